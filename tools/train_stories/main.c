/*
 * train_stories: learns how likely two reports are of one event.
 *
 *     train_stories NEWS.jsonl[.zst] EVENTS.tsv READ.tsv OUT.c
 *     train_stories NEWS.jsonl[.zst] EVENTS.tsv READ.tsv --halves DIR
 *
 * EVENTS.tsv names an event and a document's id a line; documents that it does not name are news
 * around them. READ.tsv (tests/quality/stories-read.tsv) tells of some of that news, by batches of
 * near documents, which are of one event: great events alone teach that what is nearest is of one
 * event, and of quiet news that is not so. The first form learns from all and writes the table that
 * the library is built with. The second one parts events and batches in two halves by time, learns
 * on each, and writes what it then finds, with the events and batches of the other half, as
 * DIR/early.jsonl, DIR/early.tsv and DIR/early-read.tsv, and so for late, so that each is judged on
 * what it did not learn from.
 *
 * Facts of the pairs are made by the library's own code, so that training and use cannot differ.
 * The days of some documents are hidden: what two of them share that are in truth weeks apart shows
 * how alike reports of different events are when nobody knows the day. Which ones is told by a hash
 * of their ids: the same command gives the same file each time.
 */
#include "logistic.h"
#include "piles.h"
#include "read.h"

#include "base/file.h"
#include "base/hash.h"
#include "reuse/hit.h"
#include "story/crowds.h"
#include "story/evidence.h"
#include "story/linkage.h"
#include "story/rivals.h"
#include "trace/texts.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RIDGE 30.0
#define BATCH_COUNTS 8.0 /* as much as so many pairs of events */
#define PILE_COUNTS 60   /* at most */
enum { MAX_EVENTS = 1 << 24 };
enum { HIDDEN = 400 /* of so many days one is hidden */, APART = 14 /* days: not one event */ };

struct event {
    char *name;
    int64_t days; /* of its dated documents, summed */
    uint32_t n_days;
    bool late;
};

struct training {
    stemma_ctx *ctx;
    stemma_params *params;
    struct arena arena;
    stemma_corpus
        *corpus; /* and what is made of it, one after the other: days hidden, days known */
    stemma_matches *matches;
    struct workers workers;
    struct story_evidence evidence;
    ARRAY(struct event) events;
    uint32_t *event_of; /* by document */
    struct read_batches read;
    struct piles piles;
    int32_t *day;                    /* by document, hidden or not */
    struct story_weights weights[3]; /* by part */
    stemma_error *err;
};

/* ---- the events */

static stemma_status find_event(struct training *t, const char *name, uint32_t *out)
{
    for (*out = 0; *out < t->events.n; ++*out)
        if (strcmp(t->events.at[*out].name, name) == 0)
            return STEMMA_OK;
    struct event e = {.name = arena_copy(&t->arena, name, strlen(name), t->err)};
    if (e.name == NULL)
        return arena_status(&t->arena);
    return ARRAY_ADD(&t->arena, &t->events, e, t->err);
}

static stemma_status read_events(struct training *t, const char *path)
{
    struct file_bytes file;
    const size_t n_documents = stemma_corpus_count(t->corpus);
    t->event_of = ARENA_NEW(&t->arena, uint32_t, n_documents, t->err);
    if (t->event_of == NULL)
        return arena_status(&t->arena);
    memset(t->event_of, 0xff, n_documents * sizeof *t->event_of);
    TRY(file_open(&file, t->ctx, path, UINT64_MAX, t->err));
    stemma_status status = STEMMA_OK;
    for (const char *at = file.at, *end = file.at + file.n, *next; at < end && status == STEMMA_OK;
         at = next + 1) {
        next = memchr(at, '\n', (size_t)(end - at));
        next = next != NULL ? next : end;
        char line[512];
        const size_t n = (size_t)(next - at) < sizeof line ? (size_t)(next - at) : sizeof line - 1;
        memcpy(line, at, n);
        line[n] = '\0';
        char *tab = strchr(line, '\t');
        if (tab == NULL)
            continue;
        *tab = '\0';
        const uint32_t doc = stemma_corpus_find(t->corpus, tab + 1);
        if (doc != UINT32_MAX)
            status = find_event(t, line, &t->event_of[doc]);
    }
    file_close(&file);
    return status;
}

