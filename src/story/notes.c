/*
 * Finds correction notes. In: a document's words and its quotations; out: notes with their kind and
 * extent.
 *
 * A note speaks of its own article, and the set phrases that do so are few. A word that such a
 * phrase cannot do without (version, article, correction, UPDATE) is looked for, and a rule then
 * asks for the others around it:
 *
 *   - "an earlier version of this article", also "Une version précédente de cet article";
 *   - "this article originally misstated", "this story has been updated";
 *   - a heading at the begin of a paragraph: "Correction (May 5): …", "Corrections &
 * Amplifications";
 *   - "UPDATE 2", "UPDATE: …";
 *   - codes of the wires at the head: "CORRECTED-", "REFILE-", "KILL", "(Corrects age …)".
 *
 * "An earlier version of the bill" has none of them, and what stands in quotation marks is said of
 * somebody else's article. Words are asked for in the tables of note_words.c, so that the rules are
 * those of all languages there. Precision comes first: "Editor's note:" alone is no correction, nor
 * is "The report incorrectly said".
 *
 * Linear: each rule looks at a bounded number of words.
 */
#include "story/notes.h"

#include "base/bisect.h"

#include <string.h>

enum {
    REACH = 12,       /* words from "version" to the article */
    HEAD_WORDS = 16,  /* of a heading, with a date */
    HEAD_OF_TEXT = 3, /* paragraphs in which codes stand */
    FOLLOWING = 2,    /* sentences after the one that tells */
    LONGEST = 6,      /* sentences of a note under a heading */
    NESTED = 16       /* quotations before a place that may reach over it */
};
#define ANCHORS                                                                                   \
    (NOTE_VERSION | NOTE_STORY | NOTE_PAPER | NOTE_HEAD | NOTE_UPDATE | NOTE_KILL | NOTE_REFILE | \
     NOTE_CODE)
#define NOT_A_NOTE (-1)

struct place {
    uint32_t token;
    uint32_t first, end;                     /* tokens of its sentence */
    uint32_t sentence, paragraph;            /* numbers */
    uint32_t paragraph_first, paragraph_end; /* tokens */
};

static const struct text *text_of(const struct note_reader *r)
{
    return &r->document->text;
}

static struct place place_of(const struct note_reader *r, uint32_t token)
{
    const struct text *t = text_of(r);
    const uint32_t byte = t->tokens[token].begin;
    struct place p = {.token = token};
    p.sentence = text_sentence_at(t, byte);
    p.paragraph = text_paragraph_at(t, byte);
    p.first = t->sentences[p.sentence].token_begin;
    p.end = t->sentences[p.sentence].token_end;
    p.paragraph_first = t->paragraphs[p.paragraph].token_begin;
    p.paragraph_end = t->paragraphs[p.paragraph].token_end;
    return p;
}

/* What is printed right behind token i, space left out; 0 at the text's end. */
static char sign_after(const struct note_reader *r, uint32_t i)
{
    const struct text *t = text_of(r);
    uint32_t byte = token_end(&t->tokens[i]);
    while (byte < t->n_bytes && (t->bytes[byte] == ' ' || t->bytes[byte] == '\t'))
        byte++;
    if (byte + 2 < t->n_bytes && memcmp(t->bytes + byte, "\xe2\x80", 2) == 0)
        return '-'; /* a dash, or a closing mark, which no code has behind it */
    return byte < t->n_bytes ? t->bytes[byte] : '\0';
}

static bool colon_between(const struct note_reader *r, uint32_t i, uint32_t next_byte)
{
    const struct text *t = text_of(r);
    for (uint32_t b = token_end(&t->tokens[i]); b < next_byte && b < t->n_bytes; b++)
        if (t->bytes[b] == ':')
            return true;
    return false;
}

/* True between quotation marks. Quotations come by place; few stand inside one another. */
static bool quoted(const struct note_reader *r, uint32_t byte)
{
    struct bisect search = {.high = r->n_quotes};
    while (bisect_open(&search))
        bisect_step(&search, r->quotes[search.middle].parts[0].begin_byte <= byte);
    for (size_t q = search.low; q-- > 0 && q + NESTED >= search.low;)
        for (size_t p = 0; p < r->quotes[q].n_parts; p++)
            if (r->quotes[q].parts[p].begin_byte <= byte && byte < r->quotes[q].parts[p].end_byte)
                return true;
    return false;
}

