/*
 * The best rendering of a quotation. In: its candidates, one for each ground that has its words;
 * out: the rendering that the verdict is about.
 *
 * A candidate that is exact is taken. Else runs of equal words of all grounds are laid over the
 * quotation: where each begins OVERLAP words before the last one ends, or where a part begins, the
 * words are attested as they stand, as one report prints the first half and another one the second.
 * Else the best candidate is taken, or stretches of several grounds where they have more of the
 * words, the one that tells most first. And where a few runs cover the quotation end to end, fewer
 * than the best has changes, they are taken: it takes less to join passages than to change words.
 *
 * Runs are chosen from the left, each the one that reaches farthest, which gives the fewest. Cost:
 * the runs, sorted, and FURTHER_SEGMENTS looks at all segments at most.
 */
#include "trace/judge.h"

#include <stdlib.h>
#include <string.h>

#define OVERLAP 4           /* words that two printings share where they continue each other */
#define LEFT_WORDS 3        /* words of a stretch of another ground, at least … */
#define LEFT_BITS 18        /* … and their information in bits */
#define FURTHER_SEGMENTS 64 /* stretches that are put together, at most */

/* Equal words that a ground prints side by side. */
struct stretch {
    uint32_t begin, end; /* words of the quotation */
    uint32_t ground, at;
};

