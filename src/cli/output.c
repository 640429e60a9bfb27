/*
 * Records go to standard output, or to a file that appears whole or not at all: they are written
 * beside it and renamed at the end. What is no regular file (a device, a pipe) is written directly
 * and never replaced; of a link, what it points to is replaced. A write that fails, on a full disk
 * too, is told once and ends the command with 1.
 *
 * What is large goes to the file without a copy, CHUNK bytes a call, and all of it at multiples of
 * CHUNK: the kernel keeps a file in pages as large as the calls are, and may have to look for large
 * ones. The disk begins to write meanwhile. As other tools that can do their work again, none waits
 * until it has: of 120 MB that took as long as a third of reading and writing them.
 */
#define _GNU_SOURCE /* realpath; sync_file_range, where there is one */

#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 << 10, PUSH = 8 << 20 };

/* Where a rename may put the file: the path with its links followed, or itself while it does not
 * exist. NULL: no memory. */
static char *target_of(const char *path)
{
    char *real = realpath(path, NULL);
    return real != NULL ? real : strdup(path);
}

/* What to do about it. */
static const char *advice(int error)
{
    switch (error) {
    case ENOENT:
        return " (make its folder first)";
    case EISDIR:
        return " (name a file in it)";
    case EACCES:
    case EPERM:
        return " (check the permissions of its folder)";
    case ENOSPC:
        return " (free some space, or choose another place)";
    default:
        return "";
    }
}

static bool cannot_write(struct output *o, const char *path)
{
    complain("%s cannot be written: %s%s", path, strerror(errno), advice(errno));
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
    o->fd = open(o->part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (o->fd < 0) {
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
    *o = (struct output){.fd = -1};
    o->buffer = malloc(CHUNK);
    if (o->buffer == NULL)
        return cannot_write(o, path != NULL ? path : "standard output");
    if (path == NULL || strcmp(path, "-") == 0) {
        o->fd = fflush(stdout) == 0 ? STDOUT_FILENO : -1;
        return o->fd >= 0 || cannot_write(o, "standard output");
    }
    o->path = path;
    if (stat(path, &st) != 0 || S_ISREG(st.st_mode))
        return open_part(o, path);
    o->fd = open(path, O_WRONLY | O_CLOEXEC); /* a folder is refused here */
    return o->fd >= 0 || cannot_write(o, path);
}

/* The disk begins to write what it has. */
static void push_on(struct output *o)
{
    o->waiting = 0;
#ifdef SYNC_FILE_RANGE_WRITE
    if (o->part != NULL)
        (void)sync_file_range(o->fd, 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

/* An errno value where that fails. */
static int write_all(struct output *o, const char *bytes, size_t n)
{
    while (n > 0) {
        const ssize_t written = write(o->fd, bytes, n < CHUNK ? n : CHUNK);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes += written;
        n -= (size_t)written;
        o->waiting += (size_t)written;
        if (o->waiting >= PUSH)
            push_on(o);
    }
    return 0;
}

int output_flush(struct output *o)
{
    const size_t n = o->n;
    o->n = 0;
    return write_all(o, o->buffer, n);
}

int output_write(void *user, const char *bytes, size_t n)
{
    struct output *o = user;
    while (n > 0) {
        const bool direct = o->n == 0 && n >= CHUNK;
        const size_t room = CHUNK - o->n, taken = direct ? n - n % CHUNK : n < room ? n : room;
        if (!direct)
            memcpy(o->buffer + o->n, bytes, taken);
        o->n += direct ? 0 : taken;
        const int failed = direct          ? write_all(o, bytes, taken)
                           : o->n == CHUNK ? output_flush(o)
                                           : 0;
        if (failed != 0)
            return failed;
        bytes += taken;
        n -= taken;
    }
    return 0;
}

int output_take_back(void *user, char *bytes, size_t n)
{
    struct output *o = user;
    int failed = output_flush(o);
    for (size_t at = 0; failed == 0 && at < n;) {
        const ssize_t got = pread(o->fd, bytes + at, n - at, (off_t)at);
        if (got > 0)
            at += (size_t)got;
        else if (got == 0 || errno != EINTR)
            failed = got < 0 ? errno : EIO;
    }
    if (failed == 0 && (lseek(o->fd, 0, SEEK_SET) != 0 || ftruncate(o->fd, 0) != 0))
        failed = errno;
    o->waiting = 0;
    return failed;
}

bool output_commit(struct output *o)
{
    int failed = output_flush(o);
    push_on(o);
    if (o->path != NULL && close(o->fd) != 0 && failed == 0 && errno != EINTR)
        failed = errno;
    o->fd = -1;
    if (failed == 0 && o->part != NULL && rename(o->part, o->target) != 0)
        failed = errno;
    if (failed != 0)
        complain("%s could not be written: %s%s", o->path != NULL ? o->path : "standard output",
                 strerror(failed), advice(failed));
    output_abandon(o);
    return failed == 0;
}

void output_abandon(struct output *o)
{
    if (o->path != NULL && o->fd >= 0)
        close(o->fd);
    if (o->part != NULL)
        unlink(o->part); /* after a rename it is gone already */
    free(o->buffer);
    free(o->part);
    free(o->target);
    *o = (struct output){.fd = -1};
}
