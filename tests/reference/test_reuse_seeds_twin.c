/*
 * The index against a slow and obvious twin: every posting of every document in one list, sorted by
 * comparison, on random corpora with copies, repeats and words that most documents have; for
 * several numbers of threads.
 */
#include "reuse/seeds.h"

#include "base/hash.h"
#include "reuse/sketch.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

struct entry {
    uint64_t hash;
    uint32_t doc, token;
    uint64_t founder; /* the first place that has the hash */
};

static int by_hash(const void *one, const void *other)
{
    const struct entry *a = one, *b = other;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    return (a->token > b->token) - (a->token < b->token);
}

static int by_founder(const void *one, const void *other)
{
    const struct entry *a = one, *b = other;
    return a->founder != b->founder ? (a->founder < b->founder ? -1 : 1) : by_hash(one, other);
}

/* All postings of the corpus, in the order in which its index has them; the documents hold no
 * address and no date stamp. */
static struct entry *list_entries(const stemma_corpus *corpus, bool hashes, size_t *n)
{
    struct entry *out = NULL;
    struct arena arena;
    struct sketch_options options = {4, 2};
    arena_init(&arena, corpus->ctx);
    *n = 0;
    for (size_t d = 0; d < stemma_corpus_count(corpus); d++) {
        const struct doc_words *t = test_doc_words(corpus, (uint32_t)d);
        seed_array seeds = ARRAY_INIT(1 << 20);
        assert_int_equal(sketch_words(&seeds, &arena, t->at, t->n, &options, NULL), STEMMA_OK);
        out = realloc(out, (*n + seeds.n + 1) * sizeof *out);
        for (size_t i = 0; i < seeds.n; i++)
            out[(*n)++] = (struct entry){seeds.at[i].hash, (uint32_t)d, seeds.at[i].token, 0};
    }
    arena_clear(&arena);
    qsort(out, *n, sizeof *out, by_hash);
    for (size_t i = 0; i < *n; i++)
        out[i].founder = i > 0 && out[i].hash == out[i - 1].hash
                             ? out[i - 1].founder
                             : (uint64_t)out[i].doc << 32 | out[i].token;
    if (!hashes)
        qsort(out, *n, sizeof *out, by_founder);
    return out;
}

static bool is_copy(const stemma_corpus *corpus, uint32_t d)
{
    const stemma_document *own = stemma_corpus_document(corpus, d);
    for (uint32_t i = 0; i < d; i++)
        if (strcmp(stemma_corpus_document(corpus, i)->text, own->text) == 0)
            return true;
    return false;
}

/* Groups as they are found in the index, one after the other. */
struct walk {
    uint32_t n, at; /* groups, and where the next one stands */
    uint64_t sum;   /* over the places that are listed by document */
};

static uint64_t listed(uint32_t doc, uint32_t token, uint32_t group)
{
    return hash_mix(((uint64_t)doc << 32 | token) ^ hash_mix(group));
}

/* Entries begin … end have one hash: are they the next group of the index? */
static void check_group(const stemma_corpus *corpus, const stemma_sketches *s,
                        const struct entry *entries, size_t begin, size_t end, struct walk *w)
{
    uint32_t documents = 0, texts = 0, here = 0, n = 0;
    if (entries[begin].doc == entries[end - 1].doc)
        return;
    struct seed_group g = seed_group_at(s, w->at);
    for (size_t i = begin; i < end; i++) {
        bool fresh = i == begin || entries[i].doc != entries[i - 1].doc;
        here = fresh ? 1 : here + 1;
        documents += fresh;
        texts += fresh && !is_copy(corpus, entries[i].doc);
        if (here > SEED_PLACES)
            continue;
        struct seed_place e = seed_place_at(s, seed_unit(s, &g, n++));
        assert_int_equal(e.doc, entries[i].doc);
        assert_int_equal(e.token, entries[i].token);
        if (e.doc != entries[begin].doc)
            w->sum += listed(e.doc, e.token, w->at);
    }
    assert_true(s->hashes == NULL || s->hashes[w->n] == entries[begin].hash);
    assert_int_equal(g.n, n);
    assert_int_equal(g.n_documents, documents);
    assert_int_equal(g.n_texts, texts);
    w->at = seed_unit(s, &g, n);
    w->n++;
}

