/*
 * Which utterances of a speaker go together when the stories of the documents are known. In:
 * utterances; out: the same, part by part.
 *
 * Two utterances are of one part when one story prints both, and so are those that are connected
 * over others. An utterance that two stories print therefore keeps what both print of the speaker
 * together: the reports of the day and those of the week after quote one speech. Without such an
 * utterance nothing shows that the two are one.
 *
 * Pairs of a story and an utterance are sorted by story, and neighbours are united: O(n log n).
 */
#include "trace/parted.h"

#include "base/disjoint.h"
#include "base/sort.h"

#include <string.h>

/* An item a witness: its story, and the place of its utterance in the list. */
static stemma_status unite_by_story(uint32_t *parent, struct arena *arena,
                                    const struct collation *c, const uint32_t *story,
                                    const struct speech *speech, stemma_error *err)
{
    const size_t *first = c->pieces->first;
    size_t n = 0;
    for (size_t i = 0; i < speech->n; i++)
        n += first[speech->at[i] + 1] - first[speech->at[i]];
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, n, err);
    if (items == NULL)
        return arena_status(arena);
    n = 0;
    for (size_t i = 0; i < speech->n; i++)
        for (size_t k = first[speech->at[i]]; k < first[speech->at[i] + 1]; k++) {
            const struct piece *p = &c->pieces->at[c->pieces->of_utterance[k]];
            items[n++] = (struct sort_item){story[c->fragments->at[p->fragment].doc], i};
        }
    TRY(sort_items(arena, items, n, err));
    for (size_t i = 1; i < n; i++)
        if (items[i].key == items[i - 1].key)
            disjoint_unite(parent, (uint32_t)items[i].value, (uint32_t)items[i - 1].value);
    return STEMMA_OK;
}

/* Puts the utterances in the order of their parts, which are known by their first ones. */
static stemma_status order_by_part(struct story_parts *out, uint32_t *parent, struct arena *arena,
                                   const struct speech *speech, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, speech->n, err);
    if (items == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < speech->n; i++)
        items[i] = (struct sort_item){disjoint_root(parent, i), speech->at[i]};
    TRY(sort_items(arena, items, speech->n, err));
    out->n = 0;
    for (size_t i = 0; i < speech->n; i++) {
        speech->at[i] = (uint32_t)items[i].value;
        if (i == 0 || items[i].key != items[i - 1].key)
            out->first[out->n++] = i;
    }
    out->first[out->n] = speech->n;
    return STEMMA_OK;
}

stemma_status story_parts_make(struct story_parts *out, struct arena *arena,
                               const struct collation *c, const uint32_t *story,
                               const struct speech *speech, stemma_error *err)
{
    *out = (struct story_parts){1, ARENA_NEW(arena, size_t, speech->n + 1, err)};
    if (out->first == NULL)
        return arena_status(arena);
    out->first[0] = 0;
    out->first[1] = speech->n;
    if (story == NULL || speech->n < 2)
        return STEMMA_OK;
    const struct arena_mark mark = arena_mark(arena);
    uint32_t *parent = ARENA_NEW(arena, uint32_t, speech->n, err);
    if (parent == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < speech->n; i++)
        parent[i] = i;
    TRY(unite_by_story(parent, arena, c, story, speech, err));
    TRY(order_by_part(out, parent, arena, speech, err));
    arena_rewind(arena, mark);
    return STEMMA_OK;
}
