/* Web addresses among the words. */
#include "reuse/address.h"

#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The printed forms of all addresses, each followed by '|'. */
static void check(const char *bytes, const char *expected)
{
    struct test_text t;
    char found[500];
    size_t n = 0;
    test_text_open(&t, bytes, strlen(bytes));
    for (uint32_t from = 0; from < t.text.n_tokens;) {
        struct address a = address_next(&t.text, from);
        assert_true(a.begin <= a.end && a.end <= t.text.n_tokens);
        if (a.begin < a.end) {
            uint32_t begin = t.text.tokens[a.begin].begin;
            uint32_t length = token_end(&t.text.tokens[a.end - 1]) - begin;
            memcpy(found + n, bytes + begin, length);
            n += length;
            found[n++] = '|';
        }
        from = a.end > from ? a.end : from + 1;
    }
    found[n] = '\0';
    assert_string_equal(found, expected);
    test_text_close(&t);
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
