/*
 * Views of the stories of a corpus: documents, quotations, utterances and sources of one story with
 * numbers of their own, and nothing of the others.
 */
#include "emit/story_view.h"

#include "test_pile.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct viewed {
    struct pile pile;
    struct arena arena;
    struct story_shares shares;
};

static int open_views(void **state)
{
    static struct viewed p;
    memset(&p, 0, sizeof p);
    pile_open(&p.pile, test_context(2));
    arena_init(&p.arena, p.pile.ctx);
    assert_int_equal(story_shares_make(&p.shares, &p.arena, p.pile.trace, NULL), STEMMA_OK);
    *state = &p;
    return 0;
}

static int close_views(void **state)
{
    struct viewed *p = *state;
    arena_clear(&p->arena);
    pile_close(&p->pile);
    return 0;
}

static void view_of(struct story_view *v, struct viewed *p, size_t story)
{
    assert_int_equal(story_view_make(v, &p->arena, p->pile.trace, &p->shares, story, NULL),
                     STEMMA_OK);
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
    struct viewed *p = *state;
    struct story_view ferry, frost;
    assert_int_equal(p->pile.trace->stories->stories.n, 2);
    view_of(&ferry, p, 0);
    view_of(&frost, p, 1);
    assert_int_equal(ferry.corpus.documents.n, 2);
    assert_string_equal(ferry.corpus.documents.at[1].record.id, "3-ferry");
    assert_string_equal(frost.corpus.documents.at[0].record.id, "2-frost");
    assert_int_equal(story_view_document(&frost, 3), 1);
    assert_int_equal(story_view_document(&frost, 0), UINT32_MAX);
    assert_int_equal(ferry.quotes.quotes.n + frost.quotes.quotes.n,
                     p->pile.trace->quotes->quotes.n);
    for (size_t i = 0; i < frost.quotes.quotes.n; i++)
        assert_string_equal(frost.quotes.quotes.at[i].speaker, "Ingrid Solheim");
    assert_int_equal(ferry.trace.n_texts, 2);
    check_numbers(&ferry);
    check_numbers(&frost);
}

static void cuts_what_other_stories_print(void **state)
{
    struct viewed *p = *state;
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
    struct viewed *p = *state;
    struct story_view ferry, frost;
    assert_int_equal(p->pile.trace->sources.n, 1);
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
        cmocka_unit_test_setup_teardown(holds_its_documents_alone, open_views, close_views),
        cmocka_unit_test_setup_teardown(cuts_what_other_stories_print, open_views, close_views),
        cmocka_unit_test_setup_teardown(keeps_sources_of_two_documents, open_views, close_views),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
