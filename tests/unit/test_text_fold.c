#include "text/fold.h"

#include "base/hash.h"
#include "text/utf8.h"

#include "test_random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void assert_folds(const char *word, const char *expected)
{
    char out[256];
    size_t n = fold_word(word, strlen(word), out, sizeof out - 1);
    out[n] = '\0';
    assert_string_equal(out, expected);
    assert_true(fold_hash(word, strlen(word)) == hash_bytes(expected, strlen(expected), 0));
}

static void test_words(void **state)
{
    (void)state;
    assert_folds("", "");
    assert_folds("Harbour", "harbour");
    assert_folds("LIGHTHOUSEKEEPERS", "lighthousekeepers");
    assert_folds("1,204", "1,204");
    assert_folds("Straße", "strasse");
    assert_folds("STRASSE", "strasse");
    assert_folds("\xC3\x89t\xC3\xA9", "e\xCC\x81te\xCC\x81"); /* composed */
    assert_folds("E\xCC\x81TE\xCC\x81", "e\xCC\x81te\xCC\x81");
    assert_folds("\xE1\xBB\x99", "o\xCC\xA3\xCC\x82"); /* two marks */
    assert_folds("\xC3\xB4\xCC\xA3", "o\xCC\xA3\xCC\x82");
    assert_folds("o\xCC\x82\xCC\xA3", "o\xCC\xA3\xCC\x82");
    assert_folds("ΣΊΣΥΦΟΣ", "σι\xCC\x81συφοσ");
    assert_folds("Σίσυφος", "σι\xCC\x81συφοσ");
    assert_folds("МОСКВА", "москва");
    assert_folds("ﬁn", "fin");
    assert_folds("\xEA\xB0\x81", "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8"); /* Hangul */
    assert_folds("\xEA\xB0\x80", "\xE1\x84\x80\xE1\x85\xA1");
    assert_folds("が", "か\xE3\x82\x99");
}

static void test_apostrophes_and_ignorable(void **state)
{
    (void)state;
    static const char *const printed[] = {"O'Neal", "O’Neal",  "O‘Neal", "OʼNeal", "OʻNeal",
                                          "O′Neal", "O＇Neal", "O`Neal", "O´Neal"};
    for (size_t i = 0; i < sizeof printed / sizeof *printed; i++)
        assert_folds(printed[i], "o'neal");
    assert_folds("light\xC2\xADhouse", "lighthouse");
    assert_folds("\xEF\xBB\xBFlight\xE2\x80\x8Bhouse\xE2\x81\xA0", "lighthouse");
    assert_folds("e\xE2\x80\x8D\xCC\x81", "e\xCC\x81");
}

static void test_capacity(void **state)
{
    (void)state;
    char out[8];
    assert_int_equal(fold_word("abcdef", 6, out, 4), 4);
    assert_memory_equal(out, "abcd", 4);
    assert_int_equal(fold_word("ab\xC3\xA9", 4, out, 4), 2); /* a character whole or not at all */
    assert_int_equal(fold_word("abcdef", 6, out, 0), 0);
}

/* Every character: at most four times as long, folded once is folded, valid. */
static void test_every_character(void **state)
{
    (void)state;
    for (uint32_t c = 1; c <= 0x10FFFF; c++) {
        char bytes[4], once[16], twice[64];
        uint32_t n = utf8_encode(c, bytes);
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        size_t n_once = fold_word(bytes, n, once, 4 * (size_t)n);
        size_t n_twice = fold_word(once, n_once, twice, sizeof twice);
        bool dropped = char_class(c) == CHAR_IGNORED;
        if ((n_once == 0) != dropped)
            fail_msg("U+%04X folds to %zu bytes", c, n_once);
        if (n_twice != n_once || memcmp(once, twice, n_once) != 0)
            fail_msg("U+%04X folds further", c);
        if (utf8_validate(once, n_once) != n_once)
            fail_msg("U+%04X folds to bad bytes", c);
        if (char_is_upper(c) && char_is_lower(c))
            fail_msg("U+%04X is upper and lower", c);
    }
}

