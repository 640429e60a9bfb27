/*
 * The typed values of one text: what they are, and of whom.
 */
#include "test_values.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

/* The values as "slot:words", joined by " | ". */
static void check_in(const char *text, const char *language, const char *wanted)
{
    struct test_values t;
    char out[512] = "";
    size_t n = 0;
    test_values_open(&t, text, language);
    test_values_read(&t);
    for (size_t i = 0; i < t.values.n; i++) {
        const stemma_span *s = &t.values.at[i].record.span;
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%s:%.*s", i > 0 ? " | " : "",
                              stemma_slot_name(t.values.at[i].record.slot),
                              (int)(s->end_byte - s->begin_byte),
                              t.document.text.bytes + s->begin_byte);
    }
    if (strcmp(out, wanted) != 0)
        fail_msg("%s: %s", text, out);
    test_values_close(&t);
}

static void check(const char *text, const char *wanted)
{
    check_in(text, "en", wanted);
}

static void test_ages(void **unused)
{
    (void)unused;
    check("Ada Merrow, 61, sounded the horn.", "age:61");
    check("the 64-year-old keeper", "age:64-year-old");
    check("her four-year-old daughter Ilse", "age:four-year-old");
    check("daughter Ilse Merrow, 4\xC2\xBD, and son Leif, 2.", "age:4\xC2\xBD | age:2");
    check("Leif Holm, aged 40, rowed.", "age:40");
    check("Merrow, 61, sounded the horn.", "age:61");
    check("Merrow, 61, Holm, 40.", "");
    check("In Skarrow, 61, a pub on the quay.", "");
    check("He saw Flight 93, 40 of them.", "");
    check_in("die 61-j\xC3\xA4hrige W\xC3\xA4rterin", "de", "age:61-j\xC3\xA4hrige");
}

static void test_numbers(void **unused)
{
    (void)unused;
    check("It had gathered 214 signatures.", "count:214 signatures");
    check("More than 200 people have signed.", "count:More than 200 people");
    check("It cost $1.5 million, or 12 percent.", "money:$1.5 million | percent:12 percent");
    check("It rose by 3 percentage points to 12%.", "percent:3 percentage points | percent:12%");
    check("after 112 years, in forty days of fog", "");
    check("two-thirds of a four-star hotel", "");
    check("two-thirds of the members of a four-star hotel", "percent:two-thirds");
    check("Dozens of people came, and a couple of boats.",
          "count:Dozens of people | count:a couple of boats");
    check("One in four voters left.", "percent:One in four");
    check("They came third, a quarter of a million strong.", "");
    check("caption 3 of 22 photos", "");
    check("its 10.62 million citizens, and 2.5 boats", "count:10.62 million citizens");
    check("the first 100 boats, the last 12 boats", "");
    check("with \xC2\xA3"
          "20 and 20 dollars",
          "money:\xC2\xA3"
          "20 | money:20 dollars");
    check_in("Es kamen 200 Personen und 3,5 Prozent.", "de",
             "count:200 Personen | percent:3,5 Prozent");
}

static void test_other_languages(void **unused)
{
    (void)unused;
    check_in("Rund zwanzig Boote lagen dort.", "de", "count:Rund zwanzig Boote");
    check_in("F\xC3\xBCnfundzwanzig Menschen kamen um 20 Uhr.", "de",
             "count:F\xC3\xBCnfundzwanzig Menschen | time:um 20 Uhr");
    check_in("Dutzende Boote lagen im Hafen.", "de", "count:Dutzende Boote");
    check_in("Plus de deux cents personnes.", "fr", "count:Plus de deux cents personnes");
    check_in("Elle a co\xC3\xBBt\xC3\xA9 trois millions d'euros.", "fr",
             "money:trois millions d'euros");
    check_in("M\xC3\xA1s de doscientas personas.", "es", "count:M\xC3\xA1s de doscientas personas");
    check_in("Tres millones de euros.", "es", "money:Tres millones de euros");
}

static void test_dates(void **unused)
{
    (void)unused;
    check("Ms Merrow silenced the horn on Sunday.", "date:on Sunday");
    check("\xE2\x80\x9CIt fell silent on Sunday,\xE2\x80\x9D she said on Monday.",
          "date:on Monday");
}

