/* Typed edits: each type, told from a few reports of one invented speech. */
#include "test_quoted.h"

#define HEAD "The harbour master spoke to the council.\n\n"
#define BASE "The ferry will leave the old harbour at seven and nobody shall wait for the mayor."

/* Two reports print BASE whole, a third one something else. */
static const stemma_witness *third(struct quoted *q, const char *text, const char *joins)
{
    const struct quoted_doc docs[] = {
        {"a", HEAD "“" BASE "”", NULL, "Ada Merrow", NULL, NULL, NULL},
        {"b", "Asked again she said this. “" BASE "”", NULL, "Ada Merrow", NULL, NULL, NULL},
        {"c", text, joins, "Ada Merrow", NULL, NULL, NULL},
    };
    quoted_open(q, docs, 3, 1);
    return quoted_witness(q->trace, "The ferry will leave", "c");
}

static void assert_edit(const stemma_witness *w, stemma_edit_type type, const char *base,
                        const char *text)
{
    const stemma_edit *e = quoted_edit(w, type);
    assert_non_null(e);
    if (base != NULL)
        assert_string_equal(e->base, base);
    else
        assert_null(e->base);
    assert_string_equal(e->text, text);
}

/* The only edit of the third report, in its place in the document's text. */
static void assert_only(const char *printed, stemma_edit_type type, const char *base,
                        const char *text)
{
    struct quoted q;
    const stemma_witness *w = third(&q, printed, NULL);
    assert_non_null(w);
    assert_int_equal(w->n_edits, 1);
    assert_edit(w, type, base, text);
    const stemma_span *s = &w->edits[0].span;
    const char *bytes = corpus_document(q.corpus, w->doc)->text.bytes;
    assert_int_equal(s->end_byte - s->begin_byte, strlen(text));
    assert_memory_equal(bytes + s->begin_byte, text, strlen(text));
    quoted_clear(&q);
}

static void finds_nothing_in_a_copy(void **state)
{
    (void)state;
    struct quoted q;
    const stemma_witness *w = third(&q, "“" BASE "” was all that she said.", NULL);
    assert_non_null(w);
    assert_int_equal(w->n_edits, 0);
    assert_int_equal(w->base_begin, 0);
    assert_int_equal(w->base_end, 16);
    quoted_clear(&q);
}

static void tells_another_word(void **state)
{
    (void)state;
    assert_only("“The ferry will leave the new harbour at seven and nobody shall wait for the "
                "mayor.”",
                STEMMA_EDIT_SUBSTITUTION, "old", "new");
}

/* At an edge, the outermost words tell how many stand against how many. */
static void pairs_the_outermost_words(void **state)
{
    (void)state;
    struct quoted q;
    const stemma_witness *w = third(
        &q, "“The ferry will leave the old harbour at seven and nobody shall need mayors.”", NULL);
    assert_non_null(w);
    assert_edit(w, STEMMA_EDIT_SUBSTITUTION, "wait for the mayor", "need mayors");
    quoted_clear(&q);
}

static void tells_words_left_out(void **state)
{
    (void)state;
    assert_only("“The ferry will leave the old harbour at seven and nobody shall wait.”",
                STEMMA_EDIT_TYPOGRAPHY, "", ".");
    assert_only("“The ferry will leave at seven and nobody shall wait for the mayor.”",
                STEMMA_EDIT_SILENT_CUT, "the old harbour", "");
    assert_only("“The ferry will leave … at seven and nobody shall wait for the mayor.”",
                STEMMA_EDIT_MARKED_CUT, "the old harbour", "…");
    assert_only("“The ferry will leave [...] at seven and nobody shall wait for the mayor.”",
                STEMMA_EDIT_MARKED_CUT, "the old harbour", "[...]");
}

static void tells_words_put_in(void **state)
{
    (void)state;
    assert_only("“The ferry will leave the old harbour at seven sharp and nobody shall wait for "
                "the mayor.”",
                STEMMA_EDIT_INSERTION, "", "sharp");
}

