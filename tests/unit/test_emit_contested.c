#include "emit/emit.h"
#include "emit/findings.h"
#include "emit/place.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

struct made {
    struct test_trace t;
    struct arena arena;
    stemma_trace view;
    uint32_t kestrel[1], osprey[1];
    stemma_reading readings[3];
};

/* Two reports, one word against another. */
static void make(struct made *m, const char *osprey_text, const char *reading, uint32_t begin,
                 uint32_t end)
{
    memset(m, 0, sizeof *m);
    test_trace_begin(&m->t);
    test_add(&m->t, "kestrel", "Kestrel", NULL, NULL, "“The old boat will never sail.”");
    test_add(&m->t, "osprey", "Osprey", NULL, NULL, osprey_text);
    test_seal(&m->t);
    char quoted[200];
    snprintf(quoted, sizeof quoted, "%.*s", (int)strlen(osprey_text) - 6, osprey_text + 3);
    const uint32_t k = test_quote(&m->t, "kestrel", "X", "The old boat will never sail.", NULL);
    const uint32_t o = test_quote(&m->t, "osprey", "X", quoted, NULL);
    struct test_utterance *u = test_utterance(&m->t, "X", "The old boat will never sail.");
    test_witness(&m->t, u, k, 0, 0, 6);
    test_witness(&m->t, u, o, 0, 0, 6);
    m->kestrel[0] = 0;
    m->osprey[0] = 1;
    m->readings[0] = (stemma_reading){begin, end, begin == end ? "" : "Boat", 1, m->kestrel};
    m->readings[1] = (stemma_reading){begin, end, reading, 1, m->osprey};
    u->record.contested = 1;
    u->record.n_readings = 2;
    u->record.readings = m->readings;
    test_source(&m->t, "X", 1, u);
    test_trace_end(&m->t);
    arena_init(&m->arena, m->t.ctx);
    assert_int_equal(contested_view(&m->view, &m->arena, &m->t.trace, NULL), STEMMA_OK);
}

static void drop(struct made *m)
{
    arena_clear(&m->arena);
    test_trace_free(&m->t);
}

static const stemma_edit *only_edit(const struct made *m)
{
    const stemma_utterance *u = &m->view.utterances.at[0];
    assert_int_equal(u->witnesses[0].n_edits, 0); /* it prints what is printed */
    assert_int_equal(u->witnesses[1].n_edits, 1);
    assert_int_equal(m->t.trace.utterances.at[0].witnesses[1].n_edits, 0); /* the trace stays */
    return &u->witnesses[1].edits[0];
}

static void expect_span(const struct made *m, const stemma_edit *e, const char *text)
{
    const char *bytes = m->t.corpus->documents.at[1].record.text;
    assert_int_equal(e->span.end_byte - e->span.begin_byte, strlen(text));
    assert_memory_equal(bytes + e->span.begin_byte, text, strlen(text));
}

static void test_another_word(void **state)
{
    (void)state;
    struct made m;
    make(&m, "“The old ferry will never sail.”", "ferry", 2, 3);
    const stemma_edit *e = only_edit(&m);
    assert_int_equal(e->type, CONTESTED);
    assert_string_equal(e->base, "boat");
    assert_string_equal(e->text, "ferry");
    expect_span(&m, e, "ferry");
    drop(&m);
}

static void test_words_of_another_number(void **state)
{
    (void)state;
    struct made m;
    make(&m, "“The old and rusty steamer will never sail.”", "and rusty steamer", 2, 3);
    expect_span(&m, only_edit(&m), "and rusty steamer");
    drop(&m);
    make(&m, "“The old boat will will never sail.”", "will", 3, 3); /* one word more */
    const stemma_edit *e = only_edit(&m);
    assert_string_equal(e->base, "");
    expect_span(&m, e, "will");
    drop(&m);
}

static void test_what_is_not_there(void **state)
{
    (void)state;
    struct made m;
    make(&m, "“The old boat will never sail.”", "zeppelin", 2, 3);
    expect_span(&m, only_edit(&m), "");
    drop(&m);
    make(&m, "“The old will never sail.”", "", 2, 3); /* the word is missing */
    const stemma_edit *e = only_edit(&m);
    assert_string_equal(e->base, "boat");
    assert_string_equal(e->text, "");
    drop(&m);
}

