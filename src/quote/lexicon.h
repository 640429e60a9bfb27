/*
 * What a word is to the quotation stage: pronoun, determiner, honorific, role, reporting verb, …
 *
 * One table from a token's hash to its classes, filled once a run from the lists in lexicon.c and
 * the verbs of cues.h, then read by all workers.
 */
#ifndef STEMMA_QUOTE_LEXICON_H
#define STEMMA_QUOTE_LEXICON_H

#include "base/hash.h"
#include "quote/cues.h"

enum word_class {
    WORD_HE = 1 << 0, /* he, him, his */
    WORD_SHE = 1 << 1,
    WORD_THEY = 1 << 2,
    WORD_I = 1 << 3, /* I, me, my: who speaks */
    WORD_WE = 1 << 4,
    WORD_QUANTITY = 1 << 5, /* some, most, another: may speak alone */
    WORD_UNNAMED = 1 << 6,  /* source, spokesman, memo: speaks, and is seldom named after */
    WORD_WHO = 1 << 7,
    WORD_SUBJECT = 1 << 8,     /* a pronoun's form as a subject: he, not him */
    WORD_POSSESSIVE = 1 << 9,  /* his, her, their */
    WORD_DETERMINER = 1 << 10, /* the, a, one, several, … */
    WORD_INDEFINITE = 1 << 11, /* a, another, some: brings in somebody new */
    WORD_PREPOSITION = 1 << 12,
    WORD_JOINS = 1 << 13,     /* and, but, that, while: begins a clause or goes on with a list */
    WORD_AUXILIARY = 1 << 14, /* is, had, would, … */
    WORD_ADVERB = 1 << 15,    /* also, then, later: may stand between a subject and its verb */
    WORD_HONORIFIC = 1 << 16, /* Mr, Dr, Senator: stands before a name and is no part of it */
    WORD_ROLE = 1 << 17,      /* spokesman, author, mother */
    WORD_ROLES = 1 << 18,     /* officials, police: speak without an article */
    WORD_PARTICLE = 1 << 19,  /* van, de, bin: inside a name */
    WORD_SUFFIX = 1 << 20,    /* Jr, III: after a name */
    WORD_CALENDAR = 1 << 21,  /* Monday, May */
    WORD_WORK = 1 << 22,      /* film, album, called: a title may follow */
    WORD_TEXT = 1 << 23,      /* letter, essay, tweet: something written */
    WORD_TALK = 1 << 24,      /* interview, speech, statement */
    WORD_BODY = 1 << 25,      /* company, ministry, party: no person */
    WORD_MALE = 1 << 26,      /* Mr, father, actor */
    WORD_FEMALE = 1 << 27,
    WORD_SO_CALLED = 1 << 28, /* so-called, dubbed, known, term: a term may follow */
    WORD_GIVEN = 1 << 29,     /* a common given name; MALE or FEMALE tells which where it is told */
    WORD_FINITE = 1 << 30     /* took, seems: a verb that reports nothing and ends a nominal */
};
/* laut, selon; Angaben (nach Angaben von): what English says by "according to". */
#define WORD_ATTRIBUTES (UINT32_C(1) << 31)

/* What else is asked of a word. */
enum lexeme_traits {
    LEXEME_TELLS = 1,     /* a finite verb whose "that" tells what was said: said, wrote, warned */
    LEXEME_ADDRESSES = 2, /* a verb whose object hears the words: told, asked */
    LEXEME_TOWARDS = 4    /* to, à: before one who hears them */
};

struct lexeme {
    uint64_t word;    /* hash */
    uint32_t classes; /* of enum word_class, together */
    uint8_t verb;     /* enum cue_group */
    uint8_t form;     /* enum cue_form */
    uint8_t traits;   /* enum lexeme_traits */
    bool shared;      /* of the slot: it was wanted by a second word, which stands further on */
};

enum { LEXICON_SLOTS = 1 << 15 };

/* An open table under the words' hashes, which are mixed well already, at most half full. */
struct lexicon {
    struct lexeme *at; /* a free slot is all zero; after the last one, one that stays so */
    size_t n;
};

/* Errors: NOMEM, LIMIT. */
stemma_status lexicon_init(struct lexicon *lexicon, struct arena *arena, stemma_error *err);

/* The slot where a search for the word begins. */
static inline struct lexeme *lexicon_wanted(const struct lexicon *lexicon, uint64_t word)
{
    return &lexicon->at[(size_t)(word >> 32) % LEXICON_SLOTS];
}

/* The slot that holds the word, or the free one where it would stand. */
static inline struct lexeme *lexicon_slot(const struct lexicon *lexicon, uint64_t word)
{
    size_t i = (size_t)(word >> 32) % LEXICON_SLOTS;
    while (lexicon->at[i].word != word && lexicon->at[i].word != 0)
        i = (i + 1) % LEXICON_SLOTS;
    return &lexicon->at[i];
}

/* A look-up of the word will follow soon: fetches its slot from memory meanwhile. */
static inline void lexicon_expect(const struct lexicon *lexicon, uint64_t word)
{
    __builtin_prefetch(lexicon_wanted(lexicon, word));
}

/* What a token's hash stands for; all zero where the lists do not hold it. Whether they do cannot
 * be foretold, so that nothing branches on it, but for words whose slot was wanted by two. */
static inline const struct lexeme *lexicon_get(const struct lexicon *lexicon, uint64_t word)
{
    const struct lexeme *l = lexicon_wanted(lexicon, word);
    if (__builtin_expect((l->word != word) & l->shared, 0))
        l = lexicon_slot(lexicon, word);
    const size_t slot = (size_t)((const char *)l - (const char *)lexicon->at);
    const size_t free_slot = LEXICON_SLOTS * sizeof *l, other = 0u - (size_t)(l->word != word);
    const char *at = (const char *)lexicon->at + slot + ((free_slot - slot) & other);
    return (const struct lexeme *)(const void *)at;
}

#endif
