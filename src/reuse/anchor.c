/*
 * From the index to anchors, one document at a time.
 *
 * In: document d. Out: the earlier documents that share a run of seeds with it worth `least_bits`,
 * and all anchors with each of them. Reading d's seeds in order, a tally by partner adds up the
 * information of seeds that follow one another within the gap, counting only words that are new; a
 * partner whose run gets to the threshold once is taken. What was read is noted in a row, and the
 * partners taken find their anchors there: the index, which lies all over memory, is read once.
 *
 * Nothing is cut by frequency. A seed of more than `frequent` documents pairs with the first
 * document that has it: copies of a wire story by the hundred become a star.
 *
 * Cost: the sum over d's seeds of the earlier documents that have them, at most `frequent` each.
 * The tally is one slot a document, and tells when it was written; a note is 16 bytes.
 */
#include "reuse/anchor.h"

#include "base/bisect.h"
#include "base/sort.h"
#include "reuse/anchor_marks.h"
#include "reuse/weight.h"

#define AHEAD 8 /* seeds whose postings are fetched before their turn; groups: twice as many */
#define MAX_NOTES (UINT32_MAX - 1)
#define COPY_STEP 32 /* words from one anchor of a copy to the next */

/* What one partner has shown so far. */
struct slot {
    uint32_t turn; /* that it was written in: never wiped */
    uint32_t n;    /* anchors */
    uint32_t last; /* token of d where the last one begins; then where the next one is written */
    uint32_t bits; /* of the run that it ends; TAKEN: a run got to the threshold */
};
#define TAKEN UINT32_MAX

struct anchor_tally {
    struct slot *slots; /* by document */
    uint32_t *taken;    /* documents */
    uint32_t n_taken;
    uint32_t turn; /* documents read */
};

/* A seed of d and of document `doc`. */
struct note {
    uint32_t doc;
    struct anchor anchor;
};

/* A reading of d's seeds. */
struct reading {
    const struct anchor_index *index;
    struct anchor_tally *tally;
    struct partner_list *list;
    struct arena *arena;
    ARRAY(struct note) notes; /* in the order of d's words */
    uint32_t token, bits;     /* of the seed that is read */
};

stemma_status anchor_tally_new(struct anchor_tally **out, struct arena *arena,
                               const struct anchor_index *index, stemma_error *err)
{
    uint32_t n = index->sketches->n_documents;
    struct anchor_tally *t = ARENA_ZEROED(arena, struct anchor_tally, 1, err);
    if (t == NULL)
        return arena_status(arena);
    t->slots = ARENA_ZEROED(arena, struct slot, n, err);
    t->taken = t->slots ? ARENA_NEW(arena, uint32_t, n, err) : NULL;
    if (t->taken == NULL)
        return arena_status(arena);
    *out = t;
    return STEMMA_OK;
}

/* A posting that pairs with the seed. What lies past the bound of a pair is only counted. */
static inline stemma_status tally_add(struct reading *r, struct seed_place e, stemma_error *err)
{
    const struct anchor_index *index = r->index;
    struct anchor_tally *t = r->tally;
    struct slot *slot = &t->slots[e.doc];
    uint32_t k = index->sketches->k, step = r->token - slot->last;
    if (slot->turn != t->turn)
        *slot = (struct slot){.turn = t->turn, .bits = r->bits};
    else if (slot->bits != TAKEN && step > k + index->options.gap)
        slot->bits = r->bits;
    else if (slot->bits != TAKEN)
        slot->bits += step < k ? r->bits * step / k : r->bits;
    slot->n++;
    slot->last = r->token;
    if (slot->bits != TAKEN && slot->bits >= index->options.least_bits) {
        slot->bits = TAKEN;
        t->taken[t->n_taken++] = e.doc;
    }
    if (slot->n > index->options.max_anchors)
        return STEMMA_OK;
    struct note note = {e.doc, {e.token, r->token, r->bits}};
    return ARRAY_ADD(r->arena, &r->notes, note, err);
}

