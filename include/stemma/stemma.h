/*
 * stemma: what reports share, what they quote, and the source put together again.
 *
 * This is the one public header. The program `stemma` uses nothing else; what it can do, any caller
 * can. Long because: it is one, and is read like a book, in the order of the data's way.
 *
 * The way data flows
 *
 *     documents --> stemma_corpus --> stemma_matches   passages that documents share
 *                                 \-> stemma_quotes    quotations and who said them
 *                                 \-> stemma_trace     both, and utterances, edits and the source
 *                                 \-> stemma_stories   which documents report one event
 *                                     \-> stemma_values   what they state, and where it differs
 *
 * Rules that hold everywhere
 *
 *   - Every function that can fail returns a stemma_status and, where `err` is not NULL, fills it
 * once: what failed, where and why. The library never prints, exits, aborts or asserts on input.
 *   - There is no global state. A stemma_ctx carries memory, threads, limits and callbacks. One
 * thread at a time may call into a context; different contexts are independent.
 *   - The verb shows the ownership: `_new` is paired with `_free`, and `_free(NULL)` does nothing.
 * A record is borrowed: it and all that it points to live as long as the object it came from.
 *   - Option and record structs begin with `struct_size`, so that they can grow at their end.
 * Arrays inside a record hold elements whose layout is fixed.
 *   - Results are the same, byte for byte, for any number of threads and any order of input.
 *
 * Offsets are half-open. A span gives both code points (`begin`, `end`) and bytes (`begin_byte`,
 * `end_byte`) into the document's text.
 */
#ifndef STEMMA_STEMMA_H
#define STEMMA_STEMMA_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define STEMMA_LIBRARY_VERSION "0.1.0"
#define STEMMA_RECORD_FORMAT 1 /* version of the records; also in manifest.json */

#if defined(__GNUC__)
#define STEMMA_API __attribute__((visibility("default")))
#define STEMMA_CHECKED __attribute__((warn_unused_result))
#else
#define STEMMA_API
#define STEMMA_CHECKED
#endif

/* ------------------------------------------------------------------ status and errors */

/* One list makes the enum, the names and the messages. Append only. */
#define STEMMA_STATUS_MAP(X)                                   \
    X(OK, 0, "success")                                        \
    X(NOMEM, -1, "out of memory")                              \
    X(INVAL, -2, "invalid argument")                           \
    X(IO, -3, "input or output failed")                        \
    X(FORMAT, -4, "not of the expected form")                  \
    X(VERSION, -5, "made by another version")                  \
    X(CORRUPT, -6, "a checksum or a bound does not hold")      \
    X(LIMIT, -7, "a limit was reached")                        \
    X(CANCELLED, -8, "stopped by the caller")                  \
    X(INTERNAL, -9, "a fault in stemma itself; please report") \
    X(CLASH, -10, "two documents have one id")                 \
    X(EMPTY, -11, "there is nothing to read")

typedef enum stemma_status {
#define STEMMA_STATUS_ENUM(name, value, text) STEMMA_##name = (value),
    STEMMA_STATUS_MAP(STEMMA_STATUS_ENUM)
#undef STEMMA_STATUS_ENUM
} stemma_status;

#define STEMMA_NOWHERE UINT64_MAX

/* Owned by the caller; exactly 1,024 bytes. Untouched by a call that succeeds. */
typedef struct stemma_error {
    int32_t status;     /* a stemma_status */
    int32_t sys_errno;  /* errno where the system failed, else 0 */
    uint64_t line;      /* 1-based line of an input file, or STEMMA_NOWHERE */
    uint64_t offset;    /* byte in that line or file, or STEMMA_NOWHERE */
    char message[1000]; /* UTF-8, NUL-terminated: what, where and why, for people */
} stemma_error;

/* The name ("NOMEM") and the meaning ("out of memory") of a status; never NULL. */
STEMMA_API const char *stemma_status_name(stemma_status status);
STEMMA_API const char *stemma_status_text(stemma_status status);

/* The version of the library that is running, e.g. "0.1.0". */
STEMMA_API const char *stemma_version(void);

/* ------------------------------------------------------------------ context */

/*
 * Gives, grows, shrinks or frees memory: `size` 0 frees and returns NULL; `block` NULL allocates.
 * NULL for a `size` above 0 means that there is none, and then `block` stays valid. Called from
 * several threads at once when n_threads is not 1. Blocks are aligned for any type.
 */
typedef struct stemma_allocator {
    void *(*resize)(void *user, void *block, size_t old_size, size_t size);
    void *user;
} stemma_allocator;

typedef enum stemma_log_level {
    STEMMA_LOG_ERROR,
    STEMMA_LOG_WARN,
    STEMMA_LOG_INFO,
    STEMMA_LOG_DEBUG
} stemma_log_level;

/* A message for people, one call a message, without newline. */
typedef void (*stemma_log_fn)(void *user, stemma_log_level level, const char *message);

/* What a run is doing. `total` is 0 where it is not known. Return anything but 0 to stop the run
 * with STEMMA_CANCELLED. */
typedef struct stemma_progress {
    size_t struct_size;
    const char *stage; /* "reading", "matching", "quotations", "tracing", "writing" */
    uint64_t done, total;
    const char *unit;   /* what is counted: "documents", "bytes", … */
    uint64_t documents; /* read so far, while bytes are counted; else 0 */
} stemma_progress;
typedef int (*stemma_progress_fn)(void *user, const stemma_progress *progress);

typedef struct stemma_ctx_options {
    size_t struct_size;
    uint32_t n_threads; /* 0: one a core */
    /* Bytes of memory to take at most; 0: no limit. What does not fit lies in files in tmp_dir
     * without a name, and the run gets slower; STEMMA_LIMIT where they do not take it either. What
     * is in memory of these files at a moment comes on top, some tens of megabytes at small limits.
     */
    uint64_t max_memory;
    const char *tmp_dir;         /* for those files; NULL: TMPDIR, else /tmp. Copied */
    stemma_allocator allocator;  /* resize NULL: malloc */
    stemma_log_fn log;           /* NULL: silent */
    stemma_progress_fn progress; /* NULL: none. Called from the thread that called the library */
    void *user;                  /* given to log and progress */
} stemma_ctx_options;

typedef struct stemma_ctx stemma_ctx;

STEMMA_API void stemma_ctx_options_init(stemma_ctx_options *options, size_t struct_size);
/* `options` NULL: all defaults. Errors: NOMEM, INVAL. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_ctx_new(stemma_ctx **out,
                                                       const stemma_ctx_options *options,
                                                       stemma_error *err);
/* Free what came from the context first. */
STEMMA_API void stemma_ctx_free(stemma_ctx *ctx);
/* Makes the run that goes on in `ctx` return STEMMA_CANCELLED soon. May be called from any thread
 * or a signal handler. */
STEMMA_API void stemma_ctx_cancel(stemma_ctx *ctx);

/* ------------------------------------------------------------------ parameters of the method */

/* A named, bounded number. The list is the documentation: `stemma help params` prints it. */
typedef struct stemma_param_info {
    size_t struct_size;
    const char *name;  /* "sketch.k" */
    const char *stage; /* folder that reads it: "reuse", "quote", … */
    const char *help;
    double preset, min, max;
} stemma_param_info;

typedef struct stemma_params stemma_params;

/* `mode` NULL: "news". Errors: NOMEM, INVAL (no such mode). */
STEMMA_API STEMMA_CHECKED stemma_status stemma_params_new(stemma_params **out, const char *mode,
                                                          stemma_error *err);
/* The name of the i-th mode, the default first; NULL past the last. */
STEMMA_API const char *stemma_mode_name(size_t i);
STEMMA_API void stemma_params_free(stemma_params *params);
/* Errors: INVAL where there is no such name or the value is out of its bounds; the message teaches.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_params_set(stemma_params *params, const char *name,
                                                          double value, stemma_error *err);
STEMMA_API double stemma_params_get(const stemma_params *params,
                                    const char *name); /* NAN: no such name */
