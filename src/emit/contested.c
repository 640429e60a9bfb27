/*
 * A reading that a witness has is contested when the witness has no edit at its place and the
 * reading is not what the utterance prints there. Its words are looked for where counting puts
 * them (place.c), else anywhere in the witness; equal words are told by the hashes of their folded
 * forms. A reading that is not found is listed, but not marked in the report's text.
 */
#include "emit/contested.h"

#include "emit/place.h"

#include <string.h>

/* An utterance's words, and a witness's edits while they grow. */
struct contested {
    const stemma_trace *trace;
    const stemma_utterance *u;
    struct text base;
    struct arena *arena;
};

static bool same_words(const struct text *a, uint32_t from_a, const struct text *b, uint32_t from_b,
                       uint32_t n)
{
    if (from_a + n > a->n_tokens || from_b + n > b->n_tokens)
        return false;
    for (uint32_t k = 0; k < n; k++)
        if (a->tokens[from_a + k].word != b->tokens[from_b + k].word)
            return false;
    return true;
}

static bool is_base(const struct contested *c, const stemma_reading *r, const struct text *words)
{
    return words->n_tokens == r->base_end - r->base_begin &&
           same_words(words, 0, &c->base, r->base_begin, words->n_tokens);
}

static bool has_edit_at(const stemma_witness *w, const stemma_reading *r)
{
    for (size_t i = 0; i < w->n_edits; i++) {
        const stemma_edit *e = &w->edits[i];
        const bool other = e->type == STEMMA_EDIT_TYPOGRAPHY || e->type == STEMMA_EDIT_SPEAKER ||
                           e->type == STEMMA_EDIT_JOIN;
        if (!other && e->base_begin <= r->base_begin && e->base_end >= r->base_end)
            return true;
    }
    return false;
}

/* Where the witness prints the reading; an empty span at its begin where that is not found. */
static stemma_span find_span(const struct contested *c, const stemma_witness *w,
                             const stemma_reading *r, const struct text *words)
{
    const stemma_corpus *corpus = c->trace->corpus;
    const struct text *t = &corpus_document(corpus, w->doc)->text;
    struct place p = place_of_words(corpus, w, r->base_begin, r->base_begin);
    uint32_t begin, end;
    p.past = p.first + words->n_tokens;
    const uint32_t past = text_token_at(t, w->span.end_byte);
    bool found = p.past <= past && same_words(t, p.first, words, 0, words->n_tokens);
    for (uint32_t k = text_token_at(t, w->span.begin_byte); !found && k + words->n_tokens <= past;
         k++) {
        found = same_words(t, k, words, 0, words->n_tokens);
        p = found ? (struct place){k, k + words->n_tokens} : p;
    }
    if (!found)
        return text_span(t, w->span.begin_byte, w->span.begin_byte);
    place_bytes(corpus, w, p, &begin, &end);
    return text_span(t, begin, end);
}

/* Puts an edit into a witness's edits, which stand by place in the utterance. */
static stemma_status add_edit(struct contested *c, stemma_witness *w, stemma_edit e,
                              stemma_error *err)
{
    stemma_edit *edits = ARENA_NEW(c->arena, stemma_edit, w->n_edits + 1, err);
    size_t at = 0;
    if (edits == NULL)
        return arena_status(c->arena);
    while (at < w->n_edits && w->edits[at].base_begin <= e.base_begin)
        at++;
    if (at > 0)
        memcpy(edits, w->edits, at * sizeof *edits);
    edits[at] = e;
    if (at < w->n_edits)
        memcpy(edits + at + 1, w->edits + at, (w->n_edits - at) * sizeof *edits);
    w->edits = edits;
    w->n_edits++;
    return STEMMA_OK;
}

static stemma_status add_reading(struct contested *c, stemma_witness *witnesses,
                                 const stemma_reading *r, stemma_error *err)
{
    struct text words;
    TRY(text_analyse(&words, c->arena, r->text, strlen(r->text), err));
    if (is_base(c, r, &words))
        return STEMMA_OK;
    const uint32_t begin =
        r->base_begin < c->base.n_tokens ? c->base.tokens[r->base_begin].begin : c->base.n_bytes;
    const uint32_t end = r->base_end > r->base_begin && r->base_end <= c->base.n_tokens
                             ? token_end(&c->base.tokens[r->base_end - 1])
                             : begin;
    const char *base = arena_copy(c->arena, c->base.bytes + begin, end - begin, err);
    if (base == NULL)
        return arena_status(c->arena);
    for (size_t i = 0; i < r->n_witnesses; i++) {
        stemma_witness *w = &witnesses[r->witnesses[i]];
        if (has_edit_at(w, r))
            continue;
        TRY(add_edit(c, w,
                     (stemma_edit){.type = CONTESTED,
                                   .base_begin = r->base_begin,
                                   .base_end = r->base_end,
                                   .base = base,
                                   .text = r->text,
                                   .span = find_span(c, w, r, &words)},
                     err));
    }
    return STEMMA_OK;
}

static stemma_status view_utterance(stemma_utterance *out, struct arena *arena,
                                    const stemma_trace *trace, stemma_error *err)
{
    struct contested c = {.trace = trace, .u = out, .arena = arena};
    stemma_witness *witnesses = ARENA_NEW(arena, stemma_witness, out->n_witnesses, err);
    if (witnesses == NULL)
        return arena_status(arena);
    memcpy(witnesses, out->witnesses, out->n_witnesses * sizeof *witnesses);
    TRY(text_analyse(&c.base, arena, out->text, strlen(out->text), err));
    for (size_t i = 0; i < out->n_readings; i++)
        TRY(add_reading(&c, witnesses, &out->readings[i], err));
    out->witnesses = witnesses;
    return STEMMA_OK;
}

stemma_status contested_view(stemma_trace *out, struct arena *arena, const stemma_trace *trace,
                             stemma_error *err)
{
    const size_t n = trace->utterances.n;
    stemma_utterance *utterances = ARENA_NEW(arena, stemma_utterance, n, err);
    if (utterances == NULL)
        return arena_status(arena);
    *out = *trace;
    out->utterances.at = utterances;
    for (size_t i = 0; i < n; i++) {
        utterances[i] = trace->utterances.at[i];
        if (utterances[i].contested && utterances[i].n_witnesses > 0)
            TRY(view_utterance(&utterances[i], arena, trace, err));
    }
    return STEMMA_OK;
}
