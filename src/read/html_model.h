/*
 * Article or not: a score for each block of a page.
 */
#ifndef STEMMA_READ_HTML_MODEL_H
#define STEMMA_READ_HTML_MODEL_H

#include "read/html_features.h"

/* Above 0: more likely of the article than not. HTML_SCORE_UNIT is one unit of the log-odds. Each
 * block is judged by itself here. */
enum { HTML_SCORE_UNIT = 1024 };
stemma_status html_scores(int32_t **out, const struct html_sight *sight, struct arena *arena,
                          stemma_error *err);

/* Moves the scores by those of the blocks around; html_company.c. */
stemma_status html_company(int32_t *scores, const struct html_sight *sight, struct arena *arena,
                           stemma_error *err);

#endif
