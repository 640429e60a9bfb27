/*
 * What a correction note says was wrong. In: a note; out: the superseded words and the new ones, as
 * the note prints them, where it does.
 *
 * Editors write this in few ways, tried here in order of how much they say:
 *
 *   "30 members, not 24"; "Iran instead of Iraq"; "to 61 from 64": a value or a name for another;
 *   "misstated the name as Gideon Rich; it is Gideon Lich";
 *   "incorrectly said that she won", "described her as a first-term governor": what was said.
 *
 * A value is a number with its sign and unit; a name, a run of capitalised words; or words between
 * marks. Where the note says only that something was misstated, both stay empty: nothing is
 * guessed. Linear in the note.
 */
#include "story/notes.h"

#include <string.h>

enum {
    AS_REACH = 14,  /* words from the verb to "as" */
    LEAST_SAID = 3, /* words of what was said */
    MOST_SAID = 80,
    MOST_READ = 400, /* words of one sentence */
    NAME_WORDS = 8
};

struct change_reader {
    const struct note_reader *r;
    const struct text *t;
    uint32_t first, end; /* tokens of the note */
};

/* ---- values, names, marked words */

static bool is_space_or_hyphen(const struct text *t, uint32_t a, uint32_t b)
{
    uint32_t n = 0;
    for (uint32_t i = token_end(&t->tokens[a]); i < t->tokens[b].begin; i++, n++)
        if (strchr(" -'.&\n", t->bytes[i]) == NULL || (t->bytes[i] == '.' && n > 0))
            return false;
    return n <= 2;
}

/* Center of the Arts, Arts and Crafts */
static bool joins_names(const struct text *t, uint32_t i)
{
    static const char *const words[] = {"of", "for", "the", "and", "de", "von", "der"};
    const struct token *k = &t->tokens[i];
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        if (k->n_bytes == strlen(words[w]) &&
            memcmp(t->bytes + k->begin, words[w], k->n_bytes) == 0)
            return true;
    return false;
}

static bool is_name_word(const struct text *t, uint32_t i)
{
    return (t->tokens[i].flags & TOKEN_CAPITAL) && t->tokens[i].kind == TOKEN_WORD;
}

/* A word that goes on with a number: million, per cent. */
static bool is_unit(const struct text *t, uint32_t i)
{
    static const char *const units[] = {"million", "billion", "trillion", "thousand", "percent",
                                        "per",     "cent",    "dozen",    "hundred"};
    const struct token *k = &t->tokens[i];
    for (size_t u = 0; u < sizeof units / sizeof *units; u++)
        if (k->n_bytes == strlen(units[u]) &&
            memcmp(t->bytes + k->begin, units[u], k->n_bytes) == 0)
            return true;
    return false;
}

struct stretch_of_text note_number(const struct text *t, uint32_t i, uint32_t end)
{
    static const char *const currencies[] = {"$", "€", "£", "¥"};
    struct stretch_of_text s = {t->tokens[i].begin, token_end(&t->tokens[i])};
    for (size_t c = 0; c < sizeof currencies / sizeof *currencies; c++) {
        const uint32_t n = (uint32_t)strlen(currencies[c]);
        if (s.begin >= n && memcmp(t->bytes + s.begin - n, currencies[c], n) == 0)
            s.begin -= n;
    }
    if (s.end < t->n_bytes && t->bytes[s.end] == '%')
        s.end++;
    for (uint32_t k = i + 1; k < end && is_unit(t, k) && is_space_or_hyphen(t, k - 1, k); k++)
        s.end = token_end(&t->tokens[k]);
    return s;
}

static bool is_number(const struct text *t, uint32_t i)
{
    return t->tokens[i].kind == TOKEN_NUMBER;
}

