/*
 * Following a passage from copy to copy.
 *
 * In: a family with its core and the members that are hits with it. Out: the same, and what its
 * members are hits with, and so on. Where one document stands for many (copies.c, anchor.c) the
 * many are hits with it alone; that is how they come into the families of all.
 *
 * A member's words are known against the core as blocks of equal words. Through a hit, which has
 * blocks of its own, they lead to words of the next document: where blocks meet on the words that
 * the member and the hit have in common, that document has words of the core. So each new member is
 * held against the core itself, by an alignment that is at hand and costs nothing to find, and
 * leaves when it differs too much. There is no chaining: however long the way, identity is counted
 * from the core.
 *
 * Two kinds of hits are followed: those as long as the passage, and longer ones that have every
 * word of it. Through longer hits that differ, each version of a sentence would gather all others.
 *
 * Cost: each end of a hit at a member is looked at once a family, and read where it leads to a
 * document that is not in it: O(runs of the hit).
 */
#include "reuse/align.h"
#include "reuse/family_parts.h"

typedef ARRAY(struct family_block) block_array;

/* Equal words of both sides of a hit, in words of the documents. */
struct pairing {
    uint32_t from, to, n;
};

/* The hits of one member, and the next document. */
struct step {
    const struct family_job *job;
    struct making *m;
    uint32_t n_core; /* words */
};

/* Reads the equal runs of a hit's alignment, begun at words `from` and `to`. */
struct pairing_reader {
    const struct align_run *next, *end;
    bool from_is_a;
    uint32_t from, to;
};

static bool next_pairing(struct pairing_reader *r, struct pairing *out)
{
    while (r->next < r->end) {
        const struct align_run run = *r->next++;
        bool only_to = run.op == (r->from_is_a ? ALIGN_INSERT : ALIGN_DELETE);
        bool only_from = run.op == (r->from_is_a ? ALIGN_DELETE : ALIGN_INSERT);
        *out = (struct pairing){r->from, r->to, run.n};
        r->from += only_to ? 0 : run.n;
        r->to += only_from ? 0 : run.n;
        if (run.op == ALIGN_EQUAL)
            return true;
    }
    return false;
}

static struct pairing_reader read_hit(const struct step *s, uint32_t hit, uint32_t from_doc)
{
    const struct hit_words *w = &s->job->matches->hit_words.at[hit];
    bool is_a = s->job->matches->hits.at[hit].a == from_doc;
    const struct word_range *from = is_a ? &w->a : &w->b, *to = is_a ? &w->b : &w->a;
    return (struct pairing_reader){w->runs, w->runs + w->n_runs, is_a, from->begin, to->begin};
}

/* Leads blocks on through a hit: `blocks` are of the document that the reader comes from. */
static stemma_status lead_on(block_array *out, struct arena *arena,
                             const struct family_block *blocks, size_t n,
                             struct pairing_reader *reader, stemma_error *err)
{
    struct pairing p;
    size_t i = 0;
    while (i < n && next_pairing(reader, &p)) {
        while (i < n && blocks[i].own + blocks[i].n <= p.from)
            i++;
        for (size_t j = i; j < n && blocks[j].own < p.from + p.n; j++) {
            uint32_t begin = blocks[j].own > p.from ? blocks[j].own : p.from;
            uint32_t end = blocks[j].own + blocks[j].n;
            end = end < p.from + p.n ? end : p.from + p.n;
            struct family_block block = {blocks[j].core + begin - blocks[j].own,
                                         p.to + begin - p.from, end - begin};
            TRY(ARRAY_ADD(arena, out, block, err));
        }
    }
    return STEMMA_OK;
}

/* The blocks of a direct member: those of its hit with the founder, in the core. */
static stemma_status find_blocks(const struct step *s, struct candidate *c, stemma_error *err)
{
    const struct making *m = s->m;
    struct family_block whole = {0, m->core.begin, m->core.end - m->core.begin};
    struct pairing_reader reader = read_hit(s, c->hit, m->doc);
    block_array blocks = ARRAY_INIT(UINT32_MAX);
    TRY(lead_on(&blocks, s->m->by->scratch, &whole, 1, &reader, err));
    c->n_blocks = blocks.n;
    c->blocks = blocks.at;
    return STEMMA_OK;
}

/* Columns of an alignment, and the same with long runs of inserted or deleted words cut short. */
struct columns {
    uint32_t all, core;
};

/* Adds what stands between blocks: words that differ, and words of one side only. */
static void add_between(struct columns *c, uint32_t n_core, uint32_t n_own)
{
    uint32_t less = n_core < n_own ? n_core : n_own, more = n_core < n_own ? n_own : n_core;
    uint32_t rest = more - less;
    c->all += more;
    c->core += less + (rest < FAMILY_LONG_RUN ? rest : FAMILY_LONG_RUN);
}

