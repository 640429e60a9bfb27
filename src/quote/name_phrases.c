/*
 * Names: runs of capitals.
 *
 * In: the words of a document with their classes. Out: where a name begins, where it ends, and
 * which of its words are the name itself. Capitals alone do not tell: sentences begin with one,
 * headlines print them everywhere, months have them. So word classes speak against a name
 * (pronouns, determiners, function words at a sentence's begin) or for it (a common given name),
 * particles and initials go on inside one (Ada van der Merrow, J. K. Merrow), and the names of
 * bodies go on over prepositions (University of Skarrow). Bounded looks at neighbours.
 */
#include "quote/phrases.h"

#define MAX_NAME_WORDS 12
#define MAX_LIST_WORDS 4

/* In a headline verbs and function words have capitals too. */
static bool is_headline_word(const struct prose_word *w)
{
    bool verb = w->verb != CUE_NONE && w->form != CUE_FORM_BASE;
    return verb || w->flags & PROSE_STOP || w->classes & (WORD_FINITE | WORD_ADVERB | WORD_JOINS);
}

/* A finite reporting verb at token i that follows without a break. */
static bool says_next(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    return !(w->gap & GAP_BREAKS) && !(w->flags & PROSE_INSIDE) && prose_is_finite_cue(w) &&
           w->form != CUE_FORM_BASE;
}

/* "Jan Brewer" and "May said", but not "in May Merrow said". */
static bool is_month_name(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    uint32_t dated = WORD_PREPOSITION | WORD_DETERMINER | WORD_CALENDAR;
    bool joined = phrase_is_capital(p, i + 1) && phrase_goes_on(p, i + 1);
    return w->classes & WORD_CALENDAR && w->classes & WORD_GIVEN &&
           (joined || says_next(p, i + 1)) && (i == 0 || !(phrase_word(p, i - 1)->classes & dated));
}

/* "Theresa May", "Mrs May", but not "Theresa May 3": a month that is a name after a given name or
 * an honorific. */
static bool is_month_family(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    if (!(w->classes & WORD_CALENDAR) || !(w->classes & WORD_GIVEN) || i == 0)
        return false;
    const uint32_t before = phrase_word(p, i - 1)->classes;
    const bool led =
        before & WORD_GIVEN || (before & WORD_HONORIFIC && before & (WORD_MALE | WORD_FEMALE));
    return led && phrase_is_capital(p, i - 1) &&
           !(i + 1 < p->text->n_tokens && p->text->tokens[i + 1].kind == TOKEN_NUMBER);
}

/* A sentence's first word that looks like an adverb or a participle and is a name: "Kelly asked",
 * "Schilling said". */
static bool is_name_by_use(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    return w->verb == CUE_NONE && (w->classes & WORD_GIVEN || says_next(p, i + 1));
}

/* A capital word that begins no name: the sentence's first word when it is a function word or a
 * participle, a pronoun, a month. */
bool phrase_capital_begins_name(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    if (p->nouns && !phrase_shows_name(p, i))
        return false;
    uint32_t never = WORD_SUBJECT | WORD_CALENDAR | WORD_POSSESSIVE | WORD_DETERMINER | WORD_JOINS |
                     WORD_THEY | WORD_HE | WORD_SHE | WORD_ATTRIBUTES;
    bool joined = phrase_is_capital(p, i + 1) && phrase_goes_on(p, i + 1);
    if (w->classes & WORD_PARTICLE && joined)
        return true; /* Al Merrow, De Berg */
    if (w->classes & never && !is_month_name(p, i))
        return false;
    if (p->headline && is_headline_word(w))
        return false;
    if (!(w->flags & PROSE_STARTS))
        return (w->classes & WORD_PREPOSITION) == 0 || (w->classes & WORD_GIVEN) != 0;
    bool lower_next = !phrase_is_capital(p, i + 1);
    if (w->classes & WORD_GIVEN && !lower_next)
        return true;
    if (w->classes & WORD_AUXILIARY)
        return false;
    if (w->flags & PROSE_STOP || w->classes & (WORD_PREPOSITION | WORD_ADVERB))
        return false;
    if (lower_next && w->classes & (WORD_ROLES | WORD_QUANTITY))
        return false;
    if (lower_next && w->flags & (PROSE_LY | PROSE_ING))
        return is_name_by_use(p, i);
    return !(lower_next && w->verb != CUE_NONE);
}

