/* The same documents in any order, on any number of threads, make the same corpus. */
#include "test_random_text.h"
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { DOCUMENTS = 40, TEXT_BYTES = 3000 };

struct given {
    char id[20], outlet[20], title[100], text[TEXT_BYTES];
    size_t n_text;
};

static void make_documents(uint64_t *seed, struct given *at)
{
    for (size_t i = 0; i < DOCUMENTS; i++) {
        snprintf(at[i].id, sizeof at[i].id, "d%zu", i);
        snprintf(at[i].outlet, sizeof at[i].outlet, "o%u", (unsigned)test_random_below(seed, 9));
        at[i].title[test_random_text(seed, at[i].title, sizeof at[i].title - 1, 9)] = '\0';
        size_t n = 0;
        if (test_random_below(seed, 2) == 0) {
            n = strlen(at[i].title);
            memcpy(at[i].text, at[i].title, n);
            n = test_append(at[i].text, n, TEXT_BYTES, "\n\n");
        }
        at[i].n_text = n + test_broken_text(seed, at[i].text + n, TEXT_BYTES - n, 200);
    }
}

static void add(stemma_corpus *corpus, const struct given *given)
{
    stemma_document d = {.struct_size = sizeof d,
                         .id = given->id,
                         .outlet = given->outlet[1] == '0' ? NULL : given->outlet,
                         .title = given->title,
                         .text = given->text,
                         .n_text = given->n_text};
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_OK);
}

static void shuffle(uint64_t *seed, size_t *order, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t j = (size_t)test_random_below(seed, i + 1);
        order[i] = order[j];
        order[j] = i;
    }
}

static stemma_corpus *build(uint64_t *seed, const struct given *at, uint32_t n_threads)
{
    size_t order[DOCUMENTS];
    stemma_corpus *corpus = test_corpus(n_threads);
    shuffle(seed, order, DOCUMENTS);
    for (size_t i = 0; i < DOCUMENTS; i++)
        add(corpus, &at[order[i]]);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    assert_int_equal(corpus_want_texts(corpus, NULL), STEMMA_OK);
    return corpus;
}

static void check_text(const struct text *a, const struct text *b)
{
    assert_int_equal(a->n_tokens, b->n_tokens);
    assert_int_equal(a->n_sentences, b->n_sentences);
    assert_int_equal(a->n_paragraphs, b->n_paragraphs);
    for (uint32_t i = 0; i < a->n_tokens; i++) {
        assert_true(a->tokens[i].word == b->tokens[i].word);
        assert_int_equal(a->tokens[i].begin, b->tokens[i].begin);
    }
}

static void check_issues(const stemma_corpus *a, const stemma_corpus *b)
{
    assert_int_equal(a->issues.n, b->issues.n);
    for (size_t i = 0; i < a->issues.n; i++) {
        const stemma_issue *one = &a->issues.at[i], *other = &b->issues.at[i];
        assert_string_equal(one->reason, other->reason);
        assert_string_equal(one->message, other->message);
        assert_string_equal(one->doc != NULL ? one->doc : "", other->doc != NULL ? other->doc : "");
    }
}

static void check_same(const stemma_corpus *a, const stemma_corpus *b)
{
    assert_int_equal(a->documents.n, b->documents.n);
    assert_int_equal(a->n_outlets, b->n_outlets);
    for (size_t i = 0; i < a->documents.n; i++) {
        const struct document *one = corpus_document(a, i), *other = corpus_document(b, i);
        assert_string_equal(one->record.id, other->record.id);
        assert_int_equal(one->record.n_text, other->record.n_text);
        assert_memory_equal(one->record.text, other->record.text, one->record.n_text + 1);
        assert_true(one->record.text_hash == other->record.text_hash);
        assert_int_equal(one->outlet, other->outlet);
        assert_int_equal(one->title_begin, other->title_begin);
        assert_int_equal(one->title_end, other->title_end);
        assert_int_equal(one->n_front, other->n_front);
        check_text(&one->text, &other->text);
    }
    check_issues(a, b);
}

static void test_documents_in_any_order(void **state)
{
    (void)state;
    struct given *at = test_calloc(DOCUMENTS, sizeof *at);
    uint64_t seed = 20201027;
    for (int round = 0; round < 5; round++) {
        make_documents(&seed, at);
        stemma_corpus *first = build(&seed, at, 1);
        size_t n_located = 0;
        for (size_t i = 0; i < DOCUMENTS; i++)
            n_located += corpus_document(first, i)->title_end > 0;
        assert_in_range(n_located, 1, DOCUMENTS - 1);
        for (uint32_t n_threads = 1; n_threads <= 3; n_threads++) {
            stemma_corpus *other = build(&seed, at, n_threads);
            check_same(first, other);
            test_corpus_free(other);
        }
        test_corpus_free(first);
    }
    test_free(at);
}

static stemma_corpus *read_in_order(const char *const *paths, const size_t *order, size_t n)
{
    stemma_corpus *corpus = test_corpus(2);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(stemma_corpus_read(corpus, paths[order[i]], NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    assert_int_equal(corpus_want_texts(corpus, NULL), STEMMA_OK);
    return corpus;
}

static void test_files_in_any_order(void **state)
{
    static const char *const bytes[] = {
        "{\"text\":\"One.\"}\n{\"text\":\n{\"id\":1}\n", "Ferry stops\n\nIt was old.\n",
        "Caf\xE9 stops\n\nIt was \xFF.\n", "{\"text\":\"x\",\"date\":\"soon\"}\n{\"text\":\"y\"\n"};
    static const char *const names[] = {"a.jsonl", "b.txt", "c.txt", "d"};
    enum { FILES = 4 };
    const char *paths[FILES];
    size_t order[FILES] = {0, 1, 2, 3};
    uint64_t seed = 7;
    for (size_t i = 0; i < FILES; i++)
        paths[i] = test_write(*state, names[i], bytes[i], strlen(bytes[i]));
    stemma_corpus *first = read_in_order(paths, order, FILES);
    assert_int_equal(first->issues.n, 5);
    for (int round = 0; round < 8; round++) {
        shuffle(&seed, order, FILES);
        stemma_corpus *other = read_in_order(paths, order, FILES);
        check_same(first, other);
        for (size_t i = 0; i < FILES; i++) {
            assert_string_equal(first->inputs.at[i].path, other->inputs.at[i].path);
            assert_true(first->inputs.at[i].hash == other->inputs.at[i].hash);
        }
        test_corpus_free(other);
    }
    test_corpus_free(first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_documents_in_any_order),
        cmocka_unit_test_setup_teardown(test_files_in_any_order, test_folder_new, test_folder_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
