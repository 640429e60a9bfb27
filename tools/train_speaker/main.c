/*
 * train_speaker: learns the weights of the speaker ranker from attributed news.
 *
 *     train_speaker TRAIN.jsonl[.zst] OUT.c [EPOCHS [SEED]]
 *
 * TRAIN has one record a line: id, text, attributions (gold.h). The program reads it and makes the
 * questions with the library's own code, so that training and use cannot differ. OUT.c is the table
 * that the library is built with.
 *
 * The order of the articles is shuffled in each epoch from the seed. Everything is counted in
 * integers: one command, and the same file each time.
 */
#include "perceptron.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_EPOCHS = 12, LARGEST_WEIGHT = 16000, MARGIN = 20 };

struct example {
    struct article article;
    gold_array gold;
};

struct training {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    struct arena arena;
    struct example *examples;
    uint32_t *order;
    size_t n;
    struct perceptron *perceptron;
    const struct example *current;
};

static stemma_status read_examples(struct training *t, const char *path, stemma_error *err)
{
    struct lexicon lexicon;
    TRY(stemma_ctx_new(&t->ctx, NULL, err));
    TRY(stemma_corpus_new(&t->corpus, t->ctx, err));
    TRY(stemma_corpus_read(t->corpus, path, NULL, err));
    TRY(stemma_corpus_seal(t->corpus, err));
    arena_init(&t->arena, t->ctx);
    TRY(lexicon_init(&lexicon, &t->arena, err));
    t->n = stemma_corpus_count(t->corpus);
    t->examples = ARENA_ZEROED(&t->arena, struct example, t->n, err);
    t->order = ARENA_NEW(&t->arena, uint32_t, t->n, err);
    t->perceptron = ARENA_ZEROED(&t->arena, struct perceptron, 1, err);
    if (t->examples == NULL || t->order == NULL || t->perceptron == NULL)
        return arena_status(&t->arena);
    for (size_t i = 0; i < t->n; i++) {
        const struct document *d = corpus_document(t->corpus, i);
        TRY(article_read(&t->examples[i].article, &t->arena, d, &lexicon, err));
        TRY(gold_read(&t->examples[i].gold, &t->arena, &d->text, d->record.extra, err));
        t->order[i] = (uint32_t)i;
    }
    return STEMMA_OK;
}

/* Fisher and Yates, with a generator of our own: the same order on every machine. */
static void shuffle(uint32_t *order, size_t n, uint64_t *state)
{
    for (size_t i = n; i > 1; i--) {
        *state += UINT64_C(0x9e3779b97f4a7c15);
        size_t j = (size_t)(hash_mix(*state) % i);
        uint32_t swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
}

static uint32_t learn(void *user, const struct question *question)
{
    struct training *t = user;
    return perceptron_learn(t->perceptron, question, &t->current->gold, &t->current->article);
}

static stemma_status train(struct training *t, unsigned epochs, uint64_t seed, stemma_error *err)
{
    struct perceptron *p = t->perceptron;
    p->margin = MARGIN;
    for (unsigned epoch = 0; epoch < epochs; epoch++) {
        p->n_asked = p->n_right = 0;
        shuffle(t->order, t->n, &seed);
        for (size_t i = 0; i < t->n; i++) {
            struct arena_mark mark = arena_mark(&t->arena);
            t->current = &t->examples[t->order[i]];
            TRY(ranker_run(&t->arena, &t->current->article, learn, t, err));
            arena_rewind(&t->arena, mark);
        }
        fprintf(stderr, "epoch %u: %" PRIu64 " of %" PRIu64 " right\n", epoch + 1, p->n_right,
                p->n_asked);
    }
    return STEMMA_OK;
}

static int write_weights(struct training *t, const char *path, const char *input, unsigned epochs,
                         uint64_t seed)
{
    static int16_t weights[FEATURE_SPACE];
    const char *name = strrchr(input, '/') != NULL ? strrchr(input, '/') + 1 : input;
    FILE *out = fopen(path, "w");
    if (out == NULL)
        return -1;
    perceptron_average(t->perceptron, weights, LARGEST_WEIGHT);
    fprintf(out,
            "/*\n * Weights of the speaker ranker, by hashed feature (features.h).\n *\n"
            " * Written by tools/train_speaker from %s: %zu articles, %u epochs, seed %" PRIu64
            ".\n * Do not edit; train again.\n */\n#include \"quote/ranker.h\"\n\n"
            "/* clang-format off */\nconst int16_t speaker_weights[FEATURE_SPACE] = {",
            name, t->n, epochs, seed);
    for (uint32_t i = 0; i < FEATURE_SPACE; i++)
        fprintf(out, "%s%d,", i % 20 == 0 ? "\n" : "", weights[i]);
    fprintf(out, "\n};\n/* clang-format on */\n");
    int failed = ferror(out);
    return fclose(out) != 0 || failed ? -1 : 0;
}

int main(int argc, char **argv)
{
    struct training t = {0};
    stemma_error err = {0};
    if (argc < 3 || argc > 5) {
        fprintf(stderr, "usage: %s TRAIN.jsonl OUT.c [EPOCHS [SEED]]\n", argv[0]);
        return 2;
    }
    unsigned epochs = argc > 3 ? (unsigned)strtoul(argv[3], NULL, 10) : DEFAULT_EPOCHS;
    uint64_t seed = argc > 4 ? strtoull(argv[4], NULL, 10) : 1;
    stemma_status status = read_examples(&t, argv[1], &err);
    if (status == STEMMA_OK)
        status = train(&t, epochs, seed, &err);
    if (status != STEMMA_OK)
        fprintf(stderr, "%s: %s\n", argv[0], err.message);
    else if (write_weights(&t, argv[2], argv[1], epochs, seed) != 0) {
        fprintf(stderr, "%s: %s: cannot be written\n", argv[0], argv[2]);
        status = STEMMA_IO;
    }
    arena_clear(&t.arena);
    stemma_corpus_free(t.corpus);
    stemma_ctx_free(t.ctx);
    return status == STEMMA_OK ? 0 : 1;
}
