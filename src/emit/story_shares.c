/*
 * Which utterances and sources have a witness in each story: counted once over all witnesses, so
 * that a view of one story looks at no other. In: a trace with its stories; out: lists by story.
 * Time and memory O(witnesses).
 */
#include "emit/story_view.h"

#include <string.h>

/* Numbers to put under stories: counted first, then filled in. */
struct shelf {
    size_t *first;
    uint32_t *at;
    uint32_t *last; /* of each story: the last number that was put there, and one */
    bool fills;
};

static void put(struct shelf *s, uint32_t story, uint32_t number)
{
    if (s->last[story] == number + 1)
        return;
    s->last[story] = number + 1;
    if (s->fills)
        s->at[s->first[story]++] = number;
    else
        s->first[story + 2]++;
}

static void put_utterance(struct shelf *s, const stemma_trace *t, uint32_t utterance,
                          uint32_t number)
{
    const stemma_utterance *u = &t->utterances.at[utterance];
    for (size_t i = 0; i < u->n_witnesses; i++)
        put(s, t->in_story.of_document[u->witnesses[i].doc], number);
}

static void put_all(struct shelf *s, const stemma_trace *t, bool sources)
{
    for (uint32_t i = 0; !sources && i < t->utterances.n; i++)
        put_utterance(s, t, i, i);
    for (uint32_t i = 0; sources && i < t->sources.n; i++)
        for (size_t k = 0; k < t->sources.at[i].n_contigs; k++)
            put_utterance(s, t, t->sources.at[i].contigs[k].utterance, i);
}

static stemma_status shelve(const size_t **first, const uint32_t **at, struct arena *arena,
                            const stemma_trace *t, bool sources, stemma_error *err)
{
    const size_t n = t->stories->stories.n;
    struct shelf s = {.first = ARENA_ZEROED(arena, size_t, n + 2, err),
                      .last = ARENA_ZEROED(arena, uint32_t, n, err)};
    if (s.first == NULL || s.last == NULL)
        return arena_status(arena);
    put_all(&s, t, sources);
    for (size_t i = 1; i < n + 2; i++)
        s.first[i] += s.first[i - 1];
    s.at = ARENA_NEW(arena, uint32_t, s.first[n + 1], err);
    if (s.at == NULL)
        return arena_status(arena);
    memset(s.last, 0, n * sizeof *s.last);
    s.fills = true;
    s.first++; /* filling moves each begin to its end, where the next one begins */
    put_all(&s, t, sources);
    *first = s.first - 1;
    *at = s.at;
    return STEMMA_OK;
}

stemma_status story_shares_make(struct story_shares *out, struct arena *arena,
                                const stemma_trace *trace, stemma_error *err)
{
    TRY(shelve(&out->first_utterance, &out->utterances, arena, trace, false, err));
    return shelve(&out->first_source, &out->sources, arena, trace, true, err);
}
