/*
 * One JSON object, member by member, without building anything: simdjson finds where members begin
 * and end, and the functions of json_check.h and json_string.h look at what lies between.
 *
 * simdjson takes its memory from the system and not from the context: about 6 bytes for each byte
 * of the longest line. Lines above JSON_LONG bytes go another way, which takes none; so that is
 * 6 MiB a reader at most. No C++ exception leaves these functions.
 */
#ifndef STEMMA_READ_JSON_H
#define STEMMA_READ_JSON_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bytes behind the object that must be readable; what they hold does not matter. */
enum { JSON_PADDING = 64, JSON_LONG = 1 << 20 };

struct json_member {
    const char *key; /* between its marks, as printed */
    size_t n_key;
    const char *value; /* as printed */
    size_t n_value;    /* to its end where it is a string, a number or a word; where it is an array
                          or an object, all that is left of the line */
};

enum json_result {
    JSON_GOOD,
    JSON_BAD,      /* not a JSON object; json_check_record tells where and why */
    JSON_BAD_UTF8, /* mend it and try again */
    JSON_STOPPED,  /* by the callback */
    JSON_NO_MEMORY
};

struct json_reader;
struct json_reader *json_reader_new(void); /* NULL: no memory */
void json_reader_free(struct json_reader *reader);

/*
 * Calls `member` for each member of the object in its order; false stops. Linear, and the depth of
 * nesting costs nothing. What lies inside values is not checked here: strings are looked at by
 * json_decode, all else by json_check_value.
 */
enum json_result json_walk(struct json_reader *reader, const char *line, size_t n,
                           bool (*member)(void *user, const struct json_member *m), void *user);

/* Whether the bytes are UTF-8: utf8_validate by vector code, without where they are not. */
bool json_utf8(const char *bytes, size_t n);

#ifdef __cplusplus
}
#endif

#endif
