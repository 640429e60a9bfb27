/*
 * A run's folder, all or nothing: every file goes into a folder beside the one that was asked for,
 * which is renamed when the last one is safely on disk. manifest.json is written last and marks the
 * folder as ours.
 *
 * Two files of records are written at a time. All threads make the records of a file, but one alone
 * hands them to the system, which copies them: meanwhile there is the other file to go on with.
 */
#include "emit/emit.h"

#include "base/file.h"
#include "base/parallel.h"
#include "emit/story_pages.h"

enum { FILES_AT_ONCE = 2 };

struct job {
    const stemma_trace *trace;
    const stemma_params *params;
    stemma_write_options options;
    struct page_plan plan;
    struct folder_writer folder;
};

typedef stemma_status (*record_fn)(struct job *job, struct file_writer *file, stemma_error *err);

static stemma_status write_documents(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_documents(job->trace->corpus, &job->options, file_write, file, err);
}

static stemma_status write_hits(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_hits(job->trace->corpus, job->trace->matches, &job->options, file_write,
                             file, err);
}

static stemma_status write_families(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_families(job->trace->corpus, job->trace->matches, &job->options, file_write,
                                 file, err);
}

static stemma_status write_quotes(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_quotes(job->trace->corpus, job->trace->quotes, &job->options, file_write,
                               file, err);
}

static stemma_status write_utterances(struct job *job, struct file_writer *file, stemma_error *err)
{
    return emit_utterances(job->trace, &job->options, file_write, file, err);
}

static stemma_status write_sources(struct job *job, struct file_writer *file, stemma_error *err)
{
    return emit_sources(job->trace, &job->options, file_write, file, err);
}

static stemma_status write_checks(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_checks(job->options.reference, &job->options, file_write, file, err);
}

static stemma_status write_reference(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_reference(job->options.reference, &job->options, file_write, file, err);
}

static stemma_status write_stories(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_stories(job->trace->corpus, job->trace->stories, &job->options, file_write,
                                file, err);
}

static stemma_status write_values(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_values(job->trace->corpus, job->options.values, &job->options, file_write,
                               file, err);
}

static stemma_status write_disagreements(struct job *job, struct file_writer *file,
                                         stemma_error *err)
{
    return stemma_write_disagreements(job->trace->corpus, job->options.values, &job->options,
                                      file_write, file, err);
}

static stemma_status write_timeline(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_timeline(job->trace->corpus, job->trace->stories, job->options.values,
                                 job->options.corrections, &job->options, file_write, file, err);
}

static stemma_status write_corrections(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_corrections(job->trace->corpus, job->options.corrections, &job->options,
                                    file_write, file, err);
}

/* The index stands on what the pages of the stories have counted. */
static stemma_status write_index(struct job *job, struct file_writer *file, stemma_error *err)
{
    struct story_rows rows;
    struct arena arena;
    arena_init(&arena, job->trace->ctx);
    stemma_status status = story_rows_make(&rows, &arena, job->trace, job->options.values, err);
    if (status == STEMMA_OK)
        status = story_pages_write(&rows, job->trace, &job->options, &job->folder, err);
    if (status == STEMMA_OK)
        status = index_page_write(&rows, job->trace, &job->options, file_write, file, err);
    arena_clear(&arena);
    return status;
}

static stemma_status write_report(struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_report(job->trace, &job->options, file_write, file, err);
}

static stemma_status write_manifest(struct job *job, struct file_writer *file, stemma_error *err)
{
    struct writer w;
    writer_init(&w, file_write, file);
    emit_manifest(&w, job->trace, job->params, &job->options);
    return writer_end(&w, "the manifest", err);
}

/* When a file is written. */
enum when {
    ALWAYS,
    WITH_STORIES,
    WITH_VALUES,
    WITH_TIMELINE,
    WITH_CORRECTIONS,
    WITH_REFERENCE,
    WITH_INDEX,
    WITH_REPORT
};

struct listed_file {
    const char *name;
    record_fn write;
    enum when when;
};

