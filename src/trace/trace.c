/*
 * The tracing stage: runs what comes before it, then its own steps, and owns the result.
 *
 *     texts.c                      which documents print one text
 *     speaker.c fragment.c rarity.c forms.c
 *                                  quotations as words, equal ones once
 *     overlaps.c overlap.c         which forms print the same words
 *     column.c graph.c fork.c contig.c utterance.c
 *                                  columns, the word graph, contigs: utterances
 *     voice.c cluster.c near.c printed.c placing.c
 *                                  what says little, where its document belongs
 *     piece.c collate.c edit.c gap.c variants.c
 *                                  witnesses, base texts, edits, readings
 *     groups.c parted.c evidence.c order.c arrange.c sources.c
 *                                  sources
 *     story_of.c                   the story of each
 *
 * What only the steps need lives in a job's arenas and goes when the job is done; records live in
 * the trace's. Steps over forms, components, utterances and groups are shared out to threads; each
 * item has a slot of its own, and everything is numbered afterwards in an order that documents' ids
 * and the words give, so the result is the same for any number of threads and order of input.
 */
#include "trace/trace.h"

#include "base/hash.h"
#include "reuse/hit_records.h"
#include "trace/days.h"
#include "trace/near.h"
#include "trace/placing.h"
#include "trace/sources.h"
#include "trace/story_of.h"
#include "trace/texts.h"
#include "trace/variants.h"
#include "trace/voice.h"

#include <stdlib.h>
#include <string.h>

#define SEED_UTTERANCE 0x7574746572u /* so that ids of different records differ */
#define SEED_SOURCE 0x736f75726365u

struct job {
    stemma_trace *trace;
    struct arena arena;
    struct arena draft;     /* what came together before the clusters were known */
    struct workers workers; /* for what the job needs; records go to the trace's workers */
    struct trace_inputs in;
    struct overlap_list overlaps;
    struct column_set columns;
    struct utterance_list utterances;
    uint32_t *cluster;
    struct piece_list pieces;
    struct collation collation;
    struct group_list groups;
    stemma_utterance *records;        /* of each utterance */
    struct arrangement *arrangements; /* of each group */
    uint32_t *number;                 /* final number of each utterance */
    uint32_t *group_order;            /* groups as their sources stand */
};

/* Quotations as forms. */
static stemma_status read_quotations(struct job *j, stemma_error *err)
{
    struct trace_inputs *in = &j->in;
    TRY(speakers_read(&in->speakers, &j->arena, in->quotes, err));
    const struct fragment_inputs read = {in->corpus, in->matches, in->quotes};
    TRY(fragments_read(&in->fragments, &j->arena, in->workers, &read, err));
    for (size_t i = 0; i < in->fragments.n; i++)
        in->fragments.at[i].speaker = in->speakers.of_quote[in->fragments.at[i].quote];
    TRY(voices_find(&in->voice, &j->arena, in, err));
    TRY(rarity_measure(&in->fragments, in->workers, in->corpus, err));
    const struct form_inputs made_of = {&in->fragments, in->corpus, in->text_number};
    return forms_make(&in->forms, &j->arena, in->workers, &made_of, err);
}

static stemma_status bring_together(struct job *j, struct arena *arena, stemma_error *err)
{
    TRY(columns_make(&j->columns, arena, &j->in, &j->overlaps, err));
    return utterances_find(&j->utterances, arena, &j->in, &j->columns, err);
}

static stemma_status find_utterances(struct job *j, stemma_error *err)
{
    struct arena *a = &j->arena;
    TRY(overlaps_find(&j->overlaps, a, &j->in, err));
    if (j->overlaps.n_skipped > 0)
        ctx_log(j->trace->ctx, STEMMA_LOG_WARN,
                "%llu pairs of very long quotations were not compared word by word",
                (unsigned long long)j->overlaps.n_skipped);
    TRY(bring_together(j, &j->draft, err));
    TRY(clusters_find(&j->cluster, a, &j->in, &j->utterances, err));
    TRY(overlaps_add_near(&j->overlaps, a, &j->in, &j->columns, j->cluster, err));
    if (j->overlaps.n_near > 0) {
        arena_clear(&j->draft);
        TRY(bring_together(j, a, err));
    }
    TRY(fragments_place(&j->utterances, a, &j->in, j->cluster, err));
    return pieces_cut(&j->pieces, a, &j->in.fragments, &j->utterances, err);
}

