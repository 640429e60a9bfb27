/* Sources: whose contigs, in what order, with what support. */
#include "test_quoted.h"

#define ONE "In forty days of fog I counted eleven geese and one bagpiper."
#define TWO "No ship has answered the horn since the spring tide."
#define THREE "The radio beacon speaks to every bridge in the islands."
#define FOUR "Come on the first Sunday and bring your own earplugs."

#define DOC(id, text, speaker)                    \
    {                                             \
        id, text, NULL, speaker, NULL, NULL, NULL \
    }

static void assert_text(const stemma_source *s, size_t i, const char *text)
{
    assert_true(i < s->n_contigs);
    assert_string_equal(s->contigs[i].text, text);
}

static void orders_contigs_as_most_print_them(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        DOC("a", "She wrote “" ONE "” and “" TWO "” and “" THREE "”", "Ada Merrow"),
        DOC("b", "First came “" ONE "” and last “" THREE "”", "Merrow"),
        DOC("c", "He heard “" THREE "” and then “" ONE "” and “" TWO "” from her", "Merrow"),
        DOC("d", "At noon: “" TWO "” before “" THREE "” was read", "Ada Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 4, 1);
    assert_int_equal(q.trace->sources.n, 1);
    const stemma_source *s = stemma_trace_source(q.trace, 0);
    assert_string_equal(s->speaker, "Ada Merrow");
    assert_int_equal(s->n_words, 32);
    assert_text(s, 0, ONE);
    assert_text(s, 1, TWO);
    assert_text(s, 2, THREE);
    assert_int_equal(s->n_gaps, 2);
    assert_int_equal(s->n_orders, 3);
    const stemma_order *o = &s->orders[1]; /* the first and the third contig */
    assert_int_equal(o->before, 0);
    assert_int_equal(o->after, 2);
    assert_int_equal(o->n_support, 2);
    assert_int_equal(o->support[0], 0);
    assert_int_equal(o->support[1], 1);
    assert_int_equal(o->n_against, 1);
    assert_int_equal(o->against[0], 2);
    assert_int_equal(o->settled, 1);
    for (size_t i = 0; i < s->n_contigs; i++)
        assert_string_equal(stemma_trace_utterance(q.trace, s->contigs[i].utterance)->text,
                            s->contigs[i].text);
    quoted_clear(&q);
}

static const stemma_order *order_of(const stemma_source *s, const char *a, const char *b)
{
    for (size_t i = 0; i < s->n_orders; i++) {
        const char *before = s->contigs[s->orders[i].before].text;
        const char *after = s->contigs[s->orders[i].after].text;
        if ((strcmp(before, a) == 0 && strcmp(after, b) == 0) ||
            (strcmp(before, b) == 0 && strcmp(after, a) == 0))
            return &s->orders[i];
    }
    fail_msg("no document prints both");
    return NULL;
}

static void does_not_settle_by_a_lead_alone(void **state)
{
    (void)state;
    struct quoted_doc docs[] = {
        DOC("a", "“" FOUR "”, she said.\n\nFirst “" ONE "” and “" TWO "” and “" THREE "”",
            "Ada Merrow"),
        DOC("b", "It has “" ONE "” and “" TWO "” and “" THREE "”", "Ada Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    const stemma_source *s = stemma_trace_source(q.trace, 0);
    assert_int_equal(order_of(s, FOUR, ONE)->settled, 0);  /* nothing else says where FOUR stands */
    assert_int_equal(order_of(s, ONE, THREE)->settled, 1); /* a lead that another one confirms */
    quoted_clear(&q);
    docs[1].text = "It has “" ONE "” and “" TWO "” and “" THREE "”, at last “" FOUR "”";
    quoted_open(&q, docs, 2, 1);
    s = stemma_trace_source(q.trace, 0);
    assert_text(s, 0, ONE);
    assert_text(s, 3, FOUR); /* one line out of its place, rather than three */
    assert_int_equal(order_of(s, TWO, THREE)->settled, 1);
    assert_int_equal(order_of(s, ONE, FOUR)->settled, 0);
    quoted_clear(&q);
}

static void listens_to_words_for_order(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        DOC("a", "She concludes: “" FOUR "”\n\nBefore that she wrote “" ONE "”", "Ada Merrow"),
        DOC("b", "The letter speaks of “" ONE "”\n\nIt has more: “" FOUR "”", "Ada Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    const stemma_source *s = stemma_trace_source(q.trace, 0);
    assert_text(s, 0, ONE);
    assert_text(s, 1, FOUR);
    quoted_clear(&q);
}

static void listens_to_words_that_go_on(void **state)
{
    (void)state;
    struct quoted_doc docs[] = {
        DOC("a", "The letter has “" TWO "”\n\nIt went on: “" ONE "”", "Ada Merrow"),
        DOC("b", "The letter has “" ONE "”\n\nIt has “" TWO "”", "Ada Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    assert_text(stemma_trace_source(q.trace, 0), 0, TWO);
    quoted_clear(&q);
    docs[0].text = "The letter has “" TWO "”\n\nIt has “" ONE "”";
    docs[1].text = "The letter has “" ONE "”\n\nIt went on: “" TWO "”";
    quoted_open(&q, docs, 2, 1);
    assert_text(stemma_trace_source(q.trace, 0), 0, ONE);
    quoted_clear(&q);
}

static void keeps_what_stood_elsewhere_apart(void **state)
{
    (void)state;
    struct quoted_doc docs[] = {
        DOC("a",
            "In a letter she wrote “" ONE "”\n\nThe letter: “" THREE "”\n\nShe tweeted: “" TWO "”",
            "Ada Merrow"),
        DOC("b", "She wrote “" ONE "”\n\nAnd “" THREE "”\n\nIn a tweet she said “" TWO "”",
            "Ada Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    assert_int_equal(q.trace->sources.n, 2);
    assert_int_equal(q.trace->sources.at[0].n_contigs, 2);
    assert_text(&q.trace->sources.at[1], 0, TWO);
    quoted_clear(&q);
    docs[1].text = "She wrote “" ONE "”\n\nAnd “" THREE "”\n\nIn the letter she said “" TWO "”";
    quoted_open(&q, docs, 2, 1);
    assert_int_equal(q.trace->sources.n, 1); /* they do not agree */
    quoted_clear(&q);
}

static void keeps_speakers_apart(void **state)
{
    (void)state;
    const char *const names[] = {"Ada Merrow", "Per Lindqvist", NULL};
    const struct quoted_doc docs[] = {
        {"a", "“" ONE "” said she, “" TWO "” said he, and “" FOUR "” said someone.", NULL, NULL,
         names, NULL, NULL},
        {"b", "So “" ONE "” and “" TWO "” and “" FOUR "” were said.", NULL, NULL, names, NULL,
         NULL},
    };
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    assert_int_equal(q.trace->sources.n, 3);
    assert_string_equal(q.trace->sources.at[0].speaker, "Ada Merrow");
    const stemma_source *second = &q.trace->sources.at[1], *third = &q.trace->sources.at[2];
    assert_true((second->speaker == NULL) != (third->speaker == NULL));
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(q.trace->sources.at[i].n_contigs, 1);
    quoted_clear(&q);
}

static void keeps_unconnected_reports_apart(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        DOC("a", "She said “" ONE "”", "Ada Merrow"),
        DOC("b", "In the letter: “" ONE "”", "Ada Merrow"),
        DOC("c", "Years later she said “" FOUR "”", "Ada Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 3, 1);
    assert_int_equal(q.trace->sources.n, 1); /* what one report alone prints is put together with
                                                nothing */
    assert_int_equal(q.trace->sources.at[0].n_contigs, 1);
    assert_int_equal(q.trace->utterances.n, 2);
    quoted_clear(&q);
}

/* More than fifty words each. */
static const char AT_LENGTH[] =
    "“" ONE "” she wrote.\n\n“Whoever keeps the lamp keeps a promise to people who will never "
    "know his name, nor the name of his village.”\n\nAnd “" THREE "”\n\nThen “" FOUR "”";
#define TIDE \
    "“The tide tables of the north quay were printed wrong for nine years and nobody drowned.”"
#define STAKES "“What we called a harbour was a row of stakes, two ladders and a bucket of paint.”"
#define BELL "“Ask the ferryman why he rings his bell, and you will be told about his grandfather.”"
#define ALSO_BUT_THE_LAST TIDE "\n\n" STAKES "\n\n" BELL
static const char ALSO_AT_LENGTH[] =
    ALSO_BUT_THE_LAST "\n\n“A light is not a sign of danger but of somebody being at home.”";

static void brings_reports_of_one_voice_together(void **state)
{
    (void)state;
    struct quoted_doc docs[] = {
        DOC("a", AT_LENGTH, "Ada Merrow"),
        DOC("b", ALSO_AT_LENGTH, "Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 2, 1);
    assert_int_equal(q.trace->sources.n, 0); /* nothing says that they report one thing */
    quoted_clear(&q);
    quoted_open_story(&q, docs, 2);
    assert_int_equal(q.trace->sources.n, 1);
    assert_int_equal(q.trace->sources.at[0].n_contigs, 8);
    quoted_clear(&q);
    docs[1].speaker = "Per Lindqvist";
    quoted_open_story(&q, docs, 2);
    assert_int_equal(q.trace->sources.n, 0);
    quoted_clear(&q);
    docs[1].speaker = "Merrow";
    docs[1].text = "She said “" TWO "”"; /* says little of hers */
    quoted_open_story(&q, docs, 2);
    assert_int_equal(q.trace->sources.n, 0);
    quoted_clear(&q);
}

/* Two pairs of reports, each of other words, and a line that stands in one of either. */
static void brings_reports_of_one_voice_together_over_a_line(void **state)
{
    (void)state;
    struct quoted_doc docs[] = {
        DOC("a", AT_LENGTH, "Ada Merrow"),
        DOC("b", "In full: “" ONE "” That is not all. “" THREE "”", "Merrow"),
        DOC("c", ALSO_AT_LENGTH, "Merrow"),
        DOC("d", ALSO_BUT_THE_LAST "\n\nShe spoke of “a promise to people who will never know”.",
            "Merrow"),
    };
    struct quoted q;
    quoted_open(&q, docs, 4, 1);
    assert_int_equal(q.trace->sources.n, 1);
    quoted_clear(&q);
    docs[0].speaker = docs[1].speaker = "Per Lindqvist";
    quoted_open(&q, docs, 4, 1);
    assert_int_equal(q.trace->sources.n, 2);
    quoted_clear(&q);
}

static void hears_no_voice_among_several(void **state)
{
    (void)state;
    const char *const names[] = {"Ada Merrow", "Per Lindqvist", "Ada Merrow", "Per Lindqvist"};
    const struct quoted_doc docs[] = {
        DOC("a", AT_LENGTH, "Ada Merrow"),
        {"b", ALSO_AT_LENGTH, NULL, NULL, names, NULL, NULL},
    };
    struct quoted q;
    quoted_open_story(&q, docs, 2);
    assert_int_equal(q.trace->sources.n, 0);
    quoted_clear(&q);
}

static void keeps_far_days_apart(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        {"a", "She said “" ONE "”", NULL, "Ada Merrow", NULL, "2025-05-06", NULL},
        {"b", "Again: “" ONE "”", NULL, "Ada Merrow", NULL, "2025-05-07T09:14", NULL},
        {"c", "Recalling “" ONE "” she added “" TWO "”", NULL, "Ada Merrow", NULL, "2026-05-06",
         NULL},
    };
    struct quoted q;
    quoted_open(&q, docs, 3, 1);
    assert_int_equal(q.trace->sources.n, 1);
    assert_int_equal(q.trace->sources.at[0].n_contigs, 1);
    assert_int_equal(q.trace->sources.at[0].contigs[0].n_witnesses, 3);
    quoted_clear(&q);
}

static void lists_a_split_that_an_unbroken_witness_refutes(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        DOC("a", "“" ONE "” she said. “" FOUR "”", "Ada Merrow"),
        DOC("b", "She wrote “" ONE " " TWO "” at length, and “" THREE " " FOUR "”", "Ada Merrow"),
        DOC("c", "“" ONE "” she said. “" FOUR "”", "Ada Merrow"),
    };
    struct quoted_doc split[3];
    memcpy(split, docs, sizeof docs);
    split[0].joins = split[2].joins = "FN"; /* two parts of one quotation */
    struct quoted q;
    quoted_open(&q, split, 3, 1);
    const stemma_source *s = stemma_trace_source(q.trace, 0);
    assert_int_equal(s->n_joins, 1);
    assert_int_equal(s->joins[0].split, 1);
    assert_int_equal(s->joins[0].before_word, 12);
    assert_int_equal(s->joins[0].after_word, 10);
    assert_int_equal(s->joins[0].n_joined, 2);
    assert_int_equal(s->joins[0].n_apart, 1);
    assert_int_equal(s->joins[0].apart[0], 1);
    quoted_clear(&q);
    quoted_open(&q, split, 1, 1); /* nobody prints on otherwise */
    assert_int_equal(q.trace->sources.n, 0);
    quoted_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_a_split_that_an_unbroken_witness_refutes),
        cmocka_unit_test(orders_contigs_as_most_print_them),
        cmocka_unit_test(does_not_settle_by_a_lead_alone),
        cmocka_unit_test(listens_to_words_for_order),
        cmocka_unit_test(listens_to_words_that_go_on),
        cmocka_unit_test(keeps_what_stood_elsewhere_apart),
        cmocka_unit_test(keeps_speakers_apart),
        cmocka_unit_test(keeps_unconnected_reports_apart),
        cmocka_unit_test(brings_reports_of_one_voice_together),
        cmocka_unit_test(brings_reports_of_one_voice_together_over_a_line),
        cmocka_unit_test(hears_no_voice_among_several),
        cmocka_unit_test(keeps_far_days_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
