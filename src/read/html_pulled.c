/*
 * Pull quotes: words of the article that are printed a second time to catch the eye.
 *
 * In: the blocks that were chosen. Out: whether a block's words stand inside a longer one of them
 * too. Only blocks set apart are asked (quotations, asides, figures, elements named for quotes),
 * CANDIDATES of a page at most, and SEARCHED bytes are looked through at most. Marks around the
 * words do not count.
 */
#include "read/html_meta.h"
#include "text/utf8.h"

#include <string.h>

enum { CANDIDATES = 64, SHORTEST = 30, LONGEST = 400, SEARCHED = 16 << 20 };

static bool is_mark(uint32_t c)
{
    return c == '"' || c == '\'' || c == ' ' || c == 0xAB || c == 0xBB ||
           (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}

/* The words of a block without the marks around them. */
static struct html_bytes words_of(const struct html_outline *o, const struct html_block *b)
{
    const char *begin = html_block_text(o, b), *end = begin + (b->end - b->begin);
    uint32_t length;
    while (begin < end && is_mark(utf8_decode(begin, &length)))
        begin += length;
    while (end > begin && is_mark(utf8_before(begin, end, &length)))
        end -= length;
    return (struct html_bytes){begin, (uint32_t)(end - begin)};
}

static bool holds(const struct html_outline *o, const struct html_block *b, struct html_bytes words)
{
    const char *at = html_block_text(o, b), *end = at + (b->end - b->begin);
    while ((size_t)(end - at) > words.n) {
        at = memchr(at, words.at[0], (size_t)(end - at) - words.n + 1);
        if (at == NULL)
            return false;
        if (memcmp(at, words.at, words.n) == 0)
            return true;
        at++;
    }
    return false;
}

static bool is_set_apart(const struct html_outline *o, const struct html_block *b)
{
    enum { STEPS = 3 };
    uint32_t node = b->node;
    for (int step = 0; step < STEPS && node != 0; step++, node = o->nodes.at[node].parent) {
        enum html_tag tag = (enum html_tag)o->nodes.at[node].tag;
        if (tag == TAG_blockquote || tag == TAG_aside || tag == TAG_figure ||
            html_node_has(&o->nodes.at[node], "quote"))
            return true;
    }
    return false;
}

void html_pulled_find(const struct html_facts *f, uint8_t *pulled)
{
    const struct html_outline *o = f->o;
    size_t n_asked = 0, n_searched = 0;
    for (size_t i = 0; i < o->blocks.n && n_asked < CANDIDATES; i++) {
        const struct html_block *b = &o->blocks.at[i];
        uint32_t n = b->end - b->begin;
        if (!f->kept[i] || n < SHORTEST || n > LONGEST || !is_set_apart(o, b))
            continue;
        struct html_bytes words = words_of(o, b);
        n_asked++;
        bool long_enough = words.n >= SHORTEST;
        for (size_t k = 0; k < o->blocks.n && long_enough && n_searched < SEARCHED; k++) {
            const struct html_block *other = &o->blocks.at[k];
            n_searched += other->end - other->begin;
            if (k != i && f->kept[k] && holds(o, other, words)) {
                pulled[i] = 1;
                break;
            }
        }
    }
}
