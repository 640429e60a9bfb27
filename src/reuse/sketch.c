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
 * The hash of k words is a polynomial in a fixed odd base over the words, modulo 2^64; a bijective
 * mix makes its order random. It could roll, but k products that nothing waits for are faster, many
 * rows at once, than one that waits for the last. A window is searched again only when its minimum
 * leaves it, which is seldom: O(n k) expected, O(n (k + w)) at worst.
 */
#include "reuse/sketch.h"

#include "base/hash.h"

#define BASE UINT64_C(0x9e3779b97f4a7c15)
#define USUAL_WORDS 4 /* of a seed: a number that the compiler knows */
#define AT_ONCE 256   /* hashes that are made before any is looked at */
_Static_assert(AT_ONCE >= SKETCH_MAX_WINDOW, "the first window is made at once");

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

/* The hashes of the n rows of k words that begin at `words`, one a word. Each is made by itself, so
 * that a processor makes many at once. */
static inline __attribute__((always_inline)) void hash_rows(uint64_t *out, const uint32_t *words,
                                                            uint32_t n, uint32_t k)
{
    for (uint32_t i = 0; i < n; i++) {
        uint64_t sum = words[i];
        for (uint32_t j = 1; j < k; j++)
            sum = sum * BASE + words[i + j];
        out[i] = hash_mix(sum);
    }
}

#if defined(__x86_64__)
/* The same, by a processor that multiplies four times 64 bits at once. */
__attribute__((target("avx512dq,avx512vl"))) static void
hash_rows_wide(uint64_t *out, const uint32_t *words, uint32_t n, uint32_t k)
{
    k == USUAL_WORDS ? hash_rows(out, words, n, USUAL_WORDS) : hash_rows(out, words, n, k);
}
#endif

void sketch_hashes(uint64_t *out, const uint32_t *words, uint32_t n, uint32_t k)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
        hash_rows_wide(out, words, n, k);
        return;
    }
#endif
    k == USUAL_WORDS ? hash_rows(out, words, n, USUAL_WORDS) : hash_rows(out, words, n, k);
}

/* Windows of two hashes, the second of which are from … to: what window_add does, without a branch,
 * which would be guessed wrong at every third hash. Compilers make one of "a ? b : c", so what is
 * chosen is computed. */
static size_t slide_two(struct seed *out, struct window *v, const uint64_t *hashes, uint32_t from,
                        uint32_t to)
{
    size_t n = 0;
    uint64_t before = window_at(v, from - 1);
    uint32_t leaves = v->least + 1 < from; /* the choice is not in the window any more */
    for (uint32_t i = from; i < to; i++) {
        uint64_t hash = hashes[i - from];
        uint32_t less = hash < before, same = hash == before, takes = less | (same & leaves);
        out[n].hash = before ^ ((before ^ hash) & (0u - (uint64_t)less));
        out[n].token = i - 1 + takes;
        n += leaves | takes;
        leaves = takes ^ 1;
        before = hash;
    }
    v->least = leaves ? to - 2 : to - 1;
    v->hashes[(to - 1) % 2] = before;
    return n;
}

/* Windows whose last hashes, from … to, are `hashes`. There is room in `out` for a seed each;
 * returns how many there are. */
static size_t slide(struct seed *out, struct window *v, const uint64_t *hashes, uint32_t from,
                    uint32_t to)
{
    size_t n = 0;
    if (v->w == 2)
        return slide_two(out, v, hashes, from, to);
    for (uint32_t i = from; i < to; i++)
        if (window_add(v, i, hashes[i - from]))
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
    uint64_t hashes[AT_ONCE];
    uint32_t n_hashes = n - k + 1, i = n_hashes < v.w ? n_hashes : v.w;
    sketch_hashes(hashes, words, i, k);
    for (uint32_t j = 0; j < i; j++)
        (void)window_add(&v, j, hashes[j]);
    struct seed first = {window_at(&v, v.least), v.least};
    TRY(ARRAY_ADD(arena, out, first, err));
    for (uint32_t to; i < n_hashes; i = to) {
        to = n_hashes - i < AT_ONCE ? n_hashes : i + AT_ONCE;
        TRY(ARRAY_RESERVE(arena, out, to - i, err));
        sketch_hashes(hashes, words + i, to - i, k);
        out->n += slide(out->at + out->n, &v, hashes, i, to);
    }
    return STEMMA_OK;
}
