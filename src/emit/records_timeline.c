/*
 * timeline.jsonl: what happened when, as the reports of a story date it, when each was printed, and
 * what was corrected, in one row by time (docs/format/timeline.md).
 *
 * Each is a point with a begin and an end: nobody knows the minute of "late last month". Points are
 * sorted by begin, end, kind and place, so that the order is total. O(n log n) a story.
 */
#include "emit/emit.h"
#include "story/corrections.h"
#include "story/moment.h"
#include "value/values.h"

#include <stdlib.h>

enum point_kind { POINT_EVENT, POINT_REPORT, POINT_CORRECTION };

struct point {
    int64_t from, to; /* minutes; INT64_MAX: not known */
    enum point_kind kind;
    size_t number; /* of the event, the document, the note */
};

typedef ARRAY(struct point) point_array;

struct timeline {
    struct json_out *j;
    const stemma_corpus *corpus;
    const stemma_values *values;
    const stemma_corrections *corrections;
    bool no_text;
};

static int compare_points(const void *left, const void *right)
{
    const struct point *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static stemma_status add_printed(point_array *points, struct arena *arena, const struct timeline *t,
                                 enum point_kind kind, size_t number, uint32_t doc,
                                 stemma_error *err)
{
    const struct moment m = moment_of(&corpus_document(t->corpus, doc)->record);
    const struct point p = {m.known ? m.from : INT64_MAX, m.known ? m.to : INT64_MAX, kind, number};
    return ARRAY_ADD(arena, points, p, err);
}

static stemma_status collect(point_array *points, struct arena *arena, const struct timeline *t,
                             const stemma_story *story, size_t number, stemma_error *err)
{
    size_t first;
    const size_t n = stemma_values_events_of_story(t->values, number, &first);
    for (size_t i = first; i < first + n; i++) {
        const stemma_event *e = &t->values->events.at[i];
        const struct moment m = moment_of_days((int64_t)e->low, (int64_t)e->high);
        const struct point p = {m.from, m.to, POINT_EVENT, i};
        TRY(ARRAY_ADD(arena, points, p, err));
    }
    for (size_t d = 0; d < story->n_documents; d++) {
        const uint32_t doc = story->documents[d].doc;
        TRY(add_printed(points, arena, t, POINT_REPORT, doc, doc, err));
        if (t->corrections == NULL)
            continue;
        const correction_array *notes = &t->corrections->corrections;
        for (size_t i = corrections_first(notes, doc); i < notes->n && notes->at[i].doc == doc; i++)
            TRY(add_printed(points, arena, t, POINT_CORRECTION, i, doc, err));
    }
    if (points->n > 0)
        qsort(points->at, points->n, sizeof *points->at, compare_points);
    return STEMMA_OK;
}

/* ---- one point */

static void write_minute(struct json_out *j, const char *key, int64_t minutes)
{
    char text[32];
    if (minutes != INT64_MAX)
        moment_write(minutes, text, sizeof text);
    json_member(j, key, minutes != INT64_MAX ? text : NULL);
}

static void write_place(const struct timeline *t, uint32_t doc, const stemma_span *s)
{
    const char *text = corpus_document(t->corpus, doc)->record.text;
    json_member(t->j, "doc", emit_doc_id(t->corpus, doc));
    json_span(t->j, "", s);
    emit_words(t->j, "text", text + s->begin_byte, s->end_byte - s->begin_byte, t->no_text);
}

/* null where the span is empty. */
static void write_place_if_any(const struct timeline *t, const char *key, uint32_t doc,
                               const stemma_span *s)
{
    json_key(t->j, key);
    if (s->begin_byte == s->end_byte) {
        json_null(t->j);
        return;
    }
    json_open(t->j, '{');
    write_place(t, doc, s);
    json_close(t->j, '}');
}

static void write_event(const struct timeline *t, const stemma_event *e)
{
    struct json_out *j = t->j;
    json_member(j, "value", e->value);
    json_key(j, "ahead"), json_bool(j, e->ahead != 0);
    json_member_unsigned(j, "texts", e->n_texts);
    json_key(j, "disagreement");
    e->disagreement != 0 ? json_hex(j, e->disagreement) : json_null(j);
    const stemma_value *told = &t->values->values.at[e->told];
    write_place_if_any(t, "told", told->doc, &told->told);
    json_key(j, "statements");
    json_open(j, '[');
    for (size_t i = 0; i < e->n_members; i++) {
        const stemma_value *v = &t->values->values.at[e->members[i]];
        json_open(j, '{');
        write_place(t, v->doc, &v->span);
        json_member(j, "value", v->value);
        json_member(j, "by", stemma_date_by_name(v->by));
        json_key(j, "sentence");
        json_open(j, '{');
        json_span(j, "", &v->sentence);
        json_close(j, '}');
        write_place_if_any(t, "told", v->doc, &v->told);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void write_correction(const struct timeline *t, const stemma_correction *c)
{
    json_member(t->j, "kind", stemma_correction_kind_name(c->kind));
    json_member_unsigned(t->j, "carriers", c->n_carriers);
    write_place_if_any(t, "note", c->doc, &c->span);
}

static void write_point(const struct timeline *t, uint64_t story, const struct point *p)
{
    static const char *const kinds[] = {"event", "report", "correction"};
    struct json_out *j = t->j;
    json_open(j, '{');
    json_member_hex(j, "story", story);
    json_member(j, "point", kinds[p->kind]);
    write_minute(j, "from", p->from);
    write_minute(j, "to", p->to);
    if (p->kind == POINT_EVENT) {
        write_event(t, &t->values->events.at[p->number]);
    } else if (p->kind == POINT_REPORT) {
        json_member(j, "doc", emit_doc_id(t->corpus, (uint32_t)p->number));
    } else {
        json_member(j, "doc",
                    emit_doc_id(t->corpus, t->corrections->corrections.at[p->number].doc));
        write_correction(t, &t->corrections->corrections.at[p->number]);
    }
    json_close(j, '}');
    json_line(j);
}

static stemma_status write_stories(const struct timeline *t, const stemma_stories *stories,
                                   stemma_error *err)
{
    struct arena arena;
    stemma_status status = STEMMA_OK;
    arena_init(&arena, t->values->ctx);
    for (size_t s = 0; s < stories->stories.n && status == STEMMA_OK; s++) {
        const stemma_story *story = &stories->stories.at[s];
        const struct arena_mark mark = arena_mark(&arena);
        point_array points = {.max = SIZE_MAX / sizeof(struct point)};
        if (story->n_documents < 2)
            continue;
        status = collect(&points, &arena, t, story, s, err);
        for (size_t i = 0; i < points.n && status == STEMMA_OK; i++)
            write_point(t, story->id, &points.at[i]);
        arena_rewind(&arena, mark);
    }
    arena_clear(&arena);
    return status;
}

stemma_status stemma_write_timeline(const stemma_corpus *corpus, const stemma_stories *stories,
                                    const stemma_values *values,
                                    const stemma_corrections *corrections,
                                    const stemma_write_options *options, stemma_write_fn write,
                                    void *user, stemma_error *err)
{
    TRY(emit_want(values, write, err));
    TRY(emit_want(stories, write, err));
    struct writer w;
    struct json_out j = {&w, false};
    const struct timeline t = {&j, corpus, values, corrections, emit_options(options).no_text != 0};
    writer_init(&w, write, user);
    TRY(write_stories(&t, stories, err));
    return writer_end(&w, "the timeline", err);
}
