#include "test_page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

static const char url[] = "https://beacon.example/2025/05/06/foghorn?x=1";
static const char page[] = TEST_PAGE_HEAD TEST_PAGE_BODY TEST_PAGE_FOOT;

static void test_article_alone(void **state)
{
    (void)state;
    struct test_page t = test_page_read(page, url, NULL);
    assert_non_null(strstr(t.page.text, "“We heard it go,” said Ines Pellinor"));
    assert_non_null(strstr(t.page.text, "harbour café"));
    assert_non_null(strstr(t.page.text, "decision, taken in April, stands."));
    assert_null(strstr(t.page.text, "Home"));
    assert_null(strstr(t.page.text, "Tweet"));
    assert_null(strstr(t.page.text, "Ferry late again"));
    assert_null(strstr(t.page.text, "Imprint"));
    assert_int_equal(t.page.representation, PAGE_FULL);
    test_page_free(&t);
}

static void test_what_the_page_says(void **state)
{
    (void)state;
    struct test_page t = test_page_read(page, url, NULL);
    assert_string_equal(t.page.title, "Foghorn falls silent");
    assert_string_equal(t.page.author, "Ada Merrow");
    assert_string_equal(t.page.outlet, "The Beacon");
    assert_string_equal(t.page.date, "2025-05-06T09:14:00+01:00");
    assert_string_equal(t.page.date_precision, "second");
    assert_string_equal(t.page.date_from, "meta");
    assert_string_equal(t.page.language, "en-GB");
    assert_string_equal(t.page.canonical_url, "https://beacon.example/news/foghorn");
    test_page_free(&t);
}

static void test_kinds(void **state)
{
    (void)state;
    struct test_page t = test_page_read(page, url, NULL);
    const struct page_paragraph *p = t.page.paragraphs;
    size_t n = t.page.n_paragraphs;
    size_t text = test_page_find(&t, "The keeper"), quote = test_page_find(&t, "a house without");
    size_t heading = test_page_find(&t, "A long night");
    assert_true(text < n && quote < n && heading < n);
    assert_int_equal(p[text].kind, PAGE_TEXT);
    assert_int_equal(p[quote].kind, PAGE_BLOCKQUOTE);
    assert_int_equal(p[heading].kind, PAGE_HEADING);
    size_t caption = test_page_find(&t, "as it stood in spring");
    assert_true(caption == n || p[caption].kind == PAGE_CAPTION);
    test_page_free(&t);
}

/* The bytes of a paragraph in the page hold its words, whatever the encoding. */
static void check_spans(const char *bytes, size_t n, const char *charset, bool wide)
{
    struct test_page t = test_page_bytes(bytes, n, url, charset);
    assert_true(t.page.n_paragraphs >= 4);
    for (size_t i = 0; i < t.page.n_paragraphs; i++) {
        const struct page_paragraph *p = &t.page.paragraphs[i];
        assert_true(p->begin_byte < p->end_byte && p->end_byte <= n);
        assert_true(i == 0 || p->begin_byte >= t.page.paragraphs[i - 1].end_byte);
        /* Its first letters that are ASCII stand at its first bytes. */
        const char *words = t.page.text + p->begin;
        if (words[0] > 0 && words[1] > 0 && !wide)
            assert_memory_equal(bytes + p->begin_byte, words, 2);
    }
    test_page_free(&t);
}

static void test_spans_in_the_page(void **state)
{
    (void)state;
    check_spans(page, sizeof page - 1, NULL, false);
    /* The same with bytes of Windows-1252 in it: each is one byte and becomes two or three. */
    static const char windows[] = TEST_PAGE_HEAD
        "<p>\x93Sch\xF6n\x94, sagte der W\xE4rter von Skarrow, als das Horn nach so langer Zeit, "
        "am Ende einer Nacht, verstummte.</p>" TEST_PAGE_BODY TEST_PAGE_FOOT;
    check_spans(windows, sizeof windows - 1, "iso-8859-1", false);
    char wide[2 * sizeof page];
    for (size_t i = 0; i < sizeof page; i++) {
        wide[2 * i] = page[i];
        wide[2 * i + 1] = '\0';
    }
    check_spans(wide, 2 * (sizeof page - 1), NULL, true);
}

