/*
 * Decoding of plain text.
 *
 * In: bytes. Out: UTF-8. Text that is UTF-8 stays as it is, byte for byte, which is nearly all;
 * what is not is decoded by charset.c, whose repair of UTF-8 that was encoded twice is for pages
 * alone: a text file's text is its decoded content, and nothing else.
 */
#include "read/decode.h"

#include "read/charset.h"
#include "read/json.h"
#include "text/utf8.h"

#include <string.h>

stemma_status decode_text(struct decoded *out, struct arena *arena, struct arena *scratch,
                          const char *bytes, size_t n, const char *label, stemma_error *err)
{
    *out = (struct decoded){.n = n};
    bool valid = json_utf8(bytes, n);
    if (!valid) {
        struct charset_hints hints = {.http = label, .markup = CHARSET_PLAIN};
        struct charset_text text;
        struct arena_mark mark = arena_mark(scratch);
        TRY(charset_decode(&text, scratch, bytes, n, &hints, err));
        if (strcmp(text.name, "utf-8") != 0) {
            *out = (struct decoded){.n = text.n,
                                    .charset = text.name,
                                    .n_bad = text.n_bad,
                                    .first_bad = text.first_bad};
            out->at = arena_copy(arena, text.at, text.n, err);
        }
        arena_rewind(scratch, mark);
        if (out->charset != NULL)
            return out->at != NULL ? STEMMA_OK : arena_status(arena);
        return utf8_mend(arena, bytes, n, &out->at, &out->n, &out->n_bad, &out->first_bad, err);
    }
    out->at = arena_copy(arena, bytes, n, err);
    return out->at != NULL ? STEMMA_OK : arena_status(arena);
}
