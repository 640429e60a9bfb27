/*
 * Records go to standard output, or to a file that appears whole or not at all: they are written
 * beside it and renamed at the end. What is no regular file (a device, a pipe) is written directly
 * and never replaced; of a link, what it points to is replaced. A write that fails, on a full disk
 * too, is told once and ends the command with 1.
 */
#define _GNU_SOURCE /* realpath; sync_file_range, where there is one */

#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where a rename may put the file: the path with its links followed, or itself while it does not
 * exist. NULL: no memory. */
static char *target_of(const char *path)
{
    char *real = realpath(path, NULL);
    return real != NULL ? real : strdup(path);
}

static bool cannot_write(struct output *o, const char *path)
{
    complain("%s cannot be written: %s", path, strerror(errno));
    output_abandon(o);
    return false;
}

/* "TARGET.part-PID", opened. */
static bool open_part(struct output *o, const char *path)
{
    o->target = target_of(path);
    const size_t size = o->target != NULL ? strlen(o->target) + 32 : 0;
    o->part = size > 0 ? malloc(size) : NULL;
    if (o->part == NULL)
        return cannot_write(o, path);
    snprintf(o->part, size, "%s.part-%ld", o->target, (long)getpid());
    o->file = fopen(o->part, "w+bx");
    if (o->file == NULL) {
        const int opened = errno;
        free(o->part); /* not ours to remove */
        o->part = NULL;
        errno = opened;
        return cannot_write(o, path);
    }
    return true;
}

bool output_open(struct output *o, const char *path)
{
    struct stat st;
    memset(o, 0, sizeof *o);
    o->file = stdout;
    if (path == NULL || strcmp(path, "-") == 0)
        return true;
    o->path = path;
    o->file = NULL;
    if (stat(path, &st) != 0 || S_ISREG(st.st_mode))
        return open_part(o, path);
    o->file = fopen(path, "wb"); /* a folder is refused here */
    return o->file != NULL || cannot_write(o, path);
}

/* The disk begins to write what will be synced at the end, while the run still computes. */
static void push_on(struct output *o, size_t n)
{
    enum { PUSH = 8 << 20 };
    o->waiting += n;
    if (o->part == NULL || o->waiting < PUSH)
        return;
    o->waiting = 0;
#ifdef SYNC_FILE_RANGE_WRITE
    (void)sync_file_range(fileno(o->file), 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

int output_write(void *user, const char *bytes, size_t n)
{
    struct output *o = user;
    errno = 0;
    if (fwrite(bytes, 1, n, o->file) != n)
        return errno != 0 ? errno : EIO;
    push_on(o, n);
    return 0;
}

int output_take_back(void *user, char *bytes, size_t n)
{
    struct output *o = user;
    errno = 0;
    if (fflush(o->file) == 0 && fseek(o->file, 0, SEEK_SET) == 0 &&
        fread(bytes, 1, n, o->file) == n && fseek(o->file, 0, SEEK_SET) == 0 &&
        ftruncate(fileno(o->file), 0) == 0)
        return 0;
    return errno != 0 ? errno : EIO;
}

bool output_commit(struct output *o)
{
    bool good = fflush(o->file) == 0;
    if (good && o->part != NULL)
        good = fsync(fileno(o->file)) == 0;
    if (o->path != NULL) {
        const int flushed = errno;
        const bool closed = fclose(o->file) == 0;
        o->file = NULL;
        if (!good)
            errno = flushed;
        good = good && closed;
    }
    if (good && o->part != NULL)
        good = rename(o->part, o->target) == 0;
    if (!good)
        complain("%s could not be written: %s", o->path != NULL ? o->path : "standard output",
                 strerror(errno));
    output_abandon(o);
    return good;
}

void output_abandon(struct output *o)
{
    if (o->path != NULL && o->file != NULL)
        fclose(o->file);
    if (o->part != NULL)
        unlink(o->part); /* after a rename it is gone already */
    free(o->part);
    free(o->target);
    memset(o, 0, sizeof *o);
}
