/*
 * One document as the search for speakers sees it: quotations, the prose around them, mentions and
 * persons. The library and the trainer make it by the same call.
 */
#ifndef STEMMA_QUOTE_ARTICLE_H
#define STEMMA_QUOTE_ARTICLE_H

#include "quote/parts.h"
#include "quote/persons.h"
#include "read/corpus.h"

struct article {
    const struct text *text;
    struct marked_list marks;
    struct quotation_list quotations;
    struct prose prose;
    struct mention_list mentions;
    struct person_list persons;
    uint32_t title_begin, title_end; /* bytes */
    const char *title;               /* as it came beside the text; NULL */
    const struct lexicon *lexicon;
};

/* Linear in the text. Of a text without words all stays empty. Errors: NOMEM,
 * LIMIT. */
stemma_status article_read(struct article *out, struct arena *arena,
                           const struct document *document, const struct lexicon *lexicon,
                           stemma_error *err);

/* What is printed in and around one quotation. */
struct quotation_view {
    uint32_t number;
    uint32_t n_parts;
    const uint32_t *parts;   /* numbers of its marks */
    uint32_t first, end;     /* tokens: the first inside; the first after the last part */
    uint32_t first_part_end; /* token after the first part */
    uint32_t paragraph;      /* of the first part */
    uint32_t last_paragraph;
    uint32_t n_words;
    uint32_t before, after; /* the outer token next to it in its paragraph; NO_TOKEN */
    uint32_t cue;           /* token of a reporting verb within four words of an edge; NO_TOKEN */
    uint16_t gap_before;    /* enum prose_gap, of what stands before the opening mark */
    uint8_t last_sign;      /* , . ? ! : or 0: what ends the first part, in or after the mark */
    bool capital;           /* begins with a capital */
    bool title_case;        /* nearly all of its words do */
    bool speaks_of_self;    /* I, me, we, … */
    bool has_verb;          /* is, took, said: it may be a clause */
    bool has_capital;       /* behind its first word */
    bool alone;             /* its paragraphs hold no word outside marks */
    bool opens_paragraph;
    uint8_t depth;
    uint32_t flags; /* STEMMA_FLAG_… */
};

void quotation_look(struct quotation_view *out, const struct article *article, uint32_t number);

#endif
