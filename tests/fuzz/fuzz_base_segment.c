/*
 * Any bytes as a segment. Sums are mended where they can be, so that what they guard is reached:
 * every bound must hold by itself. What opens can be read from end to end.
 */
#include "base/segment.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

enum { HEADER = 48, ENTRY = 32 };
#define KIND SEGMENT_TAG('t', 'e', 's', 't')

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint64_t read_word(const unsigned char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static void write_word(unsigned char *at, uint64_t word)
{
    memcpy(at, &word, sizeof word);
}

static void mend(unsigned char *bytes, size_t size)
{
    uint32_t kind = KIND, n_parts;
    memcpy(bytes, "STEMMseg\1\0\0\0", 12);
    memcpy(bytes + 12, &kind, sizeof kind);
    write_word(bytes + 16, size);
    memcpy(&n_parts, bytes + 24, sizeof n_parts);
    if (n_parts <= (size - HEADER) / ENTRY && n_parts <= SEGMENT_MOST_PARTS) {
        for (uint32_t i = 0; i < n_parts; i++) {
            unsigned char *entry = bytes + HEADER + (size_t)i * ENTRY;
            uint64_t offset = read_word(entry + 8), n = read_word(entry + 16);
            uint32_t item;
            memcpy(&item, entry + 4, sizeof item);
            if (offset <= size && item > 0 && n <= (size - offset) / item)
                write_word(entry + 24, hash_bytes(bytes + offset, n * item, 0));
        }
        write_word(bytes + 32, hash_bytes(bytes + HEADER, (size_t)n_parts * ENTRY, 0));
    }
    write_word(bytes + 40, hash_bytes(bytes, 40, 0));
}

static void try_open(const unsigned char *bytes, size_t size)
{
    struct segment s;
    struct segment_part p;
    if (segment_open(&s, KIND, bytes, size, "it", NULL) != STEMMA_OK)
        return;
    uint64_t sum = 0;
    for (uint32_t i = 0; i < s.n_parts; i++) {
        uint32_t tag, item;
        memcpy(&tag, bytes + HEADER + (size_t)i * ENTRY, sizeof tag);
        memcpy(&item, bytes + HEADER + (size_t)i * ENTRY + 4, sizeof item);
        if (segment_find(&s, tag, item, &p, "it", NULL) != STEMMA_OK)
            abort();
        sum += hash_bytes(p.at, p.n * p.item_bytes, 0);
    }
    if (sum == 1)
        abort(); /* it never is; so the sum is made */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* On the heap, exactly as long, so that a byte too far is noticed. */
    unsigned char *bytes = aligned_alloc(64, (size + 64) / 64 * 64);
    if (bytes == NULL)
        return 0;
    memcpy(bytes, data, size);
    try_open(bytes, size);
    if (size >= HEADER) {
        mend(bytes, size);
        try_open(bytes, size);
    }
    free(bytes);
    return 0;
}
