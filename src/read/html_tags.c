/*
 * Names of elements, looked up by halving the list, which is in order of the alphabet.
 */
#include "read/html_tags.h"

#include "base/bytes.h"

#include <string.h>

static const struct {
    const char *name;
    enum html_kind kind;
} TAGS[TAG_COUNT] = {[TAG_OTHER] = {"", KIND_INLINE},
#define HTML_TAG_ROW(name, kind) [TAG_##name] = {#name, KIND_##kind},
                     HTML_TAGS(HTML_TAG_ROW)
#undef HTML_TAG_ROW
};

enum html_tag html_tag_of(const char *name, size_t n)
{
    enum { LONGEST = 10 };
    char small[LONGEST + 1];
    if (n == 0 || n > LONGEST)
        return TAG_OTHER;
    for (size_t i = 0; i < n; i++)
        small[i] = byte_lower(name[i]);
    small[n] = '\0';
    size_t low = 1, high = TAG_COUNT;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(TAGS[middle].name, small);
        if (order == 0)
            return (enum html_tag)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return TAG_OTHER;
}

enum html_kind html_kind_of(enum html_tag tag)
{
    return TAGS[tag].kind;
}

const char *html_tag_name(enum html_tag tag)
{
    return TAGS[tag].name;
}
