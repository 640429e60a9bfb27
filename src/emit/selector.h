/*
 * Places in documents as the W3C Web Annotation data model selects them.
 */
#ifndef STEMMA_EMIT_SELECTOR_H
#define STEMMA_EMIT_SELECTOR_H

#include "emit/json_out.h"

/* A TextQuoteSelector: the span's words, and CONTEXT characters on both sides. */
void selector_words(struct json_out *j, const stemma_document *d, const stemma_span *span);
/* A TextPositionSelector: the span in code points. */
void selector_place(struct json_out *j, const stemma_span *span);

/* A SpecificResource: the document and, by its words with CONTEXT characters on both sides and by
 * its code points, the span. Its address is the document's url where that is a full one, else a URN
 * made of its id. */
void selector_resource(struct json_out *j, const stemma_document *d, const stemma_span *span);

/* A TextualBody; NULL: nothing. */
void selector_body(struct json_out *j, const char *purpose, const char *value);

#endif
