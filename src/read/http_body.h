/*
 * Bodies of HTTP, unpacked.
 */
#ifndef STEMMA_READ_HTTP_BODY_H
#define STEMMA_READ_HTTP_BODY_H

#include "read/http.h"

/* Takes off one layer, `coding` being its name: gzip, deflate, zstd, br, identity. One that is not
 * known, or that this build does not read, sets m->unreadable; a body that begins as something else
 * stays; of a damaged one the head is kept and m->cut is set. Errors: NOMEM, LIMIT. */
stemma_status http_unpack(struct http_message *m, struct arena *arena, struct header_value coding,
                          size_t max_body, stemma_error *err);

#endif
