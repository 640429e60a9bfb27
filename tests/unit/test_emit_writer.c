#include "emit/writer.h"

#include "test_trace.h"

#include <math.h>
#include <setjmp.h>

#include <cmocka.h>

static void test_pieces_stand_in_order(void **state)
{
    (void)state;
    static char large[70000];
    struct test_bytes out = {0};
    struct writer w;
    memset(large, 'x', sizeof large);
    writer_init(&w, test_take, &out);
    writer_text(&w, "one ");
    writer_bytes(&w, large, sizeof large);
    writer_char(&w, '\n');
    writer_bytes(&w, "", 0);
    for (size_t i = 0; i < 20000; i++)
        writer_text(&w, "two\n");
    assert_int_equal(writer_end(&w, "the test", NULL), STEMMA_OK);
    assert_int_equal(out.n, 4 + sizeof large + 1 + 80000);
    assert_memory_equal(out.at, "one xxx", 7);
    assert_memory_equal(out.at + 4 + sizeof large - 1, "x\ntwo\ntwo", 9);
    assert_string_equal(out.at + out.n - 4, "two\n");
    assert_true(out.n_calls < 10); /* buffered */
    test_bytes_free(&out);
}

static void test_what_fits_the_buffer_exactly(void **state)
{
    (void)state;
    for (size_t n = sizeof((struct writer *)NULL)->buffer - 2;
         n <= sizeof((struct writer *)NULL)->buffer + 2; n++) {
        struct test_bytes out = {0};
        struct writer w;
        writer_init(&w, test_take, &out);
        for (size_t i = 0; i < n; i++)
            writer_char(&w, (char)('a' + i % 26));
        writer_text(&w, "!");
        assert_int_equal(writer_end(&w, "the test", NULL), STEMMA_OK);
        assert_int_equal(out.n, n + 1);
        for (size_t i = 0; i < n; i++)
            assert_int_equal(out.at[i], 'a' + i % 26);
        assert_int_equal(out.at[n], '!');
        test_bytes_free(&out);
    }
}

static void test_the_first_failure_stays(void **state)
{
    (void)state;
    struct test_bytes out = {.full_at = 40000};
    struct writer w;
    stemma_error err;
    writer_init(&w, test_take, &out);
    for (size_t i = 0; i < 100000; i++)
        writer_text(&w, "word ");
    const size_t calls = out.n_calls;
    writer_text(&w, "more");
    assert_int_equal(writer_end(&w, "the words", &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, 28);
    assert_non_null(strstr(err.message, "the words"));
    assert_int_equal(out.n_calls, calls); /* nothing more was handed over */
    assert_true(out.n <= 40000);
    test_bytes_free(&out);
}

static const char *written(struct test_bytes *out, struct writer *w)
{
    assert_int_equal(writer_end(w, "the test", NULL), STEMMA_OK);
    return out->at;
}

#define EXPECT(call, text)                              \
    do {                                                \
        struct test_bytes out = {0};                    \
        struct writer w;                                \
        writer_init(&w, test_take, &out);               \
        call;                                           \
        assert_string_equal(written(&out, &w), (text)); \
        test_bytes_free(&out);                          \
    } while (0)

static void test_numbers(void **state)
{
    (void)state;
    EXPECT(writer_unsigned(&w, 0), "0");
    EXPECT(writer_unsigned(&w, UINT64_MAX), "18446744073709551615");
    EXPECT(writer_grouped(&w, 999), "999");
    EXPECT(writer_grouped(&w, 1204), "1,204");
    EXPECT(writer_grouped(&w, UINT64_MAX), "18,446,744,073,709,551,615");
    EXPECT(writer_hex(&w, 0xabc), "0000000000000abc");
    EXPECT(writer_fixed(&w, 0.5, 0), "1");
    EXPECT(writer_fixed(&w, 0.97, 2), "0.97");
    EXPECT(writer_fixed(&w, 1.0 / 3, 6), "0.333333");
    EXPECT(writer_fixed(&w, 0.005, 3), "0.005");
    EXPECT(writer_fixed(&w, 1.9996, 3), "2.000");
    EXPECT(writer_fixed(&w, -1.25, 2), "-1.25");
    EXPECT(writer_fixed(&w, -0.001, 2), "0.00");
    EXPECT(writer_fixed(&w, NAN, 2), "0.00");
    EXPECT(writer_fixed(&w, INFINITY, 1), "0.0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces_stand_in_order),
        cmocka_unit_test(test_what_fits_the_buffer_exactly),
        cmocka_unit_test(test_the_first_failure_stays),
        cmocka_unit_test(test_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
