/*
 * A bound on alignments. In: two forms; out: whether an alignment of them can hold.
 *
 * Forms that share a seed or two are many, those that print the same words few, and an alignment
 * costs the product of their lengths. So the pairs of neighbouring words that both forms have are
 * chained first: they are few, and found by a table. They are told by their hashes, so that words
 * need not be looked at: where two are equal by chance an alignment is made for nothing.
 *
 * Where overlap_accept takes N equal words, at most N / 4 words are changed. With 1 for an equal
 * word and −w for a changed one the alignment has a score of N − w (N / 4) or more, and its runs of
 * two words and more have it by themselves: a word that stands alone costs as much as it brings.
 * Between two such runs lies one changed word at least, unless a seam is there. With w = 2 two that
 * leave out words on both sides are three apart, as a word alone may stand between them. The score
 * is asked for with w = 1, which knows what is too short, and with w = 2, which knows what is too
 * scattered. N depends on where the chain begins and ends, close to the edge of a form or not:
 *
 *     both at an edge     6, or three fifths of the shorter form    five in a row are as much
 *     one of the two      9, or four fifths
 *     none               20, or four fifths
 *
 * Of two speakers two words more are asked for, and 20 also where one of the two is at an edge; but
 * not of forms with seams, as words alone between two of them cost nothing.
 * A form counts from one … mark to the next, where the chain ends. The chain is the sparse dynamic
 * programming of Eppstein, Galil, Giancarlo and Italiano (1992), quadratic in the pairs of words;
 * where they are more than MAX_SHARED the alignment is made.
 */
#include "trace/prospect.h"

#define MAX_SHARED 256
#define PLACES_A_PAIR 8 /* of the table: a pair that is not there seldom finds anything */
#define LEAST_WORDS 4
#define MORE_OF_OTHERS 2 /* words that two speakers must share beyond that */
#define SIDE_WORDS 9
#define CORE_WORDS 20
#define EDGE_WORDS 4 /* so near to its end a chain is at the end of a form */
#define NEVER (INT32_MIN / 2)

/* Where a chain begins or ends. */
enum side { EDGE, INSIDE, SIDES };

/* What a changed word costs: 1 or 2. */
enum { COSTS = 2 };

/* A pair of neighbouring words that both forms have. */
struct shared {
    uint32_t a_at, b_at;
    uint32_t seams[2][2];       /* of each form: up to the first word, and to the second one */
    int32_t best[COSTS][SIDES]; /* score of the best chain that ends here, by where it begins */
};

/* What a chain is asked. */
struct question {
    uint32_t n_words; /* of the shorter form */
    bool other_speaker;
};

/* The score that a chain must reach. */
static int32_t score_needed(const struct question *q, int32_t cost, enum side begins,
                            enum side ends)
{
    const bool whole = begins == EDGE && ends == EDGE;
    const bool core = q->other_speaker || begins == ends;
    const uint32_t share = whole ? 3 : 4, most = whole ? 6 : core ? CORE_WORDS : SIDE_WORDS;
    const uint32_t least = LEAST_WORDS + (q->other_speaker ? MORE_OF_OTHERS : 0);
    uint32_t n = (share * q->n_words + 4) / 5;
    n = n < most ? n : most;
    n = n > least ? n : least;
    return (int32_t)n - cost * (int32_t)(n / 4);
}

/* Words from `begin` to the next … mark. */
static uint32_t stretch_at(const struct form *f, uint32_t begin)
{
    uint32_t end = begin + 1;
    while (end < f->n_words && f->words[end].seam != SEAM_CUT)
        end++;
    return end - begin;
}

stemma_status prospect_make(struct prospect *out, struct arena *scratch, const struct form *form,
                            stemma_error *err)
{
    uint32_t size = 16;
    while (size / PLACES_A_PAIR < form->n_words && size < UINT32_MAX / 2)
        size *= 2;
    uint32_t *head = ARENA_ZEROED(scratch, uint32_t, size, err);
    struct prospect_word *words = ARENA_NEW(scratch, struct prospect_word, form->n_words, err);
    if (head == NULL || words == NULL)
        return arena_status(scratch);
    for (uint32_t w = 0, begin = 0, stretch = 0, seams = 0; w < form->n_words; w++) {
        if (w == 0 || form->words[w].seam == SEAM_CUT) {
            begin = w;
            stretch = stretch_at(form, w);
        }
        seams += w > 0 && form->words[w].seam != SEAM_SOLID;
        words[w] = (struct prospect_word){0, w - begin, begin + stretch - 1 - w, seams};
        if (w + 1 == form->n_words)
            break;
        const uint32_t slot = form->pairs[w] & (size - 1);
        words[w].next = head[slot];
        head[slot] = w + 1;
    }
    *out = (struct prospect){form, size - 1, head, words};
    return STEMMA_OK;
}

