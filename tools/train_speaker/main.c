/*
 * train_speaker: learns the weights of the speaker ranker from attributed news.
 *
 *     train_speaker TRAIN.jsonl[.zst] HELD-OUT.jsonl[.zst] OUT.c [EPOCHS [SEED]]
 *
 * Both inputs have one record a line: id, text, attributions (gold.h). The program reads them and
 * makes the questions with the library's own code, so that training and use cannot differ. TRAIN
 * gives the weights; four models, each of three quarters of it, judge the quarter they have not
 * seen and so give the curves that turn scores into confidence. HELD-OUT gives nothing: what is
 * printed of it tells how far the rest is to be believed. OUT.c is the table that the library is
 * built with. The same command gives the same file each time.
 */
#include "training.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_EPOCHS = 9, MAX_OUTCOMES = 1 << 24 };

struct job {
    stemma_ctx *ctx;
    struct arena arena;
    struct lexicon lexicon;
    struct examples train, held_out;
    struct training training;
    struct speaker_calibration calibration;
};

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static int write_weights(const struct job *job, char **argv)
{
    const struct speaker_calibration *c = &job->calibration;
    const struct training *t = &job->training;
    FILE *out = fopen(argv[3], "w");
    if (out == NULL)
        return -1;
    fprintf(out,
            "/*\n * Weights of the speaker ranker, by hashed feature (ranker.h).\n *\n"
            " * Written by tools/train_speaker: weights from %s (%zu articles, %u epochs,\n"
            " * seed %" PRIu64 "), curves from %d folds of the same. Do not edit; train again.\n"
            " * Long because: one number a slot.\n */\n"
            "#include \"quote/ranker.h\"\n\n"
            "const struct speaker_calibration speaker_calibration = {\n"
            "    .said_slope = %.4f,\n    .said_shift = %.4f,\n"
            "    .right_slope = %.4f,\n    .right_shift = %.4f,\n};\n\n"
            "/* clang-format off */\nconst weight_table speaker_weights = {",
            file_name(argv[1]), job->train.n, t->epochs, t->seed, N_FOLDS, c->said_slope,
            c->said_shift, c->right_slope, c->right_shift);
    for (uint32_t i = 0; i < WEIGHT_SLOTS; i++)
        fprintf(out, "%s%d,", i % 20 == 0 ? "\n" : "", t->weights[i]);
    fprintf(out, "\n};\n/* clang-format on */\n");
    int failed = ferror(out);
    return fclose(out) != 0 || failed ? -1 : 0;
}

static void print_tally(const char *what, const struct tally *tally)
{
    fprintf(stderr, "%s: %" PRIu64 " of %" PRIu64 " right (%.4f), loss %.4f\n", what,
            tally->n_right, tally->n_asked,
            (double)tally->n_right / (double)(tally->n_asked + !tally->n_asked),
            tally->loss / (double)(tally->n_asked + !tally->n_asked));
}

static stemma_status train(struct job *job)
{
    struct training *t = &job->training;
    struct speaker_calibration *c = &job->calibration;
    struct tally seen = {.said = ARRAY_INIT(MAX_OUTCOMES), .right = ARRAY_INIT(MAX_OUTCOMES)};
    struct tally crossed = seen, held_out = seen;
    for (unsigned fold = 0; fold < N_FOLDS; fold++) {
        TRY(training_learn(t, fold));
        TRY(training_judge(t, &job->train, fold, &crossed));
    }
    calibrate_fit(&crossed.said, &c->said_slope, &c->said_shift);
    calibrate_fit(&crossed.right, &c->right_slope, &c->right_shift);
    TRY(training_learn(t, NO_FOLD));
    TRY(training_judge(t, &job->train, NO_FOLD, &seen));
    TRY(training_judge(t, &job->held_out, NO_FOLD, &held_out));
    print_tally("cross-validated", &crossed);
    print_tally("held out", &held_out);
    print_tally("trained on", &seen);
    return STEMMA_OK;
}

static stemma_status run(struct job *job, char **argv, stemma_error *err)
{
    struct training *t = &job->training;
    TRY(stemma_ctx_new(&job->ctx, NULL, err));
    arena_init(&job->arena, job->ctx);
    TRY(lexicon_init(&job->lexicon, &job->arena, err));
    TRY(examples_read(&job->train, job->ctx, &job->arena, &job->lexicon, argv[1], err));
    TRY(examples_read(&job->held_out, job->ctx, &job->arena, &job->lexicon, argv[2], err));
    t->arena = &job->arena;
    t->examples = &job->train;
    t->err = err;
    TRY(train(job));
    return write_weights(job, argv) == 0 ? STEMMA_OK
                                         : fail(err, STEMMA_IO, "%s: cannot be written", argv[3]);
}

int main(int argc, char **argv)
{
    static struct job job;
    stemma_error err = {0};
    if (argc < 4 || argc > 6) {
        fprintf(stderr, "usage: %s TRAIN.jsonl HELD-OUT.jsonl OUT.c [EPOCHS [SEED]]\n", argv[0]);
        return 2;
    }
    job.training.epochs = argc > 4 ? (unsigned)strtoul(argv[4], NULL, 10) : DEFAULT_EPOCHS;
    job.training.seed = argc > 5 ? strtoull(argv[5], NULL, 10) : 1;
    stemma_status status = run(&job, argv, &err);
    if (status != STEMMA_OK)
        fprintf(stderr, "%s: %s\n", argv[0], err.message);
    arena_clear(&job.arena);
    stemma_corpus_free(job.train.corpus);
    stemma_corpus_free(job.held_out.corpus);
    stemma_ctx_free(job.ctx);
    return status == STEMMA_OK ? 0 : 1;
}
