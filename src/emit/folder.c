/*
 * A run's folder, all or nothing: every file goes into a folder beside the one that was asked for,
 * which is renamed when the last one is safely on disk. manifest.json is written last and marks the
 * folder as ours.
 */
#include "emit/emit.h"

#include "base/file.h"

struct job {
    const stemma_trace *trace;
    const stemma_params *params;
    stemma_write_options options;
};

typedef stemma_status (*record_fn)(const struct job *job, struct file_writer *file,
                                   stemma_error *err);

static stemma_status write_documents(const struct job *job, struct file_writer *file,
                                     stemma_error *err)
{
    return stemma_write_documents(job->trace->corpus, &job->options, file_write, file, err);
}

static stemma_status write_hits(const struct job *job, struct file_writer *file, stemma_error *err)
{
    return stemma_write_hits(job->trace->corpus, job->trace->matches, &job->options, file_write,
                             file, err);
}

static stemma_status write_families(const struct job *job, struct file_writer *file,
                                    stemma_error *err)
{
    return stemma_write_families(job->trace->corpus, job->trace->matches, &job->options, file_write,
                                 file, err);
}

static stemma_status write_quotes(const struct job *job, struct file_writer *file,
                                  stemma_error *err)
{
    return stemma_write_quotes(job->trace->corpus, job->trace->quotes, &job->options, file_write,
                               file, err);
}

static stemma_status write_utterances(const struct job *job, struct file_writer *file,
                                      stemma_error *err)
{
    struct writer w;
    writer_init(&w, file_write, file);
    emit_utterances(&w, job->trace, &job->options);
    return writer_end(&w, "the utterances", err);
}

static stemma_status write_sources(const struct job *job, struct file_writer *file,
                                   stemma_error *err)
{
    struct writer w;
    writer_init(&w, file_write, file);
    emit_sources(&w, job->trace, &job->options);
    return writer_end(&w, "the sources", err);
}

static stemma_status write_checks(const struct job *job, struct file_writer *file,
                                  stemma_error *err)
{
    return stemma_write_checks(job->options.reference, &job->options, file_write, file, err);
}

static stemma_status write_reference(const struct job *job, struct file_writer *file,
                                     stemma_error *err)
{
    return stemma_write_reference(job->options.reference, &job->options, file_write, file, err);
}

static stemma_status write_report(const struct job *job, struct file_writer *file,
                                  stemma_error *err)
{
    return stemma_write_report(job->trace, &job->options, file_write, file, err);
}

static stemma_status write_manifest(const struct job *job, struct file_writer *file,
                                    stemma_error *err)
{
    struct writer w;
    writer_init(&w, file_write, file);
    emit_manifest(&w, job->trace, job->params, &job->options);
    return writer_end(&w, "the manifest", err);
}

static const struct {
    const char *name;
    record_fn write;
    bool of_reference; /* only where there is one */
} files[] = {
    {"documents.jsonl", write_documents, false},   {"hits.jsonl", write_hits, false},
    {"families.jsonl", write_families, false},     {"quotes.jsonl", write_quotes, false},
    {"utterances.jsonl", write_utterances, false}, {"sources.jsonl", write_sources, false},
    {"checks.jsonl", write_checks, true},          {"reference.jsonl", write_reference, true},
    {"report.html", write_report, false},          {"manifest.json", write_manifest, false},
};
#define N_FILES (sizeof files / sizeof files[0])
#define N_OF_REFERENCE 2

static stemma_status write_file(const struct job *job, const char *folder, size_t i,
                                stemma_error *err)
{
    struct arena scratch;
    arena_init(&scratch, job->trace->ctx);
    struct file_writer file = {0};
    const char *path = arena_printf(&scratch, err, "%s/%s", folder, files[i].name);
    stemma_status status =
        path != NULL ? file_create(&file, job->trace->ctx, path, err) : arena_status(&scratch);
    if (status == STEMMA_OK)
        status = files[i].write(job, &file, err);
    if (status == STEMMA_OK)
        status = file_commit(&file, err);
    file_abandon(&file);
    arena_clear(&scratch);
    return status;
}

stemma_status stemma_trace_write(const stemma_trace *trace, const stemma_params *params,
                                 const char *dir, const stemma_write_options *options,
                                 stemma_error *err)
{
    if (trace == NULL || params == NULL || dir == NULL)
        return fail(err, STEMMA_INVAL, "stemma_trace_write needs a trace, parameters and a folder");
    const struct job job = {trace, params, emit_options(options)};
    static const struct folder_kind kind = {"manifest.json", NULL};
    struct folder_writer folder = {0};
    stemma_status status = folder_create(&folder, trace->ctx, dir, &kind, err);
    const size_t n = N_FILES - (job.options.reference == NULL ? N_OF_REFERENCE : 0);
    for (size_t i = 0, done = 0; i < N_FILES && status == STEMMA_OK; i++) {
        if (files[i].of_reference && job.options.reference == NULL)
            continue;
        status = ctx_progress(trace->ctx, "writing", done++, n, "files", err);
        if (status == STEMMA_OK)
            status = write_file(&job, folder.part, i, err);
    }
    if (status == STEMMA_OK)
        status = folder_commit(&folder, err);
    folder_abandon(&folder);
    return status;
}
