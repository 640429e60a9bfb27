/*
 * Looking things up in what the engine found: the public accessors, and two questions that later
 * stages ask. All are look-ups in sorted lists.
 */
#include "reuse/furniture.h"
#include "reuse/hit_records.h"

#include "base/bisect.h"

#include <string.h>

void stemma_matches_free(stemma_matches *matches)
{
    if (matches == NULL)
        return;
    workers_clear(&matches->workers);
    arena_clear(&matches->arena);
    ctx_resize(matches->ctx, matches, sizeof *matches, 0);
}

const stemma_hit *stemma_matches_hit(const stemma_matches *matches, size_t i)
{
    if (matches == NULL || i >= matches->hits.n || hit_records_want(matches, NULL) != STEMMA_OK)
        return NULL;
    return &matches->hits.at[i];
}

const stemma_family *stemma_matches_family(const stemma_matches *matches, size_t i)
{
    return matches != NULL && i < matches->families.n ? &matches->families.at[i] : NULL;
}

int stemma_matches_mark(stemma_matches *matches, uint64_t family, int furniture)
{
    for (size_t i = 0; matches != NULL && i < matches->families.n; i++) {
        if (matches->families.at[i].id != family)
            continue;
        matches->families.at[i].furniture = furniture != 0;
        return 1;
    }
    return 0;
}

void stemma_matches_counts(const stemma_matches *matches, stemma_match_counts *out,
                           size_t struct_size)
{
    if (out == NULL || struct_size < sizeof out->struct_size)
        return;
    stemma_match_counts counts = {0};
    if (matches != NULL)
        counts = matches->counts;
    size_t n = struct_size < sizeof counts ? struct_size : sizeof counts;
    memset(out, 0, struct_size);
    memcpy(out, &counts, n);
    out->struct_size = struct_size;
}

/* The first hit whose document a is `doc` or later. */
static size_t first_hit(const stemma_matches *matches, uint64_t doc)
{
    struct bisect search = {.high = matches->hits.n};
    while (bisect_open(&search))
        bisect_step(&search, matches->hits.at[search.middle].a < doc);
    return search.low;
}

void matches_of(const stemma_matches *matches, uint32_t doc, size_t *begin, size_t *end)
{
    *begin = first_hit(matches, doc);
    *end = first_hit(matches, (uint64_t)doc + 1);
}

/* The first piece of furniture of `doc` that ends after `byte`, or what follows it. */
static size_t first_furniture(const stemma_matches *matches, uint32_t doc, uint32_t byte)
{
    struct bisect search = {.high = matches->furniture.n};
    while (bisect_open(&search)) {
        const struct furniture_span *f = &matches->furniture.at[search.middle];
        bisect_step(&search, f->doc < doc || (f->doc == doc && f->end <= byte));
    }
    return search.low;
}

struct document_furniture matches_furniture_of(const stemma_matches *matches, uint32_t doc)
{
    struct document_furniture f = {matches, doc, UINT32_MAX};
    if (doc < stemma_corpus_count(matches->corpus))
        furniture_trailing(&corpus_document(matches->corpus, doc)->text, &f.trailing);
    return f;
}

bool matches_in_furniture(const struct document_furniture *furniture, uint32_t begin_byte,
                          uint32_t end_byte)
{
    const stemma_matches *matches = furniture->matches;
    uint32_t trailing = furniture->trailing;
    if (end_byte <= begin_byte)
        return false;
    trailing = trailing > begin_byte ? trailing : begin_byte;
    trailing = trailing < end_byte ? trailing : end_byte;
    uint64_t inside = end_byte - trailing;
    for (size_t i = first_furniture(matches, furniture->doc, begin_byte); i < matches->furniture.n;
         i++) {
        const struct furniture_span *f = &matches->furniture.at[i];
        if (f->doc != furniture->doc || f->begin >= trailing)
            break;
        uint32_t begin = f->begin > begin_byte ? f->begin : begin_byte;
        inside += (f->end < trailing ? f->end : trailing) - begin;
    }
    return 2 * inside >= end_byte - begin_byte;
}

bool matches_furniture(const stemma_matches *matches, uint32_t doc, uint32_t begin_byte,
                       uint32_t end_byte)
{
    const struct document_furniture furniture = matches_furniture_of(matches, doc);
    return matches_in_furniture(&furniture, begin_byte, end_byte);
}
