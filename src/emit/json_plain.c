/*
 * The scan of text that is written as JSON: nearly all bytes go out as they stand, so the time goes
 * into finding those that do not.
 *
 * Sixteen bytes at a time by SSE2, which every x86-64 has, beside the same in plain C; a test holds
 * them equal. A byte below 0x20 is one that stays itself under the minimum with 0x1F.
 */
#include "emit/json_plain.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

size_t json_plain_scalar(const char *bytes, size_t n)
{
    size_t i = 0;
    while (i < n) {
        unsigned char c = (unsigned char)bytes[i];
        if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0xE2)
            break;
        i++;
    }
    return i;
}

#if defined(__SSE2__)

enum { STEP = 16 };

static unsigned special_mask(const char *at)
{
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')),
                                 _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    __m128i rare = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)),
                                _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)0xE2)));
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(control, _mm_or_si128(marks, rare)));
}

size_t json_plain(const char *bytes, size_t n)
{
    size_t i = 0;
    for (; n - i >= STEP; i += STEP) {
        unsigned special = special_mask(bytes + i);
        if (special != 0)
            return i + (size_t)__builtin_ctz(special);
    }
    return i + json_plain_scalar(bytes + i, n - i);
}

#else

size_t json_plain(const char *bytes, size_t n)
{
    return json_plain_scalar(bytes, n);
}

#endif
