/*
 * Alignment of two forms by rarity. In: two sequences of words with seams; out: runs of equal
 * words.
 *
 * Method: local alignment (Smith and Waterman 1981) with affine gaps (Gotoh 1982), in three
 * respects made for quotations. An equal word scores its information, so that a rare word holds an
 * alignment together and "of the" does not. A gap is dear to open and cheap to go on, as whole
 * sentences are left out; but words of the one never stand against words of the other as two gaps,
 * so a long passage that differs costs its length and ends the alignment. And a gap at a seam,
 * where … or an editor's bracket stands, is nearly free. That is why align_words, which scores all
 * words alike, does not serve here.
 *
 * Afterwards words between two … marks that share too little by themselves are let go: two
 * function words after "…" could be anywhere.
 *
 * Cost: words of a × words of b, one byte of memory for each.
 */
#include "trace/overlap.h"

#include "base/hash.h"

#include <string.h>

#define SUBSTITUTE (4 * BIT)
#define GAP_OPEN (5 * BIT)
#define GAP_OPEN_AT_SEAM (1 * BIT)
#define GAP_WORD 1
#define SEGMENT_BITS 12 /* what the words between two … marks must share to stay */
#define NEAR_EDGE                                                                   \
    3 /* words at the edge of both, where equal ones are paired whatever is between \
       */
#define EDGE_WORDS                                                                                \
    2                 /* so few words beyond an overlap are an edit at its edge, no contradiction \
                       */
#define SIDE_WORDS 9  /* shared words that are enough when other words follow on one side … */
#define CORE_WORDS 20 /* … and on both, or of two speakers, or this share of the shorter one: */
#define BESIDE_OTHERS 0.8
#define DOVETAIL_WORDS 8      /* at the end of one form and the beginning of the other … */
#define SENTENCE_OVERLAP 5    /* … where they begin a sentence */
#define REPEATED_WORDS 9      /* a shorter overlap that fits its form twice says nothing */
#define NEAR_EQUAL_A_CHANGE 3 /* the same inside a cluster */
#define GAP_AS_CHANGE 8       /* words left out that weigh as one changed word */
#define FILTER_BITS 4096u
#define LONG_WORDS 14
#define PAIRS_OF_SHORT 4 /* pairs of neighbouring words that two forms must share; … */
#define PAIRS_OF_LONG 6  /* … of more than LONG_WORDS words */
#define EQUAL_A_CHANGE 4 /* equal words there must be for each changed word or gap … */
#define EQUAL_OF_PARALLEL \
    8 /* … and where one form begins a sentence in the midst of the other's sentence */
#define NEVER (INT32_MIN / 2)

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* What a column of the alignment is: the state that the way to a cell ends in. */
enum state { PAIR, SKIP_A, SKIP_B, STATES, BEGIN = STATES };

struct grid {
    const struct fragment_word *a, *b;
    uint32_t n_a, n_b;
    uint8_t *from;        /* cell (i, j): the state before, two bits for each state */
    int32_t *pair, *skip; /* of the row before, by column */
    int32_t *pair_b;      /* and skipped words of b */
    int32_t score;
    uint32_t end_a, end_b;
};

static uint8_t *grid_from(const struct grid *g, uint32_t i, uint32_t j)
{
    return &g->from[(size_t)(i - 1) * g->n_b + (j - 1)];
}

/* True where the form itself says that something is missing before word `i`. */
static bool is_loose(const struct fragment_word *words, uint32_t n, uint32_t i)
{
    return i < n && words[i].seam != SEAM_SOLID;
}

/* The better of going on in a gap and of opening it. `*from` becomes the state before. */
static int32_t skip_word(int32_t on, int32_t pair, int32_t other, bool loose, enum state self,
                         enum state *from)
{
    const int32_t open = loose ? GAP_OPEN_AT_SEAM : GAP_OPEN;
    int32_t best = on;
    *from = self;
    if (pair - open > best) {
        best = pair - open;
        *from = PAIR;
    }
    /* words against words are a substitution; only a seam stands for any number of words */
    if (loose && other - open > best) {
        best = other - open;
        *from = self == SKIP_A ? SKIP_B : SKIP_A;
    }
    return best - GAP_WORD;
}

