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
    uint32_t n_long;     /* forms of more than FEW_WORDS: they come first */
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

/* Takes the best candidates for a stretch of `n_words`, and asks for their forms, which lie all
 * over memory. One seed is three words: of two long forms that is too little. Beside a candidate
 * that shares much more it adds nothing to the whole. */
static stemma_status choose(struct neighbours *out, struct arena *scratch, const struct job *j,
                            uint32_t n_words, struct neighbours *from, stemma_error *err)
{
    const uint32_t least = from->at[0].rarity / LESS + (from->at[0].rarity % LESS > 0);
    const size_t most = (size_t)param(j->params, UTTERANCE_CANDIDATES);
    *out = (struct neighbours){ARENA_NEW(scratch, struct neighbour, most, err), 0};
    if (out->at == NULL)
        return arena_status(scratch);
    for (size_t taken = 0; taken < most && from->n > 0 && from->at[0].rarity >= least; taken++) {
        const struct neighbour next = neighbours_take(from);
        if (next.n_seeds == 1 && n_words > FEW_WORDS && next.form < j->n_long)
            continue;
        __builtin_prefetch(&j->forms->at[next.form]);
        out->at[out->n++] = next;
    }
    return STEMMA_OK;
}

/* A stretch of a form, as a form of its own. */
struct part {
    const struct stretch *of;
    struct form form;
    struct prospect prospect;
};

/* Aligns a part with another form; adds what holds to `kept`. */
static stemma_status align(overlap_array *kept, const struct job *j, struct worker *worker,
                           const struct part *p, uint32_t g, stemma_error *err)
{
    const struct form *form = &j->forms->at[p->of->form], *part = &p->form,
                      *other = &j->forms->at[g];
    struct overlap_ties ties = {speaker_compare(j->speakers, form->speaker, other->speaker), true};
    const struct arena_mark mark = arena_mark(&worker->keep);
    struct overlap o;
    if (!prospect_holds(&p->prospect, other, ties.speakers == SPEAKER_OTHER))
        return STEMMA_OK;
    if ((uint64_t)part->n_words * other->n_words > OVERLAP_MAX_CELLS)
        j->found[p->of->form].n_skipped++;
    TRY(overlap_find(&o, &worker->keep, part, other, err));
    ties.one_story = ties.speakers == SPEAKER_SAME || in_one_story(j->in, form, other);
    const bool holds = overlap_accept(&o, part, other, &ties, j->params) ||
                       (part->n_words < form->n_words && ties.speakers == SPEAKER_SAME &&
                        is_sentence(&o, part, other, j->params));
    if (!holds || overlap_repeats(&o, part, other)) {
        arena_rewind(&worker->keep, mark);
        return STEMMA_OK;
    }
    o.a = p->of->form;
    o.b = g;
    for (uint32_t i = 0; i < o.n_runs; i++)
        o.runs[i].a_at += p->of->begin;
    return ARRAY_ADD(&worker->scratch, kept, o, err);
}

/* Aligns a stretch with the best candidates. */
static stemma_status align_best(overlap_array *kept, const struct job *j, struct worker *worker,
                                const struct stretch *s, struct neighbours *neighbours,
                                stemma_error *err)
{
    struct part part = {.of = s, .form = j->forms->at[s->form]};
    struct neighbours chosen;
    if (neighbours->n == 0)
        return STEMMA_OK;
    part.form.words += s->begin;
    part.form.pairs += s->begin;
    part.form.n_words = s->end - s->begin;
    TRY(choose(&chosen, &worker->scratch, j, part.form.n_words, neighbours, err));
    TRY(prospect_make(&part.prospect, &worker->scratch, &part.form, err));
    for (size_t k = 0; k < chosen.n; k++) {
        if (k + 1 < chosen.n)
            __builtin_prefetch(j->forms->at[chosen.at[k + 1].form].pairs);
        TRY(align(kept, j, worker, &part, chosen.at[k].form, err));
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
    while (j.n_long < forms->n && forms->at[j.n_long].n_words > FEW_WORDS)
        j.n_long++;
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
