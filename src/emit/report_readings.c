/*
 * Readings, side by side: every utterance with its collation (collation.h), and the same
 * differences in words below it. An utterance with one witness and no edit is a line in a list. A
 * table shows PLACES_A_BAND columns at a time, so that it fits a page; what is left out is said.
 */
#include "emit/report.h"

#include "base/sort.h"
#include "emit/collation.h"
#include "text/text.h"

#include <string.h>

#define PLACES_A_BAND 7
#define CARDS_OPEN 60 /* further ones are folded */
#define ROW_NAMES 8   /* documents named in one row */
#define OPENING_WORDS 9

struct card {
    uint32_t number;
    const stemma_utterance *u;
    struct text base;
    struct collation_table collation;
};

/* The byte where word k of the base ends, without the marks behind it. */
static uint32_t word_end(const struct card *c, uint32_t k)
{
    return k < c->base.n_tokens ? token_end(&c->base.tokens[k]) : c->base.n_bytes;
}

static uint32_t word_begin(const struct card *c, uint32_t k)
{
    return k == 0 ? 0 : k < c->base.n_tokens ? c->base.tokens[k].begin : c->base.n_bytes;
}

static void write_type(struct report *r, const char *noun)
{
    writer_text(r->w, "<span class=\"type\">");
    html_string(r->w, noun);
    writer_text(r->w, "</span>");
}

/* Words in the place of others, or the words that are left out, struck through. */
static void write_replaced(struct report *r, const struct card *c, const stemma_edit *e)
{
    if (e->text[0] != '\0') {
        writer_text(r->w, e->type == CONTESTED ? "<span class=\"var\">" : "<ins class=\"e\">");
        report_words(r, e->text, strlen(e->text));
        writer_text(r->w, e->type == CONTESTED ? "</span>" : "</ins>");
    } else {
        const uint32_t begin = word_begin(c, e->base_begin), end = word_begin(c, e->base_end);
        writer_text(r->w, "<del class=\"e\">");
        report_words(r, c->base.bytes + begin, end - begin);
        writer_text(r->w, "</del>");
    }
}

/* An insertion follows the word before it, marks of the base come after it; a join or a cut stands
 * before the next word. Writes up to it from byte `from`, and it; gives the byte that follows. */
static uint32_t write_point(struct report *r, const struct card *c, uint32_t from,
                            const stemma_edit *e)
{
    const bool inserted = e->type != STEMMA_EDIT_JOIN && e->text[0] != '\0';
    uint32_t at = inserted && e->base_begin > 0 ? word_end(c, e->base_begin - 1)
                                                : word_begin(c, e->base_begin);
    at = at < from ? from : at;
    report_words(r, c->base.bytes + from, at - from);
    if (inserted) {
        writer_text(r->w, " <ins class=\"e\">");
        report_words(r, e->text, strlen(e->text));
        writer_text(r->w, "</ins>");
    } else {
        say(r->w, e->type == STEMMA_EDIT_JOIN ? REPORT_JOINT : REPORT_CARET);
    }
    return at;
}

/* The next point of the row's first document at the place, after `last`; NULL: none. One that the
 * document prints twice is told once. */
static const stemma_edit *next_point(const struct card *c, const struct collation_row *row,
                                     struct collation_place p, const stemma_edit *last)
{
    const stemma_edit *next = NULL;
    for (size_t i = 0; i < row->n_first; i++) {
        const stemma_witness *w = &c->u->witnesses[row->witnesses[i]];
        for (size_t k = 0; k < w->n_edits; k++) {
            const stemma_edit *e = &w->edits[k];
            if (collation_point(w, e, p) && (last == NULL || e->base_begin > last->base_begin) &&
                (next == NULL || e->base_begin < next->base_begin))
                next = e;
        }
    }
    return next;
}

/* The words of the base at a place with what the row's document has between them. */
static void write_same(struct report *r, const struct card *c, const struct collation_row *row,
                       struct collation_place p)
{
    uint32_t from = word_begin(c, p.begin);
    const stemma_edit *e = NULL;
    while ((e = next_point(c, row, p, e)) != NULL)
        from = write_point(r, c, from, e);
    const uint32_t end = p.end >= c->base.n_tokens ? c->base.n_bytes : word_begin(c, p.end);
    if (end > from)
        report_words(r, c->base.bytes + from, end - from);
}

