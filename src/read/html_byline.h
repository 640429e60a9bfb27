/*
 * The name in a line that says who wrote an article and when.
 */
#ifndef STEMMA_READ_HTML_BYLINE_H
#define STEMMA_READ_HTML_BYLINE_H

#include "read/html_outline.h"

/* "Posted on 6 May 2025 by Ada Merrow | Harbour" gives "Ada Merrow". A line tells where it begins
 * with a word such as "By", or where that stands beside a number. False: it names nobody. */
bool html_byline(struct html_bytes line, struct html_bytes *name);

/* The name that a line begins with, where its place says that it is one: "Ada Merrow, 6 May". */
bool html_byline_head(struct html_bytes line, struct html_bytes *name);

#endif
