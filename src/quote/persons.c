/*
 * From names to persons, inside one article.
 *
 * In: the mentions. Out: a list of persons, and each name's person.
 *
 * First all names of two words and more, keyed by given and family name; then the single words: the
 * family name of a person, else a given name, else somebody of their own. Papers print the full
 * name once and the family name after, so two passes over the names suffice, and the full name may
 * even come later. "L. Brent Merrow", "Brent Merrow" and "B. Merrow" are one: initials, a middle
 * name or a short form (Ken, Kenneth) agree.
 *
 * A suffix may tell two of one name (suffixes.c). Persons who share a family name otherwise are
 * chained and never merged. A bare "Merrow" goes to the one whose honorific agrees; else to the one
 * whom alone headline or lead names, or whom the article names in full three times and three times
 * as often as any other; else to the one named last. The last two are marked, and who resolves the
 * mention decides what to make of that. A run of capitals that nothing shows to be a person
 * ("Understated Merrow") does not compete.
 */
#include "quote/persons.h"

#include "base/array.h"
#include "quote/evidence.h"
#include "quote/suffixes.h"
#include "text/fold.h"

#include <string.h>

#define MAX_PERSONS ((size_t)1 << 26)
#define MAX_NAMESAKES 16
#define SHORTEST_SHORT_FORM 3
#define WEIGHT 3
#define LONGEST_NAME 4
#define SHORTEST_MISSPELT 5
#define MAX_SPELT 256

typedef ARRAY(struct person) person_array;

struct naming {
    const struct prose *prose;
    const struct mention_list *mentions;
    const char *title;
    struct arena *arena;
    person_array persons;
    struct table full;   /* given and family name -> person */
    struct table family; /* -> first person of the chain */
    struct table given;
    bool letters[256]; /* first bytes of the family names of those with full names */
    struct suffix_list suffixes;
    stemma_error *err;
};

/* Puts the newest person at the head of the chain of `key`. */
static stemma_status chain_person(struct naming *n, struct table *table, uint64_t key,
                                  uint32_t number, uint32_t *next)
{
    uint32_t *slot = NULL;
    TRY(table_slot(table, key, number, &slot, n->err));
    *next = *slot == number ? NO_PERSON : *slot;
    *slot = number;
    return STEMMA_OK;
}

static stemma_status add_person(struct naming *n, uint64_t given, uint64_t family, uint32_t mention,
                                uint32_t *number)
{
    struct person p = {.given = given,
                       .family = family,
                       .same_given = NO_PERSON,
                       .name = mention,
                       .first = mention};
    *number = (uint32_t)n->persons.n;
    TRY(chain_person(n, &n->family, family, *number, &p.same_family));
    if (given != 0)
        TRY(chain_person(n, &n->given, given, *number, &p.same_given));
    return ARRAY_ADD(n->arena, &n->persons, p, n->err);
}

static void note_mention(struct naming *n, uint32_t i, uint32_t person)
{
    struct mention *m = &n->mentions->at[i];
    struct person *p = &n->persons.at[person];
    const struct mention *best = &n->mentions->at[p->name];
    m->person = person;
    p->last = i;
    p->n_mentions++;
    bool starts = m->place == 0 && !(m->flags & MENTION_INNER) && m->before == VERB_NONE;
    bool speaks = m->after != VERB_NONE || m->before == VERB_BEFORE;
    p->n_spoke += speaks;
    p->n_subjects += speaks || starts;
    if (m->flags & MENTION_TITLE && !(m->flags & MENTION_DOUBTFUL))
        p->flags |= PERSON_TITLE;
    if (m->paragraph < 3)
        p->flags |= PERSON_LEAD;
    if (p->first == i && evidence_of_body(n->prose, m))
        p->flags |= PERSON_BODY;
    if (!(m->flags & MENTION_DOUBTFUL))
        evidence_of_mention(p, n->prose, m);
    if (m->core_end - m->core_first > best->core_end - best->core_first)
        p->name = i;
}

