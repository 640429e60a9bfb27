/*
 * From a chain to aligned passages.
 *
 * In: a chain of anchors and the words of both documents. First a path: the anchors are equal words
 * and need no alignment; between two anchors, and outward from the two ends until the score has
 * fallen by `drop`, words are aligned (align.h). Anchors that contradict the path so far are left
 * out.
 *
 * Then cuts: a path is one passage while its running score never falls by `split` below its best so
 * far. It is cut from that best to the next equal word, as a local alignment is ended by X-drop,
 * and each piece stands for itself. A single run of inserted or deleted words costs at most
 * `long_run` of them: a paragraph that an editor puts into a passage leaves it one passage, while
 * words that differ on both sides part it.
 *
 * Cost: what align.h says for the words between anchors; equal words are only read.
 */
#include "reuse/passage.h"

#include "reuse/weight.h"

#define MAX_RUNS ((size_t)STEMMA_MAX_TEXT)
#define LOOK 6            /* words beside a chain that tell whether it may grow */
#define LONG_STRETCH 20   /* words between anchors that are looked at before they are aligned */
#define SMALL_GAP 1024    /* pairs of words between anchors that are aligned at once */
#define COMMON_SHARE 0.33 /* of the shorter stretch */

typedef ARRAY(struct align_run) run_array;

/* A whole chain, aligned. */
struct path {
    const struct doc_words *a, *b;
    const struct passage_options *o;
    struct arena *arena;
    run_array runs;
    uint32_t a_begin, b_begin; /* words */
    uint32_t a_end, b_end;
};

/* Equal words among LOOK words in a row, the first of which are a and b, on their diagonal and the
 * two beside it. Where a text ends, there are fewer. */
static uint32_t count_near(const struct word_pair *w, int64_t a, int64_t b, int64_t step)
{
    int64_t to_a = a + step * (LOOK - 1), to_b = b + step * (LOOK - 1);
    int64_t low_a = step > 0 ? a : to_a, high_a = step > 0 ? to_a : a;
    int64_t low_b = step > 0 ? b : to_b, high_b = step > 0 ? to_b : b;
    bool inside =
        low_a >= w->a->begin && high_a < w->a->n && low_b > w->b->begin && high_b + 1 < w->b->n;
    uint32_t n = 0;
    if (inside) { /* as nearly always: nothing to ask but equality */
        const uint32_t *at = w->a->at + low_a, *beside = w->b->at + low_b;
        for (int i = 0; i < LOOK; i++)
            n += (uint32_t)(at[i] == beside[i - 1]) + (at[i] == beside[i]) +
                 (at[i] == beside[i + 1]);
        return n;
    }
    for (int64_t i = 0; i < LOOK; i++) {
        int64_t x = a + i * step, y = b + i * step;
        if (x < w->a->begin || x >= w->a->n)
            break;
        for (int64_t j = y - 1; j <= y + 1; j++)
            n += j >= w->b->begin && j < w->b->n && w->a->at[x] == w->b->at[j];
    }
    return n;
}

bool passage_may_grow(const struct word_pair *words, const struct chain *chain, uint32_t k)
{
    const struct doc_words *a = words->a, *b = words->b;
    const struct anchor *first = &chain->anchors[0], *last = &chain->anchors[chain->n - 1];
    uint32_t end_a = last->a + k, end_b = last->b + k;
    if (first->a > a->begin && first->b > b->begin && a->at[first->a - 1] == b->at[first->b - 1])
        return true;
    if (end_a < a->n && end_b < b->n && a->at[end_a] == b->at[end_b])
        return true;
    uint32_t before = count_near(words, (int64_t)first->a - 1, (int64_t)first->b - 1, -1);
    return before + count_near(words, end_a, end_b, 1) >= 2;
}

static stemma_status path_add(struct path *p, enum align_op op, uint32_t n, stemma_error *err)
{
    if (n == 0)
        return STEMMA_OK;
    p->a_end += op != ALIGN_INSERT ? n : 0;
    p->b_end += op != ALIGN_DELETE ? n : 0;
    if (p->runs.n > 0 && p->runs.at[p->runs.n - 1].op == op) {
        p->runs.at[p->runs.n - 1].n += n;
        return STEMMA_OK;
    }
    struct align_run run = {.op = (uint8_t)op, .n = n};
    return ARRAY_ADD(p->arena, &p->runs, run, err);
}

/* True when two stretches between anchors have so few words in common, wherever they stand, that
 * aligning them would show nothing. Two unrelated stretches of prose share a quarter of their
 * words, the function words. */
