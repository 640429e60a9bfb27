#include "text/language.h"

#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

struct sample {
    const char *tag; /* NULL: not told */
    const char *text;
};

static const struct sample samples[] = {
    {"en", "The keeper of the light said that he had not heard the horn for a week, and that "
           "nobody else in the town had either."},
    {"de", "Der Wärter sagte, dass er das Horn seit einer Woche nicht gehört habe und dass es auch "
           "sonst niemand in der Stadt gehört hat."},
    {"fr", "Le gardien du phare a dit qu'il n'avait pas entendu la corne depuis une semaine et que "
           "personne dans la ville ne l'avait entendue."},
    {"es", "El guardián del faro dijo que no había oído la bocina desde hace una semana y que "
           "nadie en la ciudad la había oído."},
    {"el", "Ο φύλακας του φάρου είπε ότι δεν άκουσε την κόρνα."},
    {"he", "שומר המגדלור אמר שלא שמע את הצופר במשך שבוע"},
    {"ja", "灯台守は一週間霧笛を聞いていないと言った。"},
    {"zh", "灯塔看守人说他一个星期没有听到雾号了。"},
    {"ko", "등대지기는 일주일 동안 무적 소리를 듣지 못했다고 말했다."},
    {NULL, ""},
    {NULL, "Ada Merrow, Per Lindqvist"},
    {NULL, "De vuurtorenwachter zei dat hij de misthoorn al een week niet had gehoord en dat "
           "niemand anders in de stad hem had gehoord."},
    {NULL, "1 2 3 4 5 6 7 8 9 10 11 12 13 14"},
    {NULL, "Фонарщик сказал, что не слышал гудка целую неделю."},
};

static const char *guess(const char *text)
{
    struct test_text t;
    test_text_open(&t, text, strlen(text));
    const char *tag = language_guess(&t.text);
    test_text_close(&t);
    return tag;
}

static void test_samples(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        const char *tag = guess(samples[i].text);
        bool same = tag == NULL || samples[i].tag == NULL ? tag == samples[i].tag
                                                          : strcmp(tag, samples[i].tag) == 0;
        if (!same)
            print_error("%s\n  want %s, got %s\n", samples[i].text,
                        samples[i].tag != NULL ? samples[i].tag : "none",
                        tag != NULL ? tag : "none");
        assert_true(same);
    }
}

/* Foreign names and words in a report do not change its language. */
static void test_foreign_words(void **state)
{
    (void)state;
    assert_string_equal(
        guess("The author of Der alte Mann und das Meer und die Nacht von der See said that it "
              "was not the last book that she would write, and that there would be others."),
        "en");
}

/* The record goes before the guess, and an empty tag says nothing. */
static void test_said(void **state)
{
    (void)state;
    struct test_text t;
    test_text_open(&t, samples[0].text, strlen(samples[0].text));
    assert_string_equal(language_of("nl", &t.text), "nl");
    assert_string_equal(language_of("", &t.text), "en");
    assert_string_equal(language_of(NULL, &t.text), "en");
    test_text_close(&t);
}

static void test_tags(void **state)
{
    (void)state;
    static const char *const german[] = {"de", "DE", "de-AT", "de_CH", "De-Latn-DE"};
    static const char *const others[] = {"", "d", "den", "dei-DE", "en-de", "-de"};
    for (size_t i = 0; i < sizeof german / sizeof *german; i++)
        assert_true(language_is(german[i], "de"));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(language_is(others[i], "de"));
    assert_false(language_is(NULL, "de"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_samples),
                                       cmocka_unit_test(test_foreign_words),
                                       cmocka_unit_test(test_said), cmocka_unit_test(test_tags)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
