/*
 * What the report says of values that differ, of correction notes, of time and of dependence, for
 * invented reports, with and without their words.
 */
#include "emit/emit.h"
#include "emit/value_words.h"

#include "test_stories.h"
#include "test_trace.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#undef fail
#include <cmocka.h>

#define FERRY                                                                                    \
    "The ferry Havmaan ran aground on the Kvalsund reef before dawn on Tuesday with %s "         \
    "passengers aboard.\n\nCaptain Ingrid Solheim, %s, said the steering had failed near the "   \
    "lighthouse. Lifeboats from Brattholm took everyone off within two hours. Divers will look " \
    "at the hull of the Havmaan on Wednesday, said the coast guard.%s"
#define NOTE                                                                                    \
    "\n\nCorrection: An earlier version of this article misstated the number of passengers on " \
    "the ferry Havmaan. There were 212 passengers, not 221."

struct shown {
    struct found f;
    stemma_trace *trace;
    stemma_values *values;
    stemma_corrections *corrections;
    struct test_bytes page, summary;
};

static void show(struct shown *s, const char *const dates[3], const char *first_outlet,
                 stemma_write_options options)
{
    static char text[3][1024];
    snprintf(text[0], sizeof text[0], FERRY, "212", "41", NOTE);
    snprintf(text[1], sizeof text[1], FERRY, "221", "41", "");
    snprintf(text[2], sizeof text[2], FERRY, "212", "44", "\n\n(Coast Herald)");
    const struct news news[] = {{"a", first_outlet, dates[0], "Ferry runs aground", text[0]},
                                {"b", "Fjord Post", dates[1], "Ferry runs aground", text[1]},
                                {"c", "Valley Paper", dates[2], "Ferry runs aground", text[2]}};
    stemma_error err = {0};
    memset(s, 0, sizeof *s);
    found_make(&s->f, 1, news, 3);
    if (stemma_trace_new(&s->trace, s->f.corpus, s->f.params, &err) != STEMMA_OK ||
        stemma_values_find(&s->values, s->f.corpus, stemma_trace_matches(s->trace),
                           stemma_trace_stories(s->trace), &err) != STEMMA_OK ||
        stemma_corrections_find(&s->corrections, s->f.corpus, stemma_trace_stories(s->trace),
                                stemma_trace_quotes(s->trace), &err) != STEMMA_OK)
        fail_msg("%s", err.message);
    options.struct_size = sizeof options;
    options.values = s->values;
    options.corrections = s->corrections;
    assert_int_equal(stemma_write_report(s->trace, &options, test_take, &s->page, NULL), STEMMA_OK);
    assert_int_equal(stemma_write_summary(s->trace, NULL, &options, test_take, &s->summary, NULL),
                     STEMMA_OK);
}

static void hide(struct shown *s)
{
    test_bytes_free(&s->page);
    test_bytes_free(&s->summary);
    stemma_corrections_free(s->corrections);
    stemma_values_free(s->values);
    stemma_trace_free(s->trace);
    found_free(&s->f);
}

static const char *const dated[3] = {"2025-03-04T06:00", "2025-03-04", "2025-03-05"};
static const char *const undated[3] = {NULL, NULL, NULL};

static void wants(const char *where, const char *words)
{
    if (strstr(where, words) == NULL)
        fail_msg("it does not say: %s", words);
}

static void test_disagreements(void **unused)
{
    (void)unused;
    struct shown s;
    show(&s, dated, "Coast Herald", (stemma_write_options){.no_text = 0});
    const char *page = s.page.at;
    wants(page, "Ingrid Solheim’s age");
    wants(page, "<b>41</b>");
    wants(page, "<b>44</b>");
    wants(page, "<mark>44</mark>");
    wants(page, "href=\"#differ-1\">");
    wants(page, "id=\"differ-2\"");
    wants(page, "<a class=\"v\" id=\"v1\"");
    wants(s.summary.at, "values differ");
    wants(s.summary.at, "Captain Ingrid");
    hide(&s);
}

static void test_notes_and_carriers(void **unused)
{
    (void)unused;
    struct shown s;
    show(&s, dated, "Coast Herald", (stemma_write_options){.no_text = 0});
    wants(s.page.at, "What reports say of themselves");
    wants(s.page.at, "was corrected");
    wants(s.page.at, " Superseded: <q dir=\"auto\">221</q>; now <q dir=\"auto\">212</q>.");
    wants(s.page.at, " Still printed in <a href=\"#d2-b\">Fjord Post</a>");
    hide(&s);
}

static void test_time_and_dependence(void **unused)
{
    (void)unused;
    struct shown s;
    show(&s, dated, "Coast Herald", (stemma_write_options){.no_text = 0});
    wants(s.page.at, "<figure class=\"when\">");
    assert_int_equal(test_count(s.page.at, "r=\"5\" fill=\"var(--ink)\""), 1); /* a minute */
    wants(s.page.at, "Valley Paper</a> prints the text of <a href=\"#d1-a\">Coast Herald</a>");
    wants(s.page.at, "and credits Coast Herald.</li>");
    hide(&s);
    show(&s, undated, "Coast Herald", (stemma_write_options){.no_text = 0});
    wants(s.page.at, "No report gives a time; order is not claimed.");
    assert_null(strstr(s.page.at, "<figure"));
    wants(s.page.at, "nothing says which was first");
    hide(&s);
}

