/*
 * Furniture from families: text that one outlet prints on several documents which share little
 * else.
 *
 * In: families and hits. Out: a mark on families, and a list of the bytes that are furniture in
 * each document, together with the trailing lists that the layout tells (trailing.c).
 *
 * A family is furniture when `documents` or more documents of one outlet are its members and most
 * of them are unrelated to the outlet's first one: what they share beside this passage is little.
 * That parts footers from articles that an outlet prints again with a few lines changed. O(members)
 * with one search each.
 */
#include "reuse/furniture.h"

#include "base/sort.h"

#define MAX_SPANS UINT32_MAX
#define RELATED_SHARE 0.3 /* of the shorter document, shared beside the passage */
#define RELATED_WORDS 40

struct furniture_job {
    const stemma_matches *matches;
    const stemma_corpus *corpus;
    struct arena *scratch;
    uint32_t documents; /* of one outlet, at least */
};

/* The hits of documents a and b: a range of matches->hits. */
static void hits_between(const stemma_matches *matches, uint32_t a, uint32_t b, size_t *begin,
                         size_t *end)
{
    size_t last;
    matches_of(matches, a, begin, &last);
    size_t low = *begin, high = last;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (matches->hits.at[middle].b < b)
            low = middle + 1;
        else
            high = middle;
    }
    *begin = low;
    for (*end = low; *end < last && matches->hits.at[*end].b == b;)
        ++*end;
}

/* True when documents a < b share much beside the family. */
static bool related(const struct furniture_job *job, uint32_t a, uint32_t b, uint64_t family)
{
    const stemma_matches *matches = job->matches;
    uint32_t n_a = corpus_document(job->corpus, a)->text.n_tokens;
    uint32_t n_b = corpus_document(job->corpus, b)->text.n_tokens;
    uint64_t n_shared = 0;
    size_t begin, end;
    hits_between(matches, a, b, &begin, &end);
    for (size_t i = begin; i < end; i++)
        if (matches->hits.at[i].family != family)
            n_shared += matches->hits.at[i].words;
    double share = RELATED_SHARE * (n_a < n_b ? n_a : n_b);
    return n_shared >= RELATED_WORDS && (double)n_shared >= share;
}

/* Members of one outlet, by document: true when enough of them are unrelated. */
static bool outlet_furniture(const struct furniture_job *job, const stemma_family *family,
                             const struct sort_item *members, size_t n)
{
    uint32_t first = family->members[members[0].value].doc, last = first;
    uint32_t n_related = 0, n_unrelated = 0;
    for (size_t i = 1; i < n; i++) {
        uint32_t doc = family->members[members[i].value].doc;
        if (doc == last)
            continue;
        last = doc;
        if (related(job, first, doc, family->id))
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
    struct furniture_job job = {matches, corpus, scratch, options->documents};
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
