/* What is left out of a site's pages, against counting by comparing all paragraphs with all; and
 * the same whatever order the pages come in. */
#include "read/site.h"

#include "test_random.h"
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { PAGES = 40, PARAGRAPHS = 6, WORDS = 30, SITES = 3 };

struct made {
    char id[8], url[60], text[400];
    int words[PARAGRAPHS]; /* each paragraph is one of WORDS sentences */
    int site, address;
    size_t n;
    struct page_paragraph paragraphs[PARAGRAPHS];
    stemma_paragraph labels[PARAGRAPHS];
};

static void make_page(uint64_t *seed, struct made *m, int i)
{
    uint32_t at = 0;
    m->site = (int)test_random_below(seed, SITES);
    m->address = (int)test_random_below(seed, PAGES);
    m->n = 1 + (size_t)test_random_below(seed, PARAGRAPHS);
    snprintf(m->id, sizeof m->id, "%02d", i);
    snprintf(m->url, sizeof m->url, "http://%ss%d.example/%d", i % 2 == 0 ? "www." : "", m->site,
             m->address);
    for (size_t k = 0; k < m->n; k++) {
        uint64_t most = test_random_below(seed, 2) == 0 ? 4 : WORDS;
        m->words[k] = (int)test_random_below(seed, most);
        if (k > 0)
            at += (uint32_t)snprintf(m->text + at, sizeof m->text - at, "\n\n");
        m->paragraphs[k] = (struct page_paragraph){.kind = PAGE_TEXT, .begin = at};
        at += (uint32_t)snprintf(m->text + at, sizeof m->text - at,
                                 i % 3 == 0 ? "Boat w%d left." : "boat W%d, left", m->words[k]);
        m->paragraphs[k].end = at;
        m->labels[k] = (stemma_paragraph){STEMMA_PARAGRAPH_TEXT, m->paragraphs[k].begin, at};
    }
}

/* ------------------------------------------------------------------ the twin */

static bool prints(const struct made *m, int words)
{
    for (size_t k = 0; k < m->n; k++)
        if (m->words[k] == words)
            return true;
    return false;
}

/* Addresses of the site whose pages print the words (-1: whatever they print), where `of` says
 * that a page counts. */
static int count_pages(const struct made *at, const bool *of, int site, int words)
{
    bool seen[PAGES] = {false};
    int n = 0;
    for (int i = 0; i < PAGES; i++) {
        if (at[i].site != site || !of[i] || (words >= 0 && !prints(&at[i], words)))
            continue;
        n += !seen[at[i].address];
        seen[at[i].address] = true;
    }
    return n;
}

static void find_evidence(const struct made *at, const bool *all, bool *evidence)
{
    for (int i = 0; i < PAGES; i++) {
        size_t own = 0;
        for (size_t k = 0; k < at[i].n; k++)
            own += count_pages(at, all, at[i].site, at[i].words[k]) < 3;
        evidence[i] = own * 4 >= at[i].n && own > 0;
    }
}

/* The text that is left. */
static void expect(const struct made *at, const bool *evidence, const struct made *m, char *out)
{
    size_t n = 0;
    int n_pages = count_pages(at, evidence, m->site, -1);
    for (size_t k = 0; k < m->n; k++) {
        int printed = count_pages(at, evidence, m->site, m->words[k]);
        if (printed >= 3 && printed * 4 >= n_pages)
            continue;
        const struct page_paragraph *p = &m->paragraphs[k];
        n += (size_t)snprintf(out + n, sizeof m->text - n, "%s%.*s", n > 0 ? "\n\n" : "",
                              (int)(p->end - p->begin), m->text + p->begin);
    }
    if (n == 0)
        memcpy(out, m->text, sizeof m->text);
}

/* ------------------------------------------------------------------ both */

static struct document take(const struct made *m, struct arena *arena)
{
    struct document d = {.record = {.id = m->id,
                                    .url = m->url,
                                    .text = m->text,
                                    .n_text = strlen(m->text),
                                    .extra = "\"n\":1",
                                    .paragraphs = m->labels,
                                    .n_paragraphs = m->n}};
    struct page page = {.text = m->text,
                        .n_text = strlen(m->text),
                        .paragraphs = m->paragraphs,
                        .n_paragraphs = m->n};
    assert_int_equal(site_note(&d, &page, strlen(d.record.extra), arena, arena, NULL), STEMMA_OK);
    assert_non_null(d.page);
    return d;
}

static uint64_t run(uint64_t *seed, const struct made *at, char (*wanted)[400])
{
    struct document documents[PAGES];
    struct site_counts counts;
    struct arena arena;
    stemma_ctx *ctx = test_context(1);
    arena_init(&arena, ctx);
    for (size_t i = 0; i < PAGES; i++) {
        size_t j = (size_t)test_random_below(seed, i + 1);
        documents[i] = documents[j];
        documents[j] = take(&at[i], &arena);
    }
    assert_int_equal(site_clean(documents, PAGES, &arena, &counts, NULL), STEMMA_OK);
    for (size_t i = 0; i < PAGES; i++) {
        const stemma_document *d = &documents[i].record;
        assert_string_equal(d->text, wanted[strtol(d->id, NULL, 10)]);
        assert_int_equal(d->n_text, strlen(d->text));
        assert_int_equal(d->paragraphs[d->n_paragraphs - 1].end_byte, d->n_text);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return counts.n_paragraphs;
}

static void test_as_the_twin(void **state)
{
    (void)state;
    static struct made at[PAGES];
    static char wanted[PAGES][400];
    uint64_t seed = 20250506, n_gone = 0;
    for (int round = 0; round < 30; round++) {
        bool all[PAGES], evidence[PAGES];
        for (int i = 0; i < PAGES; i++) {
            make_page(&seed, &at[i], i);
            all[i] = true;
        }
        find_evidence(at, all, evidence);
        for (int i = 0; i < PAGES; i++)
            expect(at, evidence, &at[i], wanted[i]);
        uint64_t n = run(&seed, at, wanted);
        assert_int_equal(run(&seed, at, wanted), n);
        n_gone += n;
    }
    assert_in_range(n_gone, 100, 30 * PAGES * PARAGRAPHS / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_as_the_twin)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
