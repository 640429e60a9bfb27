#include "emit/json_out.h"

#include "test_trace.h"

#include <setjmp.h>
#include <stdio.h>

#include <cmocka.h>

struct sheet {
    struct test_bytes out;
    struct writer w;
    struct json_out j;
};

static struct json_out *begin(struct sheet *s)
{
    memset(&s->out, 0, sizeof s->out);
    writer_init(&s->w, test_take, &s->out);
    s->j = (struct json_out){&s->w, false};
    return &s->j;
}

static void expect(struct sheet *s, const char *text)
{
    assert_int_equal(writer_end(&s->w, "the test", NULL), STEMMA_OK);
    assert_string_equal(s->out.at, text);
    test_bytes_free(&s->out);
}

static void test_commas(void **state)
{
    (void)state;
    struct sheet s;
    struct json_out *j = begin(&s);
    for (int record = 0; record < 2; record++) {
        json_open(j, '{');
        json_member(j, "a", "x");
        json_key(j, "list");
        json_open(j, '[');
        json_unsigned(j, 1);
        json_open(j, '{');
        json_close(j, '}');
        json_open(j, '[');
        json_close(j, ']');
        json_null(j);
        json_close(j, ']');
        json_key(j, "yes"), json_bool(j, true);
        json_key(j, "no"), json_bool(j, false);
        json_raw(j, "\"more\":[1, 2]");
        json_member_hex(j, "h", 10);
        json_key(j, "f"), json_fixed(j, 0.25, 3);
        json_close(j, '}');
        json_line(j);
    }
    expect(&s, "{\"a\":\"x\",\"list\":[1,{},[],null],\"yes\":true,\"no\":false,\"more\":[1, 2],"
               "\"h\":\"000000000000000a\",\"f\":0.250}\n"
               "{\"a\":\"x\",\"list\":[1,{},[],null],\"yes\":true,\"no\":false,\"more\":[1, 2],"
               "\"h\":\"000000000000000a\",\"f\":0.250}\n");
}

static void test_strings(void **state)
{
    (void)state;
    struct sheet s;
    json_string(begin(&s), "a\"b\\c/\b\f\n\r\t\x01\x1f\x7f é 😀 <");
    expect(&s, "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f é 😀 <\"");
    json_string(begin(&s), NULL);
    expect(&s, "null");
    json_string(begin(&s), "");
    expect(&s, "\"\"");
    json_bytes(begin(&s), "a\0b", 3);
    expect(&s, "\"a\\u0000b\"");
    json_string(begin(&s), "x\xe2\x80\xa8y\xe2\x80\xa9z\xe2\x80\xa6\xe2\x81\xa8");
    expect(&s, "\"x\\u2028y\\u2029z\xe2\x80\xa6\xe2\x81\xa8\"");
    json_string(begin(&s), "\xe2\x80\xa8");
    expect(&s, "\"\\u2028\"");
}

static void test_strings_in_pieces(void **state)
{
    (void)state;
    struct sheet s;
    struct json_out *j = begin(&s);
    json_open(j, '[');
    json_unsigned(j, 1);
    json_string_begin(j);
    json_string_add(j, "one\n", 4);
    json_string_add(j, "", 0);
    json_string_add(j, "\"two", 4);
    json_string_end(j);
    json_unsigned(j, 2);
    json_close(j, ']');
    expect(&s, "[1,\"one\\n\\\"two\",2]");
}

static void test_spans(void **state)
{
    (void)state;
    struct sheet s;
    const stemma_span span = {1, 2, 3, 4};
    struct json_out *j = begin(&s);
    json_open(j, '{');
    json_span(j, "a_", &span);
    json_span(j, "", &span);
    json_member_unsigned(j, "n", 7);
    json_close(j, '}');
    expect(&s,
           "{\"a_begin\":1,\"a_end\":2,\"a_begin_byte\":3,\"a_end_byte\":4,\"begin\":1,\"end\":2,"
           "\"begin_byte\":3,\"end_byte\":4,\"n\":7}");
}

/* Each number of digits, and the numbers at their edges. */
static void test_digits_of_spans(void **state)
{
    (void)state;
    for (uint64_t power = 1; power <= UINT32_MAX; power *= 10)
        for (uint64_t value = power - 1; value <= power + 1; value++) {
            struct sheet s;
            char wanted[128];
            const uint32_t n = (uint32_t)value;
            const stemma_span span = {n, UINT32_MAX - n, n / 2, UINT32_MAX};
            struct json_out *j = begin(&s);
            json_span(j, "", &span);
            (void)snprintf(wanted, sizeof wanted,
                           "\"begin\":%u,\"end\":%u,\"begin_byte\":%u,\"end_byte\":%u", n,
                           UINT32_MAX - n, n / 2, UINT32_MAX);
            expect(&s, wanted);
        }
}

/* Every byte that may need an escape, at every place of a string. */
static void test_escapes_anywhere(void **state)
{
    (void)state;
    enum { N = 20 };
    for (int c = 1; c < 0x80; c++)
        for (size_t at = 0; at < N; at++) {
            struct sheet s;
            char in[N + 1], out[2 * N + 16], escaped[8];
            memset(in, 'a', N);
            in[N] = '\0';
            in[at] = (char)c;
            const char *letter = strchr("\"\"\\\\\nn\rr\tt\bb\ff", c);
            if (letter != NULL && strchr("\"\\\n\r\t\b\f", c) != NULL)
                (void)snprintf(escaped, sizeof escaped, "\\%c", letter[1]);
            else if (c < 0x20 || c == 0x7f)
                (void)snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)c);
            else
                (void)snprintf(escaped, sizeof escaped, "%c", c);
            (void)snprintf(out, sizeof out, "\"%.*s%s%s\"", (int)at, in, escaped, in + at + 1);
            struct json_out *j = begin(&s);
            json_bytes(j, in, N);
            expect(&s, out);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_commas),
        cmocka_unit_test(test_strings),
        cmocka_unit_test(test_strings_in_pieces),
        cmocka_unit_test(test_spans),
        cmocka_unit_test(test_digits_of_spans),
        cmocka_unit_test(test_escapes_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
