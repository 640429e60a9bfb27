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
 * A posting is (hash, document, place); a group is a hash that two documents or more have. Groups
 * stand one behind the other, each with its postings behind its head, in the order of their first
 * postings; where hashes are wanted, in that of the hashes. By document and place, each
 * posting is listed that has one of an earlier document in its group, and knows the group. Hashes
 * of one document alone are counted and gone.
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
    const bool *has_seed;            /* by document: it has a seed of a group */
    uint32_t n_groups;
    const uint64_t *hashes; /* of the groups, ascending; NULL: `counts` is, too */
    const uint32_t *groups; /* seed_group_at */
    uint32_t n_units;       /* of `groups` */
    unsigned token_bits;    /* of a place */
    bool wide;              /* a place takes two units of `groups` */
    size_t n_counts;
    const struct seed_count *counts; /* of all hashes, ascending; NULL: they were not wanted */
};

/* Where posting i of a document begins, and where its group stands in `groups`. */
static inline uint32_t seed_token(const stemma_sketches *s, uint32_t i)
{
    return (uint32_t)(s->postings[i] >> 32);
}
static inline uint32_t seed_group(const stemma_sketches *s, uint32_t i)
{
    return (uint32_t)s->postings[i];
}

/* A group: places places … places + n, by document and token. */
struct seed_group {
    uint32_t n;
    uint32_t n_documents; /* distinct ones */
    uint32_t n_texts;     /* the same, copies of one text counted once */
    uint32_t places;      /* the unit at which they begin */
};

/* The head of a group is one unit, three numbers of ten bits, or, where one of these takes more,
 * SEED_LARGE and one unit for each. */
#define SEED_LARGE UINT32_MAX
#define SEED_NUMBER_BITS 10

static inline struct seed_group seed_group_at(const stemma_sketches *s, uint32_t at)
{
    const uint32_t *head = &s->groups[at];
    const uint32_t most = (UINT32_C(1) << SEED_NUMBER_BITS) - 1;
    if (*head == SEED_LARGE)
        return (struct seed_group){head[1], head[2], head[3], at + 4};
    return (struct seed_group){*head & most, *head >> SEED_NUMBER_BITS & most,
                               *head >> 2 * SEED_NUMBER_BITS, at + 1};
}

/* The unit of the i-th place of a group; i = n: where the next group stands. */
static inline uint32_t seed_unit(const stemma_sketches *s, const struct seed_group *g, uint32_t i)
{
    return g->places + (i << s->wide);
}

/* Where a seed stands, told by a unit. */
static inline struct seed_place seed_place_at(const stemma_sketches *s, uint32_t unit)
{
    uint64_t place = s->groups[unit];
    if (s->wide)
        place |= (uint64_t)s->groups[unit + 1] << 32;
    uint64_t tokens = (UINT64_C(1) << s->token_bits) - 1;
    return (struct seed_place){(uint32_t)(place >> s->token_bits), (uint32_t)(place & tokens)};
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
