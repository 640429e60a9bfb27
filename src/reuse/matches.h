/*
 * What the engine found, as later stages see it: hits by pair of documents, families, furniture.
 */
#ifndef STEMMA_REUSE_MATCHES_H
#define STEMMA_REUSE_MATCHES_H

#include "read/corpus.h"

typedef ARRAY(stemma_hit) hit_array;
typedef ARRAY(stemma_family) family_array;

/* Words of a document. */
struct word_range {
    uint32_t begin, end;
};
/* Of both sides of a hit, and how they are aligned. */
struct align_run;
struct hit_words {
    struct word_range a, b;
    uint32_t n_runs;
    const struct align_run *runs; /* in what the workers keep */
};
typedef ARRAY(struct hit_words) hit_words_array;
/* A member of a family, as its document has it. */
struct family_part {
    uint32_t family, member; /* its place in `families`, and there in `members` */
    uint32_t begin, end;     /* words */
};
struct family_parts {
    const size_t *first; /* parts of document d are at[first[d]] … at[first[d + 1] - 1] */
    const struct family_part *at; /* by document, then begin, then family */
};

/* Bytes of a document that are a member of a family of furniture. */
struct furniture_span {
    uint32_t doc;
    uint32_t begin, end;
};
typedef ARRAY(struct furniture_span) furniture_array;

/* What is made when it is first asked for. */
struct matches_late {
    bool has_records; /* hits are complete: hit_records.h */
};

struct stemma_matches {
    stemma_ctx *ctx;
    const stemma_corpus *corpus;
    struct arena arena;
    struct workers workers;    /* hold the hits' edit strings and alignments */
    hit_array hits;            /* by a, b, a's place, b's place */
    hit_words_array hit_words; /* by hit; none where hits were not aligned */
    struct matches_late *late; /* NULL where nothing is */
    struct family_parts parts; /* while furniture is found */
    family_array families;     /* by first member's document, then place */
    furniture_array furniture; /* by document, then place; none touches another */
    stemma_match_counts counts;
};

/* The hits of document `doc` as a: a range of matches->hits. O(log n). */
void matches_of(const stemma_matches *matches, uint32_t doc, size_t *begin, size_t *end);

/* Where furniture stands in one document: who asks about many places opens it once. */
struct document_furniture {
    const stemma_matches *matches;
    uint32_t doc;
    uint32_t trailing; /* byte where the list at the document's end begins; UINT32_MAX: none */
};

/* The corpus must have its texts (corpus_want_texts). O(paragraphs at the end). */
struct document_furniture matches_furniture_of(const stemma_matches *matches, uint32_t doc);

/* True when the bytes lie by half or more in furniture: families, and the list at the end. O(log
 * n). */
bool matches_in_furniture(const struct document_furniture *furniture, uint32_t begin_byte,
                          uint32_t end_byte);

/* The same for one place of a document. */
bool matches_furniture(const stemma_matches *matches, uint32_t doc, uint32_t begin_byte,
                       uint32_t end_byte);

#endif
