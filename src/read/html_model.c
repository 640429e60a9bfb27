/*
 * The linear model over features and words of a block.
 *
 * In: what is known of the blocks. Out: a score each, the sum of the weights of what holds of it:
 * log-odds of standing in the article, times HTML_SCORE_UNIT, in whole numbers so that every
 * machine gets the same. Logistic regression, trained by tools/train_extract; docs/internals tells
 * on what, and how good it is on pages it has not seen.
 *
 * A word of a class counts once, however many elements around a block have it. Elements come with
 * parents before children, so that one walk keeps a count of each word that is open: linear.
 */
#include "read/html_model.h"

#include "base/bisect.h"
#include "read/html_weights.h"
#include "read/html_words.h"

struct words {
    const struct html_outline *o;
    int32_t *around; /* an element each */
    uint16_t *open;  /* how often each of HTML_WORDS is open */
    uint32_t *path;  /* the elements that are open */
    uint32_t depth;
};

/* The place of a hash in HTML_WORDS; HTML_N_WORDS: it is not there. */
static size_t slot_of(uint32_t hash)
{
    struct bisect search = {.high = HTML_N_WORDS};
    while (bisect_open(&search))
        bisect_step(&search, HTML_WORDS[search.middle].hash < hash);
    return search.low < HTML_N_WORDS && HTML_WORDS[search.low].hash == hash ? search.low
                                                                            : HTML_N_WORDS;
}

/* The places of the words of an element's names, each once. */
static size_t slots_of(const struct html_node *node, enum html_word_place place,
                       uint16_t slots[NODE_WORDS])
{
    const struct html_bytes names[] = {node->class, node->id, node->property};
    size_t n = 0;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct html_bytes rest = names[i], word;
        for (size_t k = 0; k < NODE_WORDS && html_name_word(&rest, &word); k++) {
            size_t slot = slot_of(html_word_hash(word, place)), seen = 0;
            while (seen < n && slots[seen] != slot)
                seen++;
            if (slot < HTML_N_WORDS && seen == n && n < NODE_WORDS)
                slots[n++] = (uint16_t)slot;
        }
    }
    return n;
}

static void leave(struct words *w)
{
    uint16_t slots[NODE_WORDS];
    const struct html_node *node = &w->o->nodes.at[w->path[--w->depth]];
    size_t n = html_is_named(node) ? slots_of(node, WORD_AROUND, slots) : 0;
    for (size_t i = 0; i < n; i++)
        w->open[slots[i]]--;
}

static void enter(struct words *w, uint32_t at)
{
    uint16_t slots[NODE_WORDS];
    const struct html_node *node = &w->o->nodes.at[at];
    while (w->depth > 0 && w->path[w->depth - 1] != node->parent)
        leave(w);
    w->path[w->depth++] = at;
    w->around[at] = w->around[node->parent];
    size_t n = html_is_named(node) ? slots_of(node, WORD_AROUND, slots) : 0;
    for (size_t i = 0; i < n; i++)
        if (w->open[slots[i]]++ == 0)
            w->around[at] += HTML_WORDS[slots[i]].weight;
}

/* The words of an element and of its parent, each once. */
static int32_t near_score(const struct words *w, uint32_t at)
{
    uint16_t own[NODE_WORDS], outer[NODE_WORDS];
    const struct html_node *node = &w->o->nodes.at[at], *parent = &w->o->nodes.at[node->parent];
    int32_t score = 0;
    size_t n = html_is_named(node) ? slots_of(node, WORD_NEAR, own) : 0;
    size_t n_outer = html_is_named(parent) ? slots_of(parent, WORD_NEAR, outer) : 0;
    for (size_t i = 0; i < n; i++)
        score += HTML_WORDS[own[i]].weight;
    for (size_t i = 0; i < n_outer; i++) {
        size_t seen = 0;
        while (seen < n && own[seen] != outer[i])
            seen++;
        if (seen == n)
            score += HTML_WORDS[outer[i]].weight;
    }
    return score;
}

/* The words of a block that is not long, each once. */
static int32_t inside_score(const struct html_outline *o, const struct html_block *b)
{
    uint32_t hashes[TEXT_WORDS];
    struct html_bytes text = {html_block_text(o, b), b->end - b->begin}, words[TEXT_WORDS];
    enum html_word_place place;
    int32_t score = 0;
    size_t n = html_text_words(text, words, &place);
    for (size_t i = 0; i < n; i++) {
        hashes[i] = html_word_hash(words[i], place);
        size_t seen = 0, slot = slot_of(hashes[i]);
        while (seen < i && hashes[seen] != hashes[i])
            seen++;
        score += seen == i && slot < HTML_N_WORDS ? HTML_WORDS[slot].weight : 0;
    }
    return score;
}

static stemma_status words_init(struct words *w, const struct html_outline *o, struct arena *arena,
                                stemma_error *err)
{
    enum { PATH = 512 };
    *w = (struct words){.o = o};
    w->around = ARENA_ZEROED(arena, int32_t, o->nodes.n, err);
    w->open = ARENA_ZEROED(arena, uint16_t, HTML_N_WORDS, err);
    w->path = ARENA_ZEROED(arena, uint32_t, PATH, err);
    if (w->around == NULL || w->open == NULL || w->path == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < o->nodes.n; i++)
        enter(w, i);
    return STEMMA_OK;
}

stemma_status html_scores(int32_t **out, const struct html_sight *sight, struct arena *arena,
                          stemma_error *err)
{
    const struct html_outline *o = sight->o;
    struct words words;
    struct html_feature_list features;
    TRY(words_init(&words, o, arena, err));
    int32_t *scores = ARENA_ZEROED(arena, int32_t, o->blocks.n, err);
    if (scores == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < o->blocks.n; i++) {
        const struct html_block *b = &o->blocks.at[i];
        html_features(&features, sight, i);
        for (size_t k = 0; k < features.n; k++)
            scores[i] += HTML_WEIGHTS[features.at[k]];
        scores[i] += words.around[b->node] + near_score(&words, b->node) + inside_score(o, b);
    }
    *out = scores;
    return STEMMA_OK;
}
