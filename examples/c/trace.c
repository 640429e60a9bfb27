/*
 * Reads a folder of reports and prints each utterance that two documents or more print: who said
 * it, the words, and where they stand.
 *
 *     cc trace.c -o trace $(pkg-config --cflags --libs stemma)
 *     ./trace FOLDER
 */
#include <stdio.h>
#include <stemma/stemma.h>

/* Everything that must be freed, so that one place can do it. */
struct run {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    stemma_params *params;
    stemma_trace *trace;
};

static stemma_status trace_folder(struct run *run, const char *folder, stemma_error *err)
{
    stemma_status status = stemma_ctx_new(&run->ctx, NULL, err);
    if (status == STEMMA_OK)
        status = stemma_corpus_new(&run->corpus, run->ctx, err);
    if (status == STEMMA_OK)
        status = stemma_corpus_read(run->corpus, folder, NULL, err);
    if (status == STEMMA_OK)
        status = stemma_corpus_seal(run->corpus, err);
    if (status == STEMMA_OK)
        status = stemma_params_new(&run->params, NULL, err);
    if (status == STEMMA_OK)
        status = stemma_trace_new(&run->trace, run->corpus, run->params, err);
    return status;
}

static void print_utterance(const stemma_corpus *corpus, const stemma_utterance *u)
{
    printf("%s: %s\n", u->speaker != NULL ? u->speaker : "(speaker not known)", u->text);
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        printf("    %s, characters %u to %u, %zu edits\n",
               stemma_corpus_document(corpus, w->doc)->id, w->span.begin, w->span.end, w->n_edits);
    }
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: trace FOLDER\n");
        return 2;
    }
    struct run run = {NULL, NULL, NULL, NULL};
    stemma_error err;
    stemma_status status = trace_folder(&run, argv[1], &err);
    if (status == STEMMA_OK) {
        const stemma_utterance *u;
        for (size_t i = 0; (u = stemma_trace_utterance(run.trace, i)) != NULL; i++)
            if (u->n_witnesses > 1)
                print_utterance(run.corpus, u);
    } else {
        fprintf(stderr, "trace: %s\n", err.message);
    }
    stemma_trace_free(run.trace);
    stemma_params_free(run.params);
    stemma_corpus_free(run.corpus);
    stemma_ctx_free(run.ctx);
    return status == STEMMA_OK ? 0 : 1;
}
