/* Words that the source says twice do not join its two places. */
#include "test_quoted.h"

#include <stdio.h>

#define SHARED "In forty days of fog I counted eleven geese and one bagpiper from the mainland. "
#define REPEAT "because the sea was never going to wait for any of us"
#define WALL "The harbour wall was rebuilt by volunteers in nine weeks " REPEAT
#define LAMP "Every family kept a paraffin lamp lit in the attic " REPEAT
#define ON_WALL " and stones were cheap that year."
#define ON_LAMP " and children slept in their coats."

enum { N = 6 };

/* True when some utterance has both the words before the repeat in one place and those behind it in
 * the other. `spanning` is what the first report prints, `said` what the others do. */
static bool joined(const char *spanning, const char *const said[N - 1])
{
    static char texts[N][1000];
    static const char *const ids[N] = {"a", "b", "c", "d", "e", "f"};
    struct quoted_doc docs[N];
    for (int i = 0; i < N; i++) {
        snprintf(texts[i], sizeof texts[i], "She wrote: “" SHARED "” Report %s had more: “%s” too.",
                 ids[i], i == 0 ? spanning : said[i - 1]);
        docs[i] = (struct quoted_doc){ids[i], texts[i], NULL, "Ada Merrow", NULL, NULL, NULL};
    }
    struct quoted q;
    quoted_open(&q, docs, N, 1);
    bool found = false;
    for (size_t i = 0; i < q.trace->utterances.n; i++) {
        const char *text = q.trace->utterances.at[i].text;
        found |= strstr(text, "volunteers") != NULL && strstr(text, "coats") != NULL;
    }
    quoted_clear(&q);
    return found;
}

static const char *const both_go_on[N - 1] = {WALL ".", WALL ON_WALL, LAMP ON_LAMP, REPEAT ON_LAMP,
                                              REPEAT ON_LAMP};
static const char *const spanned[N - 1] = {WALL ON_LAMP, WALL ON_LAMP, WALL ON_WALL, LAMP ".",
                                           REPEAT ON_LAMP};
/* of the wall nobody prints more than the repeat */
static const char *const one_goes_on[N - 1] = {WALL ".", WALL ".", LAMP ON_LAMP, LAMP ".",
                                               REPEAT "."};

static void does_not_bridge_a_repeat_that_nobody_spans(void **state)
{
    (void)state;
    assert_false(joined(WALL ".", both_go_on));
    assert_false(joined(WALL ".", one_goes_on));
}

static void bridges_what_more_texts_print_unbroken(void **state)
{
    (void)state;
    assert_true(joined(WALL ON_LAMP, spanned));
    assert_true(joined(WALL ON_LAMP, one_goes_on));
    /* one prints it so, and two go on otherwise */
    assert_false(joined(WALL ON_LAMP, both_go_on));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(does_not_bridge_a_repeat_that_nobody_spans),
        cmocka_unit_test(bridges_what_more_texts_print_unbroken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
