#include "text/words.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/word_lists.h"
#include "text/word_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct folded_word {
    char bytes[256];
    size_t n;
};

static struct folded_word folded(const char *word, size_t n)
{
    struct folded_word f;
    f.n = fold_word(word, n, f.bytes, sizeof f.bytes);
    return f;
}

typedef bool (*question)(const char *folded, size_t n);

static unsigned kinds_of(const char *word, size_t n)
{
    return word_kinds_of(hash_bytes(word, n, 0));
}

static bool word_is_stop(const char *word, size_t n)
{
    return (kinds_of(word, n) & WORD_STOP) != 0;
}

static bool word_is_abbreviation(const char *word, size_t n)
{
    return (kinds_of(word, n) & (WORD_TITLE | WORD_ABBREVIATION)) != 0;
}

static bool word_is_title(const char *word, size_t n)
{
    return (kinds_of(word, n) & WORD_TITLE) != 0;
}

static bool word_is_numbered(const char *word, size_t n)
{
    return (kinds_of(word, n) & WORD_NUMBERED) != 0;
}

static void assert_all(const char *list, question asked)
{
    for (size_t n; *(list += strspn(list, " ")) != '\0'; list += n) {
        n = strcspn(list, " ");
        struct folded_word f = folded(list, n);
        if (!asked(f.bytes, f.n))
            fail_msg("%.*s is not found", (int)n, list);
    }
}

/* Every word of every list is found, and by the spelling that fold_word makes. */
static void test_every_listed_word(void **state)
{
    (void)state;
    for (size_t i = 0; i < N_LANGUAGES; i++) {
        const struct word_lists *lists = WORD_LISTS[i];
        assert_all(lists->stop, word_is_stop);
        assert_all(lists->titles, word_is_title);
        assert_all(lists->titles, word_is_abbreviation);
        assert_all(lists->abbreviations, word_is_abbreviation);
        assert_all(lists->numbered, word_is_numbered);
        for (int month = 1; month <= 12; month++)
            for (const char *at = lists->months[month - 1]; *at != '\0';) {
                size_t n = strcspn(at, " ");
                struct folded_word f = folded(at, n);
                assert_int_equal(word_month(f.bytes, f.n), month);
                at += n + strspn(at + n, " ");
            }
    }
}

static bool is(question asked, const char *word)
{
    struct folded_word f = folded(word, strlen(word));
    return asked(f.bytes, f.n);
}

static int number(const char *word)
{
    struct folded_word f = folded(word, strlen(word));
    return word_number(f.bytes, f.n);
}

static int month(const char *word)
{
    struct folded_word f = folded(word, strlen(word));
    return word_month(f.bytes, f.n);
}

static void test_stop_words(void **state)
{
    (void)state;
    assert_true(is(word_is_stop, "The") && is(word_is_stop, "don’t") && is(word_is_stop, "für"));
    assert_true(is(word_is_stop, "après") && is(word_is_stop, "también"));
    assert_false(is(word_is_stop, "harbour") || is(word_is_stop, "war") || is(word_is_stop, ""));
    assert_false(is(word_is_stop, "th") || is(word_is_stop, "themselvesx"));
    assert_false(word_is_stop("the\0", 4));
}

static void test_abbreviations(void **state)
{
    (void)state;
    assert_true(is(word_is_abbreviation, "Mr") && is(word_is_title, "Mr"));
    assert_true(is(word_is_abbreviation, "e.g") && !is(word_is_title, "Inc"));
    assert_true(is(word_is_numbered, "No") && !is(word_is_abbreviation, "no"));
    assert_false(is(word_is_abbreviation, "boat") || is(word_is_title, "me"));
}

static void test_months_and_numbers(void **state)
{
    (void)state;
    assert_int_equal(month("Sept"), 9);
    assert_int_equal(month("März"), 3);
    assert_int_equal(month("décembre"), 12);
    assert_int_equal(month("boat"), 0);
    assert_int_equal(number("three"), 3);
    assert_int_equal(number("Nineteen"), 19);
    assert_int_equal(number("hundred"), 100);
    assert_int_equal(number("dozen"), 12);
    assert_int_equal(number("zero"), 0);
    assert_int_equal(number("billion"), 1000000000);
    assert_int_equal(number("dreißig"), 30);
    assert_int_equal(number("seize"), 16);
    assert_int_equal(number("the"), -1);
    assert_int_equal(number("boat"), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_listed_word),
        cmocka_unit_test(test_stop_words),
        cmocka_unit_test(test_abbreviations),
        cmocka_unit_test(test_months_and_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
