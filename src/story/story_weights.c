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
        -1.01911, 1.01854, 2.45013, 5.28527, 2.65857, -1.55807, 1.02023, 4.77415,
        0.452296, 0.276168, -7.10968, 0.366363, 0.621336, -0.174926, -0.682374, 1.13562,
        1.12046, -7.03193,
    },
    .likeness = {
        0.179058, -1.30724, 1.71263, 3.30681, -0.64963, -1.30073, 0.198433, 1.99787,
        0.650975, 0.192655, -4.52346, 0.314178, 0.0363573, 0.106014, -0.253041, 2.4457,
        1.21664, -2.09135, 6.84816, 4.79604, 0.280675, -5.79955,
    },
};
/* clang-format on */
