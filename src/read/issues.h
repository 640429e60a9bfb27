/*
 * Issues: what could not be read, or was mended. A run goes on after one. Reasons are the fixed
 * words of docs/format/documents.md; messages are for people: what, where, and what to do.
 */
#ifndef STEMMA_READ_ISSUES_H
#define STEMMA_READ_ISSUES_H

#include "read/corpus.h"

/* Where something was read. `path` NULL: the caller of stemma_corpus_add gave it. */
struct place {
    const char *path;
    uint64_t line; /* 1-based, or STEMMA_NOWHERE */
};

enum { NUMBER_BYTES = 32, PLACE_BYTES = 400 };

/* "1,204", into a buffer of NUMBER_BYTES, which is returned. */
const char *number_words(uint64_t number, char *buffer);
/* "news.jsonl, line 812", "notes.txt", "a document that the caller added"; long paths are cut in
 * the middle. A buffer of PLACE_BYTES, which is returned. */
const char *place_words(const struct place *place, char *buffer);

/* Bytes of the head of a string, at most `most`, that cut no character: for "%.*s". */
int whole_characters(const char *string, size_t most);
/* Puts '?' for control characters other than line breaks: nothing from a file steers a terminal. */
void message_clean(char *message);

/* Issues of documents that are read all the same. */
stemma_status issue_bad_utf8(stemma_corpus *corpus, const struct document *d, uint64_t n_bad,
                             uint64_t first_bad, stemma_error *err);
stemma_status issue_bad_date(stemma_corpus *corpus, const struct document *d, const char *given,
                             stemma_error *err);

/* CLASH: two documents with one id, and where they are; so many other ids are used twice too.
 * Damage repeats stretches of what was packed: where `issues` tell of it, the message does. */
stemma_status issue_clash(const issue_array *issues, const struct document *a,
                          const struct document *b, size_t n_more, stemma_error *err);

/* By path, line, offset, reason, document: an order that does not depend on the order of input. */
void issues_sort(issue_array *issues);

#endif
