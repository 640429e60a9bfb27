/*
 * The index of a corpus: its seeds by document and by hash, and in how many documents each occurs.
 */
#ifndef STEMMA_REUSE_SEEDS_H
#define STEMMA_REUSE_SEEDS_H

#include "read/corpus.h"

/* Of one hash, only the first so many places in a document are kept, so that a text which repeats
 * itself does not multiply. */
#define SEED_PLACES 4
/* The group of a posting that pairs with nothing: its hash is in one document only, or the document
 * has it SEED_PLACES times before. */
#define SEED_ALONE UINT32_MAX

/*
 * A posting is (hash, document, place). They are kept twice: by document and place, where a posting
 * knows its group, and by hash, document and place, where a group is one hash.
 */
struct stemma_sketches {
    stemma_ctx *ctx;
    struct arena arena;
    uint32_t k;
    uint32_t n_documents;
    uint64_t n_words, n_postings;
    const uint32_t *first;     /* postings of document d are first[d] … first[d + 1] */
    const uint32_t *doc_token; /* token where the seed begins */
    const uint32_t *doc_group;
    uint32_t n_groups;
    const uint64_t *hashes;      /* of the groups, ascending */
    const uint32_t *group_first; /* postings of group g are group_first[g] … group_first[g + 1] */
    const uint32_t *group_documents;         /* distinct ones */
    const uint32_t *group_texts;             /* the same, copies of one text counted once */
    const uint32_t *group_doc, *group_token; /* of a posting in the order of the groups */
};

/* How many documents hold a seed, copies of one text counted once. */
struct seed_count {
    uint64_t hash, n;
};

struct stemma_seed_counts {
    stemma_ctx *ctx;
    struct arena arena;
    uint64_t n_documents;
    size_t n;
    const struct seed_count *at; /* by hash */
};

#endif
