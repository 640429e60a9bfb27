/*
 * Fragments into pieces. In: the place of each word; out: runs of words that stand in one utterance
 * in their order, in one part. Words without a place stay with the words around them: between two
 * words of a piece inside it, else with the piece before, unless a … mark or a paragraph's end says
 * that they belong to the next. One pass.
 */
#include "trace/piece.h"

typedef ARRAY(struct piece) piece_array;

struct cutter {
    struct arena *arena;
    const struct fragment *fragment;
    const struct word_place *places;
    piece_array *pieces;
    uint32_t number; /* of the fragment */
};

/* Where the words between `last` and `next`, which lie in two pieces, are parted: the first word
 * that belongs to the later one. */
static uint32_t parting(const struct cutter *c, uint32_t last, uint32_t next)
{
    const struct fragment_word *words = c->fragment->words;
    for (uint32_t w = last + 1; w < next; w++)
        if (words[w].part != words[w - 1].part || words[w].seam == SEAM_CUT)
            return w;
    return next;
}

static bool goes_on(const struct cutter *c, const struct piece *p, uint32_t w)
{
    return p->utterance == c->places[w].utterance && p->base_end <= c->places[w].word &&
           p->part == c->fragment->words[w].part;
}

static stemma_status cut_fragment(struct cutter *c, stemma_error *err)
{
    struct piece p = {.fragment = c->number, .utterance = UTTERANCE_NONE};
    const struct fragment_word *words = c->fragment->words;
    for (uint32_t w = 0; w < c->fragment->n_words; w++) {
        if (c->places[w].utterance == UTTERANCE_NONE)
            continue;
        if (p.utterance == UTTERANCE_NONE || !goes_on(c, &p, w)) {
            uint32_t begin = 0;
            if (p.utterance != UTTERANCE_NONE) {
                begin = parting(c, p.last_word, w);
                p.word_end = begin;
                TRY(ARRAY_ADD(c->arena, c->pieces, p, err));
            }
            while (words[begin].part != words[w].part)
                begin++; /* a part without a placed word is no witness */
            p = (struct piece){.fragment = c->number,
                               .part = words[w].part,
                               .utterance = c->places[w].utterance,
                               .word_begin = begin,
                               .first_word = w,
                               .base_begin = c->places[w].word};
        }
        p.last_word = w;
        p.base_end = c->places[w].word + 1;
    }
    if (p.utterance == UTTERANCE_NONE)
        return STEMMA_OK;
    p.word_end = p.last_word + 1;
    while (p.word_end < c->fragment->n_words && words[p.word_end].part == p.part)
        p.word_end++;
    return ARRAY_ADD(c->arena, c->pieces, p, err);
}

static stemma_status index_pieces(struct piece_list *out, struct arena *arena,
                                  const piece_array *pieces, size_t n_utterances, stemma_error *err)
{
    size_t *first = ARENA_ZEROED(arena, size_t, n_utterances + 2, err);
    uint32_t *list = ARENA_NEW(arena, uint32_t, pieces->n, err);
    if (first == NULL || list == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < pieces->n; i++)
        first[pieces->at[i].utterance + 2]++;
    for (size_t u = 0; u < n_utterances; u++)
        first[u + 2] += first[u + 1];
    for (size_t i = 0; i < pieces->n; i++)
        list[first[pieces->at[i].utterance + 1]++] = (uint32_t)i;
    *out = (struct piece_list){pieces->n, pieces->at, first, list};
    return STEMMA_OK;
}

stemma_status pieces_cut(struct piece_list *out, struct arena *arena,
                         const struct fragment_list *fragments,
                         const struct utterance_list *utterances, stemma_error *err)
{
    piece_array pieces = ARRAY_INIT(UINT32_MAX - 1);
    for (uint32_t f = 0; f < fragments->n; f++) {
        struct cutter c = {arena, &fragments->at[f], utterances->of_fragment[f], &pieces, f};
        if (c.places != NULL)
            TRY(cut_fragment(&c, err));
    }
    return index_pieces(out, arena, &pieces, utterances->n, err);
}
