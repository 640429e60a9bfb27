#include "base/error.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* cmocka's; ours is meant */

static void test_names(void **state)
{
    (void)state;
    assert_string_equal(stemma_status_name(STEMMA_OK), "OK");
    assert_string_equal(stemma_status_name(STEMMA_NOMEM), "NOMEM");
    assert_string_equal(stemma_status_text(STEMMA_NOMEM), "out of memory");
    assert_string_equal(stemma_status_name((stemma_status)-77), "UNKNOWN");
    assert_true(strlen(stemma_status_text((stemma_status)12345)) > 0);
    assert_string_equal(stemma_version(), STEMMA_LIBRARY_VERSION);
    assert_int_equal(sizeof(stemma_error), 1024);
}

static void test_fail_fills_everything(void **state)
{
    (void)state;
    stemma_error err;
    memset(&err, 0x5a, sizeof err);
    assert_int_equal(fail(&err, STEMMA_CLASH, "%s and %d", "one", 2), STEMMA_CLASH);
    assert_int_equal(err.status, STEMMA_CLASH);
    assert_int_equal(err.sys_errno, 0);
    assert_true(err.line == STEMMA_NOWHERE && err.offset == STEMMA_NOWHERE);
    assert_string_equal(err.message, "one and 2");
    error_place(&err, 7, 9);
    assert_true(err.line == 7 && err.offset == 9);
    assert_string_equal(err.message, "one and 2");
}

static void test_no_error_wanted(void **state)
{
    (void)state;
    assert_int_equal(fail(NULL, STEMMA_INVAL, "x"), STEMMA_INVAL);
    assert_int_equal(fail_errno(NULL, ENOENT, "x"), STEMMA_IO);
    assert_int_equal(fail_memory(NULL, "x"), STEMMA_NOMEM);
    error_place(NULL, 1, 1);
}

static void test_system_errors(void **state)
{
    (void)state;
    stemma_error err;
    assert_int_equal(fail_errno(&err, ENOENT, "cannot open %s", "a.txt"), STEMMA_IO);
    assert_int_equal(err.sys_errno, ENOENT);
    assert_string_equal(err.message,
                        "cannot open a.txt: No such file or directory (check the path)");
    assert_int_equal(fail_errno(&err, ENOMEM, "cannot map"), STEMMA_NOMEM);
    assert_int_equal(err.status, STEMMA_NOMEM);
    assert_int_equal(fail_memory(&err, "the words"), STEMMA_NOMEM);
    assert_non_null(strstr(err.message, "the words"));
}

/* A path of any length leaves room for the reason. */
static void test_long_path_keeps_the_reason(void **state)
{
    (void)state;
    char path[5000];
    memset(path, 'p', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    stemma_error err;
    fail_errno(&err, ENOSPC, "cannot write %s", path);
    assert_true(strlen(err.message) < sizeof err.message);
    assert_non_null(strstr(err.message, "No space left"));
    assert_non_null(strstr(err.message, "free some space"));
    fail(&err, STEMMA_IO, "%s", path);
    assert_int_equal(strlen(err.message), sizeof err.message - 1);
}

static void test_message_is_clean_utf8(void **state)
{
    (void)state;
    stemma_error err;
    fail(&err, STEMMA_IO, "%s", "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80 stays\nhere");
    assert_string_equal(err.message, "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80 stays\nhere");
    fail(&err, STEMMA_IO, "%s", "a\xff\x1b[31mb\xe2\x82");
    assert_string_equal(err.message, "a??[31mb??");
    fail(&err, STEMMA_IO, "%s", "\xc0\xaf \xed\xa0\x80 \xf4\x90\x80\x80 \xc2\x9b");
    assert_string_equal(err.message, "?? ??? ???? ??");
}

static void test_cut_inside_a_character(void **state)
{
    (void)state;
    char text[1200];
    for (size_t i = 0; i + 2 < sizeof text; i += 2)
        memcpy(text + i, "\xc3\xa9", 3);
    stemma_error err;
    fail(&err, STEMMA_IO, "%s", text);
    size_t n = strlen(err.message);
    assert_int_equal(n, sizeof err.message - 1);
    assert_int_equal(err.message[n - 1], '?');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_fail_fills_everything),
        cmocka_unit_test(test_no_error_wanted),
        cmocka_unit_test(test_system_errors),
        cmocka_unit_test(test_long_path_keeps_the_reason),
        cmocka_unit_test(test_message_is_clean_utf8),
        cmocka_unit_test(test_cut_inside_a_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
