/*
 * What prints the words of utterances: of each word the first fragment that has it.
 */
#ifndef STEMMA_TRACE_PRINTED_H
#define STEMMA_TRACE_PRINTED_H

#include "trace/utterance.h"

#include <stdatomic.h>

#define PRINTED_NOWHERE UINT64_MAX

struct printed {
    const struct fragment_list *fragments;
    const struct utterance_list *utterances;
    size_t n;                /* words of all utterances */
    size_t *first;           /* those of utterance u: first[u] … first[u + 1] */
    _Atomic uint64_t *words; /* of each: fragment, and word of it; PRINTED_NOWHERE: none */
    _Atomic uint32_t *voice; /* of each utterance: the first fragment whose speaker is known */
};

/* Reads the fragments that are placed. Linear. Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status printed_read(struct printed *out, struct arena *arena, struct workers *workers,
                           const struct fragment_list *fragments,
                           const struct utterance_list *utterances, stemma_error *err);

/* What first prints word `at`, or PRINTED_NOWHERE. */
static inline uint64_t printed_at(const struct printed *p, size_t at)
{
    return atomic_load_explicit(&p->words[at], memory_order_relaxed);
}

/* What printed_at gave, where it is not PRINTED_NOWHERE: as a fragment, and its word. */
static inline const struct fragment *printed_fragment(const struct printed *p, uint64_t print)
{
    return &p->fragments->at[print >> 32];
}
static inline const struct fragment_word *printed_word(const struct printed *p, uint64_t print)
{
    return &printed_fragment(p, print)->words[(uint32_t)print];
}

/* The utterance of word `at`, which is printed. */
static inline uint32_t printed_utterance(const struct printed *p, size_t at)
{
    const uint64_t print = printed_at(p, at);
    return p->utterances->of_fragment[print >> 32][(uint32_t)print].utterance;
}

/* SPEAKER_NONE where nobody says who speaks. */
uint32_t printed_speaker(const struct printed *p, uint32_t utterance);

#endif
