/*
 * Rows of the index. In: stories; out: a row for each, in the order in which they are shown.
 *
 * A story with one independent text has nothing to compare, and no page. Rows with pages come
 * first: most disagreements, then most reports, most texts, the earliest, and at last the story's
 * number, so that the order is total.
 */
#include "emit/story_rows.h"

#include "base/calendar.h"
#include "text/language.h"

#include <stdlib.h>

const char *story_row_title(const struct story_row *row, const stemma_corpus *corpus)
{
    return corpus_document(corpus, row->head)->record.title;
}

/* The earliest document with a title, else the earliest. */
static uint32_t find_head(const stemma_story *story, const stemma_corpus *corpus,
                          const struct labels *labels)
{
    uint32_t best = story->documents[0].doc;
    for (size_t i = 1; i < story->n_documents; i++) {
        const uint32_t doc = story->documents[i].doc;
        const bool titled = corpus_document(corpus, doc)->record.title != NULL;
        const bool best_titled = corpus_document(corpus, best)->record.title != NULL;
        if (titled != best_titled ? titled : labels->rank[doc] < labels->rank[best])
            best = doc;
    }
    return best;
}

/* Days since 1970 of a date that names one. */
static bool day_number(const char *iso, int64_t *out)
{
    struct day d;
    if (!phrase_day(iso, &d) || d.day == 0)
        return false;
    *out = calendar_days(d.year, d.month, d.day);
    return true;
}

static void count_days(struct story_row *row, const stemma_corpus *corpus)
{
    int64_t first = INT64_MAX, last = INT64_MIN, day;
    for (size_t i = 0; i < row->story->n_documents; i++) {
        const struct document *d = corpus_document(corpus, row->story->documents[i].doc);
        if (!day_number(d->record.date, &day)) {
            row->undated++;
            continue;
        }
        first = day < first ? day : first;
        last = day > last ? day : last;
    }
    if (first > last)
        return;
    row->n_days = last - first < UINT32_MAX ? (uint32_t)(last - first) + 1 : UINT32_MAX;
    for (size_t i = 0; i < row->story->n_documents; i++) {
        const struct document *d = corpus_document(corpus, row->story->documents[i].doc);
        if (!day_number(d->record.date, &day))
            continue;
        if (day - first < ROW_DAYS)
            row->days[day - first]++;
        else
            row->later++;
    }
}

static int compare_rows(const void *left, const void *right)
{
    const struct story_row *a = left, *b = right;
    if (a->has_page != b->has_page)
        return a->has_page ? -1 : 1;
    if (a->disagreements != b->disagreements)
        return a->disagreements > b->disagreements ? -1 : 1;
    if (a->story->n_documents != b->story->n_documents)
        return a->story->n_documents > b->story->n_documents ? -1 : 1;
    if (a->story->n_texts != b->story->n_texts)
        return a->story->n_texts > b->story->n_texts ? -1 : 1;
    if (a->early != b->early)
        return a->early < b->early ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static struct story_row make_row(const struct story_rows *rows, const stemma_trace *trace,
                                 uint32_t number)
{
    const stemma_corpus *corpus = trace->corpus;
    struct story_row row = {.story = &trace->stories->stories.at[number], .number = number};
    row.head = find_head(row.story, corpus, &rows->labels);
    row.early = rows->labels.rank[row.head];
    row.has_page = row.story->n_texts > 1;
    const struct document *head = corpus_document(corpus, row.head);
    row.language = language_of(head->record.language, &head->text);
    count_days(&row, corpus);
    return row;
}

/* Disagreements of a story as they are counted for people: rounding is none. */
static uint32_t count_disagreements(const stemma_values *values, size_t story)
{
    size_t first = 0;
    uint32_t found = 0;
    const size_t n = stemma_values_of_story(values, story, &first);
    for (size_t i = first; i < first + n; i++) {
        const stemma_relation relation = stemma_values_disagreement(values, i)->relation;
        found += relation == STEMMA_RELATION_DIFFERS || relation == STEMMA_RELATION_UPDATED;
    }
    return found;
}

stemma_status story_rows_make(struct story_rows *out, struct arena *arena,
                              const stemma_trace *trace, const stemma_values *values,
                              stemma_error *err)
{
    *out = (struct story_rows){.n = trace->stories->stories.n, .has_values = values != NULL};
    out->at = ARENA_NEW(arena, struct story_row, out->n, err);
    out->of_story = ARENA_NEW(arena, uint32_t, out->n, err);
    if (out->at == NULL || out->of_story == NULL)
        return arena_status(arena);
    TRY(labels_make(&out->labels, arena, trace->corpus, err));
    for (uint32_t i = 0; i < out->n; i++) {
        out->at[i] = make_row(out, trace, i);
        if (values != NULL)
            out->at[i].disagreements = count_disagreements(values, i);
        out->n_pages += out->at[i].has_page;
        out->has_differ |= out->at[i].has_page && out->at[i].disagreements > 0;
        for (size_t k = 0; out->at[i].has_page && k < ROW_DAYS; k++)
            if (out->at[i].days[k] > out->most_in_a_day)
                out->most_in_a_day = out->at[i].days[k];
    }
    if (out->n > 0)
        qsort(out->at, out->n, sizeof *out->at, compare_rows);
    for (uint32_t i = 0; i < out->n; i++)
        out->of_story[out->at[i].number] = i;
    return STEMMA_OK;
}
