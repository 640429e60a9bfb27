/*
 * A document's text with its quotations lit in place and differences marked where they stand. The
 * text is cut at the borders of quotations and edits (events, sorted once); between two borders it
 * is escaped and written as it stands. What is open at the end of a stretch is closed there and
 * opened again in the next one, so that no element crosses a paragraph, whatever the spans are.
 */
#include "emit/report_text.h"

#include "base/sort.h"

#include <string.h>

/* In the order in which they come at one byte. */
enum event_kind {
    EVENT_VALUE_END,
    EVENT_EDIT_END,
    EVENT_PART_END,
    EVENT_NUMBER,
    EVENT_PART_BEGIN,
    EVENT_EDIT_BEGIN,
    EVENT_VALUE_BEGIN,
    EVENT_POINT
};

struct text_event {
    uint32_t byte;
    enum event_kind kind;
    uint32_t quote;          /* of a value: its number on the page */
    const stemma_edit *edit; /* of an edit */
};
typedef ARRAY(struct text_event) event_array;

static stemma_status add_edit(struct report *r, event_array *events, const stemma_edit *e,
                              uint32_t quote, const stemma_span *part, stemma_error *err)
{
    uint32_t begin = e->span.begin_byte, end = e->span.end_byte;
    if (begin >= end && e->type == CONTESTED)
        return STEMMA_OK; /* nothing was left out */
    if (begin >= end)
        return ARRAY_ADD(r->arena, events, ((struct text_event){begin, EVENT_POINT, quote, e}),
                         err);
    begin = begin < part->begin_byte ? part->begin_byte : begin;
    end = end > part->end_byte ? part->end_byte : end;
    if (begin >= end)
        return STEMMA_OK;
    TRY(ARRAY_ADD(r->arena, events, ((struct text_event){begin, EVENT_EDIT_BEGIN, quote, e}), err));
    return ARRAY_ADD(r->arena, events, ((struct text_event){end, EVENT_EDIT_END, quote, e}), err);
}

/* The byte before the marks that open a part. */
static uint32_t before_marks(const char *bytes, uint32_t begin)
{
    static const char *const marks[] = {"“", "”", "„",  "«", "»", "‹",  "›", "‘",
                                        "’", "‚", "\"", "'", "`", "「", "『"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0];) {
        const size_t n = strlen(marks[i]);
        const bool here = begin >= n && memcmp(bytes + begin - n, marks[i], n) == 0;
        begin -= here ? (uint32_t)n : 0;
        i = here ? 0 : i + 1;
    }
    return begin;
}

static stemma_status add_part(struct report *r, event_array *events, uint32_t quote, size_t part,
                              stemma_error *err)
{
    const stemma_span *span = &r->trace->quotes->quotes.at[quote].parts[part];
    const size_t number = r->first_part[quote] + part;
    if (span->begin_byte >= span->end_byte)
        return STEMMA_OK;
    const char *bytes =
        r->trace->corpus->documents.at[r->trace->quotes->quotes.at[quote].doc].record.text;
    if (part == 0)
        TRY(ARRAY_ADD(
            r->arena, events,
            ((struct text_event){before_marks(bytes, span->begin_byte), EVENT_NUMBER, quote, NULL}),
            err));
    TRY(ARRAY_ADD(r->arena, events,
                  ((struct text_event){span->begin_byte, EVENT_PART_BEGIN, quote, NULL}), err));
    TRY(ARRAY_ADD(r->arena, events,
                  ((struct text_event){span->end_byte, EVENT_PART_END, quote, NULL}), err));
    for (size_t u = r->first_use[number]; u < r->first_use[number + 1]; u++) {
        const stemma_witness *w =
            &r->trace->utterances.at[r->uses[u].utterance].witnesses[r->uses[u].witness];
        for (size_t i = 0; i < w->n_edits; i++)
            if (emit_in_place(&w->edits[i]))
                TRY(add_edit(r, events, &w->edits[i], quote, span, err));
    }
    return STEMMA_OK;
}

