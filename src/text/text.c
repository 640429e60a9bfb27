/*
 * A document's words: the steps of the analysis in a row, and the questions about places, which are
 * binary searches over the sorted tokens, paragraphs and sentences.
 */
#include "text/stages.h"

#include "base/bisect.h"

static stemma_status begin_text(struct text *t, const char *bytes, size_t n, stemma_error *err)
{
    if (n > STEMMA_MAX_TEXT)
        return fail(err, STEMMA_LIMIT, "a text of %zu bytes is longer than %zu", n,
                    STEMMA_MAX_TEXT);
    *t = (struct text){.bytes = bytes, .n_bytes = (uint32_t)n};
    return STEMMA_OK;
}

stemma_status text_tokens(struct token_list *out, struct arena *arena, const char *bytes, size_t n,
                          stemma_error *err)
{
    struct text t = {0};
    struct token *tokens = NULL;
    TRY(begin_text(&t, bytes, n, err));
    TRY(tokens_find(&t, &tokens, arena, err));
    *out = (struct token_list){t.n_tokens, tokens};
    return STEMMA_OK;
}

stemma_status offsets_find(struct offset_map *out, struct arena *arena, const char *bytes, size_t n,
                           stemma_error *err)
{
    struct text t = {0};
    TRY(begin_text(&t, bytes, n, err));
    return offsets_build(out, arena, bytes, t.n_bytes, err);
}

stemma_status text_outline(struct text *out, struct arena *arena, const char *bytes, size_t n,
                           stemma_error *err)
{
    struct text t = {0};
    TRY(begin_text(&t, bytes, n, err));
    TRY(paragraphs_find(&t, arena, err));
    *out = t;
    return STEMMA_OK;
}

stemma_status text_analyse(struct text *out, struct arena *arena, const char *bytes, size_t n,
                           stemma_error *err)
{
    struct token *tokens = NULL;
    struct text t = {0};
    TRY(begin_text(&t, bytes, n, err));
    TRY(offsets_build(&t.offsets, arena, bytes, t.n_bytes, err));
    TRY(tokens_find(&t, &tokens, arena, err));
    TRY(paragraphs_find(&t, arena, err));
    TRY(sentences_find(&t, tokens, arena, err));
    *out = t;
    return STEMMA_OK;
}

/* Words are spread evenly, nearly: the search begins around where `byte` should be, and widens
 * until the token lies in low … high. So it touches few lines of memory. */
static void bracket_token(const struct text *t, uint32_t byte, uint32_t *low, uint32_t *high)
{
    uint32_t n = t->n_tokens, guess = (uint32_t)((uint64_t)byte * n / ((uint64_t)t->n_bytes + 1));
    *low = *high = guess < n ? guess : n;
    for (uint64_t wide = 16; *low > 0 && token_end(&t->tokens[*low - 1]) > byte; wide *= 2)
        *low = *low > wide ? *low - (uint32_t)wide : 0;
    for (uint64_t wide = 16; *high < n && token_end(&t->tokens[*high]) <= byte; wide *= 2)
        *high = n - *high > wide ? *high + (uint32_t)wide : n;
}

uint32_t text_token_at(const struct text *t, uint32_t byte)
{
    uint32_t low, high;
    bracket_token(t, byte, &low, &high);
    struct bisect search = {low, high, 0};
    while (bisect_open(&search))
        bisect_step(&search, token_end(&t->tokens[search.middle]) <= byte);
    return (uint32_t)search.low;
}

/* The first of n ranges that ends after `byte`. */
static uint32_t range_at(const struct text_range *ranges, uint32_t n, uint32_t byte)
{
    struct bisect search = {.high = n};
    while (bisect_open(&search))
        bisect_step(&search, ranges[search.middle].end <= byte);
    return (uint32_t)search.low;
}

uint32_t text_paragraph_at(const struct text *t, uint32_t byte)
{
    return range_at(t->paragraphs, t->n_paragraphs, byte);
}

uint32_t text_sentence_at(const struct text *t, uint32_t byte)
{
    return range_at(t->sentences, t->n_sentences, byte);
}
