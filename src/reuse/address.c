/*
 * Web addresses.
 *
 * In: a text. Out: runs of words that belong to an address: everything between white space around
 * "://". Addresses of one outlet share long runs of words ("com story news politics elections
 * 2019") in texts that share nothing; they make no seeds. Found by the colon, which memchr runs to
 * at the speed of memory.
 */
#include "reuse/address.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

struct address address_next(const struct doc_words *d, uint32_t from, uint32_t to)
{
    struct address none = {to, to};
    if (from >= to)
        return none;
    const char *bytes = d->offsets.bytes, *end = bytes + d->offsets.n_bytes;
    const char *at = bytes + words_begin_byte(d, from), *stop = bytes + words_begin_byte(d, to - 1);
    while (at > bytes && !is_space(at[-1]))
        at--;
    while (stop < end && !is_space(*stop))
        stop++;
    for (; (at = memchr(at, ':', (size_t)(stop - at))) != NULL; at++) {
        if (stop - at < 3 || at[1] != '/' || at[2] != '/')
            continue;
        const char *first = at, *last = at + 3;
        while (first > bytes && !is_space(first[-1]))
            first--;
        while (last < stop && !is_space(*last))
            last++;
        return (struct address){words_at_byte(d, (uint32_t)(first - bytes)),
                                words_at_byte(d, (uint32_t)(last - bytes))};
    }
    return none;
}
