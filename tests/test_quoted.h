/*
 * Test support: a sealed corpus and its quotations, made by hand.
 *
 * Quotations are what stands between “ and ”; a mark left open ends with its paragraph. `joins`
 * has a letter for each pair of marks in turn: F first part of a quotation, S the same sentence
 * goes on, N the next sentence, C continued from the paragraph before; past its end all are F.
 * Every quotation is speech of the document's speaker, unless `speakers` gives names for the
 * quotations in turn (NULL: not known).
 */
#ifndef STEMMA_TESTS_TEST_QUOTED_H
#define STEMMA_TESTS_TEST_QUOTED_H

#include "base/hash.h"
#include "trace/trace.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

struct quoted_doc {
    const char *id, *text, *joins, *speaker;
    const char *const *speakers;
    const char *date, *outlet;
};

struct quoted {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    stemma_params *params;
    stemma_trace *trace;
    const uint32_t *story; /* of each document, by id: a number below 4; NULL: not told */
};

static inline uint8_t quoted_join(char letter)
{
    switch (letter) {
    case 'S':
        return PART_SAME_SENTENCE;
    case 'N':
        return PART_NEXT_SENTENCE;
    case 'C':
        return PART_CONTINUED;
    default:
        return PART_FIRST;
    }
}

/* Adds the quotations of document `d`. Fails only for lack of memory. */
static inline stemma_status quoted_add(struct stemma_quotes *q, const stemma_corpus *corpus,
                                       uint32_t d, const struct quoted_doc *doc, stemma_error *err)
{
    const struct text *t = &corpus_document(corpus, d)->text;
    const char *at = t->bytes, *open;
    size_t n = 0, n_letters = doc->joins != NULL ? strlen(doc->joins) : 0, n_quotes = 0;
    while ((open = strstr(at, "“")) != NULL) {
        const char *begin = open + strlen("“"), *close = strstr(begin, "”");
        const char *paragraph = strstr(begin, "\n\n");
        const char *end = close;
        if (paragraph != NULL && (end == NULL || paragraph < end))
            end = paragraph;
        at = end;
        const uint8_t join = quoted_join(n < n_letters ? doc->joins[n] : 'F');
        const stemma_span span =
            text_span(t, (uint32_t)(begin - t->bytes), (uint32_t)(end - t->bytes));
        n++;
        if (join == PART_FIRST) {
            stemma_quote quote = {.struct_size = sizeof quote,
                                  .doc = d,
                                  .kind = STEMMA_KIND_SPEECH,
                                  .how = STEMMA_HOW_NAMED,
                                  .speaker = doc->speakers != NULL ? doc->speakers[n_quotes]
                                                                   : doc->speaker,
                                  .confidence = 1};
            quote.id = hash_mix(hash_bytes(doc->id, strlen(doc->id), 0) + span.begin_byte);
            n_quotes++;
            TRY(ARRAY_ADD(&q->arena, &q->quotes, quote, err));
        }
        stemma_quote *last = &q->quotes.at[q->quotes.n - 1];
        stemma_span *parts = ARENA_NEW(&q->arena, stemma_span, last->n_parts + 1, err);
        uint8_t *marks = ARENA_NEW(&q->arena, uint8_t, last->n_parts + 1, err);
        if (parts == NULL || marks == NULL)
            return arena_status(&q->arena);
        if (last->n_parts > 0) {
            memcpy(parts, last->parts, last->n_parts * sizeof *parts);
            memcpy(marks, last->joins, last->n_parts);
        }
        parts[last->n_parts] = span;
        marks[last->n_parts++] = join;
        last->parts = parts;
        last->joins = marks;
        if (last->n_parts > 1)
            last->flags |= STEMMA_FLAG_SPLIT;
    }
    return STEMMA_OK;
}

/* The document with this id. */
static inline const struct quoted_doc *quoted_find(const struct quoted_doc *docs, size_t n,
                                                   const char *id)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(docs[i].id, id) == 0)
            return &docs[i];
    return NULL;
}

static inline stemma_status quoted_quotes(stemma_quotes **out, const stemma_corpus *corpus,
                                          const struct quoted_doc *docs, size_t n,
                                          stemma_error *err)
{
    enum { MOST_QUOTES = 4096 };
    struct stemma_quotes *q = ctx_zeroed(corpus->ctx, 1, sizeof *q);
    if (q == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *q, err);
    q->ctx = corpus->ctx;
    arena_init(&q->arena, corpus->ctx);
    q->quotes = (quote_array)ARRAY_INIT(MOST_QUOTES);
    size_t *first = ARENA_NEW(&q->arena, size_t, n + 1, err);
    stemma_status status = first == NULL ? arena_status(&q->arena) : STEMMA_OK;
    for (uint32_t d = 0; status == STEMMA_OK && d < n; d++) {
        const char *id = corpus_document(corpus, d)->record.id;
        first[d] = q->quotes.n;
        status = quoted_add(q, corpus, d, quoted_find(docs, n, id), err);
        first[d + 1] = q->quotes.n;
    }
    q->first = first;
    if (status != STEMMA_OK) {
        stemma_quotes_free(q);
        return status;
    }
    *out = q;
    return STEMMA_OK;
}

