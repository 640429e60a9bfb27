/*
 * Blocks of memory in files.
 *
 * In: sizes. Out: blocks that read and write like memory and that the system can put aside. A block
 * is a shared map of a file without a name; the system writes it out when it wants the room, and
 * forgets it with the map, also when the program is killed. The file's room is reserved before it
 * is mapped: a full disk fails here with its reason, and not later as a signal.
 *
 * Shared pages of a file count as the program's memory while they are mapped. So the program's size
 * is looked at now and then, where work is handed out, and past the budget all blocks are let go
 * from its page tables (madvise). They lose nothing: pages come back from the system's cache, or
 * from disk where that had other use for the room. What is read again soon costs a minor fault for
 * 16 pages; the memory in use stays within the budget, at the price of time. Letting everything go
 * needs no bookkeeping of what was used last; the cache does that.
 *
 * A block costs O(log n) to find among n. Sorting in runs beside (reuse/seed_runs.c) keeps the
 * access to large lists sequential, which is what makes this bearable (SQLite's vdbesort.c is the
 * model of the whole: sort in memory while it fits, in runs on disk when it does not).
 */
#define _GNU_SOURCE /* O_TMPFILE */

#include "base/spill.h"
#include "base/bisect.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define LOOK_EVERY UINT64_C(200000) /* nanoseconds */
#define LARGEST (SIZE_MAX / 4)

struct spill_block {
    char *at;
    size_t n_bytes;
};

bool spill_init(struct spill *s, const stemma_allocator *allocator, char *folder,
                uint64_t resident_most)
{
    memset(s, 0, sizeof *s);
    s->folder = folder;
    s->resident_most = resident_most;
    s->allocator = *allocator;
    s->statm = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    atomic_init(&s->next_at, resident_most);
    s->ready = pthread_mutex_init(&s->lock, NULL) == 0;
    if (!s->ready && s->statm >= 0)
        close(s->statm);
    return s->ready;
}

void spill_clear(struct spill *s)
{
    if (!s->ready)
        return;
    for (size_t i = 0; i < s->n; i++)
        munmap(s->blocks[i].at, s->blocks[i].n_bytes);
    if (s->blocks != NULL)
        s->allocator.resize(s->allocator.user, s->blocks, s->capacity * sizeof *s->blocks, 0);
    if (s->statm >= 0)
        close(s->statm);
    pthread_mutex_destroy(&s->lock);
    memset(s, 0, sizeof *s);
}

