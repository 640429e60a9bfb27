/*
 * Summaries.
 *
 * In: two documents, and the passages that they share. Out: the same, with a summary in place of
 * the passages that are its crumbs.
 *
 * A summary takes its words from everywhere in the other document, so no stretch of that document
 * explains it. The test is the model of kept.c with the whole other document as the window. There a
 * word is expected by chance as often as the document that holds the summary uses it elsewhere: a
 * page about something else seldom does. All stretches with enough information are found in one
 * pass (as Karlin and Altschul's maximal segments, 1990); a stretch is a summary when it is much
 * shorter than the other document and the passages found in it cover less than a share of it. So
 * text that was merely copied or reworded stays what it is.
 *
 * Where the document that holds it is not much longer than the summary there is no elsewhere, and
 * summaries are not found: a brief that consists of a summary alone is told by its passages only.
 */
#include "reuse/summary.h"

#include "reuse/weight.h"

#include <string.h>

#define KEPT 0.6
#define DROP (INT64_C(10) * BIT)
#define TIMES 3            /* the other document has so many times the words, at least */
#define COVERED 7          /* tenths of a summary that passages may cover, at most */
#define STRETCHED 2.5      /* a passage whose other side is so many times longer covers nothing */
#define MOST_SUMMARIES 256 /* of one direction; what comes later is not told */

/* One direction: the side that may hold summaries. */
struct holder {
    struct kept_pair *pair;
    int side;
    const uint8_t *covered; /* a byte a word: it lies in a passage */
    stretch_array *out;
    const struct summary_options *options;
};

static void cover(uint8_t *covered, const stretch_array *list, int side)
{
    for (size_t i = 0; i < list->n; i++) {
        const struct stretch *s = &list->at[i];
        uint32_t n = s->end[side] - s->begin[side], other = s->end[!side] - s->begin[!side];
        if (other <= STRETCHED * n)
            memset(covered + s->begin[side], 1, n);
    }
}

static stemma_status add_summary(const struct holder *h, struct arena *arena, uint32_t begin,
                                 uint32_t end, int64_t bits, stemma_error *err)
{
    uint64_t n = end - begin, other = h->pair->text[!h->side].n, n_covered = 0;
    if (bits < h->options->least_bits || n < h->options->words || other < TIMES * n ||
        h->out->n == MOST_SUMMARIES)
        return STEMMA_OK;
    for (uint32_t i = begin; i < end; i++)
        n_covered += h->covered[i];
    if (10 * n_covered >= COVERED * n)
        return STEMMA_OK;
    struct stretch s = {.bits = {bits, bits}};
    s.begin[h->side] = begin;
    s.end[h->side] = end;
    s.end[!h->side] = (uint32_t)other;
    return ARRAY_ADD(arena, h->out, s, err);
}

/* Adds up what the words tell, and begins anew where the sum is used up or falls by DROP. */
static stemma_status find_in(const struct holder *h, struct arena *arena, stemma_error *err)
{
    const struct stem_text *text = &h->pair->text[h->side];
    const uint32_t *own = h->pair->count[h->side], *other = h->pair->count[!h->side];
    double share = (double)h->pair->text[!h->side].n / text->n / 2;
    int64_t sum = 0, best = 0;
    uint32_t begin = 0, end = 0;
    for (uint32_t i = 0; i < text->n; i++) {
        uint32_t stem = text->at[i];
        sum += other[stem] > 0 ? kept_gain(share * (2.0 * own[stem] - 1), KEPT) : kept_loss(KEPT);
        if (sum > best) {
            best = sum;
            end = i + 1;
        }
        if (sum <= 0 || sum < best - DROP) {
            TRY(add_summary(h, arena, begin, end, best, err));
            sum = best = 0;
            begin = end = i + 1;
        }
    }
    return add_summary(h, arena, begin, end, best, err);
}

static void drop_inside(stretch_array *list, const stretch_array *summaries, int side)
{
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++) {
        bool inside = false;
        for (size_t j = 0; j < summaries->n && !inside; j++)
            inside = stretch_common(&list->at[i], &summaries->at[j], side) > 0;
        if (!inside)
            list->at[n++] = list->at[i];
    }
    list->n = n;
}

stemma_status summaries_find(stretch_array *list, struct arena *arena, struct kept_pair *pair,
                             const struct summary_options *options, stemma_error *err)
{
    stretch_array found[2] = {ARRAY_INIT(MOST_SUMMARIES), ARRAY_INIT(MOST_SUMMARIES)};
    for (int side = 0; side < 2; side++) {
        uint8_t *covered = ARENA_ZEROED(arena, uint8_t, pair->text[side].n, err);
        if (covered == NULL)
            return arena_status(arena);
        cover(covered, list, side);
        struct holder h = {pair, side, covered, &found[side], options};
        if (pair->text[!side].n >= (uint64_t)TIMES * options->words)
            TRY(find_in(&h, arena, err));
    }
    for (int side = 0; side < 2; side++)
        drop_inside(list, &found[side], side);
    for (int side = 0; side < 2; side++)
        for (size_t i = 0; i < found[side].n; i++)
            TRY(ARRAY_ADD(arena, list, found[side].at[i], err));
    return STEMMA_OK;
}
