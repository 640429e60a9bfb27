/*
 * The whole quotation stage over invented articles, for tests.
 */
#ifndef STEMMA_TESTS_TEST_QUOTES_H
#define STEMMA_TESTS_TEST_QUOTES_H

#include "quote/quotes.h"

#include "test_context.h"

#include <stdio.h>
#include <string.h>

struct test_quotes {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    stemma_quotes *quotes;
};

static inline stemma_status test_quotes_add(struct test_quotes *t, size_t i, const char *title,
                                            const char *text, stemma_error *err)
{
    char id[32];
    (void)snprintf(id, sizeof id, "d%zu", i);
    stemma_document d = {
        .struct_size = sizeof d, .id = id, .title = title, .text = text, .n_text = strlen(text)};
    return stemma_corpus_add(t->corpus, &d, err);
}

static inline void test_quotes_find(struct test_quotes *t, stemma_status status, stemma_error *err)
{
    if (status == STEMMA_OK)
        status = stemma_corpus_seal(t->corpus, err);
    if (status == STEMMA_OK)
        status = stemma_quotes_find(&t->quotes, t->corpus, NULL, err);
    if (status != STEMMA_OK) {
        fprintf(stderr, "%s\n", err->message);
        abort();
    }
}

/* Documents get the ids "d0", "d1", … and lie in that order up to ten of them. */
static inline void test_quotes_open(struct test_quotes *t, uint32_t n_threads,
                                    const char *const *texts, size_t n)
{
    stemma_error err = {0};
    t->ctx = test_context(n_threads);
    stemma_status status = stemma_corpus_new(&t->corpus, t->ctx, &err);
    for (size_t i = 0; i < n && status == STEMMA_OK; i++)
        status = test_quotes_add(t, i, NULL, texts[i], &err);
    test_quotes_find(t, status, &err);
}

/* One document with a headline, which its text prints too. */
static inline void test_quotes_open_titled(struct test_quotes *t, const char *title,
                                           const char *text)
{
    stemma_error err = {0};
    t->ctx = test_context(1);
    stemma_status status = stemma_corpus_new(&t->corpus, t->ctx, &err);
    if (status == STEMMA_OK)
        status = test_quotes_add(t, 0, title, text, &err);
    test_quotes_find(t, status, &err);
}

static inline void test_quotes_close(struct test_quotes *t)
{
    stemma_quotes_free(t->quotes);
    stemma_corpus_free(t->corpus);
    stemma_ctx_free(t->ctx);
}

static inline bool test_span_holds(const struct test_quotes *t, uint32_t doc,
                                   const stemma_span *span, const char *words)
{
    const char *text = stemma_corpus_document(t->corpus, doc)->text;
    size_t n = strlen(words);
    for (size_t i = span->begin_byte; i + n <= span->end_byte; i++)
        if (memcmp(text + i, words, n) == 0)
            return true;
    return false;
}

/* The first quotation of document `doc` with these words in a part; the test fails without one. */
static inline const stemma_quote *test_quote(const struct test_quotes *t, uint32_t doc,
                                             const char *words)
{
    const stemma_quote *q;
    for (size_t i = 0; (q = stemma_quotes_at(t->quotes, i)) != NULL; i++)
        for (size_t p = 0; q->doc == doc && p < q->n_parts; p++)
            if (test_span_holds(t, doc, &q->parts[p], words))
                return q;
    fprintf(stderr, "no quotation with \"%s\"\n", words);
    abort();
}

/* The source's printed words are exactly these; "" where there is no source. */
static inline bool test_source_is(const struct test_quotes *t, const stemma_quote *q,
                                  const char *words)
{
    const char *text = stemma_corpus_document(t->corpus, q->doc)->text;
    size_t n = q->source.end_byte - q->source.begin_byte;
    return n == strlen(words) && memcmp(text + q->source.begin_byte, words, n) == 0;
}

#endif
