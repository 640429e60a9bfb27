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
        struct address a = address_next(t.words, from, t.words->n);
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

/* The first address of words from … to: its words, or none. */
static void check_range(const char *bytes, uint32_t from, uint32_t to, uint32_t begin, uint32_t end)
{
    struct test_words t;
    test_words_open(&t, bytes, strlen(bytes));
    struct address a = address_next(t.words, from, to);
    assert_int_equal(a.begin, begin);
    assert_int_equal(a.end, end);
    test_words_close(&t);
}

static void test_ranges(void **state)
{
    (void)state;
    const char *bytes = "One http://a.example/b three http://c.example/d five";
    /* One http a example b three http c example d five */
    check_range(bytes, 0, 11, 1, 5);
    check_range(bytes, 0, 2, 1, 5);   /* it goes on behind the range */
    check_range(bytes, 4, 6, 1, 5);   /* it began before it */
    check_range(bytes, 5, 11, 6, 10); /* one that ends before it is none */
    check_range(bytes, 5, 6, 6, 6);   /* so is one that begins behind it */
    check_range(bytes, 10, 11, 11, 11);
    check_range(bytes, 3, 3, 3, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_addresses),
                                       cmocka_unit_test(test_ranges)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
