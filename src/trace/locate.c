/*
 * Locating passages. In: the words of quotations, and grounds; out: for a passage, the stretches of
 * grounds that hold its words, changed ones between equal ones.
 *
 * Seeds are runs of three equal words, of two in a passage of FEW_WORDS or fewer, and a passage of
 * one or two words is its own seed. Only the passages' seeds are numbered; one pass over the
 * grounds counts them and another one notes their places, so a large corpus costs two looks a word
 * and no memory. Places are joined to chains as the engine does it (reuse/chain.c), with the words'
 * information as score; chains become runs of equal words, which grow while words are equal, and
 * are cut where more words differ than are equal on one side. Of one ground the best chain is
 * taken, then others for the words that are left.
 *
 * What is repeated costs no more for it: of a seed the first places are kept, GROUND_PLACES in one
 * ground and KEPT_PLACES in all; and a passage whose seeds have more places than BUDGET and a few
 * for each word goes by its rarer seeds alone. A passage that says one word 100,000 times has none,
 * and is found nowhere. (Rare seeds first, as in the engine.)
 */
#include "trace/locate.h"

#include "reuse/chain.h"

#include <stdlib.h>
#include <string.h>

#define SEED_WORDS 3
#define FEW_WORDS 12      /* in a passage, below which two words are a seed */
#define KEPT_PLACES 65536 /* places kept of one seed, */
#define GROUND_PLACES 16  /* and of these in one ground */
#define BUDGET (1u << 20) /* places looked at for one passage … */
#define BUDGET_WORD 4     /* … and so many more for each of its words */
#define CHANGED_WORDS 12  /* words that differ between two equal ones, at most */
#define LOOK_BACK 64      /* places tried as the one before in a chain */
#define CHAIN_BITS 256    /* the engine counts information in 1/256 bit … */
#define LEAST_BITS 2      /* … and a chain has so many */
#define FURTHER_WORDS 3   /* words of a further segment in one ground, at least … */
#define FURTHER_BITS 18   /* … and their information in bits */
#define EDGE_WORDS 3      /* words between a run and the end of the passage that are compared */
#define MAX_PLACES ((size_t)1 << 32)

/* Words in a seed of the passage. */
static uint32_t seed_words(const struct passage *p)
{
    const uint32_t k = p->n_words <= FEW_WORDS ? SEED_WORDS - 1 : SEED_WORDS;
    return p->n_words < k ? p->n_words : k;
}

static uint64_t hash_more(uint64_t h, uint64_t word)
{
    return hash_mix(h * 0x9e3779b97f4a7c15u + word);
}

/* The seed at word `i` of the passage; a mark of cut words or a bracket inside makes it none. */
static bool passage_seed(const struct passage *p, uint32_t i, uint32_t k, uint64_t *seed)
{
    uint64_t h = k;
    for (uint32_t j = i; j < i + k; j++) {
        if (j > i && seam_breaks(p->words[j].seam))
            return false;
        h = hash_more(h, p->words[j].word);
    }
    *seed = h;
    return true;
}

/* ------------------------------------------------------------------ the index */

struct indexing {
    struct locate_index *index;
    struct arena *arena;
    bool used[SEED_WORDS + 1];        /* lengths of seeds that some passage has */
    uint32_t *count, *last, *in_last; /* of each seed: places, the last ground, and those in it */
    size_t *next; /* where the next place of each seed goes; NULL: places are counted */
    uint64_t *at;
};

static stemma_status number_seeds(struct indexing *x, const struct passage *passages, size_t n,
                                  stemma_error *err)
{
    TRY(table_init(&x->index->seeds, x->arena, 1024, err));
    for (size_t i = 0; i < n; i++) {
        const struct passage *p = &passages[i];
        const uint32_t k = seed_words(p);
        uint64_t seed;
        uint32_t *slot;
        x->used[k] = true;
        for (uint32_t w = 0; k > 0 && w + k <= p->n_words; w++)
            if (passage_seed(p, w, k, &seed))
                TRY(table_slot(&x->index->seeds, seed, (uint32_t)x->index->seeds.n, &slot, err));
    }
    return STEMMA_OK;
}

/* A place of a seed: counted, or noted, as long as there is room. */
static void see_seed(struct indexing *x, uint64_t seed, uint32_t ground, uint32_t word)
{
    const uint32_t s = table_get(&x->index->seeds, seed);
    if (s == TABLE_NONE)
        return;
    if (x->last[s] != ground) {
        x->last[s] = ground;
        x->in_last[s] = 0;
    }
    if (x->in_last[s]++ >= GROUND_PLACES)
        return;
    if (x->next == NULL)
        x->count[s] += x->count[s] < KEPT_PLACES;
    else if (x->next[s] < x->index->first[s + 1])
        x->at[x->next[s]++] = (uint64_t)ground << 32 | word;
}

