/*
 * Stretches by kept words.
 *
 * In: two documents as stems, and a place in each. Out: the stretch around that place where the
 * words of either side are found on the other side more often than chance puts them there. Order
 * does not count: shuffled, translated and reworded text keeps its words, not their order.
 *
 * The model. A rewriter keeps a word with probability r. A word that he did not take can stand on
 * the other side by chance; there it is expected x = L * f times, L the words over there and f the
 * share of the word in both documents, the copy itself not counted; so with q = 1 - exp(-x). A word
 * that is found tells log2((q + (1 - q) r) / q) bits, one that is not tells log2(1 - r) (a log
 * likelihood ratio of two Bernoulli sources, as scores of local alignment are: Karlin and Altschul,
 * 1990). Function words tell nearly nothing without being listed, in any language. Each word of the
 * other side explains one word only; so a stretch that goes on about the same subject does not
 * grow past what it is made of.
 *
 * Growing. Given one side, the other side's best stretch around its middle is found by adding up
 * outward, until the sum falls by `drop` below its best (the X-drop of Zhang, Berman and Miller,
 * 1998). Then r is estimated anew from the stretch, and the sides change places: a verbatim copy
 * gets r near 1 and sharp ends, a loose one a small r and patience. At first the given side is
 * taken a little wider than it is, that there is something to grow into; the last two rounds take
 * it as it is. It ends when nothing changes, or after ROUNDS. As a side grows by a share of itself
 * in a round, a passage of a million words takes some sixty, which together look at a few times its
 * words.
 *
 * exp is a polynomial and log2 in integers: the same on every machine.
 */
#include "reuse/kept.h"

#include "reuse/weight.h"

#include <string.h>

#define ROUNDS 100
#define LAST_ROUNDS 2
#define WIDER_WORDS 12 /* the given side is taken wider by so many words, and by … */
#define WIDER_SHARE 10 /* … one in so many of its words, at each end */
#define KEPT_LEAST 0.15
#define KEPT_MOST 0.95
#define FRACTION 32 /* bits behind the point of a ratio */
#define CERTAIN 16  /* expected so often, a word is there by chance */

stemma_status kept_init(struct kept_pair *pair, struct arena *arena, uint32_t n_stems,
                        uint32_t n_words, stemma_error *err)
{
    memset(pair, 0, sizeof *pair);
    uint32_t **lists[] = {&pair->count[0], &pair->count[1], &pair->first[0], &pair->first[1],
                          &pair->open};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        *lists[i] = ARENA_ZEROED(arena, uint32_t, n_stems, err);
        if (*lists[i] == NULL)
            return arena_status(arena);
    }
    pair->used = ARENA_NEW(arena, uint8_t, n_words, err);
    return pair->used != NULL ? STEMMA_OK : arena_status(arena);
}

void kept_begin(struct kept_pair *pair, const struct stem_text *a, const struct stem_text *b)
{
    pair->text[0] = *a;
    pair->text[1] = *b;
    pair->n_looked = 0;
    for (int side = 0; side < 2; side++)
        for (uint32_t i = 0; i < pair->text[side].n; i++)
            pair->count[side][pair->text[side].at[i]]++;
}

void kept_end(struct kept_pair *pair)
{
    for (int side = 0; side < 2; side++)
        for (uint32_t i = 0; i < pair->text[side].n; i++)
            pair->count[side][pair->text[side].at[i]] = 0;
}

/* ------------------------------------------------------------------ what a word tells */

/* exp(x) - 1 for x of 0 … CERTAIN; far too small beyond 5, where a word tells nothing anyway. */
static double exp_less_1(double x)
{
    return x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6)))));
}

static int32_t log2_of(double ratio)
{
    return (int32_t)weight_log2((uint64_t)(ratio * (double)(UINT64_C(1) << FRACTION))) -
           FRACTION * BIT;
}

int32_t kept_gain(double expected, double kept)
{
    if (expected >= CERTAIN)
        return 0;
    double odds = kept / exp_less_1(expected);
    return log2_of(1 + (odds < 1e6 ? odds : 1e6));
}

int32_t kept_loss(double kept)
{
    return log2_of(1 - kept);
}

/* The side that is asked about, and the window of the other side that must explain it. */
struct view {
    struct kept_pair *pair;
    int side;
    uint32_t begin, end; /* the window, in words of the other side */
    double share;        /* expected in the window, for a word that both documents have once */
};

static double expected(const struct view *v, uint32_t stem)
{
    uint32_t a = v->pair->count[0][stem], b = v->pair->count[1][stem];
    return v->share * (1 + (a > 0 ? a - 1 : 0) + (b > 0 ? b - 1 : 0));
}

static void view_open(struct view *v)
{
    const struct stem_text *other = &v->pair->text[!v->side];
    for (uint32_t i = v->begin; i < v->end; i++)
        v->pair->open[other->at[i]]++;
    v->share = (double)(v->end - v->begin) / (v->pair->text[0].n + v->pair->text[1].n);
    v->pair->n_looked += v->end - v->begin;
}