/* One given name may be an initial or a short form of the other: B and Brent, Ken and Kenneth. */
static bool shortens(const struct naming *n, uint32_t a, uint32_t b)
{
    const struct token *tokens = n->prose->text->tokens;
    const char *bytes = n->prose->text->bytes;
    uint32_t length = tokens[a].n_bytes < tokens[b].n_bytes ? tokens[a].n_bytes : tokens[b].n_bytes;
    if (length != 1 && length < SHORTEST_SHORT_FORM)
        return false;
    return memcmp(bytes + tokens[a].begin, bytes + tokens[b].begin, length) == 0;
}

/* Is the full name `m` another form of the name of a person with its family name? */
static bool is_form_of(const struct naming *n, const struct mention *m, const struct person *p)
{
    const struct mention *other = &n->mentions->at[p->first];
    if (shortens(n, m->core_first, other->core_first))
        return true;
    for (uint32_t i = m->core_first + 1; i + 1 < m->core_end; i++)
        if (mention_word_hash(n->prose, i) == p->given)
            return true;
    uint64_t given = mention_word_hash(n->prose, m->core_first);
    for (uint32_t i = other->core_first + 1; i + 1 < other->core_end; i++)
        if (mention_word_hash(n->prose, i) == given)
            return true;
    return false;
}

static uint32_t find_other_form(const struct naming *n, const struct mention *m, uint64_t family)
{
    uint32_t person = table_get(&n->family, family); /* TABLE_NONE is NO_PERSON */
    for (uint32_t k = 0; k < MAX_NAMESAKES && person != NO_PERSON; k++) {
        if (is_form_of(n, m, &n->persons.at[person]))
            return person;
        person = n->persons.at[person].same_family;
    }
    return NO_PERSON;
}

static stemma_status take_full_name(struct naming *n, uint32_t i)
{
    const struct mention *m = &n->mentions->at[i];
    uint64_t given = mention_word_hash(n->prose, m->core_first),
             family = suffixes_family(&n->suffixes, n->prose, m);
    uint32_t fresh = (uint32_t)n->persons.n, *slot = NULL;
    TRY(table_slot(&n->full, hash_mix(given) ^ family, fresh, &slot, n->err));
    uint32_t person = *slot;
    if (person == fresh) {
        person = find_other_form(n, m, family);
        if (person == NO_PERSON)
            TRY(add_person(n, given, family, i, &person));
        *slot = person;
    }
    n->persons.at[person].flags |= PERSON_FULL;
    n->persons.at[person].n_full++;
    note_mention(n, i, person);
    return STEMMA_OK;
}

/* Anything that shows a human being behind a full name. */
static bool is_shown(const struct naming *n, const struct person *p)
{
    const struct mention *m = &n->mentions->at[p->first];
    const struct token *tokens = n->prose->text->tokens;
    if ((tokens[m->core_first].flags ^ tokens[m->core_end - 1].flags) & TOKEN_UPPER)
        return false; /* WATCH Merrow, Merrow MORE */
    return p->n_full > 1 || p->male + p->female > 0 || p->n_spoke > 0 ||
           n->prose->at[m->core_first].classes & WORD_GIVEN;
}

struct choice {
    uint32_t person;
    bool doubtful, leading;
};

/* Of the persons in a chain the one who agrees with the honorific, who leads, or who was named
 * last. */
