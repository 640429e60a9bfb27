/*
 * What becomes of one quotation. In: where its words stand, in each ground; out: its record.
 *
 *   1. Each ground that has about as many of the words as the best one has is rendered, and the
 * best rendering is taken (cover.c). An exact one makes the quotation verbatim. Pieces that are
 *      printed in one go and stand apart make it joined; edits make it differ; too few words make
 * it not found.
 *   2. What is still not whole between marks may stand outside of them.
 *   3. A speaker by name against speakers who all are others is another speaker.
 *
 * Cost: a rendering of each ground that has the words; that is linear in what is printed there.
 */
#include "trace/judge.h"

#include <stdlib.h>

#define NEAR 2 /* a ground with so many times fewer words than the best is not rendered */

/* ------------------------------------------------------------------ candidates */

static int compare_candidates(const void *left, const void *right)
{
    const struct candidate *a = left, *b = right;
    if (a->rendered != b->rendered)
        return a->rendered ? -1 : 1;
    const struct rendering *x = &a->rendering, *y = &b->rendering;
    if (rendering_is_exact(x) != rendering_is_exact(y))
        return rendering_is_exact(x) ? -1 : 1;
    if (a->n_equal != b->n_equal)
        return a->n_equal > b->n_equal ? -1 : 1;
    if (x->n_joins != y->n_joins)
        return x->n_joins < y->n_joins ? -1 : 1;
    if (x->n_changes != y->n_changes)
        return x->n_changes < y->n_changes ? -1 : 1;
    if (x->n_house != y->n_house)
        return x->n_house < y->n_house ? -1 : 1;
    return (a->ground > b->ground) - (a->ground < b->ground);
}

static stemma_status collect(struct judge *v, stemma_error *err)
{
    v->candidates = ARENA_NEW(v->scratch, struct candidate, v->found.n, err);
    if (v->candidates == NULL)
        return arena_status(v->scratch);
    v->n = 0;
    for (size_t s = 0, end; s < v->found.n; s = end) {
        struct candidate c = {.ground = v->found.at[s].ground, .segments = &v->found.at[s]};
        for (end = s; end < v->found.n && v->found.at[end].ground == c.ground; end++)
            c.n_equal += v->found.at[end].n_equal;
        c.n = end - s;
        if (!judge_is_itself(v, c.ground))
            v->candidates[v->n++] = c;
    }
    return STEMMA_OK;
}

