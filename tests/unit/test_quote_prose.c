#include "quote/prose.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const struct prose_word *word(const struct test_article *t, const char *words)
{
    return &t->article.prose.at[test_article_token(t, words)];
}

static void gaps(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Ada Merrow, 61, keeper (and cook) spoke\nlong - very long - and well-read; "
                      "she said: \u201cYes.\u201d Then\u2026 no.\n\nNext",
                      0);
    assert_int_equal(word(&t, "Merrow")->gap, 0);
    assert_int_equal(word(&t, "61")->gap, GAP_COMMA);
    assert_int_equal(word(&t, "and cook")->gap, GAP_OPEN);
    assert_int_equal(word(&t, "spoke")->gap, GAP_CLOSE);
    assert_int_equal(word(&t, "long")->gap, GAP_LINE);
    assert_int_equal(word(&t, "very")->gap, GAP_DASH);
    assert_int_equal(word(&t, "read")->gap, GAP_HYPHEN);
    assert_int_equal(word(&t, "she said")->gap, GAP_SEMICOLON);
    assert_int_equal(word(&t, "Yes")->gap, GAP_COLON | GAP_MARK);
    assert_int_equal(word(&t, "Then")->gap, GAP_STOP | GAP_MARK);
    assert_int_equal(word(&t, "no.")->gap, GAP_STOP);
    assert_true(word(&t, "Next")->gap & GAP_PARAGRAPH);
    test_article_close(&t);
}

static void inside_and_outside(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "\u201cWe left. We ate,\u201d Merrow said. She slept. Nobody came.", 0);
    assert_true(word(&t, "We left")->flags & PROSE_INSIDE);
    assert_true(word(&t, "ate")->flags & PROSE_INSIDE);
    assert_false(word(&t, "Merrow")->flags & PROSE_INSIDE);
    /* outer words and sentences are counted, inner ones are not */
    assert_int_equal(word(&t, "Merrow")->outer, 0);
    assert_int_equal(word(&t, "Nobody")->outer - word(&t, "Merrow")->outer, 4);
    assert_int_equal(word(&t, "Nobody")->sentence - word(&t, "said")->sentence, 2);
    const struct prose_word *last = &t.article.prose.at[t.document.text.n_tokens];
    assert_int_equal(last->outer, 6);
    assert_true(last->flags & PROSE_INSIDE);
    test_article_close(&t);
}

static void printed_forms(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "\u201cYes.\u201d Merrow\u2019s dog, the keepers\u2019 dog and O'Neal's dog "
                      "barked loudly, starting early. I know it's hers.",
                      0);
    assert_true(word(&t, "Merrow")->flags & PROSE_POSSESSIVE);
    assert_true(word(&t, "keepers")->flags & PROSE_POSSESSIVE);
    assert_true(word(&t, "O'Neal")->flags & PROSE_POSSESSIVE);
    assert_false(word(&t, "dog,")->flags & PROSE_POSSESSIVE);
    assert_true(word(&t, "barked")->flags & PROSE_ED);
    assert_true(word(&t, "loudly")->flags & PROSE_LY);
    assert_true(word(&t, "starting")->flags & PROSE_ING);
    assert_int_equal(word(&t, "keepers")->gap, 0);
    test_article_close(&t);
}

static void verbs_and_classes(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "\u201cYes.\u201d She has also said no. Saying nothing helps.", 0);
    assert_true(prose_is_finite_cue(word(&t, "said")));
    assert_false(prose_is_finite_cue(word(&t, "Saying")));
    assert_true(prose_is_light(word(&t, "has")));
    assert_true(prose_is_light(word(&t, "also")));
    assert_false(prose_is_light(word(&t, "said")));
    assert_true(word(&t, "She")->classes & WORD_SHE);
    test_article_close(&t);
}

static void verbs_outside_marks_are_counted(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Merrow said no. \u201cShe said so,\u201d Berg added, saying it was late. "
                      "Ada Said wrote: \u201cThey told me.\u201d He asked why",
                      0);
    uint16_t n = 0;
    for (uint32_t i = 0; i < t.article.text->n_tokens; i++) {
        const struct prose_word *w = &t.article.prose.at[i];
        assert_int_equal(w->cues, n);
        n = (uint16_t)(n + (!(w->flags & PROSE_INSIDE) && prose_is_finite_cue(w)));
    }
    assert_int_equal(t.article.prose.at[t.article.text->n_tokens].cues, n);
    assert_int_equal(n, 4); /* said, added, wrote, asked */
    test_article_close(&t);
}

/* A German noun is what its end is, and words of other languages are not the English ones. */
static void words_of_other_languages(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open_in(&t, "Am Abend kam die Hafensprecherin, der Leuchtturm war dunkel.", 0,
                         "de");
    assert_true(word(&t, "Hafensprecherin")->classes & WORD_ROLE);
    assert_false(word(&t, "Leuchtturm")->classes & WORD_ROLE);
    assert_int_equal(word(&t, "Am")->classes, WORD_PREPOSITION);
    assert_int_equal(word(&t, "war")->classes, WORD_AUXILIARY);
    test_article_close(&t);
    test_article_open(&t, "The Hafensprecherin came before the war.", 0);
    assert_int_equal(word(&t, "Hafensprecherin")->classes, 0);
    assert_false(word(&t, "war")->classes & WORD_AUXILIARY);
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gaps),
        cmocka_unit_test(verbs_outside_marks_are_counted),
        cmocka_unit_test(inside_and_outside),
        cmocka_unit_test(printed_forms),
        cmocka_unit_test(verbs_and_classes),
        cmocka_unit_test(words_of_other_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
