/*
 * stemma match: the passages that documents share, as hits (one aligned pair a record) and, if
 * asked, as families. At the end people are told on standard error what was looked at.
 */
#include "cli/cli.h"

typedef stemma_status (*write_records_fn)(const stemma_corpus *, const stemma_matches *,
                                          const stemma_write_options *, stemma_write_fn, void *,
                                          stemma_error *);

static enum exit_code write_records(struct job *job, const stemma_matches *matches,
                                    const char *path, stemma_format format, write_records_fn write)
{
    struct output out;
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.format = format;
    options.no_text = job->args->no_text;
    if (!output_open(&out, path))
        return EXIT_FAILED;
    if (write(job->corpus, matches, &options, output_write, &out, &job->err) != STEMMA_OK) {
        output_abandon(&out);
        return job_fail(job);
    }
    return output_commit(&out) ? EXIT_DONE : EXIT_FAILED;
}

static enum exit_code open_job(struct job *job, const struct arguments *args)
{
    if (args->n_against > 0 && args->pairs != NULL) {
        complain_of(args->command, "--against and --pairs do not go together: either the pairs "
                                   "are listed, or they are all of two sets");
        return EXIT_USAGE;
    }
    enum exit_code code = job_begin(job, args);
    if (code == EXIT_DONE)
        code = job_read(job);
    if (code == EXIT_DONE && args->n_against > 0)
        code = job_read_against(job);
    return code == EXIT_DONE ? job_seal(job) : code;
}

/* All against all, one set against another, or the pairs that the user lists. */
static enum exit_code find_matches(struct job *job, stemma_matches **out)
{
    struct pair_list list = {0};
    stemma_status status;
    if (job->args->n_against > 0) {
        status = stemma_match_sets(out, job->corpus, job->params, &job->err);
    } else if (job->args->pairs == NULL) {
        status = stemma_match(out, job->corpus, job->params, &job->err);
    } else {
        if (!pairs_read(&list, job->corpus, job->args->pairs)) {
            pairs_free(&list);
            return EXIT_FAILED;
        }
        status = stemma_match_pairs(out, job->corpus, (const uint32_t(*)[2])list.at, list.n,
                                    job->params, &job->err);
    }
    pairs_free(&list);
    return status == STEMMA_OK ? EXIT_DONE : job_fail(job);
}

/* "1,204 seeds", "1 seed" */
static void tell_number(const char *before, uint64_t n, const char *one, const char *many)
{
    char digits[32];
    const int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)n);
    fputs(before, stderr);
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            fputc(',', stderr);
        fputc(digits[i], stderr);
    }
    fprintf(stderr, " %s", n == 1 ? one : many);
}

/* What was looked at, and what was not: nobody should have to guess at the second. */
static void tell_counts(const struct job *job, const stemma_matches *matches)
{
    stemma_match_counts c;
    stemma_matches_counts(matches, &c, sizeof c);
    if (job->args->quiet)
        return;
    tell_number("stemma match: ", c.hits, "passage", "passages");
    tell_number(" in ", c.families, "family", "families");
    tell_number(", in ", c.documents, "document", "documents");
    tell_number(" of ", c.words, "word", "words");
    if (c.seeds > 0) {
        tell_number("\n  found by ", c.seeds, "seed", "seeds");
        tell_number(", ", c.anchors, "anchor", "anchors");
        tell_number(" and ", c.chains, "chain", "chains");
    }
    if (c.skipped_seeds > 0) {
        tell_number("\n  looked at through one document for many: ", c.skipped_seeds, "place",
                    "places");
        fputs(" of very frequent seeds", stderr);
    }
    if (c.skipped_anchors > 0) {
        tell_number("\n  left out: ", c.skipped_anchors, "anchor", "anchors");
        fputs(" beyond chain.anchors of a pair", stderr);
    }
    fputc('\n', stderr);
}

enum exit_code command_match(const struct arguments *args)
{
    struct job job = {0};
    stemma_matches *matches = NULL;
    const stemma_format format = job_format(args);
    enum exit_code code = open_job(&job, args);
    if (code == EXIT_DONE)
        code = find_matches(&job, &matches);
    if (code == EXIT_DONE && args->marks != NULL && !marks_apply(matches, args->marks, args->quiet))
        code = EXIT_FAILED;
    if (code == EXIT_DONE && args->families != NULL)
        code = write_records(&job, matches, args->families, STEMMA_FORMAT_JSONL,
                             stemma_write_families);
    if (code == EXIT_DONE && args->furniture != NULL)
        code = write_records(&job, matches, args->furniture, STEMMA_FORMAT_JSONL,
                             stemma_write_furniture);
    if (code == EXIT_DONE &&
        (args->output != NULL || (args->families == NULL && args->furniture == NULL)))
        code = write_records(&job, matches, args->output, format,
                             format == STEMMA_FORMAT_PASSIM ? stemma_write_families
                                                            : stemma_write_hits);
    if (code == EXIT_DONE)
        tell_counts(&job, matches);
    stemma_matches_free(matches);
    return job_close(&job, code);
}