static void test_q_is_marks(void **state)
{
    (void)state;
    static const char html[] =
        TEST_PAGE_HEAD "<p>The keeper, a quiet man, said <q>it was <q>time</q> to go</q> and went "
                       "to bed, as he had on every other night of his long life.</p>" TEST_PAGE_BODY
                           TEST_PAGE_FOOT;
    struct test_page t = test_page_read(html, url, NULL);
    assert_non_null(strstr(t.page.text, "said “it was ‘time’ to go” and went"));
    test_page_free(&t);
}

static void test_json_ld_goes_first(void **state)
{
    (void)state;
    static const char html[] =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":"
        "\"2001-01-01\"},{\"@type\":\"NewsArticle\",\"headline\":\"Foghorn falls silent\","
        "\"author\":[{\"@type\":\"Person\",\"name\":\"Bo Lind\"},{\"name\":\"Cy Orr\"}],"
        "\"datePublished\":\"2025-05-05T22:00:00Z\",\"dateModified\":\"2025-05-07\"}]}</"
        "script>" TEST_PAGE_HEAD TEST_PAGE_BODY TEST_PAGE_FOOT;
    struct test_page t = test_page_read(html, url, NULL);
    assert_string_equal(t.page.author, "Bo Lind, Cy Orr");
    assert_string_equal(t.page.date, "2025-05-05T22:00:00Z");
    assert_string_equal(t.page.date_from, "json-ld");
    assert_string_equal(t.page.modified, "2025-05-07");
    test_page_free(&t);
}

static void check_title(const char *headings, const char *title)
{
    char html[2 * sizeof page];
    (void)snprintf(html, sizeof html, "<html><title>Harbour</title><body>%s<article>%s</article>",
                   headings, TEST_PAGE_BODY);
    struct test_page t = test_page_read(html, url, NULL);
    assert_string_equal(t.page.title, title);
    test_page_free(&t);
}

/* A kicker is not the headline, a logo is none, and marks that part the two are of neither. */
static void test_titles(void **state)
{
    (void)state;
    check_title("<h1><span class=kicker>The harbour</span> Foghorn falls silent</h1>",
                "Foghorn falls silent");
    check_title("<h1><span class=kicker>The harbour</span>: Foghorn falls silent</h1>",
                "Foghorn falls silent");
    check_title("<h1>Foghorn <span>falls</span> silent</h1>", "Foghorn falls silent");
    check_title("<h1><a href=/>Beacon of the Coast</a></h1><h1>Foghorn falls silent</h1>",
                "Foghorn falls silent");
}

static void check_day(const char *published, const char *printed, const char *date)
{
    char html[2 * sizeof page];
    (void)snprintf(html, sizeof html,
                   "<html lang=en-GB><meta property='article:published_time' content='%s'><title>"
                   "Foghorn falls silent</title><body>%s<article><h1>Foghorn falls silent</h1>"
                   "%s</article>",
                   published, printed, TEST_PAGE_BODY);
    struct test_page t = test_page_read(html, url, NULL);
    assert_string_equal(t.page.date, date);
    test_page_free(&t);
}

/* A day that is printed tells on which day a time in UTC was, where it can be that. */
static void test_day_of_the_place(void **state)
{
    (void)state;
    check_day("2025-05-06T01:30:00Z", "<p>5 May 2025</p>", "2025-05-05");
    check_day("2025-05-06T23:00+00:00", "<p>7 May 2025</p>", "2025-05-07");
    check_day("2025-05-06T01:30:00Z", "<p>7 May 2025</p>", "2025-05-06T01:30:00Z");
    check_day("2025-05-06T13:00:00Z", "<p>5 May 2025</p>", "2025-05-06T13:00:00Z");
    check_day("2025-05-06T01:30:00+02:00", "<p>5 May 2025</p>", "2025-05-06T01:30:00+02:00");
    check_day("2025-05-06T01:30:00Z", "<p>5 May 2025</p><p>6 May 2025</p>", "2025-05-06T01:30:00Z");
}

