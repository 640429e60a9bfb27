/*
 * Quotation marks, at a glance.
 *
 * In: a text and its words. Out: the places between words where what follows is quoted or no
 * longer is. One reading of each paragraph keeps a single state, open or not. “ „ « open; ” »
 * close; " and '' change the state; a mark that can only close opens where nothing is open and it
 * stands before the words (»German style«). At the paragraph's end an open mark counts as closed
 * there; words before a lone closing mark count as quoted. Single marks are left alone: most are
 * apostrophes.
 *
 * The engine lowers its thresholds for words that both documents quote. The stage that finds
 * quotations judges far more finely; it stands below this one and must not be asked from here. Each
 * document is read once, however many passages are asked about. Most lines have no mark; whether
 * one has is asked once of all lines with the same bytes. O(bytes of distinct lines + bytes of
 * lines with a mark), sixteen of them looked at at once.
 */
#include "reuse/quoted.h"

#include "base/bisect.h"
#include "text/ascii.h"
#include "text/utf8.h"

enum { KINDS_AT_ONCE = 1024 };
enum sign { SIGN_NONE, SIGN_OPEN, SIGN_CLOSE, SIGN_EITHER };

/* The mark at `at`, and its bytes. */
static enum sign sign_at(const struct text *t, uint32_t at, uint32_t end, uint32_t *n)
{
    uint32_t c = utf8_decode(t->bytes + at, n);
    switch (c) {
    case 0x201c: /* “ */
    case 0x201e: /* „ */
    case 0x201f: /* ‟ */
    case 0xab:   /* « */
    case 0x300c: /* 「 */
    case 0x300e: /* 『 */
        return SIGN_OPEN;
    case 0x201d: /* ” */
    case 0xbb:   /* » */
    case 0x300d: /* 」 */
    case 0x300f: /* 』 */
        return SIGN_CLOSE;
    case '"':
    case 0xff02: /* ＂ */
        return SIGN_EITHER;
    case '\'':
        if (at + 1 < end && t->bytes[at + 1] == '\'') {
            *n = 2;
            return SIGN_EITHER;
        }
        return SIGN_NONE;
    default:
        return SIGN_NONE;
    }
}

/* A word follows directly: a mark there opens. */
static bool before_word(const struct text *t, uint32_t at, uint32_t end)
{
    return at < end && t->bytes[at] != ' ' && t->bytes[at] != '\n' && t->bytes[at] != '\t' &&
           t->bytes[at] != ',' && t->bytes[at] != '.';
}

/* The first byte of at … end that a mark can begin with, or `end`. */
static uint32_t find_sign(const char *bytes, uint32_t at, uint32_t end)
{
    for (; end - at >= ASCII_STEP; at += ASCII_STEP) {
        uint32_t found = ascii_quotes(bytes + at);
        if (found != 0)
            return at + (uint32_t)__builtin_ctz(found);
    }
    while (at < end && !ascii_begins_quote(bytes[at]))
        at++;
    return at;
}

/* ------------------------------------------------------------------ kinds of blocks */

struct kinds_job {
    const stemma_corpus *corpus;
    const struct blocks *blocks;
    bool *marked;
};

static stemma_status read_kinds(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    const struct kinds_job *job = user;
    uint64_t end = (item + 1) * KINDS_AT_ONCE;
    for (uint64_t kind = item * KINDS_AT_ONCE; kind < end && kind < job->blocks->n_kinds; kind++) {
        const struct block_place *first = &job->blocks->first[kind];
        const struct block *block = &job->blocks->lists[first->doc].at[first->block];
        const char *bytes = corpus_document(job->corpus, first->doc)->record.text;
        job->marked[kind] = find_sign(bytes, block->begin, block[1].begin) < block[1].begin;
    }
    return STEMMA_OK;
}

stemma_status quoted_kinds(const bool **out, struct arena *arena, struct workers *workers,
                           const stemma_corpus *corpus, const struct corpus_words *words,
                           stemma_error *err)
{
    size_t n = words->blocks.n_kinds;
    struct kinds_job job = {corpus, &words->blocks, ARENA_NEW(arena, bool, n, err)};
    if (job.marked == NULL)
        return arena_status(arena);
    *out = job.marked;
    return parallel_for(workers, (n + KINDS_AT_ONCE - 1) / KINDS_AT_ONCE, read_kinds, &job, NULL,
                        NULL, err);
}

