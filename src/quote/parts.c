/*
 * Joins marked stretches to quotations.
 *
 * In: stretches by place. Out: quotations, each with its parts and how each is joined to the one
 * before. 42 % of the direct quotations in English news are printed in parts, nearly all around one
 * reporting clause in the same paragraph: “…,” she said. “Upper …” (86 % of the joins), “…,” she
 * said, “lower …” (5 %), “…?” she said. “…” (3 %), “….” she said. “…” (3 %). So two neighbours in a
 * paragraph are joined when the first one ends with a point or comma, and what stands between is
 * short, holds a reporting verb, holds no sentence of its own besides it, and ends where a
 * quotation can go on. Two partial quotations of a sentence (She urged “kindness” and “patience”)
 * are two.
 *
 * Cost: linear in the stretches and the words between them.
 */
#include "quote/parts.h"

#include "quote/clause.h"
#include "quote/prose.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <stdbool.h>
#include <string.h>

enum {
    MAX_GAP_WORDS = 45,
    NEAR_WORDS = 12, /* of the gap's begin that hold the verb, where the gap is long */
    OWN_WORDS = 5    /* after a quotation that hold the verb of its own clause */
};

/* What stands between two stretches of a paragraph, or after the last one. */
struct gap {
    uint32_t begin, end;             /* bytes */
    uint32_t token_begin, token_end; /* words */
    uint32_t last;                   /* its last character, space aside; 0: none */
};

/* The last character that is neither space nor a mark of an inner quotation; 0: none. */
static uint32_t last_character(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t length, c;
    for (; end > begin; end -= length) {
        c = utf8_before(text->bytes + begin, text->bytes + end, &length);
        enum char_class class = char_class(c);
        if (class != CHAR_SPACE && class != CHAR_IGNORED && c != '"' && c != 0x201D &&
            !char_is_apostrophe(c))
            return c;
    }
    return 0;
}

/* The first character that is no space; 0: none. */
static uint32_t first_character(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t length, c;
    for (; begin < end; begin += length) {
        c = utf8_decode(text->bytes + begin, &length);
        if (char_class(c) != CHAR_SPACE && char_class(c) != CHAR_IGNORED)
            return c;
    }
    return 0;
}

static struct gap look_between(const struct text *text, uint32_t begin, uint32_t end)
{
    struct gap g = {.begin = begin, .end = end};
    g.token_begin = text_token_at(text, begin);
    g.token_end = text_token_at(text, end);
    g.last = last_character(text, begin, end);
    return g;
}

