/*
 * Marks on postings, shared by anchor_index.c, which sets them, and anchor.c, which obeys them.
 */
#ifndef STEMMA_REUSE_ANCHOR_MARKS_H
#define STEMMA_REUSE_ANCHOR_MARKS_H

/* Its outlet is crowded in this group and another document stands for it: documents of the same
 * outlet do not pair with it here. */
enum { MARK_STANDS_BACK = 1 };

#endif
