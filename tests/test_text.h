/*
 * One analysed text for tests, with the memory that it stands in. The bytes are copied to a block
 * of their exact size, so that the address sanitizer sees a read past their end.
 */
#ifndef STEMMA_TESTS_TEST_TEXT_H
#define STEMMA_TESTS_TEST_TEXT_H

#include "text/text.h"

#include "test_context.h"

#include <string.h>

struct test_text {
    stemma_ctx *ctx;
    struct arena arena;
    char *bytes;
    struct text text;
};

static inline void test_text_open(struct test_text *t, const char *bytes, size_t n)
{
    t->ctx = test_context(1);
    arena_init(&t->arena, t->ctx);
    t->bytes = arena_alloc(&t->arena, n, 1, NULL);
    if (t->bytes == NULL)
        abort();
    memcpy(t->bytes, bytes, n);
    if (text_analyse(&t->text, &t->arena, t->bytes, n, NULL) != STEMMA_OK)
        abort();
}

static inline void test_text_close(struct test_text *t)
{
    arena_clear(&t->arena);
    stemma_ctx_free(t->ctx);
}

/* The printed forms of the ranges, each followed by '|'. */
static inline void test_text_join(const struct test_text *t, const struct text_range *ranges,
                                  uint32_t n, char *out, size_t capacity)
{
    size_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        size_t length = ranges[i].end - ranges[i].begin;
        if (at + length + 2 > capacity)
            abort();
        memcpy(out + at, t->bytes + ranges[i].begin, length);
        at += length;
        out[at++] = '|';
    }
    out[at] = '\0';
}

#endif
