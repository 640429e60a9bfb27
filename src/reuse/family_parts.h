/*
 * What the files that make families share: the hits seen from their ends, the family that is made,
 * and the proposal that comes of it.
 */
#ifndef STEMMA_REUSE_FAMILY_PARTS_H
#define STEMMA_REUSE_FAMILY_PARTS_H

#include "base/sort.h"
#include "reuse/family.h"

#define FAMILY_LONG_RUN 12 /* inserted or deleted words that count when a member is verified */

/* One side of a hit. */
struct hit_end {
    uint32_t doc, begin, end; /* words */
    uint32_t hit;             /* FAMILY_NONE: it is a rest (family_rest.c) */
    uint32_t furthest; /* end of the intervals of this document up to here, in order of begin */
};

/* Equal words of the core and of a document. */
struct family_block {
    uint32_t core, own, n; /* core: counted from its begin */
};

/* A member while its family is made. */
struct candidate {
    uint32_t doc;
    uint32_t hit;            /* with the founder; the founder's own for itself */
    struct word_range words; /* its copy of the core */
    double identity;
    uint32_t next;   /* the candidate before in the same document; FAMILY_NONE: none */
    size_t n_blocks; /* where it has words of the core; 0: not asked yet */
    const struct family_block *blocks;
    bool echo;   /* it overlaps another one of its document, and is no member of its own */
    bool within; /* its hit is longer: it has the core, and another family has the hit */
};

typedef ARRAY(struct candidate) candidate_array;
#define FAMILY_NONE UINT32_MAX

/* A family that is made: its members, and their words. */
struct made_family {
    stemma_member *members;
    const struct word_range *words;
};
typedef ARRAY(struct made_family) made_array;

struct family_job {
    stemma_matches *matches;
    const stemma_corpus *corpus;
    const struct family_options *o;
    struct arena *scratch;
    size_t n_ends;
    struct hit_end *ends; /* by document, then begin */
    size_t *first;        /* ends of document d are first[d] … first[d + 1] */
    uint32_t *family_of;  /* by hit: the number of its family; FAMILY_NONE: it has none yet */
    made_array made;      /* by family */
};

/* What one thread needs to make families. */
struct family_maker {
    struct arena *scratch;
    struct arena *keep; /* for what it proposes */
    uint32_t *last_of;  /* by document: its last candidate; FAMILY_NONE between families */
};

/* Numbers of hits. */
typedef ARRAY(uint32_t) hit_list;

/* The family that is made. */
struct making {
    const struct family_job *job;
    const struct family_maker *by;
    candidate_array list; /* the founder first, until they are put by document and place */
    size_t n_members;     /* those that are no echo */
    uint32_t doc;         /* the founder's */
    struct word_range core;
    hit_list own; /* the hits of its members, but for longer ones */
};

/*
 * A family as it would be if no hit got one meanwhile. It holds while the hits that were gathered
 * have none: nothing else that it was made of changes.
 */
struct family_proposal {
    const struct hit_end *founder;
    size_t n_members; /* 0: nothing comes of it */
    const stemma_member *members;
    const struct word_range *words; /* of the members */
    hit_list gathered;              /* what is like the founder, kept or not */
    hit_list own;                   /* hits that it takes */
    hit_list between;               /* between two members: it takes those that have no family */
};

/* Sets all of a proposal but its founder, which is set. Lists lie in what `by` keeps. */
stemma_status family_propose(struct family_proposal *out, const struct family_job *job,
                             const struct family_maker *by, stemma_error *err);

/* The words of all documents that lie in families, a bit each. */
struct family_cover {
    const size_t *first; /* the bit of the first word of a document */
    uint64_t *bits;
    uint32_t least; /* words of a rest */
};

/* Lists what lies in hits and in no family: rests, as founders that have no hit (FAMILY_NONE), by
 * document, the longest first; and what families cover. Memory from the scratch of `made`. */
stemma_status family_rests(struct hit_end **out, size_t *n, struct family_cover *cover,
                           const struct family_job *made, struct workers *workers,
                           stemma_error *err);
/* Notes what a family covers. */
void family_cover_add(const struct family_cover *cover, const stemma_family *family,
                      const struct word_range *words);
/* True while a rest has as many words in a row that no family covers as it takes to be one. */
bool family_cover_open(const struct family_cover *cover, const struct hit_end *rest);

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
    const struct hit_words *w = &job->matches->hit_words.at[end->hit];
    bool is_a = h->a == end->doc;
    const struct word_range *side = is_a ? &w->b : &w->a;
    return (struct hit_end){is_a ? h->b : h->a, side->begin, side->end, end->hit, 0};
}

/* Sets `n_ends`, `ends` and `first`. */
stemma_status family_list_ends(struct family_job *job, stemma_error *err);
/* The ends in the order in which they found families: the value of an item is its place in `ends`.
 */
stemma_status family_founders(const struct family_job *job, struct sort_item **out,
                              stemma_error *err);

/* The first end of `doc` that begins at `begin` or after. */
size_t family_end_from(const struct family_job *job, uint32_t doc, uint32_t begin);

/* The words of the side of a hit that document `doc` has. */
static inline struct word_range family_side(const struct family_job *job, uint32_t hit,
                                            uint32_t doc)
{
    const struct hit_words *w = &job->matches->hit_words.at[hit];
    return job->matches->hits.at[hit].a == doc ? w->a : w->b;
}

/* Adds what the members are hits with, and so on, as far as it holds against the core. */
stemma_status family_follow(struct making *m, stemma_error *err);

/* The range of ends of `doc` that can be alike begin … end. */
void family_ends_near(const struct family_job *job, uint32_t doc, uint32_t begin, uint32_t end,
                      size_t *from, size_t *to);

/* Of all families: their members' spans, their ids, their order, and their members by document. */
stemma_status family_finish(struct family_job *made, stemma_error *err);

#endif
