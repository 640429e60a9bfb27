/*
 * The sources, put together: an overview of depth, the contigs (report_contig.c), what is known of
 * the gaps between them, contested joins with their words, and the evidence for the order. The
 * largest sources are open, further ones folded.
 */
#include "emit/report.h"

#include <string.h>

#define NAMED_OUTLETS 8
#define SOURCES_OPEN 3
#define ORDER_CONTIGS 16 /* of the table of order; more would not fit a page */
#define JOINS_SHOWN 60
#define JOIN_WORDS 8 /* shown on each side of a join */

static const stemma_order *order_between(const stemma_source *s, uint32_t before, uint32_t after)
{
    for (size_t i = 0; i < s->n_orders; i++)
        if (s->orders[i].before == before && s->orders[i].after == after)
            return &s->orders[i];
    return NULL;
}

/* Documents may stand more than once behind an order; texts count. */
static uint64_t count_texts(const struct report *r, const uint32_t *docs, size_t n)
{
    const uint32_t *text = r->trace->text_number;
    uint64_t texts = 0;
    for (size_t i = 0; i < n; i++) {
        bool again = false;
        for (size_t k = 0; k < i && !again; k++)
            again = text[docs[k]] == text[docs[i]];
        texts += !again;
    }
    return texts;
}

/* The first gap of a source says what a gap is. */
static void write_gap(struct report *r, const stemma_source *s, uint32_t source, uint32_t after)
{
    const stemma_order *o = order_between(s, after, after + 1);
    const struct report_contig a = {source, after}, b = {source, after + 1};
    say(r->w, REPORT_GAP);
    if (after == s->gaps[0]) {
        say(r->w, REPORT_GAP_CONTIGS);
        report_contig_number(r, a);
        say(r->w, REPORT_GAP_AND);
        report_contig_number(r, b);
        say(r->w, REPORT_GAP_UNBROKEN);
    }
    if (o == NULL || o->n_support + o->n_against == 0) {
        say(r->w, REPORT_ORDER_UNKNOWN);
    } else {
        const uint64_t for_it = count_texts(r, o->support, o->n_support);
        const uint64_t all = for_it + count_texts(r, o->against, o->n_against);
        say(r->w, for_it == 1 && all == 1 ? REPORT_ORDER_ONLY : REPORT_ORDER_SUPPORT, for_it, all,
            all);
        report_outlets(r, o->support, o->n_support, NAMED_OUTLETS);
        writer_text(r->w, o->n_support > 0 && o->n_against > 0 ? "; " : "");
        report_outlets(r, o->against, o->n_against, NAMED_OUTLETS);
        if (o->n_against > 0) {
            say(r->w, REPORT_ORDER_AGAINST, (uint64_t)o->n_against);
            report_contig_number(r, b);
            say(r->w, REPORT_ORDER_FIRST);
        }
        writer_text(r->w, ").");
    }
    writer_text(r->w, "</p>\n");
}

static uint32_t word_byte(const struct text *t, uint32_t k)
{
    return k < t->n_tokens ? t->tokens[k].begin : t->n_bytes;
}

/* The last words of a contig before word `word`, or the first ones from it on. */
static stemma_status write_side(struct report *r, uint32_t utterance, uint32_t word, bool before,
                                stemma_error *err)
{
    const stemma_utterance *u = &r->trace->utterances.at[utterance];
    const struct arena_mark mark = arena_mark(r->arena);
    struct text t;
    TRY(text_analyse(&t, r->arena, u->text, strlen(u->text), err));
    const uint32_t first = !before ? word : word > JOIN_WORDS ? word - JOIN_WORDS : 0;
    const uint32_t past = before ? word : word + JOIN_WORDS;
    const uint32_t begin = word_byte(&t, first);
    uint32_t end = word_byte(&t, past);
    while (end > begin && (unsigned char)u->text[end - 1] <= ' ')
        end--;
    writer_text(r->w, "<q");
    report_language(r, u->witnesses[0].doc);
    writer_text(r->w, before && first > 0 ? ">… " : ">");
    report_words(r, u->text + begin, end - begin);
    writer_text(r->w, !before && past < t.n_tokens ? " …</q>" : "</q>");
    arena_rewind(r->arena, mark);
    return STEMMA_OK;
}

