#include "quote/lexicon.h"
#include "quote/unmarked.h"

#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

struct sample {
    const char *name;
    const char *marked; /* the text with [[ and ]] around each stretch */
    uint32_t flags;     /* of all of them together */
    const char *language;
};

#define TRANSCRIPT STEMMA_FLAG_TRANSCRIPT
#define DIALOGUE STEMMA_FLAG_DIALOGUE
#define NESTED STEMMA_FLAG_NESTED

static const struct sample samples[] = {
    {"transcript",
     "MERROW: [[Why did you stop the horn?]]\n\nLINDQVIST: [[Nobody listened.]]\n\n"
     "MERROW: [[That is sad.]]\n\nLINDQVIST: [[It is what it is.]]",
     TRANSCRIPT, NULL},
    {"transcript, lines of one paragraph",
     "Ada Merrow: [[Why did you stop?]]\nPer Lindqvist: [[Nobody listened, not one.]]\n"
     "Ada Merrow: [[That is sad.]]\nPer Lindqvist: [[So it is.]]",
     TRANSCRIPT, NULL},
    {"transcript with a direction and a quotation inside",
     "MERROW: [[He said “[[never again]]” to me.]]\n\nLINDQVIST: [[(laughs) I did.]]\n\n"
     "MERROW: [[And then you left.]]\n\nLINDQVIST: [[I did not.]]",
     TRANSCRIPT | NESTED, NULL},
    {"transcript in marks",
     "MERROW: “[[Why did you stop the horn?]]”\n\nLINDQVIST: “[[Nobody listened.]]”\n\n"
     "MERROW: “[[That is sad.]]”\n\nLINDQVIST: “[[It is what it is.]]”",
     0, NULL},
    {"questions and answers", "Q: [[Why did you stop?]]\n\nA: [[Nobody listened to me.]]",
     TRANSCRIPT, NULL},
    {"questions and answers with full stops",
     "Q. [[Why did you stop?]]\n\nA. [[Nobody listened to me.]]", TRANSCRIPT, NULL},
    {"Fragen und Antworten", "Frage: [[Warum schweigt das Horn?]]\n\nAntwort: [[Es ist müde.]]",
     TRANSCRIPT, "de"},
    {"labels that are none",
     "Photo: Ada Merrow at the light\n\nSource: the Harbour Board\n\nPhoto: the horn in May\n\n"
     "Source: the Beacon archive",
     0, NULL},
    {"one label", "Note: We left late.\n\nThe town slept.\n\nNote: We ate.", 0, NULL},
    {"times and places", "Where: The harbour, at noon.\n\nWhen: Monday, if the fog lifts.", 0,
     NULL},
    {"an initial", "A. Merrow keeps the light.\n\nQ. Lindqvist keeps the dog.", 0, NULL},
    {"Spanish dialogue",
     "—[[¿Dónde está la bocina?]]\n\n—[[No lo sé]] —dijo el guardián—. [[¿Es tarde?]]\n\n"
     "El pueblo dormía.",
     DIALOGUE, "es"},
    {"Spanish, the clause at the end",
     "—[[No lo sé]] —respondió ella.\n\nEl pueblo dormía, y nadie contestó.", DIALOGUE, "es"},
    {"French dialogue",
     "— [[Où est la corne ?]]\n— [[Je ne sais pas,]] dit le gardien. [[Il est tard.]]\n\n"
     "La ville dormait.",
     DIALOGUE, "fr"},
    {"French, without a clause", "— [[Où est la corne ?]]\n\n— [[En haut.]]\n\nLa ville dormait.",
     DIALOGUE, "fr"},
    {"entries of a list in English",
     "— Why did it stop?\n\n— Nobody listened, said the keeper.\n\nThe town slept.", 0, "en"},
    {"facts beside claims",
     "Merrow: The horn is old.\n\nThe facts: It is new.\n\nMerrow: It is loud.\n\n"
     "The facts: It is not.",
     0, NULL},
    {"a list",
     "— The horn is old.\n\n— Who pays? The town does.\n\n— The light is new.\n\nThe town slept.",
     0, "en"},
    {"a byline", "The town slept.\n\n— Ada Merrow", 0, NULL},
    {"a rule", "The town slept.\n\n———\n\nThe dog did not.", 0, NULL},
};