/* The posting of a document in group g; false where it has none. */
static bool find_entry(const stemma_sketches *s, uint32_t g, uint32_t doc, struct seed_place *out)
{
    struct bisect search = {.low = s->group_first[g], .high = s->group_first[g + 1]};
    while (bisect_open(&search))
        bisect_step(&search, seed_place_at(s, (uint32_t)search.middle).doc < doc);
    if (search.low == s->group_first[g + 1] || seed_place_at(s, (uint32_t)search.low).doc != doc)
        return false;
    *out = seed_place_at(s, (uint32_t)search.low);
    return true;
}

/* True when entry i of a group pairs with document d. In a crowded outlet the first document pairs
 * with the others, and where not all pairs are wanted it stands for them with other outlets, too.
 */
static inline bool entry_pairs(const struct anchor_index *index, uint32_t i, uint32_t d,
                               bool stands_back)
{
    bool marked = index->entry_marks[i] & MARK_STANDS_BACK;
    if (!marked && !stands_back)
        return true;
    bool same_outlet = index->outlets[seed_place_at(index->sketches, i).doc] == index->outlets[d];
    return index->options.all_pairs ? !(marked && same_outlet) : !marked && same_outlet;
}

/* The entries of a group in which one document may stand for others that pair with document d. A
 * document that another stands for pairs with the one that it has most copies from, if that has the
 * seed. */
static stemma_status read_star(struct reading *r, uint32_t g, uint32_t d, bool frequent,
                               stemma_error *err)
{
    const struct anchor_index *index = r->index;
    const stemma_sketches *s = index->sketches;
    uint32_t begin = index->heads[g].first, end = begin, last = index->heads[g + 1].first;
    while (end < last && seed_place_at(s, end).doc < d && !(frequent && end > begin))
        end++;
    bool stands_back = !frequent && end < last && (index->entry_marks[end] & MARK_STANDS_BACK) != 0;
    struct seed_place e;
    if ((frequent || stands_back) && find_entry(s, g, s->copies.base[d], &e))
        return tally_add(r, e, err);
    for (uint32_t i = begin; i < end; i++)
        if (entry_pairs(index, i, d, stands_back))
            TRY(tally_add(r, seed_place_at(s, i), err));
    return STEMMA_OK;
}

/* The entries of group g that pair with document d; marks are on crowded groups only. */
static inline stemma_status read_group(struct reading *r, uint32_t g, uint32_t d, stemma_error *err)
{
    const struct anchor_index *index = r->index;
    const struct anchor_options *o = &index->options;
    const struct group_head *head = &index->heads[g];
    const stemma_sketches *s = index->sketches;
    uint32_t end = head[1].first, n = head->n_documents;
    if (n == GROUP_MANY)
        n = index->sketches->group_documents[g];
    r->bits = head->bits;
    if (n > o->frequent || (n > o->crowd && !o->all_pairs))
        return read_star(r, g, d, n > o->frequent, err);
    for (uint32_t i = head->first; i < end && seed_place_at(s, i).doc < d; i++)
        if (n <= o->crowd || entry_pairs(index, i, d, false))
            TRY(tally_add(r, seed_place_at(s, i), err));
    return STEMMA_OK;
}

/* The anchors of a copy: its words are known to be equal, so few will do. However many documents
 * have it, it is no accident. */
static stemma_status read_copy(struct reading *r, const struct copy *c, const uint32_t *words,
                               stemma_error *err)
{
    const stemma_sketches *s = r->index->sketches;
    uint32_t n = c->end - c->begin, last = n - s->margin - s->k;
    for (uint32_t i = s->margin;; i = i + COPY_STEP < last ? i + COPY_STEP : last) {
        struct seed_place e = {c->doc, c->at + i};
        r->token = c->begin + i;
        r->bits = weight_seed(words + r->token, s->k, 1, r->index->n_counted);
        TRY(tally_add(r, e, err));
        if (i == last)
            return STEMMA_OK;
    }
}

