/*
 * A reference and its quotations: how often each word is quoted, which quotations stand in another
 * order, and whether the two are in one language at all.
 *
 * Heat. In: the pieces; out: per document of the reference, runs of words that the same documents
 * quote. A piece quotes the words that it prints: those that an edit takes away or replaces are not
 * quoted. The stretches that remain are sorted; between two of their ends the set of documents is
 * the same. O(n log n), and the documents of each run.
 *
 * Order. The quotations of one document stand at places of the reference. Those that are not in the
 * longest ascending row of places are moved (longest increasing subsequence, Fredman 1975): the
 * fewest that would have to be moved to put all in order.
 */
#include "trace/check.h"

#include "base/bisect.h"
#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

#define LANGUAGE_WORDS 40 /* words in a corpus, below which nothing is said of its language */
#define FUNCTION_WORDS .2 /* share of function words that shows a language that has a list */
#define COMMON_WORDS .08  /* share of common ones, below which two languages differ */

/* Words of a document of the reference that a document quotes. */
struct warm {
    uint32_t reference, begin, end, doc;
};

typedef ARRAY(struct warm) warm_array;

static stemma_status add_warm(warm_array *list, struct arena *arena, struct warm w,
                              stemma_error *err)
{
    return w.begin < w.end ? ARRAY_ADD(arena, list, w, err) : STEMMA_OK;
}

static bool takes_away(const stemma_edit *e)
{
    return e->base_begin < e->base_end && e->type != STEMMA_EDIT_TYPOGRAPHY &&
           e->type != STEMMA_EDIT_SPEAKER;
}

static stemma_status add_piece(warm_array *list, struct arena *arena, uint32_t doc,
                               const stemma_check_piece *p, stemma_error *err)
{
    struct warm w = {p->doc, p->word_begin, p->word_end, doc};
    for (size_t i = 0; i < p->n_edits; i++) {
        const stemma_edit *e = &p->edits[i];
        if (!takes_away(e) || e->base_begin < w.begin)
            continue;
        struct warm before = w;
        before.end = e->base_begin < w.end ? e->base_begin : w.end;
        TRY(add_warm(list, arena, before, err));
        w.begin = e->base_end;
    }
    return add_warm(list, arena, w, err);
}

/* One end of a stretch. */
struct turn {
    uint32_t reference, word, doc;
    int step; /* +1: the document begins to quote, -1: it stops */
};

static int compare_turns(const void *left, const void *right)
{
    const struct turn *a = left, *b = right;
    if (a->reference != b->reference)
        return a->reference < b->reference ? -1 : 1;
    if (a->word != b->word)
        return a->word < b->word ? -1 : 1;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    return (a->step > b->step) - (a->step < b->step);
}

static stemma_status collect_turns(struct turn **out, size_t *n_out, struct arena *scratch,
                                   const stemma_check *check, stemma_error *err)
{
    warm_array list = ARRAY_INIT(SIZE_MAX / sizeof(struct warm));
    for (size_t i = 0; i < check->n; i++)
        for (size_t p = 0; p < check->at[i].n_pieces; p++)
            if (check->at[i].verdict != STEMMA_NOT_FOUND &&
                check->at[i].pieces[p].doc != STEMMA_NO_DOC)
                TRY(add_piece(&list, scratch, check->at[i].doc, &check->at[i].pieces[p], err));
    struct turn *turns = ARENA_NEW(scratch, struct turn, 2 * list.n, err);
    if (turns == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < list.n; i++) {
        const struct warm *w = &list.at[i];
        turns[2 * i] = (struct turn){w->reference, w->begin, w->doc, 1};
        turns[2 * i + 1] = (struct turn){w->reference, w->end, w->doc, -1};
    }
    if (list.n > 0)
        qsort(turns, 2 * list.n, sizeof *turns, compare_turns);
    *out = turns;
    *n_out = 2 * list.n;
    return STEMMA_OK;
}

/* The run that is open, and who quotes it. */
struct warming {
    stemma_check *check;
    const struct text *text;
    uint32_t *open;    /* of each document: stretches of it that are open */
    uint32_t *quoting; /* documents with an open stretch, ascending */
    uint32_t n_quoting;
    stemma_heat *runs; /* room for one more than there are turns */
    size_t n_runs;
};