static void show(const struct text *t, const struct marked_list *marks, char *out, size_t capacity)
{
    size_t n = 0;
    for (uint32_t at = 0; at <= t->n_bytes; at++) {
        for (size_t i = marks->n; i-- > 0;)
            if (marks->at[i].end == at)
                n += (size_t)snprintf(out + n, capacity - n, "]]");
        for (size_t i = 0; i < marks->n; i++)
            if (marks->at[i].begin == at)
                n += (size_t)snprintf(out + n, capacity - n, "[[");
        if (at < t->n_bytes && n + 1 < capacity)
            out[n++] = t->bytes[at];
    }
    out[n] = '\0';
}

static size_t without_brackets(const char *marked, char *out)
{
    size_t n = 0;
    for (const char *at = marked; *at != '\0';)
        if (strncmp(at, "[[", 2) == 0 || strncmp(at, "]]", 2) == 0)
            at += 2;
        else
            out[n++] = *at++;
    return n;
}

static uint32_t find(struct test_text *t, const struct marks_hints *hints, char *got, size_t n)
{
    struct marked_list marks;
    uint32_t flags = 0;
    struct lexicon lexicon;
    assert_int_equal(lexicon_init(&lexicon, &t->arena, NULL), STEMMA_OK);
    assert_int_equal(marks_find(&marks, &t->arena, &t->text, &lexicon, hints, NULL), STEMMA_OK);
    assert_int_equal(unmarked_add(&marks, &t->arena, &t->text, &lexicon, hints, NULL), STEMMA_OK);
    for (size_t i = 0; i < marks.n; i++)
        flags |= marks.at[i].flags;
    show(&t->text, &marks, got, n);
    return flags;
}

static void test_samples(void **state)
{
    (void)state;
    bool all = true;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        const struct sample *s = &samples[i];
        struct test_text t;
        char text[1024], got[2048];
        test_text_open(&t, text, without_brackets(s->marked, text));
        const struct marks_hints hints = {.language = s->language};
        uint32_t flags = find(&t, &hints, got, sizeof got);
        bool same = strcmp(got, s->marked) == 0 && flags == s->flags;
        if (!same)
            print_error("%s\n  want %s  flags %x\n  got  %s  flags %x\n", s->name, s->marked,
                        s->flags, got, flags);
        all = all && same;
        test_text_close(&t);
    }
    assert_true(all);
}

/* Paragraphs that the page sets apart: neighbours go on, marks inside are nested, and a block that
 * is quoted by marks is left to them. */
static void test_blocks(void **state)
{
    (void)state;
    static const char text[] = "She wrote:\n\nThe horn is “tired” now.\n\nSo am I.\n\nHe wrote:\n\n"
                               "“The dog is tired.”";
    const stemma_paragraph paragraphs[] = {{STEMMA_PARAGRAPH_TEXT, 0, 10},
                                           {STEMMA_PARAGRAPH_BLOCKQUOTE, 12, 40},
                                           {STEMMA_PARAGRAPH_BLOCKQUOTE, 42, 50},
                                           {STEMMA_PARAGRAPH_TEXT, 52, 61},
                                           {STEMMA_PARAGRAPH_BLOCKQUOTE, 63, 86}};
    const struct marks_hints hints = {.n_paragraphs = 5, .paragraphs = paragraphs};
    struct test_text t;
    char got[256];
    test_text_open(&t, text, sizeof text - 1);
    uint32_t flags = find(&t, &hints, got, sizeof got);
    assert_string_equal(got, "She wrote:\n\n[[The horn is “[[tired]]” now.]]\n\n[[So am I.]]\n\n"
                             "He wrote:\n\n“[[The dog is tired.]]”");
    assert_int_equal(flags, STEMMA_FLAG_BLOCK | STEMMA_FLAG_NESTED | STEMMA_FLAG_CONTINUED);
    test_text_close(&t);
}

/* In a caption single marks stand for themselves, as in a headline. */
static void test_caption(void **state)
{
    (void)state;
    static const char text[] = "The horn is old.\n\nThe keeper calls it ‘tired. Very’ in May";
    const stemma_paragraph paragraphs[] = {{STEMMA_PARAGRAPH_TEXT, 0, 16},
                                           {STEMMA_PARAGRAPH_CAPTION, 18, 62}};
    const struct marks_hints hints = {.n_paragraphs = 2, .paragraphs = paragraphs};
    struct test_text t;
    char got[256];
    test_text_open(&t, text, sizeof text - 1);
    uint32_t flags = find(&t, &hints, got, sizeof got);
    assert_non_null(strstr(got, "‘[[tired. Very]]’"));
    assert_int_equal(flags, STEMMA_FLAG_SINGLE | STEMMA_FLAG_HEADLINE);
    test_text_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_samples),
                                       cmocka_unit_test(test_blocks),
                                       cmocka_unit_test(test_caption)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
