/*
 * A view of one story. In: a trace, and a story of its documents; out: a trace of these documents
 * alone, so that all that shows a trace can show a story.
 *
 * Documents and quotations are renumbered, witnesses outside the story are left out, and an
 * utterance is cut to the words from the first to the last that a document of the story prints.
 * What stands between two of them and is printed in other stories only stays, printed by nobody
 * here. Nothing is aligned again: what is a difference in the whole trace is one here.
 *
 * A view costs no more than its own story, and the views of all stories no more than the trace.
 */
#include "emit/story_view.h"

#include "base/bisect.h"
#include "base/sort.h"
#include "trace/collate.h"

#include <string.h>

#define NOT_THERE UINT32_MAX

/* ---- documents and quotations */

/* The independent texts, numbered in the order of their first documents. */
static stemma_status number_texts(struct story_view *v, struct arena *arena, stemma_error *err)
{
    const size_t n = v->story->n_documents;
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, n, err);
    uint32_t *number = ARENA_NEW(arena, uint32_t, n, err);
    if (items == NULL || number == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++)
        items[i] = (struct sort_item){v->whole->text_number[v->story->documents[i].doc], i};
    TRY(sort_items(arena, items, n, err));
    for (size_t i = 0; i < n; i++) { /* each text's first document, for now */
        const bool same = i > 0 && items[i].key == items[i - 1].key;
        number[items[i].value] = same ? number[items[i - 1].value] : (uint32_t)items[i].value;
    }
    v->trace.n_texts = 0;
    for (size_t i = 0; i < n; i++)
        number[i] = number[i] == i ? v->trace.n_texts++ : number[number[i]];
    v->trace.text_number = number;
    return STEMMA_OK;
}

static stemma_status view_documents(struct story_view *v, struct arena *arena, stemma_error *err)
{
    const stemma_corpus *all = v->whole->corpus;
    const size_t n = v->story->n_documents;
    struct document *documents = ARENA_NEW(arena, struct document, n, err);
    if (documents == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++)
        documents[i] = *corpus_document(all, v->story->documents[i].doc);
    v->corpus = (stemma_corpus){.ctx = all->ctx,
                                .late = all->late,
                                .inputs = all->inputs,
                                .n_outlets = v->story->n_outlets,
                                .sealed = true};
    v->corpus.documents.at = documents;
    v->corpus.documents.n = n;
    v->trace.corpus = &v->corpus;
    return number_texts(v, arena, err);
}

static stemma_status view_quotes(struct story_view *v, struct arena *arena, stemma_error *err)
{
    const stemma_quotes *all = v->whole->quotes;
    const size_t n = v->story->n_documents;
    size_t n_quotes = 0, k = 0;
    for (size_t i = 0; i < n; i++)
        n_quotes +=
            all->first[v->story->documents[i].doc + 1] - all->first[v->story->documents[i].doc];
    stemma_quote *quotes = ARENA_NEW(arena, stemma_quote, n_quotes, err);
    size_t *first = ARENA_NEW(arena, size_t, n + 1, err);
    if (quotes == NULL || first == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t doc = v->story->documents[i].doc;
        first[i] = k;
        for (size_t q = all->first[doc]; q < all->first[doc + 1]; q++, k++) {
            quotes[k] = all->quotes.at[q];
            quotes[k].doc = i;
        }
    }
    first[n] = k;
    v->quotes = (stemma_quotes){.ctx = all->ctx, .first = first};
    v->quotes.quotes.at = quotes;
    v->quotes.quotes.n = n_quotes;
    v->trace.quotes = &v->quotes;
    return STEMMA_OK;
}

/* ---- utterances */

/* Words of an utterance that the view keeps. */
struct kept {
    uint32_t begin, end;
};

/* Witnesses of the view, and what number each had. */
struct picked {
    size_t n;
    stemma_witness *at;
    uint32_t *number;
};

static uint32_t kept_word(const struct kept *k, uint32_t word)
{
    return (word < k->begin ? k->begin : word > k->end ? k->end : word) - k->begin;
}

/* The first witness of the document or of a later one; witnesses stand by document. */
static size_t first_witness(const stemma_utterance *u, uint32_t doc)
{
    struct bisect search = {.high = u->n_witnesses};
    while (bisect_open(&search))
        bisect_step(&search, u->witnesses[search.middle].doc < doc);
    return search.low;
}

/* The witnesses of the story, with the numbers of the view. A line that all the world prints is not
 * read through for each story: its witnesses are looked up by the story's documents. */
