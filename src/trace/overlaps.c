/*
 * Candidate pairs of forms. In: forms, longest first; out: for each form its overlaps with earlier
 * forms.
 *
 * Seeds are runs of SEED words without a seam inside that tell SEED_BITS or more; they stand in one
 * sorted table. A form looks its seeds up, adds up what each earlier form shares with it, aligns
 * with the best few, and keeps the alignments that hold. Seeds that stand in very many forms are
 * looked at only when the others led to nothing, and of every seed only the first (longest) forms
 * are looked at: no seed costs more than SEED_FORMS. So the cost is linear in the words, times
 * utterance.candidates alignments a form, however often a phrase is repeated. (The directed,
 * short-in-long view is MemeTracker's: Leskovec, Backstrom, Kleinberg 2009.)
 *
 * Forms are independent here, so they are shared out to threads; each fills its own slot.
 */
#include "trace/overlaps.h"

#include "base/hash.h"
#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

#define SEED 3
#define SEED_BITS 12
#define SEED_FORMS 64      /* forms looked at for one seed */
#define SEED_FREQUENT 1024 /* forms that hold a seed above which it is looked at last */
#define FEW_WORDS 8        /* in a form of so many words one seed is something */
#define LESS 8             /* a candidate that shares so many times less than the best is let go */
#define SENTENCE_WORDS 3   /* of a sentence that stands beside words that were found */
#define REPEATED_WORDS 9   /* a shorter overlap that fits its form twice says nothing */

struct seed_table {
    size_t n;
    const struct sort_item *at; /* key: the seed; value: the form; by both */
};

/* What a form shares with another: seeds, and their rarity together. */
struct vote {
    uint32_t form, rarity, n_seeds;
};

struct found {
    size_t n;
    const struct overlap *at;
    uint64_t n_skipped;
};

struct job {
    const struct form_list *forms;
    const struct speaker_list *speakers;
    const struct stemma_params *params;
    struct seed_table seeds;
    struct found *found; /* of each form */
};

bool form_is_short(const struct form *f, const struct stemma_params *params)
{
    return f->n_words < param(params, UTTERANCE_WORDS) ||
           f->rarity < param(params, UTTERANCE_INFORMATION) * BIT;
}

/* The seed that begins at word `i`; false where none does. */
static bool seed_at(const struct form *f, uint32_t i, uint64_t *seed, uint32_t *rarity)
{
    if (i + SEED > f->n_words)
        return false;
    uint64_t h = 0;
    uint32_t sum = 0;
    for (uint32_t k = i; k < i + SEED; k++) {
        if (k > i && f->words[k].seam != SEAM_SOLID)
            return false;
        h = hash_mix(h * 0x9e3779b97f4a7c15u + f->words[k].word);
        sum += f->words[k].rarity;
    }
    *seed = h;
    *rarity = sum;
    return sum >= SEED_BITS * BIT;
}

static stemma_status make_seeds(struct seed_table *out, struct arena *arena,
                                const struct form_list *forms, stemma_error *err)
{
    size_t n_words = 0, n = 0;
    for (size_t f = 0; f < forms->n; f++)
        n_words += forms->at[f].n_words;
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, n_words, err);
    if (items == NULL)
        return arena_status(arena);
    for (size_t f = 0; f < forms->n; f++) {
        uint64_t seed;
        uint32_t rarity;
        for (uint32_t i = 0; i + SEED <= forms->at[f].n_words; i++)
            if (seed_at(&forms->at[f], i, &seed, &rarity))
                items[n++] = (struct sort_item){seed, f};
    }
    TRY(sort_items(arena, items, n, err));
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || items[kept - 1].key != items[i].key ||
            items[kept - 1].value != items[i].value)
            items[kept++] = items[i];
    *out = (struct seed_table){kept, items};
    return STEMMA_OK;
}

/* The forms that hold the seed: at[begin] … at[end]. */
static void seed_forms(const struct seed_table *t, uint64_t seed, size_t *begin, size_t *end)
{
    for (int side = 0; side < 2; side++) {
        size_t low = 0, high = t->n;
        while (low < high) {
            const size_t middle = low + (high - low) / 2;
            if (t->at[middle].key < seed || (side == 1 && t->at[middle].key == seed))
                low = middle + 1;
            else
                high = middle;
        }
        *(side == 0 ? begin : end) = low;
    }
}

static int compare_forms(const void *left, const void *right)
{
    const struct vote *a = left, *b = right;
    return (a->form > b->form) - (a->form < b->form);
}

static int compare_votes(const void *left, const void *right)
{
    const struct vote *a = left, *b = right;
    if (a->rarity != b->rarity)
        return a->rarity > b->rarity ? -1 : 1;
    return (a->form > b->form) - (a->form < b->form);
}

typedef ARRAY(struct vote) vote_array;

/* Words of a form that are looked for. */
struct stretch {
    uint32_t form, begin, end;
};