/* ---- the rules: each gives a kind, or NOT_A_NOTE */

/* What an update says it did, from token `from` on. */
static int kind_of_update(const struct note_reader *r, uint32_t from, uint32_t end)
{
    int kind = STEMMA_CORRECTION_UPDATE;
    for (uint32_t i = from; i < end; i++) {
        const uint32_t c = note_at(r, i);
        if (c & NOTE_MENDS)
            return STEMMA_CORRECTION_CORRECTION;
        if (c & NOTE_CLEARS)
            kind = STEMMA_CORRECTION_CLARIFICATION;
    }
    return kind;
}

/* "an earlier version of this article", "version précédente de cet article" */
static int rule_version(const struct note_reader *r, const struct place *p)
{
    const uint32_t i = p->token;
    const bool before = i > p->first && (note_at(r, i - 1) & NOTE_EARLIER);
    const bool after = i + 1 < p->end && (note_at(r, i + 1) & NOTE_EARLIER);
    if (!(note_at(r, i) & NOTE_VERSION) || (!before && !after))
        return NOT_A_NOTE;
    for (uint32_t j = i + 1; j + 1 < p->end && j < i + REACH; j++) {
        const uint32_t c = note_at(r, j);
        for (uint32_t k = j + 1; (c & NOTE_THIS) && k < p->end && k <= j + 2; k++)
            if (note_at(r, k) & (NOTE_STORY | NOTE_PAPER))
                return STEMMA_CORRECTION_CORRECTION;
        if ((c & NOTE_THE) && (note_at(r, j + 1) & NOTE_STORY) &&
            (i - p->first <= 3 || (note_at(r, j + 2) & (NOTE_WRONGLY | NOTE_MISSAID | NOTE_SAID))))
            return STEMMA_CORRECTION_CORRECTION;
    }
    return NOT_A_NOTE;
}

/* "this article originally misstated", "this story has been updated" */
static int rule_self(const struct note_reader *r, const struct place *p)
{
    const uint32_t i = p->token;
    if (!(note_at(r, i) & (NOTE_STORY | NOTE_PAPER)) || i == p->first)
        return NOT_A_NOTE;
    const bool this =
        (note_at(r, i - 1) & NOTE_THIS) || (i > p->first + 1 && (note_at(r, i - 2) & NOTE_THIS));
    const bool the = (note_at(r, i - 1) & NOTE_THE) && (note_at(r, i) & NOTE_STORY) &&
                     i - 1 == p->first && p->end - p->first <= 8;
    for (uint32_t j = i + 2; (this || the) && j < p->end && j <= i + 6; j++)
        if ((note_at(r, j) & NOTE_FIXED) && (note_at(r, j - 1) & NOTE_HAS))
            return kind_of_update(r, j, p->end);
    if (!this)
        return NOT_A_NOTE;
    if (i + 1 < p->end && (note_at(r, i + 1) & NOTE_FIXES))
        return STEMMA_CORRECTION_CORRECTION;
    for (uint32_t j = i + 1; j < p->end && j <= i + 3; j++) {
        const bool said = j + 1 < p->end && (note_at(r, j + 1) & NOTE_SAID);
        if ((note_at(r, j) & (NOTE_WRONGLY | NOTE_MISSAID)) ||
            ((note_at(r, j) & NOTE_FIRST) && said))
            return STEMMA_CORRECTION_CORRECTION;
    }
    return NOT_A_NOTE;
}

static bool capital(const struct note_reader *r, uint32_t i)
{
    return (text_of(r)->tokens[i].flags & TOKEN_CAPITAL) != 0;
}

static bool upper(const struct note_reader *r, uint32_t i)
{
    return (text_of(r)->tokens[i].flags & TOKEN_UPPER) != 0;
}

