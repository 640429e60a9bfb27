/* Labels of paragraphs are read as documents.jsonl writes them, and odd ones left out. */
#include "read/labels.h"

#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const char text[] = "One.\n\nTwo.\n\nDr\u00E9i.";

static void check(const char *json, const char *wanted)
{
    static const char *const kinds[] = {"text", "heading", "list", "quote", "caption", "pull"};
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    stemma_document r = {.text = text, .n_text = sizeof text - 1};
    char found[200] = "";
    size_t n = 0;
    arena_init(&arena, ctx);
    assert_int_equal(labels_read(&r, json, strlen(json), &arena, NULL), STEMMA_OK);
    for (size_t i = 0; i < r.n_paragraphs; i++)
        n += (size_t)snprintf(found + n, sizeof found - n, "%s%s:%u-%u", i > 0 ? " " : "",
                              kinds[r.paragraphs[i].kind], r.paragraphs[i].begin_byte,
                              r.paragraphs[i].end_byte);
    assert_string_equal(found, wanted);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_as_written(void **state)
{
    (void)state;
    check("[{\"kind\":\"heading\",\"begin\":0,\"end\":4,\"begin_byte\":0,\"end_byte\":4},"
          "{\"kind\":\"blockquote\",\"begin_byte\":6,\"end_byte\":10,\"page_begin_byte\":99}]",
          "heading:0-4 quote:6-10");
    check("[ { \"end_byte\" : 4 , \"begin_byte\" : 0, \"x\": {\"kind\": [1]}, \"kind\" : \"list\" "
          "} ]",
          "list:0-4");
    check("[]", "");
}

static void test_odd(void **state)
{
    (void)state;
    check("\"kind\"", "");
    check("{\"kind\":\"text\",\"begin_byte\":0,\"end_byte\":4}", "");
    check("[1,null,[],{},{\"kind\":\"text\"},\"x\"]", "");
    check("[{\"kind\":\"poem\",\"begin_byte\":0,\"end_byte\":4}]", "");
    check("[{\"kind\":\"text\",\"begin_byte\":-1,\"end_byte\":4}]", "");
    check("[{\"kind\":\"text\",\"begin_byte\":0,\"end_byte\":99999999999999999999}]", "");
    check("[{\"kind\":\"text\",\"begin_byte\":0,\"end_byte\":15}]", ""); /* inside a character */
    check("[{\"kind\":\"text\",\"begin_byte\":6,\"end_byte\":10},"
          "{\"kind\":\"list\",\"begin_byte\":0,\"end_byte\":4}]",
          "text:6-10");
}

/* A page's kinds after its record was written and read again. */
static void test_a_page_again(void **state)
{
    static const char page[] =
        "<html><title>Foghorn</title><article><h1>Foghorn</h1><p>The keeper, who had not slept, "
        "said that the horn was silent, and that nobody had asked him.</p><blockquote><p>\u201CWe "
        "heard it go, and then we heard nothing at all, and that was worse than the noise.\u201D"
        "</p></blockquote><p>The council, which met in April, decided so, and stands by it, as "
        "its clerk said on Monday.</p></article>";
    struct test_folder *folder = *state;
    stemma_corpus *one = test_read_bytes(folder, "page.html", page, sizeof page - 1);
    const stemma_document *d = stemma_corpus_document(one, 0);
    assert_true(d->n_paragraphs > 1);
    char line[8000];
    int n = snprintf(line, sizeof line, "{\"id\":\"page\",%s,\"text\":\"", d->extra);
    for (size_t i = 0; i < d->n_text; i++)
        n += snprintf(line + n, sizeof line - (size_t)n, d->text[i] == '\n' ? "\\n" : "%c",
                      d->text[i]);
    n += snprintf(line + n, sizeof line - (size_t)n, "\"}\n");
    stemma_corpus *other = test_read_bytes(folder, "again.jsonl", line, (size_t)n);
    const stemma_document *again = stemma_corpus_document(other, 0);
    assert_int_equal(again->n_paragraphs, d->n_paragraphs);
    for (size_t i = 0; i < d->n_paragraphs; i++) {
        assert_int_equal(again->paragraphs[i].kind, d->paragraphs[i].kind);
        assert_int_equal(again->paragraphs[i].begin_byte, d->paragraphs[i].begin_byte);
        assert_int_equal(again->paragraphs[i].end_byte, d->paragraphs[i].end_byte);
    }
    test_corpus_free(one);
    test_corpus_free(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_as_written), cmocka_unit_test(test_odd),
        cmocka_unit_test_setup_teardown(test_a_page_again, test_folder_new, test_folder_free)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
