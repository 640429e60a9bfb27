/*
 * Memory that lies on disk: large blocks in files of the folder for temporary files, mapped. What
 * does not fit into the budget of a context goes there (context.c), so that a run gets slower and
 * not bigger. The files have no name; whatever ends the program ends them.
 */
#ifndef STEMMA_BASE_SPILL_H
#define STEMMA_BASE_SPILL_H

#include "base/error.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

/* Smaller blocks are not worth a file. */
#define SPILL_LEAST ((size_t)1 << 20)
/* Nor are these, where nothing else is left. */
#define SPILL_AT_ALL ((size_t)1 << 15)

struct spill_block;

struct spill {
    bool ready; /* spill_init went well */
    char *folder;
    uint64_t resident_most; /* bytes in memory at which blocks are let go */
    stemma_allocator allocator;
    pthread_mutex_t lock; /* guards all below */
    struct spill_block *blocks;
    size_t n, capacity;
    int statm; /* the system's count of this program's memory, -1: there is none */
    _Atomic uint64_t bytes, peak_bytes;  /* in files now, and at most */
    _Atomic uint64_t next_look, next_at; /* nanoseconds; resident bytes */
    atomic_int sys_errno;                /* why the last block could not be had; 0: all could */
};

/* `folder` must outlive the spill. False: no lock was to be had, and nothing needs freeing. */
bool spill_init(struct spill *s, const stemma_allocator *allocator, char *folder,
                uint64_t resident_most);
void spill_clear(struct spill *s); /* a zeroed one is fine */

/* A block of `size` bytes of a file; NULL: sys_errno says why. Safe from any thread, as all below.
 */
void *spill_take(struct spill *s, size_t size);
/* Whether `block` came from spill_take. */
bool spill_owns(struct spill *s, const void *block);
/* Bytes that the block can grow to where it is. */
size_t spill_room(struct spill *s, const void *block);
void spill_give_back(struct spill *s, void *block);

/*
 * Lets blocks go from memory when the program has more than `resident_most` in it; what is in them
 * stays in their files and comes back when it is read. Cheap: looks at most 5,000 times a second.
 */
void spill_ease(struct spill *s);

/* A new file without a name in `folder`, for reading and writing; -1: errno says why. */
int spill_file(const char *folder);

#endif
