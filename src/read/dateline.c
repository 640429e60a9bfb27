/*
 * The dateline: place and day at the head of a report.
 *
 *     SKARROW, 6 May (Tideline) – The keeper …        WASHINGTON — The …
 *     ST. JOHN'S, Newfoundland (AP) -- The …          London (Reuters) - The …
 *
 * In: the head of a paragraph. Out: how many bytes the place and the day take, without the agency
 * and the dash. The rule asks for the dash first (within HEAD_BYTES), then looks at what stands
 * before it: an agency in brackets, a day, and words that may name a place. A place in capitals is
 * enough; a place in small letters needs an agency or a day beside it. Words that papers print in
 * the same manner (UPDATE – …) are no place. Constant work.
 */
#include "base/bytes.h"
#include "read/front.h"

#include "read/dates.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { HEAD_BYTES = 120, PLACE_WORDS = 7, SHORTEST_ALONE = 4 };

/* A stretch of the head. */
struct stretch {
    const char *at;
    size_t n;
};

static bool is_space_byte(char c)
{
    return c == ' ' || c == '\t';
}

static void trim_end(struct stretch *s)
{
    while (s->n > 0 && (is_space_byte(s->at[s->n - 1]) || s->at[s->n - 1] == ','))
        s->n--;
}

/* Bytes before the dash that ends the dateline, and past it; 0: there is none on the first line. */
static size_t find_dash(const char *bytes, size_t n, size_t *past)
{
    uint32_t length = 1;
    for (size_t at = 0; at < n && at < HEAD_BYTES; at += length) {
        uint32_t c = utf8_decode(bytes + at, &length);
        if (c == '\n' || c == 0x201C || c == '"')
            return 0;
        if (!char_is_dash(c))
            continue;
        bool after_space = at > 0 && is_space_byte(bytes[at - 1]);
        bool before_space = at + length < n && is_space_byte(bytes[at + length]);
        bool two = c == '-' && at + 1 < n && bytes[at + 1] == '-';
        bool wide = c == 0x2014 || c == 0x2013 || c == 0x2015;
        if (two || (after_space && before_space) || (wide && (after_space || before_space)) ||
            c == 0x2014) {
            *past = at + length + (two ? 1 : 0);
            return at;
        }
    }
    return 0;
}

/* What follows must read like the begin of a sentence. */
static bool sentence_begins(const char *bytes, size_t n)
{
    uint32_t length = 1;
    for (size_t at = 0; at < n; at += length) {
        uint32_t c = utf8_decode(bytes + at, &length);
        if (c == '\n')
            return false;
        if (char_class(c) == CHAR_SPACE)
            continue;
        return char_is_upper(c) || char_class(c) == CHAR_DIGIT ||
               (char_class(c) == CHAR_PUNCTUATION && !char_is_dash(c)) ||
               (char_class(c) == CHAR_LETTER && !char_is_lower(c));
    }
    return false;
}

/* Takes "(AP)" or "(Tideline)" off the end: letters and spaces, the first one upper case. */
static bool take_agency(struct stretch *head)
{
    trim_end(head);
    if (head->n < 4 || head->at[head->n - 1] != ')')
        return false;
    size_t open = head->n - 1;
    while (open > 0 && head->at[open] != '(')
        open--;
    if (head->at[open] != '(' || open == 0)
        return false;
    uint32_t length;
    if (!char_is_upper(utf8_decode(head->at + open + 1, &length)))
        return false;
    for (size_t i = open; i < head->n; i++)
        if (byte_is_digit(head->at[i]))
            return false;
    head->n = open;
    trim_end(head);
    return true;
}

/* Finds a day that ends the head: "…, 6 May". Sets where it begins; head->n where there is none. */
static size_t find_day(const struct stretch *head)
{
    struct date date;
    for (size_t at = 1; at < head->n; at++) {
        if (!is_space_byte(head->at[at - 1]) && head->at[at - 1] != ',')
            continue;
        size_t n = date_day(head->at + at, head->n - at, &date);
        if (n != 0 && at + n == head->n)
            return at;
    }
    return head->n;
}

