/*
 * index.html: the stories of a mixed pile, a row each. In: rows with what their pages counted; out:
 * one page that needs nothing else.
 *
 * The rows stand sorted in the HTML, and without the script all is there: the script adds sorting
 * and filters. The first ROWS_OPEN rows are one table; further ones are folded into tables of
 * ROWS_FOLD, which a browser does not lay out before they are opened. Stories of one text, and
 * documents that are alone, have nothing to compare: they are listed in a line each, folded.
 *
 * The figure in a row is a bar a day, all to one scale; its numbers stand beside it in words.
 */
#include "emit/index_page.h"

#include "emit/headline.h"
#include "emit/html.h"
#include "emit/language_names.h"
#include "emit/report_strings.h"
#include "emit/story_pages.h"

#include "report_index_css.h"
#include "report_index_js.h"
#include "report_page_css.h"

#include <string.h>

#define ROWS_OPEN 200
#define ROWS_FOLD 500
#define ROWS_SHOWN 5000
#define LISTED 2000   /* lone documents, and stories of one text */
#define BAR_HEIGHT 26 /* of the day with most reports */
#define BAR_STEP 9

struct index {
    struct writer *w;
    const struct story_rows *rows;
    const stemma_trace *trace;
    stemma_write_options options;
    bool one_year; /* all dates are of one */
    struct index_languages languages;
};

/* ---- words */

static void write_language(struct writer *w, const char *language)
{
    if (language == NULL)
        return;
    writer_text(w, " lang=\"");
    html_string(w, language);
    writer_char(w, '"');
}

static void write_outlet(struct index *x, uint32_t doc)
{
    const stemma_document *d = &corpus_document(x->trace->corpus, doc)->record;
    html_string(x->w, d->outlet != NULL ? d->outlet : d->id);
}

/* "12 May", with the year where there are several. */
static void write_day(struct index *x, const char *iso)
{
    struct day d;
    if (!phrase_day(iso, &d))
        say(x->w, REPORT_INDEX_NO_DATE);
    else if (x->one_year && d.day > 0)
        phrase_short_date(x->w, d);
    else
        phrase_date(x->w, d);
}

/* ---- one row */

/* The earliest date of the story; NULL: none. */
static const char *first_date(const struct index *x, const struct story_row *row)
{
    return row->story->first == STEMMA_NO_DOCUMENT
               ? NULL
               : corpus_document(x->trace->corpus, row->story->first)->record.date;
}

static void write_head_cell(struct index *x, const struct story_row *row)
{
    writer_text(x->w, "<th role=\"rowheader\" scope=\"row\"><a href=\"" STORY_FOLDER "/");
    writer_hex(x->w, row->story->id);
    writer_text(x->w, ".html\"");
    write_language(x->w, row->language);
    writer_text(x->w, " dir=\"auto\">");
    headline_write(x->w, row, x->trace->corpus, x->options.no_text != 0);
    writer_text(x->w, "</a><span class=\"tag\">");
    write_outlet(x, row->head);
    if (x->languages.n > 1 && row->language != NULL) {
        writer_text(x->w, ", ");
        html_string(x->w, language_name(row->language));
    }
    writer_text(x->w, "</span></th>");
}

static void write_date_cell(struct index *x, const struct story_row *row)
{
    const char *date = first_date(x, row);
    struct day d;
    writer_text(x->w, "<td role=\"cell\" class=\"nb\" data-v=\"");
    if (phrase_day(date, &d)) {
        writer_bytes(x->w, date, strcspn(date, "T "));
        writer_text(x->w, "\"><time datetime=\"");
        writer_bytes(x->w, date, strcspn(date, "T "));
        writer_text(x->w, "\">");
        write_day(x, date);
        writer_text(x->w, "</time></td>");
        return;
    }
    writer_text(x->w, "\">");
    say(x->w, REPORT_INDEX_NO_DATE);
    writer_text(x->w, "</td>");
}

static void write_count_cell(struct index *x, uint64_t n, const char *one, const char *many,
                             const char *class)
{
    writer_text(x->w, "<td role=\"cell\" class=\"r");
    writer_text(x->w, n > 0 ? class : "");
    writer_text(x->w, "\" data-v=\"");
    writer_unsigned(x->w, n);
    writer_text(x->w, n > 0 ? "\" data-is=\"" : "\" data-none=\"");
    writer_text(x->w, n == 1 ? one : many);
    writer_text(x->w, "\">");
    if (n > 0)
        writer_grouped(x->w, n);
    else
        say(x->w, REPORT_INDEX_NONE);
    writer_text(x->w, "</td>");
}