/* The A of "Ada A. Merrow", which is no article. */
static bool is_initial(const struct phrase *p, uint32_t i)
{
    return i < p->text->n_tokens && p->text->tokens[i].n_bytes == 1 && phrase_is_capital(p, i) &&
           (phrase_word(p, i + 1)->gap & (GAP_BREAKS | GAP_DOT) & ~GAP_HYPHEN) != 0 &&
           phrase_goes_on(p, i + 1) && phrase_is_capital(p, i + 1);
}

/* The "un" of "Kim Jong-un": where the family name stands first, the second half of a given name in
 * two syllables has a small letter. */
static bool is_second_syllable(const struct phrase *p, uint32_t i)
{
    static const char *const families[] = {
        "kim",  "lee", "park", "moon", "choi", "ban",  "cho", "chung", "kang",
        "yoon", "yun", "roh",  "han",  "song", "shin", "lim", "hwang", "jeong",
        "jung", "suh", "tsai", "ma",   "chen", "lin",  "wu",  "wang",  "chang"};
    const struct token *t = p->text->tokens;
    enum { LONGEST = 5 };
    if (i < 2 || !(phrase_word(p, i)->gap & GAP_HYPHEN) || t[i].n_bytes > LONGEST ||
        t[i - 1].n_bytes > LONGEST || !phrase_is_capital(p, i - 1) || phrase_is_capital(p, i))
        return false;
    size_t k = 0;
    while (k < sizeof families / sizeof *families && !prose_spells(p->text, i - 2, families[k]))
        k++;
    return k < sizeof families / sizeof *families && phrase_is_capital(p, i - 2);
}

static bool is_name_word(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    if (is_initial(p, i) || is_second_syllable(p, i))
        return true;
    uint32_t never = WORD_SUBJECT | WORD_POSSESSIVE | (is_month_family(p, i) ? 0 : WORD_CALENDAR);
    uint32_t small = WORD_PREPOSITION | WORD_DETERMINER;
    if (!phrase_is_capital(p, i) || w->classes & never || (p->headline && is_headline_word(w)))
        return false;
    return !(w->classes & small) || w->classes & (WORD_PARTICLE | WORD_GIVEN);
}

/* "Secretary of", "Ambassador to": an office, and a preposition at token i. */
static bool is_office_of(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    return i > 0 && w->classes & WORD_PREPOSITION && !(w->flags & PROSE_CAPITAL) &&
           phrase_is_capital(p, i - 1) && phrase_word(p, i - 1)->classes & WORD_HONORIFIC;
}

/* Words of a name from token i on, at most three. */
static uint32_t count_words(const struct phrase *p, uint32_t i)
{
    uint32_t n = 0;
    while (n < 3 && is_name_word(p, i + n) && phrase_goes_on(p, i + n))
        n++;
    return n;
}

/* "of (the) Skarrow" after "University", "Against Silence" after "Horns", "of State" between
 * "Secretary" and a name: where the name goes on; `end` where it does not. */
static uint32_t over_preposition(const struct phrase *p, uint32_t end)
{
    const struct prose_word *w = phrase_word(p, end);
    bool office = is_office_of(p, end);
    bool joins =
        w->classes & WORD_PREPOSITION && !(w->classes & (WORD_PARTICLE | WORD_GIVEN)) &&
        (phrase_word(p, end - 1)->classes & WORD_BODY || w->flags & PROSE_CAPITAL || office);
    uint32_t next = end + 1;
    if (!joins || p->headline)
        return end;
    if (phrase_word(p, next)->classes & WORD_DETERMINER && phrase_goes_on(p, next))
        next++;
    const uint32_t n = count_words(p, next);
    const bool named = n == 3 || (n == 2 && says_next(p, next + n)); /* of State Merrow said */
    return (office ? named : n > 0) ? next : end;
}

/* "the Fog and Light Commission" is one body: where the name goes on after its first word; `end`
 * where it does not. */
static uint32_t over_body_and(const struct phrase *p, uint32_t end)
{
    const struct prose_word *w = phrase_word(p, end), *first = phrase_word(p, end - 1);
    uint32_t last = end + 1;
    if (!(w->classes & WORD_JOINS) || w->flags & PROSE_CAPITAL || p->headline || end < 2 ||
        !(phrase_word(p, end - 2)->classes & WORD_DETERMINER) ||
        first->classes & (WORD_BODY | WORD_GIVEN | WORD_ROLE) ||
        p->text->tokens[end - 1].flags & TOKEN_UPPER)
        return end;
    while (last - end < MAX_LIST_WORDS && is_name_word(p, last) && phrase_goes_on(p, last))
        last++;
    return last > end + 2 && phrase_word(p, last - 1)->classes & WORD_BODY ? end + 1 : end;
}

