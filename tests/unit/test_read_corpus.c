#include "read/issues.h"

#include "test_random.h"
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static stemma_document document(const char *id, const char *outlet, const char *text)
{
    return (stemma_document){.struct_size = sizeof(stemma_document),
                             .id = id,
                             .outlet = outlet,
                             .text = text,
                             .n_text = strlen(text)};
}

static void add(stemma_corpus *corpus, const char *id, const char *outlet, const char *text)
{
    stemma_document d = document(id, outlet, text);
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_OK);
}

static void test_life(void **state)
{
    (void)state;
    stemma_error err;
    stemma_corpus *corpus = test_corpus(2);
    assert_int_equal(stemma_corpus_seal(corpus, &err), STEMMA_EMPTY);
    assert_int_equal(corpus_want_sealed(corpus, &err), STEMMA_INVAL);
    assert_null(stemma_corpus_document(corpus, 0));
    add(corpus, "b", NULL, "The ferry stopped.");
    add(corpus, "a", NULL, "");
    assert_int_equal(stemma_corpus_words(corpus, 0), 0);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    assert_int_equal(corpus_want_sealed(corpus, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_count(corpus), 2);
    assert_string_equal(stemma_corpus_document(corpus, 0)->id, "a");
    assert_string_equal(stemma_corpus_document(corpus, 1)->id, "b");
    assert_int_equal(stemma_corpus_words(corpus, 1), 3);
    assert_int_equal(stemma_corpus_words(corpus, 2), 0);
    assert_null(stemma_corpus_document(corpus, 2));
    assert_int_equal(stemma_corpus_seal(corpus, &err), STEMMA_INVAL);
    stemma_document more = document("c", NULL, "x");
    assert_int_equal(stemma_corpus_add(corpus, &more, &err), STEMMA_INVAL);
    assert_int_equal(stemma_corpus_read(corpus, ".", NULL, &err), STEMMA_INVAL);
    test_corpus_free(corpus);
    stemma_corpus_free(NULL);
    assert_int_equal(stemma_corpus_count(NULL), 0);
}

static void test_found_by_id(void **state)
{
    (void)state;
    static const char *const ids[] = {"m", "b", "z", "ba", "\xC3\xA9"};
    stemma_corpus *corpus = test_corpus(1);
    for (size_t i = 0; i < 5; i++)
        add(corpus, ids[i], NULL, "The ferry stopped.");
    assert_int_equal(stemma_corpus_find(corpus, "b"), UINT32_MAX); /* not sealed */
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    for (size_t i = 0; i < 5; i++) {
        const uint32_t doc = stemma_corpus_find(corpus, ids[i]);
        assert_string_equal(stemma_corpus_document(corpus, doc)->id, ids[i]);
    }
    static const char *const others[] = {"", "a", "bb", "n", "zz", "\xC3\xAA"};
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(stemma_corpus_find(corpus, others[i]), UINT32_MAX);
    assert_int_equal(stemma_corpus_find(corpus, NULL), UINT32_MAX);
    assert_int_equal(stemma_corpus_find(NULL, "b"), UINT32_MAX);
    test_corpus_free(corpus);
}

/* Records without an id of their own stand, and are found, by their numbers. */
static void test_numbered_ids(void **state)
{
    (void)state;
    static const char *const ids[] = {"ferry", "news.jsonl#2", "news.jsonl#9", "news.jsonl#10",
                                      "news.jsonl#100"};
    stemma_corpus *corpus = test_corpus(1);
    for (size_t i = 0; i < 5; i++)
        add(corpus, ids[(i * 3 + 1) % 5], NULL, "The ferry stopped.");
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    for (uint32_t i = 0; i < 5; i++) {
        assert_string_equal(stemma_corpus_document(corpus, i)->id, ids[i]);
        assert_int_equal(stemma_corpus_find(corpus, ids[i]), i);
    }
    assert_int_equal(stemma_corpus_find(corpus, "news.jsonl#3"), UINT32_MAX);
    test_corpus_free(corpus);
}

static void test_what_add_refuses(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_corpus(1);
    stemma_document d = document(NULL, NULL, "x");
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_INVAL);
    d.id = "";
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_INVAL);
    d.id = "a";
    d.text = NULL;
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_INVAL);
    d.text = "x";
    d.n_text = STEMMA_MAX_TEXT + 1;
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_LIMIT);
    d.struct_size = 0;
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_corpus_count(corpus), 0);
    test_corpus_free(corpus);
}

