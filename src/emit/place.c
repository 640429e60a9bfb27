/*
 * Counting words: a witness prints the words of its utterance one after another, but for its edits,
 * each of which prints so many words in the place of so many.
 */
#include "emit/place.h"

#include "emit/emit.h"

struct place place_of_words(const stemma_corpus *corpus, const stemma_witness *w, uint32_t begin,
                            uint32_t end)
{
    const struct text *t = &corpus_document(corpus, w->doc)->text;
    const int64_t first = text_token_at(t, w->span.begin_byte);
    const int64_t past = text_token_at(t, w->span.end_byte);
    int64_t shift = 0; /* words that the witness has more than the utterance, before the place */
    for (size_t i = 0; i < w->n_edits; i++) {
        const stemma_edit *x = &w->edits[i];
        if (x->base_end > begin || !emit_in_place(x))
            continue;
        const int64_t printed = (int64_t)text_token_at(t, x->span.end_byte) -
                                (int64_t)text_token_at(t, x->span.begin_byte);
        shift += printed - (int64_t)(x->base_end - x->base_begin);
    }
    int64_t from = first + (int64_t)begin - (int64_t)w->base_begin + shift;
    from = from < first ? first : from > past ? past : from;
    const int64_t to = from + (int64_t)end - (int64_t)begin;
    return (struct place){(uint32_t)from, (uint32_t)(to > past ? past : to)};
}

void place_bytes(const stemma_corpus *corpus, const stemma_witness *w, struct place p,
                 uint32_t *begin, uint32_t *end)
{
    const struct text *t = &corpus_document(corpus, w->doc)->text;
    const uint32_t past = text_token_at(t, w->span.end_byte);
    *begin = p.first < past ? t->tokens[p.first].begin : w->span.end_byte;
    *end = p.past > p.first ? token_end(&t->tokens[p.past - 1]) : *begin;
}
