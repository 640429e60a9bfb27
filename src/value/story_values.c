/*
 * The values of one story, and those that differ, as records.
 *
 * In: the documents of a story. Out: their values with what they are of, and the cells whose values
 * differ. A document's relative dates are counted from its own day; where it has none, from the
 * days of the others, if these lie within a week, and the value says so.
 *
 * Linear in the words and passages. All but the records is scratch.
 */
#include "value/story_values.h"

#include "reuse/hit.h"
#include "value/compare.h"
#include "value/timeline.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SIBLING_DAYS = 7,
    SIBLING_SLACK =
        3 /* a document without a date may be so much older or younger than the others */
};
#define SEED_DISAGREEMENT UINT64_C(0x646966666572)

/* ---- reading */

static void set_references(struct telling *t)
{
    int32_t first = INT32_MAX, last = INT32_MIN;
    for (size_t i = 0; i < t->n_told; i++) {
        const int32_t day = t->told[i].day;
        if (day == HIT_NO_DAY)
            continue;
        first = day < first ? day : first;
        last = day > last ? day : last;
    }
    const bool known = first <= last && last - first < SIBLING_DAYS;
    for (size_t i = 0; i < t->n_told; i++) {
        struct reader *r = &t->told[i].reader;
        const int32_t day = t->told[i].day;
        r->by = day != HIT_NO_DAY ? STEMMA_DATE_DOCUMENT : STEMMA_DATE_SIBLINGS;
        if (day != HIT_NO_DAY)
            r->first_day = r->last_day = day;
        else if (known)
            r->first_day = first - SIBLING_SLACK, r->last_day = last + SIBLING_SLACK;
    }
}

static stemma_status read_documents(struct telling *t, struct arena *arena,
                                    const struct valuing *valuing, const stemma_story *story,
                                    stemma_error *err)
{
    t->n_told = story->n_documents;
    t->told = ARENA_ZEROED(arena, struct told, t->n_told, err);
    if (t->told == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < t->n_told; i++) {
        const struct document *d = corpus_document(valuing->corpus, story->documents[i].doc);
        t->told[i].doc = story->documents[i].doc;
        t->told[i].text = story->documents[i].text;
        t->told[i].day = hit_day(d);
        TRY(reader_open(&t->told[i].reader, arena, d, &valuing->lexis, err));
    }
    set_references(t);
    for (size_t i = 0; i < t->n_told; i++) {
        t->told[i].first = (uint32_t)t->values.n;
        TRY(seen_read(&t->values, arena, &t->told[i].reader, t->told[i].doc, err));
        t->told[i].end = (uint32_t)t->values.n;
    }
    t->n_read = (uint32_t)t->values.n;
    return STEMMA_OK;
}

/* ---- strings of records */

static void print_number(char *out, size_t room, double value)
{
    const int n = snprintf(out, room, "%.2f", value);
    for (int i = n - 1; i > 0 && (out[i] == '0' || out[i] == '.'); i--) {
        const bool point = out[i] == '.';
        out[i] = '\0';
        if (point)
            break;
    }
}

static stemma_status interval_string(const char **out, struct arena *keep, stemma_slot slot,
                                     double low, double high, stemma_error *err)
{
    char a[64], b[64], both[160];
    if (slot == STEMMA_SLOT_DATE) {
        when_print(both, (int32_t)low, (int32_t)high);
    } else if (slot == STEMMA_SLOT_TIME) {
        clock_print(both, (int32_t)low, (int32_t)high);
    } else {
        print_number(a, sizeof a, low);
        print_number(b, sizeof b, isfinite(high) ? high : low);
        if (low == high)
            snprintf(both, sizeof both, "%s", a);
        else if (!isfinite(high))
            snprintf(both, sizeof both, ">= %s", a);
        else if (low <= 0)
            snprintf(both, sizeof both, "<= %s", b);
        else
            snprintf(both, sizeof both, "%s/%s", a, b);
    }
    *out = arena_copy(keep, both, strlen(both), err);
    return *out != NULL ? STEMMA_OK : arena_status(keep);
}

