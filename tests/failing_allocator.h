/*
 * An allocator for tests: fails the Nth call that wants memory, counts the bytes that are in use,
 * and notices a caller that gives a wrong old size. Safe from several threads.
 *
 *     struct failing_allocator memory = {0};
 *     memory.fail_at = 3;                        the third call gets NULL; 0: none does
 *     options.allocator = failing_allocator(&memory);
 *     … run, free everything …
 *     memory.live_bytes is 0, or something leaks; memory.wrong_sizes is 0, or the counting is off.
 *     memory.most_bytes: as many were in use at once, of one thread.
 */
#ifndef STEMMA_TESTS_FAILING_ALLOCATOR_H
#define STEMMA_TESTS_FAILING_ALLOCATOR_H

#include "stemma/stemma.h"

#include <stdatomic.h>
#include <stdlib.h>

struct failing_allocator {
    size_t fail_at; /* 1 is the first call */
    int for_good;   /* 1: all calls after it fail too */
    _Atomic size_t calls, failed, live_bytes, most_bytes, wrong_sizes;
};

/* Bytes before each block, where its size is kept. */
enum { FAILING_ALLOCATOR_HEAD = 16 };

static inline void *failing_allocator_resize(void *user, void *block, size_t old_size, size_t size)
{
    struct failing_allocator *memory = (struct failing_allocator *)user;
    char *whole = block != NULL ? (char *)block - FAILING_ALLOCATOR_HEAD : NULL;
    size_t known = whole != NULL ? *(size_t *)(void *)whole : 0;
    if (known != old_size)
        memory->wrong_sizes++;
    if (size == 0) {
        memory->live_bytes -= known;
        free(whole);
        return NULL;
    }
    size_t call = ++memory->calls;
    int fails = memory->fail_at != 0 &&
                (call == memory->fail_at || (memory->for_good && call > memory->fail_at));
    char *grown = fails ? NULL : (char *)realloc(whole, size + FAILING_ALLOCATOR_HEAD);
    if (grown == NULL) {
        memory->failed++;
        return NULL;
    }
    *(size_t *)(void *)grown = size;
    size_t live = atomic_fetch_add(&memory->live_bytes, size) + size;
    if (live - known > memory->most_bytes)
        memory->most_bytes = live - known;
    memory->live_bytes -= known;
    return grown + FAILING_ALLOCATOR_HEAD;
}

static inline stemma_allocator failing_allocator(struct failing_allocator *memory)
{
    stemma_allocator allocator = {failing_allocator_resize, memory};
    return allocator;
}

#endif
