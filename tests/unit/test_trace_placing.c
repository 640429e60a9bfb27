/* Where a few quoted words are placed, and what is said of those that fit two places. */
#include "test_quoted.h"

#define ONE "We sold the bell in May, and nobody answered the door."
#define TWO "The ferry left at noon, and nobody answered the door."

#define DOC(id, text)                                  \
    {                                                  \
        id, text, NULL, "Ada Merrow", NULL, NULL, NULL \
    }

static const stemma_utterance *find(const stemma_trace *t, const char *text)
{
    for (size_t i = 0; i < t->utterances.n; i++)
        if (strcmp(t->utterances.at[i].text, text) == 0)
            return &t->utterances.at[i];
    return NULL;
}

static void names_the_places_that_a_refrain_fits(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        DOC("a", "She wrote: “" ONE "” and then: “" TWO "”"),
        DOC("b", "So “" ONE "” it says, and further down “" TWO "”"),
        DOC("c", "It was “nobody answered the door” again, and “" TWO "” once more."),
        DOC("d", "It has “answered the door” and “" ONE "” too."),
    };
    struct quoted q;
    quoted_open(&q, docs, 4, 1);
    const stemma_utterance *u = find(q.trace, "nobody answered the door");
    assert_non_null(u);
    assert_int_equal(u->n_fits, 2);
    for (size_t i = 0; i < 2; i++) {
        const stemma_utterance *v = stemma_trace_utterance(q.trace, u->fits[i].utterance);
        assert_true(v == find(q.trace, ONE) || v == find(q.trace, TWO));
        assert_int_equal(u->fits[i].base_end - u->fits[i].base_begin, 4);
        assert_int_equal(u->fits[i].base_end, v->n_words);
        assert_int_equal(v->n_fits, 0);
    }
    assert_int_not_equal(u->fits[0].utterance, u->fits[1].utterance);
    u = find(q.trace, "answered the door"); /* shorter still */
    assert_non_null(u);
    assert_int_equal(u->n_fits, 2);
    quoted_clear(&q);
}

static void places_what_fits_once(void **state)
{
    (void)state;
    const struct quoted_doc docs[] = {
        DOC("a", "She wrote: “" ONE "” and then: “" TWO "”"),
        DOC("b", "So “" ONE "” it says, and further down “" TWO "”"),
        DOC("c", "It was “the bell in May” and “" TWO "” once more."),
    };
    struct quoted q;
    quoted_open(&q, docs, 3, 1);
    assert_int_equal(q.trace->utterances.n, 2);
    assert_int_equal(find(q.trace, ONE)->n_witnesses, 3);
    quoted_clear(&q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_the_places_that_a_refrain_fits),
        cmocka_unit_test(places_what_fits_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
