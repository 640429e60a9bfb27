#include "text/ascii.h"

#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void compare(const char *at)
{
    struct ascii_block fast = ascii_block(at), plain = ascii_block_scalar(at);
    assert_true(fast.letters == plain.letters);
    assert_true(fast.upper == plain.upper);
    assert_true(fast.begins == plain.begins);
    assert_true(fast.joins == plain.joins);
    assert_true(ascii_characters(at) == ascii_characters_scalar(at));
    for (unsigned i = 0; i < ASCII_BLOCK; i += ASCII_STEP) {
        char low[ASCII_STEP], plain_low[ASCII_STEP];
        assert_int_equal(ascii_marks(at + i), ascii_marks_scalar(at + i));
        assert_int_equal(ascii_quotes(at + i), ascii_quotes_scalar(at + i));
        ascii_lower(low, at + i);
        ascii_lower_scalar(plain_low, at + i);
        assert_memory_equal(low, plain_low, ASCII_STEP);
    }
}

/* Every byte value at every place, at every misalignment. */
static void test_every_byte(void **state)
{
    (void)state;
    for (size_t shift = 0; shift < 16; shift++) {
        char *block = malloc(ASCII_BLOCK + shift);
        char *at = block + shift;
        for (unsigned byte = 0; byte < 256; byte++) {
            memset(at, ' ', ASCII_BLOCK);
            at[(byte + 5 * shift) % ASCII_BLOCK] = (char)byte;
            compare(at);
            memset(at, (int)byte, ASCII_BLOCK);
            compare(at);
        }
        free(block);
    }
}

static void test_random_blocks(void **state)
{
    (void)state;
    uint64_t random = 11;
    char at[ASCII_BLOCK];
    for (int round = 0; round < 5000; round++) {
        for (size_t i = 0; i < ASCII_BLOCK; i++)
            at[i] = (char)test_random(&random);
        compare(at);
    }
}

/* The twin itself, by hand. */
static void test_masks(void **state)
{
    (void)state;
    char at[ASCII_BLOCK] = "Ab 9'`z{[@\xC3\xA9.!?\xE2";
    struct ascii_block b = ascii_block(at);
    assert_true(b.letters == 0x43);
    assert_true(b.upper == 0x1);
    assert_true(b.begins == (0x43 | 0x8 | 0x8C00));
    assert_true(b.joins == (0x8 | 0x30 | 0x8C00));
    assert_int_equal(ascii_marks(at), 0xF000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_byte),
        cmocka_unit_test(test_random_blocks),
        cmocka_unit_test(test_masks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
