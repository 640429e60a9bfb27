/* Any bytes, mended, then analysed: spans stay inside and ascend, and offsets go there and back. */
#include "text/text.h"
#include "text/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(int holds)
{
    if (!holds)
        abort();
}

static void check_ranges(const struct text *t, const struct text_range *ranges, uint32_t n)
{
    uint32_t end = 0, token_end = 0;
    for (uint32_t i = 0; i < n; i++) {
        require(ranges[i].begin >= end && ranges[i].end > ranges[i].begin);
        require(ranges[i].token_begin == token_end && ranges[i].token_end >= token_end);
        end = ranges[i].end;
        token_end = ranges[i].token_end;
    }
    require(end <= t->n_bytes && token_end == t->n_tokens);
}

static void check_text(const struct text *t)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < t->n_tokens; i++) {
        const struct token *token = &t->tokens[i];
        require(token->begin >= end && token->n_bytes >= 1 && token->n_bytes <= TOKEN_MAX_BYTES);
        end = token_end(token);
        stemma_span span = text_span(t, token->begin, end);
        require(offset_byte(&t->offsets, span.begin) == token->begin);
        require(offset_byte(&t->offsets, span.end) == end);
        require(text_token_at(t, token->begin) == i);
    }
    require(end <= t->n_bytes);
    check_ranges(t, t->paragraphs, t->n_paragraphs);
    check_ranges(t, t->sentences, t->n_sentences);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    stemma_ctx *ctx = NULL;
    struct arena arena;
    struct text text;
    char *mended;
    size_t n;
    uint64_t n_bad, first_bad;
    require(stemma_ctx_new(&ctx, NULL, NULL) == STEMMA_OK);
    arena_init(&arena, ctx);
    require(utf8_mend(&arena, (const char *)data, size, &mended, &n, &n_bad, &first_bad, NULL) ==
            STEMMA_OK);
    require(utf8_validate(mended, n) == n);
    require((n_bad == 0) == (first_bad == size));
    require(text_analyse(&text, &arena, mended, n, NULL) == STEMMA_OK);
    check_text(&text);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
