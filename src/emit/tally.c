/*
 * Counts that more than one output shows, made in one pass over quotations, witnesses and contigs.
 */
#include "emit/emit.h"

#include "base/hash.h"
#include "base/sort.h"

#include <string.h>

bool emit_days(const stemma_corpus *corpus, struct day *first, struct day *last)
{
    bool any = false;
    for (size_t i = 0; i < corpus->documents.n; i++) {
        struct day d;
        if (!phrase_day(corpus->documents.at[i].record.date, &d))
            continue;
        *first = !any || day_compare(d, *first) < 0 ? d : *first;
        *last = !any || day_compare(d, *last) > 0 ? d : *last;
        any = true;
    }
    return any;
}

bool emit_in_place(const stemma_edit *e)
{
    return e->type != STEMMA_EDIT_TYPOGRAPHY && e->type != STEMMA_EDIT_SPEAKER;
}

bool emit_replaces(const stemma_edit *e)
{
    return emit_in_place(e) && e->base_begin < e->base_end;
}

/* Adds to the words that the witness prints and that nobody with its `who` did before. */
static void add_witness(const stemma_witness *w, uint32_t who, uint32_t n_words, uint64_t add,
                        uint64_t *sum, uint32_t *last)
{
    for (uint32_t e = 0, k = w->base_begin; k < w->base_end && k < n_words; k++) {
        while (e < w->n_edits && (!emit_replaces(&w->edits[e]) || w->edits[e].base_end <= k))
            e++;
        if ((e < w->n_edits && w->edits[e].base_begin <= k) || last[k] == who)
            continue;
        sum[k] += add;
        last[k] = who;
    }
}

/* Room for the words of an utterance, and for who was the last to print each: nobody so far. */
static stemma_status begin_sums(uint64_t **sum, uint32_t **last, struct arena *arena,
                                const stemma_utterance *u, stemma_error *err)
{
    *sum = ARENA_ZEROED(arena, uint64_t, (size_t)u->n_words + 1, err);
    *last = ARENA_NEW(arena, uint32_t, (size_t)u->n_words + 1, err);
    if (*sum == NULL || *last == NULL)
        return arena_status(arena);
    memset(*last, 0xff, ((size_t)u->n_words + 1) * sizeof **last);
    return STEMMA_OK;
}

stemma_status emit_printed(uint64_t **out, struct arena *arena, const stemma_utterance *u,
                           stemma_error *err)
{
    uint32_t *last;
    TRY(begin_sums(out, &last, arena, u, err));
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        add_witness(w, w->doc, u->n_words, hash_mix((uint64_t)w->doc + 1), *out, last);
    }
    return STEMMA_OK;
}

stemma_status emit_depth(uint32_t **out, struct arena *arena, const stemma_utterance *u,
                         stemma_error *err)
{
    uint64_t *sum;
    uint32_t *last;
    struct sort_item *order = ARENA_NEW(arena, struct sort_item, u->n_witnesses, err);
    *out = ARENA_NEW(arena, uint32_t, (size_t)u->n_words + 1, err);
    if (order == NULL || *out == NULL)
        return arena_status(arena);
    TRY(begin_sums(&sum, &last, arena, u, err));
    for (size_t i = 0; i < u->n_witnesses; i++)
        order[i] = (struct sort_item){u->witnesses[i].text, i};
    TRY(sort_items(arena, order, u->n_witnesses, err));
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[order[i].value];
        add_witness(w, w->text, u->n_words, 1, sum, last);
    }
    for (uint32_t k = 0; k < u->n_words; k++)
        (*out)[k] = (uint32_t)sum[k];
    return STEMMA_OK;
}

/* True for the first contested reading of its place. */
static bool opens_place(const stemma_utterance *u, size_t witness, const stemma_edit *e)
{
    for (size_t i = 0; i < witness; i++)
        for (size_t k = 0; k < u->witnesses[i].n_edits; k++)
            if (u->witnesses[i].edits[k].type == CONTESTED &&
                u->witnesses[i].edits[k].base_begin == e->base_begin)
                return false;
    return true;
}

static void tally_utterance(struct tally *t, const stemma_utterance *u)
{
    const uint32_t before = t->edits + t->contested;
    bool shared = false;
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        shared |= w->doc != u->witnesses[0].doc;
        for (size_t k = 0; k < w->n_edits; k++) {
            t->by_type[w->edits[k].type]++;
            if (w->edits[k].type == STEMMA_EDIT_TYPOGRAPHY)
                t->house_style++;
            else if (w->edits[k].type == CONTESTED)
                t->contested += opens_place(u, i, &w->edits[k]);
            else
                t->edits++;
        }
    }
    t->shared_utterances += shared;
    t->compared += shared ? t->edits + t->contested - before : 0;
}

static stemma_status tally_source(struct tally *t, struct arena *arena, const stemma_trace *trace,
                                  const stemma_source *s, stemma_error *err)
{
    t->contigs = (uint32_t)s->n_contigs;
    t->gaps = (uint32_t)s->n_gaps;
    for (size_t i = 0; i < s->n_contigs; i++) {
        uint32_t *depth;
        const stemma_utterance *u = &trace->utterances.at[s->contigs[i].utterance];
        TRY(emit_depth(&depth, arena, u, err));
        t->source_words += s->contigs[i].n_words;
        for (uint32_t k = 0; k < u->n_words; k++)
            t->deep_words += depth[k] >= 2;
    }
    return STEMMA_OK;
}

stemma_status emit_tally(struct tally *out, struct arena *arena, const stemma_trace *trace,
                         stemma_error *err)
{
    memset(out, 0, sizeof *out);
    out->outlets = trace->corpus->n_outlets;
    for (size_t i = 0; i < trace->quotes->quotes.n; i++) {
        const stemma_quote *q = &trace->quotes->quotes.at[i];
        if (!quote_is_speech(q))
            continue;
        out->quotations++;
        out->parts += (uint32_t)q->n_parts;
    }
    for (size_t i = 0; i < trace->utterances.n; i++)
        tally_utterance(out, &trace->utterances.at[i]);
    if (trace->sources.n > 0)
        TRY(tally_source(out, arena, trace, &trace->sources.at[0], err));
    return STEMMA_OK;
}
