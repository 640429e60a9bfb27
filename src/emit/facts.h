/*
 * What the value and story stages say of the documents of a page, in the page's own numbers: values
 * that differ, correction notes, credits and dependences. The report and the summary share it.
 */
#ifndef STEMMA_EMIT_FACTS_H
#define STEMMA_EMIT_FACTS_H

#include "story/corrections.h"
#include "trace/trace.h"
#include "value/values.h"

#define FACTS_NONE UINT32_MAX

/* A value that stands in a disagreement. */
struct fact_value {
    uint32_t number; /* in the values */
    uint32_t doc;    /* of the page */
    uint32_t differ; /* the first disagreement that it stands in */
    const stemma_value *value;
};

struct facts {
    const stemma_trace *trace;
    const stemma_stories *stories; /* NULL: not known; then all else is empty */
    const uint32_t *whole; /* of each document: its number in the stories' corpus; NULL: the same */
    size_t n_differ;
    const stemma_disagreement **differ; /* DIFFERS and UPDATED, then what is rounding alone */
    size_t n_real;                      /* of these, not rounding */
    size_t n_values;
    struct fact_value *values; /* by document, then place; each once */
    size_t n_events;
    const stemma_event **events; /* by story, then time */
    size_t n_notes;
    const stemma_correction **notes;  /* by document, then place */
    const stemma_membership **member; /* of each document; NULL where stories are not known */
};

/* Which documents a page shows: those of one story of several, or all (NULL, SIZE_MAX). */
struct facts_page {
    const stemma_stories *stories; /* NULL: not known */
    const uint32_t *whole;
    size_t story;
};
/* Linear in what the page has. Errors: NOMEM. */
stemma_status facts_make(struct facts *out, struct arena *arena, const stemma_trace *trace,
                         const stemma_write_options *options, const struct facts_page *page,
                         stemma_error *err);

/* The document of the page with this number in the stories' corpus; FACTS_NONE: it is not there. */
uint32_t facts_doc(const struct facts *f, uint32_t whole);
/* The place in `values` of the value of this number; SIZE_MAX: it is not there. O(log n). */
size_t facts_value(const struct facts *f, uint32_t number);
/* The first value of the document that ends after `byte`. O(log n). */
size_t facts_value_at(const struct facts *f, uint32_t doc, uint32_t byte);

#endif
