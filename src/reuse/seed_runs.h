/*
 * Runs: the postings of consecutive documents, dealt out by the first bits of their hash. One share
 * of all runs, one behind the other, holds all postings of its hashes by document and place.
 */
#ifndef STEMMA_REUSE_SEED_RUNS_H
#define STEMMA_REUSE_SEED_RUNS_H

#include "base/sort.h"
#include "read/corpus.h"
#include "reuse/document_seeds.h"

/* A posting while the index is made: key is the hash, value the document and the token. */
static inline struct sort_item posting_make(uint64_t hash, uint32_t doc, uint32_t token)
{
    return (struct sort_item){hash, (uint64_t)doc << 32 | token};
}
static inline uint32_t posting_doc(const struct sort_item *p)
{
    return (uint32_t)(p->value >> 32);
}
static inline uint32_t posting_token(const struct sort_item *p)
{
    return (uint32_t)p->value;
}

/* The postings of documents doc_begin … doc_end; those of share s are first[s] … first[s + 1]. */
struct seed_run {
    uint32_t doc_begin, doc_end;
    const struct sort_item *at;
    const uint32_t *first;
    void *block; /* the segment that it lies in; NULL: it lies in memory */
    size_t n_block;
};

struct seed_runs {
    stemma_ctx *ctx;
    struct workers workers; /* hold the runs that lie in memory */
    unsigned bits;          /* a hash belongs to the share that its first bits name; 1 … 16 */
    uint32_t n_shares;
    size_t n;
    struct seed_run *at; /* by document */
    uint64_t n_postings;
};

/* Memory for the list from `arena`. Errors: NOMEM, LIMIT, CANCELLED. `out` wants seed_runs_clear
 * also after a failure. */
stemma_status seed_runs_make(struct seed_runs *out, struct arena *arena,
                             const struct seed_source *source, stemma_error *err);

void seed_runs_clear(struct seed_runs *runs); /* a zeroed one is fine */

#endif
