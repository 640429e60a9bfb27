/*
 * Overlaps of forms. In: forms, longest first; out: for each form its overlaps with earlier forms.
 *
 * A form is aligned with the best few neighbours, those that share most seeds with it, and keeps
 * the alignments that hold. So the cost is linear in the words, times utterance.candidates
 * alignments a form. It is done twice: once everywhere, with what tells enough among all that is
 * ever quoted; and once inside clusters of documents that quote one source, between forms that have
 * not come together, with what tells enough there.
 *
 * Forms are independent here, so they are shared out to threads; each fills its own slot.
 */
#include "trace/overlaps.h"

#include "trace/neighbour.h"
#include "trace/prospect.h"

#include <stdlib.h>
#include <string.h>

#define SEED 3
#define SEED_BITS 12
#define FEW_WORDS 8      /* in a form of so many words one seed is something */
#define LESS 8           /* a candidate that shares so many times less than the best is let go */
#define PRINTINGS 8      /* of a form, whose stories are looked at */
#define SENTENCE_WORDS 3 /* of a sentence that stands beside words that were found */

struct found {
    size_t n;
    const struct overlap *at;
    uint64_t n_skipped;
};

struct job {
    const struct trace_inputs *in;
    const struct form_list *forms;
    const struct speaker_list *speakers;
    const struct stemma_params *params;
    struct seed_index seeds;
    struct found *found; /* of each form */
};

bool form_is_short(const struct form *f, const struct stemma_params *params)
{
    return f->n_words < param(params, UTTERANCE_WORDS) ||
           f->rarity < param(params, UTTERANCE_INFORMATION) * BIT;
}

typedef ARRAY(struct overlap) overlap_array;

/* A whole sentence of the stretch that stands in the other form word for word. It is too little to
 * go by, but for words that a fragment prints beside others that were found. */
static bool is_sentence(const struct overlap *o, const struct form *part, const struct form *other,
                        const struct stemma_params *params)
{
    const struct overlap_run *r = &o->runs[0];
    return o->n_runs == 1 && r->n == part->n_words && r->n >= SENTENCE_WORDS &&
           o->rarity >= param(params, UTTERANCE_INFORMATION) * BIT &&
           (r->b_at == 0 || (other->words[r->b_at].flags & TOKEN_SENTENCE_START) != 0);
}

static uint32_t story_of(const struct trace_inputs *in, const struct form *f, uint32_t i)
{
    return in->story[in->fragments.at[f->fragments[i]].doc];
}

/* True where the first printings of both are of one story, or stories are not known. */
static bool in_one_story(const struct trace_inputs *in, const struct form *a, const struct form *b)
{
    for (uint32_t i = 0; in->story != NULL && i < a->n_fragments && i < PRINTINGS; i++)
        for (uint32_t k = 0; k < b->n_fragments && k < PRINTINGS; k++)
            if (story_of(in, a, i) == story_of(in, b, k))
                return true;
    return in->story == NULL;
}

/* Aligns a stretch with the best candidates; adds what holds to `kept`. One seed is three words: of
 * two long forms that is too little. Beside a candidate that shares much more it adds nothing to
 * the whole. */
static stemma_status align_best(overlap_array *kept, const struct job *j, struct worker *worker,
                                const struct stretch *s, struct neighbours *neighbours,
                                stemma_error *err)
{
    const struct form *form = &j->forms->at[s->form];
    struct form part = *form;
    part.words += s->begin;
    part.pairs += s->begin;
    part.n_words = s->end - s->begin;
    const bool whole = part.n_words == form->n_words;
    struct prospect prospect;
    if (neighbours->n == 0)
        return STEMMA_OK;
    TRY(prospect_make(&prospect, &worker->scratch, &part, err));
    const struct neighbour best = neighbours->at[0];
    const size_t most = (size_t)param(j->params, UTTERANCE_CANDIDATES);
    for (size_t k = 0; k < most && neighbours->n > 0; k++) {
        const struct neighbour next = neighbours_take(neighbours);
        const uint32_t g = next.form;
        const struct form *other = &j->forms->at[g];
        if (next.rarity * LESS < best.rarity)
            break;
        if (next.n_seeds == 1 && part.n_words > FEW_WORDS && other->n_words > FEW_WORDS)
            continue;
        struct overlap_ties ties = {speaker_compare(j->speakers, form->speaker, other->speaker),
                                    true};
        if (!prospect_holds(&prospect, other, ties.speakers == SPEAKER_OTHER))
            continue;
        const struct arena_mark mark = arena_mark(&worker->keep);
        struct overlap o;
        if ((uint64_t)part.n_words * other->n_words > OVERLAP_MAX_CELLS)
            j->found[s->form].n_skipped++;
        TRY(overlap_find(&o, &worker->keep, &part, other, err));
        ties.one_story = ties.speakers == SPEAKER_SAME || in_one_story(j->in, form, other);
        const bool holds =
            overlap_accept(&o, &part, other, &ties, j->params) ||
            (!whole && ties.speakers == SPEAKER_SAME && is_sentence(&o, &part, other, j->params));
        if (!holds || overlap_repeats(&o, &part, other)) {
            arena_rewind(&worker->keep, mark);
            continue;
        }
        o.a = s->form;
        o.b = g;
        for (uint32_t i = 0; i < o.n_runs; i++)
            o.runs[i].a_at += s->begin;
        TRY(ARRAY_ADD(&worker->scratch, kept, o, err));
    }
    return STEMMA_OK;
}