/* Strings are copied, mended and made ISO dates, whatever the caller does with his. */
static void test_add_copies_and_mends(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_corpus(1);
    char id[] = "ost-1", text[] = "OST, May 6, 2025 (AP) – The caf\xE9.", title[] = "Caf\xE9";
    stemma_document d = document(id, "", text);
    d.title = title;
    d.date = "Oct. 27, 2020";
    d.url = "";
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_OK);
    d = document("ost-2", NULL, "x");
    d.date = "soon";
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_OK);
    memset(id, '-', sizeof id);
    memset(text, '-', sizeof text);
    const stemma_document *own = stemma_corpus_document(corpus, 0);
    assert_string_equal(own->id, "ost-1");
    assert_string_equal(own->text, "OST, May 6, 2025 (AP) – The caf\uFFFD.");
    assert_string_equal(own->title, "Caf\uFFFD");
    assert_string_equal(own->date, "2020-10-27");
    assert_string_equal(own->dateline, "OST, May 6, 2025");
    assert_null(own->outlet);
    assert_null(own->url);
    assert_null(stemma_corpus_document(corpus, 1)->date);
    const stemma_issue *issue = test_issue(corpus, "bad-utf8");
    assert_string_equal(issue->doc, "ost-1");
    assert_int_equal(issue->count, 2);
    assert_null(issue->path);
    assert_string_equal(test_issue(corpus, "bad-date")->doc, "ost-2");
    test_corpus_free(corpus);
}

/* A document of an older, shorter header. */
static void test_short_struct(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_corpus(1);
    stemma_document d = document("a", NULL, "x");
    d.extra = "\"n\":1";
    d.struct_size = offsetof(stemma_document, extra);
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_OK);
    assert_null(stemma_corpus_document(corpus, 0)->extra);
    test_corpus_free(corpus);
}

struct supply {
    int left, fail_at;
};

static int next(void *user, stemma_document *out, stemma_error *err)
{
    struct supply *s = user;
    static char id[20];
    if (s->left == s->fail_at)
        return (fail)(err, STEMMA_FORMAT, "no more of these"); /* not the macro of cmocka */
    if (s->left-- == 0)
        return 0;
    snprintf(id, sizeof id, "%d", s->left);
    *out = document(id, NULL, "The ferry.");
    return 1;
}

