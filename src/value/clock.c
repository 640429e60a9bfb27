/*
 * Times of day in running text.
 *
 * In: a token. Out: an interval of minutes from midnight, and the zone that is named.
 *
 *     3:40 p.m., 4 pm, noon     "at" before it, or a hedge
 *     15:40, 15.40 Uhr, 15h40   from 13 on, or with "Uhr"; "3:40" alone may be of either half
 *     around, about             a quarter of an hour to both sides
 *     shortly after, before     half an hour to one
 *
 * "By", "until", "from 9 a.m. to 5 p.m." are bounds and hours of opening, and no time at which
 * something was; "Updated at 2:40 p.m." is the page's own. Both are passed over. Midnight is, too,
 * as it belongs to two days. Bounded looks.
 */
#include "value/clock.h"

#include "base/bytes.h"

#include <stdio.h>
#include <string.h>

enum { HOUR = 60, HALF_DAY = 12 * HOUR, DAY = 24 * HOUR, ROUGHLY = 15, SHORTLY = 30 };
enum {
    STAMP_REACH = 6, /* words before a time, of which one may say that it is the page's */
    ZONE_REACH = 4   /* words behind it, of which one may tell the zone */
};

/* What is read of the figures. */
struct figures {
    int hour, minute; /* minute -1: not printed */
    uint32_t end;     /* byte behind them */
};

/* Two digits at `at`; -1: there are none, or more. */
static int two_digits(const char *at, const char *end)
{
    if (end - at < 2 || !byte_is_digit(at[0]) || !byte_is_digit(at[1]) ||
        (end - at > 2 && byte_is_digit(at[2])))
        return -1;
    return (at[0] - '0') * 10 + at[1] - '0';
}

/* "3", "3:40", "15.40", "15h40". */
static bool read_figures(struct figures *f, const struct text *text, uint32_t begin)
{
    const char *at = text->bytes + begin, *end = text->bytes + text->n_bytes;
    const char before = begin > 0 ? at[-1] : ' ';
    int n = 0;
    f->hour = 0;
    for (; n < 3 && at < end && byte_is_digit(*at); n++)
        f->hour = f->hour * 10 + *at++ - '0';
    if (n == 0 || n == 3 || f->hour > 23 || (before != ' ' && before != '\n' && before != '('))
        return false;
    f->minute = at < end && strchr(":.h", *at) != NULL ? two_digits(at + 1, end) : -1;
    if (f->minute > 59)
        return false;
    at += f->minute >= 0 ? 3 : 0;
    f->end = (uint32_t)(at - text->bytes);
    const bool goes_on = at + 1 < end && *at == ',' && byte_is_digit(at[1]);
    return at == end || (*at != ':' && *at != '/' && !goes_on);
}

/* Bytes of "a.m." or "pm" behind the figures, with the space before it; 0: none. */
static uint32_t read_half(bool *afternoon, const struct text *text, uint32_t from)
{
    const char *bytes = text->bytes + from;
    const uint32_t n = text->n_bytes - from;
    uint32_t at = n > 0 && bytes[0] == ' ';
    if (at >= n)
        return 0;
    const char half = bytes[at++] | 0x20;
    at += at < n && bytes[at] == '.';
    if ((half != 'a' && half != 'p') || at >= n || (bytes[at++] | 0x20) != 'm')
        return 0;
    if (at < n && bytes[at] == '.')
        at++;
    else if (at < n && byte_is_alphanumeric(bytes[at]))
        return 0; /* 5 amps */
    *afternoon = half == 'p';
    return at;
}

/* The token that begins at a byte or behind it. */
static uint32_t token_from(const struct reader *r, uint32_t i, uint32_t byte)
{
    while (i < r->text->n_tokens && reader_token(r, i)->begin < byte)
        i++;
    return i;
}

/* The minutes of "20 h 30", "20 Uhr 30". */
static void read_behind_hour(struct clock *out, struct figures *f, const struct reader *r)
{
    if (f->minute >= 0 || out->end >= r->text->n_tokens || !reader_joined(r, out->end))
        return;
    const struct token *t = reader_token(r, out->end);
    const char *at = r->text->bytes + t->begin;
    const int minute = t->n_bytes == 2 ? two_digits(at, at + 2) : -1;
    if (minute < 0 || minute > 59)
        return;
    f->minute = minute;
    out->end_byte = token_end(t);
    out->end++;
}

