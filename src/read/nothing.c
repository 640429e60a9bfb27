/*
 * Nothing to read: the error that says what stands there instead, and what to do.
 *
 *     drafts/ holds 3 files but no text that stemma reads
 *       letter.docx, minutes.pdf, photo.jpg
 *       It reads text, JSON, CSV, HTML and WARC, also packed.
 *       Save them as plain text and run the command again.
 *
 * One file alone is told by its own issue, which knows more.
 */
#include "read/nothing.h"

#include "read/issues.h"

#include <stdio.h>
#include <string.h>

static const char KNOWN[] =
    "  It reads text, JSON, CSV, HTML and WARC, also packed as .gz or .zst.";

/* Adds the file names of the issues, "a, b and 3 more"; each file once. */
static void list_names(const stemma_corpus *corpus, size_t first_issue, size_t n_files,
                       char *buffer, size_t n_buffer)
{
    enum { SHOWN = 6, NAME_BYTES = 60 };
    size_t used = 0, n_shown = 0;
    const char *last = NULL;
    buffer[0] = '\0';
    for (size_t i = first_issue; i < corpus->issues.n && n_shown < SHOWN; i++) {
        const char *path = corpus->issues.at[i].path;
        if (path == NULL || (last != NULL && strcmp(path, last) == 0))
            continue;
        last = path;
        const char *slash = strrchr(path, '/'), *name = slash != NULL ? slash + 1 : path;
        int n = snprintf(buffer + used, n_buffer - used, "%s%.*s", n_shown > 0 ? ", " : "",
                         whole_characters(name, NAME_BYTES), name);
        if (n < 0 || (size_t)n >= n_buffer - used)
            return;
        used += (size_t)n;
        n_shown++;
    }
    char number[NUMBER_BYTES];
    if (n_files > n_shown && n_shown > 0)
        (void)snprintf(buffer + used, n_buffer - used, " and %s more",
                       number_words(n_files - n_shown, number));
}

/* What is wrong with the whole file, else with its first record. */
static const stemma_issue *issue_to_tell(const stemma_corpus *corpus, size_t first_issue)
{
    for (size_t i = first_issue; i < corpus->issues.n; i++)
        if (corpus->issues.at[i].line == STEMMA_NOWHERE)
            return &corpus->issues.at[i];
    return &corpus->issues.at[first_issue];
}

static stemma_status tell_nothing(const stemma_corpus *corpus, const char *path, size_t n_files,
                                  size_t first_issue, stemma_error *err)
{
    char names[500], number[NUMBER_BYTES];
    if (n_files == 0)
        return fail(err, STEMMA_EMPTY, "%s holds no file\n%s", path, KNOWN);
    if (n_files == 1 && first_issue < corpus->issues.n) {
        const stemma_issue *only = issue_to_tell(corpus, first_issue);
        bool other = strcmp(only->reason, "not-text") == 0;
        return fail(err, STEMMA_EMPTY, "%s%s%s", only->message, other ? "\n" : "",
                    other ? KNOWN : "");
    }
    if (n_files == 1)
        return fail(err, STEMMA_EMPTY,
                    "%s holds no document: nothing in it has words\n"
                    "  Of a web archive, the pages and texts that a server gave are read.",
                    path);
    list_names(corpus, first_issue, n_files, names, sizeof names);
    return fail(err, STEMMA_EMPTY,
                "%s holds %s files but no text that stemma reads\n  %s\n%s\n"
                "  Save them as plain text and run the command again.",
                path, number_words(n_files, number), names, KNOWN);
}

stemma_status nothing_read(stemma_corpus *corpus, const char *path, size_t n_files,
                           size_t first_issue, stemma_error *err)
{
    stemma_error told;
    (void)tell_nothing(corpus, path, n_files, first_issue, &told);
    stemma_issue empty = {.reason = "empty",
                          .path = path,
                          .line = STEMMA_NOWHERE,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .skipped = 1,
                          .message = told.message};
    if (first_issue == corpus->issues.n)
        TRY(corpus_issue(corpus, &empty, err));
    if (err != NULL)
        *err = told;
    return told.status;
}