static int compare_numbers(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* Events are late when their mean day is past the median; those without a day by turns. Batches go
 * by the same day. */
static stemma_status part_events(struct training *t)
{
    double *days = ARENA_NEW(&t->arena, double, t->events.n, t->err);
    size_t n = 0;
    if (days == NULL)
        return arena_status(&t->arena);
    for (uint32_t d = 0; d < stemma_corpus_count(t->corpus); d++) {
        if (t->event_of[d] == NO_EVENT || t->day[d] == NO_DAY)
            continue;
        t->events.at[t->event_of[d]].days += t->day[d];
        t->events.at[t->event_of[d]].n_days++;
    }
    for (size_t e = 0; e < t->events.n; e++)
        if (t->events.at[e].n_days > 0)
            days[n++] = (double)t->events.at[e].days / t->events.at[e].n_days;
    qsort(days, n, sizeof *days, compare_numbers);
    for (size_t e = 0; e < t->events.n; e++) {
        struct event *event = &t->events.at[e];
        event->late =
            event->n_days > 0 ? (double)event->days / event->n_days >= days[n / 2] : e % 2 == 1;
    }
    read_part(&t->read, t->day, n > 0 ? days[n / 2] : 0);
    return STEMMA_OK;
}

/* ---- learning */

/* The event of a copy set: that of its first document that has one. */
static uint32_t event_of_set(const struct training *t, uint32_t set)
{
    const struct story_evidence *e = &t->evidence;
    for (uint32_t i = e->first[set]; i < e->first[set + 1]; i++)
        if (t->event_of[e->documents[i]] != NO_EVENT)
            return t->event_of[e->documents[i]];
    return NO_EVENT;
}

/* Which events are learnt from. */
enum part { ALL, EARLY, LATE };

static bool learns_from(const struct training *t, enum part part, uint32_t event)
{
    return event != NO_EVENT && (part == ALL || t->events.at[event].late == (part == LATE));
}

/* Whether a hidden day, and nothing that is seen, tells the two sets apart. */
static bool hidden_apart(const struct training *t, uint32_t a, uint32_t b)
{
    const struct portrait *x = &t->evidence.portraits[a], *y = &t->evidence.portraits[b];
    const int32_t day_x = t->day[x->doc], day_y = t->day[y->doc];
    return (x->day == NO_DAY || y->day == NO_DAY) && day_x != NO_DAY && day_y != NO_DAY &&
           (day_x - day_y > APART || day_y - day_x > APART);
}

/* What is known of a pair: 1: of one event, 0: of two, -1: nothing, or it is not to be learnt from.
 * What was read was chosen for the nearness of its words, and so cannot teach what nearness tells.
 * What is said of the pairs of a batch hangs together: a batch counts as much as some events'
 * pairs, however many it has. */
struct answer {
    int one;
    double counts;
};

static struct answer answer(const struct training *t, enum part part, bool with_read,
                            const struct near_pair *p)
{
    const uint32_t a = event_of_set(t, p->a), b = event_of_set(t, p->b);
    if (learns_from(t, part, a) && learns_from(t, part, b))
        return (struct answer){a == b, 1};
    const struct read_answer read = read_pair(&t->read, &t->evidence, p);
    if (with_read && read.known && (part == ALL || read.late == (part == LATE)))
        return (struct answer){read.one, BATCH_COUNTS / read.n_pairs};
    return (struct answer){a == NO_EVENT && b == NO_EVENT && hidden_apart(t, p->a, p->b) ? 0 : -1,
                           1};
}

/* One of the two models. */
struct model {
    int n_features;
    bool with_read;
    void (*features)(double *, const struct likeness *, uint32_t);
};

/* Examples of the pairs of a pile. */
static void add_pile(struct examples *e, const struct pile *pile, const struct model *model)
{
    const struct story_evidence *v = &pile->evidence;
    for (uint32_t i = 0; i < v->likeness.pairs.n; i++) {
        const struct near_pair *p = &v->likeness.pairs.at[i];
        model->features(e->x + e->n * (size_t)model->n_features, &v->likeness, i);
        e->counts[e->n] =
            v->likeness.pairs.n < PILE_COUNTS ? 1 : PILE_COUNTS / (double)v->likeness.pairs.n;
        e->y[e->n++] = pile->event_of[v->documents[v->first[p->a]]] ==
                       pile->event_of[v->documents[v->first[p->b]]];
    }
}

static bool is_late(const void *user, uint32_t event)
{
    return ((const struct training *)user)->events.at[event].late;
}

static stemma_status draw_piles(struct training *t)
{
    const struct pile_source source = {
        t->ctx, t->params, t->corpus, t->event_of, (uint32_t)t->events.n, is_late, t};
    return piles_make(&t->piles, &t->arena, &source, t->err);
}

static stemma_status fit(struct training *t, enum part part, const struct model *model,
                         double *weights)
{
    const struct likeness *l = &t->evidence.likeness;
    size_t n = l->pairs.n, n_one = 0;
    for (size_t i = 0; i < t->piles.n; i++)
        n += t->piles.at[i].evidence.likeness.pairs.n;
    struct examples e = {
        .x = ARENA_NEW(&t->arena, double, n *(size_t)model->n_features, t->err),
        .y = ARENA_NEW(&t->arena, unsigned char, n, t->err),
        .counts = ARENA_NEW(&t->arena, double, n, t->err),
    };
    if (e.x == NULL || e.y == NULL || e.counts == NULL)
        return arena_status(&t->arena);
    for (uint32_t i = 0; i < l->pairs.n; i++) {
        const struct answer known = answer(t, part, model->with_read, &l->pairs.at[i]);
        if (known.one < 0)
            continue;
        model->features(e.x + e.n * (size_t)model->n_features, l, i);
        e.counts[e.n] = known.counts;
        e.y[e.n++] = (unsigned char)known.one;
        n_one += (size_t)known.one;
    }
    const size_t n_corpus = e.n;
    for (size_t i = 0; i < t->piles.n; i++)
        if (part == ALL || t->piles.at[i].late == (part == LATE))
            add_pile(&e, &t->piles.at[i], model);
    for (size_t i = n_corpus; i < e.n; i++)
        n_one += e.y[i];
    fprintf(stderr, "%zu pairs of one event, %zu of two\n", n_one, e.n - n_one);
    return logistic_fit(weights, &t->arena, &e, model->n_features, RIDGE, t->err);
}

static void look_features(double *out, const struct likeness *l, uint32_t pair)
{
    likeness_look_features(out, l, pair);
}

static void all_features(double *out, const struct likeness *l, uint32_t pair)
{
    likeness_features(out, l, pair);
}

static stemma_status learn(struct training *t, enum part part)
{
    const struct model look = {LOOK_FEATURES, false, look_features},
                       likeness = {LIKENESS_FEATURES, true, all_features};
    const struct arena_mark mark = arena_mark(&t->arena);
    struct likeness *l = &t->evidence.likeness;
    struct story_weights *weights = &t->weights[part];
    TRY(fit(t, part, &look, weights->look));
    TRY(likeness_look(l, &t->workers, weights, t->err));
    for (size_t i = 0; i < t->piles.n; i++) {
        struct pile *pile = &t->piles.at[i];
        TRY(likeness_look(&pile->evidence.likeness, &pile->workers, weights, t->err));
    }
    TRY(fit(t, part, &likeness, weights->likeness));
    arena_rewind(&t->arena, mark);
    return STEMMA_OK;
}

/* ---- writing */

static FILE *open_out(struct training *t, const char *dir, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s%s%s", dir, dir[0] != '\0' ? "/" : "", name);
    FILE *out = fopen(path, "w");
    if (out == NULL)
        fail(t->err, STEMMA_IO, "%s: cannot be written", path);
    return out;
}

static int close_out(FILE *out)
{
    const int failed = ferror(out);
    return fclose(out) != 0 || failed ? -1 : 0;
}

static void write_numbers(FILE *out, const char *name, const double *at, int n)
{
    fprintf(out, "    .%s = {", name);
    for (int i = 0; i < n; i++)
        fprintf(out, "%s%.6g,", i % 8 == 0 ? "\n        " : " ", at[i]);
    fprintf(out, "\n    },\n");
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static stemma_status write_weights(struct training *t, char **argv)
{
    const struct story_weights *w = &t->weights[ALL];
    FILE *out = open_out(t, "", argv[4]);
    if (out == NULL)
        return STEMMA_IO;
    fprintf(out,
            "/*\n * Weights of the two models of likeness, by feature (likeness.c).\n *\n"
            " * Written by tools/train_stories from %s (%zu documents), the\n"
            " * %zu events of %s and the %" PRIu32 " batches of %s.\n"
            " * Do not edit; train again.\n */\n"
            "#include \"story/likeness.h\"\n\n/* clang-format off */\n"
            "const struct story_weights story_weights = {\n",
            file_name(argv[1]), stemma_corpus_count(t->corpus), (size_t)t->events.n,
            file_name(argv[2]), t->read.n, file_name(argv[3]));
    write_numbers(out, "look", w->look, LOOK_FEATURES + 1);
    write_numbers(out, "likeness", w->likeness, LIKENESS_FEATURES + 1);
    fprintf(out, "};\n/* clang-format on */\n");
    return close_out(out) == 0 ? STEMMA_OK
                               : fail(t->err, STEMMA_IO, "%s: cannot be written", argv[4]);
}

/* Stories as the scorer reads them. */
static stemma_status write_stories(struct training *t, const char *dir, const char *name)
{
    const struct story_evidence *e = &t->evidence;
    uint32_t *group = ARENA_NEW(&t->arena, uint32_t, e->n, t->err);
    if (group == NULL)
        return arena_status(&t->arena);
    TRY(linkage_group(group, &t->arena, e->n, &e->likeness.pairs, e->likeness.probability,
                      stemma_params_get(t->params, "story.linkage"), t->err));
    touch_array touches;
    TRY(rivals_part(&touches, group, &t->arena, &e->likeness,
                    stemma_params_get(t->params, "story.linkage"), t->err));
    TRY(crowds_join(group, &t->arena, &e->likeness,
                    (int32_t)stemma_params_get(t->params, "story.days"), t->err));
    FILE *out = open_out(t, dir, name);
    if (out == NULL)
        return STEMMA_IO;
    for (uint32_t g = 0; g < e->n; g++) {
        bool any = false;
        if (group[g] != g)
            continue;
        fprintf(out, "{\"documents\":[");
        for (uint32_t s = g; s < e->n; s++) {
            for (uint32_t i = e->first[s]; group[s] == g && i < e->first[s + 1]; i++) {
                fprintf(out, "%s\"%s\"", any ? "," : "",
                        stemma_corpus_document(t->corpus, e->documents[i])->id);
                any = true;
            }
        }
        fprintf(out, "]}\n");
    }
    return close_out(out) == 0 ? STEMMA_OK : fail(t->err, STEMMA_IO, "%s: cannot be written", name);
}

static stemma_status write_events(struct training *t, const char *dir, const char *name, bool late)
{
    FILE *out = open_out(t, dir, name);
    if (out == NULL)
        return STEMMA_IO;
    for (uint32_t d = 0; d < stemma_corpus_count(t->corpus); d++) {
        const uint32_t e = t->event_of[d];
        if (e != NO_EVENT && t->events.at[e].late == late)
            fprintf(out, "%s\t%s\n", t->events.at[e].name,
                    stemma_corpus_document(t->corpus, d)->id);
    }
    return close_out(out) == 0 ? STEMMA_OK : fail(t->err, STEMMA_IO, "%s: cannot be written", name);
}

static stemma_status write_batches(struct training *t, const char *dir, const char *name, bool late)
{
    FILE *out = open_out(t, dir, name);
    if (out == NULL)
        return STEMMA_IO;
    read_write(out, &t->read, t->corpus, late);
    return close_out(out) == 0 ? STEMMA_OK : fail(t->err, STEMMA_IO, "%s: cannot be written", name);
}

static stemma_status judge_halves(struct training *t, const char *dir)
{
    struct likeness *l = &t->evidence.likeness;
    for (enum part part = EARLY; part <= LATE; part++) {
        TRY(likeness_look(l, &t->workers, &t->weights[part], t->err));
        TRY(likeness_judge(l, &t->workers, &t->weights[part], t->err));
        TRY(write_stories(t, dir, part == EARLY ? "early.jsonl" : "late.jsonl"));
        TRY(write_events(t, dir, part == EARLY ? "early.tsv" : "late.tsv", part == EARLY));
        TRY(write_batches(t, dir, part == EARLY ? "early-read.tsv" : "late-read.tsv",
                          part == EARLY));
    }
    return STEMMA_OK;
}

/* ---- the whole */

static stemma_status copy_documents(struct training *t, const stemma_corpus *from, bool hide)
{
    const size_t n = stemma_corpus_count(from);
    t->day = ARENA_NEW(&t->arena, int32_t, n, t->err);
    if (t->day == NULL)
        return arena_status(&t->arena);
    for (size_t i = 0; i < n; i++) {
        stemma_document d = *stemma_corpus_document(from, i);
        const int32_t day = hit_day(corpus_document(from, i));
        t->day[i] = day == HIT_NO_DAY ? NO_DAY : day;
        if (hide && hash_bytes(d.id, strlen(d.id), 0) % HIDDEN == 0)
            d.date = d.date_precision = NULL;
        TRY(stemma_corpus_add(t->corpus, &d, t->err));
    }
    return STEMMA_OK;
}

static stemma_status copy_news(struct training *t, const char *path, bool hide)
{
    stemma_corpus *from = NULL;
    TRY(stemma_corpus_new(&from, t->ctx, t->err));
    stemma_status status = stemma_corpus_read(from, path, NULL, t->err);
    if (status == STEMMA_OK)
        status = stemma_corpus_seal(from, t->err);
    if (status == STEMMA_OK)
        status = copy_documents(t, from, hide);
    stemma_corpus_free(from);
    return status;
}

static stemma_status read_news(struct training *t, const char *path, bool hide)
{
    stemma_error *err = t->err;
    TRY(stemma_corpus_new(&t->corpus, t->ctx, err));
    TRY(copy_news(t, path, hide));
    TRY(stemma_corpus_seal(t->corpus, err));
    TRY(corpus_want_texts(t->corpus, err));
    return stemma_match(&t->matches, t->corpus, t->params, err);
}

static stemma_status gather(struct training *t)
{
    const size_t n = stemma_corpus_count(t->corpus);
    const struct trace_inputs in = {
        .corpus = t->corpus, .matches = t->matches, .params = t->params};
    uint32_t n_texts, *text_number = ARENA_NEW(&t->arena, uint32_t, n, t->err);
    if (text_number == NULL)
        return arena_status(&t->arena);
    TRY(texts_number(text_number, &n_texts, &t->arena, &in, t->err));
    const struct evidence_inputs evidence = {t->corpus, t->matches, text_number, t->params};
    return evidence_make(&t->evidence, &t->workers, &t->arena, &evidence, t->err);
}

static void forget_news(struct training *t)
{
    workers_clear(&t->workers);
    stemma_matches_free(t->matches);
    stemma_corpus_free(t->corpus);
    t->matches = NULL;
    t->corpus = NULL;
}

static stemma_status begin(struct training *t, const char *news, bool hide)
{
    forget_news(t);
    TRY(workers_init(&t->workers, t->ctx, t->err));
    TRY(read_news(t, news, hide));
    return gather(t);
}

static stemma_status run(struct training *t, int argc, char **argv)
{
    TRY(stemma_ctx_new(&t->ctx, NULL, t->err));
    arena_init(&t->arena, t->ctx);
    t->events.max = MAX_EVENTS;
    TRY(stemma_params_new(&t->params, "stories", t->err));
    TRY(begin(t, argv[1], true));
    TRY(read_events(t, argv[2]));
    TRY(read_open(&t->read, &t->arena, t->corpus, argv[3], t->err));
    TRY(part_events(t));
    TRY(draw_piles(t));
    if (argc == 5) {
        TRY(learn(t, ALL));
        return write_weights(t, argv);
    }
    for (enum part part = EARLY; part <= LATE; part++)
        TRY(learn(t, part));
    TRY(begin(t, argv[1], false));
    return judge_halves(t, argv[5]);
}

int main(int argc, char **argv)
{
    static struct training t;
    stemma_error err = {0};
    if (argc != 5 && !(argc == 6 && strcmp(argv[4], "--halves") == 0)) {
        fprintf(stderr, "usage: %s NEWS.jsonl EVENTS.tsv READ.tsv OUT.c | --halves DIR\n", argv[0]);
        return 2;
    }
    t.err = &err;
    const stemma_status status = run(&t, argc, argv);
    if (status != STEMMA_OK)
        fprintf(stderr, "%s: %s\n", argv[0], err.message);
    piles_free(&t.piles);
    forget_news(&t);
    arena_clear(&t.arena);
    stemma_params_free(t.params);
    stemma_ctx_free(t.ctx);
    return status == STEMMA_OK ? 0 : 1;
}
