/*
 * The small things that all parts of the report write: words, languages, links, names of outlets.
 */
#include "base/bytes.h"
#include "emit/report.h"

#include "emit/collation.h"

#include <string.h>

#define SAME_TEXT_NAMED 6 /* names joined by "+" */

void report_section(struct report *r, const char *id)
{
    writer_text(r->w, "\n<section id=\"");
    writer_text(r->w, id);
    writer_text(r->w, "\" aria-labelledby=\"");
    writer_text(r->w, id);
    writer_text(r->w, "-h\">\n<h2 id=\"");
    writer_text(r->w, id);
    writer_text(r->w, "-h\">");
}

/* Part of a word, roughly: an ASCII letter or digit, or any character past General Punctuation. */
static bool in_word(const char *at, size_t n)
{
    const unsigned char c = (unsigned char)at[0];
    const bool punctuation = c == 0xc2 || (c == 0xe2 && n > 1 && (unsigned char)at[1] == 0x80);
    return c >= 0x80 ? !punctuation : byte_is_alphanumeric((char)c);
}

/* Runs without white space that hold a letter or digit. */
static uint64_t count_words(const char *bytes, size_t n)
{
    uint64_t words = 0;
    bool counted = false;
    for (size_t i = 0; i < n; i++) {
        if ((unsigned char)bytes[i] <= ' ') {
            counted = false;
        } else if (((unsigned char)bytes[i] & 0xc0) != 0x80 && !counted &&
                   in_word(bytes + i, n - i)) {
            counted = true;
            words++;
        }
    }
    return words;
}

void report_words(struct report *r, const char *bytes, size_t n)
{
    if (!r->options.no_text) {
        html_flat(r->w, bytes, n);
        return;
    }
    const uint64_t words = count_words(bytes, n);
    if (words > 0)
        say(r->w, REPORT_HIDDEN_WORDS, words, words);
}

void report_quoted(struct report *r, const char *text)
{
    const size_t n = strlen(text);
    size_t begin = strspn(text, " .,;:"), end = n;
    while (end > begin && strchr(" .,;:", text[end - 1]) != NULL)
        end--;
    if (begin == end)
        report_words(r, text, n);
    else
        report_words(r, text + begin, end - begin);
}

void report_language(struct report *r, uint32_t doc)
{
    html_language(r->w, r->trace->corpus->documents.at[doc].record.language);
}

void report_quote_id(struct report *r, size_t quote)
{
    writer_text(r->w, r->doc_id[r->trace->quotes->quotes.at[quote].doc]);
    writer_char(r->w, '-');
    writer_unsigned(r->w, r->quote_number[quote]);
}

void report_quote_link(struct report *r, uint32_t quote)
{
    const uint32_t doc = r->trace->quotes->quotes.at[quote].doc;
    if (r->quote_number[quote] == 0 || !r->doc_shown[doc]) {
        report_doc_link(r, doc);
        return;
    }
    writer_text(r->w, "<a href=\"#");
    report_quote_id(r, quote);
    writer_text(r->w, "\">");
    html_string(r->w, r->labels.of[doc]);
    writer_char(r->w, ' ');
    writer_unsigned(r->w, r->quote_number[quote]);
    writer_text(r->w, "</a>");
}

/* ", 2" after "Halyard 3": another quotation of the same document. */
static void write_quote_number(struct report *r, uint32_t quote)
{
    const uint32_t doc = r->trace->quotes->quotes.at[quote].doc;
    if (r->quote_number[quote] == 0)
        return;
    writer_text(r->w, ", ");
    if (r->doc_shown[doc]) {
        writer_text(r->w, "<a href=\"#");
        report_quote_id(r, quote);
        writer_text(r->w, "\">");
    }
    writer_unsigned(r->w, r->quote_number[quote]);
    writer_text(r->w, r->doc_shown[doc] ? "</a>" : "");
}

void report_doc_link(struct report *r, uint32_t doc)
{
    if (r->doc_shown[doc]) {
        writer_text(r->w, "<a href=\"#");
        writer_text(r->w, r->doc_id[doc]);
        writer_text(r->w, "\">");
    }
    html_string(r->w, r->labels.of[doc]);
    writer_text(r->w, r->doc_shown[doc] ? "</a>" : "");
}

unsigned report_hue(size_t i, size_t n)
{
    return n <= 7 ? (unsigned)i + 1 : (unsigned)(i * 7 / n) + 1;
}

void report_contig_number(struct report *r, struct report_contig c)
{
    if (c.source > 0) {
        writer_unsigned(r->w, (uint64_t)c.source + 1);
        writer_char(r->w, '.');
    }
    writer_unsigned(r->w, (uint64_t)c.contig + 1);
}

