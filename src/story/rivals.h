/*
 * How groups of reports stand to each other: what else a report might belong to, which reports are
 * of several stories at once, and which stories go together.
 */
#ifndef STEMMA_STORY_RIVALS_H
#define STEMMA_STORY_RIVALS_H

#include "story/likeness.h"

#define NO_GROUP UINT32_MAX

/* A copy set and its groups. */
struct rivalry {
    double own;       /* mean likelihood with the others of its group; 0 where it is alone */
    uint32_t next;    /* the group that it is most like of the others; NO_GROUP: none */
    double next_mean; /* the mean likelihood with that one */
};

/* A group that a copy set touches without being of it. */
struct touch {
    uint32_t set, group;
};
typedef ARRAY(struct touch) touch_array;

/* Two groups of one saga, from < to, and their mean likelihood. */
struct related_groups {
    uint32_t a, b;
    double mean;
};
typedef ARRAY(struct related_groups) related_array;

/*
 * Takes sets that are about as like two other groups as members are like their own, such as
 * round-ups, out of their group, and lists what they touch, by set. `group` is as linkage_group
 * gave it. O(ties). Errors: NOMEM, LIMIT.
 */
stemma_status rivals_part(touch_array *out, uint32_t *group, struct arena *arena,
                          const struct likeness *l, double least, stemma_error *err);

/* Puts the groups right once some have been joined: each is named once, and no set touches its own.
 */
void rivals_regroup(touch_array *touches, const uint32_t *group);

/* Of each set. O(ties × log). Errors: NOMEM. */
stemma_status rivals_of_sets(struct rivalry **out, struct arena *arena, const struct likeness *l,
                             const uint32_t *group, stemma_error *err);

/* Pairs of groups whose mean likelihood is `least` or more, by a, then b. O(ties × log). Errors:
 * NOMEM, LIMIT. */
stemma_status rivals_related(related_array *out, struct arena *arena, const struct likeness *l,
                             const uint32_t *group, double least, stemma_error *err);

#endif
