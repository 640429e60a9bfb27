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
        4.01254, 0.928273, 1.96431, 1.8587, 2.969, 1.10475, 1.1986, 4.88137,
        0.234646, 0.446254, -8.00919, 0.361685, 0.0363574, 0.0494645, -0.247811, 1.86941,
        0.204477, -0.24541, -1.19304, -1.51029, 0.420735, 0.316845, 0.269722, 2.51612,
        -0.262933, -0.371386, -13.1405,
    },
    .likeness = {
        1.85207, 1.85939, 0.0538833, 0.203174, 1.19559, 0.300593, -0.452301, 0.0476489,
        -0.0542723, 0.657919, -0.144466, 0.394487, -0.764075, 0.278549, 0.218682, 0.474014,
        0.438289, -0.260985, 0.649646, 0.182731, -0.510066, 2.41147, 3.9881, 0.188046,
        -7.25631,
    },
};
/* clang-format on */
