/*
 * Reading what the user gives: a file, a folder, standard input.
 *
 * In: a path. Out: documents in the corpus, the files they came from, and issues for what could not
 * be read. Files are taken one after the other in byte order of their paths; the form of each is
 * told by its content (form.c). A file given directly that cannot be opened is an error; one inside
 * a folder is an issue, because the others can still be read. Memory: the documents, a buffer of
 * the longest line, and some constants.
 */
#include "base/file.h"
#include "read/form.h"
#include "read/nothing.h"
#include "read/reading.h"
#include "text/utf8.h"

#include <string.h>
#include <sys/stat.h>

static const uint64_t MAX_DOCUMENT = (uint64_t)64 << 20;
static const uint64_t MAX_UNPACKED = (uint64_t)64 << 30;
enum { PATH_BYTES = 4096 };
static const size_t MAX_FILES = (size_t)1 << 28;

void stemma_read_options_init(stemma_read_options *options, size_t struct_size)
{
    if (options == NULL || struct_size < sizeof options->struct_size)
        return;
    stemma_read_options own = {sizeof own, MAX_DOCUMENT, MAX_UNPACKED};
    memset(options, 0, struct_size);
    memcpy(options, &own, struct_size < sizeof own ? struct_size : sizeof own);
    options->struct_size = struct_size;
}

/* The caller's options, of an older or newer header; 0 is the default. */
static stemma_read_options own_options(const stemma_read_options *options)
{
    stemma_read_options own;
    stemma_read_options_init(&own, sizeof own);
    if (options != NULL && options->struct_size >= sizeof options->struct_size) {
        size_t n = options->struct_size;
        memcpy(&own, options, n < sizeof own ? n : sizeof own);
        own.struct_size = sizeof own;
    }
    if (own.max_document == 0)
        own.max_document = MAX_DOCUMENT;
    if (own.max_document > STEMMA_MAX_TEXT)
        own.max_document = STEMMA_MAX_TEXT;
    if (own.max_unpacked == 0)
        own.max_unpacked = MAX_UNPACKED;
    return own;
}

stemma_status reading_progress(const struct reading *r, const struct input_file *file,
                               stemma_error *err)
{
    uint64_t done = r->done + (file != NULL ? file->lines.source->n_bytes : 0);
    return ctx_progress(r->corpus->ctx, "reading", done, r->total, "bytes", err);
}

stemma_status reading_issue(struct reading *r, const struct input_file *file, stemma_issue issue,
                            stemma_error *err)
{
    char where[PLACE_BYTES];
    struct place place = {file->path, issue.line};
    struct arena *arena = &r->corpus->arena;
    issue.struct_size = sizeof issue;
    issue.path = file->path;
    char *message = arena_printf(arena, err, "%s: %s", place_words(&place, where), issue.message);
    if (message == NULL)
        return arena_status(arena);
    message_clean(message);
    issue.message = message;
    return ARRAY_ADD(arena, &r->corpus->issues, issue, err);
}

stemma_status reading_file_issue(struct reading *r, const struct input_file *file,
                                 const char *reason, const char *message, stemma_error *err)
{
    stemma_issue issue = {.reason = reason,
                          .line = STEMMA_NOWHERE,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .skipped = 1,
                          .message = message};
    return reading_issue(r, file, issue, err);
}

/* ------------------------------------------------------------------ one file */

/* What is told of packed data that went wrong, with a byte of the file in the middle. */
struct fault_words {
    const char *reason, *before, *behind;
};

static const struct fault_words FAULTS[] = {
    [SOURCE_TRUNCATED] = {"truncated", "the packed data stops at byte ",
                          ", in the middle\n"
                          "  What was whole before it was read. Was the file copied in full?"},
    [SOURCE_CORRUPT] = {"corrupt", "the packed data is damaged at byte ",
                        "\n  What was unpacked before it was read."},
    [SOURCE_TRAILING] = {"corrupt", "something that is not packed follows at byte ",
                         "\n  What was packed before it was read."},
    [SOURCE_TOO_LARGE] = {"too-large", "it unpacks to more than the limit, reached at byte ",
                          "\n  The rest was left out; a higher max_unpacked lets it in."},
};