static void write_texts_cell(struct index *x, const struct story_row *row)
{
    const uint64_t n = row->story->n_texts;
    writer_text(x->w, "<td role=\"cell\" class=\"r nb\" data-v=\"");
    writer_unsigned(x->w, n);
    writer_text(x->w, "\" data-is=\"");
    writer_text(x->w, n == 1 ? "text" : "texts");
    writer_text(x->w, "\"><span class=\"share\" aria-hidden=\"true\"><i style=\"width:");
    writer_unsigned(x->w, (n * 100 + row->story->n_documents / 2) / row->story->n_documents);
    writer_text(x->w, "%\"></i></span>");
    writer_grouped(x->w, n);
    writer_text(x->w, "</td>");
}

/* A bar for each of the first days that has reports. */
static void write_bars(struct index *x, const struct story_row *row)
{
    const uint64_t most = x->rows->most_in_a_day > 0 ? x->rows->most_in_a_day : 1;
    writer_text(x->w,
                "<svg class=\"spread\" viewBox=\"0 0 88 28\" aria-hidden=\"true\"><path d=\"");
    for (uint32_t i = 0; i < ROW_DAYS; i++) {
        const uint64_t height = (row->days[i] * (uint64_t)BAR_HEIGHT + most / 2) / most;
        if (row->days[i] == 0)
            continue;
        writer_char(x->w, 'M');
        writer_unsigned(x->w, (uint64_t)i * BAR_STEP);
        writer_text(x->w, ",26V");
        writer_unsigned(x->w, BAR_HEIGHT - (height > 2 ? height : 2));
        writer_text(x->w, "h7V26Z");
    }
    writer_text(x->w, "\"/></svg>");
}

static void write_spread_cell(struct index *x, const struct story_row *row)
{
    const uint64_t n = row->n_days;
    uint32_t last = ROW_DAYS;
    writer_text(x->w, "<td role=\"cell\" class=\"sp nb\" data-v=\"");
    writer_unsigned(x->w, n);
    writer_text(x->w, "\">");
    if (n == 0) {
        say(x->w, REPORT_INDEX_NO_DATE);
        writer_text(x->w, "</td>");
        return;
    }
    write_bars(x, row);
    writer_text(x->w, "<span class=\"tag\">");
    say(x->w, REPORT_INDEX_DAYS, n, n);
    if (row->undated > 0)
        say(x->w, REPORT_INDEX_UNDATED, (uint64_t)row->undated);
    writer_text(x->w, "<span class=\"vh\">");
    say(x->w, REPORT_INDEX_BY_DAY);
    while (last > 1 && row->days[last - 1] == 0)
        last--;
    for (uint32_t i = 0; i < last; i++) {
        writer_text(x->w, i > 0 ? ", " : "");
        writer_unsigned(x->w, row->days[i]);
    }
    if (row->later > 0)
        say(x->w, REPORT_INDEX_LATER, (uint64_t)row->later);
    writer_text(x->w, "</span></span></td>");
}

static void write_row(struct index *x, const struct story_row *row)
{
    writer_text(x->w, "<tr role=\"row\" data-lang=\"");
    html_string(x->w, row->language != NULL ? row->language : "");
    writer_text(x->w, "\" data-differ=\"");
    writer_unsigned(x->w, row->disagreements);
    writer_text(x->w, "\">\n");
    write_head_cell(x, row);
    write_date_cell(x, row);
    write_count_cell(x, row->story->n_documents, "report", "reports", "");
    write_count_cell(x, row->story->n_outlets, "outlet", "outlets", "");
    write_texts_cell(x, row);
    write_spread_cell(x, row);
    write_count_cell(x, row->shared, "shared quotation", "shared quotations", "");
    if (x->rows->has_values)
        write_count_cell(x, row->disagreements, "disagreement", "disagreements", " has");
    writer_text(x->w, "</tr>\n");
}

/* ---- the tables */

