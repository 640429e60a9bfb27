/* Web archives: what becomes a document, where it is found again, and damage that is passed over.
 */
#include "read/cut.h"
#include "read/http.h"
#include "read/warc.h"

#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define PROSE                                                                                    \
    "<p>The ferry to Skarrow stopped on Tuesday, and the keeper of the light said that no ship " \
    "had called for a week.</p><p>“We are used to waiting,” she told the harbour board, "    \
    "which meets again in the spring to hear about the costs of the crossing.</p>"
#define PAGE(n)                                                                             \
    "<!DOCTYPE html><html><head><title>Page " n "</title></head><body><article><h1>Page " n \
    "</h1>" PROSE "</article></body></html>"

struct archive {
    char bytes[40000];
    size_t n;
};

/* Adds a record that says it is `wrong` bytes longer than it is. */
static size_t add(struct archive *a, const char *type, const char *url, const char *content,
                  const char *body, size_t n_body, int wrong)
{
    size_t begin = a->n;
    a->n += (size_t)snprintf(a->bytes + a->n, sizeof a->bytes - a->n,
                             "WARC/1.0\r\nWARC-Type: %s\r\nwarc-target-uri: <%s>\r\n"
                             "WARC-Date: 2025-05-06T09:14:00Z\r\nWARC-Record-ID: <urn:uuid:%zu>\r\n"
                             "Content-Type: %s\r\nContent-Length: %d\r\n\r\n",
                             type, url, begin, content, (int)n_body + wrong);
    memcpy(a->bytes + a->n, body, n_body);
    a->n += n_body;
    memcpy(a->bytes + a->n, "\r\n\r\n", 4);
    a->n += 4;
    return begin;
}

static size_t add_page(struct archive *a, const char *url, const char *page, int wrong)
{
    char body[4000];
    int n = snprintf(body, sizeof body,
                     "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n%s", page);
    return add(a, "response", url, "application/http; msgtype=response", body, (size_t)n, wrong);
}

static stemma_corpus *read_archive(void **state, const struct archive *a)
{
    return test_read_bytes(*state, "crawl.warc", a->bytes, a->n);
}

static void test_what_becomes_a_document(void **state)
{
    struct archive a = {.n = 0};
    static const char gone[] = "HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\n" PAGE("9");
    static const char picture[] = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG";
    static const char noise[] = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nTIFF\1\2\3";
    add(&a, "response", "https://ost.example/n", "application/http", noise, sizeof noise - 1, 0);
    add(&a, "warcinfo", "", "application/warc-fields", "software: x\r\n", 13, 0);
    add(&a, "request", "https://ost.example/1", "application/http", "GET / HTTP/1.1\r\n\r\n", 18,
        0);
    size_t begin = add_page(&a, "https://ost.example/1", PAGE("1"), 0);
    add(&a, "response", "https://ost.example/9", "application/http", gone, sizeof gone - 1, 0);
    add(&a, "response", "https://ost.example/p", "application/http", picture, sizeof picture - 1,
        0);
    add(&a, "revisit", "https://ost.example/1", "application/http", "HTTP/1.1 200 OK\r\n\r\n", 19,
        0);
    add(&a, "resource", "file:///2", "text/html", PAGE("2"), sizeof PAGE("2") - 1, 0);
    add(&a, "conversion", "https://ost.example/3", "text/plain", "Third.\n", 7, 0);
    stemma_corpus *corpus = read_archive(state, &a);
    assert_int_equal(corpus->documents.n, 3);
    assert_int_equal(corpus->issues.n, 0);
    const struct document *one = test_document(corpus, "https://ost.example/1@20250506091400");
    assert_string_equal(one->record.url, "https://ost.example/1");
    assert_string_equal(one->record.fetched, "2025-05-06T09:14:00Z");
    assert_string_equal(one->record.title, "Page 1");
    char place[200];
    snprintf(place, sizeof place,
             "\"warc\":{\"file\":\"crawl.warc\",\"offset\":%zu,\"record\":\"urn:uuid:%zu\"}", begin,
             begin);
    assert_int_equal(strncmp(one->record.extra, place, strlen(place)), 0);
    assert_string_equal(test_document(corpus, "file:///2@20250506091400")->record.title, "Page 2");
    assert_string_equal(corpus->documents.at[2].record.text, "Third.\n");
    test_corpus_free(corpus);
}

