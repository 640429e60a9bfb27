/*
 * Times of day in running text.
 */
#include "test_values.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* The first time of `text`, its zone and its words: "15:40 ET [at 3:40 p.m. ET]"; "" for none. */
static void check_in(const char *text, const char *language, const char *wanted)
{
    struct test_values t;
    struct clock c;
    char out[160] = "";
    test_values_open(&t, text, language);
    for (uint32_t i = 0; i < t.document.text.n_tokens && out[0] == '\0'; i++) {
        if (!clock_read(&c, &t.reader, i))
            continue;
        const struct token *first = reader_token(&t.reader, c.first);
        clock_print(out, c.low, c.high);
        const size_t n = strlen(out);
        snprintf(out + n, sizeof out - n, "%s [%.*s]", c.zone != 0 ? " zone" : "",
                 (int)(c.end_byte - first->begin), t.document.text.bytes + first->begin);
    }
    if (strcmp(out, wanted) != 0)
        fail_msg("%s: %s, not %s", text, out, wanted);
    test_values_close(&t);
}

static void check(const char *text, const char *wanted)
{
    check_in(text, "en", wanted);
}

static void test_forms(void **unused)
{
    (void)unused;
    check("The horn sounded at 3:40 p.m. on the cliff.", "15:40 [at 3:40 p.m.]");
    check("The horn sounded at 3:40 p.m.", "15:40 [at 3:40 p.m.]");
    check("the horn sounded at 3pm, she said", "15:00 [at 3pm]");
    check("the horn sounded at 12:05 a.m. again", "00:05 [at 12:05 a.m.]");
    check("the horn sounded at noon again", "12:00 [at noon]");
    check("the horn sounded at 15:40 again", "15:40 [at 15:40]");
    check_in("Das Horn klang um 15.40 Uhr noch.", "de", "15:40 [um 15.40 Uhr]");
    check_in("Das Horn klang um 9 Uhr noch.", "de", "09:00 [um 9 Uhr]");
    check_in("La corne sonna \xC3\xA0 15h40 encore.", "fr", "15:40 [\xC3\xA0 15h40]");
}

static void test_hedges(void **unused)
{
    (void)unused;
    check("the horn sounded at around 3:40 p.m. again", "15:25/15:55 [around 3:40 p.m.]");
    check("the horn sounded about 4 pm again", "15:45/16:15 [about 4 pm]");
    check("the horn sounded shortly after 4 p.m. again", "16:00/16:30 [shortly after 4 p.m.]");
    check("the horn sounded just before noon again", "11:30/12:00 [just before noon]");
}

static void test_zones(void **unused)
{
    (void)unused;
    check("it sounded at 3:40 p.m. ET again", "15:40 zone [at 3:40 p.m. ET]");
    check("it sounded at 3:40 pm Eastern time again", "15:40 zone [at 3:40 pm Eastern]");
    check("it sounded at 3:40 p.m. local time again", "15:40 zone [at 3:40 p.m.]");
    check("it sounded at 7:24 a.m. Sunday, Skarrow time, again", "07:24 zone [at 7:24 a.m.]");
    check("it sounded at 1:30 a.m. (0530 GMT) again", "01:30 [at 1:30 a.m.]");
}

static void test_no_times(void **unused)
{
    (void)unused;
    static const char *const texts[] = {
        "it sounded at 3:40 again",
        "it will sound by 3 p.m. today",
        "from 9 a.m. to 5 p.m. it does",
        "it is open at 9 a.m. to 5 p.m. today",
        "Updated at 2:40 p.m. ET",
        "the cable bears at 5 amps",
        "it sounded at 25 p.m. again",
        "it sounded at 3:75 p.m. again",
        "it sounded at midnight again",
        "won 15:40 at home",
        "at 3:40:12 p.m. exactly",
        "at $3 pm they",
        "at 13 p.m. they left",
        "just around 12:05 a.m. again",
        "at 3",
        "3 p.m.",
        "at 3 p",
        "noon",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check(texts[i], "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_hedges),
        cmocka_unit_test(test_zones),
        cmocka_unit_test(test_no_times),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
