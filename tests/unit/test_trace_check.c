/*
 * Verdicts on invented drafts.
 */
#include "test_check.h"

#include <stdlib.h>

#undef fail
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The verdict on a draft of one quotation against the reports; the check stays open. */
static const stemma_checked *verdict_on(struct test_check *t, const char *draft)
{
    test_check_open(t, 1, &draft, 1, TEST_REPORTS, TEST_N_REPORTS, false);
    assert_int_equal(t->check->n, 1);
    return stemma_check_at(t->check, 0);
}

static void expect(const char *draft, stemma_verdict verdict)
{
    struct test_check t;
    const stemma_checked *c = verdict_on(&t, draft);
    if (c->verdict != verdict)
        fprintf(stderr, "%s: %s\n", draft, stemma_verdict_name(c->verdict));
    assert_int_equal(c->verdict, verdict);
    test_check_close(&t);
}

static const stemma_edit *first_edit(const stemma_checked *c, stemma_edit_type type)
{
    for (size_t p = 0; p < c->n_pieces; p++)
        for (size_t k = 0; k < c->pieces[p].n_edits; k++)
            if (c->pieces[p].edits[k].type == type)
                return &c->pieces[p].edits[k];
    return NULL;
}

static void same_words_are_verbatim_in_any_house_style(void **state)
{
    (void)state;
    expect("\n“We sold the last jar of heather honey before noon,” said Ines Falkner.",
           STEMMA_VERBATIM);
    expect("\nInes Falkner said: \"We sold the last jar of heather honey before noon.\"",
           STEMMA_VERBATIM);
    expect("\n“I counted eleven thousand,” said Ines Falkner, “and then I stopped counting.”",
           STEMMA_VERBATIM);
}

static void two_reports_that_overlap_attest_what_neither_prints_whole(void **state)
{
    (void)state;
    struct test_check t;
    const stemma_checked *c =
        verdict_on(&t, "\n“The bees came back on the first warm Thursday of the year, and nobody "
                       "had asked them to. I counted eleven thousand and then I stopped counting. "
                       "My brother keeps the ledger and he believes in round numbers,” said Ines "
                       "Falkner.");
    assert_int_equal(c->verdict, STEMMA_VERBATIM);
    assert_int_equal(c->n_pieces, 2);
    assert_int_equal(c->pieces[0].doc, 1);
    assert_int_equal(c->pieces[1].doc, 2);
    test_check_close(&t);
}

static void changed_words_are_edits_and_dissent_is_told(void **state)
{
    (void)state;
    struct test_check t;
    const stemma_checked *c =
        verdict_on(&t, "\n“We sold the last pot of heather honey before noon,” said Ines Falkner.");
    assert_int_equal(c->verdict, STEMMA_DIFFERS);
    const stemma_edit *e = first_edit(c, STEMMA_EDIT_SUBSTITUTION);
    assert_non_null(e);
    assert_string_equal(e->base, "jar");
    assert_string_equal(e->text, "pot");
    test_check_close(&t);
    c = verdict_on(&t, "\n“The bees came back on the first warm Thursday of the year, and nobody "
                       "had asked them to,” said Ines Falkner.");
    assert_int_equal(c->verdict, STEMMA_VERBATIM);
    assert_int_equal(c->n_witnesses, 3);
    assert_int_equal(c->witnesses[0].exact + c->witnesses[1].exact, 2);
    assert_int_equal(c->witnesses[2].doc, 4);
    assert_string_equal(c->witnesses[2].edits[0].base, "cold");
    test_check_close(&t);
}

static void cuts_and_brackets_are_typed(void **state)
{
    (void)state;
    struct test_check t;
    const stemma_checked *c =
        verdict_on(&t, "\n“The bees came back … and nobody had asked them to,” said Ines Falkner.");
    assert_int_equal(c->verdict, STEMMA_DIFFERS);
    assert_non_null(first_edit(c, STEMMA_EDIT_MARKED_CUT));
    test_check_close(&t);
    c = verdict_on(&t, "\n“My brother keeps the ledger and [Tomas] believes in round numbers,” "
                       "said Ines Falkner.");
    assert_int_equal(c->verdict, STEMMA_DIFFERS);
    assert_string_equal(first_edit(c, STEMMA_EDIT_BRACKET)->base, "he");
    test_check_close(&t);
}

