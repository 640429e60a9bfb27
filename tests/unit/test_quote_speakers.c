/*
 * The speakers of invented articles: the shapes in which news attributes words, and the traps in
 * them. What is held to here are the shipped weights together with all the rules.
 */
#include "test_quotes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct expected {
    const char *text;
    const char *words;  /* of the quotation meant */
    const char *source; /* as printed; NULL: any */
    const char *name;   /* "" for none */
    stemma_speaker_how how;
};

static void expect(const struct expected *e)
{
    struct test_quotes t;
    test_quotes_open(&t, 1, &e->text, 1);
    const stemma_quote *q = test_quote(&t, 0, e->words);
    if (!quote_is_speech(q))
        fail_msg("\"%s\" is %s", e->words, stemma_quote_kind_name(q->kind));
    if (e->source != NULL && !test_source_is(&t, q, e->source))
        fail_msg("\"%s\": the source is not \"%s\"", e->words, e->source);
    if (strcmp(q->speaker != NULL ? q->speaker : "", e->name) != 0)
        fail_msg("\"%s\": said by \"%s\", not \"%s\"", e->words,
                 q->speaker != NULL ? q->speaker : "", e->name);
    assert_int_equal(q->how, e->how);
    assert_true(q->confidence > 0.3 && q->confidence <= 1);
    test_quotes_close(&t);
}

static void expect_all(const struct expected *cases, size_t n)
{
    for (size_t i = 0; i < n; i++)
        expect(&cases[i]);
}
#define EXPECT_ALL(cases) expect_all(cases, sizeof(cases) / sizeof *(cases))

#define LEAD "Ada Merrow, 61, the keeper of the lighthouse museum, stopped its horn.\n\n"

static void plain_shapes(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {LEAD "\u201cThe horn is an old friend of mine,\u201d Merrow said.", "old friend", "Merrow",
         "Ada Merrow", STEMMA_HOW_SURNAME},
        {LEAD "\u201cThe horn is an old friend of mine,\u201d said Ada Merrow.", "old friend",
         "Ada Merrow", "Ada Merrow", STEMMA_HOW_NAMED},
        {LEAD "Merrow added: \u201cThe horn is an old friend of mine.\u201d", "old friend",
         "Merrow", "Ada Merrow", STEMMA_HOW_SURNAME},
        {LEAD "\u201cThe horn is an old friend,\u201d she wrote. \u201cIt has to rest.\u201d",
         "It has to rest", "she", "Ada Merrow", STEMMA_HOW_PRONOUN},
        {LEAD "\u201cThe horn is an old friend of mine,\u201d the keeper said.", "old friend",
         "the keeper", "Ada Merrow", STEMMA_HOW_ROLE},
        {LEAD "\u201cThe horn is an old friend,\u201d said Per Lindqvist, 70, a baker whose dog "
              "howls at it.",
         "old friend", "Per Lindqvist", "Per Lindqvist", STEMMA_HOW_NAMED},
        {LEAD "Per Lindqvist, a retired baker who lives next door, said: \u201cThe horn was an old "
              "friend of ours.\u201d",
         "old friend", "Per Lindqvist", "Per Lindqvist", STEMMA_HOW_NAMED},
    };
    EXPECT_ALL(cases);
}

static void addressees(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {LEAD "\u201cThe horn is an old friend of mine,\u201d Merrow told the Beacon.",
         "old friend", "Merrow", "Ada Merrow", STEMMA_HOW_SURNAME},
        {LEAD "\u201cHe howls anyway,\u201d Per Lindqvist, whose dog used to answer the horn, told "
              "the Lantern.",
         "howls", "Per Lindqvist", "Per Lindqvist", STEMMA_HOW_NAMED},
        {LEAD "She told Per Lindqvist: \u201cI have to let the horn rest for good.\u201d",
         "let the horn rest", "She", "Ada Merrow", STEMMA_HOW_PRONOUN},
        {LEAD "\u201cHe is a very stubborn animal,\u201d Merrow said of the dog.", "stubborn",
         "Merrow", "Ada Merrow", STEMMA_HOW_SURNAME},
    };
    EXPECT_ALL(cases);
}

static void according_to(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {LEAD "The horn was \u201ca friend to every ship on this coast\u201d, according to Per "
              "Lindqvist.",
         "a friend", "Per Lindqvist", "Per Lindqvist", STEMMA_HOW_NAMED},
        {LEAD "According to Merrow, the horn \u201chad outlived its reason by many years\u201d.",
         "outlived", "Merrow", "Ada Merrow", STEMMA_HOW_SURNAME},
    };
    EXPECT_ALL(cases);
}