static stemma_status pick_witnesses(const struct story_view *v, struct picked *out,
                                    struct arena *arena, const stemma_utterance *u,
                                    stemma_error *err)
{
    size_t n = 0;
    for (size_t d = 0; d < v->story->n_documents; d++)
        for (size_t i = first_witness(u, v->story->documents[d].doc);
             i < u->n_witnesses && u->witnesses[i].doc == v->story->documents[d].doc; i++)
            n++;
    out->at = ARENA_NEW(arena, stemma_witness, n, err);
    out->number = ARENA_NEW(arena, uint32_t, n, err);
    out->n = 0;
    if (out->at == NULL || out->number == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < v->story->n_documents; d++) {
        const uint32_t doc = v->story->documents[d].doc;
        for (size_t i = first_witness(u, doc); i < u->n_witnesses && u->witnesses[i].doc == doc;
             i++) {
            stemma_witness *w = &out->at[out->n];
            out->number[out->n++] = (uint32_t)i;
            *w = u->witnesses[i];
            w->doc = d;
            w->quote = (uint32_t)(w->quote - v->whole->quotes->first[doc] + v->quotes.first[d]);
            w->text = v->trace.text_number[d];
        }
    }
    return STEMMA_OK;
}

/* The place of witness `number` among those that were picked. */
static uint32_t place_of(const struct picked *p, uint32_t number)
{
    struct bisect search = {.high = p->n};
    while (bisect_open(&search))
        bisect_step(&search, p->number[search.middle] < number);
    return search.low < p->n && p->number[search.low] == number ? (uint32_t)search.low : NOT_THERE;
}

/* Moves what the witnesses say of words to the words that are kept. */
static stemma_status move_witnesses(stemma_witness *witnesses, size_t n, const struct kept *kept,
                                    struct arena *arena, stemma_error *err)
{
    for (size_t i = 0; i < n; i++) {
        stemma_witness *w = &witnesses[i];
        stemma_edit *edits = ARENA_NEW(arena, stemma_edit, w->n_edits, err);
        if (edits == NULL)
            return arena_status(arena);
        for (size_t k = 0; k < w->n_edits; k++) {
            edits[k] = w->edits[k];
            edits[k].base_begin = kept_word(kept, w->edits[k].base_begin);
            edits[k].base_end = kept_word(kept, w->edits[k].base_end);
        }
        w->edits = edits;
        w->base_begin = kept_word(kept, w->base_begin);
        w->base_end = kept_word(kept, w->base_end);
    }
    return STEMMA_OK;
}

/* Readings that a witness of the story has. */
static stemma_status pick_readings(stemma_utterance *out, struct arena *arena,
                                   const struct picked *picked, const struct kept *kept,
                                   const stemma_utterance *u, stemma_error *err)
{
    stemma_reading *readings = ARENA_NEW(arena, stemma_reading, u->n_readings, err);
    if (readings == NULL)
        return arena_status(arena);
    out->readings = readings;
    out->n_readings = 0;
    for (size_t i = 0; i < u->n_readings; i++) {
        stemma_reading r = u->readings[i];
        uint32_t *witnesses = ARENA_NEW(arena, uint32_t, r.n_witnesses, err);
        if (witnesses == NULL)
            return arena_status(arena);
        size_t n = 0;
        for (size_t k = 0; k < r.n_witnesses; k++) {
            witnesses[n] = place_of(picked, r.witnesses[k]);
            n += witnesses[n] != NOT_THERE;
        }
        if (n == 0 || r.base_begin < kept->begin || r.base_end > kept->end)
            continue;
        r.base_begin = kept_word(kept, r.base_begin);
        r.base_end = kept_word(kept, r.base_end);
        r.witnesses = witnesses;
        r.n_witnesses = n;
        readings[out->n_readings++] = r;
    }
    out->contested = u->contested && out->n_readings > 0;
    return STEMMA_OK;
}

/* The words that are kept, as text, with the marks that close the last one. */
static stemma_status cut_text(stemma_utterance *out, struct arena *arena, const struct kept *kept,
                              stemma_error *err)
{
    struct text t;
    const struct arena_mark mark = arena_mark(arena);
    if (kept->begin == 0 && kept->end == out->n_words)
        return STEMMA_OK;
    TRY(text_analyse(&t, arena, out->text, strlen(out->text), err));
    const uint32_t begin = kept->begin < t.n_tokens ? t.tokens[kept->begin].begin : t.n_bytes;
    uint32_t end = kept->end == 0            ? begin
                   : kept->end <= t.n_tokens ? token_end(&t.tokens[kept->end - 1])
                                             : t.n_bytes;
    end = kept->end == out->n_words ? t.n_bytes : closing_end(out->text, end, t.n_bytes);
    arena_rewind(arena, mark);
    out->text = arena_copy(arena, out->text + begin, end > begin ? end - begin : 0, err);
    out->n_words = kept->end - kept->begin;
    return out->text != NULL ? STEMMA_OK : arena_status(arena);
}