/* All seeds of all grounds, of the lengths that are used. */
static stemma_status see_grounds(struct indexing *x, stemma_error *err)
{
    const struct ground_list *grounds = x->index->grounds;
    for (size_t g = 0; g < grounds->n; g++) {
        const struct ground *ground = &grounds->at[g];
        TRY(ctx_check(grounds->corpus->ctx, err));
        for (uint32_t i = 0; i < ground->n_words; i++)
            for (uint32_t k = 1; k <= SEED_WORDS && i + k <= ground->n_words; k++) {
                uint64_t h = k;
                for (uint32_t j = i; x->used[k] && j < i + k; j++)
                    h = hash_more(h, ground_word(ground, j));
                if (x->used[k])
                    see_seed(x, h, (uint32_t)g, i);
            }
    }
    return STEMMA_OK;
}

stemma_status locate_index_make(struct locate_index *out, struct arena *arena,
                                const struct passage *passages, size_t n,
                                const struct ground_list *grounds, stemma_error *err)
{
    struct indexing x = {.index = out, .arena = arena};
    *out = (struct locate_index){.grounds = grounds};
    TRY(number_seeds(&x, passages, n, err));
    const size_t n_seeds = out->seeds.n;
    size_t *first = ARENA_ZEROED(arena, size_t, n_seeds + 1, err);
    size_t *next = ARENA_NEW(arena, size_t, n_seeds, err);
    x.count = ARENA_ZEROED(arena, uint32_t, n_seeds, err);
    x.last = ARENA_ZEROED(arena, uint32_t, n_seeds, err);
    x.in_last = ARENA_ZEROED(arena, uint32_t, n_seeds, err);
    if (first == NULL || next == NULL || x.count == NULL || x.last == NULL || x.in_last == NULL)
        return arena_status(arena);
    TRY(see_grounds(&x, err));
    for (size_t s = 0; s < n_seeds; s++) {
        next[s] = first[s];
        first[s + 1] = first[s] + x.count[s];
    }
    memset(x.last, 0xff, n_seeds * sizeof *x.last);
    x.at = ARENA_NEW(arena, uint64_t, first[n_seeds], err);
    if (x.at == NULL)
        return arena_status(arena);
    out->first = first;
    out->at = x.at;
    x.next = next;
    return see_grounds(&x, err);
}

/* ------------------------------------------------------------------ anchors of one passage */

/* Word `b` of the passage begins a seed that begins at word `a` of the ground. */
struct spot {
    uint32_t ground, a, b;
};

static int compare_spots(const void *left, const void *right)
{
    const struct spot *x = left, *y = right;
    if (x->ground != y->ground)
        return x->ground < y->ground ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    return (x->a > y->a) - (x->a < y->a);
}

struct locating {
    struct arena *keep, *scratch;
    const struct locate_index *index;
    const struct passage *passage;
    uint32_t k, apart;
    bool *taken; /* of each word: a segment of this ground has it */
    ARRAY(struct segment) segments;
};

/* Number of the seed at word `w`; TABLE_NONE. */
static uint32_t seed_number(const struct locating *l, uint32_t w)
{
    uint64_t seed;
    return passage_seed(l->passage, w, l->k, &seed) ? table_get(&l->index->seeds, seed)
                                                    : TABLE_NONE;
}

/* Places of all seeds that have `most` or fewer. */
static uint64_t count_places(const struct locating *l, uint32_t most)
{
    uint64_t n = 0;
    for (uint32_t w = 0; w + l->k <= l->passage->n_words; w++) {
        const uint32_t s = seed_number(l, w);
        if (s != TABLE_NONE && l->index->first[s + 1] - l->index->first[s] <= most)
            n += l->index->first[s + 1] - l->index->first[s];
    }
    return n;
}

