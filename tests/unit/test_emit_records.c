#include "emit/emit.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

typedef void (*write_fn)(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b);

static void documents(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    assert_int_equal(stemma_write_documents(t->corpus, o, test_take, b, NULL), STEMMA_OK);
}

static void hits(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    assert_int_equal(stemma_write_hits(t->corpus, &t->matches, o, test_take, b, NULL), STEMMA_OK);
}

static void families(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    assert_int_equal(stemma_write_families(t->corpus, &t->matches, o, test_take, b, NULL),
                     STEMMA_OK);
}

static void clusters(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    stemma_write_options passim = *o;
    passim.format = STEMMA_FORMAT_PASSIM;
    assert_int_equal(stemma_write_families(t->corpus, &t->matches, &passim, test_take, b, NULL),
                     STEMMA_OK);
}

static void furniture(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    assert_int_equal(stemma_write_furniture(t->corpus, &t->matches, o, test_take, b, NULL),
                     STEMMA_OK);
}

static void quotes(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    assert_int_equal(stemma_write_quotes(t->corpus, &t->quotes, o, test_take, b, NULL), STEMMA_OK);
}

static void utterances(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    assert_int_equal(emit_utterances(&t->trace, o, test_take, b, NULL), STEMMA_OK);
}

static void sources(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    assert_int_equal(emit_sources(&t->trace, o, test_take, b, NULL), STEMMA_OK);
}

static void manifest(struct test_trace *t, const stemma_write_options *o, struct test_bytes *b)
{
    struct writer w;
    writer_init(&w, test_take, b);
    emit_manifest(&w, &t->trace, t->params, o);
    assert_int_equal(writer_end(&w, "the manifest", NULL), STEMMA_OK);
}

static const write_fn all[] = {documents, hits,     families, quotes,   utterances,
                               sources,   manifest, clusters, furniture};
#define N_ALL (sizeof all / sizeof all[0])

static stemma_write_options options(int no_text)
{
    stemma_write_options o;
    stemma_write_options_init(&o, sizeof o);
    o.no_text = no_text;
    o.command = "stemma trace";
    return o;
}

/* A hit and a family beside the story. */
static void story(struct test_trace *t, const struct test_strings *strings)
{
    static stemma_member members[2];
    test_story(t, strings);
    t->hits[0] = (stemma_hit){.struct_size = sizeof t->hits[0],
                              .id = 0x5000,
                              .a = 1,
                              .b = 3,
                              .a_span = t->parts[1][0],
                              .b_span = t->parts[3][0],
                              .words = 10,
                              .identity = 0.98765,
                              .edits = "=9 *Friday:Monday\\:x",
                              .family = 0x6000};
    t->matches.hits.n = 1;
    members[0] = (stemma_member){1, t->parts[1][0], 1};
    members[1] = (stemma_member){3, t->parts[3][0], 0.5};
    t->families[0] = (stemma_family){.struct_size = sizeof t->families[0],
                                     .id = 0x6000,
                                     .words = 10,
                                     .furniture = 1,
                                     .n_members = 2,
                                     .members = members,
                                     .core = t->parts[1][0]};
    t->matches.families.n = 1;
}

static char *written(struct test_trace *t, size_t what, int no_text)
{
    struct test_bytes out = {0};
    const stemma_write_options o = options(no_text);
    all[what](t, &o, &out);
    return out.at;
}

/* Brackets match, strings end, no control character stands in a line. */
static void check_json(const char *text)
{
    char open[64];
    size_t depth = 0;
    bool string = false;
    for (const char *c = text; *c != '\0'; c++) {
        assert_true((unsigned char)*c >= ' ' || (*c == '\n' && depth == 0 && !string));
        if (string) {
            if (*c == '\\')
                c++;
            else
                string = *c != '"';
        } else if (*c == '"') {
            string = true;
        } else if (*c == '{' || *c == '[') {
            open[depth++] = *c == '{' ? '}' : ']';
        } else if (*c == '}' || *c == ']') {
            assert_true(depth > 0 && open[--depth] == *c);
        }
    }
    assert_true(depth == 0 && !string);
}

