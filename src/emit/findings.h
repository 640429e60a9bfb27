/*
 * Findings: the differences worth reading first, with the words that show them. The terminal and
 * the report print the same.
 */
#ifndef STEMMA_EMIT_FINDINGS_H
#define STEMMA_EMIT_FINDINGS_H

#include "emit/labels.h"
#include "trace/trace.h"

#define FINDINGS_MAX 5
#define FINDING_CONTEXT 8 /* words shown before and after the place, at most */

/* What some outlets print: words before, the words that differ (may be empty), words after; slices
 * of a document. */
struct finding_line {
    const char *outlets;                         /* "Lantern, Meridian" */
    const char *speaker;                         /* whom they give the words to; NULL: no matter */
    uint32_t doc;                                /* the first of them */
    uint32_t begin, focus_begin, focus_end, end; /* bytes in its text */
    bool cut_before, cut_focus, cut_after;       /* something goes on there */
    bool edited;                                 /* this line is the one that has the edit */
};

struct finding {
    stemma_edit_type type;
    uint32_t utterance;
    uint32_t witness;  /* of the utterance: the one that shows the edit */
    uint32_t edit;     /* of that witness */
    uint32_t n_alike;  /* edits of this type in the whole trace */
    uint32_t n_others; /* of these, those that the first line does not stand for */
    size_t n_lines;
    struct finding_line
        lines[2]; /* the edited one first; the second is missing where none prints it otherwise */
};

struct finding_list {
    size_t n;
    struct finding at[FINDINGS_MAX];
};

/* At most one finding a type, best first. Cost: linear in the witnesses. Errors: NOMEM. */
stemma_status findings_choose(struct finding_list *out, struct arena *arena,
                              const stemma_trace *trace, const struct labels *labels,
                              stemma_error *err);

/* Leaves at most so many words before and after the place. */
void finding_narrow(struct finding_line *line, const stemma_corpus *corpus, uint32_t words);

/* Leaves at most so many words of a long difference, and then none after it. */
void finding_shorten(struct finding_line *line, const stemma_corpus *corpus, uint32_t words);

/* "A word differs inside a quotation", in the singular. */
const char *finding_title(stemma_edit_type type);
/* "substitution" / "substitutions"; the plain word of an edit for n of them. */
const char *edit_noun(stemma_edit_type type, uint64_t n);

#endif
