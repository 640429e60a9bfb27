/*
 * The pipeline of reading.
 *
 * In: files. Out: documents, inputs and issues in the corpus, as one thread would put them there.
 * Pieces are made in order by one thread at a time (pieces.c: reading and unpacking), read by all
 * threads, each into a batch of its own, and joined in order by the calling thread, which is the
 * only one that touches the corpus. Joining hands memory over and copies no text. A few pieces for
 * each thread are in flight, so memory is bounded whatever the files hold, and a large file is read
 * by as many threads as many small ones are.
 */
#include "read/run.h"

#include "read/pieces.h"

#include <stdio.h>
#include <string.h>

enum { PIECES_A_THREAD = 3 };

/* What a worker keeps from piece to piece, made when it is first wanted. */
struct kept {
    struct json_reader *json;
};

struct run {
    struct pieces pieces;
    stemma_corpus *corpus;
    struct kept *kept; /* one a worker */
    struct workers workers;
    struct run_counts counts;
    uint64_t n_bytes; /* of all files, 0: not known */

    /* the file that is being joined */
    const struct input_file *file;
    uint64_t n_documents;
    struct reason_tally tallies[REASON_COUNT];
    struct arena arena; /* of `unfinished` */
    unfinished_array unfinished;
};

static stemma_status produce(void *user, void **item, stemma_error *err)
{
    struct run *run = user;
    struct piece *piece;
    TRY(pieces_next(&run->pieces, &piece, err));
    *item = piece;
    return STEMMA_OK;
}

static stemma_status work(void *user, struct worker *worker, void *item, stemma_error *err)
{
    struct run *run = user;
    struct piece *piece = item;
    struct json_reader **json = &run->kept[worker->number].json;
    if (*json == NULL)
        *json = json_reader_new();
    if (*json == NULL)
        return fail_memory(err, "a reader of JSON");
    struct reading r = {.corpus = piece->batch,
                        .options = run->pieces.options,
                        .piece = piece,
                        .json = *json,
                        .scratch = &worker->scratch};
    TRY(reading_piece(&r, err));
    const struct reading_sink *sink = run->corpus->sink;
    return sink != NULL ? sink->work(sink->user, piece, err) : STEMMA_OK;
}

/* ------------------------------------------------------------------ issues of a file */

/* The reason of an issue that is counted a file; REASON_COUNT: it is none of them. */
static enum reason counted_reason(const stemma_issue *issue)
{
    enum reason reason = 0;
    while (reason < REASON_COUNT && strcmp(issue->reason, reason_name(reason)) != 0)
        reason++;
    return issue->line != STEMMA_NOWHERE ? reason : REASON_COUNT;
}

/* Whether the file's list has room for this one; counts it either way. */
static bool is_listed(struct run *run, const stemma_issue *issue)
{
    enum reason reason = counted_reason(issue);
    if (reason == REASON_COUNT)
        return true;
    struct reason_tally *t = &run->tallies[reason];
    if (++t->n == REASON_LISTED + 1)
        t->first_unlisted = issue->line;
    return t->n <= REASON_LISTED;
}

static stemma_status join_issues(struct run *run, const struct piece *piece, stemma_error *err)
{
    size_t next = 0; /* of the unfinished ones, which stand in order */
    for (size_t i = 0; i < piece->batch->issues.n; i++) {
        const char *advice = NULL;
        if (next < piece->unfinished.n && piece->unfinished.at[next].issue == i)
            advice = piece->unfinished.at[next++].advice;
        if (!is_listed(run, &piece->batch->issues.at[i]))
            continue;
        struct unfinished u = {run->corpus->issues.n, advice};
        TRY(corpus_issue(run->corpus, &piece->batch->issues.at[i], err));
        if (advice != NULL)
            TRY(ARRAY_ADD(&run->arena, &run->unfinished, u, err));
    }
    for (enum reason reason = 0; reason < REASON_COUNT; reason++) {
        const struct reason_tally *t = &piece->tallies[reason];
        if (t->n <= REASON_LISTED)
            continue;
        if (run->tallies[reason].n == REASON_LISTED)
            run->tallies[reason].first_unlisted = t->first_unlisted;
        run->tallies[reason].n += t->n - REASON_LISTED;
    }
    return STEMMA_OK;
}

/* "  Line 812 was skipped and 1,203 other lines were read.", and the advice. */
static stemma_status complete(struct run *run, const struct unfinished *u, bool lines,
                              stemma_error *err)
{
    char number[NUMBER_BYTES], others[NUMBER_BYTES], read[120];
    struct arena *arena = &run->corpus->arena;
    stemma_issue *issue = &run->corpus->issues.at[u->issue];
    uint64_t n = run->n_documents;
    const char *noun = lines ? "line" : "record";
    if (n == 0)
        (void)snprintf(read, sizeof read, "; no other %s was read.", noun);
    else
        (void)snprintf(read, sizeof read, " and %s other %s%s read.", number_words(n, others), noun,
                       n == 1 ? " was" : "s were");
    const char *message =
        arena_printf(arena, err, "%s\n  %s %s was skipped%s%s%s", issue->message,
                     lines ? "Line" : "The record at line", number_words(issue->line, number), read,
                     u->advice[0] != '\0' ? "\n  " : "", u->advice);
    if (message == NULL)
        return arena_status(arena);
    issue->message = message;
    return STEMMA_OK;
}

