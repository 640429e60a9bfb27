/*
 * Bytes by the dozen: which of them are ASCII letters, where a token may begin or go on, where a
 * sentence may end, where a quotation mark may stand, and where characters begin. SSE2 (which every
 * x86-64 has) beside the same in plain C; a test holds them equal.
 */
#ifndef STEMMA_TEXT_ASCII_H
#define STEMMA_TEXT_ASCII_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { ASCII_STEP = 16, ASCII_BLOCK = 64 };

/* Of 64 bytes; bit i is about byte i. */
struct ascii_block {
    uint64_t letters; /* A–Z, a–z */
    uint64_t upper;   /* A–Z */
    uint64_t begins;  /* letters, digits, bytes past ASCII: a token may begin here */
    uint64_t joins;   /* digits, ' and `, bytes past ASCII: may go on a run of letters */
};

static inline struct ascii_block ascii_block_scalar(const char *at)
{
    struct ascii_block b = {0, 0, 0, 0};
    for (unsigned i = 0; i < ASCII_BLOCK; i++) {
        uint8_t byte = (uint8_t)at[i], low = byte | 0x20;
        uint64_t letter = low >= 'a' && low <= 'z', digit = byte >= '0' && byte <= '9';
        uint64_t past = byte >= 0x80, mark = byte == '\'' || byte == '`';
        uint64_t upper = letter && (byte & 0x20) == 0;
        b.letters |= letter << i;
        b.upper |= upper << i;
        b.begins |= (letter | digit | past) << i;
        b.joins |= (digit | past | mark) << i;
    }
    return b;
}

/* May a mark that ends a sentence begin with this byte? . ! ? and the lead bytes of U+0600–063F,
 * U+06C0–06FF, U+0800–3FFF, U+F000–FFFF, where all others stand. */
static inline bool ascii_begins_mark(char byte)
{
    uint8_t b = (uint8_t)byte;
    return b == '.' || b == '!' || b == '?' || b == 0xD8 || b == 0xDB || b == 0xEF ||
           (b >= 0xE0 && b <= 0xE3);
}

/* Of 16 bytes: bit i is set where a mark may begin with byte i. */
static inline uint32_t ascii_marks_scalar(const char *at)
{
    uint32_t marks = 0;
    for (unsigned i = 0; i < ASCII_STEP; i++)
        marks |= (uint32_t)ascii_begins_mark(at[i]) << i;
    return marks;
}

/* May a quotation mark begin with this byte? " ' and the lead bytes of U+0080–00BF, U+2000–3FFF and
 * U+F000–FFFF, where all others stand. */
static inline bool ascii_begins_quote(char byte)
{
    uint8_t b = (uint8_t)byte;
    return b == '"' || b == '\'' || b == 0xC2 || b == 0xE2 || b == 0xE3 || b == 0xEF;
}

/* Of 16 bytes: bit i is set where a quotation mark may begin with byte i. */
static inline uint32_t ascii_quotes_scalar(const char *at)
{
    uint32_t quotes = 0;
    for (unsigned i = 0; i < ASCII_STEP; i++)
        quotes |= (uint32_t)ascii_begins_quote(at[i]) << i;
    return quotes;
}

/* Of 64 bytes of UTF-8: bit i is set where a character begins with byte i. */
static inline uint64_t ascii_characters_scalar(const char *at)
{
    uint64_t begins = 0;
    for (unsigned i = 0; i < ASCII_BLOCK; i++)
        begins |= (uint64_t)(((uint8_t)at[i] & 0xC0) != 0x80) << i;
    return begins;
}

/* 16 bytes with bit 0x20 set: letters come out in lower case. */
static inline void ascii_lower_scalar(char out[ASCII_STEP], const char *at)
{
    for (unsigned i = 0; i < ASCII_STEP; i++)
        out[i] = (char)(at[i] | 0x20);
}

#if defined(__SSE2__)

static inline __m128i ascii_load(const char *at)
{
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}

static inline uint64_t ascii_mask(__m128i bytes)
{
    return (uint32_t)_mm_movemask_epi8(bytes);
}

