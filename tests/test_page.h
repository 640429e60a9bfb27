/*
 * One page for tests: read, and its paragraphs at hand.
 *
 *     struct test_page t = test_page_read("<p>…", "https://beacon.example/a", NULL);
 *     assert_string_equal(t.page.title, "…");
 *     test_page_free(&t);
 */
#ifndef STEMMA_TESTS_TEST_PAGE_H
#define STEMMA_TESTS_TEST_PAGE_H

#include "read/html.h"

#include "test_context.h"

#include <string.h>

struct test_page {
    stemma_ctx *ctx;
    struct arena arena;
    struct page page;
};

static inline struct test_page test_page_bytes(const char *html, size_t n, const char *url,
                                               const char *charset)
{
    struct test_page t = {.ctx = test_context(1)};
    struct html_hints hints = {.url = url, .http_charset = charset};
    arena_init(&t.arena, t.ctx);
    if (html_document(&t.page, &t.arena, html, n, &hints, NULL) != STEMMA_OK)
        abort();
    return t;
}

static inline struct test_page test_page_read(const char *html, const char *url,
                                              const char *charset)
{
    return test_page_bytes(html, strlen(html), url, charset);
}

static inline void test_page_free(struct test_page *t)
{
    arena_clear(&t->arena);
    stemma_ctx_free(t->ctx);
}

/* The number of the paragraph that holds the words; n_paragraphs: none does. */
static inline size_t test_page_find(const struct test_page *t, const char *words)
{
    const struct page *p = &t->page;
    const char *at = strstr(p->text, words);
    for (size_t i = 0; i < p->n_paragraphs && at != NULL; i++)
        if ((size_t)(at - p->text) < p->paragraphs[i].end)
            return i;
    return p->n_paragraphs;
}

/* An invented report of some length, in the markup that most sites use. */
#define TEST_PAGE_HEAD                                                                         \
    "<!DOCTYPE html><html lang='en-GB'><head><title>Foghorn falls silent | The Beacon</title>" \
    "<meta property='og:title' content='Foghorn falls silent'>"                                \
    "<meta property='og:site_name' content='The Beacon'>"                                      \
    "<meta property='article:published_time' content='2025-05-06T09:14:00+01:00'>"             \
    "<meta name='author' content='By Ada Merrow'>"                                             \
    "<link rel='canonical' href='/news/foghorn'></head><body>"                                 \
    "<nav class='main-menu'><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li>"   \
    "<li><a href='/s'>Sport</a></li></ul></nav>"                                               \
    "<article class='article-content'><h1>Foghorn falls silent</h1>"
#define TEST_PAGE_BODY                                                                            \
    "<p>The keeper of the lighthouse at Skarrow switched off the foghorn on Monday, after one "   \
    "hundred and four years, and nobody in the village slept that night.</p>"                     \
    "<p>&ldquo;We heard it go,&rdquo; said Ines Pellinor, who runs the harbour caf&eacute;. "     \
    "&ldquo;Then we heard nothing at all, and that was worse.&rdquo;</p>"                         \
    "<h2>A long night</h2>"                                                                       \
    "<p>The council had said in March that ships no longer need the signal, since every boat of " \
    "the fleet carries a receiver. Fishermen, however, asked for a longer trial.</p>"             \
    "<blockquote><p>A harbour without a horn is a house without a door, and we will ask the "     \
    "minister, again, to think it over.</p></blockquote>"                                         \
    "<figure><img src='h.jpg'><figcaption>The horn at Skarrow, as it stood in spring, before it " \
    "was taken down. Photo: Ada Merrow</figcaption></figure>"                                     \
    "<p>Nobody at the ministry wanted to comment on Tuesday, but a spokeswoman said that the "    \
    "decision, taken in April, stands.</p>"
#define TEST_PAGE_FOOT                                                                           \
    "</article><div class='share-buttons'><a href='#'>Share</a> <a href='#'>Tweet</a></div>"     \
    "<div class='related-posts'><h3>Related posts</h3><ul><li><a href='/1'>Ferry late again</a>" \
    "</li><li><a href='/2'>School gets a roof</a></li></ul></div>"                               \
    "<footer><p>&copy; 2025 The Beacon. <a href='/i'>Imprint</a> <a href='/p'>Privacy</a></p>"   \
    "</footer></body></html>"

#endif