static void tells_brackets(void **state)
{
    (void)state;
    assert_only("“The ferry will leave [Skarrow] at seven and nobody shall wait for the mayor.”",
                STEMMA_EDIT_BRACKET, "the old harbour", "[Skarrow]");
    assert_only("“The ferry will leave the old harbour [sic] at seven and nobody shall wait for "
                "the mayor.”",
                STEMMA_EDIT_BRACKET, "", "[sic]");
    assert_only("“[T]he ferry will leave the old harbour at seven and nobody shall wait for the "
                "mayor.”",
                STEMMA_EDIT_BRACKET, "The", "[T]he");
    assert_only("“The ferry will leave the old harbour at seven (tomorrow) and nobody shall wait "
                "for the mayor.”",
                STEMMA_EDIT_BRACKET, "", "(tomorrow)");
}

static void tells_another_order(void **state)
{
    (void)state;
    assert_only("“The ferry will leave the old harbour and at seven nobody shall wait for the "
                "mayor.”",
                STEMMA_EDIT_TRANSPOSITION, "at seven and", "and at seven");
}

static void knows_house_style(void **state)
{
    (void)state;
    assert_only("“The ferry will leave the old harbour at 7 and nobody shall wait for the mayor.”",
                STEMMA_EDIT_TYPOGRAPHY, "seven", "7");
    assert_only("“The ferry will leave the old harbour at seven – and nobody shall wait for the "
                "mayor.”",
                STEMMA_EDIT_TYPOGRAPHY, "", "– ");
    assert_only("“The ferry will leave the old harbour at seven and nobody shall wait for the "
                "mayor,” she said.",
                STEMMA_EDIT_TYPOGRAPHY, ".", ",");
    assert_only("“The ferry’ll leave the old harbour at seven and nobody shall wait for the "
                "mayor.”",
                STEMMA_EDIT_TYPOGRAPHY, "ferry will", "ferry’ll");
}

static void knows_what_is_outside(void **state)
{
    (void)state;
    struct quoted q;
    const stemma_witness *w =
        third(&q, "She spoke of “the old harbour at seven and nobody” and left.", NULL);
    assert_non_null(w);
    assert_int_equal(w->n_edits, 0);
    assert_int_equal(w->base_begin, 4);
    assert_int_equal(w->base_end, 11);
    quoted_clear(&q);
}

static void tells_a_bend(void **state)
{
    (void)state;
    struct quoted q;
    const stemma_witness *w =
        third(&q, "The ferry, she said, “leaves the old harbour at seven”.", NULL);
    assert_non_null(w);
    assert_int_equal(w->n_edits, 1);
    assert_edit(w, STEMMA_EDIT_BEND, "will leave", "leaves");
    assert_int_equal(w->base_begin, 2);
    quoted_clear(&q);
}

static void sees_a_cut_at_she_said(void **state)
{
    (void)state;
    struct quoted q;
    const stemma_witness *w =
        third(&q, "“The ferry will leave the old harbour,” she said, “for the mayor.”", "FS");
    assert_non_null(w);
    assert_edit(w, STEMMA_EDIT_SILENT_CUT, "at seven and nobody shall wait", "");
    assert_int_equal(quoted_edit(w, STEMMA_EDIT_SILENT_CUT)->span.begin_byte, w->span.end_byte);
    quoted_clear(&q);
}

static void sees_a_mark_on_either_side_of_she_said(void **state)
{
    (void)state;
    static const char *const printed[] = {
        "“The ferry will leave the old harbour …” she said, “and nobody shall wait for the mayor.”",
        "“The ferry will leave the old harbour,” she said, “… and nobody shall wait for the "
        "mayor.”"};
    for (int i = 0; i < 2; i++) {
        struct quoted q;
        const stemma_witness *w = third(&q, printed[i], "FS");
        assert_non_null(w);
        assert_edit(w, STEMMA_EDIT_MARKED_CUT, "at seven", "…");
        assert_null(quoted_edit(w, STEMMA_EDIT_SILENT_CUT));
        quoted_clear(&q);
    }
}

static void says_nothing_where_nobody_leads(void **state)
{
    (void)state;
    struct quoted q;
    const struct quoted_doc docs[] = {
        {"a", HEAD "“" BASE "”", NULL, "Ada Merrow", NULL, NULL, NULL},
        {"b",
         "“The ferry will leave the new harbour at seven and nobody shall wait for the mayor.”",
         NULL, "Ada Merrow", NULL, NULL, NULL},
    };
    quoted_open(&q, docs, 2, 1);
    const stemma_utterance *u = stemma_trace_utterance(q.trace, 0);
    assert_true(u->contested);
    for (size_t i = 0; i < u->n_witnesses; i++)
        assert_int_equal(u->witnesses[i].n_edits, 0);
    assert_int_equal(u->n_readings, 2);
    assert_int_equal(u->readings[0].n_witnesses, 1);
    assert_int_equal(u->readings[1].n_witnesses, 1);
    assert_int_equal(u->readings[0].base_begin, 5);
    assert_int_equal(u->readings[0].base_end, 6);
    quoted_clear(&q);
}

