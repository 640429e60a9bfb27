/*
 * Slices: bytes of a text that are compared with bytes of another.
 */
#ifndef STEMMA_TRACE_SLICE_H
#define STEMMA_TRACE_SLICE_H

#include <stdbool.h>
#include <stdint.h>

/* Bytes begin … end of a string, which begin and end at characters. */
struct slice {
    const char *bytes;
    uint32_t begin, end;
};

static inline bool slice_is_empty(const struct slice *s)
{
    return s->begin == s->end;
}

/* Takes white space off the begin, the end. */
void slice_skip_space(struct slice *s);
void slice_drop_space(struct slice *s);

/* Takes off what both begin (end) with; a run of white space equals any other. */
void slice_drop_common_begin(struct slice *a, struct slice *b);
void slice_drop_common_end(struct slice *a, struct slice *b);
/* Both; false where nothing is left of either. */
bool slice_drop_common(struct slice *a, struct slice *b);

/* Hash of the folded words; 0 where there are none. The second one is the same for any order of
 * words that white space parts. */
uint64_t slice_hash(const struct slice *s);
uint64_t slice_bag_hash(const struct slice *s);

#endif
