#include "read/html_outline.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

/* The blocks of a page: "tag:text" each, with | between them. */
static void check(const char *html, const char *expected)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct html_outline o;
    byte_array found = ARRAY_INIT(100000);
    arena_init(&arena, ctx);
    assert_int_equal(html_outline_of(&o, &arena, html, strlen(html), NULL), STEMMA_OK);
    for (size_t i = 0; i < o.blocks.n; i++) {
        const struct html_block *b = &o.blocks.at[i];
        const char *tag = html_tag_name((enum html_tag)o.nodes.at[b->node].tag);
        assert_int_equal(bytes_add(&arena, &found, "|", i > 0, NULL), STEMMA_OK);
        assert_int_equal(bytes_add(&arena, &found, tag, strlen(tag), NULL), STEMMA_OK);
        assert_int_equal(bytes_add(&arena, &found, ":", 1, NULL), STEMMA_OK);
        assert_int_equal(bytes_add(&arena, &found, html_block_text(&o, b), b->end - b->begin, NULL),
                         STEMMA_OK);
    }
    assert_int_equal(bytes_add(&arena, &found, "", 1, NULL), STEMMA_OK);
    assert_string_equal(found.at, expected);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_blocks(void **state)
{
    (void)state;
    check("<p>One <b>two</b> three<p>four", "p:One two three|p:four");
    check("<div>a<div>b</div>c</div>", "div:a|div:b|div:c");
    check("<ul><li>a<li>b<ul><li>c</ul>d</ul>", "li:a|li:b|li:c|li:d");
    check("<table><tr><td>a<td>b<tr><td><p>c</table>d", "td:a|td:b|p:c|:d");
    check("<h1>T</h1>x<hr>y", "h1:T|:x|:y");
    check("<h1><span class=k>a</span>b <span>c</span> d</h1>", "span:a|h1:b c d");
    check("<p><span class=k>a</span>b</p>", "span:ab");
    check("<dl><dt>a<dd>b<dt>c</dl>", "dt:a|dd:b|dt:c");
}

static void test_white_space(void **state)
{
    (void)state;
    check("<p>  a \n\t b&nbsp;&nbsp;c  </p>", "p:a b c");
    check("<p>a <b> b</b> </p>", "p:a b");
    check("<p>Ge&shy;mein&#8203;de</p>", "p:Gemeinde");
    check("<p>a<br>b <br> c<br><br>d</p>", "p:a\nb\nc|p:d");
    check("<pre>a\n  b\n\nc</pre>", "pre:a\nb\nc");
    check("<p>a<wbr>b</p>", "p:ab");
    check("<p> </p><p>&nbsp;</p>", "");
}

static void test_what_is_not_read(void **state)
{
    (void)state;
    check("a<script>b</script><style>c</style><noscript>d</noscript>e", ":ae");
    check("<select><option>a<option>b</select>c", ":c");
    check("<svg><title>x</title><text>y</text></svg>z", ":z");
    check("<button>press</button>a<template><p>b</p></template>", ":a");
}

static void test_wrong_ends(void **state)
{
    (void)state;
    check("</div></p>a</b></span>b", ":ab");
    check("<b><p>a</b>b</p>", "p:ab");
    check("<span>a<div>b</span>c</div>d", "span:a|div:bc|span:d");
    check("<div><td></div>a", "td:a");
    check("<video><p>a</video>b", ":b");
    check("<p>a<article>b</article>c", "p:a|article:b|:c");
}

static void test_quotes(void **state)
{
    (void)state;
    check("<p>He said <q>no</q>.", "p:He said “no”.");
    check("<html lang=de><p><q>Nein, <q>nie</q></q></p>", "p:„Nein, ‚nie‘“");
    check("<html lang=fr><p><q>non</q></p>", "p:« non »");
    check("<p></q>a<q>b", "p:a“b");
}

static void test_head(void **state)
{
    (void)state;
    static const char html[] =
        "<html lang=de-AT><head><title>A &amp; B</title><title>C</title>"
        "<meta name=author content='Ada'><meta property=og:title content=x><meta name=empty>"
        "<link rel=canonical href='/a'><base href=b>"
        "<script type='application/ld+json'>{}</script><script>x</script></head>"
        "<body><time datetime=2025-05-06>now</time>"
        "<span itemprop=datePublished content=2025-05-07></span>";
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct html_outline o;
    arena_init(&arena, ctx);
    assert_int_equal(html_outline_of(&o, &arena, html, strlen(html), NULL), STEMMA_OK);
    assert_memory_equal(o.title.at, "A &amp; B", o.title.n);
    assert_memory_equal(o.canonical.at, "/a", o.canonical.n);
    assert_memory_equal(o.language.at, "de-AT", o.language.n);
    assert_int_equal(o.metas.n, 2);
    assert_int_equal(o.data.n, 1);
    assert_int_equal(o.times.n, 2);
    assert_false(o.times.at[0].published);
    assert_true(o.times.at[1].published);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* ------------------------------------------------------------------ hostile pages */

static double seconds_for(const char *before, const char *again, size_t times, const char *after,
                          bool *cut)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct html_outline o;
    size_t n_before = strlen(before), n_again = strlen(again), n_after = strlen(after);
    size_t n = n_before + n_again * times + n_after;
    char *html = malloc(n);
    assert_non_null(html);
    memcpy(html, before, n_before);
    for (size_t i = 0; i < times; i++)
        memcpy(html + n_before + i * n_again, again, n_again);
    memcpy(html + n - n_after, after, n_after);
    arena_init(&arena, ctx);
    clock_t begin = clock();
    assert_int_equal(html_outline_of(&o, &arena, html, n, NULL), STEMMA_OK);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    *cut = o.cut;
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    free(html);
    return seconds;
}

/* Each takes milliseconds; a parser that looks back at each tag takes minutes. */
static void test_hostile(void **state)
{
    (void)state;
    enum { TIMES = 100000 };
    static const struct {
        const char *before, *again, *after;
        bool cut;
    } pages[] = {{"", "<div>", "x", true},
                 {"", "<b>", "x", false},
                 {"<p ", "a=1 ", ">x", true},
                 {"", "</div>", "", false},
                 {"<i><ul><table>", "</ol>", "", false},
                 {"", "<p><b><span>", "", false},
                 {"", "<ul><li>", "", true},
                 {"<!--", "abc -", "", false},
                 {"<script>", "</s", "", false},
                 {"", "&", "", false},
                 {"", "&#1", "", false},
                 {"", "<", "", false},
                 {"<a href='", "<a>", "", false},
                 {"", "<q>", "", false},
                 {"", "<br>", "", false},
                 {"<div style='", "display:", "'>", false}};
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        bool cut;
        double seconds = seconds_for(pages[i].before, pages[i].again, TIMES, pages[i].after, &cut);
        if (seconds > 5 || cut != pages[i].cut)
            print_message("page %zu: %.2f s, cut %d\n", i, seconds, cut);
        assert_true(seconds < 5);
        assert_int_equal(cut, pages[i].cut);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks),           cmocka_unit_test(test_white_space),
        cmocka_unit_test(test_what_is_not_read), cmocka_unit_test(test_wrong_ends),
        cmocka_unit_test(test_quotes),           cmocka_unit_test(test_head),
        cmocka_unit_test(test_hostile)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
