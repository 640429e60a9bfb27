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
 * The tally has a slot for each document that is met (anchor_tally.h); a note is 16 bytes.
 */
#include "reuse/anchor.h"

#include "base/bisect.h"
#include "base/sort.h"
#include "reuse/weight.h"

#define AHEAD 16 /* seeds whose groups are fetched before their turn */
#define MAX_NOTES (UINT32_MAX - 1)
#define COPY_STEP 32 /* words from one anchor of a copy to the next */

#define TAKEN UINT32_MAX /* the bits of a partner that got to the threshold */

/* A seed of d and of the document of a slot. */
struct note {
    uint32_t slot;
    struct anchor anchor;
};

/* A reading of d's seeds. */
struct reading {
    const struct anchor_index *index;
    struct partner_list *list;
    struct arena *arena;
    struct anchor_tally *tally;
    ARRAY(struct note) notes; /* in the order of d's words */
    uint32_t n_taken;         /* partners that got to the threshold */
    uint32_t token, bits;     /* of the seed that is read */
};

/* A posting that pairs with the seed. What lies past the bound of a pair is only counted. */
static inline stemma_status note_posting(struct reading *r, struct seed_place e, stemma_error *err)
{
    const struct anchor_options *o = &r->index->options;
    struct anchor_slot *slot;
    TRY(anchor_tally_slot(r->tally, e.doc, &slot, err));
    uint32_t k = r->index->sketches->k, step = r->token - slot->last;
    if (slot->n == 0 || (slot->bits != TAKEN && step > k + o->gap))
        slot->bits = r->bits;
    else if (slot->bits != TAKEN)
        slot->bits += step < k ? r->bits * step / k : r->bits;
    slot->n++;
    slot->last = r->token;
    if (slot->bits != TAKEN && slot->bits >= o->least_bits) {
        slot->bits = TAKEN;
        r->n_taken++;
    }
    if (slot->n > o->max_anchors)
        return STEMMA_OK;
    struct note note = {(uint32_t)(slot - r->tally->slots.at), {e.token, r->token, r->bits}};
    return ARRAY_ADD(r->arena, &r->notes, note, err);
}

/* The place of a document among the first n of a group; false where it has none. */
static bool find_place(const stemma_sketches *s, const struct seed_group *g, uint32_t n,
                       uint32_t doc, struct seed_place *out)
{
    struct bisect search = {.high = n};
    while (bisect_open(&search))
        bisect_step(&search, seed_place_at(s, seed_unit(s, g, (uint32_t)search.middle)).doc < doc);
    if (search.low == n)
        return false;
    *out = seed_place_at(s, seed_unit(s, g, (uint32_t)search.low));
    return out->doc == doc;
}

static inline bool stands_back(const struct anchor_index *index, uint32_t unit)
{
    return index->stands_back[unit / 64] >> unit % 64 & 1;
}

/* True when the place at a unit pairs with document d. In a crowded outlet the first document pairs
 * with the others, and where not all pairs are wanted it stands for them with other outlets, too.
 */
static inline bool place_pairs(const struct anchor_index *index, uint32_t unit, uint32_t d,
                               bool d_stands_back)
{
    bool marked = stands_back(index, unit);
    if (!marked && !d_stands_back)
        return true;
    uint32_t doc = seed_place_at(index->sketches, unit).doc;
    bool same_outlet = index->outlets[doc] == index->outlets[d];
    return index->options.all_pairs ? !(marked && same_outlet) : !marked && same_outlet;
}

/* The places of a group in which one document may stand for others that pair with document d. A
 * document that another stands for pairs with the one that it has most copies from, if that has the
 * seed. */
static stemma_status read_star(struct reading *r, const struct seed_group *g, uint32_t d,
                               bool frequent, stemma_error *err)
{
    const struct anchor_index *index = r->index;
    const stemma_sketches *s = index->sketches;
    uint32_t n = 0;
    while (seed_place_at(s, seed_unit(s, g, n)).doc < d && !(frequent && n > 0))
        n++;
    bool d_stands_back = !frequent && stands_back(index, seed_unit(s, g, n));
    struct seed_place e;
    if ((frequent || d_stands_back) && find_place(s, g, g->n, s->copies.base[d], &e))
        return note_posting(r, e, err);
    for (uint32_t i = 0; i < n; i++)
        if (place_pairs(index, seed_unit(s, g, i), d, d_stands_back))
            TRY(note_posting(r, seed_place_at(s, seed_unit(s, g, i)), err));
    return STEMMA_OK;
}

/* The places of a group that pair with document d, which has a later one; marks are on crowded
 * groups only. */
