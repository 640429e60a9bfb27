/* What little is enough inside a cluster of reports, and what is not. */
#include "test_quoted.h"

#include <stdio.h>

/* So much that both reports print connects them. */
#define SHARED                                                                                    \
    "In forty days of fog I counted eleven geese and one bagpiper, and no ship has answered the " \
    "horn since the spring tide."

/* Utterances of two reports that print SHARED and, each, some words more. `connected`: whether the
 * second one prints SHARED, too. */
static size_t utterances(const char *a, const char *b, bool connected)
{
    static char first[2000], second[2000];
    snprintf(first, sizeof first, "She wrote: “" SHARED "” and, further down, “%s” and no more.",
             a);
    snprintf(second, sizeof second, "“%s” it said. Later: “%s” was all.",
             connected ? SHARED : "Bring your own earplugs.", b);
    const struct quoted_doc docs[] = {{"a", first, NULL, "Ada Merrow", NULL, NULL, NULL},
                                      {"b", second, NULL, "Ada Merrow", NULL, NULL, NULL}};
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    const size_t n = q.trace->utterances.n - !connected;
    quoted_clear(&q);
    return n - 1;
}

static void takes_a_short_sentence_at_an_end_and_a_beginning(void **state)
{
    (void)state;
    const char *a = "We sold the bell in May. That was a mistake.";
    const char *b = "That was a mistake. My aunt never forgave us for it.";
    assert_int_equal(utterances(a, b, true), 1);
    assert_int_equal(utterances(a, b, false), 2);
}

static void keeps_a_name_at_an_end_and_a_beginning_apart(void **state)
{
    (void)state;
    assert_int_equal(utterances("In May we sold the Skarrow Point Lighthouse",
                                "the Skarrow Point Lighthouse burned down one winter", true),
                     2);
}

static void takes_few_words_with_a_changed_one(void **state)
{
    (void)state;
    const char *whole = "My uncle slept through the storm, and the curlews woke him at dawn.";
    assert_int_equal(utterances(whole, "the curlews called him at dawn", true), 1);
    assert_int_equal(utterances(whole, "and the curlews found him", true), 1);
    assert_int_equal(utterances(whole, "and the curlews found her", true), 2);
    assert_int_equal(utterances(whole, "him at noon", true), 2);
}

static void does_not_take_a_part_for_the_whole(void **state)
{
    (void)state;
    /* all words of the shorter one, but ten words apart */
    assert_int_equal(utterances("My uncle, who had not spoken to anybody in the village since "
                                "Easter, slept badly.",
                                "My uncle slept badly.", true),
                     2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_a_short_sentence_at_an_end_and_a_beginning),
        cmocka_unit_test(keeps_a_name_at_an_end_and_a_beginning_apart),
        cmocka_unit_test(takes_few_words_with_a_changed_one),
        cmocka_unit_test(does_not_take_a_part_for_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
