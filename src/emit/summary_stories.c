/*
 * The stories in the terminal's summary: of a large pile those with most reports, in place of
 * findings, which would be of one story in a hundred; of any mixed pile a line that counts them.
 */
#include "emit/summary.h"

#include "emit/capture.h"
#include "emit/flat.h"
#include "emit/phrase.h"
#include "emit/story_pages.h"

#include <string.h>

#define COLUMNS 76
#define STORIES_NAMED 5
#define LEFT 5 /* columns before a headline */

/* "12 May 2025", "" without a date. */
static stemma_status story_day(const char **out, const struct summary *s,
                               const struct story_row *row, stemma_error *err)
{
    struct capture c;
    struct day d;
    struct writer *w = capture_begin(&c, s->arena, err);
    if (row->story->first != STEMMA_NO_DOCUMENT &&
        phrase_day(corpus_document(s->trace->corpus, row->story->first)->record.date, &d))
        phrase_date(w, d);
    return capture_end(&c, out);
}

/* The headline, or what the story is about. */
static stemma_status story_name(const char **out, const struct summary *s,
                                const struct story_row *row, size_t most, stemma_error *err)
{
    struct capture c;
    const char *text;
    struct writer *w = capture_begin(&c, s->arena, err);
    const char *title = story_row_title(row, s->trace->corpus);
    for (size_t i = 0; title == NULL && i < row->story->n_terms; i++) {
        writer_text(w, i > 0 ? ", " : "");
        writer_text(w, row->story->terms[i]);
    }
    writer_text(w, title != NULL ? title : "");
    TRY(capture_end(&c, &text));
    return flat_copy(out, s->arena, text, strlen(text), most, err);
}

/* ", 12 outlets": in digits, so that the line stays short. */
static void write_number(struct writer *w, const char *before, uint64_t n, const char *noun)
{
    writer_text(w, before);
    writer_grouped(w, n);
    writer_char(w, ' ');
    writer_text(w, noun);
    writer_text(w, n == 1 ? "" : "s");
}

static stemma_status write_story(const struct summary *s, const struct story_row *row,
                                 size_t number, stemma_error *err)
{
    const char *day, *name;
    const stemma_story *story = row->story;
    TRY(story_day(&day, s, row, err));
    TRY(story_name(&name, s, row, COLUMNS - LEFT - strlen(day) - 2, err));
    writer_text(s->w, "\n  ");
    writer_unsigned(s->w, number);
    writer_text(s->w, "  ");
    writer_text(s->w, name);
    for (size_t used = LEFT + flat_columns(name, strlen(name)) + strlen(day);
         day[0] != '\0' && used < COLUMNS; used++)
        writer_char(s->w, ' ');
    writer_text(s->w, day);
    writer_text(s->w, "\n       ");
    write_number(s->w, "", story->n_documents, "report");
    write_number(s->w, ", ", story->n_outlets, "outlet");
    write_number(s->w, ", ", story->n_texts, "text");
    if (row->n_days > 1)
        write_number(s->w, ", over ", row->n_days, "day");
    if (row->n_days > 0 && row->undated > 0) {
        writer_text(s->w, ", ");
        writer_grouped(s->w, row->undated);
        writer_text(s->w, " undated");
    }
    if (row->disagreements > 0)
        write_number(s->w, "; ", row->disagreements, "disagreement");
    writer_char(s->w, '\n');
    return STEMMA_OK;
}

stemma_status summary_stories(const struct summary *s, stemma_error *err)
{
    struct story_rows rows;
    TRY(story_rows_make(&rows, s->arena, s->trace, s->values, err));
    for (size_t i = 0; i < rows.n_pages && i < STORIES_NAMED; i++)
        TRY(write_story(s, &rows.at[i], i + 1, err));
    return STEMMA_OK;
}
