/*
 * One contig: its text with the depth of its words, and beside it the witnesses of each run. A run
 * is a stretch of words that the same witnesses print; its shade and its ×n say how many
 * independent texts that are. Where a witness has other words in the place of a run's, the run is
 * dotted and the other reading stands below its witnesses.
 */
#include "emit/report.h"

#include "text/text.h"

#include <string.h>

#define NAMED_OUTLETS 8
#define READINGS_NAMED 12 /* other readings of one run */
#define SHORT_RUN 7       /* words of a run that is printed whole beside the text */

struct run {
    uint32_t begin, end; /* words of the contig */
    uint32_t depth;
    bool differs; /* some witness has other words here */
};
typedef ARRAY(struct run) run_array;

struct contig_view {
    const stemma_contig *c;
    const stemma_utterance *u; /* that it is */
    struct report_contig at;
    struct text text;
    run_array runs;
};

/* True for other words in the place of words; a marked cut gives none. */
static bool is_reading(const stemma_edit *e)
{
    return emit_replaces(e) && e->text[0] != '\0' && e->type != STEMMA_EDIT_MARKED_CUT;
}

static stemma_status find_runs(struct report *r, struct contig_view *v, stemma_error *err)
{
    const uint32_t n = v->u->n_words;
    uint32_t *depth;
    uint64_t *printed; /* of each word: a sum over the documents that print it */
    bool *differs = ARENA_ZEROED(r->arena, bool, (size_t)n + 1, err);
    if (differs == NULL)
        return arena_status(r->arena);
    TRY(emit_depth(&depth, r->arena, v->u, err));
    TRY(emit_printed(&printed, r->arena, v->u, err));
    for (size_t i = 0; i < v->u->n_witnesses; i++)
        for (size_t e = 0; e < v->u->witnesses[i].n_edits; e++) {
            const stemma_edit *edit = &v->u->witnesses[i].edits[e];
            for (uint32_t k = edit->base_begin; k < edit->base_end && k < n; k++)
                differs[k] |= is_reading(edit);
        }
    v->runs = (run_array)ARRAY_INIT((size_t)n + 1);
    for (uint32_t k = 0; k < n; k++) {
        const bool same = k > 0 && printed[k] == printed[k - 1] && differs[k] == differs[k - 1];
        if (!same)
            TRY(ARRAY_ADD(r->arena, &v->runs, ((struct run){k, k, depth[k], differs[k]}), err));
        v->runs.at[v->runs.n - 1].end = k + 1;
    }
    return STEMMA_OK;
}

/* The byte where word k of the contig begins; past the last word the text's end. */
static uint32_t word_byte(const struct contig_view *v, uint32_t k)
{
    return k == 0 ? 0 : k < v->text.n_tokens ? v->text.tokens[k].begin : v->text.n_bytes;
}

/* The byte where the k words from the begin on end. */
static uint32_t word_end(const struct contig_view *v, uint32_t k)
{
    return k == 0 ? 0 : k <= v->text.n_tokens ? token_end(&v->text.tokens[k - 1]) : v->text.n_bytes;
}

static void write_run_id(struct report *r, const struct contig_view *v, size_t run)
{
    writer_unsigned(r->w, (uint64_t)v->at.source + 1);
    writer_char(r->w, '-');
    writer_unsigned(r->w, (uint64_t)v->at.contig + 1);
    writer_char(r->w, '-');
    writer_unsigned(r->w, run + 1);
}

void report_depth_class(struct report *r, uint32_t depth)
{
    writer_char(r->w, 'd');
    writer_unsigned(r->w, depth < 1 ? 1 : depth > 4 ? 4 : depth);
}

/* Words between others that no report of this story prints, but one of another. */
static void write_elsewhere(struct report *r, const struct contig_view *v, const struct run *run)
{
    const uint32_t begin = word_byte(v, run->begin), end = word_end(v, run->end);
    writer_text(r->w, "<span class=\"quiet\">");
    report_words(r, v->text.bytes + begin, end > begin ? end - begin : 0);
    say(r->w, REPORT_ELSEWHERE);
}

static void write_run(struct report *r, const struct contig_view *v, size_t i)
{
    const struct run *run = &v->runs.at[i];
    if (run->depth == 0) {
        write_elsewhere(r, v, run);
        return;
    }
    const bool last_of_depth = i + 1 == v->runs.n || v->runs.at[i + 1].depth != run->depth;
    const uint32_t begin = word_byte(v, run->begin);
    uint32_t end = word_byte(v, run->end);
    /* White space after the run stands outside its ground, as the words of another depth follow. */
    while (end > begin && (unsigned char)v->text.bytes[end - 1] <= ' ')
        end--;
    writer_text(r->w, "<a class=\"d ");
    report_depth_class(r, run->depth);
    writer_text(r->w, "\" id=\"s");
    write_run_id(r, v, i);
    writer_text(r->w, "\" href=\"#w");
    write_run_id(r, v, i);
    writer_text(r->w, run->differs ? "\"><span class=\"var\">" : "\">");
    report_words(r, v->text.bytes + begin, end - begin);
    writer_text(r->w, run->differs ? "</span>" : "");
    if (last_of_depth)
        say(r->w, REPORT_TIMES, (uint64_t)run->depth);
    say(r->w, run->differs ? REPORT_IN_TEXTS_DIFFER : REPORT_IN_TEXTS, (uint64_t)run->depth,
        (uint64_t)run->depth);
    if (end < word_byte(v, run->end))
        writer_char(r->w, ' ');
    writer_text(r->w, "</a>");
}