/* Values that differ elsewhere; where two overlap, the first one. */
static stemma_status add_values(struct report *r, const struct text_view *v, event_array *events,
                                stemma_error *err)
{
    uint32_t reached = 0;
    for (size_t i = v->first_value; i < v->end_value; i++) {
        const stemma_span *s = &r->facts.values[i].value->span;
        if (s->begin_byte >= s->end_byte || s->begin_byte < reached)
            continue;
        reached = s->end_byte;
        const struct text_event begin = {s->begin_byte, EVENT_VALUE_BEGIN, (uint32_t)i, NULL};
        const struct text_event end = {s->end_byte, EVENT_VALUE_END, (uint32_t)i, NULL};
        TRY(ARRAY_ADD(r->arena, events, begin, err));
        TRY(ARRAY_ADD(r->arena, events, end, err));
    }
    return STEMMA_OK;
}

static stemma_status sort_events(struct text_view *v, struct report *r, const event_array *events,
                                 stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(r->arena, struct sort_item, events->n, err);
    struct text_event *sorted = ARENA_NEW(r->arena, struct text_event, events->n, err);
    if (items == NULL || sorted == NULL)
        return arena_status(r->arena);
    for (size_t i = 0; i < events->n; i++)
        items[i] = (struct sort_item){(uint64_t)events->at[i].byte << 3 | events->at[i].kind, i};
    TRY(sort_items(r->arena, items, events->n, err));
    for (size_t i = 0; i < events->n; i++)
        sorted[i] = events->at[items[i].value];
    v->events = sorted;
    v->n_events = events->n;
    return STEMMA_OK;
}

/* Marks sentences from…to - 1 in a list of differences, to be summed up. */
static void mark(int32_t *change, uint32_t n, uint32_t from, uint32_t to, uint32_t reach)
{
    from = from > reach ? from - reach : 0;
    to = to < n - reach && reach < n ? to + reach : n;
    change[from]++;
    change[to]--;
}

/* Marks the sentences that hold bytes begin … end. */
static void mark_span(int32_t *change, const struct text *t, uint32_t begin, uint32_t end,
                      uint32_t reach)
{
    const uint32_t from = text_sentence_at(t, begin);
    uint32_t to = text_sentence_at(t, end);
    to += to < t->n_sentences && t->sentences[to].begin < end;
    if (from < to)
        mark(change, t->n_sentences, from, to, reach);
}

/* With --excerpt, the sentences within reach of one that holds quoted words or a value. */
static stemma_status choose_sentences(struct text_view *v, struct report *r, stemma_error *err)
{
    const struct text *t = &v->d->text;
    if (r->options.excerpt == 0)
        return STEMMA_OK;
    int32_t *change = ARENA_ZEROED(r->arena, int32_t, (size_t)t->n_sentences + 1, err);
    bool *shown = ARENA_ZEROED(r->arena, bool, (size_t)t->n_sentences + 1, err);
    if (change == NULL || shown == NULL)
        return arena_status(r->arena);
    for (size_t q = v->first_quote; q < v->end_quote; q++) {
        const stemma_quote *quote = &r->trace->quotes->quotes.at[q];
        for (size_t p = 0; p < quote->n_parts && r->quote_number[q] > 0; p++)
            mark_span(change, t, quote->parts[p].begin_byte, quote->parts[p].end_byte,
                      r->options.excerpt);
    }
    for (size_t i = v->first_value; i < v->end_value; i++)
        mark_span(change, t, r->facts.values[i].value->span.begin_byte,
                  r->facts.values[i].value->span.end_byte, r->options.excerpt);
    int32_t open = 0;
    for (uint32_t s = 0; s < t->n_sentences; s++)
        shown[s] = (open += change[s]) > 0;
    v->shown = shown;
    return STEMMA_OK;
}

