#include "emit/batches.h"

#include "test_context.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { N = 3000 };

struct taken {
    char bytes[64 * N];
    size_t n;
    size_t room; /* after so many bytes every call fails */
};

static int take(void *user, const char *bytes, size_t n)
{
    struct taken *t = user;
    if (n > t->room - t->n)
        return ENOSPC;
    memcpy(t->bytes + t->n, bytes, n);
    t->n += n;
    return 0;
}

static void write_number(struct writer *w, const void *user, size_t i)
{
    writer_text(w, user);
    writer_unsigned(w, i);
    for (size_t k = 0; k < i % 40; k++)
        writer_char(w, '.');
    writer_char(w, '\n');
}

static stemma_status write_all(struct taken *t, uint32_t n_threads, size_t n, size_t room,
                               stemma_error *err)
{
    struct batches b = {.ctx = test_context(n_threads),
                        .n = n,
                        .what = "the numbers",
                        .write_one = write_number,
                        .user = "n",
                        .most = n % 2 == 0 ? 0 : 3}; /* few a batch: as many bytes */
    t->n = 0;
    t->room = room;
    stemma_status status = batches_write(&b, take, t, err);
    stemma_ctx_free(b.ctx);
    return status;
}

static void test_same_for_any_threads(void **state)
{
    (void)state;
    static struct taken one, many;
    const size_t sizes[] = {0, 1, 255, 256, 257, N};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        assert_int_equal(write_all(&one, 1, sizes[i], sizeof one.bytes, NULL), STEMMA_OK);
        assert_int_equal(write_all(&many, 3, sizes[i], sizeof one.bytes, NULL), STEMMA_OK);
        assert_int_equal(one.n, many.n);
        assert_memory_equal(one.bytes, many.bytes, one.n);
    }
    size_t at = 0;
    for (size_t i = 0; i < N; i++) {
        char line[64] = "";
        (void)snprintf(line, sizeof line, "n%zu", i);
        assert_memory_equal(one.bytes + at, line, strlen(line));
        at += strlen(line) + i % 40 + 1;
    }
    assert_int_equal(at, one.n);
}

static void test_full_disk(void **state)
{
    (void)state;
    static struct taken t;
    stemma_error err = {0};
    assert_int_equal(write_all(&t, 3, N, 20000, &err), STEMMA_IO);
    assert_non_null(strstr(err.message, "the numbers could not be written"));
    assert_int_equal(err.sys_errno, ENOSPC);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_same_for_any_threads),
                                       cmocka_unit_test(test_full_disk)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
