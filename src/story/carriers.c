/*
 * Who still prints what a correction note says is superseded. In: a note that quotes what was
 * wrong, and its story; out: the places, by document.
 *
 * A number alone tells nothing: 24 stands in many sentences. So a value or a name counts where its
 * words stand in one sentence with two telling words of the note, and the new value does not stand
 * there. Of what was said (a clause) three quarters of the telling words must stand in one
 * sentence, with all of its numbers and names. Documents that print the note are mended,
 * and other notes are passed over. Precision comes
 * first: who says the same in other words is not found.
 *
 * Linear in the story's words: a note's words are few, and looked up in a sorted list.
 */
#include "story/corrections.h"

#include <stdlib.h>
#include <string.h>

enum {
    TELLING = 2,      /* words of the note that a sentence must share */
    CLAUSE_WORDS = 4, /* telling words of a clause, at least */
    MOST_WORDS = 200, /* telling words of a note that are looked at */
    MOST_CARRIERS = 10000
};

struct wanted {
    uint64_t words[MOST_WORDS]; /* telling words, sorted */
    uint32_t n;
    const struct token *was, *now; /* tokens of the superseded value and of the new one */
    uint32_t n_was, n_now;
    const struct text *t; /* of the note */
    bool clause;
};
typedef ARRAY(stemma_carrier) carrier_array;

static int compare_words(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static bool is_telling(const struct token *k)
{
    return !(k->flags & TOKEN_STOP) && (k->n_bytes > 2 || k->kind == TOKEN_NUMBER);
}

static const struct token *tokens_of(const struct text *t, stemma_span s, uint32_t *n)
{
    const uint32_t first = text_token_at(t, s.begin_byte), end = text_token_at(t, s.end_byte);
    *n = end - first + (end < t->n_tokens && t->tokens[end].begin < s.end_byte);
    return t->tokens + first;
}

static bool inside(const struct token *k, stemma_span s)
{
    return k->begin >= s.begin_byte && k->begin < s.end_byte;
}

static bool is_wanted(const struct wanted *w, uint64_t word)
{
    return bsearch(&word, w->words, w->n, sizeof word, compare_words) != NULL;
}

/* The telling words: of a clause those of the clause, else those around the values. Words that
 * notes are made of tell nothing. */
static void want_words(struct wanted *w, const stemma_correction *c, const struct note_words *words)
{
    uint32_t n;
    const struct token *k = tokens_of(w->t, w->clause ? c->was : c->span, &n);
    for (uint32_t i = 0; i < n && w->n < MOST_WORDS; i++) {
        const bool value = !w->clause && (inside(&k[i], c->was) || inside(&k[i], c->now));
        if (!value && is_telling(&k[i]) && (w->clause || note_classes(words, k[i].word) == 0))
            w->words[w->n++] = k[i].word;
    }
    qsort(w->words, w->n, sizeof *w->words, compare_words);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < w->n; i++)
        if (kept == 0 || w->words[kept - 1] != w->words[i])
            w->words[kept++] = w->words[i];
    w->n = kept;
}

/* The first token of [first, end) where the `n` words stand in a row; `end`: nowhere. */
static uint32_t find_row(const struct text *t, uint32_t first, uint32_t end,
                         const struct token *row, uint32_t n)
{
    for (uint32_t i = first; n > 0 && i + n <= end; i++) {
        uint32_t k = 0;
        while (k < n && t->tokens[i + k].word == row[k].word)
            k++;
        if (k == n)
            return i;
    }
    return end;
}

/* How many distinct telling words the sentence has. */
static uint32_t count_shared(const struct wanted *w, const struct text *t,
                             const struct text_range *s)
{
    uint64_t seen[MOST_WORDS];
    uint32_t n = 0;
    for (uint32_t i = s->token_begin; i < s->token_end && n < w->n; i++) {
        if (!is_wanted(w, t->tokens[i].word))
            continue;
        uint32_t k = 0;
        while (k < n && seen[k] != t->tokens[i].word)
            k++;
        if (k == n)
            seen[n++] = t->tokens[i].word;
    }
    return n;
}

/* True when the sentence has all numbers and names of the clause. */
static bool has_marked_words(const struct wanted *w, const struct text *t,
                             const struct text_range *s)
{
    for (uint32_t i = 0; i < w->n_was; i++) {
        const bool name = (w->was[i].flags & TOKEN_CAPITAL) && is_telling(&w->was[i]);
        if ((name || w->was[i].kind == TOKEN_NUMBER) &&
            find_row(t, s->token_begin, s->token_end, &w->was[i], 1) == s->token_end)
            return false;
    }
    return true;
}

