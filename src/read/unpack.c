/*
 * Unpacking by zlib (or ISA-L, where the build found it: the same at about twice the speed) and
 * zstd, one step at a time.
 *
 * In: a chunk of packed bytes and room for unpacked ones. Out: how far both went. A file may hold
 * several members (cat a.gz b.gz; parallel packers write thousands), so after each one the next
 * magic number is looked for. NUL bytes behind the last member are padding, as gzip(1) has it. A
 * dictionary stands in a frame of its own at the begin, plain or packed (IIPC, "Use of Zstandard in
 * WARC"); a frame there that is no dictionary is skipped like others.
 *
 * Memory does not depend on the input: zlib wants 40 kB, zstd the window of the frame.
 */
#include "read/unpack.h"

#include <string.h>
#define ZLIB_CONST
#define ZSTD_STATIC_LINKING_ONLY /* an allocator of ours for zstd */
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
static void begin_inflate(const struct unpack *u, struct inflate_state *z)
{
    bool gzip = u->form == UNPACK_GZIP, zlib = u->form == UNPACK_ZLIB;
    isal_inflate_reset(z);
    z->crc_flag = gzip ? ISAL_GZIP : zlib ? ISAL_ZLIB : ISAL_DEFLATE;
}

static stemma_status init_inflate(struct unpack *u, struct arena *arena, stemma_error *err)
{
    struct inflate_state *z = ARENA_NEW(arena, struct inflate_state, 1, err);
    if (z == NULL)
        return arena_status(arena);
    isal_inflate_init(z);
    begin_inflate(u, z);
    u->stream = z;
    return STEMMA_OK;
}
#else
static stemma_status init_inflate(struct unpack *u, struct arena *arena, stemma_error *err)
{
    enum { GZIP_ONLY = 16 };
    bool gzip = u->form == UNPACK_GZIP, zlib = u->form == UNPACK_ZLIB;
    z_stream *z = ARENA_ZEROED(arena, z_stream, 1, err);
    if (z == NULL)
        return arena_status(arena);
    z->zalloc = zlib_alloc;
    z->zfree = zlib_free;
    z->opaque = arena;
    if (inflateInit2(z, gzip ? MAX_WBITS + GZIP_ONLY : zlib ? MAX_WBITS : -MAX_WBITS) != Z_OK)
        return fail(err, arena_status(arena), "out of memory for unpacking gzip");
    u->stream = z;
    return STEMMA_OK;
}
#endif

/* ------------------------------------------------------------------ a dictionary of zstd */

enum { DICTIONARY_HEAD = 8, MOST_DICTIONARY = 16 << 20 };

/* A frame that is read and not unpacked; its first eight bytes say what it is and its length. */
struct dictionary {
    char head[DICTIONARY_HEAD];
    char *bytes; /* NULL: of no use */
    size_t n, left, n_head;
};