/* The i-th parameter, NULL past the last. */
STEMMA_API const stemma_param_info *stemma_param_at(size_t i);

/* ------------------------------------------------------------------ documents */

typedef struct stemma_span {
    uint32_t begin, end;           /* code points */
    uint32_t begin_byte, end_byte; /* the same in bytes */
} stemma_span;

/* What a paragraph is, where the page tells. */
typedef enum stemma_paragraph_kind {
    STEMMA_PARAGRAPH_TEXT,
    STEMMA_PARAGRAPH_HEADING,
    STEMMA_PARAGRAPH_LIST,
    STEMMA_PARAGRAPH_BLOCKQUOTE,
    STEMMA_PARAGRAPH_CAPTION,
    STEMMA_PARAGRAPH_PULLQUOTE /* words of the article, printed a second time */
} stemma_paragraph_kind;

/* A paragraph of a document's text; half-open, in bytes. */
typedef struct stemma_paragraph {
    stemma_paragraph_kind kind;
    uint32_t begin_byte, end_byte;
} stemma_paragraph;

/* Strings are NUL-terminated UTF-8; NULL is "not known". */
typedef struct stemma_document {
    size_t struct_size;
    const char *id;     /* unique in a corpus */
    const char *outlet; /* NULL: an outlet of its own */
    const char *title;
    const char *date;           /* ISO 8601, as precise as known: 2020-10-27, 2020-10-27T09:14 */
    const char *date_precision; /* "year", "month", "day", "minute", "second"; NULL where date is */
    const char *dateline;       /* the place and day printed at the head of the text, as printed */
    const char *url;
    const char *fetched;
    const char *language; /* BCP 47 */
    const char *author;
    const char *text; /* UTF-8; may hold NUL bytes */
    size_t n_text;    /* bytes, at most STEMMA_MAX_TEXT */
    const char
        *extra; /* further members of the input's record as JSON, without braces; NULL: none */
    uint64_t text_hash; /* XXH3-64 of the text; set by the corpus */
    size_t n_paragraphs;
    const stemma_paragraph
        *paragraphs; /* by place, as a page labels them; none: nothing is known */
} stemma_document;

#define STEMMA_MAX_TEXT ((size_t)1 << 30)

/* Something that could not be read, or was mended. A run goes on after it. */
typedef struct stemma_issue {
    size_t struct_size;
    const char *reason; /* a short fixed word: "bad-json", "bad-utf8", "unreadable", "truncated",
                           "empty", "too-large", … */
    const char *path;
    const char *doc; /* id, or NULL */
    uint64_t line;   /* 1-based, or STEMMA_NOWHERE */
    uint64_t offset; /* byte, in the line where there is one; or STEMMA_NOWHERE */
    uint64_t count;  /* how often, where one issue stands for several (bad bytes of one document) */
    int skipped;     /* 1: the document is not in the corpus; 0: it is, mended */
    const char *message; /* for people: what, where and what to do; may hold several lines */
} stemma_issue;

typedef struct stemma_input {
    size_t struct_size;
    const char *path; /* as given; "-" is standard input */
    uint64_t n_bytes; /* read, before unpacking */
    uint64_t hash;    /* XXH3-64 of those bytes */
    uint64_t n_documents;
} stemma_input;

typedef struct stemma_read_options {
    size_t struct_size;
    uint64_t max_document; /* bytes of one document, unpacked; longer ones are an issue; default 64
                              MiB */
    uint64_t max_unpacked; /* bytes unpacked from one file; default 64 GiB */
    int is_list;           /* 1: the path is a file that names one input a line */
    uint32_t max_ratio;    /* of unpacked bytes to packed ones, past 64 MiB; default 500 */
    int keep_furniture; /* 1: paragraphs that a site prints on many of its pages stay; else sealing
                           (stemma_extract_end) takes them out of documents made of HTML */
} stemma_read_options;

typedef struct stemma_corpus stemma_corpus;

STEMMA_API STEMMA_CHECKED stemma_status stemma_corpus_new(stemma_corpus **out, stemma_ctx *ctx,
                                                          stemma_error *err);
STEMMA_API void stemma_corpus_free(stemma_corpus *corpus);

/* Copies one document in. Text that is not UTF-8 is mended to U+FFFD, which is an issue. Errors:
 * NOMEM, LIMIT, INVAL. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_corpus_add(stemma_corpus *corpus,
                                                          const stemma_document *document,
                                                          stemma_error *err);

/* Pulls documents: `next` returns 1 and fills `out`, 0 at the end, or a negative stemma_status and
 * fills `err`. */
typedef struct stemma_doc_source {
    int (*next)(void *user, stemma_document *out, stemma_error *err);
    void *user;
} stemma_doc_source;
STEMMA_API STEMMA_CHECKED stemma_status stemma_corpus_pull(stemma_corpus *corpus,
                                                           const stemma_doc_source *source,
                                                           stemma_error *err);

STEMMA_API void stemma_read_options_init(stemma_read_options *options, size_t struct_size);
/*
 * Reads a file, a folder (all that stemma reads in it, in byte order of the paths) or "-". The form
 * is told by content, as docs/format/documents.md lists them. One bad document is an issue and is
 * skipped. Errors: IO (missing, unreadable), EMPTY (nothing that stemma reads, which is an issue,
 * too: the corpus takes more), NOMEM, LIMIT, CANCELLED.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_corpus_read(stemma_corpus *corpus, const char *path,
                                                           const stemma_read_options *options,
                                                           stemma_error *err);

/*
 * Documents that are added or read from now on are of another set: stemma_match_sets pairs
 * documents of different sets alone. Without a call all are of one set. Ids are unique over all
 * sets. Errors: INVAL (a sealed corpus).
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_corpus_next_set(stemma_corpus *corpus,
                                                               stemma_error *err);

/* Which documents stay; NULL: no matter. Dates are as precise as given: 2020, 2020-10, 2020-10-27.
 */
typedef struct stemma_filter {
    size_t struct_size;
    const char *since, *until; /* both days count; a document without a date stays */
    const char *outlet;
    const char *language; /* BCP 47; "en" takes "en-GB" too. Documents that do not say are asked for
                             their words */
} stemma_filter;
/* Removes what does not pass, before the corpus is sealed. O(documents). Errors: INVAL (a date that
 * is none, or the corpus is sealed), EMPTY (nothing is left), NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_corpus_filter(stemma_corpus *corpus,
                                                             const stemma_filter *filter,
                                                             stemma_error *err);

/*
 * Puts the documents in byte order of their ids, and leaves out what sites repeat (an issue
 * "furniture" tells how much). Call it once, after the last document; the stages below want a
 * sealed corpus, and find its words when they need them. Errors: CLASH (two documents with one id;
 * both are named), EMPTY, NOMEM.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_corpus_seal(stemma_corpus *corpus,
                                                           stemma_error *err);
STEMMA_API size_t stemma_corpus_count(const stemma_corpus *corpus);
/* NULL past the last. In id order once sealed. */
STEMMA_API const stemma_document *stemma_corpus_document(const stemma_corpus *corpus, size_t i);
/* The number of the document with this id in a sealed corpus; UINT32_MAX: it has none. O(log n). */
STEMMA_API uint32_t stemma_corpus_find(const stemma_corpus *corpus, const char *id);
STEMMA_API const stemma_issue *stemma_corpus_issue(const stemma_corpus *corpus, size_t i);
STEMMA_API const stemma_input *stemma_corpus_input(const stemma_corpus *corpus, size_t i);
/* Words in the i-th document of a sealed corpus; 0 where there is no memory to find them. */
STEMMA_API size_t stemma_corpus_words(const stemma_corpus *corpus, size_t i);

/* ------------------------------------------------------------------ passages */

