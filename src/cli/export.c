/*
 * stemma export: what trace wrote, in the forms of other tools.
 */
#include "cli/cli.h"

#include <string.h>

typedef stemma_status (*export_fn)(const stemma_trace *, stemma_write_fn, void *, stemma_error *);

static export_fn writer_of(const char *format)
{
    static const struct {
        const char *name;
        export_fn write;
    } forms[] = {{"tei", stemma_write_tei},
                 {"csv", stemma_write_csv},
                 {"graphml", stemma_write_graphml},
                 {"annotations", stemma_write_annotations}};
    for (size_t i = 0; format != NULL && i < sizeof forms / sizeof forms[0]; i++)
        if (strcmp(forms[i].name, format) == 0)
            return forms[i].write;
    return NULL;
}

static enum exit_code export_usage(const struct arguments *args)
{
    if (args->format != NULL && args->n_inputs == 1)
        return EXIT_DONE;
    complain_of(args->command, args->format == NULL
                                   ? "in which form? Give one with --format"
                                   : "one folder at a time: each is a trace of its own");
    fprintf(stderr, "  As in: %s\n", args->command->example);
    return EXIT_USAGE;
}

enum exit_code command_export(const struct arguments *args)
{
    struct job job;
    struct output out = {0};
    stemma_corpus *corpus = NULL;
    stemma_trace *trace = NULL;
    enum exit_code code = export_usage(args);
    if (code != EXIT_DONE)
        return code;
    code = job_begin(&job, args);
    if (code == EXIT_DONE &&
        stemma_trace_open(&trace, &corpus, job.ctx, args->inputs[0], &job.err) != STEMMA_OK)
        code = job_fail(&job);
    console_clear(&job.console);
    if (code == EXIT_DONE && !output_open(&out, args->output))
        code = EXIT_FAILED;
    if (code == EXIT_DONE &&
        writer_of(args->format)(trace, output_write, &out, &job.err) != STEMMA_OK)
        code = job_fail(&job);
    if (code == EXIT_DONE && !output_commit(&out))
        code = EXIT_FAILED;
    output_abandon(&out);
    stemma_trace_free(trace);
    stemma_corpus_free(corpus);
    return job_close(&job, code);
}
