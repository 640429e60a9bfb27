/*
 * Text that was encoded twice: UTF-8 that some program took for Windows-1252 and encoded again, so
 * that "Ä" stands as "Ã„" and an opening quotation mark as "â€œ".
 *
 * In: valid UTF-8. Out: the same with such runs taken back. A run of characters past ASCII is one
 * of them when each has a byte in Windows-1252 and these bytes are themselves valid UTF-8; words of
 * real text hardly ever are ("Ã" is not followed by "¤" in any language). One alone may be meant:
 * the text is mended when it has three, or nothing past ASCII but such runs. Linear.
 */
#include "read/charset_convert.h"

#include "text/utf8.h"

#include <string.h>

enum { SURE = 3, LONGEST_RUN = 256 };

/* The byte that a character has in Windows-1252, or 0: none. Controls stand for themselves. */
static unsigned char windows_byte(uint32_t c)
{
    static const uint16_t high[32] = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (c >= 0xA0 && c < 0x100)
        return (unsigned char)c;
    for (unsigned i = 0; i < 32; i++)
        if (high[i] == c || c == 0x80 + i)
            return (unsigned char)(0x80 + i);
    return 0;
}

/* The run at `at`: its bytes, and what it was before, or 0 where it was no such run. */
static size_t undo_run(const char *text, size_t n, size_t at, char before[LONGEST_RUN],
                       size_t *n_before)
{
    size_t begin = at;
    bool known = true;
    *n_before = 0;
    while (at < n && text[at] < 0) {
        uint32_t length, c = utf8_decode(text + at, &length);
        unsigned char byte = windows_byte(c);
        known = known && byte != 0 && *n_before < LONGEST_RUN;
        if (known)
            before[(*n_before)++] = (char)byte;
        at += length;
    }
    if (!known || utf8_validate(before, *n_before) != *n_before)
        *n_before = 0;
    return at - begin;
}

/* The next byte past ASCII. */
static size_t next_run(const char *text, size_t n, size_t at)
{
    uint64_t eight;
    for (; at + sizeof eight <= n; at += sizeof eight) {
        memcpy(&eight, text + at, sizeof eight);
        if ((eight & UINT64_C(0x8080808080808080)) != 0)
            break;
    }
    while (at < n && text[at] >= 0)
        at++;
    return at;
}

static bool is_twice(const char *text, size_t n)
{
    char before[LONGEST_RUN];
    size_t n_before, n_twice = 0, n_runs = 0;
    /* "Ã" and its like are 0xC3 and a continuation; without them there is nothing to look for. */
    if (n == 0 || (memchr(text, 0xC3, n) == NULL && memchr(text, 0xC2, n) == NULL))
        return false;
    for (size_t at = next_run(text, n, 0); at < n && n_twice < SURE; at = next_run(text, n, at)) {
        at += undo_run(text, n, at, before, &n_before);
        n_twice += n_before > 0;
        n_runs++;
    }
    return n_twice >= SURE || (n_twice > 0 && n_twice == n_runs);
}

stemma_status charset_mend(struct charset_text *text, struct arena *arena, stemma_error *err)
{
    char before[LONGEST_RUN];
    size_t n_before, from = 0;
    if (!is_twice(text->at, text->n))
        return STEMMA_OK;
    byte_array mended = ARRAY_INIT(SIZE_MAX / 8);
    charset_step_array steps = ARRAY_INIT(SIZE_MAX / 64);
    struct charset_step first = {0, charset_source(text, 0)};
    TRY(ARRAY_RESERVE(arena, &mended, text->n + 1, err));
    TRY(ARRAY_ADD(arena, &steps, first, err));
    while (from < text->n) {
        size_t run = next_run(text->at, text->n, from);
        TRY(bytes_add(arena, &mended, text->at + from, run - from, err));
        size_t n_run = run < text->n ? undo_run(text->at, text->n, run, before, &n_before) : 0;
        const char *written = n_run > 0 && n_before > 0 ? before : text->at + run;
        TRY(bytes_add(arena, &mended, written, written == before ? n_before : n_run, err));
        from = run + n_run;
        struct charset_step step = {mended.n, charset_source(text, from)};
        if (n_run > 0)
            TRY(ARRAY_ADD(arena, &steps, step, err));
    }
    TRY(bytes_add(arena, &mended, "", 1, err));
    text->at = mended.at;
    text->n = mended.n - 1;
    text->steps = steps.at;
    text->n_steps = steps.n;
    text->repaired = true;
    return STEMMA_OK;
}