/*
 * One aligned pair of passages. `a` < `b` are document numbers of the corpus. `edits` tells how b's
 * words come from a's, in words: "=12 *said:stated +2 -1" (equal run, substitution, inserted,
 * deleted; `:` and `\` escaped by `\`). NULL where the words stand in another order; `identity` is
 * then the share of the longer side's words, by stem, that the other side has in any order.
 */
typedef struct stemma_hit {
    size_t struct_size;
    uint64_t id;
    uint32_t a, b;
    stemma_span a_span, b_span;
    uint32_t words;  /* of a's span */
    double identity; /* equal words / columns of the alignment */
    const char *edits;
    uint64_t family;    /* id of its family; 0: none */
    uint64_t group;     /* hits of one re-ordered passage share it; 0: none */
    double information; /* bits: how much it tells that both have the words; 0: not known */
} stemma_hit;

typedef struct stemma_member {
    uint32_t doc;
    stemma_span span;
    double identity; /* with the family's core */
} stemma_member;

/* All the copies of one passage. */
typedef struct stemma_family {
    size_t struct_size;
    uint64_t id;
    uint32_t words; /* of the core */
    int furniture;  /* 1: an outlet prints it on unrelated documents */
    size_t n_members;
    const stemma_member *members; /* by document, then place */
    stemma_span core;             /* in the first member's document */
} stemma_family;

/* What the engine looked at, and what it left out. */
typedef struct stemma_match_counts {
    size_t struct_size;
    uint64_t documents, words, seeds, distinct_seeds, anchors, chains, hits, families;
    uint64_t skipped_seeds;   /* postings of very frequent seeds that were paired only through a
                                 representative */
    uint64_t skipped_anchors; /* beyond the bound of one pair of documents */
    uint64_t copied_words;    /* that were looked at through one document that has them, as many
                                 others have them word for word */
} stemma_match_counts;

typedef struct stemma_matches stemma_matches;

/* All against all. Errors: NOMEM, LIMIT, CANCELLED, INVAL (corpus not sealed). The four calls
 * below, in a row. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_match(stemma_matches **out,
                                                     const stemma_corpus *corpus,
                                                     const stemma_params *params,
                                                     stemma_error *err);
/*
 * The listed pairs of documents alone, in any order and either way round; a pair listed twice
 * counts once. In the mode "news" the hits of stemma_match that are of these pairs, families made
 * of them. In the mode "sensitive" each pair is compared by itself, by words kept in any order, for
 * text that was shuffled, translated, reworded or summarised: one hit a passage, `edits` NULL where
 * the words do not align, no families. Errors: as above; INVAL where a number is no document or a
 * pair is one document twice.
 */
STEMMA_API STEMMA_CHECKED stemma_status
stemma_match_pairs(stemma_matches **out, const stemma_corpus *corpus, const uint32_t (*pairs)[2],
                   size_t n_pairs, const stemma_params *params, stemma_error *err);
/*
 * One set against another: what stemma_match finds, less the hits inside one set (see
 * stemma_corpus_next_set) and the families that only one set has. A family keeps all its members.
 * Documents that nothing leads to the other set from are not aligned. Errors: as stemma_match;
 * INVAL where all documents are of one set.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_match_sets(stemma_matches **out,
                                                          const stemma_corpus *corpus,
                                                          const stemma_params *params,
                                                          stemma_error *err);
STEMMA_API void stemma_matches_free(stemma_matches *matches);
/* NULL past the last. In the mode "families" hits get their spans and edits when the first is asked
 * for; NULL, too, where there is no memory for them. */
STEMMA_API const stemma_hit *stemma_matches_hit(const stemma_matches *matches, size_t i);
STEMMA_API const stemma_family *stemma_matches_family(const stemma_matches *matches, size_t i);
/* Says of a family whether it is furniture, whatever was found; 0 where there is no such family.
 * Records say so from then on; a stage that has read the matches before does not know.
 * O(families). */
STEMMA_API int stemma_matches_mark(stemma_matches *matches, uint64_t family, int furniture);
STEMMA_API void stemma_matches_counts(const stemma_matches *matches, stemma_match_counts *out,
                                      size_t struct_size);

/* The stages of stemma_match apart, for a cluster that shares the work out. */
typedef struct stemma_sketches
    stemma_sketches; /* sorted postings (hash, document, word) of a corpus */
typedef struct stemma_seed_counts
    stemma_seed_counts; /* hash -> number of documents; may be merged */
/* Chains of anchors, by pair of documents, that may become hits by the parameters given to
 * stemma_pair. Aligning by others can only be stricter. The corpus must outlive them. */
typedef struct stemma_pairs stemma_pairs;
STEMMA_API STEMMA_CHECKED stemma_status stemma_sketch(stemma_sketches **out,
                                                      const stemma_corpus *corpus,
                                                      const stemma_params *params,
                                                      stemma_error *err);
STEMMA_API void stemma_sketches_free(stemma_sketches *sketches);
STEMMA_API STEMMA_CHECKED stemma_status stemma_count(stemma_seed_counts **out,
                                                     const stemma_sketches *sketches,
                                                     stemma_error *err);
STEMMA_API STEMMA_CHECKED stemma_status stemma_seed_counts_merge(stemma_seed_counts *into,
                                                                 const stemma_seed_counts *from,
                                                                 stemma_error *err);
STEMMA_API void stemma_seed_counts_free(stemma_seed_counts *counts);
STEMMA_API STEMMA_CHECKED stemma_status stemma_pair(stemma_pairs **out, const stemma_corpus *corpus,
                                                    const stemma_sketches *sketches,
                                                    const stemma_seed_counts *counts,
                                                    const stemma_params *params, stemma_error *err);
STEMMA_API void stemma_pairs_free(stemma_pairs *pairs);
STEMMA_API STEMMA_CHECKED stemma_status stemma_align(stemma_matches **out,
                                                     const stemma_corpus *corpus,
                                                     const stemma_pairs *pairs,
                                                     const stemma_params *params,
                                                     stemma_error *err);

/* ------------------------------------------------------------------ quotations */

typedef enum stemma_quote_kind {
    STEMMA_KIND_UNKNOWN,
    STEMMA_KIND_SPEECH,
    STEMMA_KIND_WRITING,
    STEMMA_KIND_INDIRECT,
    STEMMA_KIND_TITLE,
    STEMMA_KIND_TERM,
    STEMMA_KIND_NICKNAME,
    STEMMA_KIND_SCARE
} stemma_quote_kind;
STEMMA_API const char *stemma_quote_kind_name(stemma_quote_kind kind);

/* How a speaker's name is known. */
typedef enum stemma_speaker_how {
    STEMMA_HOW_NONE,    /* there is a mention but no name */
    STEMMA_HOW_NAMED,   /* the full name stands there */
    STEMMA_HOW_SURNAME, /* a part of the name */
    STEMMA_HOW_PRONOUN,
    STEMMA_HOW_ROLE,     /* "the museum's keeper" */
    STEMMA_HOW_CONTEXT,  /* no mention: carried over from the quotations around it */
    STEMMA_HOW_ELSEWHERE /* another document attributes the same words by name, or names whom this
                            one knows by office and surname: President Merrow */
} stemma_speaker_how;
STEMMA_API const char *stemma_speaker_how_name(stemma_speaker_how how);

