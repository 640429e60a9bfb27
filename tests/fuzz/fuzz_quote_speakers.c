/* Any bytes, as two documents: the whole quotation stage holds what its records promise, for one
 * thread and for three. */
#include "quote/quotes.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(int holds)
{
    if (!holds)
        abort();
}

static stemma_quotes *find(stemma_corpus **corpus, stemma_ctx **ctx, uint32_t n_threads,
                           const uint8_t *data, size_t size)
{
    static const char *const languages[] = {NULL, "en", "de", "fr"};
    stemma_ctx_options options;
    stemma_quotes *quotes = NULL;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = n_threads;
    require(stemma_ctx_new(ctx, &options, NULL) == STEMMA_OK);
    require(stemma_corpus_new(corpus, *ctx, NULL) == STEMMA_OK);
    size_t half = (size - 1) / 2;
    stemma_document a = {.struct_size = sizeof a,
                         .id = "a",
                         .language = languages[data[0] % 4],
                         .text = (const char *)data + 1,
                         .n_text = half};
    stemma_document b = a;
    b.id = "b";
    b.text += half;
    b.n_text = size - 1 - half;
    require(stemma_corpus_add(*corpus, &a, NULL) == STEMMA_OK);
    require(stemma_corpus_add(*corpus, &b, NULL) == STEMMA_OK);
    require(stemma_corpus_seal(*corpus, NULL) == STEMMA_OK);
    require(stemma_quotes_find(&quotes, *corpus, NULL, NULL) == STEMMA_OK);
    return quotes;
}

static void check_span(const stemma_span *s, const stemma_document *d)
{
    require(s->begin <= s->end && s->begin_byte <= s->end_byte && s->end_byte <= d->n_text);
}

static void check_quote(const stemma_quote *q, const stemma_quote *before, const stemma_document *d)
{
    require(q->n_parts > 0 && q->confidence >= 0 && q->confidence <= 1);
    for (size_t p = 0; p < q->n_parts; p++)
        check_span(&q->parts[p], d);
    check_span(&q->source, d);
    check_span(&q->cue, d);
    check_span(&q->addressee, d);
    require(quote_is_speech(q) || q->kind == STEMMA_KIND_INDIRECT || q->speaker == NULL);
    require(q->speaker == NULL || (*q->speaker != '\0' && q->how != STEMMA_HOW_NONE));
    require(before == NULL || before->doc < q->doc || before->parts[0].begin <= q->parts[0].begin);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    stemma_ctx *ctx[2];
    stemma_corpus *corpus[2];
    if (size < 3)
        return 0;
    stemma_quotes *one = find(&corpus[0], &ctx[0], 1, data, size);
    stemma_quotes *three = find(&corpus[1], &ctx[1], 3, data, size);
    const stemma_quote *q, *other, *before = NULL;
    for (size_t i = 0; (q = stemma_quotes_at(one, i)) != NULL; i++) {
        check_quote(q, before, stemma_corpus_document(corpus[0], q->doc));
        other = stemma_quotes_at(three, i);
        require(other != NULL && other->id == q->id && other->kind == q->kind &&
                other->how == q->how && other->confidence == q->confidence);
        before = q;
    }
    require(one->quotes.n == three->quotes.n);
    stemma_quotes_free(one);
    stemma_quotes_free(three);
    for (int i = 0; i < 2; i++) {
        stemma_corpus_free(corpus[i]);
        stemma_ctx_free(ctx[i]);
    }
    return 0;
}
