/*
 * Credits, and on whom documents depend: copies, passages of two others, what was told to another
 * outlet; the interval of a date.
 */
#include "story/dependence.h"
#include "story/moment.h"

#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#undef fail
#include <cmocka.h>

#define FERRY                                                                                   \
    "The ferry Havmaan ran aground on the Kvalsund reef before dawn on Tuesday with 212 "       \
    "passengers aboard.\n\nCaptain Ingrid Solheim said the steering had failed near the "       \
    "lighthouse. Lifeboats from Brattholm took everyone off within two hours, the coast guard " \
    "said. Nobody was hurt. Divers will look at the hull of the Havmaan on Wednesday."
#define QUAY                                                                                      \
    "Relatives had waited on the quay of Brattholm since four in the morning with blankets and "  \
    "tea from the bakery, which had opened early and gave away whatever its ovens held, rye and " \
    "wheat alike, until the last lifeboat from the Havmaan was in."
#define OWN                                                                                        \
    "A quiet reef, a full ferry and a rudder that would not turn: how the Havmaan came to lie at " \
    "Kvalsund will be asked in Brattholm for a long time. Captain Solheim has asked it first. "    \
    "The lighthouse saw her lights go the wrong way, and called the coast guard within a minute."

static const stemma_membership *member(const struct found *f, const char *id)
{
    const stemma_story *s = found_story(f, id);
    for (size_t i = 0; i < s->n_documents; i++)
        if (s->documents[i].doc == found_doc(f, id))
            return &s->documents[i];
    abort();
}

static void test_moments(void **unused)
{
    (void)unused;
    const stemma_document day = {.date = "2025-05-06"}, month = {.date = "2025-05"},
                          minute = {.date = "2025-05-06T09:14"}, none = {.date = NULL},
                          zoned = {.date = "2025-05-06T09:14+02:00"},
                          later = {.date = "2025-05-07T12:00"};
    char text[32];
    moment_write(moment_of(&minute).from, text, sizeof text);
    assert_string_equal(text, "2025-05-06T09:14");
    moment_write(moment_of(&day).to, text, sizeof text);
    assert_string_equal(text, "2025-05-07T00:00");
    moment_write(moment_of(&month).to, text, sizeof text);
    assert_string_equal(text, "2025-06-01T00:00");
    moment_write(moment_of(&zoned).from, text, sizeof text);
    assert_string_equal(text, "2025-05-06T07:14");
    moment_write(-1, text, sizeof text);
    assert_string_equal(text, "1969-12-31T23:59");
    assert_true(moment_before(moment_of(&day), moment_of(&later)));
    assert_false(moment_before(moment_of(&minute), moment_of(&day)));
    assert_false(moment_before(moment_of(&day), moment_of(&month)));
    assert_false(moment_before(moment_of(&none), moment_of(&later)));
    assert_true(moment_before(moment_of(&minute), moment_of(&later)));
    assert_true(moment_before(moment_of(&zoned), moment_of(&later)));
    const stemma_document near = {.date = "2025-05-06T12:00"};
    assert_false(moment_before(moment_of(&zoned), moment_of(&near))); /* clocks of unlike kind */
}

