/*
 * Corpora for tests of the engine: documents from the test's own strings, or made of random words.
 */
#ifndef STEMMA_TESTS_TEST_MATCH_H
#define STEMMA_TESTS_TEST_MATCH_H

#include "reuse/matches.h"

#include "test_random.h"
#include "test_words.h"

#include <stdio.h>
#include <string.h>

struct test_doc {
    const char *id, *outlet, *date, *text;
};

/* Sealed. It is freed by test_docs_free, with its context. */
static inline stemma_corpus *test_docs_in(stemma_ctx *ctx, const struct test_doc *docs, size_t n)
{
    stemma_corpus *corpus = NULL;
    stemma_error err = {0};
    stemma_status status = stemma_corpus_new(&corpus, ctx, &err);
    for (size_t i = 0; i < n && status == STEMMA_OK; i++) {
        stemma_document d = {.struct_size = sizeof d,
                             .id = docs[i].id,
                             .outlet = docs[i].outlet,
                             .date = docs[i].date,
                             .text = docs[i].text,
                             .n_text = strlen(docs[i].text)};
        status = stemma_corpus_add(corpus, &d, &err);
    }
    if (status == STEMMA_OK)
        status = stemma_corpus_seal(corpus, &err);
    if (status == STEMMA_OK)
        status = corpus_want_texts(corpus, &err);
    if (status != STEMMA_OK) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
    return corpus;
}

static inline stemma_corpus *test_docs(const struct test_doc *docs, size_t n)
{
    return test_docs_in(test_context(1), docs, n);
}

static inline void test_docs_free(stemma_corpus *corpus)
{
    stemma_ctx *ctx = corpus->ctx;
    stemma_corpus_free(corpus);
    stemma_ctx_free(ctx);
}

static inline stemma_matches *test_match_in(const stemma_corpus *corpus, const char *mode)
{
    stemma_matches *matches = NULL;
    stemma_params *params = NULL;
    stemma_error err = {0};
    if (stemma_params_new(&params, mode, &err) != STEMMA_OK ||
        stemma_match(&matches, corpus, params, &err) != STEMMA_OK) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
    stemma_params_free(params);
    return matches;
}

static inline stemma_matches *test_match(const stemma_corpus *corpus)
{
    return test_match_in(corpus, "news");
}

/* The number of the document with this id. */
static inline uint32_t test_doc_number(const stemma_corpus *corpus, const char *id)
{
    for (size_t i = 0; i < corpus->documents.n; i++)
        if (strcmp(corpus->documents.at[i].record.id, id) == 0)
            return (uint32_t)i;
    abort();
}

/* True when the span of the document prints `words`. */
static inline bool test_prints(const stemma_corpus *corpus, uint32_t doc, const stemma_span *span,
                               const char *words)
{
    size_t n = span->end_byte - span->begin_byte;
    return strlen(words) == n &&
           memcmp(corpus_document(corpus, doc)->text.bytes + span->begin_byte, words, n) == 0;
}

/* A growing text; the buffer is the caller's. */
struct test_writer {
    char *bytes;
    size_t n, capacity;
};

static inline void test_write_bytes(struct test_writer *w, const char *bytes)
{
    size_t n = strlen(bytes);
    if (w->n >= w->capacity || n >= w->capacity - w->n)
        abort();
    memcpy(w->bytes + w->n, bytes, n + 1);
    w->n += n;
}

/* n invented words of 2 to 4 syllables and a space after each; of `vocabulary` different ones. */
static inline void test_write_words(struct test_writer *w, uint64_t *state, size_t n,
                                    uint64_t vocabulary)
{
    static const char *const syllables[] = {"ba", "ko", "li", "mu", "ne", "ra", "si", "to",
                                            "vu", "we", "xi", "yo", "za", "du", "fe", "gi"};
    for (size_t i = 0; i < n; i++) {
        uint64_t word = test_random_below(state, vocabulary) * UINT64_C(2654435761);
        unsigned length = 2 + (unsigned)(word % 3);
        word >>= 2;
        for (unsigned s = 0; s < length; s++, word >>= 4)
            test_write_bytes(w, syllables[word & 15]);
        test_write_bytes(w, " ");
    }
}

/* A sentence that follows from its number alone; one in three ends its paragraph. */
static inline void test_write_sentence(struct test_writer *w, uint64_t number)
{
    uint64_t state = number * 7919 + 5;
    test_write_words(w, &state, 8 + test_random_below(&state, 20), 4000);
    test_write_bytes(w, number % 3 == 0 ? ".\n\n" : ". ");
}

#endif
