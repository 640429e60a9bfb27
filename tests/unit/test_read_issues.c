/* The order of issues: what is said of a whole file goes before what is said of its lines. */
#include "read/issues.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static stemma_issue issue(const char *path, uint64_t line, const char *reason)
{
    return (stemma_issue){
        .path = path, .line = line, .offset = STEMMA_NOWHERE, .reason = reason, .message = ""};
}

static void test_order(void **state)
{
    (void)state;
    stemma_issue at[] = {issue("b.jsonl", 2, "bad-json"), issue("a.gz", 7, "no-text"),
                         issue("a.gz", STEMMA_NOWHERE, "corrupt"), issue("a.gz", 7, "bad-json"),
                         issue("a.gz", 1, "bad-json")};
    issue_array issues = {.at = at, .n = sizeof at / sizeof at[0]};
    issues_sort(&issues);
    static const char *const reasons[] = {"corrupt", "bad-json", "bad-json", "no-text", "bad-json"};
    static const uint64_t lines[] = {STEMMA_NOWHERE, 1, 7, 7, 2};
    for (size_t i = 0; i < issues.n; i++) {
        assert_string_equal(issues.at[i].reason, reasons[i]);
        assert_true(issues.at[i].line == lines[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
