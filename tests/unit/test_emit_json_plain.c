/* The scan by vector code and the one byte by byte copy the same and stop at the same place. */
#include "emit/json_plain.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { ROOM = 80 };

static void check_both(const char *bytes, size_t n)
{
    char fast[ROOM + JSON_PLAIN_PADDING], slow[ROOM];
    size_t plain = json_plain_copy_scalar(slow, bytes, n);
    assert_int_equal(json_plain_copy(fast, bytes, n), plain);
    assert_memory_equal(slow, bytes, plain);
    assert_memory_equal(fast, bytes, plain);
}

static void test_every_byte_at_every_place(void **state)
{
    (void)state;
    char bytes[50];
    for (unsigned c = 0; c < 256; c++) {
        for (size_t at = 0; at < sizeof bytes; at++) {
            memset(bytes, 'a', sizeof bytes);
            bytes[at] = (char)c;
            for (size_t n = at; n <= sizeof bytes; n += 7)
                check_both(bytes, n);
        }
    }
}

/* All that three bytes from the first of the separators on may be, at every place. */
static void test_separators(void **state)
{
    (void)state;
    static const char thirds[] = "\x80\x9C\x9D\xA7\xA8\xA9\xAA\xE2\"";
    char bytes[45];
    for (size_t at = 0; at + 3 <= sizeof bytes; at++) {
        for (const char *third = thirds; *third != '\0'; third++) {
            memset(bytes, 'a', sizeof bytes);
            memcpy(bytes + at, "\xE2\x80", 2);
            bytes[at + 2] = *third;
            for (size_t n = at; n <= sizeof bytes; n++)
                check_both(bytes, n);
        }
    }
}

static size_t plain(const char *bytes)
{
    char out[ROOM + JSON_PLAIN_PADDING];
    return json_plain_copy(out, bytes, strlen(bytes));
}

static void test_what_stops(void **state)
{
    (void)state;
    assert_int_equal(plain("plain words, no more than that"), 30);
    assert_int_equal(plain("plain words \"quoted\" and more"), 12);
    assert_int_equal(plain("caf\xC3\xA9 and a tab\tbehind it, far on"), 15);
    assert_int_equal(plain("\xE2\x80\x9Cquoted by curls,\xE2\x80\x9D and plain to its end"), 43);
    assert_int_equal(plain("a line\xE2\x80\xA8that ends, and goes on for long"), 6);
    assert_int_equal(plain(""), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_byte_at_every_place),
        cmocka_unit_test(test_separators),
        cmocka_unit_test(test_what_stops),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