/* The scores of the cell before, diagonally. */
struct diagonal {
    int32_t pair, skip_a, skip_b;
};

static int32_t pair_words(const struct grid *g, uint32_t i, uint32_t j, const struct diagonal *d,
                          enum state *from)
{
    int32_t best = 0;
    *from = BEGIN;
    if (d->pair > best) {
        best = d->pair;
        *from = PAIR;
    }
    if (d->skip_a > best) {
        best = d->skip_a;
        *from = SKIP_A;
    }
    if (d->skip_b > best) {
        best = d->skip_b;
        *from = SKIP_B;
    }
    return best + (g->a[i - 1].word == g->b[j - 1].word ? g->a[i - 1].rarity : -SUBSTITUTE);
}

static void fill_row(struct grid *g, uint32_t i)
{
    struct diagonal d = {0, NEVER, NEVER};
    int32_t pair = NEVER, skip_b = NEVER; /* of the cell at the left */
    const bool loose_a = is_loose(g->a, g->n_a, i);
    for (uint32_t j = 1; j <= g->n_b; j++) {
        const struct diagonal above = {g->pair[j], g->skip[j], g->pair_b[j]};
        enum state from_pair, from_a, from_b;
        const int32_t now_pair = pair_words(g, i, j, &d, &from_pair);
        const int32_t now_a = skip_word(above.skip_a, above.pair, above.skip_b,
                                        is_loose(g->b, g->n_b, j), SKIP_A, &from_a);
        skip_b = skip_word(skip_b, pair, j > 1 ? g->skip[j - 1] : NEVER, loose_a, SKIP_B, &from_b);
        pair = now_pair;
        d = above;
        g->pair[j] = now_pair;
        g->skip[j] = now_a;
        g->pair_b[j] = skip_b;
        *grid_from(g, i, j) = (uint8_t)(from_pair | from_a << 2 | from_b << 4);
        if (now_pair > g->score) {
            g->score = now_pair;
            g->end_a = i;
            g->end_b = j;
        }
    }
}

static stemma_status grid_fill(struct grid *g, struct arena *arena, stemma_error *err)
{
    const size_t n = (size_t)g->n_b + 1;
    g->from = ARENA_NEW(arena, uint8_t, (size_t)g->n_a * g->n_b, err);
    g->pair = ARENA_NEW(arena, int32_t, n, err);
    g->skip = ARENA_NEW(arena, int32_t, n, err);
    g->pair_b = ARENA_NEW(arena, int32_t, n, err);
    if (g->from == NULL || g->pair == NULL || g->skip == NULL || g->pair_b == NULL)
        return arena_status(arena);
    for (uint32_t j = 0; j <= g->n_b; j++)
        g->pair[j] = g->skip[j] = g->pair_b[j] = NEVER;
    for (uint32_t i = 1; i <= g->n_a; i++)
        fill_row(g, i);
    return STEMMA_OK;
}

/* Writes the equal pairs of the best path, last one first; returns how many. */
static uint32_t grid_walk(const struct grid *g, struct overlap_run *pairs)
{
    uint32_t i = g->end_a, j = g->end_b, n = 0;
    enum state state = PAIR;
    while (i > 0 && j > 0 && state != BEGIN) {
        const uint8_t cell = *grid_from(g, i, j);
        const enum state before = (enum state)(cell >> (2 * state) & 3);
        if (state == PAIR && g->a[i - 1].word == g->b[j - 1].word)
            pairs[n++] = (struct overlap_run){i - 1, j - 1, 1};
        i -= state != SKIP_B;
        j -= state != SKIP_A;
        state = before;
    }
    return n;
}

/* The first place in the longer row where all words of the shorter one stand in a row; its length:
 * none. What would be found there by alignment scores as much as can be. */
static uint32_t find_whole(const struct fragment_word *longer, uint32_t n_longer,
                           const struct fragment_word *shorter, uint32_t n)
{
    for (uint32_t i = 0; i + n <= n_longer; i++) {
        uint32_t k = 0;
        while (k < n && longer[i + k].word == shorter[k].word)
            k++;
        if (k == n)
            return i;
    }
    return n_longer;
}

