/*
 * stemma stories: which documents report one event, one story a record; or, with --explain, why two
 * documents are in one story or are not, for people.
 */
#include "cli/cli.h"

#include <inttypes.h>
#include <stdlib.h>

/* One list of records to the file of this name. */
struct listing {
    const stemma_stories *stories;
    const stemma_values *values;
    enum { LIST_STORIES, LIST_VALUES, LIST_DISAGREEMENTS } what;
};

static stemma_status write_listing(const struct listing *l, struct job *job, struct output *out)
{
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.no_text = job->args->no_text;
    if (l->what == LIST_STORIES)
        return stemma_write_stories(job->corpus, l->stories, &options, output_write, out,
                                    &job->err);
    return (l->what == LIST_VALUES ? stemma_write_values : stemma_write_disagreements)(
        job->corpus, l->values, &options, output_write, out, &job->err);
}

static enum exit_code write_file(const struct listing *l, struct job *job, const char *path)
{
    struct output out;
    if (!output_open(&out, path))
        return EXIT_FAILED;
    if (write_listing(l, job, &out) != STEMMA_OK) {
        output_abandon(&out);
        return job_fail(job);
    }
    return output_commit(&out) ? EXIT_DONE : EXIT_FAILED;
}

/* Stories go to standard output only where no other list is asked for. */
static enum exit_code write_all(struct job *job, const stemma_matches *matches,
                                const stemma_stories *stories)
{
    const struct arguments *args = job->args;
    enum exit_code code = EXIT_DONE;
    struct listing l = {.stories = stories, .what = LIST_STORIES};
    stemma_values *values = NULL;
    if (args->values != NULL || args->disagreements != NULL) {
        if (stemma_values_find(&values, job->corpus, matches, stories, &job->err) != STEMMA_OK)
            return job_fail(job);
        l.values = values;
    }
    if (args->output != NULL || values == NULL)
        code = write_file(&l, job, args->output);
    l.what = LIST_VALUES;
    if (code == EXIT_DONE && args->values != NULL)
        code = write_file(&l, job, args->values);
    l.what = LIST_DISAGREEMENTS;
    if (code == EXIT_DONE && args->disagreements != NULL)
        code = write_file(&l, job, args->disagreements);
    stemma_values_free(values);
    return code;
}

static void print_facts(const stemma_story_reason *r)
{
    if (r->days == INT32_MIN)
        printf("  days between      not known\n");
    else
        printf("  days between      %d\n", abs(r->days));
    printf("  shared passages   %" PRIu32 " words\n", r->shared_words);
    printf("  likeness          first words %.2f, all words %.2f, names %.2f, title %.2f\n",
           r->lead, r->body, r->names, r->title);
    printf("  telling words     ");
    for (size_t i = 0; i < r->n_terms; i++) {
        printf("%s", i > 0 ? ", " : "");
        print_clean(stdout, r->terms[i]);
    }
    printf("%s\n", r->n_terms == 0 ? "none that both print" : "");
    if (r->compared && !r->same_text)
        printf("  one event         likelihood %.2f\n", r->likeness);
    printf("  story             %016" PRIx64 "%s", r->story_a,
           r->story_a == r->story_b ? "\n" : "");
    if (r->story_a != r->story_b)
        printf(" and %016" PRIx64 "\n", r->story_b);
}

static void print_reason(const stemma_story_reason *r)
{
    if (r->same_text)
        printf("One story: both print one text.\n");
    else if (r->story_a == r->story_b)
        printf("One story: its texts report one event with a mean likelihood of %.2f.\n",
               r->stories);
    else if (!r->compared)
        printf("Two stories: there are too many days between, or too few telling words in common, "
               "to compare them.\n");
    else
        printf(
            "Two stories: over all pairs of their texts the mean likelihood is %.2f, and %.2f is "
            "wanted.\n",
            r->stories, r->needed);
    print_facts(r);
}

static enum exit_code explain(struct job *job, stemma_stories *stories)
{
    uint32_t docs[2];
    stemma_story_reason reason;
    for (int i = 0; i < 2; i++) {
        docs[i] = document_named(job->corpus, job->args->explain[i]);
        if (docs[i] == UINT32_MAX) {
            complain_of(job->args->command,
                        "there is no document %s; `stemma read` lists the ids of the inputs",
                        job->args->explain[i]);
            return EXIT_USAGE;
        }
    }
    if (stemma_stories_explain(stories, docs[0], docs[1], &reason, &job->err) != STEMMA_OK)
        return job_fail(job);
    console_clear(&job->console);
    print_reason(&reason);
    return EXIT_DONE;
}

enum exit_code stories_run(const struct arguments *args)
{
    struct job job;
    stemma_matches *matches = NULL;
    stemma_stories *stories = NULL;
    enum exit_code code = job_open(&job, args);
    if (code == EXIT_DONE &&
        (stemma_match(&matches, job.corpus, job.params, &job.err) != STEMMA_OK ||
         stemma_stories_find(&stories, job.corpus, matches, NULL, job.params, &job.err) !=
             STEMMA_OK))
        code = job_fail(&job);
    if (code == EXIT_DONE)
        code =
            args->explain[0] != NULL ? explain(&job, stories) : write_all(&job, matches, stories);
    stemma_stories_free(stories);
    stemma_matches_free(matches);
    return job_close(&job, code);
}
