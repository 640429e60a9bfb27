/*
 * From documents to numbered pieces.
 *
 * In: the words of a corpus. Out: each document as a list of pieces, and of each kind of piece the
 * first document that has it and how many do. A piece ends with its line, or behind a mark that
 * ends a sentence or a part of one (piece_ends.h); where it ends depends on the bytes there alone,
 * so equal text is cut alike wherever it stands (the property that content-defined chunking gets
 * from a rolling hash: Muthitacharoen, Chen, Mazieres, LBFS, SOSP 2001; prose has marks).
 *
 * Two pieces are equal when the 64-bit hashes of their words are, which is how all of the engine
 * tells runs of words apart. A block of text (blocks.h) is cut once, however many documents have
 * it, in parallel; a document's pieces are those of its blocks. Most pieces stand in one document
 * alone and need no number of their own: those of a block that stands once are looked for in a
 * filter (filter.h). Numbers are given by one thread, in the order of blocks, and documents are
 * counted by one: O(words of distinct blocks + pieces) expected, 24 bytes a piece of a block and 8
 * more in each document.
 */
#include "reuse/pieces.h"

#include "base/bits.h"
#include "base/filter.h"
#include "base/hash.h"
#include "reuse/piece_ends.h"

#include <string.h>

#define MAX_KINDS (UINT32_MAX - 1)
#define BLOCKS_AT_ONCE 1024

/* A piece of a block. */
struct cut {
    uint64_t hash;
    uint32_t begin; /* word, from the begin of the block */
    uint32_t kind;
};
typedef ARRAY(struct cut) cut_array;

struct cut_list {
    uint32_t n;
    struct cut *at;
};

struct piece_job {
    const stemma_corpus *corpus;
    const struct corpus_words *words;
    struct cut_list *cuts;   /* by kind of block */
    bool *shared;            /* the same: it stands in more than one place */
    struct workers *lasting; /* keep the lists */
    struct piece_list *lists;
};

/* A block of text that is cut. */
struct cutting {
    cut_array list;
    const struct block_words *block;
    uint32_t from; /* the first word of the piece */
};

/* The piece ends before word `to`, if that is not where it begins. */
static stemma_status end_piece(struct cutting *c, struct arena *scratch, uint32_t to,
                               stemma_error *err)
{
    if (to == c->from)
        return STEMMA_OK;
    const size_t n_bytes = (to - c->from) * sizeof *c->block->at;
    const struct cut cut = {.hash = hash_bytes(c->block->at + c->from, n_bytes, n_bytes),
                            .begin = c->from};
    c->from = to;
    return ARRAY_ADD(scratch, &c->list, cut, err);
}

/* Ends are found 64 bytes at a time, and the words before each are counted. No mark inside a word
 * has a space behind it. */
static stemma_status find_pieces(struct cutting *c, struct arena *scratch, const char *bytes,
                                 uint32_t n_bytes, stemma_error *err)
{
    const uint64_t *begins = c->block->begins;
    uint32_t n_words = 0;
    for (uint32_t at = 0; at < n_bytes; at += PIECE_BYTES, begins++) {
        char padded[PIECE_BYTES + 1] = {0};
        const bool whole = n_bytes - at > PIECE_BYTES;
        if (!whole)
            memcpy(padded, bytes + at, n_bytes - at);
        for (uint64_t ends = piece_ends(whole ? bytes + at : padded); ends != 0; ends &= ends - 1)
            TRY(end_piece(c, scratch, n_words + bits_count(*begins & (ends ^ (ends - 1))), err));
        n_words += bits_count(*begins);
    }
    return end_piece(c, scratch, c->block->n, err);
}

static stemma_status cut_block(struct cut_list *out, struct worker *worker, const char *bytes,
                               uint32_t n_bytes, const struct block_words *block, stemma_error *err)
{
    struct cutting c = {ARRAY_INIT((size_t)BLOCK_MAX_BYTES), block, 0};
    TRY(find_pieces(&c, &worker->scratch, bytes, n_bytes, err));
    struct cut *at = ARENA_NEW(&worker->keep, struct cut, c.list.n, err);
    if (at == NULL)
        return arena_status(&worker->keep);
    for (size_t i = 0; i < c.list.n; i++)
        at[i] = c.list.at[i];
    *out = (struct cut_list){(uint32_t)c.list.n, at};
    return STEMMA_OK;
}

static stemma_status cut_blocks(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct piece_job *job = user;
    const struct blocks *blocks = &job->words->blocks;
    uint64_t end = (item + 1) * BLOCKS_AT_ONCE;
    for (uint64_t k = item * BLOCKS_AT_ONCE; k < end && k < blocks->n_kinds; k++) {
        const struct block_place *first = &blocks->first[k];
        const char *bytes = corpus_document(job->corpus, first->doc)->record.text;
        struct arena_mark mark = arena_mark(&worker->scratch);
        const struct block *block = &blocks->lists[first->doc].at[first->block];
        TRY(cut_block(&job->cuts[k], worker, bytes + block->begin, block[1].begin - block->begin,
                      &job->words->kinds[k], err));
        arena_rewind(&worker->scratch, mark);
    }
    return STEMMA_OK;
}

/* Marks the kinds of blocks that stand somewhere else, too. */
static stemma_status mark_shared(struct piece_job *job, struct arena *scratch, stemma_error *err)
{
    const struct blocks *blocks = &job->words->blocks;
    job->shared = ARENA_ZEROED(scratch, bool, blocks->n_kinds, err);
    if (job->shared == NULL)
        return arena_status(scratch);
    for (uint32_t d = 0; d < stemma_corpus_count(job->corpus); d++)
        for (uint32_t i = 0; i < blocks->lists[d].n; i++) {
            uint32_t kind = blocks->lists[d].at[i].kind;
            if (blocks->first[kind].doc != d || blocks->first[kind].block != i)
                job->shared[kind] = true;
        }
    return STEMMA_OK;
}

