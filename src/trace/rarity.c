/*
 * How much a shared word tells: little when it is "the", much when it stands twice in the corpus.
 * In: the fragments; out: the information of each of their words.
 *
 * The measure is -log2 of the word's share of the running words (Shannon; as inverse document
 * frequency in Spärck Jones 1972, but counted in words: in a corpus of five reports on one event
 * every word stands in about five documents). 20,000 words of other text are assumed to stand
 * beside the corpus, so that a small corpus does not make its own subject look common. Function
 * words tell FEW_BITS whatever the corpus is.
 *
 * Words are not independent: "president of the United States" tells as little as any title, though
 * its words are not the commonest. A phrase that reporters use in their own prose says nothing
 * about who is quoted. So every run of PHRASE words is counted inside fragments and outside; a word
 * that stands in none but stock phrases tells STOCK_BITS. What is quoted a thousand times and
 * hardly stands outside of quotation marks is no stock phrase.
 *
 * Two passes over the corpus' words. In the second one, over the whole corpus, most phrases stand
 * in no fragment: a bit for each of a few hashes says so before the table is looked at. Documents
 * are shared out to threads, and counts are sums, so their order does not matter.
 */
#include "trace/forms.h"

#include "base/hash.h"

#include <math.h>
#include <stdatomic.h>

#define OTHER_WORDS 20000
#define FEW_BITS 3
#define MANY_BITS 14
#define PHRASE 3
#define STOCK_BITS 2
#define STOCK_OUTSIDE 8 /* times that a stock phrase stands outside of fragments, at least … */
#define STOCK_SHARE 0.5 /* … and for each time inside */
#define FILTER_BITS 8   /* of the filter for each word of the fragments, at least */

/* Words or phrases with their counts. Numbers are given in the order of first sight, so that what
 * is frequent lies close together. */
struct counter {
    struct table numbers;
    uint32_t n;
    uint32_t *index; /* number of the word or phrase at each word of the fragments; UINT32_MAX */
    uint32_t *inside;
    atomic_uint *total;
    uint64_t *filter; /* a bit for each key, by its hash; more may be set */
    uint64_t filter_mask;
};

static uint16_t rarity_of(uint64_t count, uint64_t n_words)
{
    const double share = (double)(n_words + OTHER_WORDS) / (double)(count > 0 ? count : 1);
    const double bits = log2(share);
    const double kept = bits < FEW_BITS ? FEW_BITS : bits > MANY_BITS ? MANY_BITS : bits;
    return (uint16_t)lround(kept * BIT);
}

static uint64_t phrase_hash(uint64_t a, uint64_t b, uint64_t c)
{
    return hash_mix(a + (b << 21 | b >> 43) + (c << 42 | c >> 22));
}

static stemma_status counter_init(struct counter *c, struct arena *scratch, size_t n_words,
                                  stemma_error *err)
{
    c->n = 0;
    TRY(table_init(&c->numbers, scratch, n_words / 64 + 16, err));
    c->index = ARENA_NEW(scratch, uint32_t, n_words, err);
    c->inside = ARENA_ZEROED(scratch, uint32_t, n_words, err);
    c->total = ARENA_ZEROED(scratch, atomic_uint, n_words, err);
    uint64_t n_bits = 64;
    while (n_bits / FILTER_BITS < n_words)
        n_bits *= 2;
    c->filter = ARENA_ZEROED(scratch, uint64_t, n_bits / 64, err);
    c->filter_mask = n_bits - 1;
    if (c->index == NULL || c->inside == NULL || c->total == NULL || c->filter == NULL)
        return arena_status(scratch);
    return STEMMA_OK;
}

/* Numbers the word or phrase at word `i` of the fragments. */
static stemma_status counter_add(struct counter *c, size_t i, uint64_t key, stemma_error *err)
{
    uint32_t *slot;
    TRY(table_slot(&c->numbers, key, c->n, &slot, err));
    c->index[i] = *slot;
    c->inside[*slot]++;
    if (*slot < c->n)
        return STEMMA_OK;
    c->n++;
    const uint64_t bit = hash_mix(key) & c->filter_mask;
    c->filter[bit / 64] |= UINT64_C(1) << bit % 64;
    return STEMMA_OK;
}

/* Counts one in running text. */
static void counter_see(const struct counter *c, uint64_t key)
{
    const uint64_t bit = hash_mix(key) & c->filter_mask;
    if (!(c->filter[bit / 64] >> bit % 64 & 1))
        return;
    const uint32_t number = table_get(&c->numbers, key);
    if (number != TABLE_NONE)
        atomic_fetch_add_explicit(&c->total[number], 1, memory_order_relaxed);
}

