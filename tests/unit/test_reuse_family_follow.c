/* Families where one document stands for many; and what documents share beside a family. */
#include "reuse/family.h"
#include "reuse/related.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define P1 "the old horn on the cliff has fallen silent and nobody in the village is sorry for it "
#define P2 "a child of six asked me in March who was listening and no ship had ever replied to us "
#define P2_EDITED \
    "a child of ten asked me in April who was hearing and no boat had ever answered to us "
#define P2_FAR \
    "a girl of ten asked us in April what was hearing but no boat has ever answered to me "
#define OTHER \
    "prices rose quickly in shops across town while wages stayed flat through most months "

struct made {
    stemma_corpus *corpus;
    stemma_matches *all, some;
    struct arena scratch;
};

/* Families of those hits alone whose documents are neighbours. */
static void make(struct made *m, const struct test_doc *docs, size_t n)
{
    struct family_options options = {.overlap = 0.8, .identity = 0.6};
    *m = (struct made){.corpus = test_docs(docs, n)};
    m->all = test_match(m->corpus);
    m->some = (stemma_matches){
        .ctx = m->corpus->ctx, .hits = ARRAY_INIT(1000), .hit_words = ARRAY_INIT(1000)};
    arena_init(&m->some.arena, m->corpus->ctx);
    assert_int_equal(workers_init(&m->some.workers, m->corpus->ctx, NULL), STEMMA_OK);
    arena_init(&m->scratch, m->corpus->ctx);
    for (size_t i = 0; i < m->all->hits.n; i++)
        if (m->all->hits.at[i].b == m->all->hits.at[i].a + 1) {
            assert_int_equal(ARRAY_ADD(&m->some.arena, &m->some.hits, m->all->hits.at[i], NULL),
                             STEMMA_OK);
            assert_int_equal(
                ARRAY_ADD(&m->some.arena, &m->some.hit_words, m->all->hit_words.at[i], NULL),
                STEMMA_OK);
        }
    assert_int_equal(families_make(&m->some, &m->scratch, m->corpus, &options, NULL), STEMMA_OK);
}

static void unmake(struct made *m)
{
    workers_clear(&m->some.workers);
    arena_clear(&m->some.arena);
    arena_clear(&m->scratch);
    stemma_matches_free(m->all);
    test_docs_free(m->corpus);
}

static void test_copies_of_copies(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, "One. " P1 P2},
                                           {"b", NULL, NULL, P1 P2 "and so on"},
                                           {"c", NULL, NULL, "Three: " P1 P2_EDITED},
                                           {"d", NULL, NULL, P1 P2_EDITED "too"}};
    struct made m;
    make(&m, docs, 4);
    assert_int_equal(m.some.families.n, 1);
    const stemma_family *f = &m.some.families.at[0];
    assert_int_equal(f->n_members, 4);
    for (uint32_t i = 0; i < 4; i++)
        assert_int_equal(f->members[i].doc, i);
    /* Counted from the core, not from the copy before. */
    assert_true(f->members[1].identity == 1);
    assert_true(f->members[3].identity == f->members[2].identity);
    assert_true(f->members[3].identity < 0.9 && f->members[3].identity > 0.8);
    assert_true(test_prints(m.corpus, 3, &f->members[3].span,
                            P1 "a child of ten asked me in April who was hearing and no boat had "
                               "ever answered to us"));
    unmake(&m);
}

/* Each is near the one before; the third is far from the first. */
static void test_no_drift(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, P2}, {"b", NULL, NULL, P2_EDITED}, {"c", NULL, NULL, P2_FAR}};
    struct made m;
    make(&m, docs, 3);
    for (size_t i = 0; i < m.some.families.n; i++)
        assert_true(m.some.families.at[i].members[0].doc > 0 ||
                    m.some.families.at[i].n_members <= 2);
    unmake(&m);
}

/* Through a longer copy that has every word, but not through one that differs. */
static void test_longer_copies(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, "One. " P2},
                                           {"b", NULL, NULL, P1 P2 OTHER},
                                           {"c", NULL, NULL, P1 P2 OTHER},
                                           {"d", NULL, NULL, P1 P2_EDITED OTHER}};
    struct made m;
    make(&m, docs, 4);
    const stemma_family *part = NULL;
    for (size_t i = 0; i < m.some.families.n; i++)
        if (m.some.families.at[i].members[0].doc == 0)
            part = &m.some.families.at[i];
    assert_non_null(part);
    assert_int_equal(part->n_members, 3);
    assert_int_equal(part->members[2].doc, 2);
    unmake(&m);
}

static uint32_t shared(const struct related *related, uint32_t a, uint32_t b, uint32_t family)
{
    const uint32_t docs[2] = {a, b};
    return related_words(related, docs, family, UINT32_MAX);
}

static void test_related(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, "One. " P2},
                                           {"b", NULL, NULL, P1 P2 OTHER},
                                           {"c", NULL, NULL, P1 P2 OTHER "so"}};
    struct made m;
    struct related related;
    make(&m, docs, 3);
    assert_int_equal(related_init(&related, &m.scratch, &m.some, NULL), STEMMA_OK);
    uint32_t part = m.some.families.at[0].members[0].doc == 0 ? 0 : 1, whole = 1 - part;
    assert_int_equal(m.some.families.n, 2);
    uint32_t n_whole = m.some.families.at[whole].words, n_part = m.some.families.at[part].words;
    related_note(&related, 1);
    assert_int_equal(shared(&related, 1, 2, part), n_whole);
    assert_int_equal(shared(&related, 1, 2, whole), n_part);
    assert_int_equal(shared(&related, 1, 0, part), 0);
    assert_int_equal(shared(&related, 1, 0, whole), n_part);
    const uint32_t pair[2] = {1, 2};
    assert_true(related_words(&related, pair, part, 1) >= 1); /* enough */
    unmake(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copies_of_copies),
        cmocka_unit_test(test_no_drift),
        cmocka_unit_test(test_longer_copies),
        cmocka_unit_test(test_related),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
