/*
 * Which utterances of a speaker are of one source. In: utterances of one speaker in one cluster of
 * documents; out: the same, part by part.
 *
 * Who is quoted every day says this here and that there, and a report of today repeats a line of
 * last year. Sets that are connected over others would so chain a campaign into one speech.
 * Therefore bundles of documents (bundles.c), that of most words first, each join the part with
 * which they share most words, or begin one. To join they must share STRONG_WORDS, or a share
 * (source.share) of what the bundle prints, or any words where both have the speaker's voice; and
 * not be more than source.days away from the bundle that began the part. A bundle is held against
 * whole parts and joins one, so no bundle connects two parts.
 *
 * An utterance stands in the part where most documents print it; of equals, in the larger one. A
 * line that is repeated later so stays with what was said beside it.
 *
 * This is leader clustering (Hartigan 1975), the leaders in order of size. O(n log n) for sorting;
 * an utterance is looked for in its first PARTS_SEEN parts, the largest.
 */
#include "trace/parted.h"

#include "base/sort.h"
#include "trace/days.h"

#define STRONG_WORDS 15
#define PARTS_SEEN 32
#define NONE UINT32_MAX

/* A part in which an utterance stands. */
struct standing {
    uint32_t part, n_docs, next;
};

/* A part, and what the bundle at hand shares with it. */
struct part {
    const struct bundle *leader;
    uint64_t shared;
    uint32_t n_docs;
    bool voice;
};

typedef ARRAY(struct standing) standing_array;
typedef ARRAY(uint32_t) part_array;

struct parting {
    struct arena *arena;
    struct bundle_list bundles;
    double share, days;
    struct part *parts;
    uint32_t n_parts;
    uint32_t *stands; /* of each utterance: its first standing, which is of the first part */
    uint32_t *last;   /* of each utterance: its last standing */
    standing_array standings;
    part_array met; /* parts with which the bundle at hand shares something */
};

static stemma_status count_shared(struct parting *p, const struct bundle *b, stemma_error *err)
{
    p->met.n = 0;
    for (size_t i = b->first; i < b->first + b->n; i++) {
        const struct printing *at = &p->bundles.printings[i];
        uint32_t k = p->stands[at->utterance];
        for (uint32_t seen = 0; k != NONE && seen < PARTS_SEEN; seen++) {
            struct part *part = &p->parts[p->standings.at[k].part];
            if (part->shared == 0)
                TRY(ARRAY_ADD(p->arena, &p->met, p->standings.at[k].part, err));
            part->shared += at->n_words;
            k = p->standings.at[k].next;
        }
    }
    return STEMMA_OK;
}

static bool may_join(const struct parting *p, const struct bundle *b, const struct part *part)
{
    return days_near(b->day, part->leader->day, p->days) &&
           (part->shared >= STRONG_WORDS || (double)part->shared >= p->share * (double)b->n_words ||
            (b->voice && part->voice));
}

/* The part with which the bundle shares most; of equals, the larger one. NONE: it begins one. */
static uint32_t choose_part(struct parting *p, const struct bundle *b)
{
    uint32_t best = NONE;
    uint64_t most = 0;
    for (size_t i = 0; i < p->met.n; i++) {
        const uint32_t number = p->met.at[i];
        const struct part *part = &p->parts[number];
        if (may_join(p, b, part) &&
            (part->shared > most || (part->shared == most && number < best))) {
            best = number;
            most = part->shared;
        }
    }
    for (size_t i = 0; i < p->met.n; i++)
        p->parts[p->met.at[i]].shared = 0;
    return best;
}

/* One more document prints the utterance in the part. */
static stemma_status add_standing(struct parting *p, uint32_t utterance, uint32_t part,
                                  stemma_error *err)
{
    uint32_t seen = 0;
    for (uint32_t k = p->stands[utterance]; k != NONE; k = p->standings.at[k].next, seen++)
        if (p->standings.at[k].part == part) {
            p->standings.at[k].n_docs++;
            return STEMMA_OK;
        }
    if (seen >= PARTS_SEEN)
        return STEMMA_OK;
    const struct standing s = {part, 1, NONE};
    const uint32_t number = (uint32_t)p->standings.n;
    TRY(ARRAY_ADD(p->arena, &p->standings, s, err));
    if (p->stands[utterance] == NONE)
        p->stands[utterance] = number;
    else
        p->standings.at[p->last[utterance]].next = number;
    p->last[utterance] = number;
    return STEMMA_OK;
}

