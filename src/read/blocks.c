/*
 * From documents to numbered blocks.
 *
 * In: documents. Out: each as a list of blocks, and of each kind of block the first one that there
 * is. A block ends behind its line break and the empty lines after it, so equal lines are cut alike
 * wherever they stand. No token crosses a line break, so the words of a document are those of its
 * blocks in a row, and what is known of a block's words is known of all its copies: 2,478 versions
 * of one page have the words of one, and of what was changed.
 *
 * A line too long for one block is cut behind a space, or, where there is none, at the begin of a
 * token. What stands before the report (`n_front`) is cut off, too.
 *
 * Two blocks are equal when XXH3-64 of their bytes and their lengths are, as everywhere.
 *
 * Cutting and hashing run in parallel, at the speed of memory. One thread gives the numbers, in the
 * order of documents and places. Most blocks stand once, which a filter knows (base/filter.h): they
 * ask no table. Of the others, what comes next is mostly what came next the last time, so a version
 * of a page asks the table for its differences alone. O(bytes); 12 bytes a block, and 2 more while
 * they are numbered.
 */
#include "read/blocks.h"

#include "base/filter.h"
#include "base/hash.h"

#include <string.h>

#define MAX_KINDS (UINT32_MAX - 1)
#define MAX_BLOCKS ((size_t)STEMMA_MAX_TEXT)

struct block_job {
    const stemma_corpus *corpus;
    struct workers *lasting; /* keep the lists */
    struct block_list *lists;
    uint64_t **hashes; /* by document, of its blocks */
};

/* ------------------------------------------------------------------ cutting */

/* Where a line without a space is cut, at most BLOCK_MAX_BYTES behind `begin`: at the begin of the
 * last token there. Tokens that are found from there on are those of the whole text. */
static stemma_status cut_at_token(uint32_t *cut, struct arena *scratch, const char *bytes,
                                  uint32_t begin, stemma_error *err)
{
    enum { NEAR_END = 2 * TOKEN_MAX_BYTES };
    uint32_t end = begin + BLOCK_MAX_BYTES;
    while (((uint8_t)bytes[end] & 0xC0) == 0x80)
        end--;
    struct arena_mark mark = arena_mark(scratch);
    struct token_list tokens;
    TRY(text_tokens(&tokens, scratch, bytes + begin, end - begin, err));
    const struct token *last = tokens.n > 0 ? &tokens.at[tokens.n - 1] : NULL;
    *cut = last != NULL && last->begin > 0 && token_end(last) + NEAR_END > end - begin
               ? begin + last->begin
               : end;
    arena_rewind(scratch, mark);
    return STEMMA_OK;
}

/* Where the block that begins at `begin` ends. */
static stemma_status block_end(uint32_t *end, struct arena *scratch, const char *bytes,
                               uint32_t begin, uint32_t n, stemma_error *err)
{
    uint32_t most = n - begin < BLOCK_MAX_BYTES ? n : begin + BLOCK_MAX_BYTES;
    const char *feed = memchr(bytes + begin, '\n', most - begin);
    if (feed != NULL) {
        *end = (uint32_t)(feed - bytes) + 1;
        while (*end < most && bytes[*end] == '\n')
            (*end)++;
        return STEMMA_OK;
    }
    *end = most;
    if (most == n)
        return STEMMA_OK;
    while (*end > begin && bytes[*end - 1] != ' ')
        (*end)--;
    return *end > begin ? STEMMA_OK : cut_at_token(end, scratch, bytes, begin, err);
}

