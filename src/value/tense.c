/*
 * Which way a sentence points in time. In: a token of a date that may be of this year or the last,
 * of this week or the next; out: whether the verb nearest before it tells of what lies ahead or
 * behind.
 *
 * The nearest verb decides, and not any: "will resign, he said Friday". A participle is a past form
 * unless an article, "is" or "will" leads it. English forms and those of the word lists; sentences
 * that show neither are left to the caller. Bounded looks: a dozen words.
 */
#include "value/tense.h"

#include "text/word_table.h"

enum { BEHIND_WORDS = 9, AHEAD_WORDS = 12 };

/* They'll, with either apostrophe. */
static bool is_will_short(const struct reader *r, uint32_t i)
{
    return reader_ends(r, i, "'ll", 4) || reader_ends(r, i, "\xE2\x80\x99ll", 6);
}

/* "warned": a word that ends so, and is no name. */
static bool ends_in_ed(const struct reader *r, uint32_t i)
{
    return reader_ends(r, i, "ed", 5) && !reader_capital(r, i);
}

/* The first verb behind a date that begins its sentence is a past form: "On May 11th, a dozen men
 * met with her." */
static bool goes_on_behind(const struct reader *r, uint32_t i)
{
    for (uint32_t k = i + 1; k < i + AHEAD_WORDS && k < r->text->n_tokens; k++) {
        if (reader_token(r, k)->flags & TOKEN_SENTENCE_START || reader_is(r, k, LEX_FUTURE) ||
            reader_does(r, k, CLAUSE_BEGINS))
            return false;
        if (reader_does(r, k, CLAUSE_PAST) || reader_says(r, k, "was") || reader_says(r, k, "were"))
            return true;
    }
    return false;
}

bool tense_behind(const struct reader *r, uint32_t i)
{
    const uint32_t on = i > 0 && (reader_says(r, i - 1, "on") || reader_says(r, i - 1, "in"));
    if (reader_token(r, i - on)->flags & TOKEN_SENTENCE_START && r->language == LEX_ENGLISH)
        return goes_on_behind(r, i);
    for (uint32_t n = 0; n < BEHIND_WORDS && i > 0; n++, i--) {
        if (reader_token(r, i)->flags & TOKEN_SENTENCE_START || !reader_joined(r, i))
            return false;
        if (reader_does(r, i - 1, CLAUSE_PAST) || reader_says(r, i - 1, "was") ||
            reader_says(r, i - 1, "were") ||
            (ends_in_ed(r, i - 1) && !reader_does(r, i - 1, CLAUSE_IDLE)))
            return true;
    }
    return false;
}

/* An article, "is" or "will" right before a participle, so that it is no past form: "a closed
 * hall", "is sworn", "will remain closed". */
static bool is_led(const struct reader *r, uint32_t i)
{
    enum { LED_REACH = 4 };
    const uint32_t before = i > 0 && reader_joined(r, i) ? i - 1 : i;
    if (before < i && ((reader_token(r, before)->flags & TOKEN_STOP && !reader_pronoun(r, before) &&
                        !reader_says(r, before, "that") && !reader_says(r, before, "have") &&
                        !reader_says(r, before, "has")) ||
                       word_number_of(reader_token(r, before)->word) >= 0))
        return true;
    for (uint32_t k = i; k > 0 && i - k < LED_REACH && reader_joined(r, k); k--)
        if (reader_is(r, k - 1, LEX_FUTURE))
            return true;
    return false;
}

static bool is_past(const struct reader *r, uint32_t i)
{
    if (reader_says(r, i, "was") || reader_says(r, i, "were") || reader_says(r, i, "had"))
        return true;
    return (reader_does(r, i, CLAUSE_PAST) || ends_in_ed(r, i)) && !is_led(r, i);
}

/* "the Friday meeting", "of Monday's debate": no time of a verb. */
static bool is_of_noun(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"the", "from", "of", "since", "that", "his", "her"};
    return i > 0 && READER_SAYS_ANY(r, i - 1, words);
}

bool tense_ahead(const struct reader *r, uint32_t i, bool weekday)
{
    const bool present = weekday && !is_of_noun(r, i);
    for (uint32_t n = 0; n < AHEAD_WORDS && i > 0; n++) {
        if (reader_token(r, i)->flags & TOKEN_SENTENCE_START)
            return false;
        i--;
        if (reader_is(r, i, LEX_FUTURE) || is_will_short(r, i) ||
            (present && (reader_says(r, i, "is") || reader_says(r, i, "are"))))
            return true;
        if (is_past(r, i) || reader_says(r, i, "saying") || reader_says(r, i, "seen"))
            return false;
    }
    return false;
}
