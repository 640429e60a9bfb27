/*
 * Views of the stories of a corpus: documents, quotations, utterances and sources of one story with
 * numbers of their own, and nothing of the others.
 */
#include "emit/story_view.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define FERRY                                                                                     \
    "The ferry Havmaan ran aground on the Kvalsund reef before dawn with 212 passengers aboard. " \
    "Lifeboats from Brattholm took everyone off within two hours, the coast guard said.\n\n"
#define FERRY_TOO                                                                               \
    "All passengers of the ferry Havmaan are safe after it struck the reef at Kvalsund before " \
    "dawn. Lifeboat crews from Brattholm carried 212 people ashore; the coast guard praised "   \
    "them.\n\n"
#define FROST                                                                                 \
    "Frost has killed half of the grapes in the Ordano valley, growers told the ministry of " \
    "agriculture. Thermometers fell to minus six in the vineyards of Pellestra.\n\n"
#define FROST_TOO                                                                       \
    "Growers in the Ordano valley lost half of their grapes to frost. The ministry of " \
    "agriculture was told of minus six degrees in the vineyards of Pellestra by the growers.\n\n"
#define REEF "The reef has been on every chart that was drawn here since my grandmother sailed"
#define NIGHT "No vineyard in this valley will forget the night when the thermometer fell so far"
#define CARE "We will look at the matter with all the care that people can ask of us"
#define MORE " and nobody shall say that the ministry slept while the people here were in need"
#define SAID " said Ingrid Solheim, the minister.\n\n"

static const char *const reports[][3] = {
    {"1-ferry", "2025-05-06", FERRY "“" REEF ",”" SAID "“" CARE MORE ",”" SAID},
    {"2-frost", "2025-05-11", FROST "“" NIGHT ",”" SAID "“" CARE ",”" SAID},
    {"3-ferry", "2025-05-06", FERRY_TOO "“" REEF ",”" SAID "“" CARE MORE ",”" SAID},
    {"4-frost", "2025-05-11", FROST_TOO "“" NIGHT ",”" SAID},
};

struct piled {
    stemma_ctx *ctx;
    stemma_params *params;
    stemma_corpus *corpus;
    stemma_trace *trace;
    struct arena arena;
    struct story_shares shares;
};