static void those_without_a_name(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {LEAD "\u201cWe will look at the horn again,\u201d a spokesman for Merrow said.",
         "look at the horn", "a spokesman", "", STEMMA_HOW_NONE},
        {LEAD "\u201cWe will look at the horn again,\u201d officials said.", "look at the horn",
         "officials", "", STEMMA_HOW_NONE},
        {"Ada Merrow and Per Lindqvist met.\n\n\u201cWe are very sorry about the dog,\u201d they "
         "said in a joint statement.",
         "very sorry", "they", "", STEMMA_HOW_NONE},
    };
    EXPECT_ALL(cases);
}

static void relatives(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"Ada Merrow keeps the light. Her brother Nils Merrow keeps bees.\n\n\u201cThe bees never "
         "minded the horn,\u201d Nils Merrow said.",
         "bees never", "Nils Merrow", "Nils Merrow", STEMMA_HOW_NAMED},
        {"Ada Merrow keeps the light. Her brother Nils Merrow keeps bees.\n\n\u201cThe bees never "
         "minded the horn,\u201d Mr Merrow said.",
         "bees never", "Mr Merrow", "Nils Merrow", STEMMA_HOW_SURNAME},
        {"Ada Merrow keeps the light. Her brother Nils Merrow keeps bees.\n\n\u201cThe bees never "
         "minded the horn,\u201d Merrow said.",
         "bees never", "Merrow", "", STEMMA_HOW_NONE},
    };
    EXPECT_ALL(cases);
}

static void no_mention_at_all(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        /* a paragraph of words alone goes on with the speaker before */
        {LEAD "\u201cThe horn is an old friend of mine,\u201d Merrow said.\n\n\u201cI counted the "
              "ships that answered it. There was not one.\u201d",
         "I counted", NULL, "Ada Merrow", STEMMA_HOW_CONTEXT},
        /* signed */
        {"Readers write.\n\n\u201cI never once heard that horn.\u201d \u2013 Ilse Berg\n\n"
         "\u201cMy dog misses it.\u201d \u2013 Per Lindqvist",
         "My dog", "Per Lindqvist", "Per Lindqvist", STEMMA_HOW_NAMED},
        {"The debate.\n\nBERG: \u201cYou never once heard that horn.\u201d\n\nHOLM: \u201cI hear "
         "it "
         "now.\u201d",
         "I hear it", "HOLM", "HOLM", STEMMA_HOW_SURNAME},
    };
    EXPECT_ALL(cases);
}

static void two_speakers_in_turn(void **state)
{
    (void)state;
    static const char text[] = "Ada Merrow stopped the horn, and Per Lindqvist wants it back.\n\n"
                               "\u201cThe horn is an old friend of mine,\u201d Merrow said. "
                               "\u201cIt has to rest.\u201d\n\n"
                               "\u201cMy dog has nothing to answer now,\u201d Lindqvist said.\n\n"
                               "\u201cHe will find another horn somewhere,\u201d she replied.\n\n"
                               "\u201cHe will not look for one,\u201d he said.";
    static const struct expected cases[] = {
        {text, "It has to rest", "Merrow", "Ada Merrow", STEMMA_HOW_SURNAME},
        {text, "My dog", "Lindqvist", "Per Lindqvist", STEMMA_HOW_SURNAME},
        {text, "another horn", "she", "Ada Merrow", STEMMA_HOW_PRONOUN},
        {text, "not look for one", "he", "Per Lindqvist", STEMMA_HOW_PRONOUN},
    };
    EXPECT_ALL(cases);
}

static void partial_quotations(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {LEAD "Merrow called on visitors to \u201cbe kind to the old machine\u201d and to bring "
              "earplugs.",
         "be kind", "Merrow", "Ada Merrow", STEMMA_HOW_SURNAME},
        {LEAD "She said the first morning without it was \u201cnothing short of beautiful\u201d.",
         "nothing short", "She", "Ada Merrow", STEMMA_HOW_PRONOUN},
        {LEAD "The horn, she wrote, had become \u201ca noise that had outlived its reason\u201d.",
         "a noise", "she", "Ada Merrow", STEMMA_HOW_PRONOUN},
    };
    EXPECT_ALL(cases);
}

