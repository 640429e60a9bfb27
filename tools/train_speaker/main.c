/*
 * train_speaker: learns the weights of the speaker ranker from attributed news.
 *
 *     train_speaker TRAIN.jsonl[.zst] HELD-OUT.jsonl[.zst] OUT.c [EPOCHS [SEED]]
 *
 * Both inputs have one record a line: id, text, attributions (gold.h). The program reads them and
 * makes the questions with the library's own code, so that training and use cannot differ. TRAIN
 * gives the weights, HELD-OUT the two curves that turn scores into confidence. OUT.c is the table
 * that the library is built with.
 *
 * The order of the articles is shuffled in each epoch from the seed. Weights are learnt in
 * integers: the same command gives the same file each time.
 */
#include "calibrate.h"
#include "perceptron.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_EPOCHS = 6, RUNS = 8, LARGEST_WEIGHT = 16000, MARGIN = 40, MAX_OUTCOMES = 1 << 24 };

struct example {
    struct article article;
    gold_array gold;
};

/* The articles of one input. */
struct examples {
    stemma_corpus *corpus;
    struct example *at;
    size_t n;
};

struct training {
    stemma_ctx *ctx;
    struct arena arena;
    struct lexicon lexicon;
    struct examples train, held_out;
    struct perceptron *perceptron;
    const struct example *current;
    int16_t weights[FEATURE_SPACE];
    outcome_array said, right;
    struct speaker_calibration calibration;
    unsigned epochs;
    uint64_t seed;
    stemma_error *err;
};