/* The points of a cell whose words are replaced. */
static void write_points_after(struct report *r, const struct card *c,
                               const struct collation_row *row, struct collation_place p)
{
    const uint32_t end = word_begin(c, p.end);
    for (const stemma_edit *e = NULL; (e = next_point(c, row, p, e)) != NULL;)
        (void)write_point(r, c, end, e);
}

/* A part of the table that fits a page. */
struct band {
    size_t from, to; /* places */
    size_t rows[COLLATION_ROWS], n_rows;
};

/* Places that one edit covers from `place` on, up to the end of the band. */
static size_t cell_columns(const struct card *c, const struct band *b, size_t row, size_t place)
{
    const stemma_edit *e = collation_cell(&c->collation, row, place)->edit;
    size_t n = 1;
    while (e != NULL && place + n < b->to &&
           collation_cell(&c->collation, row, place + n)->edit == e)
        n++;
    return n;
}

static void cell_begin(struct report *r, const char *class, size_t rows, size_t columns)
{
    writer_text(r->w, "<td role=\"cell\"");
    if (class[0] != '\0') {
        writer_text(r->w, " class=\"");
        writer_text(r->w, class);
        writer_char(r->w, '"');
    }
    if (rows > 1) {
        writer_text(r->w, " rowspan=\"");
        writer_unsigned(r->w, rows);
        writer_char(r->w, '"');
    }
    if (columns > 1) {
        writer_text(r->w, " colspan=\"");
        writer_unsigned(r->w, columns);
        writer_char(r->w, '"');
    }
}

/* The cell of the band's i-th row at a place. One that the row above shows too is written again for
 * the narrow view, where a row is a line of running text. Gives how many places it covers. */
static size_t write_cell(struct report *r, const struct card *c, const struct band *b, size_t i,
                         size_t place)
{
    const size_t row = b->rows[i];
    const struct collation_cell *cell = collation_cell(&c->collation, row, place);
    const struct collation_row *shown = &c->collation.rows[row];
    const struct collation_place p = c->collation.places[place];
    const size_t span = collation_span(&c->collation, b->rows, b->n_rows, i, place);
    const size_t columns = cell_columns(c, b, row, place);
    if (cell->kind == CELL_NONE) {
        if (span > 0) {
            cell_begin(r, "none", span, columns);
            writer_char(r->w, '>');
            say(r->w, REPORT_NOT_PRINTED);
        }
        return columns;
    }
    const bool edited =
        cell->kind == CELL_EDIT || p.contested || next_point(c, shown, p, NULL) != NULL;
    cell_begin(r, span == 0 ? "again" : edited ? "ed" : "", span, columns);
    report_language(r, c->u->witnesses[shown->witnesses[0]].doc);
    writer_char(r->w, '>');
    if (cell->kind == CELL_EDIT) {
        write_replaced(r, c, cell->edit);
        write_points_after(r, c, shown, p);
        write_type(r, edit_noun(cell->edit->type, 1));
    } else {
        writer_text(r->w, p.contested ? "<span class=\"var\">" : "");
        write_same(r, c, shown, p);
        writer_text(r->w, p.contested ? "</span>" : "");
        if (p.contested)
            write_type(r, edit_noun(CONTESTED, 1));
    }
    for (const stemma_edit *e = NULL; (e = next_point(c, shown, p, e)) != NULL;)
        write_type(r, edit_noun(e->type, 1));
    if (span > 0)
        say(r->w, REPORT_SUPPORT, (uint64_t)cell->support);
    writer_text(r->w, " </td>");
    return columns;
}

