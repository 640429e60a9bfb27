#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* `expected` is the text with '|' where a sentence ends, in place of the space. */
static void assert_sentences(const char *expected)
{
    struct test_text t;
    char text[512], found[512];
    size_t n = strlen(expected);
    for (size_t i = 0; i < n; i++)
        text[i] = expected[i] == '|' ? ' ' : expected[i];
    test_text_open(&t, text, n);
    test_text_join(&t, t.text.sentences, t.text.n_sentences, found, sizeof found);
    found[strlen(found) - 1] = '\0';
    assert_string_equal(found, expected);
    test_text_close(&t);
}

static void test_plain(void **state)
{
    (void)state;
    assert_sentences("Harbour bell falls silent after ninety years");
    assert_sentences("The bell fell silent.");
    assert_sentences("The bell fell silent.|Nobody heard it!|Why?|It was night");
    assert_sentences("It was 2019.|20 boats came.|“Ships,” she wrote.");
    assert_sentences("It cost 3.5 crowns at example.com or so.|Then it rose.");
    assert_sentences("Really?!|Yes.");
    assert_sentences("Es war Nacht.|Über dem Hafen lag Nebel.");
    assert_sentences("¿Quién llama?|¡Nadie!|Fin.");
}

static void test_quotation_marks_and_brackets(void **state)
{
    (void)state;
    assert_sentences("“The tide turns.”|He left.");
    assert_sentences("\"The tide turns.\"|He left.");
    assert_sentences("“Where is it …?”|He did not know.");
    assert_sentences("“Why?” she asked.|“Because.”|“Oh!” he cried.");
    assert_sentences("(It was dark.)|Nobody saw.");
    assert_sentences("„Es ist Zeit.“|Er ging.");
    assert_sentences("«Il est tard.»|Elle partit.");
    assert_sentences("It was late (or was it?).|She slept.");
    assert_sentences("It rang (?) Twice a day.");
    assert_sentences("It ended.”|— He left."); /* what stands between opens the next one */
}

static uint32_t count_sentences(const char *text)
{
    struct test_text t;
    test_text_open(&t, text, strlen(text));
    uint32_t n = t.text.n_sentences;
    test_text_close(&t);
    return n;
}

/* Every mark that ends a sentence is found, wherever it stands in a run of 16 bytes. */
static void test_every_mark(void **state)
{
    (void)state;
    static const char *const marks[] = {".", "!", "?", "…", "‽",  "‼",  "⁇",  "⁈",  "⁉", "؟",
                                        "۔", "।", "॥", "።", "。", "！", "．", "？", "｡"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        for (int shift = 0; shift < 40; shift++) {
            char text[128];
            snprintf(text, sizeof text, "%.*s%s Then the harbour lay still for a while", shift + 1,
                     "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", marks[i]);
            if (count_sentences(text) != 2)
                fail_msg("%s", text);
        }
}

/* What may stand between a mark and the next sentence in place of a space. */
static void test_what_follows(void **state)
{
    (void)state;
    assert_int_equal(count_sentences("It ended.”—Then he left."), 2);
    assert_int_equal(count_sentences("It ended.\xE2\x80\x8BThen he left."), 2);
    assert_int_equal(count_sentences("It ended.\nThen he left.\n\nHe slept."), 3);
    assert_int_equal(count_sentences("It ended.-Then he left."), 1);
    assert_int_equal(count_sentences("Harbour.Example and Node.Js"), 1);
}

static void test_abbreviations(void **state)
{
    (void)state;
    assert_sentences("Mr. Smith met Dr. Jones on Sept. 5 near St. Mary.|They spoke.");
    assert_sentences("No. 5 won.|He said no.|Then he left.");
    assert_sentences("They met Gen. Will Marlow at dawn.");
    assert_sentences("See fig. 3 and vol. 2 of it.|It helps.");
    assert_sentences("He works at Marlow Inc.|The firm grew.|Marlow Inc. Harbours grew.");
    assert_sentences("He moved approx. ten boats.|They sank.");
    assert_sentences("Er kam bzw. ging am 3. Oktober.|Er blieb.");
    assert_sentences("Mme. Durand et M. Petit sont là.|Ils attendent.");
    assert_sentences("La Sra. López vive en la Avda. Mayor.|Ella trabaja.");
}

static void test_initials(void **state)
{
    (void)state;
    assert_sentences("J. K. Marlow wrote it.|George W. Hale read it.");
    assert_sentences("The U.S. Senate met.|It voted in the U.S.|The vote was close.");
    assert_sentences("It opens at 5 p.m. Tuesday.|It shuts at 9 p.m.|The keeper sleeps.");
    assert_sentences("Use e.g. Harbour Street.|It is near.");
    assert_sentences("It was Plan B.|The other failed.");
    assert_sentences("The map of J. A. Marlow is lost.");
    assert_sentences("É. Marlow signed.|Nobody else did.");
}

static void test_ellipses(void **state)
{
    (void)state;
    assert_sentences("Well ... maybe so.|Well … perhaps.");
    assert_sentences("It faded...|Then nothing.|It faded . . .|Then nothing.");
    assert_sentences("It faded.|[...] The bell rang.");
    assert_sentences("It was [...] Monday.|It rained.");
    assert_sentences("... And then it rang.");
}

static void test_numbers(void **state)
{
    (void)state;
    assert_sentences("1. The first point.|2. The second.");
    assert_sentences("It fell by 5 %.|May came.");
    assert_sentences("Es war 1999.|Im Mai kam er.");
}

static void test_wide_marks(void **state)
{
    (void)state;
    struct test_text t;
    const char *text = "\xE6\xBC\xA2\xE5\xAD\x97\xE3\x80\x82\xE6\xBC\xA2\xEF\xBC\x9F\xE5\xAD\x97";
    test_text_open(&t, text, strlen(text));
    assert_int_equal(t.text.n_sentences, 3);
    assert_int_equal(t.text.sentences[1].begin, 9);
    assert_int_equal(t.text.sentences[2].begin, 15);
    test_text_close(&t);
}

/* No sentence crosses a paragraph, and the first token of each carries the flag. */
static void test_paragraphs_and_flags(void **state)
{
    (void)state;
    struct test_text t;
    const char *text = "Bell falls silent\n\n“It rang.” She left.\n\n***\n\nEnd";
    test_text_open(&t, text, strlen(text));
    assert_int_equal(t.text.n_sentences, 5);
    uint32_t n_starts = 0;
    for (uint32_t i = 0; i < t.text.n_tokens; i++)
        n_starts += (t.text.tokens[i].flags & TOKEN_SENTENCE_START) != 0;
    assert_int_equal(n_starts, 4);
    assert_true(t.text.tokens[3].flags & TOKEN_SENTENCE_START);
    assert_int_equal(t.text.sentences[3].token_begin, t.text.sentences[3].token_end);
    assert_int_equal(text_sentence_at(&t.text, t.text.tokens[5].begin), 2);
    test_text_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),         cmocka_unit_test(test_quotation_marks_and_brackets),
        cmocka_unit_test(test_abbreviations), cmocka_unit_test(test_what_follows),
        cmocka_unit_test(test_every_mark),    cmocka_unit_test(test_initials),
        cmocka_unit_test(test_ellipses),      cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_wide_marks),    cmocka_unit_test(test_paragraphs_and_flags),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
