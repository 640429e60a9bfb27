/*
 * One invented text, and the typed values in it.
 */
#ifndef STEMMA_TESTS_TEST_VALUES_H
#define STEMMA_TESTS_TEST_VALUES_H

#include "base/calendar.h"
#include "value/seen.h"

#include "test_context.h"

#include <string.h>

struct test_values {
    stemma_ctx *ctx;
    struct arena arena;
    struct lexis lexis;
    struct document document;
    struct reader reader;
    seen_array values;
};

/* Wednesday, 7 May 2025 */
#define TEST_DAY ((int32_t)calendar_days(2025, 5, 7))

/* The text's bytes are copied to a block of their exact size. `language` NULL: it is guessed. */
static inline void test_values_open(struct test_values *t, const char *text, const char *language)
{
    memset(t, 0, sizeof *t);
    t->ctx = test_context(1);
    arena_init(&t->arena, t->ctx);
    const size_t n = strlen(text);
    char *bytes = arena_alloc(&t->arena, n, 1, NULL);
    if (bytes == NULL)
        abort();
    memcpy(bytes, text, n);
    t->document.record =
        (stemma_document){.id = "report", .language = language, .text = bytes, .n_text = n};
    t->values.max = 1 << 20;
    if (lexis_init(&t->lexis, &t->arena, NULL) != STEMMA_OK ||
        text_analyse(&t->document.text, &t->arena, bytes, n, NULL) != STEMMA_OK ||
        reader_open(&t->reader, &t->arena, &t->document, &t->lexis, NULL) != STEMMA_OK)
        abort();
    t->reader.first_day = t->reader.last_day = TEST_DAY;
    t->reader.by = STEMMA_DATE_DOCUMENT;
}

static inline void test_values_read(struct test_values *t)
{
    if (seen_read(&t->values, &t->arena, &t->reader, 0, NULL) != STEMMA_OK)
        abort();
}

static inline void test_values_close(struct test_values *t)
{
    arena_clear(&t->arena);
    stemma_ctx_free(t->ctx);
}

/* True where the value's span prints `words`. */
static inline bool test_value_is(const struct test_values *t, const struct seen *v,
                                 const char *words)
{
    const stemma_span *s = &v->record.span;
    return s->end_byte - s->begin_byte == strlen(words) &&
           memcmp(t->document.text.bytes + s->begin_byte, words, strlen(words)) == 0;
}

#endif
