/*
 * Quotations of one long text cost time and memory in step with its length, whatever it holds.
 *
 * Each shape is looked at in two lengths, one eight times the other. What takes the square would
 * take 64 times as long and as much; a third of that is the bound for processor time, which is
 * never measured quite alike. With STEMMA_LONG set, as ./check --long does, a word and a paragraph
 * have 50 MB.
 */
#include "test_quotes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

enum { TIMES = 8, SHORT_BYTES = 1 << 17, LONG_BYTES = 50 << 20 };

#define MOST_TIMES 21    /* of the time that the shorter text takes */
#define MOST_A_BYTE 64   /* of memory, for a byte of text */
#define NO_TIME 0.004    /* seconds: less is not measured well */
#define SMALL (4u << 20) /* bytes of memory that any run may take */

/* No line breaks: each text is one paragraph. */
static const struct {
    const char *piece;
    bool long_too;
} shapes[] = {
    {"a", true},                                               /* one word */
    {"The horn is tired and nobody has heard it. ", true},     /* plain */
    {"“We left,” Ada Merrow said. ", false},                   /* quoted, by one person */
    {"She said that the horn was tired. ", false},             /* indirect */
    {"Ada Merrow told Per Lindqvist that “we” left. ", false}, /* names */
    {"according to the keeper of the keeper of ", false},      /* no sentence ends */
    {"“We ‘ate’ and ", false},                                 /* never closed */
    {"''\"“'", false},                                         /* marks alone */
};

struct cost {
    double seconds;
    size_t bytes;
};

static struct cost cost_of(const char *piece, size_t n)
{
    struct failing_allocator memory = {0};
    struct test_quotes t = {.ctx = test_context_failing(1, &memory)};
    stemma_error err = {0};
    size_t n_piece = strlen(piece), times = n / n_piece;
    char *text = malloc(times * n_piece + 1);
    assert_non_null(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * n_piece, piece, n_piece);
    text[times * n_piece] = '\0';
    clock_t begin = clock();
    stemma_status status = stemma_corpus_new(&t.corpus, t.ctx, &err);
    if (status == STEMMA_OK)
        status = test_quotes_add(&t, 0, NULL, text, &err);
    test_quotes_find(&t, status, &err);
    struct cost cost = {(double)(clock() - begin) / CLOCKS_PER_SEC, memory.most_bytes};
    test_quotes_close(&t);
    free(text);
    return cost;
}

static void eight_times_the_text(void **state)
{
    (void)state;
    bool at_length = getenv("STEMMA_LONG") != NULL;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        const char *piece = shapes[i].piece;
        size_t n = at_length && shapes[i].long_too ? LONG_BYTES : SHORT_BYTES * TIMES;
        struct cost small = cost_of(piece, n / TIMES), large = cost_of(piece, n);
        double least = small.seconds > NO_TIME ? small.seconds : NO_TIME;
        if (large.seconds > MOST_TIMES * least)
            fail_msg("\"%s\": %.3f s, and %.3f s for %d times the text", piece, small.seconds,
                     large.seconds, TIMES);
        if (large.bytes > SMALL + MOST_A_BYTE * n)
            fail_msg("\"%s\": %zu bytes of memory for %zu of text", piece, large.bytes, n);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(eight_times_the_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
