/*
 * One family.
 *
 * In: a founder, which is one end of a hit: an interval of a document; and which hits have
 * families. Out: the family that it founds. The intervals of the same document that overlap it by
 * `overlap`, seen from either, join with what they are hits with, and the core shrinks to what all
 * of them have, but never below `overlap` of the founder. Every member is then aligned with the
 * core and leaves again where it differs too much. Hits between two members are counted in. Who
 * founds families, and in which order, is told by families.c.
 *
 * Members are held against one core, not against each other, so that families do not chain: of
 * A ~ B and B ~ C with different parts of B come two families. (What single linkage does instead is
 * told by the de-duplication tools that lost half a corpus to one cluster.) passim 2 asks for
 * overlaps of 0.9 and 0.5, and takes connected components.
 *
 * Cost: each interval is looked at for each founder near it or inside it; a member costs the runs
 * of its alignment.
 */
#include "reuse/family_parts.h"

#include "base/bisect.h"
#include "base/sort.h"
#include "reuse/align.h"

#define MAX_MEMBERS UINT32_MAX

/* The other side of an end's hit. */
static stemma_status add_candidate(struct making *m, const struct hit_end *end, bool within,
                                   stemma_error *err)
{
    struct hit_end other = family_other_end(m->job, end);
    struct candidate c = {.doc = other.doc, .hit = other.hit, .within = within};
    return ARRAY_ADD(m->by->scratch, &m->list, c, err);
}

/* The founder, and what is alike in its document, with the other sides of their hits. */
static stemma_status gather(struct making *m, struct family_proposal *out, stemma_error *err)
{
    const struct family_job *job = m->job;
    const struct hit_end *founder = out->founder;
    double least = job->o->overlap;
    struct candidate c = {.doc = founder->doc, .hit = founder->hit};
    m->doc = founder->doc;
    m->core = (struct word_range){founder->begin, founder->end};
    TRY(ARRAY_ADD(m->by->scratch, &m->list, c, err));
    if (founder->hit == FAMILY_NONE)
        return STEMMA_OK; /* what is like a rest has a family */
    size_t from, to;
    family_ends_near(job, founder->doc, founder->begin, founder->end, &from, &to);
    for (size_t i = from; i < to; i++) {
        const struct hit_end *e = &job->ends[i];
        uint32_t begin = e->begin > m->core.begin ? e->begin : m->core.begin;
        uint32_t end = e->end < m->core.end ? e->end : m->core.end;
        if (job->family_of[e->hit] != FAMILY_NONE || end <= begin ||
            !family_alike(founder->begin, founder->end, begin, end, least) ||
            !family_alike(e->begin, e->end, begin, end, least))
            continue;
        m->core = (struct word_range){begin, end};
        TRY(add_candidate(m, e, false, err));
        TRY(ARRAY_ADD(m->by->keep, &out->gathered, e->hit, err));
    }
    return STEMMA_OK;
}

/* What holds the core inside a longer passage; of a rest, whatever holds it. */
static stemma_status gather_longer(struct making *m, stemma_error *err)
{
    bool is_rest = m->list.at[0].hit == FAMILY_NONE;
    const struct family_job *job = m->job;
    uint32_t length = m->core.end - m->core.begin;
    uint32_t least = (uint32_t)(job->o->overlap * length);
    uint32_t slack = length - least;
    size_t first = job->first[m->doc];
    for (size_t i = family_end_from(job, m->doc, m->core.begin + slack + 1); i-- > first;) {
        const struct hit_end *e = &job->ends[i];
        if (e->furthest < m->core.begin + least)
            break;
        uint32_t n = family_overlap(e->begin, e->end, m->core.begin, m->core.end);
        if (n >= least && (is_rest || n < job->o->overlap * (e->end - e->begin)))
            TRY(add_candidate(m, e, true, err));
    }
    return STEMMA_OK;
}

/* What a candidate has of the core, in words of the candidate. */
struct projection {
    uint32_t begin, end;
    uint32_t n_equal, n_columns;
    uint32_t n_core; /* columns, runs of inserted or deleted words counted up to FAMILY_LONG_RUN */
};

