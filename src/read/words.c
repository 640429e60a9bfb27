/*
 * Finding words, block by block.
 *
 * In: a sealed corpus. Out: by document, its words in a row, and where each of them stands.
 *
 * Documents are cut into blocks, equal ones under one number (blocks.c). Each block is taken apart
 * once, for the first document that has it: tokens are found, and of each is kept its word (32
 * bits) and where it begins in its block (16 bits). A document whose blocks are all its own has its
 * words already; the words of any other one are put together from those of its blocks. Two passes,
 * since a block of an earlier document must have been taken apart before it is copied; both run in
 * parallel.
 *
 * Where a word ends is not kept: one token is found again at its begin. That is asked for edges of
 * passages, and costs a few nanoseconds.
 *
 * 31 bits tell words apart as well as is needed: that two different words at one given place are
 * taken for equal happens once in two thousand million times, and an alignment is not hurt by one.
 *
 * O(bytes of distinct blocks + words); 6 bytes a word of a distinct block, 4 of a copied one.
 */
#include "read/words.h"

#include "read/late.h"

#include <string.h>

struct words_job {
    const stemma_corpus *corpus;
    struct corpus_words *words;
    struct block_words *kinds;
    struct doc_words *docs;
};

/* ------------------------------------------------------------------ taking apart */

static bool is_fresh(const struct words_job *job, uint32_t doc, uint32_t block)
{
    const struct blocks *all = &job->words->blocks;
    const struct block_place *first = &all->first[all->lists[doc].at[block].kind];
    return first->doc == doc && first->block == block;
}

/* Gives the words of fresh blocks from … to, which stand in a row, to their kinds. */
static void share_out(struct words_job *job, const struct block_list *list, uint32_t from,
                      uint32_t to, const struct token_list *tokens, uint32_t *at, uint16_t *begins)
{
    uint32_t token = 0, origin = list->at[from].begin;
    for (uint32_t i = from; i < to; i++) {
        uint32_t begin = list->at[i].begin - origin, end = list->at[i + 1].begin - origin;
        uint32_t first = token;
        for (; token < tokens->n && tokens->at[token].begin < end; token++) {
            at[token] = word_of(&tokens->at[token]);
            begins[token] = (uint16_t)(tokens->at[token].begin - begin);
        }
        job->kinds[list->at[i].kind] =
            (struct block_words){at + first, begins + first, token - first};
    }
}

