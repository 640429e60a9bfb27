/*
 * Questions about single words, answered from one table that a build step makes of the lists in
 * word_lists.h. A look-up is one hash and a constant number of steps (word_table.h).
 */
#include "text/words.h"

#include "base/hash.h"
#include "text/word_table.h"

static unsigned kinds_of(const char *folded, size_t n)
{
    return word_kinds_of(hash_bytes(folded, n, 0));
}

bool word_is_stop(const char *folded, size_t n)
{
    return (kinds_of(folded, n) & WORD_STOP) != 0;
}

bool word_is_abbreviation(const char *folded, size_t n)
{
    return (kinds_of(folded, n) & (WORD_TITLE | WORD_ABBREVIATION)) != 0;
}

bool word_is_title(const char *folded, size_t n)
{
    return (kinds_of(folded, n) & WORD_TITLE) != 0;
}

bool word_is_numbered(const char *folded, size_t n)
{
    return (kinds_of(folded, n) & WORD_NUMBERED) != 0;
}

int word_month(const char *folded, size_t n)
{
    return (int)(kinds_of(folded, n) >> WORD_MONTH_SHIFT);
}

int word_number(const char *folded, size_t n)
{
    return word_number_of(hash_bytes(folded, n, 0));
}
