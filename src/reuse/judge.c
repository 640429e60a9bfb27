/*
 * Which chains are worth aligning.
 *
 * In: the chains of a pair of documents. Out: the reach of those that may become a hit. A chain
 * that tells too little by itself must have equal words beside it (passage_may_grow); then it is
 * followed outward as far as the texts go on alike (passage_reach), and what that spans must be
 * long enough and tell enough (hit_within). Of a corpus of news one chain in twelve passes.
 *
 * Chains are judged where they are found, while their anchors and the words of the later document
 * are in the cache; those that fail are never stored. What documents quote is looked up by
 * thresholds again and again, so it is found once for those that share a seed with another one.
 *
 * Cost: O(bytes) to find what is quoted; O(1) for most chains, which end after some words.
 */
#include "reuse/judge.h"

#include "base/params.h"
#include "reuse/weight.h"

#include <string.h>

#define LONG_RUN 12 /* inserted or deleted words that count */
/* Milder than the defaults of align.h: where a quarter of the words differ, a passage must not end.
 */
#define SUBSTITUTE (-2)
#define GAP_OPEN (-2)

struct judge_job {
    const stemma_corpus *corpus;
    const struct corpus_words *words;
    const bool *marked; /* kinds of blocks with a quotation mark */
    bool *has_part;     /* of each document: it has a seed or a copy in common with another one */
    struct hit_side *sides;
};

void judge_options(struct judge *judge, const stemma_params *params, uint32_t k)
{
    struct passage_options *passage = &judge->passage;
    align_options_init(&passage->align, ALIGN_GLOBAL);
    passage->align.substitute = SUBSTITUTE;
    passage->align.gap_open = GAP_OPEN;
    passage->k = k;
    passage->drop = (int32_t)param(params, ALIGN_DROP);
    passage->split = (int32_t)param(params, ALIGN_SPLIT);
    passage->long_run = LONG_RUN;
    judge->hit =
        (struct hit_options){.words = (uint32_t)param(params, HIT_WORDS),
                             .quoted_words = (uint32_t)param(params, HIT_QUOTED_WORDS),
                             .least_bits = (uint32_t)(param(params, HIT_INFORMATION) * BIT),
                             .identity = param(params, HIT_IDENTITY),
                             .time_bits = (uint32_t)(param(params, HIT_TIME_INFORMATION) * BIT),
                             .usual_days = judge->hit.usual_days,
                             .short_words = (uint32_t)param(params, HIT_SHORT),
                             .short_bits = (uint32_t)(param(params, HIT_SHORT_INFORMATION) * BIT)};
}

/* A copy concerns two documents, that which has it and that which stands for it. */
static void find_parts(bool *has_part, const stemma_sketches *s)
{
    for (uint32_t d = 0; d < s->n_documents; d++) {
        const struct copies *copies = &s->copies;
        has_part[d] = has_part[d] || s->has_seed[d];
        for (uint32_t i = copies->first[d]; i < copies->first[d + 1]; i++)
            has_part[d] = has_part[copies->at[i].doc] = true;
    }
}

static stemma_status read_document(void *user, struct worker *worker, size_t item,
                                   stemma_error *err)
{
    const struct judge_job *job = user;
    const struct document *d = corpus_document(job->corpus, item);
    struct hit_side *side = &job->sides[item];
    side->day = hit_day(d);
    if (!job->has_part[item])
        return STEMMA_OK;
    struct text outline;
    struct quoted_map found;
    TRY(text_outline(&outline, &worker->scratch, d->record.text, d->record.n_text, err));
    TRY(quoted_find(&found, &worker->scratch, &job->words->docs[item], &outline, job->marked, err));
    struct quoted_place *places = ARENA_NEW(&worker->keep, struct quoted_place, found.n, err);
    if (places == NULL)
        return arena_status(&worker->keep);
    if (found.n > 0)
        memcpy(places, found.at, found.n * sizeof *places);
    side->quoted = (struct quoted_map){found.n, places};
    return STEMMA_OK;
}

static stemma_status find_usual_days(struct judge *judge, struct arena *arena, uint32_t n,
                                     stemma_error *err)
{
    struct arena_mark mark = arena_mark(arena);
    int32_t *days = ARENA_NEW(arena, int32_t, n, err);
    if (days == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++)
        days[i] = judge->sides[i].day;
    judge->hit.usual_days = hit_usual_days(days, n);
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

stemma_status judge_init(struct judge *judge, struct arena *arena, struct workers *workers,
                         const stemma_corpus *corpus, const struct corpus_words *words,
                         const stemma_sketches *sketches, stemma_error *err)
{
    uint32_t n = sketches->n_documents;
    struct judge_job job = {.corpus = corpus, .words = words};
    job.sides = ARENA_ZEROED(arena, struct hit_side, n, err);
    job.has_part = job.sides ? ARENA_ZEROED(arena, bool, n, err) : NULL;
    if (job.has_part == NULL)
        return arena_status(arena);
    find_parts(job.has_part, sketches);
    TRY(quoted_kinds(&job.marked, arena, workers, corpus, words, err));
    judge->words = words->docs;
    judge->sides = job.sides;
    TRY(parallel_for(workers, n, read_document, &job, NULL, NULL, err));
    return find_usual_days(judge, arena, n, err);
}

stemma_status judge_chains(reach_array *out, struct arena *arena, const struct judge *judge,
                           const uint32_t docs[2], const struct chain_list *chains,
                           stemma_error *err)
{
    const struct hit_side *a = &judge->sides[docs[0]], *b = &judge->sides[docs[1]];
    struct word_pair words = {&judge->words[docs[0]], &judge->words[docs[1]]};
    for (size_t i = 0; i < chains->n; i++) {
        const struct chain *chain = &chains->at[i];
        struct reach reach;
        if (chain->bits < judge->hit.least_bits &&
            !passage_may_grow(&words, chain, judge->passage.k))
            continue;
        TRY(passage_reach(&reach, arena, &words, chain, &judge->passage, err));
        if (hit_within(&reach, a, b, &judge->hit))
            TRY(ARRAY_ADD(arena, out, reach, err));
    }
    return STEMMA_OK;
}
