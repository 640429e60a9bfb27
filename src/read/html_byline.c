/*
 * A byline in running text, where no element is named for the author.
 *
 * In: one short line. Out: the words behind "by", "von", "par", "por" or "author:" that begin with
 * capitals (particles such as "de" and the "and" between two names may stand among them). Behind
 * the name must stand the line's end, a mark that parts, a number, or a word that leads to a date:
 * so "Von Natur aus gut" names nobody. Linear.
 */
#include "read/html_byline.h"

#include "base/bytes.h"

#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 8, LEAST_BYTES = 3 };

static bool is_letter(char c)
{
    return c < 0 || byte_is_letter(c);
}

static bool begins_name(char c)
{
    return c < 0 || byte_is_upper(c);
}

/* Whether the word is one of the list, in any case. */
static bool is_one_of(struct html_bytes word, const char *const *list)
{
    for (; *list != NULL; list++)
        if (strlen(*list) == word.n && strncasecmp(*list, word.at, word.n) == 0)
            return true;
    return false;
}

/* The word at the head: up to the next space or line break. */
static struct html_bytes word_at(struct html_bytes line)
{
    uint32_t n = 0;
    while (n < line.n && line.at[n] != ' ' && line.at[n] != '\n')
        n++;
    return (struct html_bytes){line.at, n};
}

/* Bytes of a cue and of what parts it from the name; 0: none stands at the head. */
static uint32_t cue_bytes(struct html_bytes line)
{
    static const char *const cues[] = {"by",    "von",    "par",     "por",     "text",
                                       "autor", "author", "auteur:", "autorin:"};
    for (size_t i = 0; i < sizeof cues / sizeof cues[0]; i++) {
        uint32_t n = (uint32_t)strlen(cues[i]);
        if (line.n <= n || strncasecmp(line.at, cues[i], n) != 0)
            continue;
        bool short_one = n <= 3, glued = begins_name(line.at[n]) && line.at[n] > 0;
        if (short_one && glued)
            return n;
        uint32_t end = n;
        while (end < line.n && (line.at[end] == ':' || line.at[end] == ' '))
            end++;
        bool marked = memchr(line.at + n - 1, ':', end - n + 1) != NULL;
        if (end > n && (short_one || marked))
            return end;
    }
    return 0;
}

/* Whether the name may end before this word. */
static bool ends_name(struct html_bytes word)
{
    static const char *const marks[] = {"am", "on", "le",     "el",     "em",     "um",     "|",
                                        "-",  "/",  "\u2013", "\u2014", "\u2022", "\u00B7", NULL};
    static const char *const leads[] = {"published",           "posted",    "updated",
                                        "ver\u00F6ffentlicht", "erstellt",  "publiziert",
                                        "aktualisiert",        "publicado", NULL};
    return word.n == 0 || byte_is_digit(word.at[0]) || word.at[0] == '(' ||
           is_one_of(word, marks) || is_one_of(word, leads);
}

static bool is_between(struct html_bytes word)
{
    static const char *const words[] = {"de", "del", "der", "den", "van", "von", "zu",
                                        "la", "le",  "di",  "da",  "dos", "and", "und",
                                        "et", "y",   "e",   "&",   NULL};
    return is_one_of(word, words);
}

bool html_byline_head(struct html_bytes line, struct html_bytes *name)
{
    uint32_t at = 0, end = 0;
    for (int i = 0; i <= MOST_WORDS; i++) {
        struct html_bytes word = word_at((struct html_bytes){line.at + at, line.n - at});
        bool is_label = word.n > 0 && word.at[word.n - 1] == ':'; /* "Ada Merrow Updated: 6 May" */
        bool is_name = word.n > 0 && begins_name(word.at[0]) && !ends_name(word) && !is_label;
        if (!is_name && !(end > 0 && is_between(word))) {
            *name = (struct html_bytes){line.at, end};
            bool whole = is_label && memchr(line.at, ' ', end) != NULL;
            return end >= LEAST_BYTES && (whole || ends_name(word));
        }
        at += word.n;
        end = is_name ? at : end;
        bool parted = is_name && strchr(",;|", word.at[word.n - 1]) != NULL;
        if (parted || at == line.n || line.at[at] == '\n') {
            *name = (struct html_bytes){line.at, end - parted};
            return end >= LEAST_BYTES;
        }
        at++;
    }
    return false;
}

bool html_byline(struct html_bytes line, struct html_bytes *name)
{
    bool has_number = false;
    for (uint32_t i = 0; i < line.n; i++)
        has_number |= byte_is_digit(line.at[i]);
    for (uint32_t at = 0; at < line.n && (at == 0 || has_number); at++) {
        if (at > 0 && is_letter(line.at[at - 1]))
            continue;
        struct html_bytes rest = {line.at + at, line.n - at};
        uint32_t n = cue_bytes(rest);
        if (n > 0 && html_byline_head((struct html_bytes){rest.at + n, rest.n - n}, name))
            return true;
    }
    return false;
}
