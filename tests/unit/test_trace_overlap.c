/* When two quotations are taken to print the same words, and when not. */
#include "test_quoted.h"

#include <stdio.h>

/* Utterances that are made of two quotations in two reports. */
static size_t utterances(const char *a, const char *b, const char *prose)
{
    static char first[2000], second[2000];
    snprintf(first, sizeof first, "%s She said: “%s” and no more.", prose, a);
    snprintf(second, sizeof second, "Later: “%s” was all.", b);
    const struct quoted_doc docs[] = {{"a", first, NULL, "Ada Merrow", NULL, NULL, NULL},
                                      {"b", second, NULL, "Ada Merrow", NULL, NULL, NULL}};
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    const size_t n = q.trace->utterances.n;
    quoted_clear(&q);
    return n;
}

static void takes_one_inside_the_other(void **state)
{
    (void)state;
    assert_int_equal(utterances("On a quiet morning I heard the curlews over the ice.",
                                "I heard the curlews over the ice", ""),
                     1);
    assert_int_equal(utterances("On a quiet morning I heard the curlews over the ice.",
                                "quiet morning I saw the curlews over the ice", ""),
                     1);
    assert_int_equal(
        utterances("On a quiet morning I heard the curlews over the ice.", "the curlews drank", ""),
        2);
}

static void takes_an_end_for_a_beginning(void **state)
{
    (void)state;
    /* a sentence of five words is enough, a half one is not */
    assert_int_equal(utterances("We rang the old bell. Nobody answered from the harbour.",
                                "Nobody answered from the harbour. So we went home early.", ""),
                     1);
    assert_int_equal(utterances("We rang the bell while nobody answered from the harbour.",
                                "nobody answered from the harbour and so we went home early.", ""),
                     2);
}

static void keeps_a_shared_phrase_apart(void **state)
{
    (void)state;
    assert_int_equal(utterances("Nobody had told us that the mail boat Patience was sold again.",
                                "My aunt danced on the mail boat Patience when it was new.", ""),
                     2);
    assert_int_equal(utterances("Yesterday we counted the geese and then came rain.",
                                "Tomorrow they weigh the geese and then comes snow.", ""),
                     2);
}

/* Two gaps and a rare word by chance do not carry an overlap on: what follows it parts. */
static void ends_where_most_words_differ(void **state)
{
    (void)state;
#define SHARED "The mail boat Patience will make some of us less bitter. If "
    assert_int_equal(utterances(SHARED "the wind turns, we may row to the mainland for coal and "
                                       "flour. But if the ferry gets a lantern",
                                SHARED "a storm takes most of the slates across the southern "
                                       "lantern to be mended, then we stay.",
                                ""),
                     3);
}

static void keeps_a_stock_phrase_apart(void **state)
{
    (void)state;
#define TITLE "the keeper of the old lighthouse museum at Skarrow Point"
    static char prose[1600];
    size_t n = 0;
    for (int i = 0; i < 12; i++)
        n += (size_t)snprintf(prose + n, sizeof prose - n, "On day %d " TITLE " slept well. ", i);
    const char *a = "Every Sunday my uncle drank tea with " TITLE;
    const char *b = TITLE " wrote down who answered";
    assert_int_equal(utterances(a, b, ""), 1);
    assert_int_equal(utterances(a, b, prose), 2);
}

/* A sentence that begins where another one goes on, with a word more, is one like it. */
static void keeps_a_parallel_sentence_apart(void **state)
{
    (void)state;
#define HALF "On Mondays half of this island believes that "
    assert_int_equal(
        utterances(HALF "the lamp will burn without oil", "the lamp will not burn without oil", ""),
        1);
    assert_int_equal(utterances(HALF "the lamp will burn without oil",
                                "We swam ashore.”\n\n“The lamp will not burn without oil", ""),
                     3);
}

/* What stands beyond many words left out needs to be more than a name that comes again. */
static void needs_more_beyond_a_long_gap(void **state)
{
    (void)state;
#define LEFT "Every concession is seen in the capital as a triumph for Prince Aldemar"
#define RIGHT "Even so these favours only ever served the palace at home."
#define OTHER                                                                                     \
    " wants the strait to stay in a state of lasting tension which keeps the fishermen poor and " \
    "the admirals fed and all strangers out of the harbour towns until winter. "
    static const struct quoted_doc docs[] = {
        {"a", "She said: “" LEFT ". " RIGHT "”", NULL, "Ada Merrow", NULL, NULL, NULL},
        {"b", "Later: “The second reason is that Prince Aldemar" OTHER RIGHT "”", NULL,
         "Ada Merrow", NULL, NULL, NULL},
        {"c", "Again, she said: “" LEFT ".” It rained.", NULL, "Ada Merrow", NULL, NULL, NULL}};
    struct quoted q;
    quoted_open(&q, docs, 3, 1);
    for (size_t u = 0; u < q.trace->utterances.n; u++)
        assert_true(strstr(q.trace->utterances.at[u].text, "triumph") == NULL ||
                    strstr(q.trace->utterances.at[u].text, "strait") == NULL);
    quoted_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_one_inside_the_other),
        cmocka_unit_test(takes_an_end_for_a_beginning),
        cmocka_unit_test(keeps_a_shared_phrase_apart),
        cmocka_unit_test(ends_where_most_words_differ),
        cmocka_unit_test(keeps_a_stock_phrase_apart),
        cmocka_unit_test(keeps_a_parallel_sentence_apart),
        cmocka_unit_test(needs_more_beyond_a_long_gap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
