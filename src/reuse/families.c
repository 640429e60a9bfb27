/*
 * From pairs to families.
 *
 * In: hits. Out: families, in which every hit has its place. Documents are visited in order and
 * their ends of hits longest first. The first one whose hit is in no family yet founds one
 * (family.c), and so on with the next. Then what lies in hits and in no family founds some more
 * (family_rest.c), in the same way.
 *
 * Each family depends on those before it, but on little of them: on whether a few hits have a
 * family by now. So founders are taken in rounds. All threads propose the families of the next
 * ones, as if no hit got a family meanwhile; then one thread goes through the round in order and
 * settles. A founder whose hit got a family is passed over; a proposal one of whose hits got one is
 * made again; any other is what it would have been. The outcome is that of one thread, whatever the
 * rounds are. A founder that is like another one of its round is not proposed, since it will most
 * likely join that one. A round that held well makes the next one longer, one that did not shorter,
 * so that work done in vain is bounded. (Optimistic execution: Kung and Robinson, *On optimistic
 * methods for concurrency control*, ACM TODS 1981.) Of 126,658 families of 28,468 versions of
 * pages one in a hundred is made again, and one proposal in six is in vain.
 *
 * Cost: that of the families, shared out; a few operations a hit to settle.
 */
#include "reuse/family_parts.h"

#include "base/sort.h"

#include <string.h>

#define MAX_FAMILIES (UINT32_MAX - 1)

enum { ROUND_A_THREAD = 32 };

struct rounds {
    struct family_job *job;
    struct workers workers;        /* keep the proposals of a round */
    uint32_t **last_of;            /* by worker */
    const struct sort_item *order; /* of the founders, by their places among the ends … */
    const struct hit_end *rests; /* … or, when all hits have families, the founders themselves */
    struct family_cover cover;   /* what families have, while rests found some */
    size_t n_founders;
    size_t begin, end;          /* those of this round */
    struct family_proposal *at; /* of some of these, in order */
    size_t n, window, most;     /* proposals; how many a round may have, and any */
};

static const struct hit_end *founder_at(const struct rounds *r, size_t i)
{
    return r->rests != NULL ? &r->rests[i] : &r->job->ends[r->order[i].value];
}

/* True while a founder has no family. */
static bool is_open(const struct rounds *r, const struct hit_end *e)
{
    return r->rests != NULL ? family_cover_open(&r->cover, e)
                            : r->job->family_of[e->hit] == FAMILY_NONE;
}

/* True when this end is like a founder of the round, and will most likely join it. */
static bool is_expected(const struct rounds *r, const struct hit_end *e)
{
    for (size_t i = r->n; i-- > 0 && r->at[i].founder->doc == e->doc;) {
        const struct hit_end *f = r->at[i].founder;
        if (family_alike(f->begin, f->end, e->begin, e->end, r->job->o->overlap))
            return true;
    }
    return false;
}

/* The next founders. */
static stemma_status begin_round(struct rounds *r, stemma_error *err)
{
    const struct family_job *job = r->job;
    r->n = 0;
    for (r->begin = r->end; r->end < r->n_founders && r->n < r->window; r->end++) {
        const struct hit_end *e = founder_at(r, r->end);
        TRY(ctx_check(job->corpus->ctx, err));
        if (is_open(r, e) && !is_expected(r, e))
            r->at[r->n++].founder = e;
    }
    return STEMMA_OK;
}

static stemma_status propose(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct rounds *r = user;
    const struct family_maker by = {&worker->scratch, &worker->keep, r->last_of[worker->number]};
    return family_propose(&r->at[item], r->job, &by, err);
}

/* True when the hits that were gathered have no family yet. */
static bool still_holds(const struct family_job *job, const struct family_proposal *p)
{
    for (size_t i = 0; i < p->gathered.n; i++)
        if (job->family_of[p->gathered.at[i]] != FAMILY_NONE)
            return false;
    return true;
}

/* Makes a family of a proposal that holds. */
static stemma_status settle(struct rounds *r, const struct family_proposal *p, stemma_error *err)
{
    struct family_job *job = r->job;
    stemma_matches *matches = job->matches;
    if (p->n_members == 0)
        return STEMMA_OK;
    stemma_member *members = ARENA_NEW(&matches->arena, stemma_member, p->n_members, err);
    if (members == NULL)
        return arena_status(&matches->arena);
    struct word_range *words = ARENA_NEW(job->scratch, struct word_range, p->n_members, err);
    if (words == NULL)
        return arena_status(job->scratch);
    memcpy(members, p->members, p->n_members * sizeof *members);
    memcpy(words, p->words, p->n_members * sizeof *words);
    uint32_t number = (uint32_t)matches->families.n;
    for (size_t i = 0; i < p->own.n; i++)
        if (r->rests == NULL || job->family_of[p->own.at[i]] == FAMILY_NONE)
            job->family_of[p->own.at[i]] = number;
    for (size_t i = 0; i < p->between.n; i++)
        if (job->family_of[p->between.at[i]] == FAMILY_NONE)
            job->family_of[p->between.at[i]] = number;
    stemma_family family = {.struct_size = sizeof family,
                            .words = words[0].end - words[0].begin,
                            .n_members = p->n_members,
                            .members = members};
    const struct made_family made = {members, words};
    if (r->rests != NULL)
        family_cover_add(&r->cover, &family, words);
    TRY(ARRAY_ADD(job->scratch, &job->made, made, err));
    return ARRAY_ADD(&matches->arena, &matches->families, family, err);
}

