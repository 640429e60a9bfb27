/*
 * Any bytes as a file: packed or not, text or JSON lines, UTF-8 or UTF-16. Whatever is read must be
 * sealed, and each issue must have a reason and a message.
 */
#include "read/corpus.h"
#include "text/utf8.h"

#include "test_context.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_file(char *path, const uint8_t *data, size_t size)
{
    int fd = mkstemp(path);
    if (fd < 0 || (size != 0 && write(fd, data, size) != (ssize_t)size))
        abort();
    close(fd);
}

static void check_corpus(stemma_corpus *corpus)
{
    for (size_t i = 0; i < corpus->issues.n; i++) {
        const stemma_issue *issue = &corpus->issues.at[i];
        size_t n = strlen(issue->message);
        if (issue->reason[0] == '\0' || n == 0 || utf8_validate(issue->message, n) != n)
            abort();
    }
    for (size_t i = 0; i < corpus->documents.n; i++) {
        const stemma_document *d = &corpus->documents.at[i].record;
        if (utf8_validate(d->text, d->n_text) != d->n_text || d->id == NULL)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    char path[100];
    (void)snprintf(path, sizeof path, "%s/stemma-fuzz-XXXXXX", folder);
    stemma_ctx *ctx = test_context(1);
    stemma_corpus *corpus = NULL;
    stemma_read_options options;
    stemma_read_options_init(&options, sizeof options);
    options.max_document = 1 << 16;
    options.max_unpacked = 1 << 20;
    write_file(path, data, size);
    if (stemma_corpus_new(&corpus, ctx, NULL) != STEMMA_OK)
        abort();
    stemma_status status = stemma_corpus_read(corpus, path, &options, NULL);
    if (status != STEMMA_OK && status != STEMMA_EMPTY)
        abort();
    check_corpus(corpus);
    if (status == STEMMA_OK) {
        status = stemma_corpus_seal(corpus, NULL);
        if (status != STEMMA_OK && status != STEMMA_CLASH)
            abort();
    }
    stemma_corpus_free(corpus);
    stemma_ctx_free(ctx);
    unlink(path);
    return 0;
}
