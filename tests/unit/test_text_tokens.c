#include "text/fold.h"

#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* The tokens of a text as "word|" "#number|" "%ideograph|". */
static void join_tokens(const struct test_text *t, char *out, size_t capacity)
{
    size_t at = 0;
    for (uint32_t i = 0; i < t->text.n_tokens; i++) {
        const struct token *token = &t->text.tokens[i];
        if (at + token->n_bytes + 3u > capacity)
            abort();
        if (token->kind != TOKEN_WORD)
            out[at++] = token->kind == TOKEN_NUMBER ? '#' : '%';
        memcpy(out + at, t->bytes + token->begin, token->n_bytes);
        at += token->n_bytes;
        out[at++] = '|';
    }
    out[at] = '\0';
}

static void assert_tokens_of(const char *bytes, size_t n, const char *expected)
{
    struct test_text t;
    char found[1024];
    test_text_open(&t, bytes, n);
    join_tokens(&t, found, sizeof found);
    assert_string_equal(found, expected);
    for (uint32_t i = 0; i < t.text.n_tokens; i++) {
        const struct token *token = &t.text.tokens[i];
        assert_true(token->word == fold_hash(t.bytes + token->begin, token->n_bytes));
    }
    test_text_close(&t);
}

static void assert_tokens(const char *text, const char *expected)
{
    assert_tokens_of(text, strlen(text), expected);
}

static void test_words(void **state)
{
    (void)state;
    assert_tokens("", "");
    assert_tokens(" \n\t .,;\"", "");
    assert_tokens("a", "a|");
    assert_tokens("The keeper, at last, spoke.", "The|keeper|at|last|spoke|");
    assert_tokens("lighthouse-keeper's well–lit—room", "lighthouse|keeper's|well|lit|room|");
    assert_tokens("snake_case a/b x=y", "snake|case|a|b|x|y|");
    assert_tokens("été niño Straße Москва", "été|niño|Straße|Москва|");
    assert_tokens("fin\xC2\xA0prête\xE2\x80\xAF!", "fin|prête|");
    assert_tokens_of("one\0two", 7, "one|two|");
}

static void test_apostrophes(void **state)
{
    (void)state;
    assert_tokens("don't O’Neal l’été", "don't|O’Neal|l’été|");
    assert_tokens("the dogs’ bowl, the dogs' bowl", "the|dogs|bowl|the|dogs|bowl|");
    assert_tokens("’90s '90s ’tis", "90s|90s|tis|");
    assert_tokens("'quoted' ‘quoted’ ''quoted''", "quoted|quoted|quoted|");
    assert_tokens("rock ’n’ roll", "rock|n|roll|");
    assert_tokens("a''b a'b'c", "a|b|a'b'c|");
    assert_tokens("fo'c'sle'", "fo'c'sle|");
    assert_tokens("it\u2019s 5\u2019s l\u2019\u00e9t\u00e9 o\u2019\u2019clock don\u2019",
                  "it\u2019s|5\u2019s|l\u2019\u00e9t\u00e9|o|clock|don|");
}

static void test_numbers(void **state)
{
    (void)state;
    assert_tokens("1,204 3.5 2019 007", "#1,204|#3.5|#2019|#007|");
    assert_tokens("27.10.2020, 1,2,3.", "#27.10.2020|#1,2,3|");
    assert_tokens("in 2019. 7, 8 .5 5.", "in|#2019|#7|#8|#5|#5|");
    assert_tokens("20-week 20th 5bn $5bn £4.2m", "#20|week|20th|5bn|5bn|4.2m|");
    assert_tokens("4½ ½ 10% 10:30 1/2", "#4½|#½|#10|#10|#30|#1|#2|");
    assert_tokens("v3.5 covid19 B2B", "v3|#5|covid19|B2B|");
    assert_tokens("4.2m.5", "4.2m|#5|");
    assert_tokens("٣٤ 1'204", "#٣٤|#1'204|");
    assert_tokens("1..2 1,,2 1.,2", "#1|#2|#1|#2|#1|#2|");
}