/* Writes the pairs where one form stands whole in the other, last one first; returns how many. */
static uint32_t pair_whole(struct grid *g, struct overlap_run *pairs)
{
    const bool a_first = g->n_a <= g->n_b;
    const uint32_t n = smaller(g->n_a, g->n_b), n_longer = a_first ? g->n_b : g->n_a;
    const uint32_t at =
        a_first ? find_whole(g->b, n_longer, g->a, n) : find_whole(g->a, n_longer, g->b, n);
    if (at == n_longer)
        return 0;
    for (uint32_t k = 0; k < n; k++) {
        const uint32_t w = n - 1 - k;
        pairs[k] = (struct overlap_run){a_first ? w : at + w, a_first ? at + w : w, 1};
        g->score += g->a[pairs[k].a_at].rarity;
    }
    return n;
}

/* Bit of a pair of neighbouring words in a small filter. */
static uint32_t pair_bit(const struct fragment_word *w)
{
    return (uint32_t)(hash_mix(w[0].word + (w[1].word << 1)) & (FILTER_BITS - 1));
}

static bool has_seam(const struct form *f)
{
    for (uint32_t w = 1; w < f->n_words; w++)
        if (f->words[w].seam != SEAM_SOLID)
            return true;
    return false;
}

bool overlap_possible(const struct form *a, const struct form *b)
{
    uint64_t filter[FILTER_BITS / 64] = {0};
    const uint32_t shorter = smaller(a->n_words, b->n_words);
    if (shorter < SIDE_WORDS || has_seam(a) || has_seam(b))
        return true;
    for (uint32_t w = 0; w + 1 < b->n_words; w++)
        filter[pair_bit(b->words + w) / 64] |= UINT64_C(1) << pair_bit(b->words + w) % 64;
    uint32_t n = 0;
    for (uint32_t w = 0; w + 1 < a->n_words && n < PAIRS_OF_LONG; w++)
        n += (uint32_t)(filter[pair_bit(a->words + w) / 64] >> pair_bit(a->words + w) % 64 & 1);
    return n >= (shorter <= LONG_WORDS ? PAIRS_OF_SHORT : PAIRS_OF_LONG);
}

/* True where a … mark stands between words `from` and `to` of the form. */
static bool cut_between(const struct fragment_word *words, uint32_t from, uint32_t to)
{
    for (uint32_t k = from + 1; k <= to; k++)
        if (words[k].seam == SEAM_CUT)
            return true;
    return false;
}

/* The same for any seam. */
static bool loose_between(const struct fragment_word *words, uint32_t from, uint32_t to)
{
    for (uint32_t k = from + 1; k <= to; k++)
        if (words[k].seam != SEAM_SOLID)
            return true;
    return false;
}

/* Drops stretches of pairs between … marks that tell too little, unless they are all there is. */
static uint32_t drop_segments(const struct form *a, const struct form *b, struct overlap_run *pairs,
                              uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t begin = 0, end; begin < n; begin = end) {
        uint32_t rarity = a->words[pairs[begin].a_at].rarity;
        for (end = begin + 1; end < n; end++) {
            if (cut_between(a->words, pairs[end - 1].a_at, pairs[end].a_at) ||
                cut_between(b->words, pairs[end - 1].b_at, pairs[end].b_at))
                break;
            rarity += a->words[pairs[end].a_at].rarity;
        }
        if (rarity < SEGMENT_BITS * BIT && end - begin < n)
            continue;
        for (uint32_t k = begin; k < end; k++)
            pairs[kept++] = pairs[k];
    }
    return kept;
}

/* Where a form begins (ends) a few words before (after) the pairs, equal words at the same distance
 * are pairs too: a changed word close to the edge parts them. `pairs` has room. */
static uint32_t extend_edges(const struct form *a, const struct form *b, struct overlap_run *pairs,
                             uint32_t n)
{
    if (n == 0)
        return 0;
    const struct overlap_run first = pairs[0], last = pairs[n - 1];
    const uint32_t head = smaller(first.a_at, first.b_at);
    for (uint32_t k = 1; head <= NEAR_EDGE && k <= head; k++) {
        if (a->words[first.a_at - k].word != b->words[first.b_at - k].word)
            continue;
        memmove(pairs + 1, pairs, n++ * sizeof *pairs);
        pairs[0] = (struct overlap_run){first.a_at - k, first.b_at - k, 1};
    }
    const uint32_t tail = smaller(a->n_words - 1 - last.a_at, b->n_words - 1 - last.b_at);
    for (uint32_t k = 1; tail <= NEAR_EDGE && k <= tail; k++)
        if (a->words[last.a_at + k].word == b->words[last.b_at + k].word)
            pairs[n++] = (struct overlap_run){last.a_at + k, last.b_at + k, 1};
    return n;
}

