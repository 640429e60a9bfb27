/*
 * Reading for tests: a corpus, its documents by id and its issues by reason, packed files.
 */
#ifndef STEMMA_TESTS_TEST_READING_H
#define STEMMA_TESTS_TEST_READING_H

#include "read/corpus.h"

#include "test_context.h"
#include "test_folder.h"

#include <zlib.h>
#include <zstd.h>

static inline stemma_corpus *test_corpus(uint32_t n_threads)
{
    stemma_corpus *corpus = NULL;
    if (stemma_corpus_new(&corpus, test_context(n_threads), NULL) != STEMMA_OK)
        abort();
    return corpus;
}

/* With its context. */
static inline void test_corpus_free(stemma_corpus *corpus)
{
    stemma_ctx *ctx = corpus->ctx;
    stemma_corpus_free(corpus);
    stemma_ctx_free(ctx);
}

/* A corpus of one file with these bytes, read, not sealed; `status` NULL: it must go well. */
static inline stemma_corpus *test_read_bytes(struct test_folder *folder, const char *name,
                                             const char *bytes, size_t n)
{
    stemma_corpus *corpus = test_corpus(1);
    stemma_error err;
    if (stemma_corpus_read(corpus, test_write(folder, name, bytes, n), NULL, &err) != STEMMA_OK) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
    return corpus;
}

static inline const struct document *test_document(const stemma_corpus *corpus, const char *id)
{
    for (size_t i = 0; i < corpus->documents.n; i++)
        if (strcmp(corpus->documents.at[i].record.id, id) == 0)
            return &corpus->documents.at[i];
    return NULL;
}

/* The first issue with this reason, or NULL. */
static inline const stemma_issue *test_issue(const stemma_corpus *corpus, const char *reason)
{
    for (size_t i = 0; i < corpus->issues.n; i++)
        if (strcmp(corpus->issues.at[i].reason, reason) == 0)
            return &corpus->issues.at[i];
    return NULL;
}

/* One gzip member; returns its bytes. */
static inline size_t test_gzip(const char *bytes, size_t n, char *out, size_t capacity)
{
    z_stream z = {0};
    if (deflateInit2(&z, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    z.next_in = (Bytef *)(uintptr_t)bytes;
    z.avail_in = (uInt)n;
    z.next_out = (Bytef *)out;
    z.avail_out = (uInt)capacity;
    if (deflate(&z, Z_FINISH) != Z_STREAM_END)
        abort();
    size_t n_out = z.total_out;
    deflateEnd(&z);
    return n_out;
}

/* One zstd frame with its checksum. */
static inline size_t test_zstd(const char *bytes, size_t n, char *out, size_t capacity)
{
    ZSTD_CCtx *ctx = ZSTD_createCCtx();
    if (ctx == NULL || ZSTD_isError(ZSTD_CCtx_setParameter(ctx, ZSTD_c_checksumFlag, 1)))
        abort();
    size_t n_out = ZSTD_compress2(ctx, out, capacity, bytes, n);
    ZSTD_freeCCtx(ctx);
    if (ZSTD_isError(n_out))
        abort();
    return n_out;
}

#endif
