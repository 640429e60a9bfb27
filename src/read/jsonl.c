/*
 * Records of JSON: a line each, or objects of any layout.
 *
 * In: a piece of a file, whole records. Out: documents, and issues for the records that give none:
 * what is wrong, the record with a caret below the place, and what to do. How many others were read
 * is known at the end of the file only, so the messages are completed there (run.c). Objects that
 * stand in an array or over several lines are found by their braces (cut.c); brackets, commas and
 * space between them say nothing. Their ids count records and not lines, of which several may stand
 * on one.
 */
#include "read/cut.h"
#include "read/excerpt.h"
#include "read/intake.h"
#include "read/page.h"
#include "read/record.h"

#include <string.h>

static stemma_status skip_bad(struct reading *r, const struct line *line,
                              const struct json_fault *fault, stemma_error *err)
{
    if (!reading_listed(r, REASON_BAD_JSON, line->number))
        return STEMMA_OK;
    const char *shown = excerpt_show(r->scratch, line->at, line->n, fault->at, err);
    if (shown == NULL)
        return arena_status(r->scratch);
    /* The reason holds one %zu, from a table of ours. */
    const char *format = json_fault_reason(fault->kind), *place = strstr(format, "%zu");
    const char *message = arena_printf(r->scratch, err, "%.*s%zu%s\n%s", (int)(place - format),
                                       format, fault->at + 1, place + strlen("%zu"), shown);
    TRY(reading_skip(r, REASON_BAD_JSON, line->number, message, json_fault_advice(fault->kind),
                     err));
    r->corpus->issues.at[r->corpus->issues.n - 1].offset = fault->at;
    return STEMMA_OK;
}

static stemma_status skip_textless(struct reading *r, const struct line *line, stemma_error *err)
{
    if (!reading_listed(r, REASON_NO_TEXT, line->number))
        return STEMMA_OK;
    const char *shown = excerpt_head(r->scratch, line->at, line->n, err);
    if (shown == NULL)
        return arena_status(r->scratch);
    const char *message = arena_printf(r->scratch, err, "the record has no text\n%s", shown);
    return reading_skip(
        r, REASON_NO_TEXT, line->number, message,
        "The words of a document stand in the member \"text\", a string, or in \"html\".", err);
}

/* A record that was read: into the corpus, with what was mended. */
static stemma_status take_record(struct reading *r, struct document *d,
                                 const struct record_outcome *out, stemma_error *err)
{
    TRY(intake_take(r->corpus, d, 0, err));
    if (out->n_bad > 0)
        TRY(issue_bad_utf8(r->corpus, d, out->n_bad, out->first_bad, err));
    if (out->bad_date != NULL && reading_listed(r, REASON_BAD_DATE, d->line))
        return issue_bad_date(r->corpus, d, out->bad_date, err);
    return STEMMA_OK;
}

/* A record whose words are in a page. */
static stemma_status take_page(struct reading *r, const struct document *d,
                               const struct record_outcome *out, stemma_error *err)
{
    struct page_input in = {.bytes = out->html,
                            .n = out->n_html,
                            .http_charset = "utf-8",
                            .known = d->record,
                            .line = d->line};
    bool taken;
    TRY(page_take(r, &in, &taken, err));
    if (!taken || out->bad_date == NULL || !reading_listed(r, REASON_BAD_DATE, d->line))
        return STEMMA_OK;
    return issue_bad_date(r->corpus, d, out->bad_date, err);
}

stemma_status record_take(struct record_reader *reader, const struct line *line, stemma_error *err)
{
    struct reading *r = reader->r;
    struct document d = {.path = r->piece->file->path, .line = line->number};
    struct record_outcome out;
    if (line->n > r->options.max_document)
        return reading_skip_long(r, line->number, line->n, err);
    struct arena_mark mark = arena_mark(&r->corpus->arena);
    TRY(record_read(reader, line, &d, &out, err));
    if (out.state == RECORD_READ)
        return take_record(r, &d, &out, err);
    if (out.state == RECORD_PAGE)
        return take_page(r, &d, &out, err);
    arena_rewind(&r->corpus->arena, mark);
    if (out.state == RECORD_BAD)
        return skip_bad(r, line, &out.fault, err);
    return out.state == RECORD_NO_TEXT ? skip_textless(r, line, err)
                                       : reading_skip_long(r, line->number, line->n, err);
}

static stemma_status read_lines(struct record_reader *reader, stemma_error *err)
{
    struct reading *r = reader->r;
    const struct piece *piece = r->piece;
    struct line line = {.number = piece->line};
    for (size_t at = 0; at < piece->n; at += line.n + 1, line.number++) {
        line.at = piece->at + at;
        const char *stop = memchr(line.at, '\n', piece->n - at);
        line.n = stop != NULL ? (size_t)(stop - line.at) : piece->n - at;
        if (json_space(line.at, line.n) == line.n)
            continue;
        struct arena_mark mark = arena_mark(r->scratch);
        TRY(record_take(reader, &line, err));
        arena_rewind(r->scratch, mark);
    }
    return STEMMA_OK;
}

/* Bytes between two objects that mean nothing; lines among them are counted. */
static size_t between_objects(const char *bytes, size_t n, uint64_t *lines)
{
    size_t at = 0;
    while (at < n && bytes[at] != '\0' && strchr(" \t\r\n[],", bytes[at]) != NULL)
        *lines += bytes[at++] == '\n';
    return at;
}

static stemma_status read_objects(struct record_reader *reader, stemma_error *err)
{
    struct reading *r = reader->r;
    const struct piece *piece = r->piece;
    uint64_t number = piece->line;
    reader->record = piece->record;
    for (size_t at = 0;;) {
        at += between_objects(piece->at + at, piece->n - at, &number);
        if (at == piece->n)
            return STEMMA_OK;
        struct cut cut;
        cut_begin(&cut, &piece->form);
        cut_first(&cut, piece->at + at, piece->n - at);
        struct line record = {piece->at + at, cut.first > 0 ? cut.first : piece->n - at, number};
        struct arena_mark mark = arena_mark(r->scratch);
        TRY(record_take(reader, &record, err));
        arena_rewind(r->scratch, mark);
        number += cut_lines(record.at, record.n);
        at += record.n;
        reader->record++;
    }
}

stemma_status record_piece(struct reading *r,
                           stemma_status (*read)(struct record_reader *, stemma_error *),
                           stemma_error *err)
{
    if (r->piece->n_whole > r->piece->n)
        return reading_skip_long(r, r->piece->line, r->piece->n_whole, err);
    struct record_reader reader = {.r = r};
    reader.extra.max = STEMMA_MAX_TEXT * 3;
    arena_init(&reader.kept, r->corpus->ctx);
    stemma_status status = read(&reader, err);
    arena_clear(&reader.kept);
    return status;
}

stemma_status jsonl_read(struct reading *r, stemma_error *err)
{
    return record_piece(r, r->piece->form.kind == FORM_OBJECTS ? read_objects : read_lines, err);
}