/* "Correction (May 5, 2 p.m.): …"; a paragraph "Corrections & Amplifications" */
static int rule_heading(const struct note_reader *r, const struct place *p)
{
    const struct text *t = text_of(r);
    const bool alone = p->token == p->paragraph_first;
    bool clears = true;
    if (!(note_at(r, p->token) & NOTE_HEAD) || !capital(r, p->token) ||
        (!alone && p->token != p->first))
        return NOT_A_NOTE;
    for (uint32_t i = p->token; i < p->token + HEAD_WORDS && i < p->paragraph_end; i++) {
        const uint32_t c = note_at(r, i);
        if (!(c & (NOTE_HEAD | NOTE_DATE | NOTE_AND)) && t->tokens[i].kind != TOKEN_NUMBER)
            return NOT_A_NOTE;
        clears &= !(c & NOTE_HEAD) || (c & NOTE_CLEARS);
        const uint32_t next = i + 1 < t->n_tokens ? t->tokens[i + 1].begin : t->n_bytes;
        const bool ends = alone && i + 1 == p->paragraph_end;
        const bool dash = upper(r, p->token) && i == p->token && sign_after(r, i) == '-';
        if (ends || dash || colon_between(r, i, next))
            return clears ? STEMMA_CORRECTION_CLARIFICATION : STEMMA_CORRECTION_CORRECTION;
    }
    return NOT_A_NOTE;
}

/* A number, or II: what counts updates. */
static bool counts(const struct note_reader *r, uint32_t i)
{
    const struct token *k = &text_of(r)->tokens[i];
    bool roman = k->n_bytes <= 3;
    for (uint32_t b = 0; b < k->n_bytes && roman; b++)
        roman = strchr("IVX", text_of(r)->bytes[k->begin + b]) != NULL;
    return k->kind == TOKEN_NUMBER || roman;
}

/* "UPDATE 2-", "UPDATE II - ", "Update: …" */
static int rule_update(const struct note_reader *r, const struct place *p)
{
    const uint32_t i = p->token;
    if (!(note_at(r, i) & NOTE_UPDATE) || i != p->paragraph_first || !capital(r, i))
        return NOT_A_NOTE;
    const char sign = sign_after(r, i);
    if (sign == ':' || (upper(r, i) && (i + 1 == p->paragraph_end || strchr("-([", sign) != NULL ||
                                        counts(r, i + 1))))
        return STEMMA_CORRECTION_UPDATE;
    return NOT_A_NOTE;
}

/* "CORRECTED-", "REFILE-", "KILL"; "(Corrects age in paragraph 3)" */
static int rule_code(const struct note_reader *r, const struct place *p)
{
    const struct text *t = text_of(r);
    const uint32_t i = p->token, c = note_at(r, i), begin = t->tokens[i].begin;
    if (!(c & (NOTE_CODE | NOTE_KILL | NOTE_REFILE)) || i != p->paragraph_first || !capital(r, i))
        return NOT_A_NOTE;
    const char sign = sign_after(r, i);
    const bool inside = begin > 0 && t->bytes[begin - 1] == '(' && !(c & NOTE_KILL);
    const bool code = upper(r, i) && p->paragraph < HEAD_OF_TEXT &&
                      (strchr("-:(", sign) != NULL || i + 1 == p->paragraph_end);
    if (!inside && !code)
        return NOT_A_NOTE;
    return c & NOTE_KILL     ? STEMMA_CORRECTION_KILL
           : c & NOTE_REFILE ? STEMMA_CORRECTION_REFILE
                             : STEMMA_CORRECTION_CORRECTION;
}

/* ---- from a rule's place to the note */

static uint32_t last_sentence(const struct note_reader *r, const struct place *p, uint32_t more)
{
    const struct text *t = text_of(r);
    uint32_t s = p->sentence;
    while (more-- > 0 && s + 1 < t->n_sentences &&
           t->sentences[s + 1].begin < t->paragraphs[p->paragraph].end)
        s++;
    return s;
}

/* Under a heading: what follows in its paragraph, or, where the heading is one, in the next. */
static void reach_under_heading(const struct note_reader *r, struct note *n, const struct place *p)
{
    const struct text *t = text_of(r);
    struct place at = *p;
    const bool alone = p->first == p->paragraph_first && p->end == p->paragraph_end &&
                       !colon_between(r, p->token, t->tokens[p->end - 1].begin) &&
                       p->end - p->first <= HEAD_WORDS;
    if (alone && p->paragraph + 1 < t->n_paragraphs)
        at = place_of(r, t->paragraphs[p->paragraph + 1].token_begin);
    const uint32_t more = n->kind == STEMMA_CORRECTION_UPDATE ? 1 : LONGEST;
    n->span.begin = t->sentences[p->sentence].begin;
    n->span.end = t->sentences[last_sentence(r, &at, more)].end;
}

