/*
 * What holds for every text: spans ascend, do not overlap and lie inside; tokens, sentences and
 * paragraphs nest; nothing printed stands outside of a paragraph or a sentence.
 */
#include "text/fold.h"
#include "text/utf8.h"

#include "test_random_text.h"
#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MAX_TEXT = 4000 };

static bool is_blank(const struct text *t, uint32_t at)
{
    uint32_t length, c = utf8_decode(t->bytes + at, &length);
    return char_class(c) == CHAR_SPACE || char_class(c) == CHAR_IGNORED;
}

static void check_tokens(const struct text *t)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < t->n_tokens; i++) {
        const struct token *token = &t->tokens[i];
        assert_true(token->begin >= end);
        assert_in_range(token->n_bytes, 1, TOKEN_MAX_BYTES);
        end = token_end(token);
        assert_true(end <= t->n_bytes);
        size_t n = token->n_bytes;
        assert_int_equal(utf8_validate(t->bytes + token->begin, n), n);
        assert_true(token->word == fold_hash(t->bytes + token->begin, n));
        assert_int_equal(text_token_at(t, token->begin), i);
        assert_int_equal(text_token_at(t, end - 1), i);
    }
}

/* Ranges ascend, begin and end with something printed, and their tokens are those inside. */
static void check_ranges(const struct text *t, const struct text_range *ranges, uint32_t n)
{
    uint32_t end = 0, token_end_before = 0;
    for (uint32_t i = 0; i < n; i++) {
        const struct text_range *r = &ranges[i];
        uint32_t length;
        assert_true(r->begin >= end && r->begin < r->end && r->end <= t->n_bytes);
        assert_false(is_blank(t, r->begin));
        utf8_before(t->bytes + r->begin, t->bytes + r->end, &length);
        assert_false(is_blank(t, r->end - length));
        for (uint32_t at = end; at < r->begin; at += length) {
            utf8_decode(t->bytes + at, &length);
            assert_true(is_blank(t, at));
        }
        assert_int_equal(r->token_begin, token_end_before);
        for (uint32_t k = r->token_begin; k < r->token_end; k++)
            assert_true(t->tokens[k].begin >= r->begin && token_end(&t->tokens[k]) <= r->end);
        end = r->end;
        token_end_before = r->token_end;
    }
    assert_int_equal(token_end_before, t->n_tokens);
}

static void check_nesting(const struct text *t)
{
    uint32_t s = 0;
    for (uint32_t p = 0; p < t->n_paragraphs; p++) {
        const struct text_range *paragraph = &t->paragraphs[p];
        assert_true(s < t->n_sentences && t->sentences[s].begin == paragraph->begin);
        while (s < t->n_sentences && t->sentences[s].end <= paragraph->end)
            s++;
        assert_int_equal(t->sentences[s - 1].end, paragraph->end);
        assert_int_equal(t->sentences[s - 1].token_end, paragraph->token_end);
    }
    assert_int_equal(s, t->n_sentences);
    for (uint32_t i = 0, next = 0; i < t->n_tokens; i++) {
        while (next < t->n_sentences && t->sentences[next].token_begin < i)
            next++;
        while (next < t->n_sentences &&
               t->sentences[next].token_end == t->sentences[next].token_begin)
            next++;
        bool starts = next < t->n_sentences && t->sentences[next].token_begin == i;
        assert_int_equal((t->tokens[i].flags & TOKEN_SENTENCE_START) != 0, starts);
    }
}

static void check_text(const char *bytes, size_t n)
{
    struct test_text t;
    test_text_open(&t, bytes, n);
    check_tokens(&t.text);
    check_ranges(&t.text, t.text.paragraphs, t.text.n_paragraphs);
    check_ranges(&t.text, t.text.sentences, t.text.n_sentences);
    check_nesting(&t.text);
    test_text_close(&t);
}

static void test_random_texts(void **state)
{
    (void)state;
    uint64_t random = 41;
    char bytes[MAX_TEXT];
    for (int round = 0; round < 3000; round++) {
        size_t pieces = test_random_below(&random, round % 50 == 0 ? 600 : 50);
        check_text(bytes, test_random_text(&random, bytes, sizeof bytes, pieces));
    }
}

/* Broken bytes, mended first, as the corpus does. */
static void test_mended_texts(void **state)
{
    (void)state;
    uint64_t random = 43;
    char bytes[MAX_TEXT];
    for (int round = 0; round < 2000; round++) {
        stemma_ctx *ctx = test_context(1);
        struct arena arena;
        arena_init(&arena, ctx);
        size_t n = test_broken_text(&random, bytes, sizeof bytes, 50), n_mended;
        char *mended;
        uint64_t n_bad, first_bad;
        assert_int_equal(utf8_mend(&arena, bytes, n, &mended, &n_mended, &n_bad, &first_bad, NULL),
                         STEMMA_OK);
        check_text(mended, n_mended);
        arena_clear(&arena);
        stemma_ctx_free(ctx);
    }
}

/* Folding a whole text changes no word: the same hashes come out, in the same order. */
static void test_folded_texts(void **state)
{
    (void)state;
    uint64_t random = 47;
    char bytes[1000], folded[4000];
    for (int round = 0; round < 1000; round++) {
        size_t n = 0;
        for (int i = 0; i < 40; i++) { /* words alone: marks fold to letters or vanish */
            static const char *const words[] = {
                "Harbour", "ÉTÉ",   "Straße", "МОСКВА",     "don’t",   "İz", "서울", "O’Neal",
                "ﬁn",      "Αθήνα", "1,204",  "x\xC2\xADy", "ΣΊΣΥΦΟΣ", "4½", "がか"};
            n = test_append(bytes, n, sizeof bytes,
                            words[test_random_below(&random, sizeof words / sizeof *words)]);
            n = test_append(bytes, n, sizeof bytes, " ");
        }
        size_t n_folded = fold_word(bytes, n, folded, sizeof folded);
        struct test_text a, b;
        test_text_open(&a, bytes, n);
        test_text_open(&b, folded, n_folded);
        assert_int_equal(a.text.n_tokens, b.text.n_tokens);
        for (uint32_t i = 0; i < a.text.n_tokens; i++)
            assert_true(a.text.tokens[i].word == b.text.tokens[i].word);
        test_text_close(&a);
        test_text_close(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_texts),
        cmocka_unit_test(test_mended_texts),
        cmocka_unit_test(test_folded_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
