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
        -0.610912, 0.643871, 2.51677, 5.16373, 2.87485, -1.38338, 1.13881, 4.88686,
        0.387837, 0.322573, -7.19007, 0.36078, 0.388119, -0.224901, -0.703437, 1.30609,
        0.703621, -7.21077,
    },
    .likeness = {
        0.0393569, -1.60851, 1.69265, 3.2643, -0.237652, -1.12708, 0.300215, 2.08068,
        0.615282, 0.223148, -4.63796, 0.1727, 0.470174, 0.0961848, -0.274024, 2.47869,
        0.941176, -2.13537, 6.55202, 5.20998, 0.288005, -5.93343,
    },
};
/* clang-format on */
