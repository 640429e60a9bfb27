/*
 * From the index to anchors, one document at a time.
 *
 * In: document d. Out: the earlier documents that share a run of seeds with it worth `least_bits`,
 * and all anchors with each of them. Reading d's seeds in order, a tally by partner adds up the
 * information of seeds that follow one another within the gap, counting only words that are new; a
 * partner whose run gets to the threshold once is taken. A second reading writes its anchors. So
 * pairs that share stock phrases here and there cost a counter each and never make a list.
 *
 * Nothing is cut by frequency. A seed of more than `frequent` documents pairs with the first
 * document that has it: copies of a wire story by the hundred become a star.
 *
 * Cost: the sum over d's seeds of the earlier documents that have them, at most `frequent` each.
 * The tally is one slot a document and is wiped slot by slot.
 */
#include "reuse/anchor.h"

#include "base/sort.h"
#include "reuse/anchor_marks.h"

/* What one partner has shown so far. */
struct slot {
    uint32_t n;          /* anchors; 0: not touched */
    uint32_t last;       /* token of d where the last one begins */
    uint32_t bits;       /* of the run that it ends */
    bool taken;          /* a run got to the threshold */
    struct anchor *next; /* where its next anchor is written; room for `n` */
};

struct anchor_tally {
    struct slot *slots; /* by document */
    uint32_t *touched;  /* documents with a slot in use */
    uint32_t n_touched;
};

/* A reading of d's seeds: `visit` gets every entry that pairs with them. */
struct reading {
    const struct anchor_index *index;
    struct anchor_tally *tally;
    struct partner_list *list;
    uint32_t token, bits; /* of the seed that is read */
};

stemma_status anchor_tally_new(struct anchor_tally **out, struct arena *arena,
                               const struct anchor_index *index, stemma_error *err)
{
    uint32_t n = index->sketches->n_documents;
    struct anchor_tally *t = ARENA_ZEROED(arena, struct anchor_tally, 1, err);
    if (t == NULL)
        return arena_status(arena);
    t->slots = ARENA_ZEROED(arena, struct slot, n, err);
    t->touched = t->slots ? ARENA_NEW(arena, uint32_t, n, err) : NULL;
    if (t->touched == NULL)
        return arena_status(arena);
    *out = t;
    return STEMMA_OK;
}

/* The entries of group g that pair with document d: begin … end of the postings by group. */
static void entries_before(const struct anchor_index *index, uint32_t g, uint32_t d,
                           uint32_t *begin, uint32_t *end)
{
    const stemma_sketches *s = index->sketches;
    *begin = *end = s->group_first[g];
    uint32_t last = s->group_first[g + 1];
    uint32_t below = d;
    if (s->group_documents[g] > index->options.frequent && s->group_doc[*begin] < d)
        below = s->group_doc[*begin] + 1;
    while (*end < last && s->group_doc[*end] < below)
        ++*end;
}

static bool entry_pairs(const struct anchor_index *index, uint32_t entry, uint32_t d)
{
    return !(index->entry_marks[entry] & MARK_STANDS_BACK) ||
           index->outlets[index->sketches->group_doc[entry]] != index->outlets[d];
}

/* First reading: what each partner shows. */
static void tally_add(struct reading *r, uint32_t entry)
{
    struct anchor_tally *t = r->tally;
    uint32_t doc = r->index->sketches->group_doc[entry];
    struct slot *slot = &t->slots[doc];
    uint32_t k = r->index->sketches->k, step = r->token - slot->last;
    if (slot->n++ == 0) {
        t->touched[t->n_touched++] = doc;
        slot->bits = r->bits;
    } else if (step > k + r->index->options.gap) {
        slot->bits = r->bits;
    } else {
        slot->bits += step < k ? r->bits * step / k : r->bits;
    }
    slot->last = r->token;
    if (slot->bits >= r->index->options.least_bits)
        slot->taken = true;
}