/* Holds blocks against the core; sets the candidate's identity, and its words if it holds. */
static bool holds(const struct step *s, struct candidate *c)
{
    const struct family_block *first = &c->blocks[0], *last = &c->blocks[c->n_blocks - 1];
    struct columns columns = {0, 0};
    uint32_t n_equal = 0, core_end = last->core + last->n;
    for (size_t i = 0; i < c->n_blocks; i++) {
        const struct family_block *b = &c->blocks[i];
        n_equal += b->n;
        if (i > 0)
            add_between(&columns, b->core - b[-1].core - b[-1].n, b->own - b[-1].own - b[-1].n);
    }
    add_between(&columns, first->core, 0);
    add_between(&columns, s->n_core - core_end, 0);
    c->identity = (double)n_equal / (n_equal + columns.all);
    if (n_equal < s->job->o->identity * (n_equal + columns.core) ||
        core_end - first->core < s->job->o->overlap * s->n_core)
        return false;
    c->words = (struct word_range){first->own, last->own + last->n};
    return true;
}

/* True when the family has this stretch of the document. */
static bool is_known(const struct step *s, const struct hit_end *e)
{
    for (uint32_t i = s->m->by->last_of[e->doc]; i != FAMILY_NONE; i = s->m->list.at[i].next) {
        const struct word_range *own = &s->m->list.at[i].words;
        if (2 * family_overlap(own->begin, own->end, e->begin, e->end) > own->end - own->begin)
            return true;
    }
    return false;
}

static void set_last(struct making *m, uint32_t i)
{
    m->list.at[i].next = m->by->last_of[m->list.at[i].doc];
    m->by->last_of[m->list.at[i].doc] = i;
}

/* Follows one end of a hit at a member. */
static stemma_status follow_end(struct step *s, uint32_t member, const struct hit_end *e,
                                stemma_error *err)
{
    struct candidate *from = &s->m->list.at[member];
    struct hit_end other = family_other_end(s->job, e);
    bool within =
        !family_alike(from->words.begin, from->words.end, e->begin, e->end, s->job->o->overlap);
    if ((within && from->identity < 1) || other.doc == from->doc || is_known(s, &other))
        return STEMMA_OK;
    if (from->n_blocks == 0)
        TRY(find_blocks(s, from, err));
    struct candidate c = {.doc = other.doc, .hit = other.hit, .within = within};
    struct pairing_reader reader = read_hit(s, e->hit, from->doc);
    block_array blocks = ARRAY_INIT(UINT32_MAX);
    TRY(lead_on(&blocks, s->m->by->scratch, from->blocks, from->n_blocks, &reader, err));
    c.blocks = blocks.at;
    c.n_blocks = blocks.n;
    if (blocks.n == 0 || !holds(s, &c) || (within && c.identity < 1))
        return STEMMA_OK;
    TRY(ARRAY_ADD(s->m->by->scratch, &s->m->list, c, err));
    if (!within)
        TRY(ARRAY_ADD(s->m->by->scratch, &s->m->own, c.hit, err));
    set_last(s->m, (uint32_t)s->m->list.n - 1);
    return STEMMA_OK;
}

/* The ends at a member that have the passage. */
static stemma_status follow_member(struct step *s, uint32_t member, stemma_error *err)
{
    const struct family_job *job = s->job;
    struct word_range own = s->m->list.at[member].words;
    uint32_t doc = s->m->list.at[member].doc, length = own.end - own.begin;
    uint32_t least = (uint32_t)(job->o->overlap * length);
    size_t first = job->first[doc];
    for (size_t i = family_end_from(job, doc, own.begin + length - least + 1); i-- > first;) {
        const struct hit_end *e = &job->ends[i];
        if (e->furthest < own.begin + least)
            break;
        if (family_overlap(e->begin, e->end, own.begin, own.end) >= least)
            TRY(follow_end(s, member, e, err));
    }
    return STEMMA_OK;
}

stemma_status family_follow(struct making *m, stemma_error *err)
{
    struct step s = {.job = m->job, .m = m, .n_core = m->core.end - m->core.begin};
    stemma_status status = STEMMA_OK;
    for (uint32_t i = 0; i < m->list.n; i++)
        set_last(m, i);
    for (uint32_t i = 1; i < m->list.n && status == STEMMA_OK; i++)
        status = follow_member(&s, i, err);
    for (size_t i = 0; i < m->list.n; i++)
        m->by->last_of[m->list.at[i].doc] = FAMILY_NONE;
    return status;
}
