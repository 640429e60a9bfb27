/*
 * What a server sent: status, headers, and the body without what it was packed and cut into for the
 * way.
 */
#ifndef STEMMA_READ_HTTP_H
#define STEMMA_READ_HTTP_H

#include "base/array.h"
#include "read/headers.h"

struct http_message {
    unsigned status; /* 200; 0: there was no status line */
    struct header_value type;
    char charset[40]; /* of the Content-Type, "": none */
    const char *body;
    size_t n_body;
    bool unreadable; /* packed in a way that is not read */
    bool cut;        /* the body is damaged, or longer than the limit: this is its head */
};

/* Takes a response apart. The body lies in `arena`, or in the bytes themselves; it is at most
 * `max_body` long. Headers that the body contradicts are passed over: some archives keep them and
 * store the body as it was shown. Errors: NOMEM, LIMIT. */
stemma_status http_read(struct http_message *out, struct arena *arena, const char *bytes, size_t n,
                        size_t max_body, stemma_error *err);

/* Sets the charset from a Content-Type, "": it has none. */
void http_charset(struct header_value type, char charset[40]);

#endif