static void test_scripts_without_spaces(void **state)
{
    (void)state;
    assert_tokens("漢字とかな", "%漢|%字|%と|%か|%な|");
    assert_tokens("か\xE3\x82\x99き", "%か\xE3\x82\x99|%き|"); /* a mark stays with its base */
    assert_tokens("\xE0\xB8\x97\xE0\xB9\x88\xE0\xB8\xB2",
                  "%\xE0\xB8\x97\xE0\xB9\x88|%\xE0\xB8\xB2|");
    assert_tokens("abc漢20字", "abc|%漢|#20|%字|");
    assert_tokens("서울시", "서울시|");
}

static void test_what_is_no_token(void **state)
{
    (void)state;
    assert_tokens("😀 👍🏽 ★ a\xEF\xBF\xBD"
                  "b",
                  "a|b|");
    assert_tokens("\xCC\x81 \xCC\x81"
                  "a",
                  "a|"); /* marks without a base */
    assert_tokens("\xEF\xBB\xBFThe", "The|");
    assert_tokens("light\xC2\xADhouse\xE2\x80\x8B x", "light\xC2\xADhouse|x|");
    assert_tokens("\xC2\xAD\xC2\xAD", "");
    assert_tokens("don\xE2\x80\x8D’\xE2\x80\x8Dt", "don\xE2\x80\x8D’\xE2\x80\x8Dt|");
    assert_tokens("1\xC2\xAD,\xC2\xAD"
                  "2",
                  "#1\xC2\xAD,\xC2\xAD"
                  "2|");
}

static uint8_t flags_of(const char *word)
{
    struct test_text t;
    test_text_open(&t, word, strlen(word));
    assert_int_equal(t.text.n_tokens, 1);
    uint8_t flags = t.text.tokens[0].flags;
    test_text_close(&t);
    return (uint8_t)(flags & ~TOKEN_SENTENCE_START);
}

/* Long forms go through the masks, short ones and those past ASCII through the tables. */
static void test_flags(void **state)
{
    (void)state;
    assert_int_equal(flags_of("harbour"), 0);
    assert_int_equal(flags_of("Harbour"), TOKEN_CAPITAL);
    assert_int_equal(flags_of("HARBOUR"), TOKEN_CAPITAL | TOKEN_UPPER);
    assert_int_equal(flags_of("harbouR"), 0);
    assert_int_equal(flags_of("HARBOURs           "), TOKEN_CAPITAL);
    assert_int_equal(flags_of("Harbour            "), TOKEN_CAPITAL);
    assert_int_equal(flags_of("HARBOUR            "), TOKEN_CAPITAL | TOKEN_UPPER);
    assert_int_equal(flags_of("THE                "), TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_STOP);
    assert_int_equal(flags_of("the                "), TOKEN_STOP);
    assert_int_equal(flags_of("I                  "), TOKEN_CAPITAL | TOKEN_STOP);
    assert_int_equal(flags_of("I"), TOKEN_CAPITAL | TOKEN_STOP);
    assert_int_equal(flags_of("ÉCLAT"), TOKEN_CAPITAL | TOKEN_UPPER);
    assert_int_equal(flags_of("Éclat"), TOKEN_CAPITAL);
    assert_int_equal(flags_of("für"), TOKEN_STOP);
    assert_int_equal(flags_of("DON’T"), TOKEN_CAPITAL | TOKEN_UPPER | TOKEN_STOP);
    assert_int_equal(flags_of("O'NEAL"), TOKEN_CAPITAL | TOKEN_UPPER);
    assert_int_equal(flags_of("20TH"), TOKEN_CAPITAL | TOKEN_UPPER);
    assert_int_equal(flags_of("2019"), 0);
    assert_int_equal(flags_of("漢"), 0);
}

