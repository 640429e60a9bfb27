/* Any bytes, mended: stretches lie in their paragraph, ascend and nest, and each is a part of one
 * quotation. */
#include "quote/inserted.h"
#include "quote/parts.h"
#include "quote/prose.h"
#include "quote/unmarked.h"
#include "text/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MAX_DEPTH = 64 };

static void require(int holds)
{
    if (!holds)
        abort();
}

static void check_stretches(const struct text *t, const struct marked_list *marks)
{
    uint32_t open[MAX_DEPTH], depth = 0, begin = 0;
    for (size_t i = 0; i < marks->n; i++) {
        const struct marked *m = &marks->at[i];
        require(m->paragraph < t->n_paragraphs);
        require(m->outer_begin >= t->paragraphs[m->paragraph].begin);
        require(m->outer_end <= t->paragraphs[m->paragraph].end);
        require(m->outer_begin <= m->begin && m->begin < m->end && m->end <= m->outer_end);
        require(m->outer_begin >= begin);
        begin = m->outer_begin;
        while (depth > 0 && open[depth - 1] <= m->outer_begin)
            depth--;
        require(m->depth == depth && depth < MAX_DEPTH);
        require(depth == 0 || m->outer_end <= open[depth - 1]);
        require(m->continues == MARKS_NONE || m->continues < i);
        open[depth++] = m->outer_end;
    }
}

static void check_quotations(const struct marked_list *marks, const struct quotation_list *q)
{
    uint32_t parts = 0;
    for (size_t i = 0; i < q->n; i++) {
        require(q->at[i].first_part == parts && q->at[i].n_parts > 0);
        for (uint32_t k = 0; k < q->at[i].n_parts; k++, parts++)
            require(q->part_marks[parts] < marks->n &&
                    (q->part_joins[parts] == PART_FIRST) == (k == 0));
    }
    require(parts == marks->n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {NULL, "en", "de-CH", "fr", "sv", "ar", "ja", "x-none"};
    stemma_ctx *ctx;
    struct arena arena;
    struct text text;
    struct marked_list marks;
    struct quotation_list quotations;
    char *bytes;
    size_t n;
    uint64_t bad, first_bad;
    if (size < 3 || stemma_ctx_new(&ctx, NULL, NULL) != STEMMA_OK)
        return 0;
    arena_init(&arena, ctx);
    uint32_t title = data[1];
    require(utf8_mend(&arena, (const char *)data + 2, size - 2, &bytes, &n, &bad, &first_bad,
                      NULL) == STEMMA_OK);
    require(text_analyse(&text, &arena, bytes, n, NULL) == STEMMA_OK);
    const struct marks_hints hints = {.title_end = title, .language = languages[data[0] % 8]};
    struct lexicon lexicon;
    require(lexicon_init(&lexicon, &arena, NULL) == STEMMA_OK);
    require(marks_find(&marks, &arena, &text, &lexicon, &hints, NULL) == STEMMA_OK);
    check_stretches(&text, &marks);
    require(inserted_split(&marks, &arena, &text, &lexicon, hints.language, NULL) == STEMMA_OK);
    check_stretches(&text, &marks);
    require(unmarked_add(&marks, &arena, &text, &lexicon, &hints, NULL) == STEMMA_OK);
    check_stretches(&text, &marks);
    struct prose prose;
    require(prose_read(&prose, &arena, &text, &marks, &lexicon, NULL) == STEMMA_OK);
    require(parts_join(&quotations, &arena, &prose, &marks, NULL) == STEMMA_OK);
    check_quotations(&marks, &quotations);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
