/*
 * Finds the characters that may be quotation marks and how they face.
 *
 * In: the bytes of a text and its paragraphs. Out: signs by place. Bytes that can begin a sign are
 * found sixteen at a time (sign_scan.h), so most of the text is touched once and decoded never.
 * Signs that stand next to each other (’” or “‘) are one run: they share the character before and
 * the one after the run, which is looked up once. So a text of nothing but marks is linear too.
 *
 * The way a sign faces is read from those two characters, as typesetters' "smart quotes" do: space
 * before and a word after opens, a word or a point before and space after closes. What looks alike
 * on both sides is TURN_EITHER and is decided by what is open (pairing.c). The same rule serves the
 * curly forms, because newspapers print them the wrong way round.
 *
 * Archive copies print two apostrophes, two backticks or U+2033 for the double mark; some hold
 * entities (&quot;) or UTF-8 that was read as Windows-1252 (â€œ). All of them are forms of a sign.
 */
#include "quote/signs.h"

#include "base/bytes.h"
#include "quote/apostrophe.h"
#include "quote/sign_forms.h"
#include "quote/sign_scan.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum {
    MAX_LOOK = 8,    /* invisible characters that are looked over beside a run */
    MAX_REPEATED = 3 /* more equal signs in a row are ornament */
};

struct shape_info {
    uint8_t sort, printed;
    uint8_t style; /* the same number: of one style */
};

static const struct shape_info shapes[SIGN_SHAPES] = {
    [SHAPE_STRAIGHT] = {SIGN_DOUBLE, TURN_EITHER, 0},
    [SHAPE_LEFT] = {SIGN_DOUBLE, TURN_OPEN, 1},
    [SHAPE_RIGHT] = {SIGN_DOUBLE, TURN_CLOSE, 1},
    [SHAPE_LOW] = {SIGN_DOUBLE, TURN_OPEN, 1},
    [SHAPE_APOSTROPHES] = {SIGN_DOUBLE, TURN_EITHER, 2},
    [SHAPE_APOSTROPHES_LEFT] = {SIGN_DOUBLE, TURN_OPEN, 2},
    [SHAPE_APOSTROPHES_RIGHT] = {SIGN_DOUBLE, TURN_CLOSE, 2},
    [SHAPE_BACKTICKS] = {SIGN_DOUBLE, TURN_OPEN, 2},
    [SHAPE_PRIMES] = {SIGN_DOUBLE, TURN_EITHER, 3},
    [SHAPE_SINGLE] = {SIGN_SINGLE, TURN_EITHER, 4},
    [SHAPE_SINGLE_LEFT] = {SIGN_SINGLE, TURN_OPEN, 5},
    [SHAPE_SINGLE_RIGHT] = {SIGN_SINGLE, TURN_CLOSE, 5},
    [SHAPE_SINGLE_LOW] = {SIGN_SINGLE, TURN_OPEN, 5},
    [SHAPE_BACKTICK] = {SIGN_SINGLE, TURN_OPEN, 4},
    [SHAPE_GUILLEMET_LEFT] = {SIGN_GUILLEMET, TURN_OPEN, 6},
    [SHAPE_GUILLEMET_RIGHT] = {SIGN_GUILLEMET, TURN_CLOSE, 6},
    [SHAPE_CHEVRON_LEFT] = {SIGN_CHEVRON, TURN_OPEN, 7},
    [SHAPE_CHEVRON_RIGHT] = {SIGN_CHEVRON, TURN_CLOSE, 7},
    [SHAPE_CORNER_LEFT] = {SIGN_CORNER, TURN_OPEN, 8},
    [SHAPE_CORNER_RIGHT] = {SIGN_CORNER, TURN_CLOSE, 8},
    [SHAPE_WHITE_CORNER_LEFT] = {SIGN_WHITE_CORNER, TURN_OPEN, 9},
    [SHAPE_WHITE_CORNER_RIGHT] = {SIGN_WHITE_CORNER, TURN_CLOSE, 9},
};