int spill_file(const char *folder)
{
    int fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
        return fd;
    /* A file system without such files: one with a name, for a moment. */
    char path[PATH_MAX];
    int n = snprintf(path, sizeof path, "%s/stemma-XXXXXX", folder);
    if (n < 0 || (size_t)n >= sizeof path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    fd = mkstemp(path);
    if (fd >= 0)
        (void)unlink(path);
    return fd;
}

/* Maps a new file of n bytes; MAP_FAILED: errno says why. */
static char *map_file(const char *folder, size_t n)
{
    int fd = spill_file(folder);
    if (fd < 0)
        return MAP_FAILED;
    char *at = MAP_FAILED;
    int failed = posix_fallocate(fd, 0, (off_t)n);
    if (failed != 0)
        errno = failed;
    else
        at = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    int sys_errno = errno;
    close(fd); /* the map keeps the file */
    errno = sys_errno;
    return at;
}

/* The number of the first block at or after `at`. */
static size_t find_block(const struct spill *s, const char *at)
{
    struct bisect search = {.high = s->n};
    while (bisect_open(&search))
        bisect_step(&search, s->blocks[search.middle].at < at);
    return search.low;
}

static bool make_room(struct spill *s)
{
    if (s->n < s->capacity)
        return true;
    size_t size = sizeof *s->blocks, want = s->capacity * 2 + 64;
    struct spill_block *grown =
        s->allocator.resize(s->allocator.user, s->blocks, s->capacity * size, want * size);
    if (grown == NULL)
        return false;
    s->blocks = grown;
    s->capacity = want;
    return true;
}

static bool add_block(struct spill *s, char *at, size_t n_bytes)
{
    pthread_mutex_lock(&s->lock);
    bool added = make_room(s);
    if (added) {
        size_t i = find_block(s, at);
        memmove(&s->blocks[i + 1], &s->blocks[i], (s->n - i) * sizeof *s->blocks);
        s->blocks[i] = (struct spill_block){at, n_bytes};
        s->n++;
        s->bytes += n_bytes;
        if (s->bytes > s->peak_bytes)
            s->peak_bytes = s->bytes;
    }
    pthread_mutex_unlock(&s->lock);
    return added;
}

void *spill_take(struct spill *s, size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    if (!s->ready || size == 0 || size > LARGEST) {
        atomic_store(&s->sys_errno, EFBIG);
        return NULL;
    }
    size_t n_bytes = (size + page - 1) / page * page;
    char *at = map_file(s->folder, n_bytes);
    if (at == MAP_FAILED) {
        atomic_store(&s->sys_errno, errno);
        return NULL;
    }
    if (!add_block(s, at, n_bytes)) {
        munmap(at, n_bytes);
        atomic_store(&s->sys_errno, ENOMEM);
        return NULL;
    }
    spill_ease(s);
    return at;
}

size_t spill_room(struct spill *s, const void *block)
{
    pthread_mutex_lock(&s->lock);
    size_t i = find_block(s, block);
    size_t n_bytes = i < s->n && s->blocks[i].at == (const char *)block ? s->blocks[i].n_bytes : 0;
    pthread_mutex_unlock(&s->lock);
    return n_bytes;
}

bool spill_owns(struct spill *s, const void *block)
{
    return block != NULL && s->ready && atomic_load(&s->bytes) > 0 && spill_room(s, block) > 0;
}

void spill_give_back(struct spill *s, void *block)
{
    pthread_mutex_lock(&s->lock);
    size_t i = find_block(s, block);
    struct spill_block gone = s->blocks[i];
    s->n--;
    memmove(&s->blocks[i], &s->blocks[i + 1], (s->n - i) * sizeof *s->blocks);
    s->bytes -= gone.n_bytes;
    pthread_mutex_unlock(&s->lock);
    munmap(gone.at, gone.n_bytes);
}

static uint64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * UINT64_C(1000000000) + (uint64_t)t.tv_nsec;
}

/* Bytes of the program that are in memory; UINT64_MAX: the system does not say. */
static uint64_t resident_bytes(const struct spill *s)
{
    char text[128];
    ssize_t n = s->statm >= 0 ? pread(s->statm, text, sizeof text - 1, 0) : -1;
    if (n <= 0)
        return UINT64_MAX;
    text[n] = '\0';
    const char *second = strchr(text, ' ');
    uint64_t pages = second != NULL ? strtoull(second, NULL, 10) : 0;
    return pages != 0 ? pages * (uint64_t)sysconf(_SC_PAGESIZE) : UINT64_MAX;
}

static void let_go(struct spill *s)
{
    pthread_mutex_lock(&s->lock);
    for (size_t i = 0; i < s->n; i++)
        (void)madvise(s->blocks[i].at, s->blocks[i].n_bytes, MADV_DONTNEED);
    pthread_mutex_unlock(&s->lock);
}

void spill_ease(struct spill *s)
{
    if (!s->ready || atomic_load_explicit(&s->bytes, memory_order_relaxed) == 0)
        return;
    uint64_t time = now(), look = atomic_load_explicit(&s->next_look, memory_order_relaxed);
    if (time < look || !atomic_compare_exchange_strong(&s->next_look, &look, time + LOOK_EVERY))
        return;
    uint64_t resident = resident_bytes(s);
    if (resident < atomic_load(&s->next_at))
        return;
    let_go(s);
    /* Where other memory fills the budget, letting go again at once would free nothing. */
    uint64_t rest = resident_bytes(s), least = rest + s->resident_most / 8;
    if (rest == UINT64_MAX)
        least = s->resident_most;
    atomic_store(&s->next_at, least > s->resident_most ? least : s->resident_most);
}
