#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static stemma_corpus *read_lines(void **state, const char *lines)
{
    return test_read_bytes(*state, "news.jsonl", lines, strlen(lines));
}

static void check_string(const char *found, const char *wanted)
{
    if (wanted == NULL)
        assert_null(found);
    else
        assert_string_equal(found != NULL ? found : "(null)", wanted);
}

static void test_all_members(void **state)
{
    stemma_corpus *corpus = read_lines(
        state, "{\"id\":\"ost-1\",\"outlet\":\"Ost Echo\",\"title\":\"Ferry stops\","
               "\"date\":\"6 May 2025\",\"url\":\"https://ost.example/1\",\"language\":\"en\","
               "\"author\":\"Ana Ferrer\",\"fetched\":\"2025-05-07\",\"section\":\"Local\","
               "\"n\":12345678901234567890123,\"tags\":[\"a\", {\"b\": null}],"
               "\"text\":\"The ferry\\nstopped \\u201cfor good\\u201d.\"}\n");
    const stemma_document *d = stemma_corpus_document(corpus, 0);
    check_string(d->id, "ost-1");
    check_string(d->outlet, "Ost Echo");
    check_string(d->title, "Ferry stops");
    check_string(d->date, "2025-05-06");
    check_string(d->date_precision, "day");
    check_string(d->url, "https://ost.example/1");
    check_string(d->language, "en");
    check_string(d->author, "Ana Ferrer");
    check_string(d->fetched, "2025-05-07");
    check_string(d->text, "The ferry\nstopped “for good”.");
    assert_int_equal(d->n_text, strlen(d->text));
    check_string(d->extra, "\"section\":\"Local\",\"n\":12345678901234567890123,"
                           "\"tags\":[\"a\", {\"b\": null}]");
    assert_int_equal(stemma_corpus_count(corpus), 1);
    assert_null(stemma_corpus_issue(corpus, 0));
    test_corpus_free(corpus);
}

static void check_date(void **state, const char *record, const char *date, const char *precision,
                       const char *extra)
{
    stemma_corpus *corpus = read_lines(state, record);
    const stemma_document *d = stemma_corpus_document(corpus, 0);
    check_string(d->date, date);
    check_string(d->date_precision, precision);
    check_string(d->extra, extra);
    test_corpus_free(corpus);
}

/* A record without a date has that of its address, and says so. */
static void test_date_in_address(void **state)
{
    check_date(state, "{\"url\":\"https://ost.example/2025/05/06/ferry\",\"text\":\"One.\"}\n",
               "2025-05-06", "day", "\"date_from\":\"url\"");
    check_date(state,
               "{\"url\":\"https://ost.example/2025/05/ferry\",\"date\":\"\",\"n\":1,"
               "\"text\":\"One.\"}\n",
               "2025-05", "month", "\"n\":1,\"date_from\":\"url\"");
    check_date(state,
               "{\"url\":\"https://ost.example/2025/05/06/ferry\",\"date\":\"2025-05-07\","
               "\"text\":\"One.\"}\n",
               "2025-05-07", "day", NULL);
    check_date(state,
               "{\"url\":\"https://ost.example/2025/05/06/ferry\","
               "\"text\":\" date 2025-05-08 \\nOne.\"}\n",
               "2025-05-08", "day", NULL);
    check_date(state, "{\"url\":\"https://ost.example/ferry\",\"text\":\"One.\"}\n", NULL, NULL,
               NULL);
}

/* Reads one record; gives its only document. */
static const stemma_document *only(stemma_corpus *corpus)
{
    assert_int_equal(stemma_corpus_count(corpus), 1);
    return stemma_corpus_document(corpus, 0);
}

static void test_ids(void **state)
{
    stemma_corpus *corpus = read_lines(state, "\n{\"text\":\"One.\"}\n"
                                              "{\"url\":\"https://ost.example/2\",\"text\":\"T\"}\n"
                                              "{\"id\":17,\"text\":\"Three.\"}\n"
                                              "{\"id\":\"\",\"text\":\"Four.\"}\n"
                                              "{\"id\":null,\"url\":\"u\",\"text\":\"Five.\"}\n"
                                              "{\"id\":\"a\\u0000b\",\"text\":\"Six.\"}\n");
    static const char *const ids[] = {
        "news.jsonl#2", "https://ost.example/2", "17", "news.jsonl#5", "u", "a b"};
    assert_int_equal(stemma_corpus_count(corpus), 6);
    for (size_t i = 0; i < 6; i++)
        check_string(stemma_corpus_document(corpus, i)->id, ids[i]);
    test_corpus_free(corpus);
}

