/*
 * Features of the blocks of a page.
 *
 * In: what is known of the page (html_look.c). Out: for each block a list of numbers of features
 * that hold. What they look at is known from the literature: length and links of a block and of its
 * neighbours (boilerpipe: Kohlschütter et al. 2010), the element that holds most prose
 * (readability, Arc90 2009), words around (jusText, Pomikálek 2011), names of elements. Numbers are
 * cut into steps, so that a linear model can weigh each step by itself. A few steps a block.
 */
#include "read/html_features.h"

static const uint16_t SIZES[FEATURE_GROUPS] = {
#define HTML_FEATURE_SIZE(name, n) n,
    HTML_FEATURES(HTML_FEATURE_SIZE)
#undef HTML_FEATURE_SIZE
};

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
    const struct html_node *own = &s->o->nodes.at[s->o->blocks.at[block].node];
    for (uint32_t k = 0; k < HTML_PATH_BITS; k++)
        if ((own->around >> k & 1) != 0)
            add(l, FEATURE_PATH, k);
    if ((own->flags & NODE_HIDDEN) != 0)
        add(l, FEATURE_PATH, HTML_PATH_BITS);
    if ((own->flags & NODE_LINK) != 0)
        add(l, FEATURE_PATH, HTML_PATH_BITS + 1);
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

static void add_notices(const struct html_notice *notice, struct html_feature_list *l)
{
    for (uint32_t kind = 0; kind < NOTICE_KINDS; kind++) {
        if ((notice->kinds >> kind & 1) == 0)
            continue;
        add(l, FEATURE_NOTICE, kind);
        add(l, FEATURE_NOTICE_LENGTH, kind * NOTICE_LENGTHS + notice->length);
    }
    add(l, FEATURE_NOTICES, notice->count * NOTICE_LENGTHS + notice->length);
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
    add_notices(&k->notice, out);
    add_path(sight, block, out);
    add_place(sight, block, out);
    add_holders(sight, block, out);
    add_distances(k, out);
    add_nearby(sight, block, -1, FEATURE_BEFORE, out);
    add_nearby(sight, block, -2, FEATURE_BEFORE_2, out);
    add_nearby(sight, block, 1, FEATURE_AFTER, out);
    add_nearby(sight, block, 2, FEATURE_AFTER_2, out);
}
