/*
 * Dates in running text.
 *
 * In: a token and the reader's reference (the day of the document, or the days of its story's
 * others). Out: an interval of days. What is less than a day is not looked at.
 *
 *     day and month       with a year, or in the likely year: most are of the last one
 *     month               "in September", "late September": with a year, or the nearest one
 *     year                "in 2013"
 *     weekday             the last one up to the reference; the next one where the sentence speaks
 *                         of what lies ahead, or "next" stands before it
 *     this, last, next    week, weekend, month, year; "early", "late", "mid" take a third of a
 * month or year, "earlier" all up to the reference yesterday, today, tomorrow; N days, weeks,
 * months ago
 *
 * Where the reference is itself an interval, so is what is counted from it. A weekday is then
 * known only if the interval is shorter than a week. Bounded looks: one step a token.
 */
#include "value/when.h"

#include "base/bytes.h"
#include "base/calendar.h"
#include "text/word_table.h"
#include "value/tense.h"

#include <stdio.h>
#include <string.h>

#define THIRD_OF_MONTH 10
enum {
    SHORTLY = 31, /* days; a day or month that is just over, "will" or not */
    SOON_DAY = 90,
    SOON_MONTH = 160 /* "in November" is the election's for half a year before */
};

static int32_t day_of(int64_t year, int64_t month, int64_t day)
{
    return (int32_t)calendar_days(year, month, day);
}

/* Months are counted through: 13 is January of the next year. */
static int32_t month_begin(int64_t year, int64_t month)
{
    const int64_t m = year * 12 + month - 1;
    return day_of(m / 12, m % 12 + 1, 1);
}

int32_t when_year(int32_t day)
{
    return calendar_date_of(day).year;
}

void when_print(char out[WHEN_BYTES], int32_t low, int32_t high)
{
    const struct calendar_date a = calendar_date_of(low), b = calendar_date_of(high);
    if (a.day == 1 && high + 1 == month_begin(a.year, a.month + 1))
        snprintf(out, WHEN_BYTES, "%04d-%02d", a.year, a.month);
    else if (a.day == 1 && a.month == 1 && b.year == a.year && b.month == 12 && b.day == 31)
        snprintf(out, WHEN_BYTES, "%04d", a.year);
    else if (low == high)
        snprintf(out, WHEN_BYTES, "%04d-%02d-%02d", a.year, a.month, a.day);
    else
        snprintf(out, WHEN_BYTES, "%04d-%02d-%02d/%04d-%02d-%02d", a.year, a.month, a.day, b.year,
                 b.month, b.day);
}

/* ---- the parts of a date */

static bool knows(const struct reader *r)
{
    return r->first_day != NO_REFERENCE;
}

static int month_of(const struct reader *r, uint32_t i)
{
    if (i >= r->text->n_tokens)
        return 0;
    return (int)(word_kinds_of(reader_token(r, i)->word) >> WORD_MONTH_SHIFT);
}

/* A number of a day or year printed in digits: 3, 3rd, 2025; 0: none. */
static int digits_of(const struct reader *r, uint32_t i)
{
    if (i >= r->text->n_tokens)
        return 0;
    const struct token *t = reader_token(r, i);
    const char *at = r->text->bytes + t->begin;
    int value = 0, n = 0;
    for (; n < t->n_bytes && n < 5 && byte_is_digit(at[n]); n++)
        value = value * 10 + (at[n] - '0');
    if (n == 0 || n == 5)
        return 0;
    const int rest = t->n_bytes - n;
    const bool ordinal = rest == 2 && n <= 2 &&
                         (memcmp(at + n, "st", 2) == 0 || memcmp(at + n, "nd", 2) == 0 ||
                          memcmp(at + n, "rd", 2) == 0 || memcmp(at + n, "th", 2) == 0 ||
                          memcmp(at + n, "er", 2) == 0);
    return rest == 0 || ordinal ? value : 0;
}

/* A number that may be a year from `first` on; 0: none. */
static int year_from(const struct reader *r, uint32_t i, int first)
{
    const int value =
        i < r->text->n_tokens && reader_token(r, i)->n_bytes == 4 ? digits_of(r, i) : 0;
    return value >= first && value < 2100 ? value : 0;
}