static const struct listed_file records[] = {
    {"documents.jsonl", write_documents, ALWAYS},
    {"hits.jsonl", write_hits, ALWAYS},
    {"families.jsonl", write_families, ALWAYS},
    {"quotes.jsonl", write_quotes, ALWAYS},
    {"stories.jsonl", write_stories, WITH_STORIES},
    {"values.jsonl", write_values, WITH_VALUES},
    {"disagreements.jsonl", write_disagreements, WITH_VALUES},
    {"timeline.jsonl", write_timeline, WITH_TIMELINE},
    {"corrections.jsonl", write_corrections, WITH_CORRECTIONS},
    {"utterances.jsonl", write_utterances, ALWAYS},
    {"sources.jsonl", write_sources, ALWAYS},
    {"checks.jsonl", write_checks, WITH_REFERENCE},
    {"reference.jsonl", write_reference, WITH_REFERENCE},
};
#define N_RECORDS (sizeof records / sizeof records[0])

/* Written after the records, one after the other. */
static const struct listed_file pages[] = {
    {"index.html", write_index, WITH_INDEX},
    {"report.html", write_report, WITH_REPORT},
    {"manifest.json", write_manifest, ALWAYS},
};
#define N_PAGES (sizeof pages / sizeof pages[0])

static bool is_wanted(const struct job *job, enum when when)
{
    switch (when) {
    case WITH_STORIES:
        return job->trace->stories != NULL;
    case WITH_VALUES:
        return job->options.values != NULL;
    case WITH_TIMELINE:
        return job->options.values != NULL && job->trace->stories != NULL;
    case WITH_CORRECTIONS:
        return job->options.corrections != NULL;
    case WITH_REFERENCE:
        return job->options.reference != NULL;
    case WITH_INDEX:
        return job->plan.index;
    case WITH_REPORT:
        return job->plan.whole;
    default:
        return true;
    }
}

static stemma_status write_file(struct job *job, const struct listed_file *listed,
                                stemma_error *err)
{
    struct arena scratch;
    if (!is_wanted(job, listed->when))
        return STEMMA_OK;
    arena_init(&scratch, job->trace->ctx);
    struct file_writer file = {0};
    const char *path = arena_printf(&scratch, err, "%s/%s", job->folder.part, listed->name);
    stemma_status status =
        path != NULL ? file_create(&file, job->trace->ctx, path, err) : arena_status(&scratch);
    if (status == STEMMA_OK)
        status = listed->write(job, &file, err);
    if (status == STEMMA_OK)
        status = file_commit(&file, err);
    file_abandon(&file);
    arena_clear(&scratch);
    return status;
}

static stemma_status write_record(void *user, struct worker *worker, size_t i, stemma_error *err)
{
    (void)worker;
    return write_file(user, &records[i], err);
}

static stemma_status write_records(struct job *job, stemma_error *err)
{
    struct workers workers = {0};
    TRY(workers_init_few(&workers, job->trace->ctx, FILES_AT_ONCE, err));
    ctx_one_tells(job->trace->ctx, true);
    const stemma_status status =
        parallel_for(&workers, N_RECORDS, write_record, job, "writing", "files", err);
    ctx_one_tells(job->trace->ctx, false);
    workers_clear(&workers);
    return status;
}

stemma_status stemma_trace_write(const stemma_trace *trace, const stemma_params *params,
                                 const char *dir, const stemma_write_options *options,
                                 stemma_error *err)
{
    if (trace == NULL || params == NULL || dir == NULL)
        return fail(err, STEMMA_INVAL, "stemma_trace_write needs a trace, parameters and a folder");
    static const struct folder_kind kind = {"manifest.json", STORY_FOLDER};
    struct job job = {.trace = trace, .params = params, .options = emit_options(options)};
    job.plan = page_plan(trace, &job.options);
    stemma_status status = folder_create(&job.folder, trace->ctx, dir, &kind, err);
    if (status == STEMMA_OK)
        status = write_records(&job, err);
    for (size_t i = 0; i < N_PAGES && status == STEMMA_OK; i++) {
        status = ctx_progress(trace->ctx, "writing", i, N_PAGES, "pages", err);
        if (status == STEMMA_OK)
            status = write_file(&job, &pages[i], err);
    }
    if (status == STEMMA_OK)
        status = folder_commit(&job.folder, err);
    folder_abandon(&job.folder);
    return status;
}