/* Builds corpus and trace in `ctx`; what was made is in `out` also when it fails. */
static inline stemma_status quoted_trace(struct quoted *out, const struct quoted_doc *docs,
                                         size_t n, stemma_error *err)
{
    TRY(stemma_params_new(&out->params, NULL, err));
    TRY(stemma_corpus_new(&out->corpus, out->ctx, err));
    for (size_t i = 0; i < n; i++) {
        const stemma_document d = {.struct_size = sizeof d,
                                   .id = docs[i].id,
                                   .text = docs[i].text,
                                   .n_text = strlen(docs[i].text),
                                   .date = docs[i].date,
                                   .outlet = docs[i].outlet};
        TRY(stemma_corpus_add(out->corpus, &d, err));
    }
    TRY(stemma_corpus_seal(out->corpus, err));
    TRY(corpus_want_texts(out->corpus, err));
    stemma_quotes *quotes = NULL;
    stemma_matches *matches;
    TRY(quoted_quotes(&quotes, out->corpus, docs, n, err));
    const stemma_status status = stemma_match(&matches, out->corpus, out->params, err);
    if (status != STEMMA_OK) {
        stemma_quotes_free(quotes);
        return status;
    }
    static const uint64_t id[] = {1, 2, 3, 4};
    const struct document_stories stories = {out->story, id, NULL, 0};
    const struct trace_before before = {matches, quotes, out->story != NULL ? &stories : NULL};
    return trace_make(&out->trace, out->corpus, &before, out->params, err);
}

static inline void quoted_clear(struct quoted *q)
{
    trace_clear(q->trace);
    stemma_corpus_free(q->corpus);
    stemma_params_free(q->params);
    stemma_ctx_free(q->ctx);
    memset(q, 0, sizeof *q);
}

static inline void quoted_make(struct quoted *q, const struct quoted_doc *docs, size_t n,
                               uint32_t n_threads)
{
    stemma_ctx_options options;
    stemma_error err = {0};
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = n_threads;
    assert_int_equal(stemma_ctx_new(&q->ctx, &options, &err), STEMMA_OK);
    const stemma_status status = quoted_trace(q, docs, n, &err);
    if (status != STEMMA_OK)
        print_error("%s\n", err.message);
    assert_int_equal(status, STEMMA_OK);
}

static inline void quoted_open(struct quoted *q, const struct quoted_doc *docs, size_t n,
                               uint32_t n_threads)
{
    memset(q, 0, sizeof *q);
    quoted_make(q, docs, n, n_threads);
}

static inline void quoted_open_stories(struct quoted *q, const struct quoted_doc *docs, size_t n,
                                       const uint32_t *story)
{
    memset(q, 0, sizeof *q);
    q->story = story;
    quoted_make(q, docs, n, 1);
}

/* All documents, at most sixteen, are of one story. */
static const uint32_t ONE_STORY[16];
static inline void quoted_open_story(struct quoted *q, const struct quoted_doc *docs, size_t n)
{
    quoted_open_stories(q, docs, n, ONE_STORY);
}

/* The witness of a document in an utterance that begins with `text`; NULL: none. */
static inline const stemma_witness *quoted_witness(const stemma_trace *t, const char *text,
                                                   const char *doc)
{
    for (size_t i = 0; i < t->utterances.n; i++) {
        const stemma_utterance *u = &t->utterances.at[i];
        for (size_t k = 0; k < u->n_witnesses; k++)
            if (strncmp(u->text, text, strlen(text)) == 0 &&
                strcmp(corpus_document(t->corpus, u->witnesses[k].doc)->record.id, doc) == 0)
                return &u->witnesses[k];
    }
    return NULL;
}

/* The first edit of a type, house style aside unless asked for; NULL: none. */
static inline const stemma_edit *quoted_edit(const stemma_witness *w, stemma_edit_type type)
{
    for (size_t i = 0; w != NULL && i < w->n_edits; i++)
        if (w->edits[i].type == type)
            return &w->edits[i];
    return NULL;
}

#endif
