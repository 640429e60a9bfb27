/*
 * The tokenizer of HTML.
 *
 * In: bytes of UTF-8. Out: one token after the other, as places in the bytes; nothing is copied.
 * The rules are those of the HTML standard (13.2.5) as far as they decide where text and tags begin
 * and end: a mark that opens nothing is text, a comment that is never closed takes the rest, quoted
 * values may hold ">", scripts and styles end at their own end tag alone.
 *
 * Each byte is looked at once or twice, memchr does most of it; there is no way back and no
 * nesting, so that the time is linear for any bytes. That is why it is ours: libxml2's parser
 * (2.9.14) compares each attribute of a tag with all before it, and each end tag with all open
 * elements.
 */
#include "read/html_tokens.h"

#include "base/bytes.h"

#include <string.h>

void html_tokens_init(struct html_tokens *t, const char *bytes, size_t n)
{
    *t = (struct html_tokens){.bytes = bytes, .n = n, .raw = TAG_OTHER};
}

static bool is_letter(char c)
{
    return byte_is_letter(c);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static size_t find(const struct html_tokens *t, size_t from, char byte)
{
    const char *found = from < t->n ? memchr(t->bytes + from, byte, t->n - from) : NULL;
    return found != NULL ? (size_t)(found - t->bytes) : t->n;
}

/* Whether the mark at `at` opens a tag, a comment or the like. */
static bool opens(const struct html_tokens *t, size_t at)
{
    if (at + 1 >= t->n)
        return false;
    char c = t->bytes[at + 1];
    return is_letter(c) || c == '!' || c == '?' ||
           (c == '/' && at + 2 < t->n && (is_letter(t->bytes[at + 2]) || t->bytes[at + 2] == '>'));
}

/* ------------------------------------------------------------------ what is passed over */

/* The byte behind a comment whose "<!--" stands at `at`. */
static size_t behind_comment(const struct html_tokens *t, size_t at)
{
    at += 4;
    if (at < t->n && t->bytes[at] == '>')
        return at + 1;
    if (at + 1 < t->n && t->bytes[at] == '-' && t->bytes[at + 1] == '>')
        return at + 2;
    for (; at < t->n; at++) {
        at = find(t, at, '>');
        bool plain = at < t->n && t->bytes[at - 1] == '-' && t->bytes[at - 2] == '-';
        bool banged = at < t->n && t->bytes[at - 1] == '!' && t->bytes[at - 2] == '-' &&
                      t->bytes[at - 3] == '-';
        if (plain || banged)
            return at + 1;
    }
    return t->n;
}

/* The byte behind a comment, doctype, instruction or CDATA section at `at`. */
static size_t behind_declaration(const struct html_tokens *t, size_t at)
{
    size_t left = t->n - at;
    if (left >= 4 && memcmp(t->bytes + at, "<!--", 4) == 0)
        return behind_comment(t, at);
    at = find(t, at, '>');
    return at < t->n ? at + 1 : t->n;
}

/* ------------------------------------------------------------------ tags */

static size_t skip_space(const struct html_tokens *t, size_t at)
{
    while (at < t->n && (is_space(t->bytes[at]) || t->bytes[at] == '/'))
        at++;
    return at;
}

/* The value behind "=" at `at`; returns the byte behind it. */
static size_t take_value(struct html_tokens *t, size_t at, struct html_attribute *attribute)
{
    while (at < t->n && is_space(t->bytes[at]))
        at++;
    char mark = at < t->n ? t->bytes[at] : '\0';
    if (mark == '"' || mark == '\'') {
        size_t end = find(t, at + 1, mark);
        attribute->value = t->bytes + at + 1;
        attribute->n_value = end - at - 1;
        return end < t->n ? end + 1 : t->n;
    }
    attribute->value = t->bytes + at;
    while (at < t->n && !is_space(t->bytes[at]) && t->bytes[at] != '>')
        at++;
    attribute->n_value = (size_t)(t->bytes + at - attribute->value);
    return at;
}

static bool ends_name(char c)
{
    return is_space(c) || c == '=' || c == '>' || c == '/' || c == '\0';
}

/* The attributes up to the tag's end; returns the byte behind it. */
static size_t take_attributes(struct html_tokens *t, size_t at)
{
    for (;;) {
        at = skip_space(t, at);
        if (at >= t->n)
            return t->n;
        if (t->bytes[at] == '>') {
            t->closed = t->bytes[at - 1] == '/';
            return at + 1;
        }
        struct html_attribute attribute = {.name = t->bytes + at, .value = ""};
        size_t begin = at++;
        while (at < t->n && !ends_name(t->bytes[at]))
            at++;
        attribute.n_name = at - begin;
        size_t behind = at;
        while (behind < t->n && is_space(t->bytes[behind]))
            behind++;
        if (behind < t->n && t->bytes[behind] == '=')
            at = take_value(t, behind + 1, &attribute);
        if (t->n_attributes < HTML_ATTRIBUTES)
            t->attributes[t->n_attributes++] = attribute;
        else
            t->cut = true;
    }
}

static void take_tag(struct html_tokens *t)
{
    size_t at = t->begin + 1;
    t->kind = t->bytes[at] == '/' ? HTML_CLOSE : HTML_OPEN;
    at += t->kind == HTML_CLOSE;
    size_t name = at;
    while (at < t->n && !is_space(t->bytes[at]) && t->bytes[at] != '>' && t->bytes[at] != '/')
        at++;
    t->tag = html_tag_of(t->bytes + name, at - name);
    t->closed = false;
    t->n_attributes = 0;
    t->at = t->end = take_attributes(t, at);
    if (t->kind == HTML_OPEN && html_kind_of(t->tag) == KIND_RAW)
        t->raw = t->tag;
}

/* Whether the end tag of the raw element stands at `at`. */
static bool ends_raw(const struct html_tokens *t, size_t at)
{
    const char *name = html_tag_name(t->raw);
    size_t n_name = strlen(name);
    if (t->n - at < n_name + 2 || t->bytes[at + 1] != '/')
        return false;
    for (size_t i = 0; i < n_name; i++)
        if ((t->bytes[at + 2 + i] | 0x20) != name[i])
            return false;
    size_t behind = at + 2 + n_name;
    return behind == t->n || is_space(t->bytes[behind]) || strchr(">/", t->bytes[behind]) != NULL;
}

static void take_raw(struct html_tokens *t)
{
    size_t at = find(t, t->at, '<');
    while (at < t->n && !ends_raw(t, at))
        at = find(t, at + 1, '<');
    t->kind = HTML_RAW;
    t->tag = t->raw;
    t->raw = TAG_OTHER;
    t->begin = t->at;
    t->at = t->end = at;
}

static void take_text(struct html_tokens *t)
{
    size_t at = find(t, t->begin, '<');
    while (at < t->n && !opens(t, at))
        at = find(t, at + 1, '<');
    t->kind = HTML_TEXT;
    t->at = t->end = at;
}

bool html_next(struct html_tokens *t)
{
    if (t->raw != TAG_OTHER) {
        take_raw(t);
        return true;
    }
    while (t->at < t->n) {
        t->begin = t->at;
        if (t->bytes[t->at] != '<' || !opens(t, t->at)) {
            take_text(t);
            return true;
        }
        char next = t->bytes[t->at + 1];
        if (next != '!' && next != '?' && !(next == '/' && t->bytes[t->at + 2] == '>')) {
            take_tag(t);
            return true;
        }
        t->at = behind_declaration(t, t->at);
    }
    return false;
}

const struct html_attribute *html_attribute(const struct html_tokens *t, const char *name)
{
    size_t n = strlen(name);
    for (uint32_t i = 0; i < t->n_attributes; i++) {
        const struct html_attribute *a = &t->attributes[i];
        size_t same = 0;
        while (a->n_name == n && same < n && (a->name[same] | 0x20) == name[same])
            same++;
        if (a->n_name == n && (same == n || memcmp(a->name, name, n) == 0))
            return a;
    }
    return NULL;
}
