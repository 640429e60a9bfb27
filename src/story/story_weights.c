/*
 * Weights of the two models of likeness, by feature (likeness.c).
 *
 * Written by tools/train_stories from news.jsonl (18846 documents) and the
 * 728 events of news-stories.tsv. Do not edit; train again.
 */
#include "story/likeness.h"

/* clang-format off */
const struct story_weights story_weights = {
    .look = {
        -1.01894, 1.01843, 2.4501, 5.28527, 2.65857, -1.55805, 1.02023, 4.77414,
        0.452299, 0.276182, -7.10967, 0.366339, 0.621422, -0.174893, -0.682365, 1.13564,
        1.12056, -7.03214,
    },
    .likeness = {
        0.179026, -1.30725, 1.71259, 3.30675, -0.649592, -1.30068, 0.198424, 1.99782,
        0.650972, 0.192663, -4.52339, 0.314171, 0.0363655, 0.106014, -0.253028, 2.44568,
        1.21662, -2.09134, 6.84807, 4.79608, 0.280687, -5.79956,
    },
};
/* clang-format on */
