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

#include "base/bytes.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/utf8.h"

#include <stddef.h>
#include <string.h>

enum { AHEAD = 24 /* words that are fetched before they are read */ };

/* A word takes over what the lexicon says of it in one piece; `shared` lies where flags follow. */
enum { LEXEME_BYTES = offsetof(struct prose_word, gap) };
_Static_assert(LEXEME_BYTES == sizeof(struct lexeme) - offsetof(struct lexeme, classes) &&
                   offsetof(struct prose_word, traits) ==
                       offsetof(struct lexeme, traits) - offsetof(struct lexeme, classes),
               "a word begins as a lexeme ends");

enum { ASCII = 128, SPACE = GAP_OTHER };

/* What an ASCII sign means, less GAP_OTHER, which most mean. */
static const uint16_t ascii_gaps[ASCII] = {
    ['\0'] = SPACE,
    ['\t'] = SPACE,
    ['\n'] = GAP_OTHER | GAP_LINE,
    ['\v'] = SPACE,
    ['\f'] = SPACE,
    ['\r'] = SPACE,
    [' '] = SPACE,
    [','] = GAP_OTHER | GAP_COMMA,
    ['.'] = GAP_OTHER | GAP_STOP,
    ['?'] = GAP_OTHER | GAP_STOP,
    ['!'] = GAP_OTHER | GAP_STOP,
    [':'] = GAP_OTHER | GAP_COLON,
    [';'] = GAP_OTHER | GAP_SEMICOLON,
    ['('] = GAP_OTHER | GAP_OPEN,
    ['['] = GAP_OTHER | GAP_OPEN,
    [')'] = GAP_OTHER | GAP_CLOSE,
    [']'] = GAP_OTHER | GAP_CLOSE,
    ['"'] = GAP_OTHER | GAP_MARK,
};

/* Of a character past ASCII that is no space. */
static unsigned gap_of(uint32_t c)
{
    switch (c) {
    case 0x2026: /* … */
        return GAP_STOP;
    case 0xab: /* « */
    case 0xbb: /* » */
        return GAP_MARK;
    case 0x2012:
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2015:
        return GAP_DASH;
    default:
        return c >= 0x2018 && c <= 0x201f ? GAP_MARK : GAP_OTHER;
    }
}

/* A hyphen between two letters joins words, one with space around it parts them. */
static unsigned dash_gap(const char *at, const char *begin, const char *end)
{
    bool space_before = at > begin && at[-1] == ' ';
    bool space_after = at + 1 < end && at[1] == ' ';
    return space_before || space_after ? GAP_DASH : GAP_HYPHEN;
}

