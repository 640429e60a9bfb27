/*
 * Gives speakers names that other documents print.
 *
 * In: all quotations of a corpus. Out: the same, some of them with a name and how = ELSEWHERE.
 *
 * One outlet prints "she said" where another prints the name beside the same words. The quotations
 * without a full name ask: each run of six words of theirs (or the whole, when it has four or five)
 * sets its bits in a filter (Bloom 1970). Then the quotations with a full name answer: those of
 * their own runs that the filter lets through go into a table with their name, or a mark where
 * names differ. At last each asker looks its runs up, and takes a name when all its answers are
 * one; a bare surname takes only a name that ends in it.
 *
 * Cost: three passes over the quoted words, each shared out by documents; a run's hash follows from
 * the one before it (Karp and Rabin 1987). The table holds what is printed twice, which is little,
 * and is filled in the order of documents, so that nothing depends on the threads. What is common,
 * such as a slogan that many say, gets several names and so none. An answer from the same document
 * counts too; its name is then known from context.
 */
#include "quote/elsewhere.h"

#include "base/hash.h"
#include "text/fold.h"

#include <stdatomic.h>
#include <string.h>

#define RUN_WORDS 6
#define FEWEST_WORDS 4
#define MAX_ANSWERS ((size_t)1 << 30)
#define SURE 0.85
#define MAX_WORD_BYTES 64
#define BITS_A_BYTE 2 /* of the filter, for each byte quoted by an asker */
#define MULTIPLIER UINT64_C(0x9e3779b97f4a7c15)

/* What the named quotations say of one run of words. */
struct answer {
    uint32_t quote; /* the first one that answered */
    bool differs;   /* another gives another name */
};
typedef ARRAY(struct answer) answer_array;

/* A named quotation prints a run that somebody asks for. */
struct telling {
    uint64_t run;
    uint32_t quote;
};
typedef ARRAY(struct telling) telling_array;

struct asking {
    stemma_quotes *quotes;
    const stemma_corpus *corpus;
    struct arena arena;
    _Atomic uint64_t *filter;
    uint64_t filter_mask; /* of a bit's number */
    telling_array *told;  /* one list a document */
    struct table table;   /* run -> answer */
    answer_array answers;
};

static bool filter_holds(const struct asking *a, uint64_t run)
{
    uint64_t bit = run & a->filter_mask;
    return (atomic_load_explicit(&a->filter[bit / 64], memory_order_relaxed) >> bit % 64 & 1) != 0;
}

static void filter_add(struct asking *a, uint64_t run)
{
    uint64_t bit = run & a->filter_mask;
    if (!filter_holds(a, run))
        atomic_fetch_or_explicit(&a->filter[bit / 64], UINT64_C(1) << bit % 64,
                                 memory_order_relaxed);
}

/* The runs of a quotation, one after another. */
struct run_walk {
    const struct text *text;
    const stemma_quote *quote;
    size_t part;        /* the next one */
    uint32_t next, end; /* tokens: the one after the run at hand; of the part */
    uint32_t length;
    uint64_t sum, out_factor;
};

static struct run_walk runs_of(const struct asking *a, uint32_t quote)
{
    const stemma_quote *q = &a->quotes->quotes.at[quote];
    return (struct run_walk){.text = &corpus_document(a->corpus, q->doc)->text, .quote = q};
}

/* Goes to the next part that is long enough and sums its first run. */
static bool next_part(struct run_walk *w)
{
    for (; w->part < w->quote->n_parts; w->part++) {
        const stemma_span *part = &w->quote->parts[w->part];
        uint32_t first = text_token_at(w->text, part->begin_byte);
        uint32_t end = text_token_at(w->text, part->end_byte);
        uint32_t n = end > first ? end - first : 0;
        if (n < FEWEST_WORDS || (n < RUN_WORDS && w->quote->n_parts > 1))
            continue;
        w->length = n < RUN_WORDS ? n : RUN_WORDS;
        w->sum = n < RUN_WORDS ? n : 0; /* a whole quotation is no run of a longer one */
        w->out_factor = 1;
        for (uint32_t t = first; t < first + w->length; t++) {
            w->sum = w->sum * MULTIPLIER + w->text->tokens[t].word;
            w->out_factor *= MULTIPLIER;
        }
        w->next = first + w->length;
        w->end = end;
        w->part++;
        return true;
    }
    return false;
}

