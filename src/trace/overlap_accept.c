/*
 * Whether an overlap is enough to say that two forms print the same words. In: an alignment, both
 * forms; out: yes or no.
 *
 * What is asked for depends on what stands beside the equal words, up to the next … mark: one form
 * inside the other, the end of one at the beginning of the other, or other words on one side or on
 * both. Parallel sentences ("… won by forty seconds to fifty") and phrases that come again are why
 * each line is as strict as it is; overlap.h lists them.
 *
 * Cost: linear in the words.
 */
#include "trace/overlap.h"

#define EDGE_WORDS 2  /* so few words beyond an overlap are an edit at its edge */
#define SIDE_WORDS 9  /* shared words that are enough when other words follow on one side … */
#define CORE_WORDS 20 /* … and on both, or of two speakers, or this share of the shorter one: */
#define BESIDE_OTHERS 0.8
#define DOVETAIL_WORDS 8      /* at the end of one form and the beginning of the other … */
#define SENTENCE_OVERLAP 5    /* … where they begin a sentence */
#define REPEATED_WORDS 9      /* a shorter overlap that fits its form twice says nothing */
#define EQUAL_A_CHANGE 4      /* equal words there must be for each changed one; … */
#define NEAR_EQUAL_A_CHANGE 3 /* … inside a cluster; … */
#define OF_OTHERS 2           /* more words, of two speakers … */
#define OF_STRANGERS 3        /* … and where no story has both */
#define EQUAL_OF_PARALLEL 8   /* … and where one form begins inside a sentence of the other */

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
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

/* Words that must be shared beyond utterance.words. */
static uint32_t more_words(const struct overlap_ties *ties, uint32_t n_changes)
{
    if (ties->speakers == SPEAKER_OTHER)
        return ties->one_story ? OF_OTHERS : OF_STRANGERS;
    return ties->speakers == SPEAKER_UNKNOWN && !ties->one_story && n_changes > 0 ? OF_OTHERS : 0;
}

bool overlap_accept(const struct overlap *o, const struct form *a, const struct form *b,
                    const struct overlap_ties *ties, const struct stemma_params *params)
{
    if (o->n_runs == 0)
        return false;
    const struct sides s = sides_of(o, a, b);
    const bool other_speaker = ties->speakers == SPEAKER_OTHER;
    const bool left = smaller(s.left_a, s.left_b) > EDGE_WORDS;
    const bool right = smaller(s.right_a, s.right_b) > EDGE_WORDS;
    const bool contained = (s.left_a <= EDGE_WORDS && s.right_a <= EDGE_WORDS) ||
                           (s.left_b <= EDGE_WORDS && s.right_b <= EDGE_WORDS);
    const double more = (contained && !left && !right ? 1 : 1.5) * (other_speaker ? 1.5 : 1);
    const uint32_t n_changes = overlap_changes(o, a, b, 1) + edge_changes(s.left_a, s.left_b) +
                               edge_changes(s.right_a, s.right_b);
    if (o->n_equal < param(params, UTTERANCE_WORDS) + more_words(ties, n_changes) ||
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
    const uint32_t n_changes = overlap_changes(o, a, b, UINT32_MAX);
    if (s.left_a + s.right_a == 0 || s.left_b + s.right_b == 0)
        return o->n_equal >= param(params, UTTERANCE_SHARE) * s.shorter &&
               (n_changes == 0 ||
                (o->n_equal >= equal_a_change(o, a, b, NEAR_EQUAL_A_CHANGE) * n_changes &&
                 o->rarity >= (n_changes == 1 ? 1 : 1.5) * least));
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
