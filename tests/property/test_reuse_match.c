/*
 * What holds for every corpus: the same outcome for any order of documents and any number of
 * threads; spans and edit strings that agree; bounded work on texts made to hurt.
 */
#include "reuse/edits.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>
#include <time.h>

#include <cmocka.h>

/* ------------------------------------------------------------------ what a hit says */

static uint32_t token_of(const struct text *t, uint32_t begin_byte)
{
    uint32_t token = text_token_at(t, begin_byte);
    assert_true(token < t->n_tokens && t->tokens[token].begin == begin_byte);
    return token;
}

/* The edit string leads from a's words to b's, and counts right. */
static void check_hit(const stemma_corpus *corpus, const stemma_hit *h)
{
    const struct text *a = &corpus_document(corpus, h->a)->text;
    const struct text *b = &corpus_document(corpus, h->b)->text;
    uint32_t i = token_of(a, h->a_span.begin_byte), j = token_of(b, h->b_span.begin_byte),
             first = i;
    uint32_t n_equal = 0, n_columns = 0;
    const char *edits = h->edits;
    struct align_run run;
    while (edits_next(&edits, &run)) {
        assert_true(run.n > 0);
        for (uint32_t c = 0; c < run.n; c++) {
            if (run.op == ALIGN_EQUAL || run.op == ALIGN_SUBSTITUTE)
                assert_int_equal(a->tokens[i].word == b->tokens[j].word, run.op == ALIGN_EQUAL);
            i += run.op != ALIGN_INSERT;
            j += run.op != ALIGN_DELETE;
        }
        n_equal += run.op == ALIGN_EQUAL ? run.n : 0;
        n_columns += run.n;
    }
    assert_int_equal(token_end(&a->tokens[i - 1]), h->a_span.end_byte);
    assert_int_equal(token_end(&b->tokens[j - 1]), h->b_span.end_byte);
    assert_int_equal(i - first, h->words);
    assert_true(h->identity == (double)n_equal / n_columns);
    assert_int_equal(offset_point(&a->offsets, h->a_span.begin_byte), h->a_span.begin);
    assert_int_equal(offset_point(&b->offsets, h->b_span.end_byte), h->b_span.end);
    assert_true(h->a < h->b && h->id != 0 && h->family != 0);
}

static void check_matches(const stemma_corpus *corpus, const stemma_matches *m)
{
    for (size_t i = 0; i < m->hits.n; i++)
        check_hit(corpus, stemma_matches_hit(m, i));
    for (size_t i = 1; i < m->hits.n; i++) {
        const stemma_hit *x = &m->hits.at[i - 1], *y = &m->hits.at[i];
        assert_true(x->a < y->a ||
                    (x->a == y->a &&
                     (x->b < y->b || (x->b == y->b && x->a_span.begin <= y->a_span.begin))));
    }
}

/* ------------------------------------------------------------------ a corpus that shares much */

enum { N_DOCUMENTS = 40, MAX_TEXT = 8000 };

struct set {
    char texts[N_DOCUMENTS][MAX_TEXT], ids[N_DOCUMENTS][8];
    struct test_doc docs[N_DOCUMENTS];
};

/* Own words, and passages of four shared sources, edited here and there. */
static void fill_set(struct set *set, uint64_t seed)
{
    static const char *const outlets[] = {"Tide", "Beam", "Echo", NULL};
    for (int d = 0; d < N_DOCUMENTS; d++) {
        struct test_writer w = {set->texts[d], 0, MAX_TEXT};
        set->texts[d][0] = '\0';
        for (int piece = 0; piece < 4; piece++) {
            uint64_t source = 1000 + test_random_below(&seed, 4);
            test_write_words(&w, &seed, test_random_below(&seed, 60), 3000);
            test_write_bytes(&w, ".\n\n");
            uint64_t skip = test_random_below(&seed, 20);
            char lost[2000];
            struct test_writer nowhere = {lost, 0, sizeof lost};
            test_write_words(&nowhere, &source, skip, 3000);
            test_write_words(&w, &source, test_random_below(&seed, 40), 3000);
            test_write_words(&w, &seed, test_random_below(&seed, 3), 3000);
            test_write_words(&w, &source, test_random_below(&seed, 40), 3000);
        }
        snprintf(set->ids[d], sizeof set->ids[d], "d%d", d);
        set->docs[d] = (struct test_doc){set->ids[d], outlets[test_random_below(&seed, 4)], NULL,
                                         set->texts[d]};
    }
}

