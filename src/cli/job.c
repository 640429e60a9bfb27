/*
 * What every command that reads documents does first (context, parameters, corpus, notes on
 * what was skipped) and last. An interrupt cancels the run, which then removes what it had begun to
 * write.
 */
#include "cli/cli.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define NOTES_SHOWN 5

/* A signal handler can reach only what is static: the one context of the program. */
static stemma_ctx *volatile interrupted_ctx;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    if (interrupted_ctx != NULL)
        stemma_ctx_cancel(interrupted_ctx);
}

static void catch_interrupts(stemma_ctx *ctx)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_interrupt;
    action.sa_flags = (int)SA_RESETHAND; /* a second interrupt ends the program at once */
    sigemptyset(&action.sa_mask);
    interrupted_ctx = ctx;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write, which says so */
}

stemma_format job_format(const struct arguments *args)
{
    const char *name;
    for (unsigned i = 0; args->format != NULL && (name = stemma_format_name(i)) != NULL; i++)
        if (strcmp(name, args->format) == 0)
            return (stemma_format)i;
    return STEMMA_FORMAT_JSONL;
}

/* Where no pairs are written, none need be looked at that families do not want. */
static const char *mode_of(const struct arguments *args)
{
    bool no_pairs = job_format(args) == STEMMA_FORMAT_PASSIM ||
                    ((args->families != NULL || args->furniture != NULL) && args->output == NULL);
    return args->mode == NULL && args->pairs == NULL && no_pairs ? "families" : args->mode;
}

static enum exit_code set_params(struct job *job)
{
    if (job->args->mode != NULL && strcmp(job->args->mode, "sensitive") == 0 &&
        job->args->pairs == NULL) {
        complain("%s: the mode sensitive compares listed pairs; give them to match with --pairs",
                 job->args->command->name);
        return EXIT_USAGE;
    }
    if (stemma_params_new(&job->params, mode_of(job->args), &job->err) != STEMMA_OK)
        goto wrong;
    if (job->args->min_words > 0 &&
        stemma_params_set(job->params, "hit.words", (double)job->args->min_words, &job->err) !=
            STEMMA_OK)
        goto wrong;
    for (size_t i = 0; i < job->args->n_settings; i++) {
        const char *setting = job->args->settings[i];
        const size_t n = strcspn(setting, "=");
        char name[64], *end = NULL;
        snprintf(name, sizeof name, "%.*s", (int)(n < sizeof name ? n : sizeof name - 1), setting);
        errno = 0;
        const double value = setting[n] == '=' ? strtod(setting + n + 1, &end) : 0;
        if (end == NULL || end == setting + n + 1 || *end != '\0' || errno != 0) {
            complain_of(job->args->command,
                        "--set wants NAME=VALUE with a number, as in --set sketch.k=5, not “%s”",
                        setting);
            return EXIT_USAGE;
        }
        if (stemma_params_set(job->params, name, value, &job->err) != STEMMA_OK)
            goto wrong;
    }
    return EXIT_DONE;
wrong:
    complain_of(job->args->command, "%s", job->err.message);
    return job->err.status == STEMMA_INVAL ? EXIT_USAGE : EXIT_FAILED;
}

static stemma_read_options read_options(const struct arguments *args)
{
    stemma_read_options options;
    stemma_read_options_init(&options, sizeof options);
    if (args->max_document > 0)
        options.max_document = args->max_document;
    if (args->max_ratio > 0)
        options.max_ratio = (uint32_t)args->max_ratio;
    options.keep_furniture = args->keep_furniture;
    return options;
}

/* An input without a document is an issue where another input has one. EMPTY: none has. */
static stemma_status read_paths(struct job *job, stemma_corpus *corpus, const char *const *paths,
                                size_t n)
{
    const stemma_read_options options = read_options(job->args);
    size_t n_empty = 0;
    for (size_t i = 0; i < n; i++) {
        const stemma_status status = stemma_corpus_read(corpus, paths[i], &options, &job->err);
        if (status != STEMMA_OK && status != STEMMA_EMPTY)
            return status;
        n_empty += status == STEMMA_EMPTY;
    }
    return n > 0 && n_empty == n ? STEMMA_EMPTY : STEMMA_OK;
}

static stemma_status read_inputs(struct job *job)
{
    const struct arguments *args = job->args;
    stemma_read_options options = read_options(args);
    const stemma_status inputs = read_paths(job, job->corpus, args->inputs, args->n_inputs);
    if ((inputs != STEMMA_OK && inputs != STEMMA_EMPTY) || args->files_from == NULL)
        return inputs;
    options.is_list = 1;
    const stemma_status list =
        stemma_corpus_read(job->corpus, args->files_from, &options, &job->err);
    return list == STEMMA_EMPTY && args->n_inputs > 0 ? inputs : list;
}

