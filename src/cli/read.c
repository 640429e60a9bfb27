/*
 * stemma read: what the reader understood, for people: one block a document, then what could not be
 * read.
 */
#include "cli/cli.h"

#include <string.h>

/* Bytes of the most whole characters that `most` bytes hold. */
static size_t whole_characters(const char *text, size_t most)
{
    while (most > 1 && ((unsigned char)text[most] & 0xc0) == 0x80)
        most--;
    return most;
}

/* "  title     …" on one line. */
static void print_line(const char *label, const char *value)
{
    if (value == NULL)
        return;
    printf("  %-9s ", label);
    for (const char *at = value; *at != '\0';) {
        char piece[256];
        const size_t n = strcspn(at, "\t\n\v\f\r");
        const size_t taken = n < sizeof piece - 4 ? n : whole_characters(at, sizeof piece - 4);
        snprintf(piece, sizeof piece, "%.*s", (int)taken, at);
        print_clean(stdout, piece);
        at += taken;
        if (taken == n && *at != '\0')
            at += strspn(at, "\t\n\v\f\r"), putchar(' ');
    }
    putchar('\n');
}

static void print_document(const stemma_corpus *corpus, size_t i)
{
    const stemma_document *d = stemma_corpus_document(corpus, i);
    print_line("document", d->id);
    print_line("outlet", d->outlet);
    print_line("title", d->title);
    print_line("date", d->date);
    print_line("dateline", d->dateline);
    print_line("author", d->author);
    print_line("language", d->language);
    print_line("url", d->url);
    printf("  %-9s %zu words, %zu bytes\n\n", "text", stemma_corpus_words(corpus, i), d->n_text);
}

enum exit_code command_read(const struct arguments *args)
{
    struct job job;
    enum exit_code code = job_open(&job, args);
    if (code == EXIT_DONE) {
        const size_t n = stemma_corpus_count(job.corpus);
        console_clear(&job.console);
        for (size_t i = 0; i < n; i++)
            print_document(job.corpus, i);
        printf("%zu %s\n", n, n == 1 ? "document" : "documents");
    }
    return job_close(&job, code);
}