static bool have_little_in_common(const uint32_t *a, uint32_t n_a, const uint32_t *b, uint32_t n_b)
{
    uint64_t seen[16] = {0};
    uint32_t n_common = 0, least = n_a < n_b ? n_a : n_b;
    if (least < LONG_STRETCH)
        return false;
    for (uint32_t i = 0; i < n_a; i++)
        seen[a[i] >> 7 & 15] |= UINT64_C(1) << (a[i] >> 1 & 63);
    for (uint32_t i = 0; i < n_b; i++)
        n_common += seen[b[i] >> 7 & 15] >> (b[i] >> 1 & 63) & 1;
    return n_common < COMMON_SHARE * least;
}

/* The next n_a and n_b words, aligned as they are. */
static stemma_status path_words(struct path *p, uint32_t n_a, uint32_t n_b, stemma_error *err)
{
    const uint32_t *a = p->a->at + p->a_end, *b = p->b->at + p->b_end;
    if (n_a == 0 || n_b == 0 || (uint64_t)n_a * n_b > p->o->align.max_cells / 2 ||
        have_little_in_common(a, n_a, b, n_b)) {
        TRY(path_add(p, ALIGN_DELETE, n_a, err));
        return path_add(p, ALIGN_INSERT, n_b, err);
    }
    const struct gap gap = {a, b, n_a, n_b};
    const struct align_run *runs;
    size_t n_runs;
    TRY(gaps_align(&runs, &n_runs, p->o->gaps, p->arena, &gap, err));
    for (size_t i = 0; i < n_runs; i++)
        TRY(path_add(p, (enum align_op)runs[i].op, runs[i].n, err));
    return STEMMA_OK;
}

/* Equal words at both ends of the next n_a and n_b are taken off first, so that what is left can be
 * judged by its size. */
static stemma_status path_trimmed(struct path *p, uint32_t n_a, uint32_t n_b, stemma_error *err)
{
    const uint32_t *a = p->a->at + p->a_end, *b = p->b->at + p->b_end;
    uint32_t head = 0, tail = 0, n = n_a < n_b ? n_a : n_b;
    while (head < n && a[head] == b[head])
        head++;
    while (tail < n - head && a[n_a - 1 - tail] == b[n_b - 1 - tail])
        tail++;
    TRY(path_add(p, ALIGN_EQUAL, head, err));
    TRY(path_words(p, n_a - head - tail, n_b - head - tail, err));
    return path_add(p, ALIGN_EQUAL, tail, err);
}

/* Aligns up to the corners of an extension from the path's end, in its order. */
static stemma_status path_forward(struct path *p, const corner_array *corners, stemma_error *err)
{
    uint32_t a = p->a_end, b = p->b_end;
    for (size_t i = 0; i < corners->n; i++)
        TRY(path_trimmed(p, a + corners->at[i].a - p->a_end, b + corners->at[i].b - p->b_end, err));
    return STEMMA_OK;
}

/* The same for an extension that came backward from words (a, b). */
static stemma_status path_backward(struct path *p, const corner_array *corners, uint32_t a,
                                   uint32_t b, stemma_error *err)
{
    for (size_t i = corners->n; i-- > 0;) {
        uint32_t a_to = i > 0 ? a - corners->at[i - 1].a : a;
        uint32_t b_to = i > 0 ? b - corners->at[i - 1].b : b;
        TRY(path_trimmed(p, a_to - p->a_end, b_to - p->b_end, err));
    }
    return STEMMA_OK;
}

static struct align_corner last_corner(const corner_array *corners)
{
    return corners->n > 0 ? corners->at[corners->n - 1] : (struct align_corner){0, 0};
}

/* Many words: aligned inward from either end as far as they go on alike. What is left between is
 * aligned when it is small. */
static stemma_status path_inward(struct path *p, uint32_t n_a, uint32_t n_b, stemma_error *err)
{
    const uint32_t *a = p->a->at + p->a_end, *b = p->b->at + p->b_end;
    uint32_t a_to = p->a_end + n_a, b_to = p->b_end + n_b;
    corner_array head = ARRAY_INIT(MAX_RUNS), tail = ARRAY_INIT(MAX_RUNS);
    struct outward from = {a, b, n_a, n_b, 1, p->o->split, p->o->lately};
    TRY(align_extend(&head, p->arena, &from, &p->o->align, err));
    struct align_corner h = last_corner(&head);
    from = (struct outward){a + h.a, b + h.b, n_a - h.a, n_b - h.b, -1, p->o->split, p->o->lately};
    TRY(align_extend(&tail, p->arena, &from, &p->o->align, err));
    struct align_corner t = last_corner(&tail);
    TRY(path_forward(p, &head, err));
    n_a -= h.a + t.a;
    n_b -= h.b + t.b;
    if ((uint64_t)n_a * n_b <= SMALL_GAP) {
        TRY(path_words(p, n_a, n_b, err));
    } else {
        TRY(path_add(p, ALIGN_DELETE, n_a, err));
        TRY(path_add(p, ALIGN_INSERT, n_b, err));
    }
    return path_backward(p, &tail, a_to, b_to, err);
}