/* What a character beside a mark says. */
enum side {
    SIDE_SPACE, /* or the end of the paragraph */
    SIDE_WORD,
    SIDE_POINT,
    SIDE_COLON,
    SIDE_ELLIPSIS,
    SIDE_DASH,
    SIDE_BRACKET_OPEN,
    SIDE_BRACKET_CLOSE
};

typedef ARRAY(struct sign) sign_array;

/* One paragraph's scan. */
struct scan {
    struct arena *arena;
    const char *bytes;
    uint32_t n_bytes;    /* of the text */
    uint32_t begin, end; /* of the paragraph */
    sign_array *out;
    size_t run;       /* first sign of the run that is being read */
    uint32_t run_end; /* byte after it */
};

enum sign_sort sign_sort(const struct sign *s)
{
    return (enum sign_sort)shapes[s->shape].sort;
}

enum sign_turn sign_printed(enum sign_shape shape)
{
    return (enum sign_turn)shapes[shape].printed;
}

bool sign_same_style(enum sign_shape opener, enum sign_shape closer)
{
    return shapes[opener].style == shapes[closer].style;
}

bool sign_between_sentences(const struct sign *s)
{
    return s->turn == TURN_EITHER && (s->traits & SIGN_AFTER_POINT) &&
           !(s->traits & SIGN_BEFORE_LOWER);
}

static enum side side_of(uint32_t c)
{
    if (c == 0 || c == '<' || c == '>' || char_class(c) == CHAR_SPACE)
        return SIDE_SPACE;
    if (c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == 0x3001 || c == 0x3002 ||
        c == 0xFF0C || c == 0xFF01 || c == 0xFF1F)
        return SIDE_POINT;
    if (c == ':' || c == 0xFF1A)
        return SIDE_COLON;
    if (c == 0x2026)
        return SIDE_ELLIPSIS;
    if (c == '/' || char_is_dash(c))
        return SIDE_DASH;
    if (c == '(' || c == '[' || c == '{' || c == '=' || c == 0xBF || c == 0xA1 || c == 0xFF08)
        return SIDE_BRACKET_OPEN;
    if (c == ')' || c == ']' || c == '}' || c == 0xFF09)
        return SIDE_BRACKET_CLOSE;
    return SIDE_WORD;
}

static bool looked_over(uint32_t c)
{
    return c == '*' || c == '_' || char_class(c) == CHAR_IGNORED;
}

/* The character before (after) byte `at` inside the paragraph, 0 at its edge; *at moves past it. */
static uint32_t before(const struct scan *s, uint32_t *at)
{
    uint32_t c = 0, length;
    for (int i = 0; i <= MAX_LOOK; i++) {
        c = utf8_before(s->bytes + s->begin, s->bytes + *at, &length);
        *at -= length;
        if (c == 0 || !looked_over(c))
            break;
    }
    return c;
}

static uint32_t after(const struct scan *s, uint32_t *at)
{
    uint32_t c = 0, length;
    for (int i = 0; i <= MAX_LOOK && *at < s->end; i++) {
        c = utf8_decode(s->bytes + *at, &length);
        *at += length;
        if (!looked_over(c))
            return c;
        c = 0;
    }
    return c;
}

static enum sign_turn turn_between(enum side left, enum side right)
{
    bool word = right == SIDE_WORD || right == SIDE_BRACKET_OPEN;
    bool word_or_dash = word || right == SIDE_DASH || right == SIDE_ELLIPSIS;
    switch (left) {
    case SIDE_SPACE:
    case SIDE_BRACKET_OPEN:
        return word_or_dash ? TURN_OPEN : TURN_EITHER;
    case SIDE_DASH:
        return word ? TURN_OPEN : word_or_dash ? TURN_EITHER : TURN_CLOSE;
    case SIDE_COLON:
        return word || right == SIDE_SPACE ? TURN_EITHER : TURN_CLOSE;
    case SIDE_POINT:
    case SIDE_ELLIPSIS:
        return word ? TURN_EITHER : TURN_CLOSE;
    default:
        return right == SIDE_WORD ? TURN_EITHER : TURN_CLOSE;
    }
}

