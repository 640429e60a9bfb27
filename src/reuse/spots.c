/*
 * Where to look.
 *
 * In: two documents as stems. Out: squares of SPOT_WORDS by SPOT_WORDS words, most telling first.
 *
 * The plane of a's words by b's words is laid out in squares that overlap by half, so that a small
 * shared stretch lies whole in one of them. Each word that both documents have, and not too often
 * (MOST_MEETINGS pairs of places), falls into the four squares of each pair of places. A square is
 * worth the information of its distinct words. It is the dot plot of biology (Gibbs and McIntyre,
 * 1970) at a coarse grain.
 *
 * Cost: a word that stands n times in a and m times in b costs 4 n m entries, and n m is at most
 * MOST_MEETINGS; so O(words), and a radix sort. Entries are made word by word and the sort is
 * stable: in a square, places of one word stand together.
 */
#include "reuse/spots.h"

#include "base/sort.h"
#include "reuse/weight.h"

#define HALF (SPOT_WORDS / 2)
#define MOST_MEETINGS 64
#define NEAR_WORDS 50 /* a word's information is that of meeting it among so many words */
#define NEVER UINT32_MAX

/* The places of each stem in both documents. */
struct places {
    const struct kept_pair *pair;
    uint32_t *next[2]; /* of a word, the next place of its stem */
};
typedef ARRAY(struct sort_item) entry_array;
typedef ARRAY(struct spot) spot_array;

static uint32_t word_bits(const struct kept_pair *pair, uint32_t stem)
{
    uint64_t a = pair->count[0][stem], b = pair->count[1][stem];
    uint64_t words = (uint64_t)pair->text[0].n + pair->text[1].n;
    uint32_t all = weight_log2(words), near = weight_log2((a + b - 1) * NEAR_WORDS);
    return all > near ? all - near : 0;
}

/* The four squares that hold the place; fewer at the edge. */
static stemma_status add_place(entry_array *out, struct arena *arena, uint32_t a, uint32_t b,
                               uint64_t value, stemma_error *err)
{
    uint64_t row = a / HALF, column = b / HALF;
    TRY(ARRAY_RESERVE(arena, out, 4, err));
    for (uint64_t i = 0; i < 2 && i <= row; i++)
        for (uint64_t j = 0; j < 2 && j <= column; j++)
            out->at[out->n++] = (struct sort_item){(row - i) << 32 | (column - j), value};
    return STEMMA_OK;
}

/* Puts the entries of the stem whose first places are a and b. */
static stemma_status add_stem(entry_array *out, struct arena *arena, const struct places *places,
                              uint32_t a, uint32_t first_b, stemma_error *err)
{
    uint32_t stem = places->pair->text[0].at[a];
    uint64_t bits = word_bits(places->pair, stem);
    if (bits < BIT)
        return STEMMA_OK;
    for (; a != NEVER; a = places->next[0][a])
        for (uint32_t b = first_b; b != NEVER; b = places->next[1][b])
            TRY(add_place(out, arena, a, b, bits << 32 | stem, err));
    return STEMMA_OK;
}

static stemma_status link_places(struct places *places, struct arena *arena, stemma_error *err)
{
    for (int side = 0; side < 2; side++) {
        const struct stem_text *text = &places->pair->text[side];
        uint32_t *first = places->pair->first[side];
        places->next[side] = ARENA_NEW(arena, uint32_t, text->n, err);
        if (places->next[side] == NULL)
            return arena_status(arena);
        for (uint32_t i = 0; i < text->n; i++)
            first[text->at[i]] = NEVER;
        for (uint32_t i = text->n; i-- > 0;) {
            places->next[side][i] = first[text->at[i]];
            first[text->at[i]] = i;
        }
    }
    return STEMMA_OK;
}

/* One spot a square that tells enough. */
static stemma_status add_spots(spot_array *out, struct arena *arena, const entry_array *entries,
                               uint32_t least_bits, stemma_error *err)
{
    for (size_t i = 0, end; i < entries->n; i = end) {
        uint64_t square = entries->at[i].key, last = UINT64_MAX, bits = 0;
        for (end = i; end < entries->n && entries->at[end].key == square; end++) {
            if (entries->at[end].value != last)
                bits += entries->at[end].value >> 32;
            last = entries->at[end].value;
        }
        if (bits < least_bits)
            continue;
        struct spot spot = {{(uint32_t)(square >> 32) * HALF, (uint32_t)square * HALF},
                            (uint32_t)bits};
        TRY(ARRAY_ADD(arena, out, spot, err));
    }
    return STEMMA_OK;
}

static stemma_status by_bits(struct spot_list *out, struct arena *arena, const spot_array *spots,
                             stemma_error *err)
{
    struct sort_item *order = ARENA_NEW(arena, struct sort_item, spots->n, err);
    struct spot *sorted = order ? ARENA_NEW(arena, struct spot, spots->n, err) : NULL;
    if (sorted == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < spots->n; i++)
        order[i] = (struct sort_item){UINT32_MAX - spots->at[i].bits, i};
    TRY(sort_items(arena, order, spots->n, err));
    for (size_t i = 0; i < spots->n; i++)
        sorted[i] = spots->at[order[i].value];
    *out = (struct spot_list){spots->n, sorted};
    return STEMMA_OK;
}

stemma_status spots_find(struct spot_list *out, struct arena *arena, const struct kept_pair *pair,
                         uint32_t least_bits, stemma_error *err)
{
    struct places places = {.pair = pair};
    entry_array entries = ARRAY_INIT(UINT32_MAX);
    spot_array spots = ARRAY_INIT(UINT32_MAX);
    const struct stem_text *a = &pair->text[0];
    TRY(link_places(&places, arena, err));
    stemma_status status = STEMMA_OK;
    for (uint32_t i = 0; i < a->n && status == STEMMA_OK; i++) {
        uint32_t stem = a->at[i];
        uint64_t meetings = (uint64_t)pair->count[0][stem] * pair->count[1][stem];
        if (pair->first[0][stem] == i && meetings > 0 && meetings <= MOST_MEETINGS)
            status = add_stem(&entries, arena, &places, i, pair->first[1][stem], err);
    }
    TRY(status);
    TRY(sort_items(arena, entries.at, entries.n, err));
    TRY(add_spots(&spots, arena, &entries, least_bits, err));
    return by_bits(out, arena, &spots, err);
}
