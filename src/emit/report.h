/*
 * The report: one HTML file in parts, each in a file of its own. What they share is worked out
 * once (report_model.c): names, numbers of quotations inside their document, which utterances and
 * which contig a part belongs to, what is shown, and ids that are safe in a page.
 */
#ifndef STEMMA_EMIT_REPORT_H
#define STEMMA_EMIT_REPORT_H

#include "emit/emit.h"
#include "emit/facts.h"
#include "emit/findings.h"
#include "emit/html.h"
#include "emit/labels.h"
#include "emit/phrase.h"
#include "emit/report_strings.h"
#include "emit/story_pages.h"

#define REPORT_NONE UINT32_MAX
#define REPORT_NAMED 16 /* names in one list */

/* Past these the page would be too long to read; it says what it leaves out, and the records hold
 * all. */
#define REPORT_MAX_DOCUMENTS PAGE_DOCUMENTS
#define REPORT_MAX_CARDS 200   /* utterances with a table */
#define REPORT_MAX_SINGLES 500 /* utterances with a line */
#define REPORT_MAX_SOURCES 40
#define REPORT_MAX_CONTIGS 60     /* of one source */
#define REPORT_WHOLE_BYTES 900000 /* text above which the report excerpts of itself */

/* A witness that a part of a quotation is: a part that runs passages together is several. */
struct report_use {
    uint32_t utterance, witness;
};

/* Where an utterance is a contig. */
struct report_contig {
    uint32_t source, contig; /* REPORT_NONE: it is none */
};

/* A report of several events, the page's among them. */
struct report_round_up {
    uint32_t doc;                 /* in the corpus of all stories */
    const char *name;             /* what it is called */
    const struct story_row *page; /* of the story that it stands in; NULL: that has none */
};

/* What stands around the page of one story of several. */
struct report_company {
    const stemma_corpus *corpus; /* of all stories */
    const stemma_stories *stories;
    const stemma_story *story; /* the page's; its documents are the page's, in this order */
    size_t n_related;
    const struct story_row **related; /* stories that go with this one, and have a page */
    size_t n_round_ups;
    const struct report_round_up *round_ups; /* earliest first */
    uint32_t n_beyond;    /* utterances that reports of other stories print, too */
    struct tally counted; /* by the page, when it is written */
};

struct report {
    struct writer *w;
    struct arena *arena;
    const stemma_trace *trace; /* with contested readings beside the edits (contested.h) */
    stemma_write_options options;
    const struct report_company *company; /* NULL: the page is the only one */
    bool excerpted;                       /* of itself, because the texts are long */
    struct labels labels;
    struct tally tally;
    struct finding_list findings;
    struct facts facts;      /* values that differ, notes, credits */
    const char **doc_id;     /* id of each document's article */
    bool *doc_shown;         /* the document has an article */
    uint32_t *doc_quotes;    /* quotations shown, of each document */
    uint32_t *quote_number;  /* of each quotation: 1, 2, … in its document; 0: not shown */
    size_t *first_part;      /* of each quotation: number of its first part, counted over all */
    size_t *first_use;       /* of each part, in `uses`; one more at the end */
    struct report_use *uses; /* by utterance, then witness, in each part */
    struct report_contig *contig; /* of each utterance */
    bool *utterance_shown;
};

/* The page of a trace; of one story of several where `company` is given. Errors: IO, NOMEM. */
stemma_status report_write(const stemma_trace *trace, const stemma_write_options *options,
                           struct report_company *company, stemma_write_fn write, void *user,
                           stemma_error *err);

stemma_status report_prepare(struct report *r, stemma_error *err);

/* The parts of the page, in its order. */
const char *report_title(const struct report *r); /* as character data, not yet escaped */
void report_header(struct report *r);
void report_findings(struct report *r);
void report_when(struct report *r);      /* inside the findings: figure of time and dependence */
void report_round_ups(struct report *r); /* and the reports of this event among others, if any */
stemma_status report_sources(struct report *r, stemma_error *err);
void report_differ(struct report *r); /* nothing where values were not looked for */
/* What happened when; nothing where no event was found. */
stemma_status report_timeline(struct report *r, stemma_error *err);
bool report_has_timeline(const struct report *r);
stemma_status report_reference(struct report *r, stemma_error *err); /* nothing without one */
stemma_status report_readings(struct report *r, stemma_error *err);
stemma_status report_documents(struct report *r, stemma_error *err);
void report_provenance(struct report *r);

/* Values that differ: whether they were looked for; what differs, "Ada Merrow: age"; a group's
 * value; the id of a value in its place, and whether the page shows that place. */
bool report_has_differ(const struct report *r);
void report_differ_title(struct report *r, const stemma_disagreement *d);
void report_value(struct report *r, const stemma_disagreement *d, const stemma_value_group *g);
void report_value_id(struct report *r, size_t value);
bool report_value_shown(const struct report *r, size_t value);
/* The row of disagreement i that a link may lead to; the last one for those past the bound. */
size_t report_differ_row(const struct report *r, size_t i);

/* Inside the sources: one contig, and the class d1…d4 of a depth. */
stemma_status report_contig(struct report *r, struct report_contig at, stemma_error *err);
void report_depth_class(struct report *r, uint32_t depth);
/* Inside the readings: the table of edits by document, and the differences of one utterance in
 * words. */
struct collation_table;
stemma_status report_edits(struct report *r, stemma_error *err);
void report_said(struct report *r, uint32_t number, const struct collation_table *c);
/* True for an utterance that is worth a table: printed twice, or edited. */
bool report_wants_card(const stemma_utterance *u);

/* "<section …><h2 …>title" for the section `id`; the caller writes "</h2>" once the title is
 * whole. */
void report_section(struct report *r, const char *id);

/* Words of a document or of an utterance: escaped, or their number when words must not leave. */
void report_words(struct report *r, const char *bytes, size_t n);
/* The same for words that stand in a sentence of ours, without the points and commas at their ends.
 */
void report_quoted(struct report *r, const char *text);
/* lang="…" dir="auto" of a document's excerpts, with a space before. */
void report_language(struct report *r, uint32_t doc);
/* An element's id or link to it, of quotation `quote`: "d3-halyard-4". */
void report_quote_id(struct report *r, size_t quote);
/* "Halyard 4", with a link to the place where it is shown. */
void report_quote_link(struct report *r, uint32_t quote);
/* A document's name, with a link to its article where it is shown. */
void report_doc_link(struct report *r, uint32_t doc);
/* "contig 2", of a further source "contig 3.2"; and its id: "contig-3-2". */
void report_contig_number(struct report *r, struct report_contig c);
void report_contig_id(struct report *r, struct report_contig c);
/* True when the page shows the contig. */
bool report_contig_shown(struct report_contig c);
/* The number of an utterance's contig as a small square with a link; nothing where it is none. */
void report_contig_link(struct report *r, uint32_t utterance);
/* "utterance 4" as a link where it is shown: the begin of the link, its end. True: there is one. */
bool report_utterance_link(struct report *r, uint32_t utterance);
/* "Halyard 3, 2": the quotations of a row of a collation, `between` two documents; past `most` of
 * them "and n more". */
struct collation_row;
void report_row(struct report *r, const stemma_utterance *u, const struct collation_row *row,
                const char *between, size_t most);
/* Names of documents, earliest first; documents of one text are joined by "+"; past `most` texts
 * (at most REPORT_NAMED) "and n more". */
void report_outlets(struct report *r, const uint32_t *docs, size_t n, size_t most);
/* The class number 1…7 of contig i of n: hues are spread evenly. */
unsigned report_hue(size_t i, size_t n);

#endif
