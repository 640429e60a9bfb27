/*
 * Any bytes as the text, the title and the date of a document: what the front matter finds must lie
 * inside the text, and dates must be what they say.
 */
#include "read/corpus.h"
#include "read/dates.h"

#include "test_context.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first bytes as a string of C. */
static void head(char *out, size_t capacity, const uint8_t *data, size_t size)
{
    size_t n = size < capacity ? size : capacity - 1;
    if (n != 0)
        memcpy(out, data, n);
    out[n] = '\0';
}

static void check_document(const struct document *d)
{
    size_t n = d->record.n_text;
    if (d->n_front > n || d->title_begin > d->title_end || d->title_end > n)
        abort();
    if (d->record.dateline != NULL && strlen(d->record.dateline) > n)
        abort();
    if ((d->record.date == NULL) != (d->record.date_precision == NULL))
        abort();
}

static void check_date(const uint8_t *data, size_t size)
{
    struct date date, again;
    if (!date_parse((const char *)data, size, DATE_ORDER_UNKNOWN, &date))
        return;
    /* What came out is a date itself, and the same one. */
    if (!date_parse(date.iso, strlen(date.iso), DATE_ORDER_UNKNOWN, &again) ||
        strcmp(date.iso, again.iso) != 0 || strcmp(date.precision, again.precision) != 0)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char title[80], date[40];
    stemma_ctx *ctx = test_context(1);
    stemma_corpus *corpus = NULL;
    if (stemma_corpus_new(&corpus, ctx, NULL) != STEMMA_OK)
        abort();
    head(title, sizeof title, data, size);
    head(date, sizeof date, data, size);
    stemma_document d = {.struct_size = sizeof d,
                         .id = "a",
                         .title = title,
                         .date = date,
                         .text = (const char *)data,
                         .n_text = size};
    if (stemma_corpus_add(corpus, &d, NULL) != STEMMA_OK ||
        stemma_corpus_seal(corpus, NULL) != STEMMA_OK ||
        corpus_want_texts(corpus, NULL) != STEMMA_OK)
        abort();
    check_document(corpus_document(corpus, 0));
    check_date((const uint8_t *)date, strlen(date));
    stemma_corpus_free(corpus);
    stemma_ctx_free(ctx);
    return 0;
}