static const struct {
    uint32_t c;
    enum char_class class;
} CLASSES[] = {
    {0, CHAR_SPACE},
    {' ', CHAR_SPACE},
    {'\n', CHAR_SPACE},
    {'\r', CHAR_SPACE},
    {0x85, CHAR_SPACE},
    {0xA0, CHAR_SPACE},
    {0x202F, CHAR_SPACE},
    {0x3000, CHAR_SPACE},
    {1, CHAR_OTHER},
    {'a', CHAR_LETTER},
    {'Z', CHAR_LETTER},
    {0xE9, CHAR_LETTER},
    {0x416, CHAR_LETTER},
    {0x5D0, CHAR_LETTER},
    {0xAC00, CHAR_LETTER},
    {0x1E9E, CHAR_LETTER},
    {0x2163, CHAR_LETTER},
    {'7', CHAR_DIGIT},
    {0x663, CHAR_DIGIT},
    {0xBD, CHAR_DIGIT},
    {0xB2, CHAR_DIGIT},
    {0x6F22, CHAR_IDEOGRAPH},
    {0x3042, CHAR_IDEOGRAPH},
    {0x30FC, CHAR_IDEOGRAPH},
    {0x3005, CHAR_IDEOGRAPH},
    {0xE01, CHAR_IDEOGRAPH},
    {0xE81, CHAR_IDEOGRAPH},
    {0x1780, CHAR_IDEOGRAPH},
    {0x1000, CHAR_IDEOGRAPH},
    {0x20000, CHAR_IDEOGRAPH},
    {0x30FB, CHAR_PUNCTUATION},
    {0xE48, CHAR_MARK},
    {0x3099, CHAR_MARK},
    {0x301, CHAR_MARK},
    {'.', CHAR_PUNCTUATION},
    {'\'', CHAR_PUNCTUATION},
    {'`', CHAR_PUNCTUATION},
    {0x2BC, CHAR_PUNCTUATION},
    {0x2019, CHAR_PUNCTUATION},
    {0x2014, CHAR_PUNCTUATION},
    {'$', CHAR_OTHER},
    {0xFFFD, CHAR_OTHER},
    {0x1F600, CHAR_OTHER},
    {0x1F1E9, CHAR_OTHER},
    {0xE000, CHAR_OTHER},
    {0xAD, CHAR_IGNORED},
    {0x200B, CHAR_IGNORED},
    {0x200D, CHAR_IGNORED},
    {0xFE0F, CHAR_IGNORED},
    {0xFEFF, CHAR_IGNORED},
    {0x110000, CHAR_OTHER},
    {UINT32_MAX, CHAR_OTHER},
};

static void test_classes(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
        if (char_class(CLASSES[i].c) != CLASSES[i].class)
            fail_msg("U+%04X is of class %d", CLASSES[i].c, (int)char_class(CLASSES[i].c));
}

static void test_case_and_marks(void **state)
{
    (void)state;
    assert_true(char_is_upper('A') && !char_is_upper('a') && char_is_upper(0x1C5));
    assert_true(char_is_lower('a') && !char_is_lower('A') && char_is_lower(0xDF));
    assert_false(char_is_upper(0x110000) || char_is_lower(0x110000) || char_is_lower(0x6F22));
    assert_true(char_is_dash('-') && char_is_dash(0x2014) && char_is_dash(0x2212));
    assert_false(char_is_dash('_') || char_is_apostrophe('"'));
    assert_string_equal(fold_unicode_version(), "15.0.0");
}

/* Words of a thousand marks, in any order, cost little and stay valid. */
static void test_many_marks(void **state)
{
    (void)state;
    static const char *const marks[] = {"\xCC\x81", "\xCC\xA3", "\xCC\xB8", "\xCD\x85"};
    char word[1024] = "a", out[4096], again[4096];
    size_t n = 1;
    uint64_t random = 5;
    while (n + 2 <= sizeof word)
        n = test_append(word, n, sizeof word, marks[test_random_below(&random, 4)]);
    size_t n_out = fold_word(word, n, out, sizeof out);
    assert_int_equal(n_out, n);
    assert_int_equal(utf8_validate(out, n_out), n_out);
    assert_int_equal(fold_word(out, n_out, again, sizeof again), n_out);
    assert_memory_equal(out, again, n_out);
}

/* A word longer than a token is hashed by its first 1,024 bytes, cut between characters. */
static void test_hash_is_bounded(void **state)
{
    (void)state;
    char word[2000];
    memset(word, 'x', sizeof word);
    assert_true(fold_hash(word, 1500) == fold_hash(word, 1024));
    assert_true(fold_hash(word, 1023) != fold_hash(word, 1024));
    memcpy(word + 1023, "\xC3\xA9", 2);
    assert_true(fold_hash(word, 1500) == fold_hash(word, 1023));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),      cmocka_unit_test(test_apostrophes_and_ignorable),
        cmocka_unit_test(test_capacity),   cmocka_unit_test(test_every_character),
        cmocka_unit_test(test_classes),    cmocka_unit_test(test_case_and_marks),
        cmocka_unit_test(test_many_marks), cmocka_unit_test(test_hash_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