/* One bit each; stemma_quote_flag_name gives the word of bit i, NULL past the last. */
enum {
    STEMMA_FLAG_MISSING_OPENER = 1 << 0,
    STEMMA_FLAG_MISSING_CLOSER = 1 << 1,
    STEMMA_FLAG_CONTINUED = 1 << 2,   /* over a paragraph's end */
    STEMMA_FLAG_MIXED_MARKS = 1 << 3, /* opened in one style, closed in another */
    STEMMA_FLAG_WRONG_WAY = 1 << 4,
    STEMMA_FLAG_NESTED = 1 << 5,  /* stands inside another quotation */
    STEMMA_FLAG_BRACKET = 1 << 6, /* holds an editor's bracket */
    STEMMA_FLAG_ELLIPSIS = 1 << 7,
    STEMMA_FLAG_HEADLINE = 1 << 8,
    STEMMA_FLAG_SPLIT = 1 << 9,       /* in parts, around "she said" */
    STEMMA_FLAG_SINGLE = 1 << 10,     /* single marks at depth 0 */
    STEMMA_FLAG_TRANSCRIPT = 1 << 11, /* no marks: a line after its speaker's name, or Q: and A: */
    STEMMA_FLAG_DIALOGUE = 1 << 12,   /* no marks: a line after a dash */
    STEMMA_FLAG_BLOCK = 1 << 13       /* no marks: a paragraph that the page sets apart as quoted */
};
STEMMA_API const char *stemma_quote_flag_name(unsigned i);

/* How a part stands to the one before it, as printed: evidence, not fact. */
typedef enum stemma_part_join {
    STEMMA_JOIN_FIRST,
    STEMMA_JOIN_SAME_SENTENCE, /* “…,” she said, “and …” */
    STEMMA_JOIN_NEXT_SENTENCE, /* “…,” she said. “Upper …” */
    STEMMA_JOIN_CONTINUED      /* over a paragraph's end, with the mark left open */
} stemma_part_join;
STEMMA_API const char *stemma_part_join_name(stemma_part_join join);

/* One quoted utterance as printed in one document. Parts hold the words between the marks, without
 * them. */
typedef struct stemma_quote {
    size_t struct_size;
    uint64_t id;
    uint32_t doc;
    uint32_t flags;
    stemma_quote_kind kind;
    size_t n_parts;
    const stemma_span *parts;
    stemma_span source;  /* the mention it is attributed to; begin == end: none */
    stemma_span cue;     /* "wrote", "according to"; begin == end: none */
    const char *speaker; /* the name, or NULL */
    stemma_speaker_how how;
    double confidence;          /* 0…1: that kind and speaker are right */
    stemma_span addressee;      /* the mention that the words are said to; begin == end: none */
    const char *addressee_name; /* its person's name, or NULL */
    const uint8_t *joins;       /* stemma_part_join of each part; NULL: not known */
} stemma_quote;

typedef struct stemma_quotes stemma_quotes;

/* Errors: NOMEM, LIMIT, CANCELLED, INVAL. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_quotes_find(stemma_quotes **out,
                                                           const stemma_corpus *corpus,
                                                           const stemma_params *params,
                                                           stemma_error *err);
STEMMA_API void stemma_quotes_free(stemma_quotes *quotes);
STEMMA_API const stemma_quote *stemma_quotes_at(const stemma_quotes *quotes,
                                                size_t i); /* by document, then place */

/* ------------------------------------------------------------------ utterances and the source */

typedef enum stemma_edit_type {
    STEMMA_EDIT_TYPOGRAPHY,
    STEMMA_EDIT_MARKED_CUT,
    STEMMA_EDIT_SILENT_CUT,
    STEMMA_EDIT_BRACKET,
    STEMMA_EDIT_INSERTION,
    STEMMA_EDIT_SUBSTITUTION,
    STEMMA_EDIT_TRANSPOSITION,
    STEMMA_EDIT_JOIN,
    STEMMA_EDIT_BEND,
    STEMMA_EDIT_SPEAKER
} stemma_edit_type;
STEMMA_API const char *stemma_edit_type_name(stemma_edit_type type);

/* A typed difference of one witness from the utterance's text. */
typedef struct stemma_edit {
    stemma_edit_type type;
    uint32_t base_begin,
        base_end; /* words of the utterance that it touches; equal: a place between words */
    const char
        *base; /* those words as the utterance prints them; NULL where no witness shows them */
    const char *text; /* what the witness prints instead; "" for a cut */
    stemma_span span; /* of `text` in the witness's document; empty for a cut: where the words are
                         missing */
} stemma_edit;

/* One document's copy of an utterance, or of a piece of it: one part of one quotation. */
typedef struct stemma_witness {
    uint32_t doc;
    uint32_t quote; /* number of the quotation */
    uint32_t part;  /* number of its part */
    uint32_t text;  /* witnesses with one number print one independent text */
    stemma_span span;
    uint32_t base_begin, base_end; /* words of the utterance that it prints; what lies outside is
                                      extent, not an edit */
    size_t n_edits;
    const stemma_edit *edits;
} stemma_witness;

/* What stands at one place of an utterance where witnesses differ. */
typedef struct stemma_reading {
    uint32_t base_begin, base_end; /* words */
    const char *text;
    size_t n_witnesses;
    const uint32_t *witnesses; /* numbers in the utterance's witnesses */
} stemma_reading;

/* A place of another utterance that prints the same words. */
typedef struct stemma_fit {
    uint32_t utterance; /* its number */
    uint32_t base_begin, base_end;
} stemma_fit;

typedef struct stemma_utterance {
    size_t struct_size;
    uint64_t id;
    const char *speaker; /* NULL: not known */
    const char *text;    /* the base text */
    uint32_t n_words;
    int contested;
    size_t n_witnesses;
    const stemma_witness *witnesses; /* by document, then place */
    size_t n_readings;
    const stemma_reading *readings;
    size_t n_fits; /* 0, or the places, two or more, that a short quotation fits equally: nothing
                      says which it belongs to, so it stands by itself. At most 8 are named */
    const stemma_fit *fits;
    uint64_t story; /* id of the story in which most texts print it; 0: stories are not known */
} stemma_utterance;

/* Where a contig's words come from: `contig_begin`, `contig_end` are words of the contig. */
typedef struct stemma_contig_witness {
    uint32_t doc, quote;
    stemma_span span;
    uint32_t contig_begin, contig_end;
} stemma_contig_witness;

typedef struct stemma_contig {
    uint64_t id;
    uint32_t utterance; /* number of the utterance that it is */
    const char *text;
    uint32_t n_words;
    size_t n_witnesses;
    const stemma_contig_witness *witnesses;
} stemma_contig;

/* `before` and `after` are numbers of contigs. */
typedef struct stemma_order {
    uint32_t before, after;
    size_t n_support, n_against;
    const uint32_t *support; /* documents that print them in this order */
    const uint32_t *against;
    int settled; /* 1: enough speaks for it; 0: they stand so because something has to come first */
} stemma_order;

/* Passages printed as one by some, apart by others. */
typedef struct stemma_join {
    uint32_t before, after;   /* contigs */
    uint32_t before_word;     /* words of `before` that stand left of the join */
    uint32_t after_word;      /* first word of `after` right of it */
    size_t n_joined, n_apart; /* documents */
    const uint32_t *joined, *apart;
    int split; /* 1: they are not printed unbroken, but around "she said", one right after the
                  other */
} stemma_join;

/* A source put together again from what witnesses print. Contigs stand in their order. */
typedef struct stemma_source {
    size_t struct_size;
    uint64_t id;
    const char *speaker;
    uint32_t n_words;
    size_t n_contigs;
    const stemma_contig *contigs;
    size_t n_orders;
    const stemma_order *orders;
    size_t n_gaps; /* gap i lies after contig gaps[i]; every pair of neighbours that no witness
                      joins has one */
    const uint32_t *gaps;
    size_t n_joins;
    const stemma_join *joins;
    uint64_t story; /* id of the story in which most texts print of it; 0: stories are not known */
} stemma_source;

typedef struct stemma_trace stemma_trace;
typedef struct stemma_stories stemma_stories;

