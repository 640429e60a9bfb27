/*
 * Escaping, and the templates of our own words. One pass over the bytes; what needs no escape is
 * copied in runs.
 */
#include "emit/html.h"

#include "emit/flat.h"
#include "emit/phrase.h"
#include "emit/report_strings.h"

#include <stdarg.h>
#include <string.h>

/* What stands for a byte; NULL: the byte itself. */
static const char *escape_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void html_text(struct writer *w, const char *bytes, size_t n)
{
    size_t from = 0, i = 0;
    while (i < n) {
        const char *escape = escape_of(bytes[i]);
        const size_t hidden = flat_hidden(bytes + i, n - i);
        if (escape == NULL && hidden == 0) {
            i++;
            while (i < n && ((unsigned char)bytes[i] & 0xc0) == 0x80)
                i++;
            continue;
        }
        writer_bytes(w, bytes + from, i - from);
        if (escape != NULL)
            writer_text(w, escape);
        i += hidden > 0 ? hidden : 1;
        from = i;
    }
    writer_bytes(w, bytes + from, n - from);
}

void html_flat(struct writer *w, const char *bytes, size_t n)
{
    size_t i = 0;
    while (i < n) {
        size_t k = i;
        while (k < n && (unsigned char)bytes[k] <= ' ')
            k++;
        if (k > i)
            writer_char(w, ' ');
        i = k;
        while (k < n && (unsigned char)bytes[k] > ' ')
            k++;
        html_text(w, bytes + i, k - i);
        i = k;
    }
}

void html_string(struct writer *w, const char *text)
{
    if (text != NULL)
        html_flat(w, text, strlen(text));
}

void html_language(struct writer *w, const char *language)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    if (language != NULL && language[0] != '\0' && strspn(language, letters) == strlen(language)) {
        writer_text(w, " lang=\"");
        html_string(w, language);
        writer_char(w, '"');
    }
    writer_text(w, " dir=\"auto\"");
}

const char *report_string(enum report_string id)
{
    static const char *const strings[] = {
#define REPORT_STRING_TEXT(name, text) [REPORT_##name] = (text),
        REPORT_STRING_MAP(REPORT_STRING_TEXT)
#undef REPORT_STRING_TEXT
    };
    return strings[id];
}

/* "{report|reports}": the first for one, else the second. Gives the closing brace. */
static const char *say_form(struct writer *w, const char *open, uint64_t n)
{
    const char *bar = strchr(open, '|'), *close = strchr(open, '}');
    if (n == 1)
        writer_bytes(w, open + 1, (size_t)(bar - open - 1));
    else
        writer_bytes(w, bar + 1, (size_t)(close - bar - 1));
    return close;
}

void say(struct writer *w, enum report_string id, ...)
{
    va_list values;
    va_start(values, id);
    for (const char *s = report_string(id); *s != '\0'; s++) {
        if (*s != '%') {
            writer_char(w, *s);
            continue;
        }
        switch (*++s) {
        case 'c':
            phrase_count(w, va_arg(values, uint64_t), false);
            break;
        case 'C':
            phrase_count(w, va_arg(values, uint64_t), true);
            break;
        case 'u':
            writer_grouped(w, va_arg(values, uint64_t));
            break;
        case 's':
            html_string(w, va_arg(values, const char *));
            break;
        case '{':
            s = say_form(w, s, va_arg(values, uint64_t));
            break;
        default:
            writer_char(w, *s);
            break;
        }
    }
    va_end(values);
}
