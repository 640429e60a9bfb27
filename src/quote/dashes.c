/*
 * Finds dialogue after dashes, in the languages that print it so: French, Spanish, Russian, …
 *
 *     — Je ne sais pas, dit le gardien. Il est tard.
 *     —No lo sé —dijo el guardián—. Es tarde.
 *
 * In: the lines of a text. Out: the words of each line of dialogue, without the clause that tells
 * who speaks.
 *
 * News prints dashes before the entries of lists too, so that a dash alone proves nothing. Lines in
 * a row are one dialogue when one of them holds a reporting clause after a comma or dash, or when
 * there are two and a question or exclamation among them. Texts in other languages are passed over:
 * in 18,846 English articles every such line was an entry of a list.
 *
 * A clause begins with its verb (dit le gardien, dijo), or with a subject of up to SUBJECT words,
 * right after a comma, a dash, ? or !. One that a dash opens ends with the next dash or the line;
 * another one with its sentence.
 *
 * Cost: one pass over the lines; of those that begin with a dash, one over the words.
 */
#include "quote/unmarked.h"

#include "quote/clause.h"
#include "quote/lines.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { SUBJECT = 3, CLAUSE = 14 /* words */ };

/* A line that begins with a dash, and the clause in it. */
struct dashed {
    uint32_t begin, end; /* of its words, without the dash */
    uint32_t paragraph;
    uint32_t clause, clause_end; /* bytes; equal: none */
};
typedef ARRAY(struct dashed) dashed_array;

/* The byte after the dash and space that the line begins with; 0: none. A hyphen needs a space. */
static uint32_t after_dash(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t length, c = utf8_decode(text->bytes + begin, &length), at = begin + length;
    if (!char_is_dash(c) || at >= end || (c == '-' && text->bytes[at] != ' '))
        return 0;
    at = text_skip_space(text->bytes, at, end);
    c = at < end ? utf8_decode(text->bytes + at, &length) : '-';
    return char_is_dash(c) ? 0 : at;
}

/* The first word of a clause that ends in a reporting verb at token t, at most SUBJECT words back
 * and right after a break; t's own number where the verb leads; UINT32_MAX: none. */
static uint32_t clause_begin(const struct text *text, uint32_t first, uint32_t t, uint32_t *sign)
{
    for (uint32_t begin = t; begin > first && t - begin <= SUBJECT; begin--) {
        const struct token *w = &text->tokens[begin];
        *sign = clause_break(text, token_end(w - 1), w->begin);
        if (*sign != 0)
            return begin;
    }
    return UINT32_MAX;
}

/* The byte after the dash between two words, and the points and space behind it; 0: no dash. */
static uint32_t after_closing_dash(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t length, after = 0;
    for (uint32_t at = begin; at < end; at += length) {
        uint32_t c = utf8_decode(text->bytes + at, &length);
        bool dash = char_is_dash(c) && c != '-';
        bool point = char_class(c) == CHAR_SPACE || (c < 0x80 && strchr(".,;:", (int)c) != NULL);
        if (dash || (point && after == at))
            after = at + length;
    }
    return after;
}

/* The byte where the clause ends that has its verb at token `verb`: after the next dash where one
 * opened it, else with its sentence. */
static uint32_t clause_stop(const struct text *text, uint32_t verb, uint32_t last, uint32_t end,
                            uint32_t sign)
{
    for (uint32_t t = verb + 1; t < last && t - verb <= CLAUSE; t++) {
        const struct token *w = &text->tokens[t];
        uint32_t after = sign == '-' ? after_closing_dash(text, token_end(w - 1), w->begin) : 0;
        if (after != 0)
            return after;
        if (sign != '-' && (w->flags & TOKEN_SENTENCE_START))
            return w->begin;
    }
    return end;
}

/* The end of the words before the clause: without the dash and space that open it. */
static uint32_t words_end(const struct text *text, uint32_t begin, uint32_t clause)
{
    uint32_t length, end = clause;
    while (end > begin) {
        uint32_t c = utf8_before(text->bytes + begin, text->bytes + end, &length);
        if (char_class(c) != CHAR_SPACE && !char_is_dash(c))
            break;
        end -= length;
    }
    return end;
}

static void find_clause(const struct lexicon *lexicon, const struct text *text, struct dashed *d)
{
    uint32_t first = text_token_at(text, d->begin), last = text_token_at(text, d->end), sign = 0;
    d->clause = d->clause_end = d->end;
    if (last < text->n_tokens && text->tokens[last].begin < d->end)
        last++;
    for (uint32_t t = first + 1; t < last; t++) {
        if (!clause_is_saying(lexicon, text, t) || (text->tokens[t].flags & TOKEN_CAPITAL))
            continue;
        uint32_t begin = clause_begin(text, first, t, &sign);
        if (begin == UINT32_MAX)
            continue;
        d->clause = text->tokens[begin].begin;
        d->clause_end = clause_stop(text, t, last, d->end, sign);
        return;
    }
}

/* Lines first … end-1, which stand in a row, are dialogue. */
static bool is_dialogue(const struct text *text, const dashed_array *lines, size_t first,
                        size_t end)
{
    bool asks = false;
    for (size_t i = first; i < end; i++) {
        const struct dashed *d = &lines->at[i];
        if (d->clause < d->clause_end)
            return true;
        asks = asks || memchr(text->bytes + d->begin, '?', d->end - d->begin) != NULL ||
               memchr(text->bytes + d->begin, '!', d->end - d->begin) != NULL;
    }
    return asks && end - first >= 2;
}

static stemma_status add_line(unmarked_array *out, struct arena *arena, const struct text *text,
                              const struct dashed *d, stemma_error *err)
{
    struct unmarked u = {.begin = d->begin,
                         .end = words_end(text, d->begin, d->clause),
                         .paragraph = d->paragraph,
                         .flags = STEMMA_FLAG_DIALOGUE};
    if (d->clause == d->clause_end)
        u.end = d->end;
    if (u.end > u.begin)
        TRY(ARRAY_ADD(arena, out, u, err));
    u.begin = d->clause_end;
    u.end = d->end;
    return u.begin < u.end ? ARRAY_ADD(arena, out, u, err) : STEMMA_OK;
}

stemma_status dashes_find(unmarked_array *out, struct arena *arena, const struct text *text,
                          const struct lexicon *lexicon, const char *language, stemma_error *err)
{
    dashed_array lines = ARRAY_INIT(MARKS_NONE / 2);
    struct line_walk walk = {.text = text};
    bool in_row = false;
    size_t first = 0;
    if (!clause_stands_bare(language))
        return STEMMA_OK;
    for (bool more = true; more;) {
        more = line_next(&walk);
        uint32_t begin = more ? after_dash(text, walk.begin, walk.end) : 0;
        if (begin != 0) {
            struct dashed d = {.begin = begin, .end = walk.end, .paragraph = walk.paragraph};
            find_clause(lexicon, text, &d);
            if (!in_row)
                first = lines.n;
            TRY(ARRAY_ADD(arena, &lines, d, err));
        } else if (in_row && is_dialogue(text, &lines, first, lines.n)) {
            for (size_t i = first; i < lines.n; i++)
                TRY(add_line(out, arena, text, &lines.at[i], err));
        }
        in_row = begin != 0;
    }
    return STEMMA_OK;
}
