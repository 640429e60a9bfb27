/*
 * The prose around the quotations: each token of a document with its word classes, what stands
 * between it and the token before, and whether it lies between marks.
 */
#ifndef STEMMA_QUOTE_PROSE_H
#define STEMMA_QUOTE_PROSE_H

#include "quote/lexicon.h"
#include "quote/marks.h"

#include <string.h>

/* What is printed between a token and the one before it, one bit each; 0: only space. */
enum prose_gap {
    GAP_COMMA = 1,
    GAP_STOP = 2, /* . ? ! … */
    GAP_COLON = 4,
    GAP_SEMICOLON = 8,
    GAP_DASH = 16,   /* with space around it, or long */
    GAP_HYPHEN = 32, /* without */
    GAP_OPEN = 64,   /* ( [ */
    GAP_CLOSE = 128, /* ) ] */
    GAP_MARK = 256,  /* a quotation mark */
    GAP_PARAGRAPH = 512,
    GAP_OTHER = 1024,
    GAP_LINE = 2048, /* a line's end, which may mean nothing */
    GAP_DOT = 4096   /* the stop of an abbreviation: U.S. officials */
};
/* What keeps two words from being of one phrase. */
#define GAP_BREAKS (0x7ff & ~GAP_HYPHEN)

enum { PROSE_OF_TOKEN = 16 }; /* where the flags of a token stand among these */
enum prose_flags {
    PROSE_INSIDE = 1,     /* between marks */
    PROSE_POSSESSIVE = 2, /* ends in 's */
    PROSE_LY = 4,         /* ends in -ly */
    PROSE_ED = 8,         /* ends in -ed */
    PROSE_CAPITAL = PROSE_OF_TOKEN * TOKEN_CAPITAL,
    PROSE_ING = 32, /* ends in -ing */
    PROSE_STARTS = PROSE_OF_TOKEN * TOKEN_SENTENCE_START,
    PROSE_STOP = PROSE_OF_TOKEN * TOKEN_STOP
};

struct prose_word {
    uint32_t classes;  /* enum word_class; this and the next three as in struct lexeme */
    uint8_t verb;      /* enum cue_group */
    uint8_t form;      /* enum cue_form */
    uint8_t traits;    /* enum lexeme_traits */
    uint8_t flags;     /* enum prose_flags */
    uint16_t gap;      /* enum prose_gap */
    uint16_t cues;     /* finite reporting verbs outside marks before this token, mod 2^16 */
    uint32_t outer;    /* tokens outside marks before this one */
    uint32_t sentence; /* sentences that begin outside marks, up to this token */
};

struct prose {
    const struct text *text;
    struct prose_word *at; /* one a token, and one past the last, inside marks */
    size_t n_pronouns;
    const uint32_t *pronouns; /* tokens outside marks that are he or she, in any case */
    const uint32_t *cues; /* finite reporting verbs outside marks, and n_tokens after the last */
    bool english;         /* or not known */
    bool nouns;           /* all nouns have capitals: German */
};

/* Linear in the text. Errors: NOMEM, LIMIT. */
stemma_status prose_read(struct prose *out, struct arena *arena, const struct text *text,
                         const struct marked_list *marks, const struct lexicon *lexicon,
                         stemma_error *err);

/* Tells the prose its language (BCP 47; NULL: not known), which is English until then. Adds the
 * classes of words that mean something else in English, and of German compounds. Linear. */
void prose_set_language(struct prose *prose, const struct lexicon *lexicon, const char *language);

/* The token prints `word`, of ASCII letters in lower case; its first letter may be a capital. */
static inline bool prose_spells(const struct text *text, uint32_t token, const char *word)
{
    const struct token *t = &text->tokens[token];
    const char *at = text->bytes + t->begin;
    return (at[0] | 32) == word[0] && t->n_bytes == strlen(word) &&
           memcmp(at + 1, word + 1, t->n_bytes - 1u) == 0;
}

static inline bool prose_is_word(const struct prose *prose, uint32_t token, const char *word)
{
    return prose_spells(prose->text, token, word);
}

/* A finite verb that attributes: said, says; say where `plural` may be its subject. */
static inline bool prose_is_finite_cue(const struct prose_word *w)
{
    return (w->verb != CUE_NONE) & (w->form != CUE_FORM_ING) & ((w->flags & PROSE_CAPITAL) == 0);
}

/* prose_is_bare_verb of a finite reporting verb. */
bool prose_lacks_subject(const struct prose *prose, uint32_t token);

/* “Muy listos”, añadió. A reporting verb right behind a quotation, with no word behind it that
 * could be its subject: in languages that leave pronouns out it is one itself. */
static inline bool prose_is_bare_verb(const struct prose *prose, uint32_t token)
{
    return !prose->english && prose_is_finite_cue(&prose->at[token]) &&
           prose_lacks_subject(prose, token);
}

/* laut Merrow; nach Angaben von Merrow: a word that attributes stands before the token, or before
 * the preposition that does. */
bool prose_is_attributed(const struct prose_word *words, uint32_t token);

/* May stand between a subject and its verb. */
static inline bool prose_is_light(const struct prose_word *w)
{
    return (w->classes & (WORD_ADVERB | WORD_AUXILIARY)) != 0 || (w->flags & PROSE_LY) != 0;
}

#endif
