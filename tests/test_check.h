/*
 * A check of invented texts, for tests.
 */
#ifndef STEMMA_TESTS_TEST_CHECK_H
#define STEMMA_TESTS_TEST_CHECK_H

#include "trace/check.h"

#include "test_context.h"

#include <stdio.h>
#include <string.h>

struct test_check {
    stemma_ctx *ctx;
    stemma_corpus *corpus, *against;
    stemma_params *params;
    stemma_check *check;
};

/* Documents "d0", "d1", … with a blank first line, so that none of it is a headline. */
static inline stemma_corpus *test_check_corpus(stemma_ctx *ctx, const char *const *texts, size_t n)
{
    stemma_error err = {0};
    stemma_corpus *corpus = NULL;
    stemma_status status = stemma_corpus_new(&corpus, ctx, &err);
    for (size_t i = 0; i < n && status == STEMMA_OK; i++) {
        char id[32];
        (void)snprintf(id, sizeof id, "d%zu", i);
        const stemma_document d = {
            .struct_size = sizeof d, .id = id, .text = texts[i], .n_text = strlen(texts[i])};
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

static inline void test_check_open(struct test_check *t, uint32_t n_threads,
                                   const char *const *drafts, size_t n_drafts,
                                   const char *const *against, size_t n_against, bool reference)
{
    stemma_error err = {0};
    stemma_check_options options;
    stemma_check_options_init(&options, sizeof options);
    options.reference = reference;
    t->ctx = test_context(n_threads);
    t->corpus = test_check_corpus(t->ctx, drafts, n_drafts);
    t->against = test_check_corpus(t->ctx, against, n_against);
    if (stemma_params_new(&t->params, NULL, &err) != STEMMA_OK ||
        stemma_check_new(&t->check, t->corpus, t->against, t->params, &options, &err) !=
            STEMMA_OK) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
}

static inline void test_check_close(struct test_check *t)
{
    stemma_check_free(t->check);
    stemma_params_free(t->params);
    stemma_corpus_free(t->corpus);
    stemma_corpus_free(t->against);
    stemma_ctx_free(t->ctx);
}

/* Five invented reports on what a beekeeper said. */
static const char *const TEST_REPORTS[] = {
    "\n“The bees came back on the first warm Thursday of the year, and nobody had asked them to,” "
    "said Ines Falkner.\n\n“We sold the last jar of heather honey before noon,” Falkner said.\n",
    "\n“The bees came back on the first warm Thursday of the year, and nobody had asked them to. "
    "I counted eleven thousand and then I stopped counting,” Ines Falkner said.\n",
    "\nInes Falkner said: “I counted eleven thousand and then I stopped counting. My brother keeps "
    "the ledger and he believes in round numbers.”\n",
    "\n“Nobody is going to move those hives while I can still lift a smoker,” said Tomas Rell.\n\n"
    "The council had offered a dry meadow behind the old brickworks.\n",
    "\n“The bees came back on the first cold Thursday of the year, and nobody had asked them to,” "
    "said Ines Falkner.\n"};
#define TEST_N_REPORTS (sizeof TEST_REPORTS / sizeof *TEST_REPORTS)

#endif