/* The opening mark right before token i, and where its closing one stands; false: there is none. */
static bool marked_at(const struct text *t, uint32_t i, uint32_t end, struct stretch_of_text *out)
{
    static const char *const marks[][2] = {{"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"«", "»"}};
    const uint32_t begin = t->tokens[i].begin;
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
        const uint32_t n = (uint32_t)strlen(marks[m][0]);
        const size_t close = strlen(marks[m][1]);
        if (begin < n || memcmp(t->bytes + begin - n, marks[m][0], n) != 0)
            continue;
        for (uint32_t b = begin; b + close <= t->n_bytes && b <= token_end(&t->tokens[end - 1]) + 4;
             b++)
            if (memcmp(t->bytes + b, marks[m][1], close) == 0) {
                *out = (struct stretch_of_text){begin, b};
                while (out->end > begin && strchr(".,;", t->bytes[out->end - 1]) != NULL)
                    out->end--;
                return out->end > begin;
            }
    }
    return false;
}

/* A name's end without what shows possession. */
static uint32_t name_end(const struct text *t, uint32_t i)
{
    uint32_t end = token_end(&t->tokens[i]);
    if (end - t->tokens[i].begin > 2 && memcmp(t->bytes + end - 2, "'s", 2) == 0)
        end -= 2;
    else if (end - t->tokens[i].begin > 4 && memcmp(t->bytes + end - 4, "’s", 4) == 0)
        end -= 4;
    return end;
}

/* "September" with the day and the year behind it. */
static struct stretch_of_text with_day(const struct change_reader *c, struct stretch_of_text s,
                                       uint32_t end)
{
    for (uint32_t k = text_token_at(c->t, s.end); k < end && is_number(c->t, k); k++)
        s.end = c->t->tokens[k].begin <= s.end + 2 ? token_end(&c->t->tokens[k]) : s.end;
    return s;
}

static bool opens_with_article(const struct change_reader *c, uint32_t i)
{
    return (c->t->tokens[i].flags & TOKEN_SENTENCE_START) &&
           (note_at(c->r, i) & (NOTE_THIS | NOTE_THE | NOTE_HEAD));
}

/* The value, name or marked words that begin at token i or after an article and "being" there. */
static struct stretch_of_text value_from(const struct change_reader *c, uint32_t i, uint32_t end)
{
    struct stretch_of_text s = {0, 0};
    for (uint32_t skipped = 0; i < end; i++) {
        if (marked_at(c->t, i, end, &s))
            return s;
        if (is_number(c->t, i))
            return note_number(c->t, i, end);
        if (is_name_word(c->t, i) && !opens_with_article(c, i))
            break;
        if (!(c->t->tokens[i].flags & TOKEN_STOP) || skipped++ == 3)
            return s;
    }
    if (i >= end)
        return s;
    s.begin = c->t->tokens[i].begin;
    s.end = name_end(c->t, i);
    for (uint32_t k = i + 1; k < end && k < i + NAME_WORDS; k++) {
        const bool inner = (c->t->tokens[k].flags & TOKEN_STOP) && k + 1 < end &&
                           is_name_word(c->t, k + 1) && is_space_or_hyphen(c->t, k, k + 1);
        if (!is_space_or_hyphen(c->t, k - 1, k) || (!is_name_word(c->t, k) && !inner) ||
            name_end(c->t, k - 1) < token_end(&c->t->tokens[k - 1]))
            break;
        s.end = inner ? s.end : name_end(c->t, k);
    }
    return note_at(c->r, i) & NOTE_DATE ? with_day(c, s, end) : s;
}

/* The value or name that ends with token i; for a number, `like` asks for the last one before. */
static struct stretch_of_text value_before(const struct change_reader *c, uint32_t i,
                                           uint32_t first, bool number)
{
    const struct stretch_of_text none = {0, 0};
    for (uint32_t k = i + 1; number && k-- > first;)
        if (is_number(c->t, k))
            return note_number(c->t, k, i + 1);
    if (number || !is_name_word(c->t, i))
        return none;
    uint32_t from = i;
    for (uint32_t k = i; k-- > first && is_space_or_hyphen(c->t, k, k + 1);) {
        if (is_name_word(c->t, k) && !opens_with_article(c, k) && !(note_at(c->r, k) & NOTE_HEAD))
            from = k;
        else if (from != k + 1 || !joins_names(c->t, k))
            break;
    }
    return (struct stretch_of_text){c->t->tokens[from].begin, name_end(c->t, i)};
}

static bool empty(struct stretch_of_text s)
{
    return s.begin >= s.end;
}

static bool begins_with_number(const struct text *t, struct stretch_of_text s)
{
    return is_number(t, text_token_at(t, s.begin));
}

/* ---- the ways to say it */

struct sentence_view {
    uint32_t first, end; /* tokens */
};

/* "X, not Y" */
static bool change_not(struct note *n, const struct change_reader *c, struct sentence_view s)
{
    for (uint32_t i = s.first + 1; i + 1 < s.end; i++) {
        const uint32_t before = token_end(&c->t->tokens[i - 1]);
        const bool comma =
            memchr(c->t->bytes + before, ',', c->t->tokens[i].begin - before) != NULL;
        const bool and = (note_at(c->r, i - 1) & NOTE_AND) && i > s.first + 1;
        if (!(note_at(c->r, i) & NOTE_NOT) || (!comma && !and))
            continue;
        const struct stretch_of_text was = value_from(c, i + 1, s.end);
        if (empty(was))
            continue;
        n->was = was;
        n->now = value_before(c, and? i - 2 : i - 1, s.first, begins_with_number(c->t, was));
        return true;
    }
    return false;
}

/* The sentence from the words on that told of the note: what it begins with may be the report's. */
static uint32_t from_anchor(const struct note *n, const struct change_reader *c,
                            struct sentence_view s)
{
    const uint32_t anchor = text_token_at(c->t, n->anchor);
    return anchor >= s.first + 2 && anchor < s.end ? anchor - 2 : s.first;
}

/* "said X instead of Y"; "it is X rather than Y" */
static bool change_instead(struct note *n, const struct change_reader *c, struct sentence_view s)
{
    uint32_t told = 0;
    for (uint32_t i = s.first; i + 2 < s.end; i++) {
        told |= note_at(c->r, i) & (NOTE_EARLIER | NOTE_WRONGLY | NOTE_MISSAID | NOTE_FIRST);
        if (!(note_at(c->r, i) & NOTE_INSTEAD) || i == s.first)
            continue;
        const struct stretch_of_text after = value_from(c, i + 2, s.end);
        struct stretch_of_text before = {0, 0};
        for (uint32_t k = i; k-- > s.first && empty(before) && i - k < NAME_WORDS;)
            if (marked_at(c->t, k, s.end, &before) && before.end > c->t->tokens[i - 1].begin + 64)
                before = (struct stretch_of_text){0, 0};
        if (empty(before))
            before = value_before(c, i - 1, s.first, is_number(c->t, i - 1));
        if (empty(after) || empty(before))
            continue;
        n->was = told ? before : after;
        n->now = told ? after : before;
        return true;
    }
    return false;
}

/* "(Corrects age to 61 from 64)", "from 64 to 61" */
static bool change_from(struct note *n, const struct change_reader *c, struct sentence_view s)
{
    struct stretch_of_text to = {0, 0}, from = {0, 0};
    uint32_t told = 0;
    for (uint32_t i = s.first; i + 1 < s.end; i++) {
        const uint32_t classes = note_at(c->r, i);
        told |= classes & (NOTE_CODE | NOTE_FIXES | NOTE_MENDS);
        if (told && (classes & NOTE_TO) && empty(to))
            to = value_from(c, i + 1, s.end);
        if (told && (classes & NOTE_FROM) && !(classes & NOTE_TO) && empty(from))
            from = value_from(c, i + 1, s.end);
    }
    if (empty(to) || empty(from) || begins_with_number(c->t, to) != begins_with_number(c->t, from))
        return false;
    n->was = from;
    n->now = to;
    return true;
}

static uint32_t end_of_said(const struct change_reader *c, uint32_t i, uint32_t end)
{
    for (uint32_t k = i; k + 1 < end; k++) {
        const uint32_t from = token_end(&c->t->tokens[k]);
        const uint32_t n = c->t->tokens[k + 1].begin - from;
        const bool version = (note_at(c->r, k + 1) & NOTE_EARLIER) && k + 2 < end &&
                             (note_at(c->r, k + 2) & NOTE_VERSION) && k > i + 2;
        if (version)
            return k - 1; /* "… in an earlier version of this article" */
        if (memchr(c->t->bytes + from, ';', n) != NULL ||
            memchr(c->t->bytes + from, '(', n) != NULL ||
            (memchr(c->t->bytes + from, ',', n) != NULL &&
             (note_at(c->r, k + 1) & (NOTE_BUT | NOTE_INSTEAD | NOTE_NOT))))
            return k + 1;
    }
    return end;
}

/* The value that "it is" names after token i: behind a semicolon, or in the next sentence. */
static struct stretch_of_text said_now(const struct change_reader *c, uint32_t i, bool number)
{
    const struct stretch_of_text none = {0, 0};
    for (uint32_t k = i; k + 1 < c->end && k < i + 6; k++)
        if (note_at(c->r, k) & NOTE_IS) {
            const struct stretch_of_text s = value_from(c, k + 1, c->end);
            return !empty(s) && begins_with_number(c->t, s) == number ? s : none;
        }
    return none;
}

/* A clause with the marks that stand right at its ends. */
static struct stretch_of_text with_marks(const struct text *t, uint32_t begin, uint32_t end)
{
    if (begin >= 3 && memcmp(t->bytes + begin - 3, "“", 3) == 0)
        begin -= 3;
    if (end + 3 <= t->n_bytes && memcmp(t->bytes + end, "”", 3) == 0)
        end += 3;
    return (struct stretch_of_text){begin, end};
}

/* A verb is among the words: "the distance to the coast" says nothing. */
static bool says_something(const struct change_reader *c, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++)
        if (note_at(c->r, i) & (NOTE_HAS | NOTE_IS))
            return true;
    return false;
}

