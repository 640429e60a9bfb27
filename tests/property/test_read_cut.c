/* A scan that stops anywhere and goes on finds the ends that one scan of the whole finds. */
#include "read/cut.h"

#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 120 };

static size_t random_bytes(uint64_t *seed, char *out, const char *of)
{
    size_t n = (size_t)test_random_below(seed, MOST);
    for (size_t i = 0; i < n; i++)
        out[i] = of[test_random_below(seed, strlen(of))];
    return n;
}

/* All ends, found record by record from the begin. */
static size_t ends_one_by_one(const struct form *form, const char *bytes, size_t n, size_t *ends)
{
    size_t n_ends = 0, at = 0;
    for (;;) {
        struct cut c;
        cut_begin(&c, form);
        cut_first(&c, bytes + at, n - at);
        if (c.first == 0)
            return n_ends;
        at += c.first;
        ends[n_ends++] = at;
    }
}

static void check_form(enum form_kind kind, const char *of)
{
    uint64_t seed = 7;
    const struct form form = {.kind = kind, .separator = ','};
    for (int round = 0; round < 3000; round++) {
        char bytes[MOST];
        size_t ends[MOST], n = random_bytes(&seed, bytes, of);
        size_t n_ends = ends_one_by_one(&form, bytes, n, ends);
        struct cut c;
        cut_begin(&c, &form);
        size_t seen = 0, gone = 0, last = 0;
        while (seen < n) {
            seen += 1 + (size_t)test_random_below(&seed, n - seen);
            cut_scan(&c, bytes + gone, seen - gone);
            if (c.whole == 0)
                continue;
            last = gone + c.whole;
            if (test_random_below(&seed, 2) == 0) { /* taken away, or left where it is */
                cut_taken(&c, c.whole);
                gone = last;
            }
        }
        assert_int_equal(last, n_ends > 0 ? ends[n_ends - 1] : 0);
        if (kind != FORM_RECORDS)
            assert_int_equal(c.n_records, n_ends);
    }
}

static void test_lines(void **state)
{
    (void)state;
    check_form(FORM_RECORDS, "ab\n");
}

static void test_objects(void **state)
{
    (void)state;
    check_form(FORM_OBJECTS, "{{}}a\"\\,[]\n");
}

static void test_rows(void **state)
{
    (void)state;
    check_form(FORM_TABLE, "ab,\"\"\r\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_objects),
        cmocka_unit_test(test_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
