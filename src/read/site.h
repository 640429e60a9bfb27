/*
 * Furniture of a site: paragraphs that one site prints on many of its pages.
 *
 *     TRY(site_note(&d, &page, n_extra, arena, scratch, err));      a page, while it is read
 *     TRY(site_clean(documents, n, arena, &counts, err));           all of them, once
 *     TRY(site_issue(corpus, &counts, err));
 */
#ifndef STEMMA_READ_SITE_H
#define STEMMA_READ_SITE_H

#include "read/corpus.h"
#include "read/html.h"

/* The words of a paragraph. */
struct site_words {
    uint64_t hash; /* of them folded */
    uint32_t n;    /* 0: it has none */
};

/* What is kept of a page until its site is known. */
struct site_page {
    uint64_t site;    /* hash of its name: the host of the address, else the outlet */
    uint64_t address; /* hash of the page's address */
    const struct page_paragraph *paragraphs;
    const struct site_words *words; /* a paragraph each */
    size_t n;
    size_t n_extra; /* bytes of the record's `extra` before its paragraphs */
    /* before the text's head was looked at */
    const char *date, *date_precision, *dateline;
};

struct site_counts {
    uint64_t n_paragraphs; /* that were taken out */
    uint64_t n_documents;  /* that something was taken out of */
};

/* Notes in d->page what site_clean wants; d->record holds all but what the text's head tells. A
 * page that names no site gets none. Errors: NOMEM, LIMIT. */
stemma_status site_note(struct document *d, const struct page *page, size_t n_extra,
                        struct arena *arena, struct arena *scratch, stemma_error *err);

/* Takes furniture out of the documents that were noted: text, hash, paragraphs and what the head
 * tells. New strings go to `arena`. The outcome does not depend on the order of documents. Linear
 * in the paragraphs. Errors: NOMEM, LIMIT. */
stemma_status site_clean(struct document *at, size_t n, struct arena *arena,
                         struct site_counts *counts, stemma_error *err);

/* Tells how much was taken out; nothing where nothing was. */
stemma_status site_issue(stemma_corpus *corpus, const struct site_counts *counts,
                         stemma_error *err);

#endif
