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
    uint64_t top = 1, sum = 0; /* top: BASE to the power of k - 1 */
    for (uint32_t i = 0; i + 1 < k; i++) {
        top *= BASE;
        sum = sum * BASE + words[i];
    }
    uint32_t n_hashes = n - k + 1;
    for (uint32_t i = 0; i < n_hashes; i++) {
        sum = sum * BASE + words[i + k - 1];
        bool changed = window_add(&v, i, hash_mix(sum));
        sum -= top * words[i];
        /* The first choice is made once the first window is full, or the text ends. */
        bool first = i + 1 == v.w || (i + 1 == n_hashes && i + 1 < v.w);
        if (first || (changed && i >= v.w)) {
            struct seed seed = {window_at(&v, v.least), v.least};
            TRY(ARRAY_ADD(arena, out, seed, err));
        }
    }
    return STEMMA_OK;
}
