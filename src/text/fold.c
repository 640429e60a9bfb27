/*
 * Character classes, and the folded form of a word.
 *
 * Folding is canonical caseless matching (Unicode Standard 3.13, D145) without compatibility
 * mappings: full case folding of the canonical decomposition, marks put in canonical order (UAX 15,
 * D109), default ignorable characters dropped, every apostrophe as '. The tables give the form of
 * each character already decomposed (tools/make_unicode_tables.c); Hangul syllables are decomposed
 * by arithmetic (section 3.12). Only where two marks follow each other may their order be wrong;
 * such words, and they alone, take a second pass.
 *
 * A run of more than MARKS_ORDERED marks is put in order in pieces of so many, so that hostile text
 * costs no more than linear time. UAX 15 calls text with longer runs not stream-safe; no language
 * prints it.
 *
 * Cost: one table look-up a character outside ASCII, one byte a step in ASCII.
 */
#include "text/fold.h"

#include "base/hash.h"
#include "text/text.h"
#include "text/unicode_tables.h"
#include "text/utf8.h"

#include <string.h>

enum { MARKS_ORDERED = 32 };

/* Hangul by arithmetic. */
enum {
    HANGUL_FIRST = 0xAC00,
    HANGUL_LAST = 0xD7A3,
    HANGUL_LEAD = 0x1100,
    HANGUL_VOWEL = 0x1161,
    HANGUL_TAIL = 0x11A7,
    HANGUL_TAILS = 28,
    HANGUL_VOWELS = 21
};

bool char_is_upper(uint32_t c)
{
    return c <= UNICODE_MAX && (unicode_properties(c) & UNICODE_UPPER) != 0;
}

bool char_is_lower(uint32_t c)
{
    return c <= UNICODE_MAX && (unicode_properties(c) & UNICODE_LOWER) != 0;
}

bool char_is_apostrophe(uint32_t c)
{
    switch (c) {
    case '\'':
    case '`':
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x2032:
    case 0xFF07:
        return true;
    default:
        return false;
    }
}

bool char_is_dash(uint32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

const char *fold_unicode_version(void)
{
    return unicode_version;
}

/* The folded bytes so far. */
struct folded {
    char *at;
    size_t n, capacity;
    bool ends_in_mark; /* the last character may be a mark */
    bool unordered;    /* two marks met: their order is to be looked at */
};

static char fold_ascii(char byte)
{
    if (byte >= 'A' && byte <= 'Z')
        return (char)(byte + ('a' - 'A'));
    return byte == '`' ? '\'' : byte;
}

/* Appends whole or not at all. */
static bool folded_add(struct folded *f, const char *bytes, size_t n)
{
    if (n > f->capacity - f->n)
        return false;
    memcpy(f->at + f->n, bytes, n);
    f->n += n;
    return true;
}

static bool add_hangul(struct folded *f, uint32_t c)
{
    uint32_t syllable = c - HANGUL_FIRST, tail = syllable % HANGUL_TAILS;
    uint32_t vowel = syllable / HANGUL_TAILS % HANGUL_VOWELS;
    uint32_t lead = syllable / (HANGUL_TAILS * HANGUL_VOWELS);
    char bytes[12];
    uint32_t n = utf8_encode(HANGUL_LEAD + lead, bytes);
    n += utf8_encode(HANGUL_VOWEL + vowel, bytes + n);
    if (tail != 0)
        n += utf8_encode(HANGUL_TAIL + tail, bytes + n);
    f->ends_in_mark = false;
    return folded_add(f, bytes, n);
}

/* Appends the folded form of the character `c`, printed as `length` bytes. */
static bool add_character(struct folded *f, uint32_t c, const char *bytes, uint32_t length)
{
    if ((unicode_properties(c) & UNICODE_FOLDS) == 0) {
        f->ends_in_mark = false;
        return folded_add(f, bytes, length);
    }
    if (c >= HANGUL_FIRST && c <= HANGUL_LAST)
        return add_hangul(f, c);
    const struct unicode_fold *fold = unicode_fold_of(c);
    if (fold->length == 0)
        return true;
    f->unordered |= f->ends_in_mark && fold->combining != 0;
    f->ends_in_mark = true;
    if (fold->length == UNICODE_FOLD_SELF)
        return folded_add(f, bytes, length);
    return folded_add(f, unicode_fold_bytes + fold->offset, fold->length);
}

struct mark {
    uint32_t character;
    uint8_t combining;
};

/* Stable insertion of one mark among n sorted ones. */
static void insert_mark(struct mark *marks, size_t n, struct mark mark)
{
    while (n > 0 && marks[n - 1].combining > mark.combining) {
        marks[n] = marks[n - 1];
        n--;
    }
    marks[n] = mark;
}

/* Canonical order, in place: sorting characters among themselves does not change their bytes. */
static void order_marks(char *bytes, size_t n)
{
    struct mark marks[MARKS_ORDERED];
    size_t n_marks = 0, write = 0;
    for (size_t at = 0; at <= n;) {
        uint32_t length = 0, c = at < n ? utf8_decode(bytes + at, &length) : 0;
        uint8_t combining = unicode_fold_of(c)->combining;
        if (combining == 0 || n_marks == MARKS_ORDERED) {
            for (size_t i = 0; i < n_marks; i++)
                write += utf8_encode(marks[i].character, bytes + write);
            n_marks = 0;
        }
        if (combining != 0)
            insert_mark(marks, n_marks++, (struct mark){c, combining});
        else
            write += length;
        at += length != 0 ? length : 1;
    }
}

size_t fold_word(const char *bytes, size_t n, char *out, size_t capacity)
{
    struct folded f = {out, 0, capacity, false, false};
    for (size_t at = 0; at < n;) {
        if ((uint8_t)bytes[at] < 0x80) {
            if (f.n == capacity)
                break;
            out[f.n++] = fold_ascii(bytes[at++]);
            f.ends_in_mark = false;
            continue;
        }
        uint32_t length, c = utf8_decode(bytes + at, &length);
        if (!add_character(&f, c, bytes + at, length))
            break;
        at += length;
    }
    if (f.unordered)
        order_marks(out, f.n);
    return f.n;
}

uint64_t fold_hash(const char *bytes, size_t n)
{
    char folded[4 * TOKEN_MAX_BYTES];
    if (n > TOKEN_MAX_BYTES) {
        n = TOKEN_MAX_BYTES;
        while (n > 0 && ((uint8_t)bytes[n] & 0xC0) == 0x80)
            n--;
    }
    return hash_bytes(folded, fold_word(bytes, n, folded, sizeof folded), 0);
}
