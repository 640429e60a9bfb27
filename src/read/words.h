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
    const uint64_t *begins; /* bit i: a word begins at byte i of the block */
    uint32_t n;
    bool address; /* "://" stands in it */
};

/* 64 bits each, for a block of n bytes. */
static inline size_t words_begin_units(uint32_t n_bytes)
{
    return ((size_t)n_bytes + 63) / 64;
}

/* Where the words of a block begin, one after the other. */
struct word_begins {
    const uint64_t *next;
    uint64_t bits; /* of the 64 before `next`, those not given yet */
    uint32_t byte; /* behind these */
};
static inline struct word_begins words_begins(const struct block_words *block)
{
    return (struct word_begins){block->begins, 0, 0};
}
/* To be called once a word at most. */
static inline uint32_t words_next_begin(struct word_begins *b)
{
    while (b->bits == 0) {
        b->bits = *b->next++;
        b->byte += 64;
    }
    uint32_t begin = b->byte - 64 + (uint32_t)__builtin_ctzll(b->bits);
    b->bits &= b->bits - 1;
    return begin;
}

struct doc_words {
    const uint32_t *at;
    uint32_t begin, n; /* what stands before word `begin` is no sentence of the report */
    bool address;      /* "://" stands somewhere */
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

/* The block that has word i. O(log blocks). */
const struct block *words_block(const struct doc_words *d, uint32_t i);
/* The bytes of word i: O(log blocks + bytes of the block / 64), and the end costs the bytes of the
 * word. */
uint32_t words_begin_byte(const struct doc_words *d, uint32_t i);
uint32_t words_end_byte(const struct doc_words *d, uint32_t i);
/* The first word that ends after `byte`; n past the last. Costs the same. */
uint32_t words_at_byte(const struct doc_words *d, uint32_t byte);
/* The span of words begin … end, one or more. */
stemma_span words_span(const struct doc_words *d, uint32_t begin, uint32_t end);

#endif
