/*
 * Text to tokens.
 *
 * The rule, in characters after classes (fold.h). Ignorable characters (soft hyphen, zero-width)
 * are passed over wherever they stand and never begin or end a token.
 *
 *   - A token begins at a letter, a digit or an ideograph; marks without a base belong to none.
 *   - An ideograph takes the marks after it, nothing more: IDEOGRAPH.
 *   - Otherwise letters, marks and digits go on. So does an apostrophe that a letter or digit
 *     follows: don't, O'Neal, but dogs' -> dogs and '90s -> 90s.
 *   - While a token holds digits only, a full stop or comma that a digit follows goes on: 1,204;
 *     3.5; 27.10.2020. A token of digits and such separators is a NUMBER, any other one a WORD.
 *     So letters right after digits stay with them (20th, 5bn, 4.2m are words), "20-week" is 20 and
 *     week, "4½" is one number, and "v3.5" is v3 and 5.
 *   - At TOKEN_MAX_BYTES a token is cut, between characters; the rest goes on as if it stood alone.
 *
 * Runs of fewer than 16 ASCII letters, which most tokens of most reports are, are found by two bit
 * scans over masks of 64 bytes (ascii.h) and folded by one OR with 0x20. The hash goes three ways
 * by a word's length, which cannot be foretold; so words wait until a batch is full, and those that
 * go one way are hashed one after the other. Of the other tokens nearly all are ASCII letters,
 * digits and what joins them (don't, 1,204), and go byte by byte; everything else goes character by
 * character through the tables. Linear: a look ahead over ignorable characters never leaves the
 * token's 1,024 bytes.
 */
#include "text/ascii.h"
#include "text/fold.h"
#include "text/stages.h"
#include "text/unicode_tables.h"
#include "text/utf8.h"
#include "text/word_table.h"

#include <string.h>

#define XXH_INLINE_ALL /* the hash of hash_bytes, without a call a token */
#include <xxhash.h>

typedef ARRAY(struct token) token_array;

/* Bytes of text a token takes, about, to guess the first size of the list. */
enum { BYTES_PER_TOKEN = 5 };

enum { MOST_COMMON = 48 }; /* folded bytes of a token that is read by read_common */

/* TOKEN_STOP for the hashes of function words. */
static unsigned stop_flag(uint64_t word)
{
    return (word_kinds_of(word) & WORD_STOP) != 0 ? TOKEN_STOP : 0;
}

/* A token being read. */
struct run {
    const char *bytes;
    uint32_t begin, end;     /* `end`: after its last character so far */
    uint32_t limit;          /* no byte of the token stands at or after it */
    uint32_t letters, upper; /* characters */
    bool capital;            /* the first letter is upper case */
    bool numeric;            /* digits and separators only */
};

/* A character and its properties (unicode_tables.h); past the limit a space of no length. */
struct piece {
    uint32_t character, length;
    uint8_t properties;
};

static enum char_class piece_class(const struct piece *p)
{
    return (enum char_class)(p->properties & UNICODE_CLASS);
}

static struct piece piece_at(const struct run *r, uint32_t at)
{
    struct piece p = {' ', 0, CHAR_SPACE}, none = p;
    if (at >= r->limit)
        return none;
    p.character = utf8_decode(r->bytes + at, &p.length);
    p.properties = unicode_properties(p.character);
    return p.length <= r->limit - at ? p : none;
}

/* The class of the first character from `at` on that is not ignored. */
static enum char_class printed_class(const struct run *r, uint32_t at)
{
    struct piece p = piece_at(r, at);
    while (piece_class(&p) == CHAR_IGNORED) {
        at += p.length;
        p = piece_at(r, at);
    }
    return piece_class(&p);
}

static void take_piece(struct run *r, uint32_t at, const struct piece *p)
{
    r->end = at + p->length;
    if (piece_class(p) != CHAR_LETTER)
        return;
    bool is_upper = (p->properties & UNICODE_UPPER) != 0;
    r->capital |= r->letters == 0 && is_upper;
    r->letters++;
    r->upper += is_upper;
    r->numeric = false;
}

