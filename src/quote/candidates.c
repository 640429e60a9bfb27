/*
 * Gathers the candidates of one quotation.
 *
 * In: the mentions of the article in order, one quotation, what was decided before. Out: the
 * mentions of its paragraph (nearest first, so many on each side), the last of the paragraph above
 * and the subjects before these unless a verb next to the quotation has its subject here, and the
 * source of the quotation before. On news this holds the gold source of about 98 of 100 attributed
 * quotations.
 *
 * Every count is bounded, so that a document of nothing but marks and names stays linear.
 */
#include "quote/candidates.h"

#include "base/bisect.h"

#include <string.h>

#define MAX_BEFORE 12
#define MAX_LATER 14
#define MAX_ABOVE 6
#define MAX_SUBJECTS_ABOVE 4
#define MAX_LOOKED_ABOVE 48
#define CARRY_PARAGRAPHS 12
#define MAX_BYLINE_WORDS 10

/* The first mention that begins at `token` or after. */
static size_t mention_from(const struct mention_list *list, uint32_t token)
{
    struct bisect search = {.high = list->n};
    while (bisect_open(&search))
        bisect_step(&search, list->at[search.middle].first < token);
    return search.low;
}

struct gathering {
    struct candidate *out;
    uint32_t n;
    const struct article *article;
    const struct quotation_view *quotation;
    uint8_t rivals;
    bool tied; /* a verb next to the quotation has one of them for its subject */
};

static void add(struct gathering *g, size_t mention, uint32_t edge, enum candidate_side side,
                uint32_t rank)
{
    if (g->n == MAX_CANDIDATES)
        return;
    if (rank == 0)
        g->rivals = 0;
    g->out[g->n++] = (struct candidate){.mention = (uint32_t)mention,
                                        .edge = edge,
                                        .side = (uint8_t)side,
                                        .rank = (uint8_t)(rank < 4 ? rank : 4),
                                        .rivals = g->rivals};
    const struct mention *m = &g->article->mentions.at[mention];
    if ((m->after != VERB_NONE || m->before == VERB_BEFORE) && g->rivals < 3)
        g->rivals++;
}

/* Backwards through the paragraph. */
static void add_before(struct gathering *g, size_t from)
{
    const struct mention *at = g->article->mentions.at;
    const struct quotation_view *q = g->quotation;
    uint32_t n = 0;
    for (size_t i = from; i > 0 && at[i - 1].paragraph == q->paragraph && n < MAX_BEFORE; i--) {
        g->tied |= at[i - 1].verb_after != NO_TOKEN && at[i - 1].verb_after + 1 == q->first;
        add(g, i - 1, q->first, SIDE_BEFORE, n++);
    }
}

/* The end of the paragraph above, and who leads a sentence of it further up: "Merrow praised the
 * old horn in the tower of Skarrow, its keepers, their boats and the fog. / “…”" */
static void add_above(struct gathering *g, size_t from)
{
    const struct mention *at = g->article->mentions.at;
    const struct quotation_view *q = g->quotation;
    size_t i = from;
    uint32_t n = 0;
    for (; i > 0 && at[i - 1].paragraph == q->paragraph && n < 4 * MAX_BEFORE; i--)
        n++;
    n = 0;
    for (; i > 0 && n < MAX_ABOVE && at[i - 1].paragraph + 1 == q->paragraph; i--)
        add(g, i - 1, q->first, SIDE_ABOVE, n++);
    size_t stop = i > MAX_LOOKED_ABOVE ? i - MAX_LOOKED_ABOVE : 0;
    for (;
         i > stop && n < MAX_ABOVE + MAX_SUBJECTS_ABOVE && at[i - 1].paragraph + 1 == q->paragraph;
         i--)
        if (at[i - 1].place == 0 && !(at[i - 1].flags & MENTION_INNER))
            add(g, i - 1, q->first, SIDE_ABOVE, n++);
}

/* Forwards to the end of the last part's paragraph. */
static void add_later(struct gathering *g, size_t from)
{
    const struct article *a = g->article;
    const struct quotation_view *q = g->quotation;
    uint32_t part = 0, edge = q->first_part_end, n = 0;
    for (size_t i = from; i < a->mentions.n && n < MAX_LATER; i++) {
        const struct mention *m = &a->mentions.at[i];
        if (m->paragraph > q->last_paragraph)
            return;
        if (m->paragraph < q->paragraph)
            continue;
        while (part + 1 < q->n_parts &&
               text_token_at(a->text, a->marks.at[q->parts[part + 1]].outer_begin) <= m->first) {
            part++;
            edge = text_token_at(a->text, a->marks.at[q->parts[part]].outer_end);
        }
        bool last = part + 1 == q->n_parts;
        g->tied |= m->verb_before == edge || (m->first == edge && m->after == VERB_AFTER);
        add(g, i, edge, last ? SIDE_AFTER : SIDE_WITHIN, n++);
    }
}

