/*
 * Reads what prints the words of utterances. In: fragments with their places; out: of each word the
 * first of the fragments that print it.
 *
 * Fragments are shared out to threads. The first is the one of the least number, whoever comes to
 * the word first: each lowers what stands there. So a word has eight bytes, and where it belongs is
 * known from what prints it. Linear in the words of the fragments.
 */
#include "trace/printed.h"

#include <string.h>

enum {
    BLOCK = 256,       /* fragments that one item of work has */
    WORD_BLOCK = 65536 /* words that one clears */
};

static void lower_word(_Atomic uint64_t *word, uint64_t to)
{
    uint64_t now = atomic_load_explicit(word, memory_order_relaxed);
    while (to < now && !atomic_compare_exchange_weak_explicit(word, &now, to, memory_order_relaxed,
                                                              memory_order_relaxed)) {
    }
}

static void lower_voice(_Atomic uint32_t *voice, uint32_t to)
{
    uint32_t now = atomic_load_explicit(voice, memory_order_relaxed);
    while (to < now && !atomic_compare_exchange_weak_explicit(voice, &now, to, memory_order_relaxed,
                                                              memory_order_relaxed)) {
    }
}

/* PRINTED_NOWHERE is all bits. */
static stemma_status clear_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    const struct printed *p = user;
    const size_t begin = block * WORD_BLOCK;
    (void)worker;
    (void)err;
    memset((void *)(p->words + begin), 0xff,
           (p->n - begin < WORD_BLOCK ? p->n - begin : WORD_BLOCK) * sizeof *p->words);
    return STEMMA_OK;
}

static void read_fragment(const struct printed *p, size_t f)
{
    const struct fragment *fragment = &p->fragments->at[f];
    const struct word_place *places = p->utterances->of_fragment[f];
    for (uint32_t w = 0; places != NULL && w < fragment->n_words; w++) {
        const uint32_t utterance = places[w].utterance;
        if (utterance == UTTERANCE_NONE)
            continue;
        lower_word(&p->words[p->first[utterance] + places[w].word], (uint64_t)f << 32 | w);
        if (fragment->speaker != SPEAKER_NONE)
            lower_voice(&p->voice[utterance], (uint32_t)f);
    }
}

static stemma_status read_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    const struct printed *p = user;
    (void)worker;
    (void)err;
    for (size_t f = block * BLOCK; f < p->fragments->n && f < (block + 1) * BLOCK; f++)
        read_fragment(p, f);
    return STEMMA_OK;
}

stemma_status printed_read(struct printed *out, struct arena *arena, struct workers *workers,
                           const struct fragment_list *fragments,
                           const struct utterance_list *utterances, stemma_error *err)
{
    *out = (struct printed){.fragments = fragments, .utterances = utterances};
    out->first = ARENA_NEW(arena, size_t, utterances->n + 1, err);
    out->voice = ARENA_NEW(arena, _Atomic uint32_t, utterances->n, err);
    if (out->first == NULL || out->voice == NULL)
        return arena_status(arena);
    for (size_t u = 0; u < utterances->n; u++) {
        out->first[u] = out->n;
        out->n += utterances->n_words[u];
        atomic_init(&out->voice[u], UINT32_MAX);
    }
    out->first[utterances->n] = out->n;
    out->words = ARENA_NEW(arena, _Atomic uint64_t, out->n, err);
    if (out->words == NULL)
        return arena_status(arena);
    TRY(parallel_for(workers, (out->n + WORD_BLOCK - 1) / WORD_BLOCK, clear_block, out, NULL, NULL,
                     err));
    return parallel_for(workers, (fragments->n + BLOCK - 1) / BLOCK, read_block, out, NULL, NULL,
                        err);
}

uint32_t printed_speaker(const struct printed *p, uint32_t utterance)
{
    const uint32_t f = atomic_load_explicit(&p->voice[utterance], memory_order_relaxed);
    return f != UINT32_MAX ? p->fragments->at[f].speaker : SPEAKER_NONE;
}
