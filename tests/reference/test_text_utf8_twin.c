/*
 * Validation and mending against obvious ones: a prefix of a character is fine when some code point
 * that may be encoded begins so, which is asked by the range of values that it leaves open.
 */
#include "text/utf8.h"

#include "test_context.h"
#include "test_random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* Does a code point that takes `length` bytes lie in first…last and outside the surrogates? */
static bool any_character(uint32_t first, uint32_t last, size_t length)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    static const uint32_t most[] = {0, 0x7F, 0x7FF, 0xFFFF, 0x10FFFF};
    if (first < least[length])
        first = least[length];
    if (last > most[length])
        last = most[length];
    if (first >= 0xD800 && first <= 0xDFFF)
        first = 0xE000;
    if (last >= 0xD800 && last <= 0xDFFF)
        last = 0xD7FF;
    return first <= last;
}

/* Are the k bytes the begin (whole: all) of a character? */
static bool begins_character(const char *bytes, size_t k, bool *whole)
{
    uint8_t lead = (uint8_t)bytes[0];
    size_t length = lead < 0x80       ? 1
                    : lead >> 5 == 6  ? 2
                    : lead >> 4 == 14 ? 3
                    : lead >> 3 == 30 ? 4
                                      : 0;
    if (length == 0 || k > length)
        return false;
    uint32_t value = length == 1 ? lead : lead & (0x7Fu >> length);
    for (size_t i = 1; i < k; i++) {
        if ((uint8_t)bytes[i] >> 6 != 2)
            return false;
        value = value << 6 | ((uint8_t)bytes[i] & 0x3F);
    }
    uint32_t open = (uint32_t)(6 * (length - k));
    *whole = k == length;
    return any_character(value << open, (value << open) | ((1u << open) - 1), length);
}

/* Bytes of the character or the bad subpart at bytes[0]. */
static size_t read_one(const char *bytes, size_t n, bool *good)
{
    size_t k = 0;
    *good = false;
    while (k < n && k < 4 && !*good && begins_character(bytes, k + 1, good))
        k++;
    return k > 0 ? k : 1;
}

static void compare(struct arena *arena, const char *bytes, size_t n)
{
    size_t first_bad = n, n_expected = 0;
    uint64_t n_marks = 0;
    char *exact = malloc(n + 1), *expected = malloc(3 * n + 1);
    memcpy(exact, bytes, n);
    for (size_t at = 0; at < n;) {
        bool good;
        size_t length = read_one(bytes + at, n - at, &good);
        if (!good && n_marks++ == 0)
            first_bad = at;
        memcpy(expected + n_expected, good ? bytes + at : "\xEF\xBF\xBD", good ? length : 3);
        n_expected += good ? length : 3;
        at += length;
    }
    char *mended;
    size_t n_mended;
    uint64_t n_bad, bad_at;
    assert_int_equal(utf8_validate(exact, n), first_bad);
    assert_int_equal(utf8_mend(arena, exact, n, &mended, &n_mended, &n_bad, &bad_at, NULL),
                     STEMMA_OK);
    assert_int_equal(n_mended, n_expected);
    assert_memory_equal(mended, expected, n_expected);
    assert_int_equal(mended[n_mended], 0);
    assert_int_equal(n_bad, n_marks);
    assert_int_equal(bad_at, first_bad);
    assert_int_equal(utf8_validate(mended, n_mended), n_mended);
    free(exact);
    free(expected);
}

struct fixture {
    stemma_ctx *ctx;
    struct arena arena;
};

static void compare_in(struct fixture *f, const char *bytes, size_t n)
{
    struct arena_mark mark = arena_mark(&f->arena);
    compare(&f->arena, bytes, n);
    arena_rewind(&f->arena, mark);
}

/* All pairs of bytes, and what the last one may turn a longer character into. */
static void test_all_short_sequences(void **state)
{
    struct fixture *f = *state;
    static const uint8_t telling[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0,
                                      0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
    const size_t n_telling = sizeof telling;
    char bytes[4];
    for (unsigned a = 0; a < 256; a++)
        for (unsigned b = 0; b < 256; b++) {
            bytes[0] = (char)a;
            bytes[1] = (char)b;
            compare_in(f, bytes, 2);
        }
    for (size_t i = 0; i < n_telling * n_telling * n_telling * n_telling; i++) {
        for (size_t j = 0, rest = i; j < 4; j++, rest /= n_telling)
            bytes[j] = (char)telling[rest % n_telling];
        if ((uint8_t)bytes[0] >= 0xE0)
            compare_in(f, bytes, 4);
    }
}

static void test_random_bytes(void **state)
{
    struct fixture *f = *state;
    uint64_t random = 17;
    char bytes[1500];
    for (int round = 0; round < 1500; round++) {
        size_t n = test_random_below(&random, round % 10 == 0 ? sizeof bytes : 60);
        for (size_t i = 0; i < n; i++)
            bytes[i] = (char)test_random(&random);
        compare_in(f, bytes, n);
        compare_in(f, bytes, test_broken_text(&random, bytes, sizeof bytes, 20 + n / 4));
    }
}

static int set_up(void **state)
{
    struct fixture *f = malloc(sizeof *f);
    f->ctx = test_context(1);
    arena_init(&f->arena, f->ctx);
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    arena_clear(&f->arena);
    stemma_ctx_free(f->ctx);
    free(f);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_short_sequences),
        cmocka_unit_test(test_random_bytes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
