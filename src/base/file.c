/*
 * Reading files and listing folders.
 *
 * In: a path. Out: bytes, mapped where the system can map them (no copy, and no memory that counts)
 * and read into growing memory where it cannot: pipes, standard input, files whose size the system
 * does not tell. Out of a folder: the paths of its files, found with a queue of folders and not by
 * recursion, sorted by byte so that the order is the same on every machine.
 */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_READ = 64 << 10, MAX_FOLDERS = 1 << 24 };

static stemma_status fail_too_large(const char *path, uint64_t max, stemma_error *err)
{
    return fail(err, STEMMA_LIMIT, "%s is longer than the limit of %llu bytes", path,
                (unsigned long long)max);
}

/* Makes room for at least one byte more, and never for more than one byte past `max`. */
static stemma_status make_room(struct file_bytes *f, size_t max, stemma_error *err)
{
    if (f->n < f->capacity)
        return STEMMA_OK;
    size_t most = max < SIZE_MAX ? max + 1 : max;
    size_t want = f->capacity == 0 ? FIRST_READ : f->capacity;
    want = want > most / 2 ? most : want * 2;
    char *grown = ctx_resize(f->ctx, f->map, f->capacity, want);
    if (grown == NULL)
        return ctx_fail_memory(f->ctx, want, err);
    f->map = grown;
    f->at = grown;
    f->capacity = want;
    return STEMMA_OK;
}

static stemma_status read_all(struct file_bytes *f, int fd, const char *path, uint64_t max,
                              stemma_error *err)
{
    size_t most = max < SIZE_MAX / 2 ? (size_t)max : SIZE_MAX / 2;
    for (;;) {
        TRY(ctx_check(f->ctx, err));
        TRY(make_room(f, most, err));
        ssize_t n = read(fd, (char *)f->map + f->n, f->capacity - f->n);
        if (n == 0)
            return STEMMA_OK;
        if (n < 0 && errno != EINTR)
            return fail_errno(err, errno, "cannot read %s", path);
        f->n += n > 0 ? (size_t)n : 0;
        if (f->n > most)
            return fail_too_large(path, most, err);
    }
}

/* Maps a regular file that is not empty; false: it must be read. */
static bool map_all(struct file_bytes *f, int fd, const struct stat *st)
{
    if (!S_ISREG(st->st_mode) || st->st_size <= 0 || (uint64_t)st->st_size > SIZE_MAX / 2)
        return false;
    void *map = mmap(NULL, (size_t)st->st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (map == MAP_FAILED)
        return false;
    f->map = map;
    f->at = map;
    f->n = (size_t)st->st_size;
    return true;
}

static stemma_status open_fd(struct file_bytes *f, int fd, const char *path, uint64_t max,
                             stemma_error *err)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return fail_errno(err, errno, "cannot look at %s", path);
    if (S_ISDIR(st.st_mode))
        return fail_errno(err, EISDIR, "cannot read %s", path);
    if (S_ISREG(st.st_mode) && st.st_size > 0 && (uint64_t)st.st_size > max)
        return fail_too_large(path, max, err);
    /* Standard input may stand in the middle of a file, which a map does not know. */
    if (fd != STDIN_FILENO && map_all(f, fd, &st))
        return STEMMA_OK;
    return read_all(f, fd, path, max, err);
}

stemma_status file_open(struct file_bytes *f, stemma_ctx *ctx, const char *path, uint64_t max,
                        stemma_error *err)
{
    *f = (struct file_bytes){"", 0, NULL, ctx, 0};
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return fail_errno(err, errno, "cannot open %s", path);
    stemma_status status = open_fd(f, fd, standard ? "standard input" : path, max, err);
    if (!standard)
        close(fd);
    if (status != STEMMA_OK)
        file_close(f);
    return status;
}