static void passages_that_stand_apart_are_joined(void **state)
{
    (void)state;
    struct test_check t;
    const stemma_checked *c =
        verdict_on(&t, "\n“We sold the last jar of heather honey before noon. My brother keeps the "
                       "ledger and he believes in round numbers,” said Ines Falkner.");
    assert_int_equal(c->verdict, STEMMA_JOINED);
    assert_int_equal(c->n_pieces, 2);
    assert_true(c->pieces[1].joined);
    assert_non_null(first_edit(c, STEMMA_EDIT_JOIN));
    test_check_close(&t);
}

static void another_name_is_another_speaker(void **state)
{
    (void)state;
    struct test_check t;
    const stemma_checked *c = verdict_on(
        &t, "\n“Nobody is going to move those hives while I can still lift a smoker,” said Ines "
            "Falkner.");
    assert_int_equal(c->verdict, STEMMA_OTHER_SPEAKER);
    assert_string_equal(c->other, "Tomas Rell");
    test_check_close(&t);
    expect("\n“We sold the last jar of heather honey before noon,” said Falkner.", STEMMA_VERBATIM);
}

static void prose_is_found_unquoted_and_nothing_is_not_found(void **state)
{
    (void)state;
    expect("\n“The council had offered a dry meadow,” said Ines Falkner.", STEMMA_UNQUOTED);
    expect("\n“Smoke is only a letter that the bees cannot read,” said Ines Falkner.",
           STEMMA_NOT_FOUND);
}

static void words_passed_over_in_prose_are_found_by_chance(void **state)
{
    (void)state;
    struct test_check t;
    const char *report =
        "\n“I am tired of it,” says Ada Merrow, 64, who runs the museum at Skarrow "
        "Point. The horn sounded for the last time.\n";
    const char *draft = "\nAda Merrow said: “I am tired of the horn and its noise.”\n";
    test_check_open(&t, 1, &draft, 1, &report, 1, false);
    assert_int_equal(stemma_check_at(t.check, 0)->verdict, STEMMA_NOT_FOUND);
    test_check_close(&t);
}

/* Two quotations, one after the other, are no prose. */
static void quotations_side_by_side_are_joined_not_unquoted(void **state)
{
    (void)state;
    struct test_check t;
    const char *report =
        "\nInes Falkner said: “We sold the last jar of heather honey before noon.” "
        "“My brother keeps the ledger and he believes in round numbers.”\n";
    const char *draft =
        "\nInes Falkner said: “We sold the last jar of heather honey before noon. My "
        "brother keeps the ledger and he believes in round numbers.”\n";
    test_check_open(&t, 1, &draft, 1, &report, 1, false);
    assert_int_equal(stemma_check_at(t.check, 0)->verdict, STEMMA_JOINED);
    test_check_close(&t);
}

static void a_document_is_not_held_against_itself(void **state)
{
    (void)state;
    struct test_check t;
    test_check_open(&t, 1, &TEST_REPORTS[2], 1, &TEST_REPORTS[2], 1, false);
    assert_int_equal(stemma_check_at(t.check, 0)->verdict, STEMMA_NOT_FOUND);
    test_check_close(&t);
}

static const char SPEECH[] =
    "\nThe bees came back on the first warm Thursday of the year, and nobody had asked them to. I "
    "counted eleven thousand and then I stopped counting.\n\nMy brother keeps the ledger and he "
    "believes in round numbers. We sold the last jar of heather honey before noon.\n";

static void a_reference_is_warm_where_it_is_quoted(void **state)
{
    (void)state;
    struct test_check t;
    const char *speech = SPEECH;
    test_check_open(&t, 1, TEST_REPORTS, TEST_N_REPORTS, &speech, 1, true);
    uint32_t next = 0, byte = 0, most = 0;
    const stemma_heat *h;
    for (size_t i = 0; (h = stemma_check_heat(t.check, 0, i)) != NULL; i++) {
        assert_int_equal(h->word_begin, next);
        assert_int_equal(h->span.begin_byte, byte);
        next = h->word_end;
        byte = h->span.end_byte;
        most = h->n_docs > most ? (uint32_t)h->n_docs : most;
        const char *words = SPEECH + h->span.begin_byte;
        if (strncmp(words, "warm", 4) == 0)
            assert_int_equal(h->n_docs, 2); /* the third one prints another word */
    }
    assert_int_equal(next, stemma_corpus_words(t.against, 0));
    assert_int_equal(byte, strlen(SPEECH));
    assert_int_equal(most, 3);
    test_check_close(&t);
}

