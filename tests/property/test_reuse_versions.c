/*
 * Versions of one page cost what is different in them, by the engine's own counts: copies that say
 * nothing new make no seeds, a changed sentence makes those of its words and of its two edges, and
 * what is paired and aligned grows with the versions, never with their square. And their families,
 * each of which depends on those before it, do not depend on who makes them.
 */
#include "base/hash.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { N_MOST = 240, N_SENTENCES = 40, SENTENCE = 400, MAX_TEXT = N_SENTENCES * SENTENCE };

struct page {
    char texts[N_MOST][MAX_TEXT], ids[N_MOST][8];
    struct test_doc docs[N_MOST];
};

/* n versions; each has `n_changes` sentences that the one before does not have. */
static void fill(struct page *p, uint32_t n, uint32_t n_changes)
{
    uint64_t sentences[N_SENTENCES], fresh = 0, state = 11;
    for (int s = 0; s < N_SENTENCES; s++)
        sentences[s] = fresh++;
    for (uint32_t d = 0; d < n; d++) {
        struct test_writer w = {p->texts[d], 0, MAX_TEXT};
        for (int s = 0; s < N_SENTENCES; s++)
            test_write_sentence(&w, sentences[s]);
        snprintf(p->ids[d], sizeof p->ids[d], "d%03u", d % 1000);
        p->docs[d] = (struct test_doc){p->ids[d], "Tide", NULL, p->texts[d]};
        for (uint32_t c = 0; c < n_changes; c++)
            sentences[test_random_below(&state, N_SENTENCES)] = fresh++;
    }
}

static stemma_match_counts count(uint32_t n, uint32_t n_changes)
{
    static struct page page;
    stemma_params *params;
    stemma_matches *m;
    fill(&page, n, n_changes);
    stemma_corpus *corpus = test_docs(page.docs, n);
    assert_int_equal(stemma_params_new(&params, "families", NULL), STEMMA_OK);
    assert_int_equal(stemma_match(&m, corpus, params, NULL), STEMMA_OK);
    stemma_match_counts counts = m->counts;
    assert_int_equal(m->families.n > 0, n > 1);
    stemma_params_free(params);
    stemma_matches_free(m);
    test_docs_free(corpus);
    return counts;
}

static void test_same_text(void **unused)
{
    (void)unused;
    stemma_match_counts one = count(1, 0), many = count(N_MOST, 0);
    assert_int_equal(many.words, N_MOST * one.words);
    assert_int_equal(many.seeds, one.seeds);
    assert_int_equal(many.copied_words, (N_MOST - 1) * one.words);
    assert_int_equal(many.hits, N_MOST - 1); /* a star */
    assert_int_equal(many.families, 1);
}

static void test_changes(void **unused)
{
    (void)unused;
    stemma_match_counts one = count(1, 0), half = count(N_MOST / 2, 1), all = count(N_MOST, 1);
    assert_true(10 * all.seeds <=
                one.seeds * (10 + N_MOST)); /* a tenth of the page each, at most */
    assert_true(all.anchors * 10 <= half.anchors * 22);
    assert_true(all.chains * 10 <= half.chains * 22);
    assert_true(all.hits * 10 <= half.hits * 22);
}

/* A number that tells all families and the hits in them. */
static uint64_t families_with(uint32_t n_threads, const char *mode, const struct page *page,
                              uint32_t n)
{
    uint64_t sum = 0;
    stemma_corpus *corpus = test_docs_in(test_context(n_threads), page->docs, n);
    stemma_matches *m = test_match_in(corpus, mode);
    for (size_t f = 0; f < m->families.n; f++) {
        sum = hash_mix(sum + m->families.at[f].id);
        for (size_t i = 0; i < m->families.at[f].n_members; i++) {
            const stemma_member *x = &m->families.at[f].members[i];
            sum = hash_mix(sum + ((uint64_t)x->doc << 32 | x->span.begin));
            sum = hash_mix(sum + ((uint64_t)x->span.end << 32 | (uint32_t)(1e6 * x->identity)));
        }
    }
    for (size_t i = 0; i < m->hits.n; i++)
        sum = hash_mix(sum + m->hits.at[i].family);
    stemma_matches_free(m);
    test_docs_free(corpus);
    return sum;
}

static void test_families_with_threads(void **unused)
{
    (void)unused;
    static struct page page;
    static const char *const modes[] = {"families", "news"};
    for (uint32_t i = 0; i < 4; i++) {
        fill(&page, 40, 1 + i / 2 * 3);
        const uint64_t alone = families_with(1, modes[i % 2], &page, 40);
        assert_int_equal(families_with(2, modes[i % 2], &page, 40), alone);
        assert_int_equal(families_with(7, modes[i % 2], &page, 40), alone);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_same_text),
                                       cmocka_unit_test(test_changes),
                                       cmocka_unit_test(test_families_with_threads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