static stemma_status collect_spots(const struct locating *l, struct spot **out, size_t *n_out,
                                   stemma_error *err)
{
    const uint64_t budget = BUDGET + (uint64_t)BUDGET_WORD * l->passage->n_words;
    uint32_t most = KEPT_PLACES;
    while (most > 0 && count_places(l, most) > budget)
        most /= 4;
    struct spot *spots = ARENA_NEW(l->scratch, struct spot, count_places(l, most), err);
    size_t n = 0;
    if (spots == NULL)
        return arena_status(l->scratch);
    for (uint32_t w = 0; w + l->k <= l->passage->n_words; w++) {
        const uint32_t s = seed_number(l, w);
        if (s == TABLE_NONE || l->index->first[s + 1] - l->index->first[s] > most)
            continue;
        for (size_t i = l->index->first[s]; i < l->index->first[s + 1]; i++)
            spots[n++] =
                (struct spot){(uint32_t)(l->index->at[i] >> 32), (uint32_t)l->index->at[i], w};
    }
    if (n > 0)
        qsort(spots, n, sizeof *spots, compare_spots);
    *out = spots;
    *n_out = n;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ a chain becomes a segment */

static bool equal_at(const struct locating *l, const struct ground *g, int64_t word, int64_t at)
{
    return word >= 0 && at >= 0 && word < l->passage->n_words && at < g->n_words &&
           !l->taken[word] && l->passage->words[word].word == ground_word(g, (uint32_t)at);
}

/* The equal words of a chain's anchors as runs that do not touch words that are taken, nor each
 * other in passage or ground. `runs` has room for an anchor each, and 2 × EDGE_WORDS more. */
static uint32_t chain_runs(const struct locating *l, const struct ground *g,
                           const struct chain *chain, struct locate_run *runs)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < chain->n; i++)
        for (uint32_t j = 0; j < l->k; j++) {
            const uint32_t word = chain->anchors[i].b + j, at = chain->anchors[i].a + j;
            struct locate_run *last = n > 0 ? &runs[n - 1] : NULL;
            if (!equal_at(l, g, word, at) ||
                (last != NULL && (word < last->word + last->n || at < last->at + last->n)))
                continue;
            if (last != NULL && word == last->word + last->n && at == last->at + last->n)
                last->n++;
            else
                runs[n++] = (struct locate_run){word, at, 1};
        }
    return n;
}

/* Lets the first and the last run grow while words are equal, and takes in equal words past a
 * changed one where the passage ends a few words on. */
static uint32_t extend_runs(const struct locating *l, const struct ground *g,
                            struct locate_run *runs, uint32_t n)
{
    while (equal_at(l, g, (int64_t)runs[0].word - 1, (int64_t)runs[0].at - 1)) {
        runs[0].word--;
        runs[0].at--;
        runs[0].n++;
    }
    while (equal_at(l, g, runs[n - 1].word + runs[n - 1].n, runs[n - 1].at + runs[n - 1].n))
        runs[n - 1].n++;
    const struct locate_run first = runs[0], last = runs[n - 1];
    for (uint32_t i = 2; first.word <= EDGE_WORDS && i <= first.word; i++)
        if (equal_at(l, g, (int64_t)first.word - i, (int64_t)first.at - i)) {
            memmove(runs + 1, runs, n++ * sizeof *runs);
            runs[0] = (struct locate_run){first.word - i, first.at - i, 1};
        }
    const uint32_t end = last.word + last.n, left = l->passage->n_words - end;
    for (uint32_t i = 1; left <= EDGE_WORDS && i < left; i++)
        if (equal_at(l, g, end + i, last.at + last.n + i))
            runs[n++] = (struct locate_run){end + i, last.at + last.n + i, 1};
    return n;
}

/* True where runs that end before `r` and those from `r` on are no one segment: words of another
 * one stand between them, or more words that differ than are equal on one side. */
static bool falls_apart(const struct locating *l, const struct locate_run *runs, uint32_t begin,
                        uint32_t r, uint32_t n)
{
    const uint32_t from = runs[r - 1].word + runs[r - 1].n, gap = runs[r].word - from;
    uint32_t left = 0, right = 0;
    if (memchr(l->taken + from, true, gap) != NULL)
        return true;
    for (uint32_t i = r; i-- > begin && left < gap;)
        left += runs[i].n;
    for (uint32_t i = r; i < n && right < gap; i++)
        right += runs[i].n;
    return gap > EDGE_WORDS && (left < gap || right < gap);
}

/* A segment of these runs, unless it is a `further` one of its ground and tells too little. */
static stemma_status add_segment(struct locating *l, uint32_t ground, const struct locate_run *runs,
                                 uint32_t n, bool further, stemma_error *err)
{
    struct segment s = {.ground = ground,
                        .word_begin = runs[0].word,
                        .word_end = runs[n - 1].word + runs[n - 1].n,
                        .n_runs = n,
                        .runs = runs};
    for (uint32_t r = 0; r < n; r++)
        for (uint32_t i = 0; i < runs[r].n; i++) {
            s.n_equal++;
            s.bits += l->passage->words[runs[r].word + i].rarity;
        }
    if (further && (s.n_equal < FURTHER_WORDS || s.bits < FURTHER_BITS * BIT))
        return STEMMA_OK;
    memset(l->taken + s.word_begin, true, s.word_end - s.word_begin);
    return ARRAY_ADD(l->scratch, &l->segments, s, err);
}

