/*
 * Unpacking a body: gzip, deflate and zstd as files are unpacked (unpack.c), and Brotli where the
 * build has it.
 *
 * In: a packed body. Out: its bytes in the arena, as far as they go and not further than the limit.
 * The output grows by doubling, so the cost is linear in it.
 */
#include "read/http_body.h"

#include "read/unpack.h"

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

/* ------------------------------------------------------------------ gzip, zstd, deflate */

static stemma_status unpack_stream(struct http_message *m, struct unpacking *u,
                                   struct unpack *state, stemma_error *err)
{
    struct unpack_chunk c = {m->body, m->n_body, NULL, 0};
    bool goes_on = true;
    while (goes_on) {
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
        goes_on = result == UNPACK_GOES_ON && (n_in != c.n_in || room != c.n_out) &&
                  (state->inside || c.n_in > 0);
    }
    u->ended = !state->inside && !u->failed;
    return STEMMA_OK;
}

/* Of deflate servers send two forms: as the standard says, with the head of zlib, and bare. */
static enum unpack_form deflate_form(const char *body, size_t n)
{
    bool zlib = n > 1 && (body[0] & 0x0F) == 8 &&
                ((unsigned char)body[0] * 256 + (unsigned char)body[1]) % 31 == 0;
    return zlib ? UNPACK_ZLIB : UNPACK_DEFLATE;
}

static stemma_status unpack_as(struct http_message *m, struct unpacking *u, enum unpack_form form,
                               stemma_error *err)
{
    struct unpack state = {0};
    if (form == UNPACK_NONE)
        return STEMMA_OK;
    stemma_status status = unpack_init_as(&state, u->arena, form, err);
    if (status == STEMMA_OK)
        status = unpack_stream(m, u, &state, err);
    unpack_clear(&state);
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
        return unpack_as(m, &u, unpack_form_of(m->body, m->n_body), err);
    if (header_is(coding, "deflate"))
        return unpack_as(m, &u, deflate_form(m->body, m->n_body), err);
#ifdef STEMMA_BROTLI
    if (header_is(coding, "br"))
        return unpack_brotli(m, &u, err);
#endif
    m->unreadable = true;
    return STEMMA_OK;
}
