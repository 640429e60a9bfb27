/*
 * UTF-8: validation, mending, decoding, counting.
 *
 * Validation steps over ASCII 64 bytes at a time, a loop without an exit inside, which compilers
 * turn into vector instructions. Anything else goes through `sequence`, one character at a time,
 * which follows table 3-7 of the Unicode Standard row by row: the lead byte gives the length and
 * the bounds of the second byte; the others are plain continuation bytes. All of it is linear.
 *
 * Where a sequence is bad, `sequence` tells how many bytes its maximal subpart has (Unicode
 * Standard 3.9, "U+FFFD Substitution of Maximal Subparts"), so that mending puts one U+FFFD where
 * a browser does.
 */
#include "text/utf8.h"

#include <string.h>

enum { ASCII_BLOCK = 64, COUNT_BLOCK = 128 };

static const char REPLACEMENT[3] = {'\xEF', '\xBF', '\xBD'};

/* Bytes of the ASCII run at the begin of bytes[0…n), in whole blocks only. */
static size_t ascii_blocks(const char *bytes, size_t n)
{
    size_t at = 0;
    while (n - at >= ASCII_BLOCK) {
        uint8_t all = 0;
        for (size_t i = 0; i < ASCII_BLOCK; i++)
            all |= (uint8_t)bytes[at + i];
        if (all >= 0x80)
            break;
        at += ASCII_BLOCK;
    }
    return at;
}

static bool ascii_word(const char *bytes)
{
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    return (word & UINT64_C(0x8080808080808080)) == 0;
}

/* What a lead byte asks for: bytes in all (0: no lead byte), and the bounds of the second one. */
struct lead {
    uint8_t length, second_min, second_max;
};

static struct lead lead_of(uint8_t byte)
{
    if (byte < 0x80)
        return (struct lead){1, 0, 0};
    if (byte < 0xC2 || byte > 0xF4)
        return (struct lead){0, 0, 0};
    if (byte < 0xE0)
        return (struct lead){2, 0x80, 0xBF};
    if (byte < 0xF0)
        return (struct lead){3, byte == 0xE0 ? 0xA0 : 0x80, byte == 0xED ? 0x9F : 0xBF};
    return (struct lead){4, byte == 0xF0 ? 0x90 : 0x80, byte == 0xF4 ? 0x8F : 0xBF};
}

/* The sequence at bytes[0], n > 0: true and its length, or false and that of its bad subpart. */
static bool sequence(const char *bytes, size_t n, size_t *length)
{
    struct lead lead = lead_of((uint8_t)bytes[0]);
    *length = 1;
    if (lead.length <= 1)
        return lead.length == 1;
    if (n < 2 || (uint8_t)bytes[1] < lead.second_min || (uint8_t)bytes[1] > lead.second_max)
        return false;
    for (*length = 2; *length < lead.length; (*length)++)
        if (*length == n || ((uint8_t)bytes[*length] & 0xC0) != 0x80)
            return false;
    return true;
}

size_t utf8_validate(const char *bytes, size_t n)
{
    size_t at = 0;
    while (at < n) {
        if ((uint8_t)bytes[at] < 0x80) {
            at += ascii_blocks(bytes + at, n - at);
            while (n - at >= 8 && ascii_word(bytes + at))
                at += 8;
            while (at < n && (uint8_t)bytes[at] < 0x80)
                at++;
        } else {
            size_t length;
            if (!sequence(bytes + at, n - at, &length))
                return at;
            at += length;
        }
    }
    return n;
}

size_t utf8_bad(const char *bytes, size_t n)
{
    size_t length;
    return sequence(bytes, n, &length) ? 0 : length;
}

/* Bytes of the mended copy, and how many U+FFFD it gets; `first_bad` bytes are known to be fine. */
static size_t mended_bytes(const char *bytes, size_t n, size_t first_bad, uint64_t *n_bad)
{
    size_t at = first_bad, total = first_bad;
    *n_bad = 0;
    while (at < n) {
        size_t length;
        if (!sequence(bytes + at, n - at, &length)) {
            at += length;
            total += sizeof REPLACEMENT;
            (*n_bad)++;
        }
        size_t good = utf8_validate(bytes + at, n - at);
        at += good;
        total += good;
    }
    return total;
}

static void mend_into(char *out, const char *bytes, size_t n)
{
    size_t at = 0;
    while (at < n) {
        size_t good = utf8_validate(bytes + at, n - at), length;
        memcpy(out, bytes + at, good);
        out += good;
        at += good;
        if (at < n && !sequence(bytes + at, n - at, &length)) {
            memcpy(out, REPLACEMENT, sizeof REPLACEMENT);
            out += sizeof REPLACEMENT;
            at += length;
        }
    }
}

stemma_status utf8_mend(struct arena *arena, const char *bytes, size_t n, char **out, size_t *n_out,
                        uint64_t *n_bad, uint64_t *first_bad, stemma_error *err)
{
    size_t good = utf8_validate(bytes, n);
    *first_bad = good;
    *n_bad = 0;
    if (n > SIZE_MAX / 3 - 1)
        return fail(err, STEMMA_LIMIT, "a text of %zu bytes is too long to mend", n);
    size_t total = mended_bytes(bytes, n, good, n_bad);
    char *copy = ARENA_NEW(arena, char, total + 1, err);
    if (copy == NULL)
        return arena_status(arena);
    mend_into(copy, bytes, n);
    copy[total] = '\0';
    *out = copy;
    *n_out = total;
    return STEMMA_OK;
}

uint32_t utf8_before(const char *begin, const char *at, uint32_t *length)
{
    if (at == begin) {
        *length = 0;
        return 0;
    }
    const char *first = at - 1;
    while (first > begin && ((uint8_t)*first & 0xC0) == 0x80)
        first--;
    return utf8_decode(first, length);
}

uint32_t utf8_encode(uint32_t character, char *out)
{
    if (character < 0x80) {
        out[0] = (char)character;
        return 1;
    }
    if (character < 0x800) {
        out[0] = (char)(0xC0 | character >> 6);
        out[1] = (char)(0x80 | (character & 0x3F));
        return 2;
    }
    if (character < 0x10000) {
        out[0] = (char)(0xE0 | character >> 12);
        out[1] = (char)(0x80 | (character >> 6 & 0x3F));
        out[2] = (char)(0x80 | (character & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | character >> 18);
    out[1] = (char)(0x80 | (character >> 12 & 0x3F));
    out[2] = (char)(0x80 | (character >> 6 & 0x3F));
    out[3] = (char)(0x80 | (character & 0x3F));
    return 4;
}

/* At most 255 bytes: the count fits a byte, and so into a vector of bytes. */
static size_t count_few(const char *bytes, size_t n)
{
    uint8_t count = 0;
    for (size_t i = 0; i < n; i++)
        count =
            (uint8_t)(count + ((int8_t)bytes[i] > -65)); /* not a continuation byte, 0x80 to 0xBF */
    return count;
}

/* The same of eight bytes, side by side in a word. */
static size_t count_eight(const char *bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t continuations = word >> 7 & ~word >> 6 & ones; /* bit 7 set, bit 6 not */
    return 8 - (continuations * ones >> 56);
}

size_t utf8_count(const char *bytes, size_t n)
{
    size_t count = 0, at = 0;
    for (; n - at >= COUNT_BLOCK; at += COUNT_BLOCK)
        count += count_few(bytes + at, COUNT_BLOCK);
    for (; n - at >= 8; at += 8)
        count += count_eight(bytes + at);
    return count + count_few(bytes + at, n - at);
}
