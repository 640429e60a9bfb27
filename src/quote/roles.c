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
 * three points on. "The governor" is "Gov. Merrow", too, and a former one where there is no other.
 * Function words do not count. Each
 * look-out is bounded; a match costs a chain of roles a word.
 */
#include "quote/roles.h"

#include "base/array.h"
#include "text/fold.h"

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

bool roles_is_title(const struct prose_word *w)
{
    return w->classes & WORD_HONORIFIC && !(w->classes & (WORD_MALE | WORD_FEMALE));
}

static stemma_status add_word(struct gathering *g, uint32_t token, uint32_t person, bool head)
{
    const struct prose_word *w = &g->prose->at[token];
    if (w->flags & PROSE_STOP && !(w->classes & WORD_ROLE))
        return STEMMA_OK;
    uint64_t word = g->prose->text->tokens[token].word;
    uint32_t *last = &g->out->last[word % ROLE_CHAINS];
    struct role role = {word, person, *last, head, head && roles_is_title(w)};
    *last = (uint32_t)g->roles.n;
    return ARRAY_ADD(g->arena, &g->roles, role, g->err);
}

/* Secretary of State Ada Merrow, whose name begins with "State". */
static bool follows_office(const struct prose *p, uint32_t first)
{
    return first >= 2 && p->at[first - 1].classes & WORD_PREPOSITION &&
           !(p->at[first - 1].gap & GAP_BREAKS) && !(p->at[first].gap & GAP_BREAKS) &&
           p->at[first - 2].flags & PROSE_CAPITAL && roles_is_title(&p->at[first - 2]);
}

