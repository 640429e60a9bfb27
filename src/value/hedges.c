/*
 * Words that make a number an interval.
 *
 * In: a number. Out: the interval that it means with what hedges it, and the tokens and bytes that
 * say so:
 *
 *     about, some, roughly; a dozen; or so      ± a fifth
 *     nearly, almost                            from four fifths up to it
 *     more than, over, at least; or more, +     from it on
 *     fewer than, up to, at most                up to it
 *     several hundred, a few dozen              two of them or more
 *
 * At most four words before the number and three behind it are looked at. What hedges a share in
 * words (nearly half) takes the upper or the lower part of it.
 */
#include "value/quantity.h"

#include <math.h>
#include <string.h>

#define ABOUT 0.2

static void take_from(struct quantity *q, const struct reader *r, uint32_t first)
{
    q->first = first;
    q->begin = reader_token(r, q->first)->begin;
}

static void make_interval(struct quantity *q, double low, double high)
{
    q->low = low;
    q->high = high;
    q->exact = false;
}

/* "more than", "no fewer than": three words at most. */
static bool hedge_than(struct quantity *q, const struct reader *r, uint32_t i, double v)
{
    if (!reader_is(r, i - 1, LEX_THAN) || i < 2 || !reader_joined(r, i - 1))
        return false;
    const bool more = reader_is(r, i - 2, LEX_MORE), fewer = reader_is(r, i - 2, LEX_FEWER);
    if (!more && !fewer)
        return false;
    const bool negated = i >= 3 && (reader_says(r, i - 3, "no") || reader_says(r, i - 3, "not"));
    if (more != negated)
        make_interval(q, v, INFINITY);
    else
        make_interval(q, 0, v);
    take_from(q, r, i - (negated ? 3 : 2));
    return true;
}

/* "cerca de", "près de": what hedges stands before the word before the number. */
static bool hedge_of(struct quantity *q, const struct reader *r, uint32_t i, double v)
{
    if (!reader_romance(r) || i < 2 || !reader_joined(r, i - 1) || !reader_is(r, i - 1, LEX_THAN))
        return false;
    if (reader_is(r, i - 2, LEX_ABOUT))
        make_interval(q, v * (1 - ABOUT), v * (1 + ABOUT));
    else if (reader_is(r, i - 2, LEX_NEARLY))
        make_interval(q, v * (1 - ABOUT), v);
    else
        return false;
    take_from(q, r, i - 2);
    return true;
}

static bool hedge_pair(struct quantity *q, const struct reader *r, uint32_t i, double v)
{
    if (i < 2 || !reader_joined(r, i - 1))
        return false;
    const bool at = reader_says(r, i - 2, "at") || reader_says(r, i - 2, "au") ||
                    reader_says(r, i - 2, "al") || reader_says(r, i - 2, "como");
    const bool like = reader_says(r, i - 1, "like") && reader_says(r, i - 2, "something");
    const bool least = at && reader_is(r, i - 1, LEX_LEAST | LEX_FEWER),
               most = at && reader_is(r, i - 1, LEX_MOST | LEX_MORE),
               to = reader_says(r, i - 1, "to"), as = reader_says(r, i - 1, "as");
    if (least)
        make_interval(q, v, INFINITY);
    else if (most || (to && reader_says(r, i - 2, "up")) ||
             (reader_says(r, i - 1, "zu") && reader_says(r, i - 2, "bis")) ||
             (as && (reader_says(r, i - 2, "many") || reader_says(r, i - 2, "much"))))
        make_interval(q, 0, v);
    else if (like || (to && (reader_says(r, i - 2, "close") || reader_says(r, i - 2, "next"))))
        make_interval(q, v * (1 - ABOUT), v * (1 + ABOUT));
    else
        return false;
    take_from(q, r, i - 2);
    return true;
}

/* "several hundred", "a few dozen": two of them or more. */
static bool hedge_several(struct quantity *q, const struct reader *r, uint32_t i, double v)
{
    static const char *const words[] = {"several",   "few",    "mehrere",
                                        "plusieurs", "varios", "varias"};
    if (q->digits || v < 12 || !READER_SAYS_ANY(r, i - 1, words) || !reader_joined(r, i))
        return false;
    make_interval(q, 2 * v, INFINITY);
    take_from(q, r,
              i - (i > 1 && reader_form(r, i - 2, FORM_ONE) && reader_joined(r, i - 1) ? 2 : 1));
    return true;
}

