/*
 * Resolves mentions to persons inside one article.
 *
 * In: persons and their roles, the speaker of the quotation before, a mention. Out: a person, how
 * it is known and how sure that is, or nobody.
 *
 *     name      its person. A family name that two persons bear is given only to one who has just
 *               spoken, or who is named far more often than the other.
 *     pronoun   the person before it that scores best: who spoke last, the subject of the sentence
 *               before, by name or role, the person the article is about, agreement in sex.
 *               A known other sex, an organisation or a possessive cannot be meant. "who" is the
 *               name it follows.
 *     nominal   the name it stands in apposition to; the owner or the body, where it is a text
 * ("her essay says"); the body last named that has the noun in its name; else whom its role means
 * (resolve_role.c).
 *
 * Points are small integers set by hand: no gold tells the persons behind pronouns in news. Where
 * two persons have as many the answer is nobody; a small lead makes it less sure.
 */
#include "quote/resolve.h"

#include "quote/resolve_role.h"

#define MAX_BACK 40
#define MAX_BODIES_BACK 200
#define MAX_SENTENCES_BACK 8
#define MAX_PERSONS 12
#define RIGHT_REACH 4
#define LEFT_REACH 5

stemma_status resolver_init(struct resolver *r, struct arena *arena, const struct article *article,
                            stemma_error *err)
{
    *r = (struct resolver){.article = article, .last_speaker = NO_PERSON};
    return roles_find(&r->roles, arena, &article->prose, &article->mentions, &article->persons,
                      err);
}

void resolver_note(struct resolver *r, uint32_t person, uint32_t paragraph)
{
    r->last_speaker = person;
    r->last_paragraph = paragraph;
}

static struct identity resolve_name(const struct resolver *r, const struct mention *m)
{
    const struct person *p = &r->article->persons.at[m->person];
    bool full = mention_name_words(&r->article->prose, m) > 1 || p->flags & PERSON_BODY;
    struct identity id = {m->person, full ? STEMMA_HOW_NAMED : STEMMA_HOW_SURNAME, 0.99};
    if (!(m->flags & MENTION_DOUBTFUL))
        return id;
    id.sure = 0.8;
    return r->last_speaker == m->person || m->flags & MENTION_LEADING ? id : unknown;
}

static enum sex pronoun_sex(const struct resolver *r, const struct mention *m)
{
    uint32_t classes = r->article->prose.at[m->first].classes;
    if (classes & WORD_HE)
        return SEX_MALE;
    return classes & WORD_SHE ? SEX_FEMALE : SEX_UNKNOWN;
}

struct tally {
    struct {
        uint32_t person;
        int points;
    } at[MAX_PERSONS];
    size_t n;
};

/* The best place of a person counts, not the sum. */
static void tally_add(struct tally *t, uint32_t person, int points)
{
    for (size_t i = 0; i < t->n; i++)
        if (t->at[i].person == person) {
            if (points > t->at[i].points)
                t->at[i].points = points;
            return;
        }
    if (t->n < MAX_PERSONS) {
        t->at[t->n].person = person;
        t->at[t->n++].points = points;
    }
}

/* Points of a place: in the pronoun's own paragraph, how near, and whether it is the subject of its
 * sentence. */
static int place_points(const struct resolver *r, const struct mention *pronoun,
                        const struct mention *m)
{
    const struct prose_word *words = r->article->prose.at;
    uint32_t back = words[pronoun->first].sentence - words[m->first].sentence;
    int points = back <= 1 ? 3 : back == 2 ? 2 : back <= 4 ? 1 : 0;
    if (m->paragraph == pronoun->paragraph)
        points += 6;
    else if (pronoun->paragraph - m->paragraph > 1)
        points -= 2;
    if (m->after != VERB_NONE || m->before == VERB_BEFORE)
        points += 4;
    else if (m->place == 0)
        points += 3;
    if (m->before == VERB_PREP || m->before == VERB_OBJECT ||
        m->flags & (MENTION_INNER | MENTION_POSSESSIVE))
        points -= 2;
    return points;
}

/* Points of a person, wherever named. */
static int person_points(const struct resolver *r, uint32_t person, enum sex sex)
{
    const struct person *p = &r->article->persons.at[person];
    int points = person_sex(p) == sex ? 2 : 0;
    if (person == r->article->persons.main)
        points += 1;
    if (!(p->flags & PERSON_FULL))
        points -= p->n_subjects > 0 && !(p->flags & PERSON_KIN) ? 2 : 4;
    if (p->n_spoke == 0 && p->male + p->female == 0)
        points -= 3; /* nothing shows a human being */
    return points;
}

/* Who spoke last may go on as "she" in the next paragraph. */
static int speaker_points(const struct resolver *r, const struct mention *pronoun)
{
    uint32_t back = pronoun->paragraph - r->last_paragraph;
    return back == 0 ? 8 : back == 1 ? 7 : back == 2 ? 4 : 2;
}