static void check_author(const char *before, const char *after, const char *author)
{
    char html[2 * sizeof page];
    static const char head[] = "<html><title>Foghorn falls silent</title><body><article><h1>"
                               "Foghorn falls silent</h1>";
    (void)snprintf(html, sizeof html, "%s%s%s</article>%s", head, before, TEST_PAGE_BODY, after);
    struct test_page t = test_page_read(html, url, NULL);
    if (author == NULL)
        assert_null(t.page.author);
    else
        assert_string_equal(t.page.author, author);
    test_page_free(&t);
}

/* Words of the article that are printed twice are a pull quote where they are set apart. */
static void test_pull_quotes(void **state)
{
    (void)state;
    static const char html[] = TEST_PAGE_HEAD TEST_PAGE_BODY
        "<blockquote>\u201EThen we heard nothing at all, and that was worse.\u201C</blockquote>"
        "<p>The horn will be shown in the museum of the county, which opens in July, and which "
        "has asked for the keeper, too.</p>" TEST_PAGE_FOOT;
    struct test_page t = test_page_read(html, url, NULL);
    size_t pulled = test_page_find(&t, "\u201EThen we heard nothing");
    size_t quoted = test_page_find(&t, "a house without a door");
    assert_true(pulled < t.page.n_paragraphs && quoted < t.page.n_paragraphs);
    assert_int_equal(t.page.paragraphs[pulled].kind, PAGE_PULLQUOTE);
    assert_int_equal(t.page.paragraphs[quoted].kind, PAGE_BLOCKQUOTE);
    test_page_free(&t);
}

static void test_authors(void **state)
{
    (void)state;
    check_author("<p>By <a rel=author href=/a>Ada Merrow</a></p>", "", "Ada Merrow");
    check_author("<div class=byline>Published by Bo Lind</div>", "", "Bo Lind");
    check_author("<div class=byline>View all posts by Bo Lind,</div>", "", "Bo Lind");
    check_author("<div class=byline>Von</div>", "", NULL);
    check_author("<div class=byline>Posted by</div>", "", NULL);
    check_author("<div class=author>Ada Merrow, 6. Mai 2025</div>", "", "Ada Merrow");
    check_author("<div class=author>Author: Bo2man am 29.12.2010, 11:05</div>", "", "Bo2man");
    check_author("<p class=author>Text &amp; Fotos: Bo Lind</p>", "", NULL);
    check_author("<p class=author>Video von Cy Orr</p><p class=author>von Bo Lind</p>", "",
                 "Bo Lind");
    check_author("<p class=author>Was this article useful?</p>", "", NULL);
    check_author("", "<form class=comment-form><p class=comment-author>Name</p></form>", NULL);
    check_author("", "<div class='comment author'>Cy Orr</div>", NULL);
    check_author("<meta property=og:site_name content=Beacon><meta name=author content=Beacon>", "",
                 NULL);
    check_author("<meta name=author content='https://b.example/ada'>", "", NULL);
    check_author("<meta property=og:site_name content=Beacon>"
                 "<meta name=author content='BEACON - Ada Merrow'>",
                 "", "Ada Merrow");
    check_author("<meta name=author content='Ada Merrow @merrow'>", "", "Ada Merrow");
}

/* What is shared with a label, where no other place names anybody. */
static void test_author_of_a_label(void **state)
{
    (void)state;
#define SHARED(label, data) \
    "<meta name=twitter:label1 content='" label "'><meta name=twitter:data1 content='" data "'>"
    check_author(SHARED("Verfasst von", "Ada Merrow"), "", "Ada Merrow");
    check_author(SHARED("Written by", "Ada Merrow"), "", "Ada Merrow");
    check_author(SHARED("Est. reading time", "3 minutes"), "", NULL);
    check_author(SHARED("Written by", "desk") "<p class=byline>Bo Lind</p>", "", "Bo Lind");
}

