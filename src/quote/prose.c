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

/* The flags that the printed form of a word tells. */
static uint8_t form_flags(const char *bytes, const struct token *t)
{
    unsigned flags = 0;
    if (t->flags & TOKEN_CAPITAL)
        flags |= PROSE_CAPITAL;
    if (t->flags & TOKEN_SENTENCE_START)
        flags |= PROSE_STARTS;
    if (t->flags & TOKEN_STOP)
        flags |= PROSE_STOP;
    const char *word = bytes + t->begin;
    uint32_t n = t->n_bytes;
    if (n > 2 && (word[n - 1] | 32) == 's' &&
        (word[n - 2] == '\'' || (n > 4 && memcmp(word + n - 4, "\xe2\x80\x99", 3) == 0)))
        flags |= PROSE_POSSESSIVE;
    if (n > 4 && memcmp(word + n - 2, "ly", 2) == 0)
        flags |= PROSE_LY;
    if (n > 4 && memcmp(word + n - 2, "ed", 2) == 0)
        flags |= PROSE_ED;
    if (n > 5 && memcmp(word + n - 3, "ing", 3) == 0)
        flags |= PROSE_ING;
    return (uint8_t)flags;
}

struct reader {
    const struct text *text;
    const struct marked_list *marks;
    size_t next_mark;
    uint32_t end; /* of the token before */
    uint32_t outer, sentence, paragraph;
};

/* Walks along the outermost marks: true where `byte` lies in one. */
static bool lies_inside(struct reader *r, uint32_t byte)
{
    const struct marked *at = r->marks->at;
    while (r->next_mark < r->marks->n &&
           (at[r->next_mark].depth > 0 || at[r->next_mark].outer_end <= byte))
        r->next_mark++;
    return r->next_mark < r->marks->n && at[r->next_mark].outer_begin <= byte;
}

/* `w` is the word of token i; the one before it may turn out to be a possessive. */
static void read_word(struct reader *r, uint32_t i, struct prose_word *w)
{
    const struct text *text = r->text;
    const struct token *t = &text->tokens[i];
    const char *gap_begin = text->bytes + r->end, *gap_end = text->bytes + t->begin;
    *w = (struct prose_word){.outer = r->outer, .flags = form_flags(text->bytes, t)};
    if (i > 0 && gap_begin < gap_end && *gap_begin != ' ') {
        uint32_t apostrophe = plural_apostrophe(gap_begin, gap_end, gap_begin[-1]);
        if (apostrophe > 0 && !(w[-1].flags & PROSE_INSIDE)) {
            w[-1].flags |= PROSE_POSSESSIVE;
            gap_begin += apostrophe;
        }
    }
    if (gap_end - gap_begin != 1 || *gap_begin != ' ')
        w->gap = read_gap(gap_begin, gap_end);
    while (r->paragraph < text->n_paragraphs && text->paragraphs[r->paragraph].token_begin <= i) {
        w->gap |= GAP_PARAGRAPH;
        r->paragraph++;
    }
    if (lies_inside(r, t->begin)) {
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
    if (words == NULL)
        return arena_status(arena);
    struct reader r = {.text = text, .marks = marks};
    for (uint32_t i = 0; i < text->n_tokens; i++) {
        read_word(&r, i, &words[i]);
        const struct lexeme *lexeme = lexicon_get(lexicon, text->tokens[i].word);
        if (lexeme != NULL) {
            words[i].classes = lexeme->classes;
            words[i].verb = lexeme->verb;
            words[i].form = lexeme->form;
        }
    }
    words[text->n_tokens] = (struct prose_word){
        .outer = r.outer, .sentence = r.sentence + 1, .gap = GAP_PARAGRAPH, .flags = PROSE_INSIDE};
    *out = (struct prose){text, words};
    return STEMMA_OK;
}
