/*
 * From documents to numbered pieces.
 *
 * In: a sealed corpus. Out: each document as a list of pieces, and of each kind of piece the first
 * document that has it and how many do. A piece ends with its line, or behind a mark that ends a
 * sentence or a part of one and that a space follows; where it ends depends on the bytes there
 * alone, so equal text is cut alike wherever it stands (the property that content-defined chunking
 * gets from a rolling hash: Muthitacharoen, Chen, Mazieres, LBFS, SOSP 2001; prose has marks).
 *
 * Two pieces are equal when the 64-bit hashes of their words are, which is how all of the engine
 * tells words apart. Documents are cut in parallel. Numbers are given by one thread, in the order
 * of documents and places: O(pieces) expected, 16 bytes a piece.
 */
#include "reuse/pieces.h"

#include "base/hash.h"

#define MAX_KINDS (UINT32_MAX - 1)
#define BASE UINT64_C(0x9e3779b97f4a7c15)

struct piece_job {
    const stemma_corpus *corpus;
    struct piece_list *lists;
};

/* True when a piece ends behind word i. */
static bool ends_piece(const struct text *t, uint32_t i)
{
    uint32_t at = token_end(&t->tokens[i]), end = t->tokens[i + 1].begin;
    if (end - at == 1)
        return t->bytes[at] == '\n';
    for (; at < end; at++) {
        char c = t->bytes[at];
        bool mark = c == '.' || c == '!' || c == '?' || c == ';' || c == ':';
        if (c == '\n' || (mark && at + 1 < end && t->bytes[at + 1] == ' '))
            return true;
    }
    return false;
}

static stemma_status cut_document(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct piece_job *job = user;
    const struct document *d = corpus_document(job->corpus, item);
    const struct text *t = &d->text;
    ARRAY(struct piece) list = ARRAY_INIT((size_t)STEMMA_MAX_TEXT);
    struct arena *keep = &worker->keep;
    struct piece piece = {.begin = text_token_at(t, d->n_front)};
    TRY(ARRAY_RESERVE(keep, &list, (t->n_tokens - piece.begin) / 16 + 2, err));
    for (uint32_t i = piece.begin; i < t->n_tokens; i++) {
        piece.hash = (piece.hash + t->tokens[i].word) * BASE;
        piece.hash ^= piece.hash >> 29;
        if (i + 1 < t->n_tokens && !ends_piece(t, i))
            continue;
        TRY(ARRAY_ADD(keep, &list, piece, err));
        piece = (struct piece){.begin = i + 1};
    }
    TRY(ARRAY_ADD(keep, &list, piece, err));
    job->lists[item] = (struct piece_list){(uint32_t)list.n - 1, list.at};
    return STEMMA_OK;
}

typedef ARRAY(struct piece_kind) kind_array;

static stemma_status number_pieces(struct table *numbers, kind_array *kinds, struct arena *arena,
                                   const struct piece_list *list, uint32_t d, stemma_error *err)
{
    for (uint32_t i = 0; i < list->n; i++) {
        uint32_t *number;
        TRY(table_slot(numbers, list->at[i].hash, (uint32_t)kinds->n, &number, err));
        list->at[i].kind = *number;
        struct piece_kind fresh = {.doc = d, .place = i, .n_documents = 1, .last = d};
        if (*number == kinds->n) {
            TRY(ARRAY_ADD(arena, kinds, fresh, err));
            continue;
        }
        struct piece_kind *kind = &kinds->at[*number];
        kind->n_documents += kind->last != d;
        kind->last = d;
    }
    return STEMMA_OK;
}

stemma_status pieces_find(struct pieces *out, struct arena *arena, struct workers *workers,
                          const stemma_corpus *corpus, stemma_error *err)
{
    size_t n = stemma_corpus_count(corpus), n_pieces = 0;
    struct piece_job job = {corpus, ARENA_ZEROED(arena, struct piece_list, n, err)};
    if (job.lists == NULL)
        return arena_status(arena);
    TRY(parallel_for(workers, n, cut_document, &job, "matching", "documents", err));
    for (size_t d = 0; d < n; d++)
        n_pieces += job.lists[d].n;
    struct table numbers;
    struct arena scratch;
    kind_array kinds = ARRAY_INIT(MAX_KINDS);
    arena_init(&scratch, corpus->ctx);
    stemma_status status = table_init(&numbers, &scratch, n_pieces / 4, err);
    for (size_t d = 0; d < n && status == STEMMA_OK; d++)
        status = number_pieces(&numbers, &kinds, arena, &job.lists[d], (uint32_t)d, err);
    arena_clear(&scratch);
    *out = (struct pieces){job.lists, (uint32_t)kinds.n, kinds.at};
    return status;
}