static stemma_status place_bundle(struct parting *p, const struct bundle *b, stemma_error *err)
{
    TRY(count_shared(p, b, err));
    uint32_t number = choose_part(p, b);
    if (number == NONE) {
        number = p->n_parts++;
        p->parts[number] = (struct part){.leader = b, .voice = b->voice};
    }
    p->parts[number].n_docs += b->n_docs;
    for (size_t i = b->first; i < b->first + b->n; i++)
        TRY(add_standing(p, p->bundles.printings[i].utterance, number, err));
    return STEMMA_OK;
}

/* The part where most documents print the utterance. */
static uint32_t home_of(const struct parting *p, uint32_t utterance)
{
    uint32_t best = p->stands[utterance];
    for (uint32_t k = best; k != NONE; k = p->standings.at[k].next) {
        const struct standing *s = &p->standings.at[k], *b = &p->standings.at[best];
        if (s->n_docs > b->n_docs || (s->n_docs == b->n_docs && s->part < b->part))
            best = k;
    }
    return p->standings.at[best].part;
}

static stemma_status order_by_part(struct speech_parts *out, struct parting *p,
                                   const struct speech *speech, stemma_error *err)
{
    const struct arena_mark mark = arena_mark(p->arena);
    struct sort_item *items = ARENA_NEW(p->arena, struct sort_item, speech->n, err);
    if (items == NULL)
        return arena_status(p->arena);
    for (uint32_t i = 0; i < speech->n; i++)
        items[i] = (struct sort_item){home_of(p, i), speech->at[i]};
    TRY(sort_items(p->arena, items, speech->n, err));
    for (size_t i = 0; i < speech->n; i++) {
        speech->at[i] = (uint32_t)items[i].value;
        if (i > 0 && items[i].key == items[i - 1].key)
            continue;
        out->bound[out->n] = p->parts[items[i].key].n_docs > 1;
        out->first[out->n++] = i;
    }
    out->first[out->n] = speech->n;
    arena_rewind(p->arena, mark);
    return STEMMA_OK;
}

static stemma_status prepare(struct parting *p, const struct speech *speech, stemma_error *err)
{
    p->parts = ARENA_NEW(p->arena, struct part, p->bundles.n, err);
    p->stands = ARENA_NEW(p->arena, uint32_t, speech->n, err);
    p->last = ARENA_NEW(p->arena, uint32_t, speech->n, err);
    if (p->parts == NULL || p->stands == NULL || p->last == NULL)
        return arena_status(p->arena);
    for (size_t i = 0; i < speech->n; i++)
        p->stands[i] = NONE;
    return STEMMA_OK;
}

stemma_status speech_parts_make(struct speech_parts *out, struct arena *arena,
                                const struct collation *c, const struct trace_inputs *in,
                                const struct speech *speech, stemma_error *err)
{
    struct parting p = {.arena = arena,
                        .share = param(in->params, SOURCE_SHARE),
                        .days = param(in->params, SOURCE_DAYS),
                        .standings = ARRAY_INIT(UINT32_MAX - 1),
                        .met = ARRAY_INIT(UINT32_MAX)};
    *out = (struct speech_parts){.first = ARENA_NEW(arena, size_t, speech->n + 1, err),
                                 .bound = ARENA_NEW(arena, bool, speech->n, err)};
    if (out->first == NULL || out->bound == NULL)
        return arena_status(arena);
    const struct arena_mark mark = arena_mark(arena);
    TRY(bundles_make(&p.bundles, arena, c, in, speech, err));
    TRY(prepare(&p, speech, err));
    for (size_t i = 0; i < p.bundles.n; i++)
        TRY(place_bundle(&p, &p.bundles.at[i], err));
    TRY(order_by_part(out, &p, speech, err));
    arena_rewind(arena, mark);
    return STEMMA_OK;
}
