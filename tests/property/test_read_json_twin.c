/* The fast reader of JSON takes exactly the lines that the slow, obvious checker takes. */
#include "test_context.h"
#include "test_json_twin.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { LINE_BYTES = 400, ROUNDS = 60000 };

static size_t put(char *out, size_t n, const char *piece)
{
    size_t length = strlen(piece);
    if (n + length > LINE_BYTES)
        return n;
    memcpy(out + n, piece, length);
    return n + length;
}

/* A line of pieces that are JSON's, mostly in an order that is JSON's. */
static size_t random_line(uint64_t *seed, char *out)
{
    static const char *const values[] = {
        "1",       "-0.5e3", "\"\"",    "\"a\\u00e9\\n\"",   "true",  "null",
        "[]",      "{}",     "[1, 2]",  "{\"b\":[{}]}",      "01",    "tru",
        "\"\\q\"", "[1,]",   "{\"b\"}", "\"\\ud800\"",       "- 1",   "\"é“”\"",
        "[[[]]]",  "1e",     "[\"]\"]", "\"{\\\"a\\\":1}\"", "false", "{\"a\":1}"};
    static const char *const pieces[] = {"{", "}", "[", "]",  ",",  ":",  "\"", "\\", " ", "1",
                                         "a", "e", "-", "\t", "\r", "\n", ".",  "t",  "é"};
    size_t n = put(out, 0, "{");
    for (size_t members = test_random_below(seed, 5); members > 0; members--) {
        n = put(out, n, "\"k\" :");
        n = put(out, n, values[test_random_below(seed, sizeof values / sizeof *values)]);
        n = put(out, n, members > 1 ? " ," : "");
    }
    n = put(out, n, "}");
    for (size_t changes = test_random_below(seed, 3); changes > 0; changes--) {
        const char *piece = pieces[test_random_below(seed, sizeof pieces / sizeof *pieces)];
        size_t at = (size_t)test_random_below(seed, n + 1), length = strlen(piece);
        if (test_random_below(seed, 2) == 0 && at < n) {
            memmove(out + at, out + at + 1, n - at - 1);
            n--;
        } else if (n + length <= LINE_BYTES) {
            memmove(out + at + length, out + at, n - at);
            memcpy(out + at, piece, length);
            n += length;
        }
    }
    return n;
}

static void test_fast_is_slow(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct json_twin twin = {.reader = json_reader_new()};
    arena_init(&twin.arena, ctx);
    uint64_t seed = 1204;
    size_t n_good = 0;
    char line[LINE_BYTES];
    for (size_t i = 0; i < ROUNDS; i++)
        n_good += json_twin_agree(&twin, line, random_line(&seed, line));
    assert_in_range(n_good, ROUNDS / 10, ROUNDS - ROUNDS / 10);
    json_reader_free(twin.reader);
    arena_clear(&twin.arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_fast_is_slow)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
