/*
 * The mode exact against its definition: all longest runs of equal words of two documents that have
 * 50 words or more, found by looking at every pair of words.
 */
#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum {
    ROUNDS = 20,
    DOCUMENTS = 4,
    SOURCE = 600,
    BYTES = 20000,
    LEAST = 50,
    SYLLABLES = 9,
    QUARTERS = 4
};

/* Most of each quarter of the source, in any order, edited here and there, between words of the
 * document's own. No words come twice: of what repeats itself not every pair is a hit. */
static void write_text(struct test_writer *w, const struct test_writer *source, uint64_t *seed)
{
    static const char *const edits[] = {"", "and ", "so it is "};
    size_t turn = test_random_below(seed, QUARTERS), n = source->n / QUARTERS;
    for (size_t q = 0; q < QUARTERS; q++) {
        size_t from = (q + turn) % QUARTERS * n, end = from + n;
        from += test_random_below(seed, n / 3);
        test_write_words(w, seed, 3 + test_random_below(seed, 20), 1 << 20);
        while (from > 0 && from < end && source->bytes[from - 1] != ' ')
            from++;
        while (source->bytes[end - 1] != ' ')
            end--;
        for (size_t i = from; i < end; i++) {
            const char c[] = {source->bytes[i], '\0'};
            test_write_bytes(w, c);
            if (c[0] == ' ' && test_random_below(seed, 60) == 0)
                test_write_bytes(w, edits[test_random_below(seed, 3)]);
        }
    }
}

static uint64_t word_at(const struct text *t, uint32_t i)
{
    return t->tokens[i].word;
}

/* Length of the run that begins at words i and j, and does not before. */
static uint32_t run_at(const struct text *a, const struct text *b, uint32_t i, uint32_t j)
{
    uint32_t n = 0;
    if (i > 0 && j > 0 && word_at(a, i - 1) == word_at(b, j - 1))
        return 0;
    while (i + n < a->n_tokens && j + n < b->n_tokens && word_at(a, i + n) == word_at(b, j + n))
        n++;
    return n;
}

static bool is_hit(const stemma_matches *m, const stemma_hit *run)
{
    for (size_t i = 0; i < m->hits.n; i++) {
        const stemma_hit *h = &m->hits.at[i];
        if (h->a == run->a && h->b == run->b && h->words == run->words &&
            h->a_span.begin_byte == run->a_span.begin_byte &&
            h->b_span.begin_byte == run->b_span.begin_byte)
            return true;
    }
    return false;
}

/* Every long run is a hit. Returns how many there are. */
static size_t check_pair(const stemma_corpus *corpus, const stemma_matches *m, uint32_t a,
                         uint32_t b)
{
    const struct text *x = &corpus_document(corpus, a)->text;
    const struct text *y = &corpus_document(corpus, b)->text;
    size_t n_runs = 0;
    for (uint32_t i = 0; i < x->n_tokens; i++)
        for (uint32_t j = 0; j < y->n_tokens; j++) {
            stemma_hit run = {.a = a, .b = b, .words = run_at(x, y, i, j)};
            if (run.words < LEAST)
                continue;
            run.a_span.begin_byte = x->tokens[i].begin;
            run.b_span.begin_byte = y->tokens[j].begin;
            assert_true(is_hit(m, &run));
            n_runs++;
        }
    return n_runs;
}

static void test_all_long_runs(void **unused)
{
    (void)unused;
    static char texts[DOCUMENTS][BYTES], source_bytes[BYTES];
    static const char *const ids[DOCUMENTS] = {"a", "b", "c", "d"};
    size_t n_hits = 0;
    for (uint64_t round = 0; round < ROUNDS; round++) {
        uint64_t seed = 900 + round;
        struct test_writer source = {source_bytes, 0, SOURCE * SYLLABLES};
        struct test_doc docs[DOCUMENTS];
        test_write_words(&source, &seed, SOURCE, 1 << 20);
        for (int d = 0; d < DOCUMENTS; d++) {
            struct test_writer w = {texts[d], 0, BYTES};
            write_text(&w, &source, &seed);
            docs[d] = (struct test_doc){ids[d], NULL, NULL, texts[d]};
        }
        stemma_corpus *corpus = test_docs(docs, DOCUMENTS);
        stemma_matches *m = test_match_in(corpus, "exact");
        size_t n_runs = 0;
        for (uint32_t a = 0; a < DOCUMENTS; a++)
            for (uint32_t b = a + 1; b < DOCUMENTS; b++)
                n_runs += check_pair(corpus, m, a, b);
        assert_int_equal(m->hits.n, n_runs); /* and no other hit */
        n_hits += n_runs;
        stemma_matches_free(m);
        test_docs_free(corpus);
    }
    assert_true(n_hits > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all_long_runs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
