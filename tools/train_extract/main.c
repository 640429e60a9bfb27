/*
 * train_extract: learns the weights that tell an article from what stands around it.
 *
 *     train_extract OUT.c < PAGES.jsonl
 *
 * PAGES has one page a line (gold.h). The weights are those of a logistic regression over features
 * and words of blocks, with a penalty on their squares, by gradient descent with momentum (Adam,
 * Kingma and Ba 2015) over all examples in a fixed order: the same command gives the same file each
 * time. Words count that stand on pages of LEAST_HOSTS sites or more. Before that, the same is done
 * five times with a fifth of the sites left out, and what those pages come to is printed: the
 * figure to go by. It depends on how the sites are parted, by more than most changes bring; so they
 * are parted in SPLITS ways.
 */
#include "gold.h"

#include "base/hash.h"
#include "read/html_model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    FOLDS = 5,
    SPLITS = 5,
    ROUNDS = 80,
    LEAST_HOSTS = 8,
    LEAST_WEIGHT = 30,
    MAX_PAGES = 1 << 20
};
#define MAX_VOCABULARY ((size_t)1 << 20)
static const double PENALTY = 5, RATE = 0.1;

struct term {
    struct gold_word word;
    uint32_t n_hosts;
    uint64_t last_host; /* that was counted */
    int weight;         /* as written */
};

struct training {
    struct arena arena;
    stemma_error *err;
    gold_page_array pages;
    ARRAY(struct term) terms;
    struct table numbers; /* hash of a word to its term */
    size_t n_weights;     /* features, then terms */
    double *weights, *gradient, *mean, *square;
};

struct counts {
    uint64_t found, missed, wrong, right;
};

/* A part of one way to part the sites. */
struct fold {
    uint32_t split, part;
};
static const struct fold NO_FOLD = {0, FOLDS};

static bool is_in(const struct gold_page *page, struct fold fold)
{
    return hash_bytes(page->host, strlen(page->host), fold.split) % FOLDS == fold.part;
}

/* ------------------------------------------------------------------ the words that count */

static stemma_status count_word(struct training *t, const struct gold_word *word, uint64_t host)
{
    uint32_t *number;
    TRY(table_slot(&t->numbers, word->hash, (uint32_t)t->terms.n, &number, t->err));
    if (*number == t->terms.n) {
        struct term term = {.word = *word};
        TRY(ARRAY_ADD(&t->arena, &t->terms, term, t->err));
    }
    struct term *term = &t->terms.at[*number];
    term->n_hosts += term->last_host != host;
    term->last_host = host;
    return STEMMA_OK;
}

/* Hosts are told apart by their hash; pages of one site that do not stand together count anew. */
static stemma_status count_words(struct training *t)
{
    for (size_t p = 0; p < t->pages.n; p++) {
        const struct gold_page *page = &t->pages.at[p];
        uint64_t host = hash_bytes(page->host, strlen(page->host), 1) | 1;
        for (size_t i = 0; i < page->n_blocks; i++)
            for (size_t k = 0; k < page->blocks[i].n_words; k++)
                TRY(count_word(t, &page->blocks[i].words[k], host));
    }
    t->n_weights = html_feature_count() + t->terms.n;
    t->weights = ARENA_ZEROED(&t->arena, double, 4 * t->n_weights, t->err);
    if (t->weights == NULL)
        return arena_status(&t->arena);
    t->gradient = t->weights + t->n_weights;
    t->mean = t->gradient + t->n_weights;
    t->square = t->mean + t->n_weights;
    return STEMMA_OK;
}

/* The weight of a word; NULL: it is too rare to count. */
static double *word_weight(const struct training *t, const struct gold_word *word, double *of)
{
    uint32_t number = table_get(&t->numbers, word->hash);
    bool counts = number != TABLE_NONE && t->terms.at[number].n_hosts >= LEAST_HOSTS;
    return counts ? of + html_feature_count() + number : NULL;
}

/* ------------------------------------------------------------------ learning */

static double score(const struct training *t, const struct gold_block *b)
{
    double sum = 0;
    for (size_t i = 0; i < b->n_features; i++)
        sum += t->weights[b->features[i]];
    for (size_t i = 0; i < b->n_words; i++) {
        const double *weight = word_weight(t, &b->words[i], t->weights);
        sum += weight != NULL ? *weight : 0;
    }
    return sum;
}

