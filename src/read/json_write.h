/*
 * The little JSON that readers write: members that pass through to the records.
 */
#ifndef STEMMA_READ_JSON_WRITE_H
#define STEMMA_READ_JSON_WRITE_H

#include "base/array.h"

struct json_write {
    struct arena *arena;
    byte_array out;
    stemma_status status; /* the first failure sticks, and what follows is dropped */
    stemma_error *err;
};

void json_write_begin(struct json_write *j, struct arena *arena, stemma_error *err);
/* Bytes as they stand. */
void json_write_raw(struct json_write *j, const char *text);
/* A string. What is not UTF-8 stays as it is. */
void json_write_string(struct json_write *j, const char *bytes, size_t n);
void json_write_number(struct json_write *j, uint64_t number);
/* "key": with a comma before it where one is due. */
void json_write_key(struct json_write *j, const char *key);
/* A key with a string; nothing where `text` is NULL. */
void json_write_member(struct json_write *j, const char *key, const char *text);

#endif
