#include "stemma/stemma.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

static char *report_of(struct test_trace *t, int no_text, uint32_t excerpt)
{
    struct test_bytes out = {0};
    stemma_write_options o;
    stemma_write_options_init(&o, sizeof o);
    o.no_text = no_text;
    o.excerpt = excerpt;
    o.command = "stemma trace <reports>";
    assert_int_equal(stemma_write_report(&t->trace, &o, test_take, &out, NULL), STEMMA_OK);
    return out.at;
}

static bool any_of(const char *word, size_t n, const char *list)
{
    for (const char *at = list; (at = strstr(at, word)) != NULL; at += n)
        if (at[n] == ' ' && (at == list || at[-1] == ' '))
            return true;
    return false;
}

/* Elements open and close in turn; only ours with our attributes; nothing hidden in the text. */
struct walk {
    char open[64][16];
    size_t depth, n_elements;
};

static const char elements[] =
    "a article b blockquote body br caption circle code dd del details div dl dt footer h1 h2 h3 "
    "head header html i input ins label li main mark meta nav ol p path q section span style "
    "script summary svg table tbody td tfoot th thead title tr ul ";
static const char attributes[] =
    "aria-hidden aria-label aria-labelledby charset class colspan content cx cy d data-is data-was "
    "dir fill for href http-equiv id lang name r role rowspan scope stroke stroke-width style type "
    "viewBox ";
static const char empty_ones[] = "br input meta path circle ";

static const char *walk_attributes(const char *c)
{
    while (*c == ' ') {
        char name[32] = {0};
        const size_t n = strcspn(++c, "=> ");
        assert_true(n > 0 && n < sizeof name);
        memcpy(name, c, n);
        if (!any_of(name, n, attributes))
            fail_msg("the attribute %s", name);
        c += n;
        if (strcmp(name, "id") == 0 || strcmp(name, "href") == 0)
            assert_int_equal(strspn(c + 2 + (c[2] == '#'), "abcdefghijklmnopqrstuvwxyz0123456789-"),
                             strcspn(c + 2, "\"") - (c[2] == '#'));
        if (*c == '=') {
            assert_int_equal(c[1], '"');
            c += 2 + strcspn(c + 2, "\"");
            assert_int_equal(*c++, '"');
        }
    }
    return *c == '/' ? c + 1 : c;
}

static const char *walk_tag(struct walk *w, const char *c)
{
    char name[16] = {0};
    const bool closing = *c == '/';
    c += closing;
    const size_t n = strcspn(c, " >/");
    assert_true(n > 0 && n < sizeof name);
    memcpy(name, c, n);
    if (!any_of(name, n, elements))
        fail_msg("the element <%s>", name);
    c = walk_attributes(c + n);
    assert_int_equal(*c, '>');
    w->n_elements++;
    if (closing) {
        assert_true(w->depth > 0);
        if (strcmp(w->open[--w->depth], name) != 0)
            fail_msg("</%s> closes <%s>", name, w->open[w->depth]);
    } else if (!any_of(name, n, empty_ones)) {
        assert_true(w->depth < 64);
        memcpy(w->open[w->depth++], name, sizeof name);
    }
    return c + 1;
}

static void check_page(const char *page)
{
    struct walk w = {.depth = 0};
    assert_int_equal(strncmp(page, "<!doctype html>\n", 16), 0);
    for (const char *c = page + 16; *c != '\0';) {
        if (*c == '<') {
            c = walk_tag(&w, c + 1);
            const bool raw = w.depth > 0 && (strcmp(w.open[w.depth - 1], "style") == 0 ||
                                             strcmp(w.open[w.depth - 1], "script") == 0);
            while (raw && *c != '<') /* ours: without a less-than sign */
                c++;
            continue;
        }
        assert_true((unsigned char)*c >= ' ' || *c == '\n');
        assert_true(*c != '>' && *c != 0x7f);
        c++;
    }
    assert_int_equal(w.depth, 0);
    assert_true(w.n_elements > 100);
    assert_int_equal(test_count(page, "<script"), 1);
    assert_int_equal(test_count(page, "<style"), 1);
    assert_int_equal(test_count(page, "<main"), 1);
    assert_null(strstr(page, "\xe2\x80\xae")); /* overrides direction */
    assert_null(strstr(page, "\xc2\x9b"));
    assert_null(strstr(page, "http://"));
    assert_null(strstr(page, "https://"));
}

