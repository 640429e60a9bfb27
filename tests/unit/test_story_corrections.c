/*
 * Correction notes: what is one and what is not, what a note says was wrong, and who still prints
 * it.
 */
#include "story/corrections.h"

#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#undef fail
#include <cmocka.h>

struct read_note {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    struct arena arena;
    note_array notes;
};

static struct note_words words;

static void read_notes(struct read_note *r, const char *title, const char *text)
{
    *r = (struct read_note){.ctx = test_context(1), .notes = ARRAY_INIT(UINT32_MAX)};
    assert_int_equal(stemma_corpus_new(&r->corpus, r->ctx, NULL), STEMMA_OK);
    const stemma_document d = {
        .struct_size = sizeof d, .id = "a", .title = title, .text = text, .n_text = strlen(text)};
    assert_int_equal(stemma_corpus_add(r->corpus, &d, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_seal(r->corpus, NULL), STEMMA_OK);
    assert_int_equal(corpus_want_texts(r->corpus, NULL), STEMMA_OK);
    note_words_init(&words);
    arena_init(&r->arena, r->ctx);
    const struct note_reader reader = {.words = &words, .document = corpus_document(r->corpus, 0)};
    assert_int_equal(notes_find(&r->notes, &r->arena, &reader, NULL), STEMMA_OK);
}

static void free_notes(struct read_note *r)
{
    arena_clear(&r->arena);
    stemma_corpus_free(r->corpus);
    stemma_ctx_free(r->ctx);
}

static bool is_text(const struct read_note *r, struct stretch_of_text s, const char *want)
{
    const char *bytes = corpus_document(r->corpus, 0)->text.bytes;
    if (want == NULL)
        return s.begin == s.end;
    return s.end - s.begin == strlen(want) && memcmp(bytes + s.begin, want, strlen(want)) == 0;
}

#define BODY "The ferry stays in port.\n\nNobody sailed on Monday, the harbour said.\n\n"

static void test_kinds(void **unused)
{
    static const struct {
        const char *title, *text;
        int kind; /* -1: no note */
    } cases[] = {
        {NULL, BODY "An earlier version of this article misstated the price.", 0},
        {NULL, BODY "Correction (May 5, 2 p.m. ET): The ferry has two decks.", 0},
        {NULL, BODY "Corrections & Amplifications\n\nThe ferry has two decks.", 0},
        {NULL, BODY "CORRECTION: This story has been updated to fix the date.", 0},
        {NULL, BODY "*This story has been corrected to reflect the number of decks.", 0},
        {NULL, BODY "Due to an editing error, this post originally misspelled Brattholm.", 0},
        {NULL, BODY "Clarification: The ferry has two decks.", 1},
        {NULL, BODY "This story has been updated.", 2},
        {NULL, "UPDATE 2-Ferry stays in port\n\n" BODY, 2},
        {NULL, BODY "UPDATE: The ferry sails again.", 2},
        {"UPDATE 3-Ferry stays in port", BODY, 2},
        {"CORRECTED-Ferry stays in port", BODY, 0},
        {NULL, "REFILE-Ferry stays in port\n\n" BODY, 3},
        {NULL, "(Refiles to mend a name)\n\n" BODY, 3},
        {NULL, "KILL - Ferry stays in port\n\n" BODY, 4},
        {NULL, BODY "In einer früheren Version dieses Artikels hieß es, die Fähre sinke.", 0},
        {NULL, BODY "Dieser Artikel wurde aktualisiert.", 2},
        {NULL, BODY "Une version précédente de cet article indiquait à tort le prix.", 0},
        {NULL, BODY "Una versión anterior de este artículo decía otra cosa.", 0},
        {NULL, BODY "An earlier version of the bill was voted down.", -1},
        {NULL, BODY "The report incorrectly said that the ferry sank.", -1},
        {NULL, BODY "Editor's note: All our coverage is free.", -1},
        {NULL, BODY "Correction officers said the ferry was full.", -1},
        {NULL, BODY "Update your boat before winter.", -1},
        {NULL, BODY "The captain said she would kill the story.", -1},
        {"KILLER whale seen off Brattholm", BODY, -1},
    };
    (void)unused;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct read_note r;
        read_notes(&r, cases[i].title, cases[i].text);
        if (r.notes.n != (cases[i].kind >= 0) ||
            (r.notes.n > 0 && (int)r.notes.at[0].kind != cases[i].kind))
            fail_msg("%s | %s", cases[i].title != NULL ? cases[i].title : "", cases[i].text);
        free_notes(&r);
    }
}