static stemma_status note_fault(struct reading *r, const struct input_file *file,
                                const struct source *s, stemma_error *err)
{
    if (s->fault == SOURCE_WHOLE)
        return STEMMA_OK;
    const struct fault_words *words = &FAULTS[s->fault];
    char number[NUMBER_BYTES];
    struct arena *arena = &r->corpus->arena;
    const char *message = arena_printf(arena, err, "%s%s%s", words->before,
                                       number_words(s->fault_byte + 1, number), words->behind);
    if (message == NULL)
        return arena_status(arena);
    stemma_issue issue = {.reason = words->reason,
                          .line = STEMMA_NOWHERE,
                          .offset = s->fault_byte,
                          .count = 1,
                          .skipped = file->n_documents == 0,
                          .message = message};
    return reading_issue(r, file, issue, err);
}

static stemma_status note_input(struct reading *r, const struct input_file *file, struct source *s,
                                stemma_error *err)
{
    TRY(source_drain(s, err));
    stemma_input input = {.struct_size = sizeof input,
                          .path = file->path,
                          .n_bytes = s->n_bytes,
                          .hash = source_hash(s),
                          .n_documents = file->n_documents};
    return ARRAY_ADD(&r->corpus->arena, &r->corpus->inputs, input, err);
}

static stemma_status read_form(struct reading *r, struct input_file *file, struct source *s,
                               stemma_error *err)
{
    struct lines *l = &file->lines;
    TRY(lines_open(l, s, err));
    TRY(lines_fill(l, FORM_HEAD, err));
    struct form form = form_tell(l->at + l->begin, l->end - l->begin, l->finished);
    if (form.kind == FORM_OTHER) {
        const char *message = arena_printf(
            &file->scratch, err, "holds %s; stemma does not read it\n  %s", form.what, form.advice);
        if (message == NULL)
            return arena_status(&file->scratch);
        return reading_file_issue(r, file, "not-text", message, err);
    }
    /* Packed data that is cut before its first byte is told as that. */
    if (form.kind == FORM_EMPTY && s->fault == SOURCE_WHOLE)
        return reading_file_issue(r, file, "empty", "holds no text", err);
    TRY(form.kind == FORM_RECORDS ? jsonl_read(r, file, err) : plain_read(r, file, err));
    TRY(note_fault(r, file, s, err));
    return note_input(r, file, s, err);
}

static stemma_status read_source(struct reading *r, struct input_file *file, struct source *s,
                                 stemma_error *err)
{
    arena_init(&file->scratch, r->corpus->ctx);
    stemma_status status = read_form(r, file, s, err);
    lines_close(&file->lines);
    arena_clear(&file->scratch);
    return status;
}

/* Opens `real`, reads it as `file`. */
static stemma_status read_file(struct reading *r, struct input_file *file, const char *real,
                               stemma_error *err)
{
    struct source s;
    r->n_files++;
    stemma_status status = source_open(&s, r->corpus->ctx, real, r->options.max_unpacked, err);
    if (status == STEMMA_OK)
        status = read_source(r, file, &s, err);
    r->done += s.n_bytes;
    source_close(&s);
    TRY(status);
    return reading_progress(r, NULL, err);
}

/* A path may be any bytes; in records it is UTF-8. */
static stemma_status shown(struct reading *r, const char *path, const char **out, stemma_error *err)
{
    uint64_t n_bad, first_bad;
    size_t n;
    char *mended = NULL;
    TRY(utf8_mend(&r->corpus->arena, path, strlen(path), &mended, &n, &n_bad, &first_bad, err));
    *out = mended;
    return STEMMA_OK;
}

