/*
 * The notes in the margin of a document: one for each quotation, with its contig, its differences,
 * what is odd about its marks, and its speaker with the words that name him or her.
 */
#include "emit/report_text.h"

#include "base/bisect.h"

#define CUE_GAP 2 /* bytes between a mention and its cue that stand in one phrase */

static void note_edit(struct report *r, const stemma_edit *e)
{
    writer_text(r->w, " <span class=\"type\">");
    html_string(r->w, edit_noun(e->type, 1));
    writer_text(r->w, "</span>");
    if (e->type == STEMMA_EDIT_JOIN) {
        say(r->w, REPORT_NOTE_JOIN);
    } else if (e->type == STEMMA_EDIT_SPEAKER) {
        say(r->w, REPORT_NOTE_SPEAKER, e->base);
    } else if (e->base != NULL && e->base[0] != '\0') {
        say(r->w, e->text[0] == '\0' ? REPORT_NOTE_CUT : REPORT_NOTE_ELSEWHERE);
        report_quoted(r, e->base);
        writer_text(r->w, "</q>.");
    } else {
        writer_char(r->w, '.');
    }
}

/* The differences of all parts; gives whether house style differs too. */
static bool note_edits(struct report *r, size_t quote, size_t n_parts)
{
    const size_t first = r->first_part[quote];
    bool house = false;
    for (size_t u = r->first_use[first]; u < r->first_use[first + n_parts]; u++) {
        const stemma_witness *w =
            &r->trace->utterances.at[r->uses[u].utterance].witnesses[r->uses[u].witness];
        for (size_t i = 0; i < w->n_edits; i++) {
            house |= w->edits[i].type == STEMMA_EDIT_TYPOGRAPHY;
            if (w->edits[i].type != STEMMA_EDIT_TYPOGRAPHY)
                note_edit(r, &w->edits[i]);
        }
    }
    return house;
}

/* The contigs that the parts belong to, each once; utterances of no source by their number. */
static void note_contigs(struct report *r, size_t quote, size_t n_parts)
{
    const size_t first = r->first_part[quote];
    const size_t from = r->first_use[first], to = r->first_use[first + n_parts];
    size_t told = 0;
    for (size_t u = from; u < to; u++) {
        bool again = false;
        for (size_t k = from; k < u && !again; k++)
            again = r->uses[k].utterance == r->uses[u].utterance;
        if (again || !report_contig_shown(r->contig[r->uses[u].utterance]))
            continue;
        say(r->w, told++ == 0 ? REPORT_NOTE_CONTIG : REPORT_NOTE_CONTIG_MORE);
        report_contig_link(r, r->uses[u].utterance);
    }
    writer_text(r->w, told > 0 ? "." : "");
}

/* The contigs that a short utterance fits about as well as each other, so that it is in none. */
static void note_fits(struct report *r, size_t quote, size_t n_parts)
{
    const size_t first = r->first_part[quote];
    for (size_t u = r->first_use[first]; u < r->first_use[first + n_parts]; u++) {
        const stemma_utterance *at = &r->trace->utterances.at[r->uses[u].utterance];
        size_t told = 0;
        for (size_t i = 0; i < at->n_fits; i++) {
            if (!report_contig_shown(r->contig[at->fits[i].utterance]))
                continue;
            say(r->w, told++ == 0 ? REPORT_NOTE_FITS : REPORT_NOTE_FITS_MORE);
            report_contig_link(r, at->fits[i].utterance);
        }
        if (told > 0)
            say(r->w, REPORT_NOTE_FITS_END);
    }
}

