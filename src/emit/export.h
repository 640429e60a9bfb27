/*
 * What the writers of other forms share: a view of the trace with contested readings beside the
 * edits, and one pass over its utterances.
 */
#ifndef STEMMA_EMIT_EXPORT_H
#define STEMMA_EMIT_EXPORT_H

#include "emit/alignment.h"
#include "emit/emit.h"

struct export
{
    struct writer *w;
    struct arena *arena;       /* rewound after each utterance */
    const stemma_trace *trace; /* a view */
};

/* Prepares the view, lets `write_all` write, and ends the writer. `what`: for the message. */
stemma_status export_write(const stemma_trace *trace, stemma_write_fn write, void *user,
                           stemma_status (*write_all)(struct export *x, stemma_error *err),
                           const char *what, stemma_error *err);

/* Character data and attribute values of XML: what XML cannot hold is left out. */
void export_xml(struct writer *w, const char *text);

#endif
