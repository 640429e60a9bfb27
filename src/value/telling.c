/*
 * What is known of a story while its values are joined: its documents by number, and the sets of
 * values that are of one thing, each named by its least value (disjoint sets with path halving;
 * Tarjan and van Leeuwen 1984).
 */
#include "value/cells.h"

#include "base/bisect.h"

struct told *telling_doc(const struct telling *t, uint32_t doc)
{
    struct bisect search = {.high = t->n_told};
    while (bisect_open(&search))
        bisect_step(&search, t->told[search.middle].doc < doc);
    return search.low < t->n_told && t->told[search.low].doc == doc ? &t->told[search.low] : NULL;
}

int cell_members_compare(const void *left, const void *right)
{
    const struct cell_member *a = left, *b = right;
    if (a->root != b->root)
        return a->root < b->root ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

uint32_t cells_root(struct telling *t, uint32_t i)
{
    struct seen *at = t->values.at;
    while (at[i].cell != i) {
        at[i].cell = at[at[i].cell].cell;
        i = at[i].cell;
    }
    return i;
}

void cells_join(struct telling *t, uint32_t i, uint32_t k)
{
    struct seen *at = t->values.at;
    i = cells_root(t, i);
    k = cells_root(t, k);
    if (i == k)
        return;
    const uint32_t least = i < k ? i : k, other = i < k ? k : i;
    at[other].cell = least;
    at[least].column |= at[other].column;
    at[least].joined = at[other].joined = true;
}