static int compare_stretches(const void *left, const void *right)
{
    const struct stretch *a = left, *b = right;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    if (a->end != b->end)
        return a->end > b->end ? -1 : 1;
    if (a->ground != b->ground)
        return a->ground < b->ground ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

typedef ARRAY(struct stretch) stretch_array;

/* A run, cut where its ground goes on with another quotation. */
static stemma_status add_stretches(stretch_array *out, struct judge *v, uint32_t ground,
                                   const struct locate_run *r, stemma_error *err)
{
    const struct ground *g = &v->renderer.grounds->at[ground];
    for (uint32_t i = 0, end; i < r->n; i = end) {
        for (end = i + 1; end < r->n; end++)
            if (ground_quote(g, r->at + end) != ground_quote(g, r->at + end - 1))
                break;
        const struct stretch s = {r->word + i, r->word + end, ground, r->at + i};
        TRY(ARRAY_ADD(v->scratch, out, s, err));
    }
    return STEMMA_OK;
}

static bool begins_part(const struct passage *p, uint32_t word)
{
    return word == 0 || p->words[word - 1].part != p->words[word].part;
}

/* True where no word of the quotation has an editor's bracket or a mark of cut words before it. */
static bool is_plain(const struct passage *p)
{
    for (uint32_t w = 0; w < p->n_words; w++)
        if (p->words[w].seam != SEAM_SOLID || p->words[w].flags & WORD_BRACKETED)
            return false;
    return true;
}

/* The fewest stretches that cover the quotation, each beginning `overlap` words before the last one
 * ends, or where a part begins; 0: there are none such. `cover` has room for all. */
static size_t choose_cover(const struct passage *p, const stretch_array *all, uint32_t overlap,
                           struct stretch *cover)
{
    size_t n = 0, next = 0;
    uint32_t covered = 0;
    struct stretch best = {0};
    while (covered < p->n_words) {
        const uint32_t from = begins_part(p, covered) ? covered
                              : covered >= overlap    ? covered - overlap
                                                      : 0;
        for (; next < all->n && all->at[next].begin <= from; next++)
            if (all->at[next].end > best.end)
                best = all->at[next];
        if (best.end <= covered || best.begin > from)
            return 0;
        cover[n++] = best;
        covered = best.end;
    }
    return n;
}

/* One segment for each stretch of a cover, each beginning where the one before ends. */
static stemma_status cover_segments(struct segment **out, struct judge *v,
                                    const struct stretch *cover, size_t n, stemma_error *err)
{
    struct segment *segments = ARENA_NEW(v->scratch, struct segment, n, err);
    struct locate_run *runs = ARENA_NEW(v->keep, struct locate_run, n, err);
    if (segments == NULL || runs == NULL)
        return arena_status(segments == NULL ? v->scratch : v->keep);
    for (size_t i = 0; i < n; i++) {
        const uint32_t begin = i > 0 ? cover[i - 1].end : cover[i].begin;
        runs[i] = (struct locate_run){begin, cover[i].at + (begin - cover[i].begin),
                                      cover[i].end - begin};
        segments[i] = (struct segment){.ground = cover[i].ground,
                                       .word_begin = begin,
                                       .word_end = cover[i].end,
                                       .n_equal = runs[i].n,
                                       .n_runs = 1,
                                       .runs = &runs[i]};
    }
    *out = segments;
    return STEMMA_OK;
}

/* All runs of all grounds, as stretches in order. */
static stemma_status collect_stretches(stretch_array *out, struct judge *v, stemma_error *err)
{
    for (size_t i = 0; i < v->n; i++)
        for (size_t s = 0; s < v->candidates[i].n; s++)
            for (uint32_t r = 0; r < v->candidates[i].segments[s].n_runs; r++)
                TRY(add_stretches(out, v, v->candidates[i].ground,
                                  &v->candidates[i].segments[s].runs[r], err));
    if (out->n > 0)
        qsort(out->at, out->n, sizeof *out->at, compare_stretches);
    return STEMMA_OK;
}

/* Stretches that overlap by so many words. Sets `*covered` where they cover the
 * quotation, and then `out` to its rendering. */
static stemma_status lay_over(struct rendering *out, struct judge *v, const stretch_array *all,
                              uint32_t overlap, bool *covered, stemma_error *err)
{
    struct segment *segments = NULL;
    struct stretch *cover = ARENA_NEW(v->scratch, struct stretch, all->n + 1, err);
    if (cover == NULL)
        return arena_status(v->scratch);
    const size_t n = choose_cover(&v->passage->words, all, overlap, cover);
    *covered = n > 0;
    if (n == 0)
        return STEMMA_OK;
    TRY(cover_segments(&segments, v, cover, n, err));
    struct renderer renderer = v->renderer;
    renderer.attested = overlap > 0;
    for (size_t i = 0; i < n && overlap == 0; i++) {
        uint32_t bits = 0;
        for (uint32_t w = segments[i].word_begin; w < segments[i].word_end; w++)
            bits += v->passage->words.words[w].rarity;
        *covered &= segments[i].n_equal >= LEFT_WORDS && bits >= LEFT_BITS * BIT;
    }
    return rendering_make(out, v->keep, &renderer, v->passage, segments, n, err);
}

/* Sets `*attested`, and the best rendering where it is so. */
static stemma_status attest(struct judge *v, const stretch_array *all, bool *attested,
                            stemma_error *err)
{
    *attested = false;
    if (v->job->check->reference || !is_plain(&v->passage->words))
        return STEMMA_OK;
    struct rendering laid = {0};
    TRY(lay_over(&laid, v, all, OVERLAP, attested, err));
    *attested = *attested && rendering_is_exact(&laid);
    if (*attested)
        v->best = laid;
    return STEMMA_OK;
}

/* Joins in the place of changes. */
static stemma_status prefer_joins(struct judge *v, const stretch_array *all, stemma_error *err)
{
    bool covered = false;
    struct rendering laid = {0};
    if (v->best.n_changes == 0 && v->best.n_found == v->best.n_words)
        return STEMMA_OK;
    TRY(lay_over(&laid, v, all, 0, &covered, err));
    if (!covered || laid.n_changes > 0 || laid.n_joins == 0 ||
        laid.n_joins >= v->best.n_changes + v->best.n_joins)
        return STEMMA_OK;
    v->best = laid;
    v->n_equal = laid.n_words;
    v->bits = UINT32_MAX;
    return STEMMA_OK;
}

/* The parts of a segment's runs that no word of `taken` touches; NULL: too little. */
static stemma_status trim_segment(struct segment *out, struct judge *v, const struct segment *s,
                                  const bool *taken, stemma_error *err)
{
    const struct arena_mark mark = arena_mark(v->keep);
    struct locate_run *runs = ARENA_NEW(v->keep, struct locate_run, s->n_equal, err);
    if (runs == NULL)
        return arena_status(v->keep);
    *out = (struct segment){.ground = s->ground, .runs = runs};
    for (uint32_t r = 0; r < s->n_runs; r++)
        for (uint32_t i = 0; i < s->runs[r].n; i++) {
            const uint32_t word = s->runs[r].word + i, at = s->runs[r].at + i;
            if (taken[word])
                continue;
            struct locate_run *last = out->n_runs > 0 ? &runs[out->n_runs - 1] : NULL;
            if (last != NULL && last->word + last->n == word && last->at + last->n == at)
                last->n++;
            else
                runs[out->n_runs++] = (struct locate_run){word, at, 1};
            out->n_equal++;
            out->bits += v->passage->words.words[word].rarity;
            out->word_end = word + 1;
        }
    out->word_begin = out->n_runs > 0 ? runs[0].word : 0;
    bool crosses = false; /* words of another segment stand between its own */
    for (uint32_t w = out->word_begin; w < out->word_end; w++)
        crosses |= taken[w];
    if (crosses || out->n_equal < LEFT_WORDS || out->bits < LEFT_BITS * BIT) {
        out->n_runs = 0;
        arena_rewind(v->keep, mark);
    }
    return STEMMA_OK;
}

static int compare_words(const void *left, const void *right)
{
    const struct segment *a = left, *b = right;
    return (a->word_begin > b->word_begin) - (a->word_begin < b->word_begin);
}

/* Marks the words of a segment from its first to its last. */
static void take(bool *taken, const struct segment *s)
{
    memset(taken + s->word_begin, true, s->word_end - s->word_begin);
}

/* The segment of all grounds that tells most about the words left; of equal ones that of the best
 * ground. */
static stemma_status best_of_rest(struct segment *out, struct judge *v, const bool *taken,
                                  stemma_error *err)
{
    *out = (struct segment){0};
    for (size_t s = 0; s < v->found.n; s++) {
        struct segment trimmed = {0};
        if (v->found.at[s].bits < out->bits || judge_is_itself(v, v->found.at[s].ground))
            continue;
        TRY(trim_segment(&trimmed, v, &v->found.at[s], taken, err));
        if (trimmed.n_runs > 0 &&
            (trimmed.bits > out->bits ||
             (trimmed.bits == out->bits && trimmed.ground == v->candidates[0].ground)))
            *out = trimmed;
    }
    return STEMMA_OK;
}

/* One ground, or stretches of several. */
static stemma_status put_together(struct judge *v, stemma_error *err)
{
    const struct candidate *best = &v->candidates[0];
    bool *taken = ARENA_ZEROED(v->scratch, bool, v->passage->words.n_words, err);
    struct segment cover[FURTHER_SEGMENTS];
    size_t n = 0;
    if (taken == NULL)
        return arena_status(v->scratch);
    v->best = best->rendering;
    for (size_t s = 0; s < best->n; s++) {
        v->n_equal += best->segments[s].n_equal;
        v->bits += best->segments[s].bits;
    }
    uint32_t n_equal = 0, bits = 0;
    for (; n < FURTHER_SEGMENTS && v->n_equal < v->passage->words.n_words; n++) {
        TRY(best_of_rest(&cover[n], v, taken, err));
        if (cover[n].n_runs == 0)
            break;
        take(taken, &cover[n]);
        n_equal += cover[n].n_equal;
        bits += cover[n].bits;
    }
    if (n_equal <= v->n_equal)
        return STEMMA_OK;
    v->n_equal = n_equal;
    v->bits = bits;
    qsort(cover, n, sizeof *cover, compare_words);
    return rendering_make(&v->best, v->keep, &v->renderer, v->passage, cover, n, err);
}

stemma_status cover_choose(struct judge *v, stemma_error *err)
{
    bool attested = false;
    stretch_array all = ARRAY_INIT(SIZE_MAX / sizeof(struct stretch));
    if (!rendering_is_exact(&v->candidates[0].rendering)) {
        TRY(collect_stretches(&all, v, err));
        TRY(attest(v, &all, &attested, err));
    }
    if (attested)
        return STEMMA_OK;
    TRY(put_together(v, err));
    return all.n > 0 ? prefer_joins(v, &all, err) : STEMMA_OK;
}
