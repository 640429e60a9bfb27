/*
 * Files: reading whole or mapped, folders, writing beside and renaming, a folder written all or
 * nothing.
 */
#ifndef STEMMA_BASE_FILE_H
#define STEMMA_BASE_FILE_H

#include "base/array.h"

/* A file's bytes, mapped where it can be, else read (pipes, "-" for standard input). */
struct file_bytes {
    const char *at;
    size_t n;
    void *map; /* private */
    stemma_ctx *ctx;
    size_t capacity; /* private */
};
/* An empty file is fine. Errors: IO (with the path and the system's word), NOMEM, LIMIT past `max`
 * bytes, CANCELLED. */
stemma_status file_open(struct file_bytes *f, stemma_ctx *ctx, const char *path, uint64_t max,
                        stemma_error *err);
void file_close(struct file_bytes *f);

/* Links are followed. FILE_OTHER: a pipe, a device, or what cannot be looked at. */
enum file_kind { FILE_MISSING, FILE_REGULAR, FILE_FOLDER, FILE_OTHER };
enum file_kind file_kind(const char *path);

/* All regular files below a folder, paths relative to it, in byte order; links to folders are not
 * followed. A folder below it that cannot be read is passed over and stands in `unread`. Errors: IO
 * (the folder itself), NOMEM, LIMIT past out->max files, CANCELLED. */
typedef ARRAY(char *) path_array;
struct unread_folder {
    char *path; /* relative to the folder */
    char *why;  /* a whole sentence, with the path as given */
};
typedef ARRAY(struct unread_folder) unread_array;
stemma_status file_list(struct arena *arena, const char *folder, path_array *out,
                        unread_array *unread, stemma_error *err);

/*
 * A file that appears whole or not at all: bytes go to "NAME.part-PID.stemma" beside it; commit
 * flushes, syncs and renames. Of a link, what it points to is replaced. A path that exists and is
 * no regular file (a pipe, a device) is written directly. One writer a path at a time.
 */
struct file_writer {
    int fd;
    int sys_errno; /* of the first write that failed; the writer takes nothing more */
    bool remade;   /* set after file_create: can be made again from others, and is not synced */
    char *path, *part;
    char *buffer;
    size_t n, waiting; /* bytes in the buffer; those that the disk was not yet asked to write */
    stemma_ctx *ctx;
};
stemma_status file_create(struct file_writer *w, stemma_ctx *ctx, const char *path,
                          stemma_error *err);
/* A stemma_write_fn: `user` is the struct file_writer. */
int file_write(void *user, const char *bytes, size_t n);
/* Whether all writes went well so far; `err` names the path. For a caller that got the errno value
 * of file_write through code that does not know the path. */
stemma_status file_status(const struct file_writer *w, stemma_error *err);
/* After a failure the writer still wants file_abandon. */
stemma_status file_commit(struct file_writer *w, stemma_error *err);
/* Removes what was written; fine after commit and on a zeroed writer. */
void file_abandon(struct file_writer *w);

/* Whether the folder holds a file `ours` that a run of ours wrote there. False where it cannot be
 * told. */
bool folder_is_ours(const char *path, const char *ours);

/*
 * A folder written all or nothing: fill `part`, then commit renames it to `path` (an earlier folder
 * of ours there is moved aside and removed after). A folder of ours holds a file `ours`
 * ("manifest.json") that is a JSON object whose first member is "format", and no folders but one
 * flat one with the name `inner` (NULL: none). A folder that exists, is not empty and is not ours
 * is refused with INVAL, and so is one that holds other folders. `ours` and `inner` outlive `w`.
 */
struct folder_writer {
    char *path, *part;
    const char *ours, *inner;
    stemma_ctx *ctx;
};
struct folder_kind {
    const char *ours, *inner;
};
stemma_status folder_create(struct folder_writer *w, stemma_ctx *ctx, const char *path,
                            const struct folder_kind *kind, stemma_error *err);
/* Makes the inner folder inside `part`. */
stemma_status folder_make_inner(struct folder_writer *w, stemma_error *err);
/* After a failure the writer still wants folder_abandon. */
stemma_status folder_commit(struct folder_writer *w, stemma_error *err);
/* Removes what was written; fine after commit and on a zeroed writer. */
void folder_abandon(struct folder_writer *w);

/* What file_write.c and folder_write.c share: text in the context's memory, the path that a link
 * leads to (else the path itself), and making a rename in the folder of `path` last. */
char *file_text(stemma_ctx *ctx, const char *format, ...) __attribute__((format(printf, 2, 3)));
void file_text_free(stemma_ctx *ctx, char *text);
stemma_status file_follow(char **out, stemma_ctx *ctx, const char *path, stemma_error *err);
void file_sync_folder(const char *path);

#endif
