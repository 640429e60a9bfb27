/* The trace as the public API shows it. */
#include "test_quoted.h"

struct counts {
    size_t documents, hits, families, quotes, utterances, sources;
    size_t stop_at;
};

static int count(struct counts *c, size_t *which)
{
    ++*which;
    return c->stop_at != 0 &&
           c->documents + c->hits + c->families + c->quotes + c->utterances + c->sources >=
               c->stop_at;
}
static int take_document(void *user, const stemma_document *record)
{
    (void)record;
    return count(user, &((struct counts *)user)->documents);
}
static int take_quote(void *user, const stemma_quote *record)
{
    (void)record;
    return count(user, &((struct counts *)user)->quotes);
}
static int take_utterance(void *user, const stemma_utterance *record)
{
    assert_int_equal(record->struct_size, sizeof *record);
    return count(user, &((struct counts *)user)->utterances);
}
static int take_source(void *user, const stemma_source *record)
{
    assert_int_equal(record->struct_size, sizeof *record);
    return count(user, &((struct counts *)user)->sources);
}

static const struct quoted_doc DOCS[] = {
    {"a", "“In forty days of fog I counted eleven geese.”", NULL, "Ada Merrow", NULL, NULL, NULL},
    {"b", "So “In forty days of fog I counted eleven geese.”", NULL, "Ada Merrow", NULL, NULL,
     NULL},
};

static void pushes_all_records(void **state)
{
    (void)state;
    struct quoted q;
    quoted_open(&q, DOCS, 2, 1);
    struct counts c = {0};
    const stemma_sink sink = {.struct_size = sizeof sink,
                              .user = &c,
                              .document = take_document,
                              .quote = take_quote,
                              .utterance = take_utterance,
                              .source = take_source};
    assert_int_equal(stemma_trace_push(q.trace, &sink, NULL), STEMMA_OK);
    assert_int_equal(c.documents, 2);
    assert_int_equal(c.quotes, 2);
    assert_int_equal(c.utterances, 1);
    assert_int_equal(c.sources, 1);
    quoted_clear(&q);
}

static void stops_when_asked(void **state)
{
    (void)state;
    struct quoted q;
    quoted_open(&q, DOCS, 2, 1);
    struct counts c = {.stop_at = 3};
    const stemma_sink sink = {
        .struct_size = sizeof sink, .user = &c, .document = take_document, .quote = take_quote};
    stemma_error err = {0};
    assert_int_equal(stemma_trace_push(q.trace, &sink, &err), STEMMA_CANCELLED);
    assert_int_equal(err.status, STEMMA_CANCELLED);
    assert_int_equal(c.quotes, 1);
    quoted_clear(&q);
}

static void knows_a_shorter_sink(void **state)
{
    (void)state;
    struct quoted q;
    quoted_open(&q, DOCS, 2, 1);
    struct counts c = {0};
    const stemma_sink sink = {.struct_size = offsetof(stemma_sink, hit),
                              .user = &c,
                              .document = take_document,
                              .source = take_source};
    assert_int_equal(stemma_trace_push(q.trace, &sink, NULL), STEMMA_OK);
    assert_int_equal(c.documents, 2);
    assert_int_equal(c.sources, 0);
    quoted_clear(&q);
}

static void refuses_what_is_not_there(void **state)
{
    (void)state;
    struct quoted q;
    quoted_open(&q, DOCS, 2, 1);
    const stemma_sink empty = {0};
    assert_int_equal(stemma_trace_push(q.trace, NULL, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_trace_push(NULL, &empty, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_trace_push(q.trace, &empty, NULL), STEMMA_INVAL);
    assert_null(stemma_trace_utterance(q.trace, 1));
    assert_null(stemma_trace_source(q.trace, 1));
    assert_null(stemma_trace_utterance(NULL, 0));
    assert_ptr_equal(stemma_trace_corpus(q.trace), q.corpus);
    assert_non_null(stemma_trace_matches(q.trace));
    assert_non_null(stemma_trace_quotes(q.trace));
    trace_clear(NULL);
    quoted_clear(&q);
}

static void names_edits(void **state)
{
    (void)state;
    assert_string_equal(stemma_edit_type_name(STEMMA_EDIT_TYPOGRAPHY), "typography");
    assert_string_equal(stemma_edit_type_name(STEMMA_EDIT_SILENT_CUT), "silent-cut");
    assert_string_equal(stemma_edit_type_name(STEMMA_EDIT_SPEAKER), "speaker");
    assert_null(stemma_edit_type_name((stemma_edit_type)(STEMMA_EDIT_SPEAKER + 1)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pushes_all_records),   cmocka_unit_test(stops_when_asked),
        cmocka_unit_test(knows_a_shorter_sink), cmocka_unit_test(refuses_what_is_not_there),
        cmocka_unit_test(names_edits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