static uint32_t number_at(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

/* Whether the stream begins with a frame that may hold one; false: no memory. */
static bool expect_dictionary(struct unpack *u, const struct unpack_chunk *c)
{
    if (c->n_in < UNPACK_HEAD || number_at(c->in) != 0x184D2A5D)
        return true;
    u->dictionary = ARENA_ZEROED(u->arena, struct dictionary, 1, NULL);
    if (u->dictionary != NULL)
        u->dictionary->left = DICTIONARY_HEAD;
    return u->dictionary != NULL;
}

/* Gives the dictionary to the stream; false: no memory. What is none is left alone. */
static bool load_dictionary(struct unpack *u)
{
    const struct dictionary *d = u->dictionary;
    if (d == NULL || d->bytes == NULL || d->n < UNPACK_HEAD ||
        number_at(d->bytes) != ZSTD_MAGIC_DICTIONARY)
        return true;
    size_t result = ZSTD_DCtx_loadDictionary(u->stream, d->bytes, d->n);
    return ZSTD_getErrorCode(result) != ZSTD_error_memory_allocation;
}

/* A dictionary that is packed itself. */
static bool unpack_dictionary(struct unpack *u)
{
    struct dictionary *d = u->dictionary;
    if (d->bytes == NULL || d->n < UNPACK_HEAD || number_at(d->bytes) != ZSTD_MAGICNUMBER)
        return true;
    unsigned long long holds = ZSTD_getFrameContentSize(d->bytes, d->n);
    size_t n = holds <= MOST_DICTIONARY ? (size_t)holds : MOST_DICTIONARY;
    char *bytes = ARENA_NEW(u->arena, char, n + 1, NULL);
    if (bytes == NULL)
        return false;
    n = ZSTD_decompress(bytes, n, d->bytes, d->n);
    d->bytes = ZSTD_isError(n) ? NULL : bytes;
    d->n = ZSTD_isError(n) ? 0 : n;
    return true;
}

/* The next bytes of the frame: of its head, then of what it holds. */
static enum unpack_result take_dictionary(struct unpack *u, struct unpack_chunk *c)
{
    struct dictionary *d = u->dictionary;
    bool is_head = d->n_head < DICTIONARY_HEAD;
    size_t n = c->n_in < d->left ? c->n_in : d->left;
    if (is_head)
        memcpy(d->head + d->n_head, c->in, n);
    else if (d->bytes != NULL)
        memcpy(d->bytes + d->n, c->in, n);
    *(is_head ? &d->n_head : &d->n) += n;
    c->in += n;
    c->n_in -= n;
    d->left -= n;
    u->inside = true;
    if (d->left > 0)
        return UNPACK_GOES_ON;
    if (is_head) {
        d->left = number_at(d->head + 4);
        if (d->left <= MOST_DICTIONARY)
            d->bytes = ARENA_NEW(u->arena, char, d->left + 1, NULL);
        if (d->left <= MOST_DICTIONARY && d->bytes == NULL)
            return UNPACK_NO_MEMORY;
    }
    if (d->left > 0)
        return UNPACK_GOES_ON;
    u->inside = false;
    return unpack_dictionary(u) && load_dictionary(u) ? UNPACK_GOES_ON : UNPACK_NO_MEMORY;
}

static enum unpack_result result_of(ZSTD_ErrorCode code)
{
    switch (code) {
    case ZSTD_error_memory_allocation:
        return UNPACK_NO_MEMORY;
    case ZSTD_error_dictionary_wrong:
    case ZSTD_error_dictionary_corrupted:
        return UNPACK_NO_DICTIONARY;
    default:
        return UNPACK_CORRUPT;
    }
}

/* ------------------------------------------------------------------ the object */

/* zstd does not say how large a block is that it gives back: that stands before it. */
enum { BLOCK_HEAD = 16 };

static void *zstd_alloc(void *opaque, size_t size)
{
    char *block =
        size < SIZE_MAX - BLOCK_HEAD ? ctx_resize(opaque, NULL, 0, size + BLOCK_HEAD) : NULL;
    if (block == NULL)
        return NULL;
    memcpy(block, &size, sizeof size);
    return block + BLOCK_HEAD;
}

static void zstd_free(void *opaque, void *at)
{
    size_t size;
    if (at == NULL)
        return;
    char *block = (char *)at - BLOCK_HEAD;
    memcpy(&size, block, sizeof size);
    ctx_resize(opaque, block, size + BLOCK_HEAD, 0);
}

static stemma_status init_zstd(struct unpack *u, stemma_error *err)
{
    ZSTD_customMem memory = {zstd_alloc, zstd_free, u->arena->ctx};
    u->stream = ZSTD_createDStream_advanced(memory);
    return u->stream != NULL ? STEMMA_OK
                             : ctx_fail_memory(u->arena->ctx, ZSTD_DStreamInSize(), err);
}

stemma_status unpack_init_as(struct unpack *u, struct arena *arena, enum unpack_form form,
                             stemma_error *err)
{
    *u = (struct unpack){.form = form, .arena = arena};
    if (form == UNPACK_NONE)
        return STEMMA_OK;
    return form == UNPACK_ZSTD ? init_zstd(u, err) : init_inflate(u, arena, err);
}

stemma_status unpack_init(struct unpack *u, struct arena *arena, const char *head, size_t n,
                          stemma_error *err)
{
    return unpack_init_as(u, arena, unpack_form_of(head, n), err);
}

stemma_status unpack_init_like(struct unpack *u, struct arena *arena, const struct unpack *like,
                               stemma_error *err)
{
    TRY(unpack_init_as(u, arena, like->form, err));
    u->begun = true;
    u->dictionary = like->dictionary;
    return load_dictionary(u) ? STEMMA_OK : ctx_fail_memory(arena->ctx, 0, err);
}

void unpack_clear(struct unpack *u)
{
#ifndef STEMMA_ISAL
    if (u->form != UNPACK_ZSTD && u->stream != NULL)
        (void)inflateEnd(u->stream);
#endif
    if (u->form == UNPACK_ZSTD)
        (void)ZSTD_freeDStream(u->stream);
    *u = (struct unpack){.form = UNPACK_NONE};
}

#ifdef STEMMA_ISAL
static enum unpack_result step_inflate(struct unpack *u, struct unpack_chunk *c)
{
    static const size_t most = (size_t)1 << 30;
    struct inflate_state *z = u->stream;
    uint32_t n_in = (uint32_t)(c->n_in < most ? c->n_in : most);
    uint32_t n_out = (uint32_t)(c->n_out < most ? c->n_out : most);
    z->next_in = (uint8_t *)c->in; /* which it only reads */
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
        begin_inflate(u, z);
    }
    return UNPACK_GOES_ON;
}
#else
static enum unpack_result step_inflate(struct unpack *u, struct unpack_chunk *c)
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
    if (u->dictionary != NULL && u->dictionary->left > 0)
        return take_dictionary(u, c);
    ZSTD_inBuffer in = {c->in, c->n_in, 0};
    ZSTD_outBuffer out = {c->out, c->n_out, 0};
    size_t result = ZSTD_decompressStream(u->stream, &out, &in);
    c->in += in.pos;
    c->n_in -= in.pos;
    c->out += out.pos;
    c->n_out -= out.pos;
    u->inside = result != 0;
    return ZSTD_isError(result) ? result_of(ZSTD_getErrorCode(result)) : UNPACK_GOES_ON;
}

/* Between two members: padding is eaten; true where a member of the same form begins. */
static bool next_begins(const struct unpack *u, struct unpack_chunk *c)
{
    if (u->form == UNPACK_ZLIB || u->form == UNPACK_DEFLATE)
        return !u->begun;
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
        if (!u->begun && u->form == UNPACK_ZSTD && !expect_dictionary(u, chunk))
            return UNPACK_NO_MEMORY;
        u->begun = true;
    }
    return u->form == UNPACK_ZSTD ? step_zstd(u, chunk) : step_inflate(u, chunk);
}
