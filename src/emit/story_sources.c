/*
 * The sources of a story's view: of each source the contigs that a document of the story prints, in
 * their order, with what supports it, gaps and joins as far as documents of the story show them. A
 * source that one document alone prints is none, as in the whole trace.
 */
#include "emit/story_view.h"

#include <stdlib.h>

/* A source as it is cut down. */
struct cut_source {
    struct story_view *v;
    struct arena *arena;
    const stemma_source *whole;
    stemma_source *out;
    uint32_t *place; /* of each contig of the whole one: its number here; UINT32_MAX: gone */
};

static stemma_status contig_witnesses(stemma_contig *contig, struct arena *arena,
                                      const stemma_utterance *u, stemma_error *err)
{
    stemma_contig_witness *w = ARENA_NEW(arena, stemma_contig_witness, u->n_witnesses, err);
    if (w == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *x = &u->witnesses[i];
        w[i] = (stemma_contig_witness){x->doc, x->quote, x->span, x->base_begin, x->base_end};
    }
    contig->witnesses = w;
    contig->n_witnesses = u->n_witnesses;
    return STEMMA_OK;
}

static stemma_status cut_contigs(struct cut_source *c, stemma_error *err)
{
    stemma_contig *contigs = ARENA_NEW(c->arena, stemma_contig, c->whole->n_contigs, err);
    c->place = ARENA_NEW(c->arena, uint32_t, c->whole->n_contigs, err);
    if (contigs == NULL || c->place == NULL)
        return arena_status(c->arena);
    c->out->contigs = contigs;
    c->out->n_contigs = 0;
    c->out->n_words = 0;
    for (size_t i = 0; i < c->whole->n_contigs; i++) {
        const uint32_t number = story_view_utterance(c->v, c->whole->contigs[i].utterance);
        c->place[i] = number == UINT32_MAX ? UINT32_MAX : (uint32_t)c->out->n_contigs;
        if (number == UINT32_MAX)
            continue;
        const stemma_utterance *u = &c->v->trace.utterances.at[number];
        stemma_contig *contig = &contigs[c->out->n_contigs++];
        *contig = (stemma_contig){.id = c->whole->contigs[i].id,
                                  .utterance = number,
                                  .text = u->text,
                                  .n_words = u->n_words};
        c->out->n_words += u->n_words;
        TRY(contig_witnesses(contig, c->arena, u, err));
    }
    return STEMMA_OK;
}

static bool two_documents(const stemma_source *s)
{
    const uint32_t first = s->n_contigs > 0 ? s->contigs[0].witnesses[0].doc : 0;
    for (size_t i = 0; i < s->n_contigs; i++)
        for (size_t k = 0; k < s->contigs[i].n_witnesses; k++)
            if (s->contigs[i].witnesses[k].doc != first)
                return true;
    return false;
}

/* The documents of the story among `docs`, with their numbers in the view. */
static stemma_status cut_documents(const uint32_t **out, size_t *n_out, struct cut_source *c,
                                   const uint32_t *docs, size_t n, stemma_error *err)
{
    uint32_t *at = ARENA_NEW(c->arena, uint32_t, n, err);
    if (at == NULL)
        return arena_status(c->arena);
    *n_out = 0;
    for (size_t i = 0; i < n; i++) {
        const uint32_t doc = story_view_document(c->v, docs[i]);
        if (doc != UINT32_MAX)
            at[(*n_out)++] = doc;
    }
    *out = at;
    return STEMMA_OK;
}

