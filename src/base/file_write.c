/*
 * A file written beside its place and renamed into it.
 *
 * In: bytes, buffered. Out: after commit the whole file, synced before the rename, so that a crash
 * leaves either what was there before or all that is new; without commit nothing. The first write
 * that fails is remembered, so a full disk cannot go unnoticed: commit fails with its reason and
 * the path.
 *
 * What is large goes to the file without a copy, CHUNK bytes a call, and all of it at multiples of
 * CHUNK: the kernel keeps a file in pages as large as the calls are, and may have to look for large
 * ones. The disk begins to write meanwhile, so that the sync at the end waits for little.
 */
#define _GNU_SOURCE /* realpath; sync_file_range, where there is one */

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 << 10, PUSH = 8 << 20 };

char *file_text(stemma_ctx *ctx, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *out = n < 0 ? NULL : ctx_resize(ctx, NULL, 0, (size_t)n + 1);
    if (out == NULL)
        return NULL;
    va_start(args, format);
    (void)vsnprintf(out, (size_t)n + 1, format, args);
    va_end(args);
    return out;
}

void file_text_free(stemma_ctx *ctx, char *text)
{
    if (text != NULL)
        ctx_resize(ctx, text, strlen(text) + 1, 0);
}

stemma_status file_follow(char **out, stemma_ctx *ctx, const char *path, stemma_error *err)
{
    char real[PATH_MAX];
    struct stat st;
    bool link = lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
    *out = NULL;
    if (link && realpath(path, real) == NULL)
        return fail_errno(err, errno, "cannot follow the link %s", path);
    *out = file_text(ctx, "%s", link ? real : path);
    return *out != NULL ? STEMMA_OK : ctx_fail_memory(ctx, strlen(path) + 1, err);
}

void file_sync_folder(const char *path)
{
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');
    size_t n = slash == NULL ? 0 : (size_t)(slash - path);
    if (n >= sizeof folder)
        return;
    memcpy(folder, path, n);
    folder[n] = '\0';
    const char *name = slash == NULL ? "." : n == 0 ? "/" : folder;
    int fd = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
}

/* Opens the part file anew; one that is left from a dead process of the same number is removed. */
static int open_part(const char *part)
{
    int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    int fd = open(part, flags, 0666);
    if (fd < 0 && errno == EEXIST && unlink(part) == 0)
        fd = open(part, flags, 0666);
    return fd;
}

static stemma_status prepare(struct file_writer *w, const char *path, stemma_error *err)
{
    enum file_kind kind = file_kind(path);
    if (kind == FILE_FOLDER)
        return fail_errno(err, EISDIR, "cannot write %s", path);
    TRY(file_follow(&w->path, w->ctx, path, err));
    w->buffer = ctx_resize(w->ctx, NULL, 0, CHUNK);
    if (kind != FILE_OTHER)
        w->part = file_text(w->ctx, "%s.part-%ld.stemma", w->path, (long)getpid());
    if (w->buffer == NULL || (kind != FILE_OTHER && w->part == NULL))
        return ctx_fail_memory(w->ctx, CHUNK, err);
    w->fd = w->part != NULL ? open_part(w->part) : open(path, O_WRONLY | O_CLOEXEC);
    if (w->fd < 0)
        return fail_errno(err, errno, "cannot write %s", path);
    return STEMMA_OK;
}

/* Gives back all but the file itself. */
static void release(struct file_writer *w)
{
    file_text_free(w->ctx, w->path);
    file_text_free(w->ctx, w->part);
    if (w->buffer != NULL)
        ctx_resize(w->ctx, w->buffer, CHUNK, 0);
    *w = (struct file_writer){.fd = -1, .ctx = NULL};
}

stemma_status file_create(struct file_writer *w, stemma_ctx *ctx, const char *path,
                          stemma_error *err)
{
    *w = (struct file_writer){.fd = -1, .ctx = ctx};
    stemma_status status = prepare(w, path, err);
    if (status != STEMMA_OK)
        release(w);
    return status;
}

/* The disk begins to write what it has. */
static void push_on(struct file_writer *w)
{
    w->waiting = 0;
#ifdef SYNC_FILE_RANGE_WRITE
    if (!w->remade)
        (void)sync_file_range(w->fd, 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

/* Writes straight to the file; an errno value where that fails. */
static int write_all(struct file_writer *w, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t written = write(w->fd, bytes, n < CHUNK ? n : CHUNK);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            w->sys_errno = written < 0 ? errno : EIO;
            return w->sys_errno;
        }
        bytes += written;
        n -= (size_t)written;
        w->waiting += (size_t)written;
        if (w->waiting >= PUSH)
            push_on(w);
    }
    return 0;
}

static int flush(struct file_writer *w)
{
    size_t n = w->n;
    w->n = 0;
    return write_all(w, w->buffer, n);
}

int file_write(void *user, const char *bytes, size_t n)
{
    struct file_writer *w = user;
    if (w->fd < 0)
        return EBADF;
    while (n > 0 && w->sys_errno == 0) {
        const bool direct = w->n == 0 && n >= CHUNK;
        const size_t room = CHUNK - w->n, taken = direct ? n - n % CHUNK : n < room ? n : room;
        if (direct) {
            write_all(w, bytes, taken);
        } else {
            memcpy(w->buffer + w->n, bytes, taken);
            w->n += taken;
            if (w->n == CHUNK)
                flush(w);
        }
        bytes += taken;
        n -= taken;
    }
    return w->sys_errno;
}

stemma_status file_status(const struct file_writer *w, stemma_error *err)
{
    if (w->sys_errno != 0)
        return fail_errno(err, w->sys_errno, "cannot write %s", w->path);
    return STEMMA_OK;
}

/* Pipes and devices know no sync. */
static bool sync_failed(const struct file_writer *w)
{
    return !w->remade && fsync(w->fd) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP;
}

stemma_status file_commit(struct file_writer *w, stemma_error *err)
{
    if (w->fd < 0)
        return fail(err, STEMMA_INTERNAL, "a file that is not open was committed");
    if (w->sys_errno == 0 && flush(w) == 0 && sync_failed(w))
        w->sys_errno = errno;
    TRY(file_status(w, err));
    int fd = w->fd;
    w->fd = -1;
    if (close(fd) != 0 && errno != EINTR)
        return fail_errno(err, errno, "cannot write %s", w->path);
    if (w->part != NULL) {
        if (rename(w->part, w->path) != 0)
            return fail_errno(err, errno, "cannot rename %s to %s", w->part, w->path);
        if (!w->remade)
            file_sync_folder(w->path);
    }
    release(w);
    return STEMMA_OK;
}

void file_abandon(struct file_writer *w)
{
    if (w->ctx == NULL)
        return;
    if (w->fd >= 0)
        close(w->fd);
    if (w->part != NULL)
        (void)unlink(w->part);
    release(w);
}
