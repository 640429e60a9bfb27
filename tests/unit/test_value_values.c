/*
 * Values of one story that differ, and those that do not.
 */
#include "test_stories.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* Two reports of one event, on a day each, that end in a paragraph of their own. */
#define LEAD                                                                                     \
    "The foghorn on the cliff of Skarrow has fallen silent after more than a century, and the "  \
    "lighthouse museum has told its visitors why it will not sound again this summer.\n\n"       \
    "Neighbours of the lighthouse met in the parish hall of Skarrow to talk about the foghorn, " \
    "the curlews and the ice cream van that practises below the cliff.\n\n"
#define OTHER                                                                                    \
    "On Skarrow's cliff nobody hears the old foghorn any more; the lighthouse museum keeps the " \
    "green button polished, and visitors ask when the horn will sound.\n\n"                      \
    "In the parish hall of Skarrow the neighbours of the lighthouse talked of curlews, of the "  \
    "foghorn and of a van that sells ice cream below the cliff.\n\n"

struct outcome {
    struct found f;
    stemma_values *values;
};

static void open_pair(struct outcome *o, const char *a_date, const char *a, const char *b_date,
                      const char *b)
{
    const struct news news[] = {{"a", "Tide", a_date, "Foghorn of Skarrow falls silent", a},
                                {"b", "Dune", b_date, "Silent foghorn on Skarrow's cliff", b}};
    stemma_error err = {0};
    found_make(&o->f, 2, news, 2);
    assert_int_equal(stemma_stories_of(o->f.stories, 0), stemma_stories_of(o->f.stories, 1));
    assert_int_equal(stemma_values_find(&o->values, o->f.corpus, o->f.matches, o->f.stories, &err),
                     STEMMA_OK);
}

static void close_pair(struct outcome *o)
{
    stemma_values_free(o->values);
    found_free(&o->f);
}

/* The only disagreement of two reports; NULL: there is none. */
static const stemma_disagreement *only(const struct outcome *o)
{
    size_t first = 0;
    const size_t n = stemma_values_of_story(o->values, stemma_stories_of(o->f.stories, 0), &first);
    assert_true(n <= 1);
    return n == 1 ? stemma_values_disagreement(o->values, first) : NULL;
}

static void test_one_age_two_values(void **unused)
{
    (void)unused;
    struct outcome o;
    open_pair(&o, "2025-05-06", LEAD "Ada Merrow, 61, keeps the museum.", "2025-05-07",
              OTHER "The keeper is Ada Merrow, 64, who lives there.");
    const stemma_disagreement *d = only(&o);
    assert_non_null(d);
    assert_int_equal(d->slot, STEMMA_SLOT_AGE);
    assert_int_equal(d->relation, STEMMA_RELATION_DIFFERS);
    assert_int_equal(d->by, STEMMA_FRAME_ENTITY);
    assert_string_equal(d->entity, "Ada Merrow");
    assert_int_equal(d->n_groups, 2);
    assert_string_equal(d->groups[0].value, "61");
    assert_string_equal(d->groups[1].value, "64");
    assert_int_equal(stemma_values_at(o.values, d->groups[1].members[0])->doc, 1);
    assert_false(d->one_document);
    close_pair(&o);
}

static void test_rounding(void **unused)
{
    (void)unused;
    struct outcome o;
    open_pair(&o, "2025-05-06", LEAD "Her daughter Ilse, 4, slept.", "2025-05-06",
              OTHER "Her daughter Ilse Merrow, 4\xC2\xBD, was there.");
    const stemma_disagreement *d = only(&o);
    assert_non_null(d);
    assert_int_equal(d->relation, STEMMA_RELATION_ROUNDING);
    close_pair(&o);
}

