#include "base/segment.h"

#include "base/file.h"

#include "test_context.h"
#include "test_folder.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define KIND SEGMENT_TAG('t', 'e', 's', 't')
#define NUMBERS SEGMENT_TAG('n', 'u', 'm', 's')
#define NOTHING SEGMENT_TAG('n', 'o', 'n', 'e')
#define LETTERS SEGMENT_TAG('l', 'e', 't', 't')

enum { BYTES = 1024 };

struct room {
    _Alignas(64) unsigned char bytes[BYTES];
    size_t n;
};

static int write_room(void *user, const char *bytes, size_t n)
{
    struct room *room = user;
    assert_true(n <= BYTES - room->n);
    if (n > 0)
        memcpy(room->bytes + room->n, bytes, n);
    room->n += n;
    return 0;
}

static const uint64_t numbers[] = {1, 2, 3, UINT64_MAX};
static const struct segment_part parts[] = {
    {NUMBERS, sizeof *numbers, 4, numbers}, {NOTHING, 12, 0, NULL}, {LETTERS, 1, 7, "letters"}};

static void make(struct room *room)
{
    room->n = 0;
    assert_int_equal(segment_write(KIND, parts, 3, write_room, room), 0);
    assert_int_equal(room->n, segment_size(parts, 3));
}

static void test_round_trip(void **state)
{
    (void)state;
    struct room room;
    struct segment s;
    struct segment_part p;
    make(&room);
    assert_int_equal(segment_open(&s, KIND, room.bytes, room.n, "it", NULL), STEMMA_OK);
    assert_int_equal(s.n_parts, 3);
    assert_int_equal(segment_find(&s, NUMBERS, 8, &p, "it", NULL), STEMMA_OK);
    assert_int_equal(p.n, 4);
    assert_memory_equal(p.at, numbers, sizeof numbers);
    assert_int_equal((uintptr_t)p.at % 64, 0);
    assert_int_equal(segment_find(&s, NOTHING, 12, &p, "it", NULL), STEMMA_OK);
    assert_int_equal(p.n, 0);
    assert_int_equal(segment_find(&s, LETTERS, 1, &p, "it", NULL), STEMMA_OK);
    assert_memory_equal(p.at, "letters", 7);
    assert_int_equal(segment_find(&s, NUMBERS, 4, &p, "it", NULL), STEMMA_CORRUPT);
    assert_int_equal(segment_find(&s, KIND, 8, &p, "it", NULL), STEMMA_CORRUPT);
}

static void test_empty(void **state)
{
    (void)state;
    struct room room = {.n = 0};
    struct segment s;
    assert_int_equal(segment_write(KIND, NULL, 0, write_room, &room), 0);
    assert_int_equal(segment_open(&s, KIND, room.bytes, room.n, "it", NULL), STEMMA_OK);
    assert_int_equal(s.n_parts, 0);
}

/* Each bit of it counts, but for those between the parts. */
static void test_each_flipped_bit_is_found(void **state)
{
    (void)state;
    struct room room;
    struct segment s;
    make(&room);
    size_t n_missed = 0;
    for (size_t bit = 0; bit < 8 * room.n; bit++) {
        room.bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
        stemma_status status = segment_open(&s, KIND, room.bytes, room.n, "it", NULL);
        n_missed += status == STEMMA_OK;
        room.bytes[bit / 8] ^= (unsigned char)(1 << bit % 8);
    }
    size_t used = 48 + 3 * 32 + sizeof numbers + 7;
    assert_int_equal(n_missed, 8 * (room.n - used));
}

static void test_each_cut_is_found(void **state)
{
    (void)state;
    struct room room;
    struct segment s;
    make(&room);
    for (size_t n = 0; n < room.n; n++)
        assert_true(segment_open(&s, KIND, room.bytes, n, "it", NULL) != STEMMA_OK);
    room.bytes[room.n] = 0;
    assert_int_equal(segment_open(&s, KIND, room.bytes, room.n + 1, "it", NULL), STEMMA_CORRUPT);
}

static void test_errors_say_what(void **state)
{
    (void)state;
    struct room room;
    struct segment s;
    stemma_error err;
    make(&room);
    assert_int_equal(segment_open(&s, NUMBERS, room.bytes, room.n, "DIR/it", &err), STEMMA_FORMAT);
    assert_non_null(strstr(err.message, "DIR/it"));
    room.bytes[8] = 2; /* the version */
    assert_int_equal(segment_open(&s, KIND, room.bytes, room.n, "it", &err), STEMMA_VERSION);
    assert_non_null(strstr(err.message, "version 2"));
    room.bytes[0] ^= 1;
    assert_int_equal(segment_open(&s, KIND, room.bytes, room.n, "it", &err), STEMMA_FORMAT);
}

static void test_too_large(void **state)
{
    (void)state;
    struct segment_part part = {NUMBERS, 8, UINT64_MAX / 2, NULL};
    assert_true(segment_size(&part, 1) == 0);
    part = (struct segment_part){NUMBERS, 0, 1, NULL};
    assert_true(segment_size(&part, 1) == 0);
    assert_true(segment_size(&part, SEGMENT_MOST_PARTS + 1) == 0);
}

/* To a file and back, as an archive does it: beside, renamed, mapped. */
static void test_in_a_file(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *path = test_path(folder, "it.segment");
    struct file_writer w;
    struct file_bytes f;
    struct segment s;
    assert_int_equal(file_create(&w, ctx, path, NULL), STEMMA_OK);
    assert_int_equal(segment_write(KIND, parts, 3, file_write, &w), 0);
    assert_int_equal(file_commit(&w, NULL), STEMMA_OK);
    assert_int_equal(file_open(&f, ctx, path, BYTES, NULL), STEMMA_OK);
    assert_int_equal(segment_open(&s, KIND, f.at, f.n, path, NULL), STEMMA_OK);
    file_close(&f);
    stemma_ctx_free(ctx);
}

static int write_to_full_disk(void *user, const char *bytes, size_t n)
{
    (void)bytes;
    size_t *left = user;
    *left -= n < *left ? n : *left;
    return *left == 0 ? 28 : 0;
}

static void test_full_disk(void **state)
{
    (void)state;
    size_t n = (size_t)segment_size(parts, 3);
    for (size_t room = 1; room <= n; room++) {
        size_t left = room;
        assert_int_equal(segment_write(KIND, parts, 3, write_to_full_disk, &left), 28);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_round_trip),
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_each_flipped_bit_is_found),
        cmocka_unit_test(test_each_cut_is_found),
        cmocka_unit_test(test_errors_say_what),
        cmocka_unit_test(test_too_large),
        cmocka_unit_test_setup_teardown(test_in_a_file, test_folder_new, test_folder_free),
        cmocka_unit_test(test_full_disk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
