/*
 * The base text of an utterance: its words as printed, with what stands between them.
 */
#ifndef STEMMA_TRACE_COLLATE_H
#define STEMMA_TRACE_COLLATE_H

#include "trace/piece.h"

struct base_text {
    const char *bytes; /* NUL-terminated; white space is single spaces */
    uint32_t n_bytes, n_words;
    const uint32_t *begin, *end; /* bytes of each word */
    const uint8_t
        *solid; /* of each word: 1 where some witness prints the next word right after it */
};

/* All that is known of the utterances when their texts are printed and compared. */
struct collation {
    const stemma_corpus *corpus;
    const stemma_quotes *quotes;
    const struct fragment_list *fragments;
    const struct form_list *forms;
    const struct speaker_list *speakers;
    const struct utterance_list *utterances;
    const struct piece_list *pieces;
    const uint32_t *text_number; /* of each document */
    uint32_t n_texts;
    struct base_text *base;  /* of each utterance */
    const uint32_t *speaker; /* of each utterance; SPEAKER_NONE */
};

/* Prints utterance `u`'s base text. Memory from `arena`; `scratch` is rewound by the caller.
 * O(words of its pieces × log). Errors: NOMEM, LIMIT. */
stemma_status base_print(struct base_text *out, struct arena *arena, struct arena *scratch,
                         const struct collation *c, uint32_t u, stemma_error *err);

/* True where another text than that of the piece prints the word of its utterance, too. */
bool collation_shares(const struct collation *c, const struct piece *piece, uint32_t word);

/* Bytes of the marks that close a word: , . ; : ? ! and closing quotation marks, from `begin` on,
 * at most to `end`. */
uint32_t closing_end(const char *bytes, uint32_t begin, uint32_t end);

/* A fragment's text and the bytes of one of its parts. */
static inline const char *fragment_bytes(const struct collation *c, const struct fragment *f)
{
    return corpus_document(c->corpus, f->doc)->text.bytes;
}
static inline const stemma_span *fragment_part(const struct collation *c, const struct fragment *f,
                                               uint32_t part)
{
    return &c->quotes->quotes.at[f->quote].parts[part];
}

#endif
