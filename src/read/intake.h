/*
 * Taking one document into the corpus: the last step of every reader.
 *
 *     struct document d = {.record = {.id = …, .text = …, .n_text = …}, .path = …, .line = …};
 *     TRY(intake_take(corpus, &d, INTAKE_GUESS_TITLE, err));
 */
#ifndef STEMMA_READ_INTAKE_H
#define STEMMA_READ_INTAKE_H

#include "read/corpus.h"

enum intake_flags {
    INTAKE_GUESS_TITLE = 1 /* a text file: the first line may be the title */
};

/*
 * Takes a document whose strings lie in the corpus's arena and are valid UTF-8, with `path` and
 * `line` set. Finds what its head tells (title, dateline, date stamp), hashes the text, adds it.
 * Errors: NOMEM, LIMIT, INVAL (the corpus is sealed).
 */
stemma_status intake_take(stemma_corpus *corpus, struct document *d, unsigned flags,
                          stemma_error *err);

/* Takes a document of the caller: copies and mends its strings first. INVAL without id or text. */
stemma_status intake_given(stemma_corpus *corpus, const stemma_document *given, stemma_error *err);

/* The date as given, made ISO 8601, with its precision; false, and both NULL, where it is not
 * understood. `given` NULL or blank is no date and fine. */
stemma_status intake_date(stemma_corpus *corpus, stemma_document *record, const char *given,
                          bool *understood, stemma_error *err);

/* True for a text of white space alone, and for an empty one. */
bool text_is_blank(const char *bytes, size_t n);

#endif