void report_contig_id(struct report *r, struct report_contig c)
{
    writer_text(r->w, "contig-");
    writer_unsigned(r->w, (uint64_t)c.source + 1);
    writer_char(r->w, '-');
    writer_unsigned(r->w, (uint64_t)c.contig + 1);
}

void report_contig_link(struct report *r, uint32_t utterance)
{
    const struct report_contig c = r->contig[utterance];
    if (!report_contig_shown(c))
        return;
    writer_text(r->w, "<a class=\"c c");
    writer_unsigned(r->w, report_hue(c.contig, r->trace->sources.at[c.source].n_contigs));
    writer_text(r->w, "\" href=\"#");
    report_contig_id(r, c);
    say(r->w, REPORT_CONTIG_HIDDEN);
    report_contig_number(r, c);
    writer_text(r->w, "</a>");
}

bool report_utterance_link(struct report *r, uint32_t utterance)
{
    if (!r->utterance_shown[utterance])
        return false;
    writer_text(r->w, "<a href=\"#u");
    writer_unsigned(r->w, (uint64_t)utterance + 1);
    writer_text(r->w, "\">");
    return true;
}

void report_row(struct report *r, const stemma_utterance *u, const struct collation_row *row,
                const char *between, size_t most)
{
    uint32_t doc = UINT32_MAX, quote = UINT32_MAX;
    size_t named = 0;
    for (size_t i = 0; i < row->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[row->witnesses[i]];
        if (w->quote == quote)
            continue;
        quote = w->quote;
        if (w->doc == doc) {
            write_quote_number(r, quote);
            continue;
        }
        if (named == most)
            break;
        doc = w->doc;
        writer_text(r->w, named++ > 0 ? between : "");
        report_quote_link(r, quote);
    }
    if (row->n_docs > named)
        say(r->w, REPORT_AND_MORE, (uint64_t)(row->n_docs - named));
}

/* The next document of the list in time after rank `after`; n: none. */
static size_t next_in_time(const struct report *r, const uint32_t *docs, size_t n, int64_t after)
{
    size_t best = n;
    for (size_t i = 0; i < n; i++)
        if (r->labels.rank[docs[i]] > after &&
            (best == n || r->labels.rank[docs[i]] < r->labels.rank[docs[best]]))
            best = i;
    return best;
}

/* A name; "B" where one letter follows another: "Report A, B". */
static void write_name(struct report *r, uint32_t doc, bool after_letter)
{
    const char *name = r->labels.of[doc], *space = strrchr(name, ' ');
    html_string(r->w, after_letter && r->labels.lettered[doc] && space != NULL ? space + 1 : name);
}

/* The document and later ones that print its text, as "Tideline+Beacon". Gives how many. */
static size_t write_one_text(struct report *r, const uint32_t *docs, size_t n, uint32_t doc,
                             bool after_letter)
{
    const uint32_t *text = r->trace->text_number;
    size_t same = 0;
    int64_t at = (int64_t)r->labels.rank[doc] - 1;
    for (size_t i; (i = next_in_time(r, docs, n, at)) < n && same <= SAME_TEXT_NAMED;) {
        at = r->labels.rank[docs[i]];
        if (text[docs[i]] != text[doc])
            continue;
        if (same++ == SAME_TEXT_NAMED)
            break;
        writer_text(r->w, same > 1 ? "+" : "");
        write_name(r, docs[i], after_letter || same > 1);
    }
    if (same <= SAME_TEXT_NAMED)
        return same;
    same = 0;
    for (size_t i = 0; i < n; i++)
        same += text[docs[i]] == text[doc];
    say(r->w, REPORT_PLUS_MORE, (uint64_t)(same - SAME_TEXT_NAMED));
    return same;
}

void report_outlets(struct report *r, const uint32_t *docs, size_t n, size_t most)
{
    const uint32_t *text = r->trace->text_number;
    uint32_t told_texts[REPORT_NAMED];
    size_t texts = 0, told = 0;
    int64_t at = -1;
    bool letter = false;
    most = most < REPORT_NAMED ? most : REPORT_NAMED;
    for (size_t i; texts < most && (i = next_in_time(r, docs, n, at)) < n;) {
        bool again = false;
        at = r->labels.rank[docs[i]];
        for (size_t k = 0; k < texts && !again; k++)
            again = told_texts[k] == text[docs[i]];
        if (again)
            continue;
        told_texts[texts] = text[docs[i]];
        writer_text(r->w, texts++ > 0 ? ", " : "");
        told += write_one_text(r, docs, n, docs[i], letter);
        letter = r->labels.lettered[docs[i]];
    }
    if (told < n)
        say(r->w, REPORT_AND_MORE, (uint64_t)(n - told));
}