/* From the alignment of a hit, read so that the founder's side is a. Core: words of that side. */
static struct projection project(const struct hit_words *hit, bool founder_is_a,
                                 uint32_t core_begin, uint32_t core_end)
{
    struct projection p = {.begin = UINT32_MAX};
    for (uint32_t r = 0, i = 0, j = 0; r < hit->n_runs && i < core_end; r++) {
        const struct align_run run = hit->runs[r];
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

/* Counts n words of the core that the candidate lacks. */
static void projection_lacks(struct projection *p, uint32_t n)
{
    p->n_columns += n;
    p->n_core += n > FAMILY_LONG_RUN ? FAMILY_LONG_RUN : n;
}

/* Holds a candidate against the core: its words and identity, and whether it is a member. */
static bool verify(const struct making *m, struct candidate *c)
{
    const struct family_job *job = m->job;
    const bool is_a = job->matches->hits.at[c->hit].a == m->doc;
    struct word_range own = family_side(job, c->hit, m->doc);
    struct word_range other = family_side(job, c->hit, c->doc);
    uint32_t begin = own.begin > m->core.begin ? own.begin : m->core.begin;
    uint32_t end = own.end < m->core.end ? own.end : m->core.end;
    struct projection p =
        project(&job->matches->hit_words.at[c->hit], is_a, begin - own.begin, end - own.begin);
    projection_lacks(&p, begin - m->core.begin);
    projection_lacks(&p, m->core.end - end);
    if (p.begin >= p.end)
        return false; /* it has nothing of the core */
    c->identity = (double)p.n_equal / p.n_columns;
    if (p.n_equal < job->o->identity * p.n_core && c->hit != m->list.at[0].hit)
        return false;
    c->words = (struct word_range){other.begin + p.begin, other.begin + p.end};
    return true;
}

/* Keeps the candidates that pass. The founder's own hit always does when it has any of the core. */
static stemma_status keep_verified(struct making *m, stemma_error *err)
{
    m->list.at[0].words = m->core;
    m->list.at[0].identity = 1;
    size_t n = 1;
    for (size_t i = 1; i < m->list.n; i++) {
        struct candidate c = m->list.at[i];
        if (!verify(m, &c))
            continue;
        if (!c.within)
            TRY(ARRAY_ADD(m->by->scratch, &m->own, c.hit, err));
        m->list.at[n++] = c;
    }
    m->list.n = n;
    return STEMMA_OK;
}

/* Puts the candidates by document, then place; of two that overlap, the second is an echo. */
static stemma_status sort_members(struct making *m, stemma_error *err)
{
    struct arena *arena = m->by->scratch;
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

/* The hits between two members that have no family. */
static stemma_status list_between(const struct making *m, hit_list *between, stemma_error *err)
{
    const struct family_job *job = m->job;
    for (size_t i = 0; i < m->list.n; i++) {
        const struct candidate *c = &m->list.at[i];
        size_t from, to;
        family_ends_near(job, c->doc, c->words.begin, c->words.end, &from, &to);
        for (size_t j = from; j < to; j++) {
            const struct hit_end *e = &job->ends[j];
            if (job->family_of[e->hit] != FAMILY_NONE)
                continue;
            struct hit_end other = family_other_end(job, e);
            if (other.doc < e->doc ||
                !family_alike(c->words.begin, c->words.end, e->begin, e->end, job->o->overlap) ||
                !is_member(m, &other, job->o->overlap))
                continue;
            TRY(ARRAY_ADD(m->by->keep, between, e->hit, err));
        }
    }
    return STEMMA_OK;
}

/* Puts down what was made. */
static stemma_status record(const struct making *m, struct family_proposal *out, stemma_error *err)
{
    struct arena *keep = m->by->keep;
    stemma_member *members = ARENA_NEW(keep, stemma_member, m->n_members, err);
    struct word_range *words =
        members ? ARENA_NEW(keep, struct word_range, m->n_members, err) : NULL;
    if (words == NULL)
        return arena_status(keep);
    size_t n = 0;
    for (size_t i = 0; i < m->list.n; i++) {
        const struct candidate *c = &m->list.at[i];
        if (c->echo)
            continue;
        words[n] = c->words;
        members[n++] = (stemma_member){.doc = c->doc, .identity = c->identity};
    }
    out->n_members = n;
    out->members = members;
    out->words = words;
    for (size_t i = 0; i < m->own.n; i++)
        TRY(ARRAY_ADD(keep, &out->own, m->own.at[i], err));
    return list_between(m, &out->between, err);
}

stemma_status family_propose(struct family_proposal *out, const struct family_job *job,
                             const struct family_maker *by, stemma_error *err)
{
    struct making m = {
        .job = job, .by = by, .list = ARRAY_INIT(MAX_MEMBERS), .own = ARRAY_INIT(MAX_MEMBERS)};
    *out = (struct family_proposal){.founder = out->founder,
                                    .gathered = ARRAY_INIT(MAX_MEMBERS),
                                    .own = ARRAY_INIT(MAX_MEMBERS),
                                    .between = ARRAY_INIT(MAX_MEMBERS)};
    TRY(gather(&m, out, err));
    TRY(gather_longer(&m, err));
    TRY(keep_verified(&m, err));
    if (m.list.n < 2)
        return STEMMA_OK;
    TRY(family_follow(&m, err));
    TRY(sort_members(&m, err));
    return record(&m, out, err);
}
