/*
 * Quotations of one corpus held against the texts of another: a draft against reports, reports
 * against a reference. Steps:
 *
 *     ground.c locate.c   where a quotation's words stand
 *     rendering.c         how it prints what stands there
 *     verdict.c           what that makes of it
 *     heat.c              how often a reference is quoted, and in which order
 *     source_score.c      a traced source beside the reference
 */
#ifndef STEMMA_TRACE_CHECK_H
#define STEMMA_TRACE_CHECK_H

#include "base/parallel.h"
#include "trace/rendering.h"
#include "trace/speaker.h"
#include "trace/trace.h"

/* Runs of one document of a reference. */
struct heat_list {
    size_t n;
    const stemma_heat *at;
};

struct stemma_check {
    stemma_ctx *ctx;
    const stemma_corpus *corpus, *against; /* the caller's */
    const stemma_quotes *quotes;           /* of `corpus` */
    stemma_quotes *own_quotes;             /* the same, where they were found here */
    stemma_quotes *against_quotes;         /* NULL: against a reference */
    struct arena arena;
    struct workers workers; /* their kept arenas hold pieces and edits */
    bool reference, foreign;
    size_t n;
    stemma_checked *at;
    struct heat_list *heat; /* of each document of the reference */
};

/* What the verdicts are made from. */
struct check_job {
    stemma_check *check;
    const struct stemma_params *params;
    struct arena arena;               /* freed when the verdicts are made */
    struct fragment_list fragments;   /* of the quotations that are checked */
    struct fragment_list against;     /* of the others */
    struct quoted_passage *passages;  /* of each record */
    struct passage *words;            /* the same, words alone */
    struct ground_list quoted, whole; /* quoted: empty against a reference */
    struct locate_index in_quoted, in_whole;
    struct speaker_list speakers;  /* of both corpora */
    const uint32_t *speaker;       /* of each quotation that is checked */
    const uint32_t *other_speaker; /* of each quotation of `against` */
};

/* Fills record `i` of the check: all but `moved`. Memory from the worker. Errors: NOMEM, LIMIT. */
stemma_status verdict_make(const struct check_job *j, struct worker *worker, size_t i,
                           stemma_error *err);

/* Heat of each document of the reference, and which quotations were moved. O(n log n) in the
 * pieces, and the words of the reference. Errors: NOMEM. */
stemma_status heat_make(stemma_check *check, stemma_error *err);

/* True where two corpora have so few function words in common that they must be in two languages.
 * Linear. Errors: NOMEM. */
stemma_status languages_differ(bool *out, struct arena *scratch, const stemma_corpus *a,
                               const stemma_corpus *b, stemma_error *err);

#endif
