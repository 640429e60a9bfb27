#include "quote/features.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const struct history nothing = {
    .last_mention = NO_TOKEN, .last_quotation = NO_TOKEN, .last_person = NO_PERSON};

static void of_candidate(struct feature_list *out, const char *text, const char *mention)
{
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    struct history h = nothing;
    test_article_open(&t, text, 0);
    *out = (struct feature_list){.weights = NULL};
    h.n_said = ARENA_ZEROED(&t.arena, uint16_t, t.article.persons.n, NULL);
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &h);
    for (uint32_t i = 0; i < n; i++)
        if (test_mention_is(&t, &t.article.mentions.at[c[i].mention], mention)) {
            struct feature_context context = {&t.article, &v, &h, {0}};
            facts_of_quotation(&context.facts, &t.article, &v);
            struct candidate_facts facts;
            features_of_place(out, &context, &c[i], &facts);
            features_of_words(out, &context, &c[i], &facts);
            test_article_close(&t);
            return;
        }
    fail_msg("no candidate \"%s\"", mention);
}

static uint32_t n_common(const struct feature_list *a, const struct feature_list *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++)
            if (a->at[i] == b->at[k]) {
                n++;
                break;
            }
    return n;
}

static void names_do_not_matter(void **state)
{
    (void)state;
    struct feature_list a, b, c;
    of_candidate(&a, "It rained. \u201cYes,\u201d said Merrow.", "Merrow");
    of_candidate(&b, "It rained. \u201cYes,\u201d said Lindqvist.", "Lindqvist");
    assert_int_equal(a.n, b.n);
    assert_int_equal(n_common(&a, &b), a.n);
    of_candidate(&c, "It rained. \u201cYes,\u201d saw Merrow.", "Merrow");
    assert_true(n_common(&a, &c) < a.n);
}

static void places_matter(void **state)
{
    (void)state;
    struct feature_list before, after, far;
    of_candidate(&before, "It rained. Merrow said: \u201cYes.\u201d", "Merrow");
    of_candidate(&after, "It rained. \u201cYes,\u201d Merrow said.", "Merrow");
    of_candidate(&far, "Merrow slept. It rained. It snowed. \u201cYes.\u201d", "Merrow");
    assert_true(n_common(&before, &after) < before.n / 2);
    assert_true(n_common(&before, &far) < before.n / 2);
    for (uint32_t i = 0; i < before.n; i++)
        assert_true(before.at[i] < FEATURE_SPACE);
    assert_true(before.n < MAX_FEATURES);
}

static void of_nobody(struct feature_list *out, const char *text)
{
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    struct history h = nothing;
    test_article_open(&t, text, 0);
    *out = (struct feature_list){.weights = NULL};
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &h);
    struct feature_context context = {&t.article, &v, &h, {0}};
    facts_of_quotation(&context.facts, &t.article, &v);
    features_of_nobody(out, &context, c, n);
    test_article_close(&t);
}

static void nobody_sees_the_words(void **state)
{
    (void)state;
    struct feature_list title, speech, same;
    of_nobody(&title, "It was the film \u201cThe Last Foghorn\u201d again.");
    of_nobody(&speech, "She said: \u201cThe horn fell silent.\u201d");
    of_nobody(&same, "It was the film \u201cThe Old Foghorn\u201d again.");
    assert_int_equal(n_common(&title, &same), title.n);
    assert_true(n_common(&title, &speech) < title.n / 2);
    assert_true(title.n < MAX_FEATURES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_do_not_matter),
        cmocka_unit_test(places_matter),
        cmocka_unit_test(nobody_sees_the_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
