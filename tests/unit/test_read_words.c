/* The words of documents, found block by block: the same that text_analyse finds, at the same
 * places. */
#include "read/late.h"
#include "read/word_walk.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

/* Places in ascending order, some words left out, against those of each alone. */
static void check_walk(const struct doc_words *w, uint32_t step)
{
    if (w->n <= step / 2)
        return;
    struct word_walk walk = word_walk_from(w, step / 2);
    for (uint32_t i = step / 2; i < w->n; i += step) {
        stemma_span expected = words_span(w, i, i + 1);
        struct text_place begin = word_walk_begin(&walk, i), again = word_walk_begin(&walk, i);
        struct text_place end = word_walk_end(&walk, i);
        stemma_span span = {begin.point, end.point, begin.byte, end.byte};
        assert_memory_equal(&span, &expected, sizeof span);
        assert_memory_equal(&begin, &again, sizeof begin);
    }
}

/* Words, their places, and the way back from places, against the whole analysis. */
static void check_document(const stemma_corpus *corpus, uint32_t d)
{
    const struct text *t = &corpus_document(corpus, d)->text;
    const struct doc_words *w = test_doc_words(corpus, d);
    assert_int_equal(w->n, t->n_tokens);
    assert_int_equal(w->begin, text_token_at(t, corpus_document(corpus, d)->n_front));
    uint32_t step = w->n / 2000 + 1;
    for (uint32_t i = 0; i < w->n; i += step) {
        const struct token *token = &t->tokens[i];
        assert_int_equal(w->at[i], word_of(token));
        assert_int_equal(words_begin_byte(w, i), token->begin);
        assert_int_equal(words_end_byte(w, i), token_end(token));
        stemma_span a = words_span(w, i, i + 1), b = text_span(t, token->begin, token_end(token));
        assert_memory_equal(&a, &b, sizeof a);
    }
    for (step = 1; step <= 1000; step *= 10)
        check_walk(w, step);
    for (uint32_t byte = 0; byte <= t->n_bytes; byte += t->n_bytes / 2000 + 1)
        assert_int_equal(words_at_byte(w, byte), text_token_at(t, byte));
}

static void check_texts(const char *const *texts, size_t n)
{
    struct test_doc docs[16];
    char ids[16][32];
    for (size_t i = 0; i < n; i++) {
        snprintf(ids[i], sizeof ids[i], "%02zu", i);
        docs[i] = (struct test_doc){ids[i], NULL, NULL, texts[i]};
    }
    stemma_corpus *corpus = test_docs(docs, n); /* words are those of its texts */
    for (uint32_t d = 0; d < n; d++)
        check_document(corpus, d);
    test_docs_free(corpus);
    corpus = test_docs(docs, n);
    const struct corpus_words *words;
    corpus->late->has_texts = false; /* words are found in the bytes */
    assert_int_equal(corpus_words(&words, corpus, NULL), STEMMA_OK);
    corpus->late->has_texts = true;
    for (uint32_t d = 0; d < n; d++)
        check_document(corpus, d);
    test_docs_free(corpus);
}

static void test_same_words(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "\n\n \n",
        "One line.",
        "One line.\nAnd it's another, 3.5 long\r\n\n\nOne line.\n",
        "And it's another, 3.5 long\r\n\n\nOne line.\n\xC3\x89t\xC3\xA9 d\xE2\x80\x99or",
        "\xE4\xBA\xBA\xE6\xB0\x91\xE6\x97\xA5 one\xE5\xA0\xB1 a\xC2\xAD\nb '\n's",
        " date 2020-10-27 \nThe horn is silent.\n\nOne line.\n",
        "The horn is silent.\n\n\n\xE2\x80\x94 One line.\n",
    };
    check_texts(texts, sizeof texts / sizeof *texts);
}

/* Lines that are longer than a block: of words, of one word, of ideographs, of signs. */
static void test_long_lines(void **state)
{
    (void)state;
    static const char *const units[] = {"fog ",         "fog",           "\xE4\xBA\xBA",
                                        "\xE2\x80\x94", "fog's\xC2\xA0", "1,204.5-"};
    enum { N = sizeof units / sizeof *units, BYTES = 150000 };
    char *texts[N];
    for (size_t i = 0; i < N; i++) {
        size_t n = strlen(units[i]);
        texts[i] = malloc(BYTES + 16);
        assert_non_null(texts[i]);
        texts[i][0] = 'a';
        size_t at = 1;
        for (; at + n < BYTES; at += n)
            memcpy(texts[i] + at, units[i], n);
        texts[i][at] = '\0';
    }
    check_texts((const char *const *)texts, N);
    for (size_t i = 0; i < N; i++)
        free(texts[i]);
}

static void test_equal_lines_are_one_block(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, "First line\n\nsecond line\nthird"},
                                           {"b", NULL, NULL, "second line\nFirst line\n\nthird"},
                                           {"c", NULL, NULL, "First line\nthird"}};
    stemma_corpus *corpus = test_docs(docs, 3);
    const struct corpus_words *words;
    assert_int_equal(corpus_words(&words, corpus, NULL), STEMMA_OK);
    assert_int_equal(words->blocks.n_kinds, 4); /* "First line" with one break is another */
    assert_int_equal(words->n_words, 5 + 5 + 3);
    const struct block *a = words->blocks.lists[0].at, *b = words->blocks.lists[1].at;
    assert_int_equal(a[0].kind, b[1].kind);
    assert_int_equal(a[1].kind, b[0].kind);
    assert_int_equal(a[2].kind, b[2].kind);
    assert_int_equal(words->blocks.first[a[1].kind].doc, 0);
    for (uint32_t d = 0; d < 3; d++)
        check_document(corpus, d);
    test_docs_free(corpus);
}

/* An address in a block that an earlier document has counts, too; a lone colon does not. */
static void test_addresses_are_known(void **state)
{
    (void)state;
    static const char line[] = "Read on at https://skarrow.example/horn today.\n";
    char again[128], none[] = "The vote: 12 to 3 // no more was said: ://";
    snprintf(again, sizeof again, "Another report.\n%sThat was all.", line);
    none[sizeof none - 2] = '\0'; /* a text that ends inside of one */
    const struct test_doc docs[] = {
        {"a", NULL, NULL, line}, {"b", NULL, NULL, again}, {"c", NULL, NULL, none}};
    stemma_corpus *corpus = test_docs(docs, 3);
    assert_true(test_doc_words(corpus, 0)->address);
    assert_true(test_doc_words(corpus, 1)->address);
    assert_false(test_doc_words(corpus, 2)->address);
    test_docs_free(corpus);
}

static void test_wants_a_sealed_corpus(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    stemma_corpus *corpus;
    const struct corpus_words *words;
    assert_int_equal(stemma_corpus_new(&corpus, ctx, NULL), STEMMA_OK);
    assert_int_equal(corpus_words(&words, corpus, NULL), STEMMA_INVAL);
    assert_int_equal(corpus_want_texts(corpus, NULL), STEMMA_INVAL);
    stemma_corpus_free(corpus);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_words), cmocka_unit_test(test_long_lines),
        cmocka_unit_test(test_equal_lines_are_one_block),
        cmocka_unit_test(test_addresses_are_known), cmocka_unit_test(test_wants_a_sealed_corpus)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
