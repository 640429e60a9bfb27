/*
 * All stages on one corpus: which story an utterance and a source belong to, and what one speaker
 * says in two stories.
 */
#include "test_context.h"

#include "stemma/stemma.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <string.h>

#include <cmocka.h>

struct whole {
    stemma_ctx *ctx;
    stemma_params *params;
    stemma_corpus *corpus;
    stemma_trace *trace;
};

struct report {
    const char *id, *text;
};

#define FERRY                                                                                     \
    "The ferry Havmaan ran aground on the Kvalsund reef before dawn with 212 passengers aboard. " \
    "Lifeboats from Brattholm took everyone off within two hours, the coast guard said. "
#define FERRY_TOO                                                                               \
    "All passengers of the ferry Havmaan are safe after it struck the reef at Kvalsund before " \
    "dawn. Lifeboat crews from Brattholm carried 212 people ashore; the coast guard praised "   \
    "them. "
#define FROST                                                                                 \
    "Frost has killed half of the grapes in the Ordano valley, growers told the ministry of " \
    "agriculture. Thermometers fell to minus six in the vineyards of Pellestra. "
#define FROST_TOO                                                                       \
    "Growers in the Ordano valley lost half of their grapes to frost. The ministry of " \
    "agriculture was told of minus six degrees in the vineyards of Pellestra by the growers. "
#define ON_REEFS \
    "“The reef has been on every chart that was drawn here since my grandmother sailed,”"
#define ON_FROST \
    "“No vineyard in this valley will forget the night when the thermometer fell so far,”"
#define ON_BOTH "“We will look at the matter with all the care that the people here can ask of us,”"

static const struct report TWO_STORIES[] = {
    {"ferry-a", FERRY "\n\n" ON_REEFS " said Ingrid Solheim, the minister."},
    {"ferry-b", FERRY_TOO "\n\n" ON_REEFS " said Ingrid Solheim, the minister."},
    {"frost-a", FROST "\n\n" ON_FROST " said Ingrid Solheim, the minister."},
    {"frost-b", FROST_TOO "\n\n" ON_FROST " said Ingrid Solheim, the minister."},
};
static const struct report A_BRIDGE[] = {
    {"ferry-a", FERRY "\n\n" ON_REEFS " said Ingrid Solheim, the minister.\n\n" ON_BOTH
                      " said Ingrid Solheim."},
    {"ferry-b", FERRY_TOO "\n\n" ON_REEFS " said Ingrid Solheim, the minister.\n\n" ON_BOTH
                          " said Ingrid Solheim."},
    {"frost-a", FROST "\n\n" ON_FROST " said Ingrid Solheim, the minister.\n\n" ON_BOTH
                      " said Ingrid Solheim."},
    {"frost-b", FROST_TOO "\n\n" ON_FROST " said Ingrid Solheim, the minister."},
};