static void test_no_article(void **state)
{
    (void)state;
    static const char *const pages[] = {"", "<html></html>", "<p>Not found</p>",
                                        "<ul><li><a href='/a'>One</a><li><a>Two</a></ul>"};
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        struct test_page t = test_page_read(pages[i], NULL, NULL);
        assert_int_equal(t.page.representation, PAGE_NONE);
        test_page_free(&t);
    }
}

static void test_paywall(void **state)
{
    (void)state;
    static const char html[] = TEST_PAGE_HEAD TEST_PAGE_BODY
        "<div class='paywall-box'><p>Subscribe to read on.</p></div>" TEST_PAGE_FOOT;
    struct test_page t = test_page_read(html, url, NULL);
    assert_int_equal(t.page.representation, PAGE_PARTIAL);
    assert_int_equal(t.page.flags & PAGE_PAYWALL, PAGE_PAYWALL);
    test_page_free(&t);
}

static void test_limit_of_text(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct page out;
    struct html_hints hints = {.max_text = 400};
    arena_init(&arena, ctx);
    assert_int_equal(html_document(&out, &arena, page, sizeof page - 1, &hints, NULL), STEMMA_OK);
    assert_true(out.n_text <= 400 && out.n_text > 0);
    assert_int_equal(out.flags & PAGE_CUT, PAGE_CUT);
    assert_int_equal(out.representation, PAGE_PARTIAL);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_tell(void **state)
{
    (void)state;
    static const char *const yes[] = {"<!doctype HTML>", " \n<html lang=en>",
                                      "<?xml version='1.0'?>"
                                      "\n<!DOCTYPE html><p>",
                                      "<!-- saved --><HEAD>", "<!--[if IE]>"};
    static const char *const no[] = {"",
                                     "The <html> tag",
                                     "<rss>",
                                     "<?xml version='1.0'?><feed>",
                                     "{\"html\":1}",
                                     "<!-- never closed"};
    for (size_t i = 0; i < sizeof yes / sizeof yes[0]; i++)
        assert_true(html_tell(yes[i], strlen(yes[i])));
    for (size_t i = 0; i < sizeof no / sizeof no[0]; i++)
        assert_false(html_tell(no[i], strlen(no[i])));
}

/* Each takes a fraction of a second; what looks at all blocks for each block takes minutes. */
static void test_hostile(void **state)
{
    (void)state;
    enum { TIMES = 20000 };
    static const char *const parts[] = {"<div class='content comment'>x",
                                        "<blockquote>words of a quotation, the same words",
                                        "<h1>Foghorn falls silent</h1>",
                                        "<div class=date>1.2.2020<time>x</time></div>",
                                        "<title>a - b | ",
                                        "<div class=byline>Ada Merrow</div>",
                                        "<meta name=author content='A B'>",
                                        "<p>Some text, of a paragraph.",
                                        "<figure><p>some words that are long enough to ask"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        size_t n = strlen(parts[i]);
        char *html = malloc(n * TIMES);
        assert_non_null(html);
        for (size_t k = 0; k < TIMES; k++)
            memcpy(html + k * n, parts[i], n);
        clock_t begin = clock();
        struct test_page t = test_page_bytes(html, n * TIMES, url, "utf-8");
        double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
        if (seconds > 5)
            print_message("%s: %.1f s\n", parts[i], seconds);
        assert_true(seconds < 5);
        test_page_free(&t);
        free(html);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_article_alone),
                                       cmocka_unit_test(test_what_the_page_says),
                                       cmocka_unit_test(test_kinds),
                                       cmocka_unit_test(test_spans_in_the_page),
                                       cmocka_unit_test(test_q_is_marks),
                                       cmocka_unit_test(test_json_ld_goes_first),
                                       cmocka_unit_test(test_no_article),
                                       cmocka_unit_test(test_authors),
                                       cmocka_unit_test(test_author_of_a_label),
                                       cmocka_unit_test(test_pull_quotes),
                                       cmocka_unit_test(test_hostile),
                                       cmocka_unit_test(test_paywall),
                                       cmocka_unit_test(test_limit_of_text),
                                       cmocka_unit_test(test_tell),
                                       cmocka_unit_test(test_titles),
                                       cmocka_unit_test(test_day_of_the_place)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