/* "misstated the name as X; it is Y", "incorrectly said that …" */
static bool change_said(struct note *n, const struct change_reader *c, struct sentence_view s)
{
    uint32_t told = 0, verb = s.end;
    s.first = from_anchor(n, c, s);
    for (uint32_t i = s.first; i < s.end && verb == s.end; i++) {
        const uint32_t classes = note_at(c->r, i);
        told |= classes & (NOTE_EARLIER | NOTE_WRONGLY | NOTE_MISSAID | NOTE_FIRST);
        if (told && (classes & (NOTE_SAID | NOTE_MISSAID)))
            verb = i;
    }
    if (verb == s.end || (note_at(c->r, verb) & NOTE_MISSPELT))
        return false;
    const bool missaid = (note_at(c->r, verb) & NOTE_MISSAID) != 0;
    uint32_t as = s.end;
    for (uint32_t i = verb + 1; i < s.end && i <= verb + AS_REACH && as == s.end; i++)
        if ((note_at(c->r, i) & NOTE_AS) && (!missaid || c->t->tokens[i].n_bytes == 2))
            as = i; /* "misstated what …  as", not "what … that" */
    if (as < s.end) {
        const uint32_t end = end_of_said(c, as, s.end);
        n->was = value_from(c, as + 1, end);
        if (!empty(n->was) && n->was.end + 2 >= token_end(&c->t->tokens[end - 1])) {
            n->now = said_now(c, end, begins_with_number(c->t, n->was));
            return true;
        }
        n->was = (struct stretch_of_text){0, 0};
    }
    uint32_t from = verb + 1;
    while (from < s.end && ((note_at(c->r, from) & (NOTE_WRONGLY | NOTE_TO)) || from == as))
        from++; /* "referred to", "said, incorrectly, that" */
    const uint32_t end = end_of_said(c, from, s.end);
    const bool asks =
        from < end && (c->t->tokens[from].flags & TOKEN_STOP) &&
        c->t->bytes[c->t->tokens[from].begin] == 'w'; /* when, where, which, whether */
    if (!(note_at(c->r, verb) & NOTE_SAID) || asks || from + LEAST_SAID > end ||
        from + MOST_SAID < end || (as == s.end && (missaid || !says_something(c, from, end))))
        return false;
    n->clause = true;
    n->was = with_marks(c->t, c->t->tokens[from].begin, token_end(&c->t->tokens[end - 1]));
    return true;
}

