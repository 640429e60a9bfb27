/*
 * Records out. Each function writes one kind of record as docs/format tells, one a line.
 */
#ifndef STEMMA_EMIT_EMIT_H
#define STEMMA_EMIT_EMIT_H

#include "emit/contested.h"
#include "emit/json_out.h"
#include "emit/phrase.h"
#include "trace/trace.h"

/* Fills what a caller's older, shorter options leave out with the defaults; NULL gives all
 * defaults. */
stemma_write_options emit_options(const stemma_write_options *options);

/* INVAL with a clear message where there is nothing to write, or nobody to take it. */
stemma_status emit_want(const void *records, stemma_write_fn write, stemma_error *err);

/* INVAL unless `format` is one of the `n` that `what`, in the plural, can have. */
stemma_status emit_want_format(stemma_format format, const stemma_format *forms, size_t n,
                               const char *what, stemma_error *err);

/* A hit as a line of PAF (docs/format/hits.md). */
void emit_hit_row(struct writer *w, const stemma_corpus *corpus, const stemma_hit *h, bool no_text);
/* The families as clusters of passim (docs/format/families.md), the largest first. */
stemma_status emit_clusters(struct writer *w, const stemma_corpus *corpus,
                            const stemma_matches *matches, bool no_text, stemma_error *err);

/* A member with words of a document, or null where they must not leave. */
void emit_words(struct json_out *j, const char *key, const char *bytes, size_t n, bool no_text);

/* The id of a document, for a record that names it by number. */
static inline const char *emit_doc_id(const stemma_corpus *corpus, uint32_t doc)
{
    return corpus->documents.at[doc].record.id;
}

/* One quotation in each of its forms: a JSON line, a row of a table, an annotation. */
struct quote_form {
    const stemma_corpus *corpus;
    bool no_text;
};
void emit_quote_json(struct writer *w, const struct quote_form *form, const stemma_quote *q);
void emit_quote_row(struct writer *w, const struct quote_form *form, const stemma_quote *q);
/* Words as a column of a table: without what would end it. */
void emit_column(struct writer *w, const char *bytes, size_t n);
void emit_quote_columns(struct writer *w); /* the table's first line */
void emit_quote_annotation(struct writer *w, const struct quote_form *form, const stemma_quote *q);
/* One record of documents.jsonl. */
void emit_document(struct json_out *j, const stemma_document *d, bool no_text);
/* An edit as an object. */
void emit_edit(struct json_out *j, const stemma_edit *e, bool no_text);

/* utterances.jsonl and sources.jsonl */
stemma_status emit_utterances(const stemma_trace *trace, const stemma_write_options *options,
                              stemma_write_fn write, void *user, stemma_error *err);
stemma_status emit_sources(const stemma_trace *trace, const stemma_write_options *options,
                           stemma_write_fn write, void *user, stemma_error *err);

/* manifest.json: what was read, with which options, what came out, and what was skipped and why. */
void emit_manifest(struct writer *w, const stemma_trace *trace, const stemma_params *params,
                   const stemma_write_options *options);

/* The days of the first and of the last document that has one; false where none has. */
bool emit_days(const stemma_corpus *corpus, struct day *first, struct day *last);

/* Counts that the summary, the report and the manifest share. */
struct tally {
    uint32_t outlets, quotations, parts; /* of speech or writing */
    uint32_t shared_utterances;          /* printed by two documents or more */
    uint32_t edits, house_style;
    uint32_t compared;  /* edits and contested places of what two documents or more print */
    uint32_t contested; /* places where no reading has more texts than another */
    uint32_t by_type[N_DIFFERENCES];
    uint32_t source_words, contigs, gaps; /* of the largest source */
    uint32_t deep_words;                  /* of these, in two independent texts or more */
};
stemma_status emit_tally(struct tally *out, struct arena *arena, const stemma_trace *trace,
                         stemma_error *err);

/* True for a difference that stands at a place in the text: no house style, no other speaker. */
bool emit_in_place(const stemma_edit *e);
/* True for one of these that takes words of the utterance away: a cut, other words in their place.
 */
bool emit_replaces(const stemma_edit *e);

/* For each word of the utterance how many independent texts print it; u->n_words numbers in
 * `arena`. */
stemma_status emit_depth(uint32_t **out, struct arena *arena, const stemma_utterance *u,
                         stemma_error *err);
/* For each word a sum of hashes over the documents that print it: words with one sum are printed by
 * the same documents. */
stemma_status emit_printed(uint64_t **out, struct arena *arena, const stemma_utterance *u,
                           stemma_error *err);

#endif