static void test_copies(void **unused)
{
    static const struct news news[] = {
        {"a-first", "Coast Herald", "2025-03-04T06:00", "Ferry runs aground",
         "KVALSUND (Coast Herald) – " FERRY},
        {"b-credits", "Fjord Post", "2025-03-04", "Ferry runs aground", FERRY "\n\n(Coast Herald)"},
        {"c-later", "Valley Paper", "2025-03-05", "Ferry runs aground", FERRY},
        {"d-own", "Brattholm News", "2025-03-05", "The night of the Havmaan", OWN}};
    (void)unused;
    struct found f;
    found_make(&f, 1, news, 4);
    const stemma_membership *m = member(&f, "a-first");
    assert_int_equal(m->n_credits, 1);
    assert_int_equal(m->credits[0].how, STEMMA_CREDIT_DATELINE);
    assert_string_equal(m->credits[0].name, "Coast Herald");
    assert_int_equal(m->n_depends_on, 0);
    m = member(&f, "b-credits"); /* of the same day, and not certainly later: it says so itself */
    assert_int_equal(m->credits[0].how, STEMMA_CREDIT_LINE);
    assert_int_equal(m->n_depends_on, 1);
    assert_int_equal(m->depends_on[0].how, STEMMA_DEPENDS_TEXT);
    assert_int_equal(m->depends_on[0].on, found_doc(&f, "a-first"));
    assert_string_equal(m->depends_on[0].name, "Coast Herald");
    assert_true(m->depends_on[0].share > 0.9);
    m = member(&f, "c-later");
    assert_int_equal(m->n_depends_on, 1);
    assert_int_not_equal(m->depends_on[0].on, STEMMA_NO_DOCUMENT);
    assert_null(m->depends_on[0].name);
    assert_int_equal(member(&f, "d-own")->n_depends_on, 0);
    found_free(&f);
}

/* The common text is in no document: nothing says which was first, or both credit somebody else. */
static void test_virtual_parent(void **unused)
{
    static const struct news same_day[] = {
        {"a", "Coast Herald", "2025-03-04", "Ferry runs aground", FERRY},
        {"b", "Fjord Post", "2025-03-04", "Ferry runs aground", FERRY}};
    static const struct news wire[] = {
        {"a", "Coast Herald", "2025-03-04", "Ferry runs aground", "KVALSUND (AP) - " FERRY},
        {"b", "Fjord Post", "2025-03-05", "Ferry runs aground", "KVALSUND (AP) - " FERRY}};
    (void)unused;
    struct found f;
    found_make(&f, 1, same_day, 2);
    assert_int_equal(member(&f, "a")->depends_on[0].on, STEMMA_NO_DOCUMENT);
    assert_int_equal(member(&f, "b")->depends_on[0].on, STEMMA_NO_DOCUMENT);
    assert_null(member(&f, "b")->depends_on[0].name);
    found_free(&f);
    found_make(&f, 1, wire, 2);
    for (int i = 0; i < 2; i++) {
        const stemma_membership *m = member(&f, i == 0 ? "a" : "b");
        assert_int_equal(m->n_depends_on, 1);
        assert_int_equal(m->depends_on[0].on, STEMMA_NO_DOCUMENT);
        assert_string_equal(m->depends_on[0].name, "AP");
    }
    found_free(&f);
}

static void test_two_parents(void **unused)
{
    static const struct news news[] = {
        {"a", "Coast Herald", "2025-03-04", "Ferry Havmaan runs aground at Kvalsund", FERRY},
        {"b", "Fjord Post", "2025-03-04", "Brattholm waits for the Havmaan from Kvalsund",
         OWN "\n\n" QUAY "\n\nThe mayor of Brattholm thanked the coast guard and Captain Solheim "
             "on the quay in front of two hundred people, and asked all of them to go home and "
             "sleep, as he would do himself once the paper work was done in the town hall."},
        {"c", "Valley Paper", "2025-03-06", "How Brattholm met the ferry Havmaan of Kvalsund",
         "Two days on, Brattholm still talks of nothing but the ferry Havmaan and of the reef at "
         "Kvalsund, where she lies like a stranded whale while gulls take turns upon her mast and "
         "children on the shore take turns with the one good pair of glasses.\n\n" QUAY
         "\n\nThe ferry Havmaan ran aground on the Kvalsund reef before dawn on Tuesday with 212 "
         "passengers aboard. Captain Ingrid Solheim said the steering had failed near the "
         "lighthouse. Lifeboats from Brattholm took everyone off within two hours.\n\nThe school "
         "has put it into verse, the choir into song, and the harbour office into a form of four "
         "pages that nobody has yet been able to fill in to the harbour master's content, least "
         "of all the captain, who was never one for paper."}};
    (void)unused;
    struct found f;
    found_make(&f, 1, news, 3);
    const stemma_membership *m = member(&f, "c");
    assert_int_equal(found_story(&f, "c")->n_documents, 3);
    assert_int_equal(m->n_depends_on, 2);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(m->depends_on[i].how, STEMMA_DEPENDS_PASSAGE);
    assert_int_not_equal(m->depends_on[0].on, m->depends_on[1].on);
    assert_true(m->depends_on[0].words >= m->depends_on[1].words);
    found_free(&f);
}

