#include "quote/indirect.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct sample {
    const char *text, *source, *words; /* NULL: nothing is reported */
};

static const struct sample samples[] = {
    {"Ada Merrow said that the horn was tired.", "Ada Merrow", "the horn was tired"},
    {"On Monday, Merrow told the town that the horn was tired.", "Merrow", "the horn was tired"},
    {"But she said the horn was tired.", "she", "the horn was tired"},
    {"Ada Merrow, the keeper, said the horn was tired.", "Ada Merrow", "the horn was tired"},
    {"The horn was tired and old, she said.", "she", "The horn was tired and old"},
    {"The horn was tired, said Ada Merrow, the keeper of the light.", "Ada Merrow",
     "The horn was tired"},
    {"The horn was tired, according to Ada Merrow.", "Ada Merrow", "The horn was tired"},
    {"According to Ada Merrow, the horn was tired.", "Ada Merrow", "the horn was tired"},
    {"Merrow said the horn was tired, but Lindqvist said it was new.", "Merrow",
     "the horn was tired"},
    {"Merrow said the horn was tired, according to a letter.", "Merrow", "the horn was tired"},
    /* nothing that is sure */
    {"Merrow did not say that the horn was tired.", NULL, NULL},
    {"She said “never” to the horn that day.", NULL, NULL},
    {"Did she say that the horn was tired?", NULL, NULL},
    {"The dog that Merrow said was tired slept on.", NULL, NULL},
    {"Merrow said no.", NULL, NULL},
    {"After the vote on the horn, Merrow said on Monday.", NULL, NULL},
    {"Merrow thought that the horn was tired.", NULL, NULL},
    {"", NULL, NULL},
};

static void test_samples(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        const struct sample *s = &samples[i];
        struct test_article t;
        indirect_array found = ARRAY_INIT(100);
        test_article_open(&t, s->text, 0);
        assert_int_equal(indirect_find(&found, &t.arena, &t.article, NULL), STEMMA_OK);
        if (found.n != (s->words != NULL))
            print_error("%s\n", s->text);
        assert_int_equal(found.n, s->words != NULL);
        if (s->words != NULL) {
            const struct indirect *one = &found.at[0];
            assert_int_equal(one->end - one->begin, strlen(s->words));
            assert_memory_equal(s->text + one->begin, s->words, one->end - one->begin);
            assert_true(test_mention_is(&t, &t.article.mentions.at[one->mention], s->source));
            assert_true(indirect_sure(one->shape) > 0.5);
        }
        test_article_close(&t);
    }
}

/* At most one a sentence, by place. */
static void test_order(void **state)
{
    (void)state;
    struct test_article t;
    indirect_array found = ARRAY_INIT(100);
    test_article_open(&t,
                      "Merrow said the horn was tired. Lindqvist added that the dog was tired too. "
                      "Nobody slept. She said it was very late.",
                      0);
    assert_int_equal(indirect_find(&found, &t.arena, &t.article, NULL), STEMMA_OK);
    assert_int_equal(found.n, 3);
    for (size_t i = 1; i < found.n; i++)
        assert_true(found.at[i - 1].end <= found.at[i].begin);
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_samples),
                                       cmocka_unit_test(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
