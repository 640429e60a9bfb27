#include "read/source.h"

#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { WORDS = 300000, ROOM = 400000 };

/* Text that packs, but not to nothing. */
static char *some_text(void)
{
    char *text = test_malloc(WORDS);
    for (size_t i = 0; i < WORDS; i++)
        text[i] = (char)("ferry to Ost\n"[i % 13] + (i / 977 % 3 == 0));
    return text;
}

struct outcome {
    stemma_status status;
    enum source_fault fault;
    uint64_t fault_byte, n_bytes, hash;
    size_t n;
    char *bytes;
};

/* Reads all of a file, `step` bytes at a time. */
static struct outcome read_all(const char *path, uint64_t max_unpacked, size_t step)
{
    stemma_ctx *ctx = test_context(1);
    struct source s;
    struct outcome o = {.bytes = test_malloc(3 * ROOM)};
    o.status = source_open(&s, ctx, path, &(struct source_limits){max_unpacked, 0}, NULL);
    size_t n = 1;
    while (o.status == STEMMA_OK && n > 0) {
        assert_true(o.n + step <= 3 * ROOM);
        o.status = source_read(&s, o.bytes + o.n, step, &n, NULL);
        o.n += n;
    }
    o.fault = s.fault;
    o.fault_byte = s.fault_byte;
    if (o.status == STEMMA_OK)
        assert_int_equal(source_drain(&s, NULL), STEMMA_OK);
    o.n_bytes = source_bytes(&s);
    o.hash = source_hash(&s);
    source_close(&s);
    source_close(&s);
    assert_true(ctx->used_bytes == strlen(ctx->tmp_dir) + 1);
    stemma_ctx_free(ctx);
    return o;
}

struct packed {
    struct test_folder *folder;
    char *text, *bytes;
    size_t n;
};

static void check_whole(const struct packed *p, const char *wanted, size_t n_wanted)
{
    static const size_t steps[] = {100000, 777};
    for (size_t i = 0; i < 2; i++) {
        const char *path = test_write(p->folder, "packed", p->bytes, p->n);
        struct outcome o = read_all(path, UINT64_MAX, steps[i]);
        assert_int_equal(o.status, STEMMA_OK);
        assert_int_equal(o.fault, SOURCE_WHOLE);
        assert_int_equal(o.n_bytes, p->n);
        assert_true(o.hash == XXH3_64bits(p->bytes, p->n));
        assert_int_equal(o.n, n_wanted);
        assert_memory_equal(o.bytes, wanted, n_wanted);
        test_free(o.bytes);
    }
}

static void open_packed(struct packed *p, void **state)
{
    *p = (struct packed){.folder = *state, .text = some_text(), .bytes = test_malloc(ROOM)};
}

static void close_packed(struct packed *p)
{
    test_free(p->text);
    test_free(p->bytes);
}

static void test_plain(void **state)
{
    struct packed p;
    open_packed(&p, state);
    p.n = WORDS;
    memcpy(p.bytes, p.text, p.n);
    check_whole(&p, p.text, p.n);
    p.n = 3;
    check_whole(&p, p.text, 3);
    p.n = 0;
    check_whole(&p, "", 0);
    close_packed(&p);
}

static void test_gzip_members(void **state)
{
    struct packed p;
    open_packed(&p, state);
    p.n = test_gzip(p.text, WORDS, p.bytes, ROOM);
    check_whole(&p, p.text, WORDS);
    /* Two members, an empty one between them, padding behind. */
    p.n = test_gzip(p.text, 1000, p.bytes, ROOM);
    p.n += test_gzip("", 0, p.bytes + p.n, ROOM - p.n);
    p.n += test_gzip(p.text + 1000, WORDS - 1000, p.bytes + p.n, ROOM - p.n);
    memset(p.bytes + p.n, 0, 600);
    p.n += 600;
    check_whole(&p, p.text, WORDS);
    p.n = test_gzip("", 0, p.bytes, ROOM);
    check_whole(&p, "", 0);
    close_packed(&p);
}

static void test_zstd_frames(void **state)
{
    static const char skipped[] = "\x50\x2a\x4d\x18\x03\x00\x00\x00xyz";
    struct packed p;
    open_packed(&p, state);
    p.n = test_zstd(p.text, WORDS, p.bytes, ROOM);
    check_whole(&p, p.text, WORDS);
    memcpy(p.bytes, skipped, sizeof skipped - 1);
    p.n = sizeof skipped - 1;
    p.n += test_zstd(p.text, 1000, p.bytes + p.n, ROOM - p.n);
    p.n += test_zstd(p.text + 1000, WORDS - 1000, p.bytes + p.n, ROOM - p.n);
    check_whole(&p, p.text, WORDS);
    close_packed(&p);
}

