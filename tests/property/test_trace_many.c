/* Very many printings: of one quotation in one document, of one utterance in thousands of forms,
 * and of the same quotations in every order. The work stays in proportion, and the words stay
 * right. */
#include "test_quoted.h"
#include "test_random.h"

#include <stdio.h>
#include <stdlib.h>

#define QUOTED "The harbour stays open until the last boat is home, and the lamp burns all night."

enum { REPEATED = 4000, WITNESSES = 1500, DOC_BYTES = 400, SHUFFLED = 30, SENTENCES = 12 };

static void one_quotation_again_and_again(void **state)
{
    (void)state;
    static char text[REPEATED * (sizeof QUOTED + 8) + 1];
    size_t n = 0;
    for (size_t i = 0; i < REPEATED; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "“%s”\n\n", QUOTED);
    const struct quoted_doc doc = {"a", text, NULL, "Ada Merrow", NULL, NULL, NULL};
    struct quoted q;
    quoted_open(&q, &doc, 1, 1);
    assert_int_equal(q.trace->utterances.n, 1);
    assert_int_equal(q.trace->utterances.at[0].n_witnesses, REPEATED);
    assert_string_equal(q.trace->utterances.at[0].text, QUOTED);
    assert_int_equal(q.trace->sources.n, 0); /* one document puts nothing together */
    quoted_clear(&q);
}

/* Prints most of the words, in every second report with one of them changed. */
static void print_some(char *out, size_t size, uint64_t *seed, size_t i)
{
    char copy[] = QUOTED, *words[32] = {copy};
    size_t n_words = 1, n;
    for (char *space = copy; (space = strchr(space, ' ')) != NULL; n_words++) {
        *space++ = '\0';
        words[n_words] = space;
    }
    const size_t begin = test_random_below(seed, 4);
    const size_t end = n_words - test_random_below(seed, 4);
    const size_t changed = begin + 1 + test_random_below(seed, end - begin - 2);
    n = (size_t)snprintf(out, size, "On day %zu she said: “", i);
    for (size_t w = begin; w < end; w++)
        n += w == changed && i % 2 == 0
                 ? (size_t)snprintf(out + n, size - n, "%sword%zu", w > begin ? " " : "", i)
                 : (size_t)snprintf(out + n, size - n, "%s%s", w > begin ? " " : "", words[w]);
    snprintf(out + n, size - n, "”");
}

static void one_utterance_in_many_forms(void **state)
{
    (void)state;
    static char texts[WITNESSES][DOC_BYTES], ids[WITNESSES][16];
    static struct quoted_doc docs[WITNESSES];
    uint64_t seed = 5;
    for (size_t i = 0; i < WITNESSES; i++) {
        print_some(texts[i], DOC_BYTES, &seed, i);
        snprintf(ids[i], sizeof ids[i], "d%04zu", i);
        docs[i] = (struct quoted_doc){ids[i], texts[i], NULL, "Ada Merrow", NULL, NULL, NULL};
    }
    struct quoted q;
    quoted_open(&q, docs, WITNESSES, 2);
    const stemma_utterance *most = &q.trace->utterances.at[0];
    for (size_t i = 1; i < q.trace->utterances.n; i++)
        if (q.trace->utterances.at[i].n_witnesses > most->n_witnesses)
            most = &q.trace->utterances.at[i];
    assert_string_equal(most->text, QUOTED);
    assert_true(most->n_witnesses > WITNESSES * 9 / 10);
    assert_int_equal(most->contested, 0);
    quoted_clear(&q);
}

static void the_same_in_every_order(void **state)
{
    (void)state;
    static char texts[SHUFFLED][SENTENCES * 120], ids[SHUFFLED][16];
    static struct quoted_doc docs[SHUFFLED];
    uint64_t seed = 9;
    for (size_t i = 0; i < SHUFFLED; i++) {
        size_t order[SENTENCES], n = 0;
        for (size_t k = 0; k < SENTENCES; k++) {
            const size_t at = test_random_below(&seed, k + 1);
            order[k] = k;
            order[k] = order[at];
            order[at] = k;
        }
        for (size_t k = 0; k < SENTENCES; k++)
            n += (size_t)snprintf(texts[i] + n, sizeof texts[i] - n,
                                  "So: “Lamp %zu of harbour %zu went out in the %zuth winter.”\n\n",
                                  order[k] + 100, order[k] + 200, order[k] + 300);
        snprintf(ids[i], sizeof ids[i], "d%02zu", i);
        docs[i] = (struct quoted_doc){ids[i], texts[i], NULL, "Ada Merrow", NULL, NULL, NULL};
    }
    struct quoted q;
    quoted_open(&q, docs, SHUFFLED, 1);
    assert_int_equal(q.trace->sources.n, 1);
    const stemma_source *s = stemma_trace_source(q.trace, 0);
    assert_int_equal(s->n_contigs, SENTENCES);
    assert_int_equal(s->n_orders, SENTENCES * (SENTENCES - 1) / 2);
    for (size_t i = 0; i < s->n_orders; i++)
        assert_int_equal(s->orders[i].n_support + s->orders[i].n_against, SHUFFLED);
    quoted_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_quotation_again_and_again),
        cmocka_unit_test(one_utterance_in_many_forms),
        cmocka_unit_test(the_same_in_every_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
