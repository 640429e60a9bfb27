/* Which quotations print the same words, and the text that is put together from them. */
#include "test_quoted.h"

#define ADA(id, text, joins)                            \
    {                                                   \
        id, text, joins, "Ada Merrow", NULL, NULL, NULL \
    }
#define OPEN(q, docs) quoted_open(q, docs, sizeof docs / sizeof docs[0], 1)

#define ONE "In forty days of fog I counted eleven geese and one bagpiper."
#define TWO "No ship has answered the horn since the spring tide."
#define THREE "The radio beacon speaks to every bridge in the islands."
#define FOUR "Come on the first Sunday and bring your own earplugs."

static const stemma_utterance *utterance(const struct quoted *q, const char *text)
{
    for (size_t i = 0; stemma_trace_utterance(q->trace, i) != NULL; i++)
        if (strcmp(stemma_trace_utterance(q->trace, i)->text, text) == 0)
            return stemma_trace_utterance(q->trace, i);
    return NULL;
}

static void joins_overlapping_fragments(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "She wrote: “" ONE " " TWO "”", NULL),
        ADA("b", "She wrote: “" TWO " " THREE "”", NULL),
        ADA("c", "She wrote that “every bridge in the islands” would know.", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_int_equal(q.trace->utterances.n, 1);
    const stemma_utterance *u = utterance(&q, ONE " " TWO " " THREE);
    assert_non_null(u);
    assert_int_equal(u->n_witnesses, 3);
    assert_int_equal(u->n_words, 32);
    quoted_clear(&q);
}

static void does_not_join_what_a_cue_parts(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“" ONE "” she said. “" TWO "”", "FN"),
        ADA("b", "She said: “" ONE "” and then: “" TWO "”", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_non_null(utterance(&q, ONE));
    assert_non_null(utterance(&q, TWO));
    assert_int_equal(q.trace->sources.at[0].n_contigs, 2);
    assert_int_equal(q.trace->sources.at[0].n_gaps, 1);
    quoted_clear(&q);
}

static void joins_over_a_paragraph(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“" ONE "\n\n“" TWO "”", "FC"),
        ADA("b", "She said: “" ONE "” and then: “" TWO "”", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    const stemma_utterance *u = utterance(&q, ONE " " TWO);
    assert_non_null(u);
    assert_int_equal(u->n_witnesses, 4);
    quoted_clear(&q);
}

static void does_not_bridge_a_marked_cut(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“In forty days of fog I counted eleven geese … to every bridge in the islands.”",
            NULL),
        ADA("b", "“In forty days of fog I counted eleven geese and one bagpiper.”", NULL),
        ADA("c", "“The radio beacon speaks to every bridge in the islands.”", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_non_null(utterance(&q, ONE));
    assert_non_null(utterance(&q, THREE));
    const stemma_edit *e =
        quoted_edit(quoted_witness(q.trace, "In forty", "a"), STEMMA_EDIT_MARKED_CUT);
    assert_non_null(e);
    assert_null(e->base);
    quoted_clear(&q);
}

static void refutes_a_join(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“" ONE " " FOUR "”", NULL),
        ADA("b", "“" ONE " " TWO "”", NULL),
        ADA("c", "“" THREE " " FOUR "”", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_non_null(utterance(&q, ONE " " TWO));
    assert_non_null(utterance(&q, THREE " " FOUR));
    const stemma_edit *e = quoted_edit(quoted_witness(q.trace, "In forty", "a"), STEMMA_EDIT_JOIN);
    assert_non_null(e);
    assert_int_equal(e->base_begin, 12);
    assert_int_equal(e->base_begin, e->base_end);
    const stemma_source *s = &q.trace->sources.at[0];
    assert_int_equal(s->n_joins, 1);
    assert_int_equal(s->joins[0].before_word, 12);
    assert_int_equal(s->joins[0].after_word, 10);
    assert_int_equal(s->joins[0].n_joined, 1);
    assert_int_equal(s->joins[0].joined[0], 0);
    assert_int_equal(s->joins[0].n_apart, 2);
    quoted_clear(&q);
}

static void leaves_open_what_is_one_against_one(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“" ONE " " FOUR "”", NULL),
        ADA("b", "“" ONE " " TWO "”", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_non_null(utterance(&q, ONE));
    assert_non_null(utterance(&q, TWO));
    assert_non_null(utterance(&q, FOUR));
    for (size_t i = 0; i < q.trace->utterances.n; i++)
        for (size_t k = 0; k < q.trace->utterances.at[i].n_witnesses; k++)
            assert_int_equal(q.trace->utterances.at[i].witnesses[k].n_edits, 0);
    quoted_clear(&q);
}

static void takes_the_reading_of_most_texts(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“In forty days of fog I counted seven geese and one bagpiper.”", NULL),
        ADA("b", "Today she said this: “" ONE "”", NULL),
        ADA("c", "And once more she said: “" ONE "”", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_non_null(utterance(&q, ONE));
    quoted_clear(&q);
}

static void places_a_few_words(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“" ONE " " TWO "”", NULL),
        ADA("b", "“" ONE "” she said of the “spring tide”, and “one” thing more.", NULL),
        ADA("c", "He had “eleven geese” once.", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    const stemma_witness *w = NULL;
    const stemma_utterance *u = utterance(&q, ONE " " TWO);
    assert_non_null(u);
    for (size_t i = 0; i < u->n_witnesses; i++)
        if (u->witnesses[i].base_begin == 20)
            w = &u->witnesses[i];
    assert_non_null(w);
    assert_int_equal(w->base_end, 22);
    assert_non_null(utterance(&q, "one"));
    assert_non_null(utterance(&q, "eleven geese")); /* nothing connects this report with others */
    quoted_clear(&q);
}

static void leaves_what_fits_twice_alone(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a",
            "“For nineteen years I have pressed the button and for nineteen years I have told "
            "visitors about the fog.”",
            NULL),
        ADA("b",
            "“For nineteen years I have pressed the button and for nineteen years I have told "
            "visitors about the fog.” It was, she said, “for nineteen years”.",
            NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_int_equal(q.trace->utterances.n, 2);
    assert_non_null(utterance(&q, "for nineteen years"));
    quoted_clear(&q);
}

static void keeps_parallel_sentences_apart(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        ADA("a", "“Halyard won the regatta by a margin of forty seconds to fifty.”", NULL),
        ADA("b", "“Beacon lost the regatta by a margin of twenty seconds to ninety.”", NULL),
    };
    struct quoted q;
    OPEN(&q, docs);
    assert_int_equal(q.trace->utterances.n, 2);
    quoted_clear(&q);
}

static void bears_nothing_to_do(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {ADA("a", "Nobody spoke.", NULL)};
    struct quoted q;
    OPEN(&q, docs);
    assert_int_equal(q.trace->utterances.n, 0);
    assert_int_equal(q.trace->sources.n, 0);
    quoted_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_overlapping_fragments),
        cmocka_unit_test(does_not_join_what_a_cue_parts),
        cmocka_unit_test(joins_over_a_paragraph),
        cmocka_unit_test(does_not_bridge_a_marked_cut),
        cmocka_unit_test(refutes_a_join),
        cmocka_unit_test(leaves_open_what_is_one_against_one),
        cmocka_unit_test(takes_the_reading_of_most_texts),
        cmocka_unit_test(places_a_few_words),
        cmocka_unit_test(leaves_what_fits_twice_alone),
        cmocka_unit_test(keeps_parallel_sentences_apart),
        cmocka_unit_test(bears_nothing_to_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