static stemma_status find_stretch(overlap_array *kept, const struct job *j, struct worker *worker,
                                  const struct stretch *s, stemma_error *err)
{
    struct neighbours neighbours;
    const size_t before = kept->n;
    TRY(neighbours_find(&neighbours, &worker->scratch, &j->seeds, s, false, err));
    TRY(align_best(kept, j, worker, s, &neighbours, err));
    if (kept->n > before)
        return STEMMA_OK;
    TRY(neighbours_find(&neighbours, &worker->scratch, &j->seeds, s, true, err));
    return align_best(kept, j, worker, s, &neighbours, err);
}

/* The stretches of a form that no overlap covers: a join of two passages has the second of them
 * there. */
static stemma_status find_rest(overlap_array *kept, const struct job *j, struct worker *worker,
                               uint32_t f, stemma_error *err)
{
    const struct form *form = &j->forms->at[f];
    bool *covered = ARENA_ZEROED(&worker->scratch, bool, form->n_words, err);
    if (covered == NULL)
        return arena_status(&worker->scratch);
    for (size_t k = 0; k < kept->n; k++)
        for (uint32_t r = 0; r < kept->at[k].n_runs; r++)
            memset(covered + kept->at[k].runs[r].a_at, true, kept->at[k].runs[r].n);
    for (uint32_t begin = 0, end; begin < form->n_words; begin = end) {
        for (end = begin + 1; end < form->n_words && covered[end] == covered[begin] &&
                              form->words[end].seam != SEAM_CUT;)
            end++;
        const struct stretch s = {f, begin, end};
        if (!covered[begin] && end - begin >= SENTENCE_WORDS)
            TRY(find_stretch(kept, j, worker, &s, err));
    }
    return STEMMA_OK;
}

static stemma_status find_of_form(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct job *j = user;
    const uint32_t f = (uint32_t)item;
    const struct stretch whole = {f, 0, j->forms->at[f].n_words};
    overlap_array kept = ARRAY_INIT(SIZE_MAX / 64);
    if (form_is_short(&j->forms->at[f], j->params))
        return STEMMA_OK;
    TRY(find_stretch(&kept, j, worker, &whole, err));
    if (kept.n == 0)
        return STEMMA_OK;
    TRY(find_rest(&kept, j, worker, f, err));
    qsort(kept.at, kept.n, sizeof *kept.at, overlap_compare);
    struct overlap *list = ARENA_NEW(&worker->keep, struct overlap, kept.n, err);
    if (list == NULL)
        return arena_status(&worker->keep);
    memcpy(list, kept.at, kept.n * sizeof *list);
    j->found[f].n = kept.n;
    j->found[f].at = list;
    return STEMMA_OK;
}

stemma_status overlaps_find(struct overlap_list *out, struct arena *arena,
                            const struct trace_inputs *in, stemma_error *err)
{
    const struct form_list *forms = &in->forms;
    const struct seed_rule rule = {SEED, SEED_BITS, NULL};
    struct job j = {.in = in, .forms = forms, .speakers = &in->speakers, .params = in->params};
    TRY(seed_index_make(&j.seeds, arena, in->workers, forms, &rule, err));
    j.found = ARENA_ZEROED(arena, struct found, forms->n, err);
    size_t *first = ARENA_NEW(arena, size_t, forms->n + 1, err);
    if (j.found == NULL || first == NULL)
        return arena_status(arena);
    TRY(parallel_for(in->workers, forms->n, find_of_form, &j, "tracing", "quotations", err));
    size_t n = 0;
    out->n_skipped = 0;
    for (size_t f = 0; f < forms->n; f++) {
        first[f] = n;
        n += j.found[f].n;
        out->n_skipped += j.found[f].n_skipped;
    }
    first[forms->n] = n;
    struct overlap *all = ARENA_NEW(arena, struct overlap, n, err);
    if (all == NULL)
        return arena_status(arena);
    for (size_t f = 0; f < forms->n; f++)
        for (size_t k = 0; k < j.found[f].n; k++)
            all[first[f] + k] = j.found[f].at[k];
    out->first = first;
    out->at = all;
    return STEMMA_OK;
}