/* The sentence that tells and those that follow; of a short paragraph that it ends, all. */
static void reach_around(const struct note_reader *r, struct note *n, const struct place *p)
{
    const struct text *t = text_of(r);
    const struct text_range *paragraph = &t->paragraphs[p->paragraph];
    const uint32_t first = text_sentence_at(t, paragraph->begin);
    const uint32_t more = n->kind == STEMMA_CORRECTION_UPDATE ? 0 : FOLLOWING;
    const uint32_t last = last_sentence(r, p, more);
    const bool whole =
        p->sentence == last && last - first <= FOLLOWING && n->kind != STEMMA_CORRECTION_UPDATE;
    n->span.begin = t->sentences[whole ? first : p->sentence].begin;
    n->span.end = t->sentences[last].end;
}

static bool rule_any(struct note *n, const struct note_reader *r, const struct place *p)
{
    static int (*const inside[])(const struct note_reader *, const struct place *) = {rule_version,
                                                                                      rule_self};
    static int (*const heads[])(const struct note_reader *,
                                const struct place *) = {rule_heading, rule_update, rule_code};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        const int kind = heads[i](r, p);
        if (kind != NOT_A_NOTE) {
            n->kind = (stemma_correction_kind)kind;
            reach_under_heading(r, n, p);
            return true;
        }
    }
    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++) {
        const int kind = inside[i](r, p);
        if (kind != NOT_A_NOTE) {
            n->kind = (stemma_correction_kind)kind;
            reach_around(r, n, p);
            return true;
        }
    }
    return false;
}

/* A code at the begin of a title that the text does not print: "CORRECTED-Harbour to close". */
static bool code_in_title(struct note *n, const struct note_reader *r)
{
    const char *title = r->document->record.title;
    size_t end = 0;
    if (title == NULL || r->document->title_begin < r->document->title_end)
        return false;
    while (title[end] >= 'A' && title[end] <= 'Z')
        end++;
    const bool signed_off = title[end] == '-' || title[end] == ':' ||
                            (title[end] == ' ' && title[end + 1] >= '1' && title[end + 1] <= '9');
    if (end < 4 || !signed_off)
        return false;
    const uint32_t c = note_word_classes(r->words, title, end);
    if (!(c & (NOTE_CODE | NOTE_KILL | NOTE_REFILE | NOTE_UPDATE)))
        return false;
    n->in_title = true;
    n->kind = c & NOTE_KILL     ? STEMMA_CORRECTION_KILL
              : c & NOTE_REFILE ? STEMMA_CORRECTION_REFILE
              : c & NOTE_CODE   ? STEMMA_CORRECTION_CORRECTION
                                : STEMMA_CORRECTION_UPDATE;
    return true;
}

stemma_status notes_find(note_array *out, struct arena *arena, const struct note_reader *reader,
                         stemma_error *err)
{
    const struct text *t = text_of(reader);
    struct note note = {.in_title = false};
    *out = (note_array)ARRAY_INIT(UINT32_MAX);
    if (code_in_title(&note, reader))
        TRY(ARRAY_ADD(arena, out, note, err));
    uint32_t covered = 0; /* bytes that notes reach to */
    for (uint32_t i = 0; i < t->n_tokens; i++) {
        if (!(note_at(reader, i) & ANCHORS))
            continue;
        const struct place p = place_of(reader, i);
        struct note n = {.anchor = t->tokens[i].begin};
        if (!rule_any(&n, reader, &p) || quoted(reader, t->tokens[i].begin))
            continue;
        struct note *last = out->n > 0 ? &out->at[out->n - 1] : NULL;
        if (last != NULL && t->tokens[i].begin < covered) {
            if (last->kind == STEMMA_CORRECTION_UPDATE)
                last->kind = n.kind;
            continue;
        }
        n.span.begin = n.span.begin < covered ? covered : n.span.begin;
        covered = n.span.end;
        TRY(ARRAY_ADD(arena, out, n, err));
    }
    for (size_t i = 0; i < out->n; i++)
        if (!out->at[i].in_title)
            note_read_change(&out->at[i], reader);
    return STEMMA_OK;
}
