/*
 * One difference of a witness. In: its words in the document, the base's words, the type; out: the
 * difference, with what it shows of its place and whether texts are counted for it. Words of the
 * one or the other are told from the bytes, so that a cut is shown with its marks: ", at noon,"
 * rather than "at noon".
 */
#include "trace/editor.h"

stemma_status editor_add(struct editor *e, stemma_edit_type type, struct slice text,
                         struct slice base, struct base_place at, stemma_error *err)
{
    struct difference d = {.edit = {.type = type, .base_begin = at.begin, .base_end = at.end}};
    d.edit.span = text_span(&e->document->text, text.begin, text.end);
    d.edit.text = arena_copy(e->arena, text.bytes + text.begin, text.end - text.begin, err);
    if (d.edit.text == NULL)
        return arena_status(e->arena);
    if (base.bytes != NULL) {
        d.edit.base = arena_copy(e->arena, base.bytes + base.begin, base.end - base.begin, err);
        if (d.edit.base == NULL)
            return arena_status(e->arena);
    }
    d.weighed = type == STEMMA_EDIT_SUBSTITUTION || type == STEMMA_EDIT_INSERTION ||
                type == STEMMA_EDIT_SILENT_CUT || type == STEMMA_EDIT_TRANSPOSITION;
    d.is_reading = d.weighed || type == STEMMA_EDIT_BRACKET || type == STEMMA_EDIT_BEND;
    d.reading = slice_hash(&text);
    return ARRAY_ADD(e->arena, &e->list, d, err);
}

struct slice editor_text(const struct editor *e, uint32_t begin, uint32_t end)
{
    return (struct slice){e->document->text.bytes, begin, end};
}

struct slice editor_base(const struct editor *e, uint32_t begin, uint32_t end)
{
    const struct base_text *b = e->base;
    if (begin < end)
        return (struct slice){b->bytes, b->begin[begin], b->end[end - 1]};
    const uint32_t at = begin < b->n_words ? b->begin[begin] : b->n_bytes;
    return (struct slice){b->bytes, at, at};
}
