/*
 * stemma quotes: quotations and who said them, one a record.
 */
#include "cli/cli.h"

enum exit_code command_quotes(const struct arguments *args)
{
    struct job job;
    struct output out = {0};
    stemma_quotes *quotes = NULL;
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.no_text = args->no_text;
    options.format = job_format(args);
    enum exit_code code = job_open(&job, args);
    if (code == EXIT_DONE &&
        stemma_quotes_find(&quotes, job.corpus, job.params, &job.err) != STEMMA_OK)
        code = job_fail(&job);
    if (code == EXIT_DONE && !output_open(&out, args->output))
        code = EXIT_FAILED;
    if (code == EXIT_DONE && stemma_write_quotes(job.corpus, quotes, &options, output_write, &out,
                                                 &job.err) != STEMMA_OK)
        code = job_fail(&job);
    if (code == EXIT_DONE && !output_commit(&out))
        code = EXIT_FAILED;
    output_abandon(&out);
    stemma_quotes_free(quotes);
    return job_close(&job, code);
}