/* Two persons of one family name, a birthday, another sort of number: nothing is made of them. */
static void test_abstains(void **unused)
{
    (void)unused;
    static const struct {
        const char *a_date, *a, *b_date, *b;
    } pairs[] = {
        {"2025-05-06", LEAD "Ada Merrow, 61, came.", "2025-05-06", OTHER "Leif Merrow, 64, came."},
        {"2025-05-06", LEAD "Ada Merrow, 61, came.", "2025-05-06", OTHER "Ada Merrow, 31, came."},
        {"2025-05-06", LEAD "He counted 11 geese.", "2025-05-06", OTHER "He counted 12 boats."},
        {"2025-05-06", LEAD "Ada Merrow, 61, came.", "2025-05-07", OTHER "Ada Merrow, 61, came."},
        {"2025-05-06", LEAD "George Holm died on Sunday.", "2025-05-07",
         OTHER "Leif Berg died on Monday."},
        {"2025-05-06", LEAD "Ada Merrow silenced the horn on Saturday, 3 May.", "2025-05-06",
         OTHER "Ms Merrow never silenced the horn on Sunday."},
        {"2025-05-06", LEAD "Ada Merrow silenced the horn on Saturday, 3 May.", "2025-05-06",
         OTHER "An Ada Island man silenced the horn on Sunday."},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct outcome o;
        open_pair(&o, pairs[i].a_date, pairs[i].a, pairs[i].b_date, pairs[i].b);
        assert_null(only(&o));
        close_pair(&o);
    }
}

/* The words around two times say that both are of one thing; a zone, a day or other words that they
 * are not. */
static void test_times(void **unused)
{
    (void)unused;
    static const struct {
        const char *a, *b;
        int differs;
    } pairs[] = {
        {LEAD "The keeper Ada Merrow switched off the compressor at 3:40 p.m. for the last time.",
         OTHER "At 3:45 p.m. the keeper Ada Merrow switched off the old compressor.", 1},
        {LEAD "The keeper Ada Merrow switched off the compressor at around 3:40 p.m. for good.",
         OTHER "At 3:45 p.m. the keeper Ada Merrow switched off the old compressor.", 0},
        {LEAD "The keeper Ada Merrow switched off the compressor at 3:40 p.m. ET for good.",
         OTHER "At 3:45 p.m. GMT the keeper Ada Merrow switched off the old compressor.", 0},
        {LEAD "The keeper Ada Merrow switched off the compressor at 3:40 p.m. Tuesday.",
         OTHER "At 3:45 p.m. Friday the keeper Ada Merrow switched off the compressor.", 0},
        {LEAD "The parish priest blessed the silent horn at 3:40 p.m. in the rain.",
         OTHER "At 3:45 p.m. the keeper Ada Merrow switched off the old compressor.", 0},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct outcome o;
        open_pair(&o, "2025-05-06", pairs[i].a, "2025-05-06", pairs[i].b);
        const stemma_disagreement *d = only(&o);
        assert_int_equal(d != NULL, pairs[i].differs);
        if (d != NULL) {
            assert_int_equal(d->slot, STEMMA_SLOT_TIME);
            assert_string_equal(d->groups[0].value, "15:40");
            assert_string_equal(d->groups[1].value, "15:45");
        }
        close_pair(&o);
    }
}

static void test_dates_of_one_event(void **unused)
{
    (void)unused;
    struct outcome o;
    open_pair(&o, "2025-05-06", LEAD "Ada Merrow silenced the horn on Saturday, 3 May.",
              "2025-05-07", OTHER "Ms Merrow silenced the horn on Sunday.");
    const stemma_disagreement *d = only(&o);
    assert_non_null(d);
    assert_int_equal(d->slot, STEMMA_SLOT_DATE);
    assert_string_equal(d->groups[0].value, "2025-05-03");
    assert_string_equal(d->groups[1].value, "2025-05-04");
    close_pair(&o);
}

static void test_siblings_date_what_has_none(void **unused)
{
    (void)unused;
    struct outcome o;
    open_pair(&o, "2025-05-06", LEAD "Ada Merrow wrote.", NULL, OTHER "It fell silent last month.");
    const stemma_value *v = stemma_values_at(o.values, 0);
    assert_non_null(v);
    assert_int_equal(v->by, STEMMA_DATE_SIBLINGS);
    assert_string_equal(v->value, "2025-04");
    assert_null(stemma_values_at(o.values, 1));
    close_pair(&o);
}

/* A copy with one number, one spelling and one relation changed; later, so the count may grow. */
#define COPIED(n, name, kin)                                                                      \
    "Early in the evening the petition to bring the horn back had gathered " n                    \
    " signatures in the museum shop and in the bakery below the hall.\n\n"                        \
    "Nobody was surprised to hear that the neighbour " name " Lindqvist had signed it twice.\n\n" \
    "In the hall her " kin " then read the open letter aloud to all the neighbours of the horn.\n"

