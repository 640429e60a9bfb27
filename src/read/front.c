/*
 * The front matter: date stamp, title, dateline, and the date that they give.
 *
 * In: a document with its text. Out: places in the text and strings beside it; the text stays as it
 * is. What is not clear stays unknown: a missing title costs less than a sentence taken for one.
 *
 *   - A date stamp is " date 2020-10-27 " at the very head, as some archives put it before the
 *     first sentence. Such a text has no title of its own on that line.
 *   - A title is the first line of a text file when an empty line follows, more text comes after
 *     it, it has FEWEST_WORDS to TITLE_WORDS words, and it does not end like a sentence, a
 * greeting, a list's head or the credit of a picture. On 18,846 news articles saved as title, empty
 * line and text, 97 in 100 titles are found; those missed end in a full stop.
 *   - A dateline (dateline.c) is looked for at the head of the first two lines after the title that
 *     hold text.
 *
 * Cost: the first lines only, cut at LINE_BYTES each; finding a given title compares its words with
 * the first words of the text.
 */
#include "read/front.h"

#include "read/dates.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { LINE_BYTES = 2000, TITLE_BYTES = 240, TITLE_WORDS = 25, FEWEST_WORDS = 3, STAMP_BYTES = 80 };

/* A line of the text without the space around it; `next` is behind its line break. */
struct head_line {
    size_t begin, end, next;
    bool blank_after; /* an empty line follows */
};

static bool is_space_at(const char *text, size_t n, size_t at, uint32_t *length)
{
    *length = 1;
    if (at >= n)
        return false;
    enum char_class class = char_class(utf8_decode(text + at, length));
    return class == CHAR_SPACE || class == CHAR_IGNORED;
}

/* Whether nothing but space stands from `at` to the next line break, or to the end. */
static bool is_blank_line(const char *text, size_t n, size_t at)
{
    uint32_t length;
    while (at < n && text[at] != '\n' && is_space_at(text, n, at, &length))
        at += length;
    return at == n || text[at] == '\n';
}

/* The next line that holds text; false where there is none. One that is longer than LINE_BYTES is
 * cut there and counts as the last. */