static uint64_t file_size(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static stemma_status read_single(struct reading *r, const char *path, stemma_error *err)
{
    struct input_file file = {0};
    bool standard = strcmp(path, "-") == 0;
    TRY(shown(r, path, &file.path, err));
    file.name = standard ? "stdin" : base_name(file.path);
    r->total = standard ? 0 : file_size(path);
    return read_file(r, &file, path, err);
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

/* The message of `why` names the file itself. */
static stemma_status note_unreadable(struct reading *r, const struct input_file *file,
                                     const stemma_error *why, stemma_error *err)
{
    stemma_issue issue = {.struct_size = sizeof issue,
                          .reason = "unreadable",
                          .path = file->path,
                          .line = STEMMA_NOWHERE,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .skipped = file->n_documents == 0,
                          .message = why->message};
    return corpus_issue(r->corpus, &issue, err);
}

/* One file of a folder: what fails with it alone is an issue. */
static stemma_status read_member(struct reading *r, const char *real, const char *name,
                                 stemma_error *err)
{
    struct input_file file = {0};
    stemma_error why = {0};
    TRY(shown(r, real, &file.path, err));
    TRY(shown(r, name, &file.name, err));
    stemma_status status = read_file(r, &file, real, &why);
    if (status == STEMMA_IO)
        return note_unreadable(r, &file, &why, err);
    if (status != STEMMA_OK && err != NULL)
        *err = why;
    return status;
}

static stemma_status read_members(struct reading *r, struct arena *arena, const char *folder,
                                  const path_array *names, stemma_error *err)
{
    size_t n = strlen(folder);
    const char *slash = n > 0 && folder[n - 1] == '/' ? "" : "/";
    struct subfolder last = {0};
    char **paths = ARENA_ZEROED(arena, char *, names->n, err); /* NULL: passed over */
    if (paths == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < names->n; i++) {
        if (is_hidden(names->at[i]))
            continue;
        paths[i] = arena_printf(arena, err, "%s%s%s", folder, slash, names->at[i]);
        if (paths[i] == NULL)
            return arena_status(arena);
        if (is_record(&last, paths[i], n))
            paths[i] = NULL;
        else
            r->total += file_size(paths[i]);
    }
    for (size_t i = 0; i < names->n; i++)
        if (paths[i] != NULL)
            TRY(read_member(r, paths[i], names->at[i], err));
    return STEMMA_OK;
}

static stemma_status read_folder(struct reading *r, const char *path, stemma_error *err)
{
    struct arena arena;
    path_array names = ARRAY_INIT(MAX_FILES);
    arena_init(&arena, r->corpus->ctx);
    stemma_status status = file_list(&arena, path, &names, err);
    if (status == STEMMA_OK)
        status = read_members(r, &arena, path, &names, err);
    arena_clear(&arena);
    return status;
}

/* ------------------------------------------------------------------ the call */

static stemma_status read_path(struct reading *r, const char *path, stemma_error *err)
{
    if (strcmp(path, "-") != 0 && file_kind(path) == FILE_FOLDER)
        return read_folder(r, path, err);
    return read_single(r, path, err);
}

stemma_status stemma_corpus_read(stemma_corpus *corpus, const char *path,
                                 const stemma_read_options *options, stemma_error *err)
{
    if (corpus == NULL || path == NULL || path[0] == '\0')
        return fail(err, STEMMA_INVAL, "stemma_corpus_read needs a corpus and a path");
    if (corpus->sealed)
        return fail(err, STEMMA_INVAL, "the corpus is sealed and takes no more documents");
    struct reading r = {.corpus = corpus, .options = own_options(options)};
    size_t n_documents = corpus->documents.n, n_issues = corpus->issues.n;
    stemma_status status = read_path(&r, path, err);
    json_reader_free(r.json);
    TRY(status);
    if (corpus->documents.n > n_documents)
        return STEMMA_OK;
    return nothing_read(corpus, path, r.n_files, n_issues, err);
}
