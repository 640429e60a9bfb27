#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const char TEXT[] =
    "Bell falls silent\n\nThe bell — “our bell” — fell silent. Nobody heard.\n";

static void test_empty(void **state)
{
    (void)state;
    struct test_text t;
    test_text_open(&t, "", 0);
    assert_int_equal(t.text.n_tokens, 0);
    assert_int_equal(t.text.n_sentences, 0);
    assert_int_equal(t.text.n_paragraphs, 0);
    assert_int_equal(text_token_at(&t.text, 0), 0);
    assert_int_equal(text_sentence_at(&t.text, 0), 0);
    assert_int_equal(text_paragraph_at(&t.text, 9), 0);
    assert_int_equal(offset_point(&t.text.offsets, 0), 0);
    test_text_close(&t);

    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    assert_int_equal(text_analyse(&t.text, &arena, NULL, 0, NULL), STEMMA_OK);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* Every place, against a search from the begin. */
static void test_places(void **state)
{
    (void)state;
    struct test_text t;
    test_text_open(&t, TEXT, sizeof TEXT - 1);
    const struct text *x = &t.text;
    assert_int_equal(x->n_tokens, 11);
    assert_int_equal(x->n_sentences, 3);
    assert_int_equal(x->n_paragraphs, 2);
    for (uint32_t byte = 0; byte < sizeof TEXT + 3; byte++) {
        uint32_t i = 0;
        while (i < x->n_tokens && token_end(&x->tokens[i]) <= byte)
            i++;
        assert_int_equal(text_token_at(x, byte), i);
        for (i = 0; i < x->n_sentences && x->sentences[i].end <= byte;)
            i++;
        assert_int_equal(text_sentence_at(x, byte), i);
        for (i = 0; i < x->n_paragraphs && x->paragraphs[i].end <= byte;)
            i++;
        assert_int_equal(text_paragraph_at(x, byte), i);
    }
    test_text_close(&t);
}

static void test_too_long(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct text text;
    stemma_error err = {0};
    arena_init(&arena, ctx);
    assert_int_equal(text_analyse(&text, &arena, "x", STEMMA_MAX_TEXT + 1, &err), STEMMA_LIMIT);
    assert_int_equal(err.status, STEMMA_LIMIT);
    assert_non_null(strstr(err.message, "1073741825"));
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* Analyses with one call for memory that fails; the status, and how many calls failed. */
static stemma_status analyse_failing(const char *bytes, size_t n, size_t fail_at, size_t *failed)
{
    struct failing_allocator memory = {.fail_at = fail_at};
    stemma_ctx *ctx = test_context_failing(1, &memory);
    struct arena arena;
    struct text text;
    stemma_error err = {0};
    arena_init(&arena, ctx);
    stemma_status status = text_analyse(&text, &arena, bytes, n, &err);
    assert_int_equal(err.status, status);
    *failed = memory.failed;
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    assert_int_equal(memory.live_bytes, 0);
    return status;
}

/* Each call for memory fails once: a status and a filled error, or, where memory was to be given
 * back, nothing but that. */
static void test_no_memory(void **state)
{
    (void)state;
    enum { N = 400000 };
    char *bytes = malloc(N);
    size_t n_failures = 0, failed = 1;
    for (size_t i = 0; i + 8 <= N; i += 8)
        memcpy(bytes + i, "a\xC3\xA9 b. C\n", 8);
    for (size_t fail_at = 1; failed != 0; fail_at++) {
        stemma_status status = analyse_failing(bytes, N, fail_at, &failed);
        assert_true(status == STEMMA_OK || (status == STEMMA_NOMEM && failed != 0));
        n_failures += status == STEMMA_NOMEM;
    }
    assert_true(n_failures > 3);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_too_long),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
