#include "quote/facts.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The facts of the first quotation, and of the mention that is printed so. */
static void look(struct quotation_facts *q, struct candidate_facts *c, const char *text,
                 const char *mention)
{
    struct test_article t;
    struct quotation_view v;
    struct candidate found[MAX_CANDIDATES];
    struct history h = {
        .last_mention = NO_TOKEN, .last_quotation = NO_TOKEN, .last_person = NO_PERSON};
    test_article_open(&t, text, 0);
    quotation_look(&v, &t.article, 0);
    facts_of_quotation(q, &t.article, &v);
    uint32_t n = candidates_find(found, &t.article, &v, &h), i = 0;
    while (i < n && !test_mention_is(&t, &t.article.mentions.at[found[i].mention], mention))
        i++;
    if (i == n)
        fail_msg("no candidate \"%s\"", mention);
    facts_of_candidate(c, &t.article, &v, q, &found[i]);
    test_article_close(&t);
}

static void what_leads_and_follows(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum lead lead;
        enum tail tail;
    } cases[] = {
        {"\u201cWe are late,\u201d said Merrow.", LEAD_NOTHING, TAIL_SAID},
        {"\u201cWe are late,\u201d Merrow said.", LEAD_NOTHING, TAIL_NAME_SAID},
        {"\u201cWe are late,\u201d she said to Merrow.", LEAD_NOTHING, TAIL_PRONOUN_SAID},
        {"Merrow came, saying \u201cwe are late\u201d and more.", LEAD_ING, TAIL_JOINS},
        {"Merrow called it \u201clate\u201d. It was.", LEAD_SUBJECT, TAIL_SENTENCE},
        {"Merrow called \u201clate\u201d the boat.", LEAD_CALL, TAIL_DETERMINER},
        {"Merrow said \u201cwe are late\u201d.", LEAD_SAID, TAIL_NOTHING},
        {"Merrow said that \u201cwe are late\u201d in June.", LEAD_JOINS, TAIL_PREPOSITION},
        {"Merrow wrote of \u201cthe horn\u201d.", LEAD_PREPOSITION, TAIL_NOTHING},
        {"Merrow slept. \u201cWe are late.\u201d", LEAD_STOP, TAIL_NOTHING},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct quotation_facts q;
        struct candidate_facts c;
        look(&q, &c, cases[i].text, "Merrow");
        if (q.lead != cases[i].lead || q.tail != cases[i].tail)
            fail_msg("%s: lead %d, tail %d", cases[i].text, q.lead, q.tail);
    }
}

