#include "emit/labels.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

struct made {
    struct test_trace t;
    struct arena arena;
    struct labels labels;
};

static void make(struct made *m)
{
    test_seal(&m->t);
    arena_init(&m->arena, m->t.ctx);
    assert_int_equal(labels_make(&m->labels, &m->arena, m->t.corpus, NULL), STEMMA_OK);
}

static void add(struct made *m, const char *id, const char *outlet, const char *date)
{
    test_add(&m->t, id, outlet, NULL, date, "Some words.");
}

static const char *label(const struct made *m, const char *id)
{
    return m->labels.of[test_doc(&m->t, id)];
}

static void drop(struct made *m)
{
    arena_clear(&m->arena);
    test_trace_free(&m->t);
}

static void test_outlets(void **state)
{
    (void)state;
    struct made m;
    test_trace_begin(&m.t);
    add(&m, "1", "Kestrel", NULL);
    add(&m, "2", "Osprey", "2024-03-02");
    add(&m, "3", "Osprey", "2024-03-01");
    add(&m, "4", " \n ", NULL);
    add(&m, "5", "A\x1b[2J name that is much longer than any outlet's name should ever be", NULL);
    make(&m);
    assert_true(m.labels.outlets_known);
    assert_string_equal(label(&m, "1"), "Kestrel");
    assert_string_equal(label(&m, "2"), "Osprey B");
    assert_string_equal(label(&m, "3"), "Osprey A");
    assert_string_equal(label(&m, "4"), "Report A");
    assert_string_equal(label(&m, "5"), "A[2J name that is much longer than…");
    assert_int_equal(m.labels.n_lettered, 1);
    assert_true(m.labels.lettered[test_doc(&m.t, "4")]);
    assert_false(m.labels.lettered[test_doc(&m.t, "2")]);
    drop(&m);
}

static void test_ids(void **state)
{
    (void)state;
    struct made m;
    test_trace_begin(&m.t);
    add(&m, "reports/meridian", NULL, NULL);
    add(&m, "000_af63b9dbfa94b4b4", NULL, "2024-03-05");
    add(&m, "17", NULL, "2024-03-04");
    add(&m, "a-very-long-name-of-a-file", NULL, NULL);
    make(&m);
    assert_false(m.labels.outlets_known);
    assert_string_equal(label(&m, "reports/meridian"), "meridian");
    assert_string_equal(label(&m, "17"), "Report A");
    assert_string_equal(label(&m, "000_af63b9dbfa94b4b4"), "Report B");
    assert_string_equal(label(&m, "a-very-long-name-of-a-file"), "Report C");
    assert_int_equal(m.labels.n_lettered, 3);
    drop(&m);
}

static void test_time(void **state)
{
    (void)state;
    static const char *const dates[] = {"2024-03-01T08:00+02:00", /* 06:00 */
                                        "2024-03-01T07:30Z",
                                        "2024-03-01T08:00:01",
                                        "2024-03-01T08:00:02",
                                        "2024-03-01", /* at the end of its day */
                                        "2024-03-02T00:00",
                                        "2024-03",
                                        "2024-04-01",
                                        "2024",
                                        "2025-01-01",
                                        "words",
                                        NULL};
    struct made m;
    test_trace_begin(&m.t);
    char id[8];
    const size_t n = sizeof dates / sizeof dates[0];
    for (size_t i = n; i-- > 0;) {
        snprintf(id, sizeof id, "%c", (int)('z' - i));
        add(&m, id, NULL, dates[i]);
    }
    make(&m);
    for (size_t i = 0; i + 2 < n; i++)
        assert_string_equal(m.t.corpus->documents.at[m.labels.by_time[i]].record.date, dates[i]);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(m.labels.rank[m.labels.by_time[i]], i);
    drop(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_outlets),
        cmocka_unit_test(test_ids),
        cmocka_unit_test(test_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