/* By document the index lists what it holds by hash, in the order of places. */
static void check_documents(const stemma_sketches *s, const struct walk *w)
{
    uint64_t sum = 0;
    for (uint32_t d = 0; d < s->n_documents; d++)
        for (uint32_t p = s->first[d]; p < s->first[d + 1]; p++) {
            assert_true(p == s->first[d] || seed_token(s, p) > seed_token(s, p - 1));
            sum += listed(d, seed_token(s, p), seed_group(s, p));
        }
    assert_true(sum == w->sum);
}

static void check_index(const stemma_corpus *corpus, const stemma_sketches *s, bool all_counts)
{
    size_t n, n_hashes = 0;
    struct walk walk = {0};
    struct entry *entries = list_entries(corpus, all_counts, &n);
    for (size_t begin = 0, end; begin < n; begin = end) {
        for (end = begin + 1; end < n && entries[end].hash == entries[begin].hash;)
            end++;
        assert_true((s->hashes != NULL) == all_counts);
        if (all_counts)
            assert_true(s->counts[n_hashes].hash == entries[begin].hash);
        n_hashes++;
        check_group(corpus, s, entries, begin, end, &walk);
    }
    assert_int_equal(walk.n, s->n_groups);
    assert_int_equal(walk.at, s->n_units);
    assert_int_equal(s->n_postings, n);
    assert_int_equal(s->n_distinct, n_hashes);
    check_documents(s, &walk);
    free(entries);
}

/* Texts of few or many different words, some of them copies of others. */
static stemma_corpus *draw_corpus(uint64_t *random, uint32_t n_threads)
{
    enum { MOST = 40, BYTES = 12000 };
    static char texts[MOST][BYTES], ids[MOST][8];
    struct test_doc docs[MOST];
    size_t n = 1 + test_random_below(random, MOST);
    for (size_t i = 0; i < n; i++) {
        struct test_writer w = {texts[i], 0, BYTES};
        texts[i][0] = '\0';
        uint64_t copy = test_random_below(random, 4);
        if (i > 0 && copy == 0)
            memcpy(texts[i], texts[test_random_below(random, i)], BYTES);
        else
            test_write_words(&w, random, test_random_below(random, 800),
                             (uint32_t)(1 + test_random_below(random, copy == 1 ? 6 : 3000)));
        snprintf(ids[i], sizeof ids[i], "d%03zu", i);
        docs[i] = (struct test_doc){ids[i], NULL, NULL, texts[i]};
    }
    return test_docs_in(test_context(n_threads), docs, n);
}

static void test_equal_to_the_twin(void **state)
{
    (void)state;
    static const uint32_t threads[] = {1, 2, 7};
    uint64_t random = 20;
    for (int round = 0; round < 60; round++) {
        stemma_corpus *corpus = draw_corpus(&random, threads[round % 3]);
        stemma_sketches *s = NULL;
        bool all_counts = round % 2 == 0;
        assert_int_equal(sketches_make(&s, corpus, NULL, all_counts, NULL), STEMMA_OK);
        check_index(corpus, s, all_counts);
        stemma_sketches_free(s);
        test_docs_free(corpus);
    }
}

/* Past an eighth of the budget runs are segments on disk. */
static void test_runs_on_disk(void **state)
{
    (void)state;
    enum { N = 60, WORDS = 6000, BYTES = 80000 };
    static char texts[N][BYTES], ids[N][8];
    struct test_doc docs[N];
    uint64_t random = 5;
    for (size_t i = 0; i < N; i++) {
        struct test_writer w = {texts[i], 0, BYTES};
        test_write_words(&w, &random, WORDS, 2000);
        snprintf(ids[i], sizeof ids[i], "d%03zu", i);
        docs[i] = (struct test_doc){ids[i], NULL, NULL, texts[i]};
    }
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = 2;
    options.max_memory = 6 << 20;
    stemma_corpus *corpus = test_docs_in(test_context_of(&options), docs, N);
    uint64_t before = corpus->ctx->spill.bytes;
    stemma_sketches *s = NULL;
    assert_int_equal(sketches_make(&s, corpus, NULL, false, NULL), STEMMA_OK);
    assert_true(corpus->ctx->spill.peak_bytes - before >= s->n_postings * sizeof(uint32_t));
    check_index(corpus, s, false);
    stemma_sketches_free(s);
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_equal_to_the_twin),
                                       cmocka_unit_test(test_runs_on_disk)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
