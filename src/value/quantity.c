/*
 * Numbers in running text.
 *
 * In: a token. Out: the interval that is meant, and the tokens and bytes that say so. A number is
 * digits with separators by the document's language, a scale ("bn", "million"), a half, or words
 * put together ("two hundred and fifty", "half a dozen"). Words before and behind it make it an
 * interval (hedges.c), and are never dropped; so do two numbers: 10 to 12, between 10 and 12.
 *
 * The digits tell what it is rounded to: 1.5 billion to a tenth of one, 1,200 to a hundred, below a
 * thousand to no more than a tenth of itself. All looks are bounded.
 */
#include "value/quantity.h"

#include "base/bytes.h"
#include "text/fold.h"
#include "text/word_table.h"

#include <math.h>
#include <string.h>

enum { MOST_DIGITS = 15, MOST_WORDS = 8, MOST_GROUPS = 4 };
#define SCALE_LEAST 1000 /* a number word from here on multiplies what stands before it */

static int32_t word_value(const struct reader *r, uint32_t i)
{
    return i < r->text->n_tokens ? spelt_value(r, i) : -1;
}

/* "½", "¼", "¾", "⅓", "⅔" at `at`; 0: none. */
static double fraction_at(const char *at, size_t n)
{
    static const struct {
        const char *sign;
        double value;
    } signs[] = {{"\xC2\xBD", .5},
                 {"\xC2\xBC", .25},
                 {"\xC2\xBE", .75},
                 {"\xE2\x85\x93", 1. / 3},
                 {"\xE2\x85\x94", 2. / 3}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (n == strlen(signs[i].sign) && memcmp(at, signs[i].sign, n) == 0)
            return signs[i].value;
    return 0;
}

/* Digits with separators; sets how many bytes they take. The step is that of the last digit. */
static size_t read_digits(double *value, double *step, const char *at, size_t n, bool comma)
{
    size_t b = 0, n_digits = 0, zeros = 0;
    *value = 0;
    *step = 0;
    for (; b < n; b++) {
        if (byte_is_digit(at[b])) {
            if (++n_digits > MOST_DIGITS)
                return 0;
            *value = *value * 10 + (at[b] - '0');
            zeros = at[b] == '0' ? zeros + 1 : 0;
            *step /= 10;
            continue;
        }
        if ((at[b] != '.' && at[b] != ',') || b + 1 == n || !byte_is_digit(at[b + 1]) || *step > 0)
            break;
        const bool thousands = b + 3 < n && byte_is_digit(at[b + 2]) && byte_is_digit(at[b + 3]) &&
                               !(b + 4 < n && byte_is_digit(at[b + 4])) && b > 0 && b < 16;
        if (at[b] == (comma ? '.' : ',') ? !thousands : false)
            break;
        if (at[b] == (comma ? ',' : '.'))
            *step = 1;
    }
    if (*step > 0)
        *value *= *step;
    else
        *step = pow(10, (double)zeros);
    return b;
}

/* 1 204 500: groups of three digits behind spaces. */
static void read_groups(struct quantity *q, const struct reader *r)
{
    uint32_t end = q->core_end;
    if (!reader_romance(r) || q->step < 1 || q->low >= 1000 ||
        reader_token(r, q->core)->n_bytes > 3)
        return;
    for (; end < r->text->n_tokens && end < q->core + MOST_GROUPS && reader_joined(r, end); end++) {
        const struct token *t = reader_token(r, end);
        const char *at = r->text->bytes + t->begin;
        if (t->n_bytes != 3 || !byte_is_digit(at[0]) || !byte_is_digit(at[1]) ||
            !byte_is_digit(at[2]))
            break;
        const int group = (at[0] - '0') * 100 + (at[1] - '0') * 10 + at[2] - '0';
        q->low = q->low * 1000 + group;
        q->step = group == 0 ? q->step * 1000 : group % 100 == 0 ? 100 : group % 10 == 0 ? 10 : 1;
    }
    q->core_end = end;
}

/* The number of a token of digits: 4½, 5bn, 1,204. False: letters stand in it that are no scale. */
static bool read_token(struct quantity *q, const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    const char *at = r->text->bytes + t->begin;
    size_t n = read_digits(&q->low, &q->step, at, t->n_bytes, reader_decimal_comma(r));
    const double fraction = fraction_at(at + n, t->n_bytes - n);
    if (n == 0 && fraction == 0)
        return false;
    if (n < t->n_bytes && fraction == 0) {
        const struct lex scale = lexis_get(r->words, fold_hash(at + n, t->n_bytes - n));
        if (!(scale.kinds & LEX_SCALE))
            return false;
        q->low *= pow(10, scale.value);
        q->step *= pow(10, scale.value);
    }
    if (fraction > 0) {
        q->low += fraction;
        q->step = .25;
    }
    q->core_end = i + 1;
    read_groups(q, r);
    return true;
}

/* 4 1/2: the tokens behind a whole number. */
static void read_half(struct quantity *q, const struct reader *r)
{
    const uint32_t i = q->core_end;
    if (i + 1 < r->text->n_tokens && reader_joined(r, i) && reader_gap_is(r, i + 1, "/") &&
        reader_says(r, i, "1") && reader_says(r, i + 1, "2")) {
        q->low += .5;
        q->core_end += 2;
        q->step = .25;
    } else if (reader_joined(r, i) && reader_says(r, i, "and") && reader_says(r, i + 1, "a") &&
               reader_says(r, i + 2, "half") && reader_joined(r, i + 1) &&
               reader_joined(r, i + 2)) {
        q->low += .5;
        q->core_end += 3;
        q->step = .25;
    }
}

/* 1.5 million, 20 thousand, 5 bn */
static void read_scale(struct quantity *q, const struct reader *r)
{
    const uint32_t i = q->core_end;
    if (!reader_joined(r, i))
        return;
    double scale = word_value(r, i);
    const struct lex l = reader_lex(r, i);
    if (l.kinds & LEX_SCALE)
        scale = pow(10, l.value);
    if (scale < SCALE_LEAST || (reader_capital(r, i) && !q->money && r->language != LEX_GERMAN))
        return;
    q->low *= scale;
    q->step *= scale;
    q->core_end++;
}

/* "half a million", "half a dozen". */
static bool read_half_of(struct quantity *q, const struct reader *r, uint32_t i)
{
    const uint32_t half = reader_says(r, i, "a") ? i + 1 : i,
                   of = reader_says(r, half + 1, "a") && half == i ? half + 2 : half + 1;
    const int32_t whole = word_value(r, of);
    if (!reader_says(r, half, "half") || whole < 12 || !reader_joined(r, of))
        return false;
    q->low = whole / 2.;
    q->step = whole / 4.;
    q->core_end = of + 1;
    q->exact = whole != 12;
    return true;
}

/* A number in words, as far as it is read. */
struct spelt {
    double total, part; /* what is done with; what a word may still multiply */
    int32_t last;       /* the last word's value; -1: none */
    bool dozen;
    bool french; /* soixante-dix, quatre-vingts */
};

/* Soixante-quinze, quatre-vingt-dix: twenties. False: these are none. */
static bool spell_twenties(struct spelt *s, int32_t value)
{
    if (!s->french)
        return false;
    if (s->last == 4 && value == 20)
        s->part += 76;
    else if ((s->last == 60 || s->last == 20) && value >= 10 && value < 20 &&
             (int32_t)s->part % 100 >= 60)
        s->part += value;
    else
        return false;
    s->last = value;
    return true;
}

/* False: the word does not go on with the number. */
static bool spell(struct spelt *s, int32_t value, bool twelve)
{
    if (value >= SCALE_LEAST && s->total > 0 && s->part <= 0)
        return false;
    if (spell_twenties(s, value))
        return true;
    if (value >= 100 || value == 12) {
        s->dozen |= value == 12 && !twelve;
        if (value == 12 && s->part > 0 && !s->dozen)
            return false;
        s->part = s->part > 0 ? s->part * value : value;
        if (value >= SCALE_LEAST) {
            s->total += s->part;
            s->part = 0;
        }
    } else if (s->part <= 0 || s->last >= 100 || (s->last >= 20 && value < 10)) {
        s->part += value;
    } else {
        return false;
    }
    s->last = value;
    return true;
}

/* Twelve of something is counted, a dozen is about so many. */
static bool is_dozen(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"dozen", "dutzend", "douzaine", "docena"};
    return READER_SAYS_ANY(r, i, words);
}

