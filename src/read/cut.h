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

#include <stdbool.h>
#include <stdint.h>

struct cut {
    enum form_kind kind;
    size_t scanned;     /* bytes that were looked at */
    size_t first;       /* end of the first whole record; 0: there is none */
    size_t whole;       /* end of the last one; 0: there is none */
    uint64_t n_records; /* whole ones that were seen */
    bool once;          /* the scan stops at the first end */
    uint64_t left;      /* bytes of a record of WARC that is passed over */
    bool passing;
    uint64_t depth; /* open braces of JSON */
    int state;      /* of the form's own scan */
    char separator; /* of a table */
};

void cut_begin(struct cut *c, const struct form *form);
void cut_scan(struct cut *c, const char *bytes, size_t n);
/* The record that begins here is passed over: what is scanned from now on stands behind the n bytes
 * of it that were looked at, and `first` will be its end. */
void cut_pass_over(struct cut *c, const char *bytes, size_t n);
/* As a scan of n new bytes that stops behind the first record. */
void cut_first(struct cut *c, const char *bytes, size_t n);
/* Line breaks among n bytes. */
uint64_t cut_lines(const char *bytes, size_t n);
void cut_taken(struct cut *c, size_t n);

#endif
