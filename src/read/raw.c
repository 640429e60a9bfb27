/*
 * Reading a file.
 *
 * In: a path. Out: bytes in the caller's buffer, their number and their XXH3-64 hash. Files are
 * read and not mapped: a file that shrinks while it is mapped would end the program, and standard
 * input could not be mapped at all. A pipe whose writer is silent is asked again and again, so that
 * the run can be stopped meanwhile.
 */
#include "read/raw.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_standard_input(const struct raw *r)
{
    return strcmp(r->path, "-") == 0;
}

const char *raw_shown(const struct raw *r)
{
    return is_standard_input(r) ? "standard input" : r->path;
}

stemma_status raw_open(struct raw *r, stemma_ctx *ctx, const char *path, stemma_error *err)
{
    struct stat st;
    int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK; /* of a named pipe nobody may write yet */
    *r = (struct raw){.ctx = ctx, .path = path};
    r->fd = is_standard_input(r) ? STDIN_FILENO : open(path, flags);
    if (r->fd < 0)
        return fail_errno(err, errno, "cannot open %s", path);
    r->waits = fstat(r->fd, &st) != 0 || !S_ISREG(st.st_mode);
    (void)XXH3_64bits_reset(&r->hash);
    return STEMMA_OK;
}

/* Whether there is something to read, or an end, within so many milliseconds. */
static bool is_ready(const struct raw *r, int milliseconds)
{
    struct pollfd waiting = {.fd = r->fd, .events = POLLIN};
    return !r->waits || poll(&waiting, 1, milliseconds) > 0;
}

bool raw_is_silent(const struct raw *r)
{
    enum { MILLISECONDS = 20 };
    return !is_ready(r, MILLISECONDS);
}

stemma_status raw_read(struct raw *r, char *out, size_t capacity, size_t *n, stemma_error *err)
{
    enum { MILLISECONDS = 200 };
    *n = 0;
    while (!r->finished) {
        TRY(ctx_check(r->ctx, err));
        if (!is_ready(r, MILLISECONDS))
            continue;
        ssize_t got = read(r->fd, out, capacity);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0)
            return fail_errno(err, errno, "cannot read %s", raw_shown(r));
        *n = (size_t)got;
        r->finished = got == 0;
        r->n_bytes += *n;
        (void)XXH3_64bits_update(&r->hash, out, *n);
        return STEMMA_OK;
    }
    return STEMMA_OK;
}

void raw_close(struct raw *r)
{
    if (r->ctx != NULL && r->fd >= 0 && !is_standard_input(r))
        close(r->fd);
    r->ctx = NULL;
}
