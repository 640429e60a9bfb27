/*
 * Runs: what consecutive documents have of seeds, dealt out by the first bits of their hash. Which
 * of them may have company is found share by share, before anything else of them is kept.
 */
#ifndef STEMMA_REUSE_SEED_RUNS_H
#define STEMMA_REUSE_SEED_RUNS_H

#include "base/parallel.h"
#include "base/sort.h"
#include "reuse/document_seeds.h"

#include <stdatomic.h>

/*
 * The seeds of documents doc_begin … doc_end in the order of the text, dealt out: those of share s
 * are first[s] … first[s + 1]. Of each there are the 32 bits of the hash behind those that name the
 * share.
 */
struct seed_run {
    uint32_t doc_begin, doc_end;
    const uint32_t *at; /* NULL once it is known what may have company */
    uint32_t *first;
    void *block; /* the segment that `at` and `first` lie in; NULL: they lie in memory */
    size_t n_block;
    _Atomic uint64_t *again; /* a bit for each: it may have company; NULL: all are wanted */
    uint32_t *before;        /* of share s, in earlier runs: those that may have company */
};

struct seed_runs {
    stemma_ctx *ctx;
    struct workers workers; /* hold the seeds that lie in memory */
    unsigned bits;          /* a hash belongs to the share that its first bits name; 1 … 16 */
    uint32_t n_shares;
    size_t n;
    struct seed_run *at; /* by document */
    uint64_t n_postings;
    uint32_t *n_again; /* by share: those that may have company, of all runs */
};

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
typedef ARRAY(struct sort_item) posting_array;

/* Memory for the list from `arena`. `all`: every seed is wanted, whether it has company or not.
 * Errors: NOMEM, LIMIT, CANCELLED. `out` wants seed_runs_clear also after a failure. */
stemma_status seed_runs_make(struct seed_runs *out, struct arena *arena,
                             const struct seed_source *source, bool all, stemma_error *err);

/* The postings of a run that may have company, in the order of documents and places. Memory from
 * `arena`. O(words of the run). Errors: NOMEM, LIMIT. */
stemma_status seed_run_again(posting_array *out, struct arena *arena, const struct seed_runs *runs,
                             const struct seed_source *source, const struct seed_run *run,
                             stemma_error *err);

/* Lets the seeds go, where a failure left them; a zeroed one is fine. */
void seed_runs_clear(struct seed_runs *runs);

#endif
