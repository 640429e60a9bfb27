/*
 * JSON lines: a record a line.
 *
 * In: the lines of a file. Out: documents, and issues for the lines that give none: what is wrong,
 * the line with a caret below the place, and what to do. How many other lines were read is known at
 * the end of the file only, so the messages are completed there. Of each reason the first
 * LISTED issues of a file are noted one by one and the rest are counted in one more, so that a file
 * of nothing but damage stays small in memory.
 */
#include "read/excerpt.h"
#include "read/intake.h"
#include "read/record.h"

#include <string.h>

enum { LISTED = 100 };

/* The reasons that are counted a file, in the order of their names. */
enum reason { REASON_BAD_DATE, REASON_BAD_JSON, REASON_NO_TEXT, REASON_TOO_LARGE, REASON_COUNT };
enum { MAX_UNFINISHED = LISTED * REASON_COUNT };
static const char *const REASONS[REASON_COUNT] = {"bad-date", "bad-json", "no-text", "too-large"};

/* An issue whose message is completed at the end. */
struct unfinished {
    size_t issue;
    const char *advice;
};
typedef ARRAY(struct unfinished) unfinished_array;

struct tally {
    uint64_t n, first_unlisted; /* a line */
};

struct jsonl {
    struct reading *r;
    struct input_file *file;
    struct record_reader reader;
    struct tally tallies[REASON_COUNT];
    struct arena kept; /* of `unfinished` */
    unfinished_array unfinished;
};

/* Whether an issue is still listed; counts it either way. */
static bool is_listed(struct jsonl *j, enum reason reason, uint64_t line)
{
    struct tally *t = &j->tallies[reason];
    if (++t->n == LISTED + 1)
        t->first_unlisted = line;
    return t->n <= LISTED;
}

static stemma_status skip_line(struct jsonl *j, enum reason reason, const struct line *line,
                               const char *message, const char *advice, stemma_error *err)
{
    if (message == NULL)
        return arena_status(&j->r->corpus->arena);
    stemma_issue issue = {.reason = REASONS[reason],
                          .line = line->number,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .skipped = 1,
                          .message = message};
    struct unfinished u = {j->r->corpus->issues.n, advice};
    TRY(reading_issue(j->r, j->file, issue, err));
    return ARRAY_ADD(&j->kept, &j->unfinished, u, err);
}

static stemma_status skip_bad(struct jsonl *j, const struct line *line,
                              const struct json_fault *fault, stemma_error *err)
{
    enum { REASON_BYTES = 200 };
    if (!is_listed(j, REASON_BAD_JSON, line->number))
        return STEMMA_OK;
    struct arena *scratch = &j->file->scratch;
    const char *shown = excerpt_show(scratch, line->at, line->n, fault->at, err);
    if (shown == NULL)
        return arena_status(scratch);
    /* The reason holds one %zu, from a table of ours. */
    const char *format = json_fault_reason(fault->kind), *place = strstr(format, "%zu");
    const char *message = arena_printf(scratch, err, "%.*s%zu%s\n%s", (int)(place - format), format,
                                       fault->at + 1, place + strlen("%zu"), shown);
    TRY(skip_line(j, REASON_BAD_JSON, line, message, json_fault_advice(fault->kind), err));
    j->r->corpus->issues.at[j->r->corpus->issues.n - 1].offset = fault->at;
    return STEMMA_OK;
}

static stemma_status skip_textless(struct jsonl *j, const struct line *line, stemma_error *err)
{
    if (!is_listed(j, REASON_NO_TEXT, line->number))
        return STEMMA_OK;
    const char *shown = excerpt_show(&j->file->scratch, line->at, line->n, 0, err);
    if (shown == NULL)
        return arena_status(&j->file->scratch);
    /* The excerpt without its caret. */
    const char *end = strrchr(shown, '\n');
    const char *message = arena_printf(&j->file->scratch, err, "the record has no text\n%.*s",
                                       (int)(end != NULL ? end - shown : 0), shown);
    return skip_line(j, REASON_NO_TEXT, line, message,
                     "The words of a document stand in the member \"text\", a string.", err);
}

static stemma_status skip_long(struct jsonl *j, const struct line *line, stemma_error *err)
{
    if (!is_listed(j, REASON_TOO_LARGE, line->number))
        return STEMMA_OK;
    char n[NUMBER_BYTES], limit[NUMBER_BYTES];
    const char *message = arena_printf(
        &j->file->scratch, err, "the line has %s bytes; %s are the limit of one document",
        number_words(line->n_whole, n), number_words(j->r->options.max_document, limit));
    return skip_line(j, REASON_TOO_LARGE, line, message,
                     "Is it one record a line? A higher max_document lets it in.", err);
}

/* A record that was read: into the corpus, with what was mended. */
static stemma_status take_record(struct jsonl *j, struct document *d,
                                 const struct record_outcome *out, stemma_error *err)
{
    stemma_corpus *corpus = j->r->corpus;
    TRY(intake_take(corpus, d, 0, err));
    j->file->n_documents++;
    if (out->n_bad > 0)
        TRY(issue_bad_utf8(corpus, d, out->n_bad, out->first_bad, err));
    if (out->bad_date != NULL && is_listed(j, REASON_BAD_DATE, d->line))
        return issue_bad_date(corpus, d, out->bad_date, err);
    return STEMMA_OK;
}

