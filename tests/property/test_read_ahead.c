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
#include <pthread.h>
#include <sys/stat.h>
#include <zdict.h>
#include <zlib.h>
#include <zstd.h>

enum { MEMBERS = 150, USUAL = 9000, LONGEST = 1300000, ROOM = 6 << 20, FILES = 24 };

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
    assert_int_equal(source_open(&s, ctx, path, &(struct source_limits){UINT64_MAX, 0}, NULL),
                     STEMMA_OK);
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

/* Words, and now and then bytes that look like the begin of a member. Some are empty, and some more
 * than is unpacked ahead. */
static size_t some_text(char *text, uint64_t *random)
{
    static const char head[] = "\x1F\x8B\x08\0\0\0\0\0\0\x03";
    uint64_t kind = test_random_below(random, 200);
    size_t n = kind < 20 ? 0 : test_random_below(random, kind == 20 ? LONGEST : USUAL);
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
    z.avail_out = ROOM;
    assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
    (void)deflateEnd(&z);
    return z.total_out;
}

static size_t make(char *out, bool zstd, uint64_t *random)
{
    char *text = test_malloc(LONGEST);
    size_t n = 0, n_texts = 0;
    for (int i = 0; i < MEMBERS && n_texts < ROOM - LONGEST; i++) {
        size_t n_text = some_text(text, random);
        n_texts += n_text;
        if (zstd) {
            size_t added = ZSTD_compress(out + n, ROOM, text, n_text, 1);
            assert_false(ZSTD_isError(added));
            n += added;
        } else {
            n += add_gzip(out + n, text, n_text, test_random_below(random, 8) == 0 ? 0 : 6);
        }
    }
    test_free(text);
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

static void check_equal(struct outcome one, struct outcome many)
{
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

static void check_same(const char *path, size_t step)
{
    check_equal(read_all(path, 1, 70000), read_all(path, 3, step));
}

static void test_any_number_of_threads(void **state)
{
    uint64_t random = 11;
    char *bytes = test_malloc(2 * ROOM);
    for (int i = 0; i < FILES; i++) {
        size_t n = make(bytes, i % 3 == 0, &random);
        n = damage(bytes, n, &random);
        const char *path = test_write(*state, "packed", bytes, n);
        check_same(path, i % 2 == 0 ? 5000 : 200000);
    }
    test_free(bytes);
}

/* Writes a file into a named pipe, a piece at a time. */
static void *write_pipe(void *user)
{
    const char *const *paths = user;
    static char piece[30000];
    FILE *from = fopen(paths[0], "rb"), *to = fopen(paths[1], "wb");
    size_t n;
    while ((n = fread(piece, 1, sizeof piece, from)) > 0) {
        assert_int_equal(fwrite(piece, 1, n, to), n);
        assert_int_equal(fflush(to), 0);
    }
    (void)fclose(to);
    (void)fclose(from);
    return NULL;
}

/* From a pipe comes what a file holds, in whatever pieces. */
static void test_pipe(void **state)
{
    uint64_t random = 5;
    char *bytes = test_malloc(2 * ROOM);
    for (int i = 0; i < 4; i++) {
        size_t n = make(bytes, i % 2 == 0, &random);
        n = damage(bytes, n, &random);
        const char *paths[] = {test_write(*state, "packed", bytes, n),
                               test_path(*state, i % 2 == 0 ? "a" : "b")};
        pthread_t writer;
        if (i < 2)
            assert_int_equal(mkfifo(paths[1], 0600), 0);
        assert_int_equal(pthread_create(&writer, NULL, write_pipe, paths), 0);
        check_equal(read_all(paths[0], 1, 70000), read_all(paths[1], 3, 50000));
        assert_int_equal(pthread_join(writer, NULL), 0);
    }
    test_free(bytes);
}

/* Whatever allocation fails, reading ends with that error, and nothing is left behind. */
static void test_no_memory(void **state)
{
    enum { FAILURES = 60, STEP = 50000 };
    uint64_t random = 8;
    char *bytes = test_malloc(2 * ROOM);
    const char *path = test_write(*state, "packed", bytes, make(bytes, false, &random));
    size_t n_failed = 0;
    for (size_t k = 1; k <= FAILURES; k++) {
        struct failing_allocator memory = {0};
        stemma_ctx *ctx = test_context_failing(3, &memory);
        struct source s = {0};
        size_t n = 1;
        memory.fail_at = k;
        stemma_status status =
            source_open(&s, ctx, path, &(struct source_limits){UINT64_MAX, 0}, NULL);
        while (status == STEMMA_OK && n > 0)
            status = source_read(&s, bytes, STEP, &n, NULL);
        assert_true(status == STEMMA_OK || status == STEMMA_NOMEM);
        n_failed += status == STEMMA_NOMEM;
        source_close(&s);
        stemma_ctx_free(ctx);
        assert_int_equal(memory.live_bytes + memory.wrong_sizes, 0);
    }
    assert_true(n_failed > 10);
    test_free(bytes);
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
        cmocka_unit_test_setup_teardown(test_no_memory, test_folder_new, test_folder_free),
        cmocka_unit_test_setup_teardown(test_pipe, test_folder_new, test_folder_free),
        cmocka_unit_test_setup_teardown(test_any_number_of_threads, test_folder_new,
                                        test_folder_free)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
