/*
 * The words of all documents as the engine compares them: small, and each distinct block of text
 * looked at once.
 *
 * A word is 32 bits: 31 of the hash of its folded form, and one that tells a function word. Two
 * words are equal when these are. Where a word stands in the text is looked up.
 */
#ifndef STEMMA_READ_WORDS_H
#define STEMMA_READ_WORDS_H

#include "read/blocks.h"

#define WORD_IS_STOP 1u

static inline uint32_t word_of(const struct token *token)
{
    return (uint32_t)(token->word >> 33 << 1) |
           ((token->flags & TOKEN_STOP) != 0 ? WORD_IS_STOP : 0);
}

/* What all blocks of one kind have in common. */
struct block_words {
    const uint32_t *at;
    const uint16_t *begins; /* of each word, in bytes from the begin of the block */
    uint32_t n;
};

struct doc_words {
    const uint32_t *at;
    uint32_t begin, n; /* what stands before word `begin` is no sentence of the report */
    struct block_list blocks;
    const struct block_words *kinds; /* of all blocks, by number */
    struct offset_map offsets;       /* and the bytes of the text */
};

struct corpus_words {
    struct arena arena;
    struct workers workers; /* keep the words */
    struct blocks blocks;
    const struct block_words *kinds;
    const struct doc_words *docs; /* by document */
    size_t n_documents;
    uint64_t n_words; /* of all documents */
};

/* The words of a sealed corpus, found when they are first asked for. It owns them. Every distinct
 * block costs its bytes, a copy its words. Errors: INVAL (not sealed), NOMEM, LIMIT, CANCELLED. */
stemma_status corpus_words(const struct corpus_words **out, const stemma_corpus *corpus,
                           stemma_error *err);
void corpus_words_clear(struct corpus_words *words); /* a zeroed one is fine */

/* The bytes of word i: O(log blocks), and the end costs the bytes of the word. */
uint32_t words_begin_byte(const struct doc_words *d, uint32_t i);
uint32_t words_end_byte(const struct doc_words *d, uint32_t i);
/* The first word that ends after `byte`; n past the last. O(log words). */
uint32_t words_at_byte(const struct doc_words *d, uint32_t byte);
/* The span of words begin … end, one or more. */
stemma_span words_span(const struct doc_words *d, uint32_t begin, uint32_t end);

#endif
