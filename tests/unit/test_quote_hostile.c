/* The whole quotation stage over texts that are hostile to it: it must end, in linear time and
 * bounded memory, and its records must hold what they promise. */
#include "test_quotes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* `times` copies of a piece. */
static char *repeat(const char *piece, size_t times)
{
    size_t n = strlen(piece);
    char *out = malloc(n * times + 1);
    assert_non_null(out);
    for (size_t i = 0; i < times; i++)
        memcpy(out + i * n, piece, n);
    out[n * times] = '\0';
    return out;
}

/* Parts ascend, lie in the text, hold something, and do not cross those of other quotations. */
static void check(const struct test_quotes *t)
{
    const stemma_document *d = stemma_corpus_document(t->corpus, 0);
    const stemma_quote *q;
    uint32_t ends[64], n_open = 0, before = 0;
    for (size_t i = 0; (q = stemma_quotes_at(t->quotes, i)) != NULL; i++) {
        assert_true(q->n_parts > 0);
        assert_true(q->parts[0].begin_byte >= before);
        before = q->parts[0].begin_byte;
        for (size_t p = 0; p < q->n_parts; p++) {
            assert_true(q->parts[p].begin < q->parts[p].end);
            assert_true(q->parts[p].end_byte <= d->n_text);
            assert_true(p == 0 || q->parts[p - 1].end_byte <= q->parts[p].begin_byte);
        }
        while (n_open > 0 && ends[n_open - 1] <= before)
            n_open--;
        if (q->n_parts > 1)
            continue;
        assert_true(n_open == 0 || q->parts[0].end_byte <= ends[n_open - 1]);
        assert_true(n_open < 64);
        ends[n_open++] = q->parts[0].end_byte;
    }
}

struct hostile {
    const char *piece;
    size_t times;
};

static void test_hostile(void **state)
{
    (void)state;
    static const struct hostile texts[] = {
        {"“", 1000000},                     /* a million marks that open */
        {"\" ", 300000},                    /* nothing but marks */
        {"“a ‘b ", 100000},                 /* nested and never closed */
        {"MERROW: We left late.\n", 10000}, /* one label */
        {"A: Why?\nQ: So. Why?\n", 10000},
        {"MERROW: “We left,” she said. (She\nBERG: said that we ate.\n", 5000},
        {"She said that she said that she said that ", 20000},
        {"according to Ada Merrow according to ", 20000},
        {"— — said — ", 30000},
        {"Ada Merrow told Per Lindqvist, “We left,” ", 10000},
        {"aaaa", 500000}, /* one word */
        {"قال ”نعم“ ثم قالت «لا» ", 20000},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct test_quotes t;
        char *text = repeat(texts[i].piece, texts[i].times);
        const char *given = text;
        test_quotes_open(&t, 1, &given, 1);
        check(&t);
        test_quotes_close(&t);
        free(text);
    }
}

/* 100,000 marks, each inside the one before, and as many that close. */
static void test_nested(void **state)
{
    (void)state;
    char *open = repeat("「あ", 100000), *close = repeat("い」", 100000);
    size_t n = strlen(open);
    char *text = malloc(n + strlen(close) + 1);
    assert_non_null(text);
    memcpy(text, open, n);
    memcpy(text + n, close, strlen(close) + 1);
    struct test_quotes t;
    const char *given = text;
    test_quotes_open(&t, 1, &given, 1);
    check(&t);
    test_quotes_close(&t);
    free(text);
    free(open);
    free(close);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_hostile),
                                       cmocka_unit_test(test_nested)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
