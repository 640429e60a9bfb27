/*
 * A budget changes the time of a run and nothing else: the same hits and families for any of them,
 * and for any number of threads beside it.
 */
#include "reuse/matches.h"

#include "base/hash.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { DOCUMENTS = 300, WORDS = 1500, BYTES = 20000, SHARED = 400 };

static char texts[DOCUMENTS][BYTES], ids[DOCUMENTS][8];

/* Every text repeats a piece of the one before. */
static void write_texts(struct test_doc *docs)
{
    uint64_t random = 3;
    for (size_t i = 0; i < DOCUMENTS; i++) {
        struct test_writer w = {texts[i], 0, BYTES};
        texts[i][0] = '\0';
        test_write_words(&w, &random, WORDS, 20000);
        if (i > 0)
            memcpy(texts[i] + 1000, texts[i - 1] + 5000, SHARED);
        snprintf(ids[i], sizeof ids[i], "d%03zu", i);
        docs[i] = (struct test_doc){ids[i], NULL, NULL, texts[i]};
    }
}

static uint64_t digest(const stemma_matches *m)
{
    uint64_t h = 0;
    for (size_t i = 0; i < m->hits.n; i++) {
        const stemma_hit *hit = &m->hits.at[i];
        uint64_t parts[] = {h,
                            hit->id,
                            hit->a_span.begin,
                            hit->a_span.end,
                            hit->words,
                            hit->family,
                            hash_bytes(hit->edits, strlen(hit->edits), 0)};
        h = hash_bytes(parts, sizeof parts, 0);
    }
    for (size_t i = 0; i < m->families.n; i++) {
        uint64_t parts[] = {h, m->families.at[i].id, m->families.at[i].n_members};
        h = hash_bytes(parts, sizeof parts, 0);
    }
    return h;
}

static uint64_t run(const struct test_doc *docs, uint32_t n_threads, uint64_t budget,
                    uint64_t *on_disk)
{
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = n_threads;
    options.max_memory = budget;
    stemma_corpus *corpus = test_docs_in(test_context_of(&options), docs, DOCUMENTS);
    stemma_matches *m = test_match(corpus);
    assert_true(m->hits.n >= DOCUMENTS - 1);
    uint64_t h = digest(m);
    *on_disk = corpus->ctx->spill.peak_bytes;
    stemma_matches_free(m);
    test_docs_free(corpus);
    return h;
}

static void test_same_for_any_budget(void **state)
{
    (void)state;
    static struct test_doc docs[DOCUMENTS];
    static const uint64_t budgets[] = {12 << 20, 12 << 20, 16 << 20, 32 << 20, 1 << 30};
    static const uint32_t threads[] = {7, 1, 7, 2, 3};
    write_texts(docs);
    uint64_t on_disk, expected = run(docs, 1, 0, &on_disk);
    assert_true(on_disk == 0);
    for (size_t i = 0; i < sizeof budgets / sizeof *budgets; i++) {
        assert_true(run(docs, threads[i], budgets[i], &on_disk) == expected);
        if (i == 0)
            assert_true(on_disk > 2 << 20);
    }
    assert_true(on_disk == 0); /* the last budget holds it all */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_same_for_any_budget)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
