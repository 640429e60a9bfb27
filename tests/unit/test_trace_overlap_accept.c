/*
 * When words that two forms share are the same words, and when a phrase that anybody says.
 */
#include "trace/overlap.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { MOST = 32, BITS = 9 };

static struct form make_form(struct fragment_word *words, const int *numbers, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        words[i] = (struct fragment_word){.word = 1000003 * (uint64_t)numbers[i],
                                          .rarity = BITS * BIT,
                                          .seam = i == 0 ? SEAM_CUT : SEAM_SOLID};
    return (struct form){.words = words, .n_words = n, .rarity = n * BITS * BIT, .n_fragments = 1};
}

static bool accepts(const int *a, uint32_t n_a, const int *b, uint32_t n_b,
                    enum speaker_match speakers, bool one_story)
{
    struct fragment_word words[2][MOST];
    const struct form x = make_form(words[0], a, n_a), y = make_form(words[1], b, n_b);
    const struct overlap_ties ties = {speakers, one_story};
    struct stemma_params params;
    struct overlap o;
    struct arena arena;
    stemma_ctx *ctx = test_context(1);
    params_init(&params);
    arena_init(&arena, ctx);
    assert_int_equal(overlap_find(&o, &arena, &x, &y, NULL), STEMMA_OK);
    const bool accepted = overlap_accept(&o, &x, &y, &ties, &params);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return accepted;
}

static const int longer[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

static void six_words_of_two_speakers_hold_in_one_story(void **unused)
{
    static const int six[] = {4, 5, 6, 7, 8, 9}, seven[] = {4, 5, 6, 7, 8, 9, 10};
    (void)unused;
    assert_true(accepts(longer, 16, six, 6, SPEAKER_SAME, false));
    assert_true(accepts(longer, 16, six, 6, SPEAKER_UNKNOWN, false));
    assert_true(accepts(longer, 16, six, 6, SPEAKER_OTHER, true));
    assert_false(accepts(longer, 16, six, 6, SPEAKER_OTHER, false));
    assert_true(accepts(longer, 16, seven, 7, SPEAKER_OTHER, false));
}

static void a_changed_word_needs_a_speaker_or_a_story(void **unused)
{
    static const int changed[] = {99, 5, 6, 7, 8};
    (void)unused;
    assert_true(accepts(longer, 16, changed, 5, SPEAKER_SAME, false));
    assert_true(accepts(longer, 16, changed, 5, SPEAKER_UNKNOWN, true));
    assert_false(accepts(longer, 16, changed, 5, SPEAKER_UNKNOWN, false));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(six_words_of_two_speakers_hold_in_one_story),
        cmocka_unit_test(a_changed_word_needs_a_speaker_or_a_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
