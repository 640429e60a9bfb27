/*
 * What the readers of one call of stemma_corpus_read share.
 */
#ifndef STEMMA_READ_READING_H
#define STEMMA_READ_READING_H

#include "read/corpus.h"
#include "read/issues.h"
#include "read/json.h"
#include "read/lines.h"

struct reading {
    stemma_corpus *corpus;
    stemma_read_options options;
    struct json_reader *json; /* made when it is first wanted */
    uint64_t done, total;     /* bytes of files that are read, for progress; total 0: not known */
    size_t n_files;           /* that were looked at */
};

/* One file. Strings live as long as the corpus. */
struct input_file {
    const char *path; /* as people see it */
    const char *name; /* relative to the INPUT given: what ids are made of */
    struct lines lines;
    struct arena scratch; /* emptied with the file */
    uint64_t n_documents;
};

/* Tells how far the reading is; CANCELLED where the caller stops it. */
stemma_status reading_progress(const struct reading *r, const struct input_file *file,
                               stemma_error *err);

/* Notes an issue of the file: the place is put before `message`, the path is filled in. Give
 * STEMMA_NOWHERE for a line and an offset that are not known. */
stemma_status reading_issue(struct reading *r, const struct input_file *file, stemma_issue issue,
                            stemma_error *err);

/* An issue of the whole file. */
stemma_status reading_file_issue(struct reading *r, const struct input_file *file,
                                 const char *reason, const char *message, stemma_error *err);

/* The file as one document. */
stemma_status plain_read(struct reading *r, struct input_file *file, stemma_error *err);
/* The file as JSON lines. */
stemma_status jsonl_read(struct reading *r, struct input_file *file, stemma_error *err);

/* The id of a text file: its name without the extension, and without that of the packing. */
char *plain_id(struct arena *arena, const char *name, stemma_error *err);

#endif
