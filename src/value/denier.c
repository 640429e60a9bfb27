/*
 * Who denies a value.
 *
 * In: a verb that denies ("denied", "disputed the figure of", "bestritt") before or behind a value.
 * Out: the tokens of its subject, or none.
 *
 *     Leif Holm denied that 40 …                the name right before the verb
 *     the harbour board later disputed …        the noun before it, up to its article; words like
 *                                               "later", "has", "on Tuesday" are passed over
 *     … was disputed by the harbour board       behind "by"
 *     Am Montag bestritt Holm …                 the name right behind the verb
 *
 * "Who denied" and "denying" leave open who, so nobody is named. Bounded looks.
 */
#include "value/denial.h"

#include "text/word_table.h"

enum { SKIPPED = 4, NOUN_WORDS = 4 };

/* What may stand between a subject and its verb. */
static bool is_between(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"has", "have", "had", "also", "later", "on",   "hat",
                                        "a",   "ont",  "ha",  "too",  "then",  "again"};
    return READER_SAYS_ANY(r, i, words) || reader_is(r, i, LEX_WEEKDAY) ||
           (reader_ends(r, i, "ly", 5) && !reader_capital(r, i));
}

static bool is_article(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"the", "his", "her", "their", "die", "der", "das"};
    return READER_SAYS_ANY(r, i, words) || reader_form(r, i, FORM_ONE) ||
           reader_form(r, i, FORM_ARTICLE);
}

/* A word of a noun's run: no function word, no verb. */
static bool is_noun(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    return t->kind == TOKEN_WORD && !(t->flags & TOKEN_STOP) && word_number_of(t->word) < 0 &&
           !reader_is(r, i, LEX_WEEKDAY | LEX_SAYS | LEX_EVENT) && !reader_ends(r, i, "ed", 4);
}

/* The token of the article before token i, where one stands there. */
static uint32_t with_article(const struct reader *r, uint32_t i)
{
    if (i > 1 && reader_gap_is(r, i, ".")) /* U.S. Secretary Holm */
        i--;
    return i > 0 && reader_joined(r, i) && is_article(r, i - 1) ? i - 1 : i;
}

/* "the head of the harbour board": where the noun begins of which token i is a part; i: nowhere. */
static uint32_t whole_of(const struct reader *r, uint32_t i)
{
    const uint32_t part = with_article(r, i);
    if (part < 2 || !reader_joined(r, part) || !reader_form(r, part - 1, FORM_OF) ||
        !reader_joined(r, part - 1) || !is_noun(r, part - 2))
        return i;
    uint32_t first = part - 2;
    while (first > 0 && part - first <= NOUN_WORDS && is_noun(r, first - 1) &&
           reader_joined(r, first))
        first--;
    return first;
}

/* The subject whose last word stands before token `end`. */
static bool subject_before(struct denial *out, const struct reader *r, uint32_t end)
{
    static const char *const pronouns[] = {"he", "she", "they", "er", "sie", "il", "elle"};
    uint32_t first = reader_name_before(r, end);
    if (first == end && READER_SAYS_ANY(r, end - 1, pronouns))
        first = end - 1;
    for (uint32_t n = 0; first == end - n && n < NOUN_WORDS && first > 0; n++)
        if (is_noun(r, first - 1) && (n == 0 || reader_joined(r, first)))
            first--;
    if (first == end)
        return false;
    out->by_first = with_article(r, whole_of(r, first));
    out->by_end = end;
    return true;
}

/* The noun or name that begins at token i. */
static bool noun_behind(struct denial *out, const struct reader *r, uint32_t i)
{
    uint32_t end = i + (is_article(r, i) ? 1 : 0);
    while (end < r->text->n_tokens && end - i <= NOUN_WORDS && is_noun(r, end) &&
           (end == i || reader_joined(r, end)))
        end++;
    out->by_first = i;
    out->by_end = end;
    return end > i + (is_article(r, i) ? 1 : 0);
}

void denier_before(struct denial *out, const struct reader *r, uint32_t verb)
{
    uint32_t end = verb;
    while (end > 0 && verb - end < SKIPPED && reader_joined(r, end) && is_between(r, end - 1) &&
           !(reader_token(r, end)->flags & TOKEN_SENTENCE_START))
        end--;
    const bool subject = end > 0 && reader_joined(r, end) &&
                         !(reader_token(r, end)->flags & TOKEN_SENTENCE_START) &&
                         !reader_ends(r, verb, "ing", 4) && subject_before(out, r, end);
    if (subject || r->language != LEX_GERMAN)
        return;
    const uint32_t name_end = reader_name_after(r, verb + 1);
    if (name_end > verb + 1 && reader_joined(r, verb + 1)) {
        out->by_first = verb + 1;
        out->by_end = name_end;
    }
}

void denier_behind(struct denial *out, const struct reader *r, uint32_t verb)
{
    if (reader_says(r, verb + 1, "by") && reader_joined(r, verb + 1) &&
        reader_joined(r, verb + 2) && !noun_behind(out, r, verb + 2))
        out->by_first = out->by_end = 0;
}
