/* Fragments: words, seams, brackets. */
#include "test_quoted.h"
#include "trace/fragment.h"

#include <stdio.h>

struct read {
    struct quoted q;
    struct arena arena;
    struct workers workers;
    struct fragment_list list;
};

static void read_text(struct read *r, const char *text, const char *joins)
{
    const struct quoted_doc docs[] = {{"a", text, joins, "Ada Merrow", NULL, NULL, NULL}};
    quoted_open(&r->q, docs, 1, 1);
    arena_init(&r->arena, r->q.ctx);
    const stemma_trace *t = r->q.trace;
    const struct fragment_inputs in = {t->corpus, t->matches, t->quotes};
    assert_int_equal(workers_init(&r->workers, r->q.ctx, NULL), STEMMA_OK);
    assert_int_equal(fragments_read(&r->list, &r->arena, &r->workers, &in, NULL), STEMMA_OK);
}

static void read_clear(struct read *r)
{
    workers_clear(&r->workers);
    arena_clear(&r->arena);
    quoted_clear(&r->q);
}

/* The printed words of a fragment, with | ~ ^ for aside, bracket and cut before a word. */
static void show(char *out, const struct read *r, size_t f)
{
    static const char signs[] = " |~^";
    const struct fragment *fragment = &r->list.at[f];
    const char *bytes = corpus_document(r->q.corpus, fragment->doc)->text.bytes;
    size_t n = 0;
    for (uint32_t w = 0; w < fragment->n_words; w++) {
        const struct fragment_word *word = &fragment->words[w];
        if (w > 0)
            out[n++] = signs[word->seam];
        memcpy(out + n, bytes + word->begin, word->end - word->begin);
        n += word->end - word->begin;
    }
    out[n] = '\0';
}

static void assert_reads(const char *text, const char *joins, const char *shown)
{
    struct read r;
    char out[512];
    read_text(&r, text, joins);
    assert_true(r.list.n > 0);
    show(out, &r, 0);
    assert_string_equal(out, shown);
    read_clear(&r);
}

static void reads_seams(void **state)
{
    (void)state;
    assert_reads("“We rang the bell.”", NULL, "We rang the bell");
    assert_reads("“We rang … the bell.”", NULL, "We rang^the bell");
    assert_reads("“We rang ... the bell.”", NULL, "We rang^the bell");
    assert_reads("“We rang . . . the bell.”", NULL, "We rang^the bell");
    assert_reads("“We rang [. . .] the bell.”", NULL, "We rang^the bell");
    assert_reads("“We rang [for hours] the bell.”", NULL, "We rang~the bell");
    assert_reads("“We rang the bell [of bronze], twice.”", NULL, "We rang the bell|twice");
    assert_reads("“We rang [sic] the bell.”", NULL, "We rang|the bell");
    assert_reads("“We [all [of us]] rang the bell.”", NULL, "We~rang the bell");
    assert_reads("“[W]e rang the bell[s].”", NULL, "[W]e rang the bell[s]");
    assert_reads("“… and we rang the bell …”", NULL, "and we rang the bell");
    assert_reads("“We rang [the bell.”", NULL, "We rang the bell");
    assert_reads("“We rang] the bell.”", NULL, "We rang the bell");
}

static void takes_brackets_out_of_words(void **state)
{
    (void)state;
    struct read plain, marked;
    read_text(&plain, "“We rang the bell.”", NULL);
    read_text(&marked, "“[W]e rang the bell[s].”", NULL);
    for (uint32_t w = 0; w < 4; w++)
        assert_true(plain.list.at[0].words[w].word == marked.list.at[0].words[w].word);
    assert_true(marked.list.at[0].words[0].flags & WORD_BRACKETED);
    assert_true(marked.list.at[0].words[3].flags & WORD_BRACKETED);
    read_clear(&plain);
    read_clear(&marked);
}

static void goes_on_over_a_paragraph(void **state)
{
    (void)state;
    struct read r;
    read_text(&r, "“We rang the bell.\n\n“Nobody came,” she said. “Not one.”", "FCN");
    assert_int_equal(r.list.n, 2);
    assert_int_equal(r.list.at[0].n_words, 6);
    assert_int_equal(r.list.at[0].words[3].part, 0);
    assert_int_equal(r.list.at[0].words[4].part, 1);
    assert_int_equal(r.list.at[0].words[4].seam, SEAM_SOLID);
    assert_int_equal(r.list.at[1].n_words, 2);
    assert_int_equal(r.list.at[1].words[0].part, 2);
    read_clear(&r);
}

static void leaves_out_what_has_no_words(void **state)
{
    (void)state;
    struct read r;
    read_text(&r, "She said “…” and “!” and then “yes”.", NULL);
    assert_int_equal(r.list.n, 1);
    assert_int_equal(r.list.at[0].n_words, 1);
    read_clear(&r);
}

static void bears_many_brackets(void **state)
{
    (void)state;
    enum { N = 20000 };
    static char text[4 * N];
    size_t n = 0;
    n += (size_t)snprintf(text, sizeof text, "“We ");
    for (size_t i = 0; i < N; i++)
        text[n++] = '[';
    snprintf(text + n, sizeof text - n, " rang.”");
    struct read r;
    read_text(&r, text, NULL);
    assert_int_equal(r.list.at[0].n_words, 2);
    read_clear(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_seams),
        cmocka_unit_test(takes_brackets_out_of_words),
        cmocka_unit_test(goes_on_over_a_paragraph),
        cmocka_unit_test(leaves_out_what_has_no_words),
        cmocka_unit_test(bears_many_brackets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
