/*
 * Furniture: what an outlet prints on many unrelated documents, and lists of other reports at the
 * end of one.
 */
#ifndef STEMMA_REUSE_FURNITURE_H
#define STEMMA_REUSE_FURNITURE_H

#include "reuse/matches.h"

/*
 * True when the text ends in a list of other things to read ("Related posts", "Read more: …", rows
 * of headlines and names). Sets the byte where the list begins; it goes on to the end of the text.
 * Told by the layout alone and only where sentences stand before it. O(paragraphs at the end).
 */
bool furniture_trailing(const struct text *text, uint32_t *begin_byte);

struct furniture_options {
    uint32_t documents; /* of one outlet that print a passage, at least */
};

/* Marks the families that are furniture, and lists what they are in every document. */
stemma_status furniture_find(stemma_matches *matches, struct arena *scratch,
                             const stemma_corpus *corpus, const struct furniture_options *options,
                             stemma_error *err);

#endif
