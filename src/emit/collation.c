/*
 * Places are the stretches between the sorted borders of witnesses and of their edits. What takes
 * no word away (an insertion, a join) makes no border: it stands inside the cell that holds the
 * words before it, so that one insertion does not cut the table for everybody.
 *
 * A quotation is a strip of cells. The strips of one document share a row, unless they show
 * different things at one place (a headline against the text); rows that are equal at every place
 * become one. Equal cells are told by a hash of what they show (64 bits, so that two different
 * cells of a table look alike about once in 10^14 tables). Rows are put in an order where
 * neighbours are alike: from the one that begins first, always on to the one that shares most with
 * the last.
 */
#include "emit/collation.h"

#include "base/hash.h"
#include "base/sort.h"
#include "emit/emit.h"

#include <string.h>

#define QUOTES_COLLATED 4096 /* further ones are counted only */

bool collation_point(const stemma_witness *w, const stemma_edit *e, struct collation_place p)
{
    if (!emit_in_place(e) || e->base_begin != e->base_end)
        return false;
    if (e->base_begin == w->base_begin)
        return e->base_begin == p.begin;
    return e->base_begin > p.begin && e->base_begin <= p.end;
}

static bool is_contested(const stemma_utterance *u, uint32_t begin, uint32_t end)
{
    for (size_t i = 0; i < u->n_witnesses && u->contested; i++)
        for (size_t k = 0; k < u->witnesses[i].n_edits; k++) {
            const stemma_edit *e = &u->witnesses[i].edits[k];
            if (e->type == CONTESTED && e->base_begin <= begin && e->base_end >= end)
                return true;
        }
    return false;
}

/* Where a witness begins or ends, and where one of its edits takes words away, unsorted. */
static size_t list_borders(uint64_t *borders, const stemma_utterance *u)
{
    size_t n = 0;
    borders[n++] = 0;
    borders[n++] = u->n_words;
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        borders[n++] = w->base_begin;
        borders[n++] = w->base_end;
        for (size_t k = 0; k < w->n_edits; k++) {
            if (!emit_replaces(&w->edits[k]))
                continue;
            borders[n++] = w->edits[k].base_begin;
            borders[n++] = w->edits[k].base_end;
        }
    }
    return n;
}

/* What lies between two borders; the first COLLATION_PLACES of them. */
static stemma_status find_places(struct collation_table *c, struct arena *arena, stemma_error *err)
{
    const stemma_utterance *u = c->u;
    size_t edits = 0;
    for (size_t i = 0; i < u->n_witnesses; i++)
        edits += u->witnesses[i].n_edits;
    uint64_t *borders = ARENA_NEW(arena, uint64_t, 2 + 2 * (u->n_witnesses + edits), err);
    struct collation_place *places =
        ARENA_NEW(arena, struct collation_place, COLLATION_PLACES, err);
    if (borders == NULL || places == NULL)
        return arena_status(arena);
    const size_t n = list_borders(borders, u);
    TRY(sort_keys(arena, borders, n, err));
    for (size_t i = 1; i < n; i++) {
        const uint32_t begin = (uint32_t)borders[i - 1], end = (uint32_t)borders[i];
        if (begin == end || end > u->n_words)
            continue;
        if (c->n_places == COLLATION_PLACES) {
            c->places_left_out++;
            continue;
        }
        places[c->n_places++] = (struct collation_place){begin, end, is_contested(u, begin, end)};
    }
    c->places = places;
    return STEMMA_OK;
}

/* Strips are single quotations, with their cells strip by strip; rows are made of strips. */
struct draft {
    struct strip {
        const uint32_t *witnesses;
        size_t n_witnesses;
        uint32_t doc, row;
    } * strips; /* by document, then place */
    size_t n_strips;
    struct collation_cell *cells; /* row by row */
    uint32_t *row_text, *group;   /* of each row; rows of one group are equal at every place */
    size_t n_rows, n_groups;
};

