/*
 * Phrases without a parser: where a name or a nominal begins and ends.
 *
 * A run of capitals is a name (name_phrases.c); a determiner, or an owner, and the words up to a
 * head noun are a nominal (nominal_phrases.c). Every look ahead is bounded.
 */
#ifndef STEMMA_QUOTE_PHRASES_H
#define STEMMA_QUOTE_PHRASES_H

#include "quote/mentions.h"

/* Where phrases are looked for. */
struct phrase {
    const struct prose_word *words;
    const struct text *text;
    bool headline;            /* the paragraph at hand has a headline's capitals */
    bool nouns;               /* all nouns have capitals, and names are told by noun_capitals.c */
    const uint64_t *families; /* then: the last words of its runs of capitals, sorted */
    size_t n_families;
};

static inline const struct prose_word *phrase_word(const struct phrase *p, uint32_t token)
{
    return &p->words[token];
}

/* A word outside marks that begins with a capital. */
static inline bool phrase_is_capital(const struct phrase *p, uint32_t token)
{
    return (p->words[token].flags & (PROSE_CAPITAL | PROSE_INSIDE)) == PROSE_CAPITAL;
}

/* One letter, or "Sen", "Jr": a full stop may follow inside a name. */
static inline bool phrase_is_shortened(const struct phrase *p, uint32_t token)
{
    enum { LONGEST = 6 };
    const uint32_t n_bytes = p->text->tokens[token].n_bytes;
    return n_bytes == 1 ||
           (n_bytes <= LONGEST && (p->words[token].classes & (WORD_HONORIFIC | WORD_SUFFIX)) != 0);
}

/* May `token` go on a name whose last word is the one before? A full stop parts two words, but not
 * behind an initial or an honorific. */
static inline bool phrase_goes_on(const struct phrase *p, uint32_t token)
{
    const struct prose_word *w = &p->words[token];
    const unsigned breaks = w->gap & GAP_BREAKS;
    if (w->flags & PROSE_INSIDE || w[-1].flags & PROSE_POSSESSIVE)
        return false;
    return breaks == 0 || (breaks == GAP_STOP && phrase_is_shortened(p, token - 1));
}

/* The same of a word that is known to be a capital. */
bool phrase_capital_begins_name(const struct phrase *p, uint32_t token);
static inline bool phrase_begins_name(const struct phrase *p, uint32_t token)
{
    return phrase_is_capital(p, token) && phrase_capital_begins_name(p, token);
}

/* noun_capitals.c: where all nouns have capitals. Fills `families`; does the capital begin a name;
 * where does the person's name end in a run of them. Errors: NOMEM, LIMIT. */
stemma_status phrase_find_families(struct phrase *p, struct arena *arena, stemma_error *err);
bool phrase_shows_name(const struct phrase *p, uint32_t token);
uint32_t phrase_person_end(const struct phrase *p, uint32_t first, uint32_t end);

/* The end of the name that begins at `first`. */
uint32_t phrase_name_end(const struct phrase *p, uint32_t first);

/* Leaves the article, an owner, honorifics and roles before the name, and Jr after it, out of the
 * mention's core. */
void phrase_find_core(const struct phrase *p, struct mention *m);

/* Where a nominal's words that begin at `from` end; equal: there are none. */
uint32_t phrase_nominal_end(const struct phrase *p, uint32_t from);

/* "the Ships of the Coast host": small words between capitals, up to a role noun; `from` where
 * there is none. */
uint32_t phrase_titled_end(const struct phrase *p, uint32_t from);

#endif
