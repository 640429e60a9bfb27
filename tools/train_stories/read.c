/*
 * Reads what was read. In: a table of batches; out: for two copy sets whether they are of one
 * event. A pair is known when one batch has both: its reader saw them side by side.
 */
#include "read.h"

#include "base/bisect.h"
#include "base/file.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static int compare_lines(const void *left, const void *right)
{
    const struct read_line *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    return (a->batch > b->batch) - (a->batch < b->batch);
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
    out->n_lines = ARENA_ZEROED(arena, uint32_t, out->n, err);
    if (out->late == NULL || out->n_lines == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < out->lines.n; i++)
        out->n_lines[out->lines.at[i].batch]++;
    return STEMMA_OK;
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

/* The first line of a document or later. */
static size_t first_line(const struct read_batches *read, uint32_t doc)
{
    struct bisect search = {.high = read->lines.n};
    while (bisect_open(&search))
        bisect_step(&search, read->lines.at[search.middle].doc < doc);
    return search.low;
}

/* The lines that two documents have in one batch; of several batches the first. */
static bool read_together(const struct read_batches *read, const struct read_line **x,
                          const struct read_line **y, uint32_t a, uint32_t b)
{
    size_t i = first_line(read, a), k = first_line(read, b);
    while (i < read->lines.n && k < read->lines.n && read->lines.at[i].doc == a &&
           read->lines.at[k].doc == b) {
        *x = &read->lines.at[i];
        *y = &read->lines.at[k];
        if ((*x)->batch == (*y)->batch)
            return true;
        i += (*x)->batch < (*y)->batch;
        k += (*y)->batch < (*x)->batch;
    }
    return false;
}

struct read_answer read_pair(const struct read_batches *read, const struct story_evidence *evidence,
                             const struct near_pair *pair)
{
    const uint32_t *first = evidence->first, *documents = evidence->documents;
    const struct read_line *x, *y;
    for (uint32_t i = first[pair->a]; i < first[pair->a + 1]; i++) {
        for (uint32_t k = first[pair->b]; k < first[pair->b + 1]; k++) {
            if (!read_together(read, &x, &y, documents[i], documents[k]))
                continue;
            const double n = read->n_lines[x->batch];
            return (struct read_answer){true,
                                        x->event == y->event && x->event != '.' && x->event != '?',
                                        read->late[x->batch], n * (n - 1) / 2};
        }
    }
    return (struct read_answer){.known = false};
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
