/*
 * The files of an INPUT, listed before any is read.
 */
#ifndef STEMMA_READ_FILES_H
#define STEMMA_READ_FILES_H

#include "read/corpus.h"

/* One file. */
struct input_file {
    const char *real; /* to open; "-" is standard input */
    const char *path; /* as people see it: UTF-8 */
    const char *name; /* below the INPUT given, UTF-8: what ids are made of */
    bool member;      /* of a folder or a list: what fails with it alone is an issue */
};

typedef ARRAY(struct input_file) file_array;

struct input_files {
    file_array files;
    uint64_t n_bytes; /* of all; 0: not known */
};

/*
 * A file, a folder or "-"; with `is_list`, a file that names one of these a line. Strings lie in
 * the corpus's arena; what cannot be looked at inside a folder or a list becomes an issue of the
 * corpus. Errors: IO, NOMEM, LIMIT, CANCELLED.
 */
stemma_status files_find(struct input_files *out, stemma_corpus *corpus, struct arena *arena,
                         const char *path, bool is_list, stemma_error *err);

#endif
