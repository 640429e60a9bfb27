/*
 * Notices: what sites put beside and into articles. Subscribe, read also, photo by, all rights
 * reserved.
 *
 *     html_notices_init(&table);
 *     struct html_notice notice = html_notice_of(&table, text);     of one block
 */
#ifndef STEMMA_READ_HTML_NOTICES_H
#define STEMMA_READ_HTML_NOTICES_H

#include "read/html_outline.h"

enum html_notice_kind {
    NOTICE_JOIN,    /* subscribe, follow, register, donate */
    NOTICE_SHARE,   /* names of networks, print */
    NOTICE_MORE,    /* read also, related, next */
    NOTICE_COMMENT, /* comments and their rules */
    NOTICE_RIGHTS,  /* copyright, imprint */
    NOTICE_CREDIT,  /* who took a picture, where a text is from */
    NOTICE_AD,      /* advertisement, sponsor, commission */
    NOTICE_CONSENT, /* cookies, terms, privacy */
    NOTICE_POSTED,  /* posted, filed under, author */
    NOTICE_SHOP,    /* cart, price, delivery */
    NOTICE_KINDS
};

/* Steps of the number of words, and of the number of kinds. */
enum { NOTICE_LENGTHS = 5, NOTICE_COUNTS = 4, NOTICE_ENTRIES = 512, NOTICE_CHAINS = 1024 };

struct html_notice {
    uint16_t kinds; /* a bit each */
    uint8_t length; /* below NOTICE_LENGTHS */
    uint8_t count;  /* of kinds, below NOTICE_COUNTS */
};

/* The words, by what their first two letters are. */
struct html_notice_table {
    struct html_notice_entry {
        const char *word;
        uint8_t n, kind;
        uint16_t next; /* 1 + the next entry of the chain; 0: none */
    } entries[NOTICE_ENTRIES];
    uint16_t chains[NOTICE_CHAINS];
    size_t n;
};

void html_notices_init(struct html_notice_table *table);
/* Looks at the first words of a long text. Linear. */
struct html_notice html_notice_of(const struct html_notice_table *table, struct html_bytes text);

#endif
