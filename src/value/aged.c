/*
 * Ages that are told with the word for years, in German, French and Spanish.
 *
 * In: a number. Out: whether it is an age, the tokens that say so, and the name of whom.
 *
 *     43 Jahre alt, im Alter von 88 Jahren, Ada Merrow (61)
 *     Ada Merrow, 61 ans, / âgée de 61 ans / un homme de 43 ans / mort à 88 ans / a quatre ans
 *     Ada Merrow, de 61 años, / un pescador de 43 años / murió a los 88 años / tiene cuatro años
 *
 * So many years may as well be a term, a stay or a distance in time, and these languages have no
 * word like "old" behind it: "une peine de 12 ans", "a los 12 años de la guerra". So an age needs
 * somebody beside it: a name with a comma or a bracket, a word for a person (FORM_PERSON, kin), a
 * word that tells an age or a death. Bounded looks.
 */
#include "value/aged.h"

/* Behind the number stand years: sets `end` behind them, and behind "de edad". */
static bool read_years(uint32_t *end, const struct reader *r, uint32_t i)
{
    const struct lex l = reader_lex(r, i);
    if (!(l.kinds & LEX_PERIOD) || l.value != PERIOD_YEAR || !reader_joined(r, i))
        return false;
    *end = i + 1;
    if (reader_form(r, i + 1, FORM_OF) && reader_form(r, i + 2, FORM_AGE) &&
        reader_joined(r, i + 1) && reader_joined(r, i + 2))
        *end = i + 3;
    return true;
}

/* The name that ends before token `end`, with `gap` before that token. */
static bool name_at(struct aged *out, const struct reader *r, uint32_t end, const char *gap)
{
    if (end == 0 || !reader_gap_is(r, end, gap))
        return false;
    out->name_first = reader_name_before(r, end);
    out->name_end = end;
    return out->name_first < end;
}

static bool is_person(const struct reader *r, uint32_t i)
{
    return reader_form(r, i, FORM_PERSON) || reader_is(r, i, LEX_KIN);
}

/* The name before a verb or participle at token i: "Jorun Vale est mort à …". */
static void find_subject(struct aged *out, const struct reader *r, uint32_t i)
{
    for (uint32_t k = i, n = 0; n < 2; n++, k--) {
        if (k == 0 || !reader_joined(r, k))
            return;
        if (name_at(out, r, k, " "))
            return;
    }
}

/* True where token i tells of a death, of which an age is that of the dead. */
static bool tells_death(const struct reader *r, uint32_t i)
{
    const struct lex l = reader_lex(r, i);
    return l.kinds & LEX_EVENT && l.value == EVENT_DEATH;
}

/* "mort à 88 ans", "murió a los 88 años", "starb im Alter von 88 Jahren". `first`: of the number
 * with the words that lead it. */
static bool at_death(struct aged *out, const struct reader *r, uint32_t first)
{
    if (first == 0 || !reader_joined(r, first) || !tells_death(r, first - 1))
        return false;
    find_subject(out, r, first - 1);
    return true;
}

/* "à l'âge de", "im Alter von", "a la edad de": the first token; `i` where none stands there. */
static uint32_t age_words(const struct reader *r, uint32_t i)
{
    if (i < 3 || !reader_form(r, i - 1, FORM_OF) || !reader_form(r, i - 2, FORM_AGE) ||
        !reader_joined(r, i) || !reader_joined(r, i - 1))
        return i;
    const uint32_t to = reader_form(r, i - 3, FORM_ARTICLE) && i > 3 ? i - 4 : i - 3;
    return reader_form(r, to, FORM_TO) || reader_form(r, to, FORM_IN) ? to : i;
}

static bool read_led(struct aged *out, const struct reader *r, uint32_t i)
{
    const uint32_t age = age_words(r, i);
    if (age < i) {
        at_death(out, r, age);
        return true;
    }
    if (i == 0 || !reader_joined(r, i))
        return false;
    if (reader_form(r, i - 1, FORM_IS) && i > 1) { /* tiene 4 años */
        name_at(out, r, i - 1, " ");
        return out->name_first < out->name_end || is_person(r, i - 2);
    }
    const uint32_t to = reader_form(r, i - 1, FORM_ARTICLE) && i > 1 ? i - 2 : i - 1;
    if (reader_form(r, to, FORM_TO))
        return at_death(out, r, to);
    if (!reader_form(r, i - 1, FORM_OF) || i < 2)
        return false;
    if (reader_is(r, i - 2, LEX_AGED)) {
        if (!name_at(out, r, i - 2, ", "))
            name_at(out, r, i - 2, " ");
        return true;
    }
    return name_at(out, r, i - 1, ", ") || (is_person(r, i - 2) && reader_joined(r, i - 1));
}

static bool read_german(struct aged *out, const struct reader *r, uint32_t i)
{
    if (reader_is(r, out->end, LEX_OLD) && reader_joined(r, out->end)) {
        out->end++;
        if (i > 1 && reader_form(r, i - 1, FORM_IS) && reader_joined(r, i))
            name_at(out, r, i - 1, " ");
        return true;
    }
    const uint32_t age = age_words(r, i);
    if (age < i)
        at_death(out, r, age);
    return age < i;
}

bool aged_read(struct aged *out, const struct reader *r, uint32_t i, uint32_t number_end)
{
    *out = (struct aged){.end = number_end};
    if (r->language == LEX_ENGLISH)
        return false;
    const bool years = read_years(&out->end, r, number_end);
    if (!years)
        return r->language == LEX_GERMAN && name_at(out, r, i, " (") &&
               reader_gap_begins(r, number_end, ")");
    if (r->language == LEX_GERMAN)
        return read_german(out, r, i);
    if (reader_gap_begins(r, out->end, ",.;)") || out->end == r->text->n_tokens)
        if (name_at(out, r, i, ", ") || name_at(out, r, i, " ("))
            return true;
    return read_led(out, r, i);
}
