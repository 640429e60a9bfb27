/*
 * What is said to have happened on a date, counted from Wednesday, 7 May 2025.
 */
#include "test_values.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* The words told of the last date of a text; "" for none. */
static void check(const char *text, const char *wanted)
{
    struct test_values t;
    char out[256] = "";
    test_values_open(&t, text, "en");
    test_values_read(&t);
    for (size_t i = 0; i < t.values.n; i++) {
        const struct seen *v = &t.values.at[i];
        const stemma_span *s = &v->record.told;
        if (v->record.slot == STEMMA_SLOT_DATE)
            snprintf(out, sizeof out, "%.*s", (int)(s->end_byte - s->begin_byte),
                     t.document.text.bytes + s->begin_byte);
    }
    if (strcmp(out, wanted) != 0)
        fail_msg("%s: \"%s\", not \"%s\"", text, out, wanted);
    test_values_close(&t);
}

static void test_shapes(void **unused)
{
    (void)unused;
    check("Ada Merrow silenced the horn on Sunday.", "Ada Merrow silenced the horn");
    check("The horn fell silent last month.", "The horn fell silent");
    check("On Sunday, the board fired Leif Holm.", "the board fired Leif Holm");
    check("Ada Merrow on Sunday silenced the horn.", "Ada Merrow on Sunday silenced the horn");
    check("Ada Merrow, 61, sounded the horn on Sunday.", "Ada Merrow, 61, sounded the horn");
    check("Leif Holm was arrested on Sunday.", "Leif Holm was arrested");
    check("The keeper was taken to the hospital on Sunday.",
          "The keeper was taken to the hospital");
    check("She came after the board fired Leif Holm on Sunday.", "the board fired Leif Holm");
    check("The pictures she took on Sunday were shown.", "she took");
    check("Ada Merrow will sound the horn on Friday, 9 May.", "Ada Merrow will sound the horn");
}

static void test_abstains(void **unused)
{
    (void)unused;
    check("Ada Merrow said on Sunday that she was tired.", "");
    check("Ada Merrow was in the hall on Sunday.", "");
    check("The board planned to meet on Sunday.", "");
    check("The talks set for Sunday collapsed.", "");
    check("The Sunday service was cancelled.", "");
    check("Ada Merrow did not silence the horn on Sunday.", "");
    check("The board could have fired Leif Holm on Sunday.", "");
    check("The boats that came in on Sunday were tarred.", "");
    check("Ringing the bell on Sunday, she fell.", "");
    check("The horn is seen on the cliff in April.", "");
    check("Ada Merrow silenced the horn on Friday, 9 May.", ""); /* still to come */
    check("She was born in 1964.", "");                          /* too wide */
    check("A wounded man of Skarrow on Sunday.", "");
    check("on Sunday", "");
}

static struct trigger last_trigger(const char *text)
{
    struct test_values t;
    test_values_open(&t, text, "en");
    test_values_read(&t);
    assert_true(t.values.n > 0);
    const struct trigger out = t.values.at[t.values.n - 1].trigger;
    test_values_close(&t);
    return out;
}

static void test_deeds(void **unused)
{
    (void)unused;
    const struct trigger a = last_trigger("George Holm died on Sunday."),
                         b = last_trigger("Mr Holm was killed on Sunday."),
                         c = last_trigger("George Holm sang. He died on Sunday."),
                         d = last_trigger("Leif Berg died on Sunday."),
                         e = last_trigger("George Holm sang on Sunday.");
    assert_int_equal(a.deed, b.deed);
    assert_int_equal(a.doer, b.doer);
    assert_int_equal(a.deed, c.deed);
    assert_int_equal(a.doer, c.doer);
    assert_true(a.named && !c.named);
    assert_true(a.doer != d.doer);
    assert_true(a.deed != e.deed && a.doer == e.doer);
    assert_true(last_trigger("The board will meet on Friday.").ahead);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_shapes),
                                       cmocka_unit_test(test_abstains),
                                       cmocka_unit_test(test_deeds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
