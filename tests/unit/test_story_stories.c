/*
 * Stories of small, invented collections: two events, copies, a round-up, no dates, other
 * languages.
 */
#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define FERRY_A                                                                                 \
    "The ferry Havmaan ran aground on the Kvalsund reef before dawn on Tuesday with 212 "       \
    "passengers aboard.\n\nCaptain Ingrid Solheim said the steering had failed near the "       \
    "lighthouse. Lifeboats from Brattholm took everyone off within two hours, the coast guard " \
    "said. Nobody was hurt. Divers will look at the hull of the Havmaan on Wednesday."
#define FERRY_B                                                                                    \
    "All passengers of the Havmaan are safe after the ferry struck the reef at Kvalsund early on " \
    "Tuesday.\n\nLifeboat crews from Brattholm carried 212 people ashore. The steering gave way "  \
    "off the lighthouse, said Ingrid Solheim, the captain. The coast guard wants the hull looked " \
    "at by divers before the ferry is towed."
#define FERRY_C                                                                                    \
    "Brattholm's lifeboats had a busy morning: 212 people had to leave the ferry Havmaan, stuck "  \
    "on the Kvalsund reef.\n\nThe coast guard speaks of failed steering. Captain Solheim praised " \
    "the crews. Divers are on their way to the lighthouse to look at the hull."
#define VINEYARD_A                                                                                \
    "Frost has killed half of the grapes in the Ordano valley, growers told the ministry of "     \
    "agriculture on Tuesday.\n\nThermometers fell to minus six in the vineyards of Pellestra. "   \
    "Matteo Ruvo, who leads the growers' union, asks for loans without interest. The harvest of " \
    "Ordano is worth forty million a year."
#define VINEYARD_B                                                                               \
    "Growers in the Ordano valley ask the ministry of agriculture for loans after a frost that " \
    "took half of their grapes.\n\nIt was minus six in Pellestra's vineyards, said Matteo Ruvo " \
    "of "                                                                                        \
    "the growers' union. Forty million is what Ordano's harvest brings in a good year."
#define VINEYARD_C                                                                                 \
    "The ministry of agriculture will look at loans for vineyards in the Ordano valley, where "    \
    "frost destroyed every second grape.\n\nMatteo Ruvo of the growers' union named Pellestra as " \
    "the worst hit, with minus six at night. Harvest there and in all Ordano is in doubt."
#define ROUND_UP                                                                                   \
    "Your Tuesday in two minutes.\n\nThe ferry Havmaan ran aground on the Kvalsund reef. Captain " \
    "Ingrid Solheim and 212 passengers were taken off by Brattholm's lifeboats, the coast guard "  \
    "said; divers look at the hull near the lighthouse.\n\nFrost in the Ordano valley: growers "   \
    "lost half of their grapes at minus six. Matteo Ruvo of the growers' union asks the ministry " \
    "of agriculture for loans for Pellestra's vineyards before the harvest."

static const struct news news[] = {
    {"ferry-a", "Coast Herald", "2025-03-04", "Ferry runs aground at Kvalsund", FERRY_A},
    {"ferry-b", "Fjord Post", "2025-03-04", "212 saved from ferry Havmaan", FERRY_B},
    {"ferry-c", "Brattholm News", "2025-03-05", "Lifeboats empty the Havmaan", FERRY_C},
    {"vine-a", "Valley Paper", "2025-03-04", "Frost takes half of Ordano's grapes", VINEYARD_A},
    {"vine-b", "Coast Herald", "2025-03-05", "Ordano growers ask for loans", VINEYARD_B},
    {"vine-c", "Fjord Post", "2025-03-05", "Ministry looks at loans for Ordano", VINEYARD_C},
};
enum { N = sizeof news / sizeof *news };

/* Without passages of the caller they are found, and the stories are the same. */
static void test_finds_passages_itself(void **unused)
{
    (void)unused;
    struct found f;
    stemma_stories *stories = NULL;
    found_make(&f, 2, news, N);
    assert_int_equal(stemma_stories_find(&stories, f.corpus, NULL, f.quotes, f.params, NULL),
                     STEMMA_OK);
    for (size_t i = 0; stemma_stories_at(f.stories, i) != NULL; i++) {
        const stemma_story *a = stemma_stories_at(f.stories, i), *b = stemma_stories_at(stories, i);
        assert_non_null(b);
        assert_int_equal(a->id, b->id);
        assert_int_equal(a->n_documents, b->n_documents);
        for (size_t k = 0; k < a->n_documents; k++) {
            assert_int_equal(a->documents[k].doc, b->documents[k].doc);
            assert_int_equal(a->documents[k].shared_words, b->documents[k].shared_words);
        }
    }
    stemma_stories_free(stories);
    found_free(&f);
}