/* The next paragraph is a line with no sentence in it. */
static bool is_line_below(const struct article *a, const struct text_range *line)
{
    const char *bytes = a->text->bytes;
    if (line->token_end - line->token_begin > MAX_BYLINE_WORDS || line->end == line->begin)
        return false;
    for (uint32_t i = line->token_begin; i < line->token_end; i++)
        if (a->prose.at[i].flags & PROSE_INSIDE || prose_is_finite_cue(&a->prose.at[i]))
            return false;
    return strchr(".?!:;", bytes[line->end - 1]) == NULL;
}

/* A full name and a comma that begin such a line, under a quotation that has its paragraph to
 * itself: Ada Merrow, The Beacon */
static bool signs_below(const struct article *a, const struct quotation_view *q,
                        const struct mention *m)
{
    const struct text_range *line = &a->text->paragraphs[m->paragraph];
    return q->alone && m->kind == MENTION_NAME && m->first == line->token_begin &&
           m->person != NO_PERSON && !(a->persons.at[m->person].flags & PERSON_BODY) &&
           mention_name_words(&a->prose, m) > 1 && a->prose.at[m->end].gap & GAP_COMMA &&
           m->end < line->token_end && is_line_below(a, line);
}

/* A name after a dash that has the next paragraph to itself, or one that signs it. */
static void add_below(struct gathering *g, size_t from)
{
    const struct article *a = g->article;
    uint32_t below = g->quotation->last_paragraph + 1;
    if (below >= a->text->n_paragraphs)
        return;
    const struct text_range *range = &a->text->paragraphs[below];
    if (range->token_end - range->token_begin > MAX_BYLINE_WORDS)
        return;
    size_t i = mention_from(&a->mentions, range->token_begin);
    if (i < from || i >= a->mentions.n || a->mentions.at[i].first >= range->token_end)
        return;
    if (a->prose.at[range->token_begin].gap & GAP_DASH ||
        signs_below(a, g->quotation, &a->mentions.at[i]))
        add(g, i, range->token_begin, SIDE_BELOW, 0);
}

/* "RELATED: “…”" names nobody. */
static bool is_label(const struct article *article, const struct mention *m)
{
    static const char *const labels[] = {"related", "more",   "read",    "watch", "see",
                                         "also",    "update", "listen",  "photo", "video",
                                         "source",  "via",    "opinion", "story"};
    char folded[8];
    const struct token *t = &article->text->tokens[m->first];
    if (t->n_bytes >= sizeof folded)
        return false;
    for (uint32_t i = 0; i < t->n_bytes; i++)
        folded[i] = (char)(article->text->bytes[t->begin + i] | 32);
    folded[t->n_bytes] = '\0';
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcmp(folded, labels[i]) == 0)
            return true;
    return false;
}

/* Does the print alone tell that the mention speaks, if it is no label? */
static bool is_signed(const struct article *article, const struct quotation_view *quotation,
                      const struct candidate *candidate)
{
    const struct prose_word *words = article->prose.at;
    const struct mention *m = &article->mentions.at[candidate->mention];
    if (m->kind != MENTION_NAME || m->flags & MENTION_INNER)
        return false;
    if (candidate->side == SIDE_BEFORE) {
        return words[m->first].flags & PROSE_STARTS && m->end == quotation->first &&
               quotation->gap_before & GAP_COLON;
    }
    if (candidate->side == SIDE_BELOW && signs_below(article, quotation, m))
        return true;
    bool ends = (words[m->end].gap & (GAP_LINE | GAP_PARAGRAPH | GAP_STOP)) != 0;
    return candidate->side >= SIDE_AFTER && candidate->side != SIDE_CARRIED &&
           candidate->side != SIDE_ABOVE && m->first == candidate->edge && ends &&
           words[m->first].gap & GAP_DASH;
}

bool candidate_is_certain(const struct article *article, const struct quotation_view *quotation,
                          const struct candidate *candidate)
{
    return is_signed(article, quotation, candidate) &&
           !is_label(article, &article->mentions.at[candidate->mention]);
}

uint32_t candidates_find(struct candidate *out, const struct article *article,
                         const struct quotation_view *quotation, const struct history *history)
{
    struct gathering g = {out, 0, article, quotation, 0, false};
    size_t from = mention_from(&article->mentions, quotation->first);
    add_before(&g, from);
    add_later(&g, from);
    if (!g.tied)
        add_above(&g, from);
    add_below(&g, from);
    if (history->last_mention == NO_TOKEN ||
        quotation->paragraph - history->last_paragraph > CARRY_PARAGRAPHS)
        return g.n;
    for (uint32_t i = 0; i < g.n; i++)
        if (out[i].mention == history->last_mention)
            return g.n;
    add(&g, history->last_mention, quotation->first, SIDE_CARRIED, 0);
    return g.n;
}
