/*
 * Text that was shuffled, translated, reworded or summarised, between listed pairs of documents.
 *
 * In: pairs of documents. Out: hits, one a passage. For each pair by itself:
 *
 *     spots.c      where many rare words meet
 *     kept.c       the stretch around each spot, most telling first; a spot inside a stretch that
 *                  was found is passed over
 *     summary.c    stretches that the whole other document explains
 *     stretches.c  near stretches are joined, and one place of a text goes to one stretch
 *
 * Then each stretch is aligned word by word where it has enough words in common; one whose words
 * align is a hit like any other, another has no edit string.
 *
 * A pair's hits depend on its two documents alone. Cost: words are numbered once (stems.c); a pair
 * costs O(words) for spots and for each stretch what it looks at, bounded by LOOKS times its words.
 */
#include "reuse/sensitive.h"

#include "base/params.h"
#include "reuse/hit.h"
#include "reuse/spots.h"
#include "reuse/summary.h"
#include "reuse/weight.h"

#define SPOT_BITS (14 * BIT)
#define FIRST_KEPT 0.45
#define SIDE_WORDS 20           /* of a passage on either side, at least */
#define SUMMARY_BITS INT64_C(8) /* that a summary tells, at least; its length tells the rest */
#define MOST_TRIES 400          /* stretches of one pair that are looked at */
#define LOOKS 500               /* words looked at for each word of a pair */
#define MOST_CELLS 16000000     /* of an alignment; beyond it a hit has no edit string */

struct pair_found {
    uint32_t n;
    const stemma_hit *hits;
};

struct sensitive_job {
    const stemma_corpus *corpus;
    const struct corpus_words *all;
    const struct listed_pairs *pairs;
    struct stem_set stems;
    uint32_t most_words; /* of a listed document */
    struct kept_options kept;
    struct summary_options summary;
    int64_t least_bits;
    uint32_t words, gap;
    double identity;
    struct kept_pair *workers; /* one a worker */
    struct pair_found *found;  /* by pair */
};

static void job_options(struct sensitive_job *job, const stemma_params *params)
{
    job->kept = (struct kept_options){FIRST_KEPT, (int64_t)(param(params, PAIR_DROP) * BIT)};
    job->summary =
        (struct summary_options){(uint32_t)param(params, PAIR_SUMMARY), SUMMARY_BITS * BIT};
    job->least_bits = (int64_t)(param(params, PAIR_INFORMATION) * BIT);
    job->words = (uint32_t)param(params, PAIR_WORDS);
    job->gap = (uint32_t)param(params, PAIR_GAP);
    job->identity = param(params, HIT_IDENTITY);
}

/* ------------------------------------------------------------------ stretches */

static bool wanted(const struct sensitive_job *job, const struct stretch *s)
{
    uint32_t n_a = s->end[0] - s->begin[0], n_b = s->end[1] - s->begin[1];
    int64_t bits = s->bits[0] < s->bits[1] ? s->bits[0] : s->bits[1];
    return n_a >= SIDE_WORDS && n_b >= SIDE_WORDS &&
           (uint64_t)n_a + n_b >= UINT64_C(2) * job->words && bits >= job->least_bits;
}

static bool inside_any(const stretch_array *list, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < list->n; i++) {
        const struct stretch *s = &list->at[i];
        if (a >= s->begin[0] && a < s->end[0] && b >= s->begin[1] && b < s->end[1])
            return true;
    }
    return false;
}

static uint32_t spot_end(const struct stem_text *text, uint32_t begin)
{
    return text->n - begin > SPOT_WORDS ? begin + SPOT_WORDS : text->n;
}

