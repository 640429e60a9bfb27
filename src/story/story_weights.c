/*
 * Weights of the two models of likeness, by feature (likeness.c).
 *
 * Written by tools/train_stories from news.jsonl (18846 documents), the
 * 728 events of news-stories.tsv and the 170 batches of stories-read.tsv.
 * Do not edit; train again.
 */
#include "story/likeness.h"

/* clang-format off */
const struct story_weights story_weights = {
    .look = {
        3.48273, 0.705637, 2.11859, 1.58379, -1.68284, -2.84288, 1.13099, 4.92282,
        0.227325, 0.376031, -7.18554, 0.419257, -0.153021, -0.300408, -0.799321, 2.18611,
        1.03373, 0.235189, 2.62888, -0.125128, -0.524625, -6.0279,
    },
    .likeness = {
        1.79035, 1.96153, -0.0929684, 0.225757, 1.40599, 0.353353, -0.719861, -0.105991,
        -0.055002, 0.923539, -0.128242, 0.356733, -0.232577, 0.648707, 0.116389, -0.863177,
        2.78283, 4.07315, 0.321513, -5.97073,
    },
};
/* clang-format on */
