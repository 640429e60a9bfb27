/*
 * A folder written beside its place and renamed into it.
 *
 * In: a path, the name of the file by which a folder of ours is known, and of the one folder that
 * may stand in it. Out: a part folder to fill; after commit it stands at the path.
 *
 * The rename: on a missing or empty folder one rename does it. Otherwise the old folder goes aside
 * to PATH.old-PID.stemma, the new one takes its place, the old one is removed. A crash between the
 * two leaves the old folder whole under its other name, and the next run for this path puts it
 * back. So at every moment the old or the new folder is whole. What dead processes left
 * (PATH.part-PID.stemma, PATH.old-PID.stemma) is cleared away at the start. Only the files of a
 * folder and of the inner one are ever removed: nothing here walks down a tree, so a wrong path
 * costs nothing.
 */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_dot(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Removes the files of a folder, and the folder unless something else is left in it. */
static int remove_flat(const char *path)
{
    DIR *dir = opendir(path);
    if (dir == NULL)
        return -1;
    for (const struct dirent *e = readdir(dir); e != NULL; e = readdir(dir)) {
        if (!is_dot(e->d_name))
            (void)unlinkat(dirfd(dir), e->d_name, 0);
    }
    closedir(dir);
    return rmdir(path);
}

/* The same, with the inner folder before it. */
static int remove_ours(const char *path, const char *inner)
{
    char in[PATH_MAX];
    const int n = inner != NULL ? snprintf(in, sizeof in, "%s/%s", path, inner) : 0;
    if (n > 0 && (size_t)n < sizeof in && file_kind(in) == FILE_FOLDER)
        (void)remove_flat(in);
    return remove_flat(path);
}

/* Whether the file `name` of an open folder is ours: a JSON object that opens with "format". */
static bool has_mark(int folder_fd, const char *name)
{
    char head[64] = {0};
    int fd = openat(folder_fd, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0)
        return false;
    ssize_t n = read(fd, head, sizeof head - 1);
    close(fd);
    static const char SPACE[] = " \t\r\n";
    const char *at = head + strspn(head, SPACE);
    if (n <= 0 || *at != '{')
        return false;
    at++;
    at += strspn(at, SPACE);
    return strncmp(at, "\"format\"", 8) == 0;
}

bool folder_is_ours(const char *path, const char *ours)
{
    DIR *dir = opendir(path);
    if (dir == NULL)
        return false;
    bool marked = has_mark(dirfd(dir), ours);
    closedir(dir);
    return marked;
}

/* Whether the entry of an open folder is a folder. */
static bool is_folder(int folder_fd, const char *name)
{
    struct stat st;
    return fstatat(folder_fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode);
}

/* Whether a folder is among the entries. */
static bool holds_folders(int folder_fd, const char *name)
{
    const int fd = openat(folder_fd, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY);
    DIR *dir = fd >= 0 ? fdopendir(fd) : NULL;
    bool found = dir == NULL;
    for (const struct dirent *e = dir != NULL ? readdir(dir) : NULL; e != NULL; e = readdir(dir))
        found |= !is_dot(e->d_name) && is_folder(dirfd(dir), e->d_name);
    if (dir != NULL)
        closedir(dir);
    else if (fd >= 0)
        close(fd);
    return found;
}

/* Refuses a folder whose content is not ours to replace. A missing one is fine. */
static stemma_status check_folder(const char *path, const char *ours, const char *inner,
                                  stemma_error *err)
{
    DIR *dir = opendir(path);
    if (dir == NULL) {
        if (errno == ENOENT)
            return STEMMA_OK;
        if (errno == ENOTDIR)
            return fail(err, STEMMA_INVAL, "%s is not a folder; choose another name", path);
        return fail_errno(err, errno, "cannot read the folder %s", path);
    }
    size_t n = 0, n_folders = 0;
    for (const struct dirent *e = readdir(dir); e != NULL; e = readdir(dir)) {
        if (is_dot(e->d_name))
            continue;
        n++;
        const bool known = inner != NULL && strcmp(e->d_name, inner) == 0;
        if (is_folder(dirfd(dir), e->d_name) && (!known || holds_folders(dirfd(dir), inner)))
            n_folders++;
    }
    bool marked = n > 0 && has_mark(dirfd(dir), ours);
    closedir(dir);
    if (n == 0 || (marked && n_folders == 0))
        return STEMMA_OK;
    return fail(err, STEMMA_INVAL,
                "%s holds %s and is not replaced; choose another folder, or empty this one", path,
                marked ? "folders" : "files that are not from an earlier run");
}

/* The number of the process in "NAME.part-123.stemma", where `name` is "NAME" and `word` ".part-";
 * 0: the entry is none of these. */
static long owner_of(const char *entry, const char *name, const char *word)
{
    size_t n_name = strlen(name), n_word = strlen(word);
    if (strncmp(entry, name, n_name) != 0 || strncmp(entry + n_name, word, n_word) != 0)
        return 0;
    const char *digits = entry + n_name + n_word;
    size_t n = strspn(digits, "0123456789");
    if (n == 0 || n > 9 || strcmp(digits + n, ".stemma") != 0)
        return 0;
    return strtol(digits, NULL, 10);
}

static bool is_dead(long process)
{
    return process == (long)getpid() || (kill((pid_t)process, 0) != 0 && errno == ESRCH);
}

/* Clears away what dead processes left beside `path`; an old folder whose place is free is put
 * back. Best effort: what cannot be removed stays. */
static stemma_status clear_stale(const struct folder_writer *w, stemma_error *err)
{
    stemma_status status = STEMMA_OK;
    const char *path = w->path;
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    int n_parent = slash == NULL ? 0 : (int)(slash - path) + 1;
    char *parent = file_text(w->ctx, "%.*s%s", n_parent, path, n_parent == 0 ? "." : "");
    if (parent == NULL)
        return ctx_fail_memory(w->ctx, strlen(path), err);
    DIR *dir = opendir(parent);
    for (const struct dirent *e = dir != NULL ? readdir(dir) : NULL; e != NULL; e = readdir(dir)) {
        long part = owner_of(e->d_name, name, ".part-"), old = owner_of(e->d_name, name, ".old-");
        if ((part == 0 && old == 0) || !is_dead(part != 0 ? part : old))
            continue;
        char *stale = file_text(w->ctx, "%.*s%s", n_parent, path, e->d_name);
        if (stale == NULL) {
            status = ctx_fail_memory(w->ctx, strlen(path), err);
            break;
        }
        bool restored = old != 0 && file_kind(path) == FILE_MISSING && rename(stale, path) == 0;
        if (!restored)
            (void)remove_ours(stale, w->inner);
        file_text_free(w->ctx, stale);
    }
    if (dir != NULL)
        closedir(dir);
    file_text_free(w->ctx, parent);
    return status;
}

/* The path without slashes at its end; of a link, what it points to. */
static stemma_status plain_path(struct folder_writer *w, const char *path, stemma_error *err)
{
    char plain[PATH_MAX];
    size_t n = strlen(path);
    while (n > 1 && path[n - 1] == '/')
        n--;
    if (n >= sizeof plain)
        return fail_errno(err, ENAMETOOLONG, "cannot make the folder %s", path);
    memcpy(plain, path, n);
    plain[n] = '\0';
    const char *slash = strrchr(plain, '/');
    const char *last = slash == NULL ? plain : slash + 1;
    if (last[0] == '\0' || is_dot(last))
        return fail(err, STEMMA_INVAL, "\"%s\" cannot be replaced as a whole; name a folder", path);
    return file_follow(&w->path, w->ctx, plain, err);
}

static void release(struct folder_writer *w)
{
    file_text_free(w->ctx, w->path);
    file_text_free(w->ctx, w->part);
    *w = (struct folder_writer){0};
}

static stemma_status prepare(struct folder_writer *w, const char *path, stemma_error *err)
{
    TRY(plain_path(w, path, err));
    TRY(clear_stale(w, err));
    TRY(check_folder(w->path, w->ours, w->inner, err));
    char *part = file_text(w->ctx, "%s.part-%ld.stemma", w->path, (long)getpid());
    if (part == NULL)
        return ctx_fail_memory(w->ctx, strlen(w->path), err);
    if (mkdir(part, 0777) != 0) {
        file_text_free(w->ctx, part);
        return fail_errno(err, errno, "cannot make the folder %s", w->path);
    }
    w->part = part;
    return STEMMA_OK;
}

stemma_status folder_create(struct folder_writer *w, stemma_ctx *ctx, const char *path,
                            const struct folder_kind *kind, stemma_error *err)
{
    *w = (struct folder_writer){.ctx = ctx, .ours = kind->ours, .inner = kind->inner};
    stemma_status status = prepare(w, path, err);
    if (status != STEMMA_OK)
        release(w);
    return status;
}

stemma_status folder_make_inner(struct folder_writer *w, stemma_error *err)
{
    char *path = file_text(w->ctx, "%s/%s", w->part, w->inner);
    if (path == NULL)
        return ctx_fail_memory(w->ctx, strlen(w->part), err);
    const int made = mkdir(path, 0777);
    const stemma_status status =
        made == 0 ? STEMMA_OK : fail_errno(err, errno, "cannot make the folder %s", path);
    file_text_free(w->ctx, path);
    return status;
}

/* Puts the part in the place of a folder of ours. */
static stemma_status replace_folder(struct folder_writer *w, stemma_error *err)
{
    TRY(check_folder(w->path, w->ours, w->inner, err));
    char *old = file_text(w->ctx, "%s.old-%ld.stemma", w->path, (long)getpid());
    if (old == NULL)
        return ctx_fail_memory(w->ctx, strlen(w->path), err);
    stemma_status status = STEMMA_OK;
    if (rename(w->path, old) != 0) {
        status = fail_errno(err, errno, "cannot move %s aside", w->path);
    } else if (rename(w->part, w->path) != 0) {
        status = fail_errno(err, errno, "cannot rename %s to %s", w->part, w->path);
        (void)rename(old, w->path);
    } else {
        (void)remove_ours(old, w->inner);
    }
    file_text_free(w->ctx, old);
    return status;
}

stemma_status folder_commit(struct folder_writer *w, stemma_error *err)
{
    if (w->part == NULL)
        return fail(err, STEMMA_INTERNAL, "a folder that is not open was committed");
    if (rename(w->part, w->path) != 0) {
        if (errno != EEXIST && errno != ENOTEMPTY)
            return fail_errno(err, errno, "cannot rename %s to %s", w->part, w->path);
        TRY(replace_folder(w, err));
    }
    file_sync_folder(w->path);
    release(w);
    return STEMMA_OK;
}

void folder_abandon(struct folder_writer *w)
{
    if (w->ctx == NULL)
        return;
    if (w->part != NULL)
        (void)remove_ours(w->part, w->inner);
    release(w);
}
