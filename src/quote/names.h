/*
 * The names of persons as the article prints them.
 */
#ifndef STEMMA_QUOTE_NAMES_H
#define STEMMA_QUOTE_NAMES_H

#include "quote/article.h"

/* The longest form that the article or its headline prints, space made single. Errors: NOMEM,
 * LIMIT.
 */
stemma_status person_name(const char **out, struct arena *arena, const struct article *article,
                          uint32_t person, stemma_error *err);

#endif
