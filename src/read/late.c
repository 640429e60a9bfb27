/*
 * The analysis of texts, as late as possible.
 *
 * In: a sealed corpus. Out: the analysis of all its texts. Passages are found by words (words.c),
 * which take a third of the memory of what the stages after them want; a run that ends with
 * passages never pays for the rest. Each document is written into its own slot alone, so the
 * outcome does not depend on threads; in whose memory it lies does not show.
 */
#include "read/late.h"

#include "read/front.h"

static stemma_status analyse(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct document *d = &((struct document *)user)[item];
    return front_find_words(d, &worker->keep, &worker->scratch, err);
}

stemma_status corpus_want_texts(const stemma_corpus *corpus, stemma_error *err)
{
    TRY(corpus_want_sealed(corpus, err));
    struct corpus_late *late = corpus->late;
    if (late->has_texts)
        return STEMMA_OK;
    workers_clear(&late->texts); /* what a run left that did not come to its end */
    TRY(workers_init(&late->texts, corpus->ctx, err));
    TRY(parallel_for(&late->texts, corpus->documents.n, analyse, corpus->documents.at, "reading",
                     "documents", err));
    late->has_texts = true;
    return STEMMA_OK;
}

stemma_status late_new(stemma_corpus *corpus, stemma_error *err)
{
    corpus->late = ctx_zeroed(corpus->ctx, 1, sizeof *corpus->late);
    return corpus->late != NULL ? STEMMA_OK
                                : ctx_fail_memory(corpus->ctx, sizeof *corpus->late, err);
}

void late_free(stemma_corpus *corpus)
{
    struct corpus_late *late = corpus->late;
    if (late == NULL)
        return;
    workers_clear(&late->texts);
    corpus_words_clear(&late->words);
    ctx_resize(corpus->ctx, late, sizeof *late, 0);
    corpus->late = NULL;
}