/* A word of a number; behind "et" and "y" also "un". */
static int32_t part_value(const struct reader *r, uint32_t i, bool joins)
{
    return joins && reader_romance(r) && reader_form(r, i, FORM_ONE) ? 1 : word_value(r, i);
}

/* What "and" may add: two hundred and fifty, vingt et un, treinta y cinco. */
static bool goes_on(const struct reader *r, const struct spelt *s, uint32_t i)
{
    const int32_t value = part_value(r, i, true);
    if (!reader_romance(r))
        return s->part >= 100 && value >= 0 && value < 100;
    return s->last >= 20 && s->last < 100 && value > 0 && value < 20;
}

/* "two hundred and fifty-three": every word but the first must go on with what is there. */
static bool read_words(struct quantity *q, const struct reader *r, uint32_t i)
{
    struct spelt s = {.last = -1, .french = r->language == LEX_FRENCH};
    uint32_t end = i;
    if (read_half_of(q, r, i))
        return true;
    if (reader_form(r, i, FORM_ONE) && word_value(r, i + 1) >= 12 && reader_joined(r, i + 1)) {
        s.part = 1;
        end = i + 1;
    }
    while (end - i < MOST_WORDS && (end == i || reader_joined(r, end))) {
        const bool joins = end > i && reader_form(r, end, FORM_AND) && reader_joined(r, end + 1) &&
                           goes_on(r, &s, end + 1);
        const int32_t value = part_value(r, end + joins, joins);
        if (value < 0 || !spell(&s, value, !is_dozen(r, end + joins)))
            break;
        end += 1 + joins;
    }
    if (end == i)
        return false;
    q->low = s.total + s.part;
    q->core_end = end;
    q->step = 1;
    q->exact = !s.dozen;
    return true;
}

