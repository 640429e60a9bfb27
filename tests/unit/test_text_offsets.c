#include "test_random_text.h"
#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void test_ascii_needs_no_map(void **state)
{
    (void)state;
    struct test_text t;
    const char *text = "The bell fell silent.";
    test_text_open(&t, text, strlen(text));
    assert_null(t.text.offsets.points);
    assert_int_equal(offset_point(&t.text.offsets, 5), 5);
    assert_int_equal(offset_byte(&t.text.offsets, 5), 5);
    assert_int_equal(offset_byte(&t.text.offsets, 500), 21);
    assert_int_equal(offset_point(&t.text.offsets, 500), 21);
    test_text_close(&t);
}

static void test_span(void **state)
{
    (void)state;
    struct test_text t;
    const char *text = "“Été”, dit-elle.";
    test_text_open(&t, text, strlen(text));
    stemma_span span = text_span(&t.text, 3, 8);
    assert_int_equal(span.begin, 1);
    assert_int_equal(span.end, 4);
    assert_int_equal(span.begin_byte, 3);
    assert_int_equal(span.end_byte, 8);
    test_text_close(&t);
}

/* At every character of a text, the map goes there and back, and counts as a plain loop does. */
static void check_every_character(const char *bytes, size_t n)
{
    struct test_text t;
    test_text_open(&t, bytes, n);
    uint32_t point = 0;
    for (uint32_t byte = 0; byte < n; byte++) {
        if (((uint8_t)bytes[byte] & 0xC0) == 0x80)
            continue;
        assert_int_equal(offset_point(&t.text.offsets, byte), point);
        assert_int_equal(offset_byte(&t.text.offsets, point), byte);
        point++;
    }
    assert_int_equal(offset_point(&t.text.offsets, (uint32_t)n), point);
    assert_int_equal(offset_byte(&t.text.offsets, point), n);
    assert_int_equal(offset_byte(&t.text.offsets, point + 7), n);
    test_text_close(&t);
}

/* Lengths around the size of a block, with one character past ASCII near the seams. */
static void test_seams(void **state)
{
    (void)state;
    char bytes[1100];
    for (size_t n = 250; n < 780; n += n % 256 < 6 || n % 256 > 250 ? 1 : 31)
        for (size_t at = n - 12; at + 4 <= n; at++) {
            memset(bytes, 'x', sizeof bytes);
            memcpy(bytes + at, "\xF0\x9F\x9A\xA2", 4);
            check_every_character(bytes, n);
        }
}

static void test_random_texts(void **state)
{
    (void)state;
    uint64_t random = 3;
    char bytes[4000];
    for (int round = 0; round < 200; round++) {
        size_t pieces = test_random_below(&random, 700);
        size_t n = test_random_text(&random, bytes, sizeof bytes, pieces);
        check_every_character(bytes, n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ascii_needs_no_map),
        cmocka_unit_test(test_span),
        cmocka_unit_test(test_seams),
        cmocka_unit_test(test_random_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