static void test_told(void **unused)
{
    static const struct news news[] = {
        {"a", "Lantern", "2025-03-04", "Ferry runs aground at Kvalsund", FERRY},
        {"b", "Fjord Post", "2025-03-05", "212 saved from ferry Havmaan",
         "All passengers of the Havmaan are safe after the ferry struck the reef at Kvalsund early "
         "on Tuesday.\n\nLifeboat crews from Brattholm carried 212 people ashore. The steering "
         "gave "
         "way off the lighthouse, said Ingrid Solheim, the captain. The coast guard wants the hull "
         "looked at by divers before the ferry is towed.\n\n“I saw her turn,” Per Lindqvist told "
         "the Lantern. “She was slow,” he told Reuters on Tuesday. He told Captain Solheim so, he "
         "told the Fjord Post."}};
    (void)unused;
    struct found f;
    found_make(&f, 1, news, 2);
    const stemma_membership *m = member(&f, "b");
    assert_int_equal(m->n_depends_on, 2);
    assert_int_equal(m->depends_on[0].how, STEMMA_DEPENDS_TOLD);
    assert_int_equal(m->depends_on[0].on, found_doc(&f, "a"));
    assert_string_equal(m->depends_on[0].name, "Lantern");
    assert_int_equal(m->depends_on[1].on, STEMMA_NO_DOCUMENT);
    assert_string_equal(m->depends_on[1].name, "Reuters");
    const char *text = corpus_document(f.corpus, m->doc)->text.bytes;
    assert_memory_equal(text + m->depends_on[0].span.begin_byte, "told the Lantern", 16);
    found_free(&f);
}

static void test_credits(void **unused)
{
    static const struct {
        const char *end, *name; /* NULL: none */
        stemma_credit_how how;
    } cases[] = {
        {"Reuters contributed to this report.", "Reuters", STEMMA_CREDIT_CONTRIBUTED},
        {"Ann Vale and The Associated Press contributed to this story.", "Associated Press",
         STEMMA_CREDIT_CONTRIBUTED},
        {"Fox News' Ann Vale contributed to this report.", NULL, STEMMA_CREDIT_LINE},
        {"(AFP)", "AFP", STEMMA_CREDIT_LINE},
        {"The times (they change) were hard.", NULL, STEMMA_CREDIT_LINE},
        {"It rained (Reuters was told) all night.", NULL, STEMMA_CREDIT_LINE},
    };
    (void)unused;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1024];
        snprintf(text, sizeof text, FERRY "\n\n%s", cases[i].end);
        const struct news one[] = {{"a", "Coast Herald", "2025-03-04", "Ferry", text}};
        struct found f;
        found_make(&f, 1, one, 1);
        const stemma_membership *m = member(&f, "a");
        if (m->n_credits != (cases[i].name != NULL))
            fail_msg("%s", cases[i].end);
        if (cases[i].name != NULL) {
            assert_string_equal(m->credits[0].name, cases[i].name);
            assert_int_equal(m->credits[0].how, cases[i].how);
        }
        found_free(&f);
    }
    assert_string_equal(stemma_credit_how_name(STEMMA_CREDIT_LINE), "line");
    assert_string_equal(stemma_dependence_how_name(STEMMA_DEPENDS_TOLD), "told");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_moments),        cmocka_unit_test(test_copies),
        cmocka_unit_test(test_virtual_parent), cmocka_unit_test(test_two_parents),
        cmocka_unit_test(test_told),           cmocka_unit_test(test_credits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