/* "For nineteen years … horn is": the first and last words of a longer run. */
static void write_short(struct report *r, const struct contig_view *v, const struct run *run)
{
    const uint32_t begin = word_byte(v, run->begin);
    const uint32_t last = run->end < v->text.n_tokens ? run->end : v->text.n_tokens;
    const uint32_t end = last > run->begin ? token_end(&v->text.tokens[last - 1]) : begin;
    if (last - run->begin <= SHORT_RUN || last < run->begin || r->options.no_text) {
        report_words(r, v->text.bytes + begin, end - begin);
        return;
    }
    const uint32_t head = token_end(&v->text.tokens[run->begin + 2]);
    const uint32_t tail = v->text.tokens[last - 2].begin;
    html_flat(r->w, v->text.bytes + begin, head - begin);
    writer_text(r->w, " … ");
    html_flat(r->w, v->text.bytes + tail, end - tail);
}

/* All words of a run are printed by the same documents, so the first word tells. */
static bool prints_run(const stemma_witness *w, const struct run *run)
{
    if (w->base_begin > run->begin || w->base_end <= run->begin)
        return false;
    for (size_t k = 0; k < w->n_edits; k++)
        if (emit_replaces(&w->edits[k]) && w->edits[k].base_begin <= run->begin &&
            w->edits[k].base_end > run->begin)
            return false;
    return true;
}

/* Adds a document once; witnesses stand by document. */
static void add_doc(uint32_t *docs, size_t *n, uint32_t doc)
{
    if (*n == 0 || docs[*n - 1] != doc)
        docs[(*n)++] = doc;
}

static bool equal_readings(const stemma_edit *a, const stemma_edit *b)
{
    return a->type == b->type && a->base_begin == b->base_begin && a->base_end == b->base_end &&
           strcmp(a->text, b->text) == 0;
}

/* The edit of witness i that begins in the run and gives other words, and is not told yet. */
static const stemma_edit *fresh_reading(const stemma_utterance *u, size_t i, size_t edit,
                                        const struct run *run)
{
    const stemma_edit *e = &u->witnesses[i].edits[edit];
    if (!is_reading(e) || e->base_begin < run->begin || e->base_begin >= run->end)
        return NULL;
    for (size_t k = 0; k < i; k++)
        for (size_t n = 0; n < u->witnesses[k].n_edits; n++)
            if (equal_readings(&u->witnesses[k].edits[n], e))
                return NULL;
    return e;
}

static void write_reading(struct report *r, const struct contig_view *v, size_t from,
                          const stemma_edit *e, uint32_t *docs)
{
    size_t n = 0;
    for (size_t i = from; i < v->u->n_witnesses; i++)
        for (size_t k = 0; k < v->u->witnesses[i].n_edits; k++)
            if (equal_readings(&v->u->witnesses[i].edits[k], e))
                add_doc(docs, &n, v->u->witnesses[i].doc);
    writer_text(r->w, "<span class=\"alt\"><q>");
    report_words(r, e->text, strlen(e->text));
    writer_text(r->w, "</q> ");
    report_outlets(r, docs, n, NAMED_OUTLETS);
    writer_text(r->w, " <span class=\"type\">");
    html_string(r->w, edit_noun(e->type, 1));
    writer_text(r->w, "</span></span>");
}

static void write_readings(struct report *r, const struct contig_view *v, const struct run *run,
                           uint32_t *docs)
{
    size_t told = 0;
    for (size_t i = 0; i < v->u->n_witnesses && run->differs; i++) {
        for (size_t k = 0; k < v->u->witnesses[i].n_edits && told < READINGS_NAMED; k++) {
            const stemma_edit *e = fresh_reading(v->u, i, k, run);
            if (e == NULL)
                continue;
            write_reading(r, v, i, e, docs);
            told++;
        }
    }
}

/* The begin of a run's line: "×2" with a link to the run. */
static void write_run_key(struct report *r, const struct contig_view *v, size_t i)
{
    const struct run *run = &v->runs.at[i];
    writer_text(r->w, "<li class=\"wl\" id=\"w");
    write_run_id(r, v, i);
    writer_text(r->w, "\"><a class=\"k ");
    report_depth_class(r, run->depth);
    writer_text(r->w, "\" href=\"#s");
    write_run_id(r, v, i);
    writer_text(r->w, "\">×");
    writer_unsigned(r->w, run->depth);
    writer_text(r->w, "</a>");
}