static void test_all_records_are_json_lines(void **state)
{
    (void)state;
    struct test_trace t;
    for (int strings = 0; strings < 2; strings++) {
        story(&t, strings ? &test_hostile : &test_plain);
        for (size_t i = 0; i < N_ALL; i++) {
            for (int no_text = 0; no_text < 2; no_text++) {
                char *text = written(&t, i, no_text);
                check_json(text);
                free(text);
            }
        }
        test_trace_free(&t);
    }
}

static void test_a_hit(void **state)
{
    (void)state;
    struct test_trace t;
    story(&t, &test_plain);
    char *text = written(&t, 1, 0);
    assert_string_equal(
        text, "{\"id\":\"0000000000005000\",\"a\":\"osprey\",\"a_begin\":35,\"a_end\":83,"
              "\"a_begin_byte\":37,\"a_end_byte\":85,\"b\":\"tern\",\"b_begin\":22,\"b_end\":70,"
              "\"b_begin_byte\":24,\"b_end_byte\":72,\"words\":10,\"identity\":0.9877,"
              "\"edits\":\"=9 *Friday:Monday\\\\:x\",\"family\":\"0000000000006000\","
              "\"group\":null}\n");
    free(text);
    text = written(&t, 2, 0);
    assert_non_null(strstr(text, "\"furniture\":true,\"text\":\"The ferry will not sail on Friday. "
                                 "Bring a book.\"}"));
    free(text);
    test_trace_free(&t);
}

static void test_a_quotation(void **state)
{
    (void)state;
    struct test_trace t;
    story(&t, &test_plain);
    t.quote[0].source = test_span(&t, 0, "she");
    t.quote[0].cue = test_span(&t, 0, "said");
    t.quote[0].flags = STEMMA_FLAG_SPLIT | STEMMA_FLAG_MISSING_OPENER;
    char *text = written(&t, 3, 0);
    assert_non_null(strstr(text, "\"text\":\"The ferry will not sail on Monday, Bring a book and a "
                                 "lamp.\",\"kind\":\"speech\",\"source\":{\"begin\":"));
    assert_non_null(strstr(text, "\"text\":\"she\"},\"cue\":{"));
    assert_non_null(strstr(
        text, "\"speaker\":{\"name\":\"Ines Vale\",\"how\":\"context\",\"mention\":{\"begin\":"));
    assert_non_null(strstr(text, "}},\"addressee\":null,"
                                 "\"confidence\":0.750,\"flags\":[\"missing-opener\",\"split\"]}"));
    assert_non_null(strstr(text, "\"source\":null,\"cue\":null,\"speaker\":null,"
                                 "\"addressee\":null,"
                                 "\"confidence\":0.750,\"flags\":[]}"));
    free(text);
    test_trace_free(&t);
}

static void test_numbers_become_ids(void **state)
{
    (void)state;
    struct test_trace t;
    story(&t, &test_plain);
    char *text = written(&t, 4, 0);
    assert_int_equal(test_count(text, "\n"), 3);
    assert_non_null(strstr(text, "{\"doc\":\"petrel\",\"quote\":\"0000000000001002\",\"part\":0,"));
    assert_non_null(strstr(text, "{\"type\":\"substitution\",\"base\":\"ferry\",\"base_at\":[1,2],"
                                 "\"text\":\"boat\",\"begin\":"));
    free(text);
    text = written(&t, 5, 0);
    assert_non_null(strstr(text, "\"order\":[{\"before\":\"0000000000004000\","
                                 "\"after\":\"0000000000004001\",\"support\":[\"kestrel\","
                                 "\"osprey\"],\"against\":[\"petrel\"]}]"));
    assert_non_null(strstr(text, "\"gaps\":[{\"after\":\"0000000000004000\","
                                 "\"before\":\"0000000000004001\"}]"));
    assert_non_null(strstr(text, "\"joined\":[\"petrel\"],\"apart\":[\"kestrel\",\"osprey\"]}]"));
    free(text);
    test_trace_free(&t);
}