static stemma_status add_chain(struct locating *l, uint32_t ground, const struct chain *chain,
                               bool further, stemma_error *err)
{
    const struct ground *g = &l->index->grounds->at[ground];
    const struct arena_mark mark = arena_mark(l->keep);
    const size_t before = l->segments.n;
    struct locate_run *runs = ARENA_NEW(l->keep, struct locate_run,
                                        (size_t)chain->n * l->k + 2 * (size_t)EDGE_WORDS, err);
    if (runs == NULL)
        return arena_status(l->keep);
    uint32_t n = chain_runs(l, g, chain, runs);
    n = n > 0 ? extend_runs(l, g, runs, n) : 0;
    for (uint32_t begin = 0, end; begin < n; begin = end) {
        for (end = begin + 1; end < n && !falls_apart(l, runs, begin, end, n);)
            end++;
        further |= begin > 0 || end < n;
        TRY(add_segment(l, ground, runs + begin, end - begin, further, err));
    }
    if (l->segments.n == before)
        arena_rewind(l->keep, mark);
    return STEMMA_OK;
}

static int compare_segments(const void *left, const void *right)
{
    const struct segment *a = left, *b = right;
    if (a->ground != b->ground)
        return a->ground < b->ground ? -1 : 1;
    return (a->word_begin > b->word_begin) - (a->word_begin < b->word_begin);
}

/* ------------------------------------------------------------------ one ground */

static uint32_t seed_bits(const struct locating *l, uint32_t w)
{
    uint32_t sum = 0;
    for (uint32_t j = w; j < w + l->k; j++)
        sum += l->passage->words[j].rarity;
    return sum * (CHAIN_BITS / BIT);
}

static stemma_status locate_in(struct locating *l, const struct spot *spots, size_t n,
                               stemma_error *err)
{
    struct anchor *anchors = ARENA_NEW(l->scratch, struct anchor, n, err);
    if (anchors == NULL)
        return arena_status(l->scratch);
    for (size_t i = 0; i < n; i++)
        anchors[i] = (struct anchor){spots[i].a, spots[i].b, seed_bits(l, spots[i].b)};
    const struct chain_options options = {.k = l->k,
                                          .gap = CHANGED_WORDS,
                                          .long_gap = l->apart,
                                          .look_back = LOOK_BACK,
                                          .least_bits = (int64_t)LEAST_BITS * CHAIN_BITS};
    struct chain_list chains;
    TRY(chain_anchors(&chains, l->scratch, anchors, (uint32_t)n, &options, err));
    const size_t before = l->segments.n;
    for (size_t c = 0; c < chains.n; c++)
        TRY(add_chain(l, spots[0].ground, &chains.at[c], l->segments.n > before, err));
    for (size_t s = before; s < l->segments.n; s++)
        memset(l->taken + l->segments.at[s].word_begin, 0,
               l->segments.at[s].word_end - l->segments.at[s].word_begin);
    return STEMMA_OK;
}

stemma_status locate_passage(struct segment_list *out, struct arena *keep, struct arena *scratch,
                             const struct locate_index *index, const struct passage *passage,
                             uint32_t apart, stemma_error *err)
{
    struct locating l = {.keep = keep,
                         .scratch = scratch,
                         .index = index,
                         .passage = passage,
                         .k = seed_words(passage),
                         .apart = apart,
                         .segments = ARRAY_INIT(MAX_PLACES)};
    struct spot *spots = NULL;
    size_t n = 0;
    *out = (struct segment_list){0};
    if (l.k == 0)
        return STEMMA_OK;
    l.taken = ARENA_ZEROED(scratch, bool, passage->n_words, err);
    if (l.taken == NULL)
        return arena_status(scratch);
    TRY(collect_spots(&l, &spots, &n, err));
    for (size_t begin = 0, end; begin < n; begin = end) {
        for (end = begin; end < n && spots[end].ground == spots[begin].ground;)
            end++;
        TRY(locate_in(&l, spots + begin, end - begin, err));
    }
    struct segment *at = ARENA_NEW(keep, struct segment, l.segments.n, err);
    if (at == NULL)
        return arena_status(keep);
    if (l.segments.n > 0) {
        memcpy(at, l.segments.at, l.segments.n * sizeof *at);
        qsort(at, l.segments.n, sizeof *at, compare_segments);
    }
    *out = (struct segment_list){l.segments.n, at};
    return STEMMA_OK;
}
