/*
 * Where records end, so that a file can be cut between two of them.
 *
 *     struct cut c;
 *     cut_begin(&c, form);
 *     cut_scan(&c, bytes, n);        each time when more bytes stand behind those of before
 *     c.whole                        bytes at the head that are whole records
 *     cut_taken(&c, c.whole);        when they were taken away
 */
#ifndef STEMMA_READ_CUT_H
#define STEMMA_READ_CUT_H

#include "read/form.h"

#include <stdint.h>

struct cut {
    enum form_kind kind;
    size_t scanned; /* bytes that were looked at */
    size_t first;   /* end of the first whole record; 0: there is none */
    size_t whole;   /* end of the last one; 0: there is none */
    unsigned depth; /* open brackets of JSON */
    bool quoted;    /* inside a string, or a quoted field */
    bool escaped;   /* the next character is */
};

void cut_begin(struct cut *c, const struct form *form);
void cut_scan(struct cut *c, const char *bytes, size_t n);
void cut_taken(struct cut *c, size_t n);

#endif
