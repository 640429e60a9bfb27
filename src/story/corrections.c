/*
 * Correction notes of a corpus. In: documents, their stories and quotations; out: a record a note,
 * with the documents of its story that still print what it supersedes.
 *
 * Documents are read in parallel (notes.c), each by itself; then the notes that quote what was
 * wrong are looked for in their stories (carriers.c). So the cost is a look at each word, and for
 * each such note one reading of its story. A note that a story prints again and again, as copies of
 * one text do, is looked for once, and a story's first NOTES_LOOKED_FOR notes alone, which bounds
 * what a story of very many documents costs.
 */
#include "story/corrections.h"

#include <string.h>

enum { NOTES_LOOKED_FOR = 64 };

struct correction_job {
    stemma_corrections *c;
    const stemma_corpus *corpus;
    const stemma_stories *stories;
    const stemma_quotes *quotes; /* or NULL */
    const struct note_words *words;
    note_array *notes; /* by document */
    uint32_t *same;    /* of each correction: the one before it that says the same in its story */
    bool *looked_for;
};

const char *stemma_correction_kind_name(stemma_correction_kind kind)
{
    static const char *const names[] = {"correction", "clarification", "update", "refile", "kill"};
    return (size_t)kind < sizeof names / sizeof *names ? names[kind] : "unknown";
}

static stemma_status read_document(void *user, struct worker *worker, size_t item,
                                   stemma_error *err)
{
    const struct correction_job *job = user;
    struct note_reader reader = {.words = job->words,
                                 .document = corpus_document(job->corpus, item)};
    if (job->quotes != NULL) {
        reader.quotes = job->quotes->quotes.at + job->quotes->first[item];
        reader.n_quotes = job->quotes->first[item + 1] - job->quotes->first[item];
    }
    return notes_find(&job->notes[item], &worker->keep, &reader, err);
}

static stemma_status add_notes(const struct correction_job *job, uint32_t doc, stemma_error *err)
{
    const struct text *t = &corpus_document(job->corpus, doc)->text;
    const stemma_story *story =
        stemma_stories_at(job->stories, stemma_stories_of(job->stories, doc));
    for (size_t i = 0; i < job->notes[doc].n; i++) {
        const struct note *n = &job->notes[doc].at[i];
        const stemma_correction record = {.struct_size = sizeof record,
                                          .doc = doc,
                                          .story = story != NULL ? story->id : 0,
                                          .kind = n->kind,
                                          .in_title = n->in_title,
                                          .span = text_span(t, n->span.begin, n->span.end),
                                          .was = text_span(t, n->was.begin, n->was.end),
                                          .now = text_span(t, n->now.begin, n->now.end),
                                          .clause = n->clause,
                                          .paragraph = n->paragraph};
        TRY(ARRAY_ADD(&job->c->arena, &job->c->corrections, record, err));
    }
    return STEMMA_OK;
}

static bool same_words(const stemma_corpus *corpus, const stemma_correction *a,
                       const stemma_correction *b)
{
    const uint32_t n = a->span.end_byte - a->span.begin_byte;
    return n == b->span.end_byte - b->span.begin_byte &&
           memcmp(corpus_document(corpus, a->doc)->text.bytes + a->span.begin_byte,
                  corpus_document(corpus, b->doc)->text.bytes + b->span.begin_byte, n) == 0;
}