/* What the characters on both sides say of every sign in a run. */
static void read_sides(const struct scan *s, struct apostrophe_place *place, struct sign *sides)
{
    uint32_t left_at = s->out->at[s->run].begin, right_at = s->run_end;
    place->left = before(s, &left_at);
    place->before_left = before(s, &left_at);
    place->word = right_at;
    place->right = after(s, &right_at);
    place->after_right = after(s, &right_at);
    enum side left = side_of(place->left), right = side_of(place->right);
    if (place->right == '.' && side_of(place->after_right) != SIDE_SPACE)
        right = SIDE_ELLIPSIS; /* ... or .50 */
    sides->turn = (uint8_t)turn_between(left, right);
    uint32_t traits = place->left == 0 ? SIGN_FIRST : 0;
    if (left == SIDE_POINT || left == SIDE_ELLIPSIS || left == SIDE_DASH)
        traits |= SIGN_AFTER_POINT;
    if (char_class(place->left) == CHAR_DIGIT)
        traits |= SIGN_AFTER_DIGIT;
    if (left == SIDE_SPACE && sides->turn == TURN_EITHER)
        traits |= SIGN_SPACED;
    if (left == SIDE_SPACE && place->left != 0 && side_of(place->before_left) == SIDE_POINT)
        traits |= SIGN_POINT_SPACE;
    if (char_is_lower(right == SIDE_SPACE ? place->after_right : place->right))
        traits |= SIGN_BEFORE_LOWER;
    if (left == SIDE_COLON || (left == SIDE_SPACE && side_of(place->before_left) == SIDE_COLON))
        traits |= SIGN_AFTER_COLON;
    sides->traits = (uint8_t)traits;
}

/* Three apostrophes are a double and a single one: ''She said 'no''' closes the single first. */
static void order_triple(struct sign *first, struct sign *second)
{
    if (first->turn != TURN_CLOSE || sign_sort(first) != SIGN_DOUBLE ||
        sign_sort(second) != SIGN_SINGLE)
        return;
    uint8_t shape = first->shape, length = first->length;
    first->shape = second->shape;
    first->length = second->length;
    second->shape = shape;
    second->length = length;
    second->begin = sign_end(first);
}

/* d’« essai »: the apostrophe belongs to the word before. */
static bool follows_elision(const struct sign *before, const struct sign *sign)
{
    return sign->turn == TURN_CLOSE && shapes[sign->shape].printed == TURN_OPEN &&
           (before->shape == SHAPE_SINGLE || before->shape == SHAPE_SINGLE_RIGHT);
}

/* d'"essais", l'"avenir", qu'"hier": the apostrophe belongs to the letter before, and the mark
 * after it opens. */
static bool is_elision(const struct apostrophe_place *place, const struct sign *sign,
                       const struct sign *next)
{
    uint32_t c = place->left | 32;
    bool letter = c < 0x80 && strchr("dlnsjmtc", (int)c) != NULL &&
                  char_class(place->before_left) != CHAR_LETTER;
    return (letter || (c == 'u' && (place->before_left | 32) == 'q')) &&
           (sign->shape == SHAPE_SINGLE || sign->shape == SHAPE_SINGLE_RIGHT) &&
           sign_sort(next) == SIGN_DOUBLE && side_of(place->right) == SIDE_WORD;
}

/* ""so"", doubled by an escape, is one mark; but in so.""And the first closes, the second opens. */
static bool doubles_last(const struct scan *s, size_t kept, const struct sign *sign)
{
    if (kept == s->run || sign->shape != SHAPE_STRAIGHT || sign->turn == TURN_EITHER)
        return false;
    const struct sign *last = &s->out->at[kept - 1];
    return last->shape == SHAPE_STRAIGHT && last->length == sign->length;
}

static bool is_hebrew(uint32_t c)
{
    return c >= 0x590 && c <= 0x5FF;
}

