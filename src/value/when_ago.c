/*
 * Days that are counted from the day of the report, and days printed in figures.
 *
 * In: a token. Out: an interval of days.
 *
 *     yesterday, heute, avant-hier           one day
 *     two days ago, vor zwei Tagen, il y a   so many; of weeks and months half of one to either
 *     deux jours, hace dos días              side, as nobody counts them to the day
 *     03.05.2019                             with points: day, month, year. Slashes are passed
 *                                            over: which of the two is the day differs
 *
 * Bounded looks.
 */
#include "value/when.h"

#include "base/calendar.h"
#include "text/word_table.h"

enum { MOST_AGO = 60, FIRST_DATED = 1800, LAST_DATED = 2100 };

/* "Today, many …" is these days; other languages have no such habit. */
static bool is_day(const struct reader *r, uint32_t i)
{
    return reader_is(r, i, LEX_DAY) && !(r->language == LEX_ENGLISH && reader_capital(r, i));
}

static bool read_named(struct when *w, const struct reader *r, uint32_t i)
{
    const bool before = r->language == LEX_FRENCH && reader_form(r, i, FORM_BEFORE) &&
                        reader_gap_is(r, i + 1, "-"); /* avant-hier */
    if (!is_day(r, i + before))
        return false;
    const int32_t days = reader_lex(r, i + before).value - 8 - before;
    w->low = r->first_day + days;
    w->high = r->last_day + days;
    w->end = i + 1 + before;
    return true;
}

/* The number of an "ago" and the period behind it. */
static int32_t number_at(const struct reader *r, uint32_t i)
{
    if (i >= r->text->n_tokens)
        return 0;
    const struct token *t = reader_token(r, i);
    const char *at = r->text->bytes + t->begin;
    int32_t value = 0;
    for (uint32_t b = 0; b < t->n_bytes; b++) {
        if (at[b] < '0' || at[b] > '9' || value > MOST_AGO)
            return reader_form(r, i, FORM_ONE) ? 1 : word_number_of(t->word);
        value = value * 10 + at[b] - '0';
    }
    return value;
}

/* Where the number of an "ago" stands, given the first token; its end is behind the period, or
 * behind "ago". */
static uint32_t number_place(const struct reader *r, uint32_t i)
{
    if (!reader_form(r, i, FORM_AGO))
        return i;
    if (r->language != LEX_FRENCH)
        return i + 1;
    return reader_says(r, i + 1, "y") && reader_says(r, i + 2, "a") ? i + 3 : UINT32_MAX - 4;
}

static bool read_ago(struct when *w, const struct reader *r, uint32_t i)
{
    const uint32_t at = number_place(r, i);
    const bool led = at > i;
    const struct lex period = reader_lex(r, at + 1);
    if (!(period.kinds & LEX_PERIOD) || period.value > PERIOD_MONTH ||
        period.value == PERIOD_WEEKEND || !reader_joined(r, at + 1) ||
        (led ? !reader_joined(r, at) : !reader_joined(r, at + 2) || !reader_says(r, at + 2, "ago")))
        return false;
    const int32_t n = number_at(r, at);
    if (n < 1 || n > MOST_AGO)
        return false;
    const int32_t days = period.value == PERIOD_DAY ? 1 : period.value == PERIOD_WEEK ? 7 : 30;
    const int32_t about = days / 2;
    w->low = r->first_day - n * days - about;
    w->high = r->last_day - n * days + about;
    w->end = at + (led ? 2 : 3);
    return true;
}

bool when_read_ago(struct when *w, const struct reader *r, uint32_t i)
{
    if (r->first_day == NO_REFERENCE)
        return false;
    w->leans = true;
    return read_named(w, r, i) || read_ago(w, r, i);
}

/* One figure of a date and the point behind it; -1: there is none. */
static int read_figure(const char **at, const char *end, int most_digits)
{
    int value = 0, n = 0;
    for (; *at < end && **at >= '0' && **at <= '9'; ++*at, n++)
        value = n < most_digits ? value * 10 + (**at - '0') : value;
    return n >= 1 && n <= most_digits ? value : -1;
}

bool when_read_figures(struct when *w, const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    const char *at = r->text->bytes + t->begin, *end = at + t->n_bytes;
    if (r->language == LEX_ENGLISH || t->n_bytes < 8 || t->n_bytes > 10)
        return false;
    const int day = read_figure(&at, end, 2);
    if (day < 1 || at >= end || *at++ != '.')
        return false;
    const int month = read_figure(&at, end, 2);
    if (month < 1 || month > 12 || at >= end || *at++ != '.')
        return false;
    const int year = read_figure(&at, end, 4);
    if (at != end || year < FIRST_DATED || year >= LAST_DATED)
        return false;
    w->low = w->high = (int32_t)calendar_days(year, month, day);
    w->end = i + 1;
    return w->low < (int32_t)calendar_days(month == 12 ? year + 1 : year, month % 12 + 1, 1);
}
