/*
 * Finding records in a web archive.
 *
 * In: bytes. Out: the extent of one record. A record gives its length, and the next one, or the
 * end, follows behind two line breaks. Crawlers that are stopped, tools that re-pack, and files
 * that are cut leave lengths that are wrong: then the body goes to the next line that begins with
 * "WARC/1.", or "WARC/0.", behind an empty one. Linear: a body is passed over by its length, and
 * searched only where that fails.
 */
#include "read/warc.h"

#include <string.h>

static bool begins_record(const char *bytes, size_t n)
{
    return n >= 7 && (memcmp(bytes, "WARC/1.", 7) == 0 || memcmp(bytes, "WARC/0.", 7) == 0);
}

size_t warc_next(const char *bytes, size_t from, size_t n)
{
    while (from < n) {
        const char *found = memchr(bytes + from, 'W', n - from);
        if (found == NULL)
            return n;
        size_t at = (size_t)(found - bytes);
        bool line = at == 0 || bytes[at - 1] == '\n';
        if (line && begins_record(found, n - at))
            return at;
        from = at + 1;
    }
    return n;
}

static bool parse_length(struct header_value value, uint64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < value.n; i++) {
        if (value.at[i] < '0' || value.at[i] > '9' || *out > UINT64_MAX / 20)
            return false;
        *out = *out * 10 + (uint64_t)(value.at[i] - '0');
    }
    return value.n > 0;
}

/* Line breaks from `at` on, at most those that end a record and a few that some tools add. */
static size_t breaks(const char *bytes, size_t at, size_t n)
{
    enum { MOST = 8 };
    size_t begin = at;
    while (at < n && at - begin < MOST && (bytes[at] == '\r' || bytes[at] == '\n'))
        at++;
    return at - begin;
}

/* The body ends before the next record that is found. */
static struct warc_extent search(const char *bytes, size_t n_headers, size_t n, bool final,
                                 uint64_t left)
{
    size_t next = warc_next(bytes, n_headers, n);
    if (next == n && !final)
        return (struct warc_extent){.left = left};
    size_t body = next - n_headers;
    while (next < n && body > 0 && next - n_headers - body < 4 &&
           strchr("\r\n", bytes[n_headers + body - 1]) != NULL)
        body--;
    return (struct warc_extent){
        .n = next, .n_headers = n_headers, .n_body = body, .cut = next == n && left > 0};
}

struct warc_extent warc_extent(const char *bytes, size_t n, bool final)
{
    size_t gap = breaks(bytes, 0, n);
    if (!begins_record(bytes + gap, n - gap)) {
        if (n - gap < 7 && !final)
            return (struct warc_extent){0};
        size_t next = warc_next(bytes, gap, n);
        return (struct warc_extent){.n = next < n || final ? next : 0};
    }
    size_t n_headers = headers_end(bytes, n < WARC_HEADERS ? n : WARC_HEADERS);
    if (gap > 0) /* the empty line is the gap's */
        n_headers = headers_end(bytes + gap, n - gap < WARC_HEADERS ? n - gap : WARC_HEADERS);
    if (n_headers == 0) {
        if (n - gap < WARC_HEADERS && !final)
            return (struct warc_extent){0};
        size_t next = warc_next(bytes, gap + 7, n);
        return (struct warc_extent){.n = next, .cut = next == n};
    }
    n_headers += gap;
    uint64_t length;
    if (!parse_length(headers_find(bytes + gap, n_headers - gap, "Content-Length"), &length))
        return search(bytes, n_headers, n, final, 0);
    if (length > n - n_headers || (n - n_headers - length < 4 + 7 && !final)) {
        uint64_t left = length > n - n_headers ? length - (n - n_headers) : 0;
        return final ? search(bytes, n_headers, n, final, left)
                     : (struct warc_extent){.left = left};
    }
    size_t end = n_headers + (size_t)length, after = end + breaks(bytes, end, n);
    if (after == n || begins_record(bytes + after, n - after))
        return (struct warc_extent){.n = after, .n_headers = n_headers, .n_body = (size_t)length};
    return search(bytes, n_headers, n, final, 0);
}
