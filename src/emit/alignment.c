/*
 * Alignment tables. In: an utterance with its witnesses and edits (contested readings beside them,
 * contested.h); out: segments, columns, and what each witness prints at each segment.
 *
 * A segment ends where a witness begins or ends, or an edit does; what is put in between two words
 * has a segment of no words. A witness that prints other words over several segments shows them in
 * the first one, and nothing in the others. So a witness read from top to bottom is what it prints.
 */
#include "emit/alignment.h"

#include "emit/contested.h"

#include <stdlib.h>
#include <string.h>

#define MAX_CELLS ((size_t)1 << 31)
#define LAYERS 8     /* columns of one document */
#define LOOK_BACK 64 /* witnesses of one document that one is compared with */

struct aligning {
    struct arena *arena;
    const stemma_utterance *u;
    struct text words; /* of the base text */
    struct alignment_table *out;
    const uint32_t *column; /* of each witness */
};

static bool tells_words(const struct aligning *a, const stemma_edit *e)
{
    if (e->type == STEMMA_EDIT_JOIN || e->type == STEMMA_EDIT_SPEAKER)
        return false;
    if (e->type != STEMMA_EDIT_TYPOGRAPHY)
        return true;
    if (e->base_begin >= e->base_end || e->base == NULL || e->base_end > a->words.n_tokens)
        return false;
    const struct token *first = &a->words.tokens[e->base_begin];
    const uint32_t n = token_end(&a->words.tokens[e->base_end - 1]) - first->begin;
    return strlen(e->base) == n && memcmp(a->words.bytes + first->begin, e->base, n) == 0;
}

/* ------------------------------------------------------------------ segments */

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Begins and ends of witnesses and edits; places where words are put in are marked in `put_in`. */
static stemma_status collect_points(const struct aligning *a, uint32_t **points, size_t *n,
                                    bool *put_in, stemma_error *err)
{
    size_t most = 2;
    for (size_t w = 0; w < a->u->n_witnesses; w++)
        most += 2 + 2 * a->u->witnesses[w].n_edits;
    uint32_t *at = ARENA_NEW(a->arena, uint32_t, most, err);
    if (at == NULL)
        return arena_status(a->arena);
    *n = 0;
    at[(*n)++] = 0;
    at[(*n)++] = a->u->n_words;
    for (size_t w = 0; w < a->u->n_witnesses; w++) {
        const stemma_witness *x = &a->u->witnesses[w];
        at[(*n)++] = x->base_begin;
        at[(*n)++] = x->base_end;
        for (size_t k = 0; k < x->n_edits; k++) {
            if (!tells_words(a, &x->edits[k]))
                continue;
            at[(*n)++] = x->edits[k].base_begin;
            at[(*n)++] = x->edits[k].base_end;
            if (x->edits[k].base_begin == x->edits[k].base_end)
                put_in[x->edits[k].base_begin] = true;
        }
    }
    qsort(at, *n, sizeof *at, compare_numbers);
    *points = at;
    return STEMMA_OK;
}

