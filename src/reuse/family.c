/*
 * From pairs to families.
 *
 * In: hits. Out: families, in which every hit has its place. A hit has two ends, an interval in
 * each document. Documents are visited in order and their intervals longest first. The first one
 * whose hit is in no family yet founds one: the intervals of the same document that overlap it by
 * `overlap`, seen from either, join with what they are hits with, and the core shrinks to what all
 * of them have, but never below `overlap` of the founder. Every member is then aligned with the
 * core and leaves again where it differs too much. Hits between two members are counted in.
 *
 * Members are held against one core, not against each other, so that families do not chain: of
 * A ~ B and B ~ C with different parts of B come two families. (What single linkage does instead is
 * told by the de-duplication tools that lost half a corpus to one cluster.) passim 2 asks for
 * overlaps of 0.9 and 0.5, and takes connected components.
 *
 * Cost: each interval is looked at for each founder near it or inside it; a member costs the length
 * of its edit string.
 */
#include "reuse/family_parts.h"

#include "base/bisect.h"
#include "base/sort.h"
#include "reuse/edits.h"

#define MAX_FAMILIES (UINT32_MAX - 1)
#define MAX_MEMBERS UINT32_MAX

/* Both ends of the first hit, then those of the next. */
static struct hit_end end_of(const struct family_job *job, uint64_t i)
{
    const stemma_hit *h = &job->matches->hits.at[i / 2];
    const struct hit_words *w = &job->matches->hit_words.at[i / 2];
    const struct word_range *side = i % 2 ? &w->b : &w->a;
    return (struct hit_end){i % 2 ? h->b : h->a, side->begin, side->end, (uint32_t)(i / 2),
                            side->end};
}

static stemma_status list_ends(struct family_job *job, stemma_error *err)
{
    size_t n_documents = stemma_corpus_count(job->corpus);
    job->n_ends = 2 * job->matches->hits.n;
    struct sort_item *items = ARENA_NEW(job->scratch, struct sort_item, job->n_ends, err);
    job->ends = items ? ARENA_NEW(job->scratch, struct hit_end, job->n_ends, err) : NULL;
    job->first = job->ends ? ARENA_ZEROED(job->scratch, size_t, n_documents + 1, err) : NULL;
    if (job->first == NULL)
        return arena_status(job->scratch);
    for (size_t i = 0; i < job->n_ends; i++) {
        struct hit_end end = end_of(job, i);
        items[i] = (struct sort_item){(uint64_t)end.doc << 32 | end.begin, i};
        job->first[end.doc + 1]++;
    }
    for (size_t d = 0; d < n_documents; d++)
        job->first[d + 1] += job->first[d];
    TRY(sort_items(job->scratch, items, job->n_ends, err));
    for (size_t i = 0; i < job->n_ends; i++) {
        struct hit_end end = end_of(job, items[i].value);
        if (i > job->first[end.doc] && job->ends[i - 1].furthest > end.furthest)
            end.furthest = job->ends[i - 1].furthest;
        job->ends[i] = end;
    }
    return STEMMA_OK;
}

/* The first end of `doc` that begins at `begin` or after. */
/* The range of ends of `doc` that can be alike begin … end. */
static void ends_near(const struct family_job *job, uint32_t doc, uint32_t begin, uint32_t end,
                      size_t *from, size_t *to)
{
    /* What one has beyond the shared part is at most 1 / overlap - 1 of that part. */
    double length = end - begin, before = length * (1 / job->o->overlap - 1) + 1;
    *from = family_end_from(job, doc, before < begin ? begin - (uint32_t)before : 0);
    *to = family_end_from(job, doc, begin + (uint32_t)(length * (1 - job->o->overlap)) + 1);
}

/* The other side of an end's hit. */
static stemma_status add_candidate(const struct family_job *job, struct making *m,
                                   const struct hit_end *end, bool within, stemma_error *err)
{
    struct hit_end other = family_other_end(job, end);
    struct candidate c = {.doc = other.doc, .hit = other.hit, .within = within};
    return ARRAY_ADD(job->scratch, &m->list, c, err);
}

/* The founder, and what is alike in its document, with the other sides of their hits. */
static stemma_status gather(const struct family_job *job, const struct hit_end *founder,
                            struct making *m, stemma_error *err)
{
    double least = job->o->overlap;
    struct candidate c = {.doc = founder->doc, .hit = founder->hit};
    m->doc = founder->doc;
    m->core = (struct word_range){founder->begin, founder->end};
    TRY(ARRAY_ADD(job->scratch, &m->list, c, err));
    size_t from, to;
    ends_near(job, founder->doc, founder->begin, founder->end, &from, &to);
    for (size_t i = from; i < to; i++) {
        const struct hit_end *e = &job->ends[i];
        uint32_t begin = e->begin > m->core.begin ? e->begin : m->core.begin;
        uint32_t end = e->end < m->core.end ? e->end : m->core.end;
        if (job->family_of[e->hit] != FAMILY_NONE || end <= begin ||
            !family_alike(founder->begin, founder->end, begin, end, least) ||
            !family_alike(e->begin, e->end, begin, end, least))
            continue;
        m->core = (struct word_range){begin, end};
        TRY(add_candidate(job, m, e, false, err));
    }
    return STEMMA_OK;
}

