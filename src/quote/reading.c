/*
 * How one sign of a paragraph is read: as an opener, as a closer or as text.
 *
 * In: the sign's own form, its neighbours, the house style, and what is open. Where form and
 * neighbours agree, or one of them is silent, that decides. Where they contradict each other, and
 * where neither tells (a straight mark between two spaces or two letters), the sign closes what is
 * open and else opens; a row of such marks between sentences is counted up to the next one that
 * tells. What remains are the slips of newspapers, one small function each.
 *
 * Cost: constant; the looks ahead and the stack are bounded.
 */
#include "quote/reading.h"

#include "quote/clause.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
    NESTED_AHEAD = 12, /* signs in which an outer quotation of the same sort must close */
    LEAD_WORDS = 40    /* before a pair where a speaker of it may be named */
};

static const struct sign *sign_at(const struct pairing *p, uint32_t i)
{
    return &p->signs.at[i];
}

uint32_t reading_next(const struct pairing *p, uint32_t i, enum sign_sort sort)
{
    uint32_t stop = p->last - i > PAIRING_AHEAD ? i + PAIRING_AHEAD : p->last;
    for (uint32_t j = i + 1; j < stop; j++)
        if (sign_sort(sign_at(p, j)) == sort)
            return j;
    return SIGN_NONE;
}

/* A closer of `sort` may leave an open mark of sort `over` unclosed. */
static bool closes_over(enum sign_sort sort, enum sign_sort over)
{
    switch (sort) {
    case SIGN_SINGLE:
        return false;
    case SIGN_DOUBLE:
    case SIGN_CHEVRON:
        return over == SIGN_SINGLE;
    default:
        return true;
    }
}

/* The place in the stack of the mark that a closer of this sort closes, or NOT_OPEN. */
bool reading_in_sentence(const struct pairing *p, const struct open_mark *open, uint32_t end)
{
    const struct marked *m = &p->drafts.at[open->draft].m;
    uint32_t sentence = text_sentence_at(p->text, m->begin);
    return sentence < p->text->n_sentences && p->text->sentences[sentence].begin < m->outer_begin &&
           sentence == text_sentence_at(p->text, end - 1);
}

int reading_find_open(const struct pairing *p, enum sign_sort sort)
{
    for (int k = (int)p->depth - 1; k >= 0; k--) {
        enum sign_sort open = (enum sign_sort)p->open[k].sort;
        if (open == sort)
            return k;
        if (!closes_over(sort, open))
            return NOT_OPEN;
    }
    return NOT_OPEN;
}

/* 6" nails, 5'10": no mark, unless it closes what is open and nothing else does. */
static bool is_inches(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    if (!(s->traits & SIGN_AFTER_DIGIT) || s->turn == TURN_OPEN || sign_sort(s) != SIGN_DOUBLE)
        return false;
    if (reading_find_open(p, SIGN_DOUBLE) == NOT_OPEN)
        return true;
    uint32_t next = reading_next(p, i, SIGN_DOUBLE);
    return next != SIGN_NONE && sign_at(p, next)->turn == TURN_CLOSE &&
           !(sign_at(p, next)->traits & SIGN_AFTER_DIGIT);
}

/* Sign i stands in a quotation, between two sentences without space: "A."B."C," she said. Each of
 * these closes or opens in turn, unless the sign after them says that one is too many. Then the
 * first opens again, for want of a paragraph break, but not before words that somebody is said to
 * say: "A."B," she said; "A."B."C. "D," she said. */
static bool opens_again(const struct pairing *p, uint32_t i)
{
    const struct text *text = p->text;
    enum sign_sort sort = sign_sort(sign_at(p, i));
    uint32_t next = reading_next(p, i, sort), first = next, n = 1;
    for (; next != SIGN_NONE && sign_between_sentences(sign_at(p, next)); n++) {
        if (n == PAIRING_AHEAD)
            return false;
        next = reading_next(p, next, sort);
    }
    if (n > 1 && clause_names_speaker(p->lexicon, text, text_token_at(text, sign_at(p, i)->begin),
                                      text_token_at(text, sign_at(p, first)->begin)))
        return false;
    bool closer = next != SIGN_NONE && sign_at(p, next)->turn == TURN_CLOSE;
    return closer == (n % 2 == 1);
}

/* Neither form nor neighbours tell: it closes what is open and else opens, when another sign comes
 * or none was before (They were " late.). */
static enum sign_turn decide_blind(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    enum sign_sort sort = sign_sort(s);
    uint32_t next = reading_next(p, i, sort);
    if (reading_find_open(p, sort) != NOT_OPEN)
        return sign_between_sentences(s) && opens_again(p, i) ? TURN_OPEN : TURN_CLOSE;
    if (s->traits & SIGN_FIRST)
        return TURN_OPEN;
    if (next == SIGN_NONE)
        return (s->traits & SIGN_SPACED) && p->drafts.n == 0 ? TURN_OPEN : TURN_EITHER;
    return sign_at(p, next)->turn != TURN_OPEN ? TURN_OPEN : TURN_EITHER;
}

