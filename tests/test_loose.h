/*
 * Documents for tests of listed pairs: their own words around copied, shuffled or reworded
 * passages.
 */
#ifndef STEMMA_TESTS_TEST_LOOSE_H
#define STEMMA_TESTS_TEST_LOOSE_H

#include "test_match.h"

enum { LOOSE_DOCUMENTS = 6, LOOSE_BYTES = 20000, LOOSE_PASSAGE = 90 };

/* Documents 0 and 1 share a passage word by word, 2 and 3 one in another order, 0 and 4 one whose
 * every third word differs. 5 shares nothing. */
struct loose_set {
    char texts[LOOSE_DOCUMENTS][LOOSE_BYTES];
    struct test_doc docs[LOOSE_DOCUMENTS];
};

/* The words of a passage, or of the same passage in another order or with other words. */
static inline void loose_passage(struct test_writer *w, uint64_t source, int shuffled, int every)
{
    uint64_t own = source * 1000, order = source;
    uint32_t at[LOOSE_PASSAGE];
    for (uint32_t i = 0; i < LOOSE_PASSAGE; i++)
        at[i] = i;
    for (uint32_t i = LOOSE_PASSAGE; shuffled && i > 1; i--) {
        uint32_t j = (uint32_t)test_random_below(&order, i), x = at[i - 1];
        at[i - 1] = at[j];
        at[j] = x;
    }
    for (uint32_t i = 0; i < LOOSE_PASSAGE; i++) {
        uint64_t word = source + 7919 * at[i];
        if (every > 0 && i % (uint32_t)every == 1)
            test_write_words(w, &own, 1, 1 << 20);
        else
            test_write_words(w, &word, 1, 1 << 20);
    }
}

static inline void loose_fill(struct loose_set *set)
{
    static const char *const ids[] = {"a", "b", "c", "d", "e", "f"};
    uint64_t seed = 11;
    for (int d = 0; d < LOOSE_DOCUMENTS; d++) {
        struct test_writer w = {set->texts[d], 0, LOOSE_BYTES};
        set->texts[d][0] = '\0';
        test_write_words(&w, &seed, 300, 1 << 20);
        if (d == 0 || d == 1)
            loose_passage(&w, 100, 0, 0);
        if (d == 2 || d == 3)
            loose_passage(&w, 200, d == 3, 0);
        test_write_words(&w, &seed, 200, 1 << 20);
        if (d == 0 || d == 4)
            loose_passage(&w, 300, 0, d == 4 ? 3 : 0);
        test_write_words(&w, &seed, 100, 1 << 20);
        set->docs[d] = (struct test_doc){ids[d], NULL, NULL, set->texts[d]};
    }
}

static const uint32_t LOOSE_PAIRS[][2] = {{0, 1}, {3, 2}, {0, 4}, {5, 0}, {1, 0}, {2, 5}, {1, 4}};
enum { LOOSE_PAIR_COUNT = sizeof LOOSE_PAIRS / sizeof *LOOSE_PAIRS };

static inline stemma_params *loose_params(void)
{
    stemma_params *params = NULL;
    if (stemma_params_new(&params, "sensitive", NULL) != STEMMA_OK)
        abort();
    return params;
}

#endif
