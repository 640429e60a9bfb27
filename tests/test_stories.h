/*
 * Small collections of invented news, and the stories found in them.
 */
#ifndef STEMMA_TESTS_TEST_STORIES_H
#define STEMMA_TESTS_TEST_STORIES_H

#include "story/stories.h"

#include "test_context.h"

#include <stdio.h>
#include <string.h>

struct news {
    const char *id, *outlet, *date, *title, *text;
};

struct found {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    stemma_params *params;
    stemma_matches *matches;
    stemma_quotes *quotes;
    stemma_stories *stories;
};

static inline stemma_status found_run(struct found *f, stemma_ctx *ctx, const struct news *news,
                                      size_t n, stemma_error *err)
{
    *f = (struct found){.ctx = ctx};
    TRY(stemma_params_new(&f->params, NULL, err));
    TRY(stemma_corpus_new(&f->corpus, ctx, err));
    for (size_t i = 0; i < n; i++) {
        const stemma_document d = {.struct_size = sizeof d,
                                   .id = news[i].id,
                                   .outlet = news[i].outlet,
                                   .date = news[i].date,
                                   .date_precision = news[i].date != NULL ? "day" : NULL,
                                   .title = news[i].title,
                                   .text = news[i].text,
                                   .n_text = strlen(news[i].text)};
        TRY(stemma_corpus_add(f->corpus, &d, err));
    }
    TRY(stemma_corpus_seal(f->corpus, err));
    TRY(stemma_match(&f->matches, f->corpus, f->params, err));
    TRY(stemma_quotes_find(&f->quotes, f->corpus, f->params, err));
    return stemma_stories_find(&f->stories, f->corpus, f->matches, f->quotes, f->params, err);
}

static inline void found_free(struct found *f)
{
    stemma_stories_free(f->stories);
    stemma_quotes_free(f->quotes);
    stemma_matches_free(f->matches);
    stemma_corpus_free(f->corpus);
    stemma_params_free(f->params);
    stemma_ctx_free(f->ctx);
}

static inline void found_make(struct found *f, uint32_t n_threads, const struct news *news,
                              size_t n)
{
    stemma_error err = {0};
    if (found_run(f, test_context(n_threads), news, n, &err) != STEMMA_OK) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
}

static inline uint32_t found_doc(const struct found *f, const char *id)
{
    for (uint32_t i = 0; i < f->corpus->documents.n; i++)
        if (strcmp(corpus_document(f->corpus, i)->record.id, id) == 0)
            return i;
    abort();
}

static inline const stemma_story *found_story(const struct found *f, const char *id)
{
    return stemma_stories_at(f->stories, stemma_stories_of(f->stories, found_doc(f, id)));
}

#endif
