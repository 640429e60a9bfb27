/*
 * The steps of text_analyse, in the order in which it takes them. Private to this folder.
 *
 * Each takes what the earlier ones put into `t`, adds its own part and leaves the rest alone. All
 * are linear in the bytes. Errors: NOMEM, LIMIT.
 */
#ifndef STEMMA_TEXT_STAGES_H
#define STEMMA_TEXT_STAGES_H

#include "text/text.h"

/* Gives back what a list did not need of its memory; it must be the newest in the arena. Returns
 * where it now stands. */
static inline void *text_shrink(struct arena *arena, void *list, size_t old_bytes, size_t new_bytes)
{
    void *shrunk = arena_grow(arena, list, old_bytes, new_bytes, NULL);
    return shrunk != NULL ? shrunk : list;
}

/* The first of the tokens [token, end) that begins at `byte` or after. Mostly it is far, so that
 * the search goes in strides. */
static inline uint32_t text_next_token(const struct text *t, uint32_t token, uint32_t end,
                                       uint32_t byte)
{
    enum { STRIDE = 8 };
    while (end - token > STRIDE && t->tokens[token + STRIDE].begin < byte)
        token += STRIDE;
    while (token < end && t->tokens[token].begin < byte)
        token++;
    return token;
}

/* Bytes to code points and back. */
stemma_status offsets_build(struct offset_map *map, struct arena *arena, const char *bytes,
                            uint32_t n, stemma_error *err);

/* `tokens`, but for TOKEN_SENTENCE_START. They are `*out` as well, to be written to. */
stemma_status tokens_find(struct text *t, struct token **out, struct arena *arena,
                          stemma_error *err);

/* `paragraphs`, with bytes and tokens. */
stemma_status paragraphs_find(struct text *t, struct arena *arena, stemma_error *err);

/* `sentences`, and TOKEN_SENTENCE_START in `tokens`, which are those of `t`. */
stemma_status sentences_find(struct text *t, struct token *tokens, struct arena *arena,
                             stemma_error *err);

#endif