/* Nothing but space between two signs, and some. */
static bool is_spaced_from(const struct scan *s, const struct sign *sign, const struct sign *next)
{
    uint32_t length, at = sign_end(sign);
    while (at < next->begin && char_class(utf8_decode(s->bytes + at, &length)) == CHAR_SPACE)
        at += length;
    return at == next->begin && at > sign_end(sign);
}

/* " 'We left,' he said. 'We ate.' ": a double sign between two spaces faces the way that the
 * single one beside it faces. `second` is the number of the later sign. */
static void turn_beside_single(const struct scan *s, size_t second)
{
    if (second == 0 || s->out->at[second - 1].begin < s->begin)
        return;
    struct sign *a = &s->out->at[second - 1], *b = &s->out->at[second];
    if (!is_spaced_from(s, a, b))
        return;
    bool opens = sign_sort(a) == SIGN_DOUBLE && (a->traits & SIGN_SPACED) &&
                 sign_sort(b) == SIGN_SINGLE && b->turn == TURN_OPEN;
    bool closes = sign_sort(b) == SIGN_DOUBLE && (b->traits & SIGN_SPACED) &&
                  sign_sort(a) == SIGN_SINGLE && a->turn == TURN_CLOSE;
    if (opens)
        a->turn = TURN_OPEN;
    else if (closes)
        b->turn = TURN_CLOSE;
}

/* A run is complete: tells its signs how they face and drops apostrophes. */
static void end_run(struct scan *s)
{
    struct apostrophe_place place = {0};
    struct sign sides;
    if (s->run == s->out->n)
        return;
    place.bytes = s->bytes;
    place.end = s->end;
    read_sides(s, &place, &sides);
    size_t kept = s->run, n = s->out->n;
    place.alone = n - s->run == 1;
    for (size_t i = s->run; i < n; i++) {
        struct sign sign = s->out->at[i];
        sign.turn = sides.turn;
        sign.traits = sides.traits;
        if (i > s->run && follows_elision(&s->out->at[i - 1], &sign))
            sign.turn = TURN_EITHER;
        if (n - s->run == 2 && is_elision(&place, &s->out->at[s->run], &s->out->at[n - 1])) {
            if (i == s->run)
                continue;
            sign.turn = TURN_OPEN;
        }
        if (s->bytes[sign.begin] == ',' && sign.turn != TURN_OPEN)
            continue;
        if (sign.shape == SHAPE_STRAIGHT && is_hebrew(place.left) && is_hebrew(place.right))
            continue; /* gershayim, in an abbreviation */
        if (sign_sort(&sign) == SIGN_SINGLE) {
            enum apostrophe_is is = apostrophe_check(&sign, &place);
            if (is == APOSTROPHE)
                continue;
            if (is == APOSTROPHE_MAYBE)
                sign.traits |= SIGN_WEAK;
        }
        if (doubles_last(s, kept, &sign)) {
            s->out->at[kept - 1].length = (uint8_t)(2 * sign.length);
            continue;
        }
        s->out->at[kept++] = sign;
        if (kept - s->run >= 2 && s->out->at[kept - 2].length == 2 * sign.length)
            order_triple(&s->out->at[kept - 2], &s->out->at[kept - 1]);
    }
    s->out->n = kept;
    if (kept > s->run)
        turn_beside_single(s, s->run);
    s->run = kept;
}

/* How often the form is repeated in the n bytes at `at`. */
static uint32_t repeats(const struct sign_form *form, const char *at, uint32_t n)
{
    uint32_t length = form->length, end = length;
    while (length <= n - end && memcmp(at + end, form->bytes, length) == 0)
        end += length;
    return end / length;
}