/* The main job: passages, quotations, stories, utterances, sources. What a speaker says in two
 * stories that print none of the same words is of two sources. Errors: NOMEM, LIMIT, CANCELLED,
 * INVAL. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_trace_new(stemma_trace **out,
                                                         const stemma_corpus *corpus,
                                                         const stemma_params *params,
                                                         stemma_error *err);
STEMMA_API void stemma_trace_free(stemma_trace *trace);
/*
 * The trace of a folder that stemma_trace_write filled, made again from its documents and
 * parameters, and its corpus; free both, the trace first. Errors: IO, FORMAT (no such folder, or
 * one without words), VERSION (utterances.jsonl or sources.jsonl is not what this version makes),
 * and those of stemma_trace_new.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_trace_open(stemma_trace **trace,
                                                          stemma_corpus **corpus, stemma_ctx *ctx,
                                                          const char *dir, stemma_error *err);
STEMMA_API const stemma_corpus *stemma_trace_corpus(const stemma_trace *trace);
STEMMA_API const stemma_matches *stemma_trace_matches(const stemma_trace *trace);
STEMMA_API const stemma_quotes *stemma_trace_quotes(const stemma_trace *trace);
/* NULL where the trace knows of none. */
STEMMA_API const stemma_stories *stemma_trace_stories(const stemma_trace *trace);
STEMMA_API const stemma_utterance *stemma_trace_utterance(const stemma_trace *trace, size_t i);
STEMMA_API const stemma_source *stemma_trace_source(const stemma_trace *trace,
                                                    size_t i); /* most words first */

/* ------------------------------------------------------------------ stories */

#define STEMMA_NO_DOCUMENT UINT32_MAX

/* How a document says whose words it prints. */
typedef enum stemma_credit_how {
    STEMMA_CREDIT_DATELINE,    /* "SKARROW, 6 May (Tideline) –" */
    STEMMA_CREDIT_LINE,        /* "(AP)" at the end */
    STEMMA_CREDIT_CONTRIBUTED, /* "Reuters contributed to this report" */
    STEMMA_CREDIT_AUTHOR       /* the author's name is an agency's */
} stemma_credit_how;
STEMMA_API const char *stemma_credit_how_name(stemma_credit_how how);

typedef struct stemma_credit {
    const char *name; /* as printed */
    stemma_credit_how how;
    stemma_span span; /* of the name; begin == end: it is the author's */
} stemma_credit;

/* What shows that a document is not independent of another one, or of an outlet. */
typedef enum stemma_dependence_how {
    STEMMA_DEPENDS_TEXT,    /* both print one text */
    STEMMA_DEPENDS_PASSAGE, /* it prints a passage of the other's prose, and is a text of its own */
    STEMMA_DEPENDS_TOLD     /* it quotes what was said to the other: "told the Lantern" */
} stemma_dependence_how;
STEMMA_API const char *stemma_dependence_how_name(stemma_dependence_how how);

typedef struct stemma_dependence {
    stemma_dependence_how how;
    uint32_t on; /* the document; STEMMA_NO_DOCUMENT: what both go back to is not in the corpus,
                    or nothing says which of them was first */
    const char *name; /* whom the document names, by credit or in its words; NULL: nobody */
    stemma_span span; /* its words; of a passage or text, the longest one */
    uint32_t words;   /* of shared prose, outside quotations */
    double share;     /* of the document's prose */
} stemma_dependence;

/* A document in a story, and why it is there. */
typedef struct stemma_membership {
    uint32_t doc;
    uint32_t text;    /* documents with one number print one independent text */
    double likeness;  /* mean likelihood that it and the story's other texts report one event; 0
                         where there is no other text */
    uint32_t nearest; /* the other document that speaks most for it; STEMMA_NO_DOCUMENT: alone */
    double nearest_likeness; /* 1 where both print one text */
    uint32_t shared_words;   /* of passages that both print */
    int32_t days;            /* from the nearest one's day to this one's; INT32_MIN: not known */
    size_t n_terms;
    const char *const *terms; /* that both print, the most telling first, as this one prints them */
    uint64_t runner_up;       /* the story that it is most like of the others; 0: none */
    double runner_up_likeness;
    size_t n_credits, n_depends_on;
    const stemma_credit *credits;
    const stemma_dependence *depends_on; /* texts, then passages, then who is told; in stories of
                                            two documents or more */
} stemma_membership;

/* Reports of one event. Each document of a corpus is in one story, also where it is alone there. */
typedef struct stemma_story {
    size_t struct_size;
    uint64_t id;
    size_t n_documents;
    const stemma_membership *documents; /* by document */
    size_t n_partial;
    const uint32_t *partial;     /* documents that report this event among several, by number */
    uint32_t n_outlets, n_texts; /* of `documents`: outlets, and independent texts */
    uint32_t first;              /* earliest in this corpus; STEMMA_NO_DOCUMENT: none has a date */
    size_t n_terms;
    const char *const *terms; /* what it is about, the most telling first */
    size_t n_related;
    const uint64_t *related; /* stories of the same saga, the likest first */
} stemma_story;

/* Why two documents are in one story, or why not. */
typedef struct stemma_story_reason {
    size_t struct_size;
    uint64_t story_a, story_b;
    int same_text;   /* both print one text */
    int compared;    /* 0: too many days between, or too little in common to be looked at */
    double likeness; /* that both report one event; 0 where they were not compared */
    double stories;  /* mean likelihood between the two stories, or inside the one */
    double needed;   /* the mean at which two groups are one story */
    double body, lead, names, title; /* cosines of what they say, 0…1 */
    uint32_t shared_words;           /* of passages that both print */
    int32_t days;                    /* from a's day to b's; INT32_MIN: not known */
    size_t n_terms;
    const char *const *terms; /* that both print; live as long as the stories */
} stemma_story_reason;

/*
 * Groups the documents by event. `matches` and `quotes` are of the same corpus; `matches` must live
 * as long as the stories, or is NULL: passages are then found here, which is faster where nobody
 * else wants them, as each text is read once. `quotes` may be NULL: what is quoted is then told by
 * its marks alone. Cost: linear in the words, and in the pairs of documents of nearby days that
 * share telling words. Method: docs/internals/stories.md. Errors: NOMEM, LIMIT, CANCELLED, INVAL.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_stories_find(
    stemma_stories **out, const stemma_corpus *corpus, const stemma_matches *matches,
    const stemma_quotes *quotes, const stemma_params *params, stemma_error *err);
STEMMA_API void stemma_stories_free(stemma_stories *stories);
/* By least document; NULL past the last. */
STEMMA_API const stemma_story *stemma_stories_at(const stemma_stories *stories, size_t i);
/* The number of a document's story. */
STEMMA_API size_t stemma_stories_of(const stemma_stories *stories, uint32_t doc);
/* Errors: INVAL (no such document), NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_stories_explain(stemma_stories *stories, uint32_t a,
                                                               uint32_t b, stemma_story_reason *out,
                                                               stemma_error *err);
/* ------------------------------------------------------------------ values and disagreements */

typedef enum stemma_slot {
    STEMMA_SLOT_AGE,
    STEMMA_SLOT_DATE,
    STEMMA_SLOT_COUNT,
    STEMMA_SLOT_MONEY,
    STEMMA_SLOT_PERCENT,
    STEMMA_SLOT_NAME,
    STEMMA_SLOT_PLACE,
    STEMMA_SLOT_RELATION,
    STEMMA_SLOT_TIME
} stemma_slot;
STEMMA_API const char *stemma_slot_name(stemma_slot slot); /* "age" */

/* What the day of a date is known by. */
typedef enum stemma_date_by {
    STEMMA_DATE_PRINTED,  /* it is printed in full, or the value is no date */
    STEMMA_DATE_DOCUMENT, /* the rest is counted from the document's own date */
    STEMMA_DATE_SIBLINGS  /* the document has none: from the dates of its story's others */
} stemma_date_by;
STEMMA_API const char *stemma_date_by_name(stemma_date_by by); /* "siblings" */

