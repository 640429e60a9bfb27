/*
 * Whom a role means: "the keeper", "the governor", "the 61-year-old".
 *
 * In: the roles of the article's persons (roles.c), a nominal. Out: a person, or nobody. Of several
 * who share its words it is the one who spoke or acted last. A role that nobody has is that of the
 * person the article is about, once that one was named, unless it is an office and that person has
 * another, or the article brought in somebody without a name for it ("a lawmaker said").
 */
#include "quote/resolve_role.h"

#define MAX_BACK 40

/* Merrow’s of "Merrow’s letter", Mr. Merrow’s of "Mr. Merrow’s letter"; NULL: no name owns it. */
const struct mention *resolve_owner(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number), *owner = number > 0 ? m - 1 : NULL;
    bool owns = owner != NULL && owner->kind == MENTION_NAME && owner->first == m->first &&
                owner->flags & MENTION_POSSESSIVE &&
                !(r->article->prose.at[m->first].classes & WORD_DETERMINER);
    return owns ? owner : NULL;
}

/* "her lawyer", "the state's senator": somebody else's. "the Skarrow's Horn host" is not. */
bool resolve_is_owned(const struct resolver *r, uint32_t number)
{
    const struct prose_word *words = r->article->prose.at;
    const struct mention *m = mention_at(r, number);
    if (words[m->first].classes & WORD_POSSESSIVE || words[m->first].flags & PROSE_POSSESSIVE ||
        resolve_owner(r, number) != NULL)
        return true;
    for (uint32_t i = m->first; i < m->end; i++)
        if (words[i].flags & PROSE_POSSESSIVE && !(words[i].flags & PROSE_CAPITAL))
            return true;
    return false;
}

static enum sex nominal_sex(const struct resolver *r, const struct mention *m)
{
    uint32_t classes = r->article->prose.at[m->core_first].classes;
    if (!(classes & WORD_ROLE))
        return SEX_UNKNOWN;
    if (classes & WORD_MALE)
        return classes & WORD_FEMALE ? SEX_UNKNOWN : SEX_MALE;
    return classes & WORD_FEMALE ? SEX_FEMALE : SEX_UNKNOWN;
}

/* "the 61-year-old", "die 61-Jährige" */
static bool is_age(const struct resolver *r, const struct mention *m)
{
    const struct token *end = r->article->text->tokens + m->end;
    return m->end - m->first >= 3 && r->article->prose.at[m->end - 1].gap & GAP_HYPHEN &&
           (end[-3].kind == TOKEN_NUMBER || end[-2].kind == TOKEN_NUMBER);
}

/* "a lawmaker said …, the lawmaker said": somebody of whom the article gives no more. */
static bool is_unnamed(const struct resolver *r, uint32_t number)
{
    const struct token *tokens = r->article->text->tokens;
    uint64_t head = tokens[mention_at(r, number)->core_first].word;
    for (uint32_t n = 0, i = number; n < MAX_BACK && i > 0; n++) {
        const struct mention *m = mention_at(r, --i);
        if (m->kind == MENTION_NOMINAL && m->flags & MENTION_INDEFINITE &&
            tokens[m->core_first].word == head)
            return true;
    }
    return false;
}

/* Was the person named before the mention? A headline, and what stands above the text, may be ahead
 * of the name. */
static bool is_known_by(const struct resolver *r, uint32_t person, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    return r->article->persons.at[person].first < number || m->paragraph == 0 ||
           (m->flags & MENTION_TITLE) != 0;
}

/* The person whom the article is about, where a nominal that fits nobody's role may mean it: an
 * office is not that of somebody who has another. */
static uint32_t main_person_for(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    const struct prose_word *words = r->article->prose.at;
    const struct person_list *persons = &r->article->persons;
    uint32_t head = words[m->core_first].classes, person = persons->main;
    bool role = (head & WORD_ROLE && !(head & WORD_UNNAMED)) || is_age(r, m);
    if (!role || person == NO_PERSON || !is_known_by(r, person, number) ||
        resolve_is_owned(r, number) || words[m->end].classes & WORD_WHO || is_unnamed(r, number))
        return NO_PERSON;
    return roles_is_title(&words[m->core_first]) && roles_has_title(&r->roles, person) ? NO_PERSON
                                                                                       : person;
}

static bool is_among(const struct role_match *match, uint32_t person)
{
    size_t i = 0;
    while (i < match->n && match->persons[i] != person)
        i++;
    return i < match->n;
}

/* "the Vermont senator" is told from others by a word that stands with none of their names. */
static bool has_name_inside(const struct resolver *r, const struct mention *m)
{
    for (uint32_t i = m->first + 1; i < m->core_first; i++)
        if (r->article->prose.at[i].flags & PROSE_CAPITAL)
            return true;
    return false;
}

/* Of several who have the role: who has just spoken, else the last one who did something, else the
 * person whom the article is about; NO_PERSON. */
static uint32_t choose_of_several(const struct resolver *r, const struct role_match *match,
                                  uint32_t number)
{
    if (is_unnamed(r, number))
        return NO_PERSON;
    if (is_among(match, r->last_speaker))
        return r->last_speaker;
    if (has_name_inside(r, mention_at(r, number)))
        return NO_PERSON;
    for (uint32_t n = 0, i = number; n < MAX_BACK && i > 0; n++) {
        const struct mention *m = mention_at(r, --i);
        bool subject = m->after != VERB_NONE || m->before == VERB_BEFORE || m->place == 0;
        if (m->kind == MENTION_NAME && subject && !(m->flags & MENTION_DOUBTFUL) &&
            is_among(match, m->person))
            return m->person;
    }
    uint32_t person = r->article->persons.main;
    return is_among(match, person) ? person : NO_PERSON;
}

struct identity resolve_role(const struct resolver *r, uint32_t number)
{
    struct role_match match;
    const struct mention *m = mention_at(r, number);
    struct identity id = {NO_PERSON, STEMMA_HOW_ROLE, 0.75};
    roles_match(&match, &r->roles, &r->article->prose, m);
    if (match.n == 0) {
        id.person = main_person_for(r, number);
    } else if (match.n == 1) {
        id.person = match.persons[0];
        bool near = id.person == r->last_speaker || id.person == r->article->persons.main;
        id.sure = near ? 0.9 : 0.8;
    } else {
        id.person = choose_of_several(r, &match, number);
    }
    if (id.person == NO_PERSON ||
        sexes_clash(person_sex(&r->article->persons.at[id.person]), nominal_sex(r, m)))
        return unknown;
    return id;
}