static void write_band(struct report *r, const struct card *c, const struct band *b)
{
    say(r->w, REPORT_COLLATION_HEAD, (uint64_t)c->number + 1);
    for (size_t p = b->from; p < b->to; p++)
        say(r->w, REPORT_PLACE, (uint64_t)p + 1);
    writer_text(r->w, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (size_t i = 0; i < b->n_rows; i++) {
        const struct collation_row *row = &c->collation.rows[b->rows[i]];
        say(r->w, REPORT_COLLATION_ROW);
        report_row(r, c->u, row, "<br>", ROW_NAMES);
        if (row->n_docs > 1 && row->n_texts == 1)
            say(r->w, REPORT_ONE_TEXT);
        writer_text(r->w, "</th>");
        for (size_t p = b->from; p < b->to;)
            p += write_cell(r, c, b, i, p);
        writer_text(r->w, "</tr>\n");
    }
    writer_text(r->w, "</tbody></table>\n");
}

/* The table, in bands of about equal width; where all print the same, one sentence. */
static void write_table(struct report *r, const struct card *c)
{
    const size_t n = c->collation.n_places;
    const size_t n_bands = (n + PLACES_A_BAND - 1) / PLACES_A_BAND;
    if (c->collation.n_rows == 1 && n == 1 && c->collation.rows_left_out == 0 &&
        collation_cell(&c->collation, 0, 0)->kind == CELL_SAME &&
        next_point(c, &c->collation.rows[0], c->collation.places[0], NULL) == NULL) {
        say(r->w, REPORT_ALIKE);
        report_row(r, c->u, &c->collation.rows[0], ", ", REPORT_NAMED);
        say(r->w, REPORT_ALIKE_WORDS);
        report_language(r, c->u->witnesses[0].doc);
        writer_char(r->w, '>');
        report_words(r, c->base.bytes, c->base.n_bytes);
        say(r->w, REPORT_ALIKE_END);
        return;
    }
    for (size_t i = 0; i < n_bands; i++) {
        struct band b = {.from = n * i / n_bands, .to = n * (i + 1) / n_bands};
        b.n_rows = collation_band(&c->collation, b.from, b.to, b.rows);
        write_band(r, c, &b);
    }
}

/* The first words, as a heading. */
static void write_opening(struct report *r, const struct card *c)
{
    const bool whole = c->base.n_tokens <= OPENING_WORDS;
    writer_text(r->w, "<q");
    report_language(r, c->u->witnesses[0].doc);
    writer_char(r->w, '>');
    if (whole)
        report_words(r, c->base.bytes, c->base.n_bytes);
    else
        report_words(r, c->base.bytes, token_end(&c->base.tokens[OPENING_WORDS - 1]));
    writer_text(r->w, whole ? "</q>" : " …</q>");
}

/* Documents and independent texts behind an utterance. Witnesses stand by document. */
static stemma_status count_texts(struct report *r, const stemma_utterance *u, uint64_t *n_docs,
                                 uint64_t *n_texts, stemma_error *err)
{
    uint64_t *texts = ARENA_NEW(r->arena, uint64_t, u->n_witnesses, err);
    if (texts == NULL)
        return arena_status(r->arena);
    *n_docs = *n_texts = 0;
    for (size_t i = 0; i < u->n_witnesses; i++) {
        *n_docs += i == 0 || u->witnesses[i].doc != u->witnesses[i - 1].doc;
        texts[i] = u->witnesses[i].text;
    }
    TRY(sort_keys(r->arena, texts, u->n_witnesses, err));
    for (size_t i = 0; i < u->n_witnesses; i++)
        *n_texts += i == 0 || texts[i] != texts[i - 1];
    return STEMMA_OK;
}

static stemma_status write_card(struct report *r, uint32_t number, stemma_error *err)
{
    struct card c = {.number = number, .u = &r->trace->utterances.at[number]};
    uint64_t n_docs = 0, n_texts = 0;
    TRY(text_analyse(&c.base, r->arena, c.u->text, strlen(c.u->text), err));
    TRY(collation_make(&c.collation, r->arena, c.u, r->labels.rank, err));
    TRY(count_texts(r, c.u, &n_docs, &n_texts, err));
    say(r->w, REPORT_CARD_HEAD, (uint64_t)number + 1, (uint64_t)number + 1);
    write_opening(r, &c);
    writer_text(r->w, "</h3>\n<p>");
    report_contig_link(r, number);
    say(r->w, REPORT_CARD_FACTS,
        c.u->speaker != NULL ? c.u->speaker : report_string(REPORT_NO_SPEAKER),
        (uint64_t)c.u->n_words, (uint64_t)c.u->n_words, n_docs, n_docs, n_texts, n_texts);
    if (c.u->contested)
        say(r->w, REPORT_CONTESTED);
    if (c.collation.rows_left_out > 0)
        say(r->w, REPORT_ROWS_LEFT_OUT, (uint64_t)c.collation.rows_left_out,
            (uint64_t)c.collation.rows_left_out);
    if (c.collation.places_left_out > 0)
        say(r->w, REPORT_PLACES_LEFT_OUT, (uint64_t)c.collation.n_places);
    writer_text(r->w, "</p>\n");
    write_table(r, &c);
    report_said(r, number, &c.collation);
    writer_text(r->w, "</div>\n");
    return STEMMA_OK;
}

static void write_single(struct report *r, uint32_t number)
{
    const stemma_utterance *u = &r->trace->utterances.at[number];
    say(r->w, REPORT_SINGLE_HEAD, (uint64_t)number + 1, (uint64_t)number + 1);
    report_contig_link(r, number);
    writer_text(r->w, " <q");
    if (u->n_witnesses > 0)
        report_language(r, u->witnesses[0].doc);
    writer_char(r->w, '>');
    report_words(r, u->text, strlen(u->text));
    writer_text(r->w, "</q> ");
    if (u->n_witnesses > 0) {
        report_quote_link(r, u->witnesses[0].quote);
        writer_text(r->w, ", ");
    }
    html_string(r->w, u->speaker != NULL ? u->speaker : report_string(REPORT_NO_SPEAKER));
    writer_text(r->w, "</li>\n");
}

static stemma_status write_cards(struct report *r, stemma_error *err)
{
    const stemma_trace *t = r->trace;
    size_t cards = 0;
    for (size_t i = 0; i < t->utterances.n; i++)
        cards += report_wants_card(&t->utterances.at[i]);
    size_t written = 0;
    for (uint32_t i = 0; i < t->utterances.n; i++) {
        const struct arena_mark mark = arena_mark(r->arena);
        if (!report_wants_card(&t->utterances.at[i]) || !r->utterance_shown[i])
            continue;
        if (written++ == CARDS_OPEN)
            say(r->w, REPORT_CARDS_FOLDED, (uint64_t)(cards - CARDS_OPEN),
                (uint64_t)(cards - CARDS_OPEN));
        TRY(write_card(r, i, err));
        arena_rewind(r->arena, mark);
    }
    writer_text(r->w, written > CARDS_OPEN ? "</div></details>\n" : "");
    if (cards > written)
        say(r->w, REPORT_CARDS_LEFT_OUT, (uint64_t)(cards - written), (uint64_t)(cards - written));
    return STEMMA_OK;
}

static void write_singles(struct report *r)
{
    const stemma_trace *t = r->trace;
    size_t singles = 0;
    for (uint32_t i = 0; i < t->utterances.n; i++) {
        if (report_wants_card(&t->utterances.at[i]))
            continue;
        if (singles++ == 0)
            say(r->w, REPORT_SINGLES);
        if (r->utterance_shown[i])
            write_single(r, i);
    }
    if (singles > 0)
        writer_text(r->w, "</ul>\n");
    if (singles > REPORT_MAX_SINGLES)
        say(r->w, REPORT_SINGLES_LEFT_OUT, (uint64_t)(singles - REPORT_MAX_SINGLES),
            (uint64_t)(singles - REPORT_MAX_SINGLES));
}

stemma_status report_readings(struct report *r, stemma_error *err)
{
    if (r->trace->utterances.n == 0)
        return STEMMA_OK;
    report_section(r, "utterances");
    say(r->w, REPORT_READINGS_TITLE);
    writer_text(r->w, "</h2>\n");
    say(r->w, REPORT_READINGS_LEAD);
    if (r->tally.house_style > 0)
        say(r->w, REPORT_HOUSE_SWITCH, (uint64_t)r->tally.house_style,
            (uint64_t)r->tally.house_style);
    TRY(report_edits(r, err));
    TRY(write_cards(r, err));
    write_singles(r);
    writer_text(r->w, "</section>\n");
    return STEMMA_OK;
}