static stemma_status cut_document(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct block_job *job = user;
    const struct document *d = corpus_document(job->corpus, item);
    const char *bytes = d->record.text;
    uint32_t n = (uint32_t)d->record.n_text;
    ARRAY(struct block) list = ARRAY_INIT(MAX_BLOCKS);
    ARRAY(uint64_t) hashes = ARRAY_INIT(MAX_BLOCKS);
    struct block block = {0};
    while (block.begin < n) {
        uint32_t end, stop = block.begin < d->n_front ? d->n_front : n;
        TRY(block_end(&end, &worker->scratch, bytes, block.begin, stop, err));
        TRY(ARRAY_ADD(&worker->scratch, &list, block, err));
        uint64_t hash = hash_bytes(bytes + block.begin, end - block.begin, end - block.begin);
        TRY(ARRAY_ADD(&worker->scratch, &hashes, hash, err));
        block.begin = end;
    }
    struct arena *lasting = &job->lasting->at[worker->number].keep;
    struct block *at = ARENA_NEW(lasting, struct block, list.n + 1, err);
    job->hashes[item] = at ? ARENA_NEW(&worker->keep, uint64_t, list.n, err) : NULL;
    if (job->hashes[item] == NULL)
        return arena_status(lasting);
    if (list.n > 0) {
        memcpy(at, list.at, list.n * sizeof *at);
        memcpy(job->hashes[item], hashes.at, hashes.n * sizeof *hashes.at);
    }
    at[list.n] = block;
    job->lists[item] = (struct block_list){(uint32_t)list.n, at};
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ numbering */

/* A kind of which there may be more than one block. */
struct shared_kind {
    uint64_t hash;
    uint32_t kind;
    uint32_t next; /* the one that last stood behind it; TABLE_NONE: none did */
};

struct numbering {
    struct filter filter; /* of the hashes of all blocks */
    struct table table;   /* hash to the number of a shared kind */
    ARRAY(struct shared_kind) shared;
    uint32_t last; /* the shared kind of the block before; TABLE_NONE: it is none */
    ARRAY(struct block_place) first; /* by kind */
};

/* The number of the shared kind with this hash. */
static stemma_status find_shared(uint32_t *out, struct numbering *m, uint64_t hash,
                                 stemma_error *err)
{
    uint32_t expected = m->last != TABLE_NONE ? m->shared.at[m->last].next : TABLE_NONE, *slot;
    if (expected != TABLE_NONE && m->shared.at[expected].hash == hash) {
        *out = expected;
        return STEMMA_OK;
    }
    TRY(table_slot(&m->table, hash, (uint32_t)m->shared.n, &slot, err));
    *out = *slot;
    const struct shared_kind fresh = {hash, (uint32_t)m->first.n, TABLE_NONE};
    if (*out == m->shared.n)
        TRY(ARRAY_ADD(m->table.arena, &m->shared, fresh, err));
    if (m->last != TABLE_NONE)
        m->shared.at[m->last].next = *out;
    return STEMMA_OK;
}

static stemma_status number_block(struct numbering *m, struct arena *arena, uint64_t hash,
                                  struct block_place place, uint32_t *kind, stemma_error *err)
{
    uint32_t shared = TABLE_NONE;
    if (filter_again(&m->filter, hash))
        TRY(find_shared(&shared, m, hash, err));
    m->last = shared;
    *kind = shared != TABLE_NONE ? m->shared.at[shared].kind : (uint32_t)m->first.n;
    return *kind == m->first.n ? ARRAY_ADD(arena, &m->first, place, err) : STEMMA_OK;
}

static stemma_status fill_filter(struct filter *filter, struct arena *scratch,
                                 const struct block_job *job, stemma_error *err)
{
    size_t n_documents = job->corpus->documents.n, n = 0;
    for (size_t d = 0; d < n_documents; d++)
        n += job->lists[d].n;
    if (!filter_init(filter, scratch, n, err))
        return arena_status(scratch);
    for (size_t d = 0; d < n_documents; d++) {
        TRY(ctx_check(job->corpus->ctx, err));
        for (uint32_t i = 0; i < job->lists[d].n; i++)
            filter_add(filter, job->hashes[d][i]);
    }
    return STEMMA_OK;
}

static stemma_status number_blocks(struct blocks *out, struct arena *arena, struct arena *scratch,
                                   const struct block_job *job, stemma_error *err)
{
    size_t n = job->corpus->documents.n;
    struct numbering m = {
        .shared = ARRAY_INIT(MAX_KINDS), .last = TABLE_NONE, .first = ARRAY_INIT(MAX_KINDS)};
    TRY(fill_filter(&m.filter, scratch, job, err));
    TRY(table_init(&m.table, scratch, 0, err));
    for (uint32_t d = 0; d < n; d++) {
        struct block_list *list = &job->lists[d];
        TRY(ctx_check(job->corpus->ctx, err));
        for (uint32_t i = 0; i < list->n; i++)
            TRY(number_block(&m, arena, job->hashes[d][i], (struct block_place){d, i},
                             &list->at[i].kind, err));
    }
    out->n_kinds = (uint32_t)m.first.n;
    out->first = m.first.at;
    return STEMMA_OK;
}

static stemma_status find(struct blocks *out, struct arena *arena, struct workers *own,
                          struct block_job *job, stemma_error *err)
{
    struct arena *scratch = &own->at[0].keep;
    size_t n = job->corpus->documents.n;
    job->lists = ARENA_NEW(arena, struct block_list, n, err);
    job->hashes = job->lists ? ARENA_NEW(scratch, uint64_t *, n, err) : NULL;
    if (job->hashes == NULL)
        return arena_status(arena);
    TRY(parallel_for(own, n, cut_document, job, "reading", "documents", err));
    out->lists = job->lists;
    return number_blocks(out, arena, scratch, job, err);
}

stemma_status blocks_find(struct blocks *out, struct arena *arena, struct workers *workers,
                          const stemma_corpus *corpus, stemma_error *err)
{
    struct workers own = {0};
    struct block_job job = {.corpus = corpus, .lasting = workers};
    stemma_status status = workers_init(&own, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = find(out, arena, &own, &job, err);
    workers_clear(&own);
    return status;
}