/* Does the separator or apostrophe `p` at `at` stand inside the token? */
static bool joins(const struct run *r, uint32_t at, const struct piece *p)
{
    bool separator = r->numeric && (p->character == '.' || p->character == ',');
    if (!separator && !char_is_apostrophe(p->character))
        return false;
    enum char_class next = printed_class(r, at + p->length);
    return next == CHAR_DIGIT || (next == CHAR_LETTER && !separator);
}

/* Reads on from the first character, a letter or digit. */
static void read_word(struct run *r)
{
    struct piece p;
    for (uint32_t at = r->end; (p = piece_at(r, at)).length != 0; at += p.length) {
        enum char_class class = piece_class(&p);
        if (class == CHAR_LETTER || class == CHAR_DIGIT || class == CHAR_MARK)
            take_piece(r, at, &p);
        else if (class != CHAR_IGNORED && !joins(r, at, &p))
            break;
    }
}

static void read_marks(struct run *r)
{
    struct piece p;
    for (uint32_t at = r->end; (p = piece_at(r, at)).length != 0; at += p.length) {
        if (piece_class(&p) == CHAR_MARK)
            r->end = at + p.length;
        else if (piece_class(&p) != CHAR_IGNORED)
            break;
    }
}

static void fill_token(struct token *out, const struct run *r, uint64_t word, bool ideograph)
{
    out->word = word;
    out->begin = r->begin;
    out->n_bytes = (uint16_t)(r->end - r->begin);
    out->kind = ideograph ? TOKEN_IDEOGRAPH : r->numeric ? TOKEN_NUMBER : TOKEN_WORD;
    out->flags = (uint8_t)((r->capital ? TOKEN_CAPITAL : 0) |
                           (r->letters > 1 && r->upper == r->letters ? TOKEN_UPPER : 0) |
                           stop_flag(out->word));
}

static uint64_t hash_folded(const struct run *r)
{
    char folded[4 * TOKEN_MAX_BYTES];
    size_t n = fold_word(r->bytes + r->begin, r->end - r->begin, folded, sizeof folded);
    return XXH3_64bits(folded, n);
}

static struct run run_from(const char *bytes, uint32_t n, uint32_t at)
{
    struct run r = {.bytes = bytes, .begin = at, .end = at, .numeric = true};
    r.limit = at + (n - at < TOKEN_MAX_BYTES ? n - at : TOKEN_MAX_BYTES);
    return r;
}

/* Reads the token that begins with the run's first character, which is `p`; false: none does. */
static bool read_run(struct run *r, const struct piece *p)
{
    enum char_class class = piece_class(p);
    if (class != CHAR_LETTER && class != CHAR_DIGIT && class != CHAR_IDEOGRAPH)
        return false;
    take_piece(r, r->begin, p);
    if (class == CHAR_IDEOGRAPH)
        read_marks(r);
    else
        read_word(r);
    return true;
}

/* The bytes of the apostrophe ' or ’ at `at`; 0: there is another sign. */
static uint32_t apostrophe_at(const struct run *r, uint32_t at)
{
    static const char curly[] = {'\xE2', '\x80', '\x99'};
    if (r->bytes[at] == '\'')
        return 1;
    return r->limit - at > sizeof curly && memcmp(r->bytes + at, curly, sizeof curly) == 0
               ? sizeof curly
               : 0;
}

/* Reads a token of ASCII letters, digits, and what joins them, as read_word and fold_word do, and
 * folds it; false, for a token that holds or meets anything else. */
