/* Any bytes, as a document with a title: correction notes lie in the text, in order, and what they
 * quote lies in it, too. */
#include "story/notes.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(int holds)
{
    if (!holds)
        abort();
}

static void check_stretch(struct stretch_of_text s, const struct text *t)
{
    require(s.begin <= s.end && s.end <= t->n_bytes);
    if (s.begin < s.end)
        (void)text_span(t, s.begin, s.end);
}

static void check_notes(const note_array *notes, const struct text *t)
{
    uint32_t reached = 0;
    for (size_t i = 0; i < notes->n; i++) {
        const struct note *n = &notes->at[i];
        check_stretch(n->span, t);
        check_stretch(n->was, t);
        check_stretch(n->now, t);
        require(n->in_title ? i == 0 : n->span.begin < n->span.end);
        require(n->in_title || n->span.begin >= reached);
        reached = n->span.end;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct note_words words;
    stemma_ctx *ctx = NULL;
    stemma_corpus *corpus = NULL;
    struct arena arena;
    note_array notes = ARRAY_INIT(UINT32_MAX);
    require(stemma_ctx_new(&ctx, NULL, NULL) == STEMMA_OK);
    require(stemma_corpus_new(&corpus, ctx, NULL) == STEMMA_OK);
    const stemma_document d = {
        .struct_size = sizeof d, .id = "a", .text = (const char *)data, .n_text = size};
    require(stemma_corpus_add(corpus, &d, NULL) == STEMMA_OK);
    require(stemma_corpus_seal(corpus, NULL) == STEMMA_OK);
    require(corpus_want_texts(corpus, NULL) == STEMMA_OK);
    note_words_init(&words);
    arena_init(&arena, ctx);
    const struct note_reader reader = {.words = &words, .document = corpus_document(corpus, 0)};
    require(notes_find(&notes, &arena, &reader, NULL) == STEMMA_OK);
    check_notes(&notes, &reader.document->text);
    arena_clear(&arena);
    stemma_corpus_free(corpus);
    stemma_ctx_free(ctx);
    return 0;
}
