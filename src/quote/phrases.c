/*
 * What names and nominals ask of a token: is it a capital outside marks, and does it go on with the
 * word before it? A full stop parts two words, but not behind an initial or an honorific.
 */
#include "quote/phrases.h"

#include "text/words.h"

bool phrase_is_capital(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    return (w->flags & (PROSE_CAPITAL | PROSE_INSIDE)) == PROSE_CAPITAL &&
           p->text->tokens[i].kind == TOKEN_WORD;
}

/* One letter, or "Sen", "Jr": a full stop may follow inside a name. */
static bool is_shortened(const struct phrase *p, uint32_t i)
{
    const struct token *t = &p->text->tokens[i];
    if (t->n_bytes == 1)
        return true;
    char folded[8];
    if (t->n_bytes > 6 || (phrase_word(p, i)->classes & (WORD_HONORIFIC | WORD_SUFFIX)) == 0)
        return false;
    for (uint32_t b = 0; b < t->n_bytes; b++)
        folded[b] = (char)(p->text->bytes[t->begin + b] | 32);
    return word_is_abbreviation(folded, t->n_bytes) ||
           (phrase_word(p, i)->classes & (WORD_HONORIFIC | WORD_SUFFIX)) != 0;
}

bool phrase_goes_on(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    if (w->flags & PROSE_INSIDE || phrase_word(p, i - 1)->flags & PROSE_POSSESSIVE)
        return false;
    unsigned breaks = w->gap & GAP_BREAKS;
    return breaks == 0 || (breaks == GAP_STOP && is_shortened(p, i - 1));
}