/* Field by field: the bytes between fields of a record mean nothing. */
static void check_same_hit(const stemma_hit *a, const stemma_hit *b)
{
    assert_string_equal(a->edits, b->edits);
    assert_int_equal(a->struct_size, b->struct_size);
    assert_true(a->id == b->id && a->family == b->family && a->group == b->group);
    assert_true(a->a == b->a && a->b == b->b && a->words == b->words);
    assert_memory_equal(&a->a_span, &b->a_span, sizeof a->a_span);
    assert_memory_equal(&a->b_span, &b->b_span, sizeof a->b_span);
    assert_memory_equal(&a->identity, &b->identity, sizeof a->identity);
}

static void check_same_member(const stemma_member *a, const stemma_member *b)
{
    assert_int_equal(a->doc, b->doc);
    assert_memory_equal(&a->span, &b->span, sizeof a->span);
    assert_memory_equal(&a->identity, &b->identity, sizeof a->identity);
}

static void check_same(const stemma_matches *x, const stemma_matches *y)
{
    assert_int_equal(x->hits.n, y->hits.n);
    assert_int_equal(x->families.n, y->families.n);
    assert_int_equal(x->furniture.n, y->furniture.n);
    for (size_t i = 0; i < x->hits.n; i++)
        check_same_hit(stemma_matches_hit(x, i), stemma_matches_hit(y, i));
    for (size_t i = 0; i < x->families.n; i++) {
        stemma_family a = x->families.at[i], b = y->families.at[i];
        assert_int_equal(a.n_members, b.n_members);
        for (size_t k = 0; k < a.n_members; k++)
            check_same_member(&a.members[k], &b.members[k]);
        a.members = b.members = NULL;
        assert_memory_equal(&a, &b, sizeof a);
    }
    if (x->furniture.n > 0)
        assert_memory_equal(x->furniture.at, y->furniture.at,
                            x->furniture.n * sizeof *x->furniture.at);
    assert_memory_equal(&x->counts, &y->counts, sizeof x->counts);
}

/* Matches the set in another order with other threads. */
static void check_again(struct set *set, uint64_t *seed, uint32_t n_threads, const char *mode,
                        const stemma_matches *m)
{
    for (uint64_t i = N_DOCUMENTS; i-- > 1;) {
        uint64_t j = test_random_below(seed, i + 1);
        struct test_doc swap = set->docs[i];
        set->docs[i] = set->docs[j];
        set->docs[j] = swap;
    }
    stemma_corpus *other = test_docs_in(test_context(n_threads), set->docs, N_DOCUMENTS);
    stemma_matches *again = test_match_in(other, mode);
    check_same(m, again);
    stemma_matches_free(again);
    test_docs_free(other);
}

static void test_any_order_and_any_threads(void **unused)
{
    (void)unused;
    static struct set set;
    for (uint64_t round = 1; round <= 6; round++) {
        fill_set(&set, round);
        const char *mode = round % 3 == 0 ? "families" : "news";
        stemma_corpus *corpus = test_docs(set.docs, N_DOCUMENTS);
        stemma_matches *m = test_match_in(corpus, mode);
        uint64_t seed = round;
        assert_true(m->hits.n > 20);
        check_matches(corpus, m);
        check_again(&set, &seed, 1, mode, m);
        check_again(&set, &seed, 2, mode, m);
        check_again(&set, &seed, 7, mode, m);
        stemma_matches_free(m);
        test_docs_free(corpus);
    }
}

/* ------------------------------------------------------------------ texts made to hurt */

/* n copies of `words` in a row; freed by the caller. */
static char *repeat(const char *words, size_t n)
{
    size_t length = strlen(words);
    char *text = malloc(length * n + 1);
    if (text == NULL)
        abort();
    for (size_t i = 0; i < n; i++)
        memcpy(text + i * length, words, length);
    text[length * n] = '\0';
    return text;
}

static void test_empty_and_short(void **unused)
{
    (void)unused;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, ""},    {"b", NULL, NULL, "Horn"},  {"c", NULL, NULL, "Horn"},
        {"d", NULL, NULL, " \n"}, {"e", NULL, NULL, "“…” –"}, {"f", NULL, NULL, "the old horn"},
    };
    stemma_corpus *corpus = test_docs(docs, 6);
    stemma_matches *m = test_match(corpus);
    assert_int_equal(m->hits.n, 0);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

