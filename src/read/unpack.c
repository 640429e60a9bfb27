/*
 * Unpacking by zlib (or ISA-L, where the build found it: the same at about twice the speed) and
 * zstd, one step at a time.
 *
 * In: a chunk of packed bytes and room for unpacked ones. Out: how far both went. A file may hold
 * several members (cat a.gz b.gz; parallel packers write thousands), so after each one the next
 * magic number is looked for. NUL bytes behind the last member are padding, as gzip(1) has it.
 * Memory does not depend on the input: zlib wants 40 kB, zstd the window of the frame.
 */
#include "read/unpack.h"

#include <string.h>
#define ZLIB_CONST
#ifdef STEMMA_ISAL
#include <isa-l/igzip_lib.h>
#else
#include <zlib.h>
#endif
#include <zstd.h>
#include <zstd_errors.h>

#ifndef STEMMA_ISAL
/* zlib asks its caller for memory; the arena gives it back all at once. */
static void *zlib_alloc(void *opaque, unsigned n, unsigned size)
{
    return arena_alloc(opaque, n, size, NULL);
}

static void zlib_free(void *opaque, void *block)
{
    (void)opaque;
    (void)block;
}
#endif

static bool is_gzip(const char *head, size_t n)
{
    return n >= 3 && memcmp(head, "\x1f\x8b\x08", 3) == 0;
}

/* A frame, or one of the frames that a reader skips. */
static bool is_zstd(const char *head, size_t n)
{
    if (n < UNPACK_HEAD)
        return false;
    bool skipped =
        ((unsigned char)head[0] & 0xF0) == 0x50 && memcmp(head + 1, "\x2a\x4d\x18", 3) == 0;
    return skipped || memcmp(head, "\x28\xb5\x2f\xfd", 4) == 0;
}

enum unpack_form unpack_form_of(const char *head, size_t n)
{
    if (is_gzip(head, n))
        return UNPACK_GZIP;
    return is_zstd(head, n) ? UNPACK_ZSTD : UNPACK_NONE;
}

#ifdef STEMMA_ISAL
static stemma_status init_gzip(struct unpack *u, struct arena *arena, stemma_error *err)
{
    struct inflate_state *z = ARENA_NEW(arena, struct inflate_state, 1, err);
    if (z == NULL)
        return arena_status(arena);
    isal_inflate_init(z);
    z->crc_flag = ISAL_GZIP;
    u->stream = z;
    return STEMMA_OK;
}
#else
static stemma_status init_gzip(struct unpack *u, struct arena *arena, stemma_error *err)
{
    enum { GZIP_ONLY = 16 };
    z_stream *z = ARENA_ZEROED(arena, z_stream, 1, err);
    if (z == NULL)
        return arena_status(arena);
    z->zalloc = zlib_alloc;
    z->zfree = zlib_free;
    z->opaque = arena;
    if (inflateInit2(z, MAX_WBITS + GZIP_ONLY) != Z_OK)
        return fail(err, arena_status(arena), "out of memory for unpacking gzip");
    u->stream = z;
    return STEMMA_OK;
}
#endif

stemma_status unpack_init(struct unpack *u, struct arena *arena, const char *head, size_t n,
                          stemma_error *err)
{
    *u = (struct unpack){unpack_form_of(head, n), false, NULL};
    if (u->form == UNPACK_GZIP)
        return init_gzip(u, arena, err);
    if (u->form == UNPACK_NONE)
        return STEMMA_OK;
    u->stream = ZSTD_createDStream();
    return u->stream != NULL ? STEMMA_OK : fail_memory(err, "unpacking zstd");
}

void unpack_clear(struct unpack *u)
{
#ifndef STEMMA_ISAL
    if (u->form == UNPACK_GZIP && u->stream != NULL)
        (void)inflateEnd(u->stream);
#endif
    if (u->form == UNPACK_ZSTD)
        (void)ZSTD_freeDStream(u->stream);
    *u = (struct unpack){UNPACK_NONE, false, NULL};
}

