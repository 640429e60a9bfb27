/*
 * From an INPUT to the files to read.
 *
 * In: a path. Out: files in byte order of their paths. Names that begin with a full stop are passed
 * over, and so are folders of records that an earlier run wrote below the INPUT. A list of paths is
 * taken apart at line breaks, or at NUL bytes where it holds one (find -print0). What fails inside
 * a folder or a list is an issue, because the others can still be read. Linear in the number of
 * files, but for the sort of a folder.
 */
#include "read/files.h"

#include "base/file.h"
#include "text/utf8.h"

#include <string.h>
#include <sys/stat.h>

enum { PATH_BYTES = 4096 };
static const size_t MAX_FILES = (size_t)1 << 28;
static const uint64_t MAX_LIST = (uint64_t)1 << 32;

struct finding {
    struct input_files *out;
    stemma_corpus *corpus;
    struct arena *arena; /* of the list of files, and of paths to open */
};

/* A path may be any bytes; in records it is UTF-8. */
static stemma_status shown(struct finding *f, const char *path, const char **out, stemma_error *err)
{
    uint64_t n_bad, first_bad;
    size_t n;
    char *mended = NULL;
    TRY(utf8_mend(&f->corpus->arena, path, strlen(path), &mended, &n, &n_bad, &first_bad, err));
    *out = mended;
    return STEMMA_OK;
}

/* `why` names the file or folder itself. */
static stemma_status note_unreadable(struct finding *f, const char *path, const char *why,
                                     stemma_error *err)
{
    stemma_issue issue = {.struct_size = sizeof issue,
                          .reason = "unreadable",
                          .line = STEMMA_NOWHERE,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .skipped = 1,
                          .message = why};
    TRY(shown(f, path, &issue.path, err));
    return corpus_issue(f->corpus, &issue, err);
}

static stemma_status add_file(struct finding *f, struct input_file file, const char *name,
                              stemma_error *err)
{
    struct stat st;
    if (strcmp(file.real, "-") != 0 && stat(file.real, &st) == 0 && S_ISREG(st.st_mode))
        f->out->n_bytes += (uint64_t)st.st_size;
    TRY(shown(f, file.real, &file.path, err));
    TRY(shown(f, name, &file.name, err));
    return ARRAY_ADD(f->arena, &f->out->files, file, err);
}

/* ------------------------------------------------------------------ a folder */

/* A name that begins with a full stop, anywhere in the path: what editors and systems put there. */
static bool is_hidden(const char *path)
{
    return path[0] == '.' || strstr(path, "/.") != NULL;
}

/* The folder that was looked at last, so that its files ask once. */
struct subfolder {
    size_t n; /* bytes of its path */
    const char *path;
    bool ours;
};

/* Inside a folder of records that an earlier run wrote below the INPUT: its documents are copies of
 * those that are read anyway. A folder of records that is itself the INPUT is read. */
static bool is_record(struct subfolder *last, const char *path, size_t n_input)
{
    const char *slash = strrchr(path, '/');
    size_t n = slash != NULL ? (size_t)(slash - path) : 0;
    char folder[PATH_BYTES];
    if (n <= n_input || n >= sizeof folder)
        return false;
    if (n == last->n && memcmp(path, last->path, n) == 0)
        return last->ours;
    memcpy(folder, path, n);
    folder[n] = '\0';
    *last = (struct subfolder){n, path, folder_is_ours(folder, "manifest.json")};
    return last->ours;
}

static stemma_status find_in_folder(struct finding *f, const char *folder, stemma_error *err)
{
    path_array names = ARRAY_INIT(MAX_FILES);
    unread_array unread = ARRAY_INIT(MAX_FILES);
    TRY(file_list(f->arena, folder, &names, &unread, err));
    for (size_t i = 0; i < unread.n; i++)
        if (!is_hidden(unread.at[i].path))
            TRY(note_unreadable(f, unread.at[i].path, unread.at[i].why, err));
    size_t n = strlen(folder);
    const char *slash = n > 0 && folder[n - 1] == '/' ? "" : "/";
    struct subfolder last = {0};
    for (size_t i = 0; i < names.n; i++) {
        if (is_hidden(names.at[i]))
            continue;
        struct input_file file = {.member = true};
        file.real = arena_printf(f->arena, err, "%s%s%s", folder, slash, names.at[i]);
        if (file.real == NULL)
            return arena_status(f->arena);
        if (!is_record(&last, file.real, n))
            TRY(add_file(f, file, names.at[i], err));
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ a file, a list */

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

/* One line of a list: ids are made of the path as it is listed. */
static stemma_status find_listed(struct finding *f, const char *path, stemma_error *err)
{
    stemma_error why = {0};
    const char *name = strncmp(path, "./", 2) == 0 ? path + 2 : path;
    if (file_kind(path) != FILE_FOLDER) {
        struct input_file file = {.real = path, .member = true};
        return add_file(f, file, strcmp(path, "-") == 0 ? "stdin" : name, err);
    }
    stemma_status status = find_in_folder(f, path, &why);
    if (status == STEMMA_IO)
        return note_unreadable(f, path, why.message, err);
    if (status != STEMMA_OK && err != NULL)
        *err = why;
    return status;
}

static stemma_status find_in_list(struct finding *f, const struct file_bytes *list,
                                  stemma_error *err)
{
    char mark = list->n > 0 && memchr(list->at, '\0', list->n) != NULL ? '\0' : '\n';
    for (size_t at = 0; at < list->n;) {
        const char *stop = memchr(list->at + at, mark, list->n - at);
        size_t n = stop != NULL ? (size_t)(stop - list->at) - at : list->n - at, taken = n + 1;
        while (mark == '\n' && n > 0 && strchr(" \t\r", list->at[at + n - 1]) != NULL)
            n--;
        if (n > 0) {
            char *path = arena_copy(f->arena, list->at + at, n, err);
            if (path == NULL)
                return arena_status(f->arena);
            TRY(find_listed(f, path, err));
        }
        at += taken;
    }
    return STEMMA_OK;
}

static stemma_status open_list(struct finding *f, const char *path, stemma_error *err)
{
    struct file_bytes list;
    TRY(file_open(&list, f->corpus->ctx, path, MAX_LIST, err));
    stemma_status status = find_in_list(f, &list, err);
    file_close(&list);
    return status;
}

stemma_status files_find(struct input_files *out, stemma_corpus *corpus, struct arena *arena,
                         const char *path, bool is_list, stemma_error *err)
{
    struct finding f = {out, corpus, arena};
    out->files.max = MAX_FILES;
    if (is_list)
        return open_list(&f, path, err);
    if (strcmp(path, "-") != 0 && file_kind(path) == FILE_FOLDER)
        return find_in_folder(&f, path, err);
    struct input_file file = {.real = path};
    return add_file(&f, file, strcmp(path, "-") == 0 ? "stdin" : base_name(path), err);
}
