/*
 * Finding words, block by block.
 *
 * In: a sealed corpus. Out: by document, its words in a row, and where each of them stands.
 *
 * Documents are cut into blocks, equal ones under one number (blocks.c). Each block is taken apart
 * for the first document that has it: tokens are found, or are those of the analysed text where a
 * stage before has asked for it, and of each is kept its word (32 bits), and a bit at the byte of
 * its block where it begins. A document whose blocks are its own for the most part is taken apart
 * as a whole, a footer that others have with it, and has its words in a row then. The words of any
 * other one are put together from those of its blocks. Two passes, since a block of an earlier
 * document must have been taken apart before it is copied; both run in parallel.
 *
 * Where word i begins is asked for edges of passages and at quotation marks: the i-th bit of its
 * block, found by counting bits (rank and select, Jacobson, FOCS 1989; a block is short enough to
 * do without his directories). Where it ends is not kept: one token is found again at its begin.
 *
 * 31 bits tell words apart as well as is needed: that two different words at one given place are
 * taken for equal happens once in two thousand million times, and an alignment is not hurt by one.
 *
 * O(bytes of distinct blocks + words), twice the bytes at most. 4 bytes a word, and 4 more of one
 * in a document that is put together and has it first; a bit for each byte of a distinct block.
 */
#include "read/words.h"

#include "base/bisect.h"
#include "base/bits.h"
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

/* Blocks from … to of a document. */
struct block_range {
    uint32_t doc, from, to;
};

/* The units of all bits that blocks will have: those of the fresh ones. */
static size_t count_units(const struct words_job *job, struct block_range r)
{
    const struct block_list *list = &job->words->blocks.lists[r.doc];
    size_t n = 0;
    for (uint32_t i = r.from; i < r.to; i++)
        if (is_fresh(job, r.doc, i))
            n += words_begin_units(list->at[i + 1].begin - list->at[i].begin);
    return n;
}

/* Tokens of a range of blocks; their bytes are counted from `origin`. */
struct range_tokens {
    struct token_list list;
    uint32_t origin;
};

/* Those of the analysed text where there is one: no token crosses the edge of a block. */
static stemma_status find_tokens(struct range_tokens *out, struct arena *scratch,
                                 const struct words_job *job, struct block_range r,
                                 stemma_error *err)
{
    const struct block_list *list = &job->words->blocks.lists[r.doc];
    const struct document *d = corpus_document(job->corpus, r.doc);
    const uint32_t begin = list->at[r.from].begin, end = list->at[r.to].begin;
    if (corpus_has_texts(job->corpus)) {
        const uint32_t first = text_token_at(&d->text, begin);
        *out = (struct range_tokens){{text_token_at(&d->text, end) - first, d->text.tokens + first},
                                     0};
        return STEMMA_OK;
    }
    out->origin = begin;
    return text_tokens(&out->list, scratch, d->record.text + begin, end - begin, err);
}

/* True when "://" begins between two bytes of a text: a web address, which the engine passes over.
 * Asked here, where the bytes are in the cache. */
static bool has_address(const stemma_document *d, uint32_t begin, uint32_t end)
{
    const char *at = d->text + begin, *stop = d->text + end, *last = d->text + d->n_text;
    while ((at = memchr(at, ':', (size_t)(stop - at))) != NULL) {
        if (last - at > 2 && at[1] == '/' && at[2] == '/')
            return true;
        at++;
    }
    return false;
}

/* Gives the words of fresh blocks to their kinds. */
static void share_out(struct words_job *job, struct block_range r,
                      const struct range_tokens *tokens, const uint32_t *at, uint64_t *begins)
{
    const struct block_list *list = &job->words->blocks.lists[r.doc];
    uint32_t token = 0;
    for (uint32_t i = r.from; i < r.to; i++) {
        uint32_t begin = list->at[i].begin - tokens->origin,
                 end = list->at[i + 1].begin - tokens->origin;
        uint32_t first = token;
        bool fresh = is_fresh(job, r.doc, i);
        for (; token < tokens->list.n && tokens->list.at[token].begin < end; token++) {
            uint32_t byte = tokens->list.at[token].begin - begin;
            if (fresh)
                begins[byte / 64] |= UINT64_C(1) << byte % 64;
        }
        if (!fresh)
            continue;
        const stemma_document *d = &corpus_document(job->corpus, r.doc)->record;
        job->kinds[list->at[i].kind] =
            (struct block_words){at + first, begins, token - first,
                                 has_address(d, list->at[i].begin, list->at[i + 1].begin)};
        begins += words_begin_units(end - begin);
    }
}