static bool read_common(struct run *r, char folded[MOST_COMMON], uint32_t *n_folded)
{
    uint32_t n = 0, at = r->begin, sign = 1; /* 0: `at` follows a letter or digit */
    for (; n < MOST_COMMON && at < r->limit; n++) {
        const char byte = r->bytes[at], low = (char)(byte | 0x20);
        const bool letter = (uint8_t)(low - 'a') < 26, digit = (uint8_t)(byte - '0') < 10;
        if (letter || digit) {
            r->capital |= r->letters == 0 && letter && byte != low;
            r->letters += letter;
            r->upper += letter && byte != low;
            r->numeric &= !letter;
            folded[n] = letter ? low : byte;
            r->end = ++at;
            *n_folded = n + 1;
            sign = 0;
            continue;
        }
        const bool separator = r->numeric && (byte == '.' || byte == ',');
        sign = sign != 0 ? 0 : separator ? 1 : apostrophe_at(r, at);
        if (sign == 0 || at + sign >= r->limit)
            return (byte >= ' ' && byte <= '~' && byte != '`') || byte == '\n';
        if (separator && (uint8_t)((r->bytes[at + 1] | 0x20) - 'a') < 26)
            return true;
        folded[n] = separator ? byte : '\'';
        at += sign;
    }
    return n < MOST_COMMON;
}

/* The token that begins at the character at `at`: *found, or not, where none does. Returns where to
 * go on. */
static uint32_t read_token(const struct text *t, uint32_t at, struct token *out, bool *found)
{
    struct run r = run_from(t->bytes, t->n_bytes, at), common = r;
    char folded[MOST_COMMON];
    uint32_t n_folded = 0;
    *found = read_common(&common, folded, &n_folded) && n_folded > 0;
    if (*found) {
        fill_token(out, &common, XXH3_64bits(folded, n_folded), false);
        return common.end;
    }
    struct piece p = piece_at(&r, at);
    *found = read_run(&r, &p);
    if (!*found)
        return at + p.length;
    fill_token(out, &r, hash_folded(&r), piece_class(&p) == CHAR_IDEOGRAPH);
    return r.end;
}

uint32_t text_token_end(const char *bytes, uint32_t n, uint32_t begin)
{
    uint32_t at = begin, most = n - begin < ASCII_STEP ? n : begin + ASCII_STEP;
    while (at < most && (uint8_t)((bytes[at] | 0x20) - 'a') < 26)
        at++;
    if (at > begin && at < most && (bytes[at] == ' ' || bytes[at] == ',' || bytes[at] == '.'))
        return at; /* as most tokens end */
    struct run r = run_from(bytes, n, begin);
    struct piece p = piece_at(&r, begin);
    return read_run(&r, &p) ? r.end : begin;
}

static uint32_t lowest_bit(uint64_t mask)
{
    return (uint32_t)__builtin_ctzll(mask);
}

/* The bytes from `begin` on, as masks. */
struct window {
    struct ascii_block block;
    uint32_t begin;
};

/* Makes the window hold the ASCII_STEP bytes from `at` on. Past the text stand zeros. */
static void window_move(struct window *w, const struct text *t, uint32_t at)
{
    if (at - w->begin <= ASCII_BLOCK - ASCII_STEP)
        return;
    uint32_t left = t->n_bytes - at;
    char padded[ASCII_BLOCK] = {0};
    if (left < ASCII_BLOCK)
        memcpy(padded, t->bytes + at, left);
    w->block = ascii_block(left < ASCII_BLOCK ? padded : t->bytes + at);
    w->begin = at;
}

enum { BATCH = 256, WAYS = 3 };

/* Tokens being made, and the numbers of those that are not hashed yet, by the way that goes: the
 * one of 1 to 3 bytes, of 4 to 8, or of 9 to 16. */
struct batch {
    struct token *tokens;
    uint32_t n, n_waiting[WAYS];
    uint16_t waiting[WAYS][BATCH];
};

static const uint8_t way_of[ASCII_STEP] = {0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2};

/* Hashes the words that wait, which have from `fewest` to `most` letters: the compiler leaves out
 * the other ways. */
static inline void hash_way(struct batch *b, const struct text *t, unsigned way, size_t fewest,
                            size_t most)
{
    for (uint32_t i = 0; i < b->n_waiting[way]; i++) {
        struct token *token = &b->tokens[b->waiting[way][i]];
        const size_t n = token->n_bytes;
        char low[ASCII_STEP];
        if (n < fewest || n > most)
            __builtin_unreachable();
        ascii_lower(low, t->bytes + token->begin);
        token->word = XXH3_64bits(low, n);
        token->flags |= (uint8_t)stop_flag(token->word);
    }
    b->n_waiting[way] = 0;
}

