/*
 * A page's tags and text, put in order.
 *
 * In: the tokens of a page. Out: elements with their parents, blocks of text, and what the head
 * says. Open elements stand on a stack. End tags may be missing or wrong: an end tag closes the
 * nearest open element of its name and all inside it, but one that only dresses letters never
 * closes a block; a block closes an open paragraph; an item, a row and a cell close the one before
 * them (HTML standard, 13.2.6, as far as it decides which block text belongs to).
 *
 * Linear: at most DEPTH elements are open, those inside deeper ones are passed through; how many of
 * each name are open is counted, so that an end tag without a begin costs nothing.
 */
#include "read/html_outline.h"

#include "read/html_flow.h"
#include "read/html_tokens.h"

#include <string.h>

enum { DEPTH = 256, QUOTES_DEPTH = 8 };
enum { MAX_NODES = 1 << 22, MAX_BLOCKS = 1 << 22, MAX_METAS = 4096, MAX_DATA = 256 };

struct walk {
    struct html_outline *o;
    struct arena *arena;
    stemma_error *err;
    struct html_tokens tokens;
    struct html_flow flow;
    uint32_t stack[DEPTH];
    uint32_t depth, beyond; /* open elements; those that are too deep */
    uint32_t n_open[TAG_COUNT];
    uint32_t link, bold; /* 0: none is open; the depth of the stack there + 1 */
    uint32_t quotes;     /* open <q> */
    struct html_block block;
    bool german, french;
    bool data;   /* the next raw text is JSON-LD */
    bool author; /* the open link leads to the author */
};

static struct html_bytes value_of(const struct html_tokens *t, const char *name)
{
    const struct html_attribute *a = html_attribute(t, name);
    if (a == NULL || a->n_value > UINT32_MAX)
        return (struct html_bytes){"", 0};
    return (struct html_bytes){a->value, (uint32_t)a->n_value};
}

static bool same_word(struct html_bytes given, const char *word)
{
    size_t n = strlen(word);
    if (given.n != n)
        return false;
    for (size_t i = 0; i < n; i++)
        if ((given.at[i] | 0x20) != (word[i] | 0x20))
            return false;
    return true;
}

uint64_t html_tag_bit(enum html_tag tag)
{
    static const uint8_t asked[] = {
        TAG_article,    TAG_main,    TAG_nav,        TAG_aside,  TAG_footer,  TAG_header,  TAG_form,
        TAG_ul,         TAG_ol,      TAG_table,      TAG_figure, TAG_section, TAG_li,      TAG_td,
        TAG_blockquote, TAG_details, TAG_figcaption, TAG_p,      TAG_span,    TAG_address, TAG_dl,
        TAG_label,      TAG_caption, TAG_h1,         TAG_h2};
    for (size_t i = 0; i < sizeof asked; i++)
        if (asked[i] == tag)
            return UINT64_C(1) << i;
    return 0;
}

uint32_t html_above(const struct html_outline *o, uint32_t node, enum html_tag tag)
{
    if ((o->nodes.at[node].around & html_tag_bit(tag)) == 0)
        return 0;
    while (node != 0 && o->nodes.at[node].tag != tag)
        node = o->nodes.at[node].parent;
    return node;
}

/* ------------------------------------------------------------------ blocks */

static uint32_t top(const struct walk *w)
{
    return w->stack[w->depth - 1];
}

static stemma_status end_block(struct walk *w)
{
    struct html_block *b = &w->block;
    struct html_outline *o = w->o;
    size_t end = o->text.n;
    w->flow.space = false;
    w->flow.breaks = 0;
    if (end > b->begin && o->blocks.n < MAX_BLOCKS && end < UINT32_MAX) {
        b->end = (uint32_t)end;
        TRY(ARRAY_ADD(w->arena, &o->blocks, *b, w->err));
        w->flow.begin = end;
    } else {
        o->cut |= end > b->begin;
        o->text.n = w->flow.begin;
    }
    *b = (struct html_block){.begin = (uint32_t)w->flow.begin};
    return STEMMA_OK;
}

