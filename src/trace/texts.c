/*
 * Independent texts. In: passages that documents share, and what in them is quoted; out: a number
 * for each document, the same for documents that print one text.
 *
 * Two reports on one event share quotations whoever wrote them. What tells a copy is the prose
 * around the quotations. So the words of the hits of two documents are counted that lie in no
 * quotation of either (where quotations were not looked for: between no marks); when they are a
 * share (text.share) of the shorter document's own prose, and not just a sentence or two
 * (text.words), the two are one text, and so are documents that are connected over others. (Compare
 * the containment measures of METER, Clough et al. 2002, and of Broder 1997.) Documents of the same
 * bytes are one text whatever their length.
 *
 * Connecting over others is safe here, unlike for quotations: the share is one of whole documents.
 * A text made of two others joins them, which errs to the careful side: fewer independent texts.
 */
#include "trace/texts.h"

#include "base/bisect.h"
#include "base/disjoint.h"
#include "base/sort.h"
#include "reuse/quoted.h"

#include <stdlib.h>

#define ALIKE 0.8    /* identity of a hit that counts */
#define HIT_PROSE 12 /* words of prose in it, at least: a sentence that anybody might write */

struct quoted {
    uint32_t doc, begin, end; /* bytes */
};

struct prose {
    const stemma_corpus *corpus;
    const struct quoted *quoted; /* by document and place; none overlap */
    size_t n_quoted;
};

static int compare_quoted(const void *left, const void *right)
{
    const struct quoted *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    return (a->end > b->end) - (a->end < b->end);
}

typedef ARRAY(struct quoted) quoted_array;

static stemma_status list_quotes(quoted_array *list, struct arena *arena,
                                 const stemma_quotes *quotes, stemma_error *err)
{
    for (size_t i = 0; i < quotes->quotes.n; i++) {
        const stemma_quote *q = &quotes->quotes.at[i];
        for (size_t k = 0; q->kind != STEMMA_KIND_INDIRECT && k < q->n_parts; k++) {
            const struct quoted part = {q->doc, q->parts[k].begin_byte, q->parts[k].end_byte};
            TRY(ARRAY_ADD(arena, list, part, err));
        }
    }
    return STEMMA_OK;
}

/* Sets wanted[doc] for the documents that share enough words with another to be one text with it.
 */
static void find_wanted(bool *wanted, const stemma_matches *matches, uint32_t least)
{
    const stemma_hit *hits = matches->hits.at;
    for (size_t i = 0, next; i < matches->hits.n; i = next) {
        uint64_t words = 0;
        for (next = i;
             next < matches->hits.n && hits[next].a == hits[i].a && hits[next].b == hits[i].b;
             next++)
            words += hits[next].words;
        if (words >= least)
            wanted[hits[i].a] = wanted[hits[i].b] = true;
    }
}

/* Adds what stands between the marks of a document. */
static stemma_status add_marked(quoted_array *list, struct arena *arena,
                                const stemma_corpus *corpus, uint32_t doc,
                                const struct doc_words *words, stemma_error *err)
{
    struct quoted_map map;
    TRY(quoted_find(&map, arena, words, &corpus_document(corpus, doc)->text, NULL, err));
    for (size_t i = 0; i < map.n; i++) {
        const uint32_t begin = map.at[i].at, end = i + 1 < map.n ? map.at[i + 1].at : words->n;
        if (!map.at[i].open || begin >= end)
            continue;
        const struct quoted part = {doc, words_begin_byte(words, begin),
                                    words_end_byte(words, end - 1)};
        TRY(ARRAY_ADD(arena, list, part, err));
    }
    return STEMMA_OK;
}

/* What stands between marks. */
static stemma_status list_marked(quoted_array *list, struct arena *arena,
                                 const struct trace_inputs *in, stemma_error *err)
{
    const size_t n = in->corpus->documents.n;
    bool *wanted = ARENA_ZEROED(arena, bool, n, err);
    if (wanted == NULL)
        return arena_status(arena);
    find_wanted(wanted, in->matches, (uint32_t)param(in->params, TEXT_WORDS));
    const struct corpus_words *words;
    TRY(corpus_words(&words, in->corpus, err));
    for (uint32_t doc = 0; doc < n; doc++)
        if (wanted[doc])
            TRY(add_marked(list, arena, in->corpus, doc, &words->docs[doc], err));
    return STEMMA_OK;
}

static stemma_status find_quoted(struct prose *p, struct arena *arena,
                                 const struct trace_inputs *in, stemma_error *err)
{
    quoted_array list = ARRAY_INIT(SIZE_MAX / 64);
    TRY(in->quotes != NULL ? list_quotes(&list, arena, in->quotes, err)
                           : list_marked(&list, arena, in, err));
    if (list.n > 0)
        qsort(list.at, list.n, sizeof *list.at, compare_quoted);
    size_t n = 0;
    for (size_t i = 0; i < list.n; i++) {
        struct quoted *last = n > 0 ? &list.at[n - 1] : NULL;
        if (last == NULL || last->doc != list.at[i].doc || last->end <= list.at[i].begin)
            list.at[n++] = list.at[i];
        else if (last->end < list.at[i].end)
            last->end = list.at[i].end;
    }
    p->quoted = list.at;
    p->n_quoted = n;
    return STEMMA_OK;
}

