/*
 * Strict JSON (RFC 8259) checked byte by byte: for values that pass through as they stand, and to
 * say where and why a record is none. It knows nothing of UTF-8.
 */
#ifndef STEMMA_READ_JSON_CHECK_H
#define STEMMA_READ_JSON_CHECK_H

#include <stdbool.h>
#include <stddef.h>

enum { JSON_MAX_DEPTH = 1000 };

enum json_fault_kind {
    JSON_FAULT_NONE,
    JSON_FAULT_NO_OBJECT,   /* the line holds something else */
    JSON_FAULT_OPEN_STRING, /* `at` is where it opens */
    JSON_FAULT_CONTROL,     /* a control character inside a string */
    JSON_FAULT_ESCAPE,
    JSON_FAULT_KEY,
    JSON_FAULT_COLON,
    JSON_FAULT_VALUE,
    JSON_FAULT_COMMA,    /* neither a comma nor the closing bracket */
    JSON_FAULT_UNCLOSED, /* the line ends inside an object or array; `at` is its end */
    JSON_FAULT_TRAILING,
    JSON_FAULT_DEPTH,
    JSON_FAULT_COUNT
};

struct json_fault {
    enum json_fault_kind kind;
    size_t at; /* byte, from 0 */
};

/* "the string that opens at byte %zu is not closed", to be given at + 1; and what to do, or "". */
const char *json_fault_reason(enum json_fault_kind kind);
const char *json_fault_advice(enum json_fault_kind kind);

/* Whether one value begins at json[0]; sets its bytes, without what follows. */
bool json_check_value(const char *json, size_t n, size_t *n_value, struct json_fault *fault);

/* Whether the line is one object, with nothing but white space around it. */
bool json_check_record(const char *line, size_t n, struct json_fault *fault);

/* Bytes of white space at the head. */
size_t json_space(const char *json, size_t n);

#endif