static void test_timeline(void **unused)
{
    (void)unused;
    struct shown s;
    show(&s, dated, "Coast Herald", (stemma_write_options){.no_text = 0});
    wants(s.page.at, "<a href=\"#timeline\">What happened when</a>");
    wants(s.page.at, "<section id=\"timeline\"");
    wants(s.page.at, "Divers will look at the hull of the Havmaan <mark>on Wednesday</mark>");
    wants(s.page.at, "<b>5 March 2025</b> <span class=\"tag\">still to come</span>");
    wants(s.page.at, "fill=\"var(--link)\"");
    hide(&s);
    show(&s, undated, "Coast Herald", (stemma_write_options){.no_text = 0});
    assert_null(strstr(s.page.at, "id=\"timeline\""));
    hide(&s);
}

static void test_without_words(void **unused)
{
    (void)unused;
    struct shown s;
    show(&s, dated, "Coast Herald", (stemma_write_options){.no_text = 1});
    assert_null(strstr(s.page.at, "Havmaan"));
    assert_null(strstr(s.page.at, "passengers"));
    assert_null(strstr(s.page.at, "<b>44</b>"));
    wants(s.page.at, "▁ 1 word");
    wants(s.page.at, "characters ");
    hide(&s);
    show(&s, dated, "Coast Herald", (stemma_write_options){.excerpt = 1});
    wants(s.page.at, "<a class=\"v\" id=\"v1\"");
    hide(&s);
}

static void test_hostile_names(void **unused)
{
    (void)unused;
    struct shown s;
    show(&s, dated, "</svg><script>alert(1)</script>\x1b[2J", (stemma_write_options){.no_text = 0});
    assert_null(strstr(s.page.at, "<script>alert"));
    assert_null(strchr(s.page.at, '\x1b'));
    assert_null(strchr(s.summary.at, '\x1b'));
    hide(&s);
}

/* A trace without stories, and one report alone: nothing is claimed. */
static void test_nothing_known(void **unused)
{
    (void)unused;
    struct test_trace t;
    struct test_bytes page = {0};
    test_story(&t, &test_plain);
    assert_int_equal(stemma_write_report(&t.trace, NULL, test_take, &page, NULL), STEMMA_OK);
    assert_null(strstr(page.at, "id=\"differ\""));
    assert_null(strstr(page.at, "<figure"));
    test_bytes_free(&page);
    test_trace_free(&t);
}

static void check_words(stemma_slot slot, const char *value, double low, double high,
                        const char *unit, const char *want)
{
    struct test_bytes out = {0};
    struct writer w;
    const stemma_disagreement d = {.struct_size = sizeof d, .slot = slot};
    const stemma_value_group g = {.value = value, .low = low, .high = high};
    writer_init(&w, test_take, &out);
    assert_int_equal(value_words(&w, &d, &g, unit), want != NULL);
    assert_int_equal(writer_end(&w, "words", NULL), STEMMA_OK);
    if (want != NULL)
        assert_string_equal(out.at, want);
    test_bytes_free(&out);
}

static void test_value_words(void **unused)
{
    (void)unused;
    check_words(STEMMA_SLOT_AGE, "61", 61, 61, "year", "61");
    check_words(STEMMA_SLOT_AGE, "4.5", 4.5, 4.5, "year", "4½");
    check_words(STEMMA_SLOT_COUNT, ">= 200", 200, INFINITY, "people", "200 or more");
    check_words(STEMMA_SLOT_COUNT, "<= 1204", -INFINITY, 1204, "people", "1,204 or less");
    check_words(STEMMA_SLOT_COUNT, "20/30", 20, 30, "people", "20 to 30");
    check_words(STEMMA_SLOT_MONEY, "1000", 1000, 1000, "USD", "1,000 USD");
    check_words(STEMMA_SLOT_MONEY, "3000000000000", 3e12, 3e12, "USD", "3 trillion USD");
    check_words(STEMMA_SLOT_MONEY, "1070000000", 1.07e9, 1.07e9, "USD", "1.07 billion USD");
    check_words(STEMMA_SLOT_COUNT, "2500000/3000000", 2.5e6, 3e6, "people",
                "2.5 million to 3 million");
    check_words(STEMMA_SLOT_COUNT, "1234567", 1234567, 1234567, "people", "1,234,567");
    check_words(STEMMA_SLOT_PERCENT, "7.25", 7.25, 7.25, "percent", "7.25 per cent");
    check_words(STEMMA_SLOT_PERCENT, "5.8", 5.8, 5.8, "percent", "5.8 per cent");
    check_words(STEMMA_SLOT_PERCENT, "4.5", 4.5, 4.5, "percent", "4.5 per cent");
    check_words(STEMMA_SLOT_DATE, "2025-05-03", 0, 0, NULL, "3 May 2025");
    check_words(STEMMA_SLOT_DATE, "2025-05-03/2025-05-04", 0, 1, NULL, "3 to 4 May 2025");
    check_words(STEMMA_SLOT_NAME, "Merrow", NAN, NAN, NULL, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_disagreements),       cmocka_unit_test(test_notes_and_carriers),
        cmocka_unit_test(test_time_and_dependence), cmocka_unit_test(test_timeline),
        cmocka_unit_test(test_without_words),       cmocka_unit_test(test_hostile_names),
        cmocka_unit_test(test_nothing_known),       cmocka_unit_test(test_value_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
