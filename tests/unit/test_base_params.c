#include "base/params.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void test_table_is_sound(void **state)
{
    (void)state;
    size_t n = 0;
    for (const stemma_param_info *p = stemma_param_at(0); p != NULL; p = stemma_param_at(++n)) {
        assert_int_equal(p->struct_size, sizeof *p);
        assert_true(p->min <= p->preset && p->preset <= p->max);
        assert_true(p->help[0] != '\0' && p->stage[0] != '\0');
        assert_non_null(strchr(p->name, '.'));
        assert_true(strlen(p->name) < 64);
        for (size_t i = 0; i < n; i++)
            assert_string_not_equal(p->name, stemma_param_at(i)->name);
    }
    assert_int_equal(n, PARAM_COUNT);
    assert_null(stemma_param_at(SIZE_MAX));
}

static void test_defaults_and_modes(void **state)
{
    (void)state;
    stemma_params *p = NULL;
    struct stemma_params own;
    params_init(&own);
    assert_int_equal(stemma_params_new(&p, NULL, NULL), STEMMA_OK);
    assert_memory_equal(p, &own, sizeof own);
    assert_true(param(p, SKETCH_K) == 4);
    stemma_params_free(p);
    assert_int_equal(stemma_params_new(&p, "news", NULL), STEMMA_OK);
    assert_memory_equal(p, &own, sizeof own);
    stemma_params_free(p);
    stemma_params_free(NULL);
    stemma_error err;
    assert_int_equal(stemma_params_new(&p, "poetry", &err), STEMMA_INVAL);
    assert_null(p);
    assert_non_null(strstr(err.message, "poetry"));
    assert_non_null(strstr(err.message, "news"));
}

static void test_set_and_get(void **state)
{
    (void)state;
    stemma_params *p = NULL;
    assert_int_equal(stemma_params_new(&p, NULL, NULL), STEMMA_OK);
    for (size_t i = 0; stemma_param_at(i) != NULL; i++) {
        const stemma_param_info *info = stemma_param_at(i);
        assert_int_equal(stemma_params_set(p, info->name, info->min, NULL), STEMMA_OK);
        assert_true(stemma_params_get(p, info->name) == info->min);
        assert_int_equal(stemma_params_set(p, info->name, info->max, NULL), STEMMA_OK);
        assert_true(stemma_params_get(p, info->name) == info->max);
    }
    assert_true(isnan(stemma_params_get(p, "no.such")));
    assert_true(isnan(stemma_params_get(p, NULL)));
    stemma_params_free(p);
}

static void test_messages_teach(void **state)
{
    (void)state;
    stemma_params *p = NULL;
    stemma_error err;
    assert_int_equal(stemma_params_new(&p, NULL, NULL), STEMMA_OK);
    static const char *const WRONG[][2] = {
        {"chian.gap", "\"chain.gap\""},
        {"sketchk", "\"sketch.k\""},
        {"hit.quotedword", "\"hit.quoted-words\""},
        {"a-chain.anchors", "\"chain.anchors\""},
        {"iidentity", "\"hit.identity\""},
        {"", "no parameter"},
    };
    for (size_t i = 0; i < sizeof WRONG / sizeof WRONG[0]; i++) {
        assert_int_equal(stemma_params_set(p, WRONG[i][0], 1, &err), STEMMA_INVAL);
        assert_non_null(strstr(err.message, WRONG[i][1]));
    }

    assert_int_equal(stemma_params_set(p, "sketch.k", 99, &err), STEMMA_INVAL);
    assert_non_null(strstr(err.message, "from 2 to 32"));
    assert_non_null(strstr(err.message, "99"));
    assert_non_null(strstr(err.message, "words in a seed"));
    assert_true(param(p, SKETCH_K) == 4);
    assert_int_equal(stemma_params_set(p, "sketch.k", NAN, &err), STEMMA_INVAL);
    assert_int_equal(stemma_params_set(p, "sketch.k", INFINITY, &err), STEMMA_INVAL);
    assert_int_equal(stemma_params_set(NULL, "sketch.k", 4, &err), STEMMA_INVAL);
    assert_int_equal(stemma_params_set(p, NULL, 4, &err), STEMMA_INVAL);

    char longest[5000];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    assert_int_equal(stemma_params_set(p, longest, 1, &err), STEMMA_INVAL);
    assert_non_null(strstr(err.message, "no parameter"));
    assert_int_equal(stemma_params_new(NULL, NULL, &err), STEMMA_INVAL);
    stemma_params_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table_is_sound),
        cmocka_unit_test(test_defaults_and_modes),
        cmocka_unit_test(test_set_and_get),
        cmocka_unit_test(test_messages_teach),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
