/*
 * A response of HTTP, as an archive keeps it (RFC 9112).
 *
 * In: bytes. Out: the body as a reader would see it. A body in chunks is put together again, up to
 * where the chunks make no sense; then what it is packed in is taken off, layer by layer from the
 * last one named. A body that does not begin as its header says is taken as it stands. Linear in
 * the body and what it unpacks to, which is bounded.
 */
#include "read/http.h"

#include "base/bytes.h"
#include "read/http_body.h"

#include <string.h>
#include <strings.h>

enum { LAYERS = 4 };

/* The size at bytes[*at], which moves behind its line; false: none stands there. */
static bool chunk_size(const char *bytes, size_t n, size_t *at, size_t *size)
{
    enum { DIGITS = 15, LONGEST_LINE = 1024 };
    size_t digits = 0;
    *size = 0;
    while (*at < n && digits <= DIGITS && byte_hex(bytes[*at]) >= 0) {
        *size = *size * 16 + (size_t)byte_hex(bytes[*at]);
        (*at)++;
        digits++;
    }
    size_t looked = n - *at < LONGEST_LINE ? n - *at : LONGEST_LINE;
    const char *stop = looked > 0 ? memchr(bytes + *at, '\n', looked) : NULL;
    if (digits == 0 || digits > DIGITS || stop == NULL)
        return false;
    *at = (size_t)(stop - bytes) + 1;
    return true;
}

/* Puts chunks together; false, and nothing done, where the first one is none. */
static stemma_status join_chunks(struct http_message *m, struct arena *arena, stemma_error *err)
{
    byte_array body = ARRAY_INIT(SIZE_MAX / 2);
    size_t size, at = 0;
    bool first = true, ended = false;
    while (at < m->n_body && chunk_size(m->body, m->n_body, &at, &size)) {
        if (first)
            TRY(ARRAY_RESERVE(arena, &body, m->n_body, err));
        first = false;
        ended = size == 0;
        if (ended)
            break;
        size_t there = size < m->n_body - at ? size : m->n_body - at;
        TRY(bytes_add(arena, &body, m->body + at, there, err));
        at += there;
        if (at < m->n_body && m->body[at] == '\r')
            at++;
        if (at < m->n_body && m->body[at] == '\n')
            at++;
    }
    if (first)
        return STEMMA_OK;
    m->cut = m->cut || !ended;
    m->body = body.at != NULL ? body.at : "";
    m->n_body = body.n;
    return STEMMA_OK;
}

/* Takes off what Content-Encoding names, the last first. */
static stemma_status unpack_layers(struct http_message *m, struct arena *arena,
                                   struct header_value coding, size_t max_body, stemma_error *err)
{
    for (int layer = 0; layer < LAYERS && coding.n > 0; layer++) {
        size_t begin = coding.n;
        while (begin > 0 && coding.at[begin - 1] != ',')
            begin--;
        struct header_value last = {coding.at + begin, coding.n - begin};
        while (last.n > 0 && last.at[0] == ' ')
            last.at++, last.n--;
        while (last.n > 0 && last.at[last.n - 1] == ' ')
            last.n--;
        TRY(http_unpack(m, arena, last, max_body, err));
        coding.n = begin > 0 ? begin - 1 : 0;
    }
    return STEMMA_OK;
}

void http_charset(struct header_value type, char charset[40])
{
    enum { MOST = 39 };
    charset[0] = '\0';
    for (size_t at = 0; at + 8 < type.n; at++) {
        if (strncasecmp(type.at + at, "charset=", 8) != 0)
            continue;
        size_t begin = at + 8, n = 0;
        if (type.at[begin] == '"' || type.at[begin] == '\'')
            begin++;
        while (begin + n < type.n && n < MOST && strchr("\"'; \t", type.at[begin + n]) == NULL)
            n++;
        memcpy(charset, type.at + begin, n);
        charset[n] = '\0';
        return;
    }
}

/* The status of "HTTP/1.1 200 OK"; 0: there is none. */
static unsigned status_of(const char *bytes, size_t n)
{
    const char *space = n > 5 && memcmp(bytes, "HTTP/", 5) == 0 ? memchr(bytes, ' ', n) : NULL;
    size_t at = space != NULL ? (size_t)(space - bytes) + 1 : n;
    unsigned status = 0;
    for (size_t i = 0; i < 3 && at + i < n && byte_is_digit(bytes[at + i]); i++)
        status = status * 10 + (unsigned)(bytes[at + i] - '0');
    return status;
}

stemma_status http_read(struct http_message *out, struct arena *arena, const char *bytes, size_t n,
                        size_t max_body, stemma_error *err)
{
    enum { HEADERS = 256 << 10 };
    size_t n_headers = headers_end(bytes, n < HEADERS ? n : HEADERS);
    *out = (struct http_message){.status = status_of(bytes, n)};
    if (n_headers == 0)
        n_headers = n;
    out->type = headers_find(bytes, n_headers, "Content-Type");
    out->body = bytes + n_headers;
    out->n_body = n - n_headers;
    http_charset(out->type, out->charset);
    if (header_is(headers_find(bytes, n_headers, "Transfer-Encoding"), "chunked"))
        TRY(join_chunks(out, arena, err));
    return unpack_layers(out, arena, headers_find(bytes, n_headers, "Content-Encoding"), max_body,
                         err);
}