/* What must not leave: a word of a text, its hash, what could be guessed from. */
static void test_no_text(void **state)
{
    (void)state;
    static const char *const words[] = {"ferry", "Bring",  "lamp", "Monday", "Friday",
                                        "quay",  "sailed", "boat", "Ferry",  "island"};
    struct test_trace t;
    story(&t, &test_plain);
    for (size_t i = 0; i < N_ALL; i++) {
        char *text = written(&t, i, 1);
        for (size_t k = 0; k < sizeof words / sizeof words[0]; k++)
            if (strstr(text, words[k]) != NULL)
                fail_msg("%s in: %s", words[k], text);
        free(text);
    }
    char *text = written(&t, 0, 1);
    assert_int_equal(test_count(text, "\"text_hash\":null"), 4);
    assert_int_equal(test_count(text, "\"title\":null"), 4);
    assert_int_equal(test_count(text, "\"outlet\":\""), 4);
    free(text);
    text = written(&t, 4, 1);
    assert_int_equal(test_count(text, "\"base\":\"Ines Vale\""), 1); /* a name, as elsewhere */
    free(text);
    text = written(&t, 6, 1);
    assert_non_null(strstr(text, "\"no_text\":true"));
    free(text);
    test_trace_free(&t);
}

static void test_a_document_keeps_what_it_came_with(void **state)
{
    (void)state;
    struct test_trace t;
    test_trace_begin(&t);
    const stemma_document d = {.struct_size = sizeof d,
                               .id = "a",
                               .text = "x\0y\n",
                               .n_text = 4,
                               .extra = "\"story\":7,\"tags\":[\"sea\"]"};
    assert_int_equal(stemma_corpus_add(t.corpus, &d, NULL), STEMMA_OK);
    test_seal(&t);
    test_trace_end(&t);
    char *text = written(&t, 0, 0);
    assert_non_null(strstr(text, "\"story\":7,\"tags\":[\"sea\"],\"text\":\"x\\u0000y\\n\"}\n"));
    free(text);
    text = written(&t, 0, 1);
    assert_null(strstr(text, "sea"));
    free(text);
    test_trace_free(&t);
}

static void test_manifest(void **state)
{
    (void)state;
    struct test_trace t;
    story(&t, &test_plain);
    char *text = written(&t, 6, 0);
    assert_memory_equal(text, "{\"format\":1,\"version\":\"", 23); /* what marks a folder as ours */
    assert_non_null(strstr(
        text, "\"command\":\"stemma trace\",\"no_text\":false,\"no_report\":false,\"excerpt\":0,"
              "\"parameters\":{\"sketch.k\":"));
    assert_non_null(strstr(text, "\"quotations\":4,\"utterances\":3,\"sources\":1,\"stories\":null}"
                                 ",\"issues\":[],\"issues_by_reason\":{}}"));
    free(text);
    test_trace_free(&t);
}

static void test_options_of_an_older_caller(void **state)
{
    (void)state;
    stemma_write_options o;
    stemma_write_options_init(&o, sizeof o);
    o.no_text = 1;
    o.excerpt = 7;
    o.struct_size = offsetof(stemma_write_options, excerpt);
    const stemma_write_options full = emit_options(&o);
    assert_int_equal(full.no_text, 1);
    assert_int_equal(full.excerpt, 0);
    assert_int_equal(full.struct_size, sizeof full);
    assert_int_equal(emit_options(NULL).no_text, 0);
    stemma_write_options_init(NULL, sizeof o);
}

