/*
 * Reading what the user gives: a file, a folder, standard input, a list of these.
 *
 * In: a path. Out: documents in the corpus, the files they came from, and issues for what could not
 * be read. Files are taken in byte order of their paths (files.c), cut into pieces (pieces.c) and
 * read by all threads (run.c); the form of each is told by its content (form.c). A file given
 * directly that cannot be opened is an error; one inside a folder or a list is an issue, because
 * the others can still be read. Memory: the documents, and a few buffers of the longest one.
 */
#include "read/files.h"
#include "read/nothing.h"
#include "read/run.h"

#include <string.h>

static const uint64_t MAX_DOCUMENT = (uint64_t)64 << 20;
static const uint64_t MAX_UNPACKED = (uint64_t)64 << 30;
enum { MAX_RATIO = 500 }; /* text packs to a tenth; the most that gzip can do is 1,032 */

void stemma_read_options_init(stemma_read_options *options, size_t struct_size)
{
    if (options == NULL || struct_size < sizeof options->struct_size)
        return;
    stemma_read_options own = {sizeof own, MAX_DOCUMENT, MAX_UNPACKED, 0, MAX_RATIO, 0};
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
    if (own.max_ratio == 0)
        own.max_ratio = MAX_RATIO;
    if (own.max_unpacked == 0)
        own.max_unpacked = MAX_UNPACKED;
    return own;
}

stemma_status stemma_corpus_read(stemma_corpus *corpus, const char *path,
                                 const stemma_read_options *options, stemma_error *err)
{
    if (corpus == NULL || path == NULL || path[0] == '\0')
        return fail(err, STEMMA_INVAL, "stemma_corpus_read needs a corpus and a path");
    if (corpus->sealed)
        return fail(err, STEMMA_INVAL, "the corpus is sealed and takes no more documents");
    stemma_read_options own = own_options(options);
    size_t n_issues = corpus->issues.n;
    struct run_counts counts = {0};
    struct input_files files = {0};
    struct arena arena;
    arena_init(&arena, corpus->ctx);
    stemma_status status = files_find(&files, corpus, &arena, path, own.is_list != 0, err);
    if (status == STEMMA_OK)
        status = run_files(corpus, &files, &own, &counts, err);
    arena_clear(&arena);
    TRY(status);
    if (counts.n_documents > 0)
        return STEMMA_OK;
    return nothing_read(corpus, path, counts.n_files, n_issues, err);
}