/* What it costs to go on from one shared pair with another that does not touch it. */
static int32_t jump_cost(const struct shared *from, const struct shared *to, int32_t cost)
{
    for (int form = 0; form < 2; form++)
        if (to->seams[form][0] != from->seams[form][1])
            return 0;
    const uint32_t in_a = to->a_at - from->a_at - 2, in_b = to->b_at - from->b_at - 2;
    const bool both = in_a > 0 && in_b > 0 && in_a + in_b > 2;
    return both && cost > 1 ? cost + 1 : cost;
}

/* Finds the best chains that the last of the pairs ends; `side`: where one that it begins does. */
static void find_chains(struct shared *list, uint32_t n, int32_t cost, enum side side)
{
    struct shared *last = &list[n - 1];
    int32_t *best = last->best[cost - 1];
    best[EDGE] = best[INSIDE] = NEVER;
    best[side] = 2;
    for (uint32_t k = 0; k + 1 < n; k++) {
        const struct shared *s = &list[k];
        int32_t more;
        if (s->a_at + 1 == last->a_at && s->b_at + 1 == last->b_at)
            more = 1;
        else if (s->a_at + 1 < last->a_at && s->b_at + 1 < last->b_at)
            more = 2 - jump_cost(s, last, cost);
        else
            continue;
        for (int i = 0; i < SIDES; i++)
            if (s->best[cost - 1][i] + more > best[i])
                best[i] = s->best[cost - 1][i] + more;
    }
}

/* Adds a shared pair, whose first words are `a` and `b`; true where a chain that it ends will do.
 */
static bool add_shared(struct shared *list, uint32_t n, const struct prospect_word *a,
                       const struct prospect_word *b, bool other_speaker)
{
    const uint32_t n_a = a->before + 1 + a->after, n_b = b->before + 1 + b->after;
    const struct question question = {n_a < n_b ? n_a : n_b, other_speaker};
    const uint32_t before = a->before < b->before ? a->before : b->before;
    const uint32_t after = a->after < b->after ? a->after : b->after;
    const enum side ends = after <= EDGE_WORDS + 1 ? EDGE : INSIDE;
    bool enough[SIDES] = {true, true};
    for (int32_t cost = 1; cost <= COSTS; cost++) {
        find_chains(list, n, cost, before <= EDGE_WORDS ? EDGE : INSIDE);
        for (enum side begins = EDGE; begins < SIDES; begins++)
            enough[begins] &=
                list[n - 1].best[cost - 1][begins] >= score_needed(&question, cost, begins, ends);
    }
    return enough[EDGE] || enough[INSIDE];
}

/* A word of the other form. */
struct place {
    const struct form *form;
    uint32_t at;
    struct prospect_word word;
};

/* Begins with the first word. */
static struct place place_in(const struct form *form)
{
    const uint32_t after = form->seams ? stretch_at(form, 0) - 1 : form->n_words - 1;
    return (struct place){form, 0, {.after = after}};
}

/* Goes on to word `to`. A form without seams has nothing on the way. */
static void go_on(struct place *p, uint32_t to)
{
    const struct fragment_word *words = p->form->words;
    if (!p->form->seams) {
        p->word = (struct prospect_word){0, to, p->form->n_words - 1 - to, 0};
        return;
    }
    for (uint32_t w = p->at; w < to;) {
        const bool cut = words[++w].seam == SEAM_CUT;
        p->word.before = cut ? 0 : p->word.before + 1;
        p->word.after = cut ? stretch_at(p->form, w) - 1 : p->word.after - 1;
        p->word.seams += words[w].seam != SEAM_SOLID;
    }
    p->at = to;
}

bool prospect_holds(const struct prospect *p, const struct form *other, bool other_speaker)
{
    struct shared list[MAX_SHARED];
    struct place place = place_in(other);
    uint32_t n = 0;
    other_speaker = other_speaker && p->words[p->form->n_words - 1].seams == 0 && !other->seams;
    for (uint32_t k = 0; k + 1 < other->n_words; k++) {
        for (uint32_t i = p->head[other->pairs[k] & p->mask]; i > 0; i = p->words[i - 1].next) {
            const struct prospect_word *at = &p->words[i - 1];
            if (p->form->pairs[i - 1] != other->pairs[k])
                continue;
            if (n == MAX_SHARED)
                return true;
            go_on(&place, k);
            const uint32_t seams = place.word.seams;
            const bool seam = other->seams && other->words[k + 1].seam != SEAM_SOLID;
            list[n++] = (struct shared){.a_at = i - 1,
                                        .b_at = k,
                                        .seams = {{at->seams, at[1].seams}, {seams, seams + seam}}};
            if (add_shared(list, n, at, &place.word, other_speaker))
                return true;
        }
    }
    return false;
}