/* What holds the core inside a longer passage. */
static stemma_status gather_longer(const struct family_job *job, struct making *m,
                                   stemma_error *err)
{
    uint32_t length = m->core.end - m->core.begin;
    uint32_t least = (uint32_t)(job->o->overlap * length);
    uint32_t slack = length - least;
    size_t first = job->first[m->doc];
    for (size_t i = family_end_from(job, m->doc, m->core.begin + slack + 1); i-- > first;) {
        const struct hit_end *e = &job->ends[i];
        if (e->furthest < m->core.begin + least)
            break;
        uint32_t n = family_overlap(e->begin, e->end, m->core.begin, m->core.end);
        if (n >= least && n < job->o->overlap * (e->end - e->begin))
            TRY(add_candidate(job, m, e, true, err));
    }
    return STEMMA_OK;
}

/* What a candidate has of the core, in words of the candidate. */
struct projection {
    uint32_t begin, end;
    uint32_t n_equal, n_columns;
    uint32_t n_core; /* columns, runs of inserted or deleted words counted up to FAMILY_LONG_RUN */
};

/* From the edit string of a hit, read so that the founder's side is a. Core: words of that side. */
static struct projection project(const char *edits, bool founder_is_a, uint32_t core_begin,
                                 uint32_t core_end)
{
    struct projection p = {.begin = UINT32_MAX};
    struct align_run run;
    for (uint32_t i = 0, j = 0; edits_next(&edits, &run);) {
        bool only_b = run.op == (founder_is_a ? ALIGN_INSERT : ALIGN_DELETE);
        bool only_a = run.op == (founder_is_a ? ALIGN_DELETE : ALIGN_INSERT);
        /* The columns of the run that lie in the core. */
        uint32_t first = i < core_begin ? core_begin - i : 0,
                 last = core_end > i ? core_end - i : 0;
        if (only_b) {
            first = 0;
            last = i > core_begin && i < core_end ? run.n : 0;
        }
        last = last < run.n ? last : run.n;
        uint32_t n = last > first ? last - first : 0;
        p.n_columns += n;
        p.n_core += (only_a || only_b) && n > FAMILY_LONG_RUN ? FAMILY_LONG_RUN : n;
        p.n_equal += run.op == ALIGN_EQUAL ? n : 0;
        if (n > 0 && !only_a) {
            p.begin = j + first < p.begin ? j + first : p.begin;
            p.end = j + last;
        }
        i += only_b ? 0 : run.n;
        j += only_a ? 0 : run.n;
    }
    return p;
}

/* Holds a candidate against the core: its words and identity, and whether it is a member. */
static bool verify(const struct family_job *job, const struct making *m, struct candidate *c)
{
    const stemma_hit *h = &job->matches->hits.at[c->hit];
    struct word_range own = family_side(job, c->hit, m->doc);
    struct word_range other = family_side(job, c->hit, c->doc);
    struct projection p =
        project(h->edits, h->a == m->doc, m->core.begin - own.begin, m->core.end - own.begin);
    if (p.begin >= p.end)
        return false; /* it has nothing of the core */
    c->identity = (double)p.n_equal / p.n_columns;
    if (p.n_equal < job->o->identity * p.n_core && c->hit != m->list.at[0].hit)
        return false;
    c->words = (struct word_range){other.begin + p.begin, other.begin + p.end};
    return true;
}

/* Keeps the candidates that pass. The founder's own hit always does when it has any of the core. */
static void keep_verified(struct family_job *job, struct making *m)
{
    m->list.at[0].words = m->core;
    m->list.at[0].identity = 1;
    size_t n = 1;
    for (size_t i = 1; i < m->list.n; i++) {
        struct candidate c = m->list.at[i];
        if (!verify(job, m, &c))
            continue;
        if (!c.within)
            family_put(job, c.hit, m->number);
        m->list.at[n++] = c;
    }
    m->list.n = n;
}

/* Puts the candidates by document, then place; of two that overlap, the second is an echo. */
static stemma_status sort_members(struct making *m, struct arena *arena, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, m->list.n, err);
    struct candidate *copy = items ? ARENA_NEW(arena, struct candidate, m->list.n, err) : NULL;
    if (copy == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < m->list.n; i++)
        items[i] =
            (struct sort_item){(uint64_t)m->list.at[i].doc << 32 | m->list.at[i].words.begin, i};
    TRY(sort_items(arena, items, m->list.n, err));
    uint32_t doc = UINT32_MAX, end = 0; /* of the last one that is no echo */
    for (size_t i = 0; i < m->list.n; i++) {
        struct candidate *c = &copy[i];
        *c = m->list.at[items[i].value];
        c->echo = c->doc == doc && c->words.begin < end;
        if (c->echo)
            continue;
        m->n_members++;
        doc = c->doc;
        end = c->words.end;
    }
    m->list.at = copy;
    m->list.capacity = m->list.n;
    return STEMMA_OK;
}