static stemma_status write_join(struct report *r, const stemma_source *s, const stemma_join *j,
                                stemma_error *err)
{
    const uint32_t before = s->contigs[j->before].utterance, after = s->contigs[j->after].utterance;
    say(r->w, REPORT_JOINED_WORDS);
    TRY(write_side(r, before, j->before_word, true, err));
    say(r->w, REPORT_JOINED_HERE);
    TRY(write_side(r, after, j->after_word, false, err));
    say(r->w, REPORT_JOINED_IN);
    report_contig_link(r, before);
    say(r->w, REPORT_GAP_AND);
    report_contig_link(r, after);
    say(r->w, j->split != 0 ? REPORT_AROUND_IN : REPORT_AS_ONE_IN);
    report_outlets(r, j->joined, j->n_joined, NAMED_OUTLETS);
    if (j->n_apart > 0) {
        say(r->w, REPORT_APART_IN);
        report_outlets(r, j->apart, j->n_apart, NAMED_OUTLETS);
    }
    say(r->w, REPORT_JOIN_NOT_USED);
    return STEMMA_OK;
}

static stemma_status write_joins(struct report *r, const stemma_source *s, uint32_t source,
                                 stemma_error *err)
{
    for (size_t i = 0; i < s->n_joins && i < JOINS_SHOWN; i++) {
        const stemma_join *j = &s->joins[i];
        if (!report_contig_shown((struct report_contig){source, j->before}) ||
            !report_contig_shown((struct report_contig){source, j->after}))
            continue;
        writer_text(r->w, "<div class=\"join\" id=\"join-");
        writer_unsigned(r->w, (uint64_t)source + 1);
        writer_char(r->w, '-');
        writer_unsigned(r->w, i + 1);
        TRY(write_join(r, s, j, err));
    }
    return STEMMA_OK;
}

static void write_strip_contig(struct report *r, const uint32_t *depth, uint32_t n_words)
{
    for (uint32_t k = 0, from = 0; k < n_words; k++) {
        if (k + 1 < n_words && depth[k + 1] == depth[from])
            continue;
        writer_text(r->w, "<i class=\"");
        report_depth_class(r, depth[from]);
        writer_text(r->w, "\" style=\"flex:");
        writer_unsigned(r->w, k + 1 - from);
        writer_text(r->w, "\"></i>");
        from = k + 1;
    }
}

/* Contigs side by side, as wide as they have words, shaded by depth. */
static stemma_status write_strip(struct report *r, uint32_t source, size_t n, stemma_error *err)
{
    const stemma_source *s = &r->trace->sources.at[source];
    writer_text(r->w, n > ORDER_CONTIGS ? "<div class=\"strip many\" aria-hidden=\"true\">"
                                        : "<div class=\"strip\" aria-hidden=\"true\">");
    for (uint32_t i = 0; i < n; i++) {
        const stemma_utterance *u = &r->trace->utterances.at[s->contigs[i].utterance];
        const struct arena_mark mark = arena_mark(r->arena);
        uint32_t *depth;
        TRY(emit_depth(&depth, r->arena, u, err));
        writer_text(r->w, "<span style=\"flex:");
        writer_unsigned(r->w, u->n_words);
        writer_text(r->w, "\"><b>");
        report_contig_number(r, (struct report_contig){source, i});
        writer_text(r->w, "</b>");
        write_strip_contig(r, depth, u->n_words);
        writer_text(r->w, "</span>");
        arena_rewind(r->arena, mark);
    }
    writer_text(r->w, "</div>\n");
    return STEMMA_OK;
}

static void write_order_cell(struct report *r, const stemma_source *s, uint32_t row,
                             uint32_t column)
{
    const stemma_order *o = column > row ? order_between(s, row, column) : NULL;
    if (o == NULL || o->n_support + o->n_against == 0) {
        writer_text(r->w, "<td></td>");
        return;
    }
    const uint64_t for_it = count_texts(r, o->support, o->n_support);
    writer_text(r->w, o->n_against > 0 ? "<td class=\"less\">" : "<td>");
    say(r->w, REPORT_N_OF_M, for_it, for_it + count_texts(r, o->against, o->n_against));
    writer_text(r->w, "</td>");
}

