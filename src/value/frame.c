/*
 * Frames: what is told of a value.
 *
 * In: a value's tokens. Out: its sentence and the stems of the words around it, the value's own
 * left out. Words within REACH tokens of the same sentence count, but for function words, numbers
 * and names of days and months. At most MOST_STEMS are kept, so that two frames are compared in
 * bounded time.
 */
#include "value/seen.h"

#include "text/fold.h"
#include "text/word_table.h"

#include <stdlib.h>
#include <string.h>

enum { REACH = 20, NUMBER_REACH = 40, NEAR = 6, COMPOUND = 4, FIRST_YEAR = 1900, LAST_YEAR = 2100 };

static bool tells(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    if (t->kind != TOKEN_WORD || t->n_bytes < 3 || word_number_of(t->word) >= 0)
        return false;
    if (reader_is(r, i, LEX_EVENT))
        return true;
    return !(t->flags & TOKEN_STOP) && !reader_is(r, i, LEX_WEEKDAY | LEX_DAY | LEX_PERIOD) &&
           !(word_kinds_of(t->word) >> WORD_MONTH_SHIFT && (t->flags & TOKEN_CAPITAL));
}

struct stem {
    uint32_t word;
    bool near;
};

static int compare_stems(const void *left, const void *right)
{
    const struct stem *a = left, *b = right;
    return (a->word > b->word) - (a->word < b->word);
}

void frame_reach(const struct seen *v, const struct reader *r, uint32_t *begin, uint32_t *end)
{
    const uint32_t s = text_sentence_at(r->text, reader_token(r, v->first)->begin);
    *begin = v->first;
    *end = v->end;
    if (s < r->text->n_sentences) {
        *begin = r->text->sentences[s].token_begin;
        *end = r->text->sentences[s].token_end;
    }
    if (*begin > v->first)
        *begin = v->first;
    if (v->first - *begin > REACH)
        *begin = v->first - REACH;
    if (*end > v->end + REACH)
        *end = v->end + REACH;
    if (*end < v->end)
        *end = v->end;
}

/* What a long word ends in, as a word of its own. */
static void note_head(struct seen *v, const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    if (t->n_bytes < COMPOUND + 3 || v->n_heads == MOST_HEADS)
        return;
    v->heads[v->n_heads++] =
        (uint32_t)fold_hash(r->text->bytes + token_end(t) - COMPOUND, COMPOUND);
}

/* A year in digits that is not the report's own; 0: token i is none. */
static int32_t other_year(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    const char *at = r->text->bytes + t->begin;
    int32_t year = 0;
    if (t->kind != TOKEN_NUMBER || t->n_bytes != 4)
        return 0;
    for (uint32_t b = 0; b < 4; b++)
        year = year * 10 + (at[b] - '0');
    return year >= FIRST_YEAR && year < LAST_YEAR &&
                   (r->last_day == NO_REFERENCE || year != when_year(r->last_day))
               ? year
               : 0;
}

/* The other numbers of the sentence, those nearest before the value first. */
static void note_numbers(struct seen *v, const struct reader *r, uint32_t begin, uint32_t end)
{
    const uint32_t least = v->first > begin + NUMBER_REACH ? v->first - NUMBER_REACH : begin,
                   most = end > v->end + NUMBER_REACH ? v->end + NUMBER_REACH : end;
    for (uint32_t i = v->first; i > least && v->n_numbers < MOST_NUMBERS; i--)
        if (reader_token(r, i - 1)->kind == TOKEN_NUMBER)
            v->numbers[v->n_numbers++] = (uint32_t)reader_token(r, i - 1)->word;
    for (uint32_t i = v->end; i < most && v->n_numbers < MOST_NUMBERS; i++)
        if (reader_token(r, i)->kind == TOKEN_NUMBER)
            v->numbers[v->n_numbers++] = (uint32_t)reader_token(r, i)->word;
}