/* Two texts print one word and two another: who print different stretches count more than who print
 * the very same one. */
static void counts_stretches_where_texts_are_even(void **state)
{
    (void)state;
#define NEW_BASE \
    "The ferry will leave the new harbour at seven and nobody shall wait for the mayor."
    static const char *const second[] = {"“" BASE " It will carry coal.”", "“" BASE "”"};
    for (int i = 0; i < 2; i++) {
        struct quoted q;
        const struct quoted_doc docs[] = {
            {"a", HEAD "“" BASE "”", NULL, "Ada Merrow", NULL, NULL, NULL},
            {"b", second[i], NULL, "Ada Merrow", NULL, NULL, NULL},
            {"c", "“" NEW_BASE "”", NULL, "Ada Merrow", NULL, NULL, NULL},
            {"d", "Asked again she said this. “" NEW_BASE "”", NULL, "Ada Merrow", NULL, NULL,
             NULL},
        };
        quoted_open(&q, docs, 4, 1);
        const stemma_witness *w = quoted_witness(q.trace, "The ferry will leave", "c");
        assert_non_null(w);
        if (i == 0)
            assert_edit(w, STEMMA_EDIT_SUBSTITUTION, "old", "new");
        else
            assert_null(quoted_edit(w, STEMMA_EDIT_SUBSTITUTION));
        quoted_clear(&q);
    }
}

static void shows_the_readings_of_a_place(void **state)
{
    (void)state;
    struct quoted q;
    third(&q,
          "“The ferry will leave the new harbour at seven and nobody shall wait for the mayor.”",
          NULL);
    const stemma_utterance *u = stemma_trace_utterance(q.trace, 0);
    assert_false(u->contested);
    assert_int_equal(u->n_readings, 2);
    assert_string_equal(u->readings[0].text, "old");
    assert_int_equal(u->readings[0].n_witnesses, 2);
    assert_string_equal(u->readings[1].text, "new");
    assert_int_equal(u->readings[1].witnesses[0], 2);
    quoted_clear(&q);
}

static void tells_another_speaker(void **state)
{
    (void)state;
    struct quoted q;
    const struct quoted_doc docs[] = {
        {"a", HEAD "“" BASE "”", NULL, "Ada Merrow", NULL, NULL, NULL},
        {"b", "Asked again she said this. “" BASE "”", NULL, "Merrow", NULL, NULL, NULL},
        {"c", "Per Lindqvist spoke. “" BASE "”", NULL, "Per Lindqvist", NULL, NULL, NULL},
    };
    quoted_open(&q, docs, 3, 1);
    const stemma_utterance *u = stemma_trace_utterance(q.trace, 0);
    assert_string_equal(u->speaker, "Ada Merrow");
    assert_int_equal(u->witnesses[0].n_edits, 0);
    assert_int_equal(u->witnesses[1].n_edits, 0);
    assert_edit(&u->witnesses[2], STEMMA_EDIT_SPEAKER, "Ada Merrow", "Per Lindqvist");
    quoted_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_nothing_in_a_copy),
        cmocka_unit_test(tells_another_word),
        cmocka_unit_test(pairs_the_outermost_words),
        cmocka_unit_test(tells_words_left_out),
        cmocka_unit_test(tells_words_put_in),
        cmocka_unit_test(tells_brackets),
        cmocka_unit_test(tells_another_order),
        cmocka_unit_test(knows_house_style),
        cmocka_unit_test(knows_what_is_outside),
        cmocka_unit_test(tells_a_bend),
        cmocka_unit_test(sees_a_cut_at_she_said),
        cmocka_unit_test(sees_a_mark_on_either_side_of_she_said),
        cmocka_unit_test(says_nothing_where_nobody_leads),
        cmocka_unit_test(counts_stretches_where_texts_are_even),
        cmocka_unit_test(shows_the_readings_of_a_place),
        cmocka_unit_test(tells_another_speaker),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
