/*
 * The fast reader of JSON and the slow checker, side by side: whether the fast one takes a line as
 * a record with every value in it good. Both must agree on every line that is UTF-8, and the walk
 * over long lines with them.
 */
#ifndef STEMMA_TESTS_TEST_JSON_TWIN_H
#define STEMMA_TESTS_TEST_JSON_TWIN_H

#include "read/json_check.h"
#include "read/json_long.h"
#include "read/json_string.h"

#include <stdlib.h>
#include <string.h>

struct json_twin {
    struct json_reader *reader;
    struct arena arena;
};

static inline bool json_twin_string(struct json_twin *t, const char *raw, size_t n)
{
    struct json_string string;
    bool good;
    struct arena_mark mark = arena_mark(&t->arena);
    if (json_decode(&string, &t->arena, raw, n, &good, NULL) != STEMMA_OK || string.n > n)
        abort();
    arena_rewind(&t->arena, mark);
    return good;
}

static inline bool json_twin_member(void *user, const struct json_member *m)
{
    struct json_twin *t = user;
    struct json_fault fault;
    size_t n = 0;
    if (!json_twin_string(t, m->key, m->n_key))
        return false;
    if (m->value[0] == '"')
        return m->n_value >= 2 && m->value[m->n_value - 1] == '"' &&
               json_twin_string(t, m->value + 1, m->n_value - 2);
    if (!json_check_value(m->value, m->n_value, &n, &fault))
        return false;
    return m->value[0] == '{' || m->value[0] == '[' || n == m->n_value;
}

/* Aborts where the two differ; returns whether the line is a record. */
static inline bool json_twin_agree(struct json_twin *t, const char *line, size_t n)
{
    char *padded = (char *)calloc(n + JSON_PADDING, 1);
    if (padded == NULL)
        abort();
    if (n != 0)
        memcpy(padded, line, n);
    enum json_result fast = json_walk(t->reader, padded, n, json_twin_member, t);
    struct json_fault fault = {JSON_FAULT_NONE, 0};
    bool slow = json_check_record(padded, n, &fault);
    if (fast != JSON_BAD_UTF8 && (fast == JSON_GOOD) != slow)
        abort();
    enum json_result unaided =
        json_utf8(padded, n) ? json_walk_long(padded, n, json_twin_member, t) : JSON_BAD_UTF8;
    if ((fast == JSON_BAD_UTF8 && unaided != fast) || (unaided == JSON_GOOD) != (fast == JSON_GOOD))
        abort();
    if (slow != (fault.kind == JSON_FAULT_NONE) || fault.at > n)
        abort();
    free(padded);
    return slow;
}

#endif
