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
 * three points on. Function words do not count. Each look-out is bounded; a match costs a binary
 * search a word.
 */
#include "quote/roles.h"

#include "base/array.h"
#include "base/sort.h"

#include <string.h>

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
    stemma_error *err;
};

static stemma_status add_word(struct gathering *g, uint32_t token, uint32_t person, bool head)
{
    const struct prose_word *w = &g->prose->at[token];
    if (w->flags & PROSE_STOP && !(w->classes & WORD_ROLE))
        return STEMMA_OK;
    struct role role = {g->prose->text->tokens[token].word, person, head};
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
    if (!(g->prose->at[token].classes & WORD_AUXILIARY))
        return false;
    const struct token *t = &g->prose->text->tokens[token];
    const char *word = g->prose->text->bytes + t->begin;
    return (t->n_bytes == 2 && memcmp(word, "is", 2) == 0) ||
           (t->n_bytes == 3 && memcmp(word, "was", 3) == 0);
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

/* By word, then person, heads first: two stable passes, the last the most significant. */
static stemma_status sort_roles(struct gathering *g)
{
    size_t n = g->roles.n;
    struct sort_item *items = ARENA_NEW(g->arena, struct sort_item, n, g->err);
    if (items == NULL)
        return arena_status(g->arena);
    for (size_t i = 0; i < n; i++)
        items[i] = (struct sort_item){(uint64_t)g->roles.at[i].person << 1 | !g->roles.at[i].head,
                                      g->roles.at[i].word};
    TRY(sort_items(g->arena, items, n, g->err));
    for (size_t i = 0; i < n; i++)
        items[i] = (struct sort_item){items[i].value, items[i].key};
    TRY(sort_items(g->arena, items, n, g->err));
    for (size_t i = 0; i < n; i++)
        g->roles.at[i] =
            (struct role){items[i].key, (uint32_t)(items[i].value >> 1), !(items[i].value & 1)};
    return STEMMA_OK;
}

stemma_status roles_find(struct role_list *out, struct arena *arena, const struct prose *prose,
                         const struct mention_list *mentions, stemma_error *err)
{
    struct gathering g = {prose, arena, ARRAY_INIT(MAX_ROLES), err};
    for (size_t i = 0; i < mentions->n; i++) {
        const struct mention *m = &mentions->at[i];
        if (m->kind != MENTION_NAME || m->person == NO_PERSON ||
            m->flags & (MENTION_DOUBTFUL | MENTION_POSSESSIVE))
            continue;
        TRY(gather_before(&g, m));
        TRY(gather_after(&g, m));
    }
    TRY(sort_roles(&g));
    *out = (struct role_list){g.roles.n, g.roles.at};
    return STEMMA_OK;
}

struct match {
    uint32_t person, points;
};

/* Adds a word's points to each person who has it. */
static size_t score_word(const struct role_list *roles, uint64_t word, uint32_t points, bool role,
                         struct match *matches, size_t n)
{
    size_t low = 0, high = roles->n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (roles->at[middle].word < word)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t last = NO_PERSON;
    for (; low < roles->n && roles->at[low].word == word; low++) {
        uint32_t person = roles->at[low].person;
        if (person == last)
            continue;
        last = person;
        size_t m = 0;
        while (m < n && matches[m].person != person)
            m++;
        if (m == MAX_MATCHES)
            return n;
        if (m == n)
            matches[n++] = (struct match){person, 0};
        matches[m].points += roles->at[low].head || role ? points : 1;
    }
    return n;
}

uint32_t roles_match(const struct role_list *roles, const struct prose *prose,
                     const struct mention *nominal)
{
    struct match matches[MAX_MATCHES];
    size_t n = 0;
    for (uint32_t i = nominal->first; i < nominal->end; i++) {
        const struct prose_word *w = &prose->at[i];
        if (w->flags & PROSE_STOP && !(w->classes & WORD_ROLE))
            continue;
        uint32_t points = i == nominal->core_first ? HEAD_POINTS : 1;
        n = score_word(roles, prose->text->tokens[i].word, points, w->classes & WORD_ROLE, matches,
                       n);
    }
    struct match best = {NO_PERSON, 0};
    uint32_t second = 0;
    for (size_t i = 0; i < n; i++) {
        if (matches[i].points > best.points) {
            second = best.points;
            best = matches[i];
        } else if (matches[i].points > second) {
            second = matches[i].points;
        }
    }
    return best.points >= HEAD_POINTS && best.points > second ? best.person : NO_PERSON;
}