static uint64_t word_of(const char *word)
{
    struct test_text t;
    test_text_open(&t, word, strlen(word));
    assert_int_equal(t.text.n_tokens, 1);
    uint64_t hash = t.text.tokens[0].word;
    test_text_close(&t);
    return hash;
}

/* What counts as one word, whichever path reads it. */
static void test_equal_words(void **state)
{
    (void)state;
    assert_true(word_of("HARBOUR") == word_of("harbour                 "));
    assert_true(word_of("\xC3\xA9t\xC3\xA9") == word_of("e\xCC\x81TE\xCC\x81"));
    assert_true(word_of("don't") == word_of("DON’T"));
    assert_true(word_of("donʼt") == word_of("don't                   "));
    assert_true(word_of("light\xC2\xADhouse") == word_of("lighthouse         "));
    assert_true(word_of("harbours") != word_of("harbour"));
    assert_true(word_of("1,204") != word_of("1.204"));
    char word[64];
    for (size_t n = 1; n <= 40; n++) { /* lower, then upper with room behind */
        memset(word, ' ', sizeof word);
        memset(word, 'q', n);
        word[n] = '\0';
        uint64_t hash = word_of(word);
        assert_true(hash == fold_hash(word, n));
        memset(word, 'Q', n);
        word[n] = ' ';
        word[sizeof word - 1] = '\0';
        assert_true(word_of(word) == hash);
    }
}

/* A run is cut every 1,024 bytes, between characters. */
static void test_long_runs(void **state)
{
    (void)state;
    enum { N = 1 << 20 };
    char *run = malloc(N + 1);
    struct test_text t;
    memset(run, 'a', N);
    test_text_open(&t, run, N);
    assert_int_equal(t.text.n_tokens, N / TOKEN_MAX_BYTES);
    for (uint32_t i = 0; i < t.text.n_tokens; i++) {
        assert_int_equal(t.text.tokens[i].begin, i * TOKEN_MAX_BYTES);
        assert_int_equal(t.text.tokens[i].n_bytes, TOKEN_MAX_BYTES);
    }
    test_text_close(&t);
    for (size_t i = 0; i < N; i += 3)
        memcpy(run + i, "\xE1\xBA\xB9", i + 3 <= N ? 3 : N - i);
    test_text_open(&t, run, N - N % 3);
    assert_int_equal(t.text.tokens[0].n_bytes, 1023);
    assert_int_equal(t.text.tokens[1].begin, 1023);
    test_text_close(&t);
    free(run);
}

/* Runs that look ahead at every character stay linear: ignorable ones, marks, separators. */
static void test_hostile_runs(void **state)
{
    (void)state;
    static const char *const units[] = {"a\xC2\xAD",
                                        "\xC2\xAD",
                                        "\xCC\x81\xCC\xA3",
                                        "'",
                                        "1,",
                                        "1.'",
                                        "a'\xE2\x80\x8B",
                                        ".",
                                        ". ",
                                        "! ",
                                        "\r",
                                        "\n",
                                        "\r\n",
                                        " ",
                                        "\xE2\x80\xA6",
                                        "A. ",
                                        "[",
                                        "(?) ",
                                        "…” "};
    enum { N = 1 << 18 };
    char *run = malloc(N);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t length = strlen(units[i]), n = 0;
        for (run[n++] = 'x'; n + length <= N; n += length)
            memcpy(run + n, units[i], length);
        struct test_text t;
        test_text_open(&t, run, n);
        assert_true(t.text.n_tokens >= 1);
        test_text_close(&t);
    }
    free(run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_apostrophes),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_scripts_without_spaces),
        cmocka_unit_test(test_what_is_no_token),
        cmocka_unit_test(test_flags),
        cmocka_unit_test(test_equal_words),
        cmocka_unit_test(test_long_runs),
        cmocka_unit_test(test_hostile_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
