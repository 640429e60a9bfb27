/*
 * Numbers that are vague by their words: "dozens of people", "a couple of boats", "two thirds of
 * the voters", "one in four".
 *
 * In: a token. Out: an interval. Dozens, hundreds, thousands are two of them or more, without an
 * upper end: "hundreds" fits 241 and differs from 40. A couple is two or three. A fraction of
 * something is a share in percent, four points to either side, as 63 and 70 per cent are both
 * called two thirds; only before "of", since "a third" alone may rank. Bounded looks.
 */
#include "value/quantity.h"

#include "text/word_table.h"

#include <math.h>

#define SHARE_SLACK 4 /* percentage points */
enum { MOST_PARTS = 10 };

static bool is_of(const struct reader *r, uint32_t i)
{
    return reader_joined(r, i) && reader_form(r, i, FORM_OF);
}

static void finish(struct quantity *q, const struct reader *r, uint32_t first, uint32_t end)
{
    q->first = q->core = first;
    q->end = q->core_end = end;
    q->begin = reader_token(r, first)->begin;
    q->end_byte = token_end(reader_token(r, end - 1));
    q->exact = false;
    q->step = 1;
}

/* Dozens of, tens of thousands of. */
static bool read_many(struct quantity *q, const struct reader *r, uint32_t i)
{
    static const double values[] = {0, 10, 12, 20, 100, 1000, 1e6, 1e9, 1e12};
    const struct lex l = reader_lex(r, i);
    uint32_t end = i + 1;
    if (!(l.kinds & LEX_MANY) ||
        (i > 0 && reader_joined(r, i) && word_number_of(reader_token(r, i - 1)->word) >= 0))
        return false;
    double value = values[l.value];
    if (is_of(r, end) && reader_joined(r, end + 1) && reader_is(r, end + 1, LEX_MANY)) {
        value *= values[reader_lex(r, end + 1).value];
        end += 2;
    }
    if (is_of(r, end))
        end++;
    else if (!reader_decimal_comma(r)) /* Dutzende Boote */
        return false;
    finish(q, r, i, end);
    q->low = 2 * value;
    q->high = INFINITY;
    return true;
}

static bool read_couple(struct quantity *q, const struct reader *r, uint32_t i)
{
    if (!reader_says(r, i, "a") || !reader_joined(r, i + 1) || !reader_says(r, i + 1, "couple") ||
        !is_of(r, i + 2))
        return false;
    finish(q, r, i, i + 3);
    q->low = 2;
    q->high = 3;
    return true;
}

/* Une vingtaine de, una decena de. */
static bool read_group(struct quantity *q, const struct reader *r, uint32_t i)
{
    enum { FIFTHS = 5 };
    const uint32_t one = reader_form(r, i, FORM_ONE) ? 1 : 0;
    if (!reader_form(r, i + one, FORM_GROUP) || !reader_joined(r, i + one) ||
        !is_of(r, i + one + 1))
        return false;
    const double value = reader_lex(r, i + one).value;
    finish(q, r, i, i + one + 2);
    q->low = value - value / FIFTHS;
    q->high = value + value / FIFTHS;
    return true;
}

/* How many of the named parts make the whole; 0: token i names none. */
static int32_t parts_of(const struct reader *r, uint32_t i)
{
    return reader_form(r, i, FORM_SHARE) ? reader_lex(r, i).value : 0;
}

static bool take_share(struct quantity *q, const struct reader *r, uint32_t first, uint32_t end,
                       double share)
{
    finish(q, r, first, end);
    q->low = share * 100 - SHARE_SLACK;
    q->high = share * 100 + SHARE_SLACK;
    q->percent = true;
    return true;
}

/* Two thirds of, a quarter of, half of; but a quarter of a million is a number. */
static bool read_fraction(struct quantity *q, const struct reader *r, uint32_t i)
{
    const bool alone = parts_of(r, i) == 2 && !reader_says(r, i, "halves");
    if (alone && i > 0 && reader_joined(r, i) && reader_is(r, i - 1, LEX_ORDINAL | LEX_LAST))
        return false; /* the first half of the year */
    const uint32_t name = alone ? i : i + 1;
    const int32_t parts = parts_of(r, name), n = alone || reader_form(r, i, FORM_ONE)
                                                     ? 1
                                                     : word_number_of(reader_token(r, i)->word);
    if (parts == 0 || n < 1 || n >= parts || (!alone && !reader_joined(r, name)) ||
        !is_of(r, name + 1) || name + 2 >= r->text->n_tokens ||
        reader_form(r, name + 2, FORM_ONE) || word_number_of(reader_token(r, name + 2)->word) >= 0)
        return false;
    return take_share(q, r, i, name + 1, (double)n / parts);
}

/* The token behind "in", "von", "sur", "de cada"; 0: they do not stand at token i. */
static uint32_t behind_in(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {
        [LEX_ENGLISH] = "in", [LEX_GERMAN] = "von", [LEX_FRENCH] = "sur", [LEX_SPANISH] = "de"};
    const uint32_t end = i + (r->language == LEX_SPANISH ? 2 : 1);
    if (!reader_says(r, i, words[r->language]) || !reader_joined(r, i) || !reader_joined(r, end))
        return 0;
    return end == i + 1 || (reader_says(r, i + 1, "cada") && reader_joined(r, i + 1)) ? end : 0;
}

/* One in four, uno de cada cuatro. */
static bool read_ratio(struct quantity *q, const struct reader *r, uint32_t i)
{
    const uint32_t at = behind_in(r, i + 1);
    if (at == 0 || at >= r->text->n_tokens)
        return false;
    const int32_t n = word_number_of(reader_token(r, i)->word),
                  of = word_number_of(reader_token(r, at)->word);
    if (n < 1 || n > of || of < 2 || of > MOST_PARTS || n == of)
        return false;
    return take_share(q, r, i, at + 1, (double)n / of);
}

bool vague_read(struct quantity *q, const struct reader *r, uint32_t i)
{
    return read_many(q, r, i) || read_group(q, r, i) || read_couple(q, r, i) ||
           read_fraction(q, r, i) || read_ratio(q, r, i);
}