static int year_of(const struct reader *r, uint32_t i)
{
    return year_from(r, i, 1800);
}

/* Space, a comma or a full stop of an abbreviation. */
static bool date_gap(const struct reader *r, uint32_t i)
{
    return reader_joined(r, i) || reader_gap_is(r, i, ", ") || reader_gap_is(r, i, ". ") ||
           reader_gap_is(r, i, "., ");
}

/* The year of a day or month without one: the next where the sentence speaks of what lies ahead, or
 * where the next is no more than `soon` days off; else the last. */
static int64_t likely_year(const struct reader *r, int month, int day, bool ahead, int soon)
{
    const int64_t year = calendar_date_of(r->last_day).year;
    const int32_t there = day_of(year, month, day);
    if (there <= r->last_day)
        return (ahead && there < r->first_day - SHORTLY) ||
                       day_of(year + 1, month, day) - r->last_day <= soon
                   ? year + 1
                   : year;
    return ahead || there - r->last_day <= soon ? year : year - 1;
}

static bool day_exists(int64_t year, int month, int day)
{
    return day >= 1 && day_of(year, month, day) < month_begin(year, month + 1);
}

/* ---- the forms */

/* "3 May 2025", "3. Mai", "3 de mayo de 2025", "May 3, 2025", "Sept. 30". */
static bool read_day(struct when *w, const struct reader *r, uint32_t i)
{
    int month = month_of(r, i), day = 0;
    uint32_t end = i;
    if (month > 0 && reader_capital(r, i) && /* "in December, 19 boats" has no day */
        (reader_joined(r, i + 1) || reader_gap_is(r, i + 1, ". "))) {
        day = digits_of(r, i + 1);
        end = i + 2;
    } else if ((day = digits_of(r, i)) > 0 && day <= 31) {
        const uint32_t of = reader_form(r, i + 1, FORM_OF) ? 1 : 0;
        month = month_of(r, i + 1 + of);
        end = i + 2 + of;
        if (month == 0 || !date_gap(r, i + 1) || (of > 0 && !reader_joined(r, i + 2)))
            return false;
    }
    if (month == 0 || day < 1 || day > 31 ||
        (end < r->text->n_tokens && reader_gap_is(r, end, "-")))
        return false;
    const uint32_t de = reader_form(r, end, FORM_OF) ? 1 : 0;
    int64_t year = date_gap(r, end) ? year_from(r, end + de, 1000) : 0;
    w->end = year > 0 ? end + 1 + de : end;
    if (year == 0) {
        if (!knows(r) || (month == 9 && day == 11)) /* that of 2001, mostly */
            return false;
        const bool ahead = tense_ahead(r, i, false);
        year = likely_year(r, month, day, ahead, !ahead && tense_behind(r, i) ? 0 : SOON_DAY);
        w->leans = true;
    }
    if (!day_exists(year, month, day))
        return false;
    w->low = w->high = day_of(year, month, day);
    return true;
}

enum part { PART_ALL, PART_EARLY, PART_MID, PART_LATE, PART_EARLIER };

static enum part part_of(const struct reader *r, uint32_t i)
{
    const struct lex l = reader_lex(r, i);
    if (l.kinds & LEX_EARLY)
        return l.value == 1 ? PART_EARLIER : PART_EARLY;
    return l.kinds & LEX_LATE ? PART_LATE : l.kinds & LEX_MID ? PART_MID : PART_ALL;
}

static void narrow(struct when *w, enum part part, const struct reader *r)
{
    const int32_t days = w->high - w->low + 1, third = days < 32 ? THIRD_OF_MONTH : days / 3;
    const int32_t low = w->low;
    if (part == PART_EARLY)
        w->high = low + third + (days < 32 ? 2 : 0);
    else if (part == PART_LATE)
        w->low = low + days - third - (days < 32 ? 2 : 0);
    else if (part == PART_MID)
        w->low += third - 1, w->high = low + days - third;
    else if (part == PART_EARLIER && knows(r) && r->last_day >= low && r->last_day < w->high)
        w->high = r->last_day;
}

