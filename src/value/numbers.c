/*
 * Which numbers of two documents are of one thing, where no shared passage says so.
 *
 * In: the counts, amounts and times of a story. Out: cells of those that are told of in like words.
 *
 * Two frames are as like as the words that both have: a word counts the more, the fewer sentences
 * of the story have it (inverse document frequency, Spärck Jones 1972, over the story's own
 * sentences), and twice where it stands near both numbers. Words alone are not enough, as a report
 * gives many numbers in like words: this year's and last year's, the whole and its part. So numbers
 * are aligned. Of all that the other document says of this noun, a number is held against the one
 * that is told of most alike, and only where that one's best is this one again, clearly before the
 * next (the mutual best of word alignment; Och and Ney 2003). And where one of the two documents
 * prints both numbers they are of two things. So they are where the sentences name two years, or
 * one alone names a year that is not its report's, or a name picks some of what is counted ("five
 * Breton boats").
 *
 * How close the numbers are is evidence, too: those of two things are seldom within a tenth of each
 * other, those of one thing mostly are.
 *
 * Shares in percent are left to passages: those of a poll, a count of votes or a market are told of
 * in the same words each time.
 *
 * A number is held against the WINDOW before it that count the same, so the cost is O(n log n).
 */
#include "value/cells.h"

#include "base/sort.h"

#include <math.h>
#include <stdlib.h>

enum {
    WINDOW = 64,
    LEAST_SHARED = 2, /* words, for a pair to count as a rival */
    LEAST_WORDS = 4   /* words, for a pair to be of one thing */
};
#define LEAST_EVIDENCE 5.9 /* weights of the words that both have, and closeness */
#define LEAST_SHARE 0.12   /* of the weights of all words of both */
#define FORM_SHARE 0.3     /* from here on other numbers throughout tell of a form of words */
#define LEAST_APART 0.02   /* logarithm: closer is as good */
#define LEAST_MINUTES 7.2  /* and so are times */
#define DAYTIME 720.0      /* minutes */
#define LEAST_LEAD 0.05    /* of its share before that of the next */

/* How alike two frames are. */
struct alike {
    double share, evidence;
    uint32_t n_words;
};

/* One number held against one of another document. Each pair stands twice, once from each side. */
struct rival {
    uint32_t value, doc, other; /* `doc` prints the other */
    struct alike alike;
};

struct numbers {
    struct telling *t;
    struct arena *arena;
    double n_sentences;
    struct table sentences; /* stem -> number of sentences that have it */
    struct table printed;   /* what a document prints: document, noun, interval */
    ARRAY(struct rival) rivals;
    ARRAY(struct cell_member) best; /* root: the lesser value of a pair that is one side's best */
};

static bool is_number(const struct seen *v)
{
    return v->record.slot == STEMMA_SLOT_COUNT || v->record.slot == STEMMA_SLOT_MONEY ||
           v->record.slot == STEMMA_SLOT_TIME;
}

static uint64_t thing_key(const struct seen *v)
{
    return hash_mix(v->unit + ((uint64_t)v->record.slot << 56));
}

/* What it is that a document prints with this number of this noun. */
static uint64_t printed_key(uint32_t doc, const struct seen *v)
{
    return hash_mix(hash_mix(hash_mix(thing_key(v) + doc) + (uint64_t)llround(v->record.low * 8)) +
                    (isinf(v->record.high) ? 1 : (uint64_t)llround(v->record.high * 8)));
}

static bool prints(const struct numbers *x, uint32_t doc, const struct seen *v)
{
    return table_get(&x->printed, printed_key(doc, v)) != TABLE_NONE;
}

/* ---- words */

/* Counts the words of each sentence, at its first number. */
static stemma_status count_words(struct numbers *x, stemma_error *err)
{
    uint32_t doc = UINT32_MAX, sentence = UINT32_MAX, *n;
    TRY(table_init(&x->sentences, x->arena, 64, err));
    TRY(table_init(&x->printed, x->arena, 64, err));
    for (uint32_t i = 0; i < x->t->n_read; i++) {
        const struct seen *v = &x->t->values.at[i];
        if (!is_number(v))
            continue;
        TRY(table_slot(&x->printed, printed_key(v->record.doc, v), 0, &n, err));
        if (v->record.doc == doc && v->record.sentence.begin_byte == sentence)
            continue;
        doc = v->record.doc;
        sentence = v->record.sentence.begin_byte;
        x->n_sentences++;
        for (uint32_t s = 0; s < v->n_stems; s++) {
            TRY(table_slot(&x->sentences, v->stems[s], 0, &n, err));
            ++*n;
        }
    }
    return STEMMA_OK;
}

