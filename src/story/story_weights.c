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
        -1.43252, -0.45311, 2.27008, 5.32108, 2.63729, -0.91592, 1.19079, 4.7645,
        0.437433, 0.357995, -7.03602, 0.34596, 0.641117, 0.0578611, -1.08203, 0.564726,
        1.55304, -6.80756,
    },
    .likeness = {
        -0.191795, -1.45971, 1.5981, 3.26329, -0.894628, -1.57354, 0.312206, 1.8947,
        0.612157, 0.200405, -3.98471, 0.338791, -0.111402, 0.0869487, -0.583818, 1.85198,
        0.974677, -2.078, 6.96895, 4.66629, 0.281672, -4.47842,
    },
};
/* clang-format on */