/* What others read of passim's output must not stand twice in a line. */
static void test_clusters_carry_facts_over(void **state)
{
    (void)state;
    static stemma_member members[3];
    struct test_trace t;
    test_trace_begin(&t);
    const stemma_document d = {.struct_size = sizeof d,
                               .id = "a",
                               .text = "one two three four",
                               .n_text = 18,
                               .extra = "\"page\":[1,{\"end\":\"}\"}],\"size\":9,\"end\":{\"x\":1},"
                                        "\"s\\\"ea\":\",\\\"\""};
    assert_int_equal(stemma_corpus_add(t.corpus, &d, NULL), STEMMA_OK);
    test_seal(&t);
    test_trace_end(&t);
    members[0].span = members[1].span = (stemma_span){0, 3, 0, 3};
    t.families[0] = (stemma_family){.struct_size = sizeof t.families[0], .n_members = 2};
    t.families[0].members = members;
    t.matches.families.at = t.families;
    t.matches.families.n = 1;
    char *text = written(&t, 7, 0);
    assert_int_equal(test_count(text, "\"page\":[1,{\"end\":\"}\"}],"), 2);
    assert_int_equal(test_count(text, "\"s\\\"ea\":\",\\\"\","), 2);
    assert_int_equal(test_count(text, "\"cluster\":0,\"size\":1,\"begin\":0,\"end\":3,"), 2);
    assert_int_equal(test_count(text, "\"size\":"), 2);
    assert_int_equal(test_count(text, "\"x\""), 0);
    free(text);
    test_trace_free(&t);
}

static void test_a_hit_as_paf(void **state)
{
    (void)state;
    struct test_trace t;
    story(&t, &test_plain);
    for (int no_text = 0; no_text < 2; no_text++) {
        struct test_bytes out = {0};
        stemma_write_options o = options(no_text);
        o.format = STEMMA_FORMAT_TSV;
        assert_int_equal(stemma_write_hits(t.corpus, &t.matches, &o, test_take, &out, NULL),
                         STEMMA_OK);
        assert_non_null(strstr(out.at, "\t+\ttern\t"));
        assert_non_null(strstr(out.at, "\t9\t10\t255\thi:Z:0000000000005000\t"
                                       "fa:Z:0000000000006000\tid:f:0.9877\tqb:i:35\tqe:i:83\t"
                                       "tb:i:22\tte:i:70\tcg:Z:9=1X"));
        assert_int_equal(test_count(out.at, "\ted:Z:=9 *Friday:Monday\\\\:x\n"), !no_text);
        free(out.at);
    }
    test_trace_free(&t);
}

static void test_what_is_refused(void **state)
{
    (void)state;
    struct test_trace t;
    struct test_bytes out = {0};
    stemma_error err;
    story(&t, &test_plain);
    assert_int_equal(stemma_write_documents(NULL, NULL, test_take, &out, &err), STEMMA_INVAL);
    assert_int_equal(stemma_write_documents(t.corpus, NULL, NULL, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_write_hits(t.corpus, NULL, NULL, test_take, &out, &err), STEMMA_INVAL);
    assert_int_equal(stemma_write_families(t.corpus, NULL, NULL, test_take, &out, &err),
                     STEMMA_INVAL);
    assert_int_equal(stemma_write_quotes(t.corpus, NULL, NULL, test_take, &out, &err),
                     STEMMA_INVAL);
    stemma_write_options o = options(0);
    o.format = STEMMA_FORMAT_PASSIM;
    assert_int_equal(stemma_write_hits(t.corpus, &t.matches, &o, test_take, &out, &err),
                     STEMMA_INVAL);
    assert_int_equal(stemma_write_quotes(t.corpus, &t.quotes, &o, test_take, &out, &err),
                     STEMMA_INVAL);
    o.format = STEMMA_FORMAT_TSV;
    assert_int_equal(stemma_write_families(t.corpus, &t.matches, &o, test_take, &out, &err),
                     STEMMA_INVAL);
    assert_int_equal(stemma_trace_write(NULL, t.params, "out", NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_trace_write(&t.trace, NULL, "out", NULL, &err), STEMMA_INVAL);
    assert_int_equal(out.n_calls, 0);
    test_trace_free(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_records_are_json_lines),
        cmocka_unit_test(test_a_hit),
        cmocka_unit_test(test_a_hit_as_paf),
        cmocka_unit_test(test_clusters_carry_facts_over),
        cmocka_unit_test(test_a_quotation),
        cmocka_unit_test(test_numbers_become_ids),
        cmocka_unit_test(test_no_text),
        cmocka_unit_test(test_a_document_keeps_what_it_came_with),
        cmocka_unit_test(test_manifest),
        cmocka_unit_test(test_options_of_an_older_caller),
        cmocka_unit_test(test_what_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
