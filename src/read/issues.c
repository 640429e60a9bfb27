/*
 * Issues: noted where they are found, put in order at the end.
 *
 * In: a reason, a place, a message. Out: records in the corpus's arena. The order is total, so that
 * two runs over the same files list the same issues in the same order, whatever came first.
 */
#include "read/issues.h"

#include "read/dates.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *number_words(uint64_t number, char *buffer)
{
    char digits[NUMBER_BYTES];
    int n = snprintf(digits, sizeof digits, "%" PRIu64, number);
    char *to = buffer;
    for (int i = 0; i < n; i++) {
        if (i > 0 && (n - i) % 3 == 0)
            *to++ = ',';
        *to++ = digits[i];
    }
    *to = '\0';
    return buffer;
}

int whole_characters(const char *string, size_t most)
{
    size_t n = strnlen(string, most + 1);
    if (n <= most)
        return (int)n;
    n = most;
    while (n > 0 && ((unsigned char)string[n] & 0xC0) == 0x80)
        n--;
    return (int)n;
}

void message_clean(char *message)
{
    for (unsigned char *at = (unsigned char *)message; *at != '\0'; at++) {
        bool high = at[0] == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0;
        if ((*at < 0x20 && *at != '\n') || *at == 0x7F || high)
            *at = '?';
        if (high)
            at[1] = '?';
    }
}

const char *place_words(const struct place *place, char *buffer)
{
    enum { HEAD = 100, TAIL = 200 };
    if (place->path == NULL) {
        (void)snprintf(buffer, PLACE_BYTES, "a document that the caller added");
        return buffer;
    }
    const char *path = strcmp(place->path, "-") == 0 ? "standard input" : place->path;
    size_t n_path = strlen(path), tail = 0;
    int n = 0;
    if (n_path > HEAD + TAIL) {
        tail = n_path - TAIL;
        while (((unsigned char)path[tail] & 0xC0) == 0x80)
            tail++;
        n = snprintf(buffer, PLACE_BYTES, "%.*s…", whole_characters(path, HEAD), path);
    }
    n += snprintf(buffer + n, PLACE_BYTES - (size_t)n, "%s", path + tail);
    char number[NUMBER_BYTES];
    if (place->line != STEMMA_NOWHERE)
        (void)snprintf(buffer + n, PLACE_BYTES - (size_t)n, ", line %s",
                       number_words(place->line, number));
    return buffer;
}

/* A copy in the corpus's arena; NULL stays NULL. */
static stemma_status copy_string(stemma_corpus *corpus, const char **string, stemma_error *err)
{
    if (*string == NULL)
        return STEMMA_OK;
    *string = arena_copy(&corpus->arena, *string, strlen(*string), err);
    return *string != NULL ? STEMMA_OK : arena_status(&corpus->arena);
}

stemma_status corpus_issue(stemma_corpus *corpus, const stemma_issue *issue, stemma_error *err)
{
    stemma_issue own = *issue;
    own.struct_size = sizeof own;
    TRY(copy_string(corpus, &own.reason, err));
    TRY(copy_string(corpus, &own.path, err));
    TRY(copy_string(corpus, &own.doc, err));
    char *message = arena_copy(&corpus->arena, own.message, strlen(own.message), err);
    if (message == NULL)
        return arena_status(&corpus->arena);
    message_clean(message);
    own.message = message;
    return ARRAY_ADD(&corpus->arena, &corpus->issues, own, err);
}

/* Notes an issue whose message lies in the corpus's arena already. */
static stemma_status add_mended(stemma_corpus *corpus, const char *reason, const struct document *d,
                                char *message, uint64_t count, stemma_error *err)
{
    if (message == NULL)
        return arena_status(&corpus->arena);
    message_clean(message);
    stemma_issue issue = {.struct_size = sizeof issue,
                          .reason = reason,
                          .path = d->path,
                          .doc = d->record.id,
                          .line = d->line,
                          .offset = STEMMA_NOWHERE,
                          .count = count,
                          .message = message};
    return ARRAY_ADD(&corpus->arena, &corpus->issues, issue, err);
}

