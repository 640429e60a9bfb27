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

#include "base/sort.h"
#include "reuse/edits.h"

#include <string.h>

#define MAX_FAMILIES UINT32_MAX
#define MAX_MEMBERS UINT32_MAX

static stemma_status list_ends(struct family_job *job, stemma_error *err)
{
    const hit_array *hits = &job->matches->hits;
    size_t n_documents = stemma_corpus_count(job->corpus);
    job->n_ends = 2 * hits->n;
    struct sort_item *items = ARENA_NEW(job->scratch, struct sort_item, job->n_ends, err);
    job->ends = items ? ARENA_NEW(job->scratch, struct hit_end, job->n_ends, err) : NULL;
    job->first = job->ends ? ARENA_ZEROED(job->scratch, size_t, n_documents + 1, err) : NULL;
    if (job->first == NULL)
        return arena_status(job->scratch);
    for (size_t i = 0; i < job->n_ends; i++) {
        const stemma_hit *h = &hits->at[i / 2];
        uint32_t doc = i % 2 ? h->b : h->a;
        const stemma_span *s = i % 2 ? &h->b_span : &h->a_span;
        items[i] = (struct sort_item){(uint64_t)doc << 32 | s->begin_byte, i};
        job->first[doc + 1]++;
    }
    for (size_t d = 0; d < n_documents; d++)
        job->first[d + 1] += job->first[d];
    TRY(sort_items(job->scratch, items, job->n_ends, err));
    for (size_t i = 0; i < job->n_ends; i++) {
        const stemma_hit *h = &hits->at[items[i].value / 2];
        bool is_b = items[i].value % 2;
        const stemma_span *s = is_b ? &h->b_span : &h->a_span;
        struct hit_end end = {is_b ? h->b : h->a, s->begin_byte, s->end_byte,
                              (uint32_t)(items[i].value / 2), s->end_byte};
        if (i > job->first[end.doc] && job->ends[i - 1].furthest > end.furthest)
            end.furthest = job->ends[i - 1].furthest;
        job->ends[i] = end;
    }
    return STEMMA_OK;
}

