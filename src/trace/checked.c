/*
 * The record of a checked quotation. In: the rendering that its verdict is about, and those of all
 * grounds; out: pieces with their edits, and witnesses. What counts words of a ground counts words
 * of the document from here on, so that a caller can find them. Linear in what is written.
 */
#include "trace/judge.h"

#include <stdlib.h>

/* Number of the document's word that is word `at` of the ground. */
static uint32_t token_of(const struct judge *v, const struct ground *g, uint32_t at)
{
    const struct text *t = &corpus_document(v->renderer.grounds->corpus, g->doc)->text;
    if (g->tokens != NULL)
        return at;
    return at < g->n_words ? text_token_at(t, ground_begin(g, at)) : t->n_tokens;
}

static uint32_t token_after(const struct judge *v, const struct ground *g, uint32_t at)
{
    return at > 0 ? token_of(v, g, at - 1) + 1 : 0;
}

/* The edits, with base words counted in the document. */
static stemma_status copy_edits(stemma_edit **out, size_t *n_out, const struct judge *v,
                                const struct rendered *piece, stemma_error *err)
{
    const struct ground *g = &v->renderer.grounds->at[piece->ground];
    stemma_edit *edits = ARENA_NEW(v->keep, stemma_edit, piece->n_edits, err);
    if (edits == NULL)
        return arena_status(v->keep);
    for (size_t i = 0; i < piece->n_edits; i++) {
        edits[i] = piece->edits[i];
        edits[i].base_begin = token_of(v, g, piece->edits[i].base_begin);
        edits[i].base_end = piece->edits[i].base_end > piece->edits[i].base_begin
                                ? token_after(v, g, piece->edits[i].base_end)
                                : edits[i].base_begin;
    }
    *out = edits;
    *n_out = piece->n_edits;
    return STEMMA_OK;
}

static stemma_status fill_pieces(stemma_checked *out, const struct judge *v, stemma_error *err)
{
    const struct rendering *r = &v->best;
    stemma_check_piece *pieces = ARENA_ZEROED(v->keep, stemma_check_piece, r->n, err);
    if (pieces == NULL)
        return arena_status(v->keep);
    for (size_t i = 0; i < r->n; i++) {
        const struct rendered *from = &r->at[i];
        stemma_check_piece *to = &pieces[i];
        *to = (stemma_check_piece){
            .part = from->part, .span = from->span, .doc = STEMMA_NO_DOC, .joined = from->joined};
        if (from->ground == GROUND_NONE)
            continue;
        const struct ground *g = &v->renderer.grounds->at[from->ground];
        stemma_edit *edits = NULL;
        TRY(copy_edits(&edits, &to->n_edits, v, from, err));
        to->edits = edits;
        to->doc = g->doc;
        to->word_begin = token_of(v, g, from->at_begin);
        to->word_end = token_after(v, g, from->at_end);
        to->found = ground_span(v->renderer.grounds, g, from->at_begin, from->at_end);
    }
    out->pieces = pieces;
    out->n_pieces = r->n;
    return STEMMA_OK;
}

/* A ground that prints the quotation's words, whole and without a join. */
static stemma_status add_witness(stemma_checked *out, stemma_check_witness *to,
                                 const struct judge *v, const struct candidate *c,
                                 stemma_error *err)
{
    const struct rendering *r = &c->rendering;
    const struct ground *g = &v->renderer.grounds->at[c->ground];
    if (!c->rendered || r->n_joins > 0 || r->n_found < r->n_words || r->n == 0)
        return STEMMA_OK;
    stemma_edit *edits = ARENA_NEW(v->keep, stemma_edit, r->n_changes, err);
    if (edits == NULL)
        return arena_status(v->keep);
    const stemma_quote *q = judge_quote(v, &r->at[0]);
    *to = (stemma_check_witness){
        .doc = g->doc,
        .found = ground_span(v->renderer.grounds, g, r->at[0].at_begin, r->at[0].at_end),
        .speaker = q != NULL ? q->speaker : NULL,
        .exact = rendering_is_exact(r),
        .edits = edits};
    for (size_t i = 0; i < r->n; i++) {
        stemma_edit *copies = NULL;
        size_t n = 0;
        TRY(copy_edits(&copies, &n, v, &r->at[i], err));
        for (size_t k = 0; k < n; k++)
            if (copies[k].type != STEMMA_EDIT_TYPOGRAPHY)
                edits[to->n_edits++] = copies[k];
    }
    out->n_witnesses++;
    return STEMMA_OK;
}

static int compare_witnesses(const void *left, const void *right)
{
    const stemma_check_witness *a = left, *b = right;
    if (a->exact != b->exact)
        return a->exact ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

static stemma_status fill_witnesses(stemma_checked *out, const struct judge *v, stemma_error *err)
{
    stemma_check_witness *witnesses = ARENA_NEW(v->keep, stemma_check_witness, v->n, err);
    if (witnesses == NULL)
        return arena_status(v->keep);
    for (size_t i = 0; i < v->n && out->verdict != STEMMA_NOT_FOUND; i++)
        TRY(add_witness(out, &witnesses[out->n_witnesses], v, &v->candidates[i], err));
    if (out->n_witnesses > 0)
        qsort(witnesses, out->n_witnesses, sizeof *witnesses, compare_witnesses);
    out->witnesses = witnesses;
    return STEMMA_OK;
}

stemma_status checked_fill(stemma_checked *out, const struct judge *v, stemma_error *err)
{
    TRY(fill_pieces(out, v, err));
    return fill_witnesses(out, v, err);
}