static void tell_issues(struct job *job, const stemma_corpus *corpus)
{
    size_t n = 0;
    const stemma_issue *issue;
    console_clear(&job->console);
    for (; (issue = stemma_corpus_issue(corpus, n)) != NULL; n++) {
        if (issue->skipped != 0)
            job->n_skipped += issue->count > 0 ? issue->count : 1;
        if (!job->args->quiet && n < NOTES_SHOWN)
            complain("%s", issue->message);
    }
    if (!job->args->quiet && n > NOTES_SHOWN)
        fprintf(stderr, "  and %zu more such %s; manifest.json of a trace lists all\n",
                n - NOTES_SHOWN, n - NOTES_SHOWN == 1 ? "note" : "notes");
}

void job_tell_issues(struct job *job)
{
    tell_issues(job, job->corpus);
}

enum exit_code job_begin(struct job *job, const struct arguments *args)
{
    memset(job, 0, sizeof *job);
    job->args = args;
    console_init(&job->console, args->quiet);
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = (uint32_t)args->threads;
    options.max_memory = args->memory;
    options.tmp_dir = args->temp;
    options.progress = console_progress;
    options.user = &job->console;
    if (stemma_ctx_new(&job->ctx, &options, &job->err) != STEMMA_OK)
        return job_fail(job);
    catch_interrupts(job->ctx);
    const enum exit_code code = set_params(job);
    if (code != EXIT_DONE)
        return code;
    return stemma_corpus_new(&job->corpus, job->ctx, &job->err) == STEMMA_OK ? EXIT_DONE
                                                                             : job_fail(job);
}

enum exit_code job_read(struct job *job)
{
    const stemma_status status = read_inputs(job);
    if (status != STEMMA_EMPTY || job->args->n_inputs < 2)
        return status == STEMMA_OK ? EXIT_DONE : job_fail(job);
    job_tell_issues(job);
    complain("none of the inputs holds a document");
    return EXIT_FAILED;
}

static stemma_status filter_documents(struct job *job)
{
    const stemma_filter filter = {.struct_size = sizeof filter,
                                  .since = job->args->since,
                                  .until = job->args->until,
                                  .outlet = job->args->outlet,
                                  .language = job->args->language};
    return stemma_corpus_filter(job->corpus, &filter, &job->err);
}

enum exit_code job_read_against(struct job *job)
{
    const struct arguments *args = job->args;
    if (stemma_corpus_next_set(job->corpus, &job->err) != STEMMA_OK ||
        read_paths(job, job->corpus, args->against, args->n_against) != STEMMA_OK)
        return job_fail(job);
    return EXIT_DONE;
}

enum exit_code job_seal(struct job *job)
{
    if (filter_documents(job) != STEMMA_OK) {
        if (job->err.status != STEMMA_INVAL)
            return job_fail(job);
        complain_of(job->args->command, "%s", job->err.message);
        return EXIT_USAGE;
    }
    if (stemma_corpus_seal(job->corpus, &job->err) != STEMMA_OK)
        return job_fail(job);
    job_tell_issues(job);
    return EXIT_DONE;
}

enum exit_code job_open(struct job *job, const struct arguments *args)
{
    enum exit_code code = job_begin(job, args);
    if (code == EXIT_DONE)
        code = job_read(job);
    return code == EXIT_DONE ? job_seal(job) : code;
}

enum exit_code job_read_also(struct job *job, stemma_corpus **out, const char *const *paths,
                             size_t n)
{
    if (stemma_corpus_new(out, job->ctx, &job->err) != STEMMA_OK ||
        read_paths(job, *out, paths, n) != STEMMA_OK ||
        stemma_corpus_seal(*out, &job->err) != STEMMA_OK)
        return job_fail(job);
    tell_issues(job, *out);
    return EXIT_DONE;
}

enum exit_code job_fail(struct job *job)
{
    console_clear(&job->console);
    if (job->err.status == STEMMA_CANCELLED)
        complain("stopped; nothing was written");
    else
        complain("%s", job->err.message);
    return EXIT_FAILED;
}

enum exit_code job_close(struct job *job, enum exit_code code)
{
    console_clear(&job->console);
    if (job->n_skipped > 0 && job->args->strict && code == EXIT_DONE) {
        complain_of(job->args->command, "%zu %s skipped, and --strict makes that a failure",
                    job->n_skipped, job->n_skipped == 1 ? "document was" : "documents were");
        code = EXIT_FAILED;
    }
    interrupted_ctx = NULL;
    stemma_corpus_free(job->corpus);
    stemma_params_free(job->params);
    stemma_ctx_free(job->ctx);
    return code;
}
