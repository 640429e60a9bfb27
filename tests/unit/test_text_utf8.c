#include "text/utf8.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct bytes_case {
    const char *bytes;
    size_t n;
    size_t first_bad;   /* n: none */
    const char *mended; /* U+FFFD as ? */
};

#define BYTES(literal) (literal), sizeof(literal) - 1

static const struct bytes_case CASES[] = {
    {BYTES(""), 0, ""},
    {BYTES("plain"), 5, "plain"},
    {BYTES("\0x"), 2, "\0x"},
    {BYTES("\xC3\xA9t\xC3\xA9"), 5, "\xC3\xA9t\xC3\xA9"},
    {BYTES("\xF4\x8F\xBF\xBF"), 4, "\xF4\x8F\xBF\xBF"},
    {BYTES("\xED\x9F\xBF\xEE\x80\x80"), 6, "\xED\x9F\xBF\xEE\x80\x80"},
    /* no lead byte, overlong, surrogates, past the end of Unicode */
    {BYTES("a\x80z"), 1, "a?z"},
    {BYTES("\xC0\xAF"), 0, "??"},
    {BYTES("\xC1\xBF"), 0, "??"},
    {BYTES("\xE0\x80\xAF"), 0, "???"},
    {BYTES("\xED\xA0\x80"), 0, "???"},
    {BYTES("\xF0\x80\x80\xAF"), 0, "????"},
    {BYTES("\xF4\x90\x80\x80"), 0, "????"},
    {BYTES("\xF5\xFF"), 0, "??"},
    /* cut short: one mark for what could have begun a character */
    {BYTES("ab\xC3"), 2, "ab?"},
    {BYTES("ab\xE2\x82"), 2, "ab?"},
    {BYTES("\xE2\x82z"), 0, "?z"},
    {BYTES("\xF0\x9F\x98z"), 0, "?z"},
    {BYTES("\xF0\x9F\x98\xC3\xA9"), 0, "?\xC3\xA9"},
    /* the example of the Unicode Standard, table 3-8 */
    {BYTES("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"), 1, "a???b?c??d"},
};

static size_t expand_marks(const char *mended, size_t n, char *out)
{
    size_t length = 0;
    for (size_t i = 0; i < n; i++) {
        if (mended[i] == '?') {
            memcpy(out + length, "\xEF\xBF\xBD", 3);
            length += 3;
        } else {
            out[length++] = mended[i];
        }
    }
    return length;
}

static void test_validate_and_mend(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        const struct bytes_case *c = &CASES[i];
        size_t n_marks = 0, n_mended = c->n == 2 && c->bytes[0] == '\0' ? 2 : strlen(c->mended);
        char expected[64];
        for (size_t j = 0; j < n_mended; j++)
            n_marks += c->mended[j] == '?';
        size_t n_expected = expand_marks(c->mended, n_mended, expected);

        assert_int_equal(utf8_validate(c->bytes, c->n), c->first_bad);
        char *out;
        size_t n_out;
        uint64_t n_bad, first_bad;
        assert_int_equal(utf8_mend(&arena, c->bytes, c->n, &out, &n_out, &n_bad, &first_bad, NULL),
                         STEMMA_OK);
        assert_int_equal(n_out, n_expected);
        assert_memory_equal(out, expected, n_expected);
        assert_int_equal(out[n_out], '\0');
        assert_int_equal(n_bad, n_marks);
        assert_int_equal(first_bad, c->first_bad);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_mend_without_memory(void **state)
{
    (void)state;
    struct failing_allocator memory = {.fail_at = 1};
    stemma_ctx *ctx = test_context_failing(1, &memory);
    struct arena arena;
    arena_init(&arena, ctx);
    char *out;
    size_t n_out;
    uint64_t n_bad, first_bad;
    stemma_error err = {0};
    assert_int_equal(utf8_mend(&arena, "x\xFF", 2, &out, &n_out, &n_bad, &first_bad, &err),
                     STEMMA_NOMEM);
    assert_int_equal(err.status, STEMMA_NOMEM);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* Every code point goes out and in again, and no surrogate is taken. */
static void test_encode_decode_all(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char bytes[5] = "";
        uint32_t n = utf8_encode(c, bytes), length = 0;
        int surrogate = c >= 0xD800 && c <= 0xDFFF;
        if ((utf8_validate(bytes, n) == n) == surrogate)
            fail_msg("U+%04X", c);
        if (utf8_decode(bytes, &length) != c || length != n)
            fail_msg("U+%04X decodes to another", c);
        if (utf8_before(bytes, bytes + n, &length) != c || length != n)
            fail_msg("U+%04X is not found before", c);
        if (utf8_count(bytes, n) != 1)
            fail_msg("U+%04X counts as %zu", c, utf8_count(bytes, n));
    }
}

static void test_before_begin(void **state)
{
    (void)state;
    uint32_t length = 7;
    const char *text = "a\xE2\x80\x9D";
    assert_int_equal(utf8_before(text, text, &length), 0);
    assert_int_equal(length, 0);
    assert_int_equal(utf8_before(text, text + 4, &length), 0x201D);
    assert_int_equal(length, 3);
}

/* One bad byte at each place of each length up to 1,000, at each misalignment: the blocks of the
 * ASCII path have no seam. Blocks are exact, so that a read past the end is seen. */
static void test_every_length_and_place(void **state)
{
    (void)state;
    for (size_t n = 0; n <= 1000; n++) {
        size_t shift = n % 16;
        char *block = malloc(n + shift + 1);
        char *bytes = block + shift + 1;
        memset(block, 'x', n + shift + 1);
        assert_int_equal(utf8_validate(bytes, n), n);
        assert_int_equal(utf8_count(bytes, n), n);
        for (size_t at = n % 7; at < n; at += 7) {
            bytes[at] = '\xFF';
            assert_int_equal(utf8_validate(bytes, n), at);
            bytes[at] = '\x80';
            assert_int_equal(utf8_validate(bytes, n), at);
            assert_int_equal(utf8_count(bytes, n), n - 1);
            bytes[at] = 'x';
        }
        free(block);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_validate_and_mend),      cmocka_unit_test(test_mend_without_memory),
        cmocka_unit_test(test_encode_decode_all),      cmocka_unit_test(test_before_begin),
        cmocka_unit_test(test_every_length_and_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
