/*
 * Unpacking a body: zlib for gzip and deflate (with its header or, as some servers send it,
 * without), zstd, and Brotli where the build has it.
 *
 * In: a packed body. Out: its bytes in the arena, as far as they go and not further than the limit.
 * The output grows by doubling, so the cost is linear in it.
 */
#include "read/http_body.h"

#include "read/unpack.h"

#include <string.h>
#define ZLIB_CONST
#include <zlib.h>
#ifdef STEMMA_BROTLI
#include <brotli/decode.h>
#endif

struct unpacking {
    struct arena *arena;
    byte_array out;
    size_t max;
    bool ended, failed;
};

/* Room for more output; false: the limit is reached. */
static stemma_status make_room(struct unpacking *u, size_t hint, bool *more, stemma_error *err)
{
    size_t want = u->out.capacity > 0 ? u->out.capacity : hint;
    if (want > u->max - u->out.n)
        want = u->max - u->out.n;
    *more = want > 0;
    if (u->out.capacity > u->out.n)
        return STEMMA_OK;
    return want > 0 ? ARRAY_RESERVE(u->arena, &u->out, want, err) : STEMMA_OK;
}

static stemma_status take_result(struct http_message *m, const struct unpacking *u)
{
    if (u->out.n == 0 && u->failed) /* it was not packed at all */
        return STEMMA_OK;
    m->cut = m->cut || !u->ended;
    m->body = u->out.at != NULL ? u->out.at : "";
    m->n_body = u->out.n;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ gzip and zstd, as of files */

static stemma_status unpack_stream(struct http_message *m, struct unpacking *u,
                                   struct unpack *state, stemma_error *err)
{
    struct unpack_chunk c = {m->body, m->n_body, NULL, 0};
    while (c.n_in > 0 || c.n_out == 0) {
        bool more;
        TRY(make_room(u, 4 * m->n_body + 1024, &more, err));
        if (!more)
            return STEMMA_OK;
        size_t n_in = c.n_in, room = c.n_out = u->out.capacity - u->out.n;
        c.out = u->out.at + u->out.n;
        enum unpack_result result = unpack_step(state, &c);
        u->out.n += room - c.n_out;
        if (result == UNPACK_NO_MEMORY)
            return fail_memory(err, "unpacking a page");
        u->failed = result == UNPACK_CORRUPT;
        if (result != UNPACK_GOES_ON || (n_in == c.n_in && room == c.n_out))
            break;
    }
    u->ended = !state->inside && !u->failed;
    return STEMMA_OK;
}

static stemma_status unpack_as_file(struct http_message *m, struct unpacking *u, stemma_error *err)
{
    struct unpack state = {0};
    if (unpack_form_of(m->body, m->n_body) == UNPACK_NONE)
        return STEMMA_OK;
    stemma_status status = unpack_init(&state, u->arena, m->body, m->n_body, err);
    if (status == STEMMA_OK)
        status = unpack_stream(m, u, &state, err);
    unpack_clear(&state);
    TRY(status);
    return take_result(m, u);
}

/* ------------------------------------------------------------------ deflate */

static void *zlib_alloc(void *opaque, unsigned n, unsigned size)
{
    return arena_alloc(opaque, n, size, NULL);
}

static void zlib_free(void *opaque, void *block)
{
    (void)opaque;
    (void)block;
}

static stemma_status inflate_all(const struct http_message *m, struct unpacking *u, z_stream *z,
                                 stemma_error *err)
{
    static const size_t most = (size_t)1 << 30;
    z->next_in = (const Bytef *)m->body;
    z->avail_in = (unsigned)(m->n_body < most ? m->n_body : most);
    for (int result = Z_OK; result == Z_OK;) {
        bool more;
        TRY(make_room(u, 4 * m->n_body + 1024, &more, err));
        if (!more)
            return STEMMA_OK;
        size_t room = u->out.capacity - u->out.n;
        room = room < most ? room : most;
        z->next_out = (Bytef *)u->out.at + u->out.n;
        z->avail_out = (unsigned)room;
        result = inflate(z, Z_NO_FLUSH);
        u->out.n += room - z->avail_out;
        u->ended = result == Z_STREAM_END;
        u->failed = !u->ended && result != Z_OK;
    }
    return STEMMA_OK;
}

static stemma_status unpack_deflate(struct http_message *m, struct unpacking *u, stemma_error *err)
{
    bool zlib = m->n_body > 1 && (m->body[0] & 0x0F) == 8 &&
                ((unsigned char)m->body[0] * 256 + (unsigned char)m->body[1]) % 31 == 0;
    z_stream z = {.zalloc = zlib_alloc, .zfree = zlib_free, .opaque = u->arena};
    if (inflateInit2(&z, zlib ? MAX_WBITS : -MAX_WBITS) != Z_OK)
        return fail_memory(err, "unpacking a page");
    stemma_status status = inflate_all(m, u, &z, err);
    (void)inflateEnd(&z);
    TRY(status);
    return take_result(m, u);
}

/* ------------------------------------------------------------------ Brotli */

#ifdef STEMMA_BROTLI
static stemma_status decode_brotli(const struct http_message *m, struct unpacking *u,
                                   BrotliDecoderState *state, stemma_error *err)
{
    const uint8_t *in = (const uint8_t *)m->body;
    size_t n_in = m->n_body;
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
    while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
        bool more;
        TRY(make_room(u, 6 * m->n_body + 1024, &more, err));
        if (!more)
            return STEMMA_OK;
        size_t room = u->out.capacity - u->out.n, left = room;
        uint8_t *out = (uint8_t *)u->out.at + u->out.n;
        result = BrotliDecoderDecompressStream(state, &n_in, &in, &left, &out, NULL);
        u->out.n += room - left;
    }
    u->ended = result == BROTLI_DECODER_RESULT_SUCCESS;
    u->failed = result == BROTLI_DECODER_RESULT_ERROR;
    return STEMMA_OK;
}

static stemma_status unpack_brotli(struct http_message *m, struct unpacking *u, stemma_error *err)
{
    BrotliDecoderState *state = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    if (state == NULL)
        return fail_memory(err, "unpacking a page");
    stemma_status status = decode_brotli(m, u, state, err);
    BrotliDecoderDestroyInstance(state);
    TRY(status);
    return take_result(m, u);
}
#endif

stemma_status http_unpack(struct http_message *m, struct arena *arena, struct header_value coding,
                          size_t max_body, stemma_error *err)
{
    struct unpacking u = {.arena = arena, .out = ARRAY_INIT(max_body), .max = max_body};
    if (m->n_body == 0 || coding.n == 0 || header_is(coding, "identity"))
        return STEMMA_OK;
    if (header_is(coding, "gzip") || header_is(coding, "x-gzip") || header_is(coding, "zstd"))
        return unpack_as_file(m, &u, err);
    if (header_is(coding, "deflate"))
        return unpack_deflate(m, &u, err);
#ifdef STEMMA_BROTLI
    if (header_is(coding, "br"))
        return unpack_brotli(m, &u, err);
#endif
    m->unreadable = true;
    return STEMMA_OK;
}
