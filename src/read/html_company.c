/*
 * Blocks are judged by the company they keep.
 *
 * In: the scores of all blocks of a page, each by itself. Out: the same, moved by what the model
 * thinks of the blocks around. A score is first bent into a leaning between -1/2 and 1/2, so that
 * one sure block does not outvote its neighbours. To each score are added the mean leaning of the
 * three blocks before and behind, nearer ones counting more, and that of the other blocks in the
 * same element, longer ones counting more. Whole numbers, linear.
 *
 * A label between two paragraphs of the article is of the article, and so is its last line, while
 * the same words in a column of links are not; the features of the two nearest blocks say less.
 */
#include "read/html_model.h"

enum { REACH = 3, LONGEST = 300 };

struct company {
    int64_t sum, n; /* leanings times lengths, and lengths */
};

static int32_t leaning(int32_t score)
{
    int64_t size = score < 0 ? -(int64_t)score : score;
    return (int32_t)((int64_t)score * (HTML_SCORE_UNIT / 2) / (HTML_SCORE_UNIT + size));
}

static int32_t nearby(const int32_t *leanings, size_t n, size_t block)
{
    static const int32_t weights[REACH] = {6, 3, 2};
    int32_t sum = 0, whole = 0;
    for (size_t k = 0; k < REACH; k++) {
        if (block > k) {
            sum += weights[k] * leanings[block - k - 1];
            whole += weights[k];
        }
        if (block + k + 1 < n) {
            sum += weights[k] * leanings[block + k + 1];
            whole += weights[k];
        }
    }
    return whole > 0 ? sum / whole : 0;
}

static int64_t length(const struct html_block *b)
{
    return b->end - b->begin < LONGEST ? b->end - b->begin : LONGEST;
}

stemma_status html_company(int32_t *scores, const struct html_sight *sight, struct arena *arena,
                           stemma_error *err)
{
    const struct html_outline *o = sight->o;
    int32_t *leanings = ARENA_NEW(arena, int32_t, o->blocks.n, err);
    struct company *holders = ARENA_ZEROED(arena, struct company, o->nodes.n, err);
    if (leanings == NULL || holders == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < o->blocks.n; i++) {
        struct company *holder = &holders[sight->looks[i].parent];
        int64_t n = length(&o->blocks.at[i]);
        leanings[i] = leaning(scores[i]);
        holder->sum += n * leanings[i];
        holder->n += n;
    }
    for (size_t i = 0; i < o->blocks.n; i++) {
        const struct company *holder = &holders[sight->looks[i].parent];
        int64_t n = length(&o->blocks.at[i]), others = holder->n - n;
        scores[i] += nearby(leanings, o->blocks.n, i);
        scores[i] += others > 0 ? (int32_t)((holder->sum - n * leanings[i]) / others) : 0;
    }
    return STEMMA_OK;
}