/* Aligns the words from the path's end to (a_to, b_to). */
static stemma_status path_align(struct path *p, uint32_t a_to, uint32_t b_to, stemma_error *err)
{
    uint32_t n_a = a_to - p->a_end, n_b = b_to - p->b_end;
    if ((uint64_t)n_a * n_b > SMALL_GAP)
        return path_inward(p, n_a, n_b, err);
    return path_trimmed(p, n_a, n_b, err);
}

/* How an anchor goes on from a path that ends before (a_end, b_end). */
enum follows { FOLLOWS_APART, FOLLOWS_STRAIGHT, FOLLOWS_NOT };

static enum follows anchor_follows(const struct anchor *x, uint32_t k, uint32_t a_end,
                                   uint32_t b_end)
{
    if (x->a >= a_end && x->b >= b_end)
        return FOLLOWS_APART;
    bool straight = a_end - x->a == b_end - x->b && a_end - x->a < k;
    return straight ? FOLLOWS_STRAIGHT : FOLLOWS_NOT;
}

stemma_status passage_reach(struct reach *out, struct arena *arena, const struct word_pair *words,
                            const struct chain *chain, const struct passage_options *options,
                            stemma_error *err)
{
    const struct doc_words *a = words->a, *b = words->b;
    const struct anchor *first = &chain->anchors[0];
    uint32_t a_end = first->a, b_end = first->b;
    for (uint32_t i = 0; i < chain->n; i++) {
        const struct anchor *x = &chain->anchors[i];
        if (anchor_follows(x, options->k, a_end, b_end) == FOLLOWS_NOT)
            continue;
        a_end = x->a + options->k;
        b_end = x->b + options->k;
    }
    *out = (struct reach){.chain = *chain,
                          .k = options->k,
                          .before = ARRAY_INIT(MAX_RUNS),
                          .after = ARRAY_INIT(MAX_RUNS)};
    uint32_t b_least = chain->b_begin > b->begin ? chain->b_begin : b->begin;
    uint32_t b_most = chain->b_end < b->n ? chain->b_end : b->n;
    struct outward before = {.a = a->at + a->begin,
                             .b = b->at + b_least,
                             .n_a = first->a - a->begin,
                             .n_b = first->b - b_least,
                             .step = -1,
                             .drop = options->drop,
                             .lately = options->lately};
    struct outward after = {.a = a->at + a_end,
                            .b = b->at + b_end,
                            .n_a = a->n - a_end,
                            .n_b = b_most - b_end,
                            .step = 1,
                            .drop = options->drop,
                            .lately = options->lately};
    TRY(align_extend(&out->before, arena, &before, &options->align, err));
    TRY(align_extend(&out->after, arena, &after, &options->align, err));
    out->a_begin = first->a - last_corner(&out->before).a;
    out->b_begin = first->b - last_corner(&out->before).b;
    out->a_end = a_end + last_corner(&out->after).a;
    out->b_end = b_end + last_corner(&out->after).b;
    return STEMMA_OK;
}

static stemma_status path_of(struct path *p, const struct reach *reach, stemma_error *err)
{
    const struct anchor *anchors = reach->chain.anchors;
    uint32_t k = p->o->k;
    p->a_begin = p->a_end = reach->a_begin;
    p->b_begin = p->b_end = reach->b_begin;
    TRY(path_backward(p, &reach->before, anchors[0].a, anchors[0].b, err));
    for (uint32_t i = 0; i < reach->chain.n; i++) {
        enum follows follows = anchor_follows(&anchors[i], k, p->a_end, p->b_end);
        if (follows == FOLLOWS_NOT)
            continue;
        if (follows == FOLLOWS_APART)
            TRY(path_align(p, anchors[i].a, anchors[i].b, err));
        TRY(path_add(p, ALIGN_EQUAL, anchors[i].a + k - p->a_end, err));
    }
    return path_forward(p, &reach->after, err);
}