void file_close(struct file_bytes *f)
{
    if (f->map != NULL && f->capacity == 0)
        munmap(f->map, f->n);
    else if (f->map != NULL)
        ctx_resize(f->ctx, f->map, f->capacity, 0);
    *f = (struct file_bytes){"", 0, NULL, f->ctx, 0};
}

enum file_kind file_kind(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return errno == ENOENT || errno == ENOTDIR ? FILE_MISSING : FILE_OTHER;
    if (S_ISREG(st.st_mode))
        return FILE_REGULAR;
    return S_ISDIR(st.st_mode) ? FILE_FOLDER : FILE_OTHER;
}

/* What an entry of a folder is; a link to a folder counts as FILE_OTHER. */
static enum file_kind entry_kind(DIR *dir, const char *name)
{
    struct stat st;
    if (fstatat(dirfd(dir), name, &st, AT_SYMLINK_NOFOLLOW) != 0)
        return FILE_MISSING;
    if (S_ISDIR(st.st_mode))
        return FILE_FOLDER;
    if (S_ISLNK(st.st_mode) && fstatat(dirfd(dir), name, &st, 0) != 0)
        return FILE_MISSING;
    return S_ISREG(st.st_mode) ? FILE_REGULAR : FILE_OTHER;
}

struct listing {
    struct arena *arena;
    path_array folders; /* still to read; "" is the first one */
    path_array *out;
    unread_array *unread;
};

/* Adds what stands in one open folder; `below` is its path, "" for the first one. */
static stemma_status list_entries(struct listing *l, DIR *dir, const char *below, stemma_error *err)
{
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(dir);
        if (entry == NULL)
            return errno == 0 ? STEMMA_OK
                              : fail_errno(err, errno, "cannot read the folder %s", below);
        const char *name = entry->d_name;
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            continue;
        enum file_kind kind = entry_kind(dir, name);
        if (kind != FILE_REGULAR && kind != FILE_FOLDER)
            continue;
        char *path =
            arena_printf(l->arena, err, "%s%s%s", below, below[0] != '\0' ? "/" : "", name);
        if (path == NULL)
            return arena_status(l->arena);
        TRY(ARRAY_ADD(l->arena, kind == FILE_FOLDER ? &l->folders : l->out, path, err));
    }
}

static stemma_status list_folder(struct listing *l, const char *folder, const char *below,
                                 stemma_error *err)
{
    TRY(ctx_check(l->arena->ctx, err));
    const char *whole =
        below[0] == '\0' ? folder : arena_printf(l->arena, err, "%s/%s", folder, below);
    if (whole == NULL)
        return arena_status(l->arena);
    DIR *dir = opendir(whole);
    if (dir == NULL)
        return fail_errno(err, errno, "cannot read the folder %s", whole);
    stemma_status status = list_entries(l, dir, below, err);
    closedir(dir);
    return status;
}

/* The same for a folder below the first: what fails with it alone is noted. */
static stemma_status list_below(struct listing *l, const char *folder, char *below,
                                stemma_error *err)
{
    stemma_error why = {0};
    stemma_status status = list_folder(l, folder, below, &why);
    if (status != STEMMA_IO) {
        if (status != STEMMA_OK && err != NULL)
            *err = why;
        return status;
    }
    struct unread_folder unread = {below,
                                   arena_copy(l->arena, why.message, strlen(why.message), err)};
    if (unread.why == NULL)
        return arena_status(l->arena);
    return ARRAY_ADD(l->arena, l->unread, unread, err);
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

stemma_status file_list(struct arena *arena, const char *folder, path_array *out,
                        unread_array *unread, stemma_error *err)
{
    struct listing l = {arena, ARRAY_INIT(MAX_FOLDERS), out, unread};
    size_t before = out->n;
    TRY(list_folder(&l, folder, "", err));
    for (size_t i = 0; i < l.folders.n; i++)
        TRY(list_below(&l, folder, l.folders.at[i], err));
    if (out->n - before > 1)
        qsort(out->at + before, out->n - before, sizeof *out->at, compare_paths);
    return STEMMA_OK;
}