static struct choice choose_namesake(const struct naming *n, uint32_t person, bool by_family,
                                     enum sex sex)
{
    uint32_t last = NO_PERSON, most = NO_PERSON, n_second = 0, n_fit = 0, n_titled = 0;
    uint32_t headline = NO_PERSON, n_headline = 0;
    for (uint32_t k = 0; k < MAX_NAMESAKES && person != NO_PERSON; k++) {
        const struct person *p = &n->persons.at[person];
        uint32_t number = person;
        enum sex own = person_sex(p);
        person = by_family ? p->same_family : p->same_given;
        if (p->flags & PERSON_BODY || (sex != SEX_UNKNOWN && own != SEX_UNKNOWN && own != sex))
            continue;
        if (n_fit > 0 && !is_shown(n, p))
            continue;
        if (n_fit == 1 && !is_shown(n, &n->persons.at[last])) {
            n_fit = n_titled = n_headline = 0;
            last = most = NO_PERSON;
        }
        n_fit++;
        n_titled += (p->flags & (PERSON_TITLE | PERSON_LEAD)) != 0;
        if (p->flags & PERSON_TITLE) {
            headline = number;
            n_headline++;
        }
        if (last == NO_PERSON || p->last > n->persons.at[last].last)
            last = number;
        if (most == NO_PERSON || p->n_full > n->persons.at[most].n_full) {
            n_second = most == NO_PERSON ? 0 : n->persons.at[most].n_full;
            most = number;
        } else if (p->n_full > n_second) {
            n_second = p->n_full;
        }
    }
    struct choice choice = {last, n_fit > 1, false};
    if (!choice.doubtful)
        return choice;
    const struct person *leader = &n->persons.at[most];
    bool titled =
        leader->flags & (PERSON_TITLE | PERSON_LEAD) && n_titled == 1 && leader->n_full > n_second;
    if (n_headline == 1 && n->persons.at[headline].n_full >= leader->n_full)
        choice = (struct choice){headline, true, true};
    else if (titled || (leader->n_full >= WEIGHT && leader->n_full >= WEIGHT * n_second))
        choice = (struct choice){most, true, true};
    return choice;
}

/* A single word that begins a sentence is a name when a verb of saying follows, or it is a common
 * given name. */
static bool may_be_name(const struct naming *n, const struct mention *m)
{
    return !(m->flags & MENTION_INITIAL) || m->after == VERB_AFTER || m->after == VERB_APPOS ||
           m->flags & MENTION_POSSESSIVE || n->prose->at[m->end].gap & GAP_COLON ||
           n->prose->at[m->core_first].classes & WORD_GIVEN;
}

/* Two spellings of one word: one letter more, less or other, or two swapped. */
static bool is_misspelt(const char *a, uint32_t n_a, const char *b, uint32_t n_b)
{
    uint32_t head = 0, tail = 0, shorter = n_a < n_b ? n_a : n_b, longer = n_a < n_b ? n_b : n_a;
    while (head < shorter && a[head] == b[head])
        head++;
    while (tail < shorter - head && a[n_a - 1 - tail] == b[n_b - 1 - tail])
        tail++;
    if (head == 0 || longer < SHORTEST_MISSPELT)
        return false;
    if (longer - head - tail <= 1)
        return true;
    return n_a == n_b && n_a - head - tail == 2 && a[head] == b[head + 1] && a[head + 1] == b[head];
}

/* The one person with a full name whose family name the article never prints alone, and nearly so:
 * Merow for Ada Merrow; NO_PERSON. */
static uint32_t find_misspelt(const struct naming *n, const struct mention *m, size_t n_full)
{
    const struct token *tokens = n->prose->text->tokens;
    const char *bytes = n->prose->text->bytes;
    uint32_t token = m->core_end - 1, end = mention_word_end(n->prose, token), found = NO_PERSON;
    if (!n->letters[(unsigned char)bytes[tokens[token].begin]])
        return NO_PERSON; /* mostly */
    for (size_t p = 0; p < n_full && p < MAX_SPELT; p++) {
        const struct person *person = &n->persons.at[p];
        const struct mention *full = &n->mentions->at[person->first];
        uint32_t last = full->core_end - 1;
        if (bytes[tokens[last].begin] != bytes[tokens[token].begin])
            continue; /* nearly always */
        uint32_t last_end = mention_word_end(n->prose, last);
        if (person->n_mentions > person->n_full || person->flags & PERSON_BODY ||
            full->core_end - full->core_first > LONGEST_NAME - 1 ||
            !is_misspelt(bytes + tokens[token].begin, end - tokens[token].begin,
                         bytes + tokens[last].begin, last_end - tokens[last].begin))
            continue;
        if (found != NO_PERSON)
            return NO_PERSON;
        found = (uint32_t)p;
    }
    return found;
}