/* The double shape that two singles make; SIGN_SHAPES: none. */
static enum sign_shape doubled(enum sign_shape shape)
{
    switch (shape) {
    case SHAPE_SINGLE:
        return SHAPE_APOSTROPHES;
    case SHAPE_SINGLE_LEFT:
        return SHAPE_APOSTROPHES_LEFT;
    case SHAPE_SINGLE_RIGHT:
        return SHAPE_APOSTROPHES_RIGHT;
    case SHAPE_BACKTICK:
        return SHAPE_BACKTICKS;
    case SHAPE_SINGLE_LOW:
        return SHAPE_LOW;
    default:
        return SIGN_SHAPES;
    }
}

static stemma_status add_sign(struct scan *s, uint32_t at, uint32_t length, enum sign_shape shape,
                              stemma_error *err)
{
    struct sign sign = {.begin = at, .length = (uint8_t)length, .shape = (uint8_t)shape};
    return ARRAY_ADD(s->arena, s->out, sign, err);
}

/* Adds the sign or signs that `form` makes at `at`; *next is the byte after them. */
static stemma_status take_form(struct scan *s, const struct sign_form *form, uint32_t at,
                               uint32_t *next, stemma_error *err)
{
    enum sign_shape shape = (enum sign_shape)form->shape, twice = doubled(shape);
    uint32_t length = form->length, count = 1;
    if (twice != SIGN_SHAPES)
        count = repeats(form, s->bytes + at, s->end - at);
    *next = at + count * length;
    if (count > MAX_REPEATED)
        return STEMMA_OK;
    if (count == 1)
        return add_sign(s, at, length, shape, err);
    TRY(add_sign(s, at, 2 * length, twice, err));
    return count == 2 ? STEMMA_OK : add_sign(s, at + 2 * length, length, shape, err);
}

/* The first byte at or after `at` where a sign may begin; the paragraph's end: none. */
static uint32_t find_candidate(const struct scan *s, uint32_t at)
{
    const char *bytes = s->bytes;
    while (at < s->end && s->n_bytes - at >= SIGN_STEP) {
        uint32_t begins = sign_begins(bytes + at);
        if (begins != 0) {
            at += (uint32_t)__builtin_ctz(begins);
            return at < s->end ? at : s->end;
        }
        at += SIGN_STEP;
    }
    while (at < s->end && !sign_may_begin(bytes[at], at + 1 < s->end ? bytes[at + 1] : ' '))
        at++;
    return at < s->end ? at : s->end;
}

/* Most single signs: the apostrophe of don’t, between two letters or digits. */
static bool is_inside_word(const struct scan *s, const struct sign_form *form, uint32_t at)
{
    uint32_t end = at + form->length;
    return shapes[form->shape].sort == SIGN_SINGLE && at > s->begin && end < s->end &&
           byte_is_alphanumeric(s->bytes[at - 1]) && byte_is_alphanumeric(s->bytes[end]);
}

static stemma_status scan_paragraph(struct scan *s, const struct sign_index *index,
                                    stemma_error *err)
{
    s->run = s->out->n;
    for (uint32_t at = find_candidate(s, s->begin); at < s->end; at = find_candidate(s, at)) {
        const struct sign_form *form = sign_form_at(index, s->bytes + at, s->end - at);
        if (form == NULL || is_inside_word(s, form, at)) {
            at += form != NULL ? form->length : 1;
            continue;
        }
        if (s->run < s->out->n && at != s->run_end)
            end_run(s);
        TRY(take_form(s, form, at, &at, err));
        s->run_end = at;
    }
    end_run(s);
    return STEMMA_OK;
}

stemma_status signs_find(struct sign_list *out, struct arena *arena, const struct text *text,
                         stemma_error *err)
{
    struct sign_index index;
    sign_array signs = ARRAY_INIT(UINT32_MAX);
    sign_index_init(&index);
    for (uint32_t p = 0; p < text->n_paragraphs; p++) {
        struct scan scan = {
            .arena = arena, .bytes = text->bytes, .n_bytes = text->n_bytes, .out = &signs};
        scan.begin = text->paragraphs[p].begin;
        scan.end = text->paragraphs[p].end;
        TRY(scan_paragraph(&scan, &index, err));
    }
    out->n = signs.n;
    out->at = signs.at;
    return STEMMA_OK;
}
