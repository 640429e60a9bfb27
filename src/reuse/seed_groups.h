/*
 * Groups: the postings of one hash that two documents or more have. The last step to the index of a
 * corpus.
 */
#ifndef STEMMA_REUSE_SEED_GROUPS_H
#define STEMMA_REUSE_SEED_GROUPS_H

#include "reuse/seed_runs.h"
#include "reuse/seeds.h"

/*
 * Fills the index of `sketches`, whose number of documents is set, from the runs, which
 * are cleared as soon as they were read. `all_counts`: also how many documents have each hash,
 * groups or not. Errors: NOMEM, LIMIT, CANCELLED.
 */
stemma_status seed_groups_make(stemma_sketches *sketches, struct workers *workers,
                               const stemma_corpus *corpus, struct seed_runs *runs, bool all_counts,
                               stemma_error *err);

#endif
