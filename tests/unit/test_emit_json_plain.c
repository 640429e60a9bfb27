/* The scan by vector code and the one byte by byte stop at the same place. */
#include "emit/json_plain.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_every_byte_at_every_place(void **state)
{
    (void)state;
    char bytes[50];
    for (unsigned c = 0; c < 256; c++) {
        for (size_t at = 0; at < sizeof bytes; at++) {
            memset(bytes, 'a', sizeof bytes);
            bytes[at] = (char)c;
            for (size_t n = at; n <= sizeof bytes; n += 7)
                assert_int_equal(json_plain(bytes, n), json_plain_scalar(bytes, n));
        }
    }
}

static void test_what_stops(void **state)
{
    (void)state;
    assert_int_equal(json_plain("plain words, no more than that", 30), 30);
    assert_int_equal(json_plain("plain words \"quoted\" and more", 29), 12);
    assert_int_equal(json_plain("caf\xC3\xA9 and a tab\tbehind it, far on", 34), 15);
    assert_int_equal(json_plain("", 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_byte_at_every_place),
        cmocka_unit_test(test_what_stops),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