/* Second reading: the anchors of the partners taken. */
static void anchor_add(struct reading *r, uint32_t entry)
{
    struct slot *slot = &r->tally->slots[r->index->sketches->group_doc[entry]];
    if (!slot->taken || slot->n == 0)
        return;
    slot->n--;
    *slot->next++ = (struct anchor){r->index->sketches->group_token[entry], r->token, r->bits};
}

/* Calls `visit` for every posting of an earlier document that pairs with a seed of d. */
static inline void read_seeds(struct reading *r, uint32_t d,
                              void (*visit)(struct reading *r, uint32_t entry))
{
    const stemma_sketches *s = r->index->sketches;
    for (uint32_t p = s->first[d]; p < s->first[d + 1]; p++) {
        uint32_t g = s->doc_group[p], begin, end;
        entries_before(r->index, g, d, &begin, &end);
        r->token = s->doc_token[p];
        r->bits = r->index->group_bits[g];
        for (uint32_t i = begin; i < end; i++)
            if (entry_pairs(r->index, i, d))
                visit(r, i);
    }
}

/* The partners taken, by document; those not taken are wiped. */
static stemma_status take_partners(struct reading *r, struct arena *arena, struct partner **out,
                                   stemma_error *err)
{
    struct anchor_tally *t = r->tally;
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->n_touched; i++) {
        uint32_t doc = t->touched[i];
        if (t->slots[doc].taken)
            t->touched[n++] = doc;
        else
            t->slots[doc] = (struct slot){0};
    }
    t->n_touched = n;
    uint64_t *docs = ARENA_NEW(arena, uint64_t, n, err);
    *out = docs ? ARENA_NEW(arena, struct partner, n, err) : NULL;
    if (*out == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++)
        docs[i] = t->touched[i];
    TRY(sort_keys(arena, docs, n, err));
    for (uint32_t i = 0; i < n; i++)
        (*out)[i] = (struct partner){.doc = (uint32_t)docs[i]};
    r->list->n = n;
    r->list->at = *out;
    return STEMMA_OK;
}

/* Room for the anchors of each partner; its slot then tells where the next one goes. */
static stemma_status place_anchors(struct reading *r, struct arena *arena, struct partner *partners,
                                   stemma_error *err)
{
    uint32_t most = r->index->options.max_anchors;
    size_t n_anchors = 0;
    for (size_t i = 0; i < r->list->n; i++) {
        struct slot *slot = &r->tally->slots[partners[i].doc];
        partners[i].n = slot->n < most ? slot->n : most;
        r->list->n_skipped_anchors += slot->n - partners[i].n;
        n_anchors += partners[i].n;
    }
    struct anchor *anchors = ARENA_NEW(arena, struct anchor, n_anchors, err);
    if (anchors == NULL)
        return arena_status(arena);
    r->list->n_anchors = n_anchors;
    for (size_t i = 0; i < r->list->n; i++) {
        struct slot *slot = &r->tally->slots[partners[i].doc];
        partners[i].anchors = anchors;
        slot->next = anchors;
        slot->n = partners[i].n;
        anchors += partners[i].n;
    }
    return STEMMA_OK;
}

stemma_status anchor_find(struct partner_list *out, struct arena *arena,
                          const struct anchor_index *index, struct anchor_tally *tally, uint32_t d,
                          stemma_error *err)
{
    *out = (struct partner_list){0};
    struct reading r = {.index = index, .tally = tally, .list = out};
    read_seeds(&r, d, tally_add);
    struct partner *partners = NULL;
    TRY(take_partners(&r, arena, &partners, err));
    if (out->n > 0) {
        TRY(place_anchors(&r, arena, partners, err));
        read_seeds(&r, d, anchor_add);
    }
    for (uint32_t i = 0; i < tally->n_touched; i++)
        tally->slots[tally->touched[i]] = (struct slot){0};
    tally->n_touched = 0;
    return STEMMA_OK;
}
