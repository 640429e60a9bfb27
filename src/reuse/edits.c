/*
 * Writing and reading edit strings.
 *
 * A run is a sign and a number of words: `=` equal, `+` in b only, `-` in a only. A substitution is
 * `*`, the word of a, `:`, the word of b, both as printed; a colon or backslash inside a word
 * stands behind a backslash. Runs are parted by one space; words hold none. Linear both ways.
 */
#include "reuse/edits.h"

#include "base/bytes.h"
#include "read/word_walk.h"

#include <stdio.h>
#include <string.h>

#define MAX_EDITS ((size_t)STEMMA_MAX_TEXT)

static stemma_status add_word(struct arena *arena, byte_array *out, struct word_walk *walk,
                              uint32_t i_word, stemma_error *err)
{
    const struct offset_map *text = &walk->doc->offsets;
    uint32_t begin = word_walk_byte(walk, i_word), from = 0;
    uint32_t n = text_token_end(text->bytes, text->n_bytes, begin) - begin;
    const char *bytes = text->bytes + begin;
    for (uint32_t i = 0; i < n; i++) {
        if (bytes[i] != ':' && bytes[i] != '\\')
            continue;
        TRY(bytes_add(arena, out, bytes + from, i - from, err));
        TRY(bytes_add(arena, out, "\\", 1, err));
        from = i;
    }
    return bytes_add(arena, out, bytes + from, n - from, err);
}

/* Where the two texts are read: the next words of both. */
struct cursor {
    uint32_t a, b;
    struct word_walk walk_a, walk_b;
};

static stemma_status add_substitutions(struct arena *arena, byte_array *out, struct cursor *at,
                                       uint32_t n, stemma_error *err)
{
    for (uint32_t i = 0; i < n; i++) {
        TRY(bytes_add(arena, out, i > 0 ? " *" : "*", i > 0 ? 2 : 1, err));
        TRY(add_word(arena, out, &at->walk_a, at->a + i, err));
        TRY(bytes_add(arena, out, ":", 1, err));
        TRY(add_word(arena, out, &at->walk_b, at->b + i, err));
    }
    return STEMMA_OK;
}

static stemma_status add_run(struct arena *arena, byte_array *out, const struct align_run *run,
                             stemma_error *err)
{
    static const char signs[] = {
        [ALIGN_EQUAL] = '=', [ALIGN_SUBSTITUTE] = '*', [ALIGN_INSERT] = '+', [ALIGN_DELETE] = '-'};
    char bytes[16];
    int n = snprintf(bytes, sizeof bytes, "%c%u", signs[run->op], run->n);
    return bytes_add(arena, out, bytes, (size_t)n, err);
}

stemma_status edits_write(const char **out, struct arena *arena, const struct edits_source *source,
                          stemma_error *err)
{
    byte_array edits = ARRAY_INIT(MAX_EDITS);
    struct cursor at = {source->a_begin, source->b_begin,
                        word_walk_from(source->a, source->a_begin),
                        word_walk_from(source->b, source->b_begin)};
    for (size_t i = 0; i < source->n_runs; i++) {
        const struct align_run *run = &source->runs[i];
        if (i > 0)
            TRY(bytes_add(arena, &edits, " ", 1, err));
        if (run->op == ALIGN_SUBSTITUTE)
            TRY(add_substitutions(arena, &edits, &at, run->n, err));
        else
            TRY(add_run(arena, &edits, run, err));
        at.a += run->op != ALIGN_INSERT ? run->n : 0;
        at.b += run->op != ALIGN_DELETE ? run->n : 0;
    }
    TRY(bytes_add(arena, &edits, "", 1, err)); /* the NUL */
    *out = edits.at;
    return STEMMA_OK;
}

bool edits_next(const char **at, struct align_run *run)
{
    const char *p = *at;
    char sign = *p;
    if (sign == '\0')
        return false;
    *run = (struct align_run){.op = ALIGN_SUBSTITUTE, .n = 1};
    if (sign != '*') {
        run->op = sign == '+' ? ALIGN_INSERT : sign == '-' ? ALIGN_DELETE : ALIGN_EQUAL;
        run->n = 0;
        for (p++; byte_is_digit(*p); p++)
            run->n = run->n * 10 + (uint32_t)(*p - '0');
    }
    while (*p != '\0' && *p != ' ')
        p++;
    *at = *p == ' ' ? p + 1 : p;
    return true;
}
