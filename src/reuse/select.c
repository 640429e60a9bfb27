/*
 * Which passages of a pair stay: one place of the text, one hit.
 *
 * In: all passages of a pair. Out: those that better ones do not already tell, by place. Better is
 * more equal words. A table of bytes notes the words that better passages cover in each document; a
 * passage goes when they cover half of it or more on both sides. A passage that one document prints
 * twice and the other once is covered on one side only, and stays. O(words of the passages) and a
 * sort.
 */
#include "base/sort.h"
#include "reuse/passage.h"

#include <string.h>

/* The words of one document that better passages cover; `begin` is the first word of the table. */
struct cover {
    uint8_t *words;
    uint32_t begin;
};

static uint32_t cover_count(const struct cover *c, uint32_t begin, uint32_t end)
{
    uint32_t n = 0;
    for (uint32_t i = begin; i < end; i++)
        n += c->words[i - c->begin];
    return n;
}

static void cover_add(struct cover *c, uint32_t begin, uint32_t end)
{
    memset(c->words + (begin - c->begin), 1, end - begin);
}

static stemma_status cover_init(struct cover *c, struct arena *arena, uint32_t begin, uint32_t end,
                                stemma_error *err)
{
    *c = (struct cover){ARENA_ZEROED(arena, uint8_t, end - begin, err), begin};
    return c->words == NULL ? arena_status(arena) : STEMMA_OK;
}

static stemma_status covers_init(struct cover *a, struct cover *b, struct arena *arena,
                                 const passage_array *p, stemma_error *err)
{
    uint32_t a_begin = UINT32_MAX, a_end = 0, b_begin = UINT32_MAX, b_end = 0;
    for (size_t i = 0; i < p->n; i++) {
        const struct passage *s = &p->at[i];
        a_begin = s->a_begin < a_begin ? s->a_begin : a_begin;
        b_begin = s->b_begin < b_begin ? s->b_begin : b_begin;
        a_end = s->a_end > a_end ? s->a_end : a_end;
        b_end = s->b_end > b_end ? s->b_end : b_end;
    }
    TRY(cover_init(a, arena, a_begin, a_end, err));
    return cover_init(b, arena, b_begin, b_end, err);
}

/* The numbers of the passages by `key`, then place in the list given. */
static stemma_status sorted(struct sort_item **out, struct arena *arena, const passage_array *p,
                            uint64_t (*key)(const struct passage *), stemma_error *err)
{
    *out = ARENA_NEW(arena, struct sort_item, p->n, err);
    if (*out == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < p->n; i++)
        (*out)[i] = (struct sort_item){key(&p->at[i]), i};
    return sort_items(arena, *out, p->n, err);
}

static uint64_t by_place(const struct passage *s)
{
    return (uint64_t)s->a_begin << 32 | s->b_begin;
}

static uint64_t by_worth(const struct passage *s)
{
    return UINT64_MAX - s->n_equal;
}

/* Puts the passages in the order of `key`. */
static stemma_status reorder(passage_array *p, struct arena *arena,
                             uint64_t (*key)(const struct passage *), stemma_error *err)
{
    struct sort_item *order;
    TRY(sorted(&order, arena, p, key, err));
    struct passage *copy = ARENA_NEW(arena, struct passage, p->n, err);
    if (copy == NULL)
        return arena_status(arena);
    memcpy(copy, p->at, p->n * sizeof *copy);
    for (size_t i = 0; i < p->n; i++)
        p->at[i] = copy[order[i].value];
    return STEMMA_OK;
}

stemma_status passage_sort(passage_array *passages, struct arena *arena, stemma_error *err)
{
    return reorder(passages, arena, by_place, err);
}

stemma_status passage_select(passage_array *passages, struct arena *arena, stemma_error *err)
{
    if (passages->n < 2)
        return STEMMA_OK;
    struct cover a, b;
    TRY(covers_init(&a, &b, arena, passages, err));
    TRY(reorder(passages, arena, by_place, err));
    TRY(reorder(passages, arena, by_worth, err));
    size_t n = 0;
    for (size_t i = 0; i < passages->n; i++) {
        struct passage s = passages->at[i];
        if (2 * cover_count(&a, s.a_begin, s.a_end) >= s.a_end - s.a_begin &&
            2 * cover_count(&b, s.b_begin, s.b_end) >= s.b_end - s.b_begin)
            continue;
        cover_add(&a, s.a_begin, s.a_end);
        cover_add(&b, s.b_begin, s.b_end);
        passages->at[n++] = s;
    }
    passages->n = n;
    return reorder(passages, arena, by_place, err);
}