static void test_a_story(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_plain);
    char *page = report_of(&t, 0, 0);
    check_page(page);
    static const char *const there[] = {
        "<title>stemma: Ferry stays in port</title>",
        "Four reports from four outlets rest on <b>three independent texts</b>. They print <b>four "
        "quotations</b>.",
        "<b>13 words of one source</b> (Ines Vale) in two unbroken passages, with one gap. ",
        "<ins class=\"e\">boat</ins>",
        "<b>nobody</b> in Petrel",
        "In this order in two of three texts that print both (Kestrel, Osprey; Petrel prints 2 "
        "first).",
        ">The ferry will not sail on Friday.</q><span class=\"joint\"></span>",
        "printed as one in Petrel; they stand apart in Kestrel, Osprey.",
        "Osprey+Tern",
        "<code>stemma trace &lt;reports&gt;</code>",
        "<mark class=\"qu\" id=\"d1-kestrel-1\">The ferry will not sail on <ins "
        "class=\"e\">Monday</ins><span class=\"vh\"> [substitution]</span>,</mark>” she said. "
        "“<mark class=\"qu\">Bring a book and a lamp.</mark>”",
        "<a class=\"n\" href=\"#u1\"><span class=\"vh\">Quotation </span>1</a>&#8288;“<mark",
        "1 March 2024, 08:00",
        "No date",
        "<del class=\"e\">and a lamp",
    };
    for (size_t i = 0; i < sizeof there / sizeof there[0]; i++)
        if (strstr(page, there[i]) == NULL)
            fail_msg("the page lacks: %s", there[i]);
    free(page);
    test_trace_free(&t);
}

static void test_hostile_strings(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_hostile);
    for (int no_text = 0; no_text < 2; no_text++) {
        for (uint32_t excerpt = 0; excerpt < 2; excerpt++) {
            char *page = report_of(&t, no_text, excerpt);
            check_page(page);
            assert_non_null(strstr(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
            free(page);
        }
    }
    test_trace_free(&t);
}

/* Each href="#x" of the page has its id, and no id stands twice. */
static void check_links(const char *page)
{
    char id[96], wanted[112];
    for (const char *c = page; (c = strstr(c, " href=\"#")) != NULL;) {
        c += 8;
        snprintf(id, sizeof id, "%.*s", (int)strcspn(c, "\""), c);
        snprintf(wanted, sizeof wanted, " id=\"%s\"", id);
        if (test_count(page, wanted) != 1)
            fail_msg("%zu elements have the id %s", test_count(page, wanted), id);
    }
}

static void test_links_lead_somewhere(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_plain);
    t.quote[2].flags = STEMMA_FLAG_NESTED; /* has no number of its own */
    t.quote[3].kind = STEMMA_KIND_TITLE;
    for (uint32_t excerpt = 0; excerpt < 3; excerpt++) {
        char *page = report_of(&t, 0, excerpt);
        check_page(page);
        check_links(page);
        free(page);
    }
    test_trace_free(&t);
}

static void test_no_text(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_plain);
    char *page = report_of(&t, 1, 0);
    check_page(page);
    check_links(page);
    static const char *const words[] = {"ferry will", "Bring a",   "lamp", "Monday", "Friday",
                                        "quay",       "It rained", "boat", "Ferry",  "island"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(strstr(page, "<body>"), words[i]) != NULL)
            fail_msg("%.200s", strstr(strstr(page, "<body>"), words[i]));
    assert_non_null(strstr(page, "<h1>Four reports held side by side</h1>"));
    assert_non_null(strstr(page, "▁ 1 word"));
    assert_non_null(strstr(page, "▁ 4 words"));
    assert_non_null(strstr(page, "Left out on request"));
    free(page);
    test_trace_free(&t);
}

static void test_excerpts(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_plain);
    char *page = report_of(&t, 0, 1);
    assert_non_null(strstr(page, "Read it.")); /* one sentence after the quotation */
    assert_non_null(strstr(page, "Nobody was there.") != NULL ? strstr(page, "[…]")
                                                              : strstr(page, "[…]"));
    assert_null(strstr(page, "It rained all night."));
    assert_non_null(strstr(page, "quotations and one sentence on each side"));
    free(page);
    page = report_of(&t, 0, 5);
    assert_non_null(strstr(page, "It rained all night."));
    free(page);
    test_trace_free(&t);
}