static bool next_run(struct run_walk *w, uint64_t *run)
{
    if (w->next == w->end) {
        if (!next_part(w))
            return false;
    } else {
        w->sum = w->sum * MULTIPLIER + w->text->tokens[w->next].word -
                 w->out_factor * w->text->tokens[w->next - w->length].word;
        w->next++;
    }
    *run = hash_mix(w->sum);
    return true;
}

static bool is_full_name(const char *name)
{
    return name != NULL && strchr(name, ' ') != NULL;
}

/* Names are one when they fold to one, and a surname alone agrees with a name that ends in it. */
static bool ends_in(const char *name, const char *last)
{
    size_t n = strlen(name), n_last = strlen(last);
    if (n < n_last || (n > n_last && name[n - n_last - 1] != ' '))
        return false;
    return fold_hash(name + n - n_last, n_last) == fold_hash(last, n_last);
}

/* The last word of a source that is a name: it must be that of the name found. Pronouns are none.
 */
static bool fits_source(const struct asking *a, const stemma_quote *q, const char *name)
{
    static const char *const pronouns[] = {"He", "She", "They", "It",  "I",
                                           "We", "You", "Who",  "One", "Some"};
    const char *text = corpus_document(a->corpus, q->doc)->record.text;
    uint32_t begin = q->source.end_byte, end = q->source.end_byte;
    while (begin > q->source.begin_byte && text[begin - 1] != ' ')
        begin--;
    char word[MAX_WORD_BYTES];
    if (begin == end || text[begin] < 'A' || text[begin] > 'Z' || end - begin >= sizeof word)
        return true;
    memcpy(word, text + begin, end - begin);
    word[end - begin] = '\0';
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (strcmp(word, pronouns[i]) == 0)
            return true;
    return ends_in(name, word);
}

static bool same_name(const char *a, const char *b)
{
    return strlen(a) == strlen(b) && ends_in(a, b);
}

static bool asks(const stemma_quote *q)
{
    bool sourced = q->source.end_byte > q->source.begin_byte;
    return (quote_is_speech(q) || sourced) && q->kind != STEMMA_KIND_INDIRECT &&
           !is_full_name(q->speaker);
}

static bool tells(const stemma_quote *q)
{
    return quote_is_speech(q) && is_full_name(q->speaker) && q->how != STEMMA_HOW_ELSEWHERE;
}

/* Every asker sets the bits of its runs. */
static stemma_status ask(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    struct asking *a = user;
    (void)worker;
    (void)err;
    for (size_t i = a->quotes->first[doc]; i < a->quotes->first[doc + 1]; i++) {
        struct run_walk walk = runs_of(a, (uint32_t)i);
        uint64_t run;
        while (asks(walk.quote) && next_run(&walk, &run))
            filter_add(a, run);
    }
    return STEMMA_OK;
}

/* The named quotations of a document note the runs that the filter lets through. */
static stemma_status tell(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    struct asking *a = user;
    telling_array *told = &a->told[doc];
    told->max = MAX_ANSWERS;
    for (size_t i = a->quotes->first[doc]; i < a->quotes->first[doc + 1]; i++) {
        struct run_walk walk = runs_of(a, (uint32_t)i);
        struct telling one = {.quote = (uint32_t)i};
        if (!tells(walk.quote))
            continue;
        while (next_run(&walk, &one.run))
            if (filter_holds(a, one.run))
                TRY(ARRAY_ADD(&worker->keep, told, one, err));
    }
    return STEMMA_OK;
}

/* Puts what was told into the table, in the order of documents. */
static stemma_status collect(struct asking *a, stemma_error *err)
{
    const stemma_quote *quotes = a->quotes->quotes.at;
    TRY(table_init(&a->table, &a->arena, 64, err));
    for (size_t d = 0; d < a->corpus->documents.n; d++)
        for (size_t i = 0; i < a->told[d].n; i++) {
            const struct telling *one = &a->told[d].at[i];
            uint32_t *slot, fresh = (uint32_t)a->answers.n;
            TRY(table_slot(&a->table, one->run, fresh, &slot, err));
            if (*slot == fresh)
                TRY(ARRAY_ADD(&a->arena, &a->answers, ((struct answer){one->quote, false}), err));
            else if (!same_name(quotes[a->answers.at[*slot].quote].speaker,
                                quotes[one->quote].speaker))
                a->answers.at[*slot].differs = true;
        }
    return STEMMA_OK;
}

