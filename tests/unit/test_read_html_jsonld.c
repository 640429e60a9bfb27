#include "read/html_jsonld.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct html_ld read_ld(const char *json)
{
    struct html_ld ld = {0};
    html_ld_read(&ld, json, strlen(json));
    return ld;
}

static void same(struct html_bytes found, const char *expected)
{
    assert_int_equal(found.n, strlen(expected));
    if (found.n > 0)
        assert_memory_equal(found.at, expected, found.n);
}

static void test_article(void **state)
{
    (void)state;
    struct html_ld ld = read_ld(
        "{\"headline\":\"H\",\"datePublished\":\"2025-05-06\",\"dateModified\":\"2025-05-07\","
        "\"author\":{\"@type\":\"Person\",\"name\":\"Ada\"},\"publisher\":{\"@type\":"
        "\"Organization\",\"name\":\"Beacon\",\"logo\":{\"url\":\"l\"}},\"mainEntityOfPage\":"
        "{\"@type\":\"WebPage\",\"@id\":\"https://b/a\"},\"inLanguage\":\"en\","
        "\"isAccessibleForFree\":false,\"@type\":[\"Thing\",\"ReportageNewsArticle\"]}");
    assert_int_equal(ld.rank, 2);
    same(ld.headline, "H");
    same(ld.published, "2025-05-06");
    same(ld.modified, "2025-05-07");
    same(ld.publisher, "Beacon");
    same(ld.url, "https://b/a");
    same(ld.language, "en");
    assert_int_equal(ld.n_authors, 1);
    same(ld.authors[0], "Ada");
    assert_true(ld.not_free);
}

static void test_first_article_stays(void **state)
{
    (void)state;
    struct html_ld ld = read_ld("[{\"@type\":\"WebPage\",\"headline\":\"P\"},{\"@type\":"
                                "\"Article\",\"headline\":\"A\"},{\"@type\":\"Article\","
                                "\"headline\":\"B\"}]");
    same(ld.headline, "A");
    ld = read_ld("{\"@type\":\"WebPage\",\"headline\":\"P\"}");
    assert_int_equal(ld.rank, 1);
    ld = read_ld("{\"@type\":\"BreadcrumbList\",\"headline\":\"X\"}");
    assert_int_equal(ld.rank, 0);
}

/* Authors given by @id, and the objects that have it, before or behind. */
static void test_authors_by_id(void **state)
{
    (void)state;
    struct html_ld ld =
        read_ld("{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#bo\",\"name\":\"Bo Lind\"},"
                "{\"@type\":\"Article\",\"author\":[{\"@id\":\"#ada\"},{\"@id\":\"#bo\"},{\"@id\":"
                "\"#cy\"}]},"
                "{\"@type\":\"Person\",\"@id\":\"#ada\",\"name\":\"Ada Merrow\"},"
                "{\"@type\":\"Person\",\"@id\":\"#other\",\"name\":\"Cy Orr\"}]}");
    assert_int_equal(ld.n_authors, 2);
    same(ld.authors[0], "Ada Merrow");
    same(ld.authors[1], "Bo Lind");
    ld = read_ld("{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\",\"name\":\"Ada\"}}");
    assert_int_equal(ld.n_authors, 1);
    same(ld.authors[0], "Ada");
}

static void test_damaged(void **state)
{
    (void)state;
    struct html_ld ld = read_ld("<!-- {\"@type\" : \"NewsArticle\",\n\"headline\":\"two\nlines\",,"
                                "\"author\":[\"Ada\",\"Bo\"");
    assert_int_equal(ld.rank, 2);
    same(ld.headline, "two\nlines");
    assert_int_equal(ld.n_authors, 2);
    ld = read_ld("{\"@type\":\"Article\",\"headline\":\"open");
    same(ld.headline, "open");
    ld = read_ld("}}]]\"\\");
    assert_int_equal(ld.rank, 0);
    ld = read_ld("\"\\");
    ld = read_ld("");
}

static void test_deep(void **state)
{
    (void)state;
    enum { LEVELS = 100000 };
    char *json = malloc(2 * LEVELS + 1);
    assert_non_null(json);
    memset(json, '[', LEVELS);
    memset(json + LEVELS, ']', LEVELS);
    json[2 * LEVELS] = '\0';
    assert_int_equal(read_ld(json).rank, 0);
    free(json);
}

static void test_text(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    const char *text;
    arena_init(&arena, ctx);
    static const char raw[] = " \\u201cA\\u201d\n &amp; \\\"B\\\" ";
    struct html_bytes string = {raw, sizeof raw - 1};
    assert_int_equal(html_ld_text(&arena, string, &text, NULL), STEMMA_OK);
    assert_string_equal(text, "“A” & \"B\"");
    assert_int_equal(html_ld_text(&arena, (struct html_bytes){"", 0}, &text, NULL), STEMMA_OK);
    assert_null(text);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_article),       cmocka_unit_test(test_first_article_stays),
        cmocka_unit_test(test_authors_by_id), cmocka_unit_test(test_damaged),
        cmocka_unit_test(test_deep),          cmocka_unit_test(test_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
