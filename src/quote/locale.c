/*
 * Finds a language in the table of quotation marks (locale_table.c), by its tag and, where that is
 * not listed, by the tag without its last part. A binary search each: O(log n).
 */
#include "quote/locale.h"

#include <string.h>

enum { MAX_TAG = 16 };

/* The row of this tag; NULL: none. */
static const struct locale_marks *row_of(const char *tag)
{
    size_t low = 0, high = locale_table_size;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(locale_table[middle].language, tag);
        if (order == 0)
            return &locale_table[middle];
        if (order > 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const struct locale_marks *locale_marks(const char *language)
{
    char tag[MAX_TAG];
    size_t n = 0;
    if (language == NULL)
        return NULL;
    for (; language[n] != '\0' && n + 1 < MAX_TAG; n++) {
        char c = language[n];
        tag[n] = (char)(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    while (n > 0) {
        tag[n] = '\0';
        const struct locale_marks *row = row_of(tag);
        if (row != NULL)
            return row;
        while (n > 0 && tag[--n] != '-') {
        }
    }
    return NULL;
}
