/*
 * Words that attribute: reporting verbs with their forms, and nouns and prepositions that do the
 * same work ("according to", "in the words of", "her statement").
 */
#ifndef STEMMA_QUOTE_CUES_H
#define STEMMA_QUOTE_CUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a reporting verb does. */
enum cue_group {
    CUE_NONE,
    CUE_SAY,    /* say, tell, shout: aloud */
    CUE_STATE,  /* explain, add, warn: aloud or in writing */
    CUE_WRITE,  /* write, tweet, caption */
    CUE_MANNER, /* laugh, smile, shrug: how it was said */
    CUE_CALL,   /* call, describe, dub: what stands in marks is often a term */
    CUE_THINK,  /* believe, hope, fear */
    CUE_SHOW    /* show, suggest, announce: what documents do too */
};

enum cue_form {
    CUE_FORM_BASE,  /* say */
    CUE_FORM_THIRD, /* says */
    CUE_FORM_PAST,  /* said; past participles too */
    CUE_FORM_ING    /* saying */
};

/* Calls `visit` with every form of every verb, printed in lower case: to fill a table. Stops where
 * it returns false. */
typedef bool (*cue_visit)(void *user, const char *form, size_t n, enum cue_group group,
                          enum cue_form kind);
bool cue_forms(cue_visit visit, void *user);

#endif