static inline stemma_status read_group(struct reading *r, uint32_t at, uint32_t d,
                                       stemma_error *err)
{
    const struct anchor_index *index = r->index;
    const struct anchor_options *o = &index->options;
    const stemma_sketches *s = index->sketches;
    const struct seed_group g = seed_group_at(s, at);
    r->bits = weight_seed(index->words[d].at + r->token, s->k,
                          index->texts != NULL ? index->texts[at] : g.n_texts, index->n_counted);
    r->bits = r->bits > 0 ? r->bits : 1;
    if (g.n_documents > o->frequent || (g.n_documents > o->crowd && !o->all_pairs))
        return read_star(r, &g, d, g.n_documents > o->frequent, err);
    struct seed_place e;
    for (uint32_t i = 0; (e = seed_place_at(s, seed_unit(s, &g, i))).doc < d; i++)
        if (g.n_documents <= o->crowd || place_pairs(index, seed_unit(s, &g, i), d, false))
            TRY(note_posting(r, e, err));
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
        TRY(note_posting(r, e, err));
        if (i == last)
            return STEMMA_OK;
    }
}

/* Groups lie all over memory: they are fetched into the cache before their turn. */
static inline void fetch_group(const struct anchor_index *index, uint32_t at)
{
    __builtin_prefetch(&index->sketches->groups[at]);
    __builtin_prefetch(&index->stands_back[at / 64]);
}

/* Every posting of an earlier document that pairs with a seed or a copy of d, in the order of d's
 * words. */
static stemma_status read_seeds(struct reading *r, uint32_t d, stemma_error *err)
{
    const stemma_sketches *s = r->index->sketches;
    const uint32_t *words = r->index->words[d].at;
    uint32_t c = s->copies.first[d], c_end = s->copies.first[d + 1];
    for (uint32_t p = s->first[d]; p < s->first[d + 1] && p < s->first[d] + AHEAD; p++)
        fetch_group(r->index, seed_group(s, p));
    for (uint32_t p = s->first[d]; p <= s->first[d + 1]; p++) {
        bool any = p < s->first[d + 1];
        for (; c < c_end && (!any || s->copies.at[c].begin + s->margin <= seed_token(s, p)); c++)
            TRY(read_copy(r, &s->copies.at[c], words, err));
        if (!any)
            break;
        if (p + AHEAD < s->first[d + 1])
            fetch_group(r->index, seed_group(s, p + AHEAD));
        r->token = seed_token(s, p);
        TRY(read_group(r, seed_group(s, p), d, err));
    }
    return STEMMA_OK;
}

/* The partners taken, by document, and where their anchors begin. */
static stemma_status take_partners(struct reading *r, struct anchor *anchors,
                                   struct partner *partners, stemma_error *err)
{
    struct anchor_slot *slots = r->tally->slots.at;
    struct sort_item *taken = ARENA_NEW(r->arena, struct sort_item, r->n_taken, err);
    uint32_t most = r->index->options.max_anchors;
    size_t n = 0;
    if (taken == NULL)
        return arena_status(r->arena);
    for (size_t i = 0; i < r->tally->slots.n; i++)
        if (slots[i].bits == TAKEN)
            taken[n++] = (struct sort_item){slots[i].doc, i};
    TRY(sort_items(r->arena, taken, n, err));
    for (size_t i = 0; i < n; i++) {
        struct anchor_slot *slot = &slots[taken[i].value];
        uint32_t n_here = slot->n < most ? slot->n : most;
        partners[i] = (struct partner){slot->doc, n_here, anchors + r->list->n_anchors};
        slot->last = (uint32_t)r->list->n_anchors; /* from here on, where the next one goes */
        r->list->n_anchors += n_here;
        r->list->n_skipped_anchors += slot->n - n_here;
    }
    r->list->n = n;
    r->list->at = partners;
    return STEMMA_OK;
}

/* The partners and their anchors, out of the notes. */
static stemma_status list_partners(struct reading *r, stemma_error *err)
{
    struct partner *partners = ARENA_NEW(r->arena, struct partner, r->n_taken, err);
    struct anchor *anchors = partners ? ARENA_NEW(r->arena, struct anchor, r->notes.n, err) : NULL;
    if (anchors == NULL)
        return arena_status(r->arena);
    TRY(take_partners(r, anchors, partners, err));
    struct anchor_slot *slots = r->tally->slots.at;
    for (size_t i = 0; i < r->notes.n; i++) {
        const struct note *note = &r->notes.at[i];
        if (slots[note->slot].bits == TAKEN)
            anchors[slots[note->slot].last++] = note->anchor;
    }
    return STEMMA_OK;
}

stemma_status anchor_find(struct partner_list *out, struct arena *arena,
                          const struct anchor_index *index, struct anchor_tally *tally, uint32_t d,
                          stemma_error *err)
{
    *out = (struct partner_list){0};
    struct reading r = {.index = index,
                        .list = out,
                        .arena = arena,
                        .tally = tally,
                        .notes = ARRAY_INIT(MAX_NOTES)};
    tally->slots.n = 0;
    TRY(read_seeds(&r, d, err));
    return r.n_taken > 0 ? list_partners(&r, err) : STEMMA_OK;
}