static stemma_status read_examples(struct training *t, struct examples *e, const char *path)
{
    TRY(stemma_corpus_new(&e->corpus, t->ctx, t->err));
    TRY(stemma_corpus_read(e->corpus, path, NULL, t->err));
    TRY(stemma_corpus_seal(e->corpus, t->err));
    e->n = stemma_corpus_count(e->corpus);
    e->at = ARENA_ZEROED(&t->arena, struct example, e->n, t->err);
    if (e->at == NULL)
        return arena_status(&t->arena);
    for (size_t i = 0; i < e->n; i++) {
        const struct document *d = corpus_document(e->corpus, i);
        TRY(article_read(&e->at[i].article, &t->arena, d, &t->lexicon, t->err));
        TRY(gold_read(&e->at[i].gold, &t->arena, &d->text, d->record.extra, t->err));
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

static stemma_status ask_about(struct training *t, const struct example *example, ranker_answer fn)
{
    struct arena_mark mark = arena_mark(&t->arena);
    t->current = example;
    TRY(ranker_run(&t->arena, &example->article, fn, t, t->err));
    arena_rewind(&t->arena, mark);
    return STEMMA_OK;
}

static stemma_status train(struct training *t)
{
    struct perceptron *p = ARENA_ZEROED(&t->arena, struct perceptron, 1, t->err);
    uint32_t *order = ARENA_NEW(&t->arena, uint32_t, t->train.n, t->err);
    uint64_t state = t->seed;
    int64_t *total = ARENA_ZEROED(&t->arena, int64_t, FEATURE_SPACE, t->err);
    if (p == NULL || order == NULL || total == NULL)
        return arena_status(&t->arena);
    t->perceptron = p;
    p->margin = MARGIN;
    for (size_t i = 0; i < t->train.n; i++)
        order[i] = (uint32_t)i;
    for (unsigned epoch = 0; epoch < RUNS * t->epochs; epoch++) {
        p->n_asked = p->n_right = 0;
        shuffle(order, t->train.n, &state);
        for (size_t i = 0; i < t->train.n; i++)
            TRY(ask_about(t, &t->train.at[order[i]], learn));
        if ((epoch + 1) % t->epochs == 0)
            perceptron_end(p, total);
    }
    fprintf(stderr, "last epoch: %" PRIu64 " of %" PRIu64 " right\n", p->n_right, p->n_asked);
    perceptron_scale(total, t->weights, LARGEST_WEIGHT);
    return STEMMA_OK;
}

/* Notes how the answers by the learnt weights come out. */
static uint32_t judge(void *user, const struct question *question)
{
    struct training *t = user;
    const struct example *e = t->current;
    uint32_t n = question->n_candidates;
    struct ranking r;
    ranker_score(&r, &e->article, question, t->weights);
    if (n == 0 || question->certain < n)
        return r.best;
    bool said = gold_judge(&e->gold, &e->article, question, n) != GOLD_RIGHT;
    struct outcome outcome = {ranker_lead(r.score, r.nobody, LARGEST_WEIGHT), said};
    if (ARRAY_ADD(&t->arena, &t->said, outcome, NULL) != STEMMA_OK)
        return n;
    enum gold_answer judged = gold_judge(&e->gold, &e->article, question, r.best);
    if (!said || r.score <= r.nobody || judged == GOLD_NEITHER)
        return r.score > r.nobody ? r.best : n;
    outcome =
        (struct outcome){ranker_lead(r.score, r.second, LARGEST_WEIGHT), judged == GOLD_RIGHT};
    return ARRAY_ADD(&t->arena, &t->right, outcome, NULL) == STEMMA_OK ? r.best : n;
}

static stemma_status calibrate(struct training *t)
{
    struct speaker_calibration *c = &t->calibration;
    t->said = t->right = (outcome_array)ARRAY_INIT(MAX_OUTCOMES);
    for (size_t i = 0; i < t->held_out.n; i++) {
        t->current = &t->held_out.at[i];
        TRY(ranker_run(&t->arena, &t->current->article, judge, t, t->err));
    }
    c->scale = LARGEST_WEIGHT;
    calibrate_fit(&t->said, &c->said_slope, &c->said_shift);
    calibrate_fit(&t->right, &c->right_slope, &c->right_shift);
    return STEMMA_OK;
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static int write_weights(const struct training *t, char **argv)
{
    const struct speaker_calibration *c = &t->calibration;
    FILE *out = fopen(argv[3], "w");
    if (out == NULL)
        return -1;
    fprintf(out,
            "/*\n * Weights of the speaker ranker, by hashed feature (features.h).\n *\n"
            " * Written by tools/train_speaker: weights from %s (%zu articles, %u epochs,\n"
            " * seed %" PRIu64 "), curves from %s (%zu articles). Do not edit; train again.\n */\n"
            "#include \"quote/ranker.h\"\n\n"
            "const struct speaker_calibration speaker_calibration = {\n"
            "    .scale = %.0f,\n    .said_slope = %.4f,\n    .said_shift = %.4f,\n"
            "    .right_slope = %.4f,\n    .right_shift = %.4f,\n};\n\n"
            "/* clang-format off */\nconst int16_t speaker_weights[FEATURE_SPACE] = {",
            file_name(argv[1]), t->train.n, t->epochs, t->seed, file_name(argv[2]), t->held_out.n,
            c->scale, c->said_slope, c->said_shift, c->right_slope, c->right_shift);
    for (uint32_t i = 0; i < FEATURE_SPACE; i++)
        fprintf(out, "%s%d,", i % 16 == 0 ? "\n" : "", t->weights[i]);
    fprintf(out, "\n};\n/* clang-format on */\n");
    int failed = ferror(out);
    return fclose(out) != 0 || failed ? -1 : 0;
}

static stemma_status run(struct training *t, char **argv)
{
    TRY(stemma_ctx_new(&t->ctx, NULL, t->err));
    arena_init(&t->arena, t->ctx);
    TRY(lexicon_init(&t->lexicon, &t->arena, t->err));
    TRY(read_examples(t, &t->train, argv[1]));
    TRY(read_examples(t, &t->held_out, argv[2]));
    TRY(train(t));
    TRY(calibrate(t));
    return write_weights(t, argv) == 0 ? STEMMA_OK
                                       : fail(t->err, STEMMA_IO, "%s: cannot be written", argv[3]);
}

int main(int argc, char **argv)
{
    static struct training t;
    stemma_error err = {0};
    if (argc < 4 || argc > 6) {
        fprintf(stderr, "usage: %s TRAIN.jsonl HELD-OUT.jsonl OUT.c [EPOCHS [SEED]]\n", argv[0]);
        return 2;
    }
    t.err = &err;
    t.epochs = argc > 4 ? (unsigned)strtoul(argv[4], NULL, 10) : DEFAULT_EPOCHS;
    t.seed = argc > 5 ? strtoull(argv[5], NULL, 10) : 1;
    stemma_status status = run(&t, argv);
    if (status != STEMMA_OK)
        fprintf(stderr, "%s: %s\n", argv[0], err.message);
    arena_clear(&t.arena);
    stemma_corpus_free(t.train.corpus);
    stemma_corpus_free(t.held_out.corpus);
    stemma_ctx_free(t.ctx);
    return status == STEMMA_OK ? 0 : 1;
}
