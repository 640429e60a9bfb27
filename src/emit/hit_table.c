/*
 * A hit as one line of PAF, the table of pairwise alignments that minimap2 writes (Li, 2018), so
 * that its tools can read it: the twelve columns, then typed tags.
 *
 * PAF counts bases; here lengths and places count words. Document a is the query and b the target,
 * so a word that only b has is a deletion, D, in the CIGAR string. Where the words do not align
 * there is no CIGAR string, and the columns are the longer side's words. Linear in the edits.
 */
#include "emit/emit.h"
#include "reuse/edits.h"

#include <string.h>

enum { MOST_QUALITY = 254, NOT_KNOWN = 255 };

struct hit_columns {
    uint64_t n_equal, n;
};

static void unsigned_column(struct writer *w, uint64_t value)
{
    writer_unsigned(w, value);
    writer_char(w, '\t');
}

/* Id, words, begin, end. Returns the words of the span. */
static uint32_t side_columns(struct writer *w, const struct document *d, const stemma_span *s)
{
    const uint32_t begin = text_token_at(&d->text, s->begin_byte);
    const uint32_t end = text_token_at(&d->text, s->end_byte);
    emit_column(w, d->record.id, strlen(d->record.id));
    writer_char(w, '\t');
    unsigned_column(w, d->text.n_tokens);
    unsigned_column(w, begin);
    unsigned_column(w, end);
    return end - begin;
}

static struct hit_columns count_columns(const stemma_hit *h, uint32_t longer)
{
    struct hit_columns count = {(uint64_t)(h->identity * longer + 0.5), longer};
    struct align_run run;
    const char *at = h->edits;
    if (at == NULL)
        return count;
    for (count = (struct hit_columns){0, 0}; edits_next(&at, &run); count.n += run.n)
        count.n_equal += run.op == ALIGN_EQUAL ? run.n : 0;
    return count;
}

/* Whole bits, as far as the column goes. */
static uint64_t quality(const stemma_hit *h)
{
    if (!(h->information > 0))
        return NOT_KNOWN;
    return h->information < MOST_QUALITY ? (uint64_t)h->information : MOST_QUALITY;
}

static void number_tag(struct writer *w, const char *tag, uint64_t value)
{
    writer_char(w, '\t');
    writer_text(w, tag);
    writer_unsigned(w, value);
}

static void hex_tag(struct writer *w, const char *tag, uint64_t value)
{
    if (value == 0)
        return;
    writer_char(w, '\t');
    writer_text(w, tag);
    writer_hex(w, value);
}

static void edit_tags(struct writer *w, const stemma_hit *h, bool no_text)
{
    static const char ops[] = {
        [ALIGN_EQUAL] = '=', [ALIGN_SUBSTITUTE] = 'X', [ALIGN_INSERT] = 'D', [ALIGN_DELETE] = 'I'};
    struct align_run run, next;
    const char *at = h->edits;
    if (at == NULL || !edits_next(&at, &run))
        return;
    writer_text(w, "\tcg:Z:");
    for (bool more = true; more; run = next) {
        for (next = run; (more = edits_next(&at, &next)) && next.op == run.op;)
            run.n += next.n; /* substitutions stand one by one */
        writer_unsigned(w, run.n);
        writer_char(w, ops[run.op]);
    }
    if (no_text)
        return;
    writer_text(w, "\ted:Z:");
    emit_column(w, h->edits, strlen(h->edits));
}

void emit_hit_row(struct writer *w, const stemma_corpus *corpus, const stemma_hit *h, bool no_text)
{
    const uint32_t n_a = side_columns(w, corpus_document(corpus, h->a), &h->a_span);
    writer_text(w, "+\t");
    const uint32_t n_b = side_columns(w, corpus_document(corpus, h->b), &h->b_span);
    const struct hit_columns columns = count_columns(h, n_a > n_b ? n_a : n_b);
    unsigned_column(w, columns.n_equal);
    unsigned_column(w, columns.n);
    writer_unsigned(w, quality(h));
    hex_tag(w, "hi:Z:", h->id);
    hex_tag(w, "fa:Z:", h->family);
    hex_tag(w, "gr:Z:", h->group);
    writer_text(w, "\tid:f:");
    writer_fixed(w, h->identity, 4);
    number_tag(w, "qb:i:", h->a_span.begin);
    number_tag(w, "qe:i:", h->a_span.end);
    number_tag(w, "tb:i:", h->b_span.begin);
    number_tag(w, "te:i:", h->b_span.end);
    edit_tags(w, h, no_text);
    writer_char(w, '\n');
}