/* "misspelled Ada Merrow's name": the note has the right letters only. */
static bool change_spelling(struct note *n, const struct change_reader *c, struct sentence_view s)
{
    for (uint32_t i = s.first; i + 1 < s.end; i++) {
        if (!(note_at(c->r, i) & NOTE_MISSPELT))
            continue;
        n->now = value_from(c, i + 1, s.end);
        return !empty(n->now);
    }
    return false;
}

static void read_paragraph(struct note *n, const struct change_reader *c)
{
    for (uint32_t i = c->first; i < c->end; i++) {
        if (!(note_at(c->r, i) & NOTE_PARAGRAPH))
            continue;
        if (i > c->first)
            n->paragraph = note_ordinal(c->t->tokens[i - 1].word);
        const struct token *k = i + 1 < c->end ? &c->t->tokens[i + 1] : NULL;
        if (k != NULL && k->kind == TOKEN_NUMBER && k->n_bytes <= 2)
            for (uint32_t b = 0; b < k->n_bytes; b++)
                n->paragraph = n->paragraph * 10 + (uint32_t)(c->t->bytes[k->begin + b] - '0') % 10;
    }
}

void note_read_change(struct note *note, const struct note_reader *reader)
{
    static bool (*const ways[])(struct note *, const struct change_reader *,
                                struct sentence_view) = {change_not, change_instead, change_from,
                                                         change_said, change_spelling};
    const struct text *t = &reader->document->text;
    const struct change_reader c = {reader, t, text_token_at(t, note->span.begin),
                                    text_token_at(t, note->span.end)};
    read_paragraph(note, &c);
    if (note->kind == STEMMA_CORRECTION_UPDATE || note->kind == STEMMA_CORRECTION_KILL)
        return;
    for (size_t w = 0; w < sizeof ways / sizeof *ways; w++)
        for (uint32_t s = text_sentence_at(t, note->span.begin);
             s < t->n_sentences && t->sentences[s].begin < note->span.end; s++) {
            struct sentence_view view = {t->sentences[s].token_begin, t->sentences[s].token_end};
            if (view.end - view.first > MOST_READ)
                view.end = view.first + MOST_READ;
            if (view.first < view.end && ways[w](note, &c, view))
                return;
        }
}
