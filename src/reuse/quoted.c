/*
 * Quotation marks, at a glance.
 *
 * In: a stretch of text. Out: whether marks around it in its paragraph say that it is quoted. One
 * reading from the paragraph's begin keeps a single state, open or not. “ „ « open; ” » close; "
 * and
 * '' change the state; a mark that can only close opens where nothing is open and it stands before
 * the words (»German style«). At the paragraph's end an open mark counts as closed there; words
 * before a lone closing mark count as quoted. Single marks are left alone: most are apostrophes.
 *
 * The engine lowers its thresholds for words that both documents quote. The stage that finds
 * quotations judges far more finely; it stands below this one and must not be asked from here.
 */
#include "reuse/quoted.h"

#include "text/utf8.h"

enum sign { SIGN_NONE, SIGN_OPEN, SIGN_CLOSE, SIGN_EITHER };

/* The mark at `at`, and its bytes. */
static enum sign sign_at(const struct text *t, uint32_t at, uint32_t end, uint32_t *n)
{
    uint32_t c = utf8_decode(t->bytes + at, n);
    switch (c) {
    case 0x201c: /* “ */
    case 0x201e: /* „ */
    case 0x201f: /* ‟ */
    case 0xab:   /* « */
    case 0x300c: /* 「 */
    case 0x300e: /* 『 */
        return SIGN_OPEN;
    case 0x201d: /* ” */
    case 0xbb:   /* » */
    case 0x300d: /* 」 */
    case 0x300f: /* 』 */
        return SIGN_CLOSE;
    case '"':
    case 0xff02: /* ＂ */
        return SIGN_EITHER;
    case '\'':
        if (at + 1 < end && t->bytes[at + 1] == '\'') {
            *n = 2;
            return SIGN_EITHER;
        }
        return SIGN_NONE;
    default:
        return SIGN_NONE;
    }
}

/* A word follows directly: a mark there opens. */
static bool before_word(const struct text *t, uint32_t at, uint32_t end)
{
    return at < end && t->bytes[at] != ' ' && t->bytes[at] != '\n' && t->bytes[at] != '\t' &&
           t->bytes[at] != ',' && t->bytes[at] != '.';
}

/* The next mark at or after `at`, SIGN_NONE before `end`; moves `at` behind it. */
static enum sign next_sign(const struct text *t, uint32_t *at, uint32_t end)
{
    while (*at < end) {
        uint32_t n;
        enum sign sign = sign_at(t, *at, end, &n);
        *at += n;
        if (sign != SIGN_NONE)
            return sign;
    }
    return SIGN_NONE;
}

bool quoted_span(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t number = text_paragraph_at(text, begin);
    if (number >= text->n_paragraphs)
        return false;
    const struct text_range *p = &text->paragraphs[number];
    if (begin < p->begin || end > p->end)
        return false;
    bool open = false, any = false;
    uint32_t at = p->begin;
    enum sign sign;
    while ((sign = next_sign(text, &at, begin)) != SIGN_NONE) {
        if (sign == SIGN_EITHER)
            open = !open;
        else
            open = sign == SIGN_OPEN || (!open && before_word(text, at, p->end));
        any = true;
    }
    at = begin;
    if (next_sign(text, &at, end) != SIGN_NONE)
        return false; /* a mark inside the words */
    if (open || any)
        return open;
    at = end;
    return next_sign(text, &at, p->end) == SIGN_CLOSE;
}