/* False where a number has another sign or unit here: 24, $24 million. */
static bool same_number(const struct wanted *w, const struct text *t, uint32_t at)
{
    if (t->tokens[at].kind != TOKEN_NUMBER)
        return true;
    const struct stretch_of_text here = note_number(t, at, t->n_tokens);
    const struct stretch_of_text there =
        note_number(w->t, (uint32_t)(w->was - w->t->tokens), w->t->n_tokens);
    return here.end - here.begin == there.end - there.begin &&
           memcmp(t->bytes + here.begin, w->t->bytes + there.begin, here.end - here.begin) == 0;
}

static bool carries(const struct wanted *w, const struct text *t, const struct text_range *s,
                    stemma_span *out)
{
    if (w->clause) {
        *out = text_span(t, s->begin, s->end);
        return 8 * count_shared(w, t, s) >= 7 * w->n && has_marked_words(w, t, s);
    }
    const uint32_t at = find_row(t, s->token_begin, s->token_end, w->was, w->n_was);
    if (at == s->token_end || !same_number(w, t, at) ||
        (w->n_now > 0 &&
         find_row(t, s->token_begin, s->token_end, w->now, w->n_now) < s->token_end) ||
        count_shared(w, t, s) < TELLING)
        return false;
    *out = text_span(t, t->tokens[at].begin, token_end(&t->tokens[at + w->n_was - 1]));
    return true;
}

static stemma_status look_in(carrier_array *out, struct arena *arena, const struct wanted *w,
                             const stemma_corpus *corpus, uint32_t doc,
                             const correction_array *notes, stemma_error *err)
{
    const struct text *t = &corpus_document(corpus, doc)->text;
    size_t note = corrections_first(notes, doc);
    for (uint32_t i = 0; i < t->n_sentences && out->n < MOST_CARRIERS; i++) {
        const struct text_range *s = &t->sentences[i];
        stemma_carrier carrier = {.doc = doc};
        while (note < notes->n && notes->at[note].doc == doc &&
               notes->at[note].span.end_byte <= s->begin)
            note++;
        const bool noted = note < notes->n && notes->at[note].doc == doc &&
                           notes->at[note].span.begin_byte < s->end;
        if (!noted && carries(w, t, s, &carrier.span))
            TRY(ARRAY_ADD(arena, out, carrier, err));
    }
    return STEMMA_OK;
}

/* The note's own document, and its copies: what prints the note too is mended. */
static bool says_so_itself(const stemma_correction *c, const stemma_corpus *corpus, uint32_t doc,
                           const correction_array *notes)
{
    const uint32_t n = c->span.end_byte - c->span.begin_byte;
    for (size_t i = corrections_first(notes, doc); i < notes->n && notes->at[i].doc == doc; i++) {
        const stemma_span *s = &notes->at[i].span;
        if (doc == c->doc ||
            (s->end_byte - s->begin_byte == n &&
             memcmp(corpus_document(corpus, doc)->text.bytes + s->begin_byte,
                    corpus_document(corpus, c->doc)->text.bytes + c->span.begin_byte, n) == 0))
            return true;
    }
    return false;
}

stemma_status carriers_find(stemma_correction *c, struct arena *arena, const stemma_corpus *corpus,
                            const stemma_story *story, const correction_array *notes,
                            stemma_error *err)
{
    struct note_words *words = ARENA_NEW(arena, struct note_words, 1, err);
    struct wanted *w = ARENA_ZEROED(arena, struct wanted, 1, err);
    carrier_array out = ARRAY_INIT(MOST_CARRIERS);
    if (words == NULL || w == NULL)
        return arena_status(arena);
    note_words_init(words);
    w->t = &corpus_document(corpus, c->doc)->text;
    w->clause = c->clause != 0;
    w->was = tokens_of(w->t, c->was, &w->n_was);
    w->now = tokens_of(w->t, c->now, &w->n_now);
    if (c->now.begin_byte >= c->now.end_byte)
        w->n_now = 0;
    want_words(w, c, words);
    if (w->n_was == 0 || w->n < (w->clause ? CLAUSE_WORDS : TELLING))
        return STEMMA_OK;
    for (size_t i = 0; i < story->n_documents; i++)
        if (!says_so_itself(c, corpus, story->documents[i].doc, notes))
            TRY(look_in(&out, arena, w, corpus, story->documents[i].doc, notes, err));
    c->carriers = out.at;
    c->n_carriers = out.n;
    return STEMMA_OK;
}