stemma_status frame_read(struct seen *v, struct arena *arena, const struct reader *r,
                         stemma_error *err)
{
    uint32_t begin, end, n = 0;
    struct stem stems[MOST_STEMS];
    frame_reach(v, r, &begin, &end);
    const uint32_t s = text_sentence_at(r->text, reader_token(r, v->first)->begin);
    const struct text_range *range = s < r->text->n_sentences ? &r->text->sentences[s] : NULL;
    v->record.sentence = range != NULL && range->begin <= v->record.span.begin_byte
                             ? text_span(r->text, range->begin, range->end)
                             : v->record.span;
    if (range != NULL)
        note_numbers(v, r, range->token_begin, range->token_end);
    for (uint32_t i = begin; i < end; i++) {
        if (i >= v->first && i < v->end)
            continue;
        v->year = v->year == 0 ? other_year(r, i) : v->year;
        if (n < MOST_STEMS && tells(r, i)) {
            stems[n++] = (struct stem){(uint32_t)reader_stem(r, i),
                                       i + NEAR >= v->first && i < v->end + NEAR};
            note_head(v, r, i);
        }
    }
    qsort(stems, n, sizeof *stems, compare_stems);
    uint32_t *kept = ARENA_NEW(arena, uint32_t, n, err);
    if (kept == NULL)
        return arena_status(arena);
    v->n_stems = v->near = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (i == 0 || stems[i].word != stems[i - 1].word)
            kept[v->n_stems++] = stems[i].word;
        v->near |= stems[i].near ? UINT32_C(1) << (v->n_stems - 1) : 0;
    }
    v->stems = kept;
    return STEMMA_OK;
}

bool frame_has(const struct seen *v, uint32_t stem)
{
    for (uint32_t i = 0; i < v->n_stems; i++)
        if (v->stems[i] == stem)
            return true;
    return false;
}

bool frame_refilled(const struct seen *a, const struct seen *b)
{
    for (uint32_t i = 0; i < a->n_numbers; i++)
        for (uint32_t k = 0; k < b->n_numbers; k++)
            if (a->numbers[i] == b->numbers[k])
                return false;
    return a->n_numbers > 0 && b->n_numbers > 0;
}

uint32_t frame_shared(const struct seen *a, const struct seen *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0, k = 0; i < a->n_stems && k < b->n_stems;) {
        n += a->stems[i] == b->stems[k];
        if (a->stems[i] <= b->stems[k])
            i++;
        else
            k++;
    }
    return n;
}

static bool has_head(const struct seen *a, const struct seen *b)
{
    for (uint32_t i = 0; i < a->n_heads; i++)
        for (uint32_t k = 0; k < b->n_stems; k++)
            if (a->heads[i] == b->stems[k])
                return true;
    return false;
}

bool frame_compound(const struct seen *a, const struct seen *b)
{
    return has_head(a, b) || has_head(b, a);
}

struct frame_word {
    const char *at;
    size_t n;
};

static int compare_words(const void *left, const void *right)
{
    const struct frame_word *a = left, *b = right;
    const size_t n = a->n < b->n ? a->n : b->n;
    const int order = memcmp(a->at, b->at, n);
    return order != 0 ? order : (a->n > b->n) - (a->n < b->n);
}

stemma_status frame_words(const char **out, struct arena *arena, const struct seen *v,
                          const struct reader *r, stemma_error *err)
{
    enum { ROOM = 2048, WORD = 64 };
    char folded[ROOM], *joined;
    struct frame_word words[MOST_STEMS];
    uint32_t begin, end, n = 0;
    size_t used = 0, length = 0;
    frame_reach(v, r, &begin, &end);
    for (uint32_t i = begin; i < end && n < MOST_STEMS; i++) {
        const struct token *t = reader_token(r, i);
        if ((i >= v->first && i < v->end) || !tells(r, i) || t->n_bytes > WORD ||
            used + (size_t)t->n_bytes * 4 > ROOM)
            continue;
        const size_t bytes =
            fold_word(r->text->bytes + t->begin, t->n_bytes, folded + used, ROOM - used);
        words[n++] = (struct frame_word){folded + used, bytes};
        used += bytes;
    }
    qsort(words, n, sizeof *words, compare_words);
    joined = ARENA_NEW(arena, char, used + n + 1, err);
    if (joined == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0 && compare_words(&words[i - 1], &words[i]) == 0)
            continue;
        if (length > 0)
            joined[length++] = ' ';
        memcpy(joined + length, words[i].at, words[i].n);
        length += words[i].n;
    }
    joined[length] = '\0';
    *out = joined;
    return STEMMA_OK;
}
