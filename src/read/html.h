/*
 * One HTML page to one document: the article's text in paragraphs, and what the page says about it.
 *
 *     struct html_hints hints = {.url = url, .http_charset = charset};
 *     struct page page;
 *     TRY(html_document(&page, arena, bytes, n, &hints, err));
 *
 * All strings lie in the arena; NULL is "not known". Nothing is fetched and nothing outside the
 * bytes and hints is looked at, so that pages can be read in any order and by any thread.
 */
#ifndef STEMMA_READ_HTML_H
#define STEMMA_READ_HTML_H

#include "base/array.h"

struct html_hints {
    const char *url;          /* where the page was fetched; NULL: not known */
    const char *http_charset; /* from the Content-Type header; "utf-8" for a string of JSON */
    size_t max_text;          /* bytes of text; the rest is left out and flagged; 0: no limit */
};

enum page_kind {
    PAGE_HEADING,
    PAGE_TEXT,
    PAGE_LIST, /* an item of a list, or a row of a table */
    PAGE_BLOCKQUOTE,
    PAGE_CAPTION,  /* of a picture */
    PAGE_PULLQUOTE /* words of the article, printed a second time to catch the eye */
};

struct page_paragraph {
    enum page_kind kind;
    uint32_t begin, end;         /* bytes in the text; an empty line lies between two paragraphs */
    size_t begin_byte, end_byte; /* in the page as given */
};

enum page_representation {
    PAGE_NONE,    /* no article: an index page, an error, a form; the text may be empty */
    PAGE_PARTIAL, /* the head of an article whose rest is held back, or a text cut by a limit */
    PAGE_FULL
};

enum page_flags {
    PAGE_REPAIRED = 1,        /* UTF-8 that had been encoded twice was mended */
    PAGE_BAD_BYTES = 2,       /* n_bad sequences meant nothing in the page's encoding */
    PAGE_GUESSED_CHARSET = 4, /* nothing declared the encoding */
    PAGE_CUT = 8,             /* a limit of size or nesting left something out */
    PAGE_PAYWALL = 16,        /* the page says that the rest is for subscribers */
    PAGE_INDEX = 32           /* a list of links to articles */
};

struct page {
    const char *text; /* UTF-8, NUL-terminated */
    size_t n_text;
    const char *title, *author;                    /* several authors are joined by ", " */
    const char *outlet;                            /* the site's name as the page gives it */
    const char *date, *date_precision, *date_from; /* of publication, as docs/format says */
    const char *modified, *modified_precision;
    const char *canonical_url; /* as the page gives it, made absolute */
    const char *language;      /* BCP 47 */
    const char *charset;       /* "utf-8" */
    enum page_representation representation;
    unsigned flags;
    uint64_t n_bad, first_bad; /* bad sequences, and the byte of the first */
    const struct page_paragraph *paragraphs;
    size_t n_paragraphs;
};

/* Linear in n, whatever the bytes are. Errors: NOMEM, LIMIT; bad markup is none. */
stemma_status html_document(struct page *out, struct arena *arena, const char *bytes, size_t n,
                            const struct html_hints *hints, stemma_error *err);

/* "heading", "text", "list", "blockquote", "caption", "pullquote"; "none", "partial", "full". */
const char *page_kind_name(enum page_kind kind);
const char *page_representation_name(enum page_representation representation);

/* Whether the head of a file looks like HTML: a doctype, or a tag that only HTML begins with. */
bool html_tell(const char *head, size_t n);

#endif