/* The minute at token i. */
static bool read_minute(struct clock *out, const struct reader *r, uint32_t i)
{
    struct figures f;
    bool afternoon = false;
    if (reader_says(r, i, "noon")) {
        out->low = HALF_DAY;
        out->step = HOUR;
        out->end = i + 1;
        out->end_byte = token_end(reader_token(r, i));
        return true;
    }
    if (!read_figures(&f, r->text, reader_token(r, i)->begin))
        return false;
    const uint32_t half = read_half(&afternoon, r->text, f.end);
    out->end_byte = f.end + half;
    out->end = token_from(r, i, out->end_byte);
    const bool uhr = half == 0 && reader_form(r, out->end, FORM_HOUR);
    if (uhr) {
        out->end_byte = token_end(reader_token(r, out->end++));
        read_behind_hour(out, &f, r);
    }
    if (half > 0 ? f.hour < 1 || f.hour > 12 : !uhr && (f.minute < 0 || f.hour < 13))
        return false;
    const int hour = half > 0 ? f.hour % 12 + (afternoon ? 12 : 0) : f.hour;
    out->low = hour * HOUR + (f.minute > 0 ? f.minute : 0);
    out->step = f.minute <= 0 ? HOUR : f.minute % 30 == 0 ? 30 : f.minute % 5 == 0 ? 5 : 1;
    return true;
}

/* True when the bytes from `at` on are `gap` and a word begins behind them. */
static bool text_says(const struct reader *r, uint32_t at, const char *gap)
{
    const size_t n = strlen(gap);
    const struct text *text = r->text;
    return text->n_bytes - at > n && memcmp(text->bytes + at, gap, n) == 0 &&
           byte_is_letter(text->bytes[at + n]);
}

/* Zones that are told by a name or by letters, of which the first one is enough. */
static uint64_t zone_of(const struct reader *r, uint32_t i)
{
    static const char *const zones[] = {"et",   "est",  "edt",     "eastern", "ct",      "cst",
                                        "cdt",  "mt",   "mst",     "mdt",     "pt",      "pst",
                                        "pdt",  "gmt",  "utc",     "bst",     "cet",     "ist",
                                        "cest", "eest", "pacific", "central", "mountain"};
    const char first = r->text->bytes[reader_token(r, i)->begin] | 0x20;
    if (!READER_SAYS_ANY(r, i, zones))
        return 0;
    return first == 'u' ? 'g' : (uint64_t)(unsigned char)first;
}

/* True where token i is the time of a place: "local time", not "the last time". */
static bool names_zone(const struct reader *r, uint32_t begin, uint32_t i)
{
    return i > begin && reader_says(r, i, "time") &&
           (reader_capital(r, i - 1) || reader_says(r, i - 1, "local"));
}

/* "ET", "Pacific time", "local time", "Sunday, Singapore time": the last word before "time", or one
 * that is known. Without a zone it is that of the reader, or of the event. */
static void read_zone(struct clock *out, const struct reader *r)
{
    const uint32_t begin = out->end, most = begin + ZONE_REACH;
    for (uint32_t i = begin; i < most && i < r->text->n_tokens; i++) {
        const bool goes_on =
            i > begin ? reader_joined(r, i) || reader_gap_is(r, i, ", ")
                      : text_says(r, out->end_byte, " ") || text_says(r, out->end_byte, ", ");
        if (!goes_on)
            return;
        const uint64_t known = reader_capital(r, i) ? zone_of(r, i) : 0;
        if (known == 0 && !names_zone(r, begin, i))
            continue;
        out->zone = known != 0 ? known : reader_stem(r, i - 1);
        out->zone_token = known != 0 ? i : i - 1;
        if (i == begin) {
            out->end = i + 1;
            out->end_byte = token_end(reader_token(r, i));
        }
        return;
    }
}

static bool says_roughly(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"around", "about", "approximately", "roughly",
                                        "gegen",  "vers",  "circa",         "hacia"};
    return READER_SAYS_ANY(r, i, words);
}

static bool says_a_grave(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    return t->n_bytes == 2 && memcmp(r->text->bytes + t->begin, "\xC3\xA0", 2) == 0;
}

