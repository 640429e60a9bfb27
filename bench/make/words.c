/*
 * The language.
 *
 * In: a seed. Out: words of invented syllables, the rarer the longer; of the most frequent ones,
 * the first are English function words, so that an engine which knows those meets them. The word of
 * rank r is drawn with a probability of (r + 2.7) ^ -1.125 (Zipf; the shift is Mandelbrot's, 1953),
 * a phrase of rank r with (r + 20) ^ -1.125; square roots are the same on every machine. Both come
 * from alias tables (Walker 1977): two numbers and one look-up a draw. A table entry is a 32-bit
 * threshold and the rank that the rest goes to.
 */
#include "words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const FUNCTION_WORDS[] = {
    "the",  "of",   "and", "to",   "in",    "a",    "that",  "is",    "was",   "for",  "on",
    "with", "as",   "it",  "at",   "by",    "from", "be",    "are",   "this",  "have", "has",
    "an",   "were", "not", "his",  "their", "they", "which", "but",   "who",   "had",  "been",
    "or",   "will", "its", "more", "one",   "she",  "when",  "there", "would", "also", "about"};
enum { N_FUNCTION_WORDS = sizeof FUNCTION_WORDS / sizeof *FUNCTION_WORDS };

static const char SYLLABLES[][4] = {
    "ba",  "bel", "cor", "da",  "den", "dor", "el", "far", "fen", "ga", "gol", "ha",
    "hin", "ir",  "ka",  "kel", "la",  "lin", "lo", "ma",  "mer", "mo", "na",  "nor",
    "o",   "pa",  "pel", "ra",  "rin", "ro",  "sa", "sel", "so",  "ta", "ten", "tor",
    "u",   "va",  "ven", "vo",  "wa",  "win", "ya", "zel", "mi",  "ne", "ri",  "ti"};
enum { N_SYLLABLES = sizeof SYLLABLES / sizeof *SYLLABLES };

/* Splitmix64 (Steele, Lea, Flood 2014). */
uint64_t dice_roll(struct dice *d)
{
    uint64_t x = d->state += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

struct dice dice_of(uint64_t seed, uint64_t kind, uint64_t number)
{
    struct dice d = {seed};
    d.state = dice_roll(&d) ^ kind;
    d.state = dice_roll(&d) ^ number;
    d.state = dice_roll(&d);
    return d;
}

uint32_t dice_below(struct dice *d, uint32_t n)
{
    return (uint32_t)((dice_roll(d) >> 32) * n >> 32);
}

int dice_chance(struct dice *d, uint32_t in_1000)
{
    return dice_below(d, 1000) < in_1000;
}

/* ------------------------------------------------------------------ drawing by frequency */

/* Walker's alias table of n ranks with weights (rank + shift) ^ -1.125; n is a power of two. */
static int fill_picks(uint64_t *picks, uint32_t n, double shift)
{
    double sum = 0, *share = malloc(n * sizeof *share);
    uint32_t *small = malloc(n * sizeof *small), *large = malloc(n * sizeof *large);
    uint32_t n_small = 0, n_large = 0;
    int done = share != NULL && small != NULL && large != NULL;
    for (uint32_t i = 0; done && i < n; i++)
        sum += share[i] = 1 / ((i + shift) * sqrt(sqrt(sqrt(i + shift))));
    for (uint32_t i = 0; done && i < n; i++) {
        share[i] *= n / sum;
        if (share[i] < 1)
            small[n_small++] = i;
        else
            large[n_large++] = i;
    }
    while (done && n_small > 0 && n_large > 0) {
        uint32_t low = small[--n_small], high = large[n_large - 1];
        picks[low] = (uint64_t)(share[low] * 4294967295.0) << 32 | high;
        share[high] -= 1 - share[low];
        if (share[high] < 1) {
            n_large--;
            small[n_small++] = high;
        }
    }
    for (uint32_t i = 0; i < n_large + n_small; i++) {
        uint32_t rank = i < n_large ? large[i] : small[i - n_large];
        picks[rank] = (uint64_t)UINT32_MAX << 32 | rank;
    }
    free(share);
    free(small);
    free(large);
    return done;
}

static uint32_t pick(const uint64_t *picks, uint32_t n, struct dice *d)
{
    uint64_t roll = dice_roll(d);
    uint32_t rank = (uint32_t)(roll >> 32) & (n - 1);
    return (uint32_t)roll <= picks[rank] >> 32 ? rank : (uint32_t)picks[rank];
}

uint32_t language_word(const struct language *l, struct dice *d)
{
    return pick(l->word_picks, VOCABULARY, d);
}

uint32_t language_phrase(const struct language *l, struct dice *d)
{
    return pick(l->phrase_picks, PHRASES, d);
}

/* ------------------------------------------------------------------ making the language */

/* A word of its rank alone: the rank in syllables, after some that make rare words long. */
static void make_word(char *out, uint32_t rank)
{
    uint32_t rest = rank, n = 0;
    if (rank < N_FUNCTION_WORDS) {
        memcpy(out, FUNCTION_WORDS[rank], strlen(FUNCTION_WORDS[rank]) + 1);
        return;
    }
    do {
        const char *syllable = SYLLABLES[rest % N_SYLLABLES];
        size_t length = strlen(syllable);
        memcpy(out + n, syllable, length);
        n += (uint32_t)length;
        rest /= N_SYLLABLES;
    } while (rest > 0);
    if (rank % 3 == 0)
        out[n++] = 's';
    else if (rank % 7 == 1)
        memcpy(out + n, "ing", 3), n += 3;
    else if (rank % 11 == 2)
        memcpy(out + n, "ed", 2), n += 2;
    out[n] = '\0';
}

static void make_phrase(struct language *l, uint32_t number, uint64_t seed)
{
    struct dice d = dice_of(seed, 'p', number);
    l->phrase_lengths[number] = (uint8_t)(2 + dice_below(&d, PHRASE_WORDS - 1));
    for (uint32_t i = 0; i < PHRASE_WORDS; i++)
        l->phrases[number][i] = language_word(l, &d);
}

int language_init(struct language *l, uint64_t seed)
{
    l->words = malloc(VOCABULARY * sizeof *l->words);
    l->lengths = malloc(VOCABULARY);
    l->word_picks = malloc(VOCABULARY * sizeof *l->word_picks);
    l->phrase_picks = malloc(PHRASES * sizeof *l->phrase_picks);
    l->phrases = malloc(PHRASES * sizeof *l->phrases);
    l->phrase_lengths = malloc(PHRASES);
    if (l->words == NULL || l->lengths == NULL || l->word_picks == NULL ||
        l->phrase_picks == NULL || l->phrases == NULL || l->phrase_lengths == NULL ||
        !fill_picks(l->word_picks, VOCABULARY, 2.7) || !fill_picks(l->phrase_picks, PHRASES, 20))
        return 0;
    for (uint32_t i = 0; i < VOCABULARY; i++) {
        make_word(l->words[i], i);
        l->lengths[i] = (uint8_t)strlen(l->words[i]);
    }
    for (uint32_t i = 0; i < PHRASES; i++)
        make_phrase(l, i, seed);
    return 1;
}

void language_clear(struct language *l)
{
    free(l->words);
    free(l->lengths);
    free(l->word_picks);
    free(l->phrase_picks);
    free(l->phrases);
    free(l->phrase_lengths);
}
