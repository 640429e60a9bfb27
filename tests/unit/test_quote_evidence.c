#include "quote/evidence.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The person of the n-th mention that is printed so. */
static uint32_t person_of(const struct test_article *t, const char *words, int nth)
{
    uint32_t i = test_mention_nth(t, words, nth);
    assert_int_not_equal(i, UINT32_MAX);
    return t->article.mentions.at[i].person;
}

static enum sex sex_of(const char *text, const char *name)
{
    struct test_article t;
    test_article_open(&t, text, 0);
    enum sex sex = person_sex(&t.article.persons.at[person_of(&t, name, 0)]);
    test_article_close(&t);
    return sex;
}

static void sexes(void **state)
{
    (void)state;
    assert_int_equal(sex_of("Mr Merrow said \u201cyes\u201d.", "Mr Merrow"), SEX_MALE);
    assert_int_equal(sex_of("Ada Merrow said \u201cyes\u201d.", "Ada Merrow"), SEX_FEMALE);
    assert_int_equal(sex_of("Robin Merrow said \u201cyes\u201d.", "Robin Merrow"), SEX_UNKNOWN);
    assert_int_equal(sex_of("Robin Merrow said \u201cyes\u201d. She slept.", "Robin Merrow"),
                     SEX_FEMALE);
    assert_int_equal(sex_of("Her husband Robin Merrow said \u201cyes\u201d.", "Robin Merrow"),
                     SEX_MALE);
    assert_int_equal(sex_of("Robin Merrow, a widow, said \u201cyes\u201d.", "Robin Merrow"),
                     SEX_FEMALE);
    /* a pronoun of the other sex goes to somebody else */
    assert_int_equal(
        sex_of("Robin Berg slept. Ada Merrow said \u201cyes\u201d. He woke up.", "Ada Merrow"),
        SEX_FEMALE);
}

static void no_persons(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "In Skarrow the Harbour Board and the FBI met. They left Skarrow. Ada Merrow "
                      "said \u201cyes\u201d. Last month it rained in Skarrow.",
                      0);
    const struct person *at = t.article.persons.at;
    assert_true(at[person_of(&t, "Skarrow", 0)].flags & PERSON_BODY);
    assert_true(at[person_of(&t, "the Harbour Board", 0)].flags & PERSON_BODY);
    assert_true(at[person_of(&t, "the FBI", 0)].flags & PERSON_BODY);
    assert_false(at[person_of(&t, "Ada Merrow", 0)].flags & PERSON_BODY);
    assert_int_equal(person_of(&t, "Last", 0), NO_PERSON);
    test_article_close(&t);
}

static void honorifics(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "Mrs Merrow met Sir Per and Dr Berg. \u201cYes,\u201d said Holm.", 0);
    const struct prose *prose = &t.article.prose;
    assert_int_equal(evidence_of_honorific(prose, test_mention(&t, "Mrs Merrow")), SEX_FEMALE);
    assert_int_equal(evidence_of_honorific(prose, test_mention(&t, "Sir Per")), SEX_MALE);
    assert_int_equal(evidence_of_honorific(prose, test_mention(&t, "Dr Berg")), SEX_UNKNOWN);
    assert_int_equal(evidence_of_honorific(prose, test_mention(&t, "Holm")), SEX_UNKNOWN);
    test_article_close(&t);
}

static void kin(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "Ada Merrow has a daughter Ilse. \u201cYes,\u201d said Ada Merrow.", 0);
    const struct person *at = t.article.persons.at;
    assert_true(at[person_of(&t, "Ilse", 0)].flags & PERSON_KIN);
    assert_false(at[person_of(&t, "Ada Merrow", 0)].flags & PERSON_KIN);
    assert_true(at[person_of(&t, "Ada Merrow", 0)].n_spoke > 0);
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sexes),
        cmocka_unit_test(no_persons),
        cmocka_unit_test(honorifics),
        cmocka_unit_test(kin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
