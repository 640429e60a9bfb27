/*
 * One vector against many. In: a portrait; out: its products with others.
 *
 * Near pairs stand in the order of their first document, which has some dozen of them. Its terms,
 * those of all views, as a term knows its view, go into a table with linear probing (Knuth, volume
 * 3, 6.4) that fits the nearest cache; the terms of the other document are looked up one by one, in
 * their order. That is half the steps of a merge, and none waits for the one before it. Products
 * are added up in the order in which a merge would, so the sums are the same to the last bit.
 */
#include "story/held.h"

#include <string.h>

_Static_assert(2 * (BODY_TERMS + LEAD_TERMS + NAME_TERMS + TITLE_TERMS) <= HELD_SLOTS,
               "a table that is half full at most ends each look soon");

/* Terms are hashes; the lowest two bits tell the view. */
static uint32_t home_of(uint32_t term)
{
    return (term >> 8 ^ term) % HELD_SLOTS;
}

void held_terms_set(struct held_terms *out, const struct portrait *p)
{
    memset(out, 0, sizeof *out);
    for (int v = 0; v < VIEW_COUNT; v++) {
        for (uint32_t i = 0; i < p->view[v].n; i++) {
            const struct weighted_term t = p->view[v].at[i];
            uint32_t slot = home_of(t.term);
            while (out->at[slot].weight > 0)
                slot = (slot + 1) % HELD_SLOTS;
            out->at[slot] = t;
        }
    }
}

double held_product(const struct held_terms *held, const struct term_vector *b, uint32_t *common)
{
    double sum = 0;
    uint32_t before = 0; /* words of b that have the same term: each goes with one of its own */
    *common = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        const struct weighted_term t = b->at[i];
        uint32_t slot = home_of(t.term), left;
        before = i > 0 && b->at[i - 1].term == t.term ? before + 1 : 0;
        left = before;
        while (held->at[slot].weight > 0 && (held->at[slot].term != t.term || left-- > 0))
            slot = (slot + 1) % HELD_SLOTS;
        if (held->at[slot].weight <= 0)
            continue;
        sum += (double)held->at[slot].weight * t.weight;
        ++*common;
    }
    return sum;
}