/* The token before which a hedge may stand: "rondan los 200", "knapp die Hälfte". */
static uint32_t behind_article(const struct reader *r, uint32_t i)
{
    const bool article = reader_form(r, i - 1, FORM_ARTICLE) || reader_says(r, i - 1, "die");
    return i > 1 && article && r->language != LEX_ENGLISH && reader_joined(r, i - 1) ? i - 1 : i;
}

/* "Hasta 300 barcos", but not "creció un 7 %, hasta 300": what stands behind a comma is reached. */
static bool is_up_to(const struct reader *r, uint32_t i)
{
    size_t n = 0;
    const char *gap = reader_gap(r, i, &n);
    return reader_form(r, i, FORM_UP_TO) && (gap == NULL || n == 0 || memchr(gap, ',', n) == NULL);
}

static bool hedge_word(struct quantity *q, const struct reader *r, uint32_t i, double v)
{
    const uint32_t kinds = reader_lex(r, i - 1).kinds;
    if (kinds & LEX_ABOUT)
        make_interval(q, v * (1 - ABOUT), v * (1 + ABOUT));
    else if (kinds & LEX_NEARLY)
        make_interval(q, v * (1 - ABOUT), v);
    else if (kinds & LEX_OVER || (kinds & LEX_LEAST && !reader_says(r, i - 1, "least")))
        make_interval(q, v, INFINITY);
    else if (kinds & LEX_UNDER || is_up_to(r, i - 1))
        make_interval(q, 0, v);
    else
        return false;
    take_from(q, r, i - 1);
    return true;
}

static void hedge_before(struct quantity *q, const struct reader *r)
{
    const uint32_t i = q->core;
    const double v = q->low;
    const bool led =
        i > 0 && (reader_joined(r, i) || q->money || q->begin != reader_token(r, i)->begin);
    if (led && (hedge_than(q, r, i, v) || hedge_pair(q, r, i, v) || hedge_of(q, r, i, v) ||
                hedge_several(q, r, i, v) || hedge_word(q, r, i, v)))
        return;
    const uint32_t word = led ? behind_article(r, i) : i; /* rondan los 200 */
    if (word < i && !reader_form(r, word - 1, FORM_UP_TO) && hedge_word(q, r, word, v))
        return;
    q->of_part = led && reader_is(r, i - 1, LEX_MORE_OF);
    if (!q->exact) /* a dozen */
        make_interval(q, v * (1 - ABOUT), v * (1 + ABOUT));
}

static void hedge_behind(struct quantity *q, const struct reader *r)
{
    uint32_t i = q->core_end;
    if (q->end_byte < r->text->n_bytes && r->text->bytes[q->end_byte] == '+') {
        make_interval(q, q->low, INFINITY);
        q->end_byte++;
        return;
    }
    if (reader_is(r, i, LEX_MORE_OF) && reader_joined(r, i) && !reader_says(r, i, "any"))
        q->of_part = true;
    const bool sign = q->percent && reader_gap_begins(r, i, "%"),
               word = reader_is(r, i, LEX_PERCENT);
    i += word && reader_joined(r, i) ? 1 : 0;
    if (!reader_says(r, i, "or") || !q->exact || !(sign || reader_joined(r, i)) ||
        !reader_joined(r, i + 1))
        return;
    if (reader_says(r, i + 1, "so"))
        make_interval(q, q->low * (1 - ABOUT), q->low * (1 + ABOUT));
    else if (reader_is(r, i + 1, LEX_MORE))
        make_interval(q, q->low, INFINITY);
    else if (reader_is(r, i + 1, LEX_FEWER))
        make_interval(q, 0, q->low);
    else
        return;
    q->percent |= word;
    q->end = i + 2;
    q->end_byte = token_end(reader_token(r, i + 1));
}

void hedges_share(struct quantity *q, const struct reader *r)
{
    const double low = q->low, high = q->high, middle = (low + high) / 2;
    const uint32_t i = q->core > 0 && reader_joined(r, q->core) ? behind_article(r, q->core) : 0;
    if (i == 0 ||
        !(hedge_than(q, r, i, middle) || hedge_of(q, r, i, middle) || hedge_word(q, r, i, middle)))
        return;
    if (!isinf(q->high) && q->low > 0) /* nearly: up to it; about: as far as a share is vague */
        make_interval(q, low, q->high > middle ? high : middle);
}

void hedges_read(struct quantity *q, const struct reader *r)
{
    hedge_before(q, r);
    hedge_behind(q, r);
}
