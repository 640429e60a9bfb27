/*
 * From a source's bytes to characters.
 *
 * In: a source. Out: its bytes, in the caller's buffer. The head decides: a byte order mark is
 * dropped; UTF-16 is told by its mark, or by where its zero bytes lie, and is converted by a loop
 * of ours that needs no library. Everything else passes through untouched, without a copy, for the
 * reader of its form to decode.
 */
#include "read/stream.h"

#include <string.h>

enum { UNITS = 32 << 10 };
_Static_assert(STREAM_LEAST >= UNITS / 2 * 3 + 8, "what UNITS bytes become fits");

/* The source's next bytes, those of the head first. */
static stemma_status take_bytes(struct stream *s, char *out, size_t capacity, size_t *n,
                                stemma_error *err)
{
    size_t waiting = s->n_head - s->head_at;
    if (waiting == 0)
        return source_read(&s->source, out, capacity, n, err);
    *n = waiting < capacity ? waiting : capacity;
    memcpy(out, s->head + s->head_at, *n);
    s->head_at += *n;
    return STEMMA_OK;
}

static stemma_status look_at_head(struct stream *s, stemma_error *err)
{
    while (s->n_head < STREAM_HEAD) {
        size_t n;
        TRY(source_read(&s->source, s->head + s->n_head, STREAM_HEAD - s->n_head, &n, err));
        if (n == 0)
            break;
        s->n_head += n;
    }
    bool marked = utf16_marked(s->head, s->n_head, &s->utf16.big_endian);
    if (marked || utf16_unmarked(s->head, s->n_head, &s->utf16.big_endian)) {
        s->head_at = marked ? 2 : 0;
        s->units = ARENA_NEW(&s->source.arena, char, UNITS, err);
        return s->units != NULL ? STEMMA_OK : arena_status(&s->source.arena);
    }
    if (s->n_head >= 3 && memcmp(s->head, "\xEF\xBB\xBF", 3) == 0)
        s->head_at = 3;
    return STEMMA_OK;
}

stemma_status stream_open(struct stream *s, stemma_ctx *ctx, const char *path,
                          const struct source_limits *limits, stemma_error *err)
{
    memset(s, 0, sizeof *s);
    TRY(source_open(&s->source, ctx, path, limits, err));
    return look_at_head(s, err);
}

void stream_close(struct stream *s)
{
    source_close(&s->source);
}

/* One more chunk of UTF-16, converted; *n is 0 at the end alone. */
static stemma_status read_units(struct stream *s, char *out, size_t *n, stemma_error *err)
{
    *n = 0;
    while (*n == 0 && !s->ended) {
        size_t got, used;
        TRY(take_bytes(s, s->units + s->n_units, UNITS - s->n_units, &got, err));
        s->ended = got == 0;
        s->n_units += got;
        *n = utf16_convert(&s->utf16, s->units, s->n_units, s->ended, out, &used);
        memmove(s->units, s->units + used, s->n_units - used);
        s->n_units -= used;
    }
    return STEMMA_OK;
}

stemma_status stream_read(struct stream *s, char *out, size_t capacity, size_t *n,
                          stemma_error *err)
{
    if (s->units != NULL)
        return read_units(s, out, n, err);
    return take_bytes(s, out, capacity, n, err);
}
