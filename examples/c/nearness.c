/*
 * How near a reassembly comes to a source that is known: traces a folder of reports, and looks for
 * each contig of the largest source, word for word, in the letter that the reports quote.
 *
 *     cc nearness.c -o nearness $(pkg-config --cflags --libs stemma)
 *     ./nearness FOLDER [LETTER]         without LETTER: FOLDER/../letter.txt
 */
#include <stdio.h>
#include <stemma/stemma.h>
#include <string.h>

#define MAX_TEXT 65536

/* ASCII letters and digits in lower case, one space for all between; a space at both ends. */
static void plain(char *out, const char *text, size_t n)
{
    size_t k = 0;
    out[k++] = ' ';
    for (size_t i = 0; i < n && k < MAX_TEXT - 2; i++) {
        char c = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 32) : text[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out[k++] = c;
        else if (out[k - 1] != ' ')
            out[k++] = ' ';
    }
    if (out[k - 1] != ' ')
        out[k++] = ' ';
    out[k] = '\0';
}

static stemma_status read_all(stemma_corpus **out, stemma_ctx *ctx, const char *path,
                              stemma_error *err)
{
    stemma_status status = stemma_corpus_new(out, ctx, err);
    if (status == STEMMA_OK)
        status = stemma_corpus_read(*out, path, NULL, err);
    return status == STEMMA_OK ? stemma_corpus_seal(*out, err) : status;
}

static void compare(const stemma_source *s, const stemma_corpus *letter)
{
    static char source[MAX_TEXT], contig[MAX_TEXT];
    const stemma_document *d = stemma_corpus_document(letter, 0);
    const char *last = source;
    unsigned found = 0, in_order = 0, words = 0;
    plain(source, d->text, d->n_text);
    for (size_t i = 0; s != NULL && i < s->n_contigs; i++) {
        plain(contig, s->contigs[i].text, strlen(s->contigs[i].text));
        const char *at = strstr(source, contig);
        found += at != NULL;
        in_order += at != NULL && at >= last;
        words += at != NULL ? s->contigs[i].n_words : 0;
        last = at != NULL ? at : last;
    }
    printf("%u of %zu contigs stand in %s word for word, %u in its order: %u of its %zu words\n",
           found, s != NULL ? s->n_contigs : 0, d->id, in_order, words,
           stemma_corpus_words(letter, 0));
}

int main(int argc, char **argv)
{
    char beside[4096];
    stemma_ctx *ctx = NULL;
    stemma_corpus *reports = NULL, *letter = NULL;
    stemma_params *params = NULL;
    stemma_trace *trace = NULL;
    stemma_error err = {0};
    snprintf(beside, sizeof beside, "%s/../letter.txt", argc > 1 ? argv[1] : ".");
    int failed = argc < 2 || stemma_ctx_new(&ctx, NULL, &err) ||
                 stemma_params_new(&params, NULL, &err) || read_all(&reports, ctx, argv[1], &err) ||
                 read_all(&letter, ctx, argc > 2 ? argv[2] : beside, &err) ||
                 stemma_trace_new(&trace, reports, params, &err);
    if (!failed)
        compare(stemma_trace_source(trace, 0), letter);
    else
        fprintf(stderr, "nearness: %s\n", argc < 2 ? "usage: nearness FOLDER" : err.message);
    stemma_trace_free(trace);
    stemma_params_free(params);
    stemma_corpus_free(letter);
    stemma_corpus_free(reports);
    stemma_ctx_free(ctx);
    return failed;
}