static uint64_t utterance_id(const struct job *j, uint32_t u)
{
    const struct piece *p = &j->pieces.at[j->pieces.of_utterance[j->pieces.first[u]]];
    const struct fragment *f = &j->in.fragments.at[p->fragment];
    const stemma_quote *q = &j->trace->quotes->quotes.at[f->quote];
    const uint64_t founding[] = {q->id, p->part, f->words[p->first_word].begin};
    return hash_bytes(founding, sizeof founding, SEED_UTTERANCE);
}

static size_t count_pieces(const struct job *j, size_t u)
{
    return j->pieces.first[u + 1] - j->pieces.first[u];
}

static stemma_status make_record(struct job *j, struct worker *worker, size_t u, stemma_error *err)
{
    TRY(utterance_record(&j->records[u], &worker->keep, &worker->scratch, &j->collation,
                         (uint32_t)u, err));
    j->records[u].id = utterance_id(j, (uint32_t)u);
    return STEMMA_OK;
}

/* The base text of the utterance whose first piece it is: pieces are in the order of documents, and
 * so are their words. Nearly all utterances are printed once: the record of such a one wants no
 * other base text, and is made while its words are at hand. */
static stemma_status print_piece(void *user, struct worker *worker, size_t piece, stemma_error *err)
{
    struct job *j = user;
    const uint32_t u = j->pieces.at[piece].utterance;
    if (j->pieces.of_utterance[j->pieces.first[u]] != piece)
        return STEMMA_OK;
    TRY(base_print(&j->collation.base[u], &worker->keep, &worker->scratch, &j->collation, u, err));
    return count_pieces(j, u) == 1 ? make_record(j, worker, u, err) : STEMMA_OK;
}

static stemma_status compare_witnesses(void *user, struct worker *worker, size_t u,
                                       stemma_error *err)
{
    return count_pieces(user, u) > 1 ? make_record(user, worker, u, err) : STEMMA_OK;
}

static stemma_status collate(struct job *j, stemma_error *err)
{
    stemma_trace *t = j->trace;
    const size_t n = j->utterances.n;
    j->collation = (struct collation){.corpus = t->corpus,
                                      .quotes = t->quotes,
                                      .fragments = &j->in.fragments,
                                      .forms = &j->in.forms,
                                      .speakers = &j->in.speakers,
                                      .utterances = &j->utterances,
                                      .pieces = &j->pieces,
                                      .text_number = t->text_number,
                                      .n_texts = t->n_texts};
    j->collation.base = ARENA_ZEROED(&j->arena, struct base_text, n, err);
    j->records = ARENA_ZEROED(&j->arena, stemma_utterance, n, err);
    if (j->collation.base == NULL || j->records == NULL)
        return arena_status(&j->arena);
    TRY(groups_make(&j->groups, &j->arena, &j->collation, &j->in, j->cluster, err));
    j->collation.speaker = j->groups.speaker;
    TRY(parallel_for(&t->workers, j->pieces.n, print_piece, j, "tracing", "quotations", err));
    return parallel_for(&t->workers, n, compare_witnesses, j, "tracing", "utterances", err);
}

static stemma_status arrange_group(void *user, struct worker *worker, size_t g, stemma_error *err)
{
    struct job *j = user;
    return group_arrange(&j->arrangements[g], &worker->keep, &worker->scratch, &j->collation,
                         &j->groups.at[g], err);
}

/* A group as its source is sorted. */
struct ranked_group {
    uint32_t n_words, group;
    uint64_t id;
};

