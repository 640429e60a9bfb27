/*
 * Weights of the two models of likeness, by feature (likeness.c).
 *
 * Written by tools/train_stories from news.jsonl (18846 documents), the
 * 728 events of news-stories.tsv and the 442 batches of stories-read.tsv.
 * Do not edit; train again.
 */
#include "story/likeness.h"

/* clang-format off */
const struct story_weights story_weights = {
    .look = {
        2.79983, 0.187642, 1.3244, 2.08537, 1.18156, -0.352942, -0.0275709, 2.44717,
        1.2259, 0.280075, -3.10459, 0.196538, 0.349811, -0.0699794, -0.289722, 1.22809,
        0.46967, 0.148681, -0.859721, -1.12203, 0.255591, 0.330048, 0.0833565, 1.94053,
        4.33768, 0.475563, 4.74834, -0.199933, -0.431758, -9.43103,
    },
    .likeness = {
        1.41266, 1.50249, 0.274474, 0.156872, -1.37363, 0.176727, -0.0943824, 0.0808838,
        -0.0592821, 0.378445, -0.285663, 0.448682, -0.969395, -0.00561381, 0.222701, 0.531912,
        0.235646, 0.292727, 4.4992, 1.2003, 2.32385, 0.524663, 0.0488464, -0.49241,
        2.86226, 3.64356, 0.115231, -8.3417,
    },
};
/* clang-format on */
