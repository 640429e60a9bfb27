/*
 * Where pieces of text end: at a line break, or behind a mark that ends a sentence or a part of one
 * (. ! ? ; :) and that a space follows. SSE2 (which every x86-64 has) beside the same in plain C; a
 * test holds them equal.
 */
#ifndef STEMMA_REUSE_PIECE_ENDS_H
#define STEMMA_REUSE_PIECE_ENDS_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { PIECE_BYTES = 64 };

/* Of PIECE_BYTES bytes; one more is read. Bit i: a piece ends behind byte i. */
static inline uint64_t piece_ends_scalar(const char *at)
{
    uint64_t ends = 0;
    for (unsigned i = 0; i < PIECE_BYTES; i++) {
        char c = at[i];
        int mark = c == '.' || c == '!' || c == '?' || c == ';' || c == ':';
        ends |= (uint64_t)(c == '\n' || (mark && at[i + 1] == ' ')) << i;
    }
    return ends;
}

#if defined(__SSE2__)

static inline uint64_t piece_ends(const char *at)
{
    uint64_t ends = 0;
    for (unsigned i = 0; i < PIECE_BYTES; i += 16) {
        __m128i c = _mm_loadu_si128((const __m128i *)(const void *)(at + i));
        __m128i next = _mm_loadu_si128((const __m128i *)(const void *)(at + i + 1));
        __m128i part = _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8(';')),
                                    _mm_cmpeq_epi8(c, _mm_set1_epi8(':')));
        __m128i stop = _mm_or_si128(_mm_cmpeq_epi8(c, _mm_set1_epi8('!')),
                                    _mm_cmpeq_epi8(c, _mm_set1_epi8('?')));
        __m128i mark =
            _mm_or_si128(_mm_or_si128(part, stop), _mm_cmpeq_epi8(c, _mm_set1_epi8('.')));
        mark = _mm_and_si128(mark, _mm_cmpeq_epi8(next, _mm_set1_epi8(' ')));
        mark = _mm_or_si128(mark, _mm_cmpeq_epi8(c, _mm_set1_epi8('\n')));
        ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(mark) << i;
    }
    return ends;
}

#else

static inline uint64_t piece_ends(const char *at)
{
    return piece_ends_scalar(at);
}

#endif

#endif
