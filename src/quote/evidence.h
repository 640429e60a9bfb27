/*
 * Evidence about persons: man or woman, human being or body.
 */
#ifndef STEMMA_QUOTE_EVIDENCE_H
#define STEMMA_QUOTE_EVIDENCE_H

#include "quote/persons.h"

/* What honorifics before a name tell. */
enum sex evidence_of_honorific(const struct prose *prose, const struct mention *m);

/* Adds to `person` what the mention's own words and its neighbours tell. */
void evidence_of_mention(struct person *person, const struct prose *prose, const struct mention *m);

/* True for a name that looks like an organisation's. */
bool evidence_of_body(const struct prose *prose, const struct mention *m);

/* Looks over the whole article: marks places as bodies, and lets the pronouns vote. Linear. Errors:
 * NOMEM, LIMIT. */
stemma_status evidence_of_article(struct person_list *persons, struct arena *arena,
                                  const struct prose *prose, const struct mention_list *mentions,
                                  stemma_error *err);

#endif
