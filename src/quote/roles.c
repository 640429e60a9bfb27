/*
 * Gathers role words and matches nominals against them.
 *
 * In: the mentions of an article. Out: a list of (word, person), from the places where news prints
 * what somebody is:
 *
 *     before the name      the painter and teacher Ada Merrow; President Merrow
 *     after it, in commas  Ada Merrow, 61, the keeper of the lighthouse museum, …
 *     after is or was      Ada Merrow is a painter
 *
 * A nominal ("the lighthouse keeper") is then matched by its words: three points for its head, one
 * for each other word, and one for a head that the article prints beside the person's role alone
 * ("the panel" of "Ada Merrow, chair of the panel"); the one person with most points wins, from
 * three points on. Function words do not count. Each look-out is bounded; a match costs a chain of
 * roles a word.
 */
#include "quote/roles.h"

#include "base/array.h"

#define MAX_ROLES ((size_t)1 << 26)
#define MAX_WORDS_BEFORE 6
#define MAX_WORDS_AFTER 14
#define MAX_MATCHES 32
#define HEAD_POINTS 3

typedef ARRAY(struct role) role_array;

struct gathering {
    const struct prose *prose;
    struct arena *arena;
    role_array roles;
    struct role_list *out;
    stemma_error *err;
};

static stemma_status add_word(struct gathering *g, uint32_t token, uint32_t person, bool head)
{
    const struct prose_word *w = &g->prose->at[token];
    if (w->flags & PROSE_STOP && !(w->classes & WORD_ROLE))
        return STEMMA_OK;
    uint64_t word = g->prose->text->tokens[token].word;
    uint32_t *last = &g->out->last[word % ROLE_CHAINS];
    struct role role = {word, person, *last, head};
    *last = (uint32_t)g->roles.n;
    return ARRAY_ADD(g->arena, &g->roles, role, g->err);
}

static stemma_status gather_before(struct gathering *g, const struct mention *m)
{
    for (uint32_t i = m->first; i < m->core_first; i++)
        TRY(add_word(g, i, m->person, true));
    for (uint32_t n = 0, i = m->first; n < MAX_WORDS_BEFORE && i > 0; n++) {
        const struct prose_word *w = &g->prose->at[i];
        if (w->flags & PROSE_INSIDE || w->gap & GAP_BREAKS)
            return STEMMA_OK;
        w = &g->prose->at[--i];
        uint32_t ends =
            WORD_PREPOSITION | WORD_AUXILIARY | WORD_SUBJECT | WORD_DETERMINER | WORD_POSSESSIVE;
        bool name = w->flags & PROSE_CAPITAL && !(w->classes & (WORD_ROLE | WORD_HONORIFIC));
        if (w->flags & (PROSE_INSIDE | PROSE_POSSESSIVE) || name || w->classes & ends ||
            (w->verb != CUE_NONE && !(w->classes & WORD_ROLE)))
            return STEMMA_OK;
        TRY(add_word(g, i, m->person, true));
    }
    return STEMMA_OK;
}

/* is, was */
static bool is_copula(const struct gathering *g, uint32_t token)
{
    return g->prose->at[token].classes & WORD_AUXILIARY &&
           (prose_is_word(g->prose, token, "is") || prose_is_word(g->prose, token, "was"));
}

/* Words of an apposition or predicate: to the next sentence, quotation or subject. An apposition
 * goes over one comma, that of an age. */
