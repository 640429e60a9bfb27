/*
 * The tokenizer against an obvious one: all characters are decoded and classed first, ignorable
 * ones taken out, and the rule of tokens.c is applied to that list, character by character.
 */
#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_table.h"

#include "test_random_text.h"
#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MAX_TEXT = 6000 };

struct character {
    uint32_t c, begin, end;
    enum char_class class;
};

struct characters {
    struct character at[MAX_TEXT];
    size_t n;
};

static void decode_all(const char *bytes, size_t n, struct characters *out)
{
    out->n = 0;
    for (size_t at = 0; at < n;) {
        uint32_t length, c = utf8_decode(bytes + at, &length);
        if (char_class(c) != CHAR_IGNORED)
            out->at[out->n++] =
                (struct character){c, (uint32_t)at, (uint32_t)at + length, char_class(c)};
        at += length;
    }
}

static bool is_word_class(enum char_class class)
{
    return class == CHAR_LETTER || class == CHAR_DIGIT || class == CHAR_MARK;
}

/* The number of the first character after the token that begins at the i-th. */
static size_t token_end_at(const struct characters *all, size_t i, enum token_kind *kind)
{
    uint32_t limit = all->at[i].begin + TOKEN_MAX_BYTES;
    size_t j = i + 1;
    bool ideograph = all->at[i].class == CHAR_IDEOGRAPH, numeric = all->at[i].class == CHAR_DIGIT;
    for (; j < all->n && all->at[j].end <= limit; j++) {
        const struct character *c = &all->at[j];
        if (ideograph && c->class != CHAR_MARK)
            break;
        if (is_word_class(c->class)) {
            numeric = numeric && c->class != CHAR_LETTER;
            continue;
        }
        if (j + 1 == all->n || all->at[j + 1].end > limit)
            break;
        enum char_class next = all->at[j + 1].class;
        bool separator = numeric && (c->c == '.' || c->c == ',') && next == CHAR_DIGIT;
        bool apostrophe = char_is_apostrophe(c->c) && (next == CHAR_DIGIT || next == CHAR_LETTER);
        if (!separator && !apostrophe)
            break;
    }
    *kind = ideograph ? TOKEN_IDEOGRAPH : numeric ? TOKEN_NUMBER : TOKEN_WORD;
    return j;
}

static uint8_t flags_of(const struct characters *all, size_t i, size_t end, const char *bytes,
                        size_t n)
{
    size_t letters = 0, upper = 0;
    uint8_t flags = 0;
    for (; i < end; i++) {
        if (all->at[i].class != CHAR_LETTER)
            continue;
        if (letters++ == 0 && char_is_upper(all->at[i].c))
            flags |= TOKEN_CAPITAL;
        upper += char_is_upper(all->at[i].c);
    }
    char folded[4 * TOKEN_MAX_BYTES];
    if (letters >= 2 && upper == letters)
        flags |= TOKEN_UPPER;
    const uint64_t word = hash_bytes(folded, fold_word(bytes, n, folded, sizeof folded), 0);
    if (word_kinds_of(word) & WORD_STOP)
        flags |= TOKEN_STOP;
    return flags;
}

static void compare(const char *bytes, size_t n)
{
    struct characters all;
    struct test_text t;
    test_text_open(&t, bytes, n);
    decode_all(bytes, n, &all);
    uint32_t n_tokens = 0;
    for (size_t i = 0; i < all.n;) {
        enum char_class class = all.at[i].class;
        if (class != CHAR_LETTER && class != CHAR_DIGIT && class != CHAR_IDEOGRAPH) {
            i++;
            continue;
        }
        enum token_kind kind;
        size_t end = token_end_at(&all, i, &kind);
        uint32_t begin = all.at[i].begin, n_bytes = all.at[end - 1].end - begin;
        assert_true(n_tokens < t.text.n_tokens);
        const struct token *token = &t.text.tokens[n_tokens++];
        assert_int_equal(token->begin, begin);
        assert_int_equal(token->n_bytes, n_bytes);
        assert_int_equal(token->kind, kind);
        assert_int_equal(token->flags & ~TOKEN_SENTENCE_START,
                         flags_of(&all, i, end, bytes + begin, n_bytes));
        assert_true(token->word == fold_hash(bytes + begin, n_bytes));
        i = end;
    }
    assert_int_equal(n_tokens, t.text.n_tokens);
    test_text_close(&t);
}

static void test_random_texts(void **state)
{
    (void)state;
    uint64_t random = 1;
    char bytes[MAX_TEXT];
    for (int round = 0; round < 4000; round++) {
        size_t pieces = test_random_below(&random, round % 100 == 0 ? 900 : 60);
        compare(bytes, test_random_text(&random, bytes, sizeof bytes, pieces));
    }
}

/* Few characters, so that all short sequences of them come up. */
static void test_dense_texts(void **state)
{
    (void)state;
    static const char *const pieces[] = {"a",        "B",        "1", ".",  ",", "'", "’",
                                         "\xCC\x81", "\xC2\xAD", " ", "漢", "é", "“"};
    uint64_t random = 2;
    char bytes[256];
    for (int round = 0; round < 20000; round++) {
        size_t n = 0;
        for (size_t k = test_random_below(&random, 24); k > 0; k--)
            n = test_append(bytes, n, sizeof bytes,
                            pieces[test_random_below(&random, sizeof pieces / sizeof *pieces)]);
        compare(bytes, n);
    }
}

/* Runs around the cut at 1,024 bytes, with what may join or be passed over on both sides of it. */
static void test_around_the_cut(void **state)
{
    (void)state;
    static const char *const tails[] = {"'b",       "1,2", "\u00ADb", "é", "\xCC\x81",
                                        "'\u00ADb", "漢",  ".5",      "",  "\u200B\u200B"};
    char bytes[MAX_TEXT];
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        for (size_t run = 1015; run < 1030; run++)
            for (int digits = 0; digits < 2; digits++) {
                memset(bytes, digits ? '7' : 'a', run);
                size_t n = test_append(bytes, run, sizeof bytes, tails[i]);
                compare(bytes, test_append(bytes, n, sizeof bytes, tails[i]));
            }
}

/* ASCII alone, of all lengths: the masks' seams. */
static void test_ascii_texts(void **state)
{
    (void)state;
    static const char characters[] = "abcdefghijklmnopqrstuvwxyzABCDEFG     .,'1`-\n";
    uint64_t random = 3;
    char bytes[400];
    for (int round = 0; round < 4000; round++) {
        size_t n = test_random_below(&random, round % 20 == 0 ? sizeof bytes : 90);
        for (size_t i = 0; i < n; i++)
            bytes[i] = characters[test_random_below(&random, sizeof characters - 1)];
        compare(bytes, n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_texts),
        cmocka_unit_test(test_dense_texts),
        cmocka_unit_test(test_around_the_cut),
        cmocka_unit_test(test_ascii_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
