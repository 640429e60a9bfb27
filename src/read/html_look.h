/*
 * What is known of the blocks and elements of a page before they are judged.
 */
#ifndef STEMMA_READ_HTML_LOOK_H
#define STEMMA_READ_HTML_LOOK_H

#include "read/html_notices.h"

enum { SIGNS = 8 }; /* that prose seldom has */

struct html_look {
    uint32_t n_letters, n_commas, n_stops, n_words, n_capitals, n_digits;
    uint8_t ending, beginning, signs;
    bool prose, repeated;
    uint8_t since, until; /* blocks to the last prose before and the next behind, AWAY_MOST */
    struct html_notice notice;
    uint32_t parent, outer; /* the nearest block elements that hold others */
};

enum { HTML_OUTSIDE = UINT16_MAX, AWAY_MOST = 9 };

struct html_weight {
    uint32_t n_prose, n_text, n_linked; /* bytes in the element and all inside it */
    uint32_t n_own;                     /* prose that stands in it nearest */
    uint16_t in_core, in_trunk; /* levels below the core and the trunk; HTML_OUTSIDE: not in it */
};

struct html_sight {
    const struct html_outline *o;
    struct html_look *looks;          /* a block each */
    struct html_weight *weights;      /* an element each */
    uint32_t core, trunk;             /* elements */
    uint32_t first_prose, last_prose; /* blocks of the core */
    uint32_t title;                   /* the block that is the page's title; n_blocks: none */
};

stemma_status html_look_at(struct html_sight *out, struct arena *arena,
                           const struct html_outline *o, stemma_error *err);

#endif