/* ------------------------------------------------------------------ one document */

/* A document while it is read from its begin to its end. */
struct reader {
    const struct text *text;
    const struct doc_words *words;
    const bool *marked; /* by kind of block */
    uint32_t block;     /* that was reached */
};

/* The block that has the byte, which lies behind all that were asked for before. */
static const struct block *block_at(struct reader *r, uint32_t byte)
{
    const struct block_list *blocks = &r->words->blocks;
    while (r->block + 1 < blocks->n && blocks->at[r->block + 1].begin <= byte)
        r->block++;
    return &blocks->at[r->block];
}

/* words_at_byte, which is at hand where a block begins. */
static uint32_t word_at(struct reader *r, uint32_t byte)
{
    const struct block *block = block_at(r, byte);
    const struct block_words *kind = &r->words->kinds[block->kind];
    /* The first word's begin, or, where it lies further on, the last byte that is before it. */
    bool near = kind->n > 0 && kind->begins[0] != 0;
    uint32_t first = near ? (uint32_t)__builtin_ctzll(kind->begins[0]) : 63;
    bool before = kind->n == 0 || byte - block->begin <= first;
    return before ? block->word : words_at_byte(r->words, byte);
}

/* The next mark at or after `at`, SIGN_NONE before `end`; moves `at` behind it. */
static enum sign next_sign(struct reader *r, uint32_t *at, uint32_t end)
{
    const struct text *t = r->text;
    while (*at < end) {
        const struct block *block = block_at(r, *at);
        uint32_t stop = block[1].begin < end ? block[1].begin : end;
        if (r->marked != NULL && !r->marked[block->kind])
            *at = stop;
        while (*at < stop && (*at = find_sign(t->bytes, *at, stop)) < stop) {
            uint32_t n;
            enum sign sign = sign_at(t, *at, end, &n);
            *at += n;
            if (sign != SIGN_NONE)
                return sign;
        }
    }
    return SIGN_NONE;
}

typedef ARRAY(struct quoted_place) place_array;

static stemma_status add_place(place_array *out, struct arena *arena, uint32_t word, bool open,
                               stemma_error *err)
{
    struct quoted_place place = {.at = word & INT32_MAX, .open = open};
    return ARRAY_ADD(arena, out, place, err);
}

static stemma_status read_paragraph(place_array *out, struct arena *arena, struct reader *r,
                                    const struct text_range *p, stemma_error *err)
{
    size_t first = out->n;
    TRY(add_place(out, arena, word_at(r, p->begin), false, err));
    uint32_t at = p->begin;
    bool open = false;
    enum sign sign;
    while ((sign = next_sign(r, &at, p->end)) != SIGN_NONE) {
        if (sign == SIGN_CLOSE && out->n == first + 1)
            out->at[first].open = true;
        if (sign == SIGN_EITHER)
            open = !open;
        else
            open = sign == SIGN_OPEN || (!open && before_word(r->text, at, p->end));
        TRY(add_place(out, arena, words_at_byte(r->words, at), open, err));
    }
    return STEMMA_OK;
}

stemma_status quoted_find(struct quoted_map *out, struct arena *arena,
                          const struct doc_words *words, const struct text *outline,
                          const bool *marked, stemma_error *err)
{
    place_array places = ARRAY_INIT(STEMMA_MAX_TEXT);
    struct reader r = {.text = outline, .words = words, .marked = marked};
    TRY(ARRAY_RESERVE(arena, &places, outline->n_paragraphs + 16, err));
    for (uint32_t i = 0; i < outline->n_paragraphs; i++)
        TRY(read_paragraph(&places, arena, &r, &outline->paragraphs[i], err));
    *out = (struct quoted_map){places.n, places.at};
    return STEMMA_OK;
}

/* The first place behind the begin of word i. */
static size_t place_behind(const struct quoted_map *map, uint32_t i)
{
    struct bisect search = {.high = map->n};
    while (bisect_open(&search))
        bisect_step(&search, map->at[search.middle].at <= i);
    return search.low;
}

bool quoted_words(const struct quoted_map *map, uint32_t begin, uint32_t end)
{
    size_t i = place_behind(map, begin);
    return i > 0 && map->at[i - 1].open && (i == map->n || map->at[i].at >= end);
}

bool quoted_break(const struct quoted_map *map, uint32_t i)
{
    size_t behind = place_behind(map, i);
    return behind > 0 && map->at[behind - 1].at == i;
}
