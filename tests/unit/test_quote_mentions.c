#include "quote/mentions.h"

#include "test_article.h"
#include "test_random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* The mentions of a text, each with the first letter of its kind, in brackets where its core is
 * shorter: "n:Ms [Merrow]|p:she|". A quotation stands before it, so that there is something to do.
 */
static void describe(const char *text, uint32_t title, char *out, size_t capacity)
{
    struct test_article t;
    char whole[1024];
    (void)snprintf(whole, sizeof whole, "%s\n\n\u201cNo,\u201d", text);
    test_article_open(&t, whole, title);
    size_t at = 0;
    for (size_t i = 0; i < t.article.mentions.n; i++) {
        const struct mention *m = &t.article.mentions.at[i];
        const struct token *tokens = t.document.text.tokens;
        uint32_t begin, end, core = tokens[m->core_first].begin;
        mention_bytes(&t.article.prose, m, &begin, &end);
        bool cored = m->kind == MENTION_NAME && core > begin;
        at += (size_t)snprintf(out + at, capacity - at, "%c:%.*s%s%.*s%s|", "npor"[m->kind],
                               cored ? (int)(core - begin) : 0, whole + begin, cored ? "[" : "",
                               (int)(end - (cored ? core : begin)), whole + (cored ? core : begin),
                               cored ? "]" : "");
    }
    test_article_close(&t);
}

