/*
 * Sentences inside paragraphs, by rules over the marks that end one and the tokens around them.
 *
 * A mark group is a run of full stops, ! ? … and their like, with the closing quotation marks and
 * brackets that touch it, which belong to the sentence. It ends the sentence when all of this
 * holds:
 *
 *   - a token stands before it in the sentence, and another one follows in the paragraph;
 *   - it does not stand right behind an opening bracket ("[...]", "(?)");
 *   - white space or a long dash follows (not after the wide marks of Chinese and Japanese);
 *   - the next token does not begin in lower case ("Why?" she asked; well ... maybe; approx. two);
 *   - a lone full stop does not belong to an abbreviation (`full_stop_ends`).
 *
 * After an abbreviation that may stand at the end of a sentence, and after a lone letter, only a
 * function word in upper case tells that a new one begins ("at 5 p.m. The", "U.S. In"; but "U.S.
 * Senate", "J. K. Rowling"). The idea of asking the next word for evidence is that of Kiss and
 * Strunk (2006, Computational Linguistics 32:4), with word lists in place of statistics, so that a
 * text's sentences do not depend on its neighbours. Where in doubt a sentence goes on: two joined
 * sentences cost the later stages less than a name cut in two.
 *
 * A paragraph without any mark, such as a headline, is one sentence. Linear: marks and tokens are
 * walked over once, side by side.
 */
#include "text/ascii.h"
#include "text/fold.h"
#include "text/stages.h"
#include "text/utf8.h"
#include "text/word_table.h"

typedef ARRAY(struct text_range) range_array;

enum mark_kind { MARK_NONE, MARK_STOP, MARK_STRONG, MARK_ELLIPSIS, MARK_WIDE };

/* A number at the begin of a sentence that counts points of a list; the day of a date. */
enum { LIST_NUMBER_BYTES = 3, DAY_BYTES = 2 };

static enum mark_kind mark_kind(uint32_t c)
{
    switch (c) {
    case '.':
        return MARK_STOP;
    case '!':
    case '?':
    case 0x203D: /* interrobang */
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x061F: /* Arabic */
    case 0x06D4:
    case 0x0964: /* Devanagari */
    case 0x0965:
    case 0x1362: /* Ethiopic */
        return MARK_STRONG;
    case 0x2026:
        return MARK_ELLIPSIS;
    case 0x3002: /* ideographic full stop, and wide forms */
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F:
    case 0xFF61:
        return MARK_WIDE;
    default:
        return MARK_NONE;
    }
}

/* Quotation marks in either direction (languages differ), and closing brackets. */
static bool is_closer(uint32_t c)
{
    switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '}':
    case 0xAB:
    case 0xBB:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2039:
    case 0x203A:
    case 0x300D: /* corner brackets */
    case 0x300F:
    case 0xFF09:
        return true;
    default:
        return false;
    }
}

static bool is_opening_bracket(uint32_t c)
{
    return c == '(' || c == '[' || c == '{' || c == 0xFF08;
}

/* A run of marks and closers. */
struct mark_group {
    uint32_t begin, end;
    bool lone_stop; /* one full stop and nothing else */
    bool wide;
};

/* The walk over one paragraph. */
struct walk {
    const struct text *t;
    uint32_t end;               /* of the paragraph, in bytes */
    uint32_t token_end;         /* and in tokens */
    uint32_t next;              /* first token at or after the group */
    struct text_range sentence; /* being read */
};

static uint32_t character_at(const struct walk *w, uint32_t at, uint32_t *length)
{
    *length = 0;
    return at < w->end ? utf8_decode(w->t->bytes + at, length) : 0;
}

/* The first byte at or after `at` where a mark may begin; the paragraph's end: none. */
static uint32_t find_candidate(const struct walk *w, uint32_t at)
{
    const char *bytes = w->t->bytes;
    while (w->end - at >= ASCII_STEP) {
        uint32_t marks = ascii_marks(bytes + at);
        if (marks != 0)
            return at + (uint32_t)__builtin_ctz(marks);
        at += ASCII_STEP;
    }
    while (at < w->end && !ascii_begins_mark(bytes[at]))
        at++;
    return at;
}

/* The mark at or after `at`; the paragraph's end: none. */
static uint32_t find_mark(const struct walk *w, uint32_t at)
{
    for (at = find_candidate(w, at); at < w->end; at = find_candidate(w, at + 1)) {
        uint32_t length;
        if (mark_kind(utf8_decode(w->t->bytes + at, &length)) != MARK_NONE)
            return at;
    }
    return w->end;
}

/* After a full stop at `at`, the next full stop when a single space stands between (". . ."). */
static uint32_t spaced_stop(const struct walk *w, uint32_t at)
{
    uint32_t length, next, c = character_at(w, at, &length);
    if (length == 0 || char_class(c) != CHAR_SPACE)
        return at;
    return character_at(w, at + length, &next) == '.' ? at + length : at;
}

static struct mark_group read_group(const struct walk *w, uint32_t begin)
{
    struct mark_group g = {.begin = begin, .end = begin};
    uint32_t n_stops = 0, n_others = 0, length;
    for (;;) {
        uint32_t c = character_at(w, g.end, &length);
        enum mark_kind kind = length != 0 ? mark_kind(c) : MARK_NONE;
        if (length == 0 || (kind == MARK_NONE && !is_closer(c)))
            break;
        g.end += length;
        g.wide |= kind == MARK_WIDE;
        if (kind == MARK_STOP) {
            n_stops++;
            g.end = spaced_stop(w, g.end);
        } else {
            n_others++;
        }
    }
    g.lone_stop = n_stops == 1 && n_others == 0;
    return g;
}