static void test_two_events(void **unused)
{
    (void)unused;
    struct found f;
    found_make(&f, 1, news, N);
    assert_ptr_equal(found_story(&f, "ferry-a"), found_story(&f, "ferry-b"));
    assert_ptr_equal(found_story(&f, "ferry-a"), found_story(&f, "ferry-c"));
    assert_ptr_equal(found_story(&f, "vine-a"), found_story(&f, "vine-c"));
    const stemma_story *s = found_story(&f, "ferry-a");
    assert_ptr_not_equal(s, found_story(&f, "vine-a"));
    assert_int_equal(s->n_documents, 3);
    assert_int_equal(s->n_outlets, 3);
    assert_int_equal(s->n_texts, 3);
    assert_int_equal(s->first, found_doc(&f, "ferry-a"));
    assert_null(stemma_stories_at(f.stories, 2));
    const stemma_membership *m = &s->documents[2];
    assert_int_equal(m->doc, found_doc(&f, "ferry-c"));
    assert_true(m->likeness > 0.5 && m->nearest_likeness >= m->likeness);
    assert_int_equal(m->days, 1);
    assert_true(m->n_terms > 0);
    assert_true(m->runner_up_likeness < m->likeness);
    found_free(&f);
}

/* Every document is in one story, alone or not; what is of another year is another story. */
static void test_years_apart(void **unused)
{
    (void)unused;
    const struct news apart[] = {news[0], {"again", "Fjord Post", "2026-03-04", "Ferry", FERRY_B}};
    struct found f;
    found_make(&f, 1, apart, 2);
    assert_ptr_not_equal(found_story(&f, "ferry-a"), found_story(&f, "again"));
    const stemma_story *s = found_story(&f, "again");
    assert_int_equal(s->n_documents, 1);
    assert_int_equal(s->documents[0].nearest, STEMMA_NO_DOCUMENT);
    assert_int_equal(s->documents[0].days, INT32_MIN);
    stemma_story_reason why;
    assert_int_equal(stemma_stories_explain(f.stories, 0, 1, &why, NULL), STEMMA_OK);
    assert_int_equal(why.compared, 0);
    assert_int_equal(why.days, -365);
    assert_true(why.story_a != why.story_b);
    found_free(&f);
}

static void test_copies_are_one_text(void **unused)
{
    (void)unused;
    enum { COPIES = 60 };
    struct news copies[COPIES + 1];
    char ids[COPIES][16];
    for (int i = 0; i < COPIES; i++) {
        snprintf(ids[i], sizeof ids[i], "copy-%02d", i);
        copies[i] = (struct news){ids[i], NULL, "2025-03-04", "Ferry runs aground", FERRY_A};
    }
    copies[COPIES] = news[1];
    struct found f;
    found_make(&f, 2, copies, COPIES + 1);
    const stemma_story *s = found_story(&f, "copy-00");
    assert_int_equal(s->n_documents, COPIES + 1);
    assert_int_equal(s->n_texts, 2);
    assert_int_equal(s->n_outlets, COPIES + 1);
    assert_true(s->documents[0].nearest_likeness == 1);
    found_free(&f);
}

/* A report of both events joins neither: it is alone, and part of both. */
static void test_round_up(void **unused)
{
    (void)unused;
    struct news with[N + 1];
    memcpy(with, news, sizeof news);
    with[N] = (struct news){"roundup", "Morning Mail", "2025-03-05", "Your Tuesday", ROUND_UP};
    struct found f;
    found_make(&f, 1, with, N + 1);
    const stemma_story *ferry = found_story(&f, "ferry-a"), *vine = found_story(&f, "vine-a");
    assert_ptr_not_equal(ferry, vine);
    assert_int_equal(ferry->n_documents, 3);
    assert_int_equal(vine->n_documents, 3);
    assert_int_equal(found_story(&f, "roundup")->n_documents, 1);
    assert_int_equal(ferry->n_partial, 1);
    assert_int_equal(vine->n_partial, 1);
    assert_int_equal(ferry->partial[0], found_doc(&f, "roundup"));
    found_free(&f);
}

