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
        0.308768, 2.85177, 2.06866, 5.42405, 0.598072, -3.60691, 1.31474, 5.10392,
        0.343422, 0.119922, -6.91811, 0.299782, 1.01364, 0.267743, -1.01342, 1.31055,
        1.42909, -5.31852,
    },
    .likeness = {
        -1.65202, -0.739366, 1.18524, 3.16616, 0.134271, -1.82135, 0.321767, 1.94983,
        0.95062, 0.0443892, -3.80336, 0.320219, 0.273367, 0.345304, -0.457777, 2.30433,
        1.24436, -2.15468, 5.90401, 5.03047, 0.343972, -4.45194,
    },
};
/* clang-format on */