/* What other languages print for "according to" counts as that. */
static void other_languages_attribute(void **state)
{
    (void)state;
    static const struct {
        const char *text, *mention;
        bool attributed;
    } cases[] = {
        {"Laut Merrow ist das Horn der Stadt und dem Dorf \u201ezu leise\u201c und nicht neu.",
         "Merrow", true},
        {"Nach Angaben von Merrow ist das Horn der Stadt \u201ezu leise\u201c und nicht neu.",
         "Merrow", true},
        {"Seg\u00fan la bi\u00f3loga Ada Merrow, el r\u00edo de la ciudad est\u00e1 \u201cmuy "
         "enfermo\u201d y no es nuevo.",
         "Ada Merrow", true},
        {"Seg\u00fan la vieja climat\u00f3loga Ada Merrow, el r\u00edo de la ciudad est\u00e1 "
         "\u201cmuy enfermo\u201d.",
         "Ada Merrow", true},
        {"Ada Merrow zufolge ist das Horn der Stadt \u201ezu leise\u201c und nicht neu.",
         "Ada Merrow", true},
        {"Ada Merrow kam. Nach dem Abend mit Merrow war das Horn \u201ezu leise\u201c und alt.",
         "Merrow", false},
        {"The town of Merrow is what they said it was, \u201ctoo loud\u201d by far.", "Merrow",
         false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct quotation_facts q;
        struct candidate_facts c;
        look(&q, &c, cases[i].text, cases[i].mention);
        if (c.attributed != cases[i].attributed)
            fail_msg("%s", cases[i].text);
    }
}

static void verbs_and_bounds(void **state)
{
    (void)state;
    struct quotation_facts q;
    struct candidate_facts near, far, after;
    look(&q, &near, "Berg slept. Merrow said: \u201cWe are late.\u201d", "Merrow");
    look(&q, &far, "Berg slept. Merrow said: \u201cWe are late.\u201d", "Berg");
    assert_int_equal(near.relation, VERB_AFTER);
    assert_true(near.own_cue);
    assert_int_equal(near.bounds, 0);
    assert_int_equal(near.between, 0);
    assert_int_equal(far.bounds, 1);
    assert_int_equal(far.between, 1);
    assert_false(far.own_cue);
    assert_true(far.distance > near.distance);
    look(&q, &after, "It rained. \u201cWe are late,\u201d said Merrow.", "Merrow");
    assert_true(after.later);
    assert_int_equal(after.relation, VERB_BEFORE);
    assert_int_equal(after.bounds, 0);
    /* its verb stands on the other side */
    look(&q, &near, "Merrow, \u201cthe horn\u201d of the coast, said so.", "Merrow");
    assert_true(near.relation == VERB_NONE || near.relation > N_VERB_RELATIONS);
}

/* The reporting verbs of the sentence, however far, and none of the sentences around it. */
static void what_governs(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum cue_group governor, follower;
        bool joined;
    } cases[] = {
        {"Merrow said that the old horn of the town was \u201ctired\u201d.", CUE_SAY, CUE_NONE,
         true},
        {"Merrow wrote of the horn of the town as \u201ctired\u201d.", CUE_WRITE, CUE_NONE, false},
        {"Merrow said so. The horn was \u201ctired\u201d. She wrote it.", CUE_NONE, CUE_NONE,
         false},
        {"Merrow said \u201cno\u201d and \u201cnever\u201d.", CUE_SAY, CUE_NONE, false},
        {"For Merrow the horn is \u201ctired\u201d, she wrote.", CUE_NONE, CUE_WRITE, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct quotation_facts q;
        struct candidate_facts c;
        look(&q, &c, cases[i].text, "Merrow");
        if (q.governor != cases[i].governor || q.follower != cases[i].follower ||
            q.joined != cases[i].joined || (q.reach == 0) != (q.governor == CUE_NONE))
            fail_msg("%s: governor %d, follower %d", cases[i].text, q.governor, q.follower);
    }
}

/* Gestern sagte Merrow, …: the verb stands before its subject, and counts as behind it. */
static void turned_clauses(void **state)
{
    (void)state;
    struct quotation_facts q;
    struct candidate_facts c;
    look(&q, &c, "Gestern sagte Ada Merrow dem Rat der Stadt, das Horn sei \u201ezu leise\u201c.",
         "Ada Merrow");
    assert_true(c.turned);
    assert_int_equal(c.relation, VERB_AFTER);
}

static void the_words_between(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "One two \u201cthree four\u201d five.", 0);
    assert_int_equal(facts_words_between(&t.article, 0, 4), 2);
    assert_int_equal(facts_words_between(&t.article, 4, 0), 2);
    assert_int_equal(facts_words_between(&t.article, 1, 1), 0);
    test_article_close(&t);
}

static void words_of_names_are_one(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "Then Merrow met Lindqvist. \u201cYes,\u201d she said.", 0);
    assert_int_equal(facts_word(&t.article, 1), facts_word(&t.article, 3));
    assert_int_not_equal(facts_word(&t.article, 1), facts_word(&t.article, 2));
    assert_int_equal(facts_word(&t.article, 2), t.article.text->tokens[2].word);
    assert_int_equal(facts_word(&t.article, 1000), 0);
    test_article_close(&t);
}

/* Words that do the same are one, whatever the language. */
static void words_of_other_languages(void **state)
{
    (void)state;
    struct test_article de, en;
    test_article_open(&de, "\u201eJa\u201c, sagte er. Sie ging.", 0);
    test_article_open(&en, "\u201cYes,\u201d said he. She left.", 0);
    de.article.prose.english = false;
    for (uint32_t i = 1; i < 4; i++)
        assert_int_equal(facts_word(&de.article, i), facts_word(&en.article, i));
    test_article_close(&de);
    test_article_close(&en);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_leads_and_follows), cmocka_unit_test(other_languages_attribute),
        cmocka_unit_test(verbs_and_bounds),       cmocka_unit_test(the_words_between),
        cmocka_unit_test(words_of_names_are_one), cmocka_unit_test(words_of_other_languages),
        cmocka_unit_test(what_governs),           cmocka_unit_test(turned_clauses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
