/*
 * Gathers evidence about persons.
 *
 * In: mentions with their persons. Out: votes and flags of the persons.
 *
 * Sex is a matter of votes: honorifics, words of kinship before or after the name, the given name,
 * and the pronouns "he" and "she" that follow a sentence whose subject is the name. No vote
 * decides alone, and a tie is unknown (person_sex). A pronoun never votes against what the name
 * itself tells: then it means somebody else.
 *
 * A body is told by its last word (Board, Inc), an article before it, capitals alone; a place by
 * "in" and "at"; the title of a work by standing inside nominals ("the Foghorn author"). All is
 * linear in the text.
 */
#include "quote/evidence.h"

#define MAX_APPOSED_WORDS 5
#define N_SUBJECTS 3

enum { VOTE_PRONOUN = 1, VOTE_KIN = 4, VOTE_NAME = 8 };

enum sex evidence_of_honorific(const struct prose *prose, const struct mention *m)
{
    for (uint32_t i = m->first; i < m->core_first; i++) {
        if (prose->at[i].classes & WORD_MALE)
            return SEX_MALE;
        if (prose->at[i].classes & WORD_FEMALE)
            return SEX_FEMALE;
    }
    return SEX_UNKNOWN;
}

static void vote(struct person *p, enum sex sex, uint32_t votes)
{
    if (sex == SEX_MALE)
        p->male += votes;
    else if (sex == SEX_FEMALE)
        p->female += votes;
}

static enum sex class_sex(uint32_t classes)
{
    if (classes & WORD_MALE)
        return classes & WORD_FEMALE ? SEX_UNKNOWN : SEX_MALE;
    return classes & WORD_FEMALE ? SEX_FEMALE : SEX_UNKNOWN;
}

/* "Merrow, a mother of two": the first word of sex in an apposition. */
static enum sex apposed_sex(const struct prose *prose, const struct mention *m)
{
    const struct prose_word *words = prose->at;
    if (!(words[m->end].gap & GAP_COMMA) || !(words[m->end].classes & WORD_DETERMINER))
        return SEX_UNKNOWN;
    for (uint32_t i = m->end + 1; i <= m->end + MAX_APPOSED_WORDS; i++) {
        const struct prose_word *w = &words[i];
        if (w->flags & PROSE_INSIDE || w->gap & GAP_BREAKS || w->classes & WORD_PREPOSITION)
            return SEX_UNKNOWN;
        if (w->classes & WORD_ROLE && class_sex(w->classes) != SEX_UNKNOWN)
            return class_sex(w->classes);
    }
    return SEX_UNKNOWN;
}

void evidence_of_mention(struct person *person, const struct prose *prose, const struct mention *m)
{
    const struct prose_word *words = prose->at;
    if (m->first > 0 && !(words[m->first].gap & GAP_BREAKS) &&
        words[m->first - 1].classes & WORD_ROLE) {
        enum sex sex = class_sex(words[m->first - 1].classes);
        vote(person, sex, VOTE_KIN);
        if (sex != SEX_UNKNOWN)
            person->flags |= PERSON_KIN;
    }
    vote(person, evidence_of_honorific(prose, m), VOTE_NAME);
    vote(person, apposed_sex(prose, m), VOTE_KIN);
    if (words[m->core_first].classes & WORD_GIVEN && m->core_end - m->core_first > 1)
        vote(person, class_sex(words[m->core_first].classes), VOTE_NAME);
}

bool evidence_of_body(const struct prose *prose, const struct mention *m)
{
    const struct prose_word *words = prose->at;
    if (m->core_first > m->first && words[m->core_first - 1].classes & WORD_HONORIFIC)
        return false;
    bool given = words[m->core_first].classes & (WORD_MALE | WORD_FEMALE) &&
                 m->core_end - m->core_first > 1; /* die Ada Merrow */
    bool article =
        words[m->first].classes & WORD_DETERMINER && m->core_first <= m->first + 1 && !given;
    if (words[m->core_end - 1].classes & WORD_BODY || article)
        return true;
    for (uint32_t i = m->core_first + 1; i < m->core_end; i++)
        if (words[i].classes & WORD_PREPOSITION && !(words[i].gap & GAP_HYPHEN) &&
            !(words[i].classes & (WORD_PARTICLE | WORD_GIVEN)))
            return true; /* University of Skarrow */
    if (words[m->end].gap & GAP_COLON)
        return false; /* MERROW: “…” */
    for (uint32_t i = m->core_first; i < m->core_end; i++)
        if (!(prose->text->tokens[i].flags & TOKEN_UPPER) || words[i].classes & WORD_GIVEN)
            return false;
    return true; /* FBI, MUST WATCH */
}

