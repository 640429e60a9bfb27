/* What a site prints on many of its pages is left out of their texts, and of nothing else. */
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define APPEAL                                                                                  \
    "<p>The Beacon is written by people who live on the coast, and you can help them to go on " \
    "writing, since each subscription pays for a week of a reporter's work.</p>"
#define APPEAL_BEGIN "The Beacon is written by people"

static const char *const stories[] = {
    "The ferry to Skarrow stopped on Tuesday, and the keeper of the light said that no ship had "
    "called for a week. “We are used to waiting,” she told the board.",
    "Two boats of the herring fleet came home without their nets, which a storm had torn, and the "
    "owners asked the bank for time until the spring, when the fish come back.",
    "The school on the hill has a new roof after nine years of buckets, and the children, who had "
    "learned to read between the drops, said that it was too quiet now.",
    "A letter that was posted in the year of the flood has reached its street, though the house "
    "is gone, and the neighbours read it aloud on the quay on Sunday, one page each.",
    "The band of the lifeboat crew plays again, after the tuba was found in a barn, and the first "
    "concert, which is free, will be held in the hall behind the harbour office."};
enum { STORIES = sizeof stories / sizeof stories[0] };

/* A record of a page whose article has the story, and `more` behind it. */
static size_t add_page(char *out, size_t room, size_t i, const char *url, const char *more)
{
    int n =
        snprintf(out, room,
                 "{\"id\":\"%zu\",\"url\":\"%s%zu\",\"html\":\"<!DOCTYPE html><html lang=en>"
                 "<title>Story %zu</title><article><h1>Story %zu</h1><p>%s</p>%s</article>\"}\n",
                 i, url, i, i, i, stories[i], more);
    assert_in_range(n, 1, room - 1);
    return (size_t)n;
}

static stemma_corpus *read_pages(struct test_folder *folder, const char *bytes, size_t n, int keep)
{
    stemma_corpus *corpus = test_corpus(2);
    stemma_read_options options;
    stemma_read_options_init(&options, sizeof options);
    assert_int_equal(options.keep_furniture, 0);
    options.keep_furniture = keep;
    const char *path = test_write(folder, "pages.jsonl", bytes, n);
    assert_int_equal(stemma_corpus_read(corpus, path, &options, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    return corpus;
}

static size_t many_pages(char *out, size_t room, size_t n_pages, const char *url, const char *more)
{
    size_t n = 0;
    for (size_t i = 0; i < n_pages; i++)
        n += add_page(out + n, room - n, i, url, more);
    return n;
}

/* Paragraphs lie in the text with an empty line between two. */
static void check_paragraphs(const stemma_document *d)
{
    uint32_t at = 0;
    assert_true(d->n_paragraphs > 0);
    for (size_t i = 0; i < d->n_paragraphs; i++) {
        assert_int_equal(d->paragraphs[i].begin_byte, at);
        assert_true(d->paragraphs[i].end_byte > at);
        at = d->paragraphs[i].end_byte + 2;
    }
    assert_int_equal(at - 2, d->n_text);
    assert_int_equal(strlen(d->text), d->n_text);
}

static void test_repeated(void **state)
{
    char bytes[20000], last[60];
    size_t n = many_pages(bytes, sizeof bytes, STORIES, "https://www.Beacon.example/", APPEAL);
    stemma_corpus *corpus = read_pages(*state, bytes, n, 0);
    for (size_t i = 0; i < STORIES; i++) {
        const stemma_document *d = stemma_corpus_document(corpus, i);
        assert_non_null(strstr(d->text, stories[i]));
        assert_null(strstr(d->text, APPEAL_BEGIN));
        check_paragraphs(d);
        snprintf(last, sizeof last, "\"end_byte\":%zu,", d->n_text);
        assert_non_null(strstr(d->extra, last));
        stemma_corpus *other = test_corpus(1);
        assert_int_equal(stemma_corpus_add(other, d, NULL), STEMMA_OK);
        assert_true(stemma_corpus_document(other, 0)->text_hash == d->text_hash);
        test_corpus_free(other);
    }
    const stemma_issue *issue = test_issue(corpus, "furniture");
    assert_non_null(issue);
    assert_int_equal(issue->count, STORIES);
    assert_int_equal(issue->skipped, 0);
    test_corpus_free(corpus);
}

/* Of each document, whether the appeal stands in it. */
static void check_kept(struct test_folder *folder, const char *bytes, size_t n, int keep)
{
    stemma_corpus *corpus = read_pages(folder, bytes, n, keep);
    assert_null(test_issue(corpus, "furniture"));
    for (size_t i = 0; i < stemma_corpus_count(corpus); i++)
        assert_non_null(strstr(stemma_corpus_document(corpus, i)->text, APPEAL_BEGIN));
    test_corpus_free(corpus);
}

static void test_kept(void **state)
{
    char bytes[20000];
    size_t n = many_pages(bytes, sizeof bytes, STORIES, "https://beacon.example/", APPEAL);
    check_kept(*state, bytes, n, 1);
    n = many_pages(bytes, sizeof bytes, 2, "https://beacon.example/", APPEAL); /* too few */
    check_kept(*state, bytes, n, 0);
    n = 0; /* a site each */
    for (size_t i = 0; i < STORIES; i++) {
        char url[60];
        snprintf(url, sizeof url, "https://site%zu.example/", i);
        n += add_page(bytes + n, sizeof bytes - n, i, url, APPEAL);
    }
    check_kept(*state, bytes, n, 0);
}

/* One address, and one article under several: no evidence. */
static void test_versions(void **state)
{
    char bytes[20000];
    size_t n = many_pages(bytes, sizeof bytes, STORIES, "https://beacon.example/#", APPEAL);
    for (char *at = bytes; (at = strchr(at, '#')) != NULL;)
        at[0] = at[1] = 'x';
    check_kept(*state, bytes, n, 0);
    n = 0;
    for (size_t i = 0; i < STORIES; i++)
        n += (size_t)snprintf(bytes + n, sizeof bytes - n,
                              "{\"id\":\"%zu\",\"url\":\"https://beacon.example/%zu\",\"html\":"
                              "\"<!DOCTYPE html><title>Story</title><article><h1>Story</h1><p>%s"
                              "</p>" APPEAL "</article>\"}\n",
                              i, i, stories[0]);
    check_kept(*state, bytes, n, 0);
}

/* Texts that are no pages stay as they are, whoever repeats what. */
static void test_texts(void **state)
{
    char bytes[20000];
    size_t n = 0;
    for (size_t i = 0; i < STORIES; i++)
        n += (size_t)snprintf(bytes + n, sizeof bytes - n,
                              "{\"id\":\"%zu\",\"url\":\"https://beacon.example/%zu\",\"text\":"
                              "\"%s\\n\\n" APPEAL_BEGIN "\"}\n",
                              i, i, stories[i]);
    check_kept(*state, bytes, n, 0);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_repeated),
        IN_FOLDER(test_kept),
        IN_FOLDER(test_versions),
        IN_FOLDER(test_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
