#include "quote/lexicon.h"

#include "text/fold.h"

#include "test_context.h"

#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct fixture {
    stemma_ctx *ctx;
    struct arena arena;
    struct lexicon lexicon;
};

static int open_lexicon(void **state)
{
    static struct fixture f;
    f.ctx = test_context(1);
    arena_init(&f.arena, f.ctx);
    *state = &f;
    return lexicon_init(&f.lexicon, &f.arena, NULL) == STEMMA_OK ? 0 : -1;
}

static int close_lexicon(void **state)
{
    struct fixture *f = *state;
    arena_clear(&f->arena);
    stemma_ctx_free(f->ctx);
    return 0;
}

static const struct lexeme *look_up(void **state, const char *word)
{
    static struct lexeme found[4]; /* the last ones stay */
    static unsigned next;
    const struct fixture *f = *state;
    struct lexeme *l = &found[next++ % 4];
    *l = *lexicon_get(&f->lexicon, fold_hash(word, strlen(word)));
    return (l->classes | l->verb) != 0 ? l : NULL;
}

static void classes_add_up(void **state)
{
    assert_int_equal(look_up(state, "She")->classes, WORD_SHE | WORD_SUBJECT | WORD_FEMALE);
    assert_int_equal(look_up(state, "some")->classes,
                     WORD_DETERMINER | WORD_INDEFINITE | WORD_QUANTITY);
    uint32_t chairman = look_up(state, "chairman")->classes;
    assert_true(chairman & WORD_HONORIFIC && chairman & WORD_ROLE && chairman & WORD_MALE);
    assert_true(look_up(state, "Ada")->classes & WORD_GIVEN);
    assert_true(look_up(state, "gegenüber")->classes & WORD_PREPOSITION);
    assert_null(look_up(state, "foghorn"));
}

static void verbs_have_forms(void **state)
{
    const struct lexeme *said = look_up(state, "said"), *noting = look_up(state, "Noting");
    assert_int_equal(said->verb, CUE_SAY);
    assert_int_equal(said->form, CUE_FORM_PAST);
    assert_int_equal(noting->verb, CUE_STATE);
    assert_int_equal(noting->form, CUE_FORM_ING);
    assert_int_equal(look_up(state, "erklärte")->verb, CUE_STATE);
    assert_int_equal(look_up(state, "she")->verb, CUE_NONE);
    assert_int_equal(look_up(state, "deadpanned")->form, CUE_FORM_PAST);
    assert_int_equal(look_up(state, "beginning")->form, CUE_FORM_ING);
    assert_int_equal(look_up(state, "labelled")->verb, look_up(state, "labeled")->verb);
    /* "report" is a verb and a text */
    assert_int_equal(look_up(state, "report")->verb, CUE_SHOW);
    assert_true(look_up(state, "report")->classes & WORD_TEXT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(classes_add_up, open_lexicon, close_lexicon),
        cmocka_unit_test_setup_teardown(verbs_have_forms, open_lexicon, close_lexicon),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
