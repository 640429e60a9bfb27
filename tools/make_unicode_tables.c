/*
 * Writes the tables of src/text/unicode_tables.h as C, from the data that utf8proc carries. Runs
 * once, when stemma is built, so that the library itself links no Unicode library and every build
 * of one version folds alike.
 *
 *     make_unicode_tables > unicode_tables.c
 *
 * Folding of one character is full case folding of its full canonical decomposition, decomposed
 * again, with apostrophes as ' and default ignorable characters dropped (Unicode Standard 3.13,
 * "canonical caseless matching"). U+0345 alone stays as it is: its folding is a letter, which would
 * no longer be put in canonical order. Hangul syllables are left out: fold.c decomposes them by
 * arithmetic.
 *
 * Blocks of 128 code points that are equal are stored once.
 */
#include "text/fold.h"
#include "text/unicode_tables.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum {
    N_BLOCKS = (UNICODE_MAX + 1) >> UNICODE_SHIFT,
    MAX_UNIQUE = 256,
    MAX_FOLDS = 8192,
    MAX_FOLD_BYTES = 65536,
    MAX_CHARACTERS = 32
};

/* One program, one run: its working memory stands here. */
static uint8_t properties[UNICODE_MAX + 1];
static uint16_t records[UNICODE_MAX + 1];
static struct unicode_fold folds[MAX_FOLDS];
static size_t n_folds;
static char fold_bytes[MAX_FOLD_BYTES];
static size_t n_fold_bytes;

struct range {
    uint32_t first, last;
};

static bool in_ranges(uint32_t c, const struct range *ranges, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

/* Scripts that print no space between words: Thai, Lao, Myanmar, Khmer, Kana, Han. */
static bool is_ideographic(uint32_t c)
{
    static const struct range scripts[] = {
        {0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF},   {0x3005, 0x3007},
        {0x3021, 0x3029}, {0x3038, 0x303C}, {0x3041, 0x30FF},   {0x31F0, 0x31FF},
        {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA9E0, 0xA9FF},   {0xAA60, 0xAA7F},
        {0xF900, 0xFAFF}, {0xFF66, 0xFF9F}, {0x1AFF0, 0x1B16F}, {0x20000, 0x3FFFD},
    };
    return in_ranges(c, scripts, sizeof scripts / sizeof *scripts);
}

static bool is_apostrophe(uint32_t c)
{
    static const uint32_t apostrophes[] = {0x27,   0x60,   0xB4,   0x2BB, 0x2BC,
                                           0x2018, 0x2019, 0x2032, 0xFF07};
    for (size_t i = 0; i < sizeof apostrophes / sizeof *apostrophes; i++)
        if (c == apostrophes[i])
            return true;
    return false;
}

/* Default ignorable. Unassigned code points that Unicode only reserves as such are other. */
static bool is_ignored(uint32_t c)
{
    const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)c);
    return p->ignorable && p->category != UTF8PROC_CATEGORY_CN;
}

static enum char_class class_of_letter(uint32_t c)
{
    return is_ideographic(c) ? CHAR_IDEOGRAPH : CHAR_LETTER;
}

static enum char_class class_of(uint32_t c)
{
    if (is_apostrophe(c))
        return CHAR_PUNCTUATION;
    if (is_ignored(c))
        return CHAR_IGNORED;
    if (c == 0 || (c >= 9 && c <= 13) || c == 0x85)
        return CHAR_SPACE;
    switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
        return class_of_letter(c);
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return CHAR_MARK;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NO:
        return CHAR_DIGIT;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return CHAR_PUNCTUATION;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return CHAR_SPACE;
    default:
        return CHAR_OTHER;
    }
}

/* Appends the expansion of `c` under `options` to out[n…]; returns the new count. */
static size_t expand(uint32_t c, utf8proc_option_t options, int32_t *out, size_t n)
{
    int last_class = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t added = utf8proc_decompose_char(
        (utf8proc_int32_t)c, out + n, (utf8proc_ssize_t)(MAX_CHARACTERS - n), options, &last_class);
    return added > 0 ? n + (size_t)added : n;
}

/* The folded form of `c` in characters. */
static size_t fold_character(uint32_t c, int32_t out[MAX_CHARACTERS])
{
    int32_t decomposed[MAX_CHARACTERS];
    size_t n_decomposed = expand(c, UTF8PROC_DECOMPOSE, decomposed, 0), n = 0;
    for (size_t i = 0; i < n_decomposed; i++) {
        uint32_t part = (uint32_t)decomposed[i];
        if (part == 0x345)
            out[n++] = decomposed[i];
        else
            n = expand(part, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD, out, n);
    }
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        if (is_apostrophe((uint32_t)out[i]))
            out[kept++] = '\'';
        else if (!is_ignored((uint32_t)out[i]))
            out[kept++] = out[i];
    }
    return kept;
}

static uint16_t place_bytes(const char *bytes, size_t n)
{
    for (size_t at = 0; at + n <= n_fold_bytes; at++)
        if (memcmp(fold_bytes + at, bytes, n) == 0)
            return (uint16_t)at;
    size_t at = n_fold_bytes;
    if (at + n > MAX_FOLD_BYTES)
        return UINT16_MAX;
    memcpy(fold_bytes + at, bytes, n);
    n_fold_bytes += n;
    return (uint16_t)at;
}

static uint16_t place_record(struct unicode_fold fold)
{
    for (size_t i = 0; i < n_folds; i++)
        if (folds[i].offset == fold.offset && folds[i].length == fold.length &&
            folds[i].combining == fold.combining)
            return (uint16_t)i;
    if (n_folds == MAX_FOLDS)
        return UINT16_MAX;
    folds[n_folds] = fold;
    return (uint16_t)n_folds++;
}