/* The stretches around the spots, those that are worth it. */
static stemma_status find_stretches(stretch_array *out, struct arena *arena,
                                    const struct sensitive_job *job, struct kept_pair *pair,
                                    stemma_error *err)
{
    struct spot_list spots;
    stretch_array tried = ARRAY_INIT(MOST_TRIES);
    uint64_t most_looks = LOOKS * ((uint64_t)pair->text[0].n + pair->text[1].n);
    TRY(spots_find(&spots, arena, pair, SPOT_BITS, err));
    uint32_t tries = 0;
    for (size_t i = 0; i < spots.n && tries < MOST_TRIES && pair->n_looked < most_looks; i++) {
        uint32_t a = spots.at[i].at[0], b = spots.at[i].at[1];
        if (inside_any(&tried, a + SPOT_WORDS / 2, b + SPOT_WORDS / 2))
            continue;
        struct stretch s = {.begin = {a, b},
                            .end = {spot_end(&pair->text[0], a), spot_end(&pair->text[1], b)}};
        tries++;
        if (!kept_settle(pair, &s, &job->kept))
            continue;
        TRY(ARRAY_ADD(arena, &tried, s, err));
        if (wanted(job, &s))
            TRY(ARRAY_ADD(arena, out, s, err));
    }
    TRY(summaries_find(out, arena, pair, &job->summary, err));
    stretches_join(out, job->gap);
    return stretches_select(out, arena, err);
}

/* ------------------------------------------------------------------ hits */

/* Cells of an alignment without the equal words at both ends, which cost none. */
static uint64_t alignment_cells(const uint32_t *a, uint64_t n_a, const uint32_t *b, uint64_t n_b)
{
    while (n_a > 0 && n_b > 0 && a[n_a - 1] == b[n_b - 1]) {
        n_a--;
        n_b--;
    }
    while (n_a > 0 && n_b > 0 && *a == *b) {
        a++;
        b++;
        n_a--;
        n_b--;
    }
    return (n_a + 2) * (n_b + 2);
}

/* Takes in equal words right beside both ends: frequent ones tell too little to have been taken. */
static void take_equal_words(struct passage *p, const struct doc_words *a,
                             const struct doc_words *b)
{
    while (p->a_begin > 0 && p->b_begin > 0 && a->at[p->a_begin - 1] == b->at[p->b_begin - 1]) {
        p->a_begin--;
        p->b_begin--;
    }
    while (p->a_end < a->n && p->b_end < b->n && a->at[p->a_end] == b->at[p->b_end]) {
        p->a_end++;
        p->b_end++;
    }
}

/* Aligns the words of the passage; leaves it as it is where too few of them align. */
static stemma_status align_passage(struct passage *p, struct arena *arena,
                                   const struct word_pair *words, double identity,
                                   stemma_error *err)
{
    struct align_options options;
    struct alignment found;
    if (p->n_equal < identity * p->n_columns)
        return STEMMA_OK;
    struct passage longer = *p;
    take_equal_words(&longer, words->a, words->b);
    uint32_t n_a = longer.a_end - longer.a_begin, n_b = longer.b_end - longer.b_begin;
    const uint32_t *a = words->a->at + longer.a_begin, *b = words->b->at + longer.b_begin;
    uint64_t cells = alignment_cells(a, n_a, b, n_b);
    if (cells > MOST_CELLS)
        return STEMMA_OK;
    align_options_init(&options, ALIGN_GLOBAL);
    options.max_cells = UINT64_MAX; /* bounded above */
    TRY(align_words(&found, arena, a, n_a, b, n_b, &options, err));
    if (found.n_equal < identity * found.n_columns)
        return STEMMA_OK;
    *p = longer;
    p->n_equal = found.n_equal;
    p->n_columns = found.n_columns;
    p->runs = found.runs;
    p->n_runs = (uint32_t)found.n_runs;
    return STEMMA_OK;
}

static stemma_status make_hit(stemma_hit *hit, struct worker *worker,
                              const struct sensitive_job *job, struct kept_pair *pair,
                              const struct listed_pair *docs, const struct stretch *s,
                              stemma_error *err)
{
    uint32_t n_a = s->end[0] - s->begin[0], n_b = s->end[1] - s->begin[1];
    struct passage p = {.a_begin = s->begin[0],
                        .a_end = s->end[0],
                        .b_begin = s->begin[1],
                        .b_end = s->end[1],
                        .n_equal = kept_shared(pair, s),
                        .n_columns = n_a > n_b ? n_a : n_b};
    struct word_pair words = {&job->all->docs[docs->a], &job->all->docs[docs->b]};
    TRY(align_passage(&p, &worker->scratch, &words, job->identity, err));
    struct hit_words at = hit_place(&p);
    *hit = hit_begin(docs->a, docs->b, &p);
    return hit_make(hit, &worker->keep, job->corpus, &words, &at, err);
}

