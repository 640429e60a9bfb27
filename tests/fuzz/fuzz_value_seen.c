/*
 * Any bytes as a document: its values lie in it, in order, with intervals that are none of them
 * upside down, and a date is printed.
 */
#include "text/utf8.h"
#include "value/seen.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(int holds)
{
    if (!holds)
        abort();
}

static void check(const struct seen *v, const struct text *text, uint32_t last)
{
    const stemma_span *s = &v->record.span, *sentence = &v->record.sentence;
    require(v->first < v->end && v->end <= text->n_tokens);
    require(v->first <= v->core && v->core < v->core_end && v->core_end <= v->end);
    require(v->core_end >= last);
    require(s->begin_byte < s->end_byte && s->end_byte <= text->n_bytes);
    require(sentence->begin_byte <= s->begin_byte && sentence->end_byte <= text->n_bytes);
    require(v->record.low <= v->record.high && !isinf(v->record.low));
    require(v->n_stems <= MOST_STEMS && v->n_heads <= MOST_HEADS);
    if (v->record.slot == STEMMA_SLOT_DATE) {
        char out[WHEN_BYTES];
        when_print(out, (int32_t)v->record.low, (int32_t)v->record.high);
        require(strlen(out) >= 4);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {NULL, "en", "de", "fr", "es"};
    if (size < 2 || utf8_validate((const char *)data + 2, size - 2) != size - 2)
        return 0;
    stemma_ctx *ctx = NULL;
    struct arena arena;
    struct lexis lexis;
    struct reader reader;
    struct document d = {.record = {.id = "d",
                                    .language = languages[data[0] % 5],
                                    .text = (const char *)data + 2,
                                    .n_text = size - 2}};
    seen_array values = ARRAY_INIT(1 << 24);
    require(stemma_ctx_new(&ctx, NULL, NULL) == STEMMA_OK);
    arena_init(&arena, ctx);
    require(lexis_init(&lexis, &arena, NULL) == STEMMA_OK);
    require(text_analyse(&d.text, &arena, d.record.text, d.record.n_text, NULL) == STEMMA_OK);
    require(reader_open(&reader, &arena, &d, &lexis, NULL) == STEMMA_OK);
    if (data[1] % 4 != 0) {
        reader.first_day = 20000 + data[1];
        reader.last_day = reader.first_day + data[1] % 8;
    }
    require(seen_read(&values, &arena, &reader, 0, NULL) == STEMMA_OK);
    uint32_t last = 0;
    for (size_t i = 0; i < values.n; i++) {
        check(&values.at[i], &d.text, last);
        last = values.at[i].core;
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