static uint32_t byte_of(const struct text *t, uint32_t word)
{
    if (word == 0)
        return 0;
    return word < t->n_tokens ? t->tokens[word].begin : t->n_bytes;
}

/* Ends the run at `word`; none where it is empty, or the same documents go on. */
static stemma_status close_run(struct warming *h, uint32_t word, stemma_error *err)
{
    stemma_heat *last = h->n_runs > 0 ? &h->runs[h->n_runs - 1] : NULL;
    const uint32_t begin = last != NULL ? last->word_end : 0;
    if (word <= begin)
        return STEMMA_OK;
    const bool same = last != NULL && last->n_docs == h->n_quoting &&
                      (h->n_quoting == 0 ||
                       memcmp(last->docs, h->quoting, h->n_quoting * sizeof *h->quoting) == 0);
    const uint32_t from = same ? last->word_begin : begin;
    const stemma_span span = text_span(h->text, byte_of(h->text, from), byte_of(h->text, word));
    if (same) {
        last->span = span;
        last->word_end = word;
        return STEMMA_OK;
    }
    uint32_t *docs = ARENA_NEW(&h->check->arena, uint32_t, h->n_quoting, err);
    if (docs == NULL)
        return arena_status(&h->check->arena);
    if (h->n_quoting > 0)
        memcpy(docs, h->quoting, h->n_quoting * sizeof *docs);
    h->runs[h->n_runs++] = (stemma_heat){span, begin, word, h->n_quoting, docs};
    return STEMMA_OK;
}

static void turn(struct warming *h, const struct turn *t)
{
    const uint32_t before = h->open[t->doc];
    h->open[t->doc] += (uint32_t)t->step;
    uint32_t at = 0;
    while (at < h->n_quoting && h->quoting[at] < t->doc)
        at++;
    if (before == 0 && t->step > 0) {
        memmove(h->quoting + at + 1, h->quoting + at, (h->n_quoting++ - at) * sizeof *h->quoting);
        h->quoting[at] = t->doc;
    } else if (before == 1 && t->step < 0) {
        memmove(h->quoting + at, h->quoting + at + 1, (--h->n_quoting - at) * sizeof *h->quoting);
    }
}

static stemma_status warm_document(struct warming *h, uint32_t doc, const struct turn *turns,
                                   size_t n, stemma_error *err)
{
    h->text = &corpus_document(h->check->against, doc)->text;
    h->n_runs = 0;
    h->runs = ARENA_NEW(&h->check->arena, stemma_heat, n + 1, err);
    if (h->runs == NULL)
        return arena_status(&h->check->arena);
    for (size_t i = 0; i < n;) {
        const uint32_t word = turns[i].word;
        TRY(close_run(h, word, err));
        for (; i < n && turns[i].word == word; i++)
            turn(h, &turns[i]);
    }
    TRY(close_run(h, h->text->n_tokens, err));
    h->check->heat[doc] = (struct heat_list){h->n_runs, h->runs};
    return STEMMA_OK;
}