/* `n_full`: persons with full names; they come first. */
static stemma_status take_single_name(struct naming *n, uint32_t i, size_t n_full)
{
    struct mention *m = &n->mentions->at[i];
    uint64_t word = suffixes_family(&n->suffixes, n->prose, m);
    const uint32_t family = table_get(&n->family, word);
    const uint32_t given = family == TABLE_NONE ? table_get(&n->given, word) : TABLE_NONE;
    const enum sex sex = evidence_of_honorific(n->prose, m);
    struct choice choice = {NO_PERSON, false, false};
    if (family != TABLE_NONE && family < n_full)
        choice = choose_namesake(n, family, true, sex);
    else if (family != TABLE_NONE)
        choice.person = family;
    else if (given != TABLE_NONE)
        choice = choose_namesake(n, given, false, sex);
    if (family == TABLE_NONE && choice.person != NO_PERSON &&
        !is_shown(n, &n->persons.at[choice.person]))
        choice =
            (struct choice){NO_PERSON, false, false}; /* Merrow Web, where Merrow is a surname */
    if (choice.person == NO_PERSON && !may_be_name(n, m))
        return STEMMA_OK;
    if (choice.person == NO_PERSON && !(n->prose->at[m->core_first].classes & WORD_GIVEN)) {
        choice.person = find_misspelt(n, m, n_full);
        uint32_t *slot = NULL;
        if (choice.person != NO_PERSON)
            TRY(table_slot(&n->family, word, choice.person, &slot, n->err));
    }
    if (choice.person == NO_PERSON)
        TRY(add_person(n, 0, word, i, &choice.person));
    if (choice.doubtful)
        m->flags |= MENTION_DOUBTFUL;
    if (choice.leading)
        m->flags |= MENTION_LEADING;
    note_mention(n, i, choice.person);
    return STEMMA_OK;
}

/* Two words outside headlines are surely a name; longer runs may hold one and more. */
static bool is_sure_name(const struct naming *n, const struct mention *m)
{
    return !(m->flags & MENTION_TITLE) && mention_name_words(n->prose, m) == 2;
}

/* Words that may belong to a name. */
static bool is_plain(const struct naming *n, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        uint32_t other = WORD_ROLE | WORD_HONORIFIC | WORD_BODY | WORD_CALENDAR;
        uint8_t forms = PROSE_ED | PROSE_ING | PROSE_LY;
        if (n->prose->at[i].classes & other || n->prose->at[i].verb != CUE_NONE ||
            n->prose->at[i].flags & forms || n->prose->text->tokens[i].flags & TOKEN_UPPER)
            return false;
    }
    return true;
}

/* Leaves of a long run, or of a headline's, the full name in it that the article prints alone. A
 * run that ends in it may be the fuller form: José Manuel Merrow. */
static void trim_to_known(struct naming *n, struct mention *m)
{
    for (uint32_t i = m->core_first; i + 1 < m->core_end; i++) {
        uint64_t given = mention_word_hash(n->prose, i),
                 family = mention_word_hash(n->prose, i + 1);
        if (table_get(&n->full, hash_mix(given) ^ family) == TABLE_NONE)
            continue;
        bool fuller = i + 2 == m->core_end && !(m->flags & MENTION_TITLE) &&
                      m->core_end - m->core_first <= LONGEST_NAME && is_plain(n, m->core_first, i);
        if (!fuller)
            m->core_first = i;
        if (i + 2 < m->core_end)
            m->core_end = m->end = i + 2;
        if (m->flags & MENTION_TITLE)
            m->first = i;
        return;
    }
}

