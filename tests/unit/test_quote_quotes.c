#include "test_quotes.h"

#include "read/late.h"

#include <stdlib.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const texts[] = {
    "\u201cWe left early,\u201d said Ada Merrow, 61. \u201cAnd we ate,\u201d she added.",
    "Nothing is quoted here.",
    "",
    "Per Lindqvist wrote: \u201cMy dog [the old one] howls \u2026 still.\u201d It is a "
    "\u201cdog\u201d.",
};
enum { N_TEXTS = sizeof texts / sizeof *texts };

static void records(void **state)
{
    (void)state;
    struct test_quotes t;
    test_quotes_open(&t, 1, texts, N_TEXTS);
    const stemma_quote *q, *before = NULL;
    size_t n = 0;
    for (; (q = stemma_quotes_at(t.quotes, n)) != NULL; n++) {
        const stemma_document *d = stemma_corpus_document(t.corpus, q->doc);
        assert_int_equal(q->struct_size, sizeof *q);
        assert_true(q->n_parts > 0);
        for (size_t p = 0; p < q->n_parts; p++) {
            assert_true(q->parts[p].begin <= q->parts[p].end);
            assert_true(q->parts[p].end_byte <= d->n_text);
        }
        assert_true(q->source.end_byte <= d->n_text && q->cue.end_byte <= d->n_text);
        assert_true(q->how != STEMMA_HOW_NONE || q->speaker == NULL);
        if (before != NULL) {
            assert_true(before->doc < q->doc || before->parts[0].begin <= q->parts[0].begin);
            assert_true(before->id != q->id);
        }
        before = q;
    }
    assert_int_equal(n, t.quotes->quotes.n);
    assert_int_equal(t.quotes->first[N_TEXTS], n);
    assert_int_equal(t.quotes->first[1], t.quotes->first[3]);
    assert_null(stemma_quotes_at(t.quotes, n));
    assert_null(stemma_quotes_at(NULL, 0));
    test_quotes_close(&t);
}

static void joins_and_flags(void **state)
{
    (void)state;
    struct test_quotes t;
    const char *text = "\u201cWe left early,\u201d she said. \u201cWe ate [twice] \u2026\u201d";
    test_quotes_open(&t, 1, &text, 1);
    assert_int_equal(t.quotes->quotes.n, 1);
    const stemma_quote *q = stemma_quotes_at(t.quotes, 0);
    assert_int_equal(q->n_parts, 2);
    assert_int_equal(q->joins[0], PART_FIRST);
    assert_int_equal(q->joins[1], PART_NEXT_SENTENCE);
    assert_true(q->flags & STEMMA_FLAG_SPLIT);
    assert_true(q->flags & STEMMA_FLAG_BRACKET);
    assert_true(q->flags & STEMMA_FLAG_ELLIPSIS);
    test_quotes_close(&t);
}

static void ids_are_of_document_and_place(void **state)
{
    (void)state;
    struct test_quotes a, b;
    const char *other[] = {texts[3], texts[0]};
    test_quotes_open(&a, 1, texts, 1);
    test_quotes_open(&b, 1, other, 2);
    /* the same document alone or with others; the same text under another id */
    struct test_quotes c;
    test_quotes_open(&c, 1, texts, N_TEXTS);
    assert_int_equal(stemma_quotes_at(a.quotes, 0)->id, stemma_quotes_at(c.quotes, 0)->id);
    assert_true(test_quote(&b, 1, "early")->id != test_quote(&a, 0, "early")->id);
    test_quotes_close(&a);
    test_quotes_close(&b);
    test_quotes_close(&c);
}

/* All that a record holds, but for addresses. */
static bool same_quote(const stemma_quote *a, const stemma_quote *b)
{
    bool same = a->id == b->id && a->doc == b->doc && a->flags == b->flags && a->kind == b->kind &&
                a->n_parts == b->n_parts && a->how == b->how && a->confidence == b->confidence &&
                memcmp(&a->source, &b->source, sizeof a->source) == 0 &&
                memcmp(&a->cue, &b->cue, sizeof a->cue) == 0 &&
                (a->speaker == NULL) == (b->speaker == NULL);
    if (same && a->speaker != NULL)
        same = strcmp(a->speaker, b->speaker) == 0;
    return same && memcmp(a->parts, b->parts, a->n_parts * sizeof *a->parts) == 0;
}

static void any_number_of_threads(void **state)
{
    (void)state;
    enum { N = 60 };
    const char *many[N];
    for (size_t i = 0; i < N; i++)
        many[i] = texts[i * 7 % N_TEXTS];
    struct test_quotes one;
    test_quotes_open(&one, 1, many, N);
    for (uint32_t n_threads = 2; n_threads <= 7; n_threads += 5) {
        struct test_quotes t;
        test_quotes_open(&t, n_threads, many, N);
        assert_int_equal(t.quotes->quotes.n, one.quotes->quotes.n);
        for (size_t i = 0; i < one.quotes->quotes.n; i++)
            assert_true(same_quote(&one.quotes->quotes.at[i], &t.quotes->quotes.at[i]));
        test_quotes_close(&t);
    }
    test_quotes_close(&one);
}

