/*
 * From the index to anchors, one document at a time.
 *
 * In: document d. Out: the earlier documents that share a run of seeds with it worth `least_bits`,
 * and all anchors with each of them. d's seeds are read in order, and every posting of an earlier
 * document is met: the index, which lies all over memory, is read once. What is noted of them is
 * tallied by partner: the information of seeds that follow one another within the gap adds up,
 * counting only words that are new; a partner whose run gets to the threshold once is taken, and
 * finds its anchors among the notes.
 *
 * Most documents that are met share one stock phrase with d and nothing else, and the larger the
 * corpus, the more of them there are. So what was met goes through a filter first (filter.h): of a
 * document that was met once, by a seed that tells too little by itself, nothing is noted.
 *
 * Nothing is cut by frequency. A seed of more than `frequent` documents pairs with the first
 * document that has it: copies of a wire story by the hundred become a star.
 *
 * Cost: the sum over d's seeds of the earlier documents that have them, at most `frequent` each; 8
 * bytes a place and 16 a note, written and read in order. The tally has a slot for each document
 * that is met more than once, and one in eight of the others (anchor_tally.h).
 */
#include "reuse/anchor.h"

#include "base/bisect.h"
#include "base/filter.h"
#include "reuse/weight.h"

#define AHEAD 16         /* seeds whose groups are fetched before their turn */
#define LINE_UNITS 16    /* of a group in one line of the cache */
#define MOST_FETCHED 128 /* places of a group */
#define MAX_NOTES (UINT32_MAX - 1)
#define NOTES_AT_ONCE ((size_t)1 << 20)
#define COPY_STEP 32 /* words from one anchor of a copy to the next */

#define PARTNER_BASE UINT64_C(0x9e3779b97f4a7c15)

#define TAKEN UINT32_MAX /* the bits of a partner that got to the threshold */

/* A seed of d and of an earlier document. */
struct note {
    uint32_t partner; /* that document; of those that the tally has, its slot */
    struct anchor anchor;
};

/* A seed of d, and how many places of earlier documents have it. */
struct met_seed {
    size_t n;
    uint32_t token, bits;
};

/* A reading of d's seeds. */
struct reading {
    const struct anchor_index *index;
    struct partner_list *list;
    struct arena *arena;
    struct anchor_tally *tally;
    ARRAY(struct met_seed) seeds; /* in the order of d's words */
    ARRAY(struct seed_place) met; /* the places that have them, seed by seed; no notes yet */
    ARRAY(struct note) notes;     /* in the order of d's words */
    size_t n_tallied;             /* of them */
    uint32_t n_taken;             /* partners that got to the threshold */
};

/* Adds a note to the slot of its document. Returns false when it lies past the bound of a pair: it
 * is only counted. */
static bool tally_note(struct reading *r, struct anchor_slot *slot, const struct anchor *anchor)
{
    const struct anchor_options *o = &r->index->options;
    uint32_t k = r->index->sketches->k, step = anchor->b - slot->last;
    if (slot->n == 0 || (slot->bits != TAKEN && step > k + o->gap))
        slot->bits = anchor->bits;
    else if (slot->bits != TAKEN)
        slot->bits += step < k ? anchor->bits * step / k : anchor->bits;
    slot->n++;
    slot->last = anchor->b;
    if (slot->bits != TAKEN && slot->bits >= o->least_bits) {
        slot->bits = TAKEN;
        r->n_taken++;
    }
    return slot->n <= o->max_anchors;
}

/* Adds up what the notes tell that were not tallied yet. What the tally knows of a document lies
 * apart, too. */
static stemma_status tally_notes(struct reading *r, stemma_error *err)
{
    size_t n = r->n_tallied;
    for (size_t i = n; i < r->notes.n; i++) {
        struct note note = r->notes.at[i];
        struct anchor_slot *slot;
        if (i + AHEAD < r->notes.n)
            anchor_tally_fetch(r->tally, r->notes.at[i + AHEAD].partner);
        TRY(anchor_tally_slot(r->tally, note.partner, &slot, err));
        if (!tally_note(r, slot, &note.anchor))
            continue;
        note.partner = (uint32_t)(slot - r->tally->slots.at);
        r->notes.at[n++] = note;
    }
    r->notes.n = r->n_tallied = n;
    return STEMMA_OK;
}

static inline uint64_t partner_hash(uint32_t doc)
{
    return doc * PARTNER_BASE;
}

/* Notes the places that were met; those of documents that `met` knows once, by a seed that tells
 * too little, are dropped. Which these are is as good as random, so nothing is asked: each note is
 * put behind those that stay. NULL: all stay. */
