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
 * The words and phrases of the fragments are listed, and then counted in the whole corpus
 * (census.c). Of a hundred phrases two come often enough to be stock phrases: all phrases of the
 * corpus go through a sieve (sieve.c) first, and what it holds back is not listed. Documents are
 * shared out to threads, and counts are sums, so their order does not matter; so are the parts of
 * the lists, and the fragments whose words are weighed at last.
 */
#include "trace/forms.h"

#include "base/hash.h"
#include "trace/census.h"
#include "trace/sieve.h"

#include <math.h>

#define OTHER_WORDS 20000
#define FEW_BITS 3
#define MANY_BITS 14
#define PHRASE 3
#define STOCK_BITS 2
#define STOCK_OUTSIDE 8 /* times that a stock phrase stands outside of fragments, at least … */
#define STOCK_SHARE 0.5 /* … and for each time inside */
#define BLOCK 512       /* words of running text that are looked up together */
#define NO_PHRASE 0

struct job {
    struct fragment_list *fragments;
    const stemma_corpus *corpus;
    struct arena arena[CENSUS_PARTS];
    struct sieve sieve; /* of the phrases of the corpus */
    struct census words, phrases;
    uint64_t n_words; /* of the corpus */
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

/* The phrase that begins at word `w`: PHRASE words of one part with nothing but space between. */
static uint64_t phrase_at(const struct fragment *f, uint32_t w)
{
    if (w + PHRASE > f->n_words)
        return NO_PHRASE;
    for (uint32_t k = w + 1; k < w + PHRASE; k++)
        if (f->words[k].seam != SEAM_SOLID || f->words[k].part != f->words[w].part)
            return NO_PHRASE;
    return phrase_hash(f->words[w].word, f->words[w + 1].word, f->words[w + 2].word);
}

/* Phrases of running text from token `begin` on, up to BLOCK; returns how many. */
static size_t read_phrases(uint64_t *out, const struct text *t, uint32_t begin)
{
    size_t n = 0;
    for (uint32_t k = begin; k < t->n_tokens && k - begin < BLOCK && t->n_tokens - k >= PHRASE; k++)
        out[n++] = phrase_hash(t->tokens[k].word, t->tokens[k + 1].word, t->tokens[k + 2].word);
    return n;
}

static stemma_status sift_document(void *user, struct worker *worker, size_t d, stemma_error *err)
{
    const struct job *j = user;
    const struct text *t = &corpus_document(j->corpus, d)->text;
    uint64_t phrases[BLOCK];
    (void)worker;
    (void)err;
    for (uint32_t begin = 0; begin < t->n_tokens; begin += BLOCK)
        sieve_add(&j->sieve, phrases, read_phrases(phrases, t, begin));
    return STEMMA_OK;
}

/* Phrases of fragments of one part that are not listed yet. */
struct unlisted {
    size_t n;
    uint64_t phrases[BLOCK];
};

/* Lists those that stand outside of fragments often enough. */
static stemma_status list_phrases(const struct job *j, struct census_part *list,
                                  struct arena *arena, struct unlisted *u, stemma_error *err)
{
    u->n = sieve_keep(&j->sieve, u->phrases, u->n, STOCK_OUTSIDE + 1);
    for (size_t i = 0; i < u->n; i++)
        TRY(census_part_add(list, arena, u->phrases[i], err));
    u->n = 0;
    return STEMMA_OK;
}

/* Lists one part of the words and phrases. */
static stemma_status list_part(void *user, struct worker *worker, size_t part, stemma_error *err)
{
    struct job *j = user;
    struct arena *arena = &j->arena[part];
    struct census_part *words = &j->words.part[part], *phrases = &j->phrases.part[part];
    struct unlisted unlisted = {.n = 0};
    (void)worker;
    TRY(census_part_init(words, arena, 0, err));
    TRY(census_part_init(phrases, arena, 0, err));
    for (size_t i = 0; i < j->fragments->n; i++) {
        const struct fragment *f = &j->fragments->at[i];
        for (uint32_t w = 0; w < f->n_words; w++) {
            const uint64_t word = f->words[w].word, phrase = phrase_at(f, w);
            if (!(f->words[w].flags & TOKEN_STOP) && census_part_of(word) == part)
                TRY(census_part_add(words, arena, word, err));
            if (phrase != NO_PHRASE && census_part_of(phrase) == part)
                unlisted.phrases[unlisted.n++] = phrase;
            if (unlisted.n == BLOCK)
                TRY(list_phrases(j, phrases, arena, &unlisted, err));
        }
    }
    return list_phrases(j, phrases, arena, &unlisted, err);
}

static stemma_status count_document(void *user, struct worker *worker, size_t d, stemma_error *err)
{
    const struct job *j = user;
    const struct text *t = &corpus_document(j->corpus, d)->text;
    uint64_t keys[BLOCK];
    (void)worker;
    (void)err;
    for (uint32_t begin = 0; begin < t->n_tokens; begin += BLOCK) {
        const uint32_t end = t->n_tokens - begin < BLOCK ? t->n_tokens : begin + BLOCK;
        size_t n = 0;
        for (uint32_t k = begin; k < end; k++)
            if (!(t->tokens[k].flags & TOKEN_STOP))
                keys[n++] = t->tokens[k].word;
        census_see(&j->words, keys, n);
        census_see(&j->phrases, keys, read_phrases(keys, t, begin));
    }
    return STEMMA_OK;
}

static bool is_stock(const struct job *j, uint64_t phrase)
{
    const struct census_entry *e = census_find(&j->phrases, phrase);
    const uint32_t inside = e->inside, total = atomic_load(&e->total);
    const uint32_t outside = total > inside ? total - inside : 0;
    return outside >= STOCK_OUTSIDE && outside >= STOCK_SHARE * inside;
}

/* Weighs the words of a fragment; those that stand in stock phrases only are lowered. */
static void weigh_fragment(const struct job *j, const struct fragment *f)
{
    struct fragment_word *words = (struct fragment_word *)f->words;
    uint32_t in_phrases = 0, in_stock = 0; /* a bit for each of the last phrases */
    for (uint32_t w = 0; w < f->n_words; w++) {
        const uint64_t phrase = phrase_at(f, w);
        in_phrases = (in_phrases << 1 | (phrase != NO_PHRASE)) & ((1u << PHRASE) - 1);
        in_stock =
            (in_stock << 1 | (phrase != NO_PHRASE && is_stock(j, phrase))) & ((1u << PHRASE) - 1);
        if (in_phrases != 0 && in_stock == in_phrases)
            words[w].rarity = STOCK_BITS * BIT;
        else if (words[w].flags & TOKEN_STOP)
            words[w].rarity = FEW_BITS * BIT;
        else
            words[w].rarity =
                rarity_of(atomic_load(&census_find(&j->words, words[w].word)->total), j->n_words);
    }
}

static stemma_status weigh_part(void *user, struct worker *worker, size_t i, stemma_error *err)
{
    const struct job *j = user;
    (void)worker;
    (void)err;
    const size_t end = j->fragments->n - i * BLOCK < BLOCK ? j->fragments->n : (i + 1) * BLOCK;
    for (size_t f = i * BLOCK; f < end; f++)
        weigh_fragment(j, &j->fragments->at[f]);
    return STEMMA_OK;
}

static stemma_status measure(struct job *j, struct workers *workers, stemma_error *err)
{
    const size_t n_documents = j->corpus->documents.n;
    const size_t n_parts = (j->fragments->n + BLOCK - 1) / BLOCK;
    for (size_t d = 0; d < n_documents; d++)
        j->n_words += corpus_document(j->corpus, d)->text.n_tokens;
    TRY(sieve_init(&j->sieve, &j->arena[0], j->n_words, err));
    TRY(parallel_for(workers, n_documents, sift_document, j, "tracing", "documents", err));
    TRY(parallel_for(workers, CENSUS_PARTS, list_part, j, "tracing", "lists", err));
    TRY(parallel_for(workers, n_documents, count_document, j, "tracing", "documents", err));
    return parallel_for(workers, n_parts, weigh_part, j, "tracing", "quotations", err);
}

stemma_status rarity_measure(struct fragment_list *fragments, struct workers *workers,
                             const stemma_corpus *corpus, stemma_error *err)
{
    struct job j = {.fragments = fragments, .corpus = corpus};
    for (size_t i = 0; i < CENSUS_PARTS; i++)
        arena_init(&j.arena[i], corpus->ctx);
    const stemma_status status = measure(&j, workers, err);
    for (size_t i = 0; i < CENSUS_PARTS; i++)
        arena_clear(&j.arena[i]);
    return status;
}