/* Whom the first age of a text is of, as the text prints it; NULL: not known. */
static void check_whom(const char *text, const char *words)
{
    struct test_values t;
    test_values_open(&t, text, "en");
    test_values_read(&t);
    assert_true(t.values.n > 0);
    const struct seen *v = &t.values.at[t.values.n - 1];
    assert_int_equal(v->record.slot, STEMMA_SLOT_AGE);
    if (words == NULL) {
        assert_true(v->entity == 0);
    } else {
        assert_true(v->entity != 0);
        const uint32_t begin = reader_token(&t.reader, v->entity_first)->begin;
        assert_memory_equal(t.document.text.bytes + begin, words, strlen(words));
    }
    test_values_close(&t);
}

static void test_whom(void **unused)
{
    (void)unused;
    check_whom("Ada Merrow, 61, sounded the horn.", "Ada Merrow");
    check_whom("Ada Merrow came. Merrow, 61, sounded the horn.", "Merrow");
    check_whom("Ada Merrow and Leif Merrow came. The 61-year-old Merrow stayed.", NULL);
    check_whom("Ada Merrow, 61, came. The 61-year-old stayed.", "Ada Merrow");
    check_whom("Ada Merrow, 61, and Leif Holm, 61, came. The 61-year-old stayed.", NULL);
    check_whom("her daughter Ilse, 4, slept.", "daughter Ilse");
    check_whom("the 64-year-old Holm's friend Ada Merrow", NULL);
    check_whom("her four-year-old daughter Ilse", "daughter Ilse");
    check_whom("a 61-year-old man", NULL);
}

static uint32_t last_events(const char *text)
{
    struct test_values t;
    test_values_open(&t, text, "en");
    test_values_read(&t);
    assert_true(t.values.n > 0);
    const uint32_t events = t.values.at[t.values.n - 1].events;
    test_values_close(&t);
    return events;
}

static void test_events(void **unused)
{
    (void)unused;
    assert_true(last_events("George Holm died on Sunday.") & 1u << EVENT_DEATH);
    assert_true(last_events("She lost her son last month.") & 1u << EVENT_DEATH);
    assert_true(last_events("Ms Merrow silenced the horn on Sunday.") & 1u << EVENT_END);
    assert_int_equal(last_events("They lost the race last month."), 0);
    assert_int_equal(last_events("The board said on Sunday that George Holm died."), 0);
    assert_int_equal(last_events("Some 52 people were killed on Sunday."), 0);
    assert_int_equal(last_events("After he died, the board unveiled a plan on Sunday."), 0);
    assert_int_equal(last_events("The last week ended on Sunday."), 0);
    assert_int_equal(last_events("The jury is meeting today, as George Holm died."), 0);
    assert_int_equal(last_events("On Sunday Leif Berg came, who died."), 0);
    assert_int_equal(last_events("A boat sank Sunday in a storm followed by a death."), 0);
    assert_int_equal(last_events("He died last Saturday, and left on Monday."), 0);
    /* read on a Wednesday: by another clock it is tomorrow */
    assert_int_equal(last_events("George Holm died on Thursday."), 0);
    assert_true(last_events("George Holm died on Friday.") & 1u << EVENT_DEATH);
}

/* How the clause states the last value of a text. */
static void check_stated(const char *text, stemma_stated stated)
{
    struct test_values t;
    test_values_open(&t, text, "en");
    test_values_read(&t);
    if (t.values.n == 0 || t.values.at[t.values.n - 1].record.stated != stated)
        fail_msg("%s: not %s", text, stemma_stated_name(stated));
    test_values_close(&t);
}

static void test_stated(void **unused)
{
    (void)unused;
    check_stated("Ada Merrow left on Sunday.", STEMMA_STATED_FACT);
    check_stated("Ada Merrow did not leave on Sunday.", STEMMA_STATED_DENIED);
    check_stated("Ada Merrow didn't leave on Sunday.", STEMMA_STATED_DENIED);
    check_stated("Ada Merrow hasn\xE2\x80\x99t left since Sunday.", STEMMA_STATED_DENIED);
    check_stated("The board denied that 40 people left.", STEMMA_STATED_DENIED);
    check_stated("That she left on Sunday is false, it said.", STEMMA_STATED_DENIED);
    check_stated("She did not leave until Sunday.", STEMMA_STATED_DENIED);
    check_stated("She left not until Sunday.", STEMMA_STATED_FACT);
    check_stated("Not only 40 people left.", STEMMA_STATED_FACT);
    check_stated("No fewer than 40 people left.", STEMMA_STATED_FACT);
    check_stated("She did not stay, because 40 people left.", STEMMA_STATED_FACT);
    check_stated("She did not stay. On Sunday she left.", STEMMA_STATED_FACT);
    check_stated("The horn could cost $3 million.", STEMMA_STATED_SUPPOSED);
    check_stated("If 40 people sign, it stays.", STEMMA_STATED_SUPPOSED);
    check_stated("It may cost $3 million.", STEMMA_STATED_SUPPOSED);
    check_stated("On May 3 the horn cost $3 million.", STEMMA_STATED_FACT);
    check_stated("\xE2\x80\x9CIt is not small,\xE2\x80\x9D she said on Sunday.",
                 STEMMA_STATED_FACT);
    check_stated("She did not know the 61-year-old keeper.", STEMMA_STATED_FACT);
}

