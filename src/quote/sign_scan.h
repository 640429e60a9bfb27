/*
 * Where a quotation mark may begin, by sixteen bytes at a time. SSE2 (which every x86-64 has)
 * beside the same in plain C; a test holds them equal.
 */
#ifndef STEMMA_QUOTE_SIGN_SCAN_H
#define STEMMA_QUOTE_SIGN_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { SIGN_STEP = 16 };

/* May a sign begin with `byte`, which `next` follows? " & ' ` and three that are rare, two commas,
 * all bytes past ASCII. */
static inline bool sign_may_begin(char byte, char next)
{
    uint8_t b = (uint8_t)byte;
    return (b >= '"' && b <= '\'') || b == '`' || b >= 0x80 || (b == ',' && next == ',');
}

/* Of 16 bytes, bit i is set where a sign may begin with byte i. A comma at their end may be one of
 * two. */
static inline uint32_t sign_begins_scalar(const char *at)
{
    uint32_t begins = 0;
    for (unsigned i = 0; i < SIGN_STEP; i++)
        begins |= (uint32_t)sign_may_begin(at[i], i + 1 < SIGN_STEP ? at[i + 1] : ',') << i;
    return begins;
}

#if defined(__SSE2__)

static inline uint32_t sign_begins(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i from_quote = _mm_add_epi8(bytes, _mm_set1_epi8((char)(-128 - '"')));
    __m128i near_quote = _mm_cmplt_epi8(from_quote, _mm_set1_epi8(-128 + 6));
    __m128i backtick = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('`'));
    __m128i all = _mm_or_si128(_mm_or_si128(near_quote, backtick), bytes);
    uint32_t commas = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')));
    commas &= commas >> 1 | 1u << (SIGN_STEP - 1);
    return (uint32_t)_mm_movemask_epi8(all) | commas;
}

#else

static inline uint32_t sign_begins(const char *at)
{
    return sign_begins_scalar(at);
}

#endif

#endif