/* Renders the grounds that have about as many words as the best, and sorts them. */
static stemma_status render(struct judge *v, stemma_error *err)
{
    uint32_t most = 0;
    for (size_t i = 0; i < v->n; i++)
        most = v->candidates[i].n_equal > most ? v->candidates[i].n_equal : most;
    for (size_t i = 0; i < v->n; i++) {
        struct candidate *c = &v->candidates[i];
        c->rendered = c->n_equal * NEAR >= most;
        if (c->rendered)
            TRY(rendering_make(&c->rendering, v->keep, &v->renderer, v->passage, c->segments, c->n,
                               err));
    }
    if (v->n > 0)
        qsort(v->candidates, v->n, sizeof *v->candidates, compare_candidates);
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ the verdict */

/* Changes that by themselves say which words they stand for. */
static bool only_bends(const struct rendering *r)
{
    for (size_t i = 0; i < r->n; i++)
        for (size_t k = 0; k < r->at[i].n_edits; k++) {
            const stemma_edit_type type = r->at[i].edits[k].type;
            if (type != STEMMA_EDIT_BEND && type != STEMMA_EDIT_BRACKET &&
                type != STEMMA_EDIT_TYPOGRAPHY)
                return false;
        }
    return true;
}

/* True where enough of the quotation stands there to compare the rest. */
static bool is_enough(const struct judge *v)
{
    const struct stemma_params *params = v->job->params;
    const uint32_t n_words = v->passage->words.n_words;
    if (v->n_equal < param(params, UTTERANCE_SHARE) * n_words)
        return false;
    if (v->best.n_found == n_words && only_bends(&v->best))
        return v->n_equal > 1;
    return v->n_equal >= param(params, UTTERANCE_WORDS) &&
           v->bits >= param(params, UTTERANCE_INFORMATION) * BIT;
}

static stemma_verdict verdict_of(const struct judge *v)
{
    if (rendering_is_exact(&v->best))
        return STEMMA_VERBATIM;
    if (v->n == 0 || !is_enough(v))
        return STEMMA_NOT_FOUND;
    return v->best.n_joins > 0 ? STEMMA_JOINED : STEMMA_DIFFERS;
}

/* Where it is too little to tell anything, what was found is dropped. */
static stemma_status drop_chance(struct judge *v, stemma_error *err)
{
    const struct stemma_params *params = v->job->params;
    if (v->n == 0 || (v->n_equal >= param(params, UTTERANCE_WORDS) &&
                      v->bits >= param(params, UTTERANCE_INFORMATION) * BIT))
        return STEMMA_OK;
    return rendering_make(&v->best, v->keep, &v->renderer, v->passage, NULL, 0, err);
}

/* Step 1 in one list of grounds. */
static stemma_status look(struct judge *v, const struct locate_index *index, stemma_error *err)
{
    v->renderer.grounds = index->grounds;
    v->best = (struct rendering){0};
    v->n_equal = v->bits = 0;
    TRY(locate_passage(&v->found, v->keep, v->scratch, index, &v->passage->words, v->renderer.apart,
                       err));
    TRY(collect(v, err));
    TRY(render(v, err));
    if (v->n == 0)
        return rendering_make(&v->best, v->keep, &v->renderer, v->passage, NULL, 0, err);
    return cover_choose(v, err);
}

/* Whether a piece of a whole document stands between marks of any kind. */
enum between { MARKED_NOT, MARKED_APART, MARKED_IN_ONE };

/* APART: all its words do, but in several stretches. Linear in the quotations of its document. */
static enum between piece_marked(const struct judge *v, const struct rendered *piece)
{
    const stemma_quotes *quotes = v->job->check->against_quotes;
    const struct ground *g = &v->renderer.grounds->at[piece->ground];
    const uint32_t end = ground_end(g, piece->at_end - 1);
    uint32_t word = piece->at_begin; /* the first one that is not known to stand between marks */
    bool in_one = false;
    for (size_t q = quotes->first[g->doc]; q < quotes->first[g->doc + 1]; q++)
        for (size_t p = 0; p < quotes->quotes.at[q].n_parts; p++) {
            const stemma_span *part = &quotes->quotes.at[q].parts[p];
            in_one |= part->begin_byte <= ground_begin(g, piece->at_begin) && end <= part->end_byte;
            while (word < piece->at_end && part->begin_byte <= ground_begin(g, word) &&
                   ground_end(g, word) <= part->end_byte)
                word++;
        }
    if (in_one)
        return MARKED_IN_ONE;
    return word == piece->at_end ? MARKED_APART : MARKED_NOT;
}

/* The least of all pieces. */
static enum between all_marked(const struct judge *v)
{
    enum between least = MARKED_IN_ONE;
    for (size_t i = 0; i < v->best.n; i++) {
        if (v->best.at[i].ground == GROUND_NONE)
            continue;
        const enum between marked = piece_marked(v, &v->best.at[i]);
        least = marked < least ? marked : least;
    }
    return least;
}

/* Words that are passed over and that no … stands for. */
static uint32_t words_passed(const struct rendering *r)
{
    uint32_t n = 0;
    for (size_t i = 0; i < r->n; i++)
        for (size_t k = 0; k < r->at[i].n_edits; k++) {
            const stemma_edit *e = &r->at[i].edits[k];
            n += e->type == STEMMA_EDIT_SILENT_CUT ? e->base_end - e->base_begin : 0;
        }
    return n;
}

/* Step 2: keeps the look outside of marks where it finds more. Running prose has most short words
 * somewhere, one after the other: what passes over more words than it finds is found by chance. */
static stemma_status look_in_prose(struct judge *v, stemma_verdict *verdict, stemma_error *err)
{
    struct judge prose = *v;
    TRY(look(&prose, &v->job->in_whole, err));
    const stemma_verdict there = verdict_of(&prose);
    const bool whole = prose.best.n_found == prose.best.n_words && prose.best.n_joins == 0;
    const bool more = *verdict == STEMMA_NOT_FOUND || rendering_is_exact(&prose.best) ||
                      (whole && v->best.n_found < v->best.n_words);
    if (there == STEMMA_NOT_FOUND || there == STEMMA_JOINED || !more ||
        words_passed(&prose.best) > prose.n_equal)
        return STEMMA_OK;
    const enum between marked = all_marked(&prose);
    if (marked == MARKED_APART && *verdict != STEMMA_NOT_FOUND)
        return STEMMA_OK;
    *v = prose;
    *verdict = marked == MARKED_IN_ONE ? there : STEMMA_UNQUOTED;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ speakers */

static bool is_named(const stemma_quote *q)
{
    return q->how == STEMMA_HOW_NAMED || q->how == STEMMA_HOW_SURNAME;
}

/* True where the quotation's speaker is known well enough to weigh it. `by_name`: it stands there.
 */
static bool is_known(const struct judge *v, const stemma_quote *q, bool by_name)
{
    if (by_name || is_named(q))
        return is_named(q);
    return q->speaker != NULL && q->confidence >= param(v->job->params, QUOTE_SPEECH);
}

/* Compares the speaker of one rendering's pieces; sets `*other` to one who is somebody else, and
 * `*same` where one is the same. */
static void compare_speaker(const struct judge *v, const struct rendering *r, bool by_name,
                            const char **other, bool *same)
{
    const struct check_job *j = v->job;
    for (size_t i = 0; i < r->n; i++) {
        const stemma_quote *q = judge_quote(v, &r->at[i]);
        if (q == NULL || !is_known(v, q, by_name))
            continue;
        const size_t number = (size_t)(q - j->check->against_quotes->quotes.at);
        const enum speaker_match match =
            speaker_compare(&j->speakers, j->speaker[v->passage->quote], j->other_speaker[number]);
        *same |= match == SPEAKER_SAME;
        if (match == SPEAKER_OTHER && *other == NULL)
            *other = q->speaker;
    }
}

/* The same for all that print the quotation so. */
static void compare_speakers(const struct judge *v, bool by_name, const char **other, bool *same)
{
    const bool exact = v->n > 0 && rendering_is_exact(&v->candidates[0].rendering);
    for (size_t i = 0; exact && i < v->n && v->candidates[i].rendered; i++)
        if (rendering_is_exact(&v->candidates[i].rendering))
            compare_speaker(v, &v->candidates[i].rendering, by_name, other, same);
    if (!exact)
        compare_speaker(v, &v->best, by_name, other, same);
}

/* Step 3. Speakers by name go first; where there are none, those that a pronoun or a role stands
 * for. */
static void judge_speaker(const struct judge *v, stemma_checked *out)
{
    const stemma_quote *q = &v->job->check->quotes->quotes.at[v->passage->quote];
    const char *other = NULL;
    bool same = false;
    if (!is_named(q) || out->verdict > STEMMA_JOINED)
        return;
    compare_speakers(v, true, &other, &same);
    if (other == NULL && !same)
        compare_speakers(v, false, &other, &same);
    if (other == NULL || same)
        return;
    out->verdict = STEMMA_OTHER_SPEAKER;
    out->other = other;
}

/* ------------------------------------------------------------------ the record */

stemma_status verdict_make(const struct check_job *j, struct worker *worker, size_t i,
                           stemma_error *err)
{
    const struct quoted_passage *passage = &j->passages[i];
    const stemma_quote *q = &j->check->quotes->quotes.at[passage->quote];
    struct judge v = {.job = j,
                      .keep = &worker->keep,
                      .scratch = &worker->scratch,
                      .passage = passage,
                      .renderer = {.corpus = j->check->corpus,
                                   .quotes = j->check->quotes,
                                   .fragments = &j->fragments,
                                   .apart = (uint32_t)param(j->params, CHECK_APART)}};
    TRY(look(&v, j->check->reference ? &j->in_whole : &j->in_quoted, err));
    stemma_verdict verdict = verdict_of(&v);
    if (!j->check->reference && verdict != STEMMA_VERBATIM)
        TRY(look_in_prose(&v, &verdict, err));
    if (verdict == STEMMA_NOT_FOUND)
        TRY(drop_chance(&v, err));
    stemma_checked *out = &j->check->at[i];
    *out = (stemma_checked){.struct_size = sizeof *out,
                            .doc = q->doc,
                            .quote = passage->quote,
                            .verdict = verdict,
                            .speaker = q->speaker,
                            .n_words = passage->words.n_words,
                            .house_style = v.best.n_house};
    judge_speaker(&v, out);
    return checked_fill(out, &v, err);
}