static void write_table(struct index *x, size_t begin, size_t end)
{
    say(x->w, REPORT_INDEX_TABLE,
        report_string(x->rows->has_differ ? REPORT_INDEX_CAPTION_DIFFER : REPORT_INDEX_CAPTION));
    if (!x->rows->has_differ)
        say(x->w, REPORT_INDEX_SORTED);
    say(x->w, REPORT_INDEX_TABLE_REST);
    if (x->rows->has_values) {
        say(x->w, REPORT_INDEX_DISAGREEMENTS);
        if (x->rows->has_differ)
            say(x->w, REPORT_INDEX_SORTED);
        say(x->w, REPORT_INDEX_DISAGREEMENTS_END);
    }
    writer_text(x->w, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (size_t i = begin; i < end; i++)
        write_row(x, &x->rows->at[i]);
    writer_text(x->w, "</tbody></table>\n");
}

static void write_filters(struct index *x)
{
    say(x->w, REPORT_INDEX_FILTERS);
    if (x->languages.n > 1) {
        say(x->w, REPORT_INDEX_LANGUAGES);
        for (size_t i = 0; i < x->languages.n; i++) {
            writer_text(x->w, "<option value=\"");
            html_string(x->w, x->languages.at[i]);
            writer_text(x->w, "\">");
            html_string(x->w, language_name(x->languages.at[i]));
            writer_text(x->w, "</option>");
        }
        say(x->w, REPORT_INDEX_LANGUAGES_END);
    }
    say(x->w, REPORT_INDEX_LEAST);
    if (x->rows->has_differ)
        say(x->w, REPORT_INDEX_ONLY_DIFFER);
    say(x->w, REPORT_INDEX_FILTERS_END);
}

static void write_tables(struct index *x)
{
    const size_t n = x->rows->n_pages < ROWS_SHOWN ? x->rows->n_pages : ROWS_SHOWN;
    size_t end = n < ROWS_OPEN ? n : ROWS_OPEN;
    write_filters(x);
    write_table(x, 0, end);
    for (size_t begin = end; begin < n; begin = end) {
        end = n - begin < ROWS_FOLD ? n : begin + ROWS_FOLD;
        say(x->w, REPORT_INDEX_FOLD, (uint64_t)begin + 1, (uint64_t)end);
        write_table(x, begin, end);
        writer_text(x->w, "</details>\n");
    }
    if (n < x->rows->n_pages)
        say(x->w, REPORT_INDEX_MORE, (uint64_t)(x->rows->n_pages - n),
            (uint64_t)(x->rows->n_pages - n));
    say(x->w, REPORT_INDEX_NOTE);
}

/* ---- what has nothing to compare */

static void write_item(struct index *x, const struct story_row *row)
{
    writer_text(x->w, "<li><span");
    write_language(x->w, row->language);
    writer_text(x->w, " dir=\"auto\">");
    headline_write(x->w, row, x->trace->corpus, x->options.no_text != 0);
    writer_text(x->w, "</span> <span class=\"tag\">");
    for (size_t i = 0; i < row->story->n_documents && i < 4; i++) {
        writer_text(x->w, i > 0 ? ", " : "");
        write_outlet(x, row->story->documents[i].doc);
    }
    if (row->story->n_documents > 4) {
        writer_text(x->w, " and ");
        writer_grouped(x->w, row->story->n_documents - 4);
        writer_text(x->w, " more");
    }
    writer_text(x->w, " · ");
    write_day(x, first_date(x, row));
    writer_text(x->w, "</span></li>\n");
}

static void write_list(struct index *x, size_t begin, size_t end, enum report_string heading)
{
    const uint64_t n = end - begin;
    if (n == 0)
        return;
    say(x->w, heading, n, n);
    for (size_t i = begin; i < end && i - begin < LISTED; i++)
        write_item(x, &x->rows->at[i]);
    if (n > LISTED)
        say(x->w, REPORT_INDEX_LIST_MORE, n - LISTED);
    writer_text(x->w, "</ul>\n</details>\n");
}

/* Rows without a page stand behind those with one, and of them those with most documents first. */
static void write_lists(struct index *x)
{
    size_t lone = x->rows->n_pages;
    while (lone < x->rows->n && x->rows->at[lone].story->n_documents > 1)
        lone++;
    write_list(x, x->rows->n_pages, lone, REPORT_INDEX_COPIES);
    write_list(x, lone, x->rows->n, REPORT_INDEX_LONE);
}

/* ---- the page */

static void write_lede(struct index *x)
{
    const uint64_t n = x->trace->corpus->documents.n, texts = x->trace->n_texts;
    const uint64_t pages = x->rows->n_pages, outlets = x->trace->corpus->n_outlets;
    uint64_t differ = 0, readings = 0;
    for (size_t i = 0; i < pages; i++) {
        differ += x->rows->at[i].disagreements > 0;
        readings += x->rows->at[i].differing > 0;
    }
    writer_text(x->w, "<p class=\"lede\">");
    say(x->w, REPORT_LEDE_READ, n, n);
    if (x->rows->labels.outlets_known)
        say(x->w, REPORT_LEDE_OUTLETS, outlets, outlets);
    say(x->w, REPORT_INDEX_LEDE_TEXTS, n, texts, texts);
    say(x->w, REPORT_INDEX_LEDE_STORIES, pages, pages, pages);
    if (x->rows->has_values && differ > 0)
        say(x->w, REPORT_INDEX_LEDE_DIFFER, differ);
    if (readings > 0)
        say(x->w, REPORT_INDEX_LEDE_READINGS, readings);
    writer_text(x->w, "</p>\n");
    if (page_plan(x->trace, &x->options).whole)
        say(x->w, REPORT_INDEX_WHOLE, n);
    writer_text(x->w, "</header>\n");
}

/* The days of the first and of the last report of the stories that are shown. */
static bool find_days(const struct index *x, struct day *first, struct day *last)
{
    bool any = false;
    for (size_t i = 0; i < x->rows->n_pages; i++) {
        const stemma_story *story = x->rows->at[i].story;
        for (size_t k = 0; k < story->n_documents; k++) {
            struct day d;
            if (!phrase_day(corpus_document(x->trace->corpus, story->documents[k].doc)->record.date,
                            &d))
                continue;
            *first = !any || day_compare(d, *first) < 0 ? d : *first;
            *last = !any || day_compare(d, *last) > 0 ? d : *last;
            any = true;
        }
    }
    return any;
}

static void write_header(struct index *x)
{
    const uint64_t n = x->rows->n_pages;
    struct day first, last;
    say(x->w, REPORT_MAST, report_string(REPORT_MAST_INDEX));
    writer_text(x->w, "</span></p>\n");
    say(x->w, REPORT_INDEX_H1, n, n);
    if (find_days(x, &first, &last)) {
        x->one_year = first.year == last.year;
        writer_text(x->w, ", ");
        phrase_dates(x->w, first, last);
    }
    writer_text(x->w, "</h1>\n");
    write_lede(x);
}

static void write_footer(struct index *x)
{
    const uint64_t n = x->trace->corpus->documents.n;
    say(x->w, REPORT_INDEX_FOOTER, stemma_version());
    if (x->options.command != NULL) {
        writer_text(x->w, ": <code>");
        html_string(x->w, x->options.command);
        writer_text(x->w, "</code>");
    }
    writer_text(x->w, ". ");
    say(x->w, REPORT_INDEX_FOOTER_READ, n, n);
    say(x->w, REPORT_INDEX_FOOTER_END);
}

static void write_page(struct index *x)
{
    say(x->w, REPORT_PAGE_HEAD, report_string(REPORT_INDEX_TITLE));
    writer_text(x->w, "<style>\n");
    writer_bytes(x->w, report_page_css, sizeof report_page_css - 1);
    writer_bytes(x->w, report_index_css, sizeof report_index_css - 1);
    writer_text(x->w, "</style>\n</head>\n<body>\n");
    write_header(x);
    writer_text(x->w, "<main id=\"main\">\n");
    write_tables(x);
    write_lists(x);
    writer_text(x->w, "</main>\n");
    write_footer(x);
    writer_text(x->w, "</div>\n<script>\n");
    writer_bytes(x->w, report_index_js, sizeof report_index_js - 1);
    writer_text(x->w, "</script>\n</body>\n</html>\n");
}

stemma_status index_page_write(const struct story_rows *rows, const stemma_trace *trace,
                               const stemma_write_options *options, stemma_write_fn write,
                               void *user, stemma_error *err)
{
    struct writer w;
    struct index x = {.w = &w, .rows = rows, .trace = trace, .options = *options};
    writer_init(&w, write, user);
    index_languages_find(&x.languages, rows);
    write_page(&x);
    return writer_end(&w, "the index", err);
}
