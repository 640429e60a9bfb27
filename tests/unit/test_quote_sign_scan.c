#include "quote/sign_forms.h"
#include "quote/sign_scan.h"

#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* Every byte value at every place, alone and in pairs. */
static void every_byte(void **state)
{
    (void)state;
    char at[SIGN_STEP];
    for (unsigned place = 0; place < SIGN_STEP; place++)
        for (unsigned byte = 0; byte < 256; byte++) {
            memset(at, ' ', sizeof at);
            at[place] = (char)byte;
            assert_int_equal(sign_begins(at), sign_begins_scalar(at));
            at[(place + 1) % SIGN_STEP] = (char)byte;
            assert_int_equal(sign_begins(at), sign_begins_scalar(at));
        }
}

static void random_bytes(void **state)
{
    (void)state;
    uint64_t random = 7;
    char at[SIGN_STEP];
    for (int round = 0; round < 5000; round++) {
        for (size_t i = 0; i < sizeof at; i++)
            at[i] = "\"'`,,, &aA\xe2\x80\x99."[test_random(&random) % 14];
        assert_int_equal(sign_begins(at), sign_begins_scalar(at));
    }
}

static void single_commas_begin_nothing(void **state)
{
    (void)state;
    assert_int_equal(sign_begins("a, b, c,, d e f"), 1u << 7);
    assert_int_equal(sign_begins("fifteen letters,"), 1u << 15);
}

/* The table of forms holds none that the scan passes over. */
static void all_forms_are_found(void **state)
{
    (void)state;
    struct sign_index index;
    sign_index_init(&index);
    for (unsigned byte = 0; byte < 256; byte++)
        if (index.first[byte] != 0)
            assert_true(sign_may_begin((char)byte, (char)byte));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_byte),
        cmocka_unit_test(random_bytes),
        cmocka_unit_test(single_commas_begin_nothing),
        cmocka_unit_test(all_forms_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
