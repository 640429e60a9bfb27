/*
 * JSON out: members of a record, in the order they are called. A comma is put where one is due.
 *
 *     json_open(j, '{');
 *     json_key(j, "id"), json_hex(j, id);
 *     json_close(j, '}');
 */
#ifndef STEMMA_EMIT_JSON_OUT_H
#define STEMMA_EMIT_JSON_OUT_H

#include "emit/writer.h"

struct json_out {
    struct writer *w;
    bool comma; /* the next value or key needs one before it */
};

void json_open(struct json_out *j, char bracket);
void json_close(struct json_out *j, char bracket);
/* A name of ours: nothing in it wants an escape. Inline, so that the length of a constant is known
 * when it is compiled. */
static inline void json_key(struct json_out *j, const char *key)
{
    const size_t n = strlen(key);
    char *at = writer_room(j->w, n + 4);
    at[0] = ',';
    at += j->comma;
    at[0] = '"';
    memcpy(at + 1, key, n);
    memcpy(at + 1 + n, "\":", 2);
    j->w->n += n + 3 + j->comma;
    j->comma = false;
}
void json_bytes(struct json_out *j, const char *bytes, size_t n);
void json_string(struct json_out *j, const char *text); /* NULL: null */
/* A string in pieces; a piece ends at a character's end. */
void json_string_begin(struct json_out *j);
void json_string_add(struct json_out *j, const char *bytes, size_t n);
void json_string_end(struct json_out *j);
void json_unsigned(struct json_out *j, uint64_t value);
void json_hex(struct json_out *j, uint64_t value); /* a string of 16 digits */
void json_fixed(struct json_out *j, double value, unsigned decimals);
void json_bool(struct json_out *j, bool value);
void json_null(struct json_out *j);
void json_raw(struct json_out *j, const char *members); /* members as they stand, without braces */
void json_line(struct json_out *j);                     /* ends a record of JSON lines */

/* A key with its value. */
static inline void json_member(struct json_out *j, const char *key, const char *text)
{
    json_key(j, key);
    json_string(j, text);
}
static inline void json_member_unsigned(struct json_out *j, const char *key, uint64_t value)
{
    json_key(j, key);
    json_unsigned(j, value);
}
static inline void json_member_hex(struct json_out *j, const char *key, uint64_t value)
{
    json_key(j, key);
    json_hex(j, value);
}

/* "begin":…,"end":…,"begin_byte":…,"end_byte":… with a prefix such as "a_" or "". */
void json_span(struct json_out *j, const char *prefix, const stemma_span *span);

#endif
