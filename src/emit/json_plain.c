/*
 * The scan of text that is written as JSON: nearly all bytes go out as they stand, so the time goes
 * into finding those that do not, and they are copied on the way.
 *
 * Sixteen bytes at a time by SSE2, which every x86-64 has, and eight in a word where there are few;
 * beside the same in plain C, to which a test holds them equal. A byte below 0x20 is one that stays
 * itself under the minimum with 0x1F. Curly marks and dashes begin as the two separators do, and
 * stand in most texts: where the first byte is seen, the two behind it are looked at in the same
 * way.
 */
#include "emit/json_plain.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static bool is_special(const unsigned char *at, size_t n)
{
    if (*at == 0xE2)
        return n < 3 || (at[1] == 0x80 && (at[2] | 1) == 0xA9);
    return *at < 0x20 || *at == '"' || *at == '\\' || *at == 0x7F;
}

size_t json_plain_copy_scalar(char *out, const char *bytes, size_t n)
{
    size_t i = 0;
    for (; i < n && !is_special((const unsigned char *)bytes + i, n - i); i++)
        out[i] = bytes[i];
    return i;
}

/* Copies eight bytes; false where one of them is special or past ASCII. A byte that is less than
 * another one borrows from the bit above it when that is taken away (Warren, Hacker's Delight). */
static bool copy_eight(char *out, const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    memcpy(out, &word, sizeof word);
    const uint64_t quote = word ^ '"' * ones, slash = word ^ '\\' * ones, del = word ^ 0x7F * ones;
    const uint64_t found =
        word | (word - 0x20 * ones) | (quote - ones) | (slash - ones) | (del - ones);
    return (found & 0x80 * ones) == 0;
}

/* Few bytes, and the rest of many: of n the first i are done. */
static size_t copy_rest(char *out, const char *bytes, size_t i, size_t n)
{
    enum { EIGHT = 8 };
    while (n - i >= EIGHT && copy_eight(out + i, bytes + i))
        i += EIGHT;
    const bool short_rest = n - i < EIGHT && n >= EIGHT; /* some of the bytes before go again */
    if (short_rest && (i == n || copy_eight(out + n - EIGHT, bytes + n - EIGHT)))
        return n;
    return i + json_plain_copy_scalar(out + i, bytes + i, n - i);
}

#if defined(__SSE2__)

enum { STEP = JSON_PLAIN_PADDING, BEHIND = 2 };

static __m128i load(const char *at)
{
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}

static __m128i are(__m128i bytes, int wanted)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)wanted));
}

static unsigned special_mask(const char *at, __m128i bytes)
{
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    __m128i marks = _mm_or_si128(are(bytes, '"'), are(bytes, '\\'));
    __m128i special = _mm_or_si128(control, _mm_or_si128(marks, are(bytes, 0x7F)));
    __m128i first = are(bytes, 0xE2);
    if (_mm_movemask_epi8(first) != 0) {
        __m128i third = are(_mm_or_si128(load(at + 2), _mm_set1_epi8(1)), 0xA9);
        __m128i followed = _mm_and_si128(are(load(at + 1), 0x80), third);
        special = _mm_or_si128(special, _mm_and_si128(first, followed));
    }
    return (unsigned)_mm_movemask_epi8(special);
}

size_t json_plain_copy(char *out, const char *bytes, size_t n)
{
    size_t i = 0;
    for (; n - i >= STEP + BEHIND; i += STEP) {
        __m128i step = load(bytes + i);
        _mm_storeu_si128((__m128i *)(void *)(out + i), step);
        unsigned special = special_mask(bytes + i, step);
        if (special != 0)
            return i + (size_t)__builtin_ctz(special);
    }
    return copy_rest(out, bytes, i, n);
}

#else

size_t json_plain_copy(char *out, const char *bytes, size_t n)
{
    return copy_rest(out, bytes, 0, n);
}

#endif