static stemma_status read_line(struct jsonl *j, const struct line *line, stemma_error *err)
{
    struct arena *arena = &j->r->corpus->arena;
    struct document d = {.path = j->file->path, .line = line->number};
    struct record_outcome out;
    struct arena_mark mark = arena_mark(arena);
    TRY(record_read(&j->reader, line, &d, &out, err));
    if (out.state == RECORD_READ)
        return take_record(j, &d, &out, err);
    arena_rewind(arena, mark);
    if (out.state == RECORD_BAD)
        return skip_bad(j, line, &out.fault, err);
    return out.state == RECORD_NO_TEXT ? skip_textless(j, line, err) : skip_long(j, line, err);
}

static stemma_status read_lines(struct jsonl *j, stemma_error *err)
{
    enum { LINES_A_REPORT = 64 };
    struct lines *l = &j->file->lines;
    struct arena *scratch = &j->file->scratch;
    size_t max = (size_t)j->r->options.max_document;
    for (;;) {
        struct line line;
        TRY(lines_next(l, max, &line, err));
        if (line.at == NULL)
            return STEMMA_OK;
        if (line.number % LINES_A_REPORT == 0)
            TRY(reading_progress(j->r, j->file, err));
        if (json_space(line.at, line.n) == line.n && line.n_whole == line.n)
            continue;
        /* Half a line at the cut of packed data is no record. */
        if (!line.ended && l->source->fault != SOURCE_WHOLE)
            return STEMMA_OK;
        struct arena_mark mark = arena_mark(scratch);
        TRY(line.n_whole > line.n ? skip_long(j, &line, err) : read_line(j, &line, err));
        arena_rewind(scratch, mark);
    }
}

/* "  Line 812 was skipped and 1,203 other lines were read.", and the advice. */
static stemma_status complete(struct jsonl *j, const struct unfinished *u, stemma_error *err)
{
    char number[NUMBER_BYTES], others[NUMBER_BYTES];
    struct arena *arena = &j->r->corpus->arena;
    stemma_issue *issue = &j->r->corpus->issues.at[u->issue];
    uint64_t n = j->file->n_documents;
    (void)number_words(issue->line, number);
    const char *message =
        n == 0 ? arena_printf(arena, err, "%s\n  Line %s was skipped; no other line was read.%s%s",
                              issue->message, number, u->advice[0] != '\0' ? "\n  " : "", u->advice)
               : arena_printf(arena, err, "%s\n  Line %s was skipped and %s other %s read.%s%s",
                              issue->message, number, number_words(n, others),
                              n == 1 ? "line was" : "lines were",
                              u->advice[0] != '\0' ? "\n  " : "", u->advice);
    if (message == NULL)
        return arena_status(arena);
    issue->message = message;
    return STEMMA_OK;
}

/* One issue for those that were not listed. */
static stemma_status note_rest(struct jsonl *j, enum reason reason, stemma_error *err)
{
    const struct tally *t = &j->tallies[reason];
    if (t->n <= LISTED)
        return STEMMA_OK;
    char number[NUMBER_BYTES];
    const char *message =
        arena_printf(&j->file->scratch, err, "%s more lines, from this one on, have the issue %s",
                     number_words(t->n - LISTED, number), REASONS[reason]);
    if (message == NULL)
        return arena_status(&j->file->scratch);
    stemma_issue issue = {.reason = REASONS[reason],
                          .line = t->first_unlisted,
                          .offset = STEMMA_NOWHERE,
                          .count = t->n - LISTED,
                          .skipped = reason != REASON_BAD_DATE,
                          .message = message};
    return reading_issue(j->r, j->file, issue, err);
}

static stemma_status read_all(struct jsonl *j, stemma_error *err)
{
    TRY(read_lines(j, err));
    for (size_t i = 0; i < j->unfinished.n; i++)
        TRY(complete(j, &j->unfinished.at[i], err));
    for (enum reason reason = 0; reason < REASON_COUNT; reason++)
        TRY(note_rest(j, reason, err));
    if (j->file->lines.utf16.n_bad == 0)
        return STEMMA_OK;
    struct document all = {.path = j->file->path, .line = STEMMA_NOWHERE};
    return issue_bad_utf8(j->r->corpus, &all, j->file->lines.utf16.n_bad,
                          j->file->lines.utf16.first_bad, err);
}

stemma_status jsonl_read(struct reading *r, struct input_file *file, stemma_error *err)
{
    if (r->json == NULL)
        r->json = json_reader_new();
    if (r->json == NULL)
        return fail_memory(err, "a reader of JSON");
    struct jsonl j = {.r = r, .file = file, .reader = {.r = r, .file = file}};
    j.reader.extra.max = STEMMA_MAX_TEXT * 3;
    j.unfinished.max = MAX_UNFINISHED;
    arena_init(&j.reader.kept, r->corpus->ctx);
    arena_init(&j.kept, r->corpus->ctx);
    stemma_status status = read_all(&j, err);
    arena_clear(&j.reader.kept);
    arena_clear(&j.kept);
    return status;
}