/* The printed tokens [first, end), or NULL for none. A possessive's 's stays out. */
static stemma_status printed(const char **out, struct arena *keep, const struct reader *r,
                             uint32_t first, uint32_t end, stemma_error *err)
{
    if (first >= end)
        return STEMMA_OK;
    const uint32_t begin = reader_token(r, first)->begin;
    uint32_t stop = token_end(reader_token(r, end - 1));
    const char *bytes = r->text->bytes;
    if (stop - begin > 3 && bytes[stop - 1] == 's' && bytes[stop - 2] == '\'')
        stop -= 2;
    else if (stop - begin > 4 && bytes[stop - 1] == 's' &&
             memcmp(bytes + stop - 4, "\xE2\x80\x99", 3) == 0)
        stop -= 4;
    *out = arena_copy(keep, bytes + begin, stop - begin, err);
    return *out != NULL ? STEMMA_OK : arena_status(keep);
}

static const char *fixed_unit(const struct seen *v)
{
    switch (v->record.slot) {
    case STEMMA_SLOT_AGE:
        return "year";
    case STEMMA_SLOT_MONEY:
        return lexis_money((unsigned)v->unit);
    case STEMMA_SLOT_PERCENT:
        return v->unit == N_MONEY ? "percent" : "percentage point";
    default:
        return NULL;
    }
}

static stemma_status fill_strings(struct seen *v, struct arena *keep, const struct reader *r,
                                  stemma_error *err)
{
    stemma_value *record = &v->record;
    record->unit = fixed_unit(v);
    if (v->unit_token != UINT32_MAX)
        TRY(printed(&record->unit, keep, r, v->unit_token, v->unit_token + 1, err));
    TRY(printed(&record->entity, keep, r, v->entity_first, v->entity_end, err));
    TRY(frame_words(&record->frame, keep, v, r, err));
    if (isnan(record->low))
        return printed(&record->value, keep, r, v->first, v->end, err);
    return interval_string(&record->value, keep, record->slot, record->low, record->high, err);
}

/* ---- records */

/* Values by document, place, slot: those of columns go between the others. */
struct placed {
    uint32_t doc, begin, number;
};