/* Each record in a member of its own: the member's begin is the offset. */
static void test_members(void **state)
{
    char packed[20000];
    size_t n = 0, begins[5];
    for (int i = 0; i < 5; i++) {
        struct archive a = {.n = 0};
        char url[40];
        snprintf(url, sizeof url, "https://ost.example/%d", i);
        add_page(&a, url, PAGE("0"), 0);
        begins[i] = n;
        n += test_gzip(a.bytes, a.n, packed + n, sizeof packed - n);
    }
    stemma_corpus *corpus = test_read_bytes(*state, "crawl.warc.gz", packed, n);
    assert_int_equal(corpus->documents.n, 5);
    for (size_t i = 0; i < 5; i++) {
        char offset[40];
        snprintf(offset, sizeof offset, "\"offset\":%zu,", begins[i]);
        assert_non_null(strstr(corpus->documents.at[i].record.extra, offset));
    }
    test_corpus_free(corpus);
}

/* Lengths that are wrong by any number of bytes cost nothing but the record's own end. */
static void test_wrong_lengths(void **state)
{
    static const int wrong[] = {-100, -5, -1, 1, 3, 4, 5, 12, 400, 30000, 2000000000};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct archive a = {.n = 0};
        add_page(&a, "https://ost.example/1", PAGE("1"), 0);
        add_page(&a, "https://ost.example/2", PAGE("2"), wrong[i]);
        add_page(&a, "https://ost.example/3", PAGE("3"), 0);
        stemma_corpus *corpus = read_archive(state, &a);
        assert_int_equal(corpus->documents.n, 3);
        const stemma_document *two = &corpus->documents.at[1].record;
        assert_string_equal(two->title, "Page 2");
        assert_non_null(strstr(two->text, "costs of the crossing."));
        test_corpus_free(corpus);
    }
}

static void test_cut_anywhere(void **state)
{
    struct archive a = {.n = 0};
    add_page(&a, "https://ost.example/1", PAGE("1"), 0);
    size_t first = a.n;
    add_page(&a, "https://ost.example/2", PAGE("2"), 0);
    struct test_folder *folder = *state;
    for (size_t n = 1; n < a.n; n += 31) {
        stemma_corpus *corpus = test_corpus(1);
        stemma_status status =
            stemma_corpus_read(corpus, test_write(folder, "cut.warc", a.bytes, n), NULL, NULL);
        assert_true(status == STEMMA_OK || (status == STEMMA_EMPTY && n < first));
        assert_true(corpus->documents.n >= (n >= first) && corpus->documents.n <= 2);
        /* A cut inside a record is told, with the record's line; one between two is none. */
        size_t begin = n > first ? first : 0, whole = n > first ? a.n : first;
        if (n >= begin + 7 && n < whole - 4) {
            const stemma_issue *issue = test_issue(corpus, "truncated");
            assert_int_equal(issue->line, 1 + cut_lines(a.bytes, begin));
            assert_int_equal(issue->skipped, 0);
        }
        test_corpus_free(corpus);
    }
}