/* Witnesses of one quotation become a strip. `rank`: place of each document in the order shown. */
static stemma_status cut_strips(struct draft *d, struct arena *arena, const stemma_utterance *u,
                                const uint32_t *rank, stemma_error *err)
{
    const size_t n = u->n_witnesses;
    uint32_t *order = ARENA_NEW(arena, uint32_t, n, err);
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, n, err);
    d->strips = ARENA_NEW(arena, struct strip, n, err);
    if (order == NULL || items == NULL || d->strips == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        const stemma_witness *w = &u->witnesses[i];
        items[i] = (struct sort_item){(uint64_t)rank[w->doc] << 32 | w->quote, i};
    }
    TRY(sort_items(arena, items, n, err));
    for (size_t i = 0; i < n; i++) {
        order[i] = (uint32_t)items[i].value;
        if (i == 0 || items[i].key != items[i - 1].key)
            d->strips[d->n_strips++] =
                (struct strip){order + i, 0, u->witnesses[order[i]].doc, UINT32_MAX};
        d->strips[d->n_strips - 1].n_witnesses++;
    }
    return STEMMA_OK;
}

static uint64_t hash_edit(const stemma_edit *e, uint64_t seed)
{
    const uint64_t place = hash_mix(((uint64_t)e->base_begin << 32 | e->base_end) + seed);
    return hash_bytes(e->text, strlen(e->text), place + (uint64_t)e->type);
}

/* What one quotation shows at a place. */
static struct collation_cell cell_at(const stemma_utterance *u, const struct strip *strip,
                                     struct collation_place p)
{
    struct collation_cell cell = {CELL_NONE, NULL, 0, 0};
    uint64_t points = 0;
    for (size_t i = 0; i < strip->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[strip->witnesses[i]];
        if (cell.kind == CELL_NONE && w->base_begin <= p.begin && w->base_end >= p.end)
            cell.kind = CELL_SAME;
        for (size_t k = 0; k < w->n_edits; k++) {
            const stemma_edit *e = &w->edits[k];
            const bool replaces = emit_in_place(e) && e->base_begin < e->base_end &&
                                  e->base_begin <= p.begin && e->base_end >= p.end;
            if (collation_point(w, e, p))
                points = hash_edit(e, points);
            else if (replaces && cell.edit == NULL)
                cell.edit = e;
        }
    }
    if (cell.edit != NULL)
        cell.kind = CELL_EDIT;
    cell.sign = cell.edit != NULL ? hash_edit(cell.edit, points) : hash_mix(points + cell.kind);
    return cell;
}

/* Puts a strip's cells into a row, unless the row shows something else at one of its places. */
static bool fits_row(struct collation_cell *row, const struct collation_cell *strip, size_t n)
{
    for (size_t p = 0; p < n; p++)
        if (row[p].kind != CELL_NONE && strip[p].kind != CELL_NONE && row[p].sign != strip[p].sign)
            return false;
    for (size_t p = 0; p < n; p++)
        if (row[p].kind == CELL_NONE)
            row[p] = strip[p];
    return true;
}

/* The strips of a document share a row as long as they agree. */
static stemma_status fill_rows(struct collation_table *c, struct draft *d, struct arena *arena,
                               stemma_error *err)
{
    d->cells = ARENA_NEW(arena, struct collation_cell, d->n_strips * c->n_places, err);
    d->row_text = ARENA_NEW(arena, uint32_t, d->n_strips, err);
    struct collation_cell *cells = ARENA_NEW(arena, struct collation_cell, c->n_places, err);
    if (d->cells == NULL || d->row_text == NULL || cells == NULL)
        return arena_status(arena);
    size_t first = 0; /* row of the document */
    for (size_t i = 0; i < d->n_strips; i++) {
        struct strip *s = &d->strips[i];
        for (size_t p = 0; p < c->n_places; p++)
            cells[p] = cell_at(c->u, s, c->places[p]);
        if (i == 0 || s->doc != d->strips[i - 1].doc)
            first = d->n_rows;
        size_t row = first;
        while (row < d->n_rows && !fits_row(&d->cells[row * c->n_places], cells, c->n_places))
            row++;
        s->row = (uint32_t)row;
        if (row < d->n_rows)
            continue;
        memcpy(&d->cells[row * c->n_places], cells, c->n_places * sizeof *cells);
        d->row_text[d->n_rows++] = c->u->witnesses[s->witnesses[0]].text;
    }
    return STEMMA_OK;
}

/* The distinct texts behind each cell of a place: rows are sorted by what they show, then by text.
 */