/* dogs’ tails inside ‘the dogs’ tails’: another closer comes. */
static bool is_possessive(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    uint32_t next = reading_next(p, i, SIGN_SINGLE), twice = reading_next(p, i, SIGN_DOUBLE);
    if (!(s->traits & SIGN_WEAK) || next == SIGN_NONE || sign_at(p, next)->turn != TURN_CLOSE)
        return false;
    if (twice != SIGN_NONE && twice < next && sign_at(p, twice)->turn == TURN_CLOSE)
        return false; /* the quotation around ends before */
    if ((p->style.single || p->depth > 1) && !(sign_at(p, next)->traits & SIGN_WEAK))
        return true;
    return text_sentence_at(p->text, s->begin) ==
           text_sentence_at(p->text, sign_at(p, next)->begin - 1);
}

/* TURN_EITHER: an apostrophe. */
static enum sign_turn decide_single(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    uint8_t face = p->style.faces[s->shape];
    bool open = reading_find_open(p, SIGN_SINGLE) != NOT_OPEN;
    if (s->turn == TURN_OPEN)
        return face == TURN_CLOSE ? TURN_EITHER : TURN_OPEN;
    if (s->turn == TURN_CLOSE)
        return is_possessive(p, i) ? TURN_EITHER : TURN_CLOSE;
    if (open)
        return TURN_CLOSE;
    return face == TURN_EITHER ? decide_blind(p, i) : face == TURN_OPEN ? TURN_OPEN : TURN_EITHER;
}

/* “We are late “ she said: an opener between two spaces, where one is open and none closes. French
 * has space inside of all its guillemets, so that there the form of the next one tells. */
static bool is_spaced_closer(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    uint32_t next = reading_next(p, i, sign_sort(s));
    if (!(s->traits & SIGN_SPACED) || reading_find_open(p, sign_sort(s)) == NOT_OPEN)
        return false;
    if (next == SIGN_NONE)
        return true;
    uint8_t turn = sign_at(p, next)->turn;
    if (turn == TURN_EITHER && sign_sort(s) != SIGN_DOUBLE)
        turn = p->style.faces[sign_at(p, next)->shape];
    return turn != TURN_CLOSE;
}

/* „ opens, unless it was typed for the closer; two commas are „ only where a closer follows. */
static enum sign_turn decide_low(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    enum sign_sort sort = sign_sort(s);
    bool open = reading_find_open(p, sort) != NOT_OPEN;
    if (s->turn == TURN_CLOSE || is_spaced_closer(p, i))
        return open ? TURN_CLOSE : TURN_EITHER;
    if (p->text->bytes[s->begin] == ',') {
        uint32_t next = reading_next(p, i, sort);
        return next == SIGN_NONE || sign_at(p, next)->turn == TURN_OPEN ? TURN_EITHER : TURN_OPEN;
    }
    return TURN_OPEN;
}

/* How sign i is read; TURN_EITHER: as text. */
enum sign_turn reading_turn(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    enum sign_turn face = (enum sign_turn)p->style.faces[s->shape];
    enum sign_turn turn = (enum sign_turn)s->turn;
    enum sign_sort sort = sign_sort(s);
    if (s->shape == SHAPE_LOW || s->shape == SHAPE_SINGLE_LOW)
        return decide_low(p, i);
    if (is_inches(p, i))
        return TURN_EITHER;
    if (sort == SIGN_SINGLE)
        return decide_single(p, i);
    if (turn == TURN_EITHER && face == TURN_EITHER)
        return decide_blind(p, i);
    if (sort != SIGN_DOUBLE && p->goes_on && i == p->first && (s->traits & SIGN_FIRST))
        return TURN_OPEN; /* French: » before each paragraph that goes on */
    if (turn == TURN_EITHER && (s->traits & SIGN_SPACED) && face != sign_printed(s->shape) &&
        face == TURN_OPEN)
        return TURN_EITHER; /* » before an entry of a list */
    if (turn == TURN_EITHER && face == TURN_OPEN && is_spaced_closer(p, i))
        return TURN_CLOSE;
    if (turn == TURN_EITHER)
        return face;
    if (face == TURN_EITHER || face == turn)
        return turn;
    int k = reading_find_open(p, sort);
    if (k == NOT_OPEN)
        return turn == TURN_CLOSE && (s->traits & SIGN_AFTER_POINT) ? TURN_CLOSE : TURN_OPEN;
    bool empty = p->drafts.at[p->open[k].draft].m.begin >= s->begin;
    return empty ? TURN_EITHER : TURN_CLOSE; /* “”We are late */
}

