/* A page becomes a document, from a file and from a record; what a record gives goes first. */
#include "test_random.h"
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define PROSE                                                                                    \
    "<p>The ferry to Skarrow stopped on Tuesday, and the keeper of the light said that no ship " \
    "had called for a week.</p><p>“We are used to waiting,” she told the harbour board, "    \
    "which meets again in the spring to hear about the costs of the crossing.</p>"
#define PAGE                                                                                      \
    "<!DOCTYPE html><html lang=en><head><title>Ferry stops</title>"                               \
    "<meta property=\"article:published_time\" content=\"2025-05-06T09:14:00Z\">"                 \
    "<link rel=canonical href=\"https://ost.example/ferry\"></head><body><nav><a href=/>Home</a>" \
    "</nav><article><h1>Ferry stops</h1>" PROSE "</article></body></html>"

static void test_file(void **state)
{
    stemma_corpus *corpus = test_read_bytes(*state, "ferry.html", PAGE, sizeof PAGE - 1);
    assert_int_equal(corpus->documents.n, 1);
    const stemma_document *d = &corpus->documents.at[0].record;
    assert_string_equal(d->id, "ferry");
    assert_string_equal(d->title, "Ferry stops");
    assert_string_equal(d->date, "2025-05-06T09:14:00Z");
    assert_string_equal(d->language, "en");
    assert_non_null(strstr(d->text, "“We are used to waiting,” she told"));
    assert_null(strstr(d->text, "Home"));
    assert_null(d->url);
    assert_non_null(strstr(d->extra, "\"canonical_url\":\"https://ost.example/ferry\""));
    assert_non_null(strstr(d->extra, "\"representation\":\"full\""));
    assert_non_null(strstr(d->extra, "\"paragraphs\":[{\"kind\":"));
    test_corpus_free(corpus);
}

/* What begins as a page and is bytes of something else is no document. */
static void test_noise(void **state)
{
    enum { NOISE = 5000 };
    char bytes[NOISE] = "<!DOCTYPE html><html><head><title>Ferry</title></head><body><p>";
    uint64_t random = 4;
    for (size_t i = strlen(bytes); i < NOISE; i++)
        bytes[i] = (char)test_random_below(&random, 256);
    stemma_corpus *corpus = test_corpus(1);
    const char *path = test_write(*state, "noise.html", bytes, NOISE);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, NULL), STEMMA_EMPTY);
    assert_int_equal(corpus->documents.n, 0);
    test_corpus_free(corpus);
}

static const char *language_of(void *folder, const char *lang, const char *prose)
{
    static char kept[20];
    char bytes[4000];
    int n =
        snprintf(bytes, sizeof bytes,
                 "<!DOCTYPE html><html%s><title>M</title><article><h1>M</h1>%s</article></html>",
                 lang, prose);
    stemma_corpus *corpus = test_read_bytes(folder, "m.html", bytes, (size_t)n);
    const char *language = corpus->documents.at[0].record.language;
    snprintf(kept, sizeof kept, "%s", language != NULL ? language : "none");
    test_corpus_free(corpus);
    return kept;
}

static void test_language_is_told_by_words(void **state)
{
    assert_string_equal(language_of(*state, "", PROSE), "en");
    assert_string_equal(language_of(*state, " lang=en-GB", PROSE), "en-GB");
    assert_string_equal(
        language_of(*state, "",
                    "<p>Die Fähre nach Skarrow fuhr am Dienstag nicht, und die Leute am Kai "
                    "warteten noch eine Stunde, bevor sie nach Hause gingen.</p>"),
        "de");
    assert_string_equal(
        language_of(*state, "",
                    "<p>Prom do Skarrow we wtorek nie odpłynął, a ludzie na nabrzeżu czekali "
                    "jeszcze godzinę, zanim wrócili do domu, bo nikt im niczego nie mówił.</p>"),
        "none");
}

/* The page as a string of JSON; marks in it are escaped. */
static size_t as_record(char *out, size_t room, const char *members, const char *page)
{
    size_t n = (size_t)snprintf(out, room, "{%s\"html\":\"", members);
    for (const char *at = page; *at != '\0' && n + 10 < room; at++) {
        if (*at == '"')
            out[n++] = '\\';
        out[n++] = *at;
    }
    return n + (size_t)snprintf(out + n, room - n, "\"}\n");
}

static void test_record(void **state)
{
    char bytes[8000];
    size_t n = as_record(
        bytes, sizeof bytes,
        "\"url\":\"https://ost.example/a\",\"title\":\"Given\",\"date\":\"soon\",\"n\":1,", PAGE);
    n += as_record(bytes + n, sizeof bytes - n, "\"id\":\"none\",", "<html><body></body></html>");
    n += as_record(bytes + n, sizeof bytes - n, "\"id\":\"both\",\"text\":\"Words.\",", "<p>x");
    stemma_corpus *corpus = test_read_bytes(*state, "pages.jsonl", bytes, n);
    assert_int_equal(corpus->documents.n, 2);
    const stemma_document *d = &test_document(corpus, "https://ost.example/a")->record;
    assert_string_equal(d->title, "Given");
    assert_string_equal(d->date, "2025-05-06T09:14:00Z");
    assert_int_equal(strncmp(d->extra, "\"n\":1,\"canonical_url\":", 22), 0);
    assert_null(strstr(d->extra, "\"html\""));
    assert_string_equal(test_document(corpus, "both")->record.text, "Words.");
    assert_string_equal(test_document(corpus, "both")->record.extra, "\"html\":\"<p>x\"");
    assert_int_equal(test_issue(corpus, "bad-date")->line, 1);
    assert_int_equal(test_issue(corpus, "no-text")->line, 2);
    test_corpus_free(corpus);
}

static void test_no_article(void **state)
{
    struct test_folder *folder = *state;
    test_write(folder, "none.html", "<html><body></body></html>", 26);
    test_write(folder, "some.html", PAGE, sizeof PAGE - 1);
    stemma_corpus *corpus = test_corpus(2);
    assert_int_equal(stemma_corpus_read(corpus, folder->path, NULL, NULL), STEMMA_OK);
    assert_int_equal(corpus->documents.n, 1);
    assert_non_null(strstr(test_issue(corpus, "no-text")->message, "none.html: the page holds"));
    test_corpus_free(corpus);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_noise),
        IN_FOLDER(test_file),
        IN_FOLDER(test_language_is_told_by_words),
        IN_FOLDER(test_record),
        IN_FOLDER(test_no_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
