/*
 * What is known of the blocks and elements of a page before they are judged.
 *
 * In: the outline. Out: per block its letters, signs, first and last character, words of notices,
 * and how far it is from prose; per element how much text and prose are inside; the core, which is
 * the element that most prose stands in directly, and the trunk, the innermost one with half of it;
 * the heading that is the page's title. The core is from readability (Arc90 2009), prose around a
 * short block from jusText (Pomikálek 2011).
 *
 * Linear in text and elements: one pass over the text, one over the elements from the last to the
 * first that adds children to parents.
 */
#include "read/html_look.h"

#include "base/hash.h"
#include "text/utf8.h"

#include <string.h>

/* ------------------------------------------------------------------ one block's text */

enum { END_STOP, END_COLON, END_COMMA, END_MORE, END_LETTER, END_OTHER };
enum { BEGIN_SMALL, BEGIN_CAPITAL, BEGIN_DIGIT, BEGIN_OTHER };

static bool is_closer(uint32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D ||
           c == 0x201C || c == 0xBB || c == 0xAB;
}

static uint8_t ending_of(const char *text, size_t n)
{
    uint32_t length = 0, c = 0;
    size_t end = n;
    while (end > 0) {
        c = utf8_before(text, text + end, &length);
        if (!is_closer(c))
            break;
        end -= length;
    }
    if (c == 0x2026 || (end >= 3 && memcmp(text + end - 3, "...", 3) == 0))
        return END_MORE;
    if (c == '.' || c == '!' || c == '?' || c == 0x3002)
        return END_STOP;
    if (c == ':' || c == ';')
        return END_COLON;
    if (c == ',')
        return END_COMMA;
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? END_LETTER : c >= 0xC0 ? END_LETTER : END_OTHER;
}

static uint8_t signs_of(const char *text, size_t n)
{
    static const struct {
        char n, at[4];
    } signs[SIGNS] = {{2, "\u00A9"}, {1, "|"},      {1, "@"},      {3, "://"},
                      {4, "www."},   {2, "\u00BB"}, {3, "\u203A"}, {3, "\u2192"}};
    uint8_t found = 0;
    for (size_t i = 0; i < n; i++) {
        char c = text[i];
        if (c >= 0 && c != '|' && c != '@' && c != ':' && c != 'w')
            continue;
        for (size_t k = 0; k < SIGNS; k++)
            if (c == signs[k].at[0] && n - i >= (size_t)signs[k].n &&
                memcmp(text + i, signs[k].at, (size_t)signs[k].n) == 0)
                found |= (uint8_t)(1u << k);
    }
    return found;
}

static void count_words(struct html_look *look, const char *text, size_t n)
{
    bool inside = false;
    for (size_t i = 0; i < n; i++) {
        char c = text[i];
        bool word = (c | 0x20) >= 'a' ? (c | 0x20) <= 'z' : c < 0;
        bool digit = c >= '0' && c <= '9';
        look->n_letters += (c & 0xC0) != 0x80;
        look->n_digits += digit;
        look->n_commas += c == ',';
        bool stop = c == '.' || c == '!' || c == '?';
        look->n_stops += stop && (i + 1 == n || text[i + 1] == ' ' || text[i + 1] == '\n' ||
                                  text[i + 1] == '"' || text[i + 1] < 0);
        if (word && !inside) {
            look->n_words++;
            look->n_capitals +=
                (c >= 'A' && c <= 'Z') || (c == '\xC3' && i + 1 < n && (text[i + 1] & 0x20) == 0);
        }
        inside = word || digit;
    }
}

static void look_at_text(struct html_look *look, const char *text, size_t n, uint32_t n_linked)
{
    enum { PROSE_LETTERS = 80 };
    char c = n > 0 ? text[0] : ' ';
    count_words(look, text, n);
    look->ending = ending_of(text, n);
    look->signs = signs_of(text, n);
    look->beginning = c >= 'a' && c <= 'z'   ? BEGIN_SMALL
                      : c >= 'A' && c <= 'Z' ? BEGIN_CAPITAL
                      : c >= '0' && c <= '9' ? BEGIN_DIGIT
                                             : BEGIN_OTHER;
    look->prose = look->n_letters >= PROSE_LETTERS && (uint64_t)n_linked * 3 < n &&
                  look->n_commas + look->n_stops > 0;
}

