/*
 * Scores of blocks against a slow and obvious twin: for each block all elements up to the root are
 * gone through, and each word is looked for in the whole table.
 */
#include "read/html_model.h"
#include "read/html_weights.h"
#include "read/html_words.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { MAX_SEEN = 1000, PAGES = 60, PAGE_BYTES = 6000 };

struct seen {
    uint32_t at[MAX_SEEN];
    size_t n;
};

static int32_t weigh(struct seen *seen, struct html_bytes word, enum html_word_place place)
{
    uint32_t hash = html_word_hash(word, place);
    for (size_t i = 0; i < seen->n; i++)
        if (seen->at[i] == hash)
            return 0;
    if (seen->n < MAX_SEEN)
        seen->at[seen->n++] = hash;
    for (size_t i = 0; i < HTML_N_WORDS; i++)
        if (HTML_WORDS[i].hash == hash)
            return HTML_WORDS[i].weight;
    return 0;
}

static int32_t weigh_names(struct seen *seen, const struct html_node *node,
                           enum html_word_place place)
{
    const struct html_bytes names[] = {node->class, node->id, node->property};
    int32_t sum = 0;
    for (size_t i = 0; i < 3; i++) {
        struct html_bytes rest = names[i], word;
        while (html_name_word(&rest, &word))
            sum += weigh(seen, word, place);
    }
    return sum;
}

static int32_t slow_score(const struct html_sight *sight, size_t block)
{
    const struct html_outline *o = sight->o;
    const struct html_block *b = &o->blocks.at[block];
    static struct seen seen;
    struct html_feature_list features;
    int32_t sum = 0;
    size_t steps = 0, n_words = 0;
    html_features(&features, sight, block);
    seen.n = 0;
    for (size_t i = 0; i < features.n; i++)
        sum += HTML_WEIGHTS[features.at[i]];
    for (uint32_t node = b->node; node != 0; node = o->nodes.at[node].parent, steps++) {
        if (!html_is_named(&o->nodes.at[node]))
            continue;
        if (steps < 2)
            sum += weigh_names(&seen, &o->nodes.at[node], WORD_NEAR);
        sum += weigh_names(&seen, &o->nodes.at[node], WORD_AROUND);
    }
    struct html_bytes rest = {html_block_text(o, b), b->end - b->begin}, word;
    while (html_text_word(&rest, &word))
        n_words++;
    rest = (struct html_bytes){html_block_text(o, b), b->end - b->begin};
    while (n_words <= TEXT_WORDS && html_text_word(&rest, &word))
        sum += weigh(&seen, word, n_words <= SHORT_WORDS ? WORD_INSIDE : WORD_TEXT);
    return sum;
}

static void random_page(char *page, uint64_t *state)
{
    static const char *const parts[] = {
        "<div class='content main post'>",
        "<div id=sidebar>",
        "</div>",
        "<p class='text lead'>",
        "Share this",
        "Subscribe now, for all that is new, by mail",
        "The keeper, who had not slept, said that the horn was silent. ",
        "</p>",
        "<ul class=\"nav menu\"><li>",
        "<a href=x>Read more</a>",
        "</ul>",
        "<section class='entry-content comment'>",
        "</section>",
        "<h2>",
        "</h2>",
        "<body class=post>",
        "<span itemprop=articleBody>",
        "</span>",
        "<article class=teaserBox>",
        "</article>"};
    size_t n = 0;
    while (n + 100 < PAGE_BYTES) {
        const char *part = parts[test_random_below(state, sizeof parts / sizeof parts[0])];
        n += (size_t)snprintf(page + n, PAGE_BYTES - n, "%s", part);
    }
}

static void test_against_twin(void **state)
{
    (void)state;
    static char page[PAGE_BYTES];
    uint64_t random = 7;
    stemma_ctx *ctx = test_context(1);
    size_t n_apart = 0;
    for (int i = 0; i < PAGES; i++) {
        struct arena arena;
        struct html_outline outline;
        struct html_sight sight;
        int32_t *scores;
        random_page(page, &random);
        arena_init(&arena, ctx);
        assert_int_equal(html_outline_of(&outline, &arena, page, strlen(page), NULL), STEMMA_OK);
        assert_int_equal(html_look_at(&sight, &arena, &outline, NULL), STEMMA_OK);
        assert_int_equal(html_scores(&scores, &sight, &arena, NULL), STEMMA_OK);
        for (size_t k = 0; k < outline.blocks.n; k++) {
            assert_int_equal(scores[k], slow_score(&sight, k));
            n_apart += scores[k] != scores[0];
        }
        arena_clear(&arena);
    }
    assert_true(n_apart > 100);
    stemma_ctx_free(ctx);
}

static void test_table(void **state)
{
    (void)state;
    assert_int_equal(HTML_N_WEIGHTS, html_feature_count());
    for (size_t i = 1; i < HTML_N_WORDS; i++)
        assert_true(HTML_WORDS[i - 1].hash < HTML_WORDS[i].hash);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_against_twin),
                                       cmocka_unit_test(test_table)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
