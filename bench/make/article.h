/*
 * Articles: words in order, made of their number alone, so that any one can be made again.
 */
#ifndef STEMMA_BENCH_MAKE_ARTICLE_H
#define STEMMA_BENCH_MAKE_ARTICLE_H

#include "words.h"

enum { MOST_WORDS = 4000, FOOTER_WORDS = 40 };

struct text {
    uint32_t n;
    uint32_t words[MOST_WORDS];
};

/* What a corpus is made of. */
struct plan {
    uint64_t seed;
    uint32_t n_documents, n_outlets, n_stories;
};

/* An excerpt of a wire story in an article; `begin` … `end` are words of the story, and it stands
 * at words at … at + n of the article. n = 0: none. */
struct planted {
    uint32_t story, begin, end, edits_in_1000, at, n;
};

enum article_kind { ARTICLE_OWN, ARTICLE_VERSION, ARTICLE_COPY };

struct article {
    enum article_kind kind;
    uint32_t number, outlet;
    uint32_t of; /* the article that it is a version or copy of */
    struct text body;
    struct planted planted;
    struct text footer;
};

void article_make(struct article *a, const struct language *l, const struct plan *plan,
                  uint32_t number);

#endif
