/*
 * Puts the stretches without marks among those between marks.
 *
 * In: the stretches that marks.c found, the text, what the reader knows of its paragraphs. Out: one
 * list, by place, in which stretches are nested or apart and never cross.
 *
 * Marks are believed first: a line whose words stand mostly between marks of its own is quoted by
 * them (MERROW: “We left.”), and a stretch that crosses its ends leaves it out. What is left of the
 * unmarked ones takes the marked ones inside it as nested.
 *
 * Cost: linear in the stretches; the search for the unmarked ones is one pass over the lines.
 */
#include "quote/unmarked.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { MOSTLY = 60 /* per cent of its bytes that stand between marks */ };

/* Paragraphs that the page sets apart as quoted; neighbours are one quotation. */
static stemma_status blocks_find(unmarked_array *out, struct arena *arena, const struct text *text,
                                 const struct marks_hints *hints, stemma_error *err)
{
    uint32_t last = MARKS_NONE;
    for (size_t i = 0; i < hints->n_paragraphs; i++) {
        const stemma_paragraph *p = &hints->paragraphs[i];
        uint32_t at = text_paragraph_at(text, p->begin_byte);
        if (p->kind != STEMMA_PARAGRAPH_BLOCKQUOTE || at == text->n_paragraphs ||
            text->paragraphs[at].begin >= p->end_byte || at == last)
            continue;
        const struct text_range *r = &text->paragraphs[at];
        struct unmarked u = {r->begin, r->end, at, STEMMA_FLAG_BLOCK,
                             last != MARKS_NONE && at == last + 1};
        TRY(ARRAY_ADD(arena, out, u, err));
        last = at;
    }
    return STEMMA_OK;
}

/* What the marks hold of one unmarked stretch. */
enum verdict { STANDS, FALLS };

/* Stretches first … of the list overlap u or follow it. */
static enum verdict judge(const struct marked_list *marks, size_t first, const struct unmarked *u)
{
    uint64_t held = 0;
    for (size_t i = first; i < marks->n && marks->at[i].outer_begin < u->end; i++) {
        const struct marked *m = &marks->at[i];
        if (m->depth > 0)
            continue;
        if (m->outer_begin < u->begin || m->outer_end > u->end ||
            (m->flags & (STEMMA_FLAG_CONTINUED | STEMMA_FLAG_MISSING_CLOSER)))
            return FALLS;
        held += m->outer_end - m->outer_begin;
    }
    return held * 100 > (uint64_t)(u->end - u->begin) * MOSTLY ? FALLS : STANDS;
}

struct merging {
    const struct marked_list *from;
    uint32_t *moved; /* new number of each stretch */
    struct marked *out;
    uint32_t n;
    size_t next;      /* the first stretch of `from` that is not moved yet */
    uint32_t covered; /* byte where the last outer one of those moved ends */
};

/* Moves the stretches that begin before byte `end`; `inside`: an unmarked one holds them. */
static void move_until(struct merging *m, uint32_t end, bool inside)
{
    for (; m->next < m->from->n && m->from->at[m->next].outer_begin < end; m->next++) {
        struct marked one = m->from->at[m->next];
        if (one.continues != MARKS_NONE)
            one.continues = m->moved[one.continues];
        if (inside) {
            one.depth++;
            one.flags = (one.flags | STEMMA_FLAG_NESTED) & ~(uint32_t)STEMMA_FLAG_SINGLE;
        }
        if (one.depth == 0)
            m->covered = one.outer_end;
        m->moved[m->next] = m->n;
        m->out[m->n++] = one;
    }
}

/* `before`: number of the one that it goes on from, or MARKS_NONE. */
static void add_unmarked(struct merging *m, const struct unmarked *u, uint32_t before)
{
    struct marked *one = &m->out[m->n];
    *one = (struct marked){.begin = u->begin,
                           .end = u->end,
                           .outer_begin = u->begin,
                           .outer_end = u->end,
                           .paragraph = u->paragraph,
                           .flags = u->flags,
                           .continues = before};
    if (before != MARKS_NONE) {
        one->flags |= STEMMA_FLAG_CONTINUED;
        m->out[before].flags |= STEMMA_FLAG_CONTINUED;
    }
    m->covered = u->end;
    m->n++;
}

static stemma_status merge(struct marked_list *marks, struct arena *arena,
                           const unmarked_array *unmarked, stemma_error *err)
{
    struct merging m = {.from = marks};
    m.moved = ARENA_NEW(arena, uint32_t, marks->n, err);
    m.out = ARENA_NEW(arena, struct marked, marks->n + unmarked->n, err);
    if (m.moved == NULL || m.out == NULL)
        return arena_status(arena);
    uint32_t last = MARKS_NONE; /* number in m.out of the unmarked one before */
    for (size_t i = 0; i < unmarked->n; i++) {
        const struct unmarked *u = &unmarked->at[i];
        move_until(&m, u->begin, false);
        if (m.covered > u->begin || judge(marks, m.next, u) == FALLS) {
            last = MARKS_NONE;
            continue;
        }
        uint32_t number = m.n;
        add_unmarked(&m, u, u->goes_on ? last : MARKS_NONE);
        last = number;
        move_until(&m, u->end, true);
    }
    move_until(&m, UINT32_MAX, false);
    marks->at = m.out;
    marks->n = m.n;
    return STEMMA_OK;
}

stemma_status unmarked_add(struct marked_list *marks, struct arena *arena, const struct text *text,
                           const struct lexicon *lexicon, const struct marks_hints *hints,
                           stemma_error *err)
{
    unmarked_array found = ARRAY_INIT(MARKS_NONE / 2);
    TRY(blocks_find(&found, arena, text, hints, err));
    if (found.n > 0)
        TRY(merge(marks, arena, &found, err));
    found.n = 0;
    TRY(transcript_find(&found, arena, text, err));
    if (found.n > 0)
        TRY(merge(marks, arena, &found, err));
    found.n = 0;
    TRY(dashes_find(&found, arena, text, lexicon, hints->language, err));
    return found.n == 0 ? STEMMA_OK : merge(marks, arena, &found, err);
}
