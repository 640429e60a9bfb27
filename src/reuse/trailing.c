/*
 * Lists at the end of a report: "Related posts", "Read more: …", rows of headlines and names.
 *
 * In: the paragraphs of a text. Out: where a trailing list begins. Paragraphs are read from the end
 * upward. A line is a short paragraph without a sentence's end. The list begins at the upper-most
 * cue line ("Related posts") that only lines follow; where there is no cue, three lines in a row
 * make one when the last of what stands before them is a sentence. In doubt there is no list: a
 * list that is kept costs little, a lost paragraph of the report costs much. So the lines may never
 * be more than a third of the paragraphs' words. O(bytes of the last paragraphs).
 */
#include "reuse/furniture.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

#define MAX_LINES 60  /* paragraphs looked at from the end */
#define LINE_WORDS 20 /* of a line after a cue */
#define BARE_WORDS 14 /* of a line where there is no cue */
#define FEWEST_BARE 3 /* lines that make a list without a cue */
#define CUE_WORDS 4   /* of the longest cue */
#define CUE_BYTES 256
#define HEAD_WORDS 8 /* of a line that ends with a colon and heads a list */

/* How a cue line begins, folded (an accent stands as a character of its own): words parted by one
 * space. `alone`: only as a whole line, or
 * before a colon; such words begin sentences, too. */
struct cue {
    const char *words;
    bool alone;
};

static const struct cue CUES[] = {
    {"related posts", false},
    {"related stories", false},
    {"related articles", false},
    {"related content", false},
    {"related news", false},
    {"related coverage", false},
    {"related topics", false},
    {"related links", false},
    {"related", true},
    {"read more", true},
    {"read also", true},
    {"read next", true},
    {"also read", true},
    {"see also", true},
    {"more on this", true},
    {"more on this story", true},
    {"more from", true},
    {"more stories", true},
    {"more news", true},
    {"you may also like", false},
    {"you might also like", false},
    {"you may like", true},
    {"recommended", true},
    {"recommended for you", false},
    {"most read", true},
    {"most popular", true},
    {"trending", true},
    {"trending now", true},
    {"top stories", true},
    {"don't miss", true},
    {"lesen sie auch", false},
    {"mehr zum thema", false},
    {"lire aussi", false},
    {"a\u0300 lire aussi", false},
    {"sur le me\u0302me sujet", false},
    {"lea tambie\u0301n", false},
    {"te puede interesar", false},
    {"ma\u0301s informacio\u0301n", true},
};

/* The first words of a paragraph, folded, parted by one space. */
struct opening {
    char bytes[CUE_BYTES];
    size_t n[CUE_WORDS + 1]; /* bytes of the first i words; SIZE_MAX: there are not so many */
};

static void opening_of(struct opening *o, const struct text *t, const struct text_range *p)
{
    size_t n = 0;
    o->n[0] = 0;
    o->bytes[0] = '\0';
    for (uint32_t i = 1; i <= CUE_WORDS; i++) {
        o->n[i] = SIZE_MAX;
        if (o->n[i - 1] == SIZE_MAX || p->token_begin + i > p->token_end)
            continue;
        const struct token *w = &t->tokens[p->token_begin + i - 1];
        if (n + 1 + 4 * (size_t)w->n_bytes > CUE_BYTES)
            continue;
        if (i > 1)
            o->bytes[n++] = ' ';
        n += fold_word(t->bytes + w->begin, w->n_bytes, o->bytes + n, CUE_BYTES - n);
        o->n[i] = n;
    }
}

/* The number of words in a cue. */
static uint32_t count_words(const char *words)
{
    uint32_t n = 1;
    for (; *words != '\0'; words++)
        n += *words == ' ';
    return n;
}

static bool closes(uint32_t c)
{
    return c == '"' || c == '\'' || c == 0x201d || c == 0x2019 || c == 0xbb || c == ')' ||
           c == ']' || c == ' ' || c == 0xa0;
}

/* The paragraph's last character, closing marks aside. */
static uint32_t last_character(const struct text *t, const struct text_range *p)
{
    uint32_t at = p->end, n;
    while (at > p->begin) {
        uint32_t c = utf8_before(t->bytes + p->begin, t->bytes + at, &n);
        if (!closes(c))
            return c;
        at -= n;
    }
    return 0;
}

static bool is_cue(const struct text *t, const struct text_range *p)
{
    struct opening o;
    opening_of(&o, t, p);
    for (size_t i = 0; i < sizeof CUES / sizeof *CUES; i++) {
        if (CUES[i].words[0] != o.bytes[0])
            continue;
        uint32_t n_words = count_words(CUES[i].words);
        size_t n = strlen(CUES[i].words);
        if (o.n[n_words] != n || memcmp(o.bytes, CUES[i].words, n) != 0)
            continue;
        if (p->token_end - p->token_begin == n_words)
            return true;
        if (!CUES[i].alone && last_character(t, p) != '.')
            return true;
        if (t->bytes[token_end(&t->tokens[p->token_begin + n_words - 1])] == ':')
            return true;
    }
    return false;
}

/* A short paragraph without a sentence's end; a question or a call is let pass after a cue. */
static bool is_line(const struct text *t, const struct text_range *p, uint32_t most_words,
                    bool after_cue)
{
    uint32_t n_words = p->token_end - p->token_begin, c = last_character(t, p);
    if (n_words > most_words || c == '.' || c == 0x2026 || c == ',' || c == ';' || c == 0x3002)
        return false;
    return after_cue || (c != '?' && c != '!' && c != ':');
}

/* True when the lines from `first` on are few beside what stands before them, and that ends with a
 * sentence. */
static bool after_report(const struct text *t, uint32_t first)
{
    if (first == 0)
        return false;
    uint32_t n_before = t->paragraphs[first].token_begin;
    if (n_before < 2 * (t->n_tokens - n_before))
        return false;
    for (uint32_t i = first; i-- > 0;) {
        uint32_t c = last_character(t, &t->paragraphs[i]);
        if (c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002)
            return true;
    }
    return false;
}

/* A short line that ends with a colon: "Also see:". */
static bool heads_list(const struct text *t, const struct text_range *p)
{
    return p->token_end - p->token_begin <= HEAD_WORDS && last_character(t, p) == ':';
}

bool furniture_trailing(const struct text *text, uint32_t *begin_byte)
{
    uint32_t cue = UINT32_MAX, bare = text->n_paragraphs;
    bool all_bare = true;
    for (uint32_t i = text->n_paragraphs; i-- > 0 && text->n_paragraphs - i <= MAX_LINES;) {
        const struct text_range *p = &text->paragraphs[i];
        if (p->token_end - p->token_begin <= 2 * LINE_WORDS && is_cue(text, p))
            cue = i;
        else if (!is_line(text, p, LINE_WORDS, true))
            break;
        all_bare = all_bare && is_line(text, p, BARE_WORDS, false);
        if (all_bare)
            bare = i;
    }
    uint32_t first = UINT32_MAX;
    if (cue != UINT32_MAX && after_report(text, cue))
        first = cue;
    else if (text->n_paragraphs - bare >= FEWEST_BARE && after_report(text, bare))
        first = bare > 1 && heads_list(text, &text->paragraphs[bare - 1]) ? bare - 1 : bare;
    if (first == UINT32_MAX)
        return false;
    *begin_byte = text->paragraphs[first].begin;
    return true;
}