static bool is_month(const struct reader *r, uint32_t i)
{
    return month_of(r, i) > 0 && (reader_capital(r, i) || reader_romance(r));
}

/* "in March and April": up to the end of the second one. */
static void read_second_month(struct when *w, const struct reader *r, int64_t year, int month)
{
    const int second = reader_form(r, w->end, FORM_AND) || reader_says(r, w->end, "or")
                           ? month_of(r, w->end + 1)
                           : 0;
    if (second <= month || !is_month(r, w->end + 1) || !reader_joined(r, w->end) ||
        !reader_joined(r, w->end + 1) || digits_of(r, w->end + 2) > 0)
        return;
    w->high = month_begin(year, second + 1) - 1;
    w->end += 2;
}

/* Passes over "of" before a month or a year: in May of 2016, a principios de abril de 2020. */
static uint32_t skip_of(const struct reader *r, uint32_t i)
{
    if (r->language != LEX_GERMAN && reader_form(r, i, FORM_OF) && reader_joined(r, i))
        i++;
    return i;
}

/* "in 2013", "im Jahr 2013", "Ende 2013". */
static bool read_year(struct when *w, const struct reader *r, uint32_t at, enum part part)
{
    const struct lex l = reader_lex(r, at);
    if (l.kinds & LEX_PERIOD && l.value == PERIOD_YEAR && r->language != LEX_ENGLISH)
        at++;
    else if (reader_form(r, at, FORM_ARTICLE) && reader_is(r, at + 1, LEX_PERIOD))
        at += 2;
    const int64_t year = year_of(r, at);
    if (year == 0 || !reader_joined(r, at) || reader_gap_is(r, at + 1, "-"))
        return false;
    w->low = day_of(year, 1, 1);
    w->high = day_of(year, 12, 31);
    w->end = at + 1;
    narrow(w, part, r);
    return true;
}

/* "in September", "late September 2020", "September 2020", "in 2013". */
static bool read_month(struct when *w, const struct reader *r, uint32_t i)
{
    const bool in = reader_form(r, i, FORM_IN);
    const enum part part = part_of(r, in ? i + 1 : i);
    uint32_t at = i + (in ? 1 : 0) + (part != PART_ALL ? 1 : 0);
    if (at > i && !reader_joined(r, at))
        return false;
    if (part != PART_ALL)
        at = skip_of(r, at);
    if (month_of(r, at) == 0 && (part == PART_ALL ? in : part == PART_EARLY || part == PART_LATE))
        return read_year(w, r, at, part);
    const int month = month_of(r, at);
    if (!is_month(r, at))
        return false;
    const uint32_t of = skip_of(r, at + 1);
    int64_t year = date_gap(r, of) ? year_of(r, of) : 0;
    w->end = year > 0 ? of + 1 : at + 1;
    if (digits_of(r, at + 1) > 0 && year == 0 && date_gap(r, at + 1) &&
        !reader_gap_begins(r, at + 1, ","))
        return false;
    if (year == 0) {
        if (at == i || !knows(r))
            return false;
        const bool ahead = tense_ahead(r, i, false);
        const bool behind = !ahead && tense_behind(r, i);
        year = likely_year(r, month, behind ? 1 : 15, ahead, behind ? 0 : SOON_MONTH);
        w->leans = true;
    }
    w->low = month_begin(year, month);
    w->high = month_begin(year, month + 1) - 1;
    narrow(w, part, r);
    read_second_month(w, r, year, month);
    return true;
}

/* The period of this kind that `day` lies in, and so many further on. */
static void set_period(struct when *w, int period, int32_t day, int by)
{
    const struct calendar_date c = calendar_date_of(day);
    const int32_t monday = day - calendar_weekday(day);
    switch (period) {
    case PERIOD_WEEK: /* from Sunday on, as some count, to Sunday */
        w->low = monday - 1 + 7 * by;
        w->high = monday + 6 + 7 * by;
        break;
    case PERIOD_WEEKEND:
        w->low = monday + 5 + 7 * by;
        w->high = w->low + 1;
        break;
    case PERIOD_MONTH:
        w->low = month_begin(c.year, c.month + by);
        w->high = month_begin(c.year, c.month + by + 1) - 1;
        break;
    default:
        w->low = day_of(c.year + by, 1, 1);
        w->high = day_of(c.year + by, 12, 31);
    }
}

