/*
 * Correction notes of one document: where it says of itself that it was corrected, updated or
 * withdrawn, and what it says was wrong.
 */
#ifndef STEMMA_STORY_NOTES_H
#define STEMMA_STORY_NOTES_H

#include "quote/quotes.h"
#include "story/note_words.h"

/* Bytes of a document's text; begin == end: none. */
struct stretch_of_text {
    uint32_t begin, end;
};

struct note {
    stemma_correction_kind kind;
    bool in_title;                   /* a code in a title that the text does not print */
    bool clause;                     /* `was` is what was said, not a value or a name */
    uint32_t paragraph;              /* that it names, from 1; 0: none */
    uint32_t anchor;                 /* byte of the word that it was told by */
    struct stretch_of_text span;     /* the note */
    struct stretch_of_text was, now; /* the superseded words as the note quotes them; the new */
};
typedef ARRAY(struct note) note_array;

struct note_reader {
    const struct note_words *words;
    const struct document *document;
    const stemma_quote *quotes; /* of the document; what stands in one is said by somebody else */
    size_t n_quotes;
};

/* The classes of token i; 0 past the ends. */
static inline uint32_t note_at(const struct note_reader *r, uint32_t i)
{
    const struct text *t = &r->document->text;
    return i < t->n_tokens ? note_classes(r->words, t->tokens[i].word) : 0;
}

/* The notes in order; none overlap. Linear in the text. Errors: NOMEM, LIMIT. */
stemma_status notes_find(note_array *out, struct arena *arena, const struct note_reader *reader,
                         stemma_error *err);

/* The number of token i with its currency before and its unit behind; `end`: the last token that
 * may belong to it. */
struct stretch_of_text note_number(const struct text *t, uint32_t i, uint32_t end);

/* Fills was, now, clause and paragraph (note_change.c). Linear in the note. */
void note_read_change(struct note *note, const struct note_reader *reader);

#endif
