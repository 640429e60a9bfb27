/*
 * What a record tells of a hit beside its words: where it stands in the texts, its edits, its id.
 */
#ifndef STEMMA_REUSE_HIT_RECORDS_H
#define STEMMA_REUSE_HIT_RECORDS_H

#include "reuse/matches.h"

/* Makes the records of all hits complete, once. Whoever reads more of a hit than its documents,
 * words and identity calls it before. `matches` may be NULL. Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status hit_records_want(const stemma_matches *matches, stemma_error *err);

#endif
