#include "quote/parts.h"
#include "quote/prose.h"

#include "test_text.h"
#include "unit/pitfalls.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/*
 * What is joined: the quotations by place, each with the numbers of its stretches and how each is
 * joined to the one before: s in the same sentence, n in the next one, c continued.
 */
static const struct {
    const char *name, *text, *joined;
} cases[] = {
    /* around a reporting clause */
    {"next sentence", "“We left,” she said. “We ate.”", "0n1"},
    {"same sentence", "“We left,” she said, “and ate.”", "0s1"},
    {"comma outside", "“We left”, she said, “and ate”.", "0s1"},
    {"question", "“Who left?” she asked. “We ate.”", "0n1"},
    {"full stop", "“We left.” She smiled. “We ate.”", "0n1"},
    {"long clause",
     "“We left,” said Ada Merrow, 61, the keeper of the lighthouse museum at Skarrow Point, which "
     "has been silent since the second of May. “We ate.”",
     "0n1"},
    {"dash", "“We left” – said the keeper – “and ate.”", "0s1"},
    {"three parts", "“We left,” she said. “We ate,” she added, “and slept.”", "0|1s2"},
    {"chain", "“We left,” she said, “and ate,” she said, “and slept.”", "0s1s2"},
    {"inner quotation at the end", "“He said ‘no,’” she recalled. “We ate.”", "0n2|1"},
    {"lines", "“We left,” she said.\n“We ate.”\n\nNobody came.", "0n1"},
    /* no reporting clause between */
    {"two partial quotations", "She urged “kindness” and “patience” today.", "0|1"},
    {"two partial quotations, comma", "She urged “kindness,” and “patience” today.", "0|1"},
    {"no clause", "“We left.” “We ate.”", "0|1"},
    {"no verb", "“We left,” and then the fog. “We ate.”", "0|1"},
    {"host sentence goes on", "The “moments of kindness,” she said, were “short.”", "0|1"},
    {"sentence between", "“We left,” she said. Nobody came. She added: “We ate.”", "0|1"},
    {"next paragraph", "“We left,” she said.\n\n“We ate.”", "0|1"},
    {"first part goes on after it", "The “fog” said the keeper. “We ate.”", "0|1"},
    /* a second clause leads in */
    {"adding", "“We left,” she said, adding, “We ate.”", "0|1"},
    {"adding alone", "He said it was “messy,” adding, “We ate.”", "0|1"},
    {"he added", "“We left.” He added, “We ate.”", "0|1"},
    {"colon", "“We left,” she said, and added: “We ate.”", "0|1"},
    {"own clause", "“We left,” she said. “We ate,” she added.", "0|1"},
    {"own clause, comma outside", "“We left”, she said. “We ate”, says Per Berg.", "0|1"},
    {"own clause, dash", "“We left”, she said. “We ate” – said Per Berg.", "0|1"},
    {"dash, and no clause", "“We left,” she said. “We ate” – as they had said.", "0n1"},
    {"own clause after a question", "“We left,” she said. “Why not?” asked Merrow.", "0|1"},
    /* paragraphs */
    {"continued", "“We left.\n\n“We ate,” she said. “We slept.”", "0c1n2"},
    {"continued from a split", "“We left,” she said. “We ate.\n\n“We slept.”", "0n1c2"},
    {"break lost", "“We left late. “We ate,” she said.", "0c1"},
    /* nested */
    {"nested", "“He wrote ‘no’ twice,” she said. “We ate.”", "0n2|1"},
    {"none", "We left.", ""},
};

static void describe(const struct quotation_list *q, char *out, size_t capacity)
{
    static const char joins[] = "?snc";
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < q->n; i++) {
        for (uint32_t k = 0; k < q->at[i].n_parts; k++) {
            uint32_t part = q->at[i].first_part + k;
            if (k > 0)
                n += (size_t)snprintf(out + n, capacity - n, "%c", joins[q->part_joins[part]]);
            n += (size_t)snprintf(out + n, capacity - n, "%u", q->part_marks[part]);
        }
        if (i + 1 < q->n)
            n += (size_t)snprintf(out + n, capacity - n, "|");
    }
}