/* ------------------------------------------------------------------ the page */

/* Elements that say how a paragraph looks rather than what holds it. */
static bool is_leaf(enum html_tag tag)
{
    return html_kind_of(tag) != KIND_BLOCK || tag == TAG_p || tag == TAG_blockquote ||
           tag == TAG_li || tag == TAG_pre || (tag >= TAG_h1 && tag <= TAG_h6) || tag == TAG_ul ||
           tag == TAG_ol || tag == TAG_dd || tag == TAG_dt || tag == TAG_center ||
           tag == TAG_figure || tag == TAG_figcaption;
}

static uint32_t holder(const struct html_outline *o, uint32_t node)
{
    while (node != 0 && is_leaf((enum html_tag)o->nodes.at[node].tag))
        node = o->nodes.at[node].parent;
    return node;
}

static void add_up(struct html_sight *s)
{
    const struct html_outline *o = s->o;
    for (size_t i = 0; i < o->blocks.n; i++) {
        const struct html_block *b = &o->blocks.at[i];
        struct html_weight *own = &s->weights[b->node];
        uint32_t n = b->end - b->begin;
        own->n_text += n;
        own->n_linked += b->n_linked;
        if (s->looks[i].prose) {
            own->n_prose += n;
            s->weights[s->looks[i].parent].n_own += n;
            s->weights[s->looks[i].outer].n_own += n / 2;
        }
    }
    for (size_t i = o->nodes.n; i-- > 1;) {
        struct html_weight *own = &s->weights[i], *up = &s->weights[o->nodes.at[i].parent];
        up->n_text += own->n_text;
        up->n_linked += own->n_linked;
        up->n_prose += own->n_prose;
    }
}

static void find_core(struct html_sight *s)
{
    const struct html_outline *o = s->o;
    uint32_t half = s->weights[0].n_prose / 2;
    for (uint32_t i = 1; i < o->nodes.n; i++) {
        const struct html_weight *w = &s->weights[i];
        if (w->n_own > s->weights[s->core].n_own)
            s->core = i;
        if (half > 0 && w->n_prose > half && o->nodes.at[i].depth > o->nodes.at[s->trunk].depth &&
            !is_leaf((enum html_tag)o->nodes.at[i].tag))
            s->trunk = i;
    }
}

static uint16_t one_below(bool is_top, uint16_t parent)
{
    return is_top ? 0 : parent == HTML_OUTSIDE ? HTML_OUTSIDE : (uint16_t)(parent + 1);
}

/* How far each element lies below the core and the trunk. */
static void find_levels(struct html_sight *s)
{
    for (uint32_t i = 0; i < s->o->nodes.n; i++) {
        const struct html_weight *up = &s->weights[s->o->nodes.at[i].parent];
        bool is_root = i == 0;
        s->weights[i].in_core = one_below(i == s->core, is_root ? HTML_OUTSIDE : up->in_core);
        s->weights[i].in_trunk = one_below(i == s->trunk, is_root ? HTML_OUTSIDE : up->in_trunk);
    }
}

static void find_prose(struct html_sight *s)
{
    const struct html_outline *o = s->o;
    s->first_prose = s->last_prose = (uint32_t)o->blocks.n;
    for (uint32_t i = 0; i < o->blocks.n; i++) {
        const struct html_weight *own = &s->weights[o->blocks.at[i].node];
        if (!s->looks[i].prose || own->in_core == HTML_OUTSIDE)
            continue;
        if (s->first_prose == o->blocks.n)
            s->first_prose = i;
        s->last_prose = i;
    }
}

static uint8_t one_away(bool is_prose, uint8_t away)
{
    return is_prose ? 0 : away < AWAY_MOST ? (uint8_t)(away + 1) : AWAY_MOST;
}

/* How far each block is from prose, on both sides. */
static void find_distances(struct html_sight *s)
{
    size_t n = s->o->blocks.n;
    uint8_t since = AWAY_MOST, until = AWAY_MOST;
    for (size_t i = 0; i < n; i++) {
        s->looks[i].since = since;
        since = one_away(s->looks[i].prose, since);
    }
    for (size_t i = n; i-- > 0;) {
        s->looks[i].until = until;
        until = one_away(s->looks[i].prose, until);
    }
}

