#include "quote/lexicon.h"
#include "quote/marks.h"

#include "test_text.h"
#include "unit/pitfalls.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

struct found {
    struct test_text text;
    struct marked_list marks;
};

static void find_open(struct found *f, const char *bytes, size_t n, uint32_t title_end,
                      const char *language)
{
    test_text_open(&f->text, bytes, n);
    struct lexicon lexicon;
    const struct marks_hints hints = {.title_end = title_end, .language = language};
    assert_int_equal(lexicon_init(&lexicon, &f->text.arena, NULL), STEMMA_OK);
    assert_int_equal(marks_find(&f->marks, &f->text.arena, &f->text.text, &lexicon, &hints, NULL),
                     STEMMA_OK);
}

static void find_close(struct found *f)
{
    test_text_close(&f->text);
}

/* The text with [[ and ]] around what was found, so that a failure shows both. */
static void show(const struct found *f, char *out, size_t capacity)
{
    size_t n = 0;
    const struct text *t = &f->text.text;
    for (uint32_t at = 0; at <= t->n_bytes; at++) {
        for (size_t i = f->marks.n; i-- > 0;)
            if (f->marks.at[i].end == at)
                n += (size_t)snprintf(out + n, capacity - n, "]]");
        for (size_t i = 0; i < f->marks.n; i++)
            if (f->marks.at[i].begin == at)
                n += (size_t)snprintf(out + n, capacity - n, "[[");
        if (at < t->n_bytes && n + 1 < capacity)
            out[n++] = t->bytes[at];
    }
    out[n] = '\0';
}

static bool check_pitfall(const struct pitfall *p)
{
    struct pitfall_case want;
    struct found f;
    char got[2 * PITFALL_TEXT];
    uint32_t flags = 0;
    pitfall_read(p->marked, p->headline, &want);
    find_open(&f, want.text, want.n_bytes, want.title_end, p->language);
    show(&f, got, sizeof got);
    for (size_t i = 0; i < f.marks.n; i++)
        flags |= f.marks.at[i].flags;
    bool same = strcmp(got, p->marked) == 0 && flags == p->flags && f.marks.n == want.n_spans;
    if (!same)
        print_error("%s\n  want %s  flags %x\n  got  %s  flags %x\n", p->name, p->marked, p->flags,
                    got, flags);
    find_close(&f);
    return same;
}

static void test_pitfalls(void **state)
{
    (void)state;
    bool all = true;
    for (size_t i = 0; i < N_PITFALLS; i++)
        all = check_pitfall(&pitfalls[i]) && all;
    assert_true(all);
}

static const struct marked *marked_at(const struct found *f, size_t i)
{
    assert_true(i < f->marks.n);
    return &f->marks.at[i];
}

/* The outer span holds the marks, or ends where the mark is missing. */
static void test_outer(void **state)
{
    (void)state;
    static const char text[] = "He: \" We left. \" Yes.\n\nWe stayed,\" he said.\n\nShe: \"We ate.";
    struct found f;
    find_open(&f, text, sizeof text - 1, 0, NULL);
    assert_int_equal(f.marks.n, 3);
    const struct marked *m = marked_at(&f, 0);
    assert_int_equal(m->outer_begin, 4);
    assert_int_equal(m->begin, 6);
    assert_int_equal(m->end, 14);
    assert_int_equal(m->outer_end, 16);
    assert_int_equal(m->paragraph, 0);
    m = marked_at(&f, 1);
    assert_int_equal(m->outer_begin, m->begin);
    assert_int_equal(m->outer_end, m->end + 1);
    assert_int_equal(m->flags, STEMMA_FLAG_MISSING_OPENER);
    assert_int_equal(m->paragraph, 1);
    m = marked_at(&f, 2);
    assert_int_equal(m->outer_begin, m->begin - 1);
    assert_int_equal(m->outer_end, m->end);
    assert_int_equal(m->end, sizeof text - 1);
    assert_int_equal(m->flags, STEMMA_FLAG_MISSING_CLOSER);
    find_close(&f);
}

static void test_continues(void **state)
{
    (void)state;
    static const char text[] = "“We left late.\n\n“It was ‘foggy’ then.\n\n“We came home,” he "
                               "said. “We ate.”\n\n“Good,” she said.";
    struct found f;
    find_open(&f, text, sizeof text - 1, 0, NULL);
    assert_int_equal(f.marks.n, 6);
    static const uint32_t continues[] = {MARKS_NONE, 0, MARKS_NONE, 1, MARKS_NONE, MARKS_NONE};
    static const uint8_t depth[] = {0, 0, 1, 0, 0, 0};
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(marked_at(&f, i)->continues, continues[i]);
        assert_int_equal(marked_at(&f, i)->depth, depth[i]);
        bool continued = i < 2 || i == 3;
        assert_int_equal((marked_at(&f, i)->flags & STEMMA_FLAG_CONTINUED) != 0, continued);
    }
    find_close(&f);
}