static unsigned read_gap(const char *begin, const char *end)
{
    unsigned gap = 0;
    for (const char *at = begin; at < end;) {
        unsigned char byte = (unsigned char)*at;
        if (byte < ASCII) {
            gap |= byte == '-' ? dash_gap(at, begin, end) : GAP_OTHER ^ ascii_gaps[byte];
            at++;
            continue;
        }
        uint32_t length, c = utf8_decode(at, &length);
        if (char_class(c) != CHAR_SPACE)
            gap |= gap_of(c);
        at += length;
    }
    return gap;
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

/* The last four bytes of what ends at `end` as one number, the last byte highest; zeros stand
 * before the text. */
static uint32_t last_bytes(const char *bytes, uint32_t end)
{
    uint8_t at[4] = {0};
    if (end < sizeof at)
        memcpy(at + sizeof at - end, bytes, end);
    else
        memcpy(at, bytes + end - sizeof at, sizeof at);
    return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

/* Does the word of n bytes with these last ones end in 's or ’s? */
static bool is_possessive(uint32_t last, uint32_t n)
{
    bool straight = n > 2 && (last >> 16 & 0xff) == '\'';
    bool curly = n > 4 && (last & 0xffffff) == (0xe2 | 0x80 << 8 | 0x99 << 16);
    return (last >> 24 | 32) == 's' && (straight || curly);
}

/* An ending that tells something, under its last byte. */
struct ending {
    uint32_t mask, bytes; /* of last_bytes */
    uint8_t longer;       /* than so many bytes the word is */
    uint8_t flag;
};

static const struct ending endings[256] = {
    ['y'] = {0xffff0000, (uint32_t)'l' << 16 | (uint32_t)'y' << 24, 4, PROSE_LY},
    ['d'] = {0xffff0000, (uint32_t)'e' << 16 | (uint32_t)'d' << 24, 4, PROSE_ED},
    ['g'] = {0xffffff00, (uint32_t)'i' << 8 | (uint32_t)'n' << 16 | (uint32_t)'g' << 24, 5,
             PROSE_ING},
};

/* The flags that the printed form of a word tells. Words end as they please: nothing branches on
 * it, but for those with an apostrophe. */
static uint32_t form_flags(const char *bytes, const struct token *t)
{
    const uint32_t own = TOKEN_CAPITAL | TOKEN_SENTENCE_START | TOKEN_STOP;
    uint32_t n = t->n_bytes, last = last_bytes(bytes, token_end(t));
    const struct ending *ending = &endings[last >> 24];
    uint32_t ends = ((last & ending->mask) == ending->bytes) & (n > ending->longer);
    uint32_t before = last >> 16 & 0xff, possessive = 0;
    if (before == '\'' || before == 0x99)
        possessive = is_possessive(last, n) ? PROSE_POSSESSIVE : 0;
    return (t->flags & own) * PROSE_OF_TOKEN | ((0u - ends) & ending->flag) | possessive;
}

struct reader {
    const struct text *text;
    const struct lexicon *lexicon;
    struct prose_word *words;
    const struct marked_list *marks;
    size_t next_mark;
    uint32_t mark_begin, mark_end;  /* bytes of the outermost stretch at hand, or the next one */
    uint32_t paragraph;             /* the next one's number */
    uint32_t paragraph_begin;       /* byte of its first token */
    uint32_t outer, sentence, cues; /* so far */
    uint32_t *pronouns;
    size_t n_pronouns;
    uint32_t *cue_tokens;
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

/* Passes the paragraphs that begin with token i or before. */
static void find_paragraph(struct reader *r, uint32_t i)
{
    const struct text *text = r->text;
    uint32_t token = UINT32_MAX;
    while (r->paragraph < text->n_paragraphs && text->paragraphs[r->paragraph].token_begin <= i)
        r->paragraph++;
    if (r->paragraph < text->n_paragraphs)
        token = text->paragraphs[r->paragraph].token_begin;
    r->paragraph_begin = token < text->n_tokens ? text->tokens[token].begin : UINT32_MAX;
}

/* "Sanders’ plan", where the gap before `w` begins with the apostrophe: the word before is a
 * possessive, and the gap is what follows. */
static const char *take_apostrophe(struct prose_word *w, const char *begin, const char *end)
{
    uint32_t apostrophe = plural_apostrophe(begin, end, begin[-1]);
    if (apostrophe == 0 || w[-1].flags & PROSE_INSIDE)
        return begin;
    w[-1].flags |= PROSE_POSSESSIVE;
    return begin + apostrophe;
}

/* The stops of "U.S. officials": the one between two letters, and the one after them where a small
 * letter follows. `end`: behind the letter before. */
static bool is_dotted(const char *bytes, uint32_t end, const struct token *next)
{
    const bool lone = end == 1 || !byte_is_alphanumeric(bytes[end - 2]);
    if (next->begin - end == 1)
        return lone && next->n_bytes == 1;
    return end > 2 && bytes[end - 2] == '.' && byte_is_lower(bytes[next->begin]);
}

/* What stands between `end` and token t, whose word is `w`. Nearly always it is one space. */
static uint32_t gap_before(const char *bytes, uint32_t end, const struct token *t,
                           struct prose_word *w)
{
    const char *from = bytes + end, *to = bytes + t->begin;
    if (t->begin - end == 1 && *from == ' ')
        return 0;
    if (end > 0 && from < to && (*from == '\'' || *from == '\xe2'))
        from = take_apostrophe(w, from, to);
    const uint32_t gap = read_gap(from, to);
    return gap == GAP_STOP && end > 0 && is_dotted(bytes, end, t) ? GAP_DOT : gap;
}

/* Reads what each word from token i on tells by itself, up to the one that begins at byte `border`,
 * whose number is returned. `flag` is set for all of them. */
static uint32_t read_words(struct reader *r, uint32_t i, uint32_t border, uint32_t flag)
{
    const struct text *text = r->text;
    const struct token *tokens = text->tokens;
    const struct lexicon lexicon = *r->lexicon;
    const char *bytes = text->bytes;
    const uint32_t n = text->n_tokens;
    uint32_t end = i > 0 ? token_end(&tokens[i - 1]) : 0;
    for (; i < n && tokens[i].begin < border; i++) {
        struct prose_word *w = &r->words[i];
        const struct token *t = &tokens[i];
        lexicon_expect(&lexicon, tokens[i + AHEAD < n ? i + AHEAD : i].word);
        uint32_t gap = gap_before(bytes, end, t, w), flags = form_flags(bytes, t);
        memcpy(w, &lexicon_get(&lexicon, t->word)->classes, LEXEME_BYTES);
        w->flags = (uint8_t)(flags | flag);
        w->gap = (uint16_t)gap;
        end = token_end(t);
    }
    return i;
}

/* The running counts and the lists, over the words [i, end), which lie outside marks. */
static void count_outer(struct reader *r, uint32_t i, uint32_t end)
{
    uint32_t outer = r->outer, sentence = r->sentence, cues = r->cues;
    size_t n_pronouns = r->n_pronouns;
    for (; i < end; i++) {
        struct prose_word *w = &r->words[i];
        w->outer = outer++;
        w->cues = (uint16_t)cues;
        r->cue_tokens[cues] = i;
        cues += prose_is_finite_cue(w);
        sentence += (w->flags & PROSE_STARTS) / PROSE_STARTS;
        w->sentence = sentence;
        r->pronouns[n_pronouns] = i;
        n_pronouns += (w->classes & (WORD_HE | WORD_SHE)) != 0;
    }
    r->outer = outer;
    r->sentence = sentence;
    r->cues = cues;
    r->n_pronouns = n_pronouns;
}

/* The same inside marks, where nothing counts. */
static void count_inner(const struct reader *r, uint32_t i, uint32_t end)
{
    for (; i < end; i++) {
        struct prose_word *w = &r->words[i];
        w->outer = r->outer;
        w->cues = (uint16_t)r->cues;
        w->sentence = r->sentence;
    }
}

/* All words, from one border to the next: where a paragraph begins, or an outermost stretch begins
 * or ends. */
static void read_all(struct reader *r)
{
    for (uint32_t i = 0; i < r->text->n_tokens;) {
        uint32_t byte = r->text->tokens[i].begin, first = i;
        bool begins = byte >= r->paragraph_begin;
        if (begins)
            find_paragraph(r, i);
        if (byte >= r->mark_end)
            find_mark(r, byte);
        bool inside = byte >= r->mark_begin;
        uint32_t border = inside ? r->mark_end : r->mark_begin;
        i = read_words(r, i, border < r->paragraph_begin ? border : r->paragraph_begin,
                       inside ? PROSE_INSIDE : 0);
        if (inside)
            count_inner(r, first, i);
        else
            count_outer(r, first, i);
        if (begins)
            r->words[first].gap |= GAP_PARAGRAPH;
    }
}

stemma_status prose_read(struct prose *out, struct arena *arena, const struct text *text,
                         const struct marked_list *marks, const struct lexicon *lexicon,
                         stemma_error *err)
{
    struct prose_word *words = ARENA_NEW(arena, struct prose_word, (size_t)text->n_tokens + 1, err);
    uint32_t *pronouns = ARENA_NEW(arena, uint32_t, (size_t)text->n_tokens + 1, err);
    uint32_t *cues = ARENA_NEW(arena, uint32_t, (size_t)text->n_tokens + 1, err);
    if (words == NULL || pronouns == NULL || cues == NULL)
        return arena_status(arena);
    struct reader r = {.text = text,
                       .lexicon = lexicon,
                       .words = words,
                       .marks = marks,
                       .pronouns = pronouns,
                       .cue_tokens = cues};
    read_all(&r);
    cues[r.cues] = text->n_tokens;
    words[text->n_tokens] = (struct prose_word){.outer = r.outer,
                                                .sentence = r.sentence + 1,
                                                .gap = GAP_PARAGRAPH,
                                                .flags = PROSE_INSIDE,
                                                .cues = (uint16_t)r.cues};
    *out = (struct prose){.text = text,
                          .at = words,
                          .n_pronouns = r.n_pronouns,
                          .pronouns = pronouns,
                          .cues = cues,
                          .english = true};
    return STEMMA_OK;
}

/* Words of other languages that are other ones in English. */
static const struct {
    const char *language, *word;
    uint32_t classes;
} homographs[] = {
    {"de", "am", WORD_PREPOSITION}, {"de", "an", WORD_PREPOSITION}, {"de", "hat", WORD_AUXILIARY},
    {"de", "war", WORD_AUXILIARY},  {"fr", "a", WORD_AUXILIARY},    {"fr", "me", WORD_HONORIFIC},
    {"fr", "sa", WORD_POSSESSIVE},  {"fr", "son", WORD_POSSESSIVE}, {"es", "a", WORD_PREPOSITION},
    {"es", "su", WORD_POSSESSIVE},  {"it", "a", WORD_PREPOSITION},  {"it", "su", WORD_PREPOSITION},
    {"pt", "a", WORD_DETERMINER},
};

static void set_homographs(struct prose *prose, const char *language)
{
    enum { LONGEST = 3 };
    for (size_t k = 0; k < sizeof homographs / sizeof *homographs; k++)
        for (uint32_t i = 0;
             language_is(language, homographs[k].language) && i < prose->text->n_tokens; i++)
            if (prose->text->tokens[i].n_bytes <= LONGEST &&
                prose_is_word(prose, i, homographs[k].word))
                prose->at[i].classes = homographs[k].classes;
}

/* "Finanzminister", "Polizeisprecherin": a German noun is what its end is. */
static void set_compounds(struct prose *prose, const struct lexicon *lexicon)
{
    enum { SHORTEST_PART = 3, SHORTEST_END = 5, LONGEST = 40 };
    const uint32_t kinds = WORD_ROLE | WORD_MALE | WORD_FEMALE;
    for (uint32_t i = 0; i < prose->text->n_tokens; i++) {
        const struct token *t = &prose->text->tokens[i];
        struct prose_word *w = &prose->at[i];
        const char *word = prose->text->bytes + t->begin;
        if (!(w->flags & PROSE_CAPITAL) || w->classes != 0 || w->verb != CUE_NONE ||
            t->n_bytes > LONGEST)
            continue;
        for (uint32_t at = SHORTEST_PART; at + SHORTEST_END <= t->n_bytes; at++) {
            if ((word[at] & 0xc0) == 0x80)
                continue;
            uint32_t end = lexicon_get(lexicon, fold_hash(word + at, t->n_bytes - at))->classes;
            if (end & WORD_ROLE) {
                w->classes = end & kinds;
                break;
            }
        }
    }
}

void prose_set_language(struct prose *prose, const struct lexicon *lexicon, const char *language)
{
    prose->english = language == NULL || language_is(language, "en");
    prose->nouns = language_is(language, "de");
    if (!prose->english)
        set_homographs(prose, language);
    if (prose->nouns)
        set_compounds(prose, lexicon);
}

bool prose_lacks_subject(const struct prose *prose, uint32_t token)
{
    const struct prose_word *words = prose->at, *w = &words[token];
    const uint32_t subject =
        WORD_SUBJECT | WORD_DETERMINER | WORD_POSSESSIVE | WORD_ROLE | WORD_ROLES;
    bool follows = w->gap & GAP_MARK ||
                   (token > 0 && w[-1].classes & WORD_AUXILIARY && w[-1].gap & GAP_MARK && !w->gap);
    if (w->flags & PROSE_INSIDE || !follows)
        return false;
    if (w[1].gap & GAP_HYPHEN)
        return false;
    for (w++; w < words + prose->text->n_tokens && !(w->gap & GAP_BREAKS); w++) {
        const bool after_preposition = (w[-1].classes & WORD_PREPOSITION) != 0;
        const bool goes_on = (w[-1].flags & PROSE_CAPITAL) != 0;
        if ((w->classes & subject && !after_preposition) ||
            (w->flags & PROSE_CAPITAL && !after_preposition && !goes_on))
            return false;
    }
    return true;
}

bool prose_is_attributed(const struct prose_word *words, uint32_t token)
{
    const struct prose_word *w = &words[token];
    if (token == 0 || w->gap & GAP_BREAKS || w[-1].flags & PROSE_INSIDE)
        return false;
    if (w[-1].classes & WORD_ATTRIBUTES)
        return true;
    return token > 1 && w[-1].classes & WORD_PREPOSITION && !(w[-1].gap & GAP_BREAKS) &&
           w[-2].classes & WORD_ATTRIBUTES && !(w[-2].flags & PROSE_INSIDE);
}