/* How the clause around a value states it. */
typedef enum stemma_stated {
    STEMMA_STATED_FACT,
    STEMMA_STATED_SUPPOSED, /* "if", "could": it may be so */
    STEMMA_STATED_DENIED    /* "not", "never": it is not so */
} stemma_stated;
STEMMA_API const char *stemma_stated_name(stemma_stated stated); /* "denied" */

/* A typed value as one document prints it. "More than 200", "late last month" are intervals. */
typedef struct stemma_value {
    size_t struct_size;
    uint32_t doc;
    stemma_slot slot;
    stemma_span span;     /* the words of the value, with what hedges it and its noun */
    stemma_span sentence; /* that it stands in */
    double low, high;   /* both ends count. Of a date: days since 1970-01-01; of a time: minutes of
                           the day. -INFINITY, INFINITY: no bound. NAN: a name, place or relation */
    int exact;          /* 1: one number or day, not hedged */
    const char *value;  /* "61", "2025-05-03", "> 200", "2025-05-03/2025-05-04", "Merrow" */
    const char *unit;   /* "signature", "USD", "percent", "year"; NULL: none */
    const char *entity; /* whom or what it is a value of: "Ada Merrow"; NULL: not known */
    const char *frame;  /* telling words around it, folded, by alphabet; "" where there are none */
    stemma_date_by by;
    stemma_stated stated; /* what is not stated alike is not held against each other */
    stemma_span told;     /* of a date: the words that say what happened then; empty: not certain */
    stemma_span denier;   /* of a value that is denied: who denies it; empty: nobody is named */
} stemma_value;

/* Worst last. */
typedef enum stemma_relation {
    STEMMA_RELATION_EQUAL,
    STEMMA_RELATION_ROUNDING, /* one is the other, rounded: 4 and 4½ */
    STEMMA_RELATION_HEDGED,   /* one is an interval that holds the other */
    STEMMA_RELATION_UPDATED,  /* later reports print later values */
    STEMMA_RELATION_DIFFERS
} stemma_relation;
STEMMA_API const char *stemma_relation_name(stemma_relation relation);

/* What shows that values are of one entity, slot and frame. */
typedef enum stemma_frame_by {
    STEMMA_FRAME_COLUMN, /* they stand in one column of a shared passage */
    STEMMA_FRAME_WORDS,  /* the same words stand around them */
    STEMMA_FRAME_ENTITY  /* the slot says it all: the age of one person */
} stemma_frame_by;
STEMMA_API const char *stemma_frame_by_name(stemma_frame_by by);

/* One value, and who prints it. */
typedef struct stemma_value_group {
    const char *value; /* as in the members, the narrowest; of dates, what all have in common */
    double low, high;
    int fits;         /* 1: no side of it: an interval that fits two groups or more */
    uint32_t n_texts; /* independent texts among the members' documents */
    size_t n_members;
    const uint32_t *members; /* numbers of values, by document, then place */
} stemma_value_group;

/* Values of one entity, slot and frame that are not the same. It is a disagreement where `relation`
 * is UPDATED or DIFFERS; ROUNDING is listed beside, as it can be seen in print. Values that fit
 * (EQUAL, HEDGED) are listed only as groups of these. */
typedef struct stemma_disagreement {
    size_t struct_size;
    uint64_t id;
    uint64_t story; /* id */
    stemma_slot slot;
    stemma_relation relation;
    stemma_frame_by by;
    const char *entity; /* "Ada Merrow", "signatures"; NULL: not known */
    int one_text;       /* 1: all differing groups stand in copies of one text */
    int one_document;   /* 1: one document prints both sides */
    size_t n_groups;
    const stemma_value_group *groups; /* those that differ first, most texts first */
} stemma_disagreement;

/* What reports say happened on one day, or in one stretch of days: an event of a story's timeline.
 */
typedef struct stemma_event {
    size_t struct_size;
    uint64_t story;        /* id */
    double low, high;      /* days since 1970-01-01, both count: what all statements have in common;
                              where they differ, all of them */
    const char *value;     /* the same, as a value's */
    int ahead;             /* 1: it was still to come */
    uint32_t told;         /* number of the value whose `told` says best what happened */
    uint64_t disagreement; /* id of that on its date; 0: none */
    uint32_t n_texts;      /* independent texts that date it */
    size_t n_members;
    const uint32_t
        *members; /* numbers of the dates, by document, then place; some without `told` */
} stemma_event;

typedef struct stemma_values stemma_values;

/*
 * Reads the typed values of the documents that are not alone in their story, and finds those that
 * differ. All three must be of one corpus and live as long as the values. Cost: linear in these
 * documents' words and in the words of their shared passages. Method: docs/internals/values.md.
 * Errors: NOMEM, LIMIT, CANCELLED, INVAL.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_values_find(stemma_values **out,
                                                           const stemma_corpus *corpus,
                                                           const stemma_matches *matches,
                                                           const stemma_stories *stories,
                                                           stemma_error *err);
STEMMA_API void stemma_values_free(stemma_values *values);
/* By document, then place; NULL past the last. */
STEMMA_API const stemma_value *stemma_values_at(const stemma_values *values, size_t i);
/* By story, DIFFERS before UPDATED before ROUNDING, then by place; NULL past the last. */
STEMMA_API const stemma_disagreement *stemma_values_disagreement(const stemma_values *values,
                                                                 size_t i);
/* How many of them are of the story of this number, and the number of the first. */
STEMMA_API size_t stemma_values_of_story(const stemma_values *values, size_t story, size_t *first);

/* By story, then time; NULL past the last. */
STEMMA_API const stemma_event *stemma_values_event(const stemma_values *values, size_t i);
/* How many of them are of the story of this number, and the number of the first. */
STEMMA_API size_t stemma_values_events_of_story(const stemma_values *values, size_t story,
                                                size_t *first);

/* What a document says of itself in a note. */
typedef enum stemma_correction_kind {
    STEMMA_CORRECTION_CORRECTION,    /* something was wrong: "Correction:", CORRECTED */
    STEMMA_CORRECTION_CLARIFICATION, /* something was not clear */
    STEMMA_CORRECTION_UPDATE,        /* something is new: "UPDATE 2", "has been updated" */
    STEMMA_CORRECTION_REFILE,        /* sent again, with a slip mended */
    STEMMA_CORRECTION_KILL           /* withdrawn */
} stemma_correction_kind;
STEMMA_API const char *stemma_correction_kind_name(stemma_correction_kind kind);

/* Where a document prints words that a note says are superseded. */
typedef struct stemma_carrier {
    uint32_t doc;
    stemma_span span;
} stemma_carrier;

/* A correction note. Spans are in `doc`; begin == end: none, as where the note does not say. */
typedef struct stemma_correction {
    size_t struct_size;
    uint32_t doc;
    uint64_t story;
    stemma_correction_kind kind;
    int in_title;     /* 1: a code at the begin of a title that the text does not print; no spans */
    stemma_span span; /* the note */
    stemma_span was;  /* the superseded words, as the note prints them */
    stemma_span now;  /* the words in their place */
    int clause;       /* 1: `was` is what was said, and not a value or a name */
    uint32_t paragraph; /* that the note names; 0: none */
    size_t n_carriers;
    const stemma_carrier *carriers; /* in other documents of the story, by document, then place */
} stemma_correction;

typedef struct stemma_corrections stemma_corrections;

/*
 * The correction notes of all documents, and who of their stories still prints what they say is
 * superseded. Notes of English, German, French and Spanish papers; set phrases alone, since few and
 * certain is wanted. `quotes` of the corpus, or NULL: what stands between quotation marks is no
 * note. Linear in the words, and in the stories' words for each note that quotes what was wrong.
 * Errors: NOMEM, LIMIT, CANCELLED, INVAL.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_corrections_find(stemma_corrections **out,
                                                                const stemma_corpus *corpus,
                                                                const stemma_stories *stories,
                                                                const stemma_quotes *quotes,
                                                                stemma_error *err);
STEMMA_API void stemma_corrections_free(stemma_corrections *corrections);
/* By document, then place; NULL past the last. */
STEMMA_API const stemma_correction *stemma_corrections_at(const stemma_corrections *corrections,
                                                          size_t i);