static stemma_status cut_segments(struct aligning *a, stemma_error *err)
{
    uint32_t *points = NULL;
    size_t n = 0;
    bool *put_in = ARENA_ZEROED(a->arena, bool, (size_t)a->u->n_words + 1, err);
    if (put_in == NULL)
        return arena_status(a->arena);
    TRY(collect_points(a, &points, &n, put_in, err));
    struct alignment_segment *segments = ARENA_NEW(a->arena, struct alignment_segment, 2 * n, err);
    if (segments == NULL)
        return arena_status(a->arena);
    for (size_t i = 0; i < n; i++) {
        if (i + 1 < n && points[i + 1] == points[i])
            continue;
        if (put_in[points[i]])
            segments[a->out->n_segments++] = (struct alignment_segment){points[i], points[i]};
        if (i + 1 < n)
            segments[a->out->n_segments++] = (struct alignment_segment){points[i], points[i + 1]};
    }
    a->out->segments = segments;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ columns */

/* A witness goes into the first column of its document where none stands over the same words; past
 * LAYERS columns, or LOOK_BACK witnesses later, a document's repetition of itself is not told
 * apart. */
static stemma_status make_columns(struct aligning *a, stemma_error *err)
{
    const size_t n = a->u->n_witnesses;
    uint32_t *column = ARENA_NEW(a->arena, uint32_t, n, err);
    struct alignment_column *columns = ARENA_NEW(a->arena, struct alignment_column, n, err);
    if (column == NULL || columns == NULL)
        return arena_status(a->arena);
    for (size_t begin = 0, end; begin < n; begin = end) {
        const size_t first = a->out->n_columns;
        for (end = begin; end < n && a->u->witnesses[end].doc == a->u->witnesses[begin].doc;
             end++) {
            const stemma_witness *x = &a->u->witnesses[end];
            uint32_t layer = 0;
            for (size_t i = end - begin > LOOK_BACK ? end - LOOK_BACK : begin; i < end; i++)
                if (layer + 1 < LAYERS && a->u->witnesses[i].base_begin < x->base_end &&
                    x->base_begin < a->u->witnesses[i].base_end && column[i] - first >= layer)
                    layer = (uint32_t)(column[i] - first) + 1;
            column[end] = (uint32_t)first + layer;
            if (column[end] == a->out->n_columns)
                columns[a->out->n_columns++] = (struct alignment_column){x->doc, layer};
        }
    }
    a->column = column;
    a->out->columns = columns;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ cells */

static const char *base_words(const struct aligning *a, struct alignment_segment s,
                              stemma_error *err)
{
    if (s.begin == s.end || s.end > a->words.n_tokens)
        return "";
    const uint32_t begin = a->words.tokens[s.begin].begin;
    return arena_copy(a->arena, a->words.bytes + begin,
                      token_end(&a->words.tokens[s.end - 1]) - begin, err);
}

/* What the edits of a witness put at a segment; NULL: they say nothing of it. */
static stemma_status edited_words(const char **out, const struct aligning *a,
                                  const stemma_witness *w, struct alignment_segment s,
                                  stemma_error *err)
{
    *out = NULL;
    for (size_t k = 0; k < w->n_edits; k++) {
        const stemma_edit *e = &w->edits[k];
        const bool place = e->base_begin == e->base_end;
        const bool here = place ? s.begin == s.end && e->base_begin == s.begin
                                : e->base_begin <= s.begin && s.end <= e->base_end &&
                                      (s.begin < s.end || e->base_begin < s.begin);
        if (!tells_words(a, e) || !here)
            continue;
        const char *text = place || e->base_begin == s.begin ? e->text : "";
        if (*out == NULL || (*out)[0] == '\0')
            *out = text;
        else if (text[0] != '\0')
            *out = arena_printf(a->arena, err, "%s %s", *out, text);
        if (*out == NULL)
            return arena_status(a->arena);
    }
    return STEMMA_OK;
}

static bool covers(const stemma_witness *w, struct alignment_segment s)
{
    if (s.begin < s.end)
        return w->base_begin <= s.begin && s.end <= w->base_end;
    return w->base_begin < s.begin && s.begin < w->base_end;
}

static stemma_status fill_cells(struct aligning *a, stemma_error *err)
{
    struct alignment_table *t = a->out;
    if (t->n_columns > 0 && t->n_segments > MAX_CELLS / t->n_columns)
        return fail(err, STEMMA_LIMIT, "an utterance has too many witnesses for a table");
    t->cells = ARENA_ZEROED(a->arena, const char *, t->n_segments * t->n_columns, err);
    if (t->cells == NULL)
        return arena_status(a->arena);
    for (size_t s = 0; s < t->n_segments; s++) {
        const char *base = base_words(a, t->segments[s], err);
        if (base == NULL)
            return arena_status(a->arena);
        for (size_t w = 0; w < a->u->n_witnesses; w++) {
            const stemma_witness *x = &a->u->witnesses[w];
            const char **cell = &t->cells[s * t->n_columns + a->column[w]], *text;
            TRY(edited_words(&text, a, x, t->segments[s], err));
            if (text == NULL && !covers(x, t->segments[s]))
                continue;
            if (text != NULL && (*cell == NULL || (*cell)[0] == '\0'))
                *cell = text;
            else if (*cell == NULL)
                *cell = base;
        }
    }
    return STEMMA_OK;
}

stemma_status alignment_make(struct alignment_table *out, struct arena *arena,
                             const stemma_utterance *u, stemma_error *err)
{
    struct aligning a = {.arena = arena, .u = u, .out = out};
    *out = (struct alignment_table){.u = u};
    TRY(text_analyse(&a.words, arena, u->text, strlen(u->text), err));
    TRY(cut_segments(&a, err));
    TRY(make_columns(&a, err));
    return fill_cells(&a, err);
}

stemma_status alignment_siglum(const char **out, struct arena *arena, const stemma_corpus *corpus,
                               struct alignment_column column, stemma_error *err)
{
    const char *id = corpus->documents.at[column.doc].record.id;
    *out = column.layer == 0 ? id : arena_printf(arena, err, "%s (%u)", id, column.layer + 1);
    return *out != NULL ? STEMMA_OK : arena_status(arena);
}