/* The score of a run. Inserted or deleted words beyond `long_run` cost an eighth. */
static int64_t run_score(const struct align_run *run, const struct passage_options *o)
{
    if (run->op == ALIGN_EQUAL)
        return (int64_t)run->n * o->align.equal;
    if (run->op == ALIGN_SUBSTITUTE)
        return (int64_t)run->n * o->align.substitute;
    uint32_t n = run->n < o->long_run ? run->n : o->long_run;
    n += (run->n - n) / 8;
    return o->align.gap_open + (int64_t)n * o->align.gap_extend;
}

/* The information of the anchors inside the passage, each word once, and of its other words. */
static uint32_t passage_bits(const struct passage *s, const struct chain *chain, uint32_t k)
{
    uint64_t bits = 0;
    uint32_t n_words = 0, end = 0; /* words of a in anchors, and where the last anchor ends */
    for (uint32_t i = 0; i < chain->n; i++) {
        const struct anchor *x = &chain->anchors[i];
        if (x->a < s->a_begin || x->b < s->b_begin || x->a + k > s->a_end || x->b + k > s->b_end)
            continue;
        uint32_t n_new = x->a >= end ? k : x->a + k - end;
        bits += (uint64_t)x->bits * n_new / k;
        n_words += n_new;
        end = x->a + k;
    }
    /* The anchors are a sample; the words beside them are worth as much a word, up to a bound. */
    if (n_words > 0 && s->n_equal > n_words) {
        uint64_t word = bits / n_words;
        bits += (s->n_equal - n_words) * (word < WEIGHT_WORD ? word : WEIGHT_WORD);
    }
    return bits < UINT32_MAX ? (uint32_t)bits : UINT32_MAX;
}

void passage_measure(struct passage *s, uint32_t long_run)
{
    s->n_columns = s->n_core = s->n_equal = 0;
    s->a_end = s->a_begin;
    s->b_end = s->b_begin;
    for (uint32_t i = 0; i < s->n_runs; i++) {
        const struct align_run *run = &s->runs[i];
        bool gap = run->op == ALIGN_INSERT || run->op == ALIGN_DELETE;
        s->n_columns += run->n;
        s->n_core += gap && run->n > long_run ? long_run : run->n;
        s->n_equal += run->op == ALIGN_EQUAL ? run->n : 0;
        s->a_end += run->op != ALIGN_INSERT ? run->n : 0;
        s->b_end += run->op != ALIGN_DELETE ? run->n : 0;
    }
}

/* Runs first … last of the path, which begins at (a, b). */
static struct passage passage_of(const struct path *p, const struct chain *chain, size_t first,
                                 size_t last, uint32_t a, uint32_t b)
{
    struct passage s = {
        .a_begin = a, .b_begin = b, .n_runs = (uint32_t)(last - first), .runs = p->runs.at + first};
    passage_measure(&s, p->o->long_run);
    s.bits = passage_bits(&s, chain, p->o->k);
    return s;
}

/* The run after the best end of a passage that begins with run `first`. */
static size_t passage_end(const struct path *p, size_t first)
{
    int64_t score = 0, best = 0;
    size_t end = first;
    for (size_t i = first; i < p->runs.n; i++) {
        score += run_score(&p->runs.at[i], p->o);
        if (score > best) {
            best = score;
            end = i + 1;
        }
        if (score < 0 || best - score >= p->o->split)
            break;
    }
    return end;
}

static stemma_status path_cut(const struct path *p, const struct chain *chain, passage_array *out,
                              stemma_error *err)
{
    uint32_t a = p->a_begin, b = p->b_begin;
    for (size_t i = 0; i < p->runs.n;) {
        if (p->runs.at[i].op == ALIGN_EQUAL) {
            size_t end = passage_end(p, i);
            struct passage s = passage_of(p, chain, i, end, a, b);
            TRY(ARRAY_ADD(p->arena, out, s, err));
            a = s.a_end;
            b = s.b_end;
            i = end;
            continue;
        }
        a += p->runs.at[i].op != ALIGN_INSERT ? p->runs.at[i].n : 0;
        b += p->runs.at[i].op != ALIGN_DELETE ? p->runs.at[i].n : 0;
        i++;
    }
    return STEMMA_OK;
}

stemma_status passage_align(passage_array *out, struct arena *arena, const struct word_pair *words,
                            const struct reach *reach, const struct passage_options *options,
                            stemma_error *err)
{
    struct path p = {
        .a = words->a, .b = words->b, .o = options, .arena = arena, .runs = ARRAY_INIT(MAX_RUNS)};
    TRY(path_of(&p, reach, err));
    return path_cut(&p, &reach->chain, out, err);
}