/* "in", "at", "from": before a place. */
static bool follows_place_word(const struct prose *prose, const struct mention *m)
{
    uint32_t word = m->verb_before;
    return m->before == VERB_PREP &&
           (prose_is_word(prose, word, "in") || prose_is_word(prose, word, "at") ||
            prose_is_word(prose, word, "near") || prose_is_word(prose, word, "from") ||
            prose_is_word(prose, word, "across") || prose_is_word(prose, word, "outside"));
}

static stemma_status mark_places(struct person_list *persons, struct arena *arena,
                                 const struct prose *prose, const struct mention_list *mentions,
                                 stemma_error *err)
{
    uint32_t *n_placed = ARENA_ZEROED(arena, uint32_t, persons->n, err);
    if (n_placed == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < mentions->n_names; i++) {
        const struct mention *m = &mentions->at[mentions->names[i]];
        if (m->person != NO_PERSON)
            n_placed[m->person] += follows_place_word(prose, m) || m->flags & MENTION_INNER;
    }
    for (size_t i = 0; i < persons->n; i++) {
        struct person *p = &persons->at[i];
        if (n_placed[i] > 0 && 2 * n_placed[i] >= p->n_mentions && p->male + p->female == 0)
            p->flags |= PERSON_BODY;
    }
    return STEMMA_OK;
}

/* The last persons who were subjects, newest first. */
struct subject {
    uint32_t person, sentence, paragraph;
};

static void note_subject(struct subject *subjects, const struct mention *m, uint32_t sentence)
{
    bool usable = m->person != NO_PERSON && !(m->flags & (MENTION_INNER | MENTION_DOUBTFUL)) &&
                  (m->place == 0 || m->after != VERB_NONE || m->before == VERB_BEFORE);
    if (!usable)
        return;
    if (subjects[0].person != m->person)
        for (size_t i = N_SUBJECTS - 1; i > 0; i--)
            subjects[i] = subjects[i - 1];
    subjects[0] = (struct subject){m->person, sentence, m->paragraph};
}

/* For the newest subject of the sentence or the one before whose sex, as far as known, agrees. */
static void vote_of_pronoun(struct person_list *persons, const struct subject *subjects,
                            const struct prose_word *w, uint32_t paragraph)
{
    enum sex sex = w->classes & WORD_HE ? SEX_MALE : SEX_FEMALE;
    for (size_t i = 0; i < N_SUBJECTS && subjects[i].person != NO_PERSON; i++) {
        struct person *p = &persons->at[subjects[i].person];
        enum sex own = person_sex(p);
        if (w->sentence - subjects[i].sentence > 1 || paragraph - subjects[i].paragraph > 1)
            return;
        if (own != SEX_UNKNOWN && own != sex)
            continue;
        vote(p, sex, VOTE_PRONOUN);
        return;
    }
}

static void vote_of_pronouns(struct person_list *persons, const struct prose *prose,
                             const struct mention_list *mentions)
{
    struct subject subjects[N_SUBJECTS];
    size_t next = 0, name = 0;
    for (size_t i = 0; i < N_SUBJECTS; i++)
        subjects[i] = (struct subject){NO_PERSON, 0, 0};
    for (size_t p = 0; p < prose->n_pronouns; p++) {
        uint32_t t = prose->pronouns[p];
        while (next < mentions->n && mentions->at[next].first <= t)
            next++;
        for (; name < mentions->n_names && mentions->names[name] < next; name++) {
            const struct mention *m = &mentions->at[mentions->names[name]];
            note_subject(subjects, m, prose->at[m->first].sentence);
        }
        vote_of_pronoun(persons, subjects, &prose->at[t],
                        next > 0 ? mentions->at[next - 1].paragraph : 0);
    }
}

stemma_status evidence_of_article(struct person_list *persons, struct arena *arena,
                                  const struct prose *prose, const struct mention_list *mentions,
                                  stemma_error *err)
{
    TRY(mark_places(persons, arena, prose, mentions, err));
    vote_of_pronouns(persons, prose, mentions);
    return STEMMA_OK;
}
