/*
 * One invented article for tests of the quotation stage: its words, mentions and persons.
 */
#ifndef STEMMA_TESTS_TEST_ARTICLE_H
#define STEMMA_TESTS_TEST_ARTICLE_H

#include "quote/article.h"

#include "test_context.h"

#include <string.h>

struct test_article {
    stemma_ctx *ctx;
    struct arena arena;
    struct lexicon lexicon;
    struct document document;
    struct article article;
};

/* `title` is how many bytes at the head are the headline; 0: there is none. `language`: BCP 47, or
 * NULL. */
static inline void test_article_open_in(struct test_article *t, const char *text, uint32_t title,
                                        const char *language)
{
    memset(t, 0, sizeof *t);
    t->ctx = test_context(1);
    arena_init(&t->arena, t->ctx);
    char *bytes = arena_copy(&t->arena, text, strlen(text), NULL);
    t->document.record.id = "article";
    t->document.title_end = title;
    t->document.record.language = language;
    if (bytes == NULL || lexicon_init(&t->lexicon, &t->arena, NULL) != STEMMA_OK ||
        text_analyse(&t->document.text, &t->arena, bytes, strlen(bytes), NULL) != STEMMA_OK ||
        article_read(&t->article, &t->arena, &t->document, &t->lexicon, NULL) != STEMMA_OK)
        abort();
}

static inline void test_article_open(struct test_article *t, const char *text, uint32_t title)
{
    test_article_open_in(t, text, title, NULL);
}

static inline void test_article_close(struct test_article *t)
{
    arena_clear(&t->arena);
    stemma_ctx_free(t->ctx);
}

/* Number of the first token at or after the first place where `words` is printed. */
static inline uint32_t test_article_token(const struct test_article *t, const char *words)
{
    const char *at = strstr(t->document.text.bytes, words);
    if (at == NULL)
        abort();
    return text_token_at(&t->document.text, (uint32_t)(at - t->document.text.bytes));
}

/* True where the mention's printed form is `words`. */
static inline bool test_mention_is(const struct test_article *t, const struct mention *m,
                                   const char *words)
{
    uint32_t begin, end;
    mention_bytes(&t->article.prose, m, &begin, &end);
    return end - begin == strlen(words) &&
           memcmp(t->document.text.bytes + begin, words, end - begin) == 0;
}

/* Number of the n-th mention (from 0) that is printed so; UINT32_MAX: none. */
static inline uint32_t test_mention_nth(const struct test_article *t, const char *words, int nth)
{
    for (uint32_t i = 0; i < t->article.mentions.n; i++)
        if (test_mention_is(t, &t->article.mentions.at[i], words) && nth-- == 0)
            return i;
    return UINT32_MAX;
}

/* The first mention that is printed so; the test fails without one. */
static inline const struct mention *test_mention(const struct test_article *t, const char *words)
{
    uint32_t i = test_mention_nth(t, words, 0);
    if (i == UINT32_MAX)
        abort();
    return &t->article.mentions.at[i];
}

#endif
