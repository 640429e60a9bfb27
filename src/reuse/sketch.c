/*
 * Robust winnowing (Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document
 * fingerprinting", SIGMOD 2003).
 *
 * In: words. Out: the minimum of every window of w neighbouring k-word hashes. Every run of
 * k + w - 1 shared words fills a window in both texts, and a window's minimum depends on nothing
 * but the window, so both choose it. When several hashes of a window are minimal, the choice of the
 * window before stays while it can, else the right-most one is taken: on a text of one repeated
 * word that is one seed a window, not one a word. A text too short for a whole window has the
 * minimum of what there is. Neighbouring windows mostly agree, so that 2 / (w + 1) of all hashes
 * are chosen, as the paper shows.
 *
 * The hash of k words is a polynomial in a fixed odd base over the words, modulo 2^64, so
 * that it rolls in O(1); a bijective mix makes its order random. A window is searched again only
 * when its minimum leaves it, which is seldom: O(n) expected, O(n w) at worst.
 */
#include "reuse/sketch.h"

#include "base/hash.h"

#define BASE UINT64_C(0x9e3779b97f4a7c15)
#define AT_ONCE 256 /* hashes for which there is room before they are made */

/* The last `w` hashes, as a ring: hash i stands at i % w. */
struct window {
    uint64_t hashes[SKETCH_MAX_WINDOW];
    uint32_t w;
    uint32_t least; /* number of the hash that is chosen */
};

uint64_t sketch_hash(const uint32_t *words, uint32_t k)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < k; i++)
        sum = sum * BASE + words[i];
    return hash_mix(sum);
}

static uint64_t window_at(const struct window *v, uint32_t i)
{
    return v->hashes[i % v->w];
}

/* Hash i came in. Returns true when the choice changed. */
static bool window_add(struct window *v, uint32_t i, uint64_t hash)
{
    v->hashes[i % v->w] = hash;
    if (i == 0) {
        v->least = 0;
        return true;
    }
    if (i - v->least < v->w) {
        uint64_t least = window_at(v, v->least);
        if (hash > least || (hash == least && i >= v->w))
            return false;
        v->least = i;
        return true;
    }
    v->least = i;
    for (uint32_t j = i; j-- > i + 1 - v->w;)
        if (window_at(v, j) < window_at(v, v->least))
            v->least = j;
    return true;
}

/* The hashes of k words in a row, one after the other. */
struct rolling {
    const uint32_t *words;
    uint32_t k;
    uint64_t top, sum; /* top: BASE to the power of k - 1; sum: over the k - 1 words that come */
};

static struct rolling rolling_begin(const uint32_t *words, uint32_t k)
{
    struct rolling r = {words, k, 1, 0};
    for (uint32_t i = 0; i + 1 < k; i++) {
        r.top *= BASE;
        r.sum = r.sum * BASE + words[i];
    }
    return r;
}

/* Hash i; they are asked for in a row. */
static inline uint64_t rolling_next(struct rolling *r, uint32_t i)
{
    uint64_t sum = r->sum * BASE + r->words[i + r->k - 1];
    r->sum = sum - r->top * r->words[i];
    return hash_mix(sum);
}

/* Windows of two hashes, the second of which are from … to: what window_add does, without a branch,
 * which would be guessed wrong at every third hash. There is room in `out` for a seed each; returns
 * how many there are. */
static size_t slide_two(struct seed *out, struct window *v, struct rolling *r, uint32_t from,
                        uint32_t to)
{
    size_t n = 0;
    uint64_t before = window_at(v, from - 1);
    bool leaves = v->least + 1 < from; /* the choice is not in the window any more */
    for (uint32_t i = from; i < to; i++) {
        uint64_t hash = rolling_next(r, i);
        bool takes = leaves ? hash <= before : hash < before;
        out[n] = (struct seed){takes ? hash : before, takes ? i : i - 1};
        n += leaves | takes;
        leaves = !takes;
        before = hash;
    }
    v->least = leaves ? to - 2 : to - 1;
    v->hashes[(to - 1) % 2] = before;
    return n;
}

/* Windows whose last hashes are from … to. */
static size_t slide(struct seed *out, struct window *v, struct rolling *r, uint32_t from,
                    uint32_t to)
{
    size_t n = 0;
    if (v->w == 2)
        return slide_two(out, v, r, from, to);
    for (uint32_t i = from; i < to; i++)
        if (window_add(v, i, rolling_next(r, i)))
            out[n++] = (struct seed){window_at(v, v->least), v->least};
    return n;
}

stemma_status sketch_words(seed_array *out, struct arena *arena, const uint32_t *words, uint32_t n,
                           const struct sketch_options *options, stemma_error *err)
{
    uint32_t k = options->k;
    if (options->w == 0 || options->w > SKETCH_MAX_WINDOW || k == 0)
        return fail(err, STEMMA_INVAL, "a sketch has windows of 1 to %d seeds of 1 word or more",
                    SKETCH_MAX_WINDOW);
    if (n < k)
        return STEMMA_OK;
    struct window v = {.w = options->w};
    struct rolling r = rolling_begin(words, k);
    uint32_t n_hashes = n - k + 1, i = 0;
    while (i < n_hashes && i < v.w) {
        (void)window_add(&v, i, rolling_next(&r, i));
        i++;
    }
    struct seed first = {window_at(&v, v.least), v.least};
    TRY(ARRAY_ADD(arena, out, first, err));
    for (uint32_t to; i < n_hashes; i = to) {
        to = n_hashes - i < AT_ONCE ? n_hashes : i + AT_ONCE;
        TRY(ARRAY_RESERVE(arena, out, to - i, err));
        out->n += slide(out->at + out->n, &v, &r, i, to);
    }
    return STEMMA_OK;
}