static inline __m128i ascii_equal(__m128i bytes, char byte)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}

/* first <= byte < first + n, unsigned, by one signed comparison. */
static inline __m128i ascii_in_range(__m128i bytes, char first, char n)
{
    __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(-128 - first)));
    return _mm_cmplt_epi8(moved, _mm_set1_epi8((char)(-128 + n)));
}

static inline struct ascii_block ascii_block(const char *at)
{
    struct ascii_block b = {0, 0, 0, 0};
    for (unsigned i = 0; i < ASCII_BLOCK; i += ASCII_STEP) {
        __m128i bytes = ascii_load(at + i);
        __m128i low = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        __m128i digits_past = _mm_or_si128(ascii_in_range(bytes, '0', 10), bytes);
        __m128i marks = _mm_or_si128(ascii_equal(bytes, '\''), ascii_equal(bytes, '`'));
        b.letters |= ascii_mask(ascii_in_range(low, 'a', 26)) << i;
        b.upper |= ascii_mask(_mm_slli_epi16(bytes, 2)) << i; /* bit 5 moved to the sign */
        b.begins |= ascii_mask(digits_past) << i;
        b.joins |= ascii_mask(_mm_or_si128(digits_past, marks)) << i;
    }
    b.upper = b.letters & ~b.upper;
    b.begins |= b.letters;
    return b;
}

static inline uint32_t ascii_marks(const char *at)
{
    __m128i bytes = ascii_load(at);
    __m128i stop = _mm_or_si128(ascii_equal(bytes, '.'),
                                _mm_or_si128(ascii_equal(bytes, '!'), ascii_equal(bytes, '?')));
    __m128i arabic = _mm_or_si128(ascii_equal(bytes, '\xD8'), ascii_equal(bytes, '\xDB'));
    __m128i high = _mm_or_si128(ascii_equal(_mm_and_si128(bytes, _mm_set1_epi8('\xFC')), '\xE0'),
                                ascii_equal(bytes, '\xEF'));
    return (uint32_t)ascii_mask(_mm_or_si128(stop, _mm_or_si128(arabic, high)));
}

static inline uint32_t ascii_quotes(const char *at)
{
    __m128i bytes = ascii_load(at);
    __m128i plain = _mm_or_si128(ascii_equal(bytes, '"'), ascii_equal(bytes, '\''));
    __m128i high = _mm_or_si128(ascii_equal(_mm_and_si128(bytes, _mm_set1_epi8('\xFE')), '\xE2'),
                                ascii_equal(bytes, '\xEF'));
    return (uint32_t)ascii_mask(
        _mm_or_si128(_mm_or_si128(plain, high), ascii_equal(bytes, '\xC2')));
}

static inline uint64_t ascii_characters(const char *at)
{
    const __m128i last = _mm_set1_epi8((char)0xBF); /* as a number the greatest of 0x80 to 0xBF */
    uint64_t begins = 0;
    for (unsigned i = 0; i < ASCII_BLOCK; i += ASCII_STEP)
        begins |= ascii_mask(_mm_cmpgt_epi8(ascii_load(at + i), last)) << i;
    return begins;
}

static inline void ascii_lower(char out[ASCII_STEP], const char *at)
{
    __m128i low = _mm_or_si128(ascii_load(at), _mm_set1_epi8(0x20));
    _mm_storeu_si128((__m128i *)(void *)out, low);
}

#else

static inline struct ascii_block ascii_block(const char *at)
{
    return ascii_block_scalar(at);
}

static inline uint32_t ascii_marks(const char *at)
{
    return ascii_marks_scalar(at);
}

static inline uint32_t ascii_quotes(const char *at)
{
    return ascii_quotes_scalar(at);
}

static inline uint64_t ascii_characters(const char *at)
{
    return ascii_characters_scalar(at);
}

static inline void ascii_lower(char out[ASCII_STEP], const char *at)
{
    ascii_lower_scalar(out, at);
}

#endif

#endif