static void test_a_document_twice(void **unused)
{
    (void)unused;
    static struct set set;
    fill_set(&set, 99);
    struct test_doc docs[] = {set.docs[0], set.docs[0]};
    docs[1].id = "copy";
    stemma_corpus *corpus = test_docs(docs, 2);
    stemma_matches *m = test_match(corpus);
    check_matches(corpus, m);
    assert_true(m->hits.n >= 1);
    const struct text *t = &corpus_document(corpus, 0)->text;
    assert_int_equal(m->hits.at[0].words, t->n_tokens);
    assert_true(m->hits.at[0].identity == 1);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

static void test_one_word_over_and_over(void **unused)
{
    (void)unused;
    char *text = repeat("fog ", 100000);
    struct test_doc docs[] = {
        {"a", NULL, NULL, text}, {"b", NULL, NULL, text}, {"c", NULL, NULL, text}};
    stemma_corpus *corpus = test_docs(docs, 3);
    stemma_matches *m = test_match(corpus);
    check_matches(corpus, m);
    assert_true(m->counts.anchors <= 3 * 16);
    assert_true(m->hits.n <= 3 * 4);
    stemma_matches_free(m);
    test_docs_free(corpus);
    free(text);
}

#define PARAGRAPH "The old horn on the cliff has fallen silent and nobody is sorry for it now.\n\n"

static void test_a_paragraph_over_and_over(void **unused)
{
    (void)unused;
    char *many = repeat(PARAGRAPH, 10000), *some = repeat(PARAGRAPH, 3);
    struct test_doc docs[] = {{"a", "Tide", NULL, many},
                              {"b", "Tide", NULL, some},
                              {"c", "Tide", NULL, many},
                              {"d", "Tide", NULL, many},
                              {"e", "Tide", NULL, many}};
    for (size_t n = 3; n <= 5; n += 2) {
        stemma_corpus *corpus = test_docs(docs, n);
        stemma_matches *m = test_match_in(corpus, n == 3 ? "news" : "families");
        check_matches(corpus, m);
        assert_in_range(m->hits.n, 3, 20);
        size_t n_tokens = corpus_document(corpus, 0)->text.n_tokens, longest = 0;
        for (size_t i = 0; i < m->hits.n; i++)
            longest = m->hits.at[i].words > longest ? m->hits.at[i].words : longest;
        assert_int_equal(longest, n_tokens);
        stemma_matches_free(m);
        test_docs_free(corpus);
    }
    free(some);
    free(many);
}

/* No word twice in a document, and two documents that are the same but for one word. */
static void test_words_that_all_differ(void **unused)
{
    (void)unused;
    enum { N = 100000, BYTES = 8 };
    char *a = malloc(N * BYTES + 1), *b = malloc(N * BYTES + 1);
    assert_true(a != NULL && b != NULL);
    for (size_t i = 0; i < N; i++)
        snprintf(a + i * BYTES, BYTES + 1, "w%06zu ", i);
    memcpy(b, a, N * BYTES + 1);
    memcpy(b + N / 2 * BYTES, "another", 7);
    struct test_doc docs[] = {{"a", NULL, NULL, a}, {"b", NULL, NULL, b}};
    stemma_corpus *corpus = test_docs(docs, 2);
    stemma_matches *m = test_match(corpus);
    check_matches(corpus, m);
    assert_int_equal(m->hits.n, 1);
    assert_int_equal(m->hits.at[0].words, N);
    stemma_matches_free(m);
    test_docs_free(corpus);
    free(a);
    free(b);
}

/* Copies cost a star, not a clique. */
static void test_ten_thousand_copies(void **unused)
{
    (void)unused;
    enum { N = 10000 };
    static const char *const modes[] = {"news", "families"};
    static struct test_doc docs[N];
    static char ids[N][8];
    for (int i = 0; i < N; i++) {
        snprintf(ids[i], sizeof ids[i], "%d", i);
        docs[i] = (struct test_doc){ids[i], NULL, NULL, PARAGRAPH};
    }
    stemma_corpus *corpus = test_docs(docs, N);
    for (size_t mode = 0; mode < 2; mode++) {
        stemma_matches *m = test_match_in(corpus, modes[mode]);
        assert_int_equal(m->hits.n, N - 1);
        assert_int_equal(m->families.n, 1);
        assert_int_equal(m->families.at[0].n_members, N);
        assert_int_equal(m->counts.copied_words,
                         (N - 1) * corpus_document(corpus, 0)->text.n_tokens);
        stemma_matches_free(m);
    }
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any_order_and_any_threads),
        cmocka_unit_test(test_empty_and_short),
        cmocka_unit_test(test_a_document_twice),
        cmocka_unit_test(test_one_word_over_and_over),
        cmocka_unit_test(test_a_paragraph_over_and_over),
        cmocka_unit_test(test_words_that_all_differ),
        cmocka_unit_test(test_ten_thousand_copies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
