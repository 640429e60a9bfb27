/*
 * Which documents report the same speech. In: utterances of one speaker, with their printings; out:
 * bundles of documents.
 *
 * Documents of one story are bound where they share an utterance of the speaker: an event is near
 * in time, and who repeats a line there repeats it from there. They are bound also where they share
 * none, but both report that speaker and hardly anyone else (voice.c): two reports of one letter
 * may each quote another part of it. That the speaker is the same one, and the story, binds
 * nothing: in news one who is asked by two reporters says two things.
 *
 * Printings are sorted by what binds them, and neighbours are united: O(n log n).
 */
#include "trace/bundles.h"

#include "base/disjoint.h"
#include "base/sort.h"

#include <stdlib.h>

typedef ARRAY(struct printing) printing_array;

struct binder {
    struct arena *arena;
    const struct collation *c;
    const struct trace_inputs *in;
    const struct speech *speech;
    printing_array printings;
    uint32_t *parent; /* of each printing */
};

static int compare_printings(const void *left, const void *right)
{
    const struct printing *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->utterance != b->utterance)
        return a->utterance < b->utterance ? -1 : 1;
    return (a->n_words < b->n_words) - (a->n_words > b->n_words);
}

/* Each document's longest piece of each utterance. */
static stemma_status list_printings(struct binder *b, stemma_error *err)
{
    const struct piece_list *pieces = b->c->pieces;
    printing_array *list = &b->printings;
    for (uint32_t i = 0; i < b->speech->n; i++) {
        const uint32_t u = b->speech->at[i];
        for (size_t k = pieces->first[u]; k < pieces->first[u + 1]; k++) {
            const struct piece *p = &pieces->at[pieces->of_utterance[k]];
            const struct printing printing = {b->c->fragments->at[p->fragment].doc, i,
                                              p->last_word - p->first_word + 1};
            TRY(ARRAY_ADD(b->arena, list, printing, err));
        }
    }
    if (list->n > 1)
        qsort(list->at, list->n, sizeof *list->at, compare_printings);
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++)
        if (n == 0 || list->at[n - 1].doc != list->at[i].doc ||
            list->at[n - 1].utterance != list->at[i].utterance)
            list->at[n++] = list->at[i];
    list->n = n;
    return STEMMA_OK;
}

static bool has_voice(const struct binder *b, uint32_t doc)
{
    const uint32_t voice = b->in->voice[doc], speaker = b->speech->speaker;
    return voice != SPEAKER_NONE && speaker != SPEAKER_NONE &&
           speaker_compare(&b->in->speakers, voice, speaker) == SPEAKER_SAME;
}

/* Binds documents of one story: by utterances, or those that have the speaker's voice. */
static stemma_status bind(struct binder *b, bool by_voice, stemma_error *err)
{
    const struct arena_mark mark = arena_mark(b->arena);
    struct sort_item *items = ARENA_NEW(b->arena, struct sort_item, b->printings.n, err);
    size_t n = 0;
    if (items == NULL)
        return arena_status(b->arena);
    for (size_t i = 0; i < b->printings.n; i++) {
        const struct printing *p = &b->printings.at[i];
        const uint64_t story = b->in->story != NULL ? b->in->story[p->doc] : 0;
        if (!by_voice || has_voice(b, p->doc))
            items[n++] = (struct sort_item){story << 32 | (by_voice ? 0 : p->utterance), i};
    }
    TRY(sort_items(b->arena, items, n, err));
    for (size_t i = 1; i < n; i++)
        if (items[i].key == items[i - 1].key)
            disjoint_unite(b->parent, (uint32_t)items[i].value, (uint32_t)items[i - 1].value);
    arena_rewind(b->arena, mark);
    return STEMMA_OK;
}

static int compare_bundles(const void *left, const void *right)
{
    const struct bundle *a = left, *b = right;
    if (a->n_words != b->n_words)
        return a->n_words > b->n_words ? -1 : 1;
    return (a->root > b->root) - (a->root < b->root);
}

static void count_bundle(struct bundle *out, const struct binder *b, const struct printing *at)
{
    out->voice = true;
    out->day = b->in->day[at[0].doc];
    for (size_t i = 0; i < out->n; i++) {
        out->n_words += at[i].n_words;
        out->n_docs += i == 0 || at[i - 1].doc != at[i].doc;
        out->voice &= has_voice(b, at[i].doc);
    }
}

/* Puts the printings in the order of their bundles, and these in that of their size. */
static stemma_status collect(struct bundle_list *out, struct binder *b, stemma_error *err)
{
    const size_t n = b->printings.n;
    struct sort_item *items = ARENA_NEW(b->arena, struct sort_item, n, err);
    out->printings = ARENA_NEW(b->arena, struct printing, n, err);
    out->at = ARENA_NEW(b->arena, struct bundle, n, err);
    if (items == NULL || out->printings == NULL || out->at == NULL)
        return arena_status(b->arena);
    for (uint32_t i = 0; i < n; i++)
        items[i] = (struct sort_item){disjoint_root(b->parent, i), i};
    TRY(sort_items(b->arena, items, n, err));
    for (size_t i = 0; i < n; i++) {
        out->printings[i] = b->printings.at[items[i].value];
        if (i == 0 || items[i].key != items[i - 1].key)
            out->at[out->n++] = (struct bundle){.root = (uint32_t)items[i].key, .first = i};
        out->at[out->n - 1].n++;
    }
    for (size_t i = 0; i < out->n; i++)
        count_bundle(&out->at[i], b, out->printings + out->at[i].first);
    if (out->n > 1)
        qsort(out->at, out->n, sizeof *out->at, compare_bundles);
    return STEMMA_OK;
}

stemma_status bundles_make(struct bundle_list *out, struct arena *arena, const struct collation *c,
                           const struct trace_inputs *in, const struct speech *speech,
                           stemma_error *err)
{
    struct binder b = {arena, c, in, speech, ARRAY_INIT(UINT32_MAX), NULL};
    *out = (struct bundle_list){0};
    TRY(list_printings(&b, err));
    const struct printing *at = b.printings.at;
    b.parent = ARENA_NEW(arena, uint32_t, b.printings.n, err);
    if (b.parent == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < b.printings.n; i++)
        b.parent[i] = i > 0 && at[i - 1].doc == at[i].doc ? b.parent[i - 1] : i;
    TRY(bind(&b, false, err));
    if (in->story != NULL)
        TRY(bind(&b, true, err));
    return collect(out, &b, err);
}