static void test_columns(void **unused)
{
    (void)unused;
    struct outcome o;
    size_t first = 0;
    open_pair(&o, "2025-05-06", LEAD COPIED("214", "Kirsten", "sister"), "2025-05-07",
              LEAD COPIED("241", "Kirstin", "mother"));
    assert_int_equal(stemma_values_of_story(o.values, 0, &first), 3);
    unsigned slots = 0;
    for (size_t i = 0; i < 3; i++) {
        const stemma_disagreement *d = stemma_values_disagreement(o.values, first + i);
        slots |= 1u << d->slot;
        assert_int_equal(d->by, STEMMA_FRAME_COLUMN);
        assert_true(d->one_text);
        assert_int_equal(d->relation, d->slot == STEMMA_SLOT_COUNT ? STEMMA_RELATION_UPDATED
                                                                   : STEMMA_RELATION_DIFFERS);
    }
    assert_int_equal(slots,
                     1u << STEMMA_SLOT_COUNT | 1u << STEMMA_SLOT_NAME | 1u << STEMMA_SLOT_RELATION);
    close_pair(&o);
}

/* A form of words that is filled anew each time tells of another thing each time. */
#define FILLED(people, boats, share)                                                              \
    "The harbour master of Skarrow counted " people " people on the quay in the night and noted " \
    "that " boats " boats had left it at dawn.\n\n"                                               \
    "The curlews that were seen on the mud flats below the cliff in the evening made up " share   \
    " percent of all the birds of the bay.\n"

static void test_templates(void **unused)
{
    (void)unused;
    struct outcome o;
    open_pair(&o, "2025-05-06", LEAD FILLED("214", "12", "40"), "2025-05-06",
              LEAD FILLED("214", "12", "45"));
    assert_non_null(only(&o));
    close_pair(&o);
    open_pair(&o, "2025-05-06", LEAD FILLED("214", "12", "40"), "2025-05-06",
              LEAD FILLED("390", "12", "45"));
    assert_null(only(&o));
    close_pair(&o);
}

/* What one denies and the other states is no second value of it. */
static void test_denied(void **unused)
{
    (void)unused;
    struct outcome o;
    open_pair(&o, "2025-05-06", LEAD COPIED("214", "Kirsten", "sister"), "2025-05-06",
              LEAD COPIED("not 241", "Kirsten", "sister"));
    assert_null(only(&o));
    assert_string_equal(stemma_stated_name(stemma_values_at(o.values, 0)->stated), "fact");
    assert_string_equal(stemma_stated_name(stemma_values_at(o.values, 1)->stated), "denied");
    close_pair(&o);
}

/* How many disagreements two reports have that tell of the same in words of their own. */
static size_t told(const char *a, const char *b)
{
    struct outcome o;
    char one[2048], other[2048];
    size_t first;
    snprintf(one, sizeof one, LEAD "%s The van sells 40 cones a day.", a);
    snprintf(other, sizeof other, LEAD "%s Curlews laid 3 eggs on the cliff.", b);
    open_pair(&o, "2025-05-06", one, "2025-05-06", other);
    const size_t n = stemma_values_of_story(o.values, stemma_stories_of(o.f.stories, 0), &first);
    close_pair(&o);
    return n;
}
#define BOARD "The harbour board of Skarrow paid the brass founder "

/* A number is held against the one that the other report tells of most alike. */
static void test_told_alike(void **unused)
{
    (void)unused;
    static const char *const other = "The brass founder of Skarrow was paid $1,300 by the harbour "
                                     "board to mend the green button, neighbours say.";
    assert_int_equal(told(BOARD "$1,200 to mend the green button.", other), 1);
    assert_int_equal(told(BOARD "$1,300 to mend the green button.", other), 0);
    /* Another thing: twice as much, both numbers in one report, another year, other words. */
    assert_int_equal(told(BOARD "$2,600 to mend the green button.", other), 0);
    assert_int_equal(told(BOARD "$1,200 to mend the green button. A bell cost $1,300.", other), 0);
    assert_int_equal(told(BOARD "$1,200 in 1998 to mend the green button.", other), 0);
    assert_int_equal(told("Ice cream for the children of the parish cost $1,200.", other), 0);
}

