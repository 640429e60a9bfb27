/*
 * Numbers in one word that no list has: German compounds (fünfundzwanzig, zweihundert,
 * dreitausendvierzig), Spanish hundreds (doscientas), French "cents".
 *
 * In: a token. Out: its value, or -1. A German compound is read from its largest part on:
 * thousands, hundreds, then units "und" tens, as it is spoken; every part must be a word of the
 * list, so that "hundertwasser" is none. Each part is cut once: bounded by the length of a word.
 */
#include "value/quantity.h"

#include "text/fold.h"
#include "text/word_table.h"

#include <string.h>

enum { LEAST = 4, MOST = 48 };

struct piece {
    const char *at;
    size_t n;
};

static int32_t listed(struct piece p)
{
    return p.n > 0 ? word_number_of(fold_hash(p.at, p.n)) : -1;
}

/* Where `part` stands in the piece, after its first byte or from it on; n: nowhere. */
static size_t find(struct piece p, const char *part)
{
    const size_t n = strlen(part);
    for (size_t b = 0; b + n <= p.n; b++)
        if (memcmp(p.at + b, part, n) == 0)
            return b;
    return p.n;
}

/* ein, drei, siebzehn, zwanzig. */
static int32_t one_word(struct piece p)
{
    return p.n == 3 && memcmp(p.at, "ein", 3) == 0 ? 1 : listed(p);
}

/* ein, drei, siebzehn, fünfundzwanzig; nothing is 0. */
static int32_t below_hundred(struct piece p)
{
    const size_t und = find(p, "und");
    const int32_t value = p.n == 0 ? 0 : one_word(p);
    if (value >= 0 || und == p.n || und == 0)
        return value < 100 ? value : -1;
    const int32_t unit = one_word((struct piece){p.at, und}),
                  tens = listed((struct piece){p.at + und + 3, p.n - und - 3});
    return unit > 0 && unit < 10 && tens >= 20 && tens < 100 && tens % 10 == 0 ? tens + unit : -1;
}

/* What stands before and behind `part`, which multiplies the one and adds the other. */
static int32_t multiplied(struct piece p, const char *part, int32_t by,
                          int32_t (*read)(struct piece))
{
    const size_t at = find(p, part), n = strlen(part);
    if (at == p.n)
        return read(p);
    const int32_t times = read((struct piece){p.at, at}),
                  rest = read((struct piece){p.at + at + n, p.n - at - n});
    return times < 0 || rest < 0 ? -1 : (times > 0 ? times : 1) * by + rest;
}

static int32_t below_thousand(struct piece p)
{
    return multiplied(p, "hundert", 100, below_hundred);
}

static int32_t german(struct piece p)
{
    if (find(p, "und") == p.n && find(p, "hundert") == p.n && find(p, "tausend") == p.n)
        return -1;
    return multiplied(p, "tausend", 1000, below_thousand);
}

static int32_t spanish(struct piece p)
{
    static const struct {
        const char *begin;
        int32_t value;
    } hundreds[] = {{"dos", 200}, {"tres", 300}, {"cuatro", 400}, {"seis", 600}, {"ocho", 800}};
    const bool plural = p.n > 7 && (memcmp(p.at + p.n - 7, "cientos", 7) == 0 ||
                                    memcmp(p.at + p.n - 7, "cientas", 7) == 0);
    for (size_t i = 0; plural && i < sizeof hundreds / sizeof *hundreds; i++)
        if (p.n - 7 == strlen(hundreds[i].begin) && memcmp(p.at, hundreds[i].begin, p.n - 7) == 0)
            return hundreds[i].value;
    if (p.n == 4 && memcmp(p.at, "once", 4) == 0)
        return 11;
    const bool five = p.n == 10 && memcmp(p.at, "quinient", 8) == 0 && p.at[9] == 's';
    return five ? 500 : -1;
}

int32_t spelt_value(const struct reader *r, uint32_t i)
{
    char folded[MOST * 4];
    const struct token *t = reader_token(r, i);
    const int32_t known = word_number_of(t->word);
    if (known >= 0 || !reader_decimal_comma(r) || t->kind != TOKEN_WORD || t->n_bytes < LEAST ||
        t->n_bytes > MOST)
        return known;
    const struct piece p = {
        folded, fold_word(r->text->bytes + t->begin, t->n_bytes, folded, sizeof folded)};
    if (p.n == 5 && memcmp(p.at, "cents", 5) == 0)
        return i > 0 && reader_joined(r, i) && word_number_of(reader_token(r, i - 1)->word) > 1
                   ? 100
                   : -1;
    if (p.n == 6 && memcmp(p.at, "vingts", 6) == 0)
        return 20;
    return r->language == LEX_GERMAN ? german(p) : r->language == LEX_SPANISH ? spanish(p) : -1;
}