/* From 1, of a word of one sentence, towards 0. */
static double weight_of(const struct numbers *x, uint32_t stem)
{
    const uint32_t n = table_get(&x->sentences, stem);
    return log((x->n_sentences + 1) / (n != TABLE_NONE ? n : 1)) / log(x->n_sentences + 1);
}

static double weigh(const struct numbers *x, const struct seen *v, uint32_t i)
{
    return weight_of(x, v->stems[i]) * (v->near >> i & 1 ? 2 : 1);
}

static struct alike compare(const struct numbers *x, const struct seen *a, const struct seen *b)
{
    struct alike alike = {0};
    double all = 0;
    for (uint32_t i = 0, k = 0; i < a->n_stems || k < b->n_stems;) {
        if (k == b->n_stems || (i < a->n_stems && a->stems[i] < b->stems[k])) {
            all += weigh(x, a, i++);
        } else if (i == a->n_stems || b->stems[k] < a->stems[i]) {
            all += weigh(x, b, k++);
        } else {
            const double one = weigh(x, a, i++), other = weigh(x, b, k++);
            alike.evidence += fmin(one, other);
            alike.n_words++;
            all += fmax(one, other);
        }
    }
    alike.share = all > 0 ? alike.evidence / all : 0;
    return alike;
}

/* ---- pairs */

/* A name before the noun picks some of them: five Breton boats. */
static bool picks_others(const struct seen *a, const struct seen *b)
{
    return a->kept_to != b->kept_to && ((a->kept_to != 0 && !frame_has(b, a->kept_to)) ||
                                        (b->kept_to != 0 && !frame_has(a, b->kept_to)));
}

static bool may_pair(const struct seen *a, const struct seen *b)
{
    return a->record.doc != b->record.doc && a->record.stated == b->record.stated &&
           a->year == b->year && (a->weekday == 0 || b->weekday == 0 || a->weekday == b->weekday) &&
           !picks_others(a, b) && frame_shared(a, b) >= LEAST_SHARED;
}

/* Holds the numbers of one noun, in their order, against those before them. */
static stemma_status find_rivals(struct numbers *x, const struct cell_member *of, size_t n,
                                 stemma_error *err)
{
    const struct seen *at = x->t->values.at;
    for (size_t i = 1; i < n; i++)
        for (size_t k = i > WINDOW ? i - WINDOW : 0; k < i; k++) {
            const struct seen *a = &at[of[k].number], *b = &at[of[i].number];
            if (!may_pair(a, b))
                continue;
            const struct alike alike = compare(x, a, b);
            const struct rival one = {of[k].number, b->record.doc, of[i].number, alike},
                               other = {of[i].number, a->record.doc, of[k].number, alike};
            TRY(ARRAY_ADD(x->arena, &x->rivals, one, err));
            TRY(ARRAY_ADD(x->arena, &x->rivals, other, err));
        }
    return STEMMA_OK;
}

/* By value, then by document, the likest first. */
static int compare_rivals(const void *left, const void *right)
{
    const struct rival *a = left, *b = right;
    if (a->value != b->value)
        return a->value < b->value ? -1 : 1;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->alike.share != b->alike.share)
        return a->alike.share > b->alike.share ? -1 : 1;
    return (a->other > b->other) - (a->other < b->other);
}

static double middle_of(const struct seen *v)
{
    return isinf(v->record.high) ? v->record.low : (v->record.low + v->record.high) / 2;
}

/* How seldom two numbers of one size are so close by chance, if their logarithms are spread evenly
 * over a power of ten; two times, if they are spread over half a day. */
