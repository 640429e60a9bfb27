/*
 * The index of a corpus: the seeds that documents share, by document and by hash, and in how many
 * documents each occurs.
 */
#ifndef STEMMA_REUSE_SEEDS_H
#define STEMMA_REUSE_SEEDS_H

#include "reuse/copies.h"

/* Bits of each side of a seed, at most (seed_sides). Where every seed is chosen, none. */
#define SEED_SIDE_BITS 12

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
    const uint64_t *places;          /* of postings in the order of the groups: seed_place_at */
    unsigned token_bits, side_bits;  /* of a place: the document, the token, and two sides */
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
static inline struct seed_place seed_place_of(const stemma_sketches *s, uint64_t place)
{
    uint64_t at = place >> (2 * s->side_bits), tokens = (UINT64_C(1) << s->token_bits) - 1;
    return (struct seed_place){(uint32_t)(at >> s->token_bits), (uint32_t)(at & tokens)};
}
static inline struct seed_place seed_place_at(const stemma_sketches *s, uint32_t i)
{
    return seed_place_of(s, s->places[i]);
}

static inline void seed_place_fetch(const stemma_sketches *s, uint32_t i)
{
    __builtin_prefetch(&s->places[i]);
}

/* Some bits of word i of a document, never all or none of them; `end` beyond its ends. */
static inline uint64_t seed_side(const struct doc_words *d, uint32_t i, uint64_t all, uint64_t end)
{
    return i < d->n ? (1 + ((uint64_t)d->at[i] * (all - 1) >> 32)) & all : end;
}

/* The sides of the seed at word `token`: what stands before it and behind it. Those of places have
 * 0 at the ends of a text, those to compare them with have all bits there: ends are never alike. */
static inline uint64_t seed_sides(const stemma_sketches *s, const struct doc_words *d,
                                  uint32_t token, bool of_place)
{
    uint64_t all = (UINT64_C(1) << s->side_bits) - 1, end = of_place ? 0 : all;
    return seed_side(d, token - 1, all, end) << s->side_bits | seed_side(d, token + s->k, all, end);
}

/* True when a seed goes on alike at a place, on one side or on both: k + 1 words are equal, for all
 * that the sides tell. */
static inline bool seed_goes_on(const stemma_sketches *s, uint64_t place, uint64_t sides)
{
    uint64_t all = (UINT64_C(1) << s->side_bits) - 1, differ = place ^ sides;
    return (differ & all) == 0 || (differ >> s->side_bits & all) == 0;
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
