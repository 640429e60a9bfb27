/*
 * Packed data with many members comes out the same for one thread and for several, whole, cut and
 * damaged: bytes, what went wrong and where, and where members begin.
 */
#include "read/source.h"

#include "test_random.h"
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <zdict.h>
#include <zlib.h>
#include <zstd.h>

enum { MEMBERS = 120, LONGEST = 9000, ROOM = 2 << 20, FILES = 20 };

struct outcome {
    char *bytes;
    struct source_member members[2 * MEMBERS + 2];
    size_t n, n_members;
    enum source_fault fault;
    uint64_t fault_byte, hash;
};

static struct outcome read_all(const char *path, uint32_t n_threads, size_t step)
{
    stemma_ctx *ctx = test_context(n_threads);
    struct source s;
    struct outcome o = {.bytes = test_malloc(ROOM)};
    size_t n = 1;
    assert_int_equal(source_open(&s, ctx, path, UINT64_MAX, NULL), STEMMA_OK);
    while (n > 0) {
        assert_true(o.n + step <= ROOM);
        assert_int_equal(source_read(&s, o.bytes + o.n, step, &n, NULL), STEMMA_OK);
        o.n += n;
    }
    o.fault = s.fault;
    o.fault_byte = s.fault_byte;
    for (size_t i = 0; i < s.members.n && i < 2 * MEMBERS + 2; i++)
        o.members[o.n_members++] = s.members.at[i];
    assert_int_equal(source_drain(&s, NULL), STEMMA_OK);
    o.hash = source_hash(&s);
    source_close(&s);
    stemma_ctx_free(ctx);
    return o;
}

/* Words, and now and then bytes that look like the begin of a member. */
static size_t some_text(char *text, uint64_t *random)
{
    static const char head[] = "\x1F\x8B\x08\0\0\0\0\0\0\x03";
    size_t n = test_random_below(random, 10) == 0 ? 0 : test_random_below(random, LONGEST);
    for (size_t i = 0; i < n; i++)
        text[i] = "the horn of Ost\r\n"[test_random_below(random, 17)];
    if (n > 100 && test_random_below(random, 20) == 0)
        memcpy(text + n / 2, head, sizeof head - 1);
    return n;
}

/* One member at `out`; stored, so that its bytes stand there as they are, or packed. */
static size_t add_gzip(char *out, const char *text, size_t n, int effort)
{
    z_stream z = {0};
    assert_int_equal(deflateInit2(&z, effort, Z_DEFLATED, MAX_WBITS + 16, 8, 0), Z_OK);
    z.next_in = (Bytef *)(uintptr_t)text;
    z.avail_in = (unsigned)n;
    z.next_out = (Bytef *)out;
    z.avail_out = 2 * LONGEST;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    (void)deflateEnd(&z);
    return z.total_out;
}

static size_t make(char *out, bool zstd, uint64_t *random)
{
    char text[LONGEST];
    size_t n = 0;
    for (int i = 0; i < MEMBERS; i++) {
        size_t n_text = some_text(text, random);
        if (zstd) {
            size_t added = ZSTD_compress(out + n, 2 * LONGEST, text, n_text, 1);
            assert_false(ZSTD_isError(added));
            n += added;
        } else {
            n += add_gzip(out + n, text, n_text, test_random_below(random, 8) == 0 ? 0 : 6);
        }
    }
    return n;
}

/* Nothing, a cut, a wrong byte, padding, or something else behind. */
static size_t damage(char *bytes, size_t n, uint64_t *random)
{
    switch (test_random_below(random, 5)) {
    case 0:
        return test_random_below(random, n) + 4;
    case 1:
        bytes[test_random_below(random, n)] ^= 0x10;
        return n;
    case 2:
        memset(bytes + n, 0, 100);
        return n + 100;
    case 3:
        memcpy(bytes + n, "not packed", 10);
        return n + 10;
    default:
        return n;
    }
}

static void check_same(const char *path, size_t step)
{
    struct outcome one = read_all(path, 1, 5000), many = read_all(path, 3, step);
    assert_int_equal(one.n, many.n);
    assert_memory_equal(one.bytes, many.bytes, one.n);
    assert_int_equal(one.fault, many.fault);
    assert_int_equal(one.fault_byte, many.fault_byte);
    assert_true(one.hash == many.hash);
    assert_int_equal(one.n_members, many.n_members);
    for (size_t i = 0; i < one.n_members; i++) {
        assert_true(one.members[i].unpacked == many.members[i].unpacked);
        assert_true(one.members[i].byte == many.members[i].byte);
    }
    test_free(one.bytes);
    test_free(many.bytes);
}

static void test_any_number_of_threads(void **state)
{
    uint64_t random = 11;
    char *bytes = test_malloc((size_t)MEMBERS * 2 * LONGEST + 200);
    for (int i = 0; i < FILES; i++) {
        size_t n = make(bytes, i % 3 == 0, &random);
        n = damage(bytes, n, &random);
        const char *path = test_write(*state, "packed", bytes, n);
        check_same(path, 5000);
        check_same(path, 200000);
    }
    test_free(bytes);
}

/* All members but the last, whose end nothing tells, are unpacked ahead, as far as there is room;
 * after one that is not what it looks like, none is. */