/* Before the first text of a block. */
static void begin_block(struct walk *w)
{
    struct html_block *b = &w->block;
    b->node = top(w);
    b->begin = (uint32_t)w->flow.begin;
    b->begin_byte = w->tokens.begin;
    b->quotes = (uint8_t)(w->n_open[TAG_blockquote] < 255 ? w->n_open[TAG_blockquote] : 255);
}

static stemma_status add_text(struct walk *w)
{
    const struct html_tokens *t = &w->tokens;
    const char *bytes = t->bytes + t->begin;
    size_t n = t->end - t->begin, n_added = 0;
    const struct html_node *node = &w->o->nodes.at[top(w)];
    if ((node->flags & NODE_SKIPPED) != 0)
        return STEMMA_OK;
    if (w->o->text.n == w->flow.begin)
        begin_block(w);
    TRY(flow_add(&w->flow, w->arena, bytes, n, &n_added, w->err));
    if (n_added == 0)
        return STEMMA_OK;
    w->block.end_byte = t->end;
    w->block.n_linked += w->link != 0 ? (uint32_t)n_added : 0;
    w->block.n_bold += w->bold != 0 ? (uint32_t)n_added : 0;
    return STEMMA_OK;
}

/* <q> and </q>: the mark that a browser would print. */
static stemma_status add_quote_mark(struct walk *w, bool opens)
{
    static const char *const marks[3][2][2] = {
        {{"\u201C", "\u201D"}, {"\u2018", "\u2019"}},
        {{"\u201E", "\u201C"}, {"\u201A", "\u2018"}},
        {{"\u00AB ", " \u00BB"}, {"\u2039 ", " \u203A"}},
    };
    if ((w->o->nodes.at[top(w)].flags & NODE_SKIPPED) != 0 || (!opens && w->quotes == 0))
        return STEMMA_OK;
    if (w->o->text.n == w->flow.begin)
        begin_block(w);
    w->quotes -= !opens;
    size_t language = w->german ? 1 : w->french ? 2 : 0;
    const char *mark = marks[language][w->quotes % 2][!opens];
    w->quotes += opens;
    w->block.end_byte = w->tokens.end;
    if (!opens) /* the mark follows the word, whatever white space stands before the tag */
        w->flow.space = false;
    TRY(flow_mark(&w->flow, w->arena, mark, w->err));
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ elements */

static void pop(struct walk *w)
{
    w->depth--;
    w->n_open[w->o->nodes.at[w->stack[w->depth]].tag]--;
    if (w->link > w->depth)
        w->link = 0;
    if (w->bold > w->depth)
        w->bold = 0;
}

/* "display:none" in a style, with or without a space. */
static bool is_not_displayed(struct html_bytes style)
{
    static const char display[] = "display:", none[] = "none";
    for (size_t i = 0; i + sizeof display + sizeof none - 2 <= style.n; i++) {
        if (style.at[i] != 'd' || memcmp(style.at + i, display, sizeof display - 1) != 0)
            continue;
        size_t at = i + sizeof display - 1;
        at += style.at[at] == ' ';
        if (at + sizeof none - 1 <= style.n && memcmp(style.at + at, none, sizeof none - 1) == 0)
            return true;
    }
    return false;
}

static bool is_hidden(const struct html_tokens *t)
{
    return html_attribute(t, "hidden") != NULL || is_not_displayed(value_of(t, "style"));
}

static stemma_status push(struct walk *w, bool is_skipped)
{
    const struct html_tokens *t = &w->tokens;
    struct html_outline *o = w->o;
    const struct html_node *above = &o->nodes.at[top(w)];
    if (w->depth == DEPTH || o->nodes.n == MAX_NODES) {
        w->beyond++;
        o->cut = true;
        return STEMMA_OK;
    }
    struct html_bytes property = value_of(t, "itemprop");
    struct html_node node = {.parent = top(w),
                             .depth = (uint16_t)w->depth,
                             .tag = (uint8_t)t->tag,
                             .flags = above->flags & (uint8_t)~NODE_LINK,
                             .around = above->around | html_tag_bit(t->tag),
                             .class = value_of(t, "class"),
                             .id = value_of(t, "id"),
                             .property = property.n > 0 ? property : value_of(t, "role")};
    node.flags |= (uint8_t)((is_skipped ? NODE_SKIPPED : 0) | (is_hidden(t) ? NODE_HIDDEN : 0) |
                            (w->link != 0 ? NODE_LINK : 0));
    w->stack[w->depth++] = (uint32_t)o->nodes.n;
    w->n_open[t->tag]++;
    return ARRAY_ADD(w->arena, &o->nodes, node, w->err);
}

/* Closes the nearest open element of this name, where no element of `wall` is inside it. */
static stemma_status close_to(struct walk *w, enum html_tag tag, enum html_tag wall)
{
    if (w->n_open[tag] == 0)
        return STEMMA_OK;
    uint32_t at = w->depth;
    while (at > 1) {
        enum html_tag there = (enum html_tag)w->o->nodes.at[w->stack[at - 1]].tag;
        if (there == tag)
            break;
        if (there == wall || there == TAG_table)
            return STEMMA_OK;
        at--;
    }
    if (at <= 1)
        return STEMMA_OK;
    TRY(end_block(w));
    while (w->depth >= at)
        pop(w);
    return STEMMA_OK;
}

/* What the begin of a block closes before it. */
static stemma_status close_before(struct walk *w, enum html_tag tag)
{
    switch (tag) {
    case TAG_li:
        TRY(close_to(w, TAG_li, w->n_open[TAG_ol] > w->n_open[TAG_ul] ? TAG_ol : TAG_ul));
        break;
    case TAG_dt:
    case TAG_dd:
        TRY(close_to(w, TAG_dt, TAG_dl));
        TRY(close_to(w, TAG_dd, TAG_dl));
        break;
    case TAG_td:
    case TAG_th:
        TRY(close_to(w, TAG_td, TAG_tr));
        TRY(close_to(w, TAG_th, TAG_tr));
        break;
    case TAG_tr:
        TRY(close_to(w, TAG_tr, TAG_table));
        break;
    default:
        break;
    }
    return close_to(w, TAG_p, TAG_div);
}

/* A kicker that is marked ends before the headline: the heading's first words, in an element with a
 * class. */
static bool is_kicker(const struct walk *w, uint32_t node)
{
    const struct html_outline *o = w->o;
    uint32_t heading = html_above(o, node, TAG_h1);
    if (heading == 0 || heading == node || o->nodes.at[node].class.n == 0 || w->block.node != node)
        return false;
    return o->blocks.n == 0 || html_above(o, o->blocks.at[o->blocks.n - 1].node, TAG_h1) != heading;
}

static stemma_status close_element(struct walk *w, enum html_tag tag)
{
    bool is_inline = html_kind_of(tag) == KIND_INLINE;
    if (w->beyond > 0) {
        w->beyond--;
        return STEMMA_OK;
    }
    if (html_kind_of(tag) == KIND_BLOCK)
        TRY(end_block(w));
    if (w->n_open[tag] == 0)
        return STEMMA_OK;
    uint32_t at = w->depth;
    while (at > 1 && w->o->nodes.at[w->stack[at - 1]].tag != tag) {
        enum html_tag there = (enum html_tag)w->o->nodes.at[w->stack[at - 1]].tag;
        bool wall = is_inline ? html_kind_of(there) == KIND_BLOCK
                              : there == TAG_table || (there == TAG_td && tag != TAG_table &&
                                                       tag != TAG_tr && tag != TAG_tbody);
        if (wall)
            return STEMMA_OK;
        at--;
    }
    if (is_inline && at > 1 && w->o->text.n > w->flow.begin && is_kicker(w, w->stack[at - 1]))
        TRY(end_block(w));
    while (at > 1 && w->depth >= at)
        pop(w);
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ what the head says */

static stemma_status take_meta(struct walk *w)
{
    static const char *const names[] = {"property", "name", "itemprop"};
    const struct html_tokens *t = &w->tokens;
    struct html_meta meta = {.content = value_of(t, "content")};
    for (size_t i = 0; i < sizeof names / sizeof names[0] && meta.name.n == 0; i++)
        meta.name = value_of(t, names[i]);
    if (meta.name.n == 0 || meta.content.n == 0 || w->o->metas.n == MAX_METAS)
        return STEMMA_OK;
    return ARRAY_ADD(w->arena, &w->o->metas, meta, w->err);
}

static void take_link(struct walk *w)
{
    if (w->o->canonical.n == 0 && same_word(value_of(&w->tokens, "rel"), "canonical"))
        w->o->canonical = value_of(&w->tokens, "href");
}

/* An element that says of itself that it is the date of publication. */
static bool is_publication(const struct walk *w)
{
    return same_word(value_of(&w->tokens, "itemprop"), "datePublished");
}

static stemma_status take_time(struct walk *w)
{
    static const char *const names[] = {"datetime", "content", "title"};
    struct html_time time = {
        .node = top(w), .block = (uint32_t)w->o->blocks.n, .published = is_publication(w)};
    for (size_t i = 0; i < sizeof names / sizeof names[0] && time.value.n == 0; i++)
        time.value = value_of(&w->tokens, names[i]);
    return w->o->times.n == MAX_METAS ? STEMMA_OK : ARRAY_ADD(w->arena, &w->o->times, time, w->err);
}

static stemma_status take_raw(struct walk *w)
{
    const struct html_tokens *t = &w->tokens;
    struct html_bytes raw = {t->bytes + t->begin, (uint32_t)(t->end - t->begin)};
    if (t->end - t->begin > UINT32_MAX)
        return STEMMA_OK;
    /* A drawing may have a title too. */
    bool read = (w->o->nodes.at[top(w)].flags & NODE_SKIPPED) == 0;
    if (t->tag == TAG_title && w->o->title.n == 0 && read)
        w->o->title = raw;
    if (t->tag == TAG_script && w->data && w->o->data.n < MAX_DATA)
        TRY(ARRAY_ADD(w->arena, &w->o->data, raw, w->err));
    w->data = false;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ tokens */

static void take_language(struct walk *w)
{
    struct html_bytes language = value_of(&w->tokens, "lang");
    if (language.n == 0)
        language = value_of(&w->tokens, "xml:lang");
    if (language.n < 2 || w->o->language.n > 0)
        return;
    w->o->language = language;
    w->german = (language.at[0] | 0x20) == 'd' && (language.at[1] | 0x20) == 'e';
    w->french = (language.at[0] | 0x20) == 'f' && (language.at[1] | 0x20) == 'r';
}

static stemma_status open_phrase(struct walk *w)
{
    switch (w->tokens.tag) {
    case TAG_a:
        if (html_attribute(&w->tokens, "href") != NULL) {
            w->link = w->depth;
            w->author = same_word(value_of(&w->tokens, "rel"), "author") &&
                        w->o->author_begin == w->o->author_end;
            if (w->author)
                w->o->author_begin = w->o->author_end = (uint32_t)w->o->text.n;
            w->block.n_links++;
        }
        return STEMMA_OK;
    case TAG_b:
    case TAG_strong:
        if (w->bold == 0)
            w->bold = w->depth;
        return STEMMA_OK;
    case TAG_q:
        return w->quotes < QUOTES_DEPTH ? add_quote_mark(w, true) : STEMMA_OK;
    case TAG_abbr:
        return is_publication(w) ? take_time(w) : STEMMA_OK;
    default:
        return STEMMA_OK;
    }
}

static stemma_status close_phrase(struct walk *w)
{
    if (w->tokens.tag == TAG_a) {
        w->link = 0;
        if (w->author && w->o->text.n > w->o->author_begin)
            w->o->author_end = (uint32_t)w->o->text.n;
        w->author = false;
    }
    if (w->tokens.tag == TAG_b || w->tokens.tag == TAG_strong)
        w->bold = 0;
    return w->tokens.tag == TAG_q ? add_quote_mark(w, false) : STEMMA_OK;
}

/* One line break is a line break, two are the end of a block. */
static stemma_status take_break(struct walk *w)
{
    if (w->flow.breaks > 0 && !w->flow.kept_lines)
        return end_block(w);
    w->flow.breaks += w->o->text.n > w->flow.begin;
    w->block.n_breaks++;
    return STEMMA_OK;
}

static stemma_status open_void(struct walk *w)
{
    switch (w->tokens.tag) {
    case TAG_br:
        return take_break(w);
    case TAG_hr:
        return end_block(w);
    case TAG_meta:
        return take_meta(w);
    case TAG_link:
        take_link(w);
        return STEMMA_OK;
    case TAG_base:
        if (w->o->base.n == 0)
            w->o->base = value_of(&w->tokens, "href");
        return STEMMA_OK;
    case TAG_wbr:
    default:
        return STEMMA_OK;
    }
}

static stemma_status open_element(struct walk *w)
{
    enum html_tag tag = w->tokens.tag;
    switch (html_kind_of(tag)) {
    case KIND_PHRASE:
        return open_phrase(w);
    case KIND_VOID:
        return open_void(w);
    case KIND_RAW:
        w->data =
            tag == TAG_script && same_word(value_of(&w->tokens, "type"), "application/ld+json");
        return STEMMA_OK;
    case KIND_BLOCK:
        TRY(end_block(w));
        TRY(close_before(w, tag));
        if (tag == TAG_html || tag == TAG_body)
            take_language(w);
        w->flow.kept_lines |= tag == TAG_pre;
        return push(w, false);
    case KIND_SKIP:
        return push(w, true);
    case KIND_INLINE:
    default:
        if (w->tokens.closed)
            return STEMMA_OK;
        if (w->n_open[TAG_h1] > 0 && value_of(&w->tokens, "class").n > 0)
            TRY(end_block(w)); /* a kicker and a headline, each in a span of its own */
        TRY(push(w, false));
        return tag == TAG_time || is_publication(w) ? take_time(w) : STEMMA_OK;
    }
}

static stemma_status take_token(struct walk *w)
{
    switch (w->tokens.kind) {
    case HTML_TEXT:
        return add_text(w);
    case HTML_RAW:
        return take_raw(w);
    case HTML_OPEN:
        return open_element(w);
    case HTML_CLOSE:
    default:
        if (html_kind_of(w->tokens.tag) == KIND_PHRASE)
            return close_phrase(w);
        if (html_kind_of(w->tokens.tag) == KIND_VOID)
            return w->tokens.tag == TAG_br ? take_break(w) : STEMMA_OK;
        if (w->tokens.tag == TAG_pre)
            w->flow.kept_lines = false;
        return close_element(w, w->tokens.tag);
    }
}

stemma_status html_outline_of(struct html_outline *out, struct arena *arena, const char *bytes,
                              size_t n, stemma_error *err)
{
    *out = (struct html_outline){.nodes = ARRAY_INIT(MAX_NODES),
                                 .blocks = ARRAY_INIT(MAX_BLOCKS),
                                 .text = ARRAY_INIT(SIZE_MAX / 2),
                                 .metas = ARRAY_INIT(MAX_METAS),
                                 .times = ARRAY_INIT(MAX_METAS),
                                 .data = ARRAY_INIT(MAX_DATA),
                                 .n_bytes = n};
    struct walk w = {.o = out, .arena = arena, .err = err, .depth = 1};
    w.flow.text = &out->text;
    const struct html_bytes none = {"", 0};
    struct html_node root = {.tag = TAG_OTHER, .class = none, .id = none, .property = none};
    TRY(ARRAY_ADD(arena, &out->nodes, root, err));
    html_tokens_init(&w.tokens, bytes, n);
    while (html_next(&w.tokens))
        TRY(take_token(&w));
    out->cut |= w.tokens.cut;
    return end_block(&w);
}
