/*
 * Fragments: what a quotation prints without a break, as words.
 *
 * A fragment is one part of a quotation of kind speech or writing, together with the parts that go
 * on from it over a paragraph's end: those are printed as unbroken speech. Parts around "she said"
 * are fragments of their own. A fragment keeps the place of each word in its document, so that
 * everything said about it later can be shown there.
 */
#ifndef STEMMA_TRACE_FRAGMENT_H
#define STEMMA_TRACE_FRAGMENT_H

#include "base/parallel.h"
#include "quote/quotes.h"
#include "reuse/matches.h"
#include "trace/speaker.h"

/* What stands between a word and the one before it. */
enum seam {
    SEAM_SOLID, /* nothing but space and punctuation */
    SEAM_ASIDE, /* an editor's words in brackets, beside the sentence: [launched in 1921], [sic] */
    SEAM_BRACKET, /* an editor's words in brackets, which may stand for others */
    SEAM_CUT      /* … or [ … ]: words are missing, and the witness says so */
};

/* True where the witness does not show that the two words stand side by side. */
static inline bool seam_breaks(uint8_t seam)
{
    return seam >= SEAM_BRACKET;
}

#define WORD_BRACKETED 128 /* beside TOKEN_…: an editor's bracket stands inside: [W]e, end[ed] */
#define BIT 16             /* rarities count in sixteenths of a bit */

struct fragment_word {
    uint64_t word;       /* hash of the folded form, brackets inside it taken off */
    uint32_t begin, end; /* bytes in the document; brackets inside belong to it */
    uint32_t part;       /* of the quotation */
    uint8_t seam;        /* enum seam: before this word */
    uint8_t flags;       /* TOKEN_…, WORD_BRACKETED */
    uint16_t rarity;     /* information of the word, in 1/BIT bits; set by rarity_measure */
};

struct fragment {
    uint32_t doc, quote; /* quote: number in stemma_quotes */
    uint32_t speaker;    /* number in the speaker list; SPEAKER_NONE. Not set by fragments_read */
    uint32_t n_words;    /* at least one */
    const struct fragment_word *words;
    bool headline; /* stands in the document's title */
};

struct fragment_list {
    size_t n;
    struct fragment *at; /* by document, then place */
    size_t n_words;      /* of all */
};

struct fragment_inputs {
    const stemma_corpus *corpus;
    const stemma_matches *matches; /* NULL: furniture is not known */
    const stemma_quotes *quotes;
};

/* Parts that lie in furniture, and parts without a word, make no fragment. The list is from
 * `arena`, its words are kept by `workers`. Linear in the quotations' bytes. Errors: NOMEM, LIMIT,
 * CANCELLED. */
stemma_status fragments_read(struct fragment_list *out, struct arena *arena,
                             struct workers *workers, const struct fragment_inputs *in,
                             stemma_error *err);

/* The first … (or ..., or . . .) in the bytes: sets its begin and end. */
bool ellipsis_find(const char *bytes, uint32_t begin, uint32_t end, uint32_t *at, uint32_t *past);
/* The first [ … ] pair in the bytes, inner pairs included: `past` is after the closing bracket. */
bool bracket_find(const char *bytes, uint32_t begin, uint32_t end, uint32_t *at, uint32_t *past);

#endif
