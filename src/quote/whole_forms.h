/*
 * The forms of reporting verbs that cues.c does not make by rule. Private to it.
 */
#ifndef STEMMA_QUOTE_WHOLE_FORMS_H
#define STEMMA_QUOTE_WHOLE_FORMS_H

#include "quote/cues.h"

struct whole_form {
    const char *form; /* folded */
    enum cue_group group;
    enum cue_form kind;
};

extern const struct whole_form whole_forms[]; /* sorted by form */
extern const size_t n_whole_forms;

#endif