static void write_witnesses_of_run(struct report *r, const struct contig_view *v, size_t i,
                                   uint32_t *docs)
{
    const struct run *run = &v->runs.at[i];
    size_t n = 0;
    for (size_t k = 0; k < v->u->n_witnesses; k++)
        if (prints_run(&v->u->witnesses[k], run))
            add_doc(docs, &n, v->u->witnesses[k].doc);
    if (run->depth == 0 && !run->differs)
        return;
    if (run->depth > 0)
        write_run_key(r, v, i);
    writer_text(r->w, run->depth > 0 ? "<q>" : "<li class=\"wl\"><q>");
    write_short(r, v, run);
    writer_text(r->w, "</q> ");
    report_outlets(r, docs, n, NAMED_OUTLETS);
    write_readings(r, v, run, docs);
    writer_text(r->w, "</li>\n");
}

/* Words that a witness adds, in a list of their own below the runs. */
static void write_insertions(struct report *r, const struct contig_view *v)
{
    for (size_t i = 0; i < v->u->n_witnesses; i++) {
        const stemma_witness *w = &v->u->witnesses[i];
        for (size_t k = 0; k < w->n_edits; k++) {
            const stemma_edit *e = &w->edits[k];
            const bool adds = e->base_begin == e->base_end && e->text[0] != '\0' &&
                              (e->type == STEMMA_EDIT_INSERTION || e->type == STEMMA_EDIT_BRACKET);
            if (!adds)
                continue;
            const uint32_t from = e->base_begin > 2 ? e->base_begin - 2 : 0;
            say(r->w, REPORT_INSERTED_AFTER);
            const uint32_t begin = word_byte(v, from), end = word_end(v, e->base_begin);
            report_words(r, v->text.bytes + begin, end > begin ? end - begin : 0);
            writer_text(r->w, "</q>: <q>");
            report_quoted(r, e->text);
            writer_text(r->w, "</q> ");
            report_quote_link(r, w->quote);
            writer_text(r->w, " <span class=\"type\">");
            html_string(r->w, edit_noun(e->type, 1));
            writer_text(r->w, "</span></span></li>\n");
        }
    }
}

/* "unbroken in Lantern 2": a quotation that prints the whole contig, if there is one. */
static void write_origin(struct report *r, const struct contig_view *v)
{
    for (size_t i = 0; i < v->u->n_witnesses; i++) {
        const stemma_witness *w = &v->u->witnesses[i];
        bool whole = w->base_begin == 0 && w->base_end >= v->u->n_words;
        for (size_t k = 0; k < w->n_edits; k++)
            whole &= !emit_replaces(&w->edits[k]);
        if (!whole)
            continue;
        say(r->w, REPORT_UNBROKEN_IN);
        report_quote_link(r, w->quote);
        return;
    }
    say(r->w, REPORT_OVERLAPPING, (uint64_t)v->u->n_witnesses, (uint64_t)v->u->n_witnesses);
}

static void write_head(struct report *r, const struct contig_view *v, size_t n_contigs)
{
    writer_text(r->w, "<div class=\"contig\" id=\"");
    report_contig_id(r, v->at);
    writer_text(r->w, "\">\n<h3><span class=\"c c");
    writer_unsigned(r->w, report_hue(v->at.contig, n_contigs));
    say(r->w, REPORT_CONTIG_HIDDEN);
    report_contig_number(r, v->at);
    say(r->w, REPORT_CONTIG_WORDS, (uint64_t)v->u->n_words, (uint64_t)v->u->n_words);
    write_origin(r, v);
    if (r->utterance_shown[v->c->utterance])
        say(r->w, REPORT_READINGS_LINK, (uint64_t)v->c->utterance + 1);
    writer_text(r->w, "</span></h3>\n<p class=\"text\"");
    report_language(r, v->u->n_witnesses > 0 ? v->u->witnesses[0].doc : 0);
    writer_char(r->w, '>');
}

stemma_status report_contig(struct report *r, struct report_contig at, stemma_error *err)
{
    const stemma_source *s = &r->trace->sources.at[at.source];
    const stemma_contig *c = &s->contigs[at.contig];
    struct contig_view v = {.c = c, .u = &r->trace->utterances.at[c->utterance], .at = at};
    uint32_t *docs = ARENA_NEW(r->arena, uint32_t, v.u->n_witnesses, err);
    if (docs == NULL)
        return arena_status(r->arena);
    TRY(text_analyse(&v.text, r->arena, v.u->text, strlen(v.u->text), err));
    TRY(find_runs(r, &v, err));
    write_head(r, &v, s->n_contigs);
    for (size_t i = 0; i < v.runs.n; i++)
        write_run(r, &v, i);
    writer_text(r->w, "</p>\n<ul class=\"wit\" aria-label=\"");
    say(r->w, REPORT_WITNESSES_OF);
    report_contig_number(r, at);
    writer_text(r->w, "\">\n");
    for (size_t i = 0; i < v.runs.n; i++)
        write_witnesses_of_run(r, &v, i, docs);
    write_insertions(r, &v);
    writer_text(r->w, "</ul>\n</div>\n");
    return STEMMA_OK;
}