static stemma_status gather_after(struct gathering *g, const struct mention *m)
{
    const struct prose_word *words = g->prose->at;
    uint32_t i = m->end;
    bool apposed = (words[i].gap & GAP_COMMA) != 0;
    bool is = (words[i].gap & GAP_BREAKS) == 0 && is_copula(g, i);
    bool head = true; /* up to the first preposition: the chair of the panel */
    if (!apposed && !is)
        return STEMMA_OK;
    for (uint32_t n = 0; n < MAX_WORDS_AFTER; n++, i++) {
        const struct prose_word *w = &words[i];
        if (w->flags & (PROSE_INSIDE | PROSE_STARTS) || w->gap & (GAP_STOP | GAP_PARAGRAPH))
            return STEMMA_OK;
        bool age = n == 1 && g->prose->text->tokens[i - 1].kind == TOKEN_NUMBER;
        if (n > 0 && w->gap & GAP_BREAKS && !age)
            return STEMMA_OK;
        if (w->classes & (WORD_SUBJECT | WORD_WHO) || (apposed && w->classes & WORD_AUXILIARY) ||
            (w->verb != CUE_NONE && w->form != CUE_FORM_BASE && !(w->classes & WORD_ROLE)))
            return STEMMA_OK;
        head &= !(w->classes & WORD_PREPOSITION);
        TRY(add_word(g, i, m->person, head));
    }
    return STEMMA_OK;
}

stemma_status roles_find(struct role_list *out, struct arena *arena, const struct prose *prose,
                         const struct mention_list *mentions, stemma_error *err)
{
    struct gathering g = {prose, arena, ARRAY_INIT(MAX_ROLES), out, err};
    for (size_t i = 0; i < ROLE_CHAINS; i++)
        out->last[i] = NO_ROLE;
    for (size_t i = 0; i < mentions->n; i++) {
        const struct mention *m = &mentions->at[i];
        if (m->kind != MENTION_NAME || m->person == NO_PERSON ||
            m->flags & (MENTION_DOUBTFUL | MENTION_POSSESSIVE))
            continue;
        TRY(gather_before(&g, m));
        TRY(gather_after(&g, m));
    }
    out->n = g.roles.n;
    out->at = g.roles.at;
    return STEMMA_OK;
}

struct match {
    uint32_t person, points;
    uint32_t word, given; /* the last word that agreed, as a token, and its points */
};

struct matching {
    size_t n;
    struct match at[MAX_MATCHES];
};

static struct match *match_of(struct matching *m, uint32_t person)
{
    size_t i = 0;
    while (i < m->n && m->at[i].person != person)
        i++;
    if (i == MAX_MATCHES)
        return NULL;
    if (i == m->n)
        m->at[m->n++] = (struct match){.person = person, .word = NO_TOKEN};
    return &m->at[i];
}

/* Adds the points of the word at `token` to each person who has it: `points` where it is a head of
 * the person's or a role, else one. */
static void score_word(struct matching *matching, const struct role_list *roles, uint64_t word,
                       uint32_t token, uint32_t points, bool role)
{
    for (uint32_t i = roles->last[word % ROLE_CHAINS]; i != NO_ROLE; i = roles->at[i].next) {
        const struct role *r = &roles->at[i];
        struct match *m = r->word == word ? match_of(matching, r->person) : NULL;
        uint32_t own = r->head || role ? points : 1;
        if (m == NULL)
            continue;
        if (m->word != token)
            m->given = 0;
        m->word = token;
        if (own > m->given) {
            m->points += own - m->given;
            m->given = own;
        }
    }
}

uint32_t roles_match(const struct role_list *roles, const struct prose *prose,
                     const struct mention *nominal)
{
    struct matching matching = {.n = 0};
    for (uint32_t i = nominal->first; i < nominal->end; i++) {
        const struct prose_word *w = &prose->at[i];
        if (w->flags & PROSE_STOP && !(w->classes & WORD_ROLE))
            continue;
        uint32_t points = i == nominal->core_first ? HEAD_POINTS : 1;
        score_word(&matching, roles, prose->text->tokens[i].word, i, points,
                   (w->classes & WORD_ROLE) != 0);
    }
    struct match best = {.person = NO_PERSON};
    uint32_t second = 0;
    for (size_t i = 0; i < matching.n; i++) {
        const struct match *m = &matching.at[i];
        if (m->points > best.points) {
            second = best.points;
            best = *m;
        } else if (m->points > second) {
            second = m->points;
        }
    }
    return best.points >= HEAD_POINTS && best.points > second ? best.person : NO_PERSON;
}