/* A sign of money or percent right before or behind the number. */
static void read_signs(struct quantity *q, const struct reader *r)
{
    static const struct {
        const char *sign;
        enum lex_money money;
    } signs[] = {{"$", MONEY_DOLLAR},
                 {"\xE2\x82\xAC", MONEY_EURO},
                 {"\xC2\xA3", MONEY_POUND},
                 {"\xC2\xA5", MONEY_YEN}};
    const char *bytes = r->text->bytes;
    const uint32_t begin = q->begin, end = q->end_byte;
    for (size_t s = 0; s < sizeof signs / sizeof *signs; s++) {
        const uint32_t n = (uint32_t)strlen(signs[s].sign);
        if (begin >= n && memcmp(bytes + begin - n, signs[s].sign, n) == 0) {
            q->money = signs[s].money;
            q->begin -= n;
            return;
        }
        const uint32_t space = end < r->text->n_bytes && bytes[end] == ' ';
        if (r->text->n_bytes - end >= n + space &&
            memcmp(bytes + end + space, signs[s].sign, n) == 0 && reader_decimal_comma(r)) {
            q->money = signs[s].money;
            q->end_byte += n + space;
            return;
        }
    }
    const uint32_t space = end < r->text->n_bytes && bytes[end] == ' ';
    if (r->text->n_bytes - end > space && bytes[end + space] == '%') {
        q->percent = true;
        q->end_byte += 1 + space;
    }
}

/* What the number is rounded to: small ones to no more than a tenth of it, as what can be counted
 * is; others to no more than half of it, so that 391 million may be printed as 400. */
static void bound_step(struct quantity *q)
{
    const double most = q->low < SCALE_LEAST ? 10 : 2;
    if (q->step >= 1 && q->step > q->low / most)
        q->step = fmax(1, pow(10, floor(log10(fmax(q->low, 1) / most))));
}

static bool read_core(struct quantity *q, const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    const char first = r->text->bytes[t->begin];
    q->core = q->first = i;
    q->exact = true;
    q->digits = byte_is_digit(first) || t->kind == TOKEN_NUMBER;
    if (q->digits ? !read_token(q, r, i) : !read_words(q, r, i))
        return false;
    q->begin = t->begin;
    if (q->digits)
        read_half(q, r);
    q->end_byte = token_end(reader_token(r, q->core_end - 1));
    read_signs(q, r);
    if (q->end_byte == token_end(reader_token(r, q->core_end - 1))) {
        const uint32_t end = q->core_end;
        if (q->digits)
            read_scale(q, r);
        if (q->core_end > end)
            q->end_byte = token_end(reader_token(r, q->core_end - 1));
    }
    q->high = q->low;
    q->end = q->core_end;
    bound_step(q);
    return true;
}

