/*
 * Names by office: "President Merrow" is the Ada Merrow whom other documents call president.
 */
#ifndef STEMMA_QUOTE_OFFICES_H
#define STEMMA_QUOTE_OFFICES_H

#include "quote/article.h"

struct document_quotes;

/* An office that an article prints before a person's name. */
struct office {
    uint64_t key; /* of office and family name: one for "Sen. Merrow" and "Senator Merrow", two for
                     "Vice President Merrow" and "President Merrow" */
    uint32_t person;
    bool full; /* before the full name: President Ada Merrow */
};

struct office_list {
    size_t n;
    struct office *at; /* by place, each once */
};

/* A document names the holder of an office in full. */
struct office_telling {
    uint64_t key;
    uint64_t given; /* name, hashed */
    const char *name;
    bool common; /* a given name that the lexicon knows */
};

/* A quotation is by somebody of whom its document prints office and family name alone. */
struct office_asking {
    uint64_t key;
    uint32_t quote; /* its number in the document */
};

typedef ARRAY(struct office_telling) office_tellings;
typedef ARRAY(struct office_asking) office_askings;

/* The first 256 offices of an article. Linear in the mentions. Errors: NOMEM, LIMIT. */
stemma_status offices_find(struct office_list *out, struct arena *arena,
                           const struct article *article, stemma_error *err);

/* The first office of a person whose full name the article does not print; 0: none. */
uint64_t offices_asked(const struct office_list *offices, const struct article *article,
                       uint32_t person);

/*
 * Gives the quotations that ask the name which the documents tell for their office, where nineteen
 * of twenty of them tell one; their speakers are then known from elsewhere. Linear in what is
 * asked, and sorts what is told. Errors: NOMEM, LIMIT.
 */
stemma_status offices_name(struct document_quotes *documents, size_t n, stemma_ctx *ctx,
                           stemma_error *err);

#endif