/* ------------------------------------------------------------------ held against other texts */

/* What became of a quotation that is held against other texts; worst last. House style aside. */
typedef enum stemma_verdict {
    STEMMA_VERBATIM,      /* they print the same words */
    STEMMA_DIFFERS,       /* they print other words in places */
    STEMMA_JOINED,        /* words printed in one go stand apart there */
    STEMMA_OTHER_SPEAKER, /* they give the same words to somebody else */
    STEMMA_UNQUOTED,      /* they print the words, but not between marks */
    STEMMA_NOT_FOUND
} stemma_verdict;
STEMMA_API const char *stemma_verdict_name(stemma_verdict verdict); /* "other speaker" */

#define STEMMA_NO_DOC UINT32_MAX

/* Words of one part of a quotation that stand together somewhere, or nowhere. */
typedef struct stemma_check_piece {
    uint32_t part;
    stemma_span span;              /* in the quotation's document */
    uint32_t doc;                  /* where the words stand; STEMMA_NO_DOC: nowhere */
    stemma_span found;             /* there */
    uint32_t word_begin, word_end; /* words of that document; those of the edits' base too */
    int joined; /* 1: printed in one go with the piece before, which stands somewhere else */
    size_t n_edits;
    const stemma_edit *edits; /* how the quotation departs from what stands there */
} stemma_check_piece;

/* A document that prints a quotation's words, as the quotation does or in another way. */
typedef struct stemma_check_witness {
    uint32_t doc;
    stemma_span found;   /* the first place */
    const char *speaker; /* whom it gives the words to; NULL: not known */
    int exact;           /* 1: it prints the same words */
    size_t n_edits;
    const stemma_edit *edits; /* how the quotation departs from it; house style left out */
} stemma_check_witness;

typedef struct stemma_checked {
    size_t struct_size;
    uint32_t doc, quote; /* numbers in the corpus and the quotations that were checked */
    stemma_verdict verdict;
    const char *speaker; /* as the quotation's document has it; NULL: not known */
    const char *other;   /* whom the others name, where that is the verdict; else NULL */
    uint32_t n_words;
    uint32_t house_style; /* differences of house style */
    int moved;            /* 1: against a reference: printed in another order than there */
    size_t n_pieces;
    const stemma_check_piece *pieces; /* in the quotation's order */
    size_t n_witnesses;
    const stemma_check_witness *witnesses; /* exact ones first, then by document */
} stemma_checked;

/* Words of a reference that the same documents quote. */
typedef struct stemma_heat {
    stemma_span span;              /* up to the next run: spaces and marks belong to it */
    uint32_t word_begin, word_end; /* words of the document */
    size_t n_docs;
    const uint32_t *docs; /* of the corpus that was checked, ascending */
} stemma_heat;

/* How much of the traced sources stands in a reference, and how. Sources of which less than half
 * stands there are left out. */
typedef struct stemma_source_score {
    size_t struct_size;
    uint32_t quoted_words;              /* of the reference: some document quotes them */
    uint32_t covered_words;             /* of these, in a contig */
    uint32_t contig_words, right_words; /* right: they stand in the reference at their place */
    uint32_t joins; /* neighbours in a contig, right words, that are no neighbours there */
    uint32_t orders, right_orders; /* stated pairs of contigs that both stand there */
} stemma_source_score;

typedef struct stemma_check_options {
    size_t struct_size;
    int reference; /* 1: `against` is what was said or written, as a whole; 0: reports that quote */
    const stemma_quotes *quotes; /* of `corpus`; NULL: they are found */
} stemma_check_options;

typedef struct stemma_check stemma_check;

STEMMA_API void stemma_check_options_init(stemma_check_options *options, size_t struct_size);
/*
 * Holds each quotation of `corpus` (what a person said or wrote) against the documents of
 * `against`. A document of `against` whose text is that of the quotation's own document is passed
 * over. Both corpora, and `options->quotes`, must outlive the check. Errors: NOMEM, LIMIT,
 * CANCELLED, INVAL.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_check_new(
    stemma_check **out, const stemma_corpus *corpus, const stemma_corpus *against,
    const stemma_params *params, const stemma_check_options *options, stemma_error *err);
STEMMA_API void stemma_check_free(stemma_check *check);
/* By document, then place; NULL past the last. */
STEMMA_API const stemma_checked *stemma_check_at(const stemma_check *check, size_t i);
STEMMA_API const stemma_quotes *stemma_check_quotes(const stemma_check *check);
STEMMA_API const stemma_corpus *stemma_check_against(const stemma_check *check);
/* 1: `corpus` and `against` have hardly a function word in common, as two languages have; nothing
 * was compared then, and every quotation is NOT_FOUND. */
STEMMA_API int stemma_check_foreign(const stemma_check *check);
/* Against a reference: runs of document `doc` of it, which cover all its words; NULL past the last.
 */
STEMMA_API const stemma_heat *stemma_check_heat(const stemma_check *check, uint32_t doc, size_t i);
/* Against a reference: `trace` is the trace of the corpus that was checked. Errors: NOMEM, INVAL.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_check_source(stemma_source_score *out,
                                                            const stemma_check *check,
                                                            const stemma_trace *trace,
                                                            stemma_error *err);

/* ------------------------------------------------------------------ records out */

/* Pushes records: any function may be NULL; anything but 0 returned stops with STEMMA_CANCELLED.
 * Called in the order of the files. */
typedef struct stemma_sink {
    size_t struct_size;
    void *user;
    int (*document)(void *user, const stemma_document *record);
    int (*hit)(void *user, const stemma_hit *record);
    int (*family)(void *user, const stemma_family *record);
    int (*quote)(void *user, const stemma_quote *record);
    int (*utterance)(void *user, const stemma_utterance *record);
    int (*source)(void *user, const stemma_source *record);
} stemma_sink;
STEMMA_API STEMMA_CHECKED stemma_status stemma_trace_push(const stemma_trace *trace,
                                                          const stemma_sink *sink,
                                                          stemma_error *err);

/* Takes bytes; returns 0, or an errno value when it cannot. */
typedef int (*stemma_write_fn)(void *user, const char *bytes, size_t n);

/* How records are written. All can be JSON lines; the others are for those that are named. */
typedef enum stemma_format {
    STEMMA_FORMAT_JSONL,
    STEMMA_FORMAT_TSV,         /* quotations: a table with a line of names; hits: as PAF */
    STEMMA_FORMAT_ANNOTATIONS, /* quotations: one W3C Web Annotation page, in JSON-LD */
    STEMMA_FORMAT_PASSIM       /* families: a JSON line a member, as passim writes clusters */
} stemma_format;
/* "jsonl", "tsv", "annotations", "passim"; NULL past the last. */
STEMMA_API const char *stemma_format_name(unsigned i);

typedef struct stemma_write_options {
    size_t struct_size;
    int no_text;         /* 1: hashes and offsets in place of words */
    uint32_t excerpt;    /* the report shows the sentences that hold quotations, and so many on each
                            side; 0: whole reports */
    const char *command; /* for the manifest: the command as typed; NULL: none */
    stemma_format
        format;  /* of stemma_write_quotes, _hits, _families; INVAL where it is not theirs */
    int as_read; /* 1: stemma_extract gives each record away at once, in the order of reading,
                    and not in that of the ids */
    const stemma_check *reference; /* the trace's quotations held against a reference: checks.jsonl,
                                      reference.jsonl and a part of the report; NULL: none */
    int no_report;                 /* 1: stemma_trace_write writes records alone, and no pages */
    /* stemma_extract: puts the n bytes that were written so far into `bytes` and forgets them;
       gives 0 or an errno value. With it, records whose ids come in order are written while others
       are read, and not kept. NULL: all are written at the end */
    int (*take_back)(void *user, char *bytes, size_t n);
    /* Of the trace, for its folder, report and summary; NULL: they say nothing of them. */
    const stemma_values *values;
    const stemma_corrections *corrections;
} stemma_write_options;
STEMMA_API void stemma_write_options_init(stemma_write_options *options, size_t struct_size);