#ifdef STEMMA_ISAL
static enum unpack_result step_gzip(struct unpack *u, struct unpack_chunk *c)
{
    static const size_t most = (size_t)1 << 30;
    struct inflate_state *z = u->stream;
    uint32_t n_in = (uint32_t)(c->n_in < most ? c->n_in : most);
    uint32_t n_out = (uint32_t)(c->n_out < most ? c->n_out : most);
    z->next_in = (uint8_t *)(uintptr_t)c->in;
    z->avail_in = n_in;
    z->next_out = (uint8_t *)c->out;
    z->avail_out = n_out;
    u->inside = true;
    int result = isal_inflate(z);
    c->in += n_in - z->avail_in;
    c->n_in -= n_in - z->avail_in;
    c->out += n_out - z->avail_out;
    c->n_out -= n_out - z->avail_out;
    if (result < ISAL_DECOMP_OK)
        return UNPACK_CORRUPT;
    if (z->block_state == ISAL_BLOCK_FINISH) {
        u->inside = false;
        isal_inflate_reset(z);
        z->crc_flag = ISAL_GZIP;
    }
    return UNPACK_GOES_ON;
}
#else
static enum unpack_result step_gzip(struct unpack *u, struct unpack_chunk *c)
{
    static const size_t most = (size_t)1 << 30;
    z_stream *z = u->stream;
    unsigned n_in = (unsigned)(c->n_in < most ? c->n_in : most);
    unsigned n_out = (unsigned)(c->n_out < most ? c->n_out : most);
    z->next_in = (const Bytef *)c->in;
    z->avail_in = n_in;
    z->next_out = (Bytef *)c->out;
    z->avail_out = n_out;
    u->inside = true;
    int result = inflate(z, Z_NO_FLUSH);
    c->in += n_in - z->avail_in;
    c->n_in -= n_in - z->avail_in;
    c->out += n_out - z->avail_out;
    c->n_out -= n_out - z->avail_out;
    if (result == Z_STREAM_END) {
        u->inside = false;
        (void)inflateReset(z);
        return UNPACK_GOES_ON;
    }
    if (result == Z_MEM_ERROR)
        return UNPACK_NO_MEMORY;
    return result == Z_OK || result == Z_BUF_ERROR ? UNPACK_GOES_ON : UNPACK_CORRUPT;
}
#endif

static enum unpack_result step_zstd(struct unpack *u, struct unpack_chunk *c)
{
    ZSTD_inBuffer in = {c->in, c->n_in, 0};
    ZSTD_outBuffer out = {c->out, c->n_out, 0};
    size_t result = ZSTD_decompressStream(u->stream, &out, &in);
    c->in += in.pos;
    c->n_in -= in.pos;
    c->out += out.pos;
    c->n_out -= out.pos;
    u->inside = result != 0;
    if (!ZSTD_isError(result))
        return UNPACK_GOES_ON;
    bool memory = ZSTD_getErrorCode(result) == ZSTD_error_memory_allocation;
    return memory ? UNPACK_NO_MEMORY : UNPACK_CORRUPT;
}

/* Between two members: padding is eaten; true where a member of the same form begins. */
static bool next_begins(const struct unpack *u, struct unpack_chunk *c)
{
    while (c->n_in > 0 && *c->in == '\0') {
        c->in++;
        c->n_in--;
    }
    return c->n_in == 0 || unpack_form_of(c->in, c->n_in) == u->form;
}

enum unpack_result unpack_step(struct unpack *u, struct unpack_chunk *chunk)
{
    if (!u->inside && chunk->n_in > 0) {
        if (!next_begins(u, chunk))
            return UNPACK_TRAILING;
        if (chunk->n_in == 0)
            return UNPACK_GOES_ON;
    }
    return u->form == UNPACK_GZIP ? step_gzip(u, chunk) : step_zstd(u, chunk);
}