static stemma_status fill_filter(struct filter *filter, const struct piece_job *job,
                                 stemma_error *err)
{
    uint32_t n_blocks = job->words->blocks.n_kinds;
    for (uint32_t b = 0; b < n_blocks; b++) {
        if (b % BLOCKS_AT_ONCE == 0)
            TRY(ctx_check(job->corpus->ctx, err));
        for (uint32_t i = 0; i < job->cuts[b].n; i++)
            filter_add(filter, job->cuts[b].at[i].hash);
    }
    return STEMMA_OK;
}

/* Numbers the cuts of all blocks. */
static stemma_status number_cuts(struct piece_job *job, struct arena *scratch, uint32_t *n_kinds,
                                 stemma_error *err)
{
    struct table numbers;
    struct filter filter;
    uint32_t n_blocks = job->words->blocks.n_kinds;
    TRY(mark_shared(job, scratch, err));
    size_t n = 0;
    for (uint32_t b = 0; b < n_blocks; b++)
        n += job->cuts[b].n;
    if (!filter_init(&filter, scratch, n, err))
        return arena_status(scratch);
    TRY(fill_filter(&filter, job, err));
    TRY(table_init(&numbers, scratch, 0, err));
    *n_kinds = PIECE_ALONE + 1;
    for (uint32_t b = 0; b < n_blocks; b++) {
        if (b % BLOCKS_AT_ONCE == 0)
            TRY(ctx_check(job->corpus->ctx, err));
        for (uint32_t i = 0; i < job->cuts[b].n; i++) {
            uint32_t *number;
            job->cuts[b].at[i].kind = PIECE_ALONE;
            if (!job->shared[b] && !filter_again(&filter, job->cuts[b].at[i].hash))
                continue;
            if (*n_kinds == MAX_KINDS)
                return fail(err, STEMMA_LIMIT, "the corpus has more than %u pieces", MAX_KINDS);
            TRY(table_slot(&numbers, job->cuts[b].at[i].hash, *n_kinds, &number, err));
            job->cuts[b].at[i].kind = *number;
            *n_kinds += *number == *n_kinds;
        }
    }
    return STEMMA_OK;
}

/* The pieces of a document, from those of its blocks. */
static stemma_status list_pieces(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct piece_job *job = user;
    const struct doc_words *d = &job->words->docs[item];
    size_t n = 0;
    for (uint32_t b = 0; b < d->blocks.n; b++)
        n += d->blocks.at[b].word >= d->begin ? job->cuts[d->blocks.at[b].kind].n : 0;
    struct arena *keep = &job->lasting->at[worker->number].keep;
    struct piece *at = ARENA_NEW(keep, struct piece, n + 1, err);
    if (at == NULL)
        return arena_status(keep);
    job->lists[item] = (struct piece_list){(uint32_t)n, at};
    for (uint32_t b = 0; b < d->blocks.n; b++) {
        const struct block *block = &d->blocks.at[b];
        const struct cut_list *cuts = &job->cuts[block->kind];
        for (uint32_t i = 0; i < cuts->n && block->word >= d->begin; i++)
            *at++ = (struct piece){block->word + cuts->at[i].begin, cuts->at[i].kind};
    }
    *at = (struct piece){.begin = d->n};
    return STEMMA_OK;
}

static void count_documents(struct piece_kind *kinds, const struct piece_list *list, uint32_t d)
{
    for (uint32_t i = 0; i < list->n; i++) {
        struct piece_kind *kind = &kinds[list->at[i].kind];
        if (list->at[i].kind == PIECE_ALONE)
            continue;
        if (kind->n_documents == 0)
            *kind = (struct piece_kind){.doc = d, .place = i, .n_documents = 1, .last = d};
        kind->n_documents += kind->last != d;
        kind->last = d;
    }
}

static stemma_status find(struct pieces *out, struct arena *arena, struct workers *own,
                          struct piece_job *job, stemma_error *err)
{
    size_t n = stemma_corpus_count(job->corpus);
    struct arena *scratch = &own->at[0].keep;
    uint32_t n_blocks = job->words->blocks.n_kinds;
    job->cuts = ARENA_NEW(scratch, struct cut_list, n_blocks, err);
    job->lists = job->cuts ? ARENA_ZEROED(arena, struct piece_list, n, err) : NULL;
    if (job->lists == NULL)
        return arena_status(arena);
    size_t n_items = ((size_t)n_blocks + BLOCKS_AT_ONCE - 1) / BLOCKS_AT_ONCE;
    TRY(parallel_for(own, n_items, cut_blocks, job, NULL, NULL, err));
    TRY(number_cuts(job, scratch, &out->n_kinds, err));
    TRY(parallel_for(own, n, list_pieces, job, "matching", "documents", err));
    struct piece_kind *kinds = ARENA_ZEROED(arena, struct piece_kind, out->n_kinds, err);
    if (kinds == NULL)
        return arena_status(arena);
    for (size_t d = 0; d < n; d++)
        count_documents(kinds, &job->lists[d], (uint32_t)d);
    out->lists = job->lists;
    out->kinds = kinds;
    return STEMMA_OK;
}

stemma_status pieces_find(struct pieces *out, struct arena *arena, struct workers *workers,
                          const stemma_corpus *corpus, const struct corpus_words *words,
                          stemma_error *err)
{
    struct workers own = {0};
    struct piece_job job = {.corpus = corpus, .words = words, .lasting = workers};
    *out = (struct pieces){0};
    stemma_status status = workers_init(&own, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = find(out, arena, &own, &job, err);
    workers_clear(&own);
    return status;
}
