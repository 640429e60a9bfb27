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
        4.01232, 0.928061, 1.96429, 1.85868, 2.96934, 1.10504, 1.19861, 4.88135,
        0.234652, 0.446279, -8.00919, 0.361678, 0.0363667, 0.0494814, -0.247814, 1.86939,
        0.204451, -0.245406, -1.19313, -1.51023, 0.420747, 0.316808, 0.269705, 2.51625,
        -0.262938, -0.371379, -13.1409,
    },
    .likeness = {
        1.85202, 1.85923, 0.0538529, 0.203137, 1.19586, 0.30058, -0.452292, 0.0476533,
        -0.0542769, 0.657704, -0.144354, 0.394518, -0.76415, 0.278672, 0.218754, 0.473861,
        0.438285, -0.261157, 0.649669, 0.182734, -0.510051, 2.41138, 3.98813, 0.188081,
        -7.25582,
    },
};
/* clang-format on */