static bool fill_character(uint32_t c)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
    int32_t characters[MAX_CHARACTERS];
    char bytes[4 * MAX_CHARACTERS];
    size_t n = 0;
    struct unicode_fold fold = {0, UNICODE_FOLD_SELF, 0};
    bool hangul = c >= 0xAC00 && c <= 0xD7A3, surrogate = c >= 0xD800 && c <= 0xDFFF;

    if (!hangul && !surrogate) {
        size_t n_characters = fold_character(c, characters);
        for (size_t i = 0; i < n_characters; i++)
            n += (size_t)utf8proc_encode_char(characters[i], (utf8proc_uint8_t *)bytes + n);
        if (n_characters != 1 || characters[0] != (int32_t)c) {
            fold.length = (uint8_t)n;
            fold.offset = place_bytes(bytes, n);
        }
        fold.combining = (uint8_t)utf8proc_get_property((utf8proc_int32_t)c)->combining_class;
        char self[4];
        if (n > 4 * (size_t)utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)self))
            return false;
    }
    records[c] = place_record(fold);
    properties[c] = (uint8_t)class_of(c);
    if (category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT)
        properties[c] |= UNICODE_UPPER;
    if (category == UTF8PROC_CATEGORY_LL)
        properties[c] |= UNICODE_LOWER;
    if (records[c] != 0 || hangul)
        properties[c] |= UNICODE_FOLDS;
    return fold.offset != UINT16_MAX && records[c] != UINT16_MAX;
}

/* Numbers the distinct blocks of `size`-byte items; false when there are more than 256. */
static bool share_blocks(const void *items, size_t size, uint8_t *block, uint32_t *first,
                         size_t *n_unique)
{
    const char *at = items;
    size_t bytes = size * UNICODE_BLOCK;
    *n_unique = 0;
    for (uint32_t b = 0; b < N_BLOCKS; b++) {
        size_t i = 0;
        while (i < *n_unique && memcmp(at + bytes * first[i], at + bytes * b, bytes) != 0)
            i++;
        if (i == MAX_UNIQUE)
            return false;
        if (i == *n_unique)
            first[(*n_unique)++] = b;
        block[b] = (uint8_t)i;
    }
    return true;
}

/* The code point whose value is the i-th of the distinct blocks in a row. */
static size_t shared_at(const uint32_t *first, size_t i)
{
    return (size_t)first[i / UNICODE_BLOCK] * UNICODE_BLOCK + i % UNICODE_BLOCK;
}

static void print_item(size_t i, unsigned value)
{
    printf("%u,%s", value, i % 24 == 23 ? "\n" : "");
}

static void print_blocks(const char *name, const uint8_t *block)
{
    printf("const uint8_t %s[%d] = {\n", name, (int)N_BLOCKS);
    for (uint32_t b = 0; b < N_BLOCKS; b++)
        print_item(b, block[b]);
    printf("};\n");
}

static bool print_properties(void)
{
    uint8_t block[N_BLOCKS];
    uint32_t first[MAX_UNIQUE];
    size_t n_unique;
    if (!share_blocks(properties, sizeof *properties, block, first, &n_unique))
        return false;
    print_blocks("unicode_property_block", block);
    printf("const uint8_t unicode_property[%zu] = {\n", n_unique * UNICODE_BLOCK);
    for (size_t i = 0; i < n_unique * UNICODE_BLOCK; i++)
        print_item(i, properties[shared_at(first, i)]);
    printf("};\n");
    return true;
}

static bool print_folds(void)
{
    uint8_t block[N_BLOCKS];
    uint32_t first[MAX_UNIQUE];
    size_t n_unique;
    if (!share_blocks(records, sizeof *records, block, first, &n_unique))
        return false;
    print_blocks("unicode_fold_block", block);
    printf("const uint16_t unicode_fold_record[%zu] = {\n", n_unique * UNICODE_BLOCK);
    for (size_t i = 0; i < n_unique * UNICODE_BLOCK; i++)
        print_item(i, records[shared_at(first, i)]);
    printf("};\nconst struct unicode_fold unicode_folds[%zu] = {\n", n_folds);
    for (size_t i = 0; i < n_folds; i++)
        printf("{%u,%u,%u},%s", folds[i].offset, folds[i].length, folds[i].combining,
               i % 8 == 7 ? "\n" : "");
    printf("};\nconst char unicode_fold_bytes[%zu] = {\n", n_fold_bytes + 1);
    for (size_t i = 0; i < n_fold_bytes; i++)
        printf("'\\x%02x',%s", (unsigned char)fold_bytes[i], i % 16 == 15 ? "\n" : "");
    printf("0};\n");
    return true;
}

int main(void)
{
    place_record((struct unicode_fold){0, UNICODE_FOLD_SELF, 0});
    for (uint32_t c = 0; c <= UNICODE_MAX; c++)
        if (!fill_character(c)) {
            fprintf(stderr, "make_unicode_tables: U+%04X does not fit the tables\n", c);
            return 1;
        }
    printf("/* Written by tools/make_unicode_tables.c. */\n#include \"text/unicode_tables.h\"\n\n"
           "const char unicode_version[] = \"%s\";\n",
           utf8proc_unicode_version());
    if (!print_properties() || !print_folds()) {
        fprintf(stderr, "make_unicode_tables: more than %d different blocks\n", (int)MAX_UNIQUE);
        return 1;
    }
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
