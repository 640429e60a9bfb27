/* Web addresses among the words. */
#include "reuse/address.h"

#include "test_words.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The printed forms of all addresses, each followed by '|'. */
static void check(const char *bytes, const char *expected)
{
    struct test_words t;
    char found[500];
    size_t n = 0;
    test_words_open(&t, bytes, strlen(bytes));
    for (uint32_t from = 0; from < t.words->n;) {
        struct address a = address_next(t.words, from);
        assert_true(a.begin <= a.end && a.end <= t.words->n);
        if (a.begin < a.end) {
            uint32_t begin = words_begin_byte(t.words, a.begin);
            uint32_t length = words_end_byte(t.words, a.end - 1) - begin;
            memcpy(found + n, bytes + begin, length);
            n += length;
            found[n++] = '|';
        }
        from = a.end > from ? a.end : from + 1;
    }
    found[n] = '\0';
    assert_string_equal(found, expected);
    test_words_close(&t);
}

static void test_addresses(void **state)
{
    (void)state;
    check("", "");
    check("No address: none at 3:30 or in and/or.", "");
    check("https://coast.example/a/b-c?d=1", "https://coast.example/a/b-c?d=1|");
    check("See (http://coast.example/horn) and ftp://x.example/y, too.",
          "http://coast.example/horn|ftp://x.example/y|");
    check("image=\"http://coast.example/2025/05/horn.jpg\"> The horn",
          "image=\"http://coast.example/2025/05/horn.jpg|");
    check("odd :// ends ://", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_addresses)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