/* Pairs into runs, in place. */
static void make_runs(struct overlap *o, const struct form *a, struct overlap_run *pairs,
                      uint32_t n)
{
    o->runs = pairs;
    for (uint32_t k = 0; k < n; k++) {
        const struct overlap_run pair = pairs[k];
        o->n_equal++;
        o->rarity += a->words[pair.a_at].rarity;
        struct overlap_run *last = o->n_runs > 0 ? &pairs[o->n_runs - 1] : NULL;
        if (last != NULL && last->a_at + last->n == pair.a_at && last->b_at + last->n == pair.b_at)
            last->n++;
        else
            pairs[o->n_runs++] = pair;
    }
}

/* Words that differ between run `k` and the one before it, where no seam accounts for them. A gap
 * in one form only is worth `most` words at most. */
static uint32_t words_changed(const struct overlap *o, uint32_t k, const struct form *a,
                              const struct form *b, uint32_t most)
{
    const struct overlap_run *r = &o->runs[k - 1], *s = &o->runs[k];
    const uint32_t in_a = s->a_at - (r->a_at + r->n), in_b = s->b_at - (r->b_at + r->n);
    if (loose_between(a->words, s->a_at - in_a - 1, s->a_at) ||
        loose_between(b->words, s->b_at - in_b - 1, s->b_at))
        return 0;
    const uint32_t longer = in_a > in_b ? in_a : in_b;
    return smaller(in_a, in_b) > 0 ? longer : smaller(longer, most);
}

/* Words of a gap in one form only that part passages as a changed word does. */
static uint32_t words_against(const struct overlap *o, uint32_t k, const struct form *a,
                              const struct form *b)
{
    const uint32_t n = words_changed(o, k, a, b, UINT32_MAX);
    return n == words_changed(o, k, a, b, 1) ? n : smaller(n / GAP_AS_CHANGE, DOVETAIL_WORDS / 2);
}

/* The same for all runs. */
static uint32_t changes(const struct overlap *o, const struct form *a, const struct form *b,
                        uint32_t most)
{
    uint32_t n = 0;
    for (uint32_t k = 1; k < o->n_runs; k++)
        n += words_changed(o, k, a, b, most);
    return n;
}

/* Words against other words that outweigh what is equal on one side of them part two passages, as
 * two gaps with a pair between them can bridge anything: the heavier passage is kept. */
static void keep_passage(struct overlap *o, const struct form *a, const struct form *b)
{
    for (uint32_t k = 1, before = 0; k < o->n_runs; k++) {
        before += o->runs[k - 1].n;
        const uint32_t changed = words_against(o, k, a, b);
        const uint32_t after = o->n_equal - before;
        if (changed <= EDGE_WORDS || 2 * changed <= smaller(before, after))
            continue;
        const bool first = before >= after;
        const uint32_t drop = first ? k : 0, n_drop = first ? o->n_runs - k : k;
        for (uint32_t i = drop; i < drop + n_drop; i++) {
            o->n_equal -= o->runs[i].n;
            for (uint32_t w = 0; w < o->runs[i].n; w++)
                o->rarity -= a->words[o->runs[i].a_at + w].rarity;
        }
        o->n_runs -= n_drop;
        o->runs += first ? 0 : n_drop;
        k = before = 0;
    }
}

