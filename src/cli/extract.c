/*
 * stemma extract: inputs of any form to documents.jsonl.
 */
#include "cli/cli.h"

/* What is written as it is read does not wait for more. */
static int write_now(void *user, const char *bytes, size_t n)
{
    struct output *out = user;
    const int failed = output_write(out, bytes, n);
    return failed != 0 ? failed : output_flush(out);
}

static enum exit_code read_and_write(struct job *job, struct output *out)
{
    stemma_extract *extract = NULL;
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.no_text = job->args->no_text;
    options.as_read = job->args->as_read;
    options.take_back = out->part != NULL ? output_take_back : NULL;
    enum exit_code code = EXIT_DONE;
    const stemma_write_fn write = job->args->as_read ? write_now : output_write;
    if (stemma_extract_new(&extract, job->corpus, &options, write, out, &job->err) != STEMMA_OK)
        return job_fail(job);
    code = job_read(job);
    if (code == EXIT_DONE && stemma_extract_end(extract, &job->err) != STEMMA_OK)
        code = job_fail(job);
    stemma_extract_free(extract);
    return code;
}

enum exit_code command_extract(const struct arguments *args)
{
    struct job job;
    struct output out = {0};
    enum exit_code code = job_begin(&job, args);
    if (code == EXIT_DONE && !output_open(&out, args->output))
        code = EXIT_FAILED;
    if (code == EXIT_DONE) {
        code = read_and_write(&job, &out);
        if (code == EXIT_DONE)
            code = output_commit(&out) ? EXIT_DONE : EXIT_FAILED;
        else
            output_abandon(&out);
    }
    if (code == EXIT_DONE)
        job_tell_issues(&job);
    return job_close(&job, code);
}
