/*
 * Gives speakers names that other documents print.
 *
 * In: all quotations of a corpus. Out: the same, some of them with a name and how = ELSEWHERE.
 *
 * One outlet prints "she said" where another prints the name beside the same words. Only the
 * quotations without a full name ask: each run of six words of theirs (or the whole, when it has
 * four or five) becomes a key in a table. Then the quotations with a full name answer: they look
 * their own runs up and leave their name, or a mark where names differ. A quotation takes a name
 * when all its answers are one; a bare surname takes only a name that ends in it.
 *
 * Cost: one hash a quoted word, a table of the askers' runs. What is common, such as a slogan that
 * many say, gets several names and so none. An answer from the same document counts too; its name
 * is then known from context.
 */
#include "quote/elsewhere.h"

#include "base/hash.h"

#include "text/fold.h"

#include <string.h>

#define RUN_WORDS 6
#define FEWEST_WORDS 4
#define MAX_ANSWERS ((size_t)1 << 30)
#define SURE 0.85
#define MAX_WORD_BYTES 64

/* What the named quotations say of one run of words. */
struct answer {
    uint32_t quote; /* the first one that answered; UINT32_MAX: none */
    bool differs;   /* another gives another name */
};

typedef ARRAY(struct answer) answer_array;

struct asking {
    stemma_quotes *quotes;
    const stemma_corpus *corpus;
    struct arena arena;
    struct table table; /* hash of a run -> answer */
    answer_array answers;
    stemma_error *err;
};

/* Called with the hash of each run of a quotation. */
typedef stemma_status (*run_fn)(struct asking *a, uint32_t quote, uint64_t run, void *user);

/* The runs of each part; the words of a whole short quotation are one run. */
static stemma_status each_run(struct asking *a, uint32_t number, run_fn fn, void *user)
{
    const stemma_quote *q = &a->quotes->quotes.at[number];
    const struct text *text = &corpus_document(a->corpus, q->doc)->text;
    for (size_t p = 0; p < q->n_parts; p++) {
        uint32_t first = text_token_at(text, q->parts[p].begin_byte);
        uint32_t end = text_token_at(text, q->parts[p].end_byte);
        uint32_t n = end > first ? end - first : 0;
        if (n < FEWEST_WORDS || (n < RUN_WORDS && q->n_parts > 1))
            continue;
        uint32_t length = n < RUN_WORDS ? n : RUN_WORDS;
        for (uint32_t i = first; i + length <= end; i++) {
            uint64_t run = n < RUN_WORDS ? n : 0;
            for (uint32_t w = i; w < i + length; w++)
                run = hash_mix(run + text->tokens[w].word);
            TRY(fn(a, number, run, user));
        }
    }
    return STEMMA_OK;
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
    return (quote_is_speech(q) || sourced) && !is_full_name(q->speaker);
}

static bool tells(const stemma_quote *q)
{
    return quote_is_speech(q) && is_full_name(q->speaker) && q->how != STEMMA_HOW_ELSEWHERE;
}

static stemma_status ask(struct asking *a, uint32_t quote, uint64_t run, void *user)
{
    (void)quote;
    (void)user;
    uint32_t *slot = NULL;
    uint32_t fresh = (uint32_t)a->answers.n;
    TRY(table_slot(&a->table, run, fresh, &slot, a->err));
    if (*slot != fresh)
        return STEMMA_OK;
    struct answer none = {UINT32_MAX, false};
    return ARRAY_ADD(&a->arena, &a->answers, none, a->err);
}

static stemma_status tell(struct asking *a, uint32_t quote, uint64_t run, void *user)
{
    (void)user;
    uint32_t i = table_get(&a->table, run);
    if (i == TABLE_NONE)
        return STEMMA_OK;
    struct answer *answer = &a->answers.at[i];
    const stemma_quote *quotes = a->quotes->quotes.at;
    if (answer->quote == UINT32_MAX)
        answer->quote = quote;
    else if (!same_name(quotes[answer->quote].speaker, quotes[quote].speaker))
        answer->differs = true;
    return STEMMA_OK;
}

struct verdict {
    uint32_t quote; /* whose name it is; UINT32_MAX: none yet */
    bool differs;
};

static stemma_status collect(struct asking *a, uint32_t quote, uint64_t run, void *user)
{
    struct verdict *v = user;
    uint32_t i = table_get(&a->table, run);
    const stemma_quote *quotes = a->quotes->quotes.at;
    (void)quote;
    if (i == TABLE_NONE || a->answers.at[i].quote == UINT32_MAX)
        return STEMMA_OK;
    const struct answer *answer = &a->answers.at[i];
    const stemma_quote *other = &quotes[answer->quote];
    if (answer->differs ||
        (v->quote != UINT32_MAX && !same_name(quotes[v->quote].speaker, other->speaker)))
        v->differs = true;
    else if (v->quote == UINT32_MAX)
        v->quote = answer->quote;
    return STEMMA_OK;
}

static stemma_status take_names(struct asking *a)
{
    quote_array *quotes = &a->quotes->quotes;
    for (uint32_t i = 0; i < quotes->n; i++) {
        stemma_quote *q = &quotes->at[i];
        struct verdict v = {UINT32_MAX, false};
        if (!asks(q))
            continue;
        TRY(each_run(a, i, collect, &v));
        if (v.quote == UINT32_MAX || v.differs)
            continue;
        const char *name = quotes->at[v.quote].speaker;
        if ((q->speaker != NULL && !ends_in(name, q->speaker)) || !fits_source(a, q, name))
            continue;
        q->speaker = name;
        q->how = quotes->at[v.quote].doc == q->doc ? STEMMA_HOW_CONTEXT : STEMMA_HOW_ELSEWHERE;
        q->confidence *= SURE;
        if (!quote_is_speech(q))
            q->kind = quotes->at[v.quote].kind;
    }
    return STEMMA_OK;
}

static stemma_status run_all(struct asking *a)
{
    const quote_array *quotes = &a->quotes->quotes;
    TRY(table_init(&a->table, &a->arena, 64, a->err));
    for (uint32_t i = 0; i < quotes->n; i++)
        if (asks(&quotes->at[i]))
            TRY(each_run(a, i, ask, NULL));
    for (uint32_t i = 0; i < quotes->n; i++)
        if (tells(&quotes->at[i]))
            TRY(each_run(a, i, tell, NULL));
    return take_names(a);
}

stemma_status elsewhere_name(stemma_quotes *quotes, const stemma_corpus *corpus, stemma_error *err)
{
    struct asking a = {
        .quotes = quotes, .corpus = corpus, .answers = ARRAY_INIT(MAX_ANSWERS), .err = err};
    arena_init(&a.arena, quotes->ctx);
    stemma_status status = run_all(&a);
    arena_clear(&a.arena);
    return status;
}