/* Makes the family of a founder that has no proposal, or none that holds. */
static stemma_status make_now(struct rounds *r, const struct hit_end *founder, stemma_error *err)
{
    struct worker *worker = &r->workers.at[0];
    const struct family_maker by = {&worker->scratch, &worker->keep, r->last_of[0]};
    struct family_proposal p = {.founder = founder};
    struct arena_mark scratch = arena_mark(by.scratch);
    TRY(family_propose(&p, r->job, &by, err));
    arena_rewind(by.scratch, scratch);
    return settle(r, &p, err);
}

static stemma_status end_round(struct rounds *r, stemma_error *err)
{
    struct family_job *job = r->job;
    const struct family_proposal *next = r->at, *last = r->at + r->n;
    size_t n_held = 0;
    for (size_t i = r->begin; i < r->end; i++) {
        const struct hit_end *e = founder_at(r, i);
        const struct family_proposal *own = next < last && next->founder == e ? next++ : NULL;
        TRY(ctx_check(job->corpus->ctx, err));
        if (!is_open(r, e))
            continue;
        if (own == NULL || !still_holds(job, own)) {
            TRY(make_now(r, e, err));
            continue;
        }
        TRY(settle(r, own, err));
        n_held++;
    }
    if (2 * n_held >= r->n)
        r->window = 2 * r->window < r->most ? 2 * r->window : r->most;
    else
        r->window = r->window > 1 ? r->window / 2 : 1;
    for (uint32_t i = 0; i < r->workers.n; i++)
        arena_rewind(&r->workers.at[i].keep, (struct arena_mark){0});
    return STEMMA_OK;
}

/* What the rounds need. The lists of candidates by document lie in `scratch`. */
static stemma_status rounds_init(struct rounds *r, struct arena *scratch, stemma_error *err)
{
    size_t n_documents = stemma_corpus_count(r->job->corpus);
    TRY(workers_init(&r->workers, r->job->matches->ctx, err));
    r->window = 1;
    r->most = r->workers.n > 1 ? (size_t)ROUND_A_THREAD * r->workers.n : 1;
    r->at = ARENA_ZEROED(scratch, struct family_proposal, r->most, err);
    r->last_of = r->at ? ARENA_NEW(scratch, uint32_t *, r->workers.n, err) : NULL;
    if (r->last_of == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < r->workers.n; i++) {
        r->last_of[i] = ARENA_NEW(scratch, uint32_t, n_documents, err);
        if (r->last_of[i] == NULL)
            return arena_status(scratch);
        for (size_t d = 0; d < n_documents; d++)
            r->last_of[i][d] = FAMILY_NONE;
    }
    return STEMMA_OK;
}

static stemma_status run_rounds(struct rounds *r, stemma_error *err)
{
    while (r->end < r->n_founders) {
        TRY(begin_round(r, err));
        TRY(parallel_for(&r->workers, r->n, propose, r, NULL, NULL, err));
        TRY(end_round(r, err));
    }
    return STEMMA_OK;
}

static stemma_status make_all(struct rounds *r, stemma_error *err)
{
    struct family_job *job = r->job;
    struct sort_item *order;
    TRY(family_list_ends(job, err));
    TRY(family_founders(job, &order, err));
    r->order = order;
    r->n_founders = job->n_ends;
    TRY(rounds_init(r, job->scratch, err));
    TRY(run_rounds(r, err));
    struct hit_end *rests;
    TRY(family_rests(&rests, &r->n_founders, &r->cover, job, &r->workers, err));
    r->rests = rests;
    r->end = 0;
    return run_rounds(r, err);
}

stemma_status families_make(stemma_matches *matches, struct arena *scratch,
                            const stemma_corpus *corpus, const struct family_options *options,
                            stemma_error *err)
{
    struct family_job job = {.matches = matches,
                             .corpus = corpus,
                             .o = options,
                             .scratch = scratch,
                             .made = ARRAY_INIT(MAX_FAMILIES)};
    matches->families = (family_array)ARRAY_INIT(MAX_FAMILIES);
    job.family_of = ARENA_NEW(scratch, uint32_t, matches->hits.n, err);
    if (job.family_of == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < matches->hits.n; i++)
        job.family_of[i] = FAMILY_NONE;
    struct rounds rounds = {.job = &job};
    stemma_status status = make_all(&rounds, err);
    workers_clear(&rounds.workers);
    return status == STEMMA_OK ? family_finish(&job, err) : status;
}
