/*
 * The words and names of a document, counted by view.
 */
#include "story/wording.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct made {
    stemma_ctx *ctx;
    struct arena arena;
    struct text text;
    struct wording wording;
    struct wording_terms terms;
};

static void make(struct made *m, const char *title, const char *bytes)
{
    stemma_error err = {0};
    m->ctx = test_context(1);
    arena_init(&m->arena, m->ctx);
    assert_int_equal(text_analyse(&m->text, &m->arena, bytes, strlen(bytes), &err), STEMMA_OK);
    m->wording = (struct wording){.text = &m->text, .title_bytes = title, .language = 1};
    assert_int_equal(
        text_tokens(&m->wording.title, &m->arena, title, title != NULL ? strlen(title) : 0, &err),
        STEMMA_OK);
    assert_int_equal(wording_read(&m->terms, &m->arena, &m->wording, &err), STEMMA_OK);
    for (uint32_t i = 1; i < m->terms.n; i++)
        assert_true(m->terms.at[i - 1].key < m->terms.at[i].key);
}

static void drop(struct made *m)
{
    arena_clear(&m->arena);
    stemma_ctx_free(m->ctx);
}

/* The term that stands first at these bytes of the text, a name or a word; NULL: there is none. */
static const struct wording_term *find(const struct made *m, const char *printed, bool name)
{
    for (uint32_t i = 0; i < m->terms.n; i++) {
        const struct wording_term *t = &m->terms.at[i];
        const size_t n = t->first.end - t->first.begin;
        if ((t->n[VIEW_NAMES] > 0) == name && n == strlen(printed) &&
            memcmp(m->text.bytes + t->first.begin, printed, n) == 0)
            return t;
    }
    return NULL;
}

static void test_views(void **unused)
{
    (void)unused;
    struct made m;
    make(&m, "Ferry sank", "The ferry sank. Ada Merrow saw the ferry; later Ada Merrow swam.");
    const struct wording_term *ferry = find(&m, "ferry", false),
                              *name = find(&m, "Ada Merrow", true);
    assert_non_null(ferry);
    assert_int_equal(ferry->n[VIEW_BODY], 2);
    assert_int_equal(ferry->n[VIEW_LEAD], 3);
    assert_int_equal(ferry->n[VIEW_TITLE], 1);
    assert_int_equal(ferry->n[VIEW_NAMES], 0);
    assert_int_equal(ferry->first.begin, 4);
    assert_non_null(name);
    assert_int_equal(name->n[VIEW_NAMES], 2);
    assert_int_equal(name->n[VIEW_BODY], 0);
    assert_int_equal(find(&m, "Merrow", false)->n[VIEW_BODY], 2);
    assert_null(find(&m, "The", false));
    drop(&m);
}

/* A word of the title alone has no place in the text. */
static void test_title_alone(void **unused)
{
    (void)unused;
    struct made m;
    make(&m, "Harbour", "");
    assert_int_equal(m.terms.n, 2); /* the word and its stem */
    assert_int_equal(m.terms.at[0].first.end, 0);
    assert_int_equal(m.terms.at[1].first.end, 0);
    assert_int_equal(m.terms.at[0].n[VIEW_TITLE] + m.terms.at[1].n[VIEW_TITLE], 1);
    assert_int_equal(m.terms.at[0].n[VIEW_OPENING] + m.terms.at[1].n[VIEW_OPENING], 1);
    drop(&m);
    make(&m, "", "");
    assert_int_equal(m.terms.n, 0);
    drop(&m);
}

/* Each word a name of its own: as many terms as there can be. All are there, and the first 150 are
 * the lead. */
static void test_most_terms(void **unused)
{
    (void)unused;
    enum { WORDS = 3000 };
    static char bytes[WORDS * 8];
    struct made m;
    size_t n = 0;
    for (int i = 0; i < WORDS; i++)
        n += (size_t)snprintf(bytes + n, sizeof bytes - n, "%c%c%c%cX, ", 'A' + i % 26,
                              'A' + i / 26 % 26, 'A' + i / 676 % 26, 'B');
    make(&m, "", bytes);
    assert_int_equal(m.terms.n, 2 * WORDS + WORDING_OPENING);
    uint32_t in_lead = 0, in_body = 0, names = 0, in_opening = 0;
    for (uint32_t i = 0; i < m.terms.n; i++) {
        in_lead += m.terms.at[i].n[VIEW_LEAD];
        in_body += m.terms.at[i].n[VIEW_BODY];
        names += m.terms.at[i].n[VIEW_NAMES];
        in_opening += m.terms.at[i].n[VIEW_OPENING];
    }
    assert_int_equal(in_lead, WORDING_LEAD);
    assert_int_equal(in_body, WORDS);
    assert_int_equal(names, WORDS);
    assert_int_equal(in_opening, WORDING_OPENING);
    drop(&m);
}

static uint32_t most_in(const struct made *m, enum view view)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < m->terms.n; i++)
        most = m->terms.at[i].n[view] > most ? m->terms.at[i].n[view] : most;
    return most;
}

/* Words that begin alike are one in the opening, of title and text; who and what are the text's. */
static void test_opening(void **unused)
{
    (void)unused;
    struct made m;
    make(&m, "Divers", "A diver dived, and Merrow dived.");
    assert_int_equal(find(&m, "Merrow", false)->n[VIEW_WHO], 1);
    assert_int_equal(find(&m, "Merrow", false)->n[VIEW_WHAT], 0);
    assert_int_equal(find(&m, "dived", false)->n[VIEW_WHAT], 2);
    assert_int_equal(find(&m, "dived", false)->n[VIEW_WHO], 0);
    assert_int_equal(most_in(&m, VIEW_OPENING), 2); /* "Diver" twice, "dived" twice */
    assert_int_equal(m.terms.n, 4 + 3);
    drop(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_views), cmocka_unit_test(test_title_alone),
        cmocka_unit_test(test_most_terms), cmocka_unit_test(test_opening)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
