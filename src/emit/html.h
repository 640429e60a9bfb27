/*
 * HTML out. Text from documents is data: it reaches the page only through html_text and html_words,
 * as character data, never inside a style, a script, an id or a link.
 */
#ifndef STEMMA_EMIT_HTML_H
#define STEMMA_EMIT_HTML_H

#include "emit/writer.h"

/* Escaped for character data and for attribute values in double quotes. What flat_hidden tells of
 * is left out. */
void html_text(struct writer *w, const char *bytes, size_t n);

/* The same on one line, white space folded to single spaces; leading and trailing space is kept as
 * one space. */
void html_flat(struct writer *w, const char *bytes, size_t n);
void html_string(struct writer *w, const char *text); /* NULL: nothing */
/* " lang=… dir=auto" of what a document prints, as far as its language is known and clean. */
void html_language(struct writer *w, const char *language);

/* A template of our own words from report_strings.h, with what differs filled in:
     %c %C   a count in words ("five", "Five")        uint64_t
     %u      a number in digits ("1,204")              uint64_t
     %s      a string, escaped                         const char *
     %{a|b}  a for one, b for any other number         uint64_t */
enum report_string;
void say(struct writer *w, enum report_string id, ...);
const char *report_string(enum report_string id);

#endif