/* Takes the blocks apart that stand here first: each run of them at once. */
static stemma_status read_fresh(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct words_job *job = user;
    const struct block_list *list = &job->words->blocks.lists[item];
    const char *bytes = corpus_document(job->corpus, item)->record.text;
    for (uint32_t i = 0, end; i < list->n; i = end) {
        end = i + 1;
        if (!is_fresh(job, (uint32_t)item, i))
            continue;
        while (end < list->n && is_fresh(job, (uint32_t)item, end))
            end++;
        struct arena_mark mark = arena_mark(&worker->scratch);
        uint32_t begin = list->at[i].begin, n_bytes = list->at[end].begin - begin;
        struct token_list tokens;
        TRY(text_tokens(&tokens, &worker->scratch, bytes + begin, n_bytes, err));
        uint32_t *at = ARENA_NEW(&worker->keep, uint32_t, tokens.n, err);
        uint16_t *begins = at ? ARENA_NEW(&worker->keep, uint16_t, tokens.n, err) : NULL;
        if (begins == NULL)
            return arena_status(&worker->keep);
        share_out(job, list, i, end, &tokens, at, begins);
        arena_rewind(&worker->scratch, mark);
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ putting together */

/* Counts the words before each block. True when the blocks' words lie in memory one behind the
 * other. */
static bool count_words(struct block_list *list, const struct block_words *kinds, uint32_t *n)
{
    bool in_a_row = true;
    const uint32_t *behind = NULL;
    *n = 0;
    for (uint32_t i = 0; i < list->n; i++) {
        const struct block_words *kind = &kinds[list->at[i].kind];
        list->at[i].word = *n;
        *n += kind->n;
        in_a_row = in_a_row && (behind == NULL || kind->n == 0 || kind->at == behind);
        if (kind->n > 0)
            behind = kind->at + kind->n;
    }
    list->at[list->n].word = *n;
    return in_a_row;
}

static stemma_status put_together(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct words_job *job = user;
    const struct document *document = corpus_document(job->corpus, item);
    struct doc_words *d = &job->docs[item];
    struct block_list *list = &job->words->blocks.lists[item];
    bool in_a_row = count_words(list, job->kinds, &d->n);
    d->blocks = *list;
    d->kinds = job->kinds;
    for (uint32_t i = 0; i < list->n && in_a_row && d->at == NULL; i++)
        d->at = job->kinds[list->at[i].kind].n > 0 ? job->kinds[list->at[i].kind].at : NULL;
    if (!in_a_row) {
        uint32_t *at = ARENA_NEW(&worker->keep, uint32_t, d->n, err);
        if (at == NULL)
            return arena_status(&worker->keep);
        for (uint32_t i = 0; i < list->n; i++) {
            const struct block_words *kind = &job->kinds[list->at[i].kind];
            if (kind->n > 0)
                memcpy(at + list->at[i].word, kind->at, kind->n * sizeof *at);
        }
        d->at = at;
    }
    TRY(offsets_find(&d->offsets, &worker->keep, document->record.text, document->record.n_text,
                     err));
    d->begin = document->n_front > 0 ? words_at_byte(d, document->n_front) : 0;
    return STEMMA_OK;
}

static stemma_status find_words(struct corpus_words *w, const stemma_corpus *corpus,
                                stemma_error *err)
{
    size_t n = stemma_corpus_count(corpus);
    TRY(workers_init(&w->workers, corpus->ctx, err));
    TRY(blocks_find(&w->blocks, &w->arena, &w->workers, corpus, err));
    struct words_job job = {.corpus = corpus, .words = w};
    job.kinds = ARENA_NEW(&w->arena, struct block_words, w->blocks.n_kinds, err);
    job.docs = job.kinds ? ARENA_ZEROED(&w->arena, struct doc_words, n, err) : NULL;
    if (job.docs == NULL)
        return arena_status(&w->arena);
    TRY(parallel_for(&w->workers, n, read_fresh, &job, "reading", "documents", err));
    TRY(parallel_for(&w->workers, n, put_together, &job, NULL, NULL, err));
    for (size_t d = 0; d < n; d++)
        w->n_words += job.docs[d].n;
    w->kinds = job.kinds;
    w->n_documents = n;
    w->docs = job.docs;
    return STEMMA_OK;
}

stemma_status corpus_words(const struct corpus_words **out, const stemma_corpus *corpus,
                           stemma_error *err)
{
    TRY(corpus_want_sealed(corpus, err));
    struct corpus_words *w = &corpus->late->words;
    if (w->docs == NULL) {
        corpus_words_clear(w); /* what a run left that did not come to its end */
        arena_init(&w->arena, corpus->ctx);
        TRY(find_words(w, corpus, err));
    }
    *out = w;
    return STEMMA_OK;
}

void corpus_words_clear(struct corpus_words *words)
{
    workers_clear(&words->workers);
    arena_clear(&words->arena);
    *words = (struct corpus_words){0};
}

/* ------------------------------------------------------------------ where words stand */

/* The last block that begins at or before word i. */
static const struct block *block_of_word(const struct doc_words *d, uint32_t i)
{
    uint32_t low = 0, high = d->blocks.n;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (d->blocks.at[middle].word <= i)
            low = middle;
        else
            high = middle;
    }
    return &d->blocks.at[low];
}

uint32_t words_begin_byte(const struct doc_words *d, uint32_t i)
{
    const struct block *b = block_of_word(d, i);
    return b->begin + d->kinds[b->kind].begins[i - b->word];
}

uint32_t words_end_byte(const struct doc_words *d, uint32_t i)
{
    return text_token_end(d->offsets.bytes, d->offsets.n_bytes, words_begin_byte(d, i));
}

uint32_t words_at_byte(const struct doc_words *d, uint32_t byte)
{
    uint32_t low = 0, high = d->blocks.n;
    if (d->n == 0)
        return 0;
    while (high - low > 1) { /* the last block that begins at or before the byte */
        uint32_t middle = low + (high - low) / 2;
        if (d->blocks.at[middle].begin <= byte)
            low = middle;
        else
            high = middle;
    }
    const struct block *b = &d->blocks.at[low];
    const struct block_words *kind = &d->kinds[b->kind];
    uint32_t first = 0, n = kind->n;
    while (first < n) { /* the first word that begins after the byte */
        uint32_t middle = first + (n - first) / 2;
        if (b->begin + kind->begins[middle] <= byte)
            first = middle + 1;
        else
            n = middle;
    }
    uint32_t i = b->word + first;
    return first > 0 && words_end_byte(d, i - 1) > byte ? i - 1 : i;
}

stemma_span words_span(const struct doc_words *d, uint32_t begin, uint32_t end)
{
    return offset_span(&d->offsets, words_begin_byte(d, begin), words_end_byte(d, end - 1));
}