static stemma_status note_places(struct reading *r, const struct filter *met, stemma_error *err)
{
    const struct seed_place *place = r->met.at;
    TRY(ARRAY_RESERVE(r->arena, &r->notes, r->met.n, err));
    struct note *to = r->notes.at + r->notes.n;
    for (size_t i = 0; i < r->seeds.n; i++) {
        const struct met_seed seed = r->seeds.at[i];
        const bool all = met == NULL || seed.bits >= r->index->options.least_bits;
        for (const struct seed_place *end = place + seed.n; place < end; place++) {
            *to = (struct note){place->doc, {place->token, seed.token, seed.bits}};
            to += all || filter_again(met, partner_hash(place->doc));
        }
    }
    r->notes.n = (size_t)(to - r->notes.at);
    r->seeds.n = r->met.n = 0;
    return STEMMA_OK;
}

/* All places that have the seed are there, `first` the first of them. A very long text is tallied
 * as it is read, so that no more is kept of a pair than its bound. */
static inline stemma_status end_seed(struct reading *r, size_t first, uint32_t token, uint32_t bits,
                                     stemma_error *err)
{
    const struct met_seed seed = {r->met.n - first, token, bits};
    if (seed.n == 0)
        return STEMMA_OK;
    TRY(ARRAY_ADD(r->arena, &r->seeds, seed, err));
    if (r->met.n < NOTES_AT_ONCE)
        return STEMMA_OK;
    TRY(note_places(r, NULL, err));
    return tally_notes(r, err);
}

/* The place of a document among the first n of a group; false where it has none. */
static bool find_place(const stemma_sketches *s, const struct seed_group *g, uint32_t n,
                       uint32_t doc, struct seed_place *out)
{
    struct bisect search = {.high = n};
    *out = seed_place_at(s, g->places);
    if (out->doc >= doc) /* mostly it is the first */
        return out->doc == doc;
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

/* The places of a group in which one document may stand for others that pair with document d, for
 * which there is room. A document that another stands for pairs with the one that it has most
 * copies from, if that has the seed. */
static void read_star(struct reading *r, const struct seed_group *g, uint32_t d, bool frequent)
{
    const struct anchor_index *index = r->index;
    const stemma_sketches *s = index->sketches;
    uint32_t n = 0;
    while (seed_place_at(s, seed_unit(s, g, n)).doc < d && !(frequent && n > 0))
        n++;
    bool d_stands_back = !frequent && stands_back(index, seed_unit(s, g, n));
    uint32_t base = s->copies.base[d];
    struct seed_place e;
    if ((frequent || d_stands_back) && base != COPY_NO_BASE && find_place(s, g, g->n, base, &e)) {
        r->met.at[r->met.n++] = e;
        return;
    }
    for (uint32_t i = 0; i < n; i++)
        if (place_pairs(index, seed_unit(s, g, i), d, d_stands_back))
            r->met.at[r->met.n++] = seed_place_at(s, seed_unit(s, g, i));
}

/* The places of a group that pair with document d, which has a later one; marks are on crowded
 * groups only. */
static inline stemma_status read_group(struct reading *r, uint32_t at, uint32_t token, uint32_t d,
                                       stemma_error *err)
{
    const struct anchor_index *index = r->index;
    const struct anchor_options *o = &index->options;
    const stemma_sketches *s = index->sketches;
    const struct seed_group g = seed_group_at(s, at);
    uint32_t bits =
        weight_seed(index->words[d].at + token, s->k,
                    index->texts != NULL ? index->texts[at] : g.n_texts, index->n_counted);
    const size_t first = r->met.n;
    TRY(ARRAY_RESERVE(r->arena, &r->met, g.n, err));
    if (r->met.at == NULL)
        return STEMMA_OK; /* an empty group */
    if (g.n_documents > o->frequent || (g.n_documents > o->crowd && !o->all_pairs)) {
        read_star(r, &g, d, g.n_documents > o->frequent);
        return end_seed(r, first, token, bits > 0 ? bits : 1, err);
    }
    struct seed_place e;
    size_t n = first;
    for (uint32_t i = 0; (e = seed_place_at(s, seed_unit(s, &g, i))).doc < d; i++) {
        r->met.at[n] = e;
        n += g.n_documents <= o->crowd || place_pairs(index, seed_unit(s, &g, i), d, false);
    }
    r->met.n = n;
    return end_seed(r, first, token, bits > 0 ? bits : 1, err);
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
        uint32_t token = c->begin + i;
        uint32_t bits = weight_seed(words + token, s->k, 1, r->index->n_counted);
        TRY(ARRAY_ADD(r->arena, &r->met, e, err));
        TRY(end_seed(r, r->met.n - 1, token, bits, err));
        if (i == last)
            return STEMMA_OK;
    }
}

