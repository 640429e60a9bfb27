/*
 * What a block of a page is like, as a list of yes-or-no features: for the model that tells the
 * article from what stands around it.
 */
#ifndef STEMMA_READ_HTML_FEATURES_H
#define STEMMA_READ_HTML_FEATURES_H

#include "read/html_outline.h"

enum {
    TAG_CLASSES = 16,
    LENGTHS = 9,
    SHARES = 6,
    PATH_TAGS = 24,
    PLACES = 10,
    SIGNS = 8,
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
    X(CORE_LENGTH, 8 * LENGTHS)

enum html_feature_group {
#define HTML_FEATURE_ENUM(name, n) FEATURE_##name,
    HTML_FEATURES(HTML_FEATURE_ENUM)
#undef HTML_FEATURE_ENUM
        FEATURE_GROUPS
};

/* What is known of each block and element before features are made. */
struct html_look {
    uint32_t n_letters, n_commas, n_stops, n_words, n_capitals, n_digits;
    uint8_t ending, beginning, signs;
    bool prose, repeated;
    uint8_t since, until;   /* blocks to the last prose before and the next behind, AWAY_MOST */
    uint32_t parent, outer; /* the nearest block elements that hold others */
};

enum { HTML_OUTSIDE = UINT16_MAX, AWAY_MOST = 9 };

struct html_weight {
    uint32_t n_prose, n_text, n_linked; /* bytes in the element and all inside it */
    uint32_t n_own;                     /* prose that stands in it nearest */
    uint16_t in_core, in_trunk; /* levels below the core and the trunk; HTML_OUTSIDE: not in it */
};

struct html_sight {
    const struct html_outline *o;
    struct html_look *looks;          /* a block each */
    struct html_weight *weights;      /* an element each */
    uint32_t core, trunk;             /* elements */
    uint32_t first_prose, last_prose; /* blocks of the core */
    uint32_t title;                   /* the block that is the page's title; n_blocks: none */
};

stemma_status html_look_at(struct html_sight *out, struct arena *arena,
                           const struct html_outline *o, stemma_error *err);

/* The features of a block, each below html_feature_count(). */
enum { FEATURE_MOST = 128 };
struct html_feature_list {
    uint16_t at[FEATURE_MOST];
    size_t n;
};
void html_features(struct html_feature_list *out, const struct html_sight *sight, size_t block);
size_t html_feature_count(void);

#endif
