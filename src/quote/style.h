/*
 * The house style of one article: which way its marks face, and whether single marks hold speech.
 */
#ifndef STEMMA_QUOTE_STYLE_H
#define STEMMA_QUOTE_STYLE_H

#include "quote/signs.h"

struct style {
    uint8_t faces[SIGN_SHAPES]; /* enum sign_turn of each shape in this article */
    bool single;                /* ‘speech’ as in British papers */
};

/* A vote of all signs of the text; the language (BCP 47, may be NULL) breaks ties. Linear. */
void style_vote(struct style *out, const struct text *text, const struct sign_list *signs,
                const char *language);

#endif
