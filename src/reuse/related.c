/*
 * Shared words, by families.
 *
 * In: families, by document. Out: for a pair of documents, the words of one that lie in families of
 * both. Hits would not do: where one document stands for many, two of these have no hit with each
 * other, but they are members of the same families. Parts may lie inside one another; each word
 * counts once.
 * O(families of a document).
 */
#include "reuse/related.h"

#define NOTHING UINT32_MAX

stemma_status related_init(struct related *out, struct arena *arena, const stemma_matches *matches,
                           stemma_error *err)
{
    out->parts = &matches->parts;
    out->noted = ARENA_NEW(arena, uint32_t, matches->families.n, err);
    if (out->noted == NULL)
        return arena_status(arena);
    for (size_t f = 0; f < matches->families.n; f++)
        out->noted[f] = NOTHING;
    return STEMMA_OK;
}

void related_note(struct related *r, uint32_t a)
{
    for (size_t i = r->parts->first[a]; i < r->parts->first[a + 1]; i++)
        r->noted[r->parts->at[i].family] = a;
}

uint32_t related_words(const struct related *r, const uint32_t docs[2], uint32_t family,
                       uint32_t enough)
{
    uint32_t n = 0, end = 0; /* of what is counted so far */
    for (size_t i = r->parts->first[docs[1]]; i < r->parts->first[docs[1] + 1] && n < enough; i++) {
        const struct family_part *p = &r->parts->at[i];
        if (p->family == family || r->noted[p->family] != docs[0] || p->end <= end)
            continue;
        n += p->end - (p->begin > end ? p->begin : end);
        end = p->end;
    }
    return n;
}