static stemma_status view_utterance(struct story_view *v, size_t i, struct arena *arena,
                                    stemma_error *err)
{
    const stemma_utterance *u = &v->whole->utterances.at[v->utterances[i]];
    stemma_utterance *out = &v->trace.utterances.at[i];
    struct picked picked;
    struct kept kept = {u->n_words, 0};
    TRY(pick_witnesses(v, &picked, arena, u, err));
    *out = *u;
    out->witnesses = picked.at;
    out->n_witnesses = picked.n;
    for (size_t k = 0; k < picked.n; k++) {
        const stemma_witness *w = &picked.at[k];
        kept.begin = w->base_begin < kept.begin ? w->base_begin : kept.begin;
        kept.end = w->base_end > kept.end ? w->base_end : kept.end;
    }
    v->begin[i] = kept.begin;
    v->n_beyond += picked.n < u->n_witnesses;
    TRY(pick_readings(out, arena, &picked, &kept, u, err));
    TRY(cut_text(out, arena, &kept, err));
    return kept.begin > 0 || kept.end < u->n_words
               ? move_witnesses(picked.at, picked.n, &kept, arena, err)
               : STEMMA_OK;
}

/* Places of other utterances that a short one fits, where they are in the view. */
static stemma_status view_fits(struct story_view *v, size_t i, struct arena *arena,
                               stemma_error *err)
{
    stemma_utterance *out = &v->trace.utterances.at[i];
    stemma_fit *fits = ARENA_NEW(arena, stemma_fit, out->n_fits, err);
    size_t n = 0;
    if (fits == NULL)
        return arena_status(arena);
    for (size_t k = 0; k < out->n_fits; k++) {
        stemma_fit f = out->fits[k];
        f.utterance = story_view_utterance(v, f.utterance);
        if (f.utterance == NOT_THERE)
            continue;
        const stemma_utterance *u = &v->trace.utterances.at[f.utterance];
        const struct kept kept = {v->begin[f.utterance], v->begin[f.utterance] + u->n_words};
        if (f.base_begin < kept.begin || f.base_end > kept.end)
            continue;
        fits[n++] =
            (stemma_fit){f.utterance, kept_word(&kept, f.base_begin), kept_word(&kept, f.base_end)};
    }
    out->fits = fits;
    out->n_fits = n >= 2 ? n : 0;
    return STEMMA_OK;
}

static stemma_status view_utterances(struct story_view *v, struct arena *arena,
                                     const struct story_shares *shares, size_t story,
                                     stemma_error *err)
{
    const size_t from = shares->first_utterance[story];
    const size_t n = shares->first_utterance[story + 1] - from;
    v->utterances = ARENA_NEW(arena, uint32_t, n, err);
    v->begin = ARENA_NEW(arena, uint32_t, n, err);
    v->trace.utterances = (utterance_array){.at = ARENA_NEW(arena, stemma_utterance, n, err)};
    if (v->utterances == NULL || v->begin == NULL || v->trace.utterances.at == NULL)
        return arena_status(arena);
    v->trace.utterances.n = n;
    if (n > 0)
        memcpy(v->utterances, &shares->utterances[from], n * sizeof *v->utterances);
    for (size_t i = 0; i < n; i++)
        TRY(view_utterance(v, i, arena, err));
    for (size_t i = 0; i < n; i++)
        TRY(v->trace.utterances.at[i].n_fits > 0 ? view_fits(v, i, arena, err) : STEMMA_OK);
    return STEMMA_OK;
}

stemma_status story_view_make(struct story_view *out, struct arena *arena,
                              const stemma_trace *trace, const struct story_shares *shares,
                              size_t story, stemma_error *err)
{
    memset(out, 0, sizeof *out);
    out->story = &trace->stories->stories.at[story];
    out->whole = trace;
    out->trace = (stemma_trace){.ctx = trace->ctx, .matches = trace->matches};
    TRY(view_documents(out, arena, err));
    TRY(view_quotes(out, arena, err));
    TRY(view_utterances(out, arena, shares, story, err));
    return story_view_sources(out, arena, shares, story, err);
}