uint32_t phrase_name_end(const struct phrase *p, uint32_t first)
{
    uint32_t end = first + 1;
    while (end - first < MAX_NAME_WORDS && end < p->text->n_tokens && phrase_goes_on(p, end)) {
        if (is_name_word(p, end)) {
            end++;
            continue;
        }
        uint32_t over = over_preposition(p, end);
        if (over == end && end == first + 1)
            over = over_body_and(p, end);
        if (over > end) {
            end = over + 1;
            continue;
        }
        uint32_t after = end;
        while (after - end < 3 && (phrase_word(p, after)->classes & WORD_PARTICLE) != 0 &&
               phrase_goes_on(p, after))
            after++;
        if (after == end || !is_name_word(p, after) || !phrase_goes_on(p, after))
            break;
        end = after + 1;
    }
    return p->nouns ? phrase_person_end(p, first, end) : end;
}

/* "Secretary of" stands before token i, or "Secretary" before "of", which is token i. */
static bool follows_office(const struct phrase *p, uint32_t i)
{
    return is_office_of(p, i) || (i >= 2 && phrase_word(p, i - 1)->classes & WORD_PREPOSITION &&
                                  phrase_is_capital(p, i - 2) &&
                                  phrase_word(p, i - 2)->classes & (WORD_HONORIFIC | WORD_ROLE));
}

/* Where the person's name begins in a run of three words and more: at the first common given name;
 * at the last two words after "Secretary of". */
static uint32_t name_in_run(const struct phrase *p, uint32_t first, uint32_t end)
{
    const struct prose_word *head = phrase_word(p, first);
    uint32_t other = WORD_BODY | WORD_HONORIFIC | WORD_ROLE;
    bool office = follows_office(p, first);
    bool leads = p->nouns || head->classes & other || head->flags & PROSE_STARTS || office ||
                 p->text->tokens[first].flags & TOKEN_UPPER || end - first > 3;
    if (end - first < 3 || phrase_word(p, end - 1)->classes & WORD_BODY || !leads)
        return first;
    for (uint32_t i = first; i + 1 < end; i++)
        if (phrase_word(p, i)->classes & WORD_GIVEN &&
            phrase_word(p, i)->classes & (WORD_MALE | WORD_FEMALE))
            return phrase_word(p, i)->gap & GAP_HYPHEN ? first : i;
    const bool surname = end - first == 3 && is_office_of(p, first);
    return office ? end - (surname ? 1 : 2) : first;
}

/* A body's name is taken whole: one with a preposition in it and no office after that, or of three
 * words and more that end in "Committee" and hold no given name. */
static bool is_body_name(const struct phrase *p, uint32_t first, uint32_t end)
{
    bool given = false, joined = false;
    for (uint32_t i = first; i < end; i++) {
        uint32_t classes = phrase_word(p, i)->classes;
        if (joined && i + 1 < end && classes & (WORD_HONORIFIC | WORD_ROLE))
            return false; /* University of Skarrow President Ada Merrow */
        if (i > first && is_office_of(p, i))
            return false; /* Secretary of State Ada Merrow */
        joined |= i > first && classes & WORD_PREPOSITION &&
                  !(classes & (WORD_PARTICLE | WORD_GIVEN)) &&
                  !(phrase_word(p, i)->gap & GAP_HYPHEN); /* Moon Jae-in */
        given |= (classes & WORD_GIVEN) != 0;
    }
    return joined || (!given && end - first > 2 && phrase_word(p, end - 1)->classes & WORD_BODY);
}

void phrase_find_core(const struct phrase *p, struct mention *m)
{
    uint32_t first = m->core_first, end = m->core_end;
    for (uint32_t i = first; i + 1 < end; i++)
        if (phrase_word(p, i)->flags & PROSE_POSSESSIVE)
            first = i + 1; /* the Beacon's Ada Merrow */
    if (end - first > 1 && phrase_word(p, first)->classes & (WORD_DETERMINER | WORD_POSSESSIVE))
        first++;
    while (end - first > 1 && (phrase_word(p, end - 1)->classes & WORD_SUFFIX) != 0)
        end--;
    m->core_first = first;
    m->core_end = end;
    if (is_body_name(p, first, end))
        return;
    for (uint32_t i = end - 1; i > first; i--)
        if (phrase_word(p, i - 1)->classes & (WORD_HONORIFIC | WORD_ROLE)) {
            first = i;
            break;
        }
    m->core_first = name_in_run(p, first, end);
    m->core_end = end;
}
