/*
 * Grounds: words that quotations are looked for in. A ground is all that stands between quotation
 * marks in one document, or the whole document.
 */
#ifndef STEMMA_TRACE_GROUND_H
#define STEMMA_TRACE_GROUND_H

#include "trace/collate.h"

struct ground {
    uint32_t doc, n_words;
    const struct token *tokens;        /* all words of the document; NULL: */
    const struct fragment_word *words; /* those between its marks, */
    const struct fragment *fragments;  /* in these fragments */
    uint32_t n_fragments;
};

struct ground_list {
    const stemma_corpus *corpus;
    const stemma_quotes *quotes; /* of the corpus; NULL where grounds are whole documents */
    size_t n;                    /* of documents */
    const struct ground *at;
};

/* The words of each document's fragments. Memory from `arena`. Errors: NOMEM. */
stemma_status grounds_quoted(struct ground_list *out, struct arena *arena,
                             const stemma_corpus *corpus, const stemma_quotes *quotes,
                             const struct fragment_list *fragments, stemma_error *err);

/* Each document whole. Errors: NOMEM. */
stemma_status grounds_whole(struct ground_list *out, struct arena *arena,
                            const stemma_corpus *corpus, stemma_error *err);

static inline uint64_t ground_word(const struct ground *g, uint32_t i)
{
    return g->tokens != NULL ? g->tokens[i].word : g->words[i].word;
}
static inline uint32_t ground_begin(const struct ground *g, uint32_t i)
{
    return g->tokens != NULL ? g->tokens[i].begin : g->words[i].begin;
}
static inline uint32_t ground_end(const struct ground *g, uint32_t i)
{
    return g->tokens != NULL ? token_end(&g->tokens[i]) : g->words[i].end;
}

/* The quotation that word `i` stands in; UINT32_MAX: the ground is a whole document. O(log n). */
uint32_t ground_quote(const struct ground *g, uint32_t i);

/* True where the document itself prints words `i` and `i` + 1 side by side in one stretch. */
bool ground_solid(const struct ground *g, uint32_t i);

/* Words from … to as a base text, whose word 0 is word `from`. Linear. Errors: NOMEM. */
stemma_status ground_print(struct base_text *out, struct arena *arena,
                           const struct ground_list *grounds, const struct ground *g, uint32_t from,
                           uint32_t to, stemma_error *err);

/* Bytes of the document from word `from` to the word before `to`, with the marks that close it. */
stemma_span ground_span(const struct ground_list *grounds, const struct ground *g, uint32_t from,
                        uint32_t to);

#endif