/* Decides which notes are looked for, story by story. */
static stemma_status choose(struct correction_job *job, stemma_error *err)
{
    const correction_array *all = &job->c->corrections;
    const size_t n_stories = job->stories->stories.n;
    struct arena *arena = &job->c->arena;
    uint32_t(*first)[NOTES_LOOKED_FOR] = NULL;
    uint32_t *slot = ARENA_ZEROED(arena, uint32_t, n_stories, err); /* from 1; 0: none */
    uint32_t *n_chosen = ARENA_ZEROED(arena, uint32_t, all->n + 1, err);
    job->same = ARENA_NEW(arena, uint32_t, all->n, err);
    job->looked_for = ARENA_ZEROED(arena, bool, all->n, err);
    first = arena_alloc(arena, all->n + 1, sizeof *first, err);
    if (slot == NULL || n_chosen == NULL || job->same == NULL || job->looked_for == NULL ||
        first == NULL)
        return arena_status(arena);
    uint32_t n_slots = 0;
    for (uint32_t i = 0; i < all->n; i++) {
        const stemma_correction *c = &all->at[i];
        const size_t story = stemma_stories_of(job->stories, c->doc);
        job->same[i] = i;
        if (c->was.begin_byte >= c->was.end_byte)
            continue;
        if (slot[story] == 0)
            slot[story] = ++n_slots;
        uint32_t *chosen = first[slot[story]], *n = &n_chosen[slot[story]];
        for (uint32_t k = 0; k < *n && job->same[i] == i; k++)
            if (same_words(job->corpus, &all->at[chosen[k]], c))
                job->same[i] = chosen[k];
        if (job->same[i] != i || *n == NOTES_LOOKED_FOR)
            continue;
        chosen[(*n)++] = i;
        job->looked_for[i] = true;
    }
    return STEMMA_OK;
}

static stemma_status look_for(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct correction_job *job = user;
    stemma_correction *c = &job->c->corrections.at[item];
    if (!job->looked_for[item])
        return STEMMA_OK;
    return carriers_find(c, &worker->keep, job->corpus,
                         stemma_stories_at(job->stories, stemma_stories_of(job->stories, c->doc)),
                         &job->c->corrections, err);
}

static stemma_status run(struct correction_job *job, struct arena *scratch, stemma_error *err)
{
    stemma_corrections *c = job->c;
    const size_t n = job->corpus->documents.n;
    struct note_words *words = ARENA_NEW(scratch, struct note_words, 1, err);
    job->notes = ARENA_ZEROED(scratch, note_array, n, err);
    if (words == NULL || job->notes == NULL)
        return arena_status(scratch);
    note_words_init(words);
    job->words = words;
    TRY(workers_init(&c->workers, c->ctx, err));
    TRY(parallel_for(&c->workers, n, read_document, job, NULL, NULL, err));
    for (uint32_t doc = 0; doc < n; doc++)
        TRY(add_notes(job, doc, err));
    TRY(choose(job, err));
    TRY(parallel_for(&c->workers, c->corrections.n, look_for, job, NULL, NULL, err));
    for (size_t i = 0; i < c->corrections.n; i++) {
        const stemma_correction *same = &c->corrections.at[job->same[i]];
        c->corrections.at[i].carriers = same->carriers;
        c->corrections.at[i].n_carriers = same->n_carriers;
    }
    return STEMMA_OK;
}

stemma_status stemma_corrections_find(stemma_corrections **out, const stemma_corpus *corpus,
                                      const stemma_stories *stories, const stemma_quotes *quotes,
                                      stemma_error *err)
{
    if (out == NULL || stories == NULL)
        return fail(err, STEMMA_INVAL, "correction notes are told with their stories");
    *out = NULL;
    TRY(corpus_want_texts(corpus, err));
    stemma_corrections *c = ctx_zeroed(corpus->ctx, 1, sizeof *c);
    if (c == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *c, err);
    c->ctx = corpus->ctx;
    c->corrections = (correction_array)ARRAY_INIT(UINT32_MAX - 1);
    arena_init(&c->arena, c->ctx);
    struct arena scratch;
    struct correction_job job = {.c = c, .corpus = corpus, .stories = stories, .quotes = quotes};
    arena_init(&scratch, c->ctx);
    const stemma_status status = run(&job, &scratch, err);
    arena_clear(&scratch);
    if (status != STEMMA_OK) {
        stemma_corrections_free(c);
        return status;
    }
    *out = c;
    return STEMMA_OK;
}

void stemma_corrections_free(stemma_corrections *c)
{
    if (c == NULL)
        return;
    workers_clear(&c->workers);
    arena_clear(&c->arena);
    ctx_resize(c->ctx, c, sizeof *c, 0);
}

const stemma_correction *stemma_corrections_at(const stemma_corrections *c, size_t i)
{
    return c != NULL && i < c->corrections.n ? &c->corrections.at[i] : NULL;
}
