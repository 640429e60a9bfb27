/*
 * Furniture from families: text that one outlet prints on several documents which share little
 * else.
 *
 * In: families and hits. Out: a mark on families, and a list of the bytes that are furniture in
 * each document, together with the trailing lists that the layout tells (trailing.c).
 *
 * A family is furniture when `documents` or more documents of one outlet are its members and most
 * of them are unrelated to the outlet's first one: what they share beside this passage is little.
 * That parts footers from articles that an outlet prints again with a few lines changed. O(members
 * × families of a document).
 */
#include "reuse/furniture.h"

#include "base/sort.h"
#include "reuse/related.h"

#define MAX_SPANS UINT32_MAX
#define RELATED_SHARE 0.3 /* of the shorter document, shared beside the passage */
#define RELATED_WORDS 40

struct furniture_job {
    const stemma_matches *matches;
    const stemma_corpus *corpus;
    struct arena *scratch;
    struct related *related;
    uint32_t documents; /* of one outlet, at least */
};

/* True when documents a, which is noted, and b share much beside the family. */
static bool is_related(const struct furniture_job *job, uint32_t a, uint32_t b, uint32_t family)
{
    uint32_t n_a = corpus_document(job->corpus, a)->text.n_tokens;
    uint32_t n_b = corpus_document(job->corpus, b)->text.n_tokens;
    uint32_t n_shared = related_words(job->related, a, b, family);
    return n_shared >= RELATED_WORDS && n_shared >= RELATED_SHARE * (n_a < n_b ? n_a : n_b);
}

/* Members of one outlet, by document: true when enough of them are unrelated. */
static bool outlet_furniture(const struct furniture_job *job, const stemma_family *family,
                             const struct sort_item *members, size_t n)
{
    uint32_t first = family->members[members[0].value].doc, last = first;
    uint32_t n_related = 0, n_unrelated = 0;
    uint32_t number = (uint32_t)(family - job->matches->families.at);
    related_note(job->related, first);
    for (size_t i = 1; i < n; i++) {
        uint32_t doc = family->members[members[i].value].doc;
        if (doc == last)
            continue;
        last = doc;
        if (is_related(job, first, doc, number))
            n_related++;
        else
            n_unrelated++;
    }
    return n_unrelated + 1 >= job->documents && n_unrelated >= n_related;
}

static stemma_status is_furniture(const struct furniture_job *job, const stemma_family *family,
                                  bool *furniture, stemma_error *err)
{
    struct arena *scratch = job->scratch;
    *furniture = false;
    if (family->n_members < job->documents)
        return STEMMA_OK;
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, family->n_members, err);
    if (items == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < family->n_members; i++)
        items[i] =
            (struct sort_item){corpus_document(job->corpus, family->members[i].doc)->outlet, i};
    TRY(sort_items(scratch, items, family->n_members, err)); /* stable: by outlet, then document */
    for (size_t begin = 0, end; begin < family->n_members && !*furniture; begin = end) {
        for (end = begin + 1; end < family->n_members && items[end].key == items[begin].key;)
            end++;
        *furniture = outlet_furniture(job, family, items + begin, end - begin);
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ the list by document */

static stemma_status add_trailing(furniture_array *spans, struct arena *scratch,
                                  const stemma_corpus *corpus, stemma_error *err)
{
    for (size_t d = 0; d < stemma_corpus_count(corpus); d++) {
        const struct text *t = &corpus_document(corpus, d)->text;
        struct furniture_span span = {(uint32_t)d, 0, t->n_bytes};
        TRY(ctx_check(corpus->ctx, err));
        if (furniture_trailing(t, &span.begin))
            TRY(ARRAY_ADD(scratch, spans, span, err));
    }
    return STEMMA_OK;
}

static stemma_status add_families(furniture_array *spans, struct arena *scratch,
                                  const stemma_matches *matches, stemma_error *err)
{
    for (size_t i = 0; i < matches->families.n; i++) {
        const stemma_family *f = &matches->families.at[i];
        for (size_t m = 0; f->furniture && m < f->n_members; m++) {
            const stemma_span *s = &f->members[m].span;
            struct furniture_span span = {f->members[m].doc, s->begin_byte, s->end_byte};
            TRY(ARRAY_ADD(scratch, spans, span, err));
        }
    }
    return STEMMA_OK;
}

/* Sorts the spans and joins those that touch. */
static stemma_status join_spans(stemma_matches *matches, struct arena *scratch,
                                const furniture_array *spans, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, spans->n, err);
    if (items == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < spans->n; i++)
        items[i] = (struct sort_item){(uint64_t)spans->at[i].doc << 32 | spans->at[i].begin, i};
    TRY(sort_items(scratch, items, spans->n, err));
    furniture_array *out = &matches->furniture;
    *out = (furniture_array)ARRAY_INIT(MAX_SPANS);
    for (size_t i = 0; i < spans->n; i++) {
        struct furniture_span s = spans->at[items[i].value];
        struct furniture_span *last = out->n > 0 ? &out->at[out->n - 1] : NULL;
        if (last != NULL && last->doc == s.doc && s.begin <= last->end)
            last->end = s.end > last->end ? s.end : last->end;
        else
            TRY(ARRAY_ADD(&matches->arena, out, s, err));
    }
    return STEMMA_OK;
}

stemma_status furniture_find(stemma_matches *matches, struct arena *scratch,
                             const stemma_corpus *corpus, const struct furniture_options *options,
                             stemma_error *err)
{
    struct related related;
    struct furniture_job job = {matches, corpus, scratch, &related, options->documents};
    TRY(related_init(&related, scratch, matches, corpus, err));
    for (size_t i = 0; i < matches->families.n; i++) {
        bool furniture;
        struct arena_mark mark = arena_mark(scratch);
        TRY(is_furniture(&job, &matches->families.at[i], &furniture, err));
        arena_rewind(scratch, mark);
        matches->families.at[i].furniture = furniture;
    }
    furniture_array spans = ARRAY_INIT(MAX_SPANS);
    TRY(add_trailing(&spans, scratch, corpus, err));
    TRY(add_families(&spans, scratch, matches, err));
    return join_spans(matches, scratch, &spans, err);
}