stemma_status report_text_prepare(struct text_view *v, struct report *r, uint32_t doc,
                                  stemma_error *err)
{
    const stemma_quotes *quotes = r->trace->quotes;
    event_array events = ARRAY_INIT(UINT32_MAX);
    memset(v, 0, sizeof *v);
    v->doc = doc;
    v->d = corpus_document(r->trace->corpus, doc);
    v->first_quote = quotes->first[doc];
    v->end_quote = quotes->first[doc + 1];
    for (size_t q = v->first_quote; q < v->end_quote; q++)
        for (size_t p = 0; p < quotes->quotes.at[q].n_parts && r->quote_number[q] > 0; p++)
            TRY(add_part(r, &events, (uint32_t)q, p, err));
    v->first_value = facts_value_at(&r->facts, doc, 0);
    v->end_value = facts_value_at(&r->facts, doc + 1, 0);
    v->named = ARENA_ZEROED(r->arena, bool, v->end_quote - v->first_quote, err);
    v->valued = ARENA_ZEROED(r->arena, bool, v->end_value - v->first_value, err);
    if (v->named == NULL || v->valued == NULL)
        return arena_status(r->arena);
    TRY(add_values(r, v, &events, err));
    TRY(sort_events(v, r, &events, err));
    return choose_sentences(v, r, err);
}

/* The number of a quotation, as a link to its readings. */
static void write_number(struct report *r, uint32_t quote)
{
    const size_t first = r->first_part[quote];
    const bool linked = r->first_use[first] < r->first_use[first + 1] &&
                        r->utterance_shown[r->uses[r->first_use[first]].utterance];
    if (linked)
        say(r->w, REPORT_NUMBER, (uint64_t)r->uses[r->first_use[first]].utterance + 1,
            (uint64_t)r->quote_number[quote]);
    else
        say(r->w, REPORT_NUMBER_PLAIN, (uint64_t)r->quote_number[quote]);
}

static void open_part(struct report *r, struct text_view *v, uint32_t quote)
{
    bool *named = &v->named[quote - v->first_quote];
    writer_text(r->w, "<mark class=\"qu\"");
    if (!*named) {
        writer_text(r->w, " id=\"");
        report_quote_id(r, quote);
        writer_char(r->w, '"');
    }
    writer_char(r->w, '>');
    *named = true;
}

/* A cut or a join; two witnesses of one part may tell of the same one. */
static void write_point(struct report *r, const struct text_view *v, const struct text_event *e)
{
    if (e > v->events && e[-1].kind == EVENT_POINT && e[-1].byte == e->byte &&
        e[-1].edit->type == e->edit->type)
        return;
    say(r->w, e->edit->type == STEMMA_EDIT_JOIN ? REPORT_JOINED_MARK : REPORT_CUT_MARK);
}

/* Words that differ are underlined; where a reading is contested, dotted. */
static const char *edit_begin(const struct text_event *e)
{
    return e->edit->type == CONTESTED ? "<span class=\"var\">" : "<ins class=\"e\">";
}

static const char *edit_end(const struct text_event *e)
{
    return e->edit->type == CONTESTED ? "</span>" : "</ins>";
}

/* The link of a value to the table; its id stands on the first piece. */
static void open_value(struct report *r, struct text_view *v, uint32_t value)
{
    bool *valued = &v->valued[value - v->first_value];
    writer_text(r->w, "<a class=\"v\"");
    if (!*valued) {
        writer_text(r->w, " id=\"");
        report_value_id(r, value);
        writer_char(r->w, '"');
    }
    *valued = true;
    writer_text(r->w, " href=\"#differ-");
    writer_unsigned(r->w, (uint64_t)report_differ_row(r, r->facts.values[value].differ) + 1);
    writer_text(r->w, "\">");
}

static void take_event(struct report *r, struct text_view *v, const struct text_event *e,
                       bool silent);

/* Nothing may begin or end inside a value's link: it is closed before, and opened again behind. */
static void take_around_value(struct report *r, struct text_view *v, const struct text_event *e)
{
    const struct text_event *value = v->in_value;
    if (value == NULL || e->kind == EVENT_VALUE_END) {
        take_event(r, v, e, false);
        return;
    }
    writer_text(r->w, "</a>");
    take_event(r, v, e, false);
    open_value(r, v, value->quote);
}