/* The first quoted stretch of the document that ends after `byte`, or what comes after them. */
static size_t first_quoted(const struct prose *p, uint32_t doc, uint32_t byte)
{
    struct bisect search = {.high = p->n_quoted};
    while (bisect_open(&search)) {
        const struct quoted *q = &p->quoted[search.middle];
        bisect_step(&search, q->doc < doc || (q->doc == doc && q->end <= byte));
    }
    return search.low;
}

/* Words of the document's bytes that lie in no quotation. */
static uint32_t prose_words(const struct prose *p, uint32_t doc, uint32_t begin, uint32_t end)
{
    const struct text *t = &corpus_document(p->corpus, doc)->text;
    uint32_t n = text_token_at(t, end) - text_token_at(t, begin);
    for (size_t i = first_quoted(p, doc, begin); i < p->n_quoted && p->quoted[i].doc == doc; i++) {
        const struct quoted *q = &p->quoted[i];
        if (q->begin >= end)
            break;
        const uint32_t from = q->begin > begin ? q->begin : begin;
        const uint32_t to = q->end < end ? q->end : end;
        const uint32_t inside = text_token_at(t, to) - text_token_at(t, from);
        n -= inside < n ? inside : n;
    }
    return n;
}

/* Documents whose bytes are the same. */
static stemma_status unite_identical(uint32_t *parent, struct arena *scratch,
                                     const stemma_corpus *corpus, stemma_error *err)
{
    const size_t n = corpus->documents.n;
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, n, err);
    if (items == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n; i++)
        items[i] = (struct sort_item){corpus_document(corpus, i)->record.text_hash, i};
    TRY(sort_items(scratch, items, n, err));
    for (size_t i = 1; i < n; i++) {
        const uint32_t a = (uint32_t)items[i - 1].value, b = (uint32_t)items[i].value;
        if (items[i - 1].key == items[i].key &&
            corpus_document(corpus, a)->record.n_text == corpus_document(corpus, b)->record.n_text)
            disjoint_unite(parent, a, b);
    }
    return STEMMA_OK;
}

static bool one_text(uint32_t shared, uint32_t a, uint32_t b, const struct stemma_params *params)
{
    const uint32_t shorter = a < b ? a : b;
    return shared >= param(params, TEXT_WORDS) && shared >= param(params, TEXT_SHARE) * shorter;
}

stemma_status texts_number(uint32_t *number, uint32_t *n_texts, struct arena *scratch,
                           const struct trace_inputs *in, stemma_error *err)
{
    const stemma_corpus *corpus = in->corpus;
    const stemma_matches *matches = in->matches;
    const size_t n = corpus->documents.n;
    struct prose p = {.corpus = corpus};
    TRY(find_quoted(&p, scratch, in, err));
    uint32_t *parent = ARENA_NEW(scratch, uint32_t, n, err);
    if (parent == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n; i++)
        parent[i] = (uint32_t)i;
    TRY(unite_identical(parent, scratch, corpus, err));
    const stemma_hit *hits = matches->hits.at;
    for (size_t i = 0, next; i < matches->hits.n; i = next) {
        const uint32_t a = hits[i].a, b = hits[i].b;
        uint32_t shared = 0;
        TRY(i % 1024 == 0 ? ctx_check(corpus->ctx, err) : STEMMA_OK);
        for (next = i; next < matches->hits.n && hits[next].a == a && hits[next].b == b; next++) {
            const stemma_span *x = &hits[next].a_span, *y = &hits[next].b_span;
            if (hits[next].identity < ALIKE ||
                matches_furniture(matches, a, x->begin_byte, x->end_byte))
                continue;
            const uint32_t in_a = prose_words(&p, a, x->begin_byte, x->end_byte);
            const uint32_t in_b = prose_words(&p, b, y->begin_byte, y->end_byte);
            const uint32_t in_both = in_a < in_b ? in_a : in_b;
            shared += in_both >= HIT_PROSE ? in_both : 0;
        }
        if (shared > 0 &&
            one_text(shared, prose_words(&p, a, 0, corpus_document(corpus, a)->text.n_bytes),
                     prose_words(&p, b, 0, corpus_document(corpus, b)->text.n_bytes), in->params))
            disjoint_unite(parent, a, b);
    }
    *n_texts = 0;
    for (size_t i = 0; i < n; i++) {
        const uint32_t root = disjoint_root(parent, (uint32_t)i);
        number[i] = root == i ? (*n_texts)++ : number[root];
    }
    return STEMMA_OK;
}
