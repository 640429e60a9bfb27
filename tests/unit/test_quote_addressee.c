#include "quote/addressee.h"

#include "test_quotes.h"

#include <setjmp.h>
#include <stdarg.h>

#undef fail
#include <cmocka.h>

struct sample {
    const char *text, *addressee, *name; /* "": none; NULL: no name */
};

static const struct sample samples[] = {
    {"“We left late that day,” Ada Merrow told the Beacon.", "the Beacon", NULL},
    {"“We left late that day,” Ada Merrow told reporters on Monday.", "reporters", NULL},
    {"Per Lindqvist slept. “We left late that day,” Ada Merrow told Per Lindqvist.",
     "Per Lindqvist", "Per Lindqvist"},
    {"“Who left late that day?” asked Per Lindqvist.", "", NULL},
    {"“Who left late that day?” Ada Merrow asked him.", "him", NULL},
    {"“We left late that day,” Ada Merrow wrote to the Harbour Board.", "the Harbour Board", ""},
    {"“We left late that day,” Ada Merrow said in an interview with the Beacon.", "", NULL},
    {"“We left late that day,” said Ada Merrow.", "", NULL},
    {"“We left late that day,” Ada Merrow said. To the town, it was nothing new.", "", NULL},
    {"“We left late that day.” Nobody told Ada Merrow.", "", NULL},
};

static void test_samples(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct test_quotes t;
        const struct sample *s = &samples[i];
        test_quotes_open(&t, 1, &s->text, 1);
        const stemma_quote *q = test_quote(&t, 0, "left late that day");
        const char *text = stemma_corpus_document(t.corpus, 0)->text;
        size_t n = q->addressee.end_byte - q->addressee.begin_byte;
        if (n != strlen(s->addressee) ||
            memcmp(text + q->addressee.begin_byte, s->addressee, n) != 0) {
            print_error("%s\n  want “%s”, got “%.*s”\n", s->text, s->addressee, (int)n,
                        text + q->addressee.begin_byte);
            fail();
        }
        if (s->name != NULL && s->name[0] != '\0')
            assert_string_equal(q->addressee_name, s->name);
        test_quotes_close(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_samples)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
