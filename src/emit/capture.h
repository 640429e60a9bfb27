/*
 * A writer whose bytes become a string, for what must be measured before it is written.
 *
 *     struct capture c;
 *     writer_text(capture_begin(&c, arena, err), "five");
 *     TRY(capture_end(&c, &text));
 */
#ifndef STEMMA_EMIT_CAPTURE_H
#define STEMMA_EMIT_CAPTURE_H

#include "base/array.h"
#include "emit/writer.h"

struct capture {
    struct writer w;
    struct arena *arena;
    byte_array bytes;
    stemma_status status;
    stemma_error *err;
};

struct writer *capture_begin(struct capture *c, struct arena *arena, stemma_error *err);
/* NUL-terminated; valid as long as the arena. Errors: NOMEM. */
stemma_status capture_end(struct capture *c, const char **out);

#endif
