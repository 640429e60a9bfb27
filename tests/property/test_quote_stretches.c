/*
 * What holds for the stretches of every text, and that well-formed marks are found whatever their
 * style.
 */
#include "quote/lexicon.h"
#include "quote/parts.h"
#include "quote/prose.h"
#include "quote/unmarked.h"
#include "text/fold.h"
#include "text/utf8.h"

#include "test_random_text.h"
#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MAX_TEXT = 4000, MAX_OPEN = 64, MAX_STRETCHES = 64, ROUNDS = 600 };

struct found {
    struct test_text text;
    struct lexicon lexicon;
    struct marked_list marks;
};

static void open_found(struct found *f, const char *bytes, size_t n)
{
    test_text_open(&f->text, bytes, n);
    const struct marks_hints hints = {0};
    assert_int_equal(lexicon_init(&f->lexicon, &f->text.arena, NULL), STEMMA_OK);
    assert_int_equal(
        marks_find(&f->marks, &f->text.arena, &f->text.text, &f->lexicon, &hints, NULL), STEMMA_OK);
}

static void close_found(struct found *f)
{
    test_text_close(&f->text);
}

static bool is_blank(uint32_t c)
{
    return char_class(c) == CHAR_SPACE || char_class(c) == CHAR_IGNORED;
}

/* Inside its paragraph, with something printed at both ends. */
static void check_span(const struct text *t, const struct marked *m)
{
    uint32_t length;
    assert_true(m->paragraph < t->n_paragraphs);
    assert_true(t->paragraphs[m->paragraph].begin <= m->outer_begin);
    assert_true(m->outer_begin <= m->begin && m->begin < m->end && m->end <= m->outer_end);
    assert_true(m->outer_end <= t->paragraphs[m->paragraph].end);
    assert_false(is_blank(utf8_decode(t->bytes + m->begin, &length)));
    assert_false(is_blank(utf8_before(t->bytes + m->begin, t->bytes + m->end, &length)));
    assert_int_equal(utf8_validate(t->bytes + m->begin, m->end - m->begin), m->end - m->begin);
}

static void check_flags(const struct marked_list *marks, size_t i)
{
    const struct marked *m = &marks->at[i];
    assert_int_equal((m->flags & STEMMA_FLAG_NESTED) != 0, m->depth > 0);
    if (m->flags & STEMMA_FLAG_MISSING_OPENER)
        assert_int_equal(m->outer_begin, m->begin);
    if (m->continues != MARKS_NONE) {
        const struct marked *before = &marks->at[m->continues];
        assert_true(m->continues < i);
        assert_true(before->outer_end <= m->outer_begin);
        assert_int_equal(before->outer_end, before->end);
    }
}

/* Stretches ascend, and one that begins inside another ends there. */
static void check_stretches(const struct text *t, const struct marked_list *marks)
{
    uint32_t open[MAX_OPEN], depth = 0;
    for (size_t i = 0; i < marks->n; i++) {
        const struct marked *m = &marks->at[i];
        check_span(t, m);
        check_flags(marks, i);
        assert_true(i == 0 || marks->at[i - 1].outer_begin <= m->outer_begin);
        while (depth > 0 && open[depth - 1] <= m->outer_begin)
            depth--;
        assert_int_equal(m->depth, depth);
        assert_true(depth == 0 || m->outer_end <= open[depth - 1]);
        assert_true(depth < MAX_OPEN);
        open[depth++] = m->outer_end;
    }
}

static void check_text(const char *bytes, size_t n)
{
    struct found f;
    struct quotation_list q;
    open_found(&f, bytes, n);
    check_stretches(&f.text.text, &f.marks);
    const struct marks_hints hints = {.language = "fr"};
    assert_int_equal(unmarked_add(&f.marks, &f.text.arena, &f.text.text, &f.lexicon, &hints, NULL),
                     STEMMA_OK);
    check_stretches(&f.text.text, &f.marks);
    struct prose prose;
    struct arena *arena = &f.text.arena;
    assert_int_equal(prose_read(&prose, arena, &f.text.text, &f.marks, &f.lexicon, NULL),
                     STEMMA_OK);
    assert_int_equal(parts_join(&q, arena, &prose, &f.marks, NULL), STEMMA_OK);
    assert_true(q.n <= f.marks.n);
    close_found(&f);
}