static void test_no_dates(void **unused)
{
    (void)unused;
    struct news undated[N];
    for (int i = 0; i < N; i++) {
        undated[i] = news[i];
        undated[i].date = NULL;
    }
    struct found f;
    found_make(&f, 1, undated, N);
    const stemma_story *s = found_story(&f, "ferry-a");
    assert_int_equal(s->first, STEMMA_NO_DOCUMENT);
    assert_ptr_equal(s, found_story(&f, "ferry-b"));
    assert_ptr_not_equal(s, found_story(&f, "vine-a"));
    assert_int_equal(s->documents[0].days, INT32_MIN);
    found_free(&f);
}

/* Two councils vote on budgets: nobody knows when, and words of such votes are no event. */
static void test_no_dates_two_events(void **unused)
{
    (void)unused;
    const struct news votes[] = {
        {"kelso-a", "A", NULL, "Kelso council passes a budget with higher fees",
         "The council of Kelso passed a budget of nine million on Monday evening, by seven votes "
         "to four.\n\nMayor Dora Lindqvist said that fees for the harbour must rise, and that the "
         "library stays open. The opposition spoke against it for three hours."},
        {"kelso-b", "B", NULL, "Harbour fees rise as Kelso votes",
         "Fees in Kelso harbour will rise: the council voted for the mayor's budget, seven to "
         "four.\n\nDora Lindqvist called the vote a hard one. The library in Kelso will keep its "
         "hours, but nine million are not enough for a new roof, the opposition said."},
        {"tarn-a", "C", NULL, "Tarnow council passes a budget without cuts",
         "The council of Tarnow passed a budget of twelve million on Friday, by nine votes to "
         "eight.\n\nMayor Piet Okonjo said that the school will get its new roof, and that the "
         "swimming pool stays open. The opposition spoke of debts."},
        {"tarn-b", "D", NULL, "School roof for Tarnow",
         "By one vote the council in Tarnow passed the budget of its mayor, Piet Okonjo, with "
         "twelve million for a year.\n\nThe school gets a roof, and the pool will open on "
         "Sundays. The opposition fears debts, said one of the eight who voted against."},
    };
    struct found f;
    found_make(&f, 1, votes, 4);
    assert_ptr_not_equal(found_story(&f, "kelso-a"), found_story(&f, "tarn-a"));
    assert_ptr_not_equal(found_story(&f, "kelso-b"), found_story(&f, "tarn-b"));
    assert_ptr_not_equal(found_story(&f, "kelso-a"), found_story(&f, "tarn-b"));
    found_free(&f);
}

/* Names alone do not bridge two languages. */
static void test_languages_apart(void **unused)
{
    (void)unused;
    const struct news two[] = {
        news[0],
        news[1],
        {"faehre", "Küstenblatt", "2025-03-04", "Fähre Havmaan auf Grund",
         "Die Fähre Havmaan ist am Dienstag am Riff von Kvalsund auf Grund gelaufen.\n\nDie "
         "Kapitänin Ingrid Solheim sagte, dass die Steuerung nahe dem Leuchtturm versagt hat. Die "
         "Boote aus Brattholm haben alle 212 Menschen von Bord geholt, und niemand ist verletzt."},
    };
    struct found f;
    found_make(&f, 1, two, 3);
    assert_ptr_equal(found_story(&f, "ferry-a"), found_story(&f, "ferry-b"));
    assert_int_equal(found_story(&f, "faehre")->n_documents, 1);
    found_free(&f);
}

static void test_empty_documents(void **unused)
{
    (void)unused;
    const struct news empty[] = {{"a", NULL, NULL, NULL, "x"}, {"b", NULL, NULL, "", "…"}};
    struct found f;
    found_make(&f, 1, empty, 2);
    assert_ptr_not_equal(found_story(&f, "a"), found_story(&f, "b"));
    stemma_error err = {0};
    stemma_story_reason why;
    assert_int_equal(stemma_stories_explain(f.stories, 0, 0, &why, &err), STEMMA_INVAL);
    assert_int_equal(stemma_stories_explain(f.stories, 0, 2, &why, &err), STEMMA_INVAL);
    found_free(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_events),
        cmocka_unit_test(test_finds_passages_itself),
        cmocka_unit_test(test_years_apart),
        cmocka_unit_test(test_copies_are_one_text),
        cmocka_unit_test(test_round_up),
        cmocka_unit_test(test_no_dates),
        cmocka_unit_test(test_no_dates_two_events),
        cmocka_unit_test(test_languages_apart),
        cmocka_unit_test(test_empty_documents),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