static bool is_plural(const struct reader *r, uint32_t i)
{
    if (r->language == LEX_GERMAN) /* die letzten Wochen */
        return reader_ends(r, i, "en", 5) || reader_says(r, i, "tage") ||
               reader_says(r, i, "jahre") || reader_says(r, i, "monate");
    const uint32_t end = token_end(reader_token(r, i));
    return r->text->bytes[end - 1] == 's' && !reader_says(r, i, "mois") &&
           !reader_says(r, i, "mes");
}

/* "earlier this month", "late last month", "last weekend", "next year". */
static bool read_period(struct when *w, const struct reader *r, uint32_t i)
{
    const enum part part = part_of(r, i);
    const uint32_t at = part == PART_ALL ? i : i + 1;
    const bool behind = reader_romance(r) && reader_is(r, at, LEX_PERIOD); /* el mes pasado */
    const uint32_t which = reader_lex(r, at + behind).kinds & (LEX_THIS | LEX_LAST | LEX_NEXT);
    const struct lex period = reader_lex(r, at + !behind);
    if (which == 0 || !(period.kinds & LEX_PERIOD) || !knows(r) || !reader_joined(r, at + 1) ||
        (at > i && !reader_joined(r, at)) || period.value == PERIOD_DAY ||
        period.value == PERIOD_SHORT || is_plural(r, at + !behind))
        return false; /* "the past years" */
    if (at > 0 && at == i &&
        (reader_says(r, i - 1, "the") || reader_says(r, i - 1, "of") ||
         (reader_says(r, i - 1, "in") && r->language == LEX_ENGLISH)))
        return false; /* "in the past year", "the next week": as long as one */
    struct when last;
    int by = which & LEX_LAST ? -1 : which & LEX_NEXT ? 1 : 0;
    /* On a weekend and the day after, "last weekend" may be the one just over. */
    set_period(w, period.value, r->first_day, by);
    set_period(&last, period.value, r->last_day, by);
    w->high = last.high;
    if (period.value == PERIOD_WEEKEND && by == 0 && calendar_weekday(r->last_day) < 3 &&
        !tense_ahead(r, i, false)) { /* on a Monday, the weekend that is just over */
        w->low -= 7;
        w->high -= 7;
    }
    if (period.value == PERIOD_WEEKEND && by < 0 && calendar_weekday(r->last_day) >= 5)
        w->high = r->last_day;
    if (period.value == PERIOD_WEEK && which & LEX_LAST)
        w->high += calendar_weekday(r->last_day) == 6
                       ? 6
                       : 0; /* on a Sunday it may be the one just over */
    narrow(w, part, r);
    w->leans = true;
    w->end = at + 2;
    return true;
}

/* "Tuesday, November 25" without a year is of the nearest year in which it is a Tuesday; the next
 * one before the last ones. */
static bool find_year(struct when *w, int32_t weekday)
{
    const struct calendar_date c = calendar_date_of(w->low);
    static const int years[] = {0, 1, -1, -2, -3, -4, -5, -6};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        const int32_t day = day_of(c.year + years[i], c.month, c.day);
        if (calendar_weekday(day) == weekday && calendar_date_of(day).day == c.day) {
            w->low = w->high = day;
            return true;
        }
    }
    return false;
}

/* The token of the day and month behind "Saturday, 3 May", "Samstag, dem 3. Mai"; 0: there is none.
 */
static uint32_t day_behind(const struct reader *r, uint32_t weekday)
{
    const uint32_t at = weekday + 1;
    if (!date_gap(r, at))
        return 0;
    return reader_form(r, at, FORM_ARTICLE) && reader_joined(r, at + 1) ? at + 1 : at;
}