/* An edit at the place says all; nothing is added to it. */
static void test_edits_stay(void **state)
{
    (void)state;
    struct made m;
    make(&m, "“The old ferry will never sail.”", "ferry", 2, 3);
    test_edit(&m.t, &m.t.utterances[0].witnesses[1], STEMMA_EDIT_SUBSTITUTION, 2, 3, "boat",
              "ferry", "ferry");
    stemma_trace again;
    assert_int_equal(contested_view(&again, &m.arena, &m.t.trace, NULL), STEMMA_OK);
    assert_int_equal(again.utterances.at[0].witnesses[1].n_edits, 1);
    assert_int_equal(again.utterances.at[0].witnesses[1].edits[0].type, STEMMA_EDIT_SUBSTITUTION);
    m.t.records[0].contested = 0;
    m.t.utterances[0].witnesses[1].n_edits = 0;
    assert_int_equal(contested_view(&again, &m.arena, &m.t.trace, NULL), STEMMA_OK);
    assert_int_equal(again.utterances.at[0].witnesses[1].n_edits, 0);
    drop(&m);
}

static void test_it_is_told_and_counted(void **state)
{
    (void)state;
    struct made m;
    struct tally tally;
    struct labels labels;
    struct finding_list findings;
    uint32_t *depth;
    make(&m, "“The old ferry will never sail.”", "ferry", 2, 3);
    assert_int_equal(emit_tally(&tally, &m.arena, &m.view, NULL), STEMMA_OK);
    assert_int_equal(tally.edits, 0);
    assert_int_equal(tally.contested, 1);
    assert_int_equal(labels_make(&labels, &m.arena, m.t.corpus, NULL), STEMMA_OK);
    assert_int_equal(findings_choose(&findings, &m.arena, &m.view, &labels, NULL), STEMMA_OK);
    assert_int_equal(findings.n, 1);
    assert_int_equal(findings.at[0].type, CONTESTED);
    assert_string_equal(findings.at[0].lines[0].outlets, "Osprey");
    assert_string_equal(findings.at[0].lines[1].outlets, "Kestrel");
    assert_int_equal(emit_depth(&depth, &m.arena, &m.view.utterances.at[0], NULL), STEMMA_OK);
    assert_int_equal(depth[1], 2);
    assert_int_equal(depth[2], 1);
    drop(&m);
}

static void test_the_report_shows_both(void **state)
{
    (void)state;
    struct made m;
    struct test_bytes out = {0};
    make(&m, "“The old ferry will never sail.”", "ferry", 2, 3);
    assert_int_equal(stemma_write_report(&m.t.trace, NULL, test_take, &out, NULL), STEMMA_OK);
    assert_null(strstr(out.at, "No quotation is printed in two ways"));
    assert_non_null(strstr(out.at, "<span class=\"var\">ferry</span>")); /* neither departs */
    assert_non_null(strstr(out.at, "<span class=\"var\">boat</span>"));
    assert_int_equal(test_count(out.at, "<td role=\"cell\" class=\"ed\""), 2);
    assert_null(strstr(strstr(out.at, "id=\"utterances\""), "<ins class=\"e\">ferry"));
    assert_int_equal(test_count(out.at, "<span class=\"type\">contested reading</span>"), 5);
    test_bytes_free(&out);
    assert_int_equal(stemma_write_summary(&m.t.trace, NULL, NULL, test_take, &out, NULL),
                     STEMMA_OK);
    assert_non_null(strstr(out.at, "  contested       1   place where two readings have as many "
                                   "texts each\n"));
    test_bytes_free(&out);
    drop(&m);
}

static void test_places(void **state)
{
    (void)state;
    struct test_trace t;
    uint32_t begin, end;
    test_story(&t, &test_plain);
    /* the boat [of the island] will not sail …: a word for a word, then three more */
    const stemma_witness *w = &t.trace.utterances.at[0].witnesses[2];
    const struct {
        uint32_t begin, end;
        const char *text;
    } cases[] = {{1, 2, "boat"}, {2, 3, "will"}, {3, 5, "not sail"}};
    for (size_t i = 0; i < 3; i++) {
        place_bytes(t.corpus, w, place_of_words(t.corpus, w, cases[i].begin, cases[i].end), &begin,
                    &end);
        assert_int_equal(end - begin, strlen(cases[i].text));
        assert_memory_equal(t.corpus->documents.at[w->doc].record.text + begin, cases[i].text,
                            end - begin);
    }
    const struct place past = place_of_words(t.corpus, w, 90, 95);
    place_bytes(t.corpus, w, past, &begin, &end);
    assert_int_equal(begin, w->span.end_byte);
    assert_int_equal(end, begin);
    test_trace_free(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_another_word),
        cmocka_unit_test(test_words_of_another_number),
        cmocka_unit_test(test_what_is_not_there),
        cmocka_unit_test(test_edits_stay),
        cmocka_unit_test(test_it_is_told_and_counted),
        cmocka_unit_test(test_the_report_shows_both),
        cmocka_unit_test(test_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
