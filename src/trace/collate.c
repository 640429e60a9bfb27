/*
 * Printing the base text. In: the pieces of an utterance, each word with its place; out: one text.
 *
 * Which words stand in it was decided in the word graph. Here their printed forms are chosen, and
 * what stands between two words: the form that most independent texts print, then that of the
 * longest fragment. What stands between two words is taken only from a witness that prints them
 * side by side; an editor's bracket there is left out, and white space becomes one space. So each
 * word and mark of the text is in some report's bytes, and the choice does not depend on the order
 * of documents.
 *
 * After the last word a full stop (or ? or !) goes before a comma or nothing, whatever the votes:
 * a comma before the closing mark is how newspapers print "…," she said.
 *
 * Cost: one vote a word and a gap of each piece, sorted. What one piece alone prints is copied.
 */
#include "trace/collate.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

#define MAX_TEXT ((size_t)1 << 30)

/* One witness's form at one slot: word b is slot 2b + 1, what follows it 2b + 2, what comes first
 * slot 0. */
struct vote {
    uint32_t slot, text;
    uint64_t form; /* hash of the bytes */
    uint32_t rank; /* of the fragment: longer ones first */
    uint32_t fragment, word;
    bool last_choice; /* taken only where there is nothing else */
};

typedef ARRAY(struct vote) vote_array;

static bool is_closing(uint32_t c)
{
    switch (c) {
    case ',':
    case '.':
    case ';':
    case ':':
    case '?':
    case '!':
    case ')':
    case '\'':
    case '"':
    case 0x2019: /* ’ */
    case 0x201d: /* ” */
    case 0x00bb: /* » */
        return true;
    default:
        return false;
    }
}

uint32_t closing_end(const char *bytes, uint32_t begin, uint32_t end)
{
    uint32_t at = begin, past, length;
    uint32_t dots = end;
    if (ellipsis_find(bytes, begin, end, &dots, &past))
        end = dots;
    while (at < end && is_closing(utf8_decode(bytes + at, &length)))
        at += length;
    return at;
}

bool collation_shares(const struct collation *c, const struct piece *piece, uint32_t word)
{
    const uint32_t text = c->text_number[c->fragments->at[piece->fragment].doc];
    const uint32_t u = piece->utterance;
    for (size_t i = c->pieces->first[u]; i < c->pieces->first[u + 1]; i++) {
        const struct piece *p = &c->pieces->at[c->pieces->of_utterance[i]];
        if (p->base_begin <= word && word < p->base_end &&
            c->text_number[c->fragments->at[p->fragment].doc] != text)
            return true;
    }
    return false;
}

static bool is_space(uint32_t c)
{
    const enum char_class class = char_class(c);
    return class == CHAR_SPACE || class == CHAR_IGNORED;
}

/* Bytes of ASCII that show something, at the beginning. */
static uint32_t graphic_run(const char *bytes, uint32_t n)
{
    uint32_t i = 0;
    while (i < n && bytes[i] > ' ' && bytes[i] < 0x7f)
        i++;
    return i;
}

/* Adds bytes with white space as single spaces; none after a space. */
static stemma_status add_spaced(byte_array *out, struct arena *arena, const char *bytes,
                                uint32_t begin, uint32_t end, stemma_error *err)
{
    while (begin < end) {
        uint32_t length = graphic_run(bytes + begin, end - begin);
        if (length > 0) {
            TRY(bytes_add(arena, out, bytes + begin, length, err));
        } else if (is_space(utf8_decode(bytes + begin, &length))) {
            if (out->n == 0 || out->at[out->n - 1] != ' ')
                TRY(bytes_add(arena, out, " ", 1, err));
        } else {
            TRY(bytes_add(arena, out, bytes + begin, length, err));
        }
        begin += length;
    }
    return STEMMA_OK;
}

/* Adds what a part prints between two bytes, brackets left out. */
static stemma_status add_gap(byte_array *out, struct arena *arena, const char *bytes,
                             uint32_t begin, uint32_t end, stemma_error *err)
{
    uint32_t open, past;
    while (begin < end && bracket_find(bytes, begin, end, &open, &past)) {
        TRY(add_spaced(out, arena, bytes, begin, open, err));
        begin = past;
        uint32_t length;
        if (begin < end && is_closing(utf8_decode(bytes + begin, &length)) && out->n > 0 &&
            out->at[out->n - 1] == ' ')
            out->n--;
    }
    return add_spaced(out, arena, bytes, begin, end, err);
}

