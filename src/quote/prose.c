/*
 * Reads a document's tokens once for the stages that follow.
 *
 * In: the analysed text, the marks found in it, the lexicon. Out: an array beside the tokens, 20
 * bytes each, that answers in O(1) what the search for speakers asks over and over: which class a
 * word has, what punctuation stands before it, whether it lies between marks, and how many outer
 * words or sentences lie between two places (differences of running counts).
 *
 * One pass over tokens and the bytes between them; the marks are walked along.
 */
#include "quote/prose.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { AHEAD = 8 /* words that are fetched before they are read */ };

static unsigned gap_of(uint32_t c)
{
    switch (c) {
    case ',':
        return GAP_COMMA;
    case '.':
    case '?':
    case '!':
    case 0x2026: /* … */
        return GAP_STOP;
    case ':':
        return GAP_COLON;
    case ';':
        return GAP_SEMICOLON;
    case '(':
    case '[':
        return GAP_OPEN;
    case ')':
    case ']':
        return GAP_CLOSE;
    case '"':
    case 0xab: /* « */
    case 0xbb: /* » */
        return GAP_MARK;
    case 0x2012:
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2015:
        return GAP_DASH;
    default:
        if (c >= 0x2018 && c <= 0x201f)
            return GAP_MARK;
        return GAP_OTHER;
    }
}

/* A hyphen between two letters joins words, one with space around it parts them. */
static unsigned dash_gap(const char *at, const char *begin, const char *end)
{
    bool space_before = at > begin && at[-1] == ' ';
    bool space_after = at + 1 < end && at[1] == ' ';
    return space_before || space_after ? GAP_DASH : GAP_HYPHEN;
}

static uint16_t read_gap(const char *begin, const char *end)
{
    unsigned gap = 0;
    for (const char *at = begin; at < end;) {
        unsigned char byte = (unsigned char)*at;
        if (byte == ' ') {
            at++;
            continue;
        }
        if (byte == '-') {
            gap |= dash_gap(at++, begin, end);
            continue;
        }
        uint32_t length = 1, c = byte;
        if (byte >= 0x80)
            c = utf8_decode(at, &length);
        if (c == '\n')
            gap |= GAP_LINE;
        else if (char_class(c) != CHAR_SPACE)
            gap |= gap_of(c);
        at += length;
    }
    return (uint16_t)gap;
}

/* The apostrophe of "Sanders’ plan": its bytes where the gap begins with one, else 0. */
static uint32_t plural_apostrophe(const char *begin, const char *end, char before)
{
    if ((before | 32) != 's' || begin >= end)
        return 0;
    uint32_t length = 0;
    uint32_t c = utf8_decode(begin, &length);
    bool ends_word = (c == '\'' || c == 0x2019) && begin + length < end && begin[length] == ' ';
    return ends_word ? length : 0;
}

/* The flags that the printed form of a word tells. Words end as they please: nothing branches on
 * it. */
static uint8_t form_flags(const char *bytes, const struct token *t)
{
    const uint32_t capital = PROSE_CAPITAL / TOKEN_CAPITAL, stop = PROSE_STOP / TOKEN_STOP;
    const uint32_t starts = PROSE_STARTS / TOKEN_SENTENCE_START;
    uint32_t n = t->n_bytes, n_before = token_end(t), own = t->flags;
    char first[4] = {0};
    const char *end = bytes + n_before;
    if (n_before < sizeof first) {
        memcpy(first + sizeof first - n_before, bytes, n_before);
        end = first + sizeof first;
    }
    uint32_t flags = (own & TOKEN_CAPITAL) * capital | (own & TOKEN_SENTENCE_START) * starts |
                     (own & TOKEN_STOP) * stop;
    bool straight = n > 2 && end[-2] == '\'';
    bool curly = (n > 4) & (memcmp(end - 4, "\xe2\x80\x99", 3) == 0);
    flags |= (uint32_t)(((end[-1] | 32) == 's') & (straight | curly)) * PROSE_POSSESSIVE;
    flags |= (uint32_t)((n > 4) & (memcmp(end - 2, "ly", 2) == 0)) * PROSE_LY;
    flags |= (uint32_t)((n > 4) & (memcmp(end - 2, "ed", 2) == 0)) * PROSE_ED;
    flags |= (uint32_t)((n > 5) & (memcmp(end - 3, "ing", 3) == 0)) * PROSE_ING;
    return (uint8_t)flags;
}

enum { ASCII = 128 };

struct reader {
    const struct text *text;
    uint16_t gaps[ASCII]; /* of a character, alone or with a space after it */
    const struct marked_list *marks;
    size_t next_mark;
    uint32_t mark_begin, mark_end; /* bytes of the outermost stretch at hand, or the next one */
    uint32_t paragraph_token;      /* the first of the next paragraph */
    uint32_t end;                  /* of the token before */
    uint32_t outer, sentence, paragraph;
};