/* Groups and postings lie apart in memory: those of the next seeds are fetched ahead. */
static inline void fetch_ahead(const struct anchor_index *index, uint32_t p, uint32_t end)
{
    const stemma_sketches *s = index->sketches;
    if (p + 2 * AHEAD >= end)
        return;
    const struct group_head *near = &index->heads[seed_group(s, p + AHEAD)];
    __builtin_prefetch(&index->heads[seed_group(s, p + 2 * AHEAD)]);
    seed_place_fetch(s, near->first);
    __builtin_prefetch(near->n_documents > index->options.crowd
                           ? (const void *)&index->entry_marks[near->first]
                           : (const void *)near);
}

/* Every posting of an earlier document that pairs with a seed or a copy of d, in the order of d's
 * words. */
static stemma_status read_seeds(struct reading *r, uint32_t d, stemma_error *err)
{
    const stemma_sketches *s = r->index->sketches;
    const uint32_t *words = r->index->words[d].at;
    uint32_t c = s->copies.first[d], c_end = s->copies.first[d + 1];
    for (uint32_t p = s->first[d]; p <= s->first[d + 1]; p++) {
        bool any = p < s->first[d + 1];
        for (; c < c_end && (!any || s->copies.at[c].begin + s->margin <= seed_token(s, p)); c++)
            TRY(read_copy(r, &s->copies.at[c], words, err));
        if (!any)
            break;
        fetch_ahead(r->index, p, s->first[d + 1]);
        r->token = seed_token(s, p);
        TRY(read_group(r, seed_group(s, p), d, err));
    }
    return STEMMA_OK;
}

/* The partners taken, by document. */
static stemma_status take_partners(struct reading *r, struct partner **out, stemma_error *err)
{
    uint32_t n = r->tally->n_taken;
    uint64_t *docs = ARENA_NEW(r->arena, uint64_t, n, err);
    *out = docs ? ARENA_NEW(r->arena, struct partner, n, err) : NULL;
    if (*out == NULL)
        return arena_status(r->arena);
    for (uint32_t i = 0; i < n; i++)
        docs[i] = r->tally->taken[i];
    TRY(sort_keys(r->arena, docs, n, err));
    for (uint32_t i = 0; i < n; i++)
        (*out)[i] = (struct partner){.doc = (uint32_t)docs[i]};
    r->list->n = n;
    r->list->at = *out;
    return STEMMA_OK;
}

/* The anchors of each partner, out of the notes. */
static stemma_status place_anchors(struct reading *r, struct partner *partners, stemma_error *err)
{
    struct slot *slots = r->tally->slots;
    uint32_t most = r->index->options.max_anchors;
    size_t n_anchors = 0;
    for (size_t i = 0; i < r->list->n; i++) {
        struct slot *slot = &slots[partners[i].doc];
        partners[i].n = slot->n < most ? slot->n : most;
        r->list->n_skipped_anchors += slot->n - partners[i].n;
        slot->last = (uint32_t)n_anchors;
        n_anchors += partners[i].n;
    }
    struct anchor *anchors = ARENA_NEW(r->arena, struct anchor, n_anchors, err);
    if (anchors == NULL)
        return arena_status(r->arena);
    r->list->n_anchors = n_anchors;
    for (size_t i = 0; i < r->list->n; i++)
        partners[i].anchors = anchors + slots[partners[i].doc].last;
    for (size_t i = 0; i < r->notes.n; i++) {
        const struct note *note = &r->notes.at[i];
        if (slots[note->doc].bits == TAKEN)
            anchors[slots[note->doc].last++] = note->anchor;
    }
    return STEMMA_OK;
}

stemma_status anchor_find(struct partner_list *out, struct arena *arena,
                          const struct anchor_index *index, struct anchor_tally *tally, uint32_t d,
                          stemma_error *err)
{
    *out = (struct partner_list){0};
    struct reading r = {.index = index,
                        .tally = tally,
                        .list = out,
                        .arena = arena,
                        .notes = ARRAY_INIT(MAX_NOTES)};
    tally->n_taken = 0;
    tally->turn++;
    TRY(read_seeds(&r, d, err));
    struct partner *partners = NULL;
    TRY(take_partners(&r, &partners, err));
    if (partners != NULL && out->n > 0)
        TRY(place_anchors(&r, partners, err));
    return STEMMA_OK;
}