static bool next_line(const char *text, size_t n, size_t at, struct head_line *out)
{
    uint32_t length;
    size_t limit = n - at > LINE_BYTES ? at + LINE_BYTES : n;
    while (at < limit && is_space_at(text, n, at, &length))
        at += length;
    if (at >= limit)
        return false;
    limit = n - at > LINE_BYTES ? at + LINE_BYTES : n;
    const char *stop = memchr(text + at, '\n', limit - at);
    size_t end = stop != NULL ? (size_t)(stop - text) : limit;
    while (end < n && ((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    *out = (struct head_line){at, end, stop != NULL ? end + 1 : n, false};
    out->blank_after = stop != NULL && out->next < n && is_blank_line(text, n, out->next);
    while (out->end > at && strchr(" \t\r\f\v", text[out->end - 1]) != NULL)
        out->end--;
    return true;
}

static stemma_status set_date(struct document *d, const struct date *date, struct arena *arena,
                              stemma_error *err)
{
    if (d->record.date != NULL)
        return STEMMA_OK;
    d->record.date = arena_copy(arena, date->iso, strlen(date->iso), err);
    if (d->record.date == NULL)
        return arena_status(arena);
    d->record.date_precision = date->precision;
    return STEMMA_OK;
}

/* " date 2020-10-27 " at the head. */
static stemma_status find_stamp(struct document *d, struct arena *arena, stemma_error *err)
{
    static const char word[] = "date";
    const char *text = d->record.text;
    size_t n = d->record.n_text < STAMP_BYTES ? d->record.n_text : STAMP_BYTES, at = 0;
    while (at < n && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t'))
        at++;
    size_t n_word = sizeof word - 1;
    if (n - at <= n_word || memcmp(text + at, word, n_word) != 0)
        return STEMMA_OK;
    at += n_word;
    if (text[at] == ':')
        at++;
    size_t gap = at;
    while (at < n && text[at] == ' ')
        at++;
    size_t begin = at;
    while (at < n && text[at] != ' ' && text[at] != '\n' && text[at] != '\r')
        at++;
    struct date date;
    if (begin == gap || at - begin < 8 ||
        !date_parse(text + begin, at - begin, DATE_ORDER_UNKNOWN, &date))
        return STEMMA_OK;
    while (at < n && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r'))
        at++;
    d->n_front = (uint32_t)at;
    return set_date(d, &date, arena, err);
}

/* Whether the line ends as no title does: like a sentence, a greeting, the head of a list, or the
 * credit of a picture. */
static bool ends_like_sentence(const char *text, size_t begin, size_t end)
{
    while (end > begin) {
        uint32_t length;
        uint32_t c = utf8_before(text + begin, text + end, &length);
        bool closer =
            c == '"' || c == '\'' || c == 0x2019 || c == 0x201D || c == 0xBB || c == 0x201C;
        if (!closer)
            return c == '\0' || c == 0x3002 || char_is_dash(c) ||
                   (c < 0x80 && strchr(".,;:)]", (int)c) != NULL);
        end -= length;
    }
    return true;
}

static size_t count_words(const char *text, size_t begin, size_t end)
{
    size_t n_words = 0;
    bool inside = false;
    uint32_t length = 1;
    for (size_t at = begin; at < end; at += length) {
        enum char_class class = char_class(utf8_decode(text + at, &length));
        bool word = class == CHAR_LETTER || class == CHAR_DIGIT || class == CHAR_IDEOGRAPH;
        n_words += class == CHAR_IDEOGRAPH || (word && !inside);
        inside = word || (inside && class != CHAR_SPACE);
    }
    return n_words;
}

/* "By Ada Merrow": who wrote it, and no title. */
static bool is_byline(const char *text, const struct head_line *line)
{
    size_t n = line->end - line->begin;
    return n > 3 && memcmp(text + line->begin, "By ", 3) == 0 &&
           count_words(text, line->begin, line->end) <= 6;
}

static bool is_title(const char *text, size_t n_text, const struct head_line *line)
{
    struct date date;
    struct head_line after;
    size_t n = line->end - line->begin;
    if (!line->blank_after || n > TITLE_BYTES || ends_like_sentence(text, line->begin, line->end))
        return false;
    size_t n_words = count_words(text, line->begin, line->end);
    if (n_words < FEWEST_WORDS || n_words > TITLE_WORDS || is_byline(text, line))
        return false;
    return next_line(text, n_text, line->next, &after) &&
           dateline_find(text + line->begin, n).n_bytes == 0 &&
           !date_parse(text + line->begin, n, DATE_ORDER_UNKNOWN, &date);
}

/* Behind the "## " of a heading in Markdown; "#word" is no such mark. */
static size_t behind_heading_mark(const char *text, const struct head_line *line)
{
    size_t at = line->begin;
    while (at < line->end && text[at] == '#')
        at++;
    if (at == line->begin || text[at] != ' ')
        return line->begin;
    while (at < line->end && text[at] == ' ')
        at++;
    return at;
}

static stemma_status take_title(struct document *d, const struct head_line *line,
                                struct arena *arena, stemma_error *err)
{
    const char *text = d->record.text;
    size_t begin = behind_heading_mark(text, line);
    d->title_begin = (uint32_t)begin;
    d->title_end = (uint32_t)line->end;
    d->record.title = arena_copy(arena, text + begin, line->end - begin, err);
    return d->record.title != NULL ? STEMMA_OK : arena_status(arena);
}

/* The dateline at the head of a line, and the date where it has a year. */
static stemma_status take_dateline(struct document *d, const struct head_line *line,
                                   struct arena *arena, stemma_error *err)
{
    const char *head = d->record.text + line->begin;
    struct dateline found = dateline_find(head, line->end - line->begin);
    if (found.n_bytes == 0)
        return STEMMA_OK;
    d->record.dateline = arena_copy(arena, head, found.n_bytes, err);
    if (d->record.dateline == NULL)
        return arena_status(arena);
    struct date date;
    size_t n = found.day_end - found.day_begin;
    if (n == 0 || date_day(head + found.day_begin, n, &date) == 0 || date.precision == NULL)
        return STEMMA_OK;
    return set_date(d, &date, arena, err);
}

stemma_status front_find(struct document *d, bool guess_title, struct arena *arena,
                         stemma_error *err)
{
    enum { LINES_WITH_DATELINE = 2 };
    const char *text = d->record.text;
    size_t n = d->record.n_text;
    struct head_line line;
    TRY(find_stamp(d, arena, err));
    size_t at = d->n_front;
    if (guess_title && at == 0 && next_line(text, n, at, &line) && is_title(text, n, &line)) {
        TRY(take_title(d, &line, arena, err));
        at = line.next;
    }
    for (int i = 0; i < LINES_WITH_DATELINE && d->record.dateline == NULL; i++) {
        if (!next_line(text, n, at, &line))
            break;
        TRY(take_dateline(d, &line, arena, err));
        at = line.next;
    }
    return STEMMA_OK;
}

/* Whether the text begins with the title's words, from its token `first` on, and its line ends
 * behind them. */
static bool begins_with(const struct text *t, uint32_t first, const struct text *title)
{
    if (title->n_tokens == 0 || t->n_tokens - first < title->n_tokens)
        return false;
    for (uint32_t i = 0; i < title->n_tokens; i++)
        if (t->tokens[first + i].word != title->tokens[i].word)
            return false;
    uint32_t behind = first + title->n_tokens;
    if (behind == t->n_tokens)
        return true;
    uint32_t end = token_end(&t->tokens[behind - 1]);
    return memchr(t->bytes + end, '\n', t->tokens[behind].begin - end) != NULL;
}

static stemma_status locate_title(struct document *d, struct arena *scratch, stemma_error *err)
{
    const struct text *t = &d->text;
    size_t n = d->record.title != NULL ? strlen(d->record.title) : 0;
    if (n == 0 || n > LINE_BYTES || d->title_begin != d->title_end)
        return STEMMA_OK;
    struct text title;
    TRY(text_analyse(&title, scratch, d->record.title, n, err));
    uint32_t first = text_token_at(t, d->n_front);
    if (!begins_with(t, first, &title))
        return STEMMA_OK;
    /* The whole of its lines, with the marks around the words. */
    struct head_line line;
    uint32_t last_end = token_end(&t->tokens[first + title.n_tokens - 1]);
    if (!next_line(t->bytes, t->n_bytes, d->n_front, &line) || line.begin > t->tokens[first].begin)
        return STEMMA_OK;
    uint32_t begin = (uint32_t)line.begin;
    while (line.end < last_end)
        if (!next_line(t->bytes, t->n_bytes, line.next, &line))
            return STEMMA_OK;
    d->title_begin = begin;
    d->title_end = (uint32_t)line.end;
    return STEMMA_OK;
}

stemma_status front_find_words(struct document *d, struct arena *arena, struct arena *scratch,
                               stemma_error *err)
{
    TRY(text_analyse(&d->text, arena, d->record.text, d->record.n_text, err));
    return locate_title(d, scratch, err);
}
