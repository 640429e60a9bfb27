/*
 * What the parts of the report share, worked out once in time linear in quotations and witnesses:
 * names, ids, the numbers of quotations in their documents, the witnesses that each part of a
 * quotation is, and what the page shows. A link is only made to what is shown.
 */
#include "base/bytes.h"
#include "emit/report.h"

#include <string.h>

#define MAX_ID 40

/* Letters and digits of an id, lower case, the rest as hyphens; numbered, so that no two are equal.
 */
static const char *clean_id(struct arena *arena, const char *id, uint32_t number, stemma_error *err)
{
    char out[MAX_ID + 1];
    size_t n = 0;
    for (const char *c = id; *c != '\0' && n < MAX_ID; c++) {
        if (byte_is_alphanumeric(*c))
            out[n++] = byte_lower(*c);
        else if (n > 0 && out[n - 1] != '-')
            out[n++] = '-';
    }
    return arena_printf(arena, err, "d%u-%.*s", number + 1, (int)n, out);
}

static stemma_status name_documents(struct report *r, stemma_error *err)
{
    const stemma_corpus *corpus = r->trace->corpus;
    const size_t n = corpus->documents.n;
    size_t bytes = 0;
    r->doc_id = ARENA_NEW(r->arena, const char *, n, err);
    r->doc_shown = ARENA_ZEROED(r->arena, bool, n, err);
    r->doc_quotes = ARENA_ZEROED(r->arena, uint32_t, n, err);
    if (r->doc_id == NULL || r->doc_shown == NULL || r->doc_quotes == NULL)
        return arena_status(r->arena);
    for (uint32_t i = 0; i < n; i++) {
        r->doc_id[i] = clean_id(r->arena, emit_doc_id(r->trace->corpus, i), i, err);
        if (r->doc_id[i] == NULL)
            return arena_status(r->arena);
    }
    for (size_t i = 0; i < n && i < REPORT_MAX_DOCUMENTS; i++) {
        r->doc_shown[r->labels.by_time[i]] = true;
        bytes += corpus->documents.at[r->labels.by_time[i]].record.n_text;
    }
    r->excerpted = r->options.excerpt == 0 && bytes > REPORT_WHOLE_BYTES;
    if (r->excerpted)
        r->options.excerpt = 1;
    return STEMMA_OK;
}

/* A quotation is shown in its document unless it stands inside another one. */
static bool has_number(const stemma_quote *q)
{
    bool words = false;
    for (size_t p = 0; p < q->n_parts; p++)
        words |= q->parts[p].begin_byte < q->parts[p].end_byte;
    return words && quote_is_speech(q) && (q->flags & STEMMA_FLAG_NESTED) == 0;
}

static stemma_status number_quotes(struct report *r, stemma_error *err)
{
    const stemma_quotes *q = r->trace->quotes;
    size_t n_parts = 0;
    r->quote_number = ARENA_ZEROED(r->arena, uint32_t, q->quotes.n, err);
    r->first_part = ARENA_NEW(r->arena, size_t, q->quotes.n + 1, err);
    if (r->quote_number == NULL || r->first_part == NULL)
        return arena_status(r->arena);
    for (size_t i = 0; i < q->quotes.n; i++) {
        const stemma_quote *quote = &q->quotes.at[i];
        r->first_part[i] = n_parts;
        n_parts += quote->n_parts;
        if (has_number(quote))
            r->quote_number[i] = ++r->doc_quotes[quote->doc];
    }
    r->first_part[q->quotes.n] = n_parts;
    return STEMMA_OK;
}

/* The number of a witness's part, counted over all quotations. */
static size_t part_of(const struct report *r, const stemma_witness *w)
{
    return r->first_part[w->quote] + w->part;
}

