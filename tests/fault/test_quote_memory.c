/*
 * No memory, at every place, while quotations and their speakers are found: NOMEM, the error
 * filled, nothing left behind.
 */
#include "quote/quotes.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char *const pieces[] = {
    "Ada Merrow, 61, stopped the horn. \u201cThe horn had outlived its reason by years,\u201d she "
    "said. ",
    "\u201cIt had outlived its reason by years,\u201d said Per Lindqvist, a baker. ",
};

enum { TIMES = 400, MOST_FAILURES = 4000 };

static stemma_status add(stemma_corpus *corpus, const char *id, const char *piece)
{
    static char text[TIMES * 200];
    size_t n = strlen(piece);
    for (size_t i = 0; i < TIMES; i++)
        memcpy(text + i * n, piece, n);
    stemma_document d = {.struct_size = sizeof d, .id = id, .text = text, .n_text = n * TIMES};
    return stemma_corpus_add(corpus, &d, NULL);
}

static stemma_corpus *make_corpus(stemma_ctx *ctx)
{
    stemma_corpus *corpus = NULL;
    assert_int_equal(stemma_corpus_new(&corpus, ctx, NULL), STEMMA_OK);
    assert_int_equal(add(corpus, "a", pieces[0]), STEMMA_OK);
    assert_int_equal(add(corpus, "b", pieces[1]), STEMMA_OK);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    return corpus;
}

static void test_each_allocation(void **state)
{
    (void)state;
    size_t failures = 0;
    for (bool failed = true; failed; failures++) {
        struct failing_allocator memory = {.for_good = 1};
        stemma_ctx *ctx = test_context_failing(1, &memory);
        stemma_corpus *corpus = make_corpus(ctx);
        stemma_quotes *quotes = NULL;
        stemma_error err = {0};
        size_t calls = memory.calls;
        memory.fail_at = calls + failures + 1;
        stemma_status status = stemma_quotes_find(&quotes, corpus, NULL, &err);
        failed = memory.failed > 0;
        assert_int_equal(status, failed ? STEMMA_NOMEM : STEMMA_OK);
        assert_int_equal(err.status, failed ? STEMMA_NOMEM : STEMMA_OK);
        assert_true((quotes == NULL) == failed);
        memory.fail_at = 0;
        stemma_quotes_free(quotes);
        stemma_corpus_free(corpus);
        stemma_ctx_free(ctx);
        assert_int_equal(memory.live_bytes, 0);
        assert_int_equal(memory.wrong_sizes, 0);
        assert_true(failures < MOST_FAILURES);
    }
    assert_true(failures > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_each_allocation)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
