/*
 * stemma check: the quotations of a draft held against reports or a reference. Exit status 1 when
 * one is not verbatim, so that a script can ask; when the draft could not be checked it is 2.
 */
#include "cli/cli.h"

#include <string.h>

static bool wants_records(const struct arguments *args)
{
    return args->format != NULL && strcmp(args->format, "jsonl") == 0;
}

/* What to hold against: exactly one of --against and --reference. Words can stay out of records
 * alone. */
static enum exit_code check_usage(const struct arguments *args)
{
    if (args->no_text && !wants_records(args)) {
        complain_of(args->command, "--no-text needs --format jsonl: what is for people has words");
        return EXIT_USAGE;
    }
    if ((args->n_against > 0) != (args->reference != NULL))
        return EXIT_DONE;
    complain_of(args->command,
                args->reference != NULL
                    ? "--against and --reference do not go together: a check is held "
                      "against reports or against what was said"
                    : "against what? Give reports with --against, or what was said "
                      "with --reference");
    fprintf(stderr, "  As in: %s\n", args->command->example);
    return EXIT_USAGE;
}

static stemma_status write_result(const stemma_check *check, const struct arguments *args,
                                  struct output *out, stemma_error *err)
{
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.no_text = args->no_text;
    const char *format = args->format;
    if (wants_records(args))
        return stemma_write_checks(check, &options, output_write, out, err);
    if (format != NULL && strcmp(format, "html") == 0)
        return stemma_write_check_page(check, output_write, out, err);
    return stemma_write_check(check, output_write, out, err);
}

/* `*found`: EXIT_DIFFERS when a quotation is not verbatim. */
static enum exit_code write_check(struct job *job, const stemma_check *check, enum exit_code *found)
{
    struct output out;
    if (!output_open(&out, job->args->output))
        return EXIT_FAILED;
    if (write_result(check, job->args, &out, &job->err) != STEMMA_OK) {
        output_abandon(&out);
        return job_fail(job);
    }
    if (!output_commit(&out))
        return EXIT_FAILED;
    const stemma_checked *c;
    for (size_t i = 0; (c = stemma_check_at(check, i)) != NULL; i++)
        if (c->verdict != STEMMA_VERBATIM)
            *found = EXIT_DIFFERS;
    return EXIT_DONE;
}

enum exit_code command_check(const struct arguments *args)
{
    struct job job;
    stemma_corpus *against = NULL;
    stemma_check *check = NULL;
    stemma_check_options options;
    stemma_check_options_init(&options, sizeof options);
    options.reference = args->reference != NULL;
    enum exit_code code = check_usage(args);
    if (code != EXIT_DONE)
        return code;
    code = job_open(&job, args);
    if (code == EXIT_DONE)
        code = args->reference != NULL
                   ? job_read_also(&job, &against, &args->reference, 1)
                   : job_read_also(&job, &against, args->against, args->n_against);
    if (code == EXIT_DONE &&
        stemma_check_new(&check, job.corpus, against, job.params, &options, &job.err) != STEMMA_OK)
        code = job_fail(&job);
    console_clear(&job.console);
    enum exit_code found = EXIT_DONE;
    if (code == EXIT_DONE)
        code = write_check(&job, check, &found);
    stemma_check_free(check);
    stemma_corpus_free(against);
    code = job_close(&job, code);
    return code == EXIT_DONE ? found : EXIT_USAGE;
}