/* "she wrote": the mention, with its cue where the two stand together. */
static void note_mention(struct report *r, const stemma_quote *q)
{
    const char *text = r->trace->corpus->documents.at[q->doc].record.text;
    uint32_t begin = q->source.begin_byte, end = q->source.end_byte;
    if (q->cue.begin_byte < q->cue.end_byte && q->cue.begin_byte <= end + CUE_GAP &&
        begin <= q->cue.end_byte + CUE_GAP) {
        begin = begin < q->cue.begin_byte ? begin : q->cue.begin_byte;
        end = end > q->cue.end_byte ? end : q->cue.end_byte;
    }
    report_words(r, text + begin, end - begin);
    writer_text(r->w, "</q>");
}

static void note_speaker(struct report *r, const stemma_quote *q)
{
    const bool mentioned = q->source.begin_byte < q->source.end_byte;
    writer_char(r->w, ' ');
    html_string(r->w, q->speaker != NULL ? q->speaker : report_string(REPORT_SPEAKER_UNKNOWN));
    if (mentioned) {
        say(r->w, q->speaker != NULL ? REPORT_NOTE_BY : REPORT_NOTE_MENTION);
        note_mention(r, q);
    } else if (q->how == STEMMA_HOW_ELSEWHERE) {
        say(r->w, REPORT_NOTE_ELSEWHERE_NAMED);
    } else if (q->speaker != NULL) {
        say(r->w, REPORT_NOTE_CONTEXT);
    }
    if (q->speaker != NULL) {
        writer_text(r->w, " <span class=\"num\">(");
        writer_fixed(r->w, q->confidence, 2);
        writer_text(r->w, ")</span>");
    }
    writer_char(r->w, '.');
}

static void note_flags(struct report *r, uint32_t flags)
{
    if (flags & STEMMA_FLAG_MISSING_OPENER)
        say(r->w, REPORT_NOTE_NO_OPENER);
    if ((flags & STEMMA_FLAG_MISSING_CLOSER) && !(flags & STEMMA_FLAG_CONTINUED))
        say(r->w, REPORT_NOTE_NO_CLOSER);
    if (flags & STEMMA_FLAG_CONTINUED)
        say(r->w, REPORT_NOTE_CONTINUED);
    if (flags & STEMMA_FLAG_MIXED_MARKS)
        say(r->w, REPORT_NOTE_MIXED);
}

static void write_note(struct report *r, size_t quote)
{
    const stemma_quote *q = &r->trace->quotes->quotes.at[quote];
    writer_text(r->w, "<li><a class=\"n\" href=\"#");
    report_quote_id(r, quote);
    say(r->w, REPORT_NOTE_NUMBER, (uint64_t)r->quote_number[quote]);
    note_contigs(r, quote, q->n_parts);
    note_fits(r, quote, q->n_parts);
    if (q->n_parts > 1 && !(q->flags & STEMMA_FLAG_CONTINUED))
        say(r->w, REPORT_NOTE_PARTS, (uint64_t)q->n_parts);
    const bool house = note_edits(r, quote, q->n_parts);
    note_flags(r, q->flags);
    if (house)
        say(r->w, REPORT_NOTE_HOUSE);
    note_speaker(r, q);
    writer_text(r->w, "</li>\n");
}

/* The first quotation of the view that begins at `byte` or after it; they come by place. */
static size_t first_from(const struct report *r, const struct text_view *v, uint32_t byte)
{
    struct bisect search = {.low = v->first_quote, .high = v->end_quote};
    while (bisect_open(&search))
        bisect_step(&search, r->trace->quotes->quotes.at[search.middle].parts[0].begin_byte < byte);
    return search.low;
}

void report_notes(struct report *r, const struct text_view *v, uint32_t begin, uint32_t end)
{
    bool open = false;
    for (size_t i = first_from(r, v, begin); i < v->end_quote; i++) {
        const stemma_quote *q = &r->trace->quotes->quotes.at[i];
        if (q->parts[0].begin_byte >= end)
            break;
        if (r->quote_number[i] == 0)
            continue;
        writer_text(r->w, open ? "" : "\n<ul class=\"notes\">\n");
        open = true;
        write_note(r, i);
    }
    writer_text(r->w, open ? "</ul>" : "");
}