/* What says which weekday is meant: "next Monday", "lundi prochain", "el pasado lunes". */
struct weekday_words {
    uint32_t at, end; /* the weekday; behind all */
    uint32_t which;   /* LEX_THIS, LEX_LAST, LEX_NEXT */
};

static struct weekday_words weekday_words(const struct reader *r, uint32_t i)
{
    static const char *const ons[] = {"on", "am", "le", "el"};
    static const uint32_t kinds = LEX_THIS | LEX_LAST | LEX_NEXT;
    struct weekday_words w = {.at = i};
    if (READER_SAYS_ANY(r, i, ons) && reader_joined(r, i + 1))
        w.at++;
    w.which = reader_lex(r, w.at).kinds & kinds;
    if (w.which != 0 && (w.at == i || r->language != LEX_ENGLISH))
        w.at++;
    w.end = w.at + 1;
    if (reader_romance(r) && reader_joined(r, w.end) && reader_is(r, w.end, kinds))
        w.which = reader_lex(r, w.end++).kinds & kinds;
    return w;
}

/* A weekday of each week ("each Monday", "los lunes"), or of a noun ("a foggy Sunday"). */
static bool is_habit(const struct reader *r, uint32_t i, const struct weekday_words *w)
{
    if (w->at != i)
        return reader_says(r, i, "le") && w->which == 0 && w->end == i + 2;
    if (i == 0 || !reader_joined(r, i))
        return false;
    return reader_is(r, i - 1, LEX_ORDINAL) ||
           (i > 1 && reader_joined(r, i - 1) && reader_form(r, i - 2, FORM_ONE));
}

/* The day that a weekday names, counted from the reference. */
static void set_weekday(struct when *w, const struct reader *r, uint32_t i,
                        const struct weekday_words *words)
{
    const int32_t weekday = reader_lex(r, words->at).value;
    const bool last = words->which & LEX_LAST, next = words->which & LEX_NEXT;
    const bool doubtful = r->language == LEX_ENGLISH; /* "next Friday" may be that after the next */
    if (next || (!last && tense_ahead(r, i, true))) {
        w->low = r->first_day + (weekday - calendar_weekday(r->first_day) + 7) % 7;
        w->high = r->last_day + (weekday - calendar_weekday(r->last_day) + 7) % 7;
        w->high += next && doubtful ? 7 : 0;
    } else {
        w->low = r->first_day - (calendar_weekday(r->first_day) - weekday + 7) % 7;
        w->high = r->last_day - (calendar_weekday(r->last_day) - weekday + 7) % 7;
        w->low -= last && doubtful ? 7 : 0;
    }
    w->leans = true;
    w->end = words->end;
}

/* "on Tuesday", "Saturday, 3 May". */
static bool read_weekday(struct when *w, const struct reader *r, uint32_t i)
{
    const struct weekday_words words = weekday_words(r, i);
    const uint32_t at = words.at;
    if (!reader_is(r, at, LEX_WEEKDAY) || (at > i && !reader_joined(r, at)) ||
        reader_gap_begins(r, at + 1, "'"))
        return false;
    const uint32_t day = day_behind(r, at);
    w->on_weekday = true;
    if (day > 0 && read_day(w, r, day)) {
        w->first = at;
        return !w->leans || find_year(w, reader_lex(r, at).value);
    }
    if (is_habit(r, i, &words) || !knows(r) || r->last_day - r->first_day >= 7 ||
        reader_says(r, at + 1, "of") || reader_is(r, words.end, LEX_PERIOD) ||
        reader_gap_is(r, at + 1, "-"))
        return false;
    set_weekday(w, r, i, &words);
    return true;
}

bool when_read(struct when *out, const struct reader *r, uint32_t i)
{
    typedef bool form(struct when *, const struct reader *, uint32_t);
    static form *const forms[] = {read_weekday, read_day,   when_read_figures,
                                  read_period,  read_month, when_read_ago};
    if (i >= r->text->n_tokens || reader_gap_begins(r, i, ")")) /* the stamp of a tweet */
        return false;
    for (size_t f = 0; f < sizeof forms / sizeof *forms; f++) {
        *out = (struct when){.first = i};
        if (forms[f](out, r, i))
            return true;
    }
    return false;
}
