/*
 * Groups: the postings of one hash that two documents or more have. The last step to the index of a
 * corpus.
 */
#ifndef STEMMA_REUSE_SEED_GROUPS_H
#define STEMMA_REUSE_SEED_GROUPS_H

#include "reuse/seed_runs.h"
#include "reuse/seeds.h"

/*
 * Fills the index of `sketches`, whose number of documents is set, from the runs. `all_counts`:
 * also the hashes, and how many documents have each of them, groups or not; the runs must want all
 * seeds then. Errors: NOMEM, LIMIT, CANCELLED.
 */
stemma_status seed_groups_make(stemma_sketches *sketches, struct workers *workers,
                               const struct seed_source *source, const struct seed_runs *runs,
                               bool all_counts, stemma_error *err);

#endif
