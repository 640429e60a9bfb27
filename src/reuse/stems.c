/*
 * Words to stems.
 *
 * In: the documents that are listed. Out: their words as numbers, where forms of one word have one
 * number. A rewritten or translated text changes endings, so comparing whole words misses much.
 *
 * The stem is the first five letters of the folded word. Cutting at a fixed place needs no rules of
 * a language and does nearly as well as a stemmer in those of Europe (McNamee, Nicholas and
 * Mayfield, "Addressing morphological variation in alphabetic languages", 2009). Words that fall
 * together without being akin cost little: their stem is then frequent, and tells less.
 *
 * Cost: one look-up a word; a word is folded once only, when it is new. One thread, as the numbers
 * are given in the order of the documents.
 */
#include "reuse/stems.h"

#include "base/hash.h"
#include "text/fold.h"

#define FRESH (TABLE_NONE - 1)
#define FOLDED_BYTES (4 * TOKEN_MAX_BYTES)

struct stemmer {
    struct table words; /* hash of the folded word -> stem */
    struct table stems; /* hash of the stem -> its number */
    uint32_t n;
};

size_t stem_bytes(const char *folded, size_t n)
{
    size_t i = 0;
    for (int letters = 0; i < n; i++)
        if (((unsigned char)folded[i] & 0xC0) != 0x80 && letters++ == STEM_LETTERS)
            break;
    return i;
}

static stemma_status stem_of(struct stemmer *s, uint32_t *out, const struct doc_words *d,
                             uint32_t i, stemma_error *err)
{
    uint32_t *number;
    TRY(table_slot(&s->words, d->at[i], FRESH, &number, err));
    if (*number == FRESH) {
        char folded[FOLDED_BYTES];
        uint32_t begin = words_begin_byte(d, i), n_bytes = words_end_byte(d, i) - begin;
        size_t n = fold_word(d->offsets.bytes + begin, n_bytes, folded, sizeof folded);
        uint32_t *stem;
        TRY(table_slot(&s->stems, hash_bytes(folded, stem_bytes(folded, n), 0), s->n, &stem, err));
        *number = *stem;
        if (*stem == s->n && ++s->n == FRESH)
            return fail(err, STEMMA_LIMIT, "the listed documents have too many different words");
    }
    *out = *number;
    return STEMMA_OK;
}

static stemma_status stem_text(struct stemmer *s, struct stem_text *out, struct arena *arena,
                               const struct doc_words *d, stemma_error *err)
{
    uint32_t *at = ARENA_NEW(arena, uint32_t, d->n, err);
    if (at == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < d->n; i++)
        TRY(stem_of(s, &at[i], d, i, err));
    *out = (struct stem_text){at, d->n};
    return STEMMA_OK;
}

static stemma_status number_all(struct stemmer *s, struct stem_text *texts, struct arena *arena,
                                const struct corpus_words *words, const uint8_t *listed,
                                stemma_error *err)
{
    for (size_t d = 0; d < words->n_documents; d++)
        if (listed[d])
            TRY(stem_text(s, &texts[d], arena, &words->docs[d], err));
    return STEMMA_OK;
}

stemma_status stems_number(struct stem_set *out, struct arena *arena,
                           const struct corpus_words *words, const uint8_t *listed,
                           stemma_error *err)
{
    struct stem_text *texts = ARENA_ZEROED(arena, struct stem_text, words->n_documents, err);
    if (texts == NULL)
        return arena_status(arena);
    struct stemmer s = {0};
    struct arena numbers, stems; /* a table grows in place where it is alone */
    arena_init(&numbers, arena->ctx);
    arena_init(&stems, arena->ctx);
    stemma_status status = table_init(&s.words, &numbers, 1024, err);
    if (status == STEMMA_OK)
        status = table_init(&s.stems, &stems, 1024, err);
    if (status == STEMMA_OK)
        status = number_all(&s, texts, arena, words, listed, err);
    arena_clear(&numbers);
    arena_clear(&stems);
    *out = (struct stem_set){s.n, texts};
    return status;
}
