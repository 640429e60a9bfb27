/*
 * stemma quotes: quotations and who said them, one a record.
 */
#include "cli/cli.h"

#include <string.h>

/* The format with this name; the message lists them all where there is none. */
static bool format_named(stemma_format *out, const struct arguments *args)
{
    const char *name;
    *out = STEMMA_FORMAT_JSONL;
    if (args->format == NULL)
        return true;
    for (unsigned i = 0; (name = stemma_format_name(i)) != NULL; i++)
        if (strcmp(name, args->format) == 0) {
            *out = (stemma_format)i;
            return true;
        }
    complain_of(args->command, "there is no format “%s”; it is one of jsonl, tsv, annotations",
                args->format);
    return false;
}

enum exit_code quotes_run(const struct arguments *args)
{
    struct job job;
    struct output out = {0};
    stemma_quotes *quotes = NULL;
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.no_text = args->no_text;
    if (!format_named(&options.format, args))
        return EXIT_USAGE;
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