/* The headline's words belong to whoever says them below; a single word there is the editor's. */
static void headlines(void **state)
{
    (void)state;
    static const char title[] = "\u201cBring your earplugs\u201d and a \u2018quiet\u2019 horn";
    static const char text[] =
        "\u201cBring your earplugs\u201d and a \u2018quiet\u2019 horn\n\n" LEAD
        "\u201cCome and press the button, and bring your earplugs. It is a "
        "quiet horn,\u201d Merrow wrote.";
    struct test_quotes t;
    test_quotes_open_titled(&t, title, text);
    const stemma_quote *q = test_quote(&t, 0, "Bring your earplugs");
    assert_true(quote_is_speech(q));
    assert_true(q->flags & STEMMA_FLAG_HEADLINE);
    assert_string_equal(q->speaker, "Ada Merrow");
    assert_int_equal(q->how, STEMMA_HOW_CONTEXT);
    assert_false(quote_is_speech(test_quote(&t, 0, "quiet")));
    test_quotes_close(&t);
}

static stemma_quote_kind kind_of(const char *text, const char *words)
{
    struct test_quotes t;
    test_quotes_open(&t, 1, &text, 1);
    const stemma_quote *q = test_quote(&t, 0, words);
    stemma_quote_kind kind = q->kind;
    if (!quote_is_speech(q))
        assert_null(q->speaker);
    assert_true(q->confidence > 0 && q->confidence <= 1);
    test_quotes_close(&t);
    return kind;
}

static void kinds(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
        stemma_quote_kind kind;
    } cases[] = {
        {LEAD "\u201cThe horn is an old friend of mine,\u201d Merrow said.", "old friend",
         STEMMA_KIND_SPEECH},
        {LEAD "\u201cThe horn is an old friend of mine,\u201d Merrow tweeted.", "old friend",
         STEMMA_KIND_WRITING},
        {LEAD "\u201cThe horn is an old friend,\u201d she wrote.\n\n\u201cIt has earned its long "
              "rest now,\u201d she added.",
         "earned", STEMMA_KIND_WRITING},
        {LEAD "The film \u201cThe Last Foghorn of Skarrow\u201d opens in May.", "Last Foghorn",
         STEMMA_KIND_TITLE},
        {LEAD "Her friend Ilse \u201cFoggy\u201d Berg came too.", "Foggy", STEMMA_KIND_NICKNAME},
        {LEAD "The silence hit the village like a \u201ctsunami\u201d.", "tsunami",
         STEMMA_KIND_SCARE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (kind_of(cases[i].text, cases[i].words) != cases[i].kind)
            fail_msg("\"%s\" is %s", cases[i].words,
                     stemma_quote_kind_name(kind_of(cases[i].text, cases[i].words)));
}

static void cues(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words, *cue;
    } cases[] = {
        {LEAD "\u201cThe horn is an old friend of mine,\u201d Merrow has said.", "old friend",
         "said"},
        {LEAD "The horn was \u201ca friend to every ship on this coast\u201d, according to Per "
              "Lindqvist.",
         "a friend", "according to"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_quotes t;
        test_quotes_open(&t, 1, &cases[i].text, 1);
        const stemma_quote *q = test_quote(&t, 0, cases[i].words);
        assert_int_equal(q->cue.end_byte - q->cue.begin_byte, strlen(cases[i].cue));
        assert_true(test_span_holds(&t, 0, &q->cue, cases[i].cue));
        test_quotes_close(&t);
    }
    /* the colon signs: "End" tells nobody's words */
    struct test_quotes t;
    const char *headline = "Merrow: End \u201cdumb old horns\u201d at sea\n\n" LEAD;
    test_quotes_open(&t, 1, &headline, 1);
    const stemma_quote *q = test_quote(&t, 0, "dumb old horns");
    assert_true(test_source_is(&t, q, "Merrow"));
    assert_int_equal(q->cue.end, q->cue.begin);
    test_quotes_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_shapes),
        cmocka_unit_test(addressees),
        cmocka_unit_test(according_to),
        cmocka_unit_test(those_without_a_name),
        cmocka_unit_test(relatives),
        cmocka_unit_test(no_mention_at_all),
        cmocka_unit_test(two_speakers_in_turn),
        cmocka_unit_test(partial_quotations),
        cmocka_unit_test(headlines),
        cmocka_unit_test(kinds),
        cmocka_unit_test(cues),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