static void add_gradient(struct training *t, const struct gold_block *b)
{
    bool is_article = b->n_with > 0;
    double weight = b->n_with + b->n_without;
    double wrong = (1 / (1 + exp(-score(t, b))) - is_article) * weight;
    for (size_t i = 0; i < b->n_features; i++)
        t->gradient[b->features[i]] += wrong;
    for (size_t i = 0; i < b->n_words; i++) {
        double *gradient = word_weight(t, &b->words[i], t->gradient);
        if (gradient != NULL)
            *gradient += wrong;
    }
}

static void descend(struct training *t, unsigned round)
{
    double keep = 1 - pow(0.9, round), keep_square = 1 - pow(0.99, round);
    double rate = RATE * (round < ROUNDS * 3 / 5 ? 1 : 0.2);
    for (size_t i = 0; i < t->n_weights; i++) {
        double g = t->gradient[i] + PENALTY * t->weights[i];
        t->mean[i] = 0.9 * t->mean[i] + 0.1 * g;
        t->square[i] = 0.99 * t->square[i] + 0.01 * g * g;
        t->weights[i] -= rate * (t->mean[i] / keep) / (sqrt(t->square[i] / keep_square) + 1e-8);
    }
}

/* `fold` is left out. */
static void learn(struct training *t, struct fold fold)
{
    memset(t->weights, 0, 4 * t->n_weights * sizeof *t->weights);
    for (unsigned round = 1; round <= ROUNDS; round++) {
        memset(t->gradient, 0, t->n_weights * sizeof *t->gradient);
        for (size_t p = 0; p < t->pages.n; p++) {
            const struct gold_page *page = &t->pages.at[p];
            for (size_t i = 0; i < page->n_blocks && !is_in(page, fold); i++) {
                const struct gold_block *b = &page->blocks[i];
                if ((b->n_with > 0) != (b->n_without > 0))
                    add_gradient(t, b);
            }
        }
        descend(t, round);
    }
}

/* ------------------------------------------------------------------ judging */

static uint64_t count_kept(const int32_t *scores, uint32_t n, const uint32_t *block_of)
{
    uint64_t kept = 0;
    for (uint32_t i = 0; i < n; i++)
        kept += block_of[i] > 0 && scores[block_of[i] - 1] > 0;
    return kept;
}

/* What the library would make of the page with these weights. */
static stemma_status scores_of(struct training *t, const struct gold_page *page, int32_t **out)
{
    *out = ARENA_NEW(&t->arena, int32_t, page->n_blocks, t->err);
    if (*out == NULL)
        return arena_status(&t->arena);
    for (size_t i = 0; i < page->n_blocks; i++)
        (*out)[i] = (int32_t)(score(t, &page->blocks[i]) * HTML_SCORE_UNIT);
    return html_company(*out, page->sight, &t->arena, t->err);
}

static stemma_status judge(struct training *t, struct fold fold, struct counts *c)
{
    for (size_t p = 0; p < t->pages.n; p++) {
        const struct gold_page *page = &t->pages.at[p];
        if (fold.part != FOLDS && !is_in(page, fold))
            continue;
        int32_t *scores;
        struct arena_mark mark = arena_mark(&t->arena);
        TRY(scores_of(t, page, &scores));
        uint64_t found = count_kept(scores, page->n_with, page->with_of);
        uint64_t wrong = count_kept(scores, page->n_without, page->without_of);
        arena_rewind(&t->arena, mark);
        c->found += found;
        c->missed += page->n_with - found;
        c->wrong += wrong;
        c->right += page->n_without - wrong;
    }
    return STEMMA_OK;
}

static void add_counts(struct counts *sum, const struct counts *c)
{
    sum->found += c->found;
    sum->missed += c->missed;
    sum->wrong += c->wrong;
    sum->right += c->right;
}

static void show(const char *what, const struct counts *c)
{
    double precision = (double)c->found / ((double)(c->found + c->wrong) + 1e-9);
    double recall = (double)c->found / ((double)(c->found + c->missed) + 1e-9);
    fprintf(stderr, "%s: F %.4f  precision %.4f  recall %.4f\n", what,
            2 * precision * recall / (precision + recall + 1e-9), precision, recall);
}

/* ------------------------------------------------------------------ writing */

static int whole(double weight)
{
    double scaled = round(weight * HTML_SCORE_UNIT);
    return scaled > INT16_MAX ? INT16_MAX : scaled < INT16_MIN ? INT16_MIN : (int)scaled;
}

static bool is_written(const struct training *t, size_t term, int *weight)
{
    *weight = whole(t->weights[html_feature_count() + term]);
    bool counts = *weight >= LEAST_WEIGHT || *weight <= -LEAST_WEIGHT;
    return counts && t->terms.at[term].n_hosts >= LEAST_HOSTS;
}