/* Before, avant; German "vor" is also "ago". */
static bool says_before(const struct reader *r, uint32_t i)
{
    return reader_form(r, i, FORM_BEFORE) || reader_says(r, i, "vor");
}

/* The token behind what hedges the time at token i: "poco después de las 20:30". */
static uint32_t skip_article(const struct reader *r, uint32_t i)
{
    if (r->language != LEX_SPANISH || i < 2 || !reader_form(r, i - 1, FORM_ARTICLE) ||
        !reader_joined(r, i - 1))
        return i;
    return i > 2 && reader_form(r, i - 2, FORM_OF) && reader_joined(r, i - 2) ? i - 2 : i - 1;
}

/* What stands before the time at token i says how near it is. False: it is no time at which
 * something was. */
static bool read_hedge(struct clock *out, const struct reader *r, uint32_t i)
{
    static const char *const at[] = {"at", "um", "las"};
    const uint32_t before = skip_article(r, i);
    if (before == 0 || !reader_joined(r, i))
        return false;
    out->first = before - 1;
    out->high = out->low;
    if (says_roughly(r, before - 1)) {
        out->low -= ROUGHLY;
        out->high += ROUGHLY;
    } else if (before > 1 && reader_joined(r, before - 1) &&
               reader_form(r, before - 2, FORM_SHORTLY) &&
               (says_before(r, before - 1) || reader_form(r, before - 1, FORM_AFTER))) {
        out->low -= says_before(r, before - 1) ? SHORTLY : 0;
        out->high += says_before(r, before - 1) ? 0 : SHORTLY;
        out->first = before - 2;
    } else if (READER_SAYS_ANY(r, i - 1, at) || says_a_grave(r, i - 1)) {
        out->first = i - 1;
    } else {
        return false;
    }
    out->exact = out->low == out->high;
    return out->low >= 0 && out->high < DAY;
}

/* The page's own time, or hours from one to another. */
static bool is_stamp(const struct clock *c, const struct reader *r)
{
    static const char *const stamps[] = {"updated",  "update",    "posted",  "post", "published",
                                         "modified", "corrected", "printed", "live", "note"};
    static const char *const to[] = {"to", "until", "through", "till"};
    for (uint32_t i = c->first; i > 0 && c->first - i < STAMP_REACH; i--)
        if (READER_SAYS_ANY(r, i - 1, stamps))
            return true;
    return (READER_SAYS_ANY(r, c->end, to) && c->end + 1 < r->text->n_tokens &&
            byte_is_digit(r->text->bytes[reader_token(r, c->end + 1)->begin])) ||
           reader_gap_begins(r, c->end, "-|") ||
           (c->end < r->text->n_tokens && reader_gap_is(r, c->end, "\xE2\x80\x93"));
}

/* The weekday beside it: "at 9 a.m. Tuesday", "on Tuesday at 9 a.m."; from 1, 0: none. */
static int8_t weekday_beside(const struct clock *c, const struct reader *r)
{
    const uint32_t on = reader_says(r, c->end, "on") || reader_says(r, c->end, "am") ? 1 : 0;
    if (reader_is(r, c->end + on, LEX_WEEKDAY))
        return (int8_t)(1 + reader_lex(r, c->end + on).value);
    return c->first > 0 && reader_is(r, c->first - 1, LEX_WEEKDAY)
               ? (int8_t)(1 + reader_lex(r, c->first - 1).value)
               : 0;
}

bool clock_read(struct clock *out, const struct reader *r, uint32_t i)
{
    *out = (struct clock){.zone_token = UINT32_MAX, .core = i};
    if (!read_minute(out, r, i) || !read_hedge(out, r, i))
        return false;
    out->core_end = out->end;
    read_zone(out, r);
    out->weekday = weekday_beside(out, r);
    return !is_stamp(out, r);
}

void clock_print(char *out, int32_t low, int32_t high)
{
    const size_t room = 32;
    if (low == high)
        snprintf(out, room, "%02d:%02d", low / HOUR, low % HOUR);
    else
        snprintf(out, room, "%02d:%02d/%02d:%02d", low / HOUR, low % HOUR, high / HOUR,
                 high % HOUR);
}