/* A lost paragraph break: the second opener goes on from the first. */
static void test_continues_here(void **state)
{
    (void)state;
    static const char text[] = "\"We left late. \"It was foggy,\" he said. \"We ate.\"";
    struct found f;
    find_open(&f, text, sizeof text - 1, 0, NULL);
    assert_int_equal(f.marks.n, 3);
    assert_int_equal(marked_at(&f, 0)->flags, STEMMA_FLAG_CONTINUED);
    assert_int_equal(marked_at(&f, 1)->flags, STEMMA_FLAG_CONTINUED);
    assert_int_equal(marked_at(&f, 1)->continues, 0);
    assert_int_equal(marked_at(&f, 2)->continues, MARKS_NONE);
    find_close(&f);
}

static void test_empty(void **state)
{
    (void)state;
    struct found f;
    find_open(&f, "", 0, 0, NULL);
    assert_int_equal(f.marks.n, 0);
    find_close(&f);
    find_open(&f, "\"", 1, 0, NULL);
    assert_int_equal(f.marks.n, 0);
    find_close(&f);
}

/* `times` copies of a piece. */
static char *repeat(const char *piece, size_t times)
{
    size_t n = strlen(piece);
    char *out = malloc(n * times + 1);
    assert_non_null(out);
    for (size_t i = 0; i < times; i++)
        memcpy(out + i * n, piece, n);
    return out;
}

/* Texts that are hostile to a stack and to looks ahead. They must be read, and quickly: a reading
 * that is not linear runs into the time limit of the test. */
static void test_hostile(void **state)
{
    (void)state;
    static const char *const pieces[] = {"“",
                                         "” ",
                                         "\" ",
                                         "“a ",
                                         "“ ‘ ",
                                         "«a „b “c ‘d 「e ",
                                         "'",
                                         "a' ",
                                         "'a ",
                                         "“A. ",
                                         "a,” ",
                                         "“‘a’ b. ",
                                         "\"a\"",
                                         "″6 ",
                                         ",,a ",
                                         "\"a.\"B ",
                                         "a.” “b. ",
                                         "“a.\n\n",
                                         "«\n\n» a ",
                                         "a’s ‘b ",
                                         "' ",
                                         "&quot;",
                                         "“” ",
                                         "a. \"b ",
                                         "“a,” s, “b ",
                                         "”a, ‘b’ c’s, ",
                                         "\"\xE2\x80\x8B",
                                         "“a\n",
                                         "(“a ",
                                         ") (“a, ",
                                         "A.\"",
                                         "a’t ‘A.\"B",
                                         "“A a” b,” ",
                                         "“a” b’ c, ",
                                         "\" 'a.' ",
                                         "a b c d #### e “ ",
                                         "A. “B “c” "};
    enum { TIMES = 20000 };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct found f;
        size_t n = strlen(pieces[i]) * TIMES;
        char *text = repeat(pieces[i], TIMES);
        find_open(&f, text, n, 0, NULL);
        assert_true(f.marks.n <= n);
        find_close(&f);
        free(text);
    }
}

/* 100,000 marks that open, then as many that close: bounded depth. */
static void test_deep(void **state)
{
    (void)state;
    static const char *const openers[] = {"“a ", "「", "“‘"};
    static const char *const closers[] = {"b” ", "」", "’”"};
    enum { TIMES = 100000 };
    for (size_t k = 0; k < 3; k++) {
        struct found f;
        char *open = repeat(openers[k], TIMES), *close = repeat(closers[k], TIMES);
        size_t n = strlen(openers[k]) * TIMES;
        char *text = malloc(2 * n);
        assert_non_null(text);
        memcpy(text, open, n);
        memcpy(text + n, close, n);
        find_open(&f, text, 2 * n, 0, NULL);
        for (size_t i = 0; i < f.marks.n; i++)
            assert_true(f.marks.at[i].depth < 32);
        find_close(&f);
        free(text);
        free(open);
        free(close);
    }
}

/* Twelve levels of corner brackets are kept, each inside the one before. */
static void test_levels(void **state)
{
    (void)state;
    char text[256] = "";
    enum { LEVELS = 12 };
    for (int i = 0; i < LEVELS; i++)
        strncat(text, i % 2 == 0 ? "「あ" : "『あ", sizeof text - strlen(text) - 1);
    for (int i = LEVELS; i-- > 0;)
        strncat(text, i % 2 == 0 ? "い」" : "い』", sizeof text - strlen(text) - 1);
    struct found f;
    find_open(&f, text, strlen(text), 0, "ja");
    assert_int_equal(f.marks.n, LEVELS);
    for (size_t i = 0; i < f.marks.n; i++)
        assert_int_equal(marked_at(&f, i)->depth, i);
    find_close(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pitfalls),  cmocka_unit_test(test_outer),
        cmocka_unit_test(test_continues), cmocka_unit_test(test_continues_here),
        cmocka_unit_test(test_empty),     cmocka_unit_test(test_hostile),
        cmocka_unit_test(test_deep),      cmocka_unit_test(test_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