static void quotations_in_another_order_are_moved(void **state)
{
    (void)state;
    struct test_check t;
    const char *speech = SPEECH;
    test_check_open(&t, 1, TEST_REPORTS, 1, &speech, 1, true);
    assert_false(stemma_check_at(t.check, 0)->moved || stemma_check_at(t.check, 1)->moved);
    test_check_close(&t);
    const char *turned = "\n“We sold the last jar of heather honey before noon,” Ines Falkner "
                         "said.\n\n“My brother keeps the ledger,” Falkner said.\n\n“We sold the "
                         "last jar of heather honey,” Falkner said.\n";
    test_check_open(&t, 1, &turned, 1, &speech, 1, true);
    assert_true(stemma_check_at(t.check, 0)->moved);
    assert_false(stemma_check_at(t.check, 1)->moved || stemma_check_at(t.check, 2)->moved);
    test_check_close(&t);
}

static void a_reference_in_another_language_is_told(void **state)
{
    (void)state;
    struct test_check t;
    const char *speech =
        "\nDie Bienen kamen am ersten warmen Donnerstag des Jahres zurück, und niemand hatte sie "
        "darum gebeten. Ich zählte elftausend, und dann hörte ich auf zu zählen. Mein Bruder führt "
        "das Buch, und er glaubt an runde Zahlen. Wir haben das letzte Glas vor dem Mittag "
        "verkauft, und das war es dann auch für dieses Jahr.\n";
    test_check_open(&t, 1, TEST_REPORTS, TEST_N_REPORTS, &speech, 1, true);
    assert_true(stemma_check_foreign(t.check));
    for (size_t i = 0; i < t.check->n; i++)
        assert_int_equal(t.check->at[i].verdict, STEMMA_NOT_FOUND);
    test_check_close(&t);
}

static void repeated_words_cost_little(void **state)
{
    (void)state;
    struct test_check t;
    const size_t n = 200000;
    char *text = malloc(n + 64);
    assert_non_null(text);
    size_t at = (size_t)snprintf(text, 64, "\nInes Falkner said: “");
    for (; at < n; at += 5)
        memcpy(text + at, "honey ", 6);
    snprintf(text + at, 32, "honey”.\n");
    test_check_open(&t, 1, (const char *const *)&text, 1, TEST_REPORTS, TEST_N_REPORTS, false);
    test_check_close(&t);
    free(text);
}

static void an_empty_draft_has_no_record(void **state)
{
    (void)state;
    struct test_check t;
    const char *draft = "\nNothing is quoted here.";
    test_check_open(&t, 1, &draft, 1, TEST_REPORTS, TEST_N_REPORTS, false);
    assert_null(stemma_check_at(t.check, 0));
    test_check_close(&t);
    assert_null(stemma_check_at(NULL, 0));
    stemma_check_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_words_are_verbatim_in_any_house_style),
        cmocka_unit_test(two_reports_that_overlap_attest_what_neither_prints_whole),
        cmocka_unit_test(changed_words_are_edits_and_dissent_is_told),
        cmocka_unit_test(cuts_and_brackets_are_typed),
        cmocka_unit_test(passages_that_stand_apart_are_joined),
        cmocka_unit_test(another_name_is_another_speaker),
        cmocka_unit_test(prose_is_found_unquoted_and_nothing_is_not_found),
        cmocka_unit_test(quotations_side_by_side_are_joined_not_unquoted),
        cmocka_unit_test(words_passed_over_in_prose_are_found_by_chance),
        cmocka_unit_test(a_document_is_not_held_against_itself),
        cmocka_unit_test(a_reference_is_warm_where_it_is_quoted),
        cmocka_unit_test(quotations_in_another_order_are_moved),
        cmocka_unit_test(a_reference_in_another_language_is_told),
        cmocka_unit_test(repeated_words_cost_little),
        cmocka_unit_test(an_empty_draft_has_no_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