/* True when some member in `doc` is alike begin … end. Members stand by document. */
static bool is_member(const struct making *m, const struct hit_end *e, double least)
{
    struct bisect search = {.high = m->list.n};
    while (bisect_open(&search))
        bisect_step(&search, m->list.at[search.middle].doc < e->doc);
    for (; search.low < m->list.n && m->list.at[search.low].doc == e->doc; search.low++)
        if (family_alike(m->list.at[search.low].words.begin, m->list.at[search.low].words.end,
                         e->begin, e->end, least))
            return true;
    return false;
}

/* Counts in the hits between two members. */
static void place_hits(struct family_job *job, const struct making *m)
{
    for (size_t i = 0; i < m->list.n; i++) {
        const struct candidate *c = &m->list.at[i];
        size_t from, to;
        ends_near(job, c->doc, c->words.begin, c->words.end, &from, &to);
        for (size_t j = from; j < to; j++) {
            const struct hit_end *e = &job->ends[j];
            if (job->family_of[e->hit] != FAMILY_NONE)
                continue;
            struct hit_end other = family_other_end(job, e);
            if (other.doc < e->doc ||
                !family_alike(c->words.begin, c->words.end, e->begin, e->end, job->o->overlap) ||
                !is_member(m, &other, job->o->overlap))
                continue;
            family_put(job, e->hit, m->number);
        }
    }
}

static stemma_status record(struct family_job *job, const struct making *m, stemma_error *err)
{
    stemma_matches *matches = job->matches;
    stemma_member *members = ARENA_NEW(&matches->arena, stemma_member, m->n_members, err);
    struct word_range *words =
        members ? ARENA_NEW(&matches->arena, struct word_range, m->n_members, err) : NULL;
    if (words == NULL)
        return arena_status(&matches->arena);
    size_t n = 0;
    for (size_t i = 0; i < m->list.n; i++) {
        const struct candidate *c = &m->list.at[i];
        if (c->echo)
            continue;
        words[n] = c->words;
        members[n++] = (stemma_member){.doc = c->doc, .identity = c->identity};
    }
    stemma_family family = {.struct_size = sizeof family,
                            .words = words[0].end - words[0].begin,
                            .n_members = n,
                            .members = members};
    place_hits(job, m);
    struct member_words own = {words, members};
    TRY(ARRAY_ADD(&matches->arena, &matches->member_words, own, err));
    return ARRAY_ADD(&matches->arena, &matches->families, family, err);
}

/* All ends by document, the longest first, then by place. */
static stemma_status founders(const struct family_job *job, struct sort_item **out,
                              stemma_error *err)
{
    *out = ARENA_NEW(job->scratch, struct sort_item, job->n_ends, err);
    if (*out == NULL)
        return arena_status(job->scratch);
    for (size_t i = 0; i < job->n_ends; i++) {
        const struct hit_end *e = &job->ends[i];
        (*out)[i] =
            (struct sort_item){(uint64_t)e->doc << 32 | (UINT32_MAX - (e->end - e->begin)), i};
    }
    return sort_items(job->scratch, *out, job->n_ends, err);
}

static stemma_status found_family(struct family_job *job, const struct hit_end *founder,
                                  stemma_error *err)
{
    struct making m = {.list = ARRAY_INIT(MAX_MEMBERS),
                       .number = (uint32_t)job->matches->families.n};
    TRY(gather(job, founder, &m, err));
    TRY(gather_longer(job, &m, err));
    keep_verified(job, &m);
    if (m.list.n < 2)
        return STEMMA_OK;
    TRY(family_follow(job, &m, err));
    TRY(sort_members(&m, job->scratch, err));
    return record(job, &m, err);
}

stemma_status families_make(stemma_matches *matches, struct arena *scratch,
                            const stemma_corpus *corpus, const struct family_options *options,
                            stemma_error *err)
{
    struct sort_item *order;
    struct family_job job = {
        .matches = matches, .corpus = corpus, .o = options, .scratch = scratch};
    matches->families = (family_array)ARRAY_INIT(MAX_FAMILIES);
    matches->member_words = (member_words_array)ARRAY_INIT(MAX_FAMILIES);
    size_t n_documents = stemma_corpus_count(corpus);
    job.family_of = ARENA_NEW(scratch, uint32_t, matches->hits.n, err);
    job.last_of = job.family_of ? ARENA_NEW(scratch, uint32_t, n_documents, err) : NULL;
    if (job.last_of == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < matches->hits.n; i++)
        job.family_of[i] = FAMILY_NONE;
    for (size_t d = 0; d < n_documents; d++)
        job.last_of[d] = FAMILY_NONE;
    TRY(list_ends(&job, err));
    TRY(founders(&job, &order, err));
    for (size_t i = 0; i < job.n_ends; i++) {
        const struct hit_end *founder = &job.ends[order[i].value];
        struct arena_mark mark = arena_mark(scratch);
        TRY(ctx_check(corpus->ctx, err));
        if (job.family_of[founder->hit] == FAMILY_NONE)
            TRY(found_family(&job, founder, err));
        arena_rewind(scratch, mark);
    }
    return family_finish(&job, err);
}
