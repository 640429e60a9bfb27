/*
 * Folding against an obvious one: every character's folded form from the tables, all decoded into
 * one list, marks put in canonical order by swapping neighbours until none is left to swap.
 */
#include "text/fold.h"
#include "text/unicode_tables.h"
#include "text/utf8.h"

#include "test_random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { MAX_CHARACTERS = 4096 };

struct list {
    uint32_t at[MAX_CHARACTERS];
    size_t n;
};

static void add_bytes(struct list *out, const char *bytes, size_t n)
{
    for (size_t at = 0; at < n;) {
        uint32_t length;
        out->at[out->n++] = utf8_decode(bytes + at, &length);
        at += length;
    }
}

static void add_hangul(struct list *out, uint32_t c)
{
    uint32_t s = c - 0xAC00;
    out->at[out->n++] = 0x1100 + s / 588;
    out->at[out->n++] = 0x1161 + s % 588 / 28;
    if (s % 28 != 0)
        out->at[out->n++] = 0x11A7 + s % 28;
}

static unsigned combining(uint32_t c)
{
    return unicode_fold_of(c)->combining;
}

static size_t naive_fold(const char *bytes, size_t n, char *out)
{
    struct list list = {.n = 0};
    for (size_t at = 0; at < n;) {
        uint32_t length, c = utf8_decode(bytes + at, &length);
        const struct unicode_fold *fold = unicode_fold_of(c);
        if (c >= 0xAC00 && c <= 0xD7A3)
            add_hangul(&list, c);
        else if (fold->length == UNICODE_FOLD_SELF)
            list.at[list.n++] = c;
        else
            add_bytes(&list, unicode_fold_bytes + fold->offset, fold->length);
        at += length;
    }
    for (bool swapped = true; swapped;) {
        swapped = false;
        for (size_t i = 1; i < list.n; i++) {
            uint32_t a = list.at[i - 1], b = list.at[i];
            if (combining(b) == 0 || combining(a) <= combining(b))
                continue;
            list.at[i - 1] = b;
            list.at[i] = a;
            swapped = true;
        }
    }
    size_t n_out = 0;
    for (size_t i = 0; i < list.n; i++)
        n_out += utf8_encode(list.at[i], out + n_out);
    return n_out;
}

static void compare(const char *bytes, size_t n)
{
    char expected[4 * MAX_CHARACTERS], found[4 * MAX_CHARACTERS];
    size_t n_expected = naive_fold(bytes, n, expected);
    size_t n_found = fold_word(bytes, n, found, 4 * n);
    assert_int_equal(n_found, n_expected);
    assert_memory_equal(found, expected, n_found);
}

static void test_every_character(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= UNICODE_MAX; c++) {
        char bytes[4];
        uint32_t n = utf8_encode(c, bytes);
        if (c < 0xD800 || c > 0xDFFF)
            compare(bytes, n);
    }
}

static void test_random_words(void **state)
{
    (void)state;
    uint64_t random = 23;
    char bytes[900];
    for (int round = 0; round < 3000; round++)
        compare(bytes, test_random_text(&random, bytes, sizeof bytes, round % 40));
}

/* Runs of up to 32 marks of many classes. */
static void test_random_marks(void **state)
{
    (void)state;
    static const uint32_t marks[] = {0x301, 0x323, 0x338, 0x345, 0x31B,  0x35C,   0x5B4,  0x5BC,
                                     0x64E, 0x651, 0x93C, 0x94D, 0x3099, 0x1D165, 0x302A, 0xAD};
    uint64_t random = 29;
    for (int round = 0; round < 3000; round++) {
        char bytes[400];
        size_t n = 0;
        for (int base = 0; base < 2; base++) {
            n += utf8_encode(test_random_below(&random, 2) ? 0xE9 : 'A', bytes + n);
            for (size_t k = test_random_below(&random, 31); k > 0; k--)
                n += utf8_encode(marks[test_random_below(&random, sizeof marks / sizeof *marks)],
                                 bytes + n);
        }
        compare(bytes, n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_character),
        cmocka_unit_test(test_random_words),
        cmocka_unit_test(test_random_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