static void test_outlet(void **state)
{
    static const struct {
        const char *line, *outlet, *extra;
    } examples[] = {
        {"{\"source\":\"S\",\"series\":\"R\",\"text\":\"x\"}", "S", "\"series\":\"R\""},
        {"{\"series\":\"R\",\"text\":\"x\"}", "R", NULL},
        {"{\"series\":\"R\",\"outlet\":\"O\",\"source\":\"S\",\"text\":\"x\"}", "O",
         "\"source\":\"S\",\"series\":\"R\""},
        {"{\"outlet\":null,\"source\":\"S\",\"text\":\"x\"}", "S", NULL},
        {"{\"outlet\":\"\",\"text\":\"x\"}", NULL, NULL},
        {"{\"source\":{\"name\":\"S\"},\"text\":\"x\"}", NULL, "\"source\":{\"name\":\"S\"}"},
        {"{\"text\":\"x\"}", NULL, NULL},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        stemma_corpus *corpus = read_lines(state, examples[i].line);
        check_string(only(corpus)->outlet, examples[i].outlet);
        check_string(only(corpus)->extra, examples[i].extra);
        test_corpus_free(corpus);
    }
}

static void test_authors_are_joined(void **state)
{
    static const struct {
        const char *author, *wanted;
    } examples[] = {
        {"[\"Ana Ferrer\", \"Bo Lind\"]", "Ana Ferrer, Bo Lind"},
        {"[ \"Ana \\\"Ray\\\" Ferrer\" , {\"name\":\"Bo\"}, null, \"\", \"C\" ]",
         "Ana \"Ray\" Ferrer, C"},
        {"[]", NULL},
        {"[ ]", NULL},
        {"[[\"A\"]]", NULL},
        {"{\"name\":\"A\"}", NULL},
        {"\"A\"", "A"},
        {"null", NULL},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        char line[200];
        snprintf(line, sizeof line, "{\"author\":%s,\"text\":\"x\"}", examples[i].author);
        stemma_corpus *corpus = read_lines(state, line);
        check_string(only(corpus)->author, examples[i].wanted);
        check_string(only(corpus)->extra, NULL);
        test_corpus_free(corpus);
    }
}

/* The last of two members counts; names may be escaped; our own computed members do not pass. */
static void test_names(void **state)
{
    stemma_corpus *corpus =
        read_lines(state, "{\"id\":\"a\",\"i\\u0064\":\"b\",\"te\\u0078t\":\"x\",\"k\\u00e9y\":1,"
                          "\"text_hash\":\"00\",\"date_precision\":\"day\",\"dateline\":\"OST\"}");
    check_string(only(corpus)->id, "b");
    check_string(only(corpus)->extra, "\"k\\u00e9y\":1");
    check_string(only(corpus)->date_precision, NULL);
    check_string(only(corpus)->dateline, NULL);
    assert_true(only(corpus)->text_hash != 0);
    test_corpus_free(corpus);
}

static void test_text_may_hold_nul(void **state)
{
    stemma_corpus *corpus = read_lines(state, "{\"text\":\"a\\u0000b\"}");
    assert_int_equal(only(corpus)->n_text, 3);
    assert_memory_equal(only(corpus)->text, "a\0b", 4);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    test_corpus_free(corpus);
}

static void test_damaged_line(void **state)
{
    struct test_folder *folder = *state;
    stemma_corpus *corpus = read_lines(state, "{\"id\":\"a\",\"text\":\"One.\"}\n"
                                              "{\"id\":\"b\",\"text\":\"The ferry to O\n"
                                              "\n"
                                              "{\"id\":\"c\",\"text\":\"Three.\"}\n");
    assert_int_equal(stemma_corpus_count(corpus), 2);
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->reason, "bad-json");
    check_string(issue->path, test_path(folder, "news.jsonl"));
    check_string(issue->doc, NULL);
    assert_int_equal(issue->line, 2);
    assert_int_equal(issue->offset, 17);
    assert_int_equal(issue->count, 1);
    assert_int_equal(issue->skipped, 1);
    char wanted[1000];
    snprintf(wanted, sizeof wanted,
             "%s, line 2: the string that opens at byte 18 is not closed\n"
             "  {\"id\":\"b\",\"text\":\"The ferry to O\n"
             "                   ^\n"
             "  Line 2 was skipped and 2 other lines were read.\n"
             "  A string in JSON keeps its line breaks as \\n: was the record cut in two?",
             test_path(folder, "news.jsonl"));
    check_string(issue->message, wanted);
    assert_null(stemma_corpus_issue(corpus, 1));
    test_corpus_free(corpus);
}

