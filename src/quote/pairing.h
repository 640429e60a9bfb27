/*
 * Pairing: the automaton that runs over the signs of one paragraph. For marks.c and what it is made
 * of.
 */
#ifndef STEMMA_QUOTE_PAIRING_H
#define STEMMA_QUOTE_PAIRING_H

#include "quote/marks.h"
#include "quote/signs.h"
#include "quote/style.h"

#define SIGN_NONE UINT32_MAX

enum {
    PAIRING_DEPTH = 16, /* open marks at once; deeper ones are text */
    PAIRING_AHEAD = 64  /* signs that are looked at ahead of one */
};

/* A stretch in the making. Drafts stand in the order of their openers. */
struct draft {
    struct marked m;
    uint32_t opener; /* number of its sign; SIGN_NONE where it is missing */
    bool goes_on;    /* from the stretch before it in this paragraph */
    bool kept;       /* false: its closer is not found (yet), or it was no mark */
};
typedef ARRAY(struct draft) draft_array;

struct open_mark {
    uint32_t draft;
    uint32_t sign;      /* SIGN_NONE: opened in an earlier paragraph */
    uint32_t stray;     /* a single mark that may stand for the closer; SIGN_NONE */
    uint32_t inner_end; /* byte that an attribution of its own comes after: where the words of the
                           last stretch inside it end, or that stretch with its own clause */
    uint8_t sort, shape;
    uint32_t brackets;    /* round brackets open before it */
    uint32_t bracket_end; /* byte where the last of them closes; SIGN_NONE: nowhere yet */
};

struct pairing {
    struct arena *arena;
    const struct text *text;
    const struct lexicon *lexicon;
    struct sign_list signs;
    struct style style;
    const struct marks_hints *hints;
    size_t next_label; /* of hints->paragraphs */

    /* the paragraph at hand */
    uint32_t paragraph;
    uint32_t first, last; /* its signs */
    bool headline;        /* or a heading, or a caption */
    bool goes_on;         /* its first sign re-opens a quotation */
    draft_array drafts;
    struct open_mark open[PAIRING_DEPTH];
    uint32_t depth;
    uint32_t ignored;   /* openers beyond PAIRING_DEPTH whose closers are still to come */
    uint32_t closed_to; /* byte after the last stretch outside others; 0: none */
    uint32_t closed;    /* its draft */
    uint32_t closed_by; /* its closer; SIGN_NONE: missing, or there is no such stretch */
    uint32_t brackets;  /* round brackets open at byte brackets_at */
    uint32_t brackets_at;
};

/* Empties the state for a paragraph whose signs are first … last-1; `goes_on`: the paragraph before
 * left a mark open. */
void pairing_begin(struct pairing *p, uint32_t paragraph, uint32_t first, uint32_t last,
                   bool goes_on);
/* The paragraph begins inside a quotation that `shape` opened earlier. */
stemma_status pairing_inside(struct pairing *p, enum sign_shape shape, stemma_error *err);
/* Pairs the paragraph's signs; what is still open then stands in p->open. */
stemma_status pairing_run(struct pairing *p, stemma_error *err);

/* Ends a draft at `end`, for want of a closer. Drops it when nothing is left. */
void pairing_end_without_closer(struct pairing *p, uint32_t draft, uint32_t end, uint32_t flags);
/* Ends a draft at the closing sign. */
void pairing_end_at(struct pairing *p, const struct open_mark *open, uint32_t closer);

#endif
