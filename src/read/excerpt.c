/*
 * The excerpt of a message.
 *
 * In: a line of any bytes, and a byte of it. Out: two lines of text. One character is one column;
 * bytes that are not UTF-8 and control characters are shown as U+FFFD and a space, so that nothing
 * in a file can steer a terminal. Looks at some 300 bytes around the place, however long the line
 * is.
 */
#include "read/excerpt.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { COLUMNS = 72, BEFORE = 48, BYTES_AROUND = 300 };

/* Steps back to a character's begin. */
static size_t character_begin(const char *line, size_t at)
{
    for (int i = 0; i < 3 && at > 0 && ((unsigned char)line[at] & 0xC0) == 0x80; i++)
        at--;
    return at;
}

/* A stretch of the line as it is shown. */
struct shown {
    char *at;
    size_t n;
};

/* Valid UTF-8 of n bytes, without control characters. */
static stemma_status make_clean(struct shown *out, struct arena *arena, const char *bytes, size_t n,
                                stemma_error *err)
{
    uint64_t n_bad, first_bad;
    TRY(utf8_mend(arena, bytes, n, &out->at, &out->n, &n_bad, &first_bad, err));
    for (size_t i = 0; i < out->n; i++)
        if ((unsigned char)out->at[i] < 0x20 || out->at[i] == 0x7F)
            out->at[i] = ' ';
    return STEMMA_OK;
}

/* The last `most` characters. */
static size_t skip_to_last(const char *text, size_t n, size_t most)
{
    size_t at = n;
    uint32_t length;
    for (size_t i = 0; i < most && at > 0; i++) {
        (void)utf8_before(text, text + at, &length);
        at -= length;
    }
    return at;
}

/* The first `most` characters. */
static size_t skip_to_first(const char *text, size_t n, size_t most)
{
    size_t at = 0;
    uint32_t length;
    for (size_t i = 0; i < most && at < n; i++) {
        (void)utf8_decode(text + at, &length);
        at += length;
    }
    return at;
}

const char *excerpt_show(struct arena *arena, const char *line, size_t n, size_t byte,
                         stemma_error *err)
{
    while (n > 0 && (line[n - 1] == '\r' || line[n - 1] == '\n'))
        n--;
    byte = byte < n ? byte : n;
    size_t from = byte > BYTES_AROUND ? character_begin(line, byte - BYTES_AROUND) : 0;
    size_t to = n - byte > BYTES_AROUND ? byte + BYTES_AROUND : n;
    size_t middle = byte < n ? character_begin(line, byte) : n;
    struct shown left, right;
    if (make_clean(&left, arena, line + from, middle - from, err) != STEMMA_OK ||
        make_clean(&right, arena, line + middle, to - middle, err) != STEMMA_OK)
        return NULL;

    bool cut_left = from > 0 || utf8_count(left.at, left.n) > COLUMNS - 8;
    size_t begin = cut_left ? skip_to_last(left.at, left.n, BEFORE) : 0;
    size_t columns = utf8_count(left.at + begin, left.n - begin) + (cut_left ? 1 : 0);
    size_t end = skip_to_first(right.at, right.n, COLUMNS - columns);
    bool cut_right = end < right.n || to < n;

    char spaces[COLUMNS + 1];
    memset(spaces, ' ', sizeof spaces);
    return arena_printf(arena, err, "  %s%.*s%.*s%s\n  %.*s^", cut_left ? "…" : "",
                        (int)(left.n - begin), left.at + begin, (int)end, right.at,
                        cut_right ? "…" : "", (int)columns, spaces);
}

const char *excerpt_head(struct arena *arena, const char *line, size_t n, stemma_error *err)
{
    const char *shown = excerpt_show(arena, line, n, 0, err);
    return shown != NULL ? arena_copy(arena, shown, strcspn(shown, "\n"), err) : NULL;
}