static int pile(void **state)
{
    static struct piled p;
    memset(&p, 0, sizeof p);
    p.ctx = test_context(2);
    assert_int_equal(stemma_params_new(&p.params, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_params_set(p.params, "story.days", 3, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_new(&p.corpus, p.ctx, NULL), STEMMA_OK);
    for (size_t i = 0; i < sizeof reports / sizeof reports[0]; i++) {
        const stemma_document d = {.struct_size = sizeof d,
                                   .id = reports[i][0],
                                   .date = reports[i][1],
                                   .date_precision = "day",
                                   .text = reports[i][2],
                                   .n_text = strlen(reports[i][2])};
        assert_int_equal(stemma_corpus_add(p.corpus, &d, NULL), STEMMA_OK);
    }
    assert_int_equal(stemma_corpus_seal(p.corpus, NULL), STEMMA_OK);
    assert_int_equal(stemma_trace_new(&p.trace, p.corpus, p.params, NULL), STEMMA_OK);
    arena_init(&p.arena, p.ctx);
    assert_int_equal(story_shares_make(&p.shares, &p.arena, p.trace, NULL), STEMMA_OK);
    *state = &p;
    return 0;
}

static int clear(void **state)
{
    struct piled *p = *state;
    arena_clear(&p->arena);
    stemma_trace_free(p->trace);
    stemma_corpus_free(p->corpus);
    stemma_params_free(p->params);
    stemma_ctx_free(p->ctx);
    return 0;
}

static void view_of(struct story_view *v, struct piled *p, size_t story)
{
    assert_int_equal(story_view_make(v, &p->arena, p->trace, &p->shares, story, NULL), STEMMA_OK);
}

/* All numbers in the view are of the view, and spans say what they said. */
static void check_numbers(const struct story_view *v)
{
    const stemma_trace *t = &v->trace;
    for (size_t i = 0; i < t->utterances.n; i++) {
        const stemma_utterance *u = &t->utterances.at[i];
        assert_true(u->n_witnesses > 0);
        for (size_t k = 0; k < u->n_witnesses; k++) {
            const stemma_witness *w = &u->witnesses[k];
            const stemma_utterance *whole = &v->whole->utterances.at[v->utterances[i]];
            assert_true(w->doc < t->corpus->documents.n && w->quote < t->quotes->quotes.n);
            assert_int_equal(t->quotes->quotes.at[w->quote].doc, w->doc);
            assert_true(w->base_begin <= w->base_end && w->base_end <= u->n_words);
            assert_true(u->n_words <= whole->n_words);
            assert_int_equal(w->text, t->text_number[w->doc]);
        }
    }
    for (size_t i = 0; i < t->sources.n; i++)
        for (size_t k = 0; k < t->sources.at[i].n_contigs; k++)
            assert_true(t->sources.at[i].contigs[k].utterance < t->utterances.n);
}

static void holds_its_documents_alone(void **state)
{
    struct piled *p = *state;
    struct story_view ferry, frost;
    assert_int_equal(p->trace->stories->stories.n, 2);
    view_of(&ferry, p, 0);
    view_of(&frost, p, 1);
    assert_int_equal(ferry.corpus.documents.n, 2);
    assert_string_equal(ferry.corpus.documents.at[1].record.id, "3-ferry");
    assert_string_equal(frost.corpus.documents.at[0].record.id, "2-frost");
    assert_int_equal(story_view_document(&frost, 3), 1);
    assert_int_equal(story_view_document(&frost, 0), UINT32_MAX);
    assert_int_equal(ferry.quotes.quotes.n + frost.quotes.quotes.n, p->trace->quotes->quotes.n);
    for (size_t i = 0; i < frost.quotes.quotes.n; i++)
        assert_string_equal(frost.quotes.quotes.at[i].speaker, "Ingrid Solheim");
    assert_int_equal(ferry.trace.n_texts, 2);
    check_numbers(&ferry);
    check_numbers(&frost);
}

static void cuts_what_other_stories_print(void **state)
{
    struct piled *p = *state;
    struct story_view v;
    view_of(&v, p, 1);
    assert_int_equal(v.n_beyond, 1);
    bool found = false;
    for (size_t i = 0; i < v.trace.utterances.n; i++) {
        const stemma_utterance *u = &v.trace.utterances.at[i];
        if (strncmp(u->text, "We will", 7) != 0)
            continue;
        found = true;
        assert_int_equal(u->n_witnesses, 1);
        assert_int_equal(u->n_words, 16);
        assert_null(strstr(u->text, "ministry slept"));
    }
    assert_true(found);
}

static void keeps_sources_of_two_documents(void **state)
{
    struct piled *p = *state;
    struct story_view ferry, frost;
    assert_int_equal(p->trace->sources.n, 1);
    view_of(&ferry, p, 0);
    view_of(&frost, p, 1);
    assert_int_equal(ferry.trace.sources.n, 1);
    assert_int_equal(ferry.trace.sources.at[0].n_contigs, 2);
    assert_int_equal(ferry.trace.sources.at[0].n_gaps, 1);
    assert_int_equal(frost.trace.sources.n, 1);
    assert_true(ferry.trace.sources.at[0].n_words > frost.trace.sources.at[0].n_words);
    for (size_t i = 0; i < frost.trace.sources.at[0].n_orders; i++)
        for (size_t k = 0; k < frost.trace.sources.at[0].orders[i].n_support; k++)
            assert_true(frost.trace.sources.at[0].orders[i].support[k] < 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(holds_its_documents_alone, pile, clear),
        cmocka_unit_test_setup_teardown(cuts_what_other_stories_print, pile, clear),
        cmocka_unit_test_setup_teardown(keeps_sources_of_two_documents, pile, clear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