/* Letters and digits alone, in small letters: for comparing titles. */
static size_t bare(const char *text, size_t n, char *out, size_t most)
{
    size_t written = 0;
    for (size_t i = 0; i < n && written < most; i++) {
        char c = text[i];
        bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (letter || c < 0 || (c >= '0' && c <= '9'))
            out[written++] = (char)(letter ? c | 0x20 : c);
    }
    return written;
}

enum { TITLE_BYTES = 400 };

/* 2: the block is the title or begins it; 1: the title holds it; 0: neither. */
static int title_of(const struct html_sight *s, uint32_t block, const char *title, size_t n_title)
{
    const struct html_block *b = &s->o->blocks.at[block];
    char text[TITLE_BYTES];
    size_t n = b->end - b->begin;
    if (n > TITLE_BYTES)
        return 0;
    n = bare(html_block_text(s->o, b), n, text, TITLE_BYTES);
    if (n < 8 || n > n_title)
        return 0;
    if (memcmp(title, text, n) == 0)
        return 2;
    for (size_t i = 1; i + n <= n_title; i++)
        if (title[i] == text[0] && memcmp(title + i, text, n) == 0)
            return 1;
    return 0;
}

static void find_title(struct html_sight *s)
{
    const struct html_outline *o = s->o;
    char title[TITLE_BYTES];
    size_t n_title = bare(o->title.at, o->title.n, title, TITLE_BYTES);
    int best = 0;
    s->title = (uint32_t)o->blocks.n;
    for (uint32_t i = 0; i < o->blocks.n && n_title > 0; i++) {
        enum html_tag tag = (enum html_tag)o->nodes.at[o->blocks.at[i].node].tag;
        bool heading = html_above(o, o->blocks.at[i].node, TAG_h1) != 0 || tag == TAG_h2;
        int found = title_of(s, i, title, n_title);
        int score = found == 0 ? 0 : found + (heading ? 4 : 0);
        if (score > best) {
            best = score;
            s->title = i;
        }
    }
    for (uint32_t i = 0; i < o->blocks.n && best < 4; i++)
        if (html_above(o, o->blocks.at[i].node, TAG_h1) != 0) {
            s->title = i;
            break;
        }
}

static stemma_status find_repeated(struct html_sight *s, struct arena *arena, stemma_error *err)
{
    struct table seen;
    TRY(table_init(&seen, arena, s->o->blocks.n, err));
    for (uint32_t i = 0; i < s->o->blocks.n; i++) {
        const struct html_block *b = &s->o->blocks.at[i];
        uint32_t *first;
        uint64_t key = hash_bytes(html_block_text(s->o, b), b->end - b->begin, 0);
        TRY(table_slot(&seen, key, i, &first, err));
        if (*first != i)
            s->looks[i].repeated = s->looks[*first].repeated = true;
    }
    return STEMMA_OK;
}

stemma_status html_look_at(struct html_sight *out, struct arena *arena,
                           const struct html_outline *o, stemma_error *err)
{
    *out = (struct html_sight){.o = o};
    out->looks = ARENA_ZEROED(arena, struct html_look, o->blocks.n, err);
    out->weights = ARENA_ZEROED(arena, struct html_weight, o->nodes.n, err);
    if (out->looks == NULL || out->weights == NULL)
        return arena_status(arena);
    struct html_notice_table notices;
    html_notices_init(&notices);
    for (size_t i = 0; i < o->blocks.n; i++) {
        const struct html_block *b = &o->blocks.at[i];
        struct html_look *look = &out->looks[i];
        struct html_bytes text = {html_block_text(o, b), b->end - b->begin};
        look_at_text(look, text.at, text.n, b->n_linked);
        look->notice = html_notice_of(&notices, text);
        look->parent = holder(o, b->node);
        look->outer = holder(o, o->nodes.at[look->parent].parent);
    }
    add_up(out);
    find_core(out);
    find_levels(out);
    find_prose(out);
    find_distances(out);
    find_title(out);
    return find_repeated(out, arena, err);
}