static int by_hash(const void *a, const void *b)
{
    uint32_t left = ((const struct term *)a)->word.hash,
             right = ((const struct term *)b)->word.hash;
    return left < right ? -1 : left > right;
}

/* Sorted by hash, with the words as comments. The terms are moved together with their weights. */
static stemma_status write_words(struct training *t, FILE *out)
{
    enum { COLUMNS = 100 };
    static const char *const marks[] = {"", "~", "=", "+"};
    size_t n = 0, column = COLUMNS;
    struct term *written = ARENA_NEW(&t->arena, struct term, t->terms.n, t->err);
    if (written == NULL)
        return arena_status(&t->arena);
    for (size_t i = 0; i < t->terms.n; i++)
        if (is_written(t, i, &written[n].weight)) {
            written[n].word = t->terms.at[i].word;
            n++;
        }
    qsort(written, n, sizeof *written, by_hash);
    fprintf(out, "const size_t HTML_N_WORDS = %zu;\n", n);
    fprintf(out, "const struct html_word_weight HTML_WORDS[] = {");
    for (size_t i = 0; i < n; i++) {
        const struct gold_word *word = &written[i].word;
        char item[COLUMNS];
        int length = snprintf(item, sizeof item, "{0x%08x, %d}, /* %s%.*s */", word->hash,
                              written[i].weight, marks[word->place],
                              (int)(word->word.n < 40 ? word->word.n : 40), word->word.at);
        column += (size_t)length + 1;
        fprintf(out, "%s%s", column > COLUMNS ? "\n" : " ", item);
        column = column > COLUMNS ? (size_t)length : column;
    }
    fprintf(out, "\n};\n");
    return STEMMA_OK;
}

static stemma_status write_all(struct training *t, const char *path)
{
    FILE *out = fopen(path, "w");
    if (out == NULL)
        return fail(t->err, STEMMA_IO, "%s: cannot be written", path);
    fprintf(
        out,
        "/*\n * Weights of the model of pages: features in the order of html_features.h, then\n"
        " * words: around a block, near it (~), inside a short one (=), inside a longer one (+).\n"
        " *\n"
        " * Written by tools/train_extract from %zu pages. Do not edit; train again.\n */\n"
        "#include \"read/html_weights.h\"\n\n/* clang-format off */\n"
        "const size_t HTML_N_WEIGHTS = %zu;\nconst int16_t HTML_WEIGHTS[] = {",
        t->pages.n, html_feature_count());
    for (size_t i = 0; i < html_feature_count(); i++)
        fprintf(out, "%s%d,", i % 16 == 0 ? "\n" : " ", whole(t->weights[i]));
    fprintf(out, "\n};\n");
    stemma_status status = write_words(t, out);
    fprintf(out, "/* clang-format on */\n");
    int failed = ferror(out);
    if (fclose(out) != 0 || failed)
        return fail(t->err, STEMMA_IO, "%s: cannot be written", path);
    return status;
}

static stemma_status run(struct training *t, const char *path)
{
    struct counts held_out[SPLITS] = {{0}}, whole = {0}, all = {0};
    TRY(gold_read(&t->pages, stdin, &t->arena, t->err));
    TRY(table_init(&t->numbers, &t->arena, 1 << 16, t->err));
    TRY(count_words(t));
    for (uint32_t split = 0; split < SPLITS; split++) {
        for (uint32_t part = 0; part < FOLDS; part++) {
            struct fold fold = {split, part};
            learn(t, fold);
            TRY(judge(t, fold, &held_out[split]));
        }
        add_counts(&whole, &held_out[split]);
        show("  one split", &held_out[split]);
    }
    show("sites left out", &whole);
    learn(t, NO_FOLD);
    TRY(judge(t, NO_FOLD, &all));
    show("trained on", &all);
    return write_all(t, path);
}

int main(int argc, char **argv)
{
    stemma_ctx *ctx = NULL;
    stemma_error err = {0};
    static struct training t = {.pages = ARRAY_INIT(MAX_PAGES),
                                .terms = ARRAY_INIT(MAX_VOCABULARY)};
    if (argc != 2) {
        fprintf(stderr, "usage: %s OUT.c < PAGES.jsonl\n", argv[0]);
        return 2;
    }
    t.err = &err;
    stemma_status status = stemma_ctx_new(&ctx, NULL, &err);
    if (status == STEMMA_OK) {
        arena_init(&t.arena, ctx);
        status = run(&t, argv[1]);
        arena_clear(&t.arena);
    }
    if (status != STEMMA_OK)
        fprintf(stderr, "%s: %s\n", argv[0], err.message);
    stemma_ctx_free(ctx);
    return status == STEMMA_OK ? 0 : 1;
}
