/*
 * The one table of parameters: name, stage, bounds, default, help, and what the modes change. A
 * stage reads param(p, SKETCH_K); the public API, `stemma help params` and the manifest go over the
 * same table.
 *
 * X(ENUM, "name", "stage", default, min, max, "help")
 */
#ifndef STEMMA_BASE_PARAMS_H
#define STEMMA_BASE_PARAMS_H

#include "base/error.h"

#define PARAM_MAP(X)                                                                               \
    X(SKETCH_K, "sketch.k", "reuse", 4, 2, 32, "words in a seed")                                  \
    X(SKETCH_W, "sketch.w", "reuse", 2, 1, 64,                                                     \
      "seeds in a window; a shared run of k + w - 1 words is always found")                        \
    X(SEED_FREQUENT, "seed.frequent", "reuse", 200, 2, 1e6,                                        \
      "documents with one seed above which only pairs with a representative are looked at")        \
    X(SEED_CROWD, "seed.crowd", "reuse", 8, 2, 1e6,                                                \
      "documents of one outlet with one seed above which they pair with the first of them only")   \
    X(SEED_ALL_PAIRS, "seed.all-pairs", "reuse", 1, 0, 1,                                          \
      "0: for other outlets, too, the first of such documents stands for the rest")                \
    X(CHAIN_GAP, "chain.gap", "reuse", 60, 1, 10000,                                               \
      "words between two anchors of one chain, at most")                                           \
    X(CHAIN_ANCHORS, "chain.anchors", "reuse", 200000, 1000, 1e8,                                  \
      "anchors of one pair of documents, at most")                                                 \
    X(CHAIN_INFORMATION, "chain.information", "reuse", 14, 0, 1000,                                \
      "information of a chain in bits, at least, to be aligned")                                   \
    X(HIT_WORDS, "hit.words", "reuse", 8, 2, 10000,                                                \
      "words of a passage outside quotations, at least")                                           \
    X(HIT_QUOTED_WORDS, "hit.quoted-words", "reuse", 5, 2, 10000,                                  \
      "the same between quotation marks")                                                          \
    X(HIT_INFORMATION, "hit.information", "reuse", 16, 0, 1000,                                    \
      "information of a passage in bits, at least")                                                \
    X(HIT_SHORT, "hit.short", "reuse", 12, 2, 10000,                                               \
      "words below which every word must tell enough")                                             \
    X(HIT_SHORT_INFORMATION, "hit.short-information", "reuse", 3, 0, 100,                          \
      "bits a word of such a short passage, at least")                                             \
    X(HIT_TIME_INFORMATION, "hit.time-information", "reuse", 2.5, 0, 100,                          \
      "bits more for each doubling of the weeks between the documents")                            \
    X(HIT_IDENTITY, "hit.identity", "reuse", 0.6, 0, 1,                                            \
      "equal words in a passage's alignment, at least")                                            \
    X(ALIGN_DROP, "align.drop", "reuse", 12, 1, 1000, "fall of the score at which an end is left") \
    X(ALIGN_SPLIT, "align.split", "reuse", 24, 1, 1000,                                            \
      "fall of the score at which a passage ends and another begins")                              \
    X(PAIR_LOOSE, "pair.loose", "reuse", 0, 0, 1,                                                  \
      "1: listed pairs are compared by words kept in any order, 0: by runs of equal words")        \
    X(PAIR_INFORMATION, "pair.information", "reuse", 28, 1, 10000,                                 \
      "information of a loose passage in bits on either side, at least")                           \
    X(PAIR_WORDS, "pair.words", "reuse", 32, 2, 10000,                                             \
      "words of a loose passage, the mean of both sides, at least")                                \
    X(PAIR_DROP, "pair.drop", "reuse", 20, 1, 1000,                                                \
      "fall of the information in bits at which a loose passage is left")                          \
    X(PAIR_GAP, "pair.gap", "reuse", 50, 0, 10000,                                                 \
      "words between two loose passages that are one, at most, in both documents")                 \
    X(PAIR_SUMMARY, "pair.summary", "reuse", 64, 8, 100000,                                        \
      "words of a stretch that can be a summary of the whole other document, at least")            \
    X(FAMILY_OVERLAP, "family.overlap", "reuse", 0.8, 0.1, 1,                                      \
      "share of a passage that must lie in a family's core")                                       \
    X(FURNITURE_DOCUMENTS, "furniture.documents", "reuse", 3, 2, 1000,                             \
      "documents of one outlet that make furniture")                                               \
    X(QUOTE_SPEECH, "quote.speech", "quote", 0.76, 0, 1,                                           \
      "confidence at which quoted words count as speech")                                          \
    X(UTTERANCE_WORDS, "utterance.words", "trace", 4, 1, 100,                                      \
      "words that two quotations must share, at least")                                            \
    X(UTTERANCE_SHARE, "utterance.share", "trace", 0.6, 0.1, 1,                                    \
      "share of the shorter quotation that must match")                                            \
    X(UTTERANCE_INFORMATION, "utterance.information", "trace", 18, 0, 1000,                        \
      "information of the words that two quotations share in bits, at least")                      \
    X(UTTERANCE_CANDIDATES, "utterance.candidates", "trace", 8, 1, 1000,                           \
      "quotations that one is aligned with, at most")                                              \
    X(TEXT_SHARE, "text.share", "trace", 0.4, 0.05, 1,                                             \
      "share of the shorter report's own prose that makes two reports one text")                   \
    X(TEXT_WORDS, "text.words", "trace", 50, 1, 10000,                                             \
      "words of prose that two reports of one text share, at least")                               \
    X(SOURCE_SHARE, "source.share", "trace", 0.2, 0, 1,                                            \
      "share of its quoted words that a report has in common with another of its source")          \
    X(SOURCE_DAYS, "source.days", "trace", 7, 0, 100000,                                           \
      "days between two reports of one source, at most")                                           \
    X(STORY_DAYS, "story.days", "story", 7, 0, 100000,                                             \
      "days between two reports that are compared for being of one story, at most")                \
    X(STORY_CANDIDATES, "story.candidates", "story", 30, 1, 1000,                                  \
      "reports that each is compared with, at most")                                               \
    X(STORY_LINKAGE, "story.linkage", "story", 0.38, 0.05, 1,                                      \
      "mean likelihood over all pairs at which two groups of reports are one story")               \
    X(CHECK_APART, "check.apart", "trace", 30, 1, 10000,                                           \
      "words left out without a mark between two passages that stand apart, more than")

enum param {
#define PARAM_ENUM(id, name, stage, preset, min, max, help) PARAM_##id,
    PARAM_MAP(PARAM_ENUM)
#undef PARAM_ENUM
        PARAM_COUNT
};

struct stemma_params {
    double value[PARAM_COUNT];
};

#define param(p, id) ((p)->value[PARAM_##id])

/* The defaults of the mode "news". */
void params_init(struct stemma_params *p);

#endif
