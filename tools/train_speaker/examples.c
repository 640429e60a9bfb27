/*
 * Reads articles with the library's own code, so that training and use see the same.
 */
#include "examples.h"

stemma_status examples_read(struct examples *out, stemma_ctx *ctx, struct arena *arena,
                            const struct lexicon *lexicon, const char *path, stemma_error *err)
{
    TRY(stemma_corpus_new(&out->corpus, ctx, err));
    TRY(stemma_corpus_read(out->corpus, path, NULL, err));
    TRY(stemma_corpus_seal(out->corpus, err));
    TRY(corpus_want_texts(out->corpus, err));
    out->n = stemma_corpus_count(out->corpus);
    out->at = ARENA_ZEROED(arena, struct example, out->n, err);
    if (out->at == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < out->n; i++) {
        const struct document *d = corpus_document(out->corpus, i);
        TRY(article_read(&out->at[i].article, arena, d, lexicon, err));
        TRY(gold_read(&out->at[i].gold, arena, &d->text, d->record.extra, err));
    }
    return STEMMA_OK;
}