stemma_status issue_bad_utf8(stemma_corpus *corpus, const struct document *d, uint64_t n_bad,
                             uint64_t first_bad, stemma_error *err)
{
    char where[PLACE_BYTES], count[NUMBER_BYTES], first[NUMBER_BYTES];
    struct place place = {d->path, d->line};
    char *message = arena_printf(
        &corpus->arena, err,
        "%s: %s %s not UTF-8, the first at byte %s\n"
        "  Each was replaced by U+FFFD; the document was read. If it is in another encoding,\n"
        "  convert it first: iconv -f WINDOWS-1252 -t UTF-8",
        place_words(&place, where), number_words(n_bad, count),
        n_bad == 1 ? "character is" : "characters are", number_words(first_bad + 1, first));
    TRY(add_mended(corpus, "bad-utf8", d, message, n_bad, err));
    corpus->issues.at[corpus->issues.n - 1].offset = first_bad;
    return STEMMA_OK;
}

static const char NO_DATE[] =
    "is not understood\n"
    "  The document was read without a date. A date is written 2025-05-06, 2025-05-06T09:14,\n"
    "  6 May 2025 or May 6, 2025.";
static const char EITHER_DATE[] =
    "may begin with the day or with the month\n"
    "  The document was read without a date. A language that has one order (en-US, en-GB, de) in\n"
    "  its record tells which; 2025-05-06 is clear in every language.";

stemma_status issue_bad_date(stemma_corpus *corpus, const struct document *d, const char *given,
                             stemma_error *err)
{
    enum { DATE_SHOWN = 80 };
    char where[PLACE_BYTES];
    struct place place = {d->path, d->line};
    const char *words = date_is_either(given, strlen(given)) ? EITHER_DATE : NO_DATE;
    char *message =
        arena_printf(&corpus->arena, err, "%s: the date \"%.*s\" %s", place_words(&place, where),
                     whole_characters(given, DATE_SHOWN), given, words);
    return add_mended(corpus, "bad-date", d, message, 1, err);
}

/* The path of `b` where its packed data is damaged; else NULL. */
static const char *damaged_path(const issue_array *issues, const struct document *b)
{
    for (size_t i = 0; i < issues->n && b->path != NULL; i++)
        if (strcmp(issues->at[i].reason, "corrupt") == 0 && issues->at[i].path != NULL &&
            strcmp(issues->at[i].path, b->path) == 0)
            return b->path;
    return NULL;
}

stemma_status issue_clash(const issue_array *issues, const struct document *a,
                          const struct document *b, size_t n_more, stemma_error *err)
{
    enum { ID_SHOWN = 100 };
    char one[PLACE_BYTES], other[PLACE_BYTES], number[NUMBER_BYTES], more[64] = "";
    struct place place_a = {a->path, a->line}, place_b = {b->path, b->line};
    const char *damaged = damaged_path(issues, b);
    if (n_more > 0)
        (void)snprintf(more, sizeof more, "\n  %s more %s used twice.",
                       number_words(n_more, number), n_more == 1 ? "id is" : "ids are");
    return fail(
        err, STEMMA_CLASH,
        "two documents have the id \"%.*s\"\n"
        "  One is %s.\n"
        "  The other is %s.\n"
        "%s%s.%s",
        whole_characters(a->record.id, ID_SHOWN), a->record.id, place_words(&place_a, one),
        place_words(&place_b, other),
        damaged != NULL
            ? "  The packed data is damaged, and may repeat what it held. Copy or fetch it again: "
            : "  An id comes from the member \"id\", else from the path below the INPUT given, so\n"
              "  that a folder that holds both tells them apart",
        damaged != NULL ? damaged : "", more);
}

static int compare_strings(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int compare_numbers(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* What is said of a whole file goes before what is said of its lines: it may be why. */
static int compare_lines(uint64_t a, uint64_t b)
{
    return compare_numbers(a != STEMMA_NOWHERE ? a : 0, b != STEMMA_NOWHERE ? b : 0);
}

static int compare_issues(const void *one, const void *other)
{
    const stemma_issue *a = one, *b = other;
    int order = compare_strings(a->path, b->path);
    if (order == 0)
        order = compare_lines(a->line, b->line);
    if (order == 0)
        order = compare_numbers(a->offset, b->offset);
    if (order == 0)
        order = compare_strings(a->reason, b->reason);
    if (order == 0)
        order = compare_strings(a->doc, b->doc);
    if (order == 0)
        order = compare_numbers(a->count, b->count);
    return order != 0 ? order : compare_strings(a->message, b->message);
}

void issues_sort(issue_array *issues)
{
    if (issues->n > 1)
        qsort(issues->at, issues->n, sizeof *issues->at, compare_issues);
}