/* ---- ranges, and what is no number of its own */

/* "rose from 800 to 950", "passé de 800 à 950": the one became the other. "Anywhere from 6 to 18"
 * is a range. */
static bool is_change(const struct reader *r, uint32_t i)
{
    static const char *const ranges[] = {"anywhere", "anything", "range",
                                         "ranges",   "ranged",   "ranging"};
    if (i == 0 ||
        !(reader_says(r, i - 1, "from") || (reader_romance(r) && reader_form(r, i - 1, FORM_OF))))
        return false;
    return i < 2 || !READER_SAYS_ANY(r, i - 2, ranges);
}

/* 10 to 12, 10-12, between 10 and 12: one interval. */
static void read_range(struct quantity *q, const struct reader *r)
{
    const uint32_t i = q->core_end;
    struct quantity to = {0};
    const bool between = q->core > 0 && reader_form(r, q->core - 1, FORM_BETWEEN);
    uint32_t at;
    if (reader_gap_is(r, i, "-") || reader_gap_is(r, i, "\xE2\x80\x93"))
        at = i;
    else if (reader_joined(r, i) &&
             (reader_joined(r, i + 1) || (q->money && reader_gap_begins(r, i + 1, "$\xE2\xC2"))) &&
             (reader_form(r, i, FORM_TO) || (between && reader_form(r, i, FORM_AND))))
        at = i + 1;
    else if (reader_is(r, i, LEX_PERCENT) && reader_form(r, i + 1, FORM_TO) &&
             reader_joined(r, i) && reader_joined(r, i + 1) && reader_joined(r, i + 2))
        at = i + 2;
    else
        return;
    if (at >= r->text->n_tokens || is_change(r, q->core) || !read_core(&to, r, at) ||
        to.low <= q->low || to.digits != q->digits)
        return;
    if (to.low >= SCALE_LEAST && q->low < SCALE_LEAST && to.step > 1) {
        const double scaled = q->low * pow(10, 3 * floor(log10(to.low) / 3));
        q->low = scaled < to.low ? scaled : q->low; /* 10 to 12 million; 300 to 3,400 */
    }
    q->high = to.low;
    q->exact = false;
    q->core_end = q->end = to.core_end;
    q->end_byte = to.end_byte;
    q->percent = q->percent || to.percent;
    q->money = q->money ? q->money : to.money;
}

/* Signs before the number that make it a part of something else: No. 5, 9:14, 3-2, 9/11, #4. */
static bool stands_apart(const struct reader *r, uint32_t i)
{
    size_t n;
    const char *gap = reader_gap(r, i, &n);
    if (gap != NULL && n > 0) {
        const char last = gap[n - 1];
        if (last == '#' || last == '/' || last == ':' || (last == '-' && n == 1) || last == '@' ||
            last == '_' || last == '\'' || (n >= 3 && memcmp(gap + n - 3, "\xE2\x80\x99", 3) == 0))
            return false;
        if (last == ' ' && gap[0] == '.' && n == 2 && i > 0 &&
            word_kinds_of(reader_token(r, i - 1)->word) & WORD_NUMBERED)
            return false;
    }
    const char *next = reader_gap(r, i + 1, &n);
    if (next != NULL && n > 0 && i + 1 < r->text->n_tokens &&
        (*next == '/' || (*next == ':' && n == 1)))
        return false;
    return true;
}

bool quantity_read(struct quantity *out, const struct reader *r, uint32_t i)
{
    *out = (struct quantity){0};
    if (i < r->text->n_tokens && vague_read(out, r, i)) {
        if (out->percent)
            hedges_share(out, r);
        return true;
    }
    *out = (struct quantity){0};
    if (i >= r->text->n_tokens || !stands_apart(r, i) || !read_core(out, r, i))
        return false;
    read_range(out, r);
    if (out->low == out->high)
        hedges_read(out, r);
    return out->low >= 0;
}
