#include "quote/kind.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void unsaid_kinds(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        stemma_quote_kind kind;
    } cases[] = {
        {"The film \u201cThe Last Foghorn\u201d ran twice.", STEMMA_KIND_TITLE},
        {"The ship \u201cPatience\u201d sank.", STEMMA_KIND_TITLE},
        {"Then Ada \u201cFoggy\u201d Merrow left.", STEMMA_KIND_NICKNAME},
        {"It is a so-called \u201cgolden horn\u201d of brass.", STEMMA_KIND_TERM},
        {"It is known as the \u201cgolden horn of the north coast\u201d.", STEMMA_KIND_TERM},
        {"The \u201cfree\u201d ride cost much.", STEMMA_KIND_SCARE},
        {"They met for \u201ca long walk with no aim\u201d.", STEMMA_KIND_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_article t;
        struct quotation_view v;
        test_article_open(&t, cases[i].text, 0);
        quotation_look(&v, &t.article, 0);
        struct kind_guess guess = kind_of_unsaid(&t.article, &v);
        assert_int_equal(guess.kind, cases[i].kind);
        assert_true(guess.sure > 0 && guess.sure < 1);
        test_article_close(&t);
    }
}

static void own_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t title, number;
        bool own;
    } cases[] = {
        {"Keeper \u2018hesitant\u2019 to stop horn\n\nIt rained.", 35, 0, true},
        {"Keeper \u2018hesitant to stop\u2019 horn\n\nIt rained.", 35, 0, false},
        {"The news hit him like a \u201ctsunami\u201d.", 0, 0, true},
        {"Per Lindqvist says the quiet hit him like a \u2018wave\u2019", 0, 0, true},
        {"She called it \u201cmessy\u201d.", 0, 0, false},
        {"\u201cI said \u2018no\u2019 twice,\u201d she wrote.", 0, 1, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_article t;
        struct quotation_view v;
        test_article_open(&t, cases[i].text, cases[i].title);
        if (cases[i].number < t.article.quotations.n) {
            quotation_look(&v, &t.article, cases[i].number);
            assert_int_equal(kind_is_own(&t.article, &v), cases[i].own);
        } else {
            fail_msg("no quotation in \"%s\"", cases[i].text);
        }
        test_article_close(&t);
    }
}

static void said_kinds(void **state)
{
    (void)state;
    static const struct {
        const char *text, *mention, *cue;
        stemma_quote_kind kind;
    } cases[] = {
        {"\u201cYes,\u201d said Merrow.", "Merrow", "said", STEMMA_KIND_SPEECH},
        {"\u201cYes,\u201d laughed Merrow.", "Merrow", "laughed", STEMMA_KIND_SPEECH},
        {"\u201cYes,\u201d wrote Merrow.", "Merrow", "wrote", STEMMA_KIND_WRITING},
        {"\u201cYes,\u201d she captioned.", "she", "captioned", STEMMA_KIND_WRITING},
        {"\u201cYes,\u201d she said in a tweet.", "she", "said", STEMMA_KIND_WRITING},
        {"She told readers in an essay: \u201cYes.\u201d", "She", "told", STEMMA_KIND_WRITING},
        {"\u201cYes,\u201d she said of the letter, smiling.", "she", "said", STEMMA_KIND_WRITING},
        {"\u201cYes,\u201d said Merrow, whose dog is in the letter.", "Merrow", "said",
         STEMMA_KIND_SPEECH},
        {"The letter says: \u201cYes.\u201d", "The letter", "says", STEMMA_KIND_WRITING},
        {"\u201cYes,\u201d she added.", "she", "added", STEMMA_KIND_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_article t;
        struct quotation_view v;
        test_article_open(&t, cases[i].text, 0);
        quotation_look(&v, &t.article, 0);
        uint32_t mention = test_mention_nth(&t, cases[i].mention, 0);
        uint32_t cue = test_article_token(&t, cases[i].cue);
        assert_int_equal(kind_of_said(&t.article, &v, mention, cue), cases[i].kind);
        test_article_close(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unsaid_kinds),
        cmocka_unit_test(own_words),
        cmocka_unit_test(said_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