static void view_close(struct view *v)
{
    const struct stem_text *other = &v->pair->text[!v->side];
    for (uint32_t i = v->begin; i < v->end; i++)
        v->pair->open[other->at[i]] = 0;
}

/* ------------------------------------------------------------------ growing */

/* Adds up outward from a point; pair->used notes the words that took one of the window. Sets how
 * many words are best, and gives those behind them back. */
static int64_t grow(struct view *v, uint32_t from, int step, const struct stretch *s, int64_t drop,
                    uint32_t *taken)
{
    const struct stem_text *text = &v->pair->text[v->side];
    uint32_t *open = v->pair->open;
    uint8_t *used = v->pair->used;
    const uint32_t *at = step > 0 ? text->at + from : text->at + from - 1;
    uint32_t n = step > 0 ? text->n - from : from, i = 0;
    int64_t sum = 0, best = 0;
    int32_t loss = kept_loss(s->kept[v->side]);
    *taken = 0;
    for (; i < n && sum >= best - drop; i++) {
        uint32_t stem = at[(ptrdiff_t)i * step];
        used[i] = open[stem] > 0;
        open[stem] -= used[i];
        sum += used[i] ? kept_gain(expected(v, stem), s->kept[v->side]) : loss;
        if (sum > best) {
            best = sum;
            *taken = i + 1;
        }
    }
    for (uint32_t j = *taken; j < i; j++)
        open[at[(ptrdiff_t)j * step]] += used[j];
    v->pair->n_looked += i;
    return best;
}

/* The share of kept words in a side's stretch, those that chance explains left out. */
static double estimate(struct view *v, const struct stretch *s)
{
    const struct stem_text *text = &v->pair->text[v->side];
    uint32_t begin = s->begin[v->side], end = s->end[v->side], found = 0;
    double chance = 0;
    for (uint32_t i = begin; i < end; i++) {
        uint32_t stem = text->at[i];
        double odds = exp_less_1(expected(v, stem));
        chance += odds / (1 + odds);
        if (v->pair->open[stem] > 0) {
            v->pair->open[stem]--;
            found++;
        }
    }
    double rest = end - begin - chance, kept = rest > 0 ? (found - chance) / rest : 0;
    return kept < KEPT_LEAST ? KEPT_LEAST : kept > KEPT_MOST ? KEPT_MOST : kept;
}

/* Finds one side's stretch anew, given the other side's. */
static bool settle_side(struct kept_pair *pair, struct stretch *s, int side, bool wider,
                        const struct kept_options *options)
{
    uint32_t n = s->end[!side] - s->begin[!side], middle = s->begin[side];
    uint32_t more = wider ? WIDER_WORDS + n / WIDER_SHARE : 0, taken;
    struct view v = {.pair = pair, .side = side};
    v.begin = s->begin[!side] > more ? s->begin[!side] - more : 0;
    v.end = pair->text[!side].n - s->end[!side] > more ? s->end[!side] + more : pair->text[!side].n;
    middle += (s->end[side] - s->begin[side]) / 2;
    view_open(&v);
    s->bits[side] = grow(&v, middle, 1, s, options->drop, &taken);
    s->end[side] = middle + taken;
    s->bits[side] += grow(&v, middle, -1, s, options->drop, &taken);
    s->begin[side] = middle - taken;
    view_close(&v);
    if (s->begin[side] == s->end[side])
        return false;
    view_open(&v);
    s->kept[side] = estimate(&v, s);
    view_close(&v);
    return true;
}

bool kept_settle(struct kept_pair *pair, struct stretch *s, const struct kept_options *options)
{
    s->kept[0] = s->kept[1] = options->first;
    for (int round = 0; round < ROUNDS + LAST_ROUNDS; round++) {
        struct stretch before = *s;
        bool wider = round < ROUNDS;
        for (int side = 0; side < 2; side++)
            if (!settle_side(pair, s, side, wider, options))
                return false;
        if (memcmp(before.begin, s->begin, sizeof s->begin) != 0 ||
            memcmp(before.end, s->end, sizeof s->end) != 0)
            continue;
        if (!wider)
            break;
        round = ROUNDS - 1; /* nothing changes: on to the last rounds */
    }
    return true;
}

uint32_t kept_shared(struct kept_pair *pair, const struct stretch *s)
{
    struct view v = {.pair = pair, .side = 0, .begin = s->begin[1], .end = s->end[1]};
    uint32_t n = 0;
    view_open(&v);
    for (uint32_t i = s->begin[0]; i < s->end[0]; i++) {
        uint32_t *open = &pair->open[pair->text[0].at[i]];
        if (*open > 0) {
            --*open;
            n++;
        }
    }
    view_close(&v);
    return n;
}
