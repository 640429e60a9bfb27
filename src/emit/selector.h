/*
 * Places in documents as the W3C Web Annotation data model selects them.
 */
#ifndef STEMMA_EMIT_SELECTOR_H
#define STEMMA_EMIT_SELECTOR_H

#include "emit/json_out.h"

/*
 * A SpecificResource: the document, and the span by its words with CONTEXT characters on both sides
 * and by its code points; with no_text by these alone. The document's address is its url where that
 * is a full one, with bytes that may not stand in one escaped, else a URN made of its id. purpose
 * NULL: none.
 */
void selector_resource(struct json_out *j, const stemma_document *d, const stemma_span *span,
                       const char *purpose, bool no_text);

/* A TextualBody; NULL: nothing. */
void selector_body(struct json_out *j, const char *purpose, const char *value);

#endif
