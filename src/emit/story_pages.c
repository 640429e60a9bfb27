/*
 * A page for each story of two independent texts or more. In: a trace and its stories' rows; out:
 * files ID.html in a folder.
 *
 * A page is the report on a view of the trace (story_view.c). A thread makes one, writes it and
 * forgets it before the next, so memory is that of the largest story, for each thread.
 */
#include "emit/story_pages.h"

#include "base/bisect.h"
#include "base/parallel.h"
#include "base/sort.h"
#include "emit/report.h"
#include "emit/story_view.h"

#include <inttypes.h>

/* What all pages of a run share. */
struct run {
    struct story_rows *rows;
    const stemma_trace *trace;
    stemma_write_options options;
    struct story_shares shares;
    struct sort_item *by_id; /* stories: id, number */
    const char *folder;
};

/* The row of the story with this id; NULL: there is none. */
static const struct story_row *row_named(const struct run *run, uint64_t id)
{
    struct bisect search = {.high = run->rows->n};
    while (bisect_open(&search))
        bisect_step(&search, run->by_id[search.middle].key < id);
    if (search.low == run->rows->n || run->by_id[search.low].key != id)
        return NULL;
    return &run->rows->at[run->rows->of_story[run->by_id[search.low].value]];
}

/* The reports of a row's story among others, by time. */
static stemma_status find_round_ups(struct report_company *out, struct arena *arena,
                                    const struct run *run, const struct story_row *row,
                                    stemma_error *err)
{
    const size_t n = row->story->n_partial;
    struct report_round_up *list = ARENA_NEW(arena, struct report_round_up, n, err);
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, n, err);
    if (list == NULL || items == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        const uint32_t doc = row->story->partial[i];
        items[i] = (struct sort_item){run->rows->labels.rank[doc], doc};
    }
    TRY(sort_items(arena, items, n, err));
    for (size_t i = 0; i < n; i++) {
        const uint32_t doc = (uint32_t)items[i].value;
        const size_t story = stemma_stories_of(run->trace->stories, doc);
        const struct story_row *page = &run->rows->at[run->rows->of_story[story]];
        list[i] =
            (struct report_round_up){doc, run->rows->labels.of[doc], page->has_page ? page : NULL};
    }
    out->round_ups = list;
    out->n_round_ups = n;
    return STEMMA_OK;
}

/* The stories that go with a row's and have a page. */
static stemma_status find_company(struct report_company *out, struct arena *arena,
                                  const struct run *run, const struct story_row *row,
                                  const struct story_view *view, stemma_error *err)
{
    const struct story_row **related =
        ARENA_NEW(arena, const struct story_row *, row->story->n_related, err);
    if (related == NULL)
        return arena_status(arena);
    *out = (struct report_company){.related = related,
                                   .corpus = run->trace->corpus,
                                   .stories = run->trace->stories,
                                   .story = row->story};
    for (size_t i = 0; i < row->story->n_related; i++) {
        const struct story_row *other = row_named(run, row->story->related[i]);
        if (other != NULL && other->has_page)
            related[out->n_related++] = other;
    }
    out->n_beyond = view->n_beyond;
    return find_round_ups(out, arena, run, row, err);
}

static stemma_status write_page(const struct run *run, struct arena *arena, struct story_row *row,
                                struct file_writer *file, stemma_error *err)
{
    struct story_view view;
    struct report_company company;
    TRY(story_view_make(&view, arena, run->trace, &run->shares, row->number, err));
    TRY(find_company(&company, arena, run, row, &view, err));
    TRY(report_write(&view.trace, &run->options, &company, file_write, file, err));
    row->shared = company.counted.shared_utterances;
    row->differing = company.counted.compared;
    return STEMMA_OK;
}

static stemma_status write_file(const struct run *run, struct arena *arena, struct story_row *row,
                                stemma_error *err)
{
    struct file_writer file = {0};
    const char *path =
        arena_printf(arena, err, "%s/%016" PRIx64 ".html", run->folder, row->story->id);
    stemma_status status =
        path != NULL ? file_create(&file, run->trace->ctx, path, err) : arena_status(arena);
    file.remade = true; /* thousands of syncs would take longer than all else */
    if (status == STEMMA_OK)
        status = write_page(run, arena, row, &file, err);
    if (status == STEMMA_OK)
        status = file_commit(&file, err);
    file_abandon(&file);
    return status;
}

static stemma_status prepare(struct run *run, struct arena *arena, struct folder_writer *folder,
                             stemma_error *err)
{
    const stemma_stories *stories = run->trace->stories;
    TRY(folder_make_inner(folder, err));
    run->folder = arena_printf(arena, err, "%s/" STORY_FOLDER, folder->part);
    run->by_id = ARENA_NEW(arena, struct sort_item, stories->stories.n, err);
    if (run->folder == NULL || run->by_id == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < stories->stories.n; i++)
        run->by_id[i] = (struct sort_item){stories->stories.at[i].id, i};
    TRY(sort_items(arena, run->by_id, stories->stories.n, err));
    return story_shares_make(&run->shares, arena, run->trace, err);
}

static stemma_status write_item(void *user, struct worker *worker, size_t i, stemma_error *err)
{
    const struct run *run = user;
    return write_file(run, &worker->scratch, &run->rows->at[i], err);
}

stemma_status story_pages_write(struct story_rows *rows, const stemma_trace *trace,
                                const stemma_write_options *options, struct folder_writer *folder,
                                stemma_error *err)
{
    struct run run = {.rows = rows, .trace = trace, .options = *options};
    struct workers workers;
    struct arena arena;
    arena_init(&arena, trace->ctx);
    stemma_status status = workers_init(&workers, trace->ctx, err);
    if (status == STEMMA_OK)
        status = prepare(&run, &arena, folder, err);
    if (status == STEMMA_OK)
        status = parallel_for(&workers, rows->n_pages, write_item, &run, "writing", "pages", err);
    workers_clear(&workers);
    arena_clear(&arena);
    return status;
}