/* Takes blocks apart, at once. */
static stemma_status read_blocks(struct words_job *job, struct worker *worker, struct block_range r,
                                 const uint32_t **words, stemma_error *err)
{
    struct arena_mark mark = arena_mark(&worker->scratch);
    struct range_tokens tokens;
    TRY(find_tokens(&tokens, &worker->scratch, job, r, err));
    uint32_t *at = ARENA_NEW(&worker->keep, uint32_t, tokens.list.n, err);
    uint64_t *begins = at ? ARENA_ZEROED(&worker->keep, uint64_t, count_units(job, r), err) : NULL;
    if (begins == NULL)
        return arena_status(&worker->keep);
    for (uint32_t i = 0; i < tokens.list.n; i++)
        at[i] = word_of(&tokens.list.at[i]);
    share_out(job, r, &tokens, at, begins);
    arena_rewind(&worker->scratch, mark);
    *words = at;
    return STEMMA_OK;
}

/* True when no more of a document was there before than is new in it. */
static bool mostly_fresh(const struct words_job *job, uint32_t doc)
{
    const struct block_list *list = &job->words->blocks.lists[doc];
    uint32_t n_fresh = 0;
    for (uint32_t i = 0; i < list->n; i++)
        if (is_fresh(job, doc, i))
            n_fresh += list->at[i + 1].begin - list->at[i].begin;
    return n_fresh > 0 && n_fresh >= list->at[list->n].begin - n_fresh;
}

/* Takes the blocks apart that stand here first: all of the document, or each run of them. */
static stemma_status read_fresh(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct words_job *job = user;
    uint32_t doc = (uint32_t)item, n = job->words->blocks.lists[doc].n;
    const uint32_t *words;
    if (mostly_fresh(job, doc))
        return read_blocks(job, worker, (struct block_range){doc, 0, n}, &job->docs[doc].at, err);
    for (uint32_t i = 0, end; i < n; i = end) {
        end = i + 1;
        if (!is_fresh(job, doc, i))
            continue;
        while (end < n && is_fresh(job, doc, end))
            end++;
        TRY(read_blocks(job, worker, (struct block_range){doc, i, end}, &words, err));
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
    bool in_a_row = count_words(list, job->kinds, &d->n) || d->at != NULL;
    d->blocks = *list;
    d->kinds = job->kinds;
    for (uint32_t i = 0; i < list->n; i++)
        d->address = d->address || job->kinds[list->at[i].kind].address;
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
    size_t n = corpus->documents.n;
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

const struct block *words_block(const struct doc_words *d, uint32_t i)
{
    struct bisect search = {.low = 1, .high = d->blocks.n};
    while (bisect_open(&search))
        bisect_step(&search, d->blocks.at[search.middle].word <= i);
    return &d->blocks.at[search.low - 1];
}

uint32_t words_begin_byte(const struct doc_words *d, uint32_t i)
{
    const struct block *b = words_block(d, i);
    const uint64_t *begins = d->kinds[b->kind].begins;
    uint32_t left = i - b->word, n, byte = b->begin;
    for (; (n = bits_count(*begins)) <= left; begins++, byte += 64)
        left -= n;
    uint64_t bits = *begins;
    for (; left > 0; left--)
        bits &= bits - 1;
    return byte + (uint32_t)__builtin_ctzll(bits);
}

uint32_t words_end_byte(const struct doc_words *d, uint32_t i)
{
    return text_token_end(d->offsets.bytes, d->offsets.n_bytes, words_begin_byte(d, i));
}

/* How many words of a block begin in its first n_bytes bytes. */
static uint32_t words_before(const struct block_words *kind, uint32_t n_bytes)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < n_bytes / 64; i++)
        n += bits_count(kind->begins[i]);
    uint64_t rest = UINT64_MAX >> (63 - n_bytes % 64) >> 1;
    return n_bytes % 64 == 0 ? n : n + bits_count(kind->begins[n_bytes / 64] & rest);
}

uint32_t words_at_byte(const struct doc_words *d, uint32_t byte)
{
    if (d->n == 0)
        return 0;
    struct bisect search = {.low = 1, .high = d->blocks.n};
    while (bisect_open(&search))
        bisect_step(&search, d->blocks.at[search.middle].begin <= byte);
    const struct block *b = &d->blocks.at[search.low - 1]; /* the last that begins by the byte */
    const struct block_words *kind = &d->kinds[b->kind];
    uint32_t last = byte - b->begin, n_bytes = b[1].begin - b->begin;
    uint32_t n = last < n_bytes ? words_before(kind, last + 1) : kind->n;
    uint32_t i = b->word + n; /* the first word that begins after the byte */
    return n > 0 && words_end_byte(d, i - 1) > byte ? i - 1 : i;
}

stemma_span words_span(const struct doc_words *d, uint32_t begin, uint32_t end)
{
    return offset_span(&d->offsets, words_begin_byte(d, begin), words_end_byte(d, end - 1));
}
