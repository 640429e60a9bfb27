/*
 * Which words of a document are sketched.
 *
 * In: a document and its copies. Out: its seeds. Three kinds of words make none: what stands before
 * the report, web addresses, and the inside of copies. The text between is sketched stretch by
 * stretch. O(words).
 */
#include "reuse/document_seeds.h"

#include "reuse/address.h"

/* A document while it is read. */
struct sketching {
    const struct doc_words *words;
    const struct sketch_options *options;
    seed_array *out;
    struct arena *arena;
};

/* Words from … to, without the addresses among them. */
static stemma_status sketch_stretch(struct sketching *s, uint32_t from, uint32_t to,
                                    stemma_error *err)
{
    while (from < to) {
        struct address address = {to, to};
        if (s->words->address)
            address = address_next(s->words, from, to);
        uint32_t end = address.begin < to ? address.begin : to;
        uint32_t n_words = end > from ? end - from : 0;
        size_t first = s->out->n;
        TRY(sketch_words(s->out, s->arena, s->words->at + from, n_words, s->options, err));
        for (size_t i = first; i < s->out->n; i++)
            s->out->at[i].token += from;
        if (end == to)
            break;
        from = address.end > from ? address.end : from + 1;
    }
    return STEMMA_OK;
}

stemma_status document_seeds(seed_array *out, struct arena *arena, const struct seed_source *source,
                             uint32_t d, stemma_error *err)
{
    const struct doc_words *doc = &source->words->docs[d];
    const struct copies *copies = source->copies;
    uint32_t n = doc->n, margin = copy_margin(&source->sketch);
    uint32_t begin = doc->begin, from = begin;
    struct sketching s = {doc, &source->sketch, out, arena};
    for (uint32_t i = copies->first[d]; i < copies->first[d + 1]; i++) {
        const struct copy *c = &copies->at[i];
        if (c->begin > begin) /* else no text stands before it */
            TRY(sketch_stretch(&s, from, c->begin + margin, err));
        from = c->end < n ? c->end - margin : n;
    }
    return sketch_stretch(&s, from, n, err);
}

uint64_t document_seeds_expected(const struct seed_source *source, uint32_t d)
{
    const struct copies *copies = source->copies;
    uint64_t n = source->words->docs[d].n;
    for (uint32_t i = copies->first[d]; i < copies->first[d + 1]; i++)
        n -= copies->at[i].end - copies->at[i].begin;
    return n * 2 / (source->sketch.w + 1);
}