/* What the fragment prints between word `w` and the next one. */
static stemma_status add_between(byte_array *out, struct arena *arena, const struct collation *c,
                                 const struct fragment *f, uint32_t w, stemma_error *err)
{
    const char *bytes = fragment_bytes(c, f);
    const struct fragment_word *a = &f->words[w], *b = &f->words[w + 1];
    if (a->part == b->part)
        return add_gap(out, arena, bytes, a->end, b->begin, err);
    const uint32_t past = closing_end(bytes, a->end, fragment_part(c, f, a->part)->end_byte);
    TRY(add_spaced(out, arena, bytes, a->end, past, err));
    TRY(bytes_add(arena, out, " ", 1, err));
    return add_gap(out, arena, bytes, fragment_part(c, f, b->part)->begin_byte, b->begin, err);
}

/* Marks right before the fragment's word, such as an inner opening mark: not those that close. */
static uint32_t opening_begin(const struct collation *c, const struct fragment *f, uint32_t w)
{
    const char *bytes = fragment_bytes(c, f);
    const struct fragment_word *word = &f->words[w];
    uint32_t begin = fragment_part(c, f, word->part)->begin_byte;
    if (w > 0 && f->words[w - 1].part == word->part)
        begin = f->words[w - 1].end;
    uint32_t at = word->begin, length;
    while (at > begin) {
        const uint32_t before = utf8_before(bytes + begin, bytes + at, &length);
        const bool opens = before == 0x2018 || before == 0x201c || before == '(' ||
                           before == 0xa1 || before == 0xbf || before == 0xab;
        if (!opens)
            break;
        at -= length;
    }
    return at;
}

static uint32_t trailing_end(const struct collation *c, const struct fragment *f, uint32_t w)
{
    const struct fragment_word *word = &f->words[w];
    uint32_t end = fragment_part(c, f, word->part)->end_byte;
    if (w + 1 < f->n_words && f->words[w + 1].part == word->part)
        end = f->words[w + 1].begin;
    return closing_end(fragment_bytes(c, f), word->end, end);
}

/* The bytes that a vote stands for. */
static stemma_status add_form(byte_array *out, struct arena *arena, const struct collation *c,
                              const struct vote *v, uint32_t n_words, stemma_error *err)
{
    const struct fragment *f = &c->fragments->at[v->fragment];
    const char *bytes = fragment_bytes(c, f);
    const struct fragment_word *word = &f->words[v->word];
    if (v->slot == 0)
        return add_spaced(out, arena, bytes, opening_begin(c, f, v->word), word->begin, err);
    if (v->slot % 2 == 1)
        return add_spaced(out, arena, bytes, word->begin, word->end, err);
    if (v->slot == 2 * n_words)
        return add_spaced(out, arena, bytes, word->end, trailing_end(c, f, v->word), err);
    return add_between(out, arena, c, f, v->word, err);
}

struct polling {
    const struct collation *c;
    struct arena *scratch;
    bool alone; /* there is one piece: what it prints is the text */
    vote_array votes;
    byte_array buffer;
    uint32_t n_words;      /* of the utterance */
    uint32_t *begin, *end; /* bytes of each word in the text */
    uint8_t *solid;
};

/* Adds the bytes of a slot to the text. */
static stemma_status print_form(struct polling *p, const struct vote *v, stemma_error *err)
{
    if (v->slot % 2 == 1)
        p->begin[v->slot / 2] = (uint32_t)p->buffer.n;
    TRY(add_form(&p->buffer, p->scratch, p->c, v, p->n_words, err));
    if (v->slot % 2 == 1)
        p->end[v->slot / 2] = (uint32_t)p->buffer.n;
    return STEMMA_OK;
}

static stemma_status add_vote(struct polling *p, uint32_t slot, uint32_t fragment, uint32_t word,
                              stemma_error *err)
{
    struct vote v = {.slot = slot,
                     .text = p->c->text_number[p->c->fragments->at[fragment].doc],
                     .rank = p->c->forms->of_fragment[fragment],
                     .fragment = fragment,
                     .word = word};
    if (p->alone)
        return print_form(p, &v, err);
    p->buffer.n = 0;
    TRY(add_form(&p->buffer, p->scratch, p->c, &v, p->n_words, err));
    v.form = hash_bytes(p->buffer.at, p->buffer.n, 0);
    if (slot == 2 * p->n_words)
        v.last_choice = p->buffer.n == 0 || strchr(".?!", p->buffer.at[0]) == NULL;
    if (slot % 2 == 1)
        v.last_choice = (p->c->fragments->at[fragment].words[word].flags & WORD_BRACKETED) != 0;
    return ARRAY_ADD(p->scratch, &p->votes, v, err);
}

