/*
 * Paragraphs. They are separated by blank lines: lines of nothing but white space and ignorable
 * characters. A text in which no blank line stands between two others has one paragraph a line:
 * so do feeds and extractors print that drop the blank lines. Lines end at \n, \r\n or \r.
 *
 * One pass over the lines, a second one for texts without blank lines. White space at both ends is
 * outside of a paragraph. Linear: a line is looked at from both ends until its first and last
 * printed character, and the search for its end takes each byte once.
 */
#include "text/fold.h"
#include "text/stages.h"
#include "text/utf8.h"

#include <string.h>

typedef ARRAY(struct text_range) range_array;

static bool is_blank(uint32_t c)
{
    enum char_class class = char_class(c);
    return class == CHAR_SPACE || class == CHAR_IGNORED;
}

uint32_t text_skip_space(const char *bytes, uint32_t begin, uint32_t end)
{
    while (begin < end) {
        uint32_t length, c = utf8_decode(bytes + begin, &length);
        if (!is_blank(c))
            break;
        begin += length;
    }
    return begin;
}

uint32_t text_trim_space(const char *bytes, uint32_t begin, uint32_t end)
{
    while (end > begin) {
        uint32_t length, c = utf8_before(bytes + begin, bytes + end, &length);
        if (!is_blank(c))
            break;
        end -= length;
    }
    return end;
}

/* Walks over the lines of a text. The next line feed and return are kept, so that a text that has
 * one kind only is not searched to its end for the other at every line. */
struct lines {
    const char *bytes;
    uint32_t n, at;
    uint32_t feed, back; /* the next \n and \r at or after `at`; n: none */
    uint32_t begin, end; /* the line's printed part */
};

static uint32_t find_byte(const char *bytes, uint32_t begin, uint32_t end, char byte)
{
    if (begin < end && bytes[begin] == byte)
        return begin; /* a blank line, as every other one is */
    const char *found = begin < end ? memchr(bytes + begin, byte, end - begin) : NULL;
    return found != NULL ? (uint32_t)(found - bytes) : end;
}

static struct lines lines_of(const struct text *t)
{
    return (struct lines){.bytes = t->bytes,
                          .n = t->n_bytes,
                          .feed = find_byte(t->bytes, 0, t->n_bytes, '\n'),
                          .back = find_byte(t->bytes, 0, t->n_bytes, '\r')};
}

static bool lines_next(struct lines *l)
{
    if (l->at >= l->n)
        return false;
    uint32_t end = l->feed < l->back ? l->feed : l->back;
    l->begin = text_skip_space(l->bytes, l->at, end);
    l->end = text_trim_space(l->bytes, l->begin, end);
    bool both = l->back == end && l->feed == end + 1;
    l->at = end + (both ? 2 : 1);
    if (l->feed < l->at)
        l->feed = find_byte(l->bytes, l->at, l->n, '\n');
    if (l->back < l->at)
        l->back = find_byte(l->bytes, l->at, l->n, '\r');
    return true;
}

/* Adds the paragraphs, where each line is one or else blank lines separate them. */
static stemma_status collect(const struct text *t, bool by_line, range_array *out,
                             struct arena *arena, stemma_error *err)
{
    struct lines lines = lines_of(t);
    bool open = false;
    while (lines_next(&lines)) {
        if (lines.begin == lines.end) {
            open = false;
        } else if (open && !by_line) {
            out->at[out->n - 1].end = lines.end;
        } else {
            struct text_range paragraph = {lines.begin, lines.end, 0, 0};
            TRY(ARRAY_ADD(arena, out, paragraph, err));
            open = true;
        }
    }
    return STEMMA_OK;
}

static void number_tokens(const struct text *t, range_array *ranges)
{
    uint32_t token = 0;
    for (size_t i = 0; i < ranges->n; i++) {
        struct text_range *r = &ranges->at[i];
        r->token_begin = token = text_next_token(t, token, t->n_tokens, r->begin);
        r->token_end = token = text_next_token(t, token, t->n_tokens, r->end);
    }
}

stemma_status paragraphs_find(struct text *t, struct arena *arena, stemma_error *err)
{
    range_array ranges = ARRAY_INIT(STEMMA_MAX_TEXT);
    TRY(collect(t, false, &ranges, arena, err));
    if (ranges.n <= 1) {
        ranges.n = 0;
        TRY(collect(t, true, &ranges, arena, err));
    }
    number_tokens(t, &ranges);
    t->paragraphs = text_shrink(arena, ranges.at, ranges.capacity * sizeof *ranges.at,
                                ranges.n * sizeof *ranges.at);
    t->n_paragraphs = (uint32_t)ranges.n;
    return STEMMA_OK;
}