/* Earlier forms that share seeds with the stretch, the best first. */
static stemma_status collect_votes(vote_array *votes, const struct job *j, struct arena *scratch,
                                   const struct stretch *s, bool frequent, stemma_error *err)
{
    const struct form *form = &j->forms->at[s->form];
    votes->n = 0;
    for (uint32_t i = s->begin; i + SEED <= s->end; i++) {
        uint64_t seed;
        uint32_t rarity;
        size_t begin, end;
        if (!seed_at(form, i, &seed, &rarity))
            continue;
        seed_forms(&j->seeds, seed, &begin, &end);
        if ((end - begin > SEED_FREQUENT) != frequent)
            continue;
        for (size_t k = begin; k < end && k < begin + SEED_FORMS; k++) {
            if (j->seeds.at[k].value >= s->form)
                break;
            const struct vote v = {(uint32_t)j->seeds.at[k].value, rarity, 1};
            TRY(ARRAY_ADD(scratch, votes, v, err));
        }
    }
    if (votes->n == 0)
        return STEMMA_OK;
    qsort(votes->at, votes->n, sizeof *votes->at, compare_forms);
    size_t n = 0;
    for (size_t k = 0; k < votes->n; k++) {
        if (n > 0 && votes->at[n - 1].form == votes->at[k].form) {
            votes->at[n - 1].rarity += votes->at[k].rarity;
            votes->at[n - 1].n_seeds++;
        } else {
            votes->at[n++] = votes->at[k];
        }
    }
    votes->n = n;
    qsort(votes->at, votes->n, sizeof *votes->at, compare_votes);
    return STEMMA_OK;
}

/* How often `n` words from `words` stand in the form, counted up to two. */
static uint32_t occurrences(const struct form *f, const struct fragment_word *words, uint32_t n)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i + n <= f->n_words && found < 2; i++) {
        uint32_t k = 0;
        while (k < n && f->words[i + k].word == words[k].word)
            k++;
        found += k == n;
    }
    return found;
}

/* A short overlap that fits one of the forms at two places. */
static bool repeats(const struct overlap *o, const struct form *a, const struct form *b)
{
    if (o->n_runs != 1 || o->n_equal >= REPEATED_WORDS)
        return false;
    const struct overlap_run *r = &o->runs[0];
    return occurrences(b, a->words + r->a_at, r->n) > 1 ||
           occurrences(a, a->words + r->a_at, r->n) > 1;
}

static int compare_overlaps(const void *left, const void *right)
{
    const struct overlap *a = left, *b = right;
    if (a->rarity != b->rarity)
        return a->rarity > b->rarity ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
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

/* True where an alignment can hold. One seed is three words; of two long forms that is too little,
 * and beside a candidate that shares much more it adds nothing to the whole. */
static bool worth_aligning(const struct vote *v, const struct vote *best, uint32_t n_words)
{
    return (v->n_seeds > 1 || n_words <= FEW_WORDS) && v->rarity * LESS >= best->rarity;
}

/* Aligns a stretch with the best candidates; adds what holds to `kept`. */
static stemma_status align_best(overlap_array *kept, const struct job *j, struct worker *worker,
                                const struct stretch *s, const vote_array *votes, stemma_error *err)
{
    const struct form *form = &j->forms->at[s->form];
    struct form part = *form;
    part.words += s->begin;
    part.n_words = s->end - s->begin;
    const bool whole = part.n_words == form->n_words;
    size_t n = (size_t)param(j->params, UTTERANCE_CANDIDATES);
    n = n < votes->n ? n : votes->n;
    for (size_t k = 0; k < n; k++) {
        const uint32_t g = votes->at[k].form;
        const struct form *other = &j->forms->at[g];
        const uint32_t shorter = part.n_words < other->n_words ? part.n_words : other->n_words;
        if (!worth_aligning(&votes->at[k], &votes->at[0], shorter))
            continue;
        const struct arena_mark mark = arena_mark(&worker->keep);
        struct overlap o;
        const enum speaker_match speakers =
            speaker_compare(j->speakers, form->speaker, other->speaker);
        if ((uint64_t)part.n_words * other->n_words > OVERLAP_MAX_CELLS)
            j->found[s->form].n_skipped++;
        TRY(overlap_find(&o, &worker->keep, &part, other, err));
        const bool holds =
            overlap_accept(&o, &part, other, speakers == SPEAKER_OTHER, j->params) ||
            (!whole && speakers == SPEAKER_SAME && is_sentence(&o, &part, other, j->params));
        if (!holds || repeats(&o, &part, other)) {
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
    vote_array votes = ARRAY_INIT(SIZE_MAX / 64);
    const size_t before = kept->n;
    TRY(collect_votes(&votes, j, &worker->scratch, s, false, err));
    TRY(align_best(kept, j, worker, s, &votes, err));
    if (kept->n > before)
        return STEMMA_OK;
    TRY(collect_votes(&votes, j, &worker->scratch, s, true, err));
    return align_best(kept, j, worker, s, &votes, err);
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
    qsort(kept.at, kept.n, sizeof *kept.at, compare_overlaps);
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
    struct job j = {.forms = forms, .speakers = &in->speakers, .params = in->params};
    TRY(make_seeds(&j.seeds, arena, forms, err));
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
