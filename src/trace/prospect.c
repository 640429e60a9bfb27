/*
 * A bound on alignments. In: two forms; out: whether an alignment of them can hold.
 *
 * Forms that share a seed or two are many, those that print the same words few, and an alignment
 * costs the product of their lengths. So the pairs of neighbouring words that both forms have are
 * chained first: they are few, and found by a table.
 *
 * Where overlap_accept takes N equal words, at most N / 4 words are changed. With 1 for an equal
 * word and −w for a changed one the alignment has a score of N − w (N / 4) or more, and its runs of
 * two words and more have it by themselves: a word that stands alone costs as much as it brings.
 * Between two such runs lies one changed word at least. With w = 2 two that leave out words on both
 * sides are three apart, as a word alone may stand between them.
 *
 *     words of the shorter form     N     w     score
 *     7 or 8                        5     1     4
 *     9 … 14                        5     2     4     five in a row, or six with one changed
 *     more                          9     2     5     the same, or nine with two changed
 *
 * Shorter forms cost little, and a seam accounts for any words: there all is possible. The chain is
 * the sparse dynamic programming of Eppstein, Galil, Giancarlo and Italiano (1992), quadratic in
 * the pairs of words; where they are more than MAX_SHARED the alignment is made.
 */
#include "trace/prospect.h"

#define MAX_SHARED 64
#define ANY_WORDS 6 /* a form of so few words is always worth aligning */

/* A pair of neighbouring words that both forms have. */
struct shared {
    uint32_t a_at, b_at;
    int32_t best; /* score of the best chain that ends here */
};

/* What a chain must reach. */
struct demand {
    int32_t change; /* cost of a changed word */
    int32_t score;
};

static struct demand demand_of(uint32_t n_words)
{
    if (n_words <= 8)
        return (struct demand){1, 4};
    return n_words <= 14 ? (struct demand){2, 4} : (struct demand){2, 5};
}

static bool has_seam(const struct form *f)
{
    for (uint32_t w = 1; w < f->n_words; w++)
        if (f->words[w].seam != SEAM_SOLID)
            return true;
    return false;
}

/* Words are hashes already. */
static uint32_t pair_hash(const struct fragment_word *w)
{
    return (uint32_t)((w[0].word + (w[1].word << 1 | w[1].word >> 63)) >> 20);
}

stemma_status prospect_make(struct prospect *out, struct arena *scratch, const struct form *form,
                            stemma_error *err)
{
    uint32_t size = 16;
    while (size / 2 < form->n_words && size < UINT32_MAX / 2)
        size *= 2;
    uint32_t *head = ARENA_ZEROED(scratch, uint32_t, size, err);
    uint32_t *next = ARENA_NEW(scratch, uint32_t, form->n_words, err);
    if (head == NULL || next == NULL)
        return arena_status(scratch);
    for (uint32_t w = 0; w + 1 < form->n_words; w++) {
        const uint32_t slot = pair_hash(form->words + w) & (size - 1);
        next[w] = head[slot];
        head[slot] = w + 1;
    }
    *out = (struct prospect){form, size - 1, head, next, has_seam(form)};
    return STEMMA_OK;
}

/* What it costs to go on from one shared pair with another that does not touch it; 0: one does not
 * follow the other. */
static int32_t jump_cost(const struct shared *from, const struct shared *to, int32_t change)
{
    if (to->a_at < from->a_at + 2 || to->b_at < from->b_at + 2)
        return 0;
    const uint32_t in_a = to->a_at - from->a_at - 2, in_b = to->b_at - from->b_at - 2;
    const bool both = in_a > 0 && in_b > 0 && in_a + in_b > 2;
    return both && change > 1 ? change + 1 : change;
}

/* Adds a shared pair to those before it; returns the score of the best chain that it ends. */
static int32_t chain_add(struct shared *list, uint32_t n, int32_t change)
{
    struct shared *new = &list[n];
    new->best = 2;
    for (uint32_t k = 0; k < n; k++) {
        const struct shared *s = &list[k];
        const bool grows = s->a_at + 1 == new->a_at && s->b_at + 1 == new->b_at;
        const int32_t cost = grows ? 0 : jump_cost(s, new, change);
        const int32_t score = grows ? s->best + 1 : cost > 0 ? s->best + 2 - cost : 0;
        if (score > new->best)
            new->best = score;
    }
    return new->best;
}

bool prospect_holds(const struct prospect *p, const struct form *other)
{
    struct shared list[MAX_SHARED];
    const struct fragment_word *a = p->form->words, *b = other->words;
    const uint32_t shorter = p->form->n_words < other->n_words ? p->form->n_words : other->n_words;
    const struct demand demand = demand_of(shorter);
    uint32_t n = 0;
    if (shorter <= ANY_WORDS || p->has_seam || has_seam(other))
        return true;
    for (uint32_t j = 0; j + 1 < other->n_words; j++)
        for (uint32_t i = p->head[pair_hash(b + j) & p->mask]; i > 0; i = p->next[i - 1]) {
            if (a[i - 1].word != b[j].word || a[i].word != b[j + 1].word)
                continue;
            if (n == MAX_SHARED)
                return true;
            list[n] = (struct shared){i - 1, j, 0};
            if (chain_add(list, n++, demand.change) >= demand.score)
                return true;
        }
    return false;
}