/* JSON lines as docs/format tells. Errors: IO, NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_documents(const stemma_corpus *corpus,
                                                               const stemma_write_options *options,
                                                               stemma_write_fn write, void *user,
                                                               stemma_error *err);
/*
 * Documents as they are read, without a corpus in memory. From stemma_extract_new on, what
 * stemma_corpus_read reads into `corpus` becomes records of documents.jsonl and is not kept; the
 * corpus keeps the inputs and issues alone. stemma_extract_end writes the records in the order of
 * the ids, as stemma_write_documents does; with `as_read` they have been written before, piece by
 * piece. Records wait as bytes, which a context's max_memory lets lie on disk.
 *
 *     stemma_extract_new(&x, corpus, NULL, write, user, &err);
 *     stemma_corpus_read(corpus, path, NULL, &err);       any number of times
 *     stemma_extract_end(x, &err);
 *     stemma_extract_free(x);                             before the corpus
 */
typedef struct stemma_extract stemma_extract;
/* Errors: NOMEM, INVAL (a corpus that is sealed, or has documents). */
STEMMA_API STEMMA_CHECKED stemma_status stemma_extract_new(stemma_extract **out,
                                                           stemma_corpus *corpus,
                                                           const stemma_write_options *options,
                                                           stemma_write_fn write, void *user,
                                                           stemma_error *err);
/* Errors: CLASH (two documents with one id; both are named), EMPTY, IO, NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_extract_end(stemma_extract *extract,
                                                           stemma_error *err);
/* The corpus keeps what it reads again. */
STEMMA_API void stemma_extract_free(stemma_extract *extract);

STEMMA_API STEMMA_CHECKED stemma_status stemma_write_hits(const stemma_corpus *corpus,
                                                          const stemma_matches *matches,
                                                          const stemma_write_options *options,
                                                          stemma_write_fn write, void *user,
                                                          stemma_error *err);
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_families(const stemma_corpus *corpus,
                                                              const stemma_matches *matches,
                                                              const stemma_write_options *options,
                                                              stemma_write_fn write, void *user,
                                                              stemma_error *err);
/* furniture.jsonl: what an outlet prints on unrelated documents, and lists at the end of reports.
 * Errors: IO, NOMEM, CANCELLED. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_furniture(const stemma_corpus *corpus,
                                                               const stemma_matches *matches,
                                                               const stemma_write_options *options,
                                                               stemma_write_fn write, void *user,
                                                               stemma_error *err);
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_quotes(const stemma_corpus *corpus,
                                                            const stemma_quotes *quotes,
                                                            const stemma_write_options *options,
                                                            stemma_write_fn write, void *user,
                                                            stemma_error *err);

STEMMA_API STEMMA_CHECKED stemma_status stemma_write_stories(const stemma_corpus *corpus,
                                                             const stemma_stories *stories,
                                                             const stemma_write_options *options,
                                                             stemma_write_fn write, void *user,
                                                             stemma_error *err);
/* values.jsonl and disagreements.jsonl. With no_text, spans and intervals alone. Errors: IO, NOMEM.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_values(const stemma_corpus *corpus,
                                                            const stemma_values *values,
                                                            const stemma_write_options *options,
                                                            stemma_write_fn write, void *user,
                                                            stemma_error *err);
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_disagreements(
    const stemma_corpus *corpus, const stemma_values *values, const stemma_write_options *options,
    stemma_write_fn write, void *user, stemma_error *err);
/* timeline.jsonl: of each story of several documents its dated events, when each report was
 * printed, and the correction notes (`corrections` NULL: none), by time. Errors: IO, NOMEM, LIMIT.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_timeline(
    const stemma_corpus *corpus, const stemma_stories *stories, const stemma_values *values,
    const stemma_corrections *corrections, const stemma_write_options *options,
    stemma_write_fn write, void *user, stemma_error *err);
/* corrections.jsonl: one correction note a record. Errors: IO, NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_corrections(
    const stemma_corpus *corpus, const stemma_corrections *corrections,
    const stemma_write_options *options, stemma_write_fn write, void *user, stemma_error *err);
/* checks.jsonl: one checked quotation a record. Errors: IO, NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_checks(const stemma_check *check,
                                                            const stemma_write_options *options,
                                                            stemma_write_fn write, void *user,
                                                            stemma_error *err);
/* reference.jsonl: one document of the reference a record, with the heat of its words. Errors: IO,
 * NOMEM, INVAL (the check was not made against a reference). */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_reference(const stemma_check *check,
                                                               const stemma_write_options *options,
                                                               stemma_write_fn write, void *user,
                                                               stemma_error *err);
/* The check as plain text for people: one block a quotation. Errors: IO, NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_check(const stemma_check *check,
                                                           stemma_write_fn write, void *user,
                                                           stemma_error *err);
/* The same as one HTML page that needs nothing else. Errors: IO, NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_check_page(const stemma_check *check,
                                                                stemma_write_fn write, void *user,
                                                                stemma_error *err);

/*
 * What a person wants to know first, as plain text in aligned lines: what was read, the differences
 * worth reading (of several stories, those with most reports), the counts, and what stands in `dir`
 * (NULL: nothing was written) by `options`, which are those of stemma_trace_write. Errors: IO,
 * NOMEM.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_summary(const stemma_trace *trace,
                                                             const char *dir,
                                                             const stemma_write_options *options,
                                                             stemma_write_fn write, void *user,
                                                             stemma_error *err);

/* A few lines on a trace's quotations that were held against a reference. Errors: IO, NOMEM, INVAL.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_reference_summary(const stemma_trace *trace,
                                                                       const stemma_check *check,
                                                                       stemma_write_fn write,
                                                                       void *user,
                                                                       stemma_error *err);

/* The report as one HTML file that needs nothing else. Errors: IO, NOMEM. */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_report(const stemma_trace *trace,
                                                            const stemma_write_options *options,
                                                            stemma_write_fn write, void *user,
                                                            stemma_error *err);

/*
 * A trace in the forms of other tools (docs/format/exports.md): TEI P5 with parallel segmentation,
 * an alignment table as CSV, variant graphs as GraphML, W3C Web Annotations. Errors: IO, NOMEM,
 * LIMIT.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_tei(const stemma_trace *trace,
                                                         stemma_write_fn write, void *user,
                                                         stemma_error *err);
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_csv(const stemma_trace *trace,
                                                         stemma_write_fn write, void *user,
                                                         stemma_error *err);
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_graphml(const stemma_trace *trace,
                                                             stemma_write_fn write, void *user,
                                                             stemma_error *err);
STEMMA_API STEMMA_CHECKED stemma_status stemma_write_annotations(const stemma_trace *trace,
                                                                 stemma_write_fn write, void *user,
                                                                 stemma_error *err);

/*
 * Writes documents, hits, families, quotes, stories, utterances, sources (.jsonl), report.html and
 * manifest.json into `dir`, all or nothing: beside it first, then renamed. Of several stories there
 * is index.html and stories/ID.html for each that two independent texts tell, and report.html for
 * 200 documents at most, or where a reference is given. An earlier run in `dir` is replaced; a
 * folder that holds anything else is refused (INVAL). Errors: IO, NOMEM, CANCELLED, INVAL.
 */
STEMMA_API STEMMA_CHECKED stemma_status stemma_trace_write(const stemma_trace *trace,
                                                           const stemma_params *params,
                                                           const char *dir,
                                                           const stemma_write_options *options,
                                                           stemma_error *err);

#ifdef __cplusplus
}
#endif

#endif
