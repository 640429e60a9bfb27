/*
 * The words of one text as the engine sees them, with the memory that they stand in.
 */
#ifndef STEMMA_TESTS_TEST_WORDS_H
#define STEMMA_TESTS_TEST_WORDS_H

#include "reuse/quoted.h"

#include "test_context.h"

#include <stdio.h>
#include <string.h>

struct test_words {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    struct arena arena;
    const struct doc_words *words;
};

/* The words of document d of a sealed corpus. */
static inline const struct doc_words *test_doc_words(const stemma_corpus *corpus, uint32_t d)
{
    const struct corpus_words *words;
    if (corpus_words(&words, corpus, NULL) != STEMMA_OK)
        abort();
    return &words->docs[d];
}

static inline void test_words_open(struct test_words *t, const char *bytes, size_t n)
{
    stemma_error err = {0};
    stemma_document d = {.struct_size = sizeof d, .id = "a", .text = bytes, .n_text = n};
    t->ctx = test_context(1);
    arena_init(&t->arena, t->ctx);
    if (stemma_corpus_new(&t->corpus, t->ctx, &err) != STEMMA_OK ||
        stemma_corpus_add(t->corpus, &d, &err) != STEMMA_OK ||
        stemma_corpus_seal(t->corpus, &err) != STEMMA_OK) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
    t->words = test_doc_words(t->corpus, 0);
}

static inline void test_words_close(struct test_words *t)
{
    arena_clear(&t->arena);
    stemma_corpus_free(t->corpus);
    stemma_ctx_free(t->ctx);
}

static inline struct quoted_map test_quoted_map(const stemma_corpus *corpus, uint32_t d,
                                                struct arena *arena)
{
    const stemma_document *document = &corpus_document(corpus, d)->record;
    struct text outline;
    struct quoted_map map;
    if (text_outline(&outline, arena, document->text, document->n_text, NULL) != STEMMA_OK ||
        quoted_find(&map, arena, test_doc_words(corpus, d), &outline, NULL, NULL) != STEMMA_OK)
        abort();
    return map;
}

#endif
