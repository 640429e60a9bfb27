/*
 * Features of the blocks of a page.
 *
 * In: the outline. Out: for each block a list of numbers of features that hold. What they look at
 * is known from the literature: length and links of a block and of its neighbours (boilerpipe:
 * Kohlschütter et al. 2010), the element that holds most prose (readability, Arc90 2009), words
 * around (jusText, Pomikálek 2011), names of elements. Numbers are cut into steps, so that a
 * linear model can weigh each step by itself.
 *
 * Linear in text and elements: one pass over the text, one over the elements from the last to the
 * first that adds children to parents.
 */
#include "read/html_features.h"

#include "base/hash.h"
#include "text/utf8.h"

#include <string.h>

static const uint16_t SIZES[FEATURE_GROUPS] = {
#define HTML_FEATURE_SIZE(name, n) n,
    HTML_FEATURES(HTML_FEATURE_SIZE)
#undef HTML_FEATURE_SIZE
};

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
    static const char *const signs[SIGNS] = {"\u00A9", "|",      "@",      "://",
                                             "www.",   "\u00BB", "\u203A", "\u2192"};
    uint8_t found = 0;
    for (size_t i = 0; i < n; i++) {
        char c = text[i];
        if (c >= 0 && c != '|' && c != '@' && c != ':' && c != 'w')
            continue;
        for (size_t k = 0; k < SIGNS; k++) {
            size_t length = strlen(signs[k]);
            if (n - i >= length && memcmp(text + i, signs[k], length) == 0)
                found |= (uint8_t)(1u << k);
        }
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
    for (size_t i = 0; i < o->blocks.n; i++) {
        const struct html_block *b = &o->blocks.at[i];
        struct html_look *look = &out->looks[i];
        look_at_text(look, html_block_text(o, b), b->end - b->begin, b->n_linked);
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

/* ------------------------------------------------------------------ features */

/* The number of a group's first feature, as offsets in a struct that has a byte for each. */
struct bases {
#define HTML_FEATURE_MEMBER(name, n) char name[n];
    HTML_FEATURES(HTML_FEATURE_MEMBER)
#undef HTML_FEATURE_MEMBER
};

static const uint16_t BASES[FEATURE_GROUPS] = {
#define HTML_FEATURE_BASE(name, n) offsetof(struct bases, name),
    HTML_FEATURES(HTML_FEATURE_BASE)
#undef HTML_FEATURE_BASE
};

size_t html_feature_count(void)
{
    return sizeof(struct bases);
}

static void add(struct html_feature_list *l, enum html_feature_group group, uint32_t value)
{
    if (value >= SIZES[group])
        value = SIZES[group] - 1u;
    if (l->n < FEATURE_MOST)
        l->at[l->n++] = (uint16_t)(BASES[group] + value);
}

static uint32_t tag_class(enum html_tag tag)
{
    switch (tag) {
    case TAG_p:
        return 1;
    case TAG_div:
        return 2;
    case TAG_li:
        return 3;
    case TAG_td:
    case TAG_th:
        return 4;
    case TAG_h1:
        return 5;
    case TAG_h2:
        return 6;
    case TAG_h3:
        return 7;
    case TAG_h4:
    case TAG_h5:
    case TAG_h6:
        return 8;
    case TAG_blockquote:
        return 9;
    case TAG_span:
        return 10;
    case TAG_figcaption:
    case TAG_figure:
    case TAG_caption:
        return 11;
    case TAG_dd:
    case TAG_dt:
        return 12;
    case TAG_article:
    case TAG_section:
    case TAG_main:
        return 13;
    case TAG_label:
    case TAG_time:
    case TAG_small:
    case TAG_cite:
        return 14;
    case TAG_pre:
    case TAG_code:
        return 15;
    default:
        return 0;
    }
}

static uint32_t length_class(uint32_t letters)
{
    uint32_t class = 0;
    for (uint32_t limit = 8; letters >= limit && class + 1 < LENGTHS; limit *= 2)
        class ++;
    return class;
}

/* none, below a tenth, a third, two thirds, below all, all */
static uint32_t share_class(uint64_t part, uint64_t whole)
{
    if (part == 0 || whole == 0)
        return 0;
    if (part * 10 < whole)
        return 1;
    if (part * 3 < whole)
        return 2;
    if (part * 3 < whole * 2)
        return 3;
    return part * 20 < whole * 19 ? 4 : 5;
}

static uint32_t step(uint32_t n, uint32_t most)
{
    return n < most ? n : most;
}

static uint32_t linked_class(const struct html_block *b)
{
    return share_class(b->n_linked, b->end - b->begin);
}

static uint32_t own_tag(const struct html_sight *s, size_t block)
{
    return tag_class((enum html_tag)s->o->nodes.at[s->o->blocks.at[block].node].tag);
}

static void add_path(const struct html_sight *s, size_t block, struct html_feature_list *l)
{
    static const uint8_t tags[PATH_TAGS - 2] = {
        TAG_article, TAG_main,    TAG_nav,        TAG_aside,   TAG_footer,     TAG_header,
        TAG_form,    TAG_ul,      TAG_ol,         TAG_table,   TAG_figure,     TAG_section,
        TAG_li,      TAG_td,      TAG_blockquote, TAG_details, TAG_figcaption, TAG_p,
        TAG_span,    TAG_address, TAG_dl,         TAG_label};
    uint32_t found = 0;
    const struct html_node *own = &s->o->nodes.at[s->o->blocks.at[block].node];
    found |= (own->flags & NODE_HIDDEN) != 0 ? 1u << (PATH_TAGS - 2) : 0;
    found |= (own->flags & NODE_LINK) != 0 ? 1u << (PATH_TAGS - 1) : 0;
    for (uint32_t k = 0; k < PATH_TAGS - 2; k++)
        if ((own->around & html_tag_bit((enum html_tag)tags[k])) != 0)
            found |= 1u << k;
    for (uint32_t k = 0; k < PATH_TAGS; k++)
        if ((found >> k & 1) != 0)
            add(l, FEATURE_PATH, k);
}

static void add_text(const struct html_sight *s, size_t block, struct html_feature_list *l)
{
    const struct html_look *k = &s->looks[block];
    const struct html_block *b = &s->o->blocks.at[block];
    add(l, FEATURE_LENGTH, length_class(k->n_letters));
    add(l, FEATURE_LINKED, linked_class(b));
    add(l, FEATURE_COMMAS, k->n_commas);
    add(l, FEATURE_STOPS, k->n_stops);
    add(l, FEATURE_ENDING, k->ending);
    add(l, FEATURE_BEGINNING, k->beginning);
    add(l, FEATURE_CAPITALS, k->n_words == 0 ? 0 : k->n_capitals * 4 / k->n_words);
    add(l, FEATURE_DIGITS, k->n_digits == 0 ? 0 : 1 + k->n_digits * 6 / k->n_letters);
    add(l, FEATURE_BOLD, b->n_bold * 5 > (b->end - b->begin) * 4);
    add(l, FEATURE_BREAKS, b->n_breaks);
    add(l, FEATURE_REPEATED, k->repeated);
    for (uint32_t i = 0; i < SIGNS; i++)
        if ((k->signs >> i & 1) != 0)
            add(l, FEATURE_SIGN, i);
}

static void add_nearby(const struct html_sight *s, size_t block, int offset,
                       enum html_feature_group group, struct html_feature_list *l)
{
    size_t other = block + (size_t)offset;
    if (other >= s->o->blocks.n)
        return;
    const struct html_block *b = &s->o->blocks.at[other];
    add(l, group, own_tag(s, other));
    add(l, group, TAG_CLASSES + length_class(s->looks[other].n_letters));
    add(l, group, TAG_CLASSES + LENGTHS + linked_class(b));
    if (s->looks[other].parent == s->looks[block].parent)
        add(l, group, TAG_CLASSES + LENGTHS + SHARES);
}

/* Blocks since the title, in steps; 0: there is none. */
static uint32_t since_title(const struct html_sight *s, size_t block)
{
    static const int64_t limits[] = {-3, 0, 1, 3, 8, 20, 50, 120};
    uint32_t step_of = 1;
    if (s->title == s->o->blocks.n)
        return 0;
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        step_of += (int64_t)block - s->title >= limits[i];
    return step_of;
}

static void add_place(const struct html_sight *s, size_t block, struct html_feature_list *l)
{
    const struct html_outline *o = s->o;
    const struct html_block *b = &o->blocks.at[block];
    add(l, FEATURE_DEPTH, step(o->nodes.at[b->node].depth / 4u, 5));
    add(l, FEATURE_PLACE, (uint32_t)((uint64_t)b->begin * PLACES / (o->text.n + 1)));
    add(l, FEATURE_FROM_TITLE, since_title(s, block));
    add(l, FEATURE_TITLE, s->title == block);
}

static uint32_t away_class(uint8_t away)
{
    return away < 4 ? away : away < 8 ? 4 : 5;
}

static void add_distances(const struct html_look *k, struct html_feature_list *l)
{
    uint32_t since = step(k->since, AWAY_NEAR - 1), until = step(k->until, AWAY_NEAR - 1);
    uint32_t length = length_class(k->n_letters) / 2;
    add(l, FEATURE_SINCE, away_class(k->since));
    add(l, FEATURE_UNTIL, away_class(k->until));
    add(l, FEATURE_AMID, (since * AWAY_NEAR + until) * (LENGTHS / 2 + 1) + length);
}

static void add_holders(const struct html_sight *s, size_t block, struct html_feature_list *l)
{
    const struct html_outline *o = s->o;
    const struct html_look *k = &s->looks[block];
    const struct html_weight *parent = &s->weights[k->parent], *outer = &s->weights[k->outer];
    const struct html_weight *own = &s->weights[o->blocks.at[block].node];
    uint32_t whole = s->weights[0].n_prose;
    uint32_t core = own->in_core == HTML_OUTSIDE ? 7 : step(own->in_core, 6);
    add(l, FEATURE_PARENT_SHARE, share_class(parent->n_prose, whole));
    add(l, FEATURE_OUTER_SHARE, share_class(outer->n_prose, whole));
    add(l, FEATURE_PARENT_LINKED, share_class(parent->n_linked, parent->n_text));
    add(l, FEATURE_OUTER_LINKED, share_class(outer->n_linked, outer->n_text));
    add(l, FEATURE_CORE, core);
    add(l, FEATURE_TRUNK, own->in_trunk == HTML_OUTSIDE ? 7 : step(own->in_trunk, 6));
    add(l, FEATURE_IN_PROSE,
        s->first_prose == o->blocks.n ? 0
        : block < s->first_prose      ? 1
        : block <= s->last_prose      ? 2
                                      : 3);
    add(l, FEATURE_CORE_LENGTH, core * LENGTHS + length_class(k->n_letters));
}

void html_features(struct html_feature_list *out, const struct html_sight *sight, size_t block)
{
    out->n = 0;
    const struct html_look *k = &sight->looks[block];
    uint32_t own = own_tag(sight, block), length = length_class(k->n_letters);
    add(out, FEATURE_BIAS, 0);
    add(out, FEATURE_OWN_TAG, own);
    add(out, FEATURE_OUTER_TAG, tag_class((enum html_tag)sight->o->nodes.at[k->parent].tag));
    add(out, FEATURE_TAG_LENGTH, own * LENGTHS + length);
    add(out, FEATURE_LENGTH_LINKED, length * SHARES + linked_class(&sight->o->blocks.at[block]));
    add_text(sight, block, out);
    add_path(sight, block, out);
    add_place(sight, block, out);
    add_holders(sight, block, out);
    add_distances(k, out);
    add_nearby(sight, block, -1, FEATURE_BEFORE, out);
    add_nearby(sight, block, -2, FEATURE_BEFORE_2, out);
    add_nearby(sight, block, 1, FEATURE_AFTER, out);
    add_nearby(sight, block, 2, FEATURE_AFTER_2, out);
}
