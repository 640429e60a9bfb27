#include "read/html_entities.h"
#include "read/html_tokens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The tokens of a page, one after the other: "<p class=a>", "</p>", "[text]", "(raw)". */
static void check(const char *html, const char *expected)
{
    static struct html_tokens t;
    char found[2000] = "";
    size_t n = 0;
    html_tokens_init(&t, html, strlen(html));
    while (html_next(&t)) {
        const char *name = html_tag_name(t.tag);
        int length = (int)(t.end - t.begin);
        if (t.kind == HTML_TEXT || t.kind == HTML_RAW)
            n +=
                (size_t)snprintf(found + n, sizeof found - n,
                                 t.kind == HTML_TEXT ? "[%.*s]" : "(%.*s)", length, html + t.begin);
        else
            n += (size_t)snprintf(found + n, sizeof found - n, t.kind == HTML_OPEN ? "<%s" : "</%s",
                                  name);
        for (uint32_t i = 0; i < t.n_attributes && t.kind == HTML_OPEN; i++)
            n += (size_t)snprintf(found + n, sizeof found - n, " %.*s=%.*s",
                                  (int)t.attributes[i].n_name, t.attributes[i].name,
                                  (int)t.attributes[i].n_value, t.attributes[i].value);
        if (t.kind == HTML_OPEN || t.kind == HTML_CLOSE)
            n += (size_t)snprintf(found + n, sizeof found - n, ">");
    }
    assert_string_equal(found, expected);
}

static void test_tags_and_text(void **state)
{
    (void)state;
    check("a<p>b</p>c", "[a]<p>[b]</p>[c]");
    check("<P CLASS=x id='y' data-z=\"1>2\" hidden>t", "<p CLASS=x id=y data-z=1>2 hidden=>[t]");
    check("<br/><img src=a/b>", "<br><img src=a/b>");
    check("<my-tag>x</my-tag>", "<>[x]</>");
    check("<a href = 'x' / title=y>", "<a href=x title=y>");
    check("<p\nclass\n=\n'a\nb'>", "<p class=a\nb>");
}

static void test_marks_that_open_nothing(void **state)
{
    (void)state;
    check("1 < 2 and 3 <4 </ 5", "[1 < 2 and 3 <4 </ 5]");
    check("<", "[<]");
    check("a<", "[a<]");
    check("</>x", "[x]");
    check("<p", "<p>");
    check("<p a='", "<p a=>");
}

static void test_what_is_passed_over(void **state)
{
    (void)state;
    check("a<!-- <p> -- > -->b", "[a][b]");
    check("<!-->x<!--->y<!----!>z", "[x][y][z]");
    check("a<!-- never closed <p>", "[a]");
    check("<!DOCTYPE html><?xml version='1'?><![CDATA[x]]>b", "[b]");
    check("<!---", "");
}

static void test_raw(void **state)
{
    (void)state;
    check("<script>if (a<b) '</p>'</script>c", "<script>(if (a<b) '</p>')</script>[c]");
    check("<STYLE>p{}</Style >", "<style>(p{})</style>");
    check("<title>a <b> c</title>", "<title>(a <b> c)</title>");
    check("<textarea></textareas></textarea>", "<textarea>(</textareas>)</textarea>");
    check("<script>never", "<script>(never)");
    check("<script>", "<script>()");
}

static void test_names(void **state)
{
    (void)state;
    for (int tag = 1; tag < TAG_COUNT; tag++) {
        const char *name = html_tag_name((enum html_tag)tag);
        assert_int_equal(html_tag_of(name, strlen(name)), tag);
    }
    assert_int_equal(html_tag_of("FIGCAPTION", 10), TAG_figcaption);
    assert_int_equal(html_tag_of("figcaptions", 11), TAG_OTHER);
    assert_int_equal(html_tag_of("", 0), TAG_OTHER);
}

static void decode(const char *given, bool attribute, const char *text, size_t taken)
{
    char out[ENTITY_BYTES + 1] = "";
    size_t n_out = 0;
    assert_int_equal(entity_decode(given, strlen(given), attribute, out, &n_out), taken);
    out[taken > 0 ? n_out : 0] = '\0';
    assert_string_equal(out, text);
}

static void test_references(void **state)
{
    (void)state;
    decode("&amp;x", false, "&", 5);
    decode("&hellip;", false, "…", 8);
    decode("&nGt;", false, "≫⃒", 5);
    decode("&CounterClockwiseContourIntegral;", false, "∳", 33);
    decode("&zwnj;", false, "\u200C", 6);
    decode("&copy 2", false, "©", 5);
    decode("&notit;", false, "¬", 4);
    decode("&notit;", true, "", 0);
    decode("&copy=1", true, "", 0);
    decode("&copy", true, "©", 5);
    decode("&hellip", false, "", 0);
    decode("&nosuchthing;", false, "", 0);
    decode("& ", false, "", 0);
    decode("&", false, "", 0);
}

static void test_numbers(void **state)
{
    (void)state;
    decode("&#8220;", false, "“", 7);
    decode("&#x201c;", false, "“", 8);
    decode("&#X201Cg", false, "“", 7);
    decode("&#65 ", false, "A", 4);
    decode("&#147;", false, "“", 6);
    decode("&#0;", false, "\uFFFD", 4);
    decode("&#xD800;", false, "\uFFFD", 8);
    decode("&#99999999999999999999;", false, "\uFFFD", 23);
    decode("&#;", false, "", 0);
    decode("&#x;", false, "", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_tags_and_text),
                                       cmocka_unit_test(test_marks_that_open_nothing),
                                       cmocka_unit_test(test_what_is_passed_over),
                                       cmocka_unit_test(test_raw),
                                       cmocka_unit_test(test_names),
                                       cmocka_unit_test(test_references),
                                       cmocka_unit_test(test_numbers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
