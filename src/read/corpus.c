/*
 * The corpus as an object: made, filled by a caller, asked, freed.
 *
 * In: documents one at a time, from the caller (here) or from files (read.c). Out: an array of
 * documents whose strings and texts lie in one arena, each copied once. Nothing is analysed before
 * seal.c; what can be told from one document alone (dates, the title of a text file, the dateline)
 * is told when it is taken (intake.c).
 */
#include "read/corpus.h"

#include "base/bisect.h"
#include "read/id.h"
#include "read/intake.h"
#include "read/late.h"

#include <string.h>

/* Documents are numbered by 32 bits; the greatest number means "none" in tables. */
static const size_t MAX_DOCUMENTS = UINT32_MAX - 1;
#define MAX_NOTES ((size_t)UINT32_MAX)

stemma_status stemma_corpus_new(stemma_corpus **out, stemma_ctx *ctx, stemma_error *err)
{
    if (out == NULL || ctx == NULL)
        return fail(err, STEMMA_INVAL, "stemma_corpus_new needs a context and a place");
    *out = NULL;
    stemma_corpus *corpus = ctx_zeroed(ctx, 1, sizeof *corpus);
    if (corpus == NULL)
        return ctx_fail_memory(ctx, sizeof *corpus, err);
    corpus_init(corpus, ctx);
    *out = corpus;
    return STEMMA_OK;
}

void corpus_init(stemma_corpus *corpus, stemma_ctx *ctx)
{
    *corpus = (stemma_corpus){.ctx = ctx};
    arena_init(&corpus->arena, ctx);
    arena_init(&corpus->lists, ctx);
    corpus->documents.max = MAX_DOCUMENTS;
    corpus->issues.max = MAX_NOTES;
    corpus->inputs.max = MAX_NOTES;
}

void corpus_clear(stemma_corpus *corpus)
{
    late_free(corpus);
    arena_clear(&corpus->lists);
    arena_clear(&corpus->arena);
}

void corpus_forget(stemma_corpus *corpus)
{
    corpus->documents.n = 0;
    corpus->issues = (issue_array)ARRAY_INIT(MAX_NOTES);
    corpus->inputs = (input_array)ARRAY_INIT(MAX_NOTES);
}

void corpus_empty(stemma_corpus *corpus)
{
    arena_rewind(&corpus->arena, (struct arena_mark){0});
    corpus_forget(corpus);
}

stemma_status corpus_list(stemma_corpus *corpus, const stemma_corpus *batch, stemma_error *err)
{
    size_t n = batch->documents.n;
    TRY(ARRAY_RESERVE(&corpus->lists, &corpus->documents, n, err));
    if (n > 0)
        memcpy(corpus->documents.at + corpus->documents.n, batch->documents.at,
               n * sizeof *batch->documents.at);
    for (size_t i = 0; i < n; i++)
        corpus->documents.at[corpus->documents.n + i].set = corpus->set;
    corpus->documents.n += n;
    return STEMMA_OK;
}

stemma_status corpus_join(stemma_corpus *corpus, stemma_corpus *batch, stemma_error *err)
{
    TRY(corpus_list(corpus, batch, err));
    batch->documents.n = 0;
    arena_adopt(&corpus->arena, &batch->arena);
    return STEMMA_OK;
}

stemma_status stemma_corpus_next_set(stemma_corpus *corpus, stemma_error *err)
{
    if (corpus == NULL || corpus->sealed)
        return fail(err, STEMMA_INVAL, "a set begins in a corpus that is not sealed");
    corpus->set++;
    return STEMMA_OK;
}

void stemma_corpus_free(stemma_corpus *corpus)
{
    if (corpus == NULL)
        return;
    corpus_clear(corpus);
    ctx_resize(corpus->ctx, corpus, sizeof *corpus, 0);
}

stemma_status stemma_corpus_add(stemma_corpus *corpus, const stemma_document *document,
                                stemma_error *err)
{
    if (corpus == NULL || document == NULL || document->struct_size < sizeof document->struct_size)
        return fail(err, STEMMA_INVAL,
                    "stemma_corpus_add needs a corpus and a document with its struct_size");
    stemma_document own = {0};
    size_t n = document->struct_size;
    memcpy(&own, document, n < sizeof own ? n : sizeof own);
    own.struct_size = sizeof own;
    return intake_given(corpus, &own, err);
}

stemma_status stemma_corpus_pull(stemma_corpus *corpus, const stemma_doc_source *source,
                                 stemma_error *err)
{
    if (corpus == NULL || source == NULL || source->next == NULL)
        return fail(err, STEMMA_INVAL, "stemma_corpus_pull needs a corpus and a source");
    for (;;) {
        TRY(ctx_check(corpus->ctx, err));
        stemma_document document = {.struct_size = sizeof document};
        int more = source->next(source->user, &document, err);
        if (more <= 0)
            return (stemma_status)more;
        TRY(stemma_corpus_add(corpus, &document, err));
    }
}

size_t stemma_corpus_count(const stemma_corpus *corpus)
{
    return corpus != NULL ? corpus->documents.n : 0;
}

const stemma_document *stemma_corpus_document(const stemma_corpus *corpus, size_t i)
{
    return i < stemma_corpus_count(corpus) ? &corpus->documents.at[i].record : NULL;
}

uint32_t stemma_corpus_find(const stemma_corpus *corpus, const char *id)
{
    if (corpus == NULL || id == NULL || !corpus->sealed)
        return UINT32_MAX;
    const document_array *all = &corpus->documents;
    struct bisect search = {.high = all->n};
    while (bisect_open(&search))
        bisect_step(&search, id_compare(all->at[search.middle].record.id, id) < 0);
    const bool found = search.low < all->n && strcmp(all->at[search.low].record.id, id) == 0;
    return found ? (uint32_t)search.low : UINT32_MAX;
}

const stemma_issue *stemma_corpus_issue(const stemma_corpus *corpus, size_t i)
{
    return corpus != NULL && i < corpus->issues.n ? &corpus->issues.at[i] : NULL;
}

const stemma_input *stemma_corpus_input(const stemma_corpus *corpus, size_t i)
{
    return corpus != NULL && i < corpus->inputs.n ? &corpus->inputs.at[i] : NULL;
}

size_t stemma_corpus_words(const stemma_corpus *corpus, size_t i)
{
    const struct corpus_words *words;
    if (i >= stemma_corpus_count(corpus) || corpus_words(&words, corpus, NULL) != STEMMA_OK)
        return 0;
    return words->docs[i].n;
}