static stemma_status warm_all(stemma_check *check, struct arena *scratch, stemma_error *err)
{
    struct turn *turns = NULL;
    size_t n = 0;
    const size_t n_docs = check->corpus->documents.n;
    struct warming h = {.check = check,
                        .open = ARENA_ZEROED(scratch, uint32_t, n_docs, err),
                        .quoting = ARENA_NEW(scratch, uint32_t, n_docs, err)};
    check->heat = ARENA_ZEROED(&check->arena, struct heat_list, check->against->documents.n, err);
    if (h.open == NULL || h.quoting == NULL || check->heat == NULL)
        return arena_status(check->heat == NULL ? &check->arena : scratch);
    TRY(collect_turns(&turns, &n, scratch, check, err));
    for (uint32_t d = 0, begin = 0, end; d < check->against->documents.n; d++, begin = end) {
        for (end = begin; end < n && turns[end].reference == d;)
            end++;
        TRY(warm_document(&h, d, turns + begin, end - begin, err));
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ order */

/* Place of a record's first piece: document of the reference, and word; 0: it stands nowhere. */
static uint64_t place_of(const stemma_checked *c)
{
    for (size_t p = 0; p < c->n_pieces && c->verdict != STEMMA_NOT_FOUND; p++)
        if (c->pieces[p].doc != STEMMA_NO_DOC)
            return ((uint64_t)c->pieces[p].doc << 32 | c->pieces[p].word_begin) + 1;
    return 0;
}

/* Marks the records of one document that are not in the longest ascending row. `tails` and `before`
 * have room for n. */
static void find_moved(stemma_checked *at, size_t n, size_t *tails, size_t *before)
{
    size_t length = 0;
    for (size_t i = 0; i < n; i++) {
        const uint64_t place = place_of(&at[i]);
        struct bisect search = {.high = length};
        if (place == 0)
            continue;
        while (bisect_open(&search))
            bisect_step(&search, place_of(&at[tails[search.middle]]) <= place);
        before[i] = search.low > 0 ? tails[search.low - 1] : SIZE_MAX;
        tails[search.low] = i;
        length += search.low == length;
        at[i].moved = 1;
    }
    for (size_t i = length > 0 ? tails[length - 1] : SIZE_MAX; i != SIZE_MAX; i = before[i])
        at[i].moved = 0;
}

static stemma_status move_all(stemma_check *check, struct arena *scratch, stemma_error *err)
{
    size_t *tails = ARENA_NEW(scratch, size_t, check->n, err);
    size_t *before = ARENA_NEW(scratch, size_t, check->n, err);
    if (tails == NULL || before == NULL)
        return arena_status(scratch);
    for (size_t begin = 0, end; begin < check->n; begin = end) {
        for (end = begin; end < check->n && check->at[end].doc == check->at[begin].doc;)
            end++;
        find_moved(check->at + begin, end - begin, tails, before);
    }
    return STEMMA_OK;
}

stemma_status heat_make(stemma_check *check, stemma_error *err)
{
    struct arena scratch;
    arena_init(&scratch, check->ctx);
    stemma_status status = warm_all(check, &scratch, err);
    if (status == STEMMA_OK)
        status = move_all(check, &scratch, err);
    arena_clear(&scratch);
    return status;
}

const stemma_heat *stemma_check_heat(const stemma_check *check, uint32_t doc, size_t i)
{
    if (check == NULL || check->heat == NULL || doc >= check->against->documents.n ||
        i >= check->heat[doc].n)
        return NULL;
    return &check->heat[doc].at[i];
}

/* ------------------------------------------------------------------ language */

/* Running words of a corpus: all, function words, and those of them that `known` has. */
struct words_count {
    uint64_t all, function, common;
};

static struct words_count count_words(const stemma_corpus *c, const struct table *known)
{
    struct words_count n = {0};
    for (size_t d = 0; d < c->documents.n; d++) {
        const struct text *t = &corpus_document(c, d)->text;
        n.all += t->n_tokens;
        for (uint32_t i = 0; i < t->n_tokens; i++) {
            if (!(t->tokens[i].flags & TOKEN_STOP))
                continue;
            n.function++;
            n.common += known != NULL && table_get(known, t->tokens[i].word) != TABLE_NONE;
        }
    }
    return n;
}

stemma_status languages_differ(bool *out, struct arena *scratch, const stemma_corpus *a,
                               const stemma_corpus *b, stemma_error *err)
{
    struct table known;
    TRY(table_init(&known, scratch, 256, err));
    for (size_t d = 0; d < a->documents.n; d++) {
        const struct text *t = &corpus_document(a, d)->text;
        for (uint32_t i = 0; i < t->n_tokens; i++) {
            uint32_t *slot;
            if (t->tokens[i].flags & TOKEN_STOP)
                TRY(table_slot(&known, t->tokens[i].word, 0, &slot, err));
        }
    }
    const struct words_count in_a = count_words(a, NULL), in_b = count_words(b, &known);
    const bool told = (double)in_a.function >= FUNCTION_WORDS * (double)in_a.all ||
                      (double)in_b.function >= FUNCTION_WORDS * (double)in_b.all;
    *out = in_a.all >= LANGUAGE_WORDS && in_b.all >= LANGUAGE_WORDS && told &&
           (double)in_b.common < COMMON_WORDS * (double)in_b.all;
    return STEMMA_OK;
}
