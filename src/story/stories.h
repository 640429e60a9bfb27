/*
 * What the story stage found, as later stages see it.
 *
 *     portrait.c -> evidence.c, near.c, likeness.c   who might report one event, and how likely
 *                -> linkage.c, rivals.c              groups, round-ups, what goes together
 *                -> stories.c, terms.c               records with their reasons
 */
#ifndef STEMMA_STORY_STORIES_H
#define STEMMA_STORY_STORIES_H

#include "story/evidence.h"
#include "story/rivals.h"

typedef ARRAY(stemma_story) story_array;

struct stemma_stories {
    stemma_ctx *ctx;
    struct arena arena;
    struct workers workers; /* their kept arenas hold portraits and reasons */
    struct evidence_inputs in;
    stemma_matches *own_matches; /* NULL: the caller's are used */
    struct story_evidence evidence;
    uint32_t *text_number; /* by document */
    uint32_t n_texts;
    uint32_t *group;    /* by copy set: the least set of its story */
    uint32_t *story_of; /* by copy set: the number of its story */
    struct rivalry *rivalry;
    story_array stories; /* by least document */
    double least;        /* mean likelihood that makes one story */
};

/* The number of a document's story. */
static inline size_t stories_of(const stemma_stories *s, uint32_t doc)
{
    return s->story_of[s->evidence.set_of[doc]];
}

#endif
