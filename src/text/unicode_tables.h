/*
 * What the build step tools/make_unicode_tables.c writes: properties of every code point as
 * two-stage tables. fold.[ch] and the tokenizer read them; everybody else uses fold.h.
 *
 * A code point's block is `unicode_block[c >> UNICODE_SHIFT]`; its place in the block is its low
 * bits.
 */
#ifndef STEMMA_TEXT_UNICODE_TABLES_H
#define STEMMA_TEXT_UNICODE_TABLES_H

#include <stdint.h>

enum { UNICODE_SHIFT = 7, UNICODE_BLOCK = 1 << UNICODE_SHIFT, UNICODE_MAX = 0x10FFFF };

/* The low bits of a property byte are an enum char_class. */
enum {
    UNICODE_CLASS = 7,
    UNICODE_UPPER = 8,
    UNICODE_LOWER = 16,
    UNICODE_FOLDS = 32 /* has a record other than 0: folds to something else, or is a mark that
                          canonical order moves */
};
extern const uint8_t unicode_property_block[];
extern const uint8_t unicode_property[];

/*
 * How a character folds: `length` bytes of UTF-8 at `unicode_fold_bytes + offset`, or itself when
 * it is UNICODE_FOLD_SELF. `combining` is its canonical combining class. Record 0: itself, class 0.
 */
enum { UNICODE_FOLD_SELF = 255 };
struct unicode_fold {
    uint16_t offset;
    uint8_t length, combining;
};
extern const uint8_t unicode_fold_block[];
extern const uint16_t unicode_fold_record[];
extern const struct unicode_fold unicode_folds[];
extern const char unicode_fold_bytes[];

extern const char unicode_version[]; /* "15.0.0" */

static inline uint8_t unicode_properties(uint32_t c)
{
    uint32_t block = unicode_property_block[c >> UNICODE_SHIFT];
    return unicode_property[block << UNICODE_SHIFT | (c & (UNICODE_BLOCK - 1))];
}

static inline const struct unicode_fold *unicode_fold_of(uint32_t c)
{
    uint32_t block = unicode_fold_block[c >> UNICODE_SHIFT];
    return &unicode_folds[unicode_fold_record[block << UNICODE_SHIFT | (c & (UNICODE_BLOCK - 1))]];
}

#endif
