/*
 * Segments: lists of fixed-size items in one run of bytes that says what it holds. The form of
 * sorted lists on disk; docs/format/segments.md is its specification. What is read back is checked
 * in every bound and sum before it is used.
 */
#ifndef STEMMA_BASE_SEGMENT_H
#define STEMMA_BASE_SEGMENT_H

#include "base/error.h"

#include <stdbool.h>

#define SEGMENT_MOST_PARTS 64

/* What a segment is: four letters, as are the tags of its parts. */
#define SEGMENT_TAG(a, b, c, d) \
    ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)

struct segment_part {
    uint32_t tag;        /* unique in its segment */
    uint32_t item_bytes; /* at least 1 */
    uint64_t n;          /* items */
    const void *at;
};

struct segment {
    const unsigned char *bytes;
    uint64_t n_bytes;
    uint32_t kind, n_parts;
};

/* Bytes that a segment of these parts takes; 0: too many of them. */
uint64_t segment_size(const struct segment_part *parts, size_t n);

/* Gives the segment's bytes to `write`, in order. Returns what `write` gave, 0 when all is well. At
 * most SEGMENT_MOST_PARTS parts. */
int segment_write(uint32_t kind, const struct segment_part *parts, size_t n, stemma_write_fn write,
                  void *user);

/*
 * Opens n bytes, which stay the caller's and begin at a multiple of 64; `name` is for messages.
 * Errors: FORMAT (no segment, or of another kind), VERSION, CORRUPT (a bound or a sum does not
 * hold).
 */
stemma_status segment_open(struct segment *out, uint32_t kind, const void *bytes, uint64_t n,
                           const char *name, stemma_error *err);

/* The part with this tag and size of items; CORRUPT where there is none. */
stemma_status segment_find(const struct segment *s, uint32_t tag, uint32_t item_bytes,
                           struct segment_part *out, const char *name, stemma_error *err);

#endif