/* The votes of one word of a piece, for itself and for what stands around it, slot by slot. */
static stemma_status vote_word(struct polling *p, const struct piece *piece, uint32_t w,
                               stemma_error *err)
{
    const struct fragment *f = &p->c->fragments->at[piece->fragment];
    const struct word_place *places = p->c->utterances->of_fragment[piece->fragment];
    const uint32_t b = places[w].word;
    if (places[w].utterance != piece->utterance)
        return STEMMA_OK;
    if (b == 0)
        TRY(add_vote(p, 0, piece->fragment, w, err));
    TRY(add_vote(p, 2 * b + 1, piece->fragment, w, err));
    if (b + 1 == p->n_words)
        return add_vote(p, 2 * p->n_words, piece->fragment, w, err);
    if (w + 1 == f->n_words || places[w + 1].utterance != piece->utterance ||
        places[w + 1].word != b + 1 || seam_breaks(f->words[w + 1].seam))
        return STEMMA_OK;
    p->solid[b] |= f->words[w + 1].seam == SEAM_SOLID;
    return add_vote(p, 2 * b + 2, piece->fragment, w, err);
}

static int compare_votes(const void *left, const void *right)
{
    const struct vote *a = left, *b = right;
    if (a->slot != b->slot)
        return a->slot < b->slot ? -1 : 1;
    if (a->last_choice != b->last_choice)
        return a->last_choice ? 1 : -1;
    if (a->form != b->form)
        return a->form < b->form ? -1 : 1;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    if (a->fragment != b->fragment)
        return a->fragment < b->fragment ? -1 : 1;
    return (a->word > b->word) - (a->word < b->word);
}

/* The winner among the sorted votes of one slot, at[0] … at[n]. */
static const struct vote *winner(const struct vote *at, size_t n)
{
    const struct vote *best = NULL;
    uint32_t best_texts = 0;
    for (size_t begin = 0, end; begin < n && at[begin].last_choice == at[0].last_choice;
         begin = end) {
        const struct vote *first = &at[begin];
        uint32_t texts = 0;
        for (end = begin; end < n && at[end].form == at[begin].form &&
                          at[end].last_choice == at[begin].last_choice;
             end++) {
            texts += end == begin || at[end].text != at[end - 1].text;
            if (at[end].rank < first->rank)
                first = &at[end];
        }
        if (best == NULL || texts > best_texts ||
            (texts == best_texts && first->rank < best->rank)) {
            best = first;
            best_texts = texts;
        }
    }
    return best;
}

/* Prints the winning forms, one after the other. */
static stemma_status print_winners(struct polling *p, stemma_error *err)
{
    const vote_array *votes = &p->votes;
    if (votes->n > 0)
        qsort(votes->at, votes->n, sizeof *votes->at, compare_votes);
    p->buffer.n = 0;
    for (size_t i = 0, next; i < votes->n; i = next) {
        for (next = i; next < votes->n && votes->at[next].slot == votes->at[i].slot;)
            next++;
        TRY(print_form(p, winner(&votes->at[i], next - i), err));
    }
    return STEMMA_OK;
}

static stemma_status vote_pieces(struct polling *p, uint32_t u, stemma_error *err)
{
    const struct piece_list *pieces = p->c->pieces;
    size_t n_votes = 0;
    for (size_t i = pieces->first[u]; i < pieces->first[u + 1]; i++) {
        const struct piece *piece = &pieces->at[pieces->of_utterance[i]];
        n_votes += 2 * (size_t)(piece->word_end - piece->word_begin) + 2;
    }
    if (!p->alone)
        TRY(ARRAY_RESERVE(p->scratch, &p->votes, n_votes, err));
    for (size_t i = pieces->first[u]; i < pieces->first[u + 1]; i++) {
        const struct piece *piece = &pieces->at[pieces->of_utterance[i]];
        for (uint32_t w = piece->first_word; w <= piece->last_word; w++)
            TRY(vote_word(p, piece, w, err));
    }
    return STEMMA_OK;
}

stemma_status base_print(struct base_text *out, struct arena *arena, struct arena *scratch,
                         const struct collation *c, uint32_t u, stemma_error *err)
{
    const uint32_t n = c->utterances->n_words[u];
    struct polling p = {.c = c,
                        .scratch = scratch,
                        .alone = c->pieces->first[u + 1] - c->pieces->first[u] == 1,
                        .votes = ARRAY_INIT(UINT32_MAX),
                        .buffer = ARRAY_INIT(MAX_TEXT),
                        .n_words = n,
                        .begin = ARENA_ZEROED(arena, uint32_t, n, err),
                        .end = ARENA_ZEROED(arena, uint32_t, n, err),
                        .solid = ARENA_ZEROED(arena, uint8_t, n, err)};
    if (p.begin == NULL || p.end == NULL || p.solid == NULL)
        return arena_status(arena);
    TRY(vote_pieces(&p, u, err));
    if (!p.alone)
        TRY(print_winners(&p, err));
    const char *bytes = arena_copy(arena, p.buffer.n > 0 ? p.buffer.at : "", p.buffer.n, err);
    if (bytes == NULL)
        return arena_status(arena);
    *out = (struct base_text){bytes, (uint32_t)p.buffer.n, n, p.begin, p.end, p.solid};
    return STEMMA_OK;
}