/* Spans that cross paragraphs and each other leave a whole page. */
static void test_odd_spans(void **state)
{
    (void)state;
    struct test_trace t;
    test_trace_begin(&t);
    test_add(&t, "a", NULL, NULL, NULL,
             "One two three four.\n\nFive six seven. Eight nine.\n\nTen eleven “twelve”.\n");
    test_seal(&t);
    const uint32_t q = test_quote(&t, "a", "X", "two three four.\n\nFive six seven. Eight", NULL);
    test_quote(&t, "a", "X", "nine.\n\nTen eleven", "twelve", NULL);
    struct test_utterance *u = test_utterance(&t, "X", "two three four Five six seven Eight");
    stemma_witness *w = test_witness(&t, u, q, 0, 0, 7);
    test_edit(&t, w, STEMMA_EDIT_SUBSTITUTION, 1, 4, "x", "y", "three four.\n\nFive six");
    test_edit(&t, w, STEMMA_EDIT_SUBSTITUTION, 3, 5, "x", "y", "Five six seven");
    test_edit(&t, w, STEMMA_EDIT_INSERTION, 6, 6, "", "y", "One two");
    test_edit(&t, w, STEMMA_EDIT_SILENT_CUT, 20, 90, "x", "", "four.|");
    test_trace_end(&t);
    t.parts[1][1].end_byte = t.parts[1][1].begin_byte; /* a part without words */
    for (uint32_t excerpt = 0; excerpt < 2; excerpt++) {
        char *page = report_of(&t, 0, excerpt);
        check_page(page);
        check_links(page);
        assert_non_null(strstr(page, "Eight</mark> "));
        free(page);
    }
    test_trace_free(&t);
}

/* A short quotation that fits two contigs says so beside its words. */
static void test_what_fits_two_places(void **state)
{
    (void)state;
    struct test_trace t;
    test_trace_begin(&t);
    test_add(&t, "a", NULL, NULL, NULL,
             "I miss the old bell. We miss the old bell too. Some bell.");
    test_add(&t, "b", NULL, NULL, NULL,
             "I miss the old bell. We miss the old bell too. The old bell.");
    test_seal(&t);
    struct test_utterance *u[3];
    static const char *const said[] = {"I miss the old bell", "We miss the old bell too"};
    for (size_t i = 0; i < 2; i++)
        u[i] = test_utterance(&t, "X", said[i]);
    for (size_t d = 0; d < 2; d++)
        for (size_t i = 0; i < 2; i++)
            test_witness(&t, u[i], test_quote(&t, d == 0 ? "a" : "b", "X", said[i], NULL), 0, 0, 5);
    u[2] = test_utterance(&t, "X", "The old bell");
    test_witness(&t, u[2], test_quote(&t, "b", "X", "The old bell", NULL), 0, 0, 3);
    const stemma_fit fits[] = {{0, 2, 5}, {1, 2, 5}};
    test_source(&t, "X", 2, u[0], u[1]);
    test_trace_end(&t);
    char *page = report_of(&t, 0, 0);
    assert_null(strstr(page, "stands by itself"));
    free(page);
    t.trace.utterances.at[2].fits = fits;
    t.trace.utterances.at[2].n_fits = 2;
    page = report_of(&t, 0, 0);
    check_page(page);
    check_links(page);
    const char *note = strstr(page, " Fits contig ");
    assert_non_null(note);
    assert_non_null(strstr(note, " or contig "));
    assert_non_null(strstr(note, " as well; stands by itself."));
    free(page);
    test_trace_free(&t);
}

static void test_little_to_say(void **state)
{
    (void)state;
    struct test_trace t;
    test_trace_begin(&t);
    test_add(&t, "000_af63b9dbfa94b4b4", NULL, NULL, NULL, "");
    test_seal(&t);
    test_trace_end(&t);
    char *page = report_of(&t, 0, 0);
    check_page(page);
    check_links(page);
    assert_non_null(strstr(page, "One report rests on <b>one independent text</b>. It prints <b>no "
                                 "quotations</b>."));
    assert_non_null(strstr(page, "No two reports print the same quotation."));
    assert_null(strstr(page, "id=\"source\""));
    free(page);
    test_trace_free(&t);
}

static void test_a_nul_in_the_text(void **state)
{
    (void)state;
    struct test_trace t;
    test_trace_begin(&t);
    const stemma_document d = {
        .struct_size = sizeof d, .id = "a", .text = "One \0 two\x1b[2J.", .n_text = 15};
    assert_int_equal(stemma_corpus_add(t.corpus, &d, NULL), STEMMA_OK);
    test_seal(&t);
    test_trace_end(&t);
    struct test_bytes out = {0};
    assert_int_equal(stemma_write_report(&t.trace, NULL, test_take, &out, NULL), STEMMA_OK);
    assert_int_equal(strlen(out.at), out.n);
    check_page(out.at);
    test_bytes_free(&out);
    test_trace_free(&t);
}

static void test_what_is_refused(void **state)
{
    (void)state;
    stemma_error err;
    assert_int_equal(stemma_write_report(NULL, NULL, test_take, NULL, &err), STEMMA_INVAL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_story),
        cmocka_unit_test(test_hostile_strings),
        cmocka_unit_test(test_links_lead_somewhere),
        cmocka_unit_test(test_no_text),
        cmocka_unit_test(test_excerpts),
        cmocka_unit_test(test_odd_spans),
        cmocka_unit_test(test_what_fits_two_places),
        cmocka_unit_test(test_little_to_say),
        cmocka_unit_test(test_a_nul_in_the_text),
        cmocka_unit_test(test_what_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