static void test_what_was_wrong(void **unused)
{
    static const struct {
        const char *text, *was, *now;
        uint32_t paragraph;
        int clause;
    } cases[] = {
        {"Correction: They have 30 boats, not 24.", "24", "30", 0, 0},
        {"Correction: An earlier version of this story listed the price as being $270 million.",
         "$270 million", NULL, 0, 0},
        {"Correction: An earlier version of this piece misstated the captain's name as Inge "
         "Solhem; "
         "it is Ingrid Solheim.",
         "Inge Solhem", "Ingrid Solheim", 0, 0},
        {"CORRECTION: A previous version of this article cited Brattholm instead of Kvalsund in "
         "the "
         "ninth paragraph.",
         "Brattholm", "Kvalsund", 9, 0},
        {"(Corrects age to 61 from 64 in paragraph 3)", "64", "61", 3, 0},
        {"A headline in an earlier version of this article incorrectly referred to “debt” instead "
         "of "
         "“deficit.”",
         "debt", "deficit", 0, 0},
        {"Correction: An earlier version of this story misspelled Ingrid Solheim's name.", NULL,
         "Ingrid Solheim", 0, 0},
        {"An earlier version of this article incorrectly said that the ferry was built in 1950.",
         "the ferry was built in 1950", NULL, 0, 1},
        {"An earlier version of this story described Solheim as a first-term mayor. She is in her "
         "second term.",
         "Solheim as a first-term mayor", NULL, 0, 1},
        {"An earlier version of this story misstated when the ferry sank.", NULL, NULL, 0, 0},
        {"An earlier version of this story misstated the share of boats that were lost.", NULL,
         NULL, 0, 0},
        {"This story has been updated.", NULL, NULL, 0, 0},
    };
    (void)unused;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1024];
        struct read_note r;
        snprintf(text, sizeof text, BODY "%s", cases[i].text);
        read_notes(&r, NULL, text);
        assert_int_equal(r.notes.n, 1);
        const struct note *n = &r.notes.at[0];
        if (!is_text(&r, n->was, cases[i].was) || !is_text(&r, n->now, cases[i].now) ||
            n->paragraph != cases[i].paragraph || n->clause != (cases[i].clause != 0))
            fail_msg("%s: was %.*s", cases[i].text, (int)(n->was.end - n->was.begin),
                     text + n->was.begin);
        free_notes(&r);
    }
}

/* What somebody says of another paper's article is no note. */
static void test_quoted_notes_are_left_out(void **unused)
{
    static const struct news one[] = {
        {"a", "Fjord Post", "2025-03-04", "A paper mends its words",
         BODY
         "The Coast Herald printed a note under its report on the ferry. “An earlier version of "
         "this article misstated the number of boats,” it wrote.\n\nThe mayor was glad."}};
    (void)unused;
    struct found f;
    stemma_corrections *c = NULL;
    found_make(&f, 1, one, 1);
    assert_int_equal(stemma_corrections_find(&c, f.corpus, f.stories, f.quotes, NULL), STEMMA_OK);
    assert_null(stemma_corrections_at(c, 0));
    stemma_corrections_free(c);
    found_free(&f);
}

#define FERRY                                                                                    \
    "The ferry Havmaan ran aground on the Kvalsund reef before dawn on Tuesday with %s "         \
    "passengers aboard.\n\nCaptain Ingrid Solheim said the steering had failed near the "        \
    "lighthouse. Lifeboats from Brattholm took everyone off within two hours. Divers will look " \
    "at the hull of the Havmaan on Wednesday, said the coast guard."
#define NOTE                                                                                    \
    "\n\nCorrection: An earlier version of this article misstated the number of passengers on " \
    "the "                                                                                      \
    "ferry Havmaan. There were 212 passengers, not 221."

static const stemma_correction *find_carriers(stemma_corrections **c, struct found *f,
                                              uint32_t n_threads)
{
    static char text[4][1024];
    snprintf(text[0], sizeof text[0], FERRY NOTE, "212");
    snprintf(text[1], sizeof text[1], FERRY, "221");
    snprintf(text[2], sizeof text[2], FERRY " There are 221 lamps on the quay.", "212");
    snprintf(text[3], sizeof text[3], FERRY NOTE, "212");
    const struct news news[] = {
        {"mended", "Coast Herald", "2025-03-04", "Ferry runs aground", text[0]},
        {"stale", "Fjord Post", "2025-03-04", "Ferry runs aground", text[1]},
        {"right", "Brattholm News", "2025-03-05", "Ferry runs aground", text[2]},
        {"copy", "Valley Paper", "2025-03-05", "Ferry runs aground", text[3]}};
    found_make(f, n_threads, news, 4);
    assert_int_equal(stemma_corrections_find(c, f->corpus, f->stories, f->quotes, NULL), STEMMA_OK);
    return stemma_corrections_at(*c, 1);
}

static void test_who_still_prints_it(void **unused)
{
    (void)unused;
    for (uint32_t n_threads = 1; n_threads <= 3; n_threads += 2) {
        struct found f;
        stemma_corrections *c = NULL;
        const stemma_correction *n = find_carriers(&c, &f, n_threads);
        assert_int_equal(n->doc, found_doc(&f, "mended"));
        assert_int_equal(n->story, found_story(&f, "stale")->id);
        assert_int_equal(n->n_carriers, 1);
        assert_int_equal(n->carriers[0].doc, found_doc(&f, "stale"));
        const char *at = corpus_document(f.corpus, n->carriers[0].doc)->text.bytes;
        assert_memory_equal(at + n->carriers[0].span.begin_byte, "221", 3);
        assert_int_equal(stemma_corrections_at(c, 0)->n_carriers, 1); /* the copy says the same */
        assert_null(stemma_corrections_at(c, 2));
        stemma_corrections_free(c);
        found_free(&f);
    }
}

static void test_misuse(void **unused)
{
    (void)unused;
    stemma_corrections *c = NULL;
    assert_int_equal(stemma_corrections_find(&c, NULL, NULL, NULL, NULL), STEMMA_INVAL);
    assert_null(stemma_corrections_at(NULL, 0));
    stemma_corrections_free(NULL);
    assert_string_equal(stemma_correction_kind_name(STEMMA_CORRECTION_KILL), "kill");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_what_was_wrong),
        cmocka_unit_test(test_quoted_notes_are_left_out),
        cmocka_unit_test(test_who_still_prints_it),
        cmocka_unit_test(test_misuse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