static void test_what_is_ahead(void **state)
{
    (void)state;
    static const char text[] = "the harbour\x05\0\0\0\x1F\x8B\x08\0\0\0\0\0\0\x03 inside";
    char bytes[1000], out[200];
    struct ahead a;
    const struct unpack like = {.form = UNPACK_GZIP};
    stemma_ctx *ctx = test_context(2);
    size_t n = 0;
    for (int i = 0; i < 4; i++)
        n += add_gzip(bytes + n, "ferry to Ost", 12, 6);
    ahead_init(&a, ctx);
    struct unpack_chunk chunk = {.in = bytes, .n_in = n, .out = out, .n_out = sizeof out};
    assert_int_equal(ahead_unpack(&a, &like, &chunk, NULL), STEMMA_OK);
    assert_int_equal(a.n, 3);
    assert_memory_equal(out, "ferry to Ostferry to Ostferry to Ost", 36);
    chunk.n_out = 35;
    assert_int_equal(ahead_unpack(&a, &like, &chunk, NULL), STEMMA_OK);
    assert_int_equal(a.n, 2);
    chunk.n_out = 23;
    assert_int_equal(ahead_unpack(&a, &like, &chunk, NULL), STEMMA_OK);
    assert_int_equal(a.n, 0);
    n += add_gzip(bytes + n, text, sizeof text, 0);
    n += add_gzip(bytes + n, text, sizeof text, 0);
    chunk = (struct unpack_chunk){.in = bytes, .n_in = n, .out = out, .n_out = sizeof out};
    assert_int_equal(ahead_unpack(&a, &like, &chunk, NULL), STEMMA_OK);
    assert_int_equal(a.n, 4);
    assert_int_equal(ahead_unpack(&a, &like, &chunk, NULL), STEMMA_OK);
    assert_int_equal(a.n, 0);
    ahead_clear(&a);
    stemma_ctx_free(ctx);
}

/* A frame that unpackers skip. */
static size_t add_skipped(char *out, const char *bytes, size_t n)
{
    const unsigned char head[] = {0x5D,     0x2A,          0x4D,           0x18,
                                  n & 0xFF, n >> 8 & 0xFF, n >> 16 & 0xFF, 0};
    memcpy(out, head, sizeof head);
    memcpy(out + sizeof head, bytes, n);
    return sizeof head + n;
}

static size_t make_dictionary(char *out, size_t capacity, uint64_t *random)
{
    enum { SAMPLES = 200, SAMPLE = 120 };
    static char samples[SAMPLES * SAMPLE];
    size_t sizes[SAMPLES];
    for (size_t i = 0; i < SAMPLES; i++) {
        for (size_t k = 0; k < SAMPLE; k++)
            samples[i * SAMPLE + k] = "WARC/1.1 ferry "[k % 15];
        samples[i * SAMPLE + test_random_below(random, SAMPLE)] = 'x';
        sizes[i] = SAMPLE;
    }
    size_t n = ZDICT_trainFromBuffer(out, capacity, samples, sizes, SAMPLES);
    assert_false(ZDICT_isError(n));
    return n;
}

static size_t add_frames(char *out, const char *dictionary, size_t n_dictionary)
{
    static const char text[] = "WARC/1.1 ferry WARC/1.1 ferry x\n";
    ZSTD_CCtx *c = ZSTD_createCCtx();
    size_t n = 0;
    for (int i = 0; i < 20; i++)
        n += ZSTD_compress_usingDict(c, out + n, 1000, text, sizeof text - 1, dictionary,
                                     n_dictionary, 3);
    ZSTD_freeCCtx(c);
    return n;
}

/* Archives of the web begin with the dictionary of their frames, plain or packed. */
static void test_dictionary(void **state)
{
    enum { DICTIONARY = 4000, FRAMES = 20, TEXT = 32 };
    static char dictionary[DICTIONARY], packed[2 * DICTIONARY], bytes[100000];
    uint64_t random = 3;
    size_t n_dictionary = make_dictionary(dictionary, DICTIONARY, &random);
    size_t n_packed = ZSTD_compress(packed, sizeof packed, dictionary, n_dictionary, 3);
    for (int form = 0; form < 4; form++) {
        size_t n = form == 0   ? add_skipped(bytes, dictionary, n_dictionary)
                   : form == 1 ? add_skipped(bytes, packed, n_packed)
                   : form == 2 ? add_skipped(bytes, "no dictionary", 13)
                               : 0;
        size_t n_head = n;
        n += add_frames(bytes + n, dictionary, n_dictionary);
        const char *path = test_write(*state, "packed", bytes, n);
        check_same(path, 200000);
        struct outcome o = read_all(path, 1, 5000);
        assert_int_equal(o.fault, form < 2 ? SOURCE_WHOLE : SOURCE_NO_DICTIONARY);
        assert_int_equal(o.n, form < 2 ? FRAMES * TEXT : 0);
        test_free(o.bytes);
        if (form == 0)
            check_same(test_write(*state, "packed", bytes, n_head / 2), 200000);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_dictionary, test_folder_new, test_folder_free),
        cmocka_unit_test(test_what_is_ahead),
        cmocka_unit_test_setup_teardown(test_any_number_of_threads, test_folder_new,
                                        test_folder_free)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