static void what_is_refused(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    stemma_corpus *corpus = NULL;
    stemma_quotes *quotes = NULL;
    stemma_error err = {0};
    assert_int_equal(stemma_quotes_find(NULL, NULL, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_quotes_find(&quotes, NULL, NULL, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_corpus_new(&corpus, ctx, NULL), STEMMA_OK);
    assert_int_equal(stemma_quotes_find(&quotes, corpus, NULL, &err), STEMMA_INVAL);
    assert_null(quotes);
    stemma_quotes_free(NULL);
    stemma_corpus_free(corpus);
    stemma_ctx_free(ctx);
}

static void the_limit_of_speech(void **state)
{
    (void)state;
    struct test_quotes t;
    stemma_params *params = NULL;
    stemma_quotes *quotes = NULL;
    test_quotes_open(&t, 1, texts, 1);
    assert_true(quote_is_speech(stemma_quotes_at(t.quotes, 0)));
    assert_int_equal(stemma_params_new(&params, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_params_set(params, "quote.speech", 1, NULL), STEMMA_OK);
    assert_int_equal(stemma_quotes_find(&quotes, t.corpus, params, NULL), STEMMA_OK);
    assert_false(quote_is_speech(stemma_quotes_at(quotes, 0)));
    assert_null(stemma_quotes_at(quotes, 0)->speaker);
    stemma_quotes_free(quotes);
    stemma_params_free(params);
    test_quotes_close(&t);
}

/* Lines of a transcript are said by whom their label names, marks inside them by nobody anew. */
static void transcript(void **state)
{
    (void)state;
    static const char *const text =
        "Ada Merrow keeps the light, and Per Lindqvist the dog.\n\n"
        "ADA MERROW: Why did you stop the horn?\n\nPER LINDQVIST: Nobody listened to it.\n\n"
        "ADA MERROW: That is sad.\n\nPER LINDQVIST: It is what it is.";
    struct test_quotes t;
    test_quotes_open(&t, 1, &text, 1);
    const stemma_quote *q = test_quote(&t, 0, "Why did you stop");
    assert_int_equal(q->flags, STEMMA_FLAG_TRANSCRIPT);
    assert_int_equal(q->kind, STEMMA_KIND_SPEECH);
    assert_true(test_source_is(&t, q, "ADA MERROW"));
    q = test_quote(&t, 0, "Nobody listened");
    assert_true(test_source_is(&t, q, "PER LINDQVIST"));
    test_quotes_close(&t);
    static const char *const interview = "Ada Merrow keeps the light.\n\nQ: Why did you stop the "
                                         "horn?\n\nA: Nobody listened to it.";
    test_quotes_open(&t, 1, &interview, 1);
    q = test_quote(&t, 0, "Nobody listened");
    assert_int_equal(q->kind, STEMMA_KIND_SPEECH);
    assert_true(test_source_is(&t, q, ""));
    assert_null(q->speaker);
    test_quotes_close(&t);
}

/* The same records whether the words of all documents are at hand or are found one by one. */
static void words_at_hand_or_not(void **state)
{
    (void)state;
    const char *text = "Ada Merrow slept.\n\n\u201cThe horn is tired,\u201d Merrow said.";
    struct test_quotes t;
    stemma_quotes *quotes = NULL;
    stemma_error err = {0};
    test_quotes_open_titled(&t, "Ada Merrow slept", text);
    assert_false(corpus_has_texts(t.corpus));
    assert_int_equal(corpus_want_texts(t.corpus, &err), STEMMA_OK);
    assert_int_equal(stemma_quotes_find(&quotes, t.corpus, NULL, &err), STEMMA_OK);
    assert_int_equal(quotes->quotes.n, t.quotes->quotes.n);
    const stemma_quote *a = stemma_quotes_at(quotes, 0), *b = stemma_quotes_at(t.quotes, 0);
    assert_int_equal(a->id, b->id);
    assert_int_equal(a->source.begin, b->source.begin);
    assert_string_equal(a->speaker, b->speaker);
    stemma_quotes_free(quotes);
    test_quotes_close(&t);
}

static void names_of_values(void **state)
{
    (void)state;
    assert_string_equal(stemma_quote_kind_name(STEMMA_KIND_SPEECH), "speech");
    assert_string_equal(stemma_quote_kind_name(STEMMA_KIND_SCARE), "scare");
    assert_string_equal(stemma_quote_kind_name((stemma_quote_kind)99), "unknown");
    assert_string_equal(stemma_speaker_how_name(STEMMA_HOW_ELSEWHERE), "elsewhere");
    assert_string_equal(stemma_speaker_how_name((stemma_speaker_how)99), "none");
    unsigned n = 0;
    while (stemma_quote_flag_name(n) != NULL)
        n++;
    assert_int_equal(n, 14);
    assert_string_equal(stemma_quote_flag_name(10), "single");
    assert_null(stemma_quote_flag_name(1000));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records),
        cmocka_unit_test(joins_and_flags),
        cmocka_unit_test(ids_are_of_document_and_place),
        cmocka_unit_test(any_number_of_threads),
        cmocka_unit_test(what_is_refused),
        cmocka_unit_test(the_limit_of_speech),
        cmocka_unit_test(names_of_values),
        cmocka_unit_test(transcript),
        cmocka_unit_test(words_at_hand_or_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