stemma_status overlap_find(struct overlap *out, struct arena *arena, const struct form *a,
                           const struct form *b, stemma_error *err)
{
    *out = (struct overlap){0};
    struct grid g = {.a = a->words, .b = b->words, .n_a = a->n_words, .n_b = b->n_words};
    if (g.n_a == 0 || g.n_b == 0 || (uint64_t)g.n_a * g.n_b > OVERLAP_MAX_CELLS)
        return STEMMA_OK;
    const uint32_t shorter = g.n_a < g.n_b ? g.n_a : g.n_b;
    struct overlap_run *pairs = ARENA_NEW(arena, struct overlap_run, shorter, err);
    if (pairs == NULL)
        return arena_status(arena);
    uint32_t n = pair_whole(&g, pairs);
    if (n == 0) {
        const struct arena_mark mark = arena_mark(arena);
        TRY(grid_fill(&g, arena, err));
        n = grid_walk(&g, pairs);
        arena_rewind(arena, mark);
    }
    out->score = g.score > 0 ? (uint32_t)g.score : 0;
    for (uint32_t k = 0; k < n / 2; k++) {
        const struct overlap_run swap = pairs[k];
        pairs[k] = pairs[n - 1 - k];
        pairs[n - 1 - k] = swap;
    }
    n = extend_edges(a, b, pairs, drop_segments(a, b, pairs, n));
    make_runs(out, a, pairs, n);
    keep_passage(out, a, b);
    return STEMMA_OK;
}

/* Words of the form before (after) word `at`, back (on) to the next … mark. */
static uint32_t words_before(const struct form *f, uint32_t at)
{
    uint32_t n = 0;
    while (at > 0 && f->words[at].seam != SEAM_CUT) {
        at--;
        n++;
    }
    return n;
}

static uint32_t words_after(const struct form *f, uint32_t at)
{
    uint32_t n = 0;
    while (at + 1 < f->n_words && f->words[at + 1].seam != SEAM_CUT) {
        at++;
        n++;
    }
    return n;
}

/* Words of each form on each side of an overlap, to the next … mark. */
struct sides {
    uint32_t left_a, left_b, right_a, right_b;
    uint32_t shorter; /* of the two stretches between … marks that overlap */
};

static struct sides sides_of(const struct overlap *o, const struct form *a, const struct form *b)
{
    const struct overlap_run *first = &o->runs[0], *last = &o->runs[o->n_runs - 1];
    const uint32_t end_a = last->a_at + last->n - 1, end_b = last->b_at + last->n - 1;
    struct sides s = {words_before(a, first->a_at), words_before(b, first->b_at),
                      words_after(a, end_a), words_after(b, end_b), 0};
    s.shorter = smaller(s.left_a + (end_a + 1 - first->a_at) + s.right_a,
                        s.left_b + (end_b + 1 - first->b_at) + s.right_b);
    return s;
}

/* Words that differ at an edge, where they are few enough to be an edit. */
static uint32_t edge_changes(uint32_t a, uint32_t b)
{
    return smaller(a, b) <= EDGE_WORDS ? smaller(a, b) : 0;
}

/* True where one form begins a sentence in the midst of a sentence of the other. */
static bool begins_inside(const struct overlap *o, const struct form *a, const struct form *b)
{
    const struct overlap_run *r = &o->runs[0];
    const bool sentence_a = (a->words[r->a_at].flags & TOKEN_SENTENCE_START) != 0;
    const bool sentence_b = (b->words[r->b_at].flags & TOKEN_SENTENCE_START) != 0;
    return (r->a_at == 0 && r->b_at > 0 && sentence_a && !sentence_b) ||
           (r->b_at == 0 && r->a_at > 0 && sentence_b && !sentence_a);
}

/* Equal words there must be for each changed one: more where it may be another sentence like it. */
static uint32_t equal_a_change(const struct overlap *o, const struct form *a, const struct form *b,
                               uint32_t least)
{
    return begins_inside(o, a, b) ? EQUAL_OF_PARALLEL : least;
}

/* The end of one form is the beginning of the other. `in`: the one that ends, `at`: where the
 * overlap begins in it. */
static bool accept_dovetail(const struct overlap *o, const struct form *in, uint32_t at)
{
    const bool sentence = (in->words[at].flags & TOKEN_SENTENCE_START) != 0;
    return o->n_equal >= (sentence ? SENTENCE_OVERLAP : DOVETAIL_WORDS);
}

