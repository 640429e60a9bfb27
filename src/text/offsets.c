/*
 * The map between bytes and code points: the number of code points before every 64th byte. A byte's
 * code point is that of its block plus the characters that begin before it in the block, which a
 * few vector instructions give as a mask. The way back is a binary search for the block and a walk
 * inside it. The map takes 6 % of the text, and nothing where the text is ASCII: there the two are
 * equal.
 */
#include "base/bits.h"
#include "text/ascii.h"
#include "text/stages.h"

#include <string.h>

enum { BLOCK_SHIFT = 6, BLOCK_BYTES = 1 << BLOCK_SHIFT };
_Static_assert((int)BLOCK_BYTES == (int)ASCII_BLOCK, "a block is one mask");

static bool begins_character(char byte)
{
    return ((uint8_t)byte & 0xC0) != 0x80;
}

/* Where characters begin in the BLOCK_BYTES bytes from `begin` on; past the text stand zeros, which
 * are characters. */
static uint64_t begins_in_block(const char *bytes, uint32_t n, uint32_t begin)
{
    char padded[BLOCK_BYTES] = {0};
    const char *at = bytes + begin;
    if (n - begin < BLOCK_BYTES)
        at = memcpy(padded, at, n - begin);
    return ascii_characters(at);
}

/* Bytes at the begin of the text that are whole characters each, in whole blocks; n: all are. */
static uint32_t plain_bytes(const char *bytes, uint32_t n)
{
    uint32_t at = 0;
    while (at < n && begins_in_block(bytes, n, at) == UINT64_MAX)
        at = n - at > BLOCK_BYTES ? at + BLOCK_BYTES : n;
    return at;
}

stemma_status offsets_build(struct offset_map *map, struct arena *arena, const char *bytes,
                            uint32_t n, stemma_error *err)
{
    *map = (struct offset_map){bytes, n, NULL};
    const uint32_t n_blocks = n / BLOCK_BYTES, n_plain = plain_bytes(bytes, n);
    if (n_plain == n)
        return STEMMA_OK;
    uint32_t *points = ARENA_NEW(arena, uint32_t, n_blocks + 1, err);
    if (points == NULL)
        return arena_status(arena);
    uint32_t count = 0;
    for (uint32_t i = 0; i < n_blocks; i++) {
        const uint32_t begin = i * BLOCK_BYTES;
        points[i] = count;
        count +=
            begin < n_plain ? (uint32_t)BLOCK_BYTES : bits_count(begins_in_block(bytes, n, begin));
    }
    points[n_blocks] = count;
    map->points = points;
    return STEMMA_OK;
}

/* Nothing branches on the place, which cannot be foretold. */
uint32_t offset_point(const struct offset_map *map, uint32_t byte)
{
    if (byte > map->n_bytes)
        byte = map->n_bytes;
    if (map->points == NULL)
        return byte;
    const uint32_t block = byte >> BLOCK_SHIFT, n = byte % BLOCK_BYTES;
    const uint64_t begins = begins_in_block(map->bytes, map->n_bytes, block << BLOCK_SHIFT);
    return map->points[block] + bits_count(begins & ((UINT64_C(1) << n) - 1));
}

/* The last block that has at most `point` code points before it. */
static uint32_t block_of_point(const struct offset_map *map, uint32_t point)
{
    uint32_t low = 0, high = map->n_bytes >> BLOCK_SHIFT;
    while (low < high) {
        uint32_t middle = high - (high - low) / 2;
        if (map->points[middle] <= point)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

uint32_t offset_byte(const struct offset_map *map, uint32_t point)
{
    if (map->points == NULL)
        return point < map->n_bytes ? point : map->n_bytes;
    uint32_t block = block_of_point(map, point), byte = block << BLOCK_SHIFT;
    uint32_t ahead = point - map->points[block];
    for (; byte < map->n_bytes; byte++) {
        if (!begins_character(map->bytes[byte]))
            continue;
        if (ahead == 0)
            break;
        ahead--;
    }
    return byte;
}

stemma_span offset_span(const struct offset_map *map, uint32_t begin_byte, uint32_t end_byte)
{
    return (stemma_span){offset_point(map, begin_byte), offset_point(map, end_byte), begin_byte,
                         end_byte};
}

stemma_span text_span(const struct text *t, uint32_t begin_byte, uint32_t end_byte)
{
    return offset_span(&t->offsets, begin_byte, end_byte);
}
