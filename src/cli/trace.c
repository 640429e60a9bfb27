/*
 * stemma trace: the main job. Records and the report go into a folder, the summary to standard
 * output.
 */
#include "cli/cli.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

/* The command as it was meant, for the manifest: without what does not change the result (threads,
 * memory, where to). */
static const char *describe(const struct arguments *args, char *buffer, size_t size)
{
    const char *const filters[][2] = {{"since", args->since},
                                      {"until", args->until},
                                      {"outlet", args->outlet},
                                      {"language", args->language}};
    size_t n = (size_t)snprintf(buffer, size, "stemma trace");
    for (size_t i = 0; i < sizeof filters / sizeof filters[0] && n < size; i++)
        if (filters[i][1] != NULL)
            n += (size_t)snprintf(buffer + n, size - n, " --%s %s", filters[i][0], filters[i][1]);
    for (size_t i = 0; i < args->n_settings && n < size; i++)
        n += (size_t)snprintf(buffer + n, size - n, " --set %s", args->settings[i]);
    if (args->min_words > 0 && n < size)
        n += (size_t)snprintf(buffer + n, size - n, " --min-words %llu",
                              (unsigned long long)args->min_words);
    if (args->reference != NULL && n < size)
        n += (size_t)snprintf(buffer + n, size - n, " --reference %s", args->reference);
    if (args->excerpt > 0 && n < size)
        n += (size_t)snprintf(buffer + n, size - n, " --excerpt %llu",
                              (unsigned long long)args->excerpt);
    if (args->keep_furniture && n < size)
        n += (size_t)snprintf(buffer + n, size - n, " --keep-furniture");
    if (args->no_report && n < size)
        n += (size_t)snprintf(buffer + n, size - n, " --no-report");
    if (args->no_text && n < size)
        snprintf(buffer + n, size - n, " --no-text");
    return buffer;
}

/* Told before the work rather than after it; the library looks again when it writes. */
static bool folder_can_be_ours(const char *path)
{
    struct stat st;
    bool other = false, ours = false;
    if (stat(path, &st) != 0)
        return true;
    DIR *dir = S_ISDIR(st.st_mode) ? opendir(path) : NULL;
    if (dir == NULL) {
        complain("%s is not a folder that can be read; choose another name for -o", path);
        return false;
    }
    for (const struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        ours |= strcmp(entry->d_name, "manifest.json") == 0;
        other |= strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    }
    closedir(dir);
    if (other && !ours)
        complain("%s holds files that are not from an earlier run and is not replaced\n"
                 "  Choose another folder, or empty this one. Nothing was written.",
                 path);
    return ours || !other;
}

/* What the stages after the trace say of its documents. */
struct told {
    stemma_values *values;
    stemma_corrections *corrections;
    stemma_check *reference; /* NULL: there is none */
};

static enum exit_code find_told(struct job *job, const stemma_trace *trace, struct told *told)
{
    const stemma_stories *stories = stemma_trace_stories(trace);
    if (stemma_values_find(&told->values, job->corpus, stemma_trace_matches(trace), stories,
                           &job->err) != STEMMA_OK ||
        stemma_corrections_find(&told->corrections, job->corpus, stories,
                                stemma_trace_quotes(trace), &job->err) != STEMMA_OK)
        return job_fail(job);
    return EXIT_DONE;
}

static void free_told(struct told *told)
{
    stemma_check_free(told->reference);
    stemma_corrections_free(told->corrections);
    stemma_values_free(told->values);
}

static enum exit_code write_results(struct job *job, const stemma_trace *trace,
                                    const struct told *told)
{
    const stemma_check *reference = told->reference;
    char command[4096];
    struct output out;
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.no_text = job->args->no_text;
    options.no_report = job->args->no_report;
    options.excerpt = (uint32_t)job->args->excerpt;
    options.reference = reference;
    options.values = told->values;
    options.corrections = told->corrections;
    options.command = describe(job->args, command, sizeof command);
    if (stemma_trace_write(trace, job->params, job->args->output, &options, &job->err) != STEMMA_OK)
        return job_fail(job);
    console_clear(&job->console);
    if (!output_open(&out, NULL))
        return EXIT_FAILED;
    if (stemma_write_summary(trace, job->args->output, &options, output_write, &out, &job->err) !=
            STEMMA_OK ||
        (reference != NULL && stemma_write_reference_summary(trace, reference, output_write, &out,
                                                             &job->err) != STEMMA_OK))
        return job_fail(job);
    return output_commit(&out) ? EXIT_DONE : EXIT_FAILED;
}

/* The trace's quotations held against the reference, where one is given. */
static enum exit_code hold_against(struct job *job, const stemma_trace *trace,
                                   stemma_corpus **reference, stemma_check **check)
{
    stemma_check_options options;
    stemma_check_options_init(&options, sizeof options);
    options.reference = 1;
    options.quotes = stemma_trace_quotes(trace);
    if (job->args->reference == NULL)
        return EXIT_DONE;
    const enum exit_code code = job_read_also(job, reference, &job->args->reference, 1);
    if (code != EXIT_DONE)
        return code;
    return stemma_check_new(check, job->corpus, *reference, job->params, &options, &job->err) ==
                   STEMMA_OK
               ? EXIT_DONE
               : job_fail(job);
}

enum exit_code command_trace(const struct arguments *args)
{
    struct job job;
    stemma_trace *trace = NULL;
    stemma_corpus *reference = NULL;
    struct told told = {NULL, NULL, NULL};
    if (args->output == NULL) {
        complain_of(args->command, "where should the records go? Give a folder with -o");
        fprintf(stderr, "  As in: %s\n", args->command->example);
        return EXIT_USAGE;
    }
    if (!folder_can_be_ours(args->output))
        return EXIT_FAILED;
    enum exit_code code = job_open(&job, args);
    if (code == EXIT_DONE &&
        stemma_trace_new(&trace, job.corpus, job.params, &job.err) != STEMMA_OK)
        code = job_fail(&job);
    if (code == EXIT_DONE)
        code = find_told(&job, trace, &told);
    if (code == EXIT_DONE)
        code = hold_against(&job, trace, &reference, &told.reference);
    if (code == EXIT_DONE)
        code = write_results(&job, trace, &told);
    free_told(&told);
    stemma_trace_free(trace);
    stemma_corpus_free(reference);
    return job_close(&job, code);
}
