/*
 * Speakers' names, compared. Names are those that the quotation stage gives: of one person one
 * document may know the whole name, another a part of it.
 */
#ifndef STEMMA_TRACE_SPEAKER_H
#define STEMMA_TRACE_SPEAKER_H

#include "quote/quotes.h"

#include <stdbool.h>

#define SPEAKER_NONE UINT32_MAX
#define SPEAKER_WORDS 8 /* a longer name is cut there */

struct speaker {
    const char *name;
    uint32_t n_words;
    uint64_t
        words[SPEAKER_WORDS]; /* hashes of the folded words; honorifics and titles are left out */
    uint64_t initials[SPEAKER_WORDS]; /* hash of each word's first letter */
};

struct speaker_list {
    size_t n;
    const struct speaker *at; /* different names, by their bytes */
    const uint32_t *of_quote; /* of each quotation; SPEAKER_NONE */
};

/* A name alone. */
void speaker_read(struct speaker *s, const char *name);

/* Errors: NOMEM. */
stemma_status speakers_read(struct speaker_list *out, struct arena *arena,
                            const stemma_quotes *quotes, stemma_error *err);

enum speaker_match {
    SPEAKER_SAME,    /* one name, or one is a part of the other: Ada Merrow, Merrow, A. Merrow */
    SPEAKER_UNKNOWN, /* one of them is not known */
    SPEAKER_OTHER
};
enum speaker_match speaker_compare(const struct speaker_list *list, uint32_t a, uint32_t b);

#endif
