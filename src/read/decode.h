/*
 * Text that says nothing of its encoding, made UTF-8.
 */
#ifndef STEMMA_READ_DECODE_H
#define STEMMA_READ_DECODE_H

#include "base/arena.h"

struct decoded {
    char *at; /* UTF-8, NUL-terminated */
    size_t n;
    const char *charset;       /* NULL: it was UTF-8, with n_bad sequences that were not */
    uint64_t n_bad, first_bad; /* made U+FFFD, and the byte of the first */
};

/*
 * A copy in `arena`, as it stands where it is UTF-8. Else in the encoding that `label` (NULL: none)
 * or the bytes tell; bytes that are UTF-8 but for a few are mended. Linear. Errors: NOMEM, LIMIT.
 */
stemma_status decode_text(struct decoded *out, struct arena *arena, struct arena *scratch,
                          const char *bytes, size_t n, const char *label, stemma_error *err);

#endif
