#include "quote/cues.h"

#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct search {
    const char *word;
    enum cue_group group;
};

static bool compare_form(void *user, const char *form, size_t n, enum cue_group group,
                         enum cue_form kind)
{
    struct search *s = user;
    (void)kind;
    if (s->group == CUE_NONE && n == strlen(s->word) && memcmp(form, s->word, n) == 0)
        s->group = group;
    return true;
}

/* The group of the first verb that has the form. */
static enum cue_group group_of(const char *word)
{
    struct search s = {word, CUE_NONE};
    cue_forms(compare_form, &s);
    return s.group;
}

static void forms_are_recognised(void **state)
{
    (void)state;
    static const char *const say[] = {"say", "says", "said", "saying", "tell", "told", "shouted"};
    static const char *const stated[] = {"denies",    "denied", "denying", "admitted",
                                         "admitting", "argues", "arguing", "stressed",
                                         "begun",     "goes",   "quipped"};
    static const char *const wrote[] = {"write",   "writes",  "wrote",      "written",
                                        "writing", "tweeted", "captioning", "posts"};
    for (size_t i = 0; i < sizeof say / sizeof *say; i++)
        assert_int_equal(group_of(say[i]), CUE_SAY);
    for (size_t i = 0; i < sizeof stated / sizeof *stated; i++)
        assert_int_equal(group_of(stated[i]), CUE_STATE);
    for (size_t i = 0; i < sizeof wrote / sizeof *wrote; i++)
        assert_int_equal(group_of(wrote[i]), CUE_WRITE);
    assert_int_equal(group_of("laughed"), CUE_MANNER);
    assert_int_equal(group_of("dubbed"), CUE_CALL);
    assert_int_equal(group_of("labelled"), CUE_CALL);
    assert_int_equal(group_of("labeled"), CUE_CALL);
    assert_int_equal(group_of("thought"), CUE_THINK);
    assert_int_equal(group_of("shown"), CUE_SHOW);
}

static void other_languages(void **state)
{
    (void)state;
    assert_int_equal(group_of("sagte"), CUE_SAY);
    assert_int_equal(group_of("erkla\u0308rte"), CUE_STATE);
    assert_int_equal(group_of("e\u0301crit"), CUE_WRITE);
    assert_int_equal(group_of("dijo"), CUE_SAY);
    static const char *const by_rule[] = {"erkla\u0308rt",   "erkla\u0308rten", "fu\u0308gte",
                                          "berichtete",      "ajoute\u0301e",   "s'exclame",
                                          "pre\u0301cisait", "afirmaron",       "insistio\u0301"};
    for (size_t i = 0; i < sizeof by_rule / sizeof *by_rule; i++)
        assert_int_equal(group_of(by_rule[i]), CUE_STATE);
    assert_int_equal(group_of("escribio\u0301"), CUE_WRITE);
    assert_int_equal(group_of("aggiunto"), CUE_STATE);
    assert_int_equal(group_of("zei"), CUE_SAY);
    assert_int_equal(group_of("sa\u0308ger"), CUE_SAY);
    assert_int_equal(group_of("afirmou"), CUE_STATE);
    assert_int_equal(group_of("napisała"), CUE_WRITE);
    assert_int_equal(group_of("заявил"), CUE_STATE);
    assert_int_equal(group_of("рассказывает"), CUE_SAY);
}

static void other_words_are_not(void **state)
{
    (void)state;
    static const char *const words[] = {"",    "s",     "ed",    "ing",    "house",
                                        "the", "red",   "bring", "sees_",  "saidly",
                                        "sa",  "thing", "bed",   "species"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_int_equal(group_of(words[i]), CUE_NONE);
}

struct seen {
    size_t n;
    const char *want;
    enum cue_form kind;
    bool found;
};

static bool check_form(void *user, const char *form, size_t n, enum cue_group group,
                       enum cue_form kind)
{
    struct seen *seen = user;
    assert_true(n > 1 && n < 32);
    assert_int_not_equal(group, CUE_NONE);
    seen->n++;
    if (n == strlen(seen->want) && memcmp(form, seen->want, n) == 0) {
        seen->found = true;
        seen->kind = kind;
    }
    return true;
}

static void forms_have_kinds(void **state)
{
    (void)state;
    static const struct {
        const char *form;
        enum cue_form kind;
    } wanted[] = {
        {"denies", CUE_FORM_THIRD},   {"echoes", CUE_FORM_THIRD}, {"stresses", CUE_FORM_THIRD},
        {"says", CUE_FORM_THIRD},     {"begging", CUE_FORM_ING},  {"writing", CUE_FORM_ING},
        {"foreseeing", CUE_FORM_ING}, {"replied", CUE_FORM_PAST}, {"conceded", CUE_FORM_PAST},
        {"wrote", CUE_FORM_PAST},     {"relayed", CUE_FORM_PAST}, {"explain", CUE_FORM_BASE}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        struct seen seen = {0, wanted[i].form, CUE_FORM_BASE, false};
        assert_true(cue_forms(check_form, &seen));
        assert_true(seen.n > 1500);
        assert_true(seen.found);
        assert_int_equal(seen.kind, wanted[i].kind);
    }
}

static bool stop_at_ten(void *user, const char *form, size_t n, enum cue_group group,
                        enum cue_form kind)
{
    (void)form, (void)n, (void)group, (void)kind;
    return ++*(int *)user < 10;
}

static void a_visitor_may_stop(void **state)
{
    (void)state;
    int n = 0;
    assert_false(cue_forms(stop_at_ten, &n));
    assert_int_equal(n, 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_are_recognised), cmocka_unit_test(other_languages),
        cmocka_unit_test(other_words_are_not),  cmocka_unit_test(forms_have_kinds),
        cmocka_unit_test(a_visitor_may_stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