/* A fault is told with its byte; what was unpacked before it is right. */
static void check_fault(const struct packed *p, uint64_t max, enum source_fault fault,
                        uint64_t least, uint64_t most)
{
    struct outcome o = read_all(test_write(p->folder, "packed", p->bytes, p->n), max, 5000);
    assert_int_equal(o.status, STEMMA_OK);
    assert_int_equal(o.fault, fault);
    assert_in_range(o.fault_byte, least, most);
    assert_int_equal(o.n_bytes, p->n);
    assert_true(o.n <= WORDS);
    assert_memory_equal(o.bytes, p->text, o.n);
    test_free(o.bytes);
}

typedef size_t (*pack_fn)(const char *bytes, size_t n, char *out, size_t capacity);

static void check_faults(void **state, pack_fn pack)
{
    struct packed p;
    open_packed(&p, state);
    size_t n = pack(p.text, WORDS, p.bytes, ROOM);
    for (p.n = n - 1; p.n > 10; p.n = p.n * 2 / 3)
        check_fault(&p, UINT64_MAX, SOURCE_TRUNCATED, p.n, p.n);
    p.n = n;
    memcpy(p.bytes + n, "and then plain words", 20);
    p.n = n + 20;
    check_fault(&p, UINT64_MAX, SOURCE_TRAILING, n, n);
    p.n = n;
    check_fault(&p, 10000, SOURCE_TOO_LARGE, 1, n);
    struct outcome o = read_all(test_write(p.folder, "packed", p.bytes, p.n), WORDS, 5000);
    assert_int_equal(o.fault, SOURCE_WHOLE);
    assert_int_equal(o.n, WORDS);
    test_free(o.bytes);
    o = read_all(test_write(p.folder, "packed", p.bytes, p.n), 10000, 777);
    assert_int_equal(o.n, 10000);
    test_free(o.bytes);
    /* The checksum at the end. */
    p.bytes[n - (pack == test_gzip ? 6 : 1)] ^= 1;
    check_fault(&p, UINT64_MAX, SOURCE_CORRUPT, n - 8, n);
    close_packed(&p);
}

static void test_gzip_faults(void **state)
{
    check_faults(state, test_gzip);
}

static void test_zstd_faults(void **state)
{
    check_faults(state, test_zstd);
}

static void test_what_cannot_be_opened(void **state)
{
    struct test_folder *folder = *state;
    struct outcome o = read_all(test_path(folder, "missing"), 1, 100);
    assert_int_equal(o.status, STEMMA_IO);
    test_free(o.bytes);
    o = read_all(folder->path, 1, 100);
    assert_int_equal(o.status, STEMMA_IO);
    test_free(o.bytes);
}

/* What packs to nothing is left at its limit, and honest data never comes near it. */
static void test_ratio(void **state)
{
    enum { ZEROS = 100 << 20, STEP = 1 << 20 };
    char *zeros = test_malloc(ZEROS), *packed = test_malloc(ZEROS / 100);
    memset(zeros, 'a', ZEROS);
    size_t n = test_zstd(zeros, ZEROS, packed, ZEROS / 100);
    const char *path = test_write(*state, "bomb.zst", packed, n);
    for (uint64_t ratio = 0; ratio < 1000; ratio += 500) {
        stemma_ctx *ctx = test_context(1);
        struct source s;
        size_t got = 1, all = 0;
        const struct source_limits limits = {UINT64_MAX, ratio};
        assert_int_equal(source_open(&s, ctx, path, &limits, NULL), STEMMA_OK);
        for (; got > 0; all += got)
            assert_int_equal(source_read(&s, zeros, STEP, &got, NULL), STEMMA_OK);
        assert_int_equal(s.fault, ratio > 0 ? SOURCE_BOMB : SOURCE_WHOLE);
        assert_in_range(all, 64 << 20, ratio > 0 ? 66 << 20 : ZEROS);
        source_close(&s);
        stemma_ctx_free(ctx);
    }
    test_free(zeros);
    test_free(packed);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_ratio),
        IN_FOLDER(test_plain),
        IN_FOLDER(test_gzip_members),
        IN_FOLDER(test_zstd_frames),
        IN_FOLDER(test_gzip_faults),
        IN_FOLDER(test_zstd_faults),
        IN_FOLDER(test_what_cannot_be_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