static void test_lines_that_give_no_document(void **state)
{
    static const struct {
        const char *line, *reason;
    } examples[] = {
        {"{\"id\":\"b\"}", "no-text"},
        {"{\"text\":null}", "no-text"},
        {"{\"text\":5}", "no-text"},
        {"{\"text\":[\"x\"]}", "no-text"},
        {"{\"text\":\"\"}", "no-text"},
        {"{\"text\":\" \\n\\u00a0\"}", "no-text"},
        {"{}", "no-text"},
        {"[1]", "bad-json"},
        {"null", "bad-json"},
        {"ferry", "bad-json"},
        {"{\"text\":\"x\\q\"}", "bad-json"},
        {"{\"text\":\"x\",\"n\":01}", "bad-json"},
        {"{\"text\":\"x\",\"n\":[1,}", "bad-json"},
        {"{\"text\":\"x\",\"n\":{\"a\":nul}}", "bad-json"},
        {"{\"text\":\"x\",\"title\":\"\\u12\"}", "bad-json"},
        {"{\"text\":\"x\",\"\\x\":1}", "bad-json"},
        {"{\"text\":\"x\"} {\"text\":\"y\"}", "bad-json"},
        {"{\"text\":\"x\"y}", "bad-json"},
        {"{\"text\":\"x\":1}", "bad-json"},
        {"{\"text\":\"x\",\"n\":[\"y\":1]}", "bad-json"},
        {"{\"text\":\"x\xFF", "bad-json"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        char lines[300];
        snprintf(lines, sizeof lines, "{\"id\":\"a\",\"text\":\"One.\"}\n%s\n", examples[i].line);
        stemma_corpus *corpus = read_lines(state, lines);
        assert_int_equal(stemma_corpus_count(corpus), 1);
        const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
        assert_non_null(issue);
        if (strcmp(issue->reason, examples[i].reason) != 0)
            print_message("%s: %s\n", examples[i].line, issue->reason);
        check_string(issue->reason, examples[i].reason);
        assert_int_equal(issue->line, 2);
        assert_int_equal(issue->skipped, 1);
        assert_non_null(strstr(issue->message, "  Line 2 was skipped and 1 other line was read."));
        test_corpus_free(corpus);
    }
}

static void test_what_is_mended(void **state)
{
    stemma_corpus *corpus =
        read_lines(state, "{\"id\":\"a\",\"text\":\"caf\xE9 cr\xE8me\"}\n"
                          "{\"id\":\"b\",\"text\":\"half \\ud83d of it\"}\n"
                          "{\"id\":\"c\",\"date\":\"yesterday\",\"text\":\"Three.\"}\n");
    assert_int_equal(stemma_corpus_count(corpus), 3);
    check_string(stemma_corpus_document(corpus, 0)->text, "caf\xEF\xBF\xBD cr\xEF\xBF\xBDme");
    check_string(stemma_corpus_document(corpus, 1)->text, "half \xEF\xBF\xBD of it");
    check_string(stemma_corpus_document(corpus, 2)->date, NULL);
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->reason, "bad-utf8");
    check_string(issue->doc, "a");
    assert_int_equal(issue->line, 1);
    assert_int_equal(issue->offset, 21);
    assert_int_equal(issue->count, 2);
    assert_int_equal(issue->skipped, 0);
    issue = stemma_corpus_issue(corpus, 1);
    check_string(issue->doc, "b");
    assert_int_equal(issue->offset, 23);
    assert_int_equal(issue->count, 1);
    issue = stemma_corpus_issue(corpus, 2);
    check_string(issue->reason, "bad-date");
    check_string(issue->doc, "c");
    assert_non_null(strstr(issue->message, "\"yesterday\""));
    assert_int_equal(issue->skipped, 0);
    assert_null(stemma_corpus_issue(corpus, 3));
    test_corpus_free(corpus);
}

static void test_a_day_inside_a_date(void **state)
{
    static const char *const given[][2] = {
        {"\"27.10.2020, 09:14 Uhr\"", "2020-10-27"},
        {"\"Last changed: 27 October 2020\"", "2020-10-27"},
        {"\"mardi 27 octobre 2020 \u00e0 09h14\"", "2020-10-27"},
        {"\"8/9/2019 or 27/9/2019\"", "2019-09-27"},
        {"1603790045", "2020-10-27T09:14:05Z"},
        {"\"20-10-27\"", NULL},
        {"\"at 27 Quay Street\"", NULL},
    };
    for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
        char line[200];
        snprintf(line, sizeof line, "{\"id\":\"a\",\"date\":%s,\"text\":\"Words.\"}\n",
                 given[i][0]);
        stemma_corpus *corpus = read_lines(state, line);
        check_string(stemma_corpus_document(corpus, 0)->date, given[i][1]);
        assert_true((stemma_corpus_issue(corpus, 0) == NULL) == (given[i][1] != NULL));
        test_corpus_free(corpus);
    }
}

