/*
 * Signs: the characters of a text that may be quotation marks, with what their neighbours say about
 * the way they face. Nothing is decided here; apostrophes that no reading takes for a mark
 * (don’t, ’90s, rock ’n’ roll) are left out.
 */
#ifndef STEMMA_QUOTE_SIGNS_H
#define STEMMA_QUOTE_SIGNS_H

#include "text/text.h"

#include <stdbool.h>

/* Signs of one sort may close each other. */
enum sign_sort {
    SIGN_DOUBLE, /* " “ ” „ '' `` ″ */
    SIGN_SINGLE, /* ' ‘ ’ ‚ */
    SIGN_GUILLEMET,
    SIGN_CHEVRON,
    SIGN_CORNER,
    SIGN_WHITE_CORNER,
    SIGN_SORTS
};

enum sign_shape {
    SHAPE_STRAIGHT,
    SHAPE_LEFT, /* “ */
    SHAPE_RIGHT,
    SHAPE_LOW,         /* „ */
    SHAPE_APOSTROPHES, /* two apostrophes */
    SHAPE_APOSTROPHES_LEFT,
    SHAPE_APOSTROPHES_RIGHT,
    SHAPE_BACKTICKS, /* two backticks */
    SHAPE_PRIMES,    /* U+2033 */
    SHAPE_SINGLE,
    SHAPE_SINGLE_LEFT, /* ‘ */
    SHAPE_SINGLE_RIGHT,
    SHAPE_SINGLE_LOW, /* ‚ */
    SHAPE_BACKTICK,
    SHAPE_GUILLEMET_LEFT, /* « */
    SHAPE_GUILLEMET_RIGHT,
    SHAPE_CHEVRON_LEFT, /* ‹ */
    SHAPE_CHEVRON_RIGHT,
    SHAPE_CORNER_LEFT, /* 「 */
    SHAPE_CORNER_RIGHT,
    SHAPE_WHITE_CORNER_LEFT, /* 『 */
    SHAPE_WHITE_CORNER_RIGHT,
    SIGN_SHAPES
};

/* Which way a sign faces. */
enum sign_turn { TURN_EITHER, TURN_OPEN, TURN_CLOSE };

enum sign_trait {
    SIGN_FIRST = 1,         /* nothing but space and signs before it in its paragraph */
    SIGN_AFTER_POINT = 2,   /* right after . , ? ! … : ; or a dash, other signs aside */
    SIGN_AFTER_DIGIT = 4,   /* 6" nails */
    SIGN_SPACED = 8,        /* space before it, and space or a point after */
    SIGN_POINT_SPACE = 16,  /* a point and one space before it */
    SIGN_BEFORE_LOWER = 32, /* a lower-case letter follows, space and signs aside */
    SIGN_WEAK = 64, /* a single that may well be an apostrophe: dogs’ tails, goin’ home */
    SIGN_AFTER_COLON = 128 /* a colon and perhaps one space before it */
};

struct sign {
    uint32_t begin; /* byte */
    uint8_t length; /* bytes */
    uint8_t shape;
    uint8_t turn; /* from the neighbours alone */
    uint8_t traits;
};

struct sign_list {
    size_t n;
    const struct sign *at; /* by place */
};

enum sign_sort sign_sort(const struct sign *s);
/* The way that the printed form faces: “ opens, ” closes, " either. */
enum sign_turn sign_printed(enum sign_shape shape);
/* True when no change of style shows between the two: “ ”, „ “, `` ''. */
bool sign_same_style(enum sign_shape opener, enum sign_shape closer);
/* We left."They stayed," she said: a point before it, a new sentence after it and no space. */
bool sign_between_sentences(const struct sign *s);
static inline uint32_t sign_end(const struct sign *s)
{
    return s->begin + s->length;
}

/* One pass over the bytes. Errors: NOMEM, LIMIT. */
stemma_status signs_find(struct sign_list *out, struct arena *arena, const struct text *text,
                         stemma_error *err);

#endif