static stemma_status cut_orders(struct cut_source *c, stemma_error *err)
{
    stemma_order *orders = ARENA_NEW(c->arena, stemma_order, c->whole->n_orders, err);
    if (orders == NULL)
        return arena_status(c->arena);
    c->out->orders = orders;
    c->out->n_orders = 0;
    for (size_t i = 0; i < c->whole->n_orders; i++) {
        const stemma_order *o = &c->whole->orders[i];
        stemma_order kept = {
            .before = c->place[o->before], .after = c->place[o->after], .settled = o->settled};
        if (kept.before == UINT32_MAX || kept.after == UINT32_MAX)
            continue;
        TRY(cut_documents(&kept.support, &kept.n_support, c, o->support, o->n_support, err));
        TRY(cut_documents(&kept.against, &kept.n_against, c, o->against, o->n_against, err));
        if (kept.n_support + kept.n_against > 0)
            orders[c->out->n_orders++] = kept;
    }
    return STEMMA_OK;
}

static stemma_status cut_gaps(struct cut_source *c, stemma_error *err)
{
    const size_t n = c->out->n_contigs - 1;
    uint32_t *gaps = ARENA_NEW(c->arena, uint32_t, n, err);
    if (gaps == NULL)
        return arena_status(c->arena);
    for (uint32_t i = 0; i < n; i++)
        gaps[i] = i;
    c->out->gaps = gaps;
    c->out->n_gaps = n;
    return STEMMA_OK;
}

/* A word of a contig of the whole source, in the contig that is left of it. */
static uint32_t word_here(const struct cut_source *c, uint32_t contig, uint32_t word)
{
    const stemma_contig *k = &c->out->contigs[contig];
    const uint32_t begin = c->v->begin[k->utterance];
    return word < begin ? 0 : word - begin < k->n_words ? word - begin : k->n_words;
}

/* A join stays where documents of the story stand on both of its sides. */
static stemma_status cut_joins(struct cut_source *c, stemma_error *err)
{
    stemma_join *joins = ARENA_NEW(c->arena, stemma_join, c->whole->n_joins, err);
    if (joins == NULL)
        return arena_status(c->arena);
    c->out->joins = joins;
    c->out->n_joins = 0;
    for (size_t i = 0; i < c->whole->n_joins; i++) {
        const stemma_join *j = &c->whole->joins[i];
        stemma_join kept = *j;
        kept.before = c->place[j->before];
        kept.after = c->place[j->after];
        if (kept.before == UINT32_MAX || kept.after == UINT32_MAX)
            continue;
        TRY(cut_documents(&kept.joined, &kept.n_joined, c, j->joined, j->n_joined, err));
        TRY(cut_documents(&kept.apart, &kept.n_apart, c, j->apart, j->n_apart, err));
        kept.before_word = word_here(c, kept.before, j->before_word);
        kept.after_word = word_here(c, kept.after, j->after_word);
        if (kept.n_joined > 0 && kept.n_apart > 0)
            joins[c->out->n_joins++] = kept;
    }
    return STEMMA_OK;
}

static int compare_sources(const void *left, const void *right)
{
    const stemma_source *a = left, *b = right;
    if (a->n_words != b->n_words)
        return a->n_words > b->n_words ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

stemma_status story_view_sources(struct story_view *v, struct arena *arena,
                                 const struct story_shares *shares, size_t story, stemma_error *err)
{
    const size_t begin = shares->first_source[story], end = shares->first_source[story + 1];
    source_array *out = &v->trace.sources;
    *out = (source_array){.at = ARENA_NEW(arena, stemma_source, end - begin, err)};
    if (out->at == NULL)
        return arena_status(arena);
    for (size_t i = begin; i < end; i++) {
        const stemma_source *whole = &v->whole->sources.at[shares->sources[i]];
        struct cut_source c = {v, arena, whole, &out->at[out->n], NULL};
        *c.out = *whole;
        TRY(cut_contigs(&c, err));
        if (!two_documents(c.out))
            continue;
        TRY(cut_orders(&c, err));
        TRY(cut_gaps(&c, err));
        TRY(cut_joins(&c, err));
        out->n++;
    }
    if (out->n > 0)
        qsort(out->at, out->n, sizeof *out->at, compare_sources);
    return STEMMA_OK;
}