static void write_order_table(struct report *r, const stemma_source *s)
{
    if (s->n_contigs < 3 || s->n_contigs > ORDER_CONTIGS || s->n_orders == 0)
        return;
    say(r->w, REPORT_ORDER_TABLE);
    for (uint32_t c = 1; c < s->n_contigs; c++) {
        writer_text(r->w, "<th scope=\"col\">");
        report_contig_link(r, s->contigs[c].utterance);
        writer_text(r->w, "</th>");
    }
    writer_text(r->w, "</tr></thead><tbody>\n");
    for (uint32_t row = 0; row + 1 < s->n_contigs; row++) {
        writer_text(r->w, "<tr><th scope=\"row\">");
        report_contig_link(r, s->contigs[row].utterance);
        writer_text(r->w, "</th>");
        for (uint32_t column = 1; column < s->n_contigs; column++)
            write_order_cell(r, s, row, column);
        writer_text(r->w, "</tr>\n");
    }
    writer_text(r->w, "</tbody></table></div>\n</details>\n");
}

static stemma_status write_source(struct report *r, uint32_t source, stemma_error *err)
{
    const stemma_source *s = &r->trace->sources.at[source];
    const size_t n = s->n_contigs < REPORT_MAX_CONTIGS ? s->n_contigs : REPORT_MAX_CONTIGS;
    size_t gap = 0;
    if (n > 2)
        TRY(write_strip(r, source, n, err));
    writer_text(r->w, "<div class=\"source\">\n");
    for (uint32_t i = 0; i < n; i++) {
        const struct arena_mark mark = arena_mark(r->arena);
        TRY(report_contig(r, (struct report_contig){source, i}, err));
        arena_rewind(r->arena, mark);
        for (; gap < s->n_gaps && s->gaps[gap] <= i; gap++)
            if (s->gaps[gap] == i && i + 1 < s->n_contigs)
                write_gap(r, s, source, i);
    }
    if (n < s->n_contigs)
        say(r->w, REPORT_MORE_CONTIGS, (uint64_t)(s->n_contigs - n), (uint64_t)(s->n_contigs - n));
    TRY(write_joins(r, s, source, err));
    writer_text(r->w, "</div>\n");
    write_order_table(r, s);
    return STEMMA_OK;
}

static void write_heading(struct report *r, uint32_t source, size_t n)
{
    const stemma_source *s = &r->trace->sources.at[source];
    const bool folded = source >= SOURCES_OPEN;
    if (n == 1)
        return;
    writer_text(r->w, folded ? "<details class=\"further\"><summary>" : "<h3>");
    say(r->w, REPORT_SOURCE_HEAD, (uint64_t)source + 1,
        s->speaker != NULL ? s->speaker : report_string(REPORT_NO_SPEAKER), (uint64_t)s->n_words,
        (uint64_t)s->n_words, (uint64_t)s->n_contigs, (uint64_t)s->n_contigs);
    writer_text(r->w, folded ? "</summary>\n<div>\n" : "</h3>\n");
}

stemma_status report_sources(struct report *r, stemma_error *err)
{
    const size_t n = r->trace->sources.n;
    if (n == 0)
        return STEMMA_OK;
    report_section(r, "source");
    say(r->w, REPORT_SOURCE_TITLE, (uint64_t)n);
    writer_text(r->w, "</h2>\n");
    say(r->w, REPORT_SOURCE_LEAD, (uint64_t)n, (uint64_t)r->tally.deep_words,
        (uint64_t)r->tally.source_words, (uint64_t)r->tally.source_words,
        (uint64_t)r->tally.deep_words);
    say(r->w, REPORT_SOURCE_LEGEND);
    for (uint32_t i = 0; i < n && i < REPORT_MAX_SOURCES; i++) {
        write_heading(r, i, n);
        TRY(write_source(r, i, err));
        writer_text(r->w, i >= SOURCES_OPEN ? "</div></details>\n" : "");
    }
    if (n > REPORT_MAX_SOURCES)
        say(r->w, REPORT_MORE_SOURCES, (uint64_t)(n - REPORT_MAX_SOURCES),
            (uint64_t)(n - REPORT_MAX_SOURCES));
    writer_text(r->w, "</section>\n");
    return STEMMA_OK;
}