static struct identity best_of(const struct tally *t, stemma_speaker_how how)
{
    uint32_t person = NO_PERSON;
    int best = 0, second = 0;
    for (size_t i = 0; i < t->n; i++) {
        if (t->at[i].points > best) {
            second = best;
            best = t->at[i].points;
            person = t->at[i].person;
        } else if (t->at[i].points > second) {
            second = t->at[i].points;
        }
    }
    int lead = best - second;
    if (person == NO_PERSON || lead == 0)
        return unknown;
    return (struct identity){person, how, lead >= 4 ? 0.95 : lead >= 2 ? 0.85 : 0.7};
}

/* Whom a mention before a pronoun may give it: the person of a name, or of a role that begins its
 * sentence; NO_PERSON. */
static uint32_t antecedent(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    uint32_t head = r->article->prose.at[m->core_first].classes;
    if (m->kind == MENTION_NAME)
        return m->flags & MENTION_DOUBTFUL ? NO_PERSON : m->person;
    bool role = m->kind == MENTION_NOMINAL && m->place == 0 && head & WORD_ROLE &&
                !(m->flags & (MENTION_INDEFINITE | MENTION_PLURAL));
    return role ? resolve_role(r, number).person : NO_PERSON;
}

static struct identity resolve_personal(const struct resolver *r, uint32_t number)
{
    const struct mention *pronoun = mention_at(r, number);
    const struct person_list *persons = &r->article->persons;
    enum sex sex = pronoun_sex(r, pronoun);
    struct tally tally = {.n = 0};
    for (uint32_t n = 0, i = number; n < MAX_BACK && i > 0; n++) {
        const struct mention *m = mention_at(r, --i);
        uint32_t back =
            r->article->prose.at[pronoun->first].sentence - r->article->prose.at[m->first].sentence;
        if (back > MAX_SENTENCES_BACK)
            break;
        uint32_t person = antecedent(r, i);
        if (person == NO_PERSON || persons->at[person].flags & PERSON_BODY ||
            sexes_clash(person_sex(&persons->at[person]), sex))
            continue;
        tally_add(&tally, person, place_points(r, pronoun, m) + person_points(r, person, sex));
    }
    uint32_t last = r->last_speaker;
    if (last != NO_PERSON && !(persons->at[last].flags & PERSON_BODY) &&
        !sexes_clash(person_sex(&persons->at[last]), sex))
        tally_add(&tally, last, speaker_points(r, pronoun) + person_points(r, last, sex));
    if (persons->main != NO_PERSON && !sexes_clash(person_sex(&persons->at[persons->main]), sex))
        tally_add(&tally, persons->main, 3 + person_points(r, persons->main, sex));
    return best_of(&tally, STEMMA_HOW_PRONOUN);
}

/* "who", and a nominal after "NAME ,": the name that ends right before it. A place in between is
 * passed over: Ada Merrow of Skarrow, who … */
static struct identity resolve_to_left(const struct resolver *r, uint32_t number,
                                       stemma_speaker_how how)
{
    const struct prose_word *words = r->article->prose.at;
    uint32_t end = mention_at(r, number)->first;
    for (uint32_t i = number; i > 0 && number - i < LEFT_REACH; i--) {
        const struct mention *left = mention_at(r, i - 1);
        if (left->end != end || left->kind != MENTION_NAME || left->person == NO_PERSON)
            continue;
        if (left->flags & (MENTION_DOUBTFUL | MENTION_POSSESSIVE))
            return unknown;
        if (!(r->article->persons.at[left->person].flags & PERSON_BODY))
            return (struct identity){left->person, how, 0.95};
        end = left->first > 0 && words[left->first - 1].classes & WORD_PREPOSITION ? left->first - 1
                                                                                   : left->first;
    }
    return unknown;
}

/* "said the keeper of the light, Ada Merrow": unbroken words lead from the mention behind its verb
 * to the name. In "said a keeper in Skarrow, Norland" the second name is where the first lies. */
static bool is_named_behind(const struct resolver *r, const struct mention *m,
                            const struct mention *right)
{
    const struct prose_word *words = r->article->prose.at;
    if (m->before != VERB_BEFORE || mention_name_words(&r->article->prose, right) < 2 ||
        (words[right->first - 1].flags & PROSE_CAPITAL &&
         !(words[right->core_first].classes & WORD_GIVEN)))
        return false;
    for (uint32_t i = m->end; i < right->first; i++)
        if (words[i].gap & GAP_BREAKS || words[i].flags & PROSE_INSIDE)
            return false;
    return true;
}

/* "the keeper, Ada Merrow, said", "the keeper of the light, Ada Merrow, said": the name in commas
 * right after it, right before its verb, or after a verb that leads. */