/* Witnesses by part: counted, then filled in from the end of each part's room. */
static stemma_status place_witnesses(struct report *r, stemma_error *err)
{
    const stemma_trace *t = r->trace;
    const size_t n_parts = r->first_part[t->quotes->quotes.n];
    size_t n_uses = 0;
    r->first_use = ARENA_ZEROED(r->arena, size_t, n_parts + 1, err);
    if (r->first_use == NULL)
        return arena_status(r->arena);
    for (size_t i = 0; i < t->utterances.n; i++)
        for (size_t k = 0; k < t->utterances.at[i].n_witnesses; k++)
            r->first_use[part_of(r, &t->utterances.at[i].witnesses[k])]++;
    for (size_t p = 0; p <= n_parts; p++) {
        n_uses += r->first_use[p];
        r->first_use[p] = n_uses;
    }
    r->uses = ARENA_NEW(r->arena, struct report_use, n_uses, err);
    if (r->uses == NULL)
        return arena_status(r->arena);
    for (size_t i = t->utterances.n; i-- > 0;)
        for (size_t k = t->utterances.at[i].n_witnesses; k-- > 0;)
            r->uses[--r->first_use[part_of(r, &t->utterances.at[i].witnesses[k])]] =
                (struct report_use){(uint32_t)i, (uint32_t)k};
    return STEMMA_OK;
}

bool report_contig_shown(struct report_contig c)
{
    return c.source < REPORT_MAX_SOURCES && c.contig < REPORT_MAX_CONTIGS;
}

bool report_wants_card(const stemma_utterance *u)
{
    return u->n_witnesses > 1 || (u->n_witnesses == 1 && u->witnesses[0].n_edits > 0);
}

static stemma_status place_utterances(struct report *r, stemma_error *err)
{
    const stemma_trace *t = r->trace;
    size_t cards = 0, singles = 0;
    r->contig = ARENA_NEW(r->arena, struct report_contig, t->utterances.n, err);
    r->utterance_shown = ARENA_ZEROED(r->arena, bool, t->utterances.n, err);
    if (r->contig == NULL || r->utterance_shown == NULL)
        return arena_status(r->arena);
    for (size_t i = 0; i < t->utterances.n; i++) {
        const bool card = report_wants_card(&t->utterances.at[i]);
        r->contig[i] = (struct report_contig){REPORT_NONE, 0};
        r->utterance_shown[i] = card ? cards++ < REPORT_MAX_CARDS : singles++ < REPORT_MAX_SINGLES;
    }
    for (uint32_t s = 0; s < t->sources.n; s++)
        for (uint32_t c = 0; c < t->sources.at[s].n_contigs; c++)
            r->contig[t->sources.at[s].contigs[c].utterance] = (struct report_contig){s, c};
    return STEMMA_OK;
}

/* What is said of the documents; on the page of one story, under their numbers there. */
static stemma_status find_facts(struct report *r, stemma_error *err)
{
    struct facts_page page = {r->trace->stories, NULL, SIZE_MAX};
    if (r->company != NULL) {
        const stemma_story *story = r->company->story;
        uint32_t *whole = ARENA_NEW(r->arena, uint32_t, story->n_documents, err);
        if (whole == NULL)
            return arena_status(r->arena);
        for (size_t i = 0; i < story->n_documents; i++)
            whole[i] = story->documents[i].doc;
        page = (struct facts_page){r->company->stories, whole,
                                   stemma_stories_of(r->company->stories, whole[0])};
    }
    return facts_make(&r->facts, r->arena, r->trace, &r->options, &page, err);
}

stemma_status report_prepare(struct report *r, stemma_error *err)
{
    stemma_trace *view = ARENA_NEW(r->arena, stemma_trace, 1, err);
    if (view == NULL)
        return arena_status(r->arena);
    TRY(contested_view(view, r->arena, r->trace, err));
    r->trace = view;
    TRY(labels_make(&r->labels, r->arena, r->trace->corpus, err));
    TRY(emit_tally(&r->tally, r->arena, r->trace, err));
    TRY(findings_choose(&r->findings, r->arena, r->trace, &r->labels, err));
    TRY(find_facts(r, err));
    TRY(name_documents(r, err));
    TRY(number_quotes(r, err));
    TRY(place_witnesses(r, err));
    return place_utterances(r, err);
}
