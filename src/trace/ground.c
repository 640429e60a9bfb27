/*
 * Grounds. In: a corpus, and for quoted words its fragments; out: per document the words in their
 * order, each with its place in the document.
 *
 * Quoted words leave out what stands between them: “A,” she said. “B.” is A B. So a text that
 * prints the two without a break has nothing left out and nothing put in; only the quotation that a
 * word stands in tells what the document prints together. Texts are printed for a few words around
 * a place at a time: a ground costs nothing but its list of fragments until something is found in
 * it.
 */
#include "trace/ground.h"

#include "base/bisect.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

stemma_status grounds_quoted(struct ground_list *out, struct arena *arena,
                             const stemma_corpus *corpus, const stemma_quotes *quotes,
                             const struct fragment_list *fragments, stemma_error *err)
{
    const size_t n = corpus->documents.n;
    struct ground *at = ARENA_ZEROED(arena, struct ground, n, err);
    if (at == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < n; d++)
        at[d].doc = d;
    for (size_t f = 0; f < fragments->n; f++) {
        const struct fragment *fragment = &fragments->at[f];
        struct ground *g = &at[fragment->doc];
        if (g->n_fragments++ == 0) {
            g->fragments = fragment;
            g->words = fragment->words;
        }
        g->n_words += fragment->n_words;
    }
    *out = (struct ground_list){corpus, quotes, n, at};
    return STEMMA_OK;
}

stemma_status grounds_whole(struct ground_list *out, struct arena *arena,
                            const stemma_corpus *corpus, stemma_error *err)
{
    const size_t n = corpus->documents.n;
    struct ground *at = ARENA_ZEROED(arena, struct ground, n, err);
    if (at == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < n; d++) {
        const struct text *t = &corpus_document(corpus, d)->text;
        at[d] = (struct ground){.doc = d, .n_words = t->n_tokens, .tokens = t->tokens};
    }
    *out = (struct ground_list){corpus, NULL, n, at};
    return STEMMA_OK;
}

/* The fragment that holds word `i` of quoted words. */
static const struct fragment *fragment_of(const struct ground *g, uint32_t i)
{
    struct bisect search = {.low = 1, .high = g->n_fragments};
    while (bisect_open(&search))
        bisect_step(&search, g->fragments[search.middle].words <= g->words + i);
    return &g->fragments[search.low - 1];
}

uint32_t ground_quote(const struct ground *g, uint32_t i)
{
    return g->tokens != NULL ? UINT32_MAX : fragment_of(g, i)->quote;
}

/* True where words `i` and `i` + 1 of quoted words stand in one part of one quotation. */
static bool same_part(const struct ground *g, uint32_t i)
{
    const struct fragment *f = fragment_of(g, i);
    return g->words + i + 1 < f->words + f->n_words && g->words[i].part == g->words[i + 1].part;
}

bool ground_solid(const struct ground *g, uint32_t i)
{
    if (i + 1 >= g->n_words)
        return false;
    return g->tokens != NULL || (same_part(g, i) && g->words[i + 1].seam == SEAM_SOLID);
}

static bool is_space(const char *bytes, uint32_t *length)
{
    const enum char_class class = char_class(utf8_decode(bytes, length));
    return class == CHAR_SPACE || class == CHAR_IGNORED;
}

/* Adds bytes with white space as single spaces. */
static stemma_status add_spaced(byte_array *out, struct arena *arena, const char *bytes,
                                uint32_t begin, uint32_t end, stemma_error *err)
{
    for (uint32_t length; begin < end; begin += length) {
        if (!is_space(bytes + begin, &length))
            TRY(bytes_add(arena, out, bytes + begin, length, err));
        else if (out->n > 0 && out->at[out->n - 1] != ' ')
            TRY(bytes_add(arena, out, " ", 1, err));
    }
    return STEMMA_OK;
}

/* Where the bytes that belong to word `i` end, at most. */
static uint32_t word_limit(const struct ground_list *grounds, const struct ground *g, uint32_t i)
{
    if (g->tokens != NULL)
        return i + 1 < g->n_words ? g->tokens[i + 1].begin
                                  : corpus_document(grounds->corpus, g->doc)->text.n_bytes;
    const struct fragment *f = fragment_of(g, i);
    if (g->words + i + 1 < f->words + f->n_words && same_part(g, i))
        return g->words[i + 1].begin;
    return grounds->quotes->quotes.at[f->quote].parts[g->words[i].part].end_byte;
}

/* What stands between word `i` and the next one: what the document prints there, or where it breaks
 * off the marks that close the word. */
static stemma_status add_between(byte_array *out, struct arena *arena,
                                 const struct ground_list *grounds, const struct ground *g,
                                 uint32_t i, bool last, stemma_error *err)
{
    const char *bytes = corpus_document(grounds->corpus, g->doc)->text.bytes;
    const uint32_t begin = ground_end(g, i), limit = word_limit(grounds, g, i);
    if (!last && ground_solid(g, i))
        return add_spaced(out, arena, bytes, begin, limit, err);
    TRY(add_spaced(out, arena, bytes, begin, closing_end(bytes, begin, limit), err));
    return last ? STEMMA_OK : bytes_add(arena, out, " ", 1, err);
}

stemma_status ground_print(struct base_text *out, struct arena *arena,
                           const struct ground_list *grounds, const struct ground *g, uint32_t from,
                           uint32_t to, stemma_error *err)
{
    const uint32_t n = to - from;
    const char *bytes = corpus_document(grounds->corpus, g->doc)->text.bytes;
    byte_array printed = ARRAY_INIT(2 * STEMMA_MAX_TEXT);
    uint32_t *begin = ARENA_NEW(arena, uint32_t, n, err), *end = ARENA_NEW(arena, uint32_t, n, err);
    uint8_t *solid = ARENA_NEW(arena, uint8_t, n, err);
    if (begin == NULL || end == NULL || solid == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++) {
        begin[i] = (uint32_t)printed.n;
        TRY(add_spaced(&printed, arena, bytes, ground_begin(g, from + i), ground_end(g, from + i),
                       err));
        end[i] = (uint32_t)printed.n;
        solid[i] = ground_solid(g, from + i);
        TRY(add_between(&printed, arena, grounds, g, from + i, i + 1 == n, err));
    }
    TRY(bytes_add(arena, &printed, "", 1, err));
    *out = (struct base_text){printed.at, (uint32_t)printed.n - 1, n, begin, end, solid};
    return STEMMA_OK;
}

stemma_span ground_span(const struct ground_list *grounds, const struct ground *g, uint32_t from,
                        uint32_t to)
{
    const struct text *t = &corpus_document(grounds->corpus, g->doc)->text;
    const uint32_t end = ground_end(g, to - 1), limit = word_limit(grounds, g, to - 1);
    return text_span(t, ground_begin(g, from), closing_end(t->bytes, end, limit));
}
