/*
 * Labels of paragraphs, as documents.jsonl writes them for pages, read again.
 */
#ifndef STEMMA_READ_LABELS_H
#define STEMMA_READ_LABELS_H

#include "base/arena.h"

/* Sets the paragraphs of `record`, whose text is there, from an array that is valid JSON. Labels
 * that are not known, or that do not lie in the text in order, are left out; so is all that is no
 * array of objects. Linear. Errors: NOMEM, LIMIT. */
stemma_status labels_read(stemma_document *record, const char *json, size_t n, struct arena *arena,
                          stemma_error *err);

#endif