static int compare_placed(const void *left, const void *right)
{
    const struct placed *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* Fills out->values; place[i] is where value i of the telling stands there. */
static stemma_status place_values(struct story_values *out, uint32_t **place, struct worker *worker,
                                  struct telling *t, stemma_error *err)
{
    const size_t n = t->values.n;
    struct placed *order = ARENA_NEW(&worker->scratch, struct placed, n, err);
    *place = ARENA_NEW(&worker->scratch, uint32_t, n, err);
    if (order == NULL || *place == NULL)
        return arena_status(&worker->scratch);
    out->values = ARENA_NEW(&worker->keep, stemma_value, n, err);
    if (out->values == NULL)
        return arena_status(&worker->keep);
    for (uint32_t i = 0; i < n; i++)
        order[i] =
            (struct placed){t->values.at[i].record.doc, t->values.at[i].record.span.begin_byte, i};
    qsort(order, n, sizeof *order, compare_placed);
    for (uint32_t i = 0; i < n; i++) {
        struct seen *v = &t->values.at[order[i].number];
        TRY(fill_strings(v, &worker->keep, &telling_doc(t, v->record.doc)->reader, err));
        out->values[i] = v->record;
        (*place)[order[i].number] = i;
    }
    out->n = n;
    return STEMMA_OK;
}

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* The independent texts of n values. */
static stemma_status count_texts(uint32_t *out, struct arena *scratch, const struct telling *t,
                                 const uint32_t *members, uint32_t n, stemma_error *err)
{
    uint32_t *texts = ARENA_NEW(scratch, uint32_t, n, err);
    if (texts == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < n; i++)
        texts[i] = telling_doc(t, t->values.at[members[i]].record.doc)->text;
    qsort(texts, n, sizeof *texts, compare_numbers);
    *out = 0;
    for (uint32_t i = 0; i < n; i++)
        *out += i == 0 || texts[i] != texts[i - 1];
    return STEMMA_OK;
}

/* Where the records of a story go, and what they are made of. */
struct filing {
    struct worker *worker;
    const struct telling *t;
    const uint32_t *place; /* of each value of the telling among the records */
    const stemma_value *values;
};

/* The records of n values, by number; NULL: no memory. */
static uint32_t *file_members(const struct filing *f, const uint32_t *members, uint32_t n,
                              stemma_error *err)
{
    uint32_t *filed = ARENA_NEW(&f->worker->keep, uint32_t, n, err);
    if (filed == NULL)
        return NULL;
    for (uint32_t i = 0; i < n; i++)
        filed[i] = f->place[members[i]];
    qsort(filed, n, sizeof *filed, compare_numbers);
    return filed;
}

static stemma_status fill_group(const struct filing *f, stemma_value_group *g, const struct side *s,
                                stemma_error *err)
{
    uint32_t *members = file_members(f, s->members, s->n, err);
    if (members == NULL)
        return arena_status(&f->worker->keep);
    *g = (stemma_value_group){
        .low = s->low, .high = s->high, .fits = s->fits, .n_members = s->n, .members = members};
    TRY(count_texts(&g->n_texts, &f->worker->scratch, f->t, s->members, s->n, err));
    g->value = f->values[members[0]].value;
    return isnan(s->low) ? STEMMA_OK
                         : interval_string(&g->value, &f->worker->keep, f->values[members[0]].slot,
                                           s->low, s->high, err);
}

/* Sides that differ first, most texts first. */
static int compare_groups(const void *left, const void *right)
{
    const stemma_value_group *a = left, *b = right;
    if (a->fits != b->fits)
        return a->fits ? 1 : -1;
    if (a->n_texts != b->n_texts)
        return a->n_texts > b->n_texts ? -1 : 1;
    return (a->members[0] > b->members[0]) - (a->members[0] < b->members[0]);
}

/* What the values are of: the first that says so; of counts their noun. */
static const char *entity_of(const stemma_disagreement *d, const stemma_value *values)
{
    for (size_t g = 0; g < d->n_groups; g++)
        for (size_t i = 0; i < d->groups[g].n_members; i++) {
            const stemma_value *v = &values[d->groups[g].members[i]];
            const char *entity = v->slot == STEMMA_SLOT_COUNT ? v->unit : v->entity;
            if (entity != NULL)
                return entity;
        }
    return NULL;
}

static uint64_t disagreement_id(const struct telling *t, const stemma_disagreement *d,
                                const stemma_value *values)
{
    uint64_t id = SEED_DISAGREEMENT + (uint64_t)d->slot;
    for (size_t g = 0; g < 2; g++) {
        const stemma_value *v = &values[d->groups[g].members[0]];
        const char *doc = corpus_document(t->corpus, v->doc)->record.id;
        id = hash_mix(hash_bytes(doc, strlen(doc), id) +
                      ((uint64_t)v->span.begin << 32 | v->span.end));
    }
    return id;
}

static stemma_status make_record(const struct filing *f, stemma_disagreement *d,
                                 const struct sides *sides, stemma_error *err)
{
    stemma_value_group *groups = ARENA_NEW(&f->worker->keep, stemma_value_group, sides->n, err);
    if (groups == NULL)
        return arena_status(&f->worker->keep);
    for (size_t i = 0; i < sides->n; i++)
        TRY(fill_group(f, &groups[i], &sides->at[i], err));
    qsort(groups, sides->n, sizeof *groups, compare_groups);
    d->struct_size = sizeof *d;
    d->slot = f->values[groups[0].members[0]].slot;
    d->relation = sides->relation;
    d->by = sides->by;
    d->one_text = sides->one_text;
    d->one_document = sides->one_document;
    d->n_groups = sides->n;
    d->groups = groups;
    d->entity = entity_of(d, f->values);
    d->id = disagreement_id(f->t, d, f->values);
    return STEMMA_OK;
}

/* ---- cells */

/* DIFFERS before UPDATED before ROUNDING, then by the place of the first value. */
static int compare_records(const void *left, const void *right)
{
    const stemma_disagreement *a = left, *b = right;
    if (a->relation != b->relation)
        return a->relation > b->relation ? -1 : 1;
    const uint32_t x = a->groups[0].members[0], y = b->groups[0].members[0];
    return (x > y) - (x < y);
}

/* What the sides of a cell span, without the intervals that fit several. */
static struct extent extent_of(const stemma_disagreement *d)
{
    struct extent e = {d->id, INFINITY, -INFINITY};
    for (size_t g = 0; g < d->n_groups; g++) {
        if (d->groups[g].fits)
            continue;
        e.low = fmin(e.low, d->groups[g].low);
        e.high = fmax(e.high, d->groups[g].high);
    }
    return e;
}

/* Files the cells that differ, and sets differ[root] of each. */
static stemma_status compare_all(struct story_values *out, const struct filing *f,
                                 struct telling *t, uint64_t story, struct extent *differ,
                                 stemma_error *err)
{
    const uint32_t n = (uint32_t)t->values.n;
    struct worker *worker = f->worker;
    disagreement_array found = ARRAY_INIT(UINT32_MAX);
    struct cell_member *all = ARENA_NEW(&worker->scratch, struct cell_member, n, err);
    uint32_t *members = ARENA_NEW(&worker->scratch, uint32_t, n, err);
    if (all == NULL || members == NULL)
        return arena_status(&worker->scratch);
    for (uint32_t i = 0; i < n; i++)
        all[i] = (struct cell_member){cells_root(t, i), i};
    qsort(all, n, sizeof *all, cell_members_compare);
    for (uint32_t i = 0; i < n; i++)
        members[i] = all[i].number;
    for (uint32_t begin = 0, end; begin < n; begin = end) {
        struct sides sides;
        for (end = begin + 1; end < n && all[end].root == all[begin].root;)
            end++;
        if (end - begin < 2)
            continue;
        TRY(compare_cell(&sides, &worker->scratch, t, members + begin, end - begin, err));
        if (sides.n == 0)
            continue;
        stemma_disagreement d = {.story = story};
        TRY(make_record(f, &d, &sides, err));
        differ[all[begin].root] = extent_of(&d);
        TRY(ARRAY_ADD(&worker->keep, &found, d, err));
    }
    if (found.n > 0)
        qsort(found.at, found.n, sizeof *found.at, compare_records);
    out->disagreements = found.at;
    out->n_disagreements = found.n;
    return STEMMA_OK;
}

/* ---- the timeline */

static stemma_status file_event(stemma_event *e, const struct filing *f, const struct happening *h,
                                uint64_t story, stemma_error *err)
{
    *e = (stemma_event){.struct_size = sizeof *e,
                        .story = story,
                        .low = h->low,
                        .high = h->high,
                        .ahead = h->ahead,
                        .told = f->place[h->told],
                        .disagreement = h->differ,
                        .n_members = h->n};
    e->members = file_members(f, h->members, h->n, err);
    if (e->members == NULL)
        return arena_status(&f->worker->keep);
    TRY(count_texts(&e->n_texts, &f->worker->scratch, f->t, h->members, h->n, err));
    return interval_string(&e->value, &f->worker->keep, STEMMA_SLOT_DATE, h->low, h->high, err);
}

static stemma_status file_events(struct story_values *out, const struct filing *f,
                                 struct telling *t, uint64_t story, const struct extent *differ,
                                 stemma_error *err)
{
    happening_array found = {.max = UINT32_MAX};
    TRY(timeline_make(&found, &f->worker->scratch, t, differ, err));
    out->events = ARENA_NEW(&f->worker->keep, stemma_event, found.n, err);
    if (out->events == NULL)
        return arena_status(&f->worker->keep);
    for (size_t i = 0; i < found.n; i++)
        TRY(file_event(&out->events[i], f, &found.at[i], story, err));
    out->n_events = found.n;
    return STEMMA_OK;
}

static stemma_status run(struct story_values *out, struct worker *worker, struct arena *passages,
                         const struct valuing *valuing, const stemma_story *story,
                         stemma_error *err)
{
    uint32_t *place = NULL;
    struct arena *scratch = &worker->scratch;
    struct telling t = {.corpus = valuing->corpus,
                        .matches = valuing->matches,
                        .arena = scratch,
                        .values = ARRAY_INIT(UINT32_MAX - 1)};
    TRY(read_documents(&t, scratch, valuing, story, err));
    TRY(columns_join(&t, passages, err));
    TRY(cells_join_frames(&t, err));
    if (t.values.n == 0)
        return STEMMA_OK;
    TRY(place_values(out, &place, worker, &t, err));
    if (out->values == NULL || place == NULL)
        return arena_status(&worker->keep);
    const struct filing f = {worker, &t, place, out->values};
    struct extent *differ = ARENA_ZEROED(scratch, struct extent, t.values.n, err);
    if (differ == NULL)
        return arena_status(scratch);
    TRY(compare_all(out, &f, &t, story->id, differ, err));
    return file_events(out, &f, &t, story->id, differ, err);
}

stemma_status story_values_find(struct story_values *out, struct worker *worker,
                                const struct valuing *valuing, size_t story, stemma_error *err)
{
    struct arena passages; /* what one passage needs; given back after each */
    *out = (struct story_values){0};
    arena_init(&passages, worker->ctx);
    const stemma_status status =
        run(out, worker, &passages, valuing, &valuing->stories->stories.at[story], err);
    arena_clear(&passages);
    return status;
}
