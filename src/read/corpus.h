/*
 * The corpus: documents in id order, each with its analysed text. All stages below read it and
 * change nothing.
 */
#ifndef STEMMA_READ_CORPUS_H
#define STEMMA_READ_CORPUS_H

#include "base/arena.h"
#include "base/parallel.h"
#include "text/text.h"

struct site_page;
struct corpus_late;

struct document {
    stemma_document record; /* what the public API shows */
    struct text text;       /* set by corpus_want_texts */
    uint32_t outlet; /* number of its outlet: documents of one outlet share it; a null outlet is one
                        of its own */
    uint32_t title_begin,
        title_end; /* bytes of the title inside the text; equal where it is not printed there */
    uint32_t set;  /* number of its set: stemma_corpus_next_set */
    uint32_t
        n_front; /* bytes at the head that are no sentence of the report: a date stamp; else 0 */
    const char *path;             /* where it was read, for messages; NULL: the caller added it */
    uint64_t line;                /* 1-based, or STEMMA_NOWHERE */
    const struct site_page *page; /* of HTML: what is kept until its site is known; else NULL */
};

typedef ARRAY(struct document) document_array;
typedef ARRAY(stemma_issue) issue_array;
typedef ARRAY(stemma_input) input_array;

struct reading_sink;

struct stemma_corpus {
    stemma_ctx *ctx;
    struct arena arena;       /* documents' strings and texts as read */
    struct arena lists;       /* the array of documents, alone, so that it grows where it is */
    struct corpus_late *late; /* what stages ask for once the corpus is sealed; else NULL */
    document_array documents;
    issue_array issues;
    input_array inputs;
    uint32_t n_outlets; /* once sealed */
    uint32_t set;       /* of the documents that come next */
    bool sealed;
    const struct reading_sink *sink; /* takes what is read in place of the corpus; NULL: none */
};

void corpus_init(stemma_corpus *corpus, stemma_ctx *ctx);
void corpus_clear(stemma_corpus *corpus);
/* Forgets all, and keeps some memory for what comes next; `corpus_forget`: but for the memory of
 * strings, which stays as it is. Not for a sealed one. */
void corpus_empty(stemma_corpus *corpus);
void corpus_forget(stemma_corpus *corpus);

/* Lists the documents of `batch` at the end of `corpus`, too; the memory of their strings stays the
 * batch's. Errors: NOMEM, LIMIT. */
stemma_status corpus_list(stemma_corpus *corpus, const stemma_corpus *batch, stemma_error *err);

/* Moves the documents of `batch`, with all memory of its strings, to the end of `corpus`. Issues
 * and inputs stay; their strings are the corpus's now. Errors: NOMEM, LIMIT. */
stemma_status corpus_join(stemma_corpus *corpus, stemma_corpus *batch, stemma_error *err);

/* INVAL with a clear message unless the corpus is sealed: the first line of every stage. */
static inline stemma_status corpus_want_sealed(const stemma_corpus *corpus, stemma_error *err)
{
    if (corpus != NULL && corpus->sealed)
        return STEMMA_OK;
    return fail(err, STEMMA_INVAL, "the corpus is not sealed; call stemma_corpus_seal first");
}

/* The same, and `text` of all documents is set: it is when this is called first. The engine does
 * without (words.h). Errors: INVAL, NOMEM, LIMIT, CANCELLED. */
stemma_status corpus_want_texts(const stemma_corpus *corpus, stemma_error *err);

static inline const struct document *corpus_document(const stemma_corpus *c, size_t i)
{
    return &c->documents.at[i];
}

/* Notes an issue; strings are copied. */
stemma_status corpus_issue(stemma_corpus *corpus, const stemma_issue *issue, stemma_error *err);

#endif