/* Groups lie all over memory: they are fetched into the cache before their turn, first their heads
 * (read_seeds), and when such a one is there, what it tells of. */
static inline void fetch_places(const struct anchor_index *index, uint32_t p, uint32_t end)
{
    if (p >= end)
        return;
    const stemma_sketches *s = index->sketches;
    const uint32_t at = seed_group(s, p);
    const struct seed_group g = seed_group_at(s, at);
    uint32_t behind = seed_unit(s, &g, g.n < MOST_FETCHED ? g.n : MOST_FETCHED);
    for (uint32_t unit = at + LINE_UNITS; unit < behind; unit += LINE_UNITS)
        __builtin_prefetch(&s->groups[unit]);
    if (g.n_documents > index->options.crowd)
        __builtin_prefetch(&index->stands_back[at / 64]);
}

/* Every posting of an earlier document that pairs with a seed or a copy of d, in the order of d's
 * words. */
static stemma_status read_seeds(struct reading *r, uint32_t d, stemma_error *err)
{
    const stemma_sketches *s = r->index->sketches;
    const uint32_t *words = r->index->words[d].at;
    uint32_t c = s->copies.first[d], c_end = s->copies.first[d + 1];
    const uint32_t begin = s->first[d], end = s->first[d + 1];
    for (uint32_t p = begin; p < begin + 2 * AHEAD && p < end; p++)
        __builtin_prefetch(&s->groups[seed_group(s, p)]);
    for (uint32_t p = begin; p < begin + AHEAD; p++)
        fetch_places(r->index, p, end);
    for (uint32_t p = begin; p <= end; p++) {
        bool any = p < end;
        for (; c < c_end && (!any || s->copies.at[c].begin + s->margin <= seed_token(s, p)); c++)
            TRY(read_copy(r, &s->copies.at[c], words, err));
        if (!any)
            break;
        if (p + 2 * AHEAD < end)
            __builtin_prefetch(&s->groups[seed_group(s, p + 2 * AHEAD)]);
        fetch_places(r->index, p + AHEAD, end);
        TRY(read_group(r, seed_group(s, p), seed_token(s, p), d, err));
    }
    return STEMMA_OK;
}

/* Notes what was met, but for documents that were met once and tell too little. */
static stemma_status filter_notes(struct reading *r, stemma_error *err)
{
    struct filter met;
    if (!filter_init(&met, r->arena, r->met.n, err))
        return arena_status(r->arena);
    for (size_t i = 0; i < r->met.n; i++)
        filter_add(&met, partner_hash(r->met.at[i].doc));
    return note_places(r, &met, err);
}

/* The partners taken, and where their anchors begin. */
static void take_partners(struct reading *r, struct anchor *anchors, struct partner *partners)
{
    uint32_t most = r->index->options.max_anchors;
    for (size_t i = 0; i < r->tally->slots.n; i++) {
        struct anchor_slot *slot = &r->tally->slots.at[i];
        if (slot->bits != TAKEN)
            continue;
        uint32_t n_here = slot->n < most ? slot->n : most;
        __builtin_prefetch(&r->index->words[slot->doc]); /* of whoever chains them */
        partners[r->list->n++] = (struct partner){slot->doc, n_here, anchors + r->list->n_anchors};
        slot->last = (uint32_t)r->list->n_anchors; /* from here on, where the next one goes */
        r->list->n_anchors += n_here;
        r->list->n_skipped_anchors += slot->n - n_here;
    }
    r->list->at = partners;
}

/* The partners and their anchors, out of the notes. */
static stemma_status list_partners(struct reading *r, stemma_error *err)
{
    struct partner *partners = ARENA_NEW(r->arena, struct partner, r->n_taken, err);
    struct anchor *anchors = partners ? ARENA_NEW(r->arena, struct anchor, r->notes.n, err) : NULL;
    if (anchors == NULL)
        return arena_status(r->arena);
    take_partners(r, anchors, partners);
    struct anchor_slot *slots = r->tally->slots.at;
    for (size_t i = 0; i < r->notes.n; i++) {
        const struct note *note = &r->notes.at[i];
        if (slots[note->partner].bits == TAKEN)
            anchors[slots[note->partner].last++] = note->anchor;
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
                        .seeds = ARRAY_INIT(MAX_NOTES),
                        .met = ARRAY_INIT(MAX_NOTES),
                        .notes = ARRAY_INIT(MAX_NOTES)};
    tally->slots.n = 0;
    TRY(read_seeds(&r, d, err));
    TRY(r.n_tallied == 0 ? filter_notes(&r, err) : note_places(&r, NULL, err));
    TRY(tally_notes(&r, err));
    return r.n_taken > 0 ? list_partners(&r, err) : STEMMA_OK;
}