static void hash_batch(struct batch *b, const struct text *t)
{
    hash_way(b, t, 0, 1, 3);
    hash_way(b, t, 1, 4, 8);
    hash_way(b, t, 2, 9, ASCII_STEP - 1);
}

/* The next token of the batch, one of `length` ASCII letters, 1 to 15, at `begin`, where 16 bytes
 * may be read. Its hash waits. */
static void add_ascii_token(struct batch *b, uint32_t begin, uint32_t length, uint64_t upper)
{
    struct token *out = &b->tokens[b->n];
    const unsigned way = way_of[length];
    const uint64_t all = (UINT64_C(1) << length) - 1;
    b->waiting[way][b->n_waiting[way]++] = (uint16_t)b->n;
    out->begin = begin;
    out->n_bytes = (uint16_t)length;
    out->kind = TOKEN_WORD;
    out->flags = (uint8_t)((upper & 1 ? TOKEN_CAPITAL : 0) |
                           (length > 1 && (upper & all) == all ? TOKEN_UPPER : 0));
}

/* Does the character at `at` end a run of letters, whatever follows? */
static bool ends_word(const struct text *t, uint32_t at)
{
    uint32_t length, c = utf8_decode(t->bytes + at, &length);
    unsigned class = unicode_properties(c) & UNICODE_CLASS;
    return !char_is_apostrophe(c) &&
           (class == CHAR_OTHER || class == CHAR_SPACE || class == CHAR_PUNCTUATION);
}

/* One step from `at`: over a token, which is added to the batch, or over what is none. Returns
 * where to go on. */
static uint32_t step(const struct text *t, struct window *w, uint32_t at, struct batch *b)
{
    window_move(w, t, at);
    uint32_t from = at - w->begin, left = t->n_bytes - at;
    uint64_t begins = w->block.begins >> from, joins = w->block.joins >> from;
    if ((begins & 1) == 0)
        return at + (begins != 0 ? lowest_bit(begins) : ASCII_BLOCK - from);
    uint32_t length = lowest_bit(~(w->block.letters >> from) | UINT64_C(1) << ASCII_STEP);
    if (length == 0 || length == ASCII_STEP || left < ASCII_STEP ||
        ((joins >> length & 1) != 0 && !ends_word(t, at + length))) {
        bool found;
        at = read_token(t, at, &b->tokens[b->n], &found);
        b->n += found;
        return at;
    }
    add_ascii_token(b, at, length, w->block.upper >> from);
    b->n++;
    begins >>= length;
    return at + length + (begins != 0 ? lowest_bit(begins) : 0);
}

stemma_status tokens_find(struct text *t, struct token **out, struct arena *arena,
                          stemma_error *err)
{
    token_array tokens = ARRAY_INIT((size_t)STEMMA_MAX_TEXT + BATCH);
    TRY(ARRAY_RESERVE(arena, &tokens, t->n_bytes / BYTES_PER_TOKEN + BATCH, err));
    struct window window = {.begin = 0u - ASCII_BLOCK};
    struct batch batch;
    memset(batch.n_waiting, 0, sizeof batch.n_waiting);
    for (uint32_t at = 0; at < t->n_bytes;) {
        TRY(ARRAY_RESERVE(arena, &tokens, BATCH, err));
        batch.tokens = tokens.at + tokens.n;
        for (batch.n = 0; at < t->n_bytes && batch.n < BATCH;)
            at = step(t, &window, at, &batch);
        hash_batch(&batch, t);
        tokens.n += batch.n;
    }
    *out = text_shrink(arena, tokens.at, tokens.capacity * sizeof *tokens.at,
                       tokens.n * sizeof *tokens.at);
    t->tokens = *out;
    t->n_tokens = (uint32_t)tokens.n;
    return STEMMA_OK;
}
