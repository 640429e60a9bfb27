/* Tables and JSON objects of any layout: documents, and what is told of those that are none. */
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define READ(state, bytes) test_read_bytes(*(state), "input", bytes, sizeof(bytes) - 1)

static void test_table(void **state)
{
    stemma_corpus *corpus =
        READ(state, "ID;Text;series;Date;section;n\r\n"
                    "a;\"The \"\"ferry\"\"; it\nstopped.\";Ost;6 May 2025;sea;1\r\n"
                    "\r\n"
                    ";Second.;;soon\r\n"
                    "c;;Ost\r\n");
    assert_int_equal(corpus->documents.n, 2);
    const struct document *a = test_document(corpus, "a"), *second = &corpus->documents.at[1];
    assert_string_equal(a->record.text, "The \"ferry\"; it\nstopped.");
    assert_string_equal(a->record.outlet, "Ost");
    assert_string_equal(a->record.date, "2025-05-06");
    assert_string_equal(a->record.extra, "\"section\":\"sea\",\"n\":\"1\"");
    assert_int_equal(a->line, 2);
    assert_string_equal(second->record.id, "input#5");
    assert_null(second->record.outlet);
    assert_int_equal(test_issue(corpus, "bad-date")->line, 5);
    assert_int_equal(test_issue(corpus, "no-text")->line, 6);
    assert_int_equal(corpus->issues.n, 2);
    test_corpus_free(corpus);
}

static void test_bad_rows(void **state)
{
    stemma_corpus *corpus = READ(state, "id,text\na,The ferry.\nb,Old, and slow.\n"
                                        "c,caf\xE9\nd,\"The rest\ne,is lost\n");
    assert_int_equal(corpus->documents.n, 2);
    assert_string_equal(test_document(corpus, "c")->record.text, "café");
    assert_int_equal(test_issue(corpus, "charset")->line, 4);
    const stemma_issue *issue = test_issue(corpus, "bad-row");
    assert_int_equal(issue->line, 3);
    assert_non_null(strstr(issue->message, "3 cells where the header has 2"));
    assert_non_null(strstr(issue->message, "The record at line 3 was skipped and 2 other records"));
    const stemma_issue *last = &corpus->issues.at[corpus->issues.n - 1];
    assert_int_equal(last->line, 5);
    assert_non_null(strstr(last->message, "nothing closes"));
    test_corpus_free(corpus);
}

static void test_objects(void **state)
{
    stemma_corpus *corpus =
        READ(state, "[{\"text\":\"One }\"},{\"text\":\"Two\"},\n"
                    "{\n\"id\":3,\n\"text\":\"Three\"\n},\n{\"id\":4},\n"
                    "{\"text\":\"Five\" 5}, {\"text\":\"Six\"}, {\"text\":\"cut");
    assert_int_equal(corpus->documents.n, 4);
    assert_string_equal(test_document(corpus, "input#1")->record.text, "One }");
    assert_string_equal(test_document(corpus, "input#2")->record.text, "Two");
    assert_int_equal(test_document(corpus, "3")->line, 2);
    assert_string_equal(test_document(corpus, "input#6")->record.text, "Six");
    assert_int_equal(test_issue(corpus, "no-text")->line, 6);
    const stemma_issue *bad = test_issue(corpus, "bad-json");
    assert_int_equal(bad->line, 7);
    test_corpus_free(corpus);
}

/* Records of a table and of an array over many pieces, on several threads. */
static void test_many_pieces(void **state)
{
    enum { RECORDS = 3000, ROOM = 8 << 20 };
    char *bytes = test_malloc(ROOM);
    for (int table = 0; table < 2; table++) {
        size_t n = (size_t)snprintf(bytes, ROOM, table ? "n,text,outlet\n" : "[");
        for (int i = 0; i < RECORDS; i++) {
            n += (size_t)snprintf(bytes + n, ROOM - n,
                                  table ? "%d,\"x\n\"\",%d" : "{\"n\":%d,\"text\":\"x\\n\\\"}{%d",
                                  i, i);
            memset(bytes + n, 'a' + i % 26, (size_t)(i % 1500));
            n += (size_t)(i % 1500);
            n += (size_t)snprintf(bytes + n, ROOM - n, table ? "\",Ost\n" : "\"},");
        }
        stemma_corpus *corpus = test_corpus(3);
        const char *path = test_write(*state, "many", bytes, n);
        assert_int_equal(stemma_corpus_read(corpus, path, NULL, NULL), STEMMA_OK);
        assert_int_equal(corpus->documents.n, RECORDS);
        assert_int_equal(corpus->issues.n, 0);
        for (size_t i = 0; i < RECORDS; i++) {
            char id[40];
            snprintf(id, sizeof id, "many#%zu", table ? 2 * i + 2 : i + 1);
            assert_string_equal(corpus->documents.at[i].record.id, id);
        }
        test_corpus_free(corpus);
    }
    test_free(bytes);
}

/* A row and an object past the limit are passed over; their neighbours are read. */
static void test_too_long(void **state)
{
    enum { LONG = 4 << 20 };
    char *bytes = test_malloc(LONG + 200);
    for (int table = 0; table < 2; table++) {
        size_t n = (size_t)snprintf(bytes, 100,
                                    table ? "id,text\na,One.\nb,\""
                                          : "[{\"id\":\"a\",\"text\":\"One.\"},\n{\"text\":\"");
        memset(bytes + n, '\n', LONG);
        memset(bytes + n, 'x', LONG / 2);
        n += LONG;
        n += (size_t)snprintf(bytes + n, 100,
                              table ? "\"\nc,Three.\n" : "\"},{\"id\":\"c\",\"text\":\"Three.\"}]");
        stemma_corpus *corpus = test_corpus(2);
        stemma_read_options options = {.struct_size = sizeof options, .max_document = 100000};
        const char *path = test_write(*state, "long", bytes, n);
        assert_int_equal(stemma_corpus_read(corpus, path, &options, NULL), STEMMA_OK);
        assert_int_equal(corpus->documents.n, 2);
        assert_int_equal(corpus->issues.n, 1);
        assert_string_equal(corpus->issues.at[0].reason, "too-large");
        assert_int_equal(corpus->issues.at[0].line, table ? 3 : 1);
        assert_int_equal(test_document(corpus, "c")->line, (table ? 4 : 2) + LONG / 2);
        test_corpus_free(corpus);
    }
    test_free(bytes);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_table),       IN_FOLDER(test_bad_rows), IN_FOLDER(test_objects),
        IN_FOLDER(test_many_pieces), IN_FOLDER(test_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