/* One issue for those that were not listed. */
static stemma_status note_rest(struct run *run, enum reason reason, bool lines, stemma_error *err)
{
    const struct reason_tally *t = &run->tallies[reason];
    if (t->n <= REASON_LISTED)
        return STEMMA_OK;
    char number[NUMBER_BYTES], where[PLACE_BYTES];
    struct place place = {run->file->path, t->first_unlisted};
    struct arena_mark mark = arena_mark(&run->arena);
    const char *message =
        arena_printf(&run->arena, err, "%s: %s more %s, from this one on, have the issue %s",
                     place_words(&place, where), number_words(t->n - REASON_LISTED, number),
                     lines ? "lines" : "records", reason_name(reason));
    if (message == NULL)
        return arena_status(&run->arena);
    stemma_issue issue = {.reason = reason_name(reason),
                          .path = run->file->path,
                          .line = t->first_unlisted,
                          .offset = STEMMA_NOWHERE,
                          .count = t->n - REASON_LISTED,
                          .skipped = reason != REASON_BAD_DATE && reason != REASON_CHARSET,
                          .message = message};
    stemma_status status = corpus_issue(run->corpus, &issue, err);
    arena_rewind(&run->arena, mark);
    return status;
}

/* ------------------------------------------------------------------ joining */

static void begin_file(struct run *run, const struct input_file *file)
{
    run->file = file;
    run->counts.n_files++;
    run->n_documents = 0;
    memset(run->tallies, 0, sizeof run->tallies);
    arena_clear(&run->arena);
    run->unfinished = (unfinished_array)ARRAY_INIT((size_t)REASON_LISTED * REASON_COUNT);
}

static stemma_status note_input(struct run *run, const struct ending *ending, stemma_error *err)
{
    stemma_input input = {.struct_size = sizeof input,
                          .path = run->file->path,
                          .n_bytes = ending->n_bytes,
                          .hash = ending->hash,
                          .n_documents = run->n_documents};
    return ARRAY_ADD(&run->corpus->arena, &run->corpus->inputs, input, err);
}

static stemma_status end_file(struct run *run, const struct piece *piece, stemma_error *err)
{
    const struct ending *ending = &piece->ending;
    bool lines = piece->form.kind == FORM_RECORDS;
    for (size_t i = 0; i < run->unfinished.n; i++)
        TRY(complete(run, &run->unfinished.at[i], lines, err));
    for (enum reason reason = 0; reason < REASON_COUNT; reason++)
        TRY(note_rest(run, reason, lines, err));
    if (ending->n_bad > 0 && form_is_records(piece->form.kind)) {
        struct document all = {.path = run->file->path, .line = STEMMA_NOWHERE};
        TRY(issue_bad_utf8(run->corpus, &all, ending->n_bad, ending->first_bad, err));
    }
    if (ending->fault.reason != NULL) {
        stemma_issue fault = ending->fault;
        fault.path = run->file->path;
        fault.skipped = run->n_documents == 0;
        TRY(corpus_issue(run->corpus, &fault, err));
    }
    return ending->counted ? note_input(run, ending, err) : STEMMA_OK;
}

static stemma_status consume(void *user, void *item, stemma_error *err)
{
    struct run *run = user;
    struct piece *piece = item;
    const struct reading_sink *sink = run->corpus->sink;
    if (piece->file != run->file)
        begin_file(run, piece->file);
    TRY(join_issues(run, piece, err));
    run->n_documents += piece->batch->documents.n;
    run->counts.n_documents += piece->batch->documents.n;
    TRY(sink != NULL   ? sink->take(sink->user, piece, err)
        : piece->keeps ? corpus_list(run->corpus, piece->batch, err)
                       : corpus_join(run->corpus, piece->batch, err));
    if (piece->last)
        TRY(end_file(run, piece, err));
    run->corpus->ctx->documents = run->counts.n_documents;
    stemma_status status =
        ctx_progress(run->corpus->ctx, "reading", piece->done, run->n_bytes, "bytes", err);
    run->corpus->ctx->documents = 0;
    return status;
}

static stemma_status run_all(struct run *run, const struct input_files *files,
                             const stemma_read_options *options, stemma_error *err)
{
    stemma_ctx *ctx = run->corpus->ctx;
    TRY(workers_init(&run->workers, ctx, err));
    run->kept = ctx_zeroed(ctx, run->workers.n, sizeof *run->kept);
    if (run->kept == NULL)
        return ctx_fail_memory(ctx, run->workers.n * sizeof *run->kept, err);
    size_t depth = run->workers.n > 1 ? (size_t)PIECES_A_THREAD * run->workers.n : 1;
    TRY(pieces_init(&run->pieces, ctx, files, options, depth, err));
    run->pieces.keeps = run->corpus->sink == NULL && ctx->max_memory == UINT64_MAX;
    run->pieces.at_once = run->corpus->sink != NULL && run->corpus->sink->at_once;
    struct pipeline p = {
        .produce = produce, .work = work, .consume = consume, .user = run, .depth = depth};
    return pipeline_run(&run->workers, &p, err);
}

stemma_status run_files(stemma_corpus *corpus, const struct input_files *files,
                        const stemma_read_options *options, struct run_counts *counts,
                        stemma_error *err)
{
    struct run run = {.corpus = corpus, .n_bytes = files->n_bytes};
    arena_init(&run.arena, corpus->ctx);
    stemma_status status = run_all(&run, files, options, err);
    pieces_keep(&run.pieces, &corpus->arena);
    pieces_clear(&run.pieces);
    for (uint32_t i = 0; run.kept != NULL && i < run.workers.n; i++)
        json_reader_free(run.kept[i].json);
    if (run.kept != NULL)
        ctx_resize(corpus->ctx, run.kept, run.workers.n * sizeof *run.kept, 0);
    workers_clear(&run.workers);
    arena_clear(&run.arena);
    *counts = run.counts;
    return status;
}
