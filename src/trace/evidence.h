/*
 * Evidence for the order of contigs: which documents print which contig before which, and what that
 * is worth.
 */
#ifndef STEMMA_TRACE_EVIDENCE_H
#define STEMMA_TRACE_EVIDENCE_H

#include "trace/groups.h"
#include "trace/order.h"

/* More than this speaks for an order that is settled: a document that prints two contigs, and in
 * nothing else is doubted, says a little more. */
#define ORDER_SETTLED 100

/* Where a document prints a contig. */
struct printing {
    uint32_t doc, contig, begin; /* byte */
    uint32_t n_words;
    uint32_t fragment, quote;
    bool headline;
    uint32_t said;           /* AROUND_… */
    int64_t for_it, against; /* what other texts say of its place in the document */
};

/* By document, then place; each contig once a document, and never in a headline. */
struct printing_list {
    size_t n;
    struct printing *at;
};

/* What one document says about two contigs of a group. */
struct order_witness {
    uint32_t a, b; /* a < b */
    uint32_t doc, text;
    int64_t weight;     /* above 0: it prints a before b; below: b before a */
    size_t first, next; /* the printings that it speaks of, as the document has them */
    bool lead;          /* the first one leads the document, and nothing else is said of it */
};

struct order_witnesses {
    size_t n;
    struct order_witness *at; /* by pair, then text */
    size_t n_pairs;
    struct order_evidence *pairs; /* by pair; before < after */
};

/* Where documents print the contigs of a group: `contig` is the number in its utterances. Memory
 * from `arena`. Errors: NOMEM. */
stemma_status printings_find(struct printing_list *out, struct arena *arena,
                             const struct collation *c, const struct source_group *group,
                             stemma_error *err);

/* What they say about the order. Sets what the printings are held to be worth. Memory from `arena`.
 * O(printings × log). Errors: NOMEM, LIMIT. */
stemma_status evidence_weigh(struct order_witnesses *out, struct arena *arena,
                             const struct collation *c, const struct printing_list *printings,
                             stemma_error *err);

#endif