/* The quotation whose name all answers give; UINT32_MAX: none, or names differ. */
static uint32_t hear(const struct asking *a, uint32_t quote)
{
    const stemma_quote *quotes = a->quotes->quotes.at;
    struct run_walk walk = runs_of(a, quote);
    uint32_t found = UINT32_MAX;
    uint64_t run;
    while (next_run(&walk, &run)) {
        uint32_t i = table_get(&a->table, run);
        if (i == TABLE_NONE)
            continue;
        const struct answer *answer = &a->answers.at[i];
        if (answer->differs || (found != UINT32_MAX &&
                                !same_name(quotes[found].speaker, quotes[answer->quote].speaker)))
            return UINT32_MAX;
        if (found == UINT32_MAX)
            found = answer->quote;
    }
    return found;
}

/* Those who tell are none of those who ask, so that documents do not touch each other's. */
static stemma_status take_names(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    struct asking *a = user;
    (void)worker;
    (void)err;
    for (size_t i = a->quotes->first[doc]; i < a->quotes->first[doc + 1]; i++) {
        stemma_quote *q = &a->quotes->quotes.at[i];
        uint32_t found = asks(q) ? hear(a, (uint32_t)i) : UINT32_MAX;
        if (found == UINT32_MAX)
            continue;
        const stemma_quote *other = &a->quotes->quotes.at[found];
        if ((q->speaker != NULL && !ends_in(other->speaker, q->speaker)) ||
            !fits_source(a, q, other->speaker))
            continue;
        q->speaker = other->speaker;
        q->how = other->doc == q->doc ? STEMMA_HOW_CONTEXT : STEMMA_HOW_ELSEWHERE;
        q->confidence *= SURE;
        if (!quote_is_speech(q))
            q->kind = other->kind;
    }
    return STEMMA_OK;
}

/* A filter with room for all runs that are asked for. */
static stemma_status make_filter(struct asking *a, stemma_error *err)
{
    uint64_t bits = 64, wanted = 0;
    for (size_t i = 0; i < a->quotes->quotes.n; i++) {
        const stemma_quote *q = &a->quotes->quotes.at[i];
        for (size_t p = 0; asks(q) && p < q->n_parts; p++)
            wanted += (uint64_t)BITS_A_BYTE * (q->parts[p].end_byte - q->parts[p].begin_byte);
    }
    while (bits < wanted)
        bits *= 2;
    a->filter = ARENA_ZEROED(&a->arena, _Atomic uint64_t, bits / 64, err);
    a->filter_mask = bits - 1;
    return a->filter != NULL ? STEMMA_OK : arena_status(&a->arena);
}

static stemma_status run_all(struct asking *a, struct workers *workers, stemma_error *err)
{
    size_t n = a->corpus->documents.n;
    a->told = ARENA_ZEROED(&a->arena, telling_array, n, err);
    if (a->told == NULL)
        return arena_status(&a->arena);
    TRY(make_filter(a, err));
    TRY(parallel_for(workers, n, ask, a, NULL, NULL, err));
    TRY(parallel_for(workers, n, tell, a, NULL, NULL, err));
    TRY(collect(a, err));
    return a->answers.n == 0 ? STEMMA_OK : parallel_for(workers, n, take_names, a, NULL, NULL, err);
}

stemma_status elsewhere_name(stemma_quotes *quotes, const stemma_corpus *corpus, stemma_error *err)
{
    struct asking a = {.quotes = quotes, .corpus = corpus, .answers = ARRAY_INIT(MAX_ANSWERS)};
    struct workers workers = {0};
    arena_init(&a.arena, quotes->ctx);
    stemma_status status = workers_init(&workers, quotes->ctx, err);
    if (status == STEMMA_OK)
        status = run_all(&a, &workers, err);
    workers_clear(&workers);
    arena_clear(&a.arena);
    return status;
}