bool overlap_accept(const struct overlap *o, const struct form *a, const struct form *b,
                    bool other_speaker, const struct stemma_params *params)
{
    if (o->n_runs == 0)
        return false;
    const struct sides s = sides_of(o, a, b);
    const bool left = smaller(s.left_a, s.left_b) > EDGE_WORDS;
    const bool right = smaller(s.right_a, s.right_b) > EDGE_WORDS;
    const bool contained = (s.left_a <= EDGE_WORDS && s.right_a <= EDGE_WORDS) ||
                           (s.left_b <= EDGE_WORDS && s.right_b <= EDGE_WORDS);
    const double more = (contained && !left && !right ? 1 : 1.5) * (other_speaker ? 1.5 : 1);
    const uint32_t n_changes =
        changes(o, a, b, 1) + edge_changes(s.left_a, s.left_b) + edge_changes(s.right_a, s.right_b);
    if (o->n_equal < param(params, UTTERANCE_WORDS) + (other_speaker ? 2 : 0) ||
        o->rarity < param(params, UTTERANCE_INFORMATION) * more * BIT ||
        o->n_equal < equal_a_change(o, a, b, EQUAL_A_CHANGE) * n_changes)
        return false;
    if (left || right)
        return o->n_equal >= BESIDE_OTHERS * s.shorter ||
               o->n_equal >= ((left && right) || other_speaker ? CORE_WORDS : SIDE_WORDS);
    if (contained)
        return o->n_equal >= param(params, UTTERANCE_SHARE) * s.shorter;
    return s.left_a > EDGE_WORDS ? accept_dovetail(o, a, o->runs[0].a_at)
                                 : accept_dovetail(o, b, o->runs[0].b_at);
}

/* How often `n` words from `words` stand in the form, counted up to two. */
static uint32_t occurrences(const struct form *f, const struct fragment_word *words, uint32_t n)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i + n <= f->n_words && found < 2; i++) {
        uint32_t k = 0;
        while (k < n && f->words[i + k].word == words[k].word)
            k++;
        found += k == n;
    }
    return found;
}

bool overlap_repeats(const struct overlap *o, const struct form *a, const struct form *b)
{
    if (o->n_runs != 1 || o->n_equal >= REPEATED_WORDS)
        return false;
    const struct overlap_run *r = &o->runs[0];
    return occurrences(b, a->words + r->a_at, r->n) > 1 ||
           occurrences(a, a->words + r->a_at, r->n) > 1;
}

/* True where the end of one form is the beginning of the other, and the words they share are whole
 * sentences. `in`: the form that ends, `at`: where they begin in it; `other` goes on at `past`. */
static bool shares_sentences(const struct form *in, uint32_t at, const struct form *other,
                             uint32_t past)
{
    return (in->words[at].flags & TOKEN_SENTENCE_START) != 0 && past < other->n_words &&
           (other->words[past].flags & TOKEN_SENTENCE_START) != 0;
}

bool overlap_accept_near(const struct overlap *o, const struct form *a, const struct form *b,
                         const struct stemma_params *params)
{
    const double least = param(params, UTTERANCE_INFORMATION) * BIT;
    if (o->n_runs == 0 || o->rarity < least)
        return false;
    const struct sides s = sides_of(o, a, b);
    const uint32_t n_changes = changes(o, a, b, UINT32_MAX);
    if (s.left_a + s.right_a == 0 || s.left_b + s.right_b == 0)
        return o->n_equal >= param(params, UTTERANCE_SHARE) * s.shorter &&
               (n_changes == 0 ||
                (o->n_equal >= equal_a_change(o, a, b, NEAR_EQUAL_A_CHANGE) * n_changes &&
                 o->rarity >= 1.5 * least));
    const struct overlap_run *r = &o->runs[0];
    const bool a_ends = s.right_a + s.left_b == 0, b_ends = s.right_b + s.left_a == 0;
    const bool sentences = a_ends ? shares_sentences(a, r->a_at, b, r->b_at + r->n)
                                  : shares_sentences(b, r->b_at, a, r->a_at + r->n);
    return (a_ends || b_ends) && n_changes == 0 &&
           o->n_equal >= param(params, UTTERANCE_WORDS) + (sentences ? 0 : 1) &&
           o->rarity >= least * (sentences ? 1 : 1.5);
}

int overlap_compare(const void *left, const void *right)
{
    const struct overlap *a = left, *b = right;
    if (a->rarity != b->rarity)
        return a->rarity > b->rarity ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}
