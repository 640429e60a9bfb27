/* What of a speaker's words is of one source, and what only of the same speaker. */
#include "test_quoted.h"

#define ONE "In forty days of fog I counted eleven geese and one bagpiper."
#define TWO "No ship has answered the horn since the spring tide."
#define THREE "The radio beacon speaks to every bridge in the islands."
#define FOUR "Come on the first Sunday and bring your own earplugs."
#define FIVE "Whoever keeps the lamp keeps a promise to people who never asked."

#define SAYS(id, text, date)                           \
    {                                                  \
        id, text, NULL, "Ada Merrow", NULL, date, NULL \
    }

static bool has(const stemma_source *s, const char *text)
{
    for (size_t i = 0; i < s->n_contigs; i++)
        if (strcmp(s->contigs[i].text, text) == 0)
            return true;
    return false;
}

/* The source that has the words; NULL: none. */
static const stemma_source *source_of(const struct quoted *q, const char *text)
{
    for (size_t i = 0; i < q->trace->sources.n; i++)
        if (has(&q->trace->sources.at[i], text))
            return &q->trace->sources.at[i];
    return NULL;
}

static void chains_no_speeches(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        SAYS("a", "She said “" ONE "” and “" TWO "”", "2025-05-01"),
        SAYS("b", "“" ONE "” she said. “" TWO "”", "2025-05-01"),
        SAYS("c", "That week: “" TWO "” and then “" THREE "”", "2025-05-04"),
        SAYS("d", "She said “" THREE "” and “" FOUR "” and “" FIVE "”", "2025-05-06"),
        SAYS("e", "“" THREE "” she said. “" FOUR "” And “" FIVE "”", "2025-05-06"),
    };
    const uint32_t story[] = {0, 0, 1, 2, 2};
    struct quoted q;
    quoted_open_stories(&q, docs, 5, story);
    assert_int_equal(q.trace->sources.n, 2);
    assert_non_null(source_of(&q, ONE));
    assert_ptr_equal(source_of(&q, ONE), source_of(&q, TWO));
    assert_ptr_equal(source_of(&q, THREE), source_of(&q, FOUR));
    assert_ptr_equal(source_of(&q, FOUR), source_of(&q, FIVE));
    assert_ptr_not_equal(source_of(&q, ONE), source_of(&q, FOUR));
    quoted_clear(&q);
}

static void joins_reports_of_two_stories_that_share_much(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        SAYS("a", "She said “" ONE "” and “" TWO "”", "2025-05-01"),
        SAYS("b", "“" ONE "” she said. “" TWO "”", "2025-05-01"),
        SAYS("c", "That week: “" ONE "” and then “" THREE "”", "2025-05-04"),
    };
    const uint32_t story[] = {0, 0, 1};
    struct quoted q;
    quoted_open_stories(&q, docs, 3, story);
    assert_int_equal(q.trace->sources.n, 1);
    assert_int_equal(q.trace->sources.at[0].n_contigs, 3);
    quoted_clear(&q);
}

static void gives_an_undated_report_the_days_of_its_story(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        SAYS("a", "She said “" ONE "” and “" FIVE "”", "2025-05-01"),
        SAYS("b", "“" ONE "” she said. “" TWO "”", NULL),
        SAYS("c", "This year: “" TWO "” and then “" THREE "”", "2027-03-01"),
        SAYS("d", "“" THREE "” she said. “" TWO "”", "2027-03-01"),
    };
    const uint32_t story[] = {0, 0, 1, 1};
    struct quoted q;
    quoted_open_stories(&q, docs, 4, story);
    assert_int_equal(q.trace->sources.n, 2);
    assert_true(has(source_of(&q, ONE), FIVE));
    assert_false(has(source_of(&q, ONE), TWO)); /* two reports print it beside the third */
    assert_true(has(source_of(&q, THREE), TWO));
    quoted_clear(&q);
}

/* An interview, and a report of next year that repeats a line of it. */
static void binds_nothing_by_one_document(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        SAYS("a", "“" ONE "”\n\nHe asked.\n\n“" TWO "”\n\n“" THREE "”", "2025-05-01"),
        SAYS("b", "A year ago she said “" ONE "”", "2026-05-01"),
    };
    const uint32_t story[] = {0, 1};
    struct quoted q;
    quoted_open_stories(&q, docs, 2, story);
    assert_int_equal(q.trace->sources.n, 1);
    assert_int_equal(q.trace->sources.at[0].n_contigs, 1);
    assert_true(has(&q.trace->sources.at[0], ONE));
    quoted_clear(&q);
}

/* Two remarks to two reporters, in one story that shares another person's words. */
static void binds_nothing_by_the_story(void **state)
{
    (void)state;
    const char *const names[] = {"Ada Merrow", "Per Lindqvist", "Per Lindqvist"};
    const struct quoted_doc docs[] = {
        {"a", "“" ONE "” she said. He said “" TWO "” and “" FIVE "”", NULL, NULL, names,
         "2025-05-01", NULL},
        {"b", "“" ONE "” she said. He said “" THREE "” and “" FOUR "”", NULL, NULL, names,
         "2025-05-01", NULL},
    };
    struct quoted q;
    quoted_open_story(&q, docs, 2);
    assert_int_equal(q.trace->sources.n, 1);
    assert_string_equal(q.trace->sources.at[0].speaker, "Ada Merrow");
    quoted_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chains_no_speeches),
        cmocka_unit_test(joins_reports_of_two_stories_that_share_much),
        cmocka_unit_test(gives_an_undated_report_the_days_of_its_story),
        cmocka_unit_test(binds_nothing_by_one_document),
        cmocka_unit_test(binds_nothing_by_the_story),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
