#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_paragraphs(const char *text, const char *expected)
{
    struct test_text t;
    char found[512];
    test_text_open(&t, text, strlen(text));
    test_text_join(&t, t.text.paragraphs, t.text.n_paragraphs, found, sizeof found);
    assert_string_equal(found, expected);
    test_text_close(&t);
}

static void test_blank_lines(void **state)
{
    (void)state;
    assert_paragraphs("", "");
    assert_paragraphs(" \n\n \t", "");
    assert_paragraphs("One.", "One.|");
    assert_paragraphs("One.\n\nTwo.", "One.|Two.|");
    assert_paragraphs("One,\nstill one.\n\n\n\nTwo.\n", "One,\nstill one.|Two.|");
    assert_paragraphs("One.\r\n\r\nTwo.\r\n", "One.|Two.|");
    assert_paragraphs("One,\r\nstill one.\r\n\r\nTwo.", "One,\r\nstill one.|Two.|");
    assert_paragraphs("One.\r\rTwo.\rStill two.", "One.|Two.\rStill two.|");
    assert_paragraphs("One.\n \t\xC2\xA0\nTwo.", "One.|Two.|");
    assert_paragraphs("One.\n\xE2\x80\x8B\nTwo.", "One.|Two.|");
    assert_paragraphs("  One. \n\n\xEF\xBB\xBF\xE3\x80\x80Two.\xC2\xA0", "One.|Two.|");
}

static void test_lines(void **state)
{
    (void)state;
    assert_paragraphs("One.\nTwo.\nThree.", "One.|Two.|Three.|");
    assert_paragraphs("\n\n One.\r\nTwo. \n\n\n", "One.|Two.|"); /* blank lines only outside */
    assert_paragraphs("One.\rTwo.", "One.|Two.|");
    assert_paragraphs("One.\n\rTwo.\nThree.", "One.|Two.\nThree.|"); /* \n and \r: a blank line */
}

static void test_tokens_of_paragraphs(void **state)
{
    (void)state;
    struct test_text t;
    const char *text = "Bells.\n\n* * *\n\nThe harbour fell silent.\n\n";
    test_text_open(&t, text, strlen(text));
    assert_int_equal(t.text.n_paragraphs, 3);
    assert_int_equal(t.text.paragraphs[0].token_begin, 0);
    assert_int_equal(t.text.paragraphs[0].token_end, 1);
    assert_int_equal(t.text.paragraphs[1].token_begin, 1);
    assert_int_equal(t.text.paragraphs[1].token_end, 1);
    assert_int_equal(t.text.paragraphs[2].token_begin, 1);
    assert_int_equal(t.text.paragraphs[2].token_end, 5);
    test_text_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blank_lines),
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_tokens_of_paragraphs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