enum word_form { WORD_OTHER, WORD_SMALL, WORD_CAPITALISED, WORD_CAPITALS };

/* How a word of a place is printed: PARIS, Texas, D.C., upon. */
static enum word_form form_of(const char *word, size_t n)
{
    size_t upper = 0, lower = 0, first_upper = 0;
    uint32_t length = 1;
    for (size_t at = 0; at < n; at += length) {
        uint32_t c = utf8_decode(word + at, &length);
        if (char_is_upper(c)) {
            upper++;
            first_upper += at == 0;
        } else if (char_is_lower(c)) {
            lower++;
        } else if (c != '.' && c != '/' && !char_is_apostrophe(c) && !char_is_dash(c) &&
                   char_class(c) != CHAR_MARK && char_class(c) != CHAR_LETTER) {
            return WORD_OTHER;
        }
    }
    if (upper + lower == 0)
        return WORD_OTHER;
    if (lower == 0 && upper >= 2)
        return WORD_CAPITALS;
    return first_upper ? WORD_CAPITALISED : WORD_SMALL;
}

/* Words that head a paragraph in the manner of a dateline and name no place. */
static bool is_label(const char *word, size_t n)
{
    static const char *const labels[] = {
        "ADVISORY",   "ANALYSIS", "AUDIO",     "BREAKING",   "CLICK",  "COLUMN",  "COMMENT",
        "CORRECTION", "DEAR",     "EDITORIAL", "EXCLUSIVE",  "FACT",   "FILE",    "FOLLOW",
        "FROM",       "HERE",     "INTERVIEW", "JUST",       "LISTEN", "LIVE",    "MORE",
        "NEWS",       "NOTE",     "OPINION",   "PHOTO",      "PHOTOS", "PODCAST", "POLL",
        "QUIZ",       "READ",     "RELATED",   "REPORT",     "REVIEW", "SEE",     "SPECIAL",
        "STORY",      "THE",      "THIS",      "TRANSCRIPT", "UPDATE", "UPDATED", "VIDEO",
        "WATCH",      "WHAT",     "WHY"};
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
        if (strlen(labels[i]) == n && memcmp(labels[i], word, n) == 0)
            return true;
    return false;
}

/*
 * Whether the words may name a place. Short words in small letters may stand between others (Burton
 * upon Trent). `marked`: an agency or a day stands beside it.
 */
static bool is_place(const struct stretch *place, bool marked)
{
    size_t n_words = 0;
    enum word_form form = WORD_OTHER;
    for (size_t at = 0; at < place->n;) {
        size_t begin = at;
        while (at < place->n && !is_space_byte(place->at[at]) && place->at[at] != ',')
            at++;
        if (at == begin) {
            at++;
            continue;
        }
        size_t n = at - begin;
        form = form_of(place->at + begin, n);
        bool first = n_words == 0;
        if (form == WORD_OTHER || ++n_words > PLACE_WORDS)
            return false;
        if (first && (form == WORD_SMALL || (form == WORD_CAPITALISED && !marked)))
            return false;
        if (first && is_label(place->at + begin, n))
            return false;
        if (form == WORD_SMALL && n > 4)
            return false;
    }
    return n_words > 0 && form != WORD_SMALL;
}

struct dateline dateline_find(const char *bytes, size_t n)
{
    struct dateline none = {0, 0, 0};
    size_t past = 0;
    struct stretch head = {bytes, find_dash(bytes, n, &past)};
    if (head.n == 0 || !sentence_begins(bytes + past, n - past))
        return none;
    bool agency = take_agency(&head);
    size_t day = find_day(&head);
    bool has_day = day < head.n;
    struct stretch place = {bytes, day};
    /* "LONDON (Reuters), 6 May – …" */
    agency = take_agency(&place) || agency;
    trim_end(&place);
    if (!is_place(&place, agency || has_day) || place.n < (agency || has_day ? 2 : SHORTEST_ALONE))
        return none;
    if (!has_day)
        return (struct dateline){place.n, place.n, place.n};
    return (struct dateline){head.n, day, head.n};
}