static int compare_groups(const void *left, const void *right)
{
    const struct ranked_group *a = left, *b = right;
    if (a->n_words != b->n_words)
        return a->n_words > b->n_words ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

/* The place of an utterance's founding member. */
struct founded {
    uint32_t doc, begin, utterance;
};

static int compare_founded(const void *left, const void *right)
{
    const struct founded *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    return (a->utterance > b->utterance) - (a->utterance < b->utterance);
}

static struct founded founding(const struct job *j, uint32_t u)
{
    const struct piece *p = &j->pieces.at[j->pieces.of_utterance[j->pieces.first[u]]];
    const struct fragment *f = &j->in.fragments.at[p->fragment];
    return (struct founded){f->doc, f->words[p->first_word].begin, u};
}

/* The id of a source is that of its founding member. */
static uint64_t source_id(const struct job *j, const struct source_group *g)
{
    struct founded first = founding(j, g->utterances[0]);
    for (uint32_t i = 1; i < g->n; i++) {
        const struct founded f = founding(j, g->utterances[i]);
        if (compare_founded(&f, &first) < 0)
            first = f;
    }
    return hash_mix(j->records[first.utterance].id ^ SEED_SOURCE);
}

static stemma_status rank_groups(struct job *j, struct ranked_group **out, stemma_error *err)
{
    struct ranked_group *ranked = ARENA_NEW(&j->arena, struct ranked_group, j->groups.n, err);
    if (ranked == NULL)
        return arena_status(&j->arena);
    for (uint32_t g = 0; g < j->groups.n; g++) {
        const struct source_group *group = &j->groups.at[g];
        ranked[g] = (struct ranked_group){0, g, source_id(j, group)};
        for (uint32_t i = 0; i < group->n; i++)
            ranked[g].n_words += j->utterances.n_words[group->utterances[i]];
    }
    if (j->groups.n > 0)
        qsort(ranked, j->groups.n, sizeof *ranked, compare_groups);
    *out = ranked;
    return STEMMA_OK;
}

/* Numbers the utterances: those of the sources first, in their order. Those without a witness,
 * whose words all are other readings, go. */
static stemma_status number_utterances(struct job *j, const struct ranked_group *ranked,
                                       stemma_error *err)
{
    const size_t n = j->utterances.n;
    stemma_trace *t = j->trace;
    j->number = ARENA_NEW(&j->arena, uint32_t, n, err);
    struct founded *left = ARENA_NEW(&j->arena, struct founded, n, err);
    if (j->number == NULL || left == NULL)
        return arena_status(&j->arena);
    memset(j->number, 0xff, n * sizeof *j->number);
    TRY(ARRAY_RESERVE(&t->arena, &t->utterances, n, err));
    for (size_t g = 0; g < j->groups.n; g++) {
        const struct source_group *group = &j->groups.at[ranked[g].group];
        for (uint32_t i = 0; i < group->n; i++) {
            j->number[group->utterances[i]] = (uint32_t)t->utterances.n;
            t->utterances.at[t->utterances.n++] = j->records[group->utterances[i]];
        }
    }
    size_t n_left = 0;
    for (uint32_t u = 0; u < n; u++)
        if (j->number[u] == UINT32_MAX && j->pieces.first[u] < j->pieces.first[u + 1])
            left[n_left++] = founding(j, u);
    if (n_left > 0)
        qsort(left, n_left, sizeof *left, compare_founded);
    for (size_t i = 0; i < n_left; i++) {
        j->number[left[i].utterance] = (uint32_t)t->utterances.n;
        t->utterances.at[t->utterances.n++] = j->records[left[i].utterance];
    }
    return STEMMA_OK;
}

/* Gives the short quotations that fit several places these places. */
static stemma_status note_fits(struct job *j, stemma_error *err)
{
    stemma_trace *t = j->trace;
    const struct utterance_list *u = &j->utterances;
    for (size_t begin = 0, end; begin < u->n_fits; begin = end) {
        const uint32_t owner = j->number[u->fits[begin].owner];
        for (end = begin; end < u->n_fits && u->fits[end].owner == u->fits[begin].owner;)
            end++;
        stemma_fit *fits = ARENA_NEW(&t->arena, stemma_fit, end - begin, err);
        if (fits == NULL)
            return arena_status(&t->arena);
        size_t n = 0;
        for (size_t i = begin; i < end; i++)
            if (j->number[u->fits[i].utterance] != UINT32_MAX)
                fits[n++] = (stemma_fit){j->number[u->fits[i].utterance], u->fits[i].base_begin,
                                         u->fits[i].base_end};
        if (owner == UINT32_MAX || n < 2)
            continue;
        t->utterances.at[owner].fits = fits;
        t->utterances.at[owner].n_fits = n;
    }
    return STEMMA_OK;
}

static stemma_status assemble_sources(struct job *j, stemma_error *err)
{
    stemma_trace *t = j->trace;
    j->arrangements = ARENA_ZEROED(&j->arena, struct arrangement, j->groups.n, err);
    if (j->arrangements == NULL)
        return arena_status(&j->arena);
    TRY(parallel_for(&j->workers, j->groups.n, arrange_group, j, "tracing", "sources", err));
    struct ranked_group *ranked = NULL;
    TRY(rank_groups(j, &ranked, err));
    TRY(number_utterances(j, ranked, err));
    TRY(note_fits(j, err));
    TRY(ARRAY_RESERVE(&t->arena, &t->sources, j->groups.n, err));
    for (size_t g = 0; g < j->groups.n; g++) {
        const uint32_t group = ranked[g].group;
        const struct source_parts parts = {&j->collation, j->records, j->number,
                                           &j->groups.at[group], &j->arrangements[group]};
        stemma_source *source = &t->sources.at[t->sources.n];
        TRY(source_record(source, &t->arena, &parts, err));
        source->id = ranked[g].id;
        t->sources.n++;
    }
    return STEMMA_OK;
}

/* Which documents print one text: as the story stage found it, where it ran before. */
static stemma_status number_texts(struct job *j, stemma_error *err)
{
    stemma_trace *t = j->trace;
    t->text_number = t->in_story.text_number;
    t->n_texts = t->in_story.n_texts;
    if (t->text_number == NULL) {
        uint32_t *number = ARENA_NEW(&t->arena, uint32_t, t->corpus->documents.n, err);
        if (number == NULL)
            return arena_status(&t->arena);
        TRY(texts_number(number, &t->n_texts, &j->arena, &j->in, err));
        t->text_number = number;
    }
    j->in.text_number = t->text_number;
    j->in.n_texts = t->n_texts;
    j->in.story = t->in_story.of_document;
    return days_find(&j->in.day, &j->arena, t->corpus, j->in.story, err);
}

static stemma_status run(struct job *j, stemma_error *err)
{
    stemma_trace *t = j->trace;
    TRY(workers_init(&j->workers, t->ctx, err));
    TRY(hit_records_want(t->matches, err));
    TRY(workers_init(&t->workers, t->ctx, err));
    TRY(number_texts(j, err));
    j->in.workers = &j->workers;
    TRY(read_quotations(j, err));
    TRY(find_utterances(j, err));
    TRY(collate(j, err));
    TRY(assemble_sources(j, err));
    return t->in_story.id != NULL ? stories_assign(t, &j->arena, err) : STEMMA_OK;
}

static stemma_status trace_run(stemma_trace *t, const stemma_params *params, stemma_error *err)
{
    struct job j = {
        .trace = t,
        .in = {.corpus = t->corpus, .matches = t->matches, .quotes = t->quotes, .params = params}};
    arena_init(&j.arena, t->ctx);
    arena_init(&j.draft, t->ctx);
    const stemma_status status = run(&j, err);
    workers_clear(&j.workers);
    arena_clear(&j.draft);
    arena_clear(&j.arena);
    return status;
}

stemma_status trace_make(stemma_trace **out, const stemma_corpus *corpus,
                         const struct trace_before *before, const stemma_params *params,
                         stemma_error *err)
{
    stemma_trace *t = ctx_zeroed(corpus->ctx, 1, sizeof *t);
    *out = NULL;
    if (t == NULL) {
        stemma_matches_free(before->matches);
        stemma_quotes_free(before->quotes);
        return ctx_fail_memory(corpus->ctx, sizeof *t, err);
    }
    t->ctx = corpus->ctx;
    t->corpus = corpus;
    t->matches = before->matches;
    t->quotes = before->quotes;
    if (before->stories != NULL)
        t->in_story = *before->stories;
    arena_init(&t->arena, t->ctx);
    t->utterances = (utterance_array)ARRAY_INIT(UINT32_MAX - 1);
    t->sources = (source_array)ARRAY_INIT(UINT32_MAX - 1);
    const stemma_status status = trace_run(t, params, err);
    if (status != STEMMA_OK) {
        trace_clear(t);
        return status;
    }
    *out = t;
    return STEMMA_OK;
}

void trace_clear(stemma_trace *t)
{
    if (t == NULL)
        return;
    stemma_matches_free(t->matches);
    stemma_quotes_free(t->quotes);
    workers_clear(&t->workers);
    arena_clear(&t->arena);
    ctx_resize(t->ctx, t, sizeof *t, 0);
}