/* Those with a namesake whose full name stands in the headline, which is not part of the text. */
static void mark_titled(struct naming *n)
{
    size_t n_title = n->title != NULL ? strlen(n->title) : 0;
    const struct token *tokens = n->prose->text->tokens;
    for (size_t i = 0; i < n->persons.n && n_title > 0; i++) {
        struct person *p = &n->persons.at[i];
        if (p->same_family == NO_PERSON && table_get(&n->family, p->family) == i)
            continue;
        const struct mention *m = &n->mentions->at[p->name];
        uint32_t begin = tokens[m->core_first].begin;
        size_t n_name = mention_word_end(n->prose, m->core_end - 1) - begin;
        const char *name = n->prose->text->bytes + begin;
        for (size_t at = 0; at + n_name <= n_title && !(p->flags & PERSON_TITLE); at++)
            if (memcmp(n->title + at, name, n_name) == 0)
                p->flags |= PERSON_TITLE;
    }
}

static stemma_status name_all(struct naming *n)
{
    const struct mention_list *list = n->mentions;
    for (size_t i = 0; i < list->n_names; i++)
        if (is_sure_name(n, &list->at[list->names[i]]))
            TRY(take_full_name(n, list->names[i]));
    for (size_t i = 0; i < list->n_names; i++) {
        struct mention *m = &list->at[list->names[i]];
        if (m->person != NO_PERSON || mention_name_words(n->prose, m) < 2)
            continue;
        trim_to_known(n, m);
        TRY(take_full_name(n, list->names[i]));
    }
    size_t n_full = n->persons.n;
    mark_titled(n);
    for (size_t p = 0; p < n_full; p++) {
        const struct mention *full = &list->at[n->persons.at[p].first];
        const uint32_t family = n->prose->text->tokens[full->core_end - 1].begin;
        n->letters[(unsigned char)n->prose->text->bytes[family]] = true;
        n->persons.at[p].last = 0;
    }
    for (size_t i = 0; i < list->n_names; i++) {
        const uint32_t number = list->names[i];
        const struct mention *m = &list->at[number];
        if (m->person == NO_PERSON)
            TRY(take_single_name(n, number, n_full));
        if (m->person != NO_PERSON)
            n->persons.at[m->person].last = number + 1;
    }
    return STEMMA_OK;
}

/* The person named in headline or lead, named at least twice as often as the next. */
static uint32_t main_person(const struct naming *n)
{
    uint32_t best = NO_PERSON, best_score = 0, second_score = 0;
    for (uint32_t i = 0; i < n->persons.n; i++) {
        const struct person *p = &n->persons.at[i];
        bool human = p->male + p->female > 0 || (p->flags & PERSON_FULL && p->n_spoke > 0);
        if (p->flags & PERSON_BODY || !(p->flags & (PERSON_TITLE | PERSON_LEAD)) || !human)
            continue;
        uint32_t score = p->n_mentions + 2 * p->n_subjects;
        if (score > best_score) {
            second_score = best_score;
            best_score = score;
            best = i;
        } else if (score > second_score) {
            second_score = score;
        }
    }
    return best_score >= 2 * second_score ? best : NO_PERSON;
}

stemma_status persons_find(struct person_list *out, struct arena *arena, const struct prose *prose,
                           const struct mention_list *mentions, const char *title,
                           stemma_error *err)
{
    struct naming n = {.prose = prose,
                       .mentions = mentions,
                       .title = title,
                       .arena = arena,
                       .persons = ARRAY_INIT(MAX_PERSONS),
                       .err = err};
    TRY(table_init(&n.full, arena, 64, err));
    TRY(table_init(&n.family, arena, 64, err));
    TRY(table_init(&n.given, arena, 64, err));
    TRY(suffixes_find(&n.suffixes, arena, prose, mentions, err));
    TRY(name_all(&n));
    *out = (struct person_list){n.persons.n, n.persons.at, NO_PERSON};
    TRY(evidence_of_article(out, arena, prose, mentions, err));
    out->main = main_person(&n);
    return STEMMA_OK;
}