/* The first end of `doc` that begins at `begin` or after. */
size_t family_end_from(const struct family_job *job, uint32_t doc, uint32_t begin)
{
    size_t low = job->first[doc], high = job->first[doc + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (job->ends[middle].begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

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
    struct candidate c = {.doc = other.doc,
                          .begin = other.begin,
                          .end = other.end,
                          .hit = other.hit,
                          .within = within};
    return ARRAY_ADD(job->scratch, &m->list, c, err);
}

/* The founder, and what is alike in its document, with the other sides of their hits. */
static stemma_status gather(const struct family_job *job, const struct hit_end *founder,
                            struct making *m, stemma_error *err)
{
    double least = job->o->overlap;
    struct candidate c = {
        .doc = founder->doc, .begin = founder->begin, .end = founder->end, .hit = founder->hit};
    m->doc = founder->doc;
    m->core_begin = founder->begin;
    m->core_end = founder->end;
    TRY(ARRAY_ADD(job->scratch, &m->list, c, err));
    size_t from, to;
    ends_near(job, founder->doc, founder->begin, founder->end, &from, &to);
    for (size_t i = from; i < to; i++) {
        const struct hit_end *e = &job->ends[i];
        uint32_t begin = e->begin > m->core_begin ? e->begin : m->core_begin;
        uint32_t end = e->end < m->core_end ? e->end : m->core_end;
        if (job->placed[e->hit] || end <= begin ||
            !family_alike(founder->begin, founder->end, begin, end, least) ||
            !family_alike(e->begin, e->end, begin, end, least))
            continue;
        m->core_begin = begin;
        m->core_end = end;
        TRY(add_candidate(job, m, e, false, err));
    }
    return STEMMA_OK;
}

/* What holds the core inside a longer passage. */
static stemma_status gather_longer(const struct family_job *job, struct making *m,
                                   stemma_error *err)
{
    uint32_t length = m->core_end - m->core_begin;
    uint32_t least = (uint32_t)(job->o->overlap * length);
    uint32_t slack = length - least;
    size_t first = job->first[m->doc];
    for (size_t i = family_end_from(job, m->doc, m->core_begin + slack + 1); i-- > first;) {
        const struct hit_end *e = &job->ends[i];
        if (e->furthest < m->core_begin + least)
            break;
        uint32_t n = family_overlap(e->begin, e->end, m->core_begin, m->core_end);
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

/* Holds a candidate against the core: its span and identity, and whether it is a member. */
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
    family_place(job, c, other.begin + p.begin, other.begin + p.end);
    return true;
}

/* Keeps the candidates that pass. The founder's own hit always does when it has any of the core. */
static void keep_verified(struct family_job *job, struct making *m)
{
    m->list.at[0].span = offset_span(&job->words[m->doc].offsets, m->core_begin, m->core_end);
    m->list.at[0].words = m->core;
    m->list.at[0].identity = 1;
    size_t n = 1;
    for (size_t i = 1; i < m->list.n; i++) {
        struct candidate c = m->list.at[i];
        if (!verify(job, m, &c))
            continue;
        job->placed[c.hit] = job->placed[c.hit] || !c.within;
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
        items[i] = (struct sort_item){
            (uint64_t)m->list.at[i].doc << 32 | m->list.at[i].span.begin_byte, i};
    TRY(sort_items(arena, items, m->list.n, err));
    uint32_t doc = UINT32_MAX, end = 0; /* of the last one that is no echo */
    for (size_t i = 0; i < m->list.n; i++) {
        struct candidate *c = &copy[i];
        *c = m->list.at[items[i].value];
        c->echo = c->doc == doc && c->span.begin_byte < end;
        if (c->echo)
            continue;
        m->n_members++;
        doc = c->doc;
        end = c->span.end_byte;
    }
    m->list.at = copy;
    m->list.capacity = m->list.n;
    return STEMMA_OK;
}

/* True when some member in `doc` is alike begin … end. Members stand by document. */
static bool is_member(const struct making *m, const struct hit_end *e, double least)
{
    size_t low = 0, high = m->list.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (m->list.at[middle].doc < e->doc)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < m->list.n && m->list.at[low].doc == e->doc; low++)
        if (family_alike(m->list.at[low].span.begin_byte, m->list.at[low].span.end_byte, e->begin,
                         e->end, least))
            return true;
    return false;
}

/* Counts in the hits between two members. */
static void place_hits(struct family_job *job, const struct making *m, uint64_t id)
{
    hit_array *hits = &job->matches->hits;
    for (size_t i = 0; i < m->list.n; i++) {
        const struct candidate *c = &m->list.at[i];
        size_t from, to;
        if (!c->within && job->placed[c->hit])
            hits->at[c->hit].family = id;
        ends_near(job, c->doc, c->span.begin_byte, c->span.end_byte, &from, &to);
        for (size_t j = from; j < to; j++) {
            const struct hit_end *e = &job->ends[j];
            struct hit_end other = family_other_end(job, e);
            if (job->placed[e->hit] || other.doc < e->doc ||
                !family_alike(c->span.begin_byte, c->span.end_byte, e->begin, e->end,
                              job->o->overlap) ||
                !is_member(m, &other, job->o->overlap))
                continue;
            job->placed[e->hit] = true;
            hits->at[e->hit].family = id;
        }
    }
}

/* The hash of the least member; moved on where another family has it, which one document that holds
 * a passage twice can cause. */
static stemma_status family_id(struct family_job *job, const struct candidate *least, uint64_t *id,
                               stemma_error *err)
{
    const char *doc = corpus_document(job->corpus, least->doc)->record.id;
    uint64_t place = (uint64_t)least->span.begin << 32 | least->span.end;
    *id = hash_mix(hash_bytes(doc, strlen(doc), 0) + hash_mix(place));
    while (*id == 0 || table_get(&job->ids, *id) != TABLE_NONE)
        *id = hash_mix(*id + 1);
    uint32_t *value;
    return table_slot(&job->ids, *id, 0, &value, err);
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
        members[n++] = (stemma_member){c->doc, c->span, c->identity};
    }
    stemma_family family = {.struct_size = sizeof family,
                            .words = words[0].end - words[0].begin,
                            .n_members = n,
                            .members = members,
                            .core = members[0].span};
    TRY(family_id(job, &m->list.at[0], &family.id, err));
    place_hits(job, m, family.id);
    TRY(ARRAY_ADD(&matches->arena, &matches->member_words, (struct member_words){words}, err));
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
    struct making m = {.list = ARRAY_INIT(MAX_MEMBERS)};
    TRY(gather(job, founder, &m, err));
    TRY(gather_longer(job, &m, err));
    m.core = family_words(job, m.doc, m.core_begin, m.core_end);
    keep_verified(job, &m);
    if (m.list.n < 2)
        return STEMMA_OK;
    TRY(family_follow(job, &m, err));
    TRY(sort_members(&m, job->scratch, err));
    return record(job, &m, err);
}

/* Puts the families by their first member's document, then place. */
static stemma_status sort_families(struct family_job *job, stemma_error *err)
{
    family_array *families = &job->matches->families;
    struct sort_item *items = ARENA_NEW(job->scratch, struct sort_item, families->n, err);
    stemma_family *copy = items ? ARENA_NEW(job->scratch, stemma_family, families->n, err) : NULL;
    struct member_words *words =
        copy ? ARENA_NEW(job->scratch, struct member_words, families->n, err) : NULL;
    if (words == NULL)
        return arena_status(job->scratch);
    for (size_t i = 0; i < families->n; i++) {
        const stemma_member *first = &families->at[i].members[0];
        items[i] = (struct sort_item){(uint64_t)first->doc << 32 | first->span.begin, i};
        copy[i] = families->at[i];
        words[i] = job->matches->member_words.at[i];
    }
    TRY(sort_items(job->scratch, items, families->n, err));
    for (size_t i = 0; i < families->n; i++) {
        families->at[i] = copy[items[i].value];
        job->matches->member_words.at[i] = words[items[i].value];
    }
    return STEMMA_OK;
}

stemma_status families_make(stemma_matches *matches, struct arena *scratch,
                            const stemma_corpus *corpus, const struct family_options *options,
                            stemma_error *err)
{
    const struct corpus_words *words;
    struct sort_item *order;
    TRY(corpus_words(&words, corpus, err));
    struct family_job job = {.matches = matches,
                             .corpus = corpus,
                             .words = words->docs,
                             .o = options,
                             .scratch = scratch};
    matches->families = (family_array)ARRAY_INIT(MAX_FAMILIES);
    matches->member_words = (member_words_array)ARRAY_INIT(MAX_FAMILIES);
    size_t n_documents = stemma_corpus_count(corpus);
    job.placed = ARENA_ZEROED(scratch, bool, matches->hits.n, err);
    job.last_of = job.placed ? ARENA_NEW(scratch, uint32_t, n_documents, err) : NULL;
    if (job.last_of == NULL)
        return arena_status(scratch);
    for (size_t d = 0; d < n_documents; d++)
        job.last_of[d] = FAMILY_NONE;
    TRY(list_ends(&job, err));
    TRY(founders(&job, &order, err));
    TRY(table_init(&job.ids, scratch, matches->hits.n, err)); /* it will not grow */
    for (size_t i = 0; i < job.n_ends; i++) {
        const struct hit_end *founder = &job.ends[order[i].value];
        struct arena_mark mark = arena_mark(scratch);
        TRY(ctx_check(corpus->ctx, err));
        if (!job.placed[founder->hit])
            TRY(found_family(&job, founder, err));
        arena_rewind(scratch, mark);
    }
    return sort_families(&job, err);
}
