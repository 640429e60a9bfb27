/*
 * What a file holds, told by its first bytes and never by its name.
 */
#ifndef STEMMA_READ_FORM_H
#define STEMMA_READ_FORM_H

#include <stdbool.h>
#include <stddef.h>

enum form_kind {
    FORM_EMPTY,   /* nothing, or nothing but white space so far */
    FORM_TEXT,    /* one document */
    FORM_RECORDS, /* JSON lines */
    FORM_OBJECTS, /* JSON objects in an array, or over several lines */
    FORM_TABLE,   /* rows with a header: CSV, TSV */
    FORM_PAGE,    /* HTML: one document */
    FORM_WARC,    /* a web archive */
    FORM_OTHER    /* nothing that is read here; `what` says what it is */
};

struct form {
    enum form_kind kind;
    const char *what;   /* "a PDF" */
    const char *advice; /* what to do */
    char separator;     /* of a table, one that is not read too */
};

/* Whether a file of the form may hold many records, and may be cut between them. */
static inline bool form_is_records(enum form_kind kind)
{
    return kind == FORM_RECORDS || kind == FORM_OBJECTS || kind == FORM_TABLE || kind == FORM_WARC;
}

/* Bytes of the head to give, where the file has so many. */
enum { FORM_HEAD = 64 << 10 };

/* Whether one character in twenty at the head is a control character: what is called a text or a
 * page, and is none. */
bool form_is_noise(const char *bytes, size_t n);
/* Whether a shorter head tells the form, whatever follows: a line is a record of JSON. */
bool form_is_settled(const char *head, size_t n);
/* `whole`: the head is all there is. */
struct form form_tell(const char *head, size_t n, bool whole);

#endif
