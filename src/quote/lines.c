/*
 * Walks over the lines of a text. In: an analysed text; out: a line after the other, empty ones
 * left out. One pass over the bytes.
 */
#include "quote/lines.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

bool line_next(struct line_walk *walk)
{
    const struct text *text = walk->text;
    for (; walk->paragraph < text->n_paragraphs; walk->paragraph++) {
        const struct text_range *r = &text->paragraphs[walk->paragraph];
        if (walk->next < r->begin)
            walk->next = r->begin;
        while (walk->next < r->end) {
            const char *at = text->bytes + walk->next;
            const char *feed = memchr(at, '\n', r->end - walk->next);
            uint32_t end = feed != NULL ? (uint32_t)(feed - text->bytes) : r->end;
            walk->begin = text_skip_space(text->bytes, walk->next, end);
            walk->end = text_trim_space(text->bytes, walk->begin, end);
            walk->next = end + 1;
            if (walk->begin < walk->end)
                return true;
        }
    }
    return false;
}

bool line_ends_sentence(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t length, c = utf8_before(text->bytes + begin, text->bytes + end, &length);
    return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == '"' || c == 0x201D || c == ')' ||
           c == ']' || c == 0xBB || char_is_dash(c);
}