static stemma_status gather_before(struct gathering *g, const struct mention *m)
{
    for (uint32_t i = m->first; i < m->core_first; i++)
        TRY(add_word(g, i, m->person, true));
    if (m->first < m->core_first && follows_office(g->prose, m->first))
        return add_word(g, m->first - 2, m->person, true);
    for (uint32_t n = 0, i = m->first; n < MAX_WORDS_BEFORE && i > 0; n++) {
        const struct prose_word *w = &g->prose->at[i];
        if (w->flags & PROSE_INSIDE || w->gap & GAP_BREAKS)
            return STEMMA_OK;
        w = &g->prose->at[--i];
        uint32_t ends =
            WORD_PREPOSITION | WORD_AUXILIARY | WORD_SUBJECT | WORD_DETERMINER | WORD_POSSESSIVE;
        bool name = w->flags & PROSE_CAPITAL && !(w->classes & (WORD_ROLE | WORD_HONORIFIC));
        if (w->flags & (PROSE_INSIDE | PROSE_POSSESSIVE) || name || w->classes & ends ||
            (w->verb != CUE_NONE && !(w->classes & WORD_ROLE)) ||
            (n == 0 && w->classes & WORD_JOINS)) /* the president and Ada Merrow */
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

/* Where an apposition or predicate ends that begins at token `first`: at the next sentence,
 * quotation or subject. An apposition goes over one comma, that of an age, and one that runs into a
 * verb is none: "asked about Merrow, the mayor said". Then it ends where it begins. */
static uint32_t description_end(const struct gathering *g, uint32_t first, bool apposed)
{
    const struct prose_word *words = g->prose->at;
    uint32_t i = first;
    for (; i < first + MAX_WORDS_AFTER; i++) {
        const struct prose_word *w = &words[i];
        if (w->flags & (PROSE_INSIDE | PROSE_STARTS) || w->gap & (GAP_STOP | GAP_PARAGRAPH))
            return i;
        bool age = i == first + 1 && g->prose->text->tokens[first].kind == TOKEN_NUMBER;
        if (i > first && w->gap & GAP_BREAKS && !age)
            return i;
        if (w->classes & (WORD_SUBJECT | WORD_WHO))
            return i;
        bool reports = w->verb != CUE_NONE && w->form != CUE_FORM_BASE && !(w->classes & WORD_ROLE);
        if (reports || (apposed && w->classes & WORD_AUXILIARY))
            return apposed ? first : i;
    }
    return i;
}

/* Words of an apposition or predicate. */
static stemma_status gather_after(struct gathering *g, const struct mention *m)
{
    const struct prose_word *words = g->prose->at;
    bool apposed = (words[m->end].gap & GAP_COMMA) != 0;
    bool is = (words[m->end].gap & GAP_BREAKS) == 0 && is_copula(g, m->end);
    bool head = true; /* up to the first preposition: the chair of the panel */
    uint32_t end = apposed || is ? description_end(g, m->end, apposed) : m->end;
    for (uint32_t i = m->end; i < end; i++) {
        head &= !(words[i].classes & WORD_PREPOSITION);
        TRY(add_word(g, i, m->person, head));
    }
    return STEMMA_OK;
}

stemma_status roles_find(struct role_list *out, struct arena *arena, const struct prose *prose,
                         const struct mention_list *mentions, const struct person_list *persons,
                         stemma_error *err)
{
    struct gathering g = {prose, arena, ARRAY_INIT(MAX_ROLES), out, err};
    for (size_t i = 0; i < ROLE_CHAINS; i++)
        out->last[i] = NO_ROLE;
    for (size_t i = 0; i < mentions->n_names; i++) {
        const struct mention *m = &mentions->at[mentions->names[i]];
        if (m->person == NO_PERSON || m->flags & MENTION_DOUBTFUL ||
            persons->at[m->person].flags & PERSON_BODY)
            continue;
        TRY(gather_before(&g, m));
        if (!(m->flags & MENTION_POSSESSIVE))
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

/* Nouns, and what is printed before the names of those whom they mean. */
static const struct {
    const char *noun, *titles[4];
} short_forms[] = {{"captain", {"capt"}},
                   {"colonel", {"col"}},
                   {"congressman", {"rep"}},
                   {"congresswoman", {"rep"}},
                   {"detective", {"det"}},
                   {"doctor", {"dr"}},
                   {"general", {"gen"}},
                   {"governor", {"gov"}},
                   {"lawmaker", {"rep", "sen", "congressman", "congresswoman"}},
                   {"legislator", {"rep", "sen", "congressman", "congresswoman"}},
                   {"lieutenant", {"lt"}},
                   {"pastor", {"rev"}},
                   {"physician", {"dr"}},
                   {"president", {"pres"}},
                   {"professor", {"prof"}},
                   {"representative", {"rep"}},
                   {"senator", {"sen"}},
                   {"sergeant", {"sgt"}}};

uint64_t roles_short_form(const struct prose *prose, uint32_t token)
{
    for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++)
        if (prose_is_word(prose, token, short_forms[i].noun))
            return fold_hash(short_forms[i].titles[0], strlen(short_forms[i].titles[0]));
    return prose->text->tokens[token].word;
}

/* The head of a nominal stands for its short forms. */
static void score_short_forms(struct matching *matching, const struct role_list *roles,
                              const struct prose *prose, uint32_t token)
{
    for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++) {
        const char *const *titles = short_forms[i].titles;
        if (!prose_is_word(prose, token, short_forms[i].noun))
            continue;
        for (size_t k = 0; k < 4 && titles[k] != NULL; k++)
            score_word(matching, roles, fold_hash(titles[k], strlen(titles[k])), token, HEAD_POINTS,
                       true);
    }
}

static bool has_role(const struct role_list *roles, uint32_t person, uint64_t word)
{
    uint32_t i = roles->last[word % ROLE_CHAINS];
    while (i != NO_ROLE && (roles->at[i].word != word || roles->at[i].person != person))
        i = roles->at[i].next;
    return i != NO_ROLE;
}

static bool holds_word(const struct prose *prose, const struct mention *nominal, const char *word)
{
    for (uint32_t i = nominal->first; i < nominal->core_first; i++)
        if (prose_is_word(prose, i, word))
            return true;
    return false;
}

/* What makes another office of one: a vice president is no president, nor a minister the prime
 * minister. */
static const char *const office_parts[] = {"vice",  "deputy",     "prime", "attorney", "assistant",
                                           "press", "lieutenant", "chief", "foreign"};
enum { N_OFFICE_PARTS = sizeof office_parts / sizeof *office_parts };

bool roles_is_part(const struct prose *prose, uint32_t token)
{
    size_t i = 0;
    while (i < N_OFFICE_PARTS && !prose_is_word(prose, token, office_parts[i]))
        i++;
    return i < N_OFFICE_PARTS;
}

static bool same_office(const struct role_list *roles, const struct prose *prose,
                        const struct mention *nominal, uint32_t person)
{
    if (!roles_is_title(&prose->at[nominal->core_first]))
        return true;
    for (size_t i = 0; i < N_OFFICE_PARTS; i++)
        if (has_role(roles, person, fold_hash(office_parts[i], strlen(office_parts[i]))) !=
            holds_word(prose, nominal, office_parts[i]))
            return false;
    return true;
}

/* Those with most points; `former`: those who are former ones with them. */
static void keep_best(struct role_match *out, const struct matching *matching,
                      const struct role_list *roles, bool former)
{
    uint64_t word = fold_hash("former", 6);
    uint32_t best = HEAD_POINTS;
    out->n = 0;
    for (size_t i = 0; i < matching->n; i++) {
        const struct match *m = &matching->at[i];
        if (m->points < best || (!former && has_role(roles, m->person, word)))
            continue;
        if (m->points > best)
            out->n = 0;
        best = m->points;
        if (out->n < MAX_ROLE_MATCHES)
            out->persons[out->n++] = m->person;
    }
}

void roles_match(struct role_match *out, const struct role_list *roles, const struct prose *prose,
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
        if (i == nominal->core_first)
            score_short_forms(&matching, roles, prose, i);
    }
    for (size_t i = 0; i < matching.n; i++)
        if (matching.at[i].points >= HEAD_POINTS &&
            !same_office(roles, prose, nominal, matching.at[i].person))
            matching.at[i].points = 0;
    keep_best(out, &matching, roles, holds_word(prose, nominal, "former"));
    if (out->n == 0)
        keep_best(out, &matching, roles, true);
}

bool roles_has_title(const struct role_list *roles, uint32_t person)
{
    for (size_t i = 0; i < roles->n; i++)
        if (roles->at[i].person == person && roles->at[i].title)
            return true;
    return false;
}