static void shapes(void **state)
{
    (void)state;
    static const struct {
        const char *text, *want;
    } cases[] = {
        {"Yesterday she said so.", "p:she|"},
        {"It was Ada Merrow who left.", "p:It|n:Ada Merrow|p:who|"},
        {"Then Ms Merrow and Sen. J. B. van der Berg Jr. left.",
         "n:Ms [Merrow]|n:Sen. [J. B. van der Berg Jr]|"},
        {"Now Harbour Board President Ada Merrow left.", "n:Harbour Board President [Ada Merrow]|"},
        {"Now Al Merrow met De Berg.", "n:Al Merrow|n:De Berg|"},
        {"Here the President and the Skarrow Mayor met.", "o:the President|o:the Skarrow Mayor|"},
        {"Sen. Merrow (D-N.Y.) met Berg (AP).", "n:Sen. [Merrow]|n:Berg|"},
        {"Secretary of State Xandra Merrow left.", "n:Secretary of State [Xandra Merrow]|"},
        {"Secretary of State Merrow said so.", "n:Secretary of State [Merrow]|"},
        {"Envoy to the U.N. Ada Merrow left Berg.", "n:Envoy|n:the U.N. [Ada Merrow]|n:Berg|"},
        {"Ambassador to the U.N. Ada Merrow left.", "n:Ambassador to the U.N. [Ada Merrow]|"},
        {"Here a U.S. State Department official left.",
         "o:a U.S. State Department official|n:U.S. State Department|"},
        {"President Merrow of Skarrow Bay left.", "n:President [Merrow]|n:Skarrow Bay|"},
        {"Harbour Senior Pilot Per Lindqvist left.", "n:Harbour Senior Pilot [Per Lindqvist]|"},
        {"Coastal Assembly Member Per Lindqvist left.",
         "n:Coastal Assembly Member [Per Lindqvist]|"},
        {"But Jean-Luc O\u2019Neal left.", "n:Jean-Luc O\u2019Neal|"},
        {"The keeper left.", "o:The keeper|"},
        {"Here a U.S. official met the U.N. envoy of J.K. Merrow.",
         "o:a U.S. official|n:U.S.|o:the U.N. envoy|n:U.N.|n:J.K. Merrow|"},
        {"Sen. Merrow, R-Texas, met Rep. Berg, D-N.Y. They left.",
         "n:Sen. [Merrow]|n:Rep. [Berg]|p:They|"},
        {"Here President Moon Jae-in met Kim Jong-un and Ban Merrow-backed men.",
         "n:President [Moon Jae-in]|n:Kim Jong-un|n:Ban Merrow|"},
        {"Then Theresa May and Mrs May left.", "n:Theresa May|n:Mrs [May]|"},
        {"As May said, it was late in May. Theresa met Berg on May 3.",
         "n:May|p:it|n:Theresa|n:Berg|"},
        {"Here the model and cookbook author left.", "o:the model and cookbook author|"},
        {"Here the painter and Ada left.", "o:the painter|n:Ada|"},
        {"Here the Foggy Coast host left.", "o:the Foggy Coast host|n:Foggy Coast|"},
        {"The Ships of the Coast host left.", "o:The Ships of the Coast host|n:Ships|n:Coast|"},
        {"Here the painter Ada Merrow left.", "n:Ada Merrow|"},
        {"Here the Harbour Board met.", "n:the [Harbour Board]|"},
        {"There Merrow\u2019s old dog barked.", "n:Merrow|o:Merrow\u2019s old dog|"},
        {"Its 61-year-old keeper left.", "o:Its 61-year-old keeper|"},
        {"Officials said no.", "r:Officials|"},
        {"Others and some said no.", "r:Others|r:some|"},
        {"Her remark that it rained was brief.", "p:Her|o:Her remark|p:it|"},
        {"In a letter the keeper explained it.", "o:a letter|o:the keeper|p:it|"},
        {"On Monday in May the council voted.", "o:the council|"},
        {"In May Merrow met Jan Merrow.", "n:Merrow|n:Jan Merrow|"},
        {"Finishing early, Merrow left.", "n:Merrow|"},
        {"It was the University of Skarrow.", "p:It|n:the [University of Skarrow]|"},
        {"Here the Council on Fog Horns met.", "n:the [Council on Fog Horns]|"},
        {"Here Horns Against Silence met.", "n:Horns Against Silence|"},
        {"Here University of Skarrow President Ada Merrow left.",
         "n:University of Skarrow President [Ada Merrow]|"},
        {"Then Secretary of Skarrow Ada Merrow left.", "n:Secretary of Skarrow [Ada Merrow]|"},
        {"Then Julie A. Merrow left.", "n:Julie A. Merrow|"},
        {"Then Harold I. Merrow left.", "n:Harold I. Merrow|"},
        {"Here the Fog and Light Commission met.", "n:the [Fog and Light Commission]|"},
        {"Here the Merrow and Berg boats met.", "n:the [Merrow]|n:Berg|"},
        {"Then the top Democrat left.", "o:the top Democrat|"},
        {"Merrow of Skarrow left.", "n:Merrow|n:Skarrow|"},
        {"Here the Old Harbour Committee met.", "n:the [Old Harbour Committee]|"},
        {"Then Beacon\u2019s Ada Merrow left.", "n:Beacon|n:Beacon\u2019s [Ada Merrow]|"},
        {"The film praises the keeper.", "o:The film|o:the keeper|"},
        {"As the Harbour Post put it, no.", "n:the [Harbour Post]|p:it|"},
        {"Kelly answered with a smile.", "n:Kelly|o:a smile|"},
        {"Schilling told the board.", "n:Schilling|o:the board|"},
        {"Surely she left.", "p:she|"},
        {"Speaking slowly wins. Someone left.", "r:Someone|"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char got[1024] = "";
        describe(cases[i].text, 0, got, sizeof got);
        assert_string_equal(got, cases[i].want);
    }
}

static void headlines(void **state)
{
    (void)state;
    static const char title[] = "Ada Merrow Says Why The Horn Fell Silent";
    char got[1024];
    describe(title, sizeof title - 1, got, sizeof got);
    assert_string_equal(got, "n:Ada Merrow|n:The [Horn]|n:Silent|");
}

static void flags(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(
        &t,
        "Horn stops\n\n\u201cYes,\u201d said a keeper. Fog came. The Merrow family and "
        "officials left Merrow\u2019s house. They slept.",
        10);
    assert_true(test_mention(&t, "Horn")->flags & MENTION_TITLE);
    assert_true(test_mention(&t, "a keeper")->flags & MENTION_INDEFINITE);
    assert_true(test_mention(&t, "Fog")->flags & MENTION_INITIAL);
    assert_true(test_mention(&t, "Merrow")->flags & MENTION_INNER);
    assert_true(test_mention(&t, "officials")->flags & MENTION_PLURAL);
    assert_true(test_mention(&t, "They")->flags & MENTION_PLURAL);
    uint32_t second = test_mention_nth(&t, "Merrow", 1);
    assert_true(t.article.mentions.at[second].flags & MENTION_POSSESSIVE);
    test_article_close(&t);
}

static void a_long_run_is_cut(void **state)
{
    (void)state;
    struct test_article t;
    static char text[4096];
    size_t n = test_append(text, 0, sizeof text - 1, "\u201cYes,\u201d she said. It is");
    for (int i = 0; i < 200; i++)
        n = test_append(text, n, sizeof text - 1, " Foghorn");
    text[n] = '\0';
    test_article_open(&t, text, 0);
    for (size_t i = 0; i < t.article.mentions.n; i++)
        assert_true(t.article.mentions.at[i].end - t.article.mentions.at[i].first <= 16);
    assert_true(t.article.mentions.n >= 16);
    test_article_close(&t);
}

static void names_and_those_beside_a_verb_are_listed(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "\u201cYes,\u201d Ada Merrow said. The keeper of Skarrow and she went on, "
                      "according to Berg. A dog barked at Holm.",
                      0);
    const struct mention_list *list = &t.article.mentions;
    size_t name = 0, tied = 0;
    for (uint32_t i = 0; i < list->n; i++) {
        const struct mention *m = &list->at[i];
        if (m->kind == MENTION_NAME)
            assert_int_equal(list->names[name++], i);
        if (m->after != VERB_NONE || m->before != VERB_NONE)
            assert_int_equal(list->tied[tied++], i);
    }
    assert_int_equal(name, list->n_names);
    assert_int_equal(tied, list->n_tied);
    assert_true(name >= 3 && name < list->n && tied >= 2 && tied < list->n);
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_those_beside_a_verb_are_listed),
        cmocka_unit_test(shapes),
        cmocka_unit_test(headlines),
        cmocka_unit_test(flags),
        cmocka_unit_test(a_long_run_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
