/*
 * Bent words. Two words are related when they differ in a short ending after a common beginning
 * (miss, misses; stop, stopped; try, tries), or stand in one line of the table: forms of be, have,
 * do, of pronouns. The table is small and closed; what it does not know is a substitution, which is
 * the stronger statement, so the endings are generous.
 */
#include "trace/bend.h"

#include "text/fold.h"

#include <string.h>

#define WORD_BYTES 64
#define FOLDED_BYTES ((size_t)4 * WORD_BYTES)
#define SAME_BEGIN 3 /* bytes that two forms share at least */
#define ENDING 3     /* bytes that may follow */

static const char *const RELATED[] = {
    " am is are was were be been being i'm he's she's they're we're ",
    " have has had having i've he's she's they've we've ",
    " do does did done doing ",
    " will would shall should i'll he'll she'll they'll we'll ",
    " can could ",
    " may might ",
    " i he she they we you it ",
    " my his her their our your its ",
    " me him her them us you it ",
    " mine his hers theirs ours yours ",
    " myself himself herself themselves ourselves yourself itself ",
    " go goes went gone going ",
    " say says said saying ",
    " this that ",
    " these those ",
    " here there ",
};

static bool in_line(const char *line, const char *word)
{
    const size_t n = strlen(word);
    for (const char *at = strstr(line, word); at != NULL; at = strstr(at + 1, word))
        if (at[-1] == ' ' && at[n] == ' ')
            return true;
    return false;
}

/* Folded and NUL-terminated; false where it is too long to be looked at. */
static bool fold(char *out, const char *word, size_t n)
{
    if (n == 0 || n > WORD_BYTES)
        return false;
    const size_t length = fold_word(word, n, out, FOLDED_BYTES);
    out[length] = '\0';
    return length > 0 && memchr(out, ' ', length) == NULL;
}

static bool same_stem(const char *a, const char *b)
{
    size_t same = 0;
    while (a[same] != '\0' && a[same] == b[same])
        same++;
    const size_t rest_a = strlen(a + same), rest_b = strlen(b + same);
    if (same < SAME_BEGIN || rest_a > ENDING || rest_b > ENDING)
        return false;
    return same > rest_a && same > rest_b;
}

bool bend_related(const char *a, size_t n_a, const char *b, size_t n_b)
{
    char x[FOLDED_BYTES + 1], y[FOLDED_BYTES + 1];
    if (!fold(x, a, n_a) || !fold(y, b, n_b) || strcmp(x, y) == 0)
        return false;
    if (same_stem(x, y))
        return true;
    for (size_t i = 0; i < sizeof RELATED / sizeof RELATED[0]; i++)
        if (in_line(RELATED[i], x) && in_line(RELATED[i], y))
            return true;
    return false;
}

bool bend_drops(const char *word, size_t n)
{
    static const char words[] =
        " i we he she they you it will would have has had am is are was were"
        " do does did can could ";
    char folded[FOLDED_BYTES + 1];
    return fold(folded, word, n) && in_line(words, folded);
}