static void test_pull(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_corpus(1);
    struct supply s = {5, -1};
    const stemma_doc_source source = {next, &s};
    stemma_error err;
    assert_int_equal(stemma_corpus_pull(corpus, &source, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_count(corpus), 5);
    s = (struct supply){8, 6};
    assert_int_equal(stemma_corpus_pull(corpus, &source, &err), STEMMA_FORMAT);
    assert_string_equal(err.message, "no more of these");
    assert_int_equal(stemma_corpus_count(corpus), 7);
    assert_int_equal(stemma_corpus_pull(corpus, NULL, &err), STEMMA_INVAL);
    stemma_ctx_cancel(corpus->ctx);
    assert_int_equal(stemma_corpus_pull(corpus, &source, &err), STEMMA_CANCELLED);
    test_corpus_free(corpus);
}

static void test_clash(void **state)
{
    struct test_folder *folder = *state;
    stemma_error err;
    stemma_corpus *corpus = test_corpus(1);
    const char *text = test_write(folder, "ost.txt", "The ferry.", 10);
    const char *lines = test_write(folder, "ost.jsonl", "\n{\"id\":\"ost\",\"text\":\"x\"}\n", 25);
    assert_int_equal(stemma_corpus_read(corpus, text, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_read(corpus, lines, NULL, NULL), STEMMA_OK);
    add(corpus, "z", NULL, "x");
    add(corpus, "z", NULL, "x");
    assert_int_equal(stemma_corpus_seal(corpus, &err), STEMMA_CLASH);
    char line[400];
    snprintf(line, sizeof line, "One is %s, line 2.\n", lines);
    assert_non_null(strstr(err.message, "two documents have the id \"ost\"\n"));
    assert_non_null(strstr(err.message, line));
    snprintf(line, sizeof line, "The other is %s.\n", text);
    assert_non_null(strstr(err.message, line));
    assert_non_null(strstr(err.message, "1 more id is used twice."));
    assert_false(corpus->sealed);
    test_corpus_free(corpus);
}

/* Any number of documents in any order of arrival stand by id, each with its own text. */
static void test_documents_stand_by_id(void **state)
{
    (void)state;
    enum { MOST = 70 };
    uint64_t random = 4;
    for (uint32_t n = 1; n <= MOST; n += 3) {
        uint32_t order[MOST];
        char id[16];
        stemma_corpus *corpus = test_corpus(1);
        for (uint32_t i = 0; i < n; i++) {
            uint32_t j = (uint32_t)test_random_below(&random, i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        for (uint32_t i = 0; i < n; i++) {
            snprintf(id, sizeof id, "id%03u", order[i]);
            add(corpus, id, NULL, id);
        }
        assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
        for (uint32_t i = 0; i < n; i++) {
            snprintf(id, sizeof id, "id%03u", i);
            assert_string_equal(stemma_corpus_document(corpus, i)->id, id);
            assert_memory_equal(stemma_corpus_document(corpus, i)->text, id, strlen(id));
        }
        test_corpus_free(corpus);
    }
}

static void test_outlets_are_numbered(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_corpus(1);
    add(corpus, "e", "Echo", "x");
    add(corpus, "b", "Post", "x");
    add(corpus, "d", NULL, "x");
    add(corpus, "a", "Echo", "x");
    add(corpus, "c", NULL, "x");
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    static const uint32_t wanted[] = {0, 1, 2, 3, 0};
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(corpus_document(corpus, i)->outlet, wanted[i]);
    assert_int_equal(corpus->n_outlets, 4);
    test_corpus_free(corpus);
}

static void test_title_is_located(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_corpus(2);
    stemma_document d = document("a", NULL, "“Ferry Stops”\n\nThe ferry stopped.");
    d.title = "\"Ferry stops\"";
    assert_int_equal(stemma_corpus_add(corpus, &d, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    assert_int_equal(corpus_want_texts(corpus, NULL), STEMMA_OK);
    assert_int_equal(corpus_document(corpus, 0)->title_begin, 0);
    assert_int_equal(corpus_document(corpus, 0)->title_end, 17);
    assert_string_equal(stemma_corpus_document(corpus, 0)->title, "\"Ferry stops\"");
    test_corpus_free(corpus);
}

/* An id that stands twice in a file that is damaged: the message tells of the damage. */
static void test_clash_by_damage(void **state)
{
    (void)state;
    stemma_issue issue = {.reason = "corrupt", .path = "news.gz"};
    issue_array none = {0}, one = {.at = &issue, .n = 1};
    struct document a = {.record.id = "ost", .path = "news.gz", .line = 1}, b = a;
    stemma_error err;
    b.line = 9;
    assert_int_equal(issue_clash(&none, &a, &b, 0, &err), STEMMA_CLASH);
    assert_null(strstr(err.message, "damaged"));
    assert_int_equal(issue_clash(&one, &a, &b, 2, &err), STEMMA_CLASH);
    assert_non_null(strstr(err.message, "The packed data is damaged"));
    assert_non_null(strstr(err.message, "fetch it again: news.gz.\n  2 more ids are used twice."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_life),
        cmocka_unit_test(test_found_by_id),
        cmocka_unit_test(test_numbered_ids),
        cmocka_unit_test(test_what_add_refuses),
        cmocka_unit_test(test_add_copies_and_mends),
        cmocka_unit_test(test_short_struct),
        cmocka_unit_test(test_pull),
        cmocka_unit_test_setup_teardown(test_clash, test_folder_new, test_folder_free),
        cmocka_unit_test(test_clash_by_damage),
        cmocka_unit_test(test_documents_stand_by_id),
        cmocka_unit_test(test_outlets_are_numbered),
        cmocka_unit_test(test_title_is_located),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