static void join(struct test_text *t, const char *text, size_t n, struct marked_list *marks,
                 struct quotation_list *q)
{
    test_text_open(t, text, n);
    struct lexicon lexicon;
    struct prose prose;
    const struct marks_hints hints = {0};
    assert_int_equal(lexicon_init(&lexicon, &t->arena, NULL), STEMMA_OK);
    assert_int_equal(marks_find(marks, &t->arena, &t->text, &lexicon, &hints, NULL), STEMMA_OK);
    assert_int_equal(prose_read(&prose, &t->arena, &t->text, marks, &lexicon, NULL), STEMMA_OK);
    assert_int_equal(parts_join(q, &t->arena, &prose, marks, NULL), STEMMA_OK);
}

static void test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_text t;
        struct marked_list marks;
        struct quotation_list q;
        char got[256];
        join(&t, cases[i].text, strlen(cases[i].text), &marks, &q);
        describe(&q, got, sizeof got);
        bool same = strcmp(got, cases[i].joined) == 0;
        if (!same)
            print_error("%s: want %s, got %s\n", cases[i].name, cases[i].joined, got);
        test_text_close(&t);
        assert_true(same);
    }
}

static void test_flags(void **state)
{
    (void)state;
    static const char text[] = "“We left,” she said. “We ‘ate’ … [late].\n\n“We slept.”";
    struct test_text t;
    struct marked_list marks;
    struct quotation_list q;
    join(&t, text, sizeof text - 1, &marks, &q);
    assert_int_equal(q.n, 2);
    assert_int_equal(q.at[0].flags, STEMMA_FLAG_SPLIT | STEMMA_FLAG_CONTINUED |
                                        STEMMA_FLAG_BRACKET | STEMMA_FLAG_ELLIPSIS);
    assert_int_equal(q.at[1].flags, STEMMA_FLAG_NESTED);
    test_text_close(&t);
}

/* Each stretch is a part of one quotation, parts ascend, quotations come by their first part. */
static void check_lists(const struct marked_list *marks, const struct quotation_list *q)
{
    uint32_t parts = 0, seen = 0;
    bool *used = calloc(marks->n + 1, sizeof *used);
    assert_non_null(used);
    for (size_t i = 0; i < q->n; i++) {
        assert_int_equal(q->at[i].first_part, parts);
        assert_true(q->at[i].n_parts > 0);
        for (uint32_t k = 0; k < q->at[i].n_parts; k++) {
            uint32_t part = parts + k, mark = q->part_marks[part];
            assert_true(mark < marks->n && !used[mark]);
            used[mark] = true;
            assert_int_equal(q->part_joins[part] == PART_FIRST, k == 0);
            assert_true(k == 0 || mark > q->part_marks[part - 1]);
        }
        assert_true(i == 0 || q->part_marks[parts] > seen);
        seen = q->part_marks[parts];
        parts += q->at[i].n_parts;
    }
    assert_int_equal(parts, marks->n);
    free(used);
}

static void test_pitfalls(void **state)
{
    (void)state;
    for (size_t i = 0; i < N_PITFALLS; i++) {
        struct pitfall_case p;
        struct test_text t;
        struct marked_list marks;
        struct quotation_list q;
        pitfall_read(pitfalls[i].marked, pitfalls[i].headline, &p);
        join(&t, p.text, p.n_bytes, &marks, &q);
        check_lists(&marks, &q);
        test_text_close(&t);
    }
}

static void test_hostile(void **state)
{
    (void)state;
    static const char *const pieces[] = {"“a,” she said. ",         "“a,” she said, ",
                                         "“a ‘b’,” he said. ",      "“a.\n\n",
                                         "“a,” said, said, said, ", "“a”"};
    enum { TIMES = 20000 };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct test_text t;
        struct marked_list marks;
        struct quotation_list q;
        size_t n = strlen(pieces[i]);
        char *text = malloc(n * TIMES);
        assert_non_null(text);
        for (size_t k = 0; k < TIMES; k++)
            memcpy(text + k * n, pieces[i], n);
        join(&t, text, n * TIMES, &marks, &q);
        check_lists(&marks, &q);
        test_text_close(&t);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),
        cmocka_unit_test(test_flags),
        cmocka_unit_test(test_pitfalls),
        cmocka_unit_test(test_hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
