/*
 * The index of a corpus: the seeds that documents share, by document and by hash, and in how many
 * documents each occurs.
 */
#ifndef STEMMA_REUSE_SEEDS_H
#define STEMMA_REUSE_SEEDS_H

#include "reuse/copies.h"

/* Of one hash, only the first so many places in a document are kept, so that a text which repeats
 * itself does not multiply. */
#define SEED_PLACES 4

/* Where a seed stands. */
struct seed_place {
    uint32_t doc, token;
};

/*
 * A posting is (hash, document, place); a group is a hash that two documents or more have. The
 * postings of groups are kept twice: by document and place, where a posting knows its group, and by
 * hash, document and place. Hashes of one document alone are counted and gone.
 */
struct stemma_sketches {
    stemma_ctx *ctx;
    struct arena arena;
    uint32_t k;
    uint32_t margin; /* words of a copy, at either end, that make seeds */
    uint32_t n_documents;
    struct copies copies;
    uint64_t n_words;
    uint64_t n_postings, n_distinct; /* of all hashes */
    const uint32_t *first;           /* postings of document d are first[d] … first[d + 1] */
    const uint64_t *postings;        /* of a document by token; seed_token, seed_group */
    uint32_t n_groups;
    const uint64_t *hashes;      /* of the groups, ascending; NULL: `counts` is, too */
    const uint32_t *group_first; /* postings of group g are group_first[g] … group_first[g + 1] */
    const uint32_t *group_documents; /* distinct ones */
    const uint32_t *group_texts;     /* the same, copies of one text counted once */
    const uint32_t *narrow_at;       /* of a posting in the order of the groups: seed_place_at */
    const uint64_t *wide_at;         /* NULL where 32 bits are enough */
    unsigned token_bits;
    size_t n_counts;
    const struct seed_count *counts; /* of all hashes, ascending; NULL: they were not wanted */
};

/* Where posting i of a document begins, and its group. */
static inline uint32_t seed_token(const stemma_sketches *s, uint32_t i)
{
    return (uint32_t)(s->postings[i] >> 32);
}
static inline uint32_t seed_group(const stemma_sketches *s, uint32_t i)
{
    return (uint32_t)s->postings[i];
}

/* Where posting i stands in the order of the groups. */
static inline struct seed_place seed_place_at(const stemma_sketches *s, uint32_t i)
{
    uint64_t place = s->wide_at != NULL ? s->wide_at[i] : s->narrow_at[i];
    uint64_t tokens = (UINT64_C(1) << s->token_bits) - 1;
    return (struct seed_place){(uint32_t)(place >> s->token_bits), (uint32_t)(place & tokens)};
}
static inline void seed_place_fetch(const stemma_sketches *s, uint32_t i)
{
    __builtin_prefetch(s->wide_at != NULL ? (const void *)&s->wide_at[i]
                                          : (const void *)&s->narrow_at[i]);
}

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

/* stemma_sketch without the counts of hashes that one document has: all that matching one corpus
 * needs. The corpus is sealed. */
stemma_status sketches_make(stemma_sketches **out, const stemma_corpus *corpus,
                            const stemma_params *params, bool all_counts, stemma_error *err);

#endif