static double closeness(const struct seen *a, const struct seen *b)
{
    if (a->record.slot == STEMMA_SLOT_TIME)
        return -log(2 * fmax(fabs(middle_of(a) - middle_of(b)), LEAST_MINUTES) / DAYTIME);
    const double apart = fabs(log(fmax(middle_of(a), 1) / fmax(middle_of(b), 1)));
    return -log(2 * fmax(apart, LEAST_APART) / log(10));
}

static bool is_sure(const struct numbers *x, const struct rival *r, const struct rival *next)
{
    const struct seen *at = x->t->values.at;
    const struct seen *a = &at[r->value], *b = &at[r->other];
    if (r->alike.share >= FORM_SHARE && frame_refilled(a, b))
        return false;
    return r->alike.n_words >= LEAST_WORDS && r->alike.share >= LEAST_SHARE &&
           r->alike.evidence + closeness(a, b) >= LEAST_EVIDENCE &&
           (next == NULL || r->alike.share - next->alike.share >= LEAST_LEAD);
}

/* The pairs that are one side's best, clearly: those of both sides stand there twice. */
static stemma_status find_best(struct numbers *x, stemma_error *err)
{
    const struct rival *at = x->rivals.at;
    const size_t n = x->rivals.n;
    if (n > 0)
        qsort(x->rivals.at, n, sizeof *x->rivals.at, compare_rivals);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && at[i].value == at[i - 1].value && at[i].doc == at[i - 1].doc)
            continue;
        const bool next = i + 1 < n && at[i + 1].value == at[i].value && at[i + 1].doc == at[i].doc;
        const uint32_t a = at[i].value, b = at[i].other;
        const struct cell_member pair = {a < b ? a : b, a < b ? b : a};
        if (is_sure(x, &at[i], next ? &at[i + 1] : NULL))
            TRY(ARRAY_ADD(x->arena, &x->best, pair, err));
    }
    if (x->best.n > 0)
        qsort(x->best.at, x->best.n, sizeof *x->best.at, cell_members_compare);
    return STEMMA_OK;
}

static bool two_things(const struct numbers *x, const struct seen *a, const struct seen *b)
{
    return printed_key(0, a) != printed_key(0, b) &&
           (prints(x, a->record.doc, b) || prints(x, b->record.doc, a));
}

static void join_best(struct numbers *x)
{
    const struct cell_member *at = x->best.at;
    const struct seen *values = x->t->values.at;
    for (size_t i = 1; i < x->best.n; i++)
        if (cell_members_compare(&at[i - 1], &at[i]) == 0 &&
            !two_things(x, &values[at[i].root], &values[at[i].number]) &&
            !values[cells_root(x->t, at[i].root)].column &&
            !values[cells_root(x->t, at[i].number)].column)
            cells_join(x->t, at[i].root, at[i].number);
}

/* ---- buckets */

static bool is_compared(const struct seen *v)
{
    return is_number(v) && !v->of_part && !v->filled && v->record.stated != STEMMA_STATED_DENIED;
}

static stemma_status pair_all(struct numbers *x, stemma_error *err)
{
    const uint32_t most = x->t->n_read;
    struct sort_item *things = ARENA_NEW(x->arena, struct sort_item, most, err); /* key, number */
    struct cell_member *of = ARENA_NEW(x->arena, struct cell_member, most, err);
    uint32_t n = 0;
    if (things == NULL || of == NULL)
        return arena_status(x->arena);
    for (uint32_t i = 0; i < most; i++)
        if (is_compared(&x->t->values.at[i]))
            things[n++] = (struct sort_item){thing_key(&x->t->values.at[i]), i};
    TRY(sort_items(x->arena, things, n, err));
    for (uint32_t begin = 0, end; begin < n; begin = end) {
        for (end = begin; end < n && things[end].key == things[begin].key; end++)
            of[end - begin].number = (uint32_t)things[end].value;
        TRY(find_rivals(x, of, end - begin, err));
    }
    return STEMMA_OK;
}

stemma_status numbers_join(struct telling *t, stemma_error *err)
{
    struct numbers x = {.t = t,
                        .arena = t->arena,
                        .rivals = {.max = UINT32_MAX - 1},
                        .best = {.max = UINT32_MAX - 1}};
    TRY(count_words(&x, err));
    TRY(pair_all(&x, err));
    TRY(find_best(&x, err));
    join_best(&x);
    return STEMMA_OK;
}
