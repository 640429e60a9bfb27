/*
 * What a block of a page is like, as a list of yes-or-no features: for the model that tells the
 * article from what stands around it.
 */
#ifndef STEMMA_READ_HTML_FEATURES_H
#define STEMMA_READ_HTML_FEATURES_H

#include "read/html_look.h"

enum {
    TAG_CLASSES = 16,
    LENGTHS = 9,
    SHARES = 6,
    PATH_TAGS = HTML_PATH_BITS + 2, /* hidden, in a link */
    PLACES = 10,
    NEARBY = TAG_CLASSES + LENGTHS + SHARES + 1,
    AWAY = 6,     /* steps of a distance */
    AWAY_NEAR = 4 /* of one that counts together with another */
};

/* Groups of features and the values of each. */
#define HTML_FEATURES(X)                                                              \
    X(BIAS, 1)                                                                        \
    X(OWN_TAG, TAG_CLASSES)   /* of the nearest element that is a block */            \
    X(OUTER_TAG, TAG_CLASSES) /* of the one around it */                              \
    X(LENGTH, LENGTHS)        /* letters, by powers of two */                         \
    X(LINKED, SHARES)         /* share of letters inside links */                     \
    X(COMMAS, 4)                                                                      \
    X(STOPS, 4)     /* ends of sentences */                                           \
    X(ENDING, 6)    /* the last character */                                          \
    X(BEGINNING, 4) /* the first */                                                   \
    X(CAPITALS, 4)  /* share of words that begin with one */                          \
    X(DIGITS, 4)                                                                      \
    X(BOLD, 2)                                                                        \
    X(BREAKS, 3)                                                                      \
    X(SIGN, SIGNS)     /* characters that prose seldom has */                         \
    X(PATH, PATH_TAGS) /* elements around it, however far */                          \
    X(DEPTH, 6)                                                                       \
    X(PLACE, PLACES)  /* in the page, by its text */                                  \
    X(FROM_TITLE, 10) /* blocks since the heading that is the page's title */         \
    X(BEFORE, NEARBY) /* the block before: tag, length, links, same parent */         \
    X(BEFORE_2, NEARBY)                                                               \
    X(AFTER, NEARBY)                                                                  \
    X(AFTER_2, NEARBY)                                                                \
    X(PARENT_SHARE, SHARES) /* of the page's prose that stands in the parent */       \
    X(OUTER_SHARE, SHARES)  /* and in the parent of that */                           \
    X(PARENT_LINKED, SHARES)                                                          \
    X(OUTER_LINKED, SHARES)                                                           \
    X(CORE, 8)     /* inside the element with the most prose: how deep; or outside */ \
    X(TRUNK, 8)    /* the same of the innermost with half of the page's prose */      \
    X(IN_PROSE, 4) /* before, between or after the core's prose */                    \
    X(SINCE, AWAY) /* blocks since the last prose */                                  \
    X(UNTIL, AWAY) /* and until the next */                                           \
    X(AMID, AWAY_NEAR *AWAY_NEAR *(LENGTHS / 2 + 1)) /* both, and the length */       \
    X(REPEATED, 2) /* the same text stands elsewhere on the page */                   \
    X(TITLE, 3)    /* it is the page's title, or a part of it */                      \
    X(TAG_LENGTH, TAG_CLASSES *LENGTHS)                                               \
    X(LENGTH_LINKED, LENGTHS *SHARES)                                                 \
    X(CORE_LENGTH, 8 * LENGTHS)                                                       \
    X(NOTICE, NOTICE_KINDS) /* it has a word of such a notice */                      \
    X(NOTICE_LENGTH, NOTICE_KINDS *NOTICE_LENGTHS)                                    \
    X(NOTICES, NOTICE_COUNTS *NOTICE_LENGTHS) /* how many kinds it has words of */

enum html_feature_group {
#define HTML_FEATURE_ENUM(name, n) FEATURE_##name,
    HTML_FEATURES(HTML_FEATURE_ENUM)
#undef HTML_FEATURE_ENUM
        FEATURE_GROUPS
};

/* The features of a block, each below html_feature_count(). */
enum { FEATURE_MOST = 128 };
struct html_feature_list {
    uint16_t at[FEATURE_MOST];
    size_t n;
};
void html_features(struct html_feature_list *out, const struct html_sight *sight, size_t block);
size_t html_feature_count(void);

#endif