static const char *const any_marks[] = {"“",  "”", "\"", "‘",  "’",  "'",  "''",     "``", "„",
                                        ",,", "«", "»",  "‹",  "›",  "「", "」",     "『", "』",
                                        "″",  "‚", "`",  "“‘", "’”", ",”", "&quot;", "”,", "\"\""};
static const char *const any_text[] = {"We",
                                       "left",
                                       "the",
                                       "fog",
                                       "dogs",
                                       "6",
                                       "5'10",
                                       "said",
                                       "Ada",
                                       "She",
                                       "he",
                                       "霧",
                                       "ם",
                                       ".",
                                       ",",
                                       "?",
                                       "—",
                                       "(",
                                       ")",
                                       "[",
                                       "]",
                                       "…",
                                       ":",
                                       "s",
                                       "\n\n",
                                       "\n",
                                       ", she said. ",
                                       "\xC2\xA0",
                                       "\xE2\x80\x8B",
                                       "\n\nQ: ",
                                       "\n\nA: ",
                                       "\n— ",
                                       "\nMERROW: ",
                                       "\nBERG: ",
                                       "? ",
                                       "dit "};

/* Words, points and marks in any order, most of them spaced. */
static size_t random_marks(uint64_t *state, char *out, size_t capacity, size_t pieces)
{
    size_t n = 0;
    for (size_t i = 0; i < pieces; i++) {
        uint64_t kind = test_random_below(state, 8);
        if (kind < 3)
            n = test_append(
                out, n, capacity,
                any_marks[test_random_below(state, sizeof any_marks / sizeof *any_marks)]);
        else if (kind < 6)
            n = test_append(out, n, capacity,
                            any_text[test_random_below(state, sizeof any_text / sizeof *any_text)]);
        else
            n = test_append(out, n, capacity, " ");
    }
    return n;
}

static void test_any(void **state)
{
    (void)state;
    uint64_t seed = 7;
    char text[MAX_TEXT];
    for (size_t i = 0; i < ROUNDS; i++) {
        size_t pieces = 1 + test_random_below(&seed, 200);
        check_text(text, random_marks(&seed, text, sizeof text, pieces));
        check_text(text, test_random_text(&seed, text, sizeof text, pieces));
    }
}

/* Text without marks gives none. */
static void test_none(void **state)
{
    (void)state;
    uint64_t seed = 11;
    char text[MAX_TEXT];
    for (size_t i = 0; i < ROUNDS; i++) {
        struct found f;
        size_t n = 0;
        for (size_t k = 0; k < 100; k++) {
            n = test_append(text, n, sizeof text,
                            any_text[test_random_below(&seed, sizeof any_text / sizeof *any_text)]);
            n = test_append(text, n, sizeof text, " ");
        }
        open_found(&f, text, n);
        assert_int_equal(f.marks.n, 0);
        close_found(&f);
    }
}

/* A style to print well-formed text in. */
struct style_marks {
    const char *open, *close, *inner_open, *inner_close;
};

static const struct style_marks styles[] = {
    {"“", "”", "‘", "’"},   {"\"", "\"", "'", "'"},        {"''", "''", "‘", "’"},
    {"``", "''", "'", "'"}, {"„", "“", "‚", "‘"},          {"„", "”", "‘", "’"},
    {"«", "»", "‹", "›"},   {"»", "«", "›", "‹"},          {"”", "”", "’", "’"},
    {"″", "″", "‘", "’"},   {"「", "」", "『", "』"},      {"‘", "’", "“", "”"},
    {"“", "“", "‘", "‘"},   {"&quot;", "&quot;", "'", "'"}};

