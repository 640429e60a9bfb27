/*
 * Hits: passages that are long and telling enough, as records.
 */
#ifndef STEMMA_REUSE_HIT_H
#define STEMMA_REUSE_HIT_H

#include "read/corpus.h"
#include "reuse/matches.h"
#include "reuse/passage.h"
#include "reuse/quoted.h"

struct hit_options {
    uint32_t words;        /* of a passage, at least */
    uint32_t quoted_words; /* the same where both documents quote it */
    uint32_t least_bits;   /* information, in 1/BIT */
    uint32_t short_words;  /* shorter passages must have `short_bits` a word */
    uint32_t short_bits;
    uint32_t time_bits;  /* that a short one must have more for each doubling of the weeks */
    uint32_t usual_days; /* between two documents of the corpus: holds where a date is missing */
    double identity;     /* equal words among the columns (long inserted runs cut short) */
};

/* The day of a document's date, counted from 1970; HIT_NO_DAY where no day is known. */
#define HIT_NO_DAY INT32_MIN
int32_t hit_day(const struct document *document);

/* The days between two documents that are typical of some: half of those that have a day lie within
 * so many. 0 where none has. Sorts the days. */
uint32_t hit_usual_days(int32_t *days, size_t n);

struct hit_side {
    int32_t day;
    struct quoted_map quoted;
};
/* True when a passage inside the reach of a chain of documents a and b may be worth a hit; false
 * spares its alignment. */
bool hit_within(const struct reach *reach, const struct hit_side *a, const struct hit_side *b,
                const struct hit_options *options);
/* True when the passage of documents a and b is worth a hit. */
bool hit_wanted(const struct passage *passage, const struct hit_side *a, const struct hit_side *b,
                const struct hit_options *options);
/* False when it is not, whatever is trimmed off its edges (edge.h). */
bool hit_possible(const struct passage *passage, const struct hit_options *options);

/* Where a passage stands, and how it is aligned. */
static inline struct hit_words hit_place(const struct passage *s)
{
    return (struct hit_words){{s->a_begin, s->a_end}, {s->b_begin, s->b_end}, s->n_runs, s->runs};
}
/* What is known of a passage of documents a and b without a look at their texts. */
stemma_hit hit_begin(uint32_t a, uint32_t b, const struct passage *passage);
/* Fills the rest but family and group. `words` are of the hit's documents, `at` is the passage; the
 * edit string is kept in `arena`. Without runs it was not aligned: no edit string. Errors: NOMEM,
 * LIMIT. */
stemma_status hit_make(stemma_hit *hit, struct arena *arena, const stemma_corpus *corpus,
                       const struct word_pair *words, const struct hit_words *at,
                       stemma_error *err);

/* Gives hits of one pair, in order of a, that b prints in another order a group in common. */
void hits_group(stemma_hit *hits, size_t n);

#endif
