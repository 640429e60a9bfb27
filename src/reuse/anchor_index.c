/*
 * What finding anchors reads: which postings stand for others, and how many documents have a seed.
 *
 * In: the index of a corpus and counts, which may be those of a larger corpus. Out: marks on
 * postings, and groups that tell of the larger corpus. A group with more than `crowd` documents of
 * one outlet is mostly a footer or a series' standing text; the outlet's documents then pair
 * through its first one in the group (a star), not each with each. Pairs with other outlets are not
 * touched by that. O(postings), with one counter an outlet.
 */
#include "reuse/anchor.h"

/* How often the outlets occur in the group that is looked at. */
struct crowd {
    uint32_t *documents; /* by outlet; 0 between groups */
    uint32_t *first;     /* its first document in the group */
};

static void mark_group(const struct anchor_index *index, struct crowd *crowd,
                       const struct seed_group *g, uint64_t *marks)
{
    const stemma_sketches *s = index->sketches;
    uint32_t last = UINT32_MAX;
    for (uint32_t i = 0; i < g->n; i++) {
        uint32_t d = seed_place_at(s, seed_unit(s, g, i)).doc, outlet = index->outlets[d];
        if (crowd->documents[outlet] == 0)
            crowd->first[outlet] = d;
        crowd->documents[outlet] += d != last;
        last = d;
    }
    for (uint32_t i = 0; i < g->n; i++) {
        uint32_t unit = seed_unit(s, g, i);
        uint32_t d = seed_place_at(s, unit).doc, outlet = index->outlets[d];
        if (crowd->documents[outlet] > index->options.crowd && d != crowd->first[outlet])
            marks[unit / 64] |= UINT64_C(1) << unit % 64;
    }
    for (uint32_t i = 0; i < g->n; i++)
        crowd->documents[index->outlets[seed_place_at(s, seed_unit(s, g, i)).doc]] = 0;
}

static stemma_status mark_postings(struct anchor_index *index, struct arena *arena,
                                   const stemma_corpus *corpus, stemma_error *err)
{
    const stemma_sketches *s = index->sketches;
    uint64_t *marks = ARENA_ZEROED(arena, uint64_t, (size_t)s->n_units / 64 + 1, err);
    uint32_t *outlets = marks ? ARENA_NEW(arena, uint32_t, s->n_documents, err) : NULL;
    if (outlets == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < s->n_documents; d++)
        outlets[d] = corpus_document(corpus, d)->outlet;
    index->stands_back = marks;
    index->outlets = outlets;

    struct arena_mark before = arena_mark(arena);
    struct crowd crowd = {.documents = ARENA_ZEROED(arena, uint32_t, corpus->n_outlets, err)};
    crowd.first = crowd.documents ? ARENA_NEW(arena, uint32_t, corpus->n_outlets, err) : NULL;
    if (crowd.first == NULL)
        return arena_status(arena);
    struct seed_group g;
    for (uint32_t at = 0; at < s->n_units; at = seed_unit(s, &g, g.n)) {
        g = seed_group_at(s, at);
        if (g.n_documents > index->options.crowd)
            mark_group(index, &crowd, &g, marks);
        if (g.n_documents > index->options.frequent)
            index->n_star_postings += g.n;
    }
    arena_rewind(arena, before);
    return STEMMA_OK;
}

/* How many documents have each group's seed, where the larger corpus tells more. Groups and counts
 * are both in order of their hashes: one walk over both. */
static stemma_status count_texts(struct anchor_index *index, struct arena *arena,
                                 const stemma_seed_counts *counts, stemma_error *err)
{
    const stemma_sketches *s = index->sketches;
    struct seed_group g;
    size_t c = 0;
    uint32_t *texts = ARENA_NEW(arena, uint32_t, s->n_units, err);
    if (texts == NULL)
        return arena_status(arena);
    for (uint32_t at = 0, i = 0; at < s->n_units; at = seed_unit(s, &g, g.n), i++) {
        g = seed_group_at(s, at);
        while (c < counts->n && counts->at[c].hash < s->hashes[i])
            c++;
        uint64_t n = c < counts->n && counts->at[c].hash == s->hashes[i] ? counts->at[c].n : 0;
        texts[at] = n < g.n_texts ? g.n_texts : n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
    }
    index->texts = texts;
    return STEMMA_OK;
}

stemma_status anchor_index_init(struct anchor_index *index, struct arena *arena,
                                const stemma_corpus *corpus, const stemma_seed_counts *counts,
                                stemma_error *err)
{
    index->n_counted = index->sketches->n_documents;
    if (counts != NULL && counts->n_documents > index->n_counted)
        index->n_counted = counts->n_documents;
    if (counts != NULL && index->sketches->hashes != NULL)
        TRY(count_texts(index, arena, counts, err));
    return mark_postings(index, arena, corpus, err);
}