static struct identity resolve_to_right(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    const struct prose_word *words = r->article->prose.at;
    for (uint32_t i = number + 1; i < r->article->mentions.n && i <= number + RIGHT_REACH; i++) {
        const struct mention *right = mention_at(r, i);
        if (words[right->first].sentence != words[m->first].sentence)
            return unknown;
        bool apposed = right->kind == MENTION_NAME && right->person != NO_PERSON &&
                       words[right->first].gap & GAP_COMMA &&
                       words[right->end].gap & (GAP_COMMA | GAP_STOP | GAP_PARAGRAPH);
        bool near = right->first == m->end ||
                    (m->after != VERB_NONE && right->end == m->verb_after) ||
                    is_named_behind(r, m, right);
        if (apposed && near && !(right->flags & MENTION_DOUBTFUL))
            return (struct identity){right->person, STEMMA_HOW_ROLE, 0.95};
    }
    return unknown;
}

/* "a Skarrow University report": the body named right before the head. */
static struct identity resolve_inner_body(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    for (uint32_t i = number + 1; i < r->article->mentions.n && i <= number + RIGHT_REACH; i++) {
        const struct mention *inner = mention_at(r, i);
        if (inner->first >= m->core_first)
            break;
        uint32_t last = r->article->prose.at[inner->core_end - 1].classes;
        bool body =
            last & WORD_BODY || r->article->text->tokens[inner->core_first].flags & TOKEN_UPPER;
        if (inner->end == m->core_first && inner->person != NO_PERSON && body &&
            r->article->persons.at[inner->person].flags & PERSON_BODY)
            return (struct identity){inner->person, STEMMA_HOW_ROLE, 0.85};
    }
    return unknown;
}

/* "the university", after "Skarrow University": the body last named whose name holds the word. */
static struct identity resolve_body(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    const struct token *tokens = r->article->text->tokens;
    if (m->end - m->first != 2 || !(r->article->prose.at[m->first].classes & WORD_DETERMINER))
        return unknown;
    for (uint32_t n = 0, i = number; n < MAX_BODIES_BACK && i > 0; n++) {
        const struct mention *named = mention_at(r, --i);
        if (named->kind != MENTION_NAME || named->person == NO_PERSON ||
            !(r->article->persons.at[named->person].flags & PERSON_BODY))
            continue;
        for (uint32_t t = named->core_first; t < named->core_end; t++)
            if (tokens[t].word == tokens[m->core_first].word)
                return (struct identity){named->person, STEMMA_HOW_ROLE, 0.85};
    }
    return unknown;
}

/* "her essay", "Merrow’s letter", "the letter": whoever wrote it. */
static struct identity resolve_text(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    const struct prose_word *first = &r->article->prose.at[m->first];
    struct identity id = unknown;
    if (first->classes & WORD_POSSESSIVE)
        id = resolve_personal(r, number);
    else if (resolve_owner(r, number) != NULL)
        id = resolve_name(r, resolve_owner(r, number));
    else if (resolve_is_owned(r, number))
        return unknown; /* the group's statement */
    else if (r->last_speaker != NO_PERSON || r->article->persons.main != NO_PERSON)
        id = (struct identity){r->last_speaker != NO_PERSON ? r->last_speaker
                                                            : r->article->persons.main,
                               STEMMA_HOW_ROLE, 0.75};
    if (id.person != NO_PERSON)
        id.how = STEMMA_HOW_ROLE;
    return id;
}

static struct identity resolve_nominal(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    const struct prose_word *head = &r->article->prose.at[m->core_first];
    struct identity id = unknown;
    if (m->flags & MENTION_APPOSED && m->after != VERB_AFTER) /* not "of Merrow, the mayor said" */
        id = resolve_to_left(r, number, STEMMA_HOW_ROLE);
    if (id.person == NO_PERSON)
        id = resolve_to_right(r, number);
    bool text = (head->classes & (WORD_TEXT | WORD_TALK)) != 0;
    if (text && id.person == NO_PERSON)
        id = resolve_inner_body(r, number);
    if (id.person != NO_PERSON || m->flags & (MENTION_INDEFINITE | MENTION_PLURAL))
        return id;
    if (text &&
        (resolve_is_owned(r, number) || !(head->classes & (WORD_BODY | WORD_TALK | WORD_UNNAMED))))
        return resolve_text(r, number);
    if (text)
        return unknown;
    if (head->classes & WORD_BODY)
        return resolve_body(r, number);
    return resolve_role(r, number);
}

struct identity resolve_mention(const struct resolver *r, uint32_t number)
{
    const struct mention *m = mention_at(r, number);
    uint32_t classes = r->article->prose.at[m->first].classes;
    if (m->kind == MENTION_NAME && m->person != NO_PERSON)
        return resolve_name(r, m);
    if (m->kind == MENTION_PRONOUN && classes & WORD_WHO)
        return resolve_to_left(r, number, STEMMA_HOW_PRONOUN);
    if (m->kind == MENTION_PRONOUN &&
        (classes & (WORD_HE | WORD_SHE) || prose_is_bare_verb(&r->article->prose, m->first)))
        return resolve_personal(r, number);
    if (m->kind == MENTION_NOMINAL)
        return resolve_nominal(r, number);
    return unknown;
}