static void test_numbers_of_dates_follow_the_language(void **state)
{
    stemma_corpus *corpus = read_lines(
        state,
        "{\"id\":\"a\",\"language\":\"en-US\",\"date\":\"5/6/25\",\"text\":\"The ferry "
        "stopped.\"}\n"
        "{\"id\":\"b\",\"date\":\"6/5/2025\",\"text\":\"The ferry ran.\",\"language\":\"fr\"}\n"
        "{\"id\":\"c\",\"date\":\"5/6/25\",\"text\":\"The ferry left.\"}\n");
    check_string(stemma_corpus_document(corpus, 0)->date, "2025-05-06");
    check_string(stemma_corpus_document(corpus, 1)->date, "2025-05-06");
    check_string(stemma_corpus_document(corpus, 2)->date, NULL);
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->doc, "c");
    assert_non_null(strstr(issue->message, "may begin with the day or with the month"));
    test_corpus_free(corpus);
}

/* A file of damage: the first hundred are told, the rest are counted. */
static void test_many_bad_lines(void **state)
{
    enum { LINES = 1000 };
    char *lines = test_malloc(LINES * 20);
    size_t n = 0;
    for (size_t i = 0; i < LINES; i++)
        n += (size_t)snprintf(lines + n, 20, i == 500 ? "{\"text\":\"x\"}\n" : "{\"a\":\n");
    stemma_corpus *corpus = test_read_bytes(*state, "news.jsonl", lines, n);
    assert_int_equal(corpus->documents.n, 1);
    assert_int_equal(corpus->issues.n, 101);
    const stemma_issue *rest = stemma_corpus_issue(corpus, 100);
    check_string(rest->reason, "bad-json");
    assert_int_equal(rest->line, 101);
    assert_int_equal(rest->count, 899);
    assert_int_equal(rest->skipped, 1);
    test_corpus_free(corpus);
    test_free(lines);
}

static void test_long_line(void **state)
{
    enum { LONG = 5000 };
    char *lines = test_malloc(LONG);
    memset(lines, 'x', LONG);
    memcpy(lines, "{\"text\":\"One.\"}\n{\"text\":\"", 25);
    memcpy(lines + LONG - 19, "\"}\n{\"text\":\"Two.\"}\n", 19);
    stemma_read_options options;
    stemma_read_options_init(&options, sizeof options);
    options.max_document = 100;
    stemma_corpus *corpus = test_corpus(1);
    const char *path = test_write(*state, "news.jsonl", lines, LONG);
    assert_int_equal(stemma_corpus_read(corpus, path, &options, NULL), STEMMA_OK);
    assert_int_equal(corpus->documents.n, 2);
    check_string(stemma_corpus_document(corpus, 1)->id, "news.jsonl#3");
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->reason, "too-large");
    assert_int_equal(issue->line, 2);
    assert_int_equal(issue->skipped, 1);
    assert_non_null(strstr(issue->message, "4,967 bytes; 100 are the limit"));
    test_corpus_free(corpus);
    test_free(lines);
}

static void test_utf16(void **state)
{
    static const char line[] = "\xEF\xBB\xBF{\"text\":\"caf\xC3\xA9\"}\r\n";
    char wide[100] = "\xFF\xFE";
    size_t n = 2;
    for (const char *at = "{\"text\":\"caf"; *at != '\0'; at++, n += 2)
        wide[n] = *at;
    wide[n] = '\xE9';
    memcpy(wide + n + 2, "\"\0}\0\n\0", 6);
    stemma_corpus *corpus = test_read_bytes(*state, "wide.jsonl", wide, n + 8);
    check_string(only(corpus)->text, "café");
    assert_int_equal(corpus->inputs.at[0].n_bytes, n + 8);
    test_corpus_free(corpus);
    corpus = test_read_bytes(*state, "mark.jsonl", line, sizeof line - 1);
    check_string(only(corpus)->text, "café");
    test_corpus_free(corpus);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_all_members),
        IN_FOLDER(test_date_in_address),
        IN_FOLDER(test_ids),
        IN_FOLDER(test_outlet),
        IN_FOLDER(test_authors_are_joined),
        IN_FOLDER(test_names),
        IN_FOLDER(test_text_may_hold_nul),
        IN_FOLDER(test_damaged_line),
        IN_FOLDER(test_lines_that_give_no_document),
        IN_FOLDER(test_what_is_mended),
        IN_FOLDER(test_a_day_inside_a_date),
        IN_FOLDER(test_numbers_of_dates_follow_the_language),
        IN_FOLDER(test_many_bad_lines),
        IN_FOLDER(test_long_line),
        IN_FOLDER(test_utf16),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
