/*
 * Questions about single words, answered from one table that a build step makes of the lists in
 * word_lists.h. A look-up is one hash and a constant number of steps (word_table.h).
 */
#include "text/words.h"

#include "base/hash.h"
#include "text/word_table.h"

int word_month(const char *folded, size_t n)
{
    return (int)(word_kinds_of(hash_bytes(folded, n, 0)) >> WORD_MONTH_SHIFT);
}

int word_number(const char *folded, size_t n)
{
    return word_number_of(hash_bytes(folded, n, 0));
}