/* A large picture and a large page: both passed over, and the page is told of. */
static void test_too_long(void **state)
{
    enum { LONG = 5 << 20 };
    char *bytes = test_malloc(LONG * 2 + 20000);
    size_t n = 0;
    for (int picture = 0; picture < 2; picture++) {
        struct archive a = {.n = 0};
        n += (size_t)snprintf(bytes + n, 600,
                              "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a/%d\r\n"
                              "Content-Type: application/http\r\nContent-Length: %d\r\n\r\n"
                              "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n",
                              picture, LONG, picture ? "image/png" : "text/html");
        size_t body = LONG - (strlen("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
        memset(bytes + n, 'x', body);
        n += body + (size_t)snprintf(bytes + n + body, 10, "\r\n\r\n");
        add_page(&a, picture ? "https://ost.example/b" : "https://ost.example/a", PAGE("1"), 0);
        memcpy(bytes + n, a.bytes, a.n);
        n += a.n;
    }
    stemma_corpus *corpus = test_corpus(2);
    stemma_read_options options = {.struct_size = sizeof options, .max_document = 1 << 20};
    const char *path = test_write(*state, "long.warc", bytes, n);
    assert_int_equal(stemma_corpus_read(corpus, path, &options, NULL), STEMMA_OK);
    assert_int_equal(corpus->documents.n, 2);
    assert_int_equal(corpus->issues.n, 1);
    assert_string_equal(corpus->issues.at[0].reason, "too-large");
    assert_int_equal(corpus->issues.at[0].line, 1);
    test_corpus_free(corpus);
    test_free(bytes);
}

/* ------------------------------------------------------------------ HTTP */

static struct http_message read_http(struct arena *arena, const char *head, const char *body,
                                     size_t n_body, size_t max)
{
    char *bytes = arena_alloc(arena, strlen(head) + n_body, 1, NULL);
    struct http_message m;
    memcpy(bytes, head, strlen(head));
    memcpy(bytes + strlen(head), body, n_body);
    assert_int_equal(http_read(&m, arena, bytes, strlen(head) + n_body, max, NULL), STEMMA_OK);
    return m;
}

static void check_body(const struct http_message *m, const char *wanted, bool cut)
{
    assert_int_equal(m->n_body, strlen(wanted));
    assert_memory_equal(m->body, wanted, m->n_body);
    assert_int_equal(m->cut, cut);
    assert_false(m->unreadable);
}

static void test_http(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    static const char plain[] = "HTTP/1.0 203 So\nContent-Type: text/html;charset=\"x-y\"; a=b\n\n";
    struct http_message m = read_http(&arena, plain, "body", 4, 100);
    assert_int_equal(m.status, 203);
    assert_string_equal(m.charset, "x-y");
    check_body(&m, "body", false);
    static const char chunks[] = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    m = read_http(&arena, chunks, "3;x=y\r\nabc\r\n02\r\nde\r\n0\r\n\r\n", 26, 100);
    check_body(&m, "abcde", false);
    m = read_http(&arena, chunks, "3\r\nabc\r\nff\r\nde", 14, 100);
    check_body(&m, "abcde", true);
    m = read_http(&arena, chunks, "<p>stored as shown", 18, 100);
    check_body(&m, "<p>stored as shown", false);
    m = read_http(&arena, chunks, "ffffffffffffffff\r\nab", 20, 100);
    check_body(&m, "ffffffffffffffff\r\nab", false);

    static const char gzip[] = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
    char words[3000], packed[4000];
    memset(words, 'w', sizeof words - 1);
    words[sizeof words - 1] = '\0';
    size_t n = test_gzip(words, sizeof words - 1, packed, sizeof packed);
    m = read_http(&arena, gzip, packed, n, 1 << 20);
    check_body(&m, words, false);
    m = read_http(&arena, gzip, packed, n, 1000);
    assert_int_equal(m.n_body, 1000);
    assert_true(m.cut);
    m = read_http(&arena, gzip, packed, n - 9, 1 << 20);
    assert_true(m.cut);
    m = read_http(&arena, gzip, "not packed", 10, 1 << 20);
    check_body(&m, "not packed", false);
    static const char unknown[] = "HTTP/1.1 200 OK\r\nContent-Encoding: sdch\r\n\r\n";
    m = read_http(&arena, unknown, "x", 1, 100);
    assert_true(m.unreadable);
    static const char deflate[] = "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n";
    uLongf n_packed = sizeof packed;
    assert_int_equal(compress((Bytef *)packed, &n_packed, (const Bytef *)words, 2999), Z_OK);
    m = read_http(&arena, deflate, packed, n_packed, 1 << 20);
    check_body(&m, words, false);
    m = read_http(&arena, deflate, packed + 2, n_packed - 6, 1 << 20);
    check_body(&m, words, false);
    m = read_http(&arena, deflate, packed, n_packed - 5, 1 << 20);
    assert_true(m.cut);
    packed[n_packed - 1] ^= 1; /* of the checksum */
    m = read_http(&arena, deflate, packed, n_packed, 1 << 20);
    assert_true(m.cut);
    n = test_zstd(words, 2999, packed, sizeof packed);
    m = read_http(&arena, "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n", packed, n, 1 << 20);
    check_body(&m, words, false);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* Bodies of all sizes about the first guess of what one unpacks to: whole, each of them. */
static void test_room(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    static const char deflate[] = "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n",
                      gzip[] = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";
    char words[1300], packed[200];
    memset(words, 'w', sizeof words);
    for (size_t n = 1024; n < sizeof words; n++) {
        uLongf n_packed = sizeof packed;
        assert_int_equal(compress((Bytef *)packed, &n_packed, (const Bytef *)words, n), Z_OK);
        struct http_message m = read_http(&arena, deflate, packed, n_packed, 1 << 20);
        assert_int_equal(m.n_body, n);
        assert_false(m.cut);
        size_t n_gzip = test_gzip(words, n, packed, sizeof packed);
        m = read_http(&arena, gzip, packed, n_gzip, 1 << 20);
        assert_int_equal(m.n_body, n);
        assert_false(m.cut);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_what_becomes_a_document),
        IN_FOLDER(test_members),
        IN_FOLDER(test_wrong_lengths),
        IN_FOLDER(test_cut_anywhere),
        IN_FOLDER(test_too_long),
        cmocka_unit_test(test_http),
        cmocka_unit_test(test_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