/* The same reports, read from the last to the first where `backwards`. */
static void whole_open(struct whole *w, const struct report *reports, size_t n, bool backwards)
{
    memset(w, 0, sizeof *w);
    w->ctx = test_context(1);
    assert_int_equal(stemma_params_new(&w->params, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_params_set(w->params, "story.days", 3, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_new(&w->corpus, w->ctx, NULL), STEMMA_OK);
    for (size_t i = 0; i < n; i++) {
        const struct report *r = &reports[backwards ? n - 1 - i : i];
        const stemma_document d = {.struct_size = sizeof d,
                                   .id = r->id,
                                   .text = r->text,
                                   .n_text = strlen(r->text),
                                   .date = strncmp(r->id, "ferry", 5) == 0 ? "2025-05-06"
                                                                           : "2025-05-11",
                                   .date_precision = "day"};
        assert_int_equal(stemma_corpus_add(w->corpus, &d, NULL), STEMMA_OK);
    }
    assert_int_equal(stemma_corpus_seal(w->corpus, NULL), STEMMA_OK);
    assert_int_equal(stemma_trace_new(&w->trace, w->corpus, w->params, NULL), STEMMA_OK);
}

static void whole_close(struct whole *w)
{
    stemma_trace_free(w->trace);
    stemma_corpus_free(w->corpus);
    stemma_params_free(w->params);
    stemma_ctx_free(w->ctx);
}

static uint64_t story_of(const struct whole *w, uint32_t doc)
{
    const stemma_stories *stories = stemma_trace_stories(w->trace);
    return stemma_stories_at(stories, stemma_stories_of(stories, doc))->id;
}

static void parts_sources_by_story(void **state)
{
    (void)state;
    struct whole w;
    whole_open(&w, TWO_STORIES, 4, false);
    assert_true(story_of(&w, 0) == story_of(&w, 1));
    assert_true(story_of(&w, 2) == story_of(&w, 3));
    assert_true(story_of(&w, 0) != story_of(&w, 2));
    const stemma_source *a = stemma_trace_source(w.trace, 0), *b = stemma_trace_source(w.trace, 1);
    assert_non_null(a);
    assert_non_null(b);
    assert_null(stemma_trace_source(w.trace, 2));
    assert_true(a->story != b->story);
    for (size_t i = 0; stemma_trace_utterance(w.trace, i) != NULL; i++) {
        const stemma_utterance *u = stemma_trace_utterance(w.trace, i);
        assert_true(u->story == story_of(&w, u->witnesses[0].doc));
    }
    whole_close(&w);
}

static void keeps_a_source_that_both_stories_print(void **state)
{
    (void)state;
    struct whole w;
    whole_open(&w, A_BRIDGE, 4, false);
    assert_true(story_of(&w, 0) != story_of(&w, 2));
    const stemma_source *s = stemma_trace_source(w.trace, 0);
    assert_non_null(s);
    assert_null(stemma_trace_source(w.trace, 1));
    assert_int_equal(s->n_contigs, 3);
    for (size_t i = 0; i < s->n_contigs; i++) {
        const stemma_utterance *u = stemma_trace_utterance(w.trace, s->contigs[i].utterance);
        if (u->n_witnesses == 3) /* two of the ferry's texts, one of the frost's */
            assert_true(u->story == story_of(&w, 0));
    }
    whole_close(&w);
}

static void does_not_depend_on_order(void **state)
{
    (void)state;
    struct whole a, b;
    whole_open(&a, A_BRIDGE, 4, false);
    whole_open(&b, A_BRIDGE, 4, true);
    for (size_t i = 0; stemma_trace_utterance(a.trace, i) != NULL; i++) {
        const stemma_utterance *u = stemma_trace_utterance(a.trace, i);
        const stemma_utterance *v = stemma_trace_utterance(b.trace, i);
        assert_true(v != NULL && u->id == v->id && u->story == v->story);
    }
    assert_true(stemma_trace_source(a.trace, 0)->story == stemma_trace_source(b.trace, 0)->story);
    whole_close(&a);
    whole_close(&b);
}

static void stops_and_refuses(void **state)
{
    (void)state;
    struct whole w;
    stemma_trace *trace = NULL;
    whole_open(&w, TWO_STORIES, 4, false);
    assert_int_equal(stemma_trace_new(&trace, w.corpus, NULL, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_trace_new(NULL, w.corpus, w.params, NULL), STEMMA_INVAL);
    stemma_ctx_cancel(w.ctx);
    assert_int_equal(stemma_trace_new(&trace, w.corpus, w.params, NULL), STEMMA_CANCELLED);
    assert_null(trace);
    assert_null(stemma_trace_stories(NULL));
    stemma_trace_free(NULL);
    whole_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_sources_by_story),
        cmocka_unit_test(keeps_a_source_that_both_stories_print),
        cmocka_unit_test(does_not_depend_on_order),
        cmocka_unit_test(stops_and_refuses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
