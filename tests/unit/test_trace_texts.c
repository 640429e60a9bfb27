/* Which reports print one text. */
#include "test_quoted.h"

#define PROSE                                                                                      \
    "The keeper of the museum at Skarrow Point has stopped the foghorn after more than a hundred " \
    "years, and the village awoke on Sunday to a silence that few of its people could remember. "  \
    "A petition to bring the horn back was lying in the bakery on Monday, and by the evening "     \
    "more than two hundred neighbours had signed it with the pencil on the string.\n\n"
#define QUOTE "“In forty days of fog I counted eleven geese and two tourists.”"

static uint32_t texts(const char *a, const char *b, const char *c)
{
    const struct quoted_doc docs[] = {{"a", a, NULL, "Ada Merrow", NULL, NULL, NULL},
                                      {"b", b, NULL, "Ada Merrow", NULL, NULL, NULL},
                                      {"c", c, NULL, "Ada Merrow", NULL, NULL, NULL}};
    struct quoted q;
    quoted_open(&q, docs, 3, 1);
    const uint32_t n = q.trace->n_texts;
    assert_int_equal(q.trace->text_number[0], 0);
    quoted_clear(&q);
    return n;
}

static void counts_copies_once(void **state)
{
    (void)state;
    assert_int_equal(texts(PROSE QUOTE, "Skarrow falls quiet.\n\n" PROSE QUOTE " (Tideline)",
                           "Another report that has its own words about the horn. " QUOTE),
                     2);
}

static void counts_reports_that_share_quotations(void **state)
{
    (void)state;
    assert_int_equal(texts(PROSE QUOTE, "She wrote to the village. " QUOTE,
                           "Another report that has its own words about the horn. " QUOTE),
                     3);
}

static void counts_a_shared_sentence_as_nothing(void **state)
{
    (void)state;
    assert_int_equal(texts("Many listened when she spoke on Tuesday in the hall. " QUOTE,
                           "Many listened when she spoke on Tuesday in the hall. And then: " QUOTE,
                           "Nobody came. " QUOTE),
                     3);
}

static void counts_equal_documents_once(void **state)
{
    (void)state;
    assert_int_equal(texts("Short. " QUOTE, "Short. " QUOTE, "Else. " QUOTE), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_copies_once),
        cmocka_unit_test(counts_reports_that_share_quotations),
        cmocka_unit_test(counts_a_shared_sentence_as_nothing),
        cmocka_unit_test(counts_equal_documents_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
