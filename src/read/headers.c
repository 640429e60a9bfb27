/*
 * Headers, read where they stand.
 *
 * In: bytes. Out: stretches of them. Lines end by CR LF or by LF alone; a line that begins with
 * space goes on the one before, and is left out. Nothing is stored, and a header is looked up by
 * one pass over a few hundred bytes.
 */
#include "read/headers.h"

#include <string.h>
#include <strings.h>

size_t headers_end(const char *bytes, size_t n)
{
    for (size_t at = 0; at < n;) {
        const char *stop = memchr(bytes + at, '\n', n - at);
        if (stop == NULL)
            return 0;
        size_t next = (size_t)(stop - bytes) + 1;
        bool empty = next - at == 1 || (next - at == 2 && bytes[at] == '\r');
        at = next;
        if (empty)
            return at;
    }
    return 0;
}

static struct header_value trimmed(const char *at, size_t n)
{
    while (n > 0 && (at[0] == ' ' || at[0] == '\t'))
        at++, n--;
    while (n > 0 && strchr(" \t\r\n", at[n - 1]) != NULL && at[n - 1] != '\0')
        n--;
    return (struct header_value){at, n};
}

struct header_value headers_find(const char *headers, size_t n, const char *name)
{
    size_t n_name = strlen(name);
    const char *first = memchr(headers, '\n', n);
    for (size_t at = first != NULL ? (size_t)(first - headers) + 1 : n; at < n;) {
        const char *stop = memchr(headers + at, '\n', n - at);
        size_t end = stop != NULL ? (size_t)(stop - headers) : n;
        if (end - at > n_name && headers[at + n_name] == ':' &&
            strncasecmp(headers + at, name, n_name) == 0)
            return trimmed(headers + at + n_name + 1, end - at - n_name - 1);
        at = end + 1;
    }
    return (struct header_value){NULL, 0};
}

bool header_is(struct header_value value, const char *word)
{
    size_t n = strlen(word);
    if (value.at == NULL || value.n < n || strncasecmp(value.at, word, n) != 0)
        return false;
    char next = value.n > n ? (char)(value.at[n] | 0x20) : ' ';
    return !((next >= 'a' && next <= 'z') || next == '-' || next == '+');
}