/* The quotation around is closed again after the one that sign i opens. */
bool reading_opens_inside(const struct pairing *p, uint32_t i)
{
    enum sign_sort sort = sign_sort(sign_at(p, i));
    int balance = 1;
    if (sign_between_sentences(sign_at(p, i)))
        return false;
    for (int k = 0; k < NESTED_AHEAD; k++) {
        i = reading_next(p, i, sort);
        if (i == SIGN_NONE)
            return false;
        uint8_t turn = sign_at(p, i)->turn;
        if (turn == TURN_EITHER)
            turn = p->style.faces[sign_at(p, i)->shape];
        balance += turn == TURN_CLOSE || (turn == TURN_EITHER && balance > 0) ? -1 : 1;
        if (balance < 0)
            return true;
    }
    return false;
}

/* Sign i opens inside a sentence: after a word or a comma, and no sentence begins with it. */
static bool opens_in_sentence(const struct pairing *p, uint32_t i)
{
    const struct text *text = p->text;
    const struct text_range *r = &text->paragraphs[p->paragraph];
    const struct sign *s = sign_at(p, i);
    uint32_t before = text_trim_space(text->bytes, r->begin, s->begin), length;
    uint32_t sentence = text_sentence_at(text, text_skip_space(text->bytes, sign_end(s), r->end));
    uint32_t c = utf8_before(text->bytes + r->begin, text->bytes + before, &length);
    return sentence < text->n_sentences && text->sentences[sentence].begin < before &&
           (c == ',' || char_class(c) == CHAR_LETTER);
}

bool reading_opens_inside_reopened(const struct pairing *p, const struct open_mark *around,
                                   uint32_t i)
{
    const struct text *text = p->text;
    uint32_t next = reading_next(p, i, (enum sign_sort)around->sort);
    if (!p->drafts.at[around->draft].goes_on || next == SIGN_NONE ||
        sign_at(p, next)->turn != TURN_CLOSE || !opens_in_sentence(p, i))
        return false;
    uint32_t sentence = text_sentence_at(text, sign_at(p, i)->begin - 1);
    uint32_t begin = text->sentences[sentence].token_begin;
    uint32_t end = text_token_at(text, sign_at(p, i)->begin);
    return !clause_names_speaker(p->lexicon, text,
                                 end - begin > LEAD_WORDS ? end - LEAD_WORDS : begin, end);
}

/* "We are late, "she said: the space stands on the wrong side of the closer. */
bool reading_is_late_closer(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    uint32_t next = reading_next(p, i, sign_sort(s));
    return (s->traits & SIGN_POINT_SPACE) && (s->traits & SIGN_BEFORE_LOWER) &&
           p->style.faces[s->shape] != TURN_OPEN &&
           (next == SIGN_NONE || sign_at(p, next)->turn != TURN_CLOSE);
}

/* A closer that opens: the space stands on its wrong side (He said to them," We are late.") or is
 * missing (He left.”We are late.”). */
bool reading_is_early_opener(const struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    uint32_t next = reading_next(p, i, sign_sort(s));
    if (p->depth > 0 || next == SIGN_NONE || sign_at(p, next)->turn != TURN_CLOSE || s->begin == 0)
        return false;
    if (s->turn == TURN_EITHER)
        return !(s->traits & SIGN_BEFORE_LOWER);
    return p->text->bytes[s->begin - 1] == ',' && clause_leads(p->lexicon, p->text, s->begin) &&
           !clause_follows(p->lexicon, p->text, sign_end(s), sign_at(p, next)->begin);
}

/* "We saw “Hamilton” today: a pair of a style of its own. */
bool reading_is_pair_apart(const struct pairing *p, const struct open_mark *around, uint32_t i)
{
    enum sign_shape shape = (enum sign_shape)sign_at(p, i)->shape;
    uint32_t next = reading_next(p, i, sign_sort(sign_at(p, i)));
    return next != SIGN_NONE && !sign_same_style((enum sign_shape)around->shape, shape) &&
           sign_same_style(shape, (enum sign_shape)sign_at(p, next)->shape);
}

bool reading_is_typed_for_single(const struct pairing *p, uint32_t i)
{
    uint32_t around = reading_next(p, i, SIGN_DOUBLE);
    if (around == SIGN_NONE || sign_at(p, around)->turn != TURN_CLOSE)
        return false;
    for (uint32_t j = reading_next(p, i, SIGN_SINGLE); j < around;
         j = reading_next(p, j, SIGN_SINGLE)) {
        const struct sign *s = sign_at(p, j);
        if (s->turn == TURN_OPEN)
            return false;
        if ((s->traits & (SIGN_AFTER_POINT | SIGN_WEAK)) == SIGN_AFTER_POINT)
            return s->turn == TURN_CLOSE;
    }
    return false;
}