static stemma_status count_support(const struct collation_table *c, struct draft *d, size_t place,
                                   struct arena *arena, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, d->n_rows, err);
    struct table support;
    uint32_t *n;
    if (items == NULL)
        return arena_status(arena);
    TRY(table_init(&support, arena, d->n_rows, err));
    for (size_t i = 0; i < d->n_rows; i++)
        items[i] = (struct sort_item){d->row_text[i], i};
    TRY(sort_items(arena, items, d->n_rows, err));
    for (size_t i = 0; i < d->n_rows; i++)
        items[i].key = d->cells[items[i].value * c->n_places + place].sign;
    TRY(sort_items(arena, items, d->n_rows, err)); /* stable, so the texts stay in order */
    for (size_t i = 0; i < d->n_rows; i++) {
        TRY(table_slot(&support, items[i].key, 0, &n, err));
        *n += i == 0 || items[i].key != items[i - 1].key ||
              d->row_text[items[i].value] != d->row_text[items[i - 1].value];
    }
    for (size_t i = 0; i < d->n_rows; i++) {
        struct collation_cell *cell = &d->cells[i * c->n_places + place];
        cell->support = table_get(&support, cell->sign);
    }
    return STEMMA_OK;
}

/* Rows by the place of their first word, longer ones first; equal ones get one number. */
static stemma_status number_groups(const struct collation_table *c, struct draft *d,
                                   struct arena *arena, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, d->n_rows, err);
    struct table known;
    d->group = ARENA_NEW(arena, uint32_t, d->n_rows, err);
    if (d->group == NULL || items == NULL)
        return arena_status(arena);
    TRY(table_init(&known, arena, d->n_rows, err));
    for (size_t i = 0; i < d->n_rows; i++) {
        size_t begin = c->n_places, shown = 0;
        for (size_t p = c->n_places; p-- > 0;) {
            const bool here = d->cells[i * c->n_places + p].kind != CELL_NONE;
            begin = here ? p : begin;
            shown += here;
        }
        items[i] = (struct sort_item){begin << 16 | (c->n_places - shown), i};
    }
    TRY(sort_items(arena, items, d->n_rows, err));
    for (size_t i = 0; i < d->n_rows; i++) {
        const struct collation_cell *row = &d->cells[items[i].value * c->n_places];
        uint64_t sign = 0;
        uint32_t *group;
        for (size_t p = 0; p < c->n_places; p++)
            sign = hash_mix(sign + row[p].sign);
        TRY(table_slot(&known, sign, (uint32_t)d->n_groups, &group, err));
        d->n_groups += *group == d->n_groups;
        d->group[items[i].value] = *group;
    }
    return STEMMA_OK;
}

/* One row of all rows of a group: their witnesses, document by document. */
static stemma_status merge_group(struct collation_row *out, const struct collation_table *c,
                                 const struct draft *d, uint32_t group, struct arena *arena,
                                 stemma_error *err)
{
    size_t n = 0;
    uint32_t first = UINT32_MAX, doc = UINT32_MAX;
    for (size_t i = 0; i < d->n_strips; i++)
        n += d->group[d->strips[i].row] == group ? d->strips[i].n_witnesses : 0;
    uint32_t *witnesses = ARENA_NEW(arena, uint32_t, n, err);
    uint64_t *texts = ARENA_NEW(arena, uint64_t, n, err);
    if (witnesses == NULL || texts == NULL)
        return arena_status(arena);
    *out = (struct collation_row){.witnesses = witnesses};
    for (size_t i = 0; i < d->n_strips; i++) {
        const struct strip *s = &d->strips[i];
        if (d->group[s->row] != group)
            continue;
        first = first == UINT32_MAX ? s->row : first;
        memcpy(witnesses + out->n_witnesses, s->witnesses, s->n_witnesses * sizeof *witnesses);
        out->n_witnesses += s->n_witnesses;
        out->n_first += s->row == first ? s->n_witnesses : 0;
        if (s->doc != doc)
            texts[out->n_docs++] = c->u->witnesses[s->witnesses[0]].text;
        doc = s->doc;
    }
    TRY(sort_keys(arena, texts, out->n_docs, err));
    for (size_t i = 0; i < out->n_docs; i++)
        out->n_texts += i == 0 || texts[i] != texts[i - 1];
    return STEMMA_OK;
}

