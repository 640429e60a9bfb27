/*
 * stemma stories: which documents report one event, one story a record; or, with --explain, why two
 * documents are in one story or are not, for people.
 */
#include "cli/cli.h"

#include <inttypes.h>
#include <stdlib.h>

/* What was found, and the files that its lists go to; NULL: not asked for. */
struct found {
    stemma_matches *matches;
    stemma_stories *stories;
    stemma_values *values;
    stemma_quotes *quotes;
    stemma_corrections *corrections;
};
enum listing { LIST_STORIES, LIST_VALUES, LIST_DISAGREEMENTS, LIST_TIMELINE, LIST_CORRECTIONS };

static stemma_status write_listing(const struct found *f, enum listing what, struct job *job,
                                   struct output *out)
{
    const stemma_corpus *corpus = job->corpus;
    stemma_write_options options;
    stemma_write_options_init(&options, sizeof options);
    options.no_text = job->args->no_text;
    switch (what) {
    case LIST_VALUES:
        return stemma_write_values(corpus, f->values, &options, output_write, out, &job->err);
    case LIST_DISAGREEMENTS:
        return stemma_write_disagreements(corpus, f->values, &options, output_write, out,
                                          &job->err);
    case LIST_TIMELINE:
        return stemma_write_timeline(corpus, f->stories, f->values, f->corrections, &options,
                                     output_write, out, &job->err);
    case LIST_CORRECTIONS:
        return stemma_write_corrections(corpus, f->corrections, &options, output_write, out,
                                        &job->err);
    default:
        return stemma_write_stories(corpus, f->stories, &options, output_write, out, &job->err);
    }
}

static enum exit_code write_file(const struct found *f, enum listing what, struct job *job,
                                 const char *path)
{
    struct output out;
    if (!output_open(&out, path))
        return EXIT_FAILED;
    if (write_listing(f, what, job, &out) != STEMMA_OK) {
        output_abandon(&out);
        return job_fail(job);
    }
    return output_commit(&out) ? EXIT_DONE : EXIT_FAILED;
}

/* True where values are asked for, and so passages as exact as `match` finds them. */
static bool compares(const struct arguments *args)
{
    return args->values != NULL || args->disagreements != NULL || args->timeline != NULL;
}

/* What the lists that are asked for need beside the stories. */
static stemma_status find_lists(struct found *f, struct job *job)
{
    const struct arguments *args = job->args;
    stemma_status status = STEMMA_OK;
    const bool corrects = args->corrections != NULL || args->timeline != NULL;
    if (compares(args))
        status = stemma_values_find(&f->values, job->corpus, f->matches, f->stories, &job->err);
    if (status == STEMMA_OK && corrects)
        status = stemma_quotes_find(&f->quotes, job->corpus, job->params, &job->err);
    if (status == STEMMA_OK && corrects)
        status =
            stemma_corrections_find(&f->corrections, job->corpus, f->stories, f->quotes, &job->err);
    return status;
}

/* Stories go to standard output only where no other list is asked for. */
static enum exit_code write_all(struct found *f, struct job *job)
{
    const struct arguments *args = job->args;
    const char *const paths[] = {args->output, args->values, args->disagreements, args->timeline,
                                 args->corrections};
    enum exit_code code = EXIT_DONE;
    if (find_lists(f, job) != STEMMA_OK)
        return job_fail(job);
    bool alone = f->values == NULL && f->corrections == NULL;
    for (enum listing what = LIST_STORIES; what <= LIST_CORRECTIONS && code == EXIT_DONE; what++)
        if (paths[what] != NULL || (what == LIST_STORIES && alone))
            code = write_file(f, what, job, paths[what]);
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
        printf("One story: its texts report one event with a mean likelihood of %.2f.%s\n",
               r->stories,
               r->compared ? "" : " These two\nwere not compared; others of the story join them.");
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
        docs[i] = stemma_corpus_find(job->corpus, job->args->explain[i]);
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

enum exit_code command_stories(const struct arguments *args)
{
    struct arguments wanted = *args;
    struct job job;
    struct found f = {0};
    wanted.mode = args->mode != NULL ? args->mode : compares(args) ? "news" : "stories";
    enum exit_code code = job_open(&job, &wanted);
    stemma_status status = STEMMA_OK;
    if (code == EXIT_DONE && compares(args)) /* the only ones to look at passages themselves */
        status = stemma_match(&f.matches, job.corpus, job.params, &job.err);
    if (code == EXIT_DONE && status == STEMMA_OK)
        status = stemma_stories_find(&f.stories, job.corpus, f.matches, NULL, job.params, &job.err);
    if (status != STEMMA_OK)
        code = job_fail(&job);
    if (code == EXIT_DONE)
        code = args->explain[0] != NULL ? explain(&job, f.stories) : write_all(&f, &job);
    stemma_corrections_free(f.corrections);
    stemma_quotes_free(f.quotes);
    stemma_values_free(f.values);
    stemma_stories_free(f.stories);
    stemma_matches_free(f.matches);
    return job_close(&job, code);
}