/* Goes to the next outermost stretch that ends after `byte`. */
static void find_mark(struct reader *r, uint32_t byte)
{
    const struct marked *at = r->marks->at;
    while (r->next_mark < r->marks->n &&
           (at[r->next_mark].depth > 0 || at[r->next_mark].outer_end <= byte))
        r->next_mark++;
    bool any = r->next_mark < r->marks->n;
    r->mark_begin = any ? at[r->next_mark].outer_begin : UINT32_MAX;
    r->mark_end = any ? at[r->next_mark].outer_end : UINT32_MAX;
}

/* Token i begins one or more paragraphs. */
static void find_paragraph(struct reader *r, uint32_t i)
{
    const struct text *text = r->text;
    while (r->paragraph < text->n_paragraphs && text->paragraphs[r->paragraph].token_begin <= i)
        r->paragraph++;
    r->paragraph_token =
        r->paragraph < text->n_paragraphs ? text->paragraphs[r->paragraph].token_begin : UINT32_MAX;
}

/* A hyphen with a space beside it parts words; all other ASCII signs mean the same with one. */
static void read_gaps(struct reader *r)
{
    for (int i = 0; i < ASCII; i++) {
        const char c = (char)i;
        r->gaps[i] = read_gap(&c, &c + 1);
    }
}

/* Most gaps are a space, or a sign and a space. */
static uint16_t gap_between(const struct reader *r, const char *begin, const char *end)
{
    bool one = end - begin == 1, two = end - begin == 2 && begin[1] == ' ' && begin[0] != '-';
    if ((one || two) && (unsigned char)*begin < ASCII)
        return r->gaps[(unsigned char)*begin];
    return read_gap(begin, end);
}

/* `w` is the word of token i; the one before it may turn out to be a possessive. */
static void read_word(struct reader *r, uint32_t i, struct prose_word *w)
{
    const struct text *text = r->text;
    const struct token *t = &text->tokens[i];
    const char *gap_begin = text->bytes + r->end, *gap_end = text->bytes + t->begin;
    *w = (struct prose_word){.outer = r->outer, .flags = form_flags(text->bytes, t)};
    if (i > 0 && gap_begin < gap_end && (*gap_begin == '\'' || *gap_begin == '\xe2')) {
        uint32_t apostrophe = plural_apostrophe(gap_begin, gap_end, gap_begin[-1]);
        if (apostrophe > 0 && !(w[-1].flags & PROSE_INSIDE)) {
            w[-1].flags |= PROSE_POSSESSIVE;
            gap_begin += apostrophe;
        }
    }
    w->gap = gap_between(r, gap_begin, gap_end);
    if (i >= r->paragraph_token) {
        w->gap |= GAP_PARAGRAPH;
        find_paragraph(r, i);
    }
    if (t->begin >= r->mark_end)
        find_mark(r, t->begin);
    if (t->begin >= r->mark_begin) {
        w->flags |= PROSE_INSIDE;
    } else {
        r->outer++;
        r->sentence += (w->flags & PROSE_STARTS) != 0;
    }
    w->sentence = r->sentence;
    r->end = token_end(t);
}

stemma_status prose_read(struct prose *out, struct arena *arena, const struct text *text,
                         const struct marked_list *marks, const struct lexicon *lexicon,
                         stemma_error *err)
{
    struct prose_word *words = ARENA_NEW(arena, struct prose_word, (size_t)text->n_tokens + 1, err);
    uint32_t *pronouns = ARENA_NEW(arena, uint32_t, (size_t)text->n_tokens + 1, err);
    if (words == NULL || pronouns == NULL)
        return arena_status(arena);
    size_t n_pronouns = 0;
    struct reader r = {.text = text, .marks = marks};
    read_gaps(&r);
    for (uint32_t i = 0; i < text->n_tokens; i++) {
        if (i + AHEAD < text->n_tokens)
            lexicon_expect(lexicon, text->tokens[i + AHEAD].word);
        read_word(&r, i, &words[i]);
        struct lexeme lexeme = lexicon_get(lexicon, text->tokens[i].word);
        words[i].classes = lexeme.classes;
        words[i].verb = lexeme.verb;
        words[i].form = lexeme.form;
        words[i].tells = lexeme.tells;
        bool outside = (words[i].flags & PROSE_INSIDE) == 0;
        pronouns[n_pronouns] = i; /* stays where it is one */
        n_pronouns += ((lexeme.classes & (WORD_HE | WORD_SHE)) != 0) & outside;
    }
    words[text->n_tokens] = (struct prose_word){
        .outer = r.outer, .sentence = r.sentence + 1, .gap = GAP_PARAGRAPH, .flags = PROSE_INSIDE};
    *out = (struct prose){text, words, n_pronouns, pronouns};
    return STEMMA_OK;
}

bool prose_is_word(const struct prose *prose, uint32_t token, const char *word)
{
    const struct token *t = &prose->text->tokens[token];
    const char *at = prose->text->bytes + t->begin;
    return (at[0] | 32) == word[0] && t->n_bytes == strlen(word) &&
           memcmp(at + 1, word + 1, t->n_bytes - 1u) == 0;
}
