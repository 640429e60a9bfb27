/*
 * What the readers of all forms do with what gives no document: an issue with its place, its count
 * and what to do. Of each reason so many are listed a file and the rest are counted, so that a file
 * of nothing but damage stays small in memory.
 */
#include "read/reading.h"

const char *reason_name(enum reason reason)
{
    static const char *const names[REASON_COUNT] = {"bad-date", "bad-json", "bad-row",
                                                    "charset",  "no-text",  "too-large"};
    return names[reason];
}

stemma_status reading_issue(struct reading *r, stemma_issue issue, stemma_error *err)
{
    char where[PLACE_BYTES];
    struct place place = {r->piece->file->path, issue.line};
    struct arena *arena = &r->corpus->arena;
    issue.struct_size = sizeof issue;
    issue.path = place.path;
    char *message = arena_printf(arena, err, "%s: %s", place_words(&place, where), issue.message);
    if (message == NULL)
        return arena_status(arena);
    message_clean(message);
    issue.message = message;
    return ARRAY_ADD(arena, &r->corpus->issues, issue, err);
}

stemma_status reading_file_issue(struct reading *r, const char *reason, const char *message,
                                 stemma_error *err)
{
    stemma_issue issue = {.reason = reason,
                          .line = STEMMA_NOWHERE,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .skipped = 1,
                          .message = message};
    return reading_issue(r, issue, err);
}

bool reading_listed(struct reading *r, enum reason reason, uint64_t line)
{
    struct reason_tally *t = &r->piece->tallies[reason];
    if (++t->n == REASON_LISTED + 1)
        t->first_unlisted = line;
    return t->n <= REASON_LISTED;
}

stemma_status reading_skip(struct reading *r, enum reason reason, uint64_t line,
                           const char *message, const char *advice, stemma_error *err)
{
    if (message == NULL)
        return arena_status(r->scratch);
    stemma_issue issue = {.reason = reason_name(reason),
                          .line = line,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .skipped = 1,
                          .message = message};
    struct unfinished u = {r->corpus->issues.n, advice};
    TRY(reading_issue(r, issue, err));
    return ARRAY_ADD(&r->piece->arena, &r->piece->unfinished, u, err);
}

stemma_status reading_skip_long(struct reading *r, uint64_t line, uint64_t n, stemma_error *err)
{
    if (!reading_listed(r, REASON_TOO_LARGE, line))
        return STEMMA_OK;
    char bytes[NUMBER_BYTES], limit[NUMBER_BYTES];
    const char *message =
        arena_printf(r->scratch, err, "the %s has %s bytes; %s are the limit of one document",
                     r->piece->form.kind == FORM_RECORDS ? "line" : "record",
                     number_words(n, bytes), number_words(r->options.max_document, limit));
    return reading_skip(
        r, REASON_TOO_LARGE, line, message,
        r->piece->form.kind == FORM_RECORDS
            ? "Is it one record a line? A higher --max-document (max_document in the "
              "options of reading) lets it in."
            : "A higher --max-document (max_document in the options of reading) lets it "
              "in.",
        err);
}

stemma_status reading_too_large(struct reading *r, stemma_error *err)
{
    char limit[NUMBER_BYTES];
    const char *message = arena_printf(
        r->scratch, err,
        "longer than %s bytes, the limit of one document\n"
        "  It was left out. Split it, or give a higher --max-document (max_document in "
        "the options of reading).",
        number_words(r->options.max_document, limit));
    if (message == NULL)
        return arena_status(r->scratch);
    return reading_file_issue(r, "too-large", message, err);
}

stemma_status reading_decoded(struct reading *r, const struct document *d,
                              const struct decoded *text, stemma_error *err)
{
    if (text->charset == NULL && text->n_bad > 0)
        return issue_bad_utf8(r->corpus, d, text->n_bad, text->first_bad, err);
    bool counted = d->line != STEMMA_NOWHERE;
    if (text->charset == NULL || (counted && !reading_listed(r, REASON_CHARSET, d->line)))
        return STEMMA_OK;
    stemma_issue issue = {.reason = reason_name(REASON_CHARSET),
                          .doc = d->record.id,
                          .line = d->line,
                          .offset = STEMMA_NOWHERE,
                          .count = 1};
    issue.message = arena_printf(r->scratch, err,
                                 "not UTF-8; it was read as %s\n"
                                 "  If its words look wrong, convert it first: iconv -f … -t UTF-8",
                                 text->charset);
    return issue.message != NULL ? reading_issue(r, issue, err) : arena_status(r->scratch);
}
