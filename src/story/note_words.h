/*
 * The words that correction notes are made of, as classes: one bit each, one list for all
 * languages.
 */
#ifndef STEMMA_STORY_NOTE_WORDS_H
#define STEMMA_STORY_NOTE_WORDS_H

#include <stddef.h>
#include <stdint.h>

enum note_word {
    NOTE_EARLIER = 1 << 0,  /* earlier, previous, original */
    NOTE_VERSION = 1 << 1,  /* version, edition, headline */
    NOTE_THIS = 1 << 2,     /* this, our */
    NOTE_THE = 1 << 3,      /* the, an */
    NOTE_STORY = 1 << 4,    /* article, story */
    NOTE_PAPER = 1 << 5,    /* report, page: also what others write */
    NOTE_WRONGLY = 1 << 6,  /* incorrectly */
    NOTE_MISSAID = 1 << 7,  /* misstated, misspelled */
    NOTE_MISSPELT = 1 << 8, /* of these, a name's letters */
    NOTE_FIXED = 1 << 9,    /* updated, corrected */
    NOTE_FIXES = 1 << 10,   /* corrects */
    NOTE_FIRST = 1 << 11,   /* originally, previously */
    NOTE_HEAD = 1 << 12,    /* correction, clarification */
    NOTE_CLEARS = 1 << 13,  /* of these, and of the verbs: clarification, clarify */
    NOTE_UPDATE = 1 << 14,
    NOTE_KILL = 1 << 15,
    NOTE_REFILE = 1 << 16,
    NOTE_CODE = 1 << 17, /* corrected, corrective: as a code, in capitals */
    NOTE_HAS = 1 << 18,  /* has, been, was: before NOTE_FIXED */
    NOTE_SAID = 1 << 19, /* said, described, listed */
    NOTE_NOT = 1 << 20,
    NOTE_INSTEAD = 1 << 21, /* instead, rather */
    NOTE_AS = 1 << 22,      /* as, that, to: before what was said */
    NOTE_IS = 1 << 23,      /* is, was: before what is said now */
    NOTE_DATE = 1 << 24,    /* months, days: between a heading and its colon */
    NOTE_AND = 1 << 25,
    NOTE_MENDS = 1 << 26, /* correct, accurately, fix: an update that mends */
    NOTE_PARAGRAPH = 1 << 27,
    NOTE_FROM = 1 << 28,
    NOTE_TO = 1 << 29,
    NOTE_BUT = 1 << 30 /* but, although, when: ends what was said */
};

enum { NOTE_SLOTS = 1024 };

struct note_words {
    struct note_class {
        uint64_t word;
        uint32_t classes; /* 0: a free slot */
    } at[NOTE_SLOTS];
};

void note_words_init(struct note_words *words);

/* The classes of the word with this hash; 0 where it is in no list. */
static inline uint32_t note_classes(const struct note_words *words, uint64_t word)
{
    size_t i = (size_t)(word % NOTE_SLOTS);
    while (words->at[i].classes != 0 && words->at[i].word != word)
        i = (i + 1) % NOTE_SLOTS;
    return words->at[i].classes;
}

/* The same of a word as printed. */
uint32_t note_word_classes(const struct note_words *words, const char *word, size_t n);

/* "third" in "the third paragraph"; 0: the word is no ordinal that notes use. */
uint32_t note_ordinal(uint64_t word);

#endif
