#include "read/html_model.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct page_of {
    stemma_ctx *ctx;
    struct arena arena;
    struct html_outline outline;
    struct html_sight sight;
};

/* Two elements of five blocks each. */
static void setup(struct page_of *p)
{
    static const char html[] = "<div><p>one two<p>three<p>four<p>five six<p>seven</div>"
                               "<div><p>eight<p>nine<p>ten<p>eleven<p>twelve</div>";
    p->ctx = test_context(1);
    arena_init(&p->arena, p->ctx);
    assert_int_equal(html_outline_of(&p->outline, &p->arena, html, sizeof html - 1, NULL),
                     STEMMA_OK);
    assert_int_equal(p->outline.blocks.n, 10);
    assert_int_equal(html_look_at(&p->sight, &p->arena, &p->outline, NULL), STEMMA_OK);
}

static void move(const int32_t *given, int32_t *scores)
{
    struct page_of p;
    setup(&p);
    memcpy(scores, given, 10 * sizeof *scores);
    assert_int_equal(html_company(scores, &p.sight, &p.arena, NULL), STEMMA_OK);
    arena_clear(&p.arena);
    stemma_ctx_free(p.ctx);
}

static void test_company_decides_what_is_open(void **state)
{
    (void)state;
    static const int32_t given[10] = {4000,  4000,  -100, 4000,  4000,
                                      -4000, -4000, 100,  -4000, -4000};
    int32_t scores[10];
    move(given, scores);
    assert_true(scores[2] > 0);
    assert_true(scores[7] < 0);
    assert_true(scores[0] > 0 && scores[9] < 0);
}

/* What is sure stays: company moves a score by one unit at most. */
static void test_company_is_bounded(void **state)
{
    (void)state;
    static const int32_t given[10] = {-1100,         INT32_MAX / 2, INT32_MAX / 2, INT32_MAX / 2,
                                      INT32_MAX / 2, INT32_MIN / 2, INT32_MIN / 2, INT32_MIN / 2,
                                      INT32_MIN / 2, 1100};
    int32_t scores[10];
    move(given, scores);
    assert_true(scores[0] < 0 && scores[9] > 0);
    for (size_t i = 0; i < 10; i++) {
        int64_t moved = (int64_t)scores[i] - given[i];
        assert_true(moved <= HTML_SCORE_UNIT && moved >= -HTML_SCORE_UNIT);
    }
}

static void test_nothing_to_go_by(void **state)
{
    (void)state;
    static const int32_t given[10] = {0};
    int32_t scores[10];
    move(given, scores);
    for (size_t i = 0; i < 10; i++)
        assert_int_equal(scores[i], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_company_decides_what_is_open),
                                       cmocka_unit_test(test_company_is_bounded),
                                       cmocka_unit_test(test_nothing_to_go_by)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
