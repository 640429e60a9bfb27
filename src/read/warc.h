/*
 * Records of a web archive: where they end, and what their headers say (ISO 28500).
 */
#ifndef STEMMA_READ_WARC_H
#define STEMMA_READ_WARC_H

#include "read/headers.h"

#include <stdint.h>

/* Longest headers that are looked for the end of. */
enum { WARC_HEADERS = 64 << 10 };

struct warc_extent {
    size_t n;         /* bytes to the next record; 0: more bytes must be seen to tell */
    size_t n_headers; /* 0: no record begins here, and n bytes are damage */
    size_t n_body;    /* behind the headers */
    uint64_t left;    /* where n is 0: bytes of the record that are still to come, as it says */
    bool cut;         /* the bytes end inside the record, by the length that it gives */
};

/* The record at bytes[0]; `final`: nothing comes behind the n bytes. Where the length that it gives
 * does not lead to another record, the next line that begins one does. */
struct warc_extent warc_extent(const char *bytes, size_t n, bool final);

/* Where the next record begins, from bytes[from] on; n: nowhere. */
size_t warc_next(const char *bytes, size_t from, size_t n);

#endif