/* Takes an event over, and writes what it opens or closes unless `silent`. */
static void take_event(struct report *r, struct text_view *v, const struct text_event *e,
                       bool silent)
{
    switch (e->kind) {
    case EVENT_VALUE_BEGIN:
        v->in_value = e;
        if (!silent)
            open_value(r, v, e->quote);
        break;
    case EVENT_VALUE_END:
        if (v->in_value != NULL && !silent)
            writer_text(r->w, "</a>");
        v->in_value = NULL;
        break;
    case EVENT_NUMBER:
        if (!silent)
            write_number(r, e->quote);
        break;
    case EVENT_PART_BEGIN:
        v->in_part = e;
        if (!silent)
            open_part(r, v, e->quote);
        break;
    case EVENT_PART_END:
        if (v->in_part != NULL && !silent)
            writer_text(r->w, "</mark>");
        v->in_part = NULL;
        break;
    case EVENT_EDIT_BEGIN:
        if (v->in_edit != NULL)
            break;
        v->in_edit = e;
        if (!silent)
            writer_text(r->w, edit_begin(e));
        break;
    case EVENT_EDIT_END:
        if (v->in_edit == NULL || v->in_edit->edit != e->edit)
            break;
        v->in_edit = NULL;
        if (!silent) {
            writer_text(r->w, edit_end(e));
            say(r->w, REPORT_EDIT_NAMED, edit_noun(e->edit->type, 1));
        }
        break;
    case EVENT_POINT:
        if (!silent)
            write_point(r, v, e);
        break;
    }
}

/* Brings the view to `begin`: what ends there is over, what begins there is still to come. */
static void go_to(struct report *r, struct text_view *v, uint32_t begin)
{
    if (begin < v->at) {
        v->next = 0;
        v->in_part = v->in_edit = v->in_value = NULL;
    }
    for (; v->next < v->n_events; v->next++) {
        const struct text_event *e = &v->events[v->next];
        if (e->byte > begin || (e->byte == begin && e->kind >= EVENT_NUMBER))
            break;
        take_event(r, v, e, true);
    }
    v->at = begin;
}

void report_text(struct report *r, struct text_view *v, uint32_t begin, uint32_t end)
{
    const char *bytes = v->d->text.bytes;
    go_to(r, v, begin);
    if (v->in_part != NULL)
        open_part(r, v, v->in_part->quote);
    if (v->in_edit != NULL)
        writer_text(r->w, edit_begin(v->in_edit));
    if (v->in_value != NULL)
        open_value(r, v, v->in_value->quote);
    for (; v->next < v->n_events && v->events[v->next].byte <= end; v->next++) {
        const struct text_event *e = &v->events[v->next];
        const bool begins = e->kind >= EVENT_NUMBER && e->kind <= EVENT_VALUE_BEGIN;
        if (e->byte == end && begins)
            break;
        report_words(r, bytes + v->at, e->byte - v->at);
        v->at = e->byte;
        take_around_value(r, v, e);
    }
    report_words(r, bytes + v->at, end - v->at);
    v->at = end;
    writer_text(r->w, v->in_value != NULL ? "</a>" : "");
    writer_text(r->w, v->in_edit != NULL ? edit_end(v->in_edit) : "");
    writer_text(r->w, v->in_part != NULL ? "</mark>" : "");
}

void report_text_end(struct report *r, const struct text_view *v)
{
    for (size_t q = v->first_quote; q < v->end_quote; q++) {
        if (r->quote_number[q] == 0 || v->named[q - v->first_quote])
            continue;
        writer_text(r->w, "<span id=\"");
        report_quote_id(r, q);
        writer_text(r->w, "\"></span>\n");
    }
    for (size_t i = v->first_value; i < v->end_value; i++) {
        if (v->valued[i - v->first_value])
            continue;
        writer_text(r->w, "<span id=\"");
        report_value_id(r, i);
        writer_text(r->w, "\"></span>\n");
    }
}
