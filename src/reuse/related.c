/*
 * Shared words, by families.
 *
 * In: families. Out: for a pair of documents, the words of one that lie in families of both. Hits
 * would not do: where one document stands for many, two of these have no hit with each other, but
 * they are members of the same families. Parts may lie inside one another; each word counts once.
 * O(members), and a sort.
 */
#include "reuse/related.h"

#include "base/sort.h"

#define NOTHING UINT32_MAX

stemma_status related_init(struct related *out, struct arena *arena, const stemma_matches *matches,
                           const struct corpus_words *words, stemma_error *err)
{
    size_t n = 0, n_documents = words->n_documents, n_families = matches->families.n;
    for (size_t f = 0; f < n_families; f++)
        n += matches->families.at[f].n_members;
    size_t *first = ARENA_ZEROED(arena, size_t, n_documents + 1, err);
    struct related_part *at = first ? ARENA_NEW(arena, struct related_part, n, err) : NULL;
    struct sort_item *items = at ? ARENA_NEW(arena, struct sort_item, n, err) : NULL;
    struct related_part *parts = items ? ARENA_NEW(arena, struct related_part, n, err) : NULL;
    if (parts == NULL)
        return arena_status(arena);
    size_t i = 0;
    for (uint32_t f = 0; f < n_families; f++) {
        const stemma_family *family = &matches->families.at[f];
        for (size_t m = 0; m < family->n_members; m++, i++) {
            uint32_t doc = family->members[m].doc;
            const struct word_range *w = &matches->member_words.at[f].at[m];
            parts[i] = (struct related_part){f, w->begin, w->end};
            items[i] = (struct sort_item){(uint64_t)doc << 32 | w->begin, i};
            first[doc + 1]++;
        }
    }
    for (size_t d = 0; d < n_documents; d++)
        first[d + 1] += first[d];
    TRY(sort_items(arena, items, n, err));
    for (i = 0; i < n; i++)
        at[i] = parts[items[i].value];
    struct related all = {.first = first, .at = at};
    return related_share(out, arena, &all, n_families, err);
}

stemma_status related_share(struct related *out, struct arena *arena, const struct related *of,
                            size_t n_families, stemma_error *err)
{
    *out = *of;
    out->noted = ARENA_NEW(arena, uint32_t, n_families, err);
    if (out->noted == NULL)
        return arena_status(arena);
    for (size_t f = 0; f < n_families; f++)
        out->noted[f] = NOTHING;
    return STEMMA_OK;
}

void related_note(struct related *r, uint32_t a)
{
    for (size_t i = r->first[a]; i < r->first[a + 1]; i++)
        r->noted[r->at[i].family] = a;
}

uint32_t related_words(const struct related *r, const uint32_t docs[2], uint32_t family,
                       uint32_t enough)
{
    uint32_t n = 0, end = 0; /* of what is counted so far */
    for (size_t i = r->first[docs[1]]; i < r->first[docs[1] + 1] && n < enough; i++) {
        const struct related_part *p = &r->at[i];
        if (p->family == family || r->noted[p->family] != docs[0] || p->end <= end)
            continue;
        n += p->end - (p->begin > end ? p->begin : end);
        end = p->end;
    }
    return n;
}
