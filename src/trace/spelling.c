/*
 * House spellings. In: two short printed strings; out: whether they say the same words.
 *
 * Each string is folded and rewritten to one spelling, then compared: contractions are opened
 * (that's, we're, don't, gonna), words of the table replaced, British endings turned into American
 * ones, numbers in words turned into figures. 's may be "is" or "has", 'd "would" or "had", so they
 * are held against both. A string too long for the buffer is the same as none.
 */
#include "trace/spelling.h"

#include "text/fold.h"
#include "text/words.h"

#include <stdio.h>
#include <string.h>

#define SPELLING_BYTES 96

struct rewritten {
    char at[4 * SPELLING_BYTES];
    size_t n;
    bool full;
};

struct spelling {
    const char *from, *to;
};

static const struct spelling WHOLE[] = {
    {"gonna", "going to"},
    {"wanna", "want to"},
    {"gotta", "got to"},
    {"cannot", "can not"},
    {"can't", "can not"},
    {"won't", "will not"},
    {"cause", "because"},
    {"em", "them"},
    {"okay", "ok"},
    {"sen", "senator"},
    {"rep", "representative"},
    {"gov", "governor"},
    {"us", "united states"},
    {"per cent", "percent"},
    {"programme", "program"},
    {"let's", "let us"},
    {"grey", "gray"},
    {"defence", "defense"},
    {"offence", "offense"},
    {"licence", "license"},
    {"ain't", "is not"},
};
static const struct spelling CONTRACTED[] = {
    {"n't", " not"}, {"'re", " are"}, {"'m", " am"}, {"'ve", " have"}, {"'ll", " will"},
};
static const struct spelling ENDINGS[] = {
    {"ise", "ize"}, {"ised", "ized"},  {"ising", "izing"},  {"isation", "ization"},
    {"our", "or"},  {"oured", "ored"}, {"ouring", "oring"}, {"ours", "ors"},
    {"tre", "ter"}, {"tres", "ters"},  {"lled", "led"},     {"lling", "ling"},
    {"ogue", "og"}, {"yse", "yze"},    {"ysed", "yzed"},    {"eller", "eler"},
};

static void put(struct rewritten *r, const char *text, size_t n)
{
    if (n >= sizeof r->at - r->n) {
        r->full = true;
        return;
    }
    memcpy(r->at + r->n, text, n);
    r->n += n;
    r->at[r->n] = '\0';
}

static bool ends_with(const char *word, size_t n, const char *end)
{
    const size_t n_end = strlen(end);
    return n > n_end && memcmp(word + n - n_end, end, n_end) == 0;
}

/* Adds a word, folded, in its one spelling. `open`: what 's and 'd stand for. */
static void put_word(struct rewritten *r, const char *word, size_t n, const struct spelling *open)
{
    for (size_t i = 0; i < sizeof WHOLE / sizeof WHOLE[0]; i++)
        if (strlen(WHOLE[i].from) == n && memcmp(WHOLE[i].from, word, n) == 0) {
            put(r, WHOLE[i].to, strlen(WHOLE[i].to));
            return;
        }
    for (size_t i = 0; i < sizeof CONTRACTED / sizeof CONTRACTED[0]; i++)
        if (ends_with(word, n, CONTRACTED[i].from)) {
            put(r, word, n - strlen(CONTRACTED[i].from));
            put(r, CONTRACTED[i].to, strlen(CONTRACTED[i].to));
            return;
        }
    if (ends_with(word, n, "'s") || ends_with(word, n, "'d")) {
        const char *full = word[n - 1] == 's' ? open->from : open->to;
        put(r, word, n - 2);
        put(r, full, strlen(full));
        return;
    }
    for (size_t i = 0; n >= 6 && i < sizeof ENDINGS / sizeof ENDINGS[0]; i++)
        if (ends_with(word, n, ENDINGS[i].from)) {
            put(r, word, n - strlen(ENDINGS[i].from));
            put(r, ENDINGS[i].to, strlen(ENDINGS[i].to));
            return;
        }
    put(r, word, n);
}

/* Numbers in words add up to one figure while they can: forty-two, three. -1: no number. */
static int add_number(int value, int part)
{
    if (value < 0)
        return part;
    return value >= 20 && value < 100 && value % 10 == 0 && part > 0 && part < 10 ? value + part
                                                                                  : -1;
}

static void put_number(struct rewritten *r, int value)
{
    char figures[16];
    const int n = snprintf(figures, sizeof figures, "%d", value);
    put(r, figures, (size_t)n);
}

static bool is_inside(char c)
{
    return c != ' ' && c != '-' && c != '\n' && c != '\t' && c != '.' && c != ';' && c != ':' &&
           c != '!' && c != '?';
}

static struct rewritten rewrite(const char *text, size_t n, const struct spelling *open)
{
    struct rewritten r = {{0}, 0, false};
    int number = -1;
    for (size_t i = 0; i < n && !r.full;) {
        size_t end = i;
        char folded[4 * SPELLING_BYTES + 1];
        while (end < n && is_inside(text[end]))
            end++;
        size_t length = fold_word(text + i, end - i, folded, sizeof folded - 1);
        size_t kept = 0;
        for (size_t k = 0; k < length; k++) /* separators of thousands, and what closes a word */
            if (folded[k] != ',')
                folded[kept++] = folded[k];
        length = kept;
        i = end + 1;
        if (length == 0)
            continue;
        const int part = word_number(folded, length);
        if (number >= 0 && (part < 0 || add_number(number, part) < 0)) {
            put_number(&r, number);
            put(&r, " ", 1);
            number = -1;
        }
        if (part >= 0) {
            number = add_number(number, part);
            continue;
        }
        put_word(&r, folded, length, open);
        put(&r, " ", 1);
    }
    if (number >= 0) {
        put_number(&r, number);
        put(&r, " ", 1);
    }
    return r;
}

bool spelling_same(const char *a, size_t n_a, const char *b, size_t n_b)
{
    static const struct spelling opened[] = {{" is", " would"}, {" has", " had"}};
    if (n_a == 0 || n_b == 0 || n_a > SPELLING_BYTES || n_b > SPELLING_BYTES)
        return false;
    for (size_t i = 0; i < sizeof opened / sizeof opened[0]; i++) {
        const struct rewritten x = rewrite(a, n_a, &opened[i]), y = rewrite(b, n_b, &opened[i]);
        if (!x.full && !y.full && x.n > 0 && x.n == y.n && memcmp(x.at, y.at, x.n) == 0)
            return true;
    }
    return false;
}

static void trim(const char **text, size_t *n)
{
    while (*n > 0 && **text == ' ') {
        ++*text;
        --*n;
    }
    while (*n > 0 && (*text)[*n - 1] == ' ')
        --*n;
}

static bool is_percent_word(const char *text, size_t n)
{
    static const char *const words[] = {"percent", "per cent", "Prozent", "pour cent"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i]) == n && memcmp(words[i], text, n) == 0)
            return true;
    return false;
}

bool spelling_percent(const char *a, size_t n_a, const char *b, size_t n_b)
{
    trim(&a, &n_a);
    trim(&b, &n_b);
    const bool sign_a = n_a == 1 && *a == '%', sign_b = n_b == 1 && *b == '%';
    return (sign_a && is_percent_word(b, n_b)) || (sign_b && is_percent_word(a, n_a));
}
