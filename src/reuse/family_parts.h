/*
 * What the files that make families share: the hits seen from their ends, and the family that is
 * made.
 */
#ifndef STEMMA_REUSE_FAMILY_PARTS_H
#define STEMMA_REUSE_FAMILY_PARTS_H

#include "base/hash.h"
#include "read/words.h"
#include "reuse/family.h"

#define FAMILY_LONG_RUN 12 /* inserted or deleted words that count when a member is verified */

/* One side of a hit. */
struct hit_end {
    uint32_t doc, begin, end; /* bytes */
    uint32_t hit;
    uint32_t furthest; /* end of the intervals of this document up to here, in order of begin */
};

/* Equal words of the core and of a document. */
struct family_block {
    uint32_t core, own, n; /* core: counted from its begin */
};

/* A member while its family is made. */
struct candidate {
    uint32_t doc, begin, end; /* of its hit */
    uint32_t hit;             /* with the founder; the founder's own for itself */
    stemma_span span;         /* of its copy of the core */
    struct word_range words;  /* the same */
    double identity;
    uint32_t next;   /* the candidate before in the same document; FAMILY_NONE: none */
    size_t n_blocks; /* where it has words of the core; 0: not asked yet */
    const struct family_block *blocks;
    bool echo;   /* it overlaps another one of its document, and is no member of its own */
    bool within; /* its hit is longer: it has the core, and another family has the hit */
};

typedef ARRAY(struct candidate) candidate_array;
#define FAMILY_NONE UINT32_MAX

struct family_job {
    stemma_matches *matches;
    const stemma_corpus *corpus;
    const struct doc_words *words; /* by document */
    const struct family_options *o;
    struct arena *scratch;
    size_t n_ends;
    struct hit_end *ends; /* by document, then begin */
    size_t *first;        /* ends of document d are first[d] … first[d + 1] */
    bool *placed;         /* hits that have a family */
    uint32_t *last_of;    /* by document: its last candidate; FAMILY_NONE between families */
    struct table ids;     /* of families, so that no two share one */
};

/* The family that is made. */
struct making {
    candidate_array list; /* the founder first, until they are put by document and place */
    size_t n_members;     /* those that are no echo */
    uint32_t doc, core_begin, core_end; /* bytes */
    struct word_range core;             /* the same in words, once it is known */
};

static inline uint32_t family_overlap(uint32_t a_begin, uint32_t a_end, uint32_t b_begin,
                                      uint32_t b_end)
{
    uint32_t begin = a_begin > b_begin ? a_begin : b_begin, end = a_end < b_end ? a_end : b_end;
    return end > begin ? end - begin : 0;
}

/* True when each covers the share `least` of the other. */
static inline bool family_alike(uint32_t a_begin, uint32_t a_end, uint32_t b_begin, uint32_t b_end,
                                double least)
{
    double n = family_overlap(a_begin, a_end, b_begin, b_end);
    return n >= least * (a_end - a_begin) && n >= least * (b_end - b_begin);
}

/* The other side of the hit that `end` is one of. */
static inline struct hit_end family_other_end(const struct family_job *job,
                                              const struct hit_end *end)
{
    const stemma_hit *h = &job->matches->hits.at[end->hit];
    bool is_a = h->a == end->doc;
    const stemma_span *s = is_a ? &h->b_span : &h->a_span;
    return (struct hit_end){is_a ? h->b : h->a, s->begin_byte, s->end_byte, end->hit, 0};
}

/* The first end of `doc` that begins at `begin` or after. */
size_t family_end_from(const struct family_job *job, uint32_t doc, uint32_t begin);

/* Words of a document that lie in begin … end (bytes at words' edges). */
static inline struct word_range family_words(const struct family_job *job, uint32_t doc,
                                             uint32_t begin, uint32_t end)
{
    const struct doc_words *d = &job->words[doc];
    return (struct word_range){words_at_byte(d, begin), words_at_byte(d, end - 1) + 1};
}

/* The words of the side of a hit that document `doc` has. */
static inline struct word_range family_side(const struct family_job *job, uint32_t hit,
                                            uint32_t doc)
{
    const struct hit_words *w = &job->matches->hit_words.at[hit];
    return job->matches->hits.at[hit].a == doc ? w->a : w->b;
}

/* Gives a candidate its words, and their span. */
void family_place(const struct family_job *job, struct candidate *c, uint32_t begin, uint32_t end);

/* Adds what the members are hits with, and so on, as far as it holds against the core. */
stemma_status family_follow(struct family_job *job, struct making *m, stemma_error *err);

#endif
