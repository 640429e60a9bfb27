#include "quote/inserted.h"
#include "quote/lexicon.h"

#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* The stretches, with | between them. */
static void split(const char *text, const char *language, char *got, size_t capacity)
{
    struct test_text t;
    struct marked_list marks;
    struct lexicon lexicon;
    const struct marks_hints hints = {.language = language};
    test_text_open(&t, text, strlen(text));
    assert_int_equal(lexicon_init(&lexicon, &t.arena, NULL), STEMMA_OK);
    assert_int_equal(marks_find(&marks, &t.arena, &t.text, &lexicon, &hints, NULL), STEMMA_OK);
    assert_int_equal(inserted_split(&marks, &t.arena, &t.text, &lexicon, language, NULL),
                     STEMMA_OK);
    size_t n = 0;
    got[0] = '\0';
    for (size_t i = 0; i < marks.n; i++) {
        const struct marked *m = &marks.at[i];
        n += (size_t)snprintf(got + n, capacity - n, "%s%.*s", i > 0 ? "|" : "",
                              (int)(m->end - m->begin), text + m->begin);
        assert_true(m->continues == MARKS_NONE || m->continues < i);
    }
    test_text_close(&t);
}

static const struct {
    const char *language, *text, *want;
} cases[] = {
    {"fr", "« Il faut agir, martèle Paul Merrow, et vite. »", "Il faut agir|et vite."},
    {"fr", "« Il faut agir, a-t-il ajouté, et vite. »", "Il faut agir|et vite."},
    {"fr", "« Il faut agir, s’est exclamée Ada Merrow, et vite. »", "Il faut agir|et vite."},
    {"fr", "« Il faut agir, insiste-t-elle. Et vite. »", "Il faut agir|Et vite."},
    {"fr", "« Pourquoi ?, demande la maire, il est tard. »", "Pourquoi ?|il est tard."},
    {"fr", "« Il faut agir, affirme Ada Merrow. »", "Il faut agir"},
    {"fr", "« Un, dit Merrow, deux, dit Berg, trois. »", "Un|deux|trois."},
    {"es", "«Hay que actuar —dijo Ana Merrow—, y pronto.»", "Hay que actuar|y pronto."},
    {"ru", "«Мы готовы, — сказала Ада Мерроу, — и давно».", "Мы готовы|и давно"},
    /* no clause: no subject behind the verb, no break before it, a name that is nobody's subject */
    {"fr", "« Il vient, dit la vérité et part. »", "Il vient, dit la vérité et part."},
    {"fr", "« Ada Merrow dit la vérité, enfin. »", "Ada Merrow dit la vérité, enfin."},
    {"fr", "« Demain, Ada Merrow expliquera tout. »", "Demain, Ada Merrow expliquera tout."},
    /* a clause would cut what stands inside */
    {"fr", "« Il a dit “non”, explique Ada Merrow, et voilà. »",
     "Il a dit “non”, explique Ada Merrow, et voilà.|non"},
    /* languages that close the marks before it */
    {"en", "“We must act, said Ada Merrow, and soon.”", "We must act, said Ada Merrow, and soon."},
    {"de", "„Wir müssen gehen, sagte Merrow, und zwar bald.“",
     "Wir müssen gehen, sagte Merrow, und zwar bald."},
    {NULL, "« Il faut agir, martèle Paul Merrow, et vite. »",
     "Il faut agir, martèle Paul Merrow, et vite."},
};

static void clauses_are_taken_out(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char got[300];
        split(cases[i].text, cases[i].language, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0)
            print_error("%s\n", cases[i].text);
        assert_string_equal(got, cases[i].want);
    }
}

/* A quotation of 20,000 clauses: as many parts, in the time of one pass. */
static void many_clauses(void **state)
{
    (void)state;
    enum { TIMES = 20000 };
    static const char piece[] = "Un, dit Merrow, deux. ";
    static char text[TIMES * sizeof piece + 16];
    size_t n = (size_t)snprintf(text, sizeof text, "«");
    for (int i = 0; i < TIMES; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "%s", piece);
    snprintf(text + n, sizeof text - n, "»");
    static char got[sizeof text];
    split(text, "fr", got, sizeof got);
    size_t n_parts = 1;
    for (const char *c = got; (c = strchr(c, '|')) != NULL; c++)
        n_parts++;
    assert_int_equal(n_parts, TIMES + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_are_taken_out),
        cmocka_unit_test(many_clauses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
