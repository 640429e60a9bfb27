/*
 * Reads what was read. In: a table of batches; out: for two copy sets whether they are of one
 * event. A pair is known when one batch has both: its reader saw them side by side.
 */
#include "read.h"

#include "base/file.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static int compare_lines(const void *left, const void *right)
{
    const struct read_line *a = left, *b = right;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

/* "12 TAB id TAB x": false for any other line. */
static bool read_line(struct read_line *out, const stemma_corpus *corpus, const char *at, size_t n)
{
    char line[256], *id, *event;
    n = n < sizeof line ? n : sizeof line - 1;
    memcpy(line, at, n);
    line[n] = '\0';
    if ((id = strchr(line, '\t')) == NULL || (event = strchr(id + 1, '\t')) == NULL)
        return false;
    *event = '\0';
    *out = (struct read_line){stemma_corpus_find(corpus, id + 1), (uint32_t)strtoul(line, NULL, 10),
                              event[1]};
    return out->doc != UINT32_MAX;
}

static stemma_status read_lines(struct read_batches *out, struct arena *arena,
                                const stemma_corpus *corpus, const struct file_bytes *file,
                                stemma_error *err)
{
    for (const char *at = file->at, *end = file->at + file->n, *next; at < end; at = next + 1) {
        struct read_line line;
        next = memchr(at, '\n', (size_t)(end - at));
        next = next != NULL ? next : end;
        if (!read_line(&line, corpus, at, (size_t)(next - at)))
            continue;
        out->n = line.batch >= out->n ? line.batch + 1 : out->n;
        TRY(ARRAY_ADD(arena, &out->lines, line, err));
    }
    return STEMMA_OK;
}

stemma_status read_open(struct read_batches *out, struct arena *arena, const stemma_corpus *corpus,
                        const char *path, stemma_error *err)
{
    struct file_bytes file;
    out->lines.max = UINT32_MAX;
    TRY(file_open(&file, arena->ctx, path, UINT64_MAX, err));
    const stemma_status status = read_lines(out, arena, corpus, &file, err);
    file_close(&file);
    TRY(status);
    if (out->lines.n == 0)
        return fail(err, STEMMA_INVAL, "%s: tells of no document of the news", path);
    qsort(out->lines.at, out->lines.n, sizeof *out->lines.at, compare_lines);
    out->late = ARENA_ZEROED(arena, bool, out->n, err);
    return out->late == NULL ? arena_status(arena) : STEMMA_OK;
}

void read_part(struct read_batches *read, const int32_t *day, double middle)
{
    for (uint32_t b = 0; b < read->n; b++) {
        double sum = 0;
        uint32_t n = 0;
        for (size_t i = 0; i < read->lines.n; i++) {
            const struct read_line *line = &read->lines.at[i];
            if (line->batch != b || day[line->doc] == NO_DAY)
                continue;
            sum += day[line->doc];
            n++;
        }
        read->late[b] = n > 0 ? sum / n >= middle : b % 2 == 1;
    }
}

static const struct read_line *line_of_set(const struct read_batches *read,
                                           const struct story_evidence *e, uint32_t set)
{
    for (uint32_t i = e->first[set]; i < e->first[set + 1]; i++) {
        const struct read_line key = {.doc = e->documents[i]};
        const struct read_line *line =
            bsearch(&key, read->lines.at, read->lines.n, sizeof key, compare_lines);
        if (line != NULL)
            return line;
    }
    return NULL;
}

struct read_answer read_pair(const struct read_batches *read, const struct story_evidence *evidence,
                             const struct near_pair *pair)
{
    const struct read_line *a = line_of_set(read, evidence, pair->a),
                           *b = line_of_set(read, evidence, pair->b);
    if (a == NULL || b == NULL || a->batch != b->batch)
        return (struct read_answer){false, false, false};
    return (struct read_answer){true, a->event == b->event && a->event != '.' && a->event != '?',
                                read->late[a->batch]};
}

void read_write(FILE *out, const struct read_batches *read, const stemma_corpus *corpus, bool late)
{
    for (size_t i = 0; i < read->lines.n; i++) {
        const struct read_line *line = &read->lines.at[i];
        if (read->late[line->batch] == late)
            fprintf(out, "%" PRIu32 "\t%s\t%c\n", line->batch,
                    stemma_corpus_document(corpus, line->doc)->id, line->event);
    }
}