/* An article in one style, and its stretches: their bytes, and the letters of words before them,
 * which are the same in every style. */
struct plan {
    char text[MAX_TEXT];
    size_t n;
    uint32_t letters;
    struct marked at[MAX_STRETCHES];
    uint32_t letters_at[MAX_STRETCHES];
    size_t stretches;
};

static void put(struct plan *p, const char *piece, bool counts)
{
    p->n = test_append(p->text, p->n, sizeof p->text, piece);
    p->letters += counts ? (uint32_t)strlen(piece) : 0;
}

static void put_words(struct plan *p, uint64_t *seed, const char *last)
{
    static const char *const words[] = {"We", "left", "the", "fog", "late", "horn", "geese", "and"};
    for (uint64_t k = 2 + test_random_below(seed, 6); k > 0; k--) {
        put(p, words[test_random_below(seed, 8)], true);
        put(p, k > 1 ? " " : last, false);
    }
}

static size_t begin_stretch(struct plan *p, const char *mark)
{
    put(p, mark, false);
    p->at[p->stretches].begin = (uint32_t)p->n;
    p->letters_at[p->stretches] = p->letters;
    return p->stretches++;
}

static void end_stretch(struct plan *p, size_t i, const char *mark)
{
    p->at[i].end = (uint32_t)p->n;
    put(p, mark, false);
}

/* A well-formed article: sentences, quotations with a clause, some inside others, continuations. */
static void write_article(struct plan *p, uint64_t seed, const struct style_marks *s)
{
    memset(p, 0, sizeof *p);
    for (int i = 0; i < 12; i++) {
        size_t stretch = begin_stretch(p, s->open);
        put_words(p, &seed, ". ");
        if (test_random_below(&seed, 3) == 0) {
            put(p, "He wrote ", false);
            size_t inner = begin_stretch(p, s->inner_open);
            put_words(p, &seed, "");
            end_stretch(p, inner, s->inner_close);
            put(p, " twice", false);
        } else {
            put_words(p, &seed, "");
        }
        if (test_random_below(&seed, 4) == 0) {
            put(p, ".", false);
            end_stretch(p, stretch, "\n\n");
            stretch = begin_stretch(p, s->open);
            put_words(p, &seed, "");
        }
        put(p, ",", false);
        end_stretch(p, stretch, s->close);
        put(p, " she said. ", false);
        put_words(p, &seed, ".\n\n");
    }
}

static void check_article(const struct plan *p, const struct plan *curly)
{
    static const uint32_t defects = STEMMA_FLAG_MISSING_OPENER | STEMMA_FLAG_MISSING_CLOSER |
                                    STEMMA_FLAG_MIXED_MARKS | STEMMA_FLAG_WRONG_WAY;
    struct found f;
    open_found(&f, p->text, p->n);
    assert_int_equal(p->stretches, curly->stretches);
    for (size_t i = 0; i < p->stretches && i < f.marks.n; i++) {
        const struct marked *m = &f.marks.at[i];
        if (m->begin != p->at[i].begin || m->end != p->at[i].end)
            print_error("%zu: %.*s\nin %s\n", i, (int)(m->end - m->begin), p->text + m->begin,
                        p->text);
        assert_int_equal(m->begin, p->at[i].begin);
        assert_int_equal(m->end, p->at[i].end);
        assert_int_equal(m->flags & defects, 0);
        assert_int_equal(p->letters_at[i], curly->letters_at[i]);
    }
    assert_int_equal(f.marks.n, p->stretches);
    close_found(&f);
}

static void test_styles(void **state)
{
    (void)state;
    static struct plan curly, styled;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        write_article(&curly, seed, &styles[0]);
        for (size_t k = 0; k < sizeof styles / sizeof *styles; k++) {
            write_article(&styled, seed, &styles[k]);
            check_article(&styled, &curly);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_any),
        cmocka_unit_test(test_none),
        cmocka_unit_test(test_styles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
