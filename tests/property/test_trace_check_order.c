/*
 * The same check for any number of threads and any order of the reports: random drafts that cut and
 * change what random reports quote.
 */
#include "test_check.h"
#include "test_random.h"

#include <stdlib.h>

#undef fail
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define REPORTS 6
#define QUOTATIONS 8
#define ROUNDS 12

static const char *const WORDS[] = {"harbour", "the",    "lantern", "of",    "kept",  "a",
                                    "ferry",   "burned", "in",      "while", "eight", "gulls",
                                    "and",     "copper", "winter",  "to",    "mended"};
#define N_WORDS (sizeof WORDS / sizeof *WORDS)

/* A sentence told by its number, with a word changed where `change` is not 0. */
static size_t sentence(char *out, size_t size, uint32_t number, uint32_t change)
{
    size_t n = 0;
    for (uint32_t i = 0; i < 9 + number % 5; i++) {
        const uint32_t pick = (number * 7919 + i * 104729 + number * i * 31) % N_WORDS;
        const char *word = change != 0 && i == change ? "quicksilver" : WORDS[pick];
        n += (size_t)snprintf(out + n, size - n, "%s%s", i > 0 ? " " : "The ", word);
    }
    return n + (size_t)snprintf(out + n, size - n, ". ");
}

static void make_text(char *out, size_t size, uint64_t *seed)
{
    size_t n = (size_t)snprintf(out, size, "\n");
    for (int q = 0; q < QUOTATIONS; q++) {
        n += (size_t)snprintf(out + n, size - n, "\n\nClara Whitlock said: “");
        for (uint32_t k = 0; k <= test_random(seed) % 3; k++)
            n += sentence(out + n, size - n, (uint32_t)(test_random(seed) % 12),
                          (uint32_t)(test_random(seed) % 9));
        n += (size_t)snprintf(out + n - 1, size - n, "”\n") - 1;
    }
}

static void same_for_threads_and_order(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (int round = 0; round < ROUNDS; round++) {
        static char texts[REPORTS + 1][16384];
        const char *reports[REPORTS], *turned[REPORTS], *draft = texts[REPORTS];
        for (size_t i = 0; i <= REPORTS; i++)
            make_text(texts[i], sizeof texts[i], &seed);
        for (size_t i = 0; i < REPORTS; i++) {
            reports[i] = texts[i];
            turned[i] = texts[REPORTS - 1 - i];
        }
        struct test_check a, b, c;
        test_check_open(&a, 1, &draft, 1, reports, REPORTS, false);
        test_check_open(&b, 3, &draft, 1, reports, REPORTS, false);
        test_check_open(&c, 1, &draft, 1, turned, REPORTS, false);
        assert_true(a.check->n > 0);
        assert_int_equal(a.check->n, b.check->n);
        assert_int_equal(a.check->n, c.check->n);
        for (size_t i = 0; i < a.check->n; i++) {
            const stemma_checked *x = &a.check->at[i], *y = &b.check->at[i], *z = &c.check->at[i];
            assert_int_equal(x->verdict, y->verdict);
            assert_int_equal(x->verdict, z->verdict);
            assert_int_equal(x->n_pieces, y->n_pieces);
            assert_int_equal(x->n_witnesses, y->n_witnesses);
            assert_int_equal(x->n_witnesses, z->n_witnesses);
            for (size_t p = 0; p < x->n_pieces; p++)
                assert_memory_equal(&x->pieces[p].found, &y->pieces[p].found,
                                    sizeof x->pieces[p].found);
        }
        test_check_close(&a);
        test_check_close(&b);
        test_check_close(&c);
    }
}

/* Pieces cover the words of the quotation in order, and lie inside it. */
static void pieces_cover_the_quotation(void **state)
{
    (void)state;
    uint64_t seed = 11;
    for (int round = 0; round < ROUNDS; round++) {
        static char texts[REPORTS + 1][16384];
        const char *reports[REPORTS], *draft = texts[REPORTS];
        for (size_t i = 0; i <= REPORTS; i++) {
            make_text(texts[i], sizeof texts[i], &seed);
            if (i < REPORTS)
                reports[i] = texts[i];
        }
        struct test_check t;
        test_check_open(&t, 2, &draft, 1, reports, REPORTS, round % 2 == 0);
        for (size_t i = 0; i < t.check->n; i++) {
            const stemma_checked *c = &t.check->at[i];
            const stemma_quote *q = &t.check->quotes->quotes.at[c->quote];
            uint32_t at = q->parts[0].begin;
            for (size_t p = 0; p < c->n_pieces; p++) {
                assert_true(c->pieces[p].span.begin >= at);
                assert_true(c->pieces[p].span.end > c->pieces[p].span.begin);
                at = c->pieces[p].span.end;
            }
            assert_true(c->n_pieces == 0 || at == q->parts[q->n_parts - 1].end);
        }
        test_check_close(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_for_threads_and_order),
        cmocka_unit_test(pieces_cover_the_quotation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
