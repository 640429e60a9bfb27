/*
 * Places of words in ascending order.
 *
 * In: words of a document, by number. Out: their bytes and code points. One word alone is found by
 * halves among the blocks, counted from the begin of its block, and its code point from a map
 * (words.c, offsets.c). Where many are asked for, as of the members of families in 2,478 versions
 * of a page, that is done for each, though they are the neighbours of each other: here the blocks,
 * the bits that tell where words begin, and the code points are gone through once. O(blocks + bytes
 * / 64) a document, and the bytes between near places where the text is not ASCII.
 */
#include "read/word_walk.h"

#include "base/bits.h"
#include "text/utf8.h"

enum { NEAR = 256 }; /* bytes that are counted rather than looked up */

static void enter_block(struct word_walk *w, const struct block *block)
{
    w->block = block;
    w->unit = w->doc->kinds[block->kind].begins;
    w->unit_byte = block->begin;
    w->unit_word = block->word;
}

struct word_walk word_walk_from(const struct doc_words *doc, uint32_t word)
{
    struct word_walk w = {.doc = doc};
    enter_block(&w, words_block(doc, word));
    return w;
}

/* Moves on to a byte, which does not lie before the last one. */
static struct text_place move_on(struct word_walk *w, uint32_t byte)
{
    const struct offset_map *map = &w->doc->offsets;
    if (map->points == NULL)
        w->last.point = byte;
    else if (byte - w->last.byte < NEAR)
        w->last.point += (uint32_t)utf8_count(map->bytes + w->last.byte, byte - w->last.byte);
    else
        w->last.point = offset_point(map, byte);
    w->last.byte = byte;
    return w->last;
}

uint32_t word_walk_byte(struct word_walk *w, uint32_t word)
{
    const struct block *block = w->block;
    while (block[1].word <= word)
        block++;
    if (block != w->block)
        enter_block(w, block);
    for (uint32_t n; w->unit_word + (n = bits_count(*w->unit)) <= word;) {
        w->unit_word += n;
        w->unit_byte += 64;
        w->unit++;
    }
    uint64_t bits = *w->unit;
    for (uint32_t left = word - w->unit_word; left > 0; left--)
        bits &= bits - 1;
    return w->unit_byte + (uint32_t)__builtin_ctzll(bits);
}

struct text_place word_walk_begin(struct word_walk *w, uint32_t word)
{
    return move_on(w, word_walk_byte(w, word));
}

struct text_place word_walk_end(struct word_walk *w, uint32_t word)
{
    const struct offset_map *map = &w->doc->offsets;
    return move_on(w, text_token_end(map->bytes, map->n_bytes, word_walk_byte(w, word)));
}