static void test_names_pick(void **unused)
{
    (void)unused;
    static const char *const other = "The harbour master of Skarrow counted 31 boats behind the "
                                     "cliff when the storm came.";
    assert_int_equal(told("Behind the cliff the harbour master of Skarrow counted 34 boats when "
                          "the storm came.",
                          other),
                     1);
    assert_int_equal(told("Behind the cliff the harbour master of Skarrow counted 34 Breton boats "
                          "when the storm came.",
                          other),
                     0);
}

static void test_hedges_fit(void **unused)
{
    (void)unused;
    struct outcome o;
    open_pair(&o, "2025-05-06", LEAD COPIED("214", "Kirsten", "sister"), "2025-05-06",
              LEAD COPIED("more than 200", "Kirsten", "sister"));
    assert_null(only(&o));
    close_pair(&o);
    open_pair(&o, "2025-05-06", LEAD COPIED("more than 250", "Kirsten", "sister"), "2025-05-06",
              LEAD COPIED("more than 200", "Kirsten", "sister"));
    assert_non_null(only(&o));
    close_pair(&o);
}

/* One event in two reports, one on a day of its own, and sides of a disagreement. */
static void test_timeline(void **unused)
{
    (void)unused;
    struct outcome o;
    size_t first = 9;
    open_pair(
        &o, "2025-05-06",
        LEAD "Leif Holm was killed on Sunday. Ada Merrow silenced the horn on 3 May.", "2025-05-07",
        OTHER "Mr Holm died last week. Kirsten Berg left Skarrow on 1 May. Ms Merrow silenced "
              "the horn on Friday.");
    const size_t n = stemma_values_events_of_story(o.values, 0, &first);
    assert_int_equal(n, 3);
    const stemma_event *e[3];
    for (size_t i = 0; i < 3; i++)
        e[i] = stemma_values_event(o.values, first + i);
    assert_string_equal(e[0]->value, "2025-05-01");
    assert_int_equal(e[0]->n_members, 1);
    assert_string_equal(e[1]->value, "2025-05-02/2025-05-03");
    assert_int_equal(e[1]->disagreement, only(&o)->id);
    assert_string_equal(e[2]->value, "2025-05-04");
    assert_int_equal(e[2]->n_members, 2);
    assert_int_equal(e[2]->n_texts, 2);
    assert_int_equal(e[2]->disagreement, 0);
    assert_string_equal(stemma_values_at(o.values, e[2]->told)->value, "2025-05-04");
    assert_null(stemma_values_event(o.values, first + 3));
    assert_int_equal(stemma_values_events_of_story(o.values, 99, NULL), 0);
    assert_int_equal(stemma_values_events_of_story(NULL, 0, &first), 0);
    assert_null(stemma_values_event(NULL, 0));
    close_pair(&o);
}

static void test_names(void **unused)
{
    (void)unused;
    assert_string_equal(stemma_slot_name(STEMMA_SLOT_RELATION), "relation");
    assert_string_equal(stemma_relation_name(STEMMA_RELATION_DIFFERS), "differs");
    assert_string_equal(stemma_frame_by_name(STEMMA_FRAME_ENTITY), "entity");
    assert_string_equal(stemma_date_by_name(STEMMA_DATE_SIBLINGS), "siblings");
    assert_null(stemma_values_at(NULL, 0));
    assert_null(stemma_values_disagreement(NULL, 0));
    assert_int_equal(stemma_values_of_story(NULL, 0, NULL), 0);
    stemma_values_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_one_age_two_values),
                                       cmocka_unit_test(test_rounding),
                                       cmocka_unit_test(test_abstains),
                                       cmocka_unit_test(test_times),
                                       cmocka_unit_test(test_dates_of_one_event),
                                       cmocka_unit_test(test_siblings_date_what_has_none),
                                       cmocka_unit_test(test_columns),
                                       cmocka_unit_test(test_hedges_fit),
                                       cmocka_unit_test(test_timeline),
                                       cmocka_unit_test(test_templates),
                                       cmocka_unit_test(test_denied),
                                       cmocka_unit_test(test_told_alike),
                                       cmocka_unit_test(test_names_pick),
                                       cmocka_unit_test(test_names)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
