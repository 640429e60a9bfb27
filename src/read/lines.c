/*
 * Cutting a stream into lines.
 *
 * In: a source. Out: one line at a time, in place. Bytes are read in chunks behind what waits; a
 * line that a chunk cuts is moved to the front once a chunk, and the buffer doubles while one line
 * fills it. So each byte is moved O(1) times, and memory is at most twice the longest line that is
 * wanted. A longer line is left out without being stored: the search for its end goes on, chunk by
 * chunk, and only its head is kept for the message.
 */
#include "read/lines.h"

#include <string.h>

enum { CHUNK = 256 << 10, FIRST_CAPACITY = 1 << 20, UNITS = 32 << 10, KEPT_HEAD = 4096 };

/* Room for `more` bytes behind those that wait, and the padding. */
static stemma_status make_room(struct lines *l, size_t more, stemma_error *err)
{
    size_t n = l->end - l->begin;
    if (l->capacity - l->end >= more)
        return STEMMA_OK;
    if (l->begin > 0) {
        memmove(l->at, l->at + l->begin, n);
        l->begin = 0;
        l->end = n;
    }
    if (l->capacity - l->end >= more)
        return STEMMA_OK;
    size_t capacity = l->capacity;
    while (capacity - n < more)
        capacity *= 2;
    char *grown =
        arena_grow(&l->arena, l->at, l->capacity + LINES_PADDING, capacity + LINES_PADDING, err);
    if (grown == NULL)
        return arena_status(&l->arena);
    l->at = grown;
    memset(l->at + capacity, 0, LINES_PADDING);
    l->capacity = capacity;
    return STEMMA_OK;
}

/* One more chunk of UTF-16, converted. */
static stemma_status read_units(struct lines *l, stemma_error *err)
{
    size_t n, used;
    TRY(source_read(l->source, l->units + l->n_units, UNITS - l->n_units, &n, err));
    l->finished = n == 0;
    l->n_units += n;
    l->end += utf16_convert(&l->utf16, l->units, l->n_units, l->finished, l->at + l->end, &used);
    memmove(l->units, l->units + used, l->n_units - used);
    l->n_units -= used;
    return STEMMA_OK;
}

static stemma_status read_chunk(struct lines *l, stemma_error *err)
{
    TRY(make_room(l, CHUNK, err));
    if (l->units != NULL)
        return read_units(l, err);
    size_t n;
    TRY(source_read(l->source, l->at + l->end, l->capacity - l->end, &n, err));
    l->end += n;
    l->finished = n == 0;
    return STEMMA_OK;
}

stemma_status lines_fill(struct lines *l, size_t want, stemma_error *err)
{
    while (l->end - l->begin < want && !l->finished)
        TRY(read_chunk(l, err));
    return STEMMA_OK;
}

/* What was read before the mark of UTF-16 was seen is converted after all. */
static stemma_status begin_utf16(struct lines *l, stemma_error *err)
{
    enum { MARK = 2 };
    l->units = ARENA_NEW(&l->source->arena, char, UNITS, err);
    if (l->units == NULL)
        return arena_status(&l->source->arena);
    l->n_units = l->end - MARK;
    memcpy(l->units, l->at + MARK, l->n_units);
    l->end = 0;
    return read_units(l, err);
}

stemma_status lines_open(struct lines *l, struct source *source, stemma_error *err)
{
    enum { HEAD = 4 };
    *l = (struct lines){.source = source, .capacity = FIRST_CAPACITY};
    arena_init(&l->arena, source->ctx);
    l->at = ARENA_NEW(&l->arena, char, FIRST_CAPACITY + LINES_PADDING, err);
    if (l->at == NULL)
        return arena_status(&l->arena);
    memset(l->at + FIRST_CAPACITY, 0, LINES_PADDING);
    /* The head alone, a few bytes at a time, so that it fits the buffer of units. */
    while (l->end < HEAD && !l->finished) {
        size_t n;
        TRY(source_read(source, l->at + l->end, HEAD - l->end, &n, err));
        l->end += n;
        l->finished = n == 0;
    }
    if (utf16_marked(l->at, l->end, &l->utf16.big_endian))
        return begin_utf16(l, err);
    if (l->end >= 3 && memcmp(l->at, "\xEF\xBB\xBF", 3) == 0)
        l->begin = 3;
    return STEMMA_OK;
}

void lines_close(struct lines *l)
{
    if (l->source != NULL)
        arena_clear(&l->arena);
    l->source = NULL;
}

/* Where the line that waits ends, or NULL; each byte is searched once. */
static const char *find_break(struct lines *l)
{
    const char *from = l->at + l->begin + l->searched;
    size_t n = l->end - l->begin - l->searched;
    const char *stop = n != 0 ? memchr(from, '\n', n) : NULL;
    l->searched = stop != NULL ? 0 : l->end - l->begin;
    return stop;
}

/* Leaves out a line that is too long; its head moves to the front and stays. */
static stemma_status skip_line(struct lines *l, struct line *out, stemma_error *err)
{
    size_t n = l->end - l->begin, kept = n < KEPT_HEAD ? n / 2 : KEPT_HEAD;
    memmove(l->at, l->at + l->begin, kept);
    *out = (struct line){l->at, kept, ++l->n_lines, n, false};
    for (;;) {
        l->begin = l->end = kept;
        l->searched = 0;
        if (l->finished)
            return STEMMA_OK;
        TRY(read_chunk(l, err));
        const char *stop = find_break(l);
        if (stop != NULL) {
            out->n_whole += (size_t)(stop - (l->at + l->begin));
            out->ended = true;
            l->begin = (size_t)(stop - l->at) + 1;
            return STEMMA_OK;
        }
        out->n_whole += l->end - l->begin;
    }
}

stemma_status lines_next(struct lines *l, size_t max, struct line *out, stemma_error *err)
{
    *out = (struct line){NULL, 0, 0, 0, false};
    for (;;) {
        const char *stop = find_break(l);
        size_t n = stop != NULL ? (size_t)(stop - (l->at + l->begin)) : l->end - l->begin;
        if (stop == NULL && n > max)
            return skip_line(l, out, err);
        if (stop != NULL || (l->finished && n > 0)) {
            *out = (struct line){l->at + l->begin, n, ++l->n_lines, n, stop != NULL};
            if (n > max)
                out->n = n - 1 < KEPT_HEAD ? n - 1 : KEPT_HEAD;
            l->begin += n + (stop != NULL);
            l->searched = 0;
            return STEMMA_OK;
        }
        if (l->finished)
            return STEMMA_OK;
        TRY(read_chunk(l, err));
    }
}