/* How much of two rows is alike: words that both show count double. */
static size_t alike(const struct collation_cell *a, const struct collation_cell *b, size_t n)
{
    size_t points = 0;
    for (size_t p = 0; p < n; p++)
        points += a[p].sign != b[p].sign ? 0 : a[p].kind == CELL_NONE ? 1 : 2;
    return points;
}

/* Groups in the order shown: the first, then always the one that is most like the last. `cells`:
 * of each group. */
static void order_groups(uint32_t *order, size_t n, const struct collation_cell *const *cells,
                         size_t n_places)
{
    for (uint32_t i = 0; i < n; i++)
        order[i] = i;
    for (size_t i = 1; i < n; i++) {
        size_t best = i, most = 0;
        for (size_t k = i; k < n; k++) {
            const size_t points = alike(cells[order[i - 1]], cells[order[k]], n_places);
            best = points > most ? k : best;
            most = points > most ? points : most;
        }
        const uint32_t chosen = order[best];
        memmove(order + i + 1, order + i, (best - i) * sizeof *order);
        order[i] = chosen;
    }
}

static stemma_status make_rows(struct collation_table *c, const struct draft *d,
                               struct arena *arena, stemma_error *err)
{
    uint32_t order[COLLATION_ROWS];
    const struct collation_cell *cells[COLLATION_ROWS];
    c->n_rows = d->n_groups < COLLATION_ROWS ? d->n_groups : COLLATION_ROWS;
    c->rows_left_out += d->n_groups - c->n_rows;
    struct collation_row *rows = ARENA_NEW(arena, struct collation_row, c->n_rows, err);
    c->cells = ARENA_NEW(arena, struct collation_cell, c->n_rows * c->n_places, err);
    if (rows == NULL || c->cells == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < COLLATION_ROWS; i++)
        cells[i] = d->cells;
    for (size_t i = d->n_rows; i-- > 0;)
        if (d->group[i] < c->n_rows)
            cells[d->group[i]] = &d->cells[i * c->n_places];
    order_groups(order, c->n_rows, cells, c->n_places);
    for (size_t i = 0; i < c->n_rows; i++) {
        TRY(merge_group(&rows[i], c, d, order[i], arena, err));
        memcpy(&c->cells[i * c->n_places], cells[order[i]], c->n_places * sizeof *c->cells);
    }
    c->rows = rows;
    return STEMMA_OK;
}

size_t collation_band(const struct collation_table *c, size_t from, size_t to, size_t *rows)
{
    size_t n = 0;
    for (size_t row = 0; row < c->n_rows; row++) {
        bool any = false;
        for (size_t p = from; p < to && !any; p++)
            any = collation_cell(c, row, p)->kind != CELL_NONE;
        if (any)
            rows[n++] = row;
    }
    return n;
}

size_t collation_span(const struct collation_table *c, const size_t *rows, size_t n, size_t i,
                      size_t place)
{
    const uint64_t sign = collation_cell(c, rows[i], place)->sign;
    if (i > 0 && collation_cell(c, rows[i - 1], place)->sign == sign)
        return 0;
    size_t span = 1;
    while (i + span < n && collation_cell(c, rows[i + span], place)->sign == sign)
        span++;
    return span;
}

stemma_status collation_make(struct collation_table *c, struct arena *arena,
                             const stemma_utterance *u, const uint32_t *rank, stemma_error *err)
{
    struct draft d = {.n_strips = 0};
    *c = (struct collation_table){.u = u};
    TRY(find_places(c, arena, err));
    TRY(cut_strips(&d, arena, u, rank, err));
    if (d.n_strips > QUOTES_COLLATED) {
        c->rows_left_out = d.n_strips - QUOTES_COLLATED;
        d.n_strips = QUOTES_COLLATED;
    }
    TRY(fill_rows(c, &d, arena, err));
    for (size_t p = 0; p < c->n_places; p++) {
        const struct arena_mark mark = arena_mark(arena);
        TRY(count_support(c, &d, p, arena, err));
        arena_rewind(arena, mark);
    }
    TRY(number_groups(c, &d, arena, err));
    return make_rows(c, &d, arena, err);
}