static stemma_status find_hits(const struct sensitive_job *job, struct worker *worker,
                               struct kept_pair *pair, size_t item, stemma_error *err)
{
    const struct listed_pair *listed = &job->pairs->at[item];
    stretch_array stretches = ARRAY_INIT(UINT32_MAX);
    TRY(find_stretches(&stretches, &worker->scratch, job, pair, err));
    stemma_hit *hits = ARENA_ZEROED(&worker->keep, stemma_hit, stretches.n, err);
    if (hits == NULL)
        return arena_status(&worker->keep);
    for (size_t i = 0; i < stretches.n; i++)
        TRY(make_hit(&hits[i], worker, job, pair, listed, &stretches.at[i], err));
    hits_group(hits, stretches.n);
    job->found[item] = (struct pair_found){(uint32_t)stretches.n, hits};
    return STEMMA_OK;
}

static stemma_status compare_pair(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct sensitive_job *job = user;
    const struct listed_pair *listed = &job->pairs->at[item];
    struct kept_pair *pair = &job->workers[worker->number];
    if (pair->used == NULL)
        TRY(kept_init(pair, &worker->keep, job->stems.n_stems, job->most_words, err));
    kept_begin(pair, &job->stems.texts[listed->a], &job->stems.texts[listed->b]);
    stemma_status status = find_hits(job, worker, pair, item, err);
    kept_end(pair);
    return status;
}

/* ------------------------------------------------------------------ all pairs */

static stemma_status number_words(struct sensitive_job *job, struct arena *arena, stemma_error *err)
{
    uint8_t *listed = ARENA_ZEROED(arena, uint8_t, stemma_corpus_count(job->corpus), err);
    if (listed == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < job->pairs->n; i++)
        listed[job->pairs->at[i].a] = listed[job->pairs->at[i].b] = 1;
    TRY(stems_number(&job->stems, arena, job->all, listed, err));
    for (size_t d = 0; d < stemma_corpus_count(job->corpus); d++)
        if (job->stems.texts[d].n > job->most_words)
            job->most_words = job->stems.texts[d].n;
    return STEMMA_OK;
}

static stemma_status run_job(struct sensitive_job *job, stemma_matches *matches,
                             struct arena *arena, stemma_error *err)
{
    size_t n = job->pairs->n, n_hits = 0;
    TRY(number_words(job, arena, err));
    job->found = ARENA_ZEROED(arena, struct pair_found, n, err);
    job->workers =
        job->found ? ARENA_ZEROED(arena, struct kept_pair, matches->workers.n, err) : NULL;
    if (job->workers == NULL)
        return arena_status(arena);
    TRY(parallel_for(&matches->workers, n, compare_pair, job, "matching", "pairs", err));
    for (size_t i = 0; i < n; i++)
        n_hits += job->found[i].n;
    TRY(ARRAY_RESERVE(&matches->arena, &matches->hits, n_hits, err));
    for (size_t i = 0; i < n; i++)
        for (uint32_t j = 0; j < job->found[i].n; j++)
            matches->hits.at[matches->hits.n++] = job->found[i].hits[j];
    return STEMMA_OK;
}

stemma_status sensitive_find(stemma_matches *matches, const stemma_corpus *corpus,
                             const struct corpus_words *words, const struct listed_pairs *pairs,
                             const stemma_params *params, stemma_error *err)
{
    struct sensitive_job job = {.corpus = corpus, .all = words, .pairs = pairs};
    struct arena arena;
    job_options(&job, params);
    arena_init(&arena, corpus->ctx);
    stemma_status status = run_job(&job, matches, &arena, err);
    arena_clear(&arena);
    return status;
}
