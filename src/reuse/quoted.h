/*
 * A cheap look at quotation marks: evidence that words are quoted, not a finding.
 */
#ifndef STEMMA_REUSE_QUOTED_H
#define STEMMA_REUSE_QUOTED_H

#include "text/text.h"

/* True when the bytes begin … end stand between quotation marks of their paragraph. Tolerates a
 * missing closing mark, and a missing opening one. O(bytes of the paragraph). */
bool quoted_span(const struct text *text, uint32_t begin, uint32_t end);

#endif