static bool begins_lower(const struct walk *w, const struct token *token)
{
    uint32_t length;
    return char_is_lower(utf8_decode(w->t->bytes + token->begin, &length));
}

/* One letter, with or without marks. */
static bool is_letter(const struct walk *w, const struct token *token)
{
    uint32_t length;
    utf8_decode(w->t->bytes + token->begin, &length);
    return token->kind == TOKEN_WORD && token->n_bytes == length;
}

/* A function word in upper case, and no initial: a sentence begins here. */
static bool tells_begin(const struct walk *w, const struct token *token)
{
    uint32_t end = token_end(token);
    bool initial = is_letter(w, token) && end < w->end && w->t->bytes[end] == '.';
    return !initial && (token->flags & TOKEN_STOP) != 0 && (token->flags & TOKEN_CAPITAL) != 0;
}

/* "3. Oktober", and "1. The first point" at the begin of a sentence. */
static bool is_ordinal(bool is_first, const struct token *number, const struct token *next)
{
    return (is_first && number->n_bytes <= LIST_NUMBER_BYTES) ||
           (number->n_bytes <= DAY_BYTES && word_kinds_of(next->word) >> WORD_MONTH_SHIFT != 0);
}

/* Does the full stop after `before` end a sentence, when `next` follows? */
static bool full_stop_ends(const struct walk *w, const struct token *before,
                           const struct token *next)
{
    if (before->kind == TOKEN_NUMBER)
        return !is_ordinal(before == w->t->tokens + w->sentence.token_begin, before, next);
    if (is_letter(w, before))
        return tells_begin(w, next);
    const unsigned kinds = word_kinds_of(before->word);
    if (kinds & WORD_TITLE)
        return false;
    if (kinds & WORD_ABBREVIATION)
        return tells_begin(w, next);
    return next->kind != TOKEN_NUMBER || !(kinds & WORD_NUMBERED);
}

static bool follows_space(const struct walk *w, uint32_t at)
{
    uint32_t length, c = character_at(w, at, &length);
    enum char_class class = char_class(c);
    return class == CHAR_SPACE || class == CHAR_IGNORED || (c >= 0x2013 && c <= 0x2015);
}

static bool follows_bracket(const struct walk *w, uint32_t at)
{
    uint32_t length;
    const char *bytes = w->t->bytes;
    return is_opening_bracket(utf8_before(bytes + w->sentence.begin, bytes + at, &length));
}

/* Does the group end the sentence? `w->next` stands at the first token after it. */
static bool group_ends(const struct walk *w, const struct mark_group *g)
{
    if (w->next == w->sentence.token_begin || w->next == w->token_end)
        return false;
    const struct token *next = &w->t->tokens[w->next], *before = next - 1;
    if (follows_bracket(w, g->begin) || (!g->wide && !follows_space(w, g->end)))
        return false;
    if (begins_lower(w, next))
        return false;
    return !g->lone_stop || token_end(before) != g->begin || full_stop_ends(w, before, next);
}

/* Closes the sentence at `end` and opens the next one. */
static stemma_status close_sentence(struct walk *w, uint32_t end, range_array *out,
                                    struct arena *arena, stemma_error *err)
{
    w->sentence.end = end;
    w->sentence.token_end = w->next;
    TRY(ARRAY_ADD(arena, out, w->sentence, err));
    w->sentence.begin = text_skip_space(w->t->bytes, end, w->end);
    w->sentence.token_begin = w->next;
    return STEMMA_OK;
}

static stemma_status paragraph_sentences(const struct text *t, const struct text_range *paragraph,
                                         range_array *out, struct arena *arena, stemma_error *err)
{
    struct walk w = {.t = t, .end = paragraph->end, .token_end = paragraph->token_end};
    w.next = paragraph->token_begin;
    w.sentence = (struct text_range){paragraph->begin, 0, w.next, 0};
    for (uint32_t at = find_mark(&w, paragraph->begin); at < w.end; at = find_mark(&w, at)) {
        struct mark_group group = read_group(&w, at);
        w.next = text_next_token(t, w.next, w.token_end, group.begin);
        if (w.next == w.token_end)
            break;
        if (group_ends(&w, &group))
            TRY(close_sentence(&w, group.end, out, arena, err));
        at = group.end;
    }
    w.next = w.token_end;
    return close_sentence(&w, w.end, out, arena, err);
}

stemma_status sentences_find(struct text *t, struct token *tokens, struct arena *arena,
                             stemma_error *err)
{
    range_array ranges = ARRAY_INIT(STEMMA_MAX_TEXT);
    for (uint32_t i = 0; i < t->n_paragraphs; i++)
        TRY(paragraph_sentences(t, &t->paragraphs[i], &ranges, arena, err));
    for (size_t i = 0; i < ranges.n; i++)
        if (ranges.at[i].token_begin < ranges.at[i].token_end)
            tokens[ranges.at[i].token_begin].flags |= TOKEN_SENTENCE_START;
    t->sentences = text_shrink(arena, ranges.at, ranges.capacity * sizeof *ranges.at,
                               ranges.n * sizeof *ranges.at);
    t->n_sentences = (uint32_t)ranges.n;
    return STEMMA_OK;
}