static bool ends_sentence(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

static bool breaks_off(uint32_t c)
{
    return c == ',' || c == ';' || char_is_dash(c);
}

/* A sentence begins inside the gap, after its first word. */
static bool has_sentence(const struct text *text, const struct gap *g)
{
    for (uint32_t t = g->token_begin + 1; t < g->token_end; t++)
        if (text->tokens[t].flags & TOKEN_SENTENCE_START)
            return true;
    return false;
}

/* The first word of [begin, end) that is a reporting verb; `end`: none is. */
static uint32_t find_verb(const struct prose *prose, uint32_t begin, uint32_t end)
{
    while (begin < end &&
           (prose->at[begin].verb == CUE_NONE || prose->at[begin].flags & PROSE_STOP))
        begin++;
    return begin;
}

/* One reporting clause and nothing else: “…,” said the keeper of the museum. “…” */
static bool is_clause(const struct prose *prose, const struct gap *g)
{
    uint32_t n = g->token_end - g->token_begin;
    if (n == 0 || n > MAX_GAP_WORDS || has_sentence(prose->text, g))
        return false;
    uint32_t near = n > NEAR_WORDS ? g->token_begin + NEAR_WORDS : g->token_end;
    return find_verb(prose, g->token_begin, near) < near;
}

/* “…,” she said, adding, “…” and “…,” adding, “…”: a second verb after a comma, or a participle,
 * leads in the second quotation. */
static bool leads_in(const struct prose *prose, const struct gap *g)
{
    const struct text *text = prose->text;
    uint32_t t = find_verb(prose, g->token_begin, g->token_end), comma = g->token_end;
    if (t == g->token_begin && clause_is_participle(text, t))
        return true;
    for (t++; t < g->token_end; t++) {
        uint32_t before = token_end(&text->tokens[t - 1]);
        if (memchr(text->bytes + before, ',', text->tokens[t].begin - before) != NULL)
            comma = t;
    }
    return find_verb(prose, comma, g->token_end) < g->token_end;
}

/* The stretch has a reporting clause of its own after it, up to byte `end`: “…,” she added. */
static bool has_own_clause(const struct prose *prose, const struct marked *m, uint32_t end)
{
    const struct text *text = prose->text;
    struct gap g = look_between(text, m->outer_end, end);
    uint32_t at = g.begin;
    while (at < end && text->bytes[at] == ' ')
        at++;
    if (at < end && text->bytes[at] == '\n')
        return false;
    uint32_t last = last_character(text, m->begin, m->end);
    uint32_t first = first_character(text, m->outer_end, end);
    bool parted = last == ',' || last == '?' || last == '!' || first == ','; /* “…”, she said */
    bool dashed = char_is_dash(first); /* “…” – said Merrow, as Polish has it */
    if (!parted && !dashed)
        return false;
    if (g.token_end - g.token_begin > OWN_WORDS)
        g.token_end = g.token_begin + OWN_WORDS;
    uint32_t verb = find_verb(prose, g.token_begin, g.token_end);
    if (verb == g.token_end || (!parted && verb > g.token_begin))
        return false;
    g.token_end = verb;
    return !has_sentence(text, &g);
}

/* How b is joined to a, its neighbour in the same paragraph; PART_FIRST: not at all. `end` is the
 * byte where what follows b ends. */
static enum part_join join_around(const struct prose *prose, const struct marked *a,
                                  const struct marked *b, uint32_t end)
{
    const struct text *text = prose->text;
    struct gap g = look_between(text, a->outer_end, b->outer_begin);
    uint32_t last = last_character(text, a->begin, a->end);
    bool outside = breaks_off(first_character(text, g.begin, g.end)); /* “…”, she said, “…” */
    if ((!ends_sentence(last) && !breaks_off(last) && !outside) || !is_clause(prose, &g))
        return PART_FIRST;
    if (ends_sentence(g.last))
        return has_own_clause(prose, b, end) ? PART_FIRST : PART_NEXT_SENTENCE;
    if (!breaks_off(g.last) || leads_in(prose, &g))
        return PART_FIRST;
    bool apart = last == '.' || (ends_sentence(last) &&
                                 (text->tokens[g.token_begin].flags & TOKEN_SENTENCE_START));
    return apart ? PART_FIRST : PART_SAME_SENTENCE;
}

/* Chains of stretches: the one before each, and how it is joined. */
struct chains {
    uint32_t *before; /* MARKS_NONE: first of its quotation */
    uint8_t *joins;
    uint32_t *quotation; /* of each stretch */
};

/* Where the text after a stretch ends: the next one outside others, or the paragraph's end. */
static uint32_t end_after(const struct text *text, const struct marked_list *marks, uint32_t i)
{
    const struct marked *m = &marks->at[i];
    uint32_t next = i + 1;
    while (next < marks->n && marks->at[next].depth > 0)
        next++;
    return next < marks->n && marks->at[next].paragraph == m->paragraph
               ? marks->at[next].outer_begin
               : text->paragraphs[m->paragraph].end;
}

static void chain_stretches(const struct chains *c, const struct prose *prose,
                            const struct marked_list *marks)
{
    uint32_t last = MARKS_NONE; /* the last stretch that stands outside others */
    for (uint32_t i = 0; i < marks->n; i++) {
        const struct marked *m = &marks->at[i];
        c->before[i] = MARKS_NONE;
        c->joins[i] = PART_FIRST;
        if (m->continues != MARKS_NONE) {
            c->before[i] = m->continues;
            c->joins[i] = PART_CONTINUED;
        } else if (m->depth == 0 && last != MARKS_NONE &&
                   marks->at[last].paragraph == m->paragraph) {
            c->joins[i] =
                (uint8_t)join_around(prose, &marks->at[last], m, end_after(prose->text, marks, i));
            if (c->joins[i] != PART_FIRST)
                c->before[i] = last;
        }
        if (m->depth == 0)
            last = i;
    }
}

/* Numbers the quotations and counts their parts. */
static stemma_status number_quotations(struct quotation_list *out, struct arena *arena,
                                       const struct chains *c, const struct marked_list *marks,
                                       struct quotation **at, stemma_error *err)
{
    struct quotation *q = ARENA_ZEROED(arena, struct quotation, marks->n, err);
    if (q == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < marks->n; i++) {
        bool first = c->before[i] == MARKS_NONE;
        uint32_t number = first ? (uint32_t)out->n++ : c->quotation[c->before[i]];
        c->quotation[i] = number;
        q[number].n_parts++;
        q[number].flags |= marks->at[i].flags;
        if (c->joins[i] == PART_SAME_SENTENCE || c->joins[i] == PART_NEXT_SENTENCE)
            q[number].flags |= STEMMA_FLAG_SPLIT;
    }
    *at = q;
    return STEMMA_OK;
}

stemma_status parts_join(struct quotation_list *out, struct arena *arena, const struct prose *prose,
                         const struct marked_list *marks, stemma_error *err)
{
    struct chains c;
    struct quotation *q = NULL;
    memset(out, 0, sizeof *out);
    c.before = ARENA_NEW(arena, uint32_t, marks->n, err);
    c.joins = ARENA_NEW(arena, uint8_t, marks->n, err);
    c.quotation = ARENA_NEW(arena, uint32_t, marks->n, err);
    uint32_t *part_marks = ARENA_NEW(arena, uint32_t, marks->n, err);
    uint8_t *part_joins = ARENA_NEW(arena, uint8_t, marks->n, err);
    if (c.before == NULL || c.joins == NULL || c.quotation == NULL || part_marks == NULL ||
        part_joins == NULL)
        return arena_status(arena);
    chain_stretches(&c, prose, marks);
    TRY(number_quotations(out, arena, &c, marks, &q, err));
    uint32_t n = 0;
    for (size_t i = 0; i < out->n; i++) {
        q[i].first_part = n;
        n += q[i].n_parts;
        q[i].n_parts = 0;
    }
    for (uint32_t i = 0; i < marks->n; i++) {
        struct quotation *mine = &q[c.quotation[i]];
        uint32_t part = mine->first_part + mine->n_parts++;
        part_marks[part] = i;
        part_joins[part] = c.joins[i];
    }
    out->at = q;
    out->part_marks = part_marks;
    out->part_joins = part_joins;
    return STEMMA_OK;
}
