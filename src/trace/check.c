/*
 * The check: finds the quotations on both sides, indexes what the quotations are looked for in, and
 * has a verdict made of each, shared out to threads. Each quotation has a slot of its own, so the
 * result is the same for any number of threads.
 *
 * Information of words is measured in the corpus that is held against: what is common there tells
 * nothing about where a quotation is from. Cost: two looks at each word of `against` for its quoted
 * words and two for all of them, and the verdicts.
 */
#include "trace/check.h"

#include "base/params.h"

#include <string.h>

const char *stemma_verdict_name(stemma_verdict verdict)
{
    static const char *const names[] = {"verbatim",      "differs",        "joined",
                                        "other speaker", "found unquoted", "not found"};
    return (size_t)verdict < sizeof names / sizeof *names ? names[verdict] : names[0];
}

void stemma_check_options_init(stemma_check_options *options, size_t struct_size)
{
    if (options == NULL)
        return;
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* The quotations' words; those without any are no records. */
static stemma_status list_passages(struct check_job *j, stemma_error *err)
{
    stemma_check *check = j->check;
    const size_t n = j->fragments.n;
    j->passages = ARENA_NEW(&j->arena, struct quoted_passage, n, err);
    j->words = ARENA_NEW(&j->arena, struct passage, n, err);
    if (j->passages == NULL || j->words == NULL)
        return arena_status(&j->arena);
    for (uint32_t f = 0; f < n; f++) {
        const struct fragment *fragment = &j->fragments.at[f];
        struct quoted_passage *last = check->n > 0 ? &j->passages[check->n - 1] : NULL;
        if (last == NULL || last->quote != fragment->quote) {
            last = &j->passages[check->n++];
            *last = (struct quoted_passage){fragment->quote, f, 0, {fragment->words, 0}};
        }
        last->n_fragments++;
        last->words.n_words += fragment->n_words;
    }
    for (size_t i = 0; i < check->n; i++)
        j->words[i] = j->passages[i].words;
    check->at = ARENA_ZEROED(&check->arena, stemma_checked, check->n, err);
    return check->at != NULL ? STEMMA_OK : arena_status(&check->arena);
}

static stemma_status number_speakers(const uint32_t **out, struct check_job *j,
                                     struct speaker *list, size_t *n, const stemma_quotes *quotes,
                                     stemma_error *err)
{
    uint32_t *numbers = ARENA_NEW(&j->arena, uint32_t, quotes->quotes.n, err);
    struct speaker_list own;
    if (numbers == NULL)
        return arena_status(&j->arena);
    TRY(speakers_read(&own, &j->arena, quotes, err));
    for (size_t i = 0; i < quotes->quotes.n; i++)
        numbers[i] =
            own.of_quote[i] != SPEAKER_NONE ? own.of_quote[i] + (uint32_t)*n : SPEAKER_NONE;
    if (own.n > 0)
        memcpy(list + *n, own.at, own.n * sizeof *list);
    *n += own.n;
    *out = numbers;
    return STEMMA_OK;
}

/* The speakers of both sides in one list. */
static stemma_status list_speakers(struct check_job *j, stemma_error *err)
{
    const stemma_check *check = j->check;
    const size_t most =
        check->quotes->quotes.n + (check->reference ? 0 : check->against_quotes->quotes.n);
    struct speaker *list = ARENA_NEW(&j->arena, struct speaker, most, err);
    size_t n = 0;
    if (list == NULL)
        return arena_status(&j->arena);
    TRY(number_speakers(&j->speaker, j, list, &n, check->quotes, err));
    if (!check->reference)
        TRY(number_speakers(&j->other_speaker, j, list, &n, check->against_quotes, err));
    j->speakers = (struct speaker_list){.n = n, .at = list};
    return STEMMA_OK;
}

static stemma_status find_quotes(struct check_job *j, const stemma_check_options *options,
                                 stemma_error *err)
{
    stemma_check *check = j->check;
    if (options->quotes == NULL)
        TRY(stemma_quotes_find(&check->own_quotes, check->corpus, j->params, err));
    check->quotes = options->quotes != NULL ? options->quotes : check->own_quotes;
    if (!check->reference)
        TRY(stemma_quotes_find(&check->against_quotes, check->against, j->params, err));
    const struct fragment_inputs own = {check->corpus, NULL, check->quotes};
    TRY(fragments_read(&j->fragments, &j->arena, &check->workers, &own, err));
    return rarity_measure(&j->fragments, &check->workers, check->against, err);
}

static stemma_status index_grounds(struct check_job *j, stemma_error *err)
{
    stemma_check *check = j->check;
    if (!check->reference) {
        const struct fragment_inputs in = {check->against, NULL, check->against_quotes};
        TRY(fragments_read(&j->against, &j->arena, &check->workers, &in, err));
        TRY(grounds_quoted(&j->quoted, &j->arena, check->against, check->against_quotes,
                           &j->against, err));
        TRY(locate_index_make(&j->in_quoted, &j->arena, j->words, check->n, &j->quoted, err));
    }
    TRY(grounds_whole(&j->whole, &j->arena, check->against, err));
    return locate_index_make(&j->in_whole, &j->arena, j->words, check->n, &j->whole, err);
}

static stemma_status make_verdict(void *user, struct worker *worker, size_t i, stemma_error *err)
{
    return verdict_make(user, worker, i, err);
}

static void find_nothing(struct check_job *j)
{
    for (size_t i = 0; i < j->check->n; i++) {
        const stemma_quote *q = &j->check->quotes->quotes.at[j->passages[i].quote];
        j->check->at[i] = (stemma_checked){.struct_size = sizeof *j->check->at,
                                           .doc = q->doc,
                                           .quote = j->passages[i].quote,
                                           .verdict = STEMMA_NOT_FOUND,
                                           .speaker = q->speaker,
                                           .n_words = j->passages[i].words.n_words};
    }
}

static stemma_status run(struct check_job *j, const stemma_check_options *options,
                         stemma_error *err)
{
    stemma_check *check = j->check;
    TRY(workers_init(&check->workers, check->ctx, err));
    TRY(find_quotes(j, options, err));
    TRY(list_passages(j, err));
    TRY(languages_differ(&check->foreign, &j->arena, check->corpus, check->against, err));
    if (check->foreign) {
        find_nothing(j);
    } else {
        TRY(list_speakers(j, err));
        TRY(index_grounds(j, err));
        TRY(parallel_for(&check->workers, check->n, make_verdict, j, "checking", "quotations",
                         err));
    }
    return check->reference ? heat_make(check, err) : STEMMA_OK;
}

static stemma_status check_run(stemma_check *check, const stemma_params *params,
                               const stemma_check_options *options, stemma_error *err)
{
    struct check_job j = {.check = check, .params = params};
    arena_init(&j.arena, check->ctx);
    const stemma_status status = run(&j, options, err);
    arena_clear(&j.arena);
    return status;
}

stemma_status stemma_check_new(stemma_check **out, const stemma_corpus *corpus,
                               const stemma_corpus *against, const stemma_params *params,
                               const stemma_check_options *options, stemma_error *err)
{
    stemma_check_options own;
    stemma_check_options_init(&own, sizeof own);
    if (options != NULL && options->struct_size > 0)
        memcpy(&own, options,
               options->struct_size < sizeof own ? options->struct_size : sizeof own);
    if (out == NULL || params == NULL)
        return fail(err, STEMMA_INVAL, "a check needs a place to go and parameters");
    *out = NULL;
    TRY(corpus_want_texts(corpus, err));
    TRY(corpus_want_texts(against, err));
    stemma_check *check = ctx_zeroed(corpus->ctx, 1, sizeof *check);
    if (check == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *check, err);
    check->ctx = corpus->ctx;
    check->corpus = corpus;
    check->against = against;
    check->reference = own.reference != 0;
    arena_init(&check->arena, check->ctx);
    const stemma_status status = check_run(check, params, &own, err);
    if (status != STEMMA_OK) {
        stemma_check_free(check);
        return status;
    }
    *out = check;
    return STEMMA_OK;
}

void stemma_check_free(stemma_check *check)
{
    if (check == NULL)
        return;
    stemma_quotes_free(check->own_quotes);
    stemma_quotes_free(check->against_quotes);
    workers_clear(&check->workers);
    arena_clear(&check->arena);
    ctx_resize(check->ctx, check, sizeof *check, 0);
}

const stemma_checked *stemma_check_at(const stemma_check *check, size_t i)
{
    return check != NULL && i < check->n ? &check->at[i] : NULL;
}

const stemma_quotes *stemma_check_quotes(const stemma_check *check)
{
    return check != NULL ? check->quotes : NULL;
}

const stemma_corpus *stemma_check_against(const stemma_check *check)
{
    return check != NULL ? check->against : NULL;
}

int stemma_check_foreign(const stemma_check *check)
{
    return check != NULL && check->foreign;
}
