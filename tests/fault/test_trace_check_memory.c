/*
 * No memory, at every place of a check against reports and against a reference: it must say so and
 * leave nothing behind.
 */
#include "failing_allocator.h"
#include "test_check.h"

#include <stdlib.h>

#undef fail
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const char DRAFT[] =
    "\n“The bees came back on the first warm Friday of the year, … and nobody had asked them to. "
    "We sold the last jar of heather honey before noon,” said Ines Falkner.\n\n“The council had "
    "offered a dry meadow,” said Tomas Rell.\n";

static stemma_status add_text(stemma_corpus *corpus, const char *id, const char *text,
                              stemma_error *err)
{
    const stemma_document d = {
        .struct_size = sizeof d, .id = id, .text = text, .n_text = strlen(text)};
    return stemma_corpus_add(corpus, &d, err);
}

static stemma_status make(struct test_check *t, bool reference, stemma_error *err)
{
    stemma_check_options options;
    stemma_check_options_init(&options, sizeof options);
    options.reference = reference;
    TRY(stemma_params_new(&t->params, NULL, err));
    TRY(stemma_corpus_new(&t->corpus, t->ctx, err));
    TRY(stemma_corpus_new(&t->against, t->ctx, err));
    TRY(add_text(t->corpus, "draft", DRAFT, err));
    for (size_t i = 0; i < 4; i++)
        TRY(add_text(t->against,
                     i == 0   ? "a"
                     : i == 1 ? "b"
                     : i == 2 ? "c"
                              : "d",
                     TEST_REPORTS[i], err));
    TRY(stemma_corpus_seal(t->corpus, err));
    TRY(stemma_corpus_seal(t->against, err));
    return stemma_check_new(&t->check, t->corpus, t->against, t->params, &options, err);
}

static void fails_clean_against(bool reference)
{
    for (size_t n = 1;; n += 1 + n / 64) {
        struct failing_allocator memory = {.fail_at = n, .for_good = n % 2 == 0};
        struct test_check t = {.ctx = test_context_failing(n % 3 == 0 ? 2 : 1, &memory)};
        stemma_error err = {0};
        const stemma_status status = make(&t, reference, &err);
        const size_t failed = memory.failed;
        test_check_close(&t);
        assert_int_equal(memory.live_bytes, 0);
        assert_int_equal(memory.wrong_sizes, 0);
        if (failed == 0) {
            assert_int_equal(status, STEMMA_OK);
            assert_true(n > 10);
            return;
        }
        assert_true(status == STEMMA_NOMEM || status == STEMMA_OK);
    }
}

static void reports_fail_clean(void **state)
{
    (void)state;
    fails_clean_against(false);
}

static void a_reference_fails_clean(void **state)
{
    (void)state;
    fails_clean_against(true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_fail_clean),
        cmocka_unit_test(a_reference_fails_clean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