/* A long text of one thing costs about as much for each word as a short one. */
static double seconds_for(const char *piece, size_t times)
{
    const size_t n = strlen(piece);
    char *text = malloc(n * times + 1);
    assert_non_null(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * n, piece, n);
    text[n * times] = '\0';
    struct test_values t;
    test_values_open(&t, text, "en");
    const clock_t begin = clock();
    test_values_read(&t);
    const double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    test_values_close(&t);
    free(text);
    return seconds;
}

static void test_hostile_texts_are_linear(void **unused)
{
    (void)unused;
    static const char *const pieces[] = {"1 ",        "two ",       "\"",         "Ada ",
                                         "Ada, 61, ", "more than ", "on Sunday ", "last ",
                                         "($1-1/2 ",  "May 3 "};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        const double one = seconds_for(pieces[i], 2000), eight = seconds_for(pieces[i], 16000);
        if (eight > 24 * one + 0.2)
            fail_msg("%s: %g s and %g s", pieces[i], one, eight);
    }
}

/* How the first number or date of a text is stated, and by whom it is denied. */
static void check_denied(const char *text, const char *language, const char *wanted)
{
    char found[128];
    struct test_values t;
    test_values_open(&t, text, language);
    test_values_read(&t);
    assert_true(t.values.n > 0);
    const stemma_value *v = &t.values.at[0].record;
    snprintf(found, sizeof found, "%s: %.*s", stemma_stated_name(v->stated),
             (int)(v->denier.end_byte - v->denier.begin_byte),
             t.document.text.bytes + v->denier.begin_byte);
    if (strcmp(found, wanted) != 0)
        fail_msg("%s: %s", text, found);
    test_values_close(&t);
}

static void test_deniers(void **unused)
{
    (void)unused;
    check_denied("Leif Holm denied that 40 people had signed.", "en", "denied: Leif Holm");
    check_denied("The harbour board later disputed the figure of 40 signatures.", "en",
                 "denied: The harbour board");
    check_denied("The head of the harbour board denied that 40 people had signed.", "en",
                 "denied: The head of the harbour board");
    check_denied("On the quay she strongly denied that 40 people had signed.", "en", "denied: she");
    check_denied("The board rejected the claim that 40 people had signed.", "en",
                 "denied: The board");
    check_denied("The figure of 40 signatures was disputed by the harbour board.", "en",
                 "denied: the harbour board");
    check_denied("The board did not ask 40 people.", "en", "denied: ");
    check_denied("The men who denied that 40 people had signed left.", "en", "denied: ");
    check_denied("Denying that 40 people had signed, Holm left.", "en", "denied: ");
    check_denied("The council rejected the plan on Tuesday.", "en", "fact: ");
    check_denied("Holm denied on Tuesday that the boats had left.", "en", "fact: ");
    check_denied("Holm denied the claim on Tuesday.", "en", "fact: ");
    check_denied("Holm disputed that claim on Tuesday.", "en", "fact: ");
    check_denied("Holm denied that the boats had left on Tuesday.", "en", "denied: Holm");
    check_denied("Gestern bestritt Holm, dass 40 Menschen kamen.", "de", "fact: ");
    check_denied("Leif Holm bestritt, dass 40 Menschen kamen.", "de", "denied: Leif Holm");
    check_denied("Leif Holm a démenti que 40 personnes soient venues.", "fr", "denied: Leif Holm");
    check_denied("Leif Holm negó que 40 personas hubieran firmado.", "es", "denied: Leif Holm");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_deniers),
                                       cmocka_unit_test(test_ages),
                                       cmocka_unit_test(test_numbers),
                                       cmocka_unit_test(test_other_languages),
                                       cmocka_unit_test(test_dates),
                                       cmocka_unit_test(test_whom),
                                       cmocka_unit_test(test_events),
                                       cmocka_unit_test(test_stated),
                                       cmocka_unit_test(test_hostile_texts_are_linear)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