/* A phrase begins at word `w`: PHRASE words of one part with nothing but space between. */
static bool phrase_at(const struct fragment *f, uint32_t w)
{
    if (w + PHRASE > f->n_words)
        return false;
    for (uint32_t k = w + 1; k < w + PHRASE; k++)
        if (f->words[k].seam != SEAM_SOLID || f->words[k].part != f->words[w].part)
            return false;
    return true;
}

static stemma_status number_all(struct counter *words, struct counter *phrases,
                                const struct fragment_list *fragments, stemma_error *err)
{
    for (size_t f = 0; f < fragments->n; f++) {
        const struct fragment *fragment = &fragments->at[f];
        const size_t first = (size_t)(fragment->words - fragments->words);
        for (uint32_t w = 0; w < fragment->n_words; w++) {
            const struct fragment_word *word = &fragment->words[w];
            TRY(counter_add(words, first + w, word->word, err));
            phrases->index[first + w] = UINT32_MAX;
            if (phrase_at(fragment, w))
                TRY(counter_add(phrases, first + w,
                                phrase_hash(word[0].word, word[1].word, word[2].word), err));
        }
    }
    return STEMMA_OK;
}

struct count_job {
    const stemma_corpus *corpus;
    const struct counter *words, *phrases;
};

static stemma_status count_document(void *user, struct worker *worker, size_t d, stemma_error *err)
{
    const struct count_job *j = user;
    const struct text *t = &corpus_document(j->corpus, d)->text;
    (void)worker;
    (void)err;
    for (uint32_t k = 0; k < t->n_tokens; k++) {
        const struct token *token = &t->tokens[k];
        if (!(token->flags & TOKEN_STOP))
            counter_see(j->words, token->word);
        if (k + PHRASE <= t->n_tokens)
            counter_see(j->phrases, phrase_hash(token[0].word, token[1].word, token[2].word));
    }
    return STEMMA_OK;
}

static bool is_stock(const struct counter *phrases, size_t i)
{
    const uint32_t inside = phrases->inside[phrases->index[i]];
    const uint32_t total = atomic_load(&phrases->total[phrases->index[i]]);
    const uint32_t outside = total > inside ? total - inside : 0;
    return outside >= STOCK_OUTSIDE && outside >= STOCK_SHARE * inside;
}

/* Lowers the words that stand in stock phrases only. */
static void lower_stock(struct fragment_list *fragments, const struct counter *phrases)
{
    for (size_t f = 0; f < fragments->n; f++) {
        const struct fragment *fragment = &fragments->at[f];
        const size_t first = (size_t)(fragment->words - fragments->words);
        for (uint32_t w = 0; w < fragment->n_words; w++) {
            uint32_t n = 0, n_stock = 0;
            for (uint32_t k = w + 1 > PHRASE ? w + 1 - PHRASE : 0; k <= w; k++) {
                if (phrases->index[first + k] == UINT32_MAX)
                    continue;
                n++;
                n_stock += is_stock(phrases, first + k);
            }
            if (n > 0 && n_stock == n)
                fragments->words[first + w].rarity = STOCK_BITS * BIT;
        }
    }
}

stemma_status rarity_measure(struct fragment_list *fragments, struct arena *scratch,
                             struct workers *workers, const stemma_corpus *corpus,
                             stemma_error *err)
{
    struct counter words, phrases;
    uint64_t n_words = 0;
    struct count_job job = {corpus, &words, &phrases};
    TRY(counter_init(&words, scratch, fragments->n_words, err));
    TRY(counter_init(&phrases, scratch, fragments->n_words, err));
    TRY(number_all(&words, &phrases, fragments, err));
    TRY(parallel_for(workers, corpus->documents.n, count_document, &job, "tracing", "documents",
                     err));
    for (size_t d = 0; d < corpus->documents.n; d++)
        n_words += corpus_document(corpus, d)->text.n_tokens;
    for (size_t i = 0; i < fragments->n_words; i++)
        fragments->words[i].rarity =
            fragments->words[i].flags & TOKEN_STOP
                ? FEW_BITS * BIT
                : rarity_of(atomic_load(&words.total[words.index[i]]), n_words);
    lower_stock(fragments, &phrases);
    return STEMMA_OK;
}
