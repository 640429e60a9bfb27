/*
 * The program: one file a command, one table of options. It uses the public header only: what it
 * can do, a caller of the library can. Exit codes: 0 done, 1 failed, 2 wrong usage.
 */
#ifndef STEMMA_CLI_CLI_H
#define STEMMA_CLI_CLI_H

#include "stemma/stemma.h"

#include <stdbool.h>
#include <stdio.h>
#include <time.h>

/* Of check, 1 is a finding, and what fails is 2, too. */
enum exit_code { EXIT_DONE = 0, EXIT_FAILED = 1, EXIT_DIFFERS = 1, EXIT_USAGE = 2 };

#define MAX_SETTINGS 64
#define MAX_AGAINST 1024

/* What the options of the table fill. */
struct arguments {
    const struct command *command;
    const struct command *commands; /* all of them */
    const char *output, *families, *furniture, *marks, *pairs, *temp, *mode, *format, *reference;
    const char *since, *until, *outlet, *language;
    const char *disagreements, *values, *timeline, *corrections;
    const char *explain[2];             /* document ids; NULL: not wanted */
    const char *settings[MAX_SETTINGS]; /* NAME=VALUE, in order */
    size_t n_settings;
    const char *against[MAX_AGAINST]; /* inputs after --against */
    size_t n_against;
    uint64_t threads, memory, max_document, max_ratio, min_words, excerpt;
    const char *files_from;
    bool no_text, no_report, strict, quiet, help, as_read, keep_furniture;
    const char **inputs; /* into argv */
    size_t n_inputs;
};

/* Options a command takes: one bit each in `struct option.commands`. */
enum command_bit {
    FOR_TRACE = 1,
    FOR_MATCH = 2,
    FOR_QUOTES = 4,
    FOR_READ = 8,
    FOR_OTHER = 16,
    FOR_EXTRACT = 32,
    FOR_STORIES = 64,
    FOR_CHECK = 128,
    FOR_EXPORT = 256
};
#define FOR_READERS \
    (FOR_TRACE | FOR_MATCH | FOR_QUOTES | FOR_READ | FOR_EXTRACT | FOR_STORIES | FOR_CHECK)

struct command {
    const char *name;
    const char *usage;   /* after the name */
    const char *summary; /* one line */
    const char *details; /* a paragraph, NULL: none */
    const char *example;
    enum command_bit bit;
    bool wants_inputs;
    enum exit_code (*run)(const struct arguments *args);
};

enum option_type {
    OPTION_FLAG,
    OPTION_NUMBER,
    OPTION_SIZE,
    OPTION_TEXT,
    OPTION_TWO_TEXTS, /* two words, the second one behind the first */
    OPTION_CHOICE,    /* one of the words that `value` lists, parted by | */
    OPTION_SETTING,
    OPTION_INPUTS /* this word and those after it, to the next option */
};

struct option {
    const char *name;
    char letter; /* 0: none */
    enum option_type type;
    const char *value; /* how help names it; NULL for a flag */
    const char *help, *example;
    size_t field; /* offset in struct arguments */
    uint64_t min, max;
    unsigned commands;
};

/* help.c: what the program can do. `commands` is the table of main.c, up to one without a name. */
enum { MAX_COMMANDS = 16 };
void help_commands(FILE *out, const struct command *commands);
const struct command *help_command_named(const struct command *commands, const char *name);
/* Says that there is no such command, and which one is near; EXIT_USAGE. */
enum exit_code help_no_command(const struct command *commands, const char *name);
void help_options(FILE *out, const struct command *command);

/* manual.c: a page for man(1), of one command or, with NULL, of the program. */
void manual_print(const struct command *commands, const struct command *command);
/* completion.c: what completes words on bash's command line. */
void completion_print(const struct command *commands);

/* options.c. argv[0] is the command's name. EXIT_DONE, or EXIT_USAGE after a message that teaches.
 */
enum exit_code options_parse(struct arguments *out, const struct command *commands,
                             const struct command *command, int argc, char **argv);
/* The command's option behind `after`, in the order of help; the first one behind NULL. NULL: no
 * more. */
const struct option *options_next(const struct command *command, const struct option *after);

/* The word of `words` (NULL at the end) nearest to `word`, or NULL when none is near. */
const char *nearest_word(const char *word, const char *const *words);

/* console.c: what people read on standard error */
struct console {
    bool quiet, terminal;
    bool shown; /* a progress line stands there */
    struct timespec started, stage_started, last;
    char stage[24],
        unit[24]; /* what is going on; a change of them or of `total` starts its clock */
    uint64_t total;
};
void console_init(struct console *c, bool quiet);
void console_clear(struct console *c);
/* Text without what a terminal would obey: controls but line breaks, marks that override direction.
 */
void print_clean(FILE *out, const char *text);
/* "stemma: …" and a newline, clean. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* "stemma trace: …": about how a command was called. */
void complain_of(const struct command *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Words broken into lines of 80 columns; those after the first begin at `indent`, the first one at
 * `column`. A newline follows. */
void print_wrapped(FILE *out, const char *text, size_t column, size_t indent);
int console_progress(
    void *user, const stemma_progress *progress); /* a stemma_progress_fn; user: struct console */

/* job.c: what every command that reads does first and last */
struct job {
    const struct arguments *args;
    struct console console;
    stemma_ctx *ctx;
    stemma_params *params;
    stemma_corpus *corpus;
    size_t n_skipped;
    stemma_error err;
};
/* Context, parameters, a sealed corpus; then notes on what was skipped or mended. On failure the
 * message is printed and EXIT_FAILED or EXIT_USAGE returned. */
enum exit_code job_open(struct job *job, const struct arguments *args);
/* The first half of job_open: all but the documents, and the corpus is not sealed. */
enum exit_code job_begin(struct job *job, const struct arguments *args);
/* Reads the inputs into the corpus. */
enum exit_code job_read(struct job *job);
/* Reads the inputs of --against into the corpus, as another set. */
enum exit_code job_read_against(struct job *job);
/* The last of job_open: takes out what is not wanted, seals, and tells the notes. */
enum exit_code job_seal(struct job *job);
/* Notes on what was skipped or mended. */
void job_tell_issues(struct job *job);
/* Reads further inputs into a corpus of their own and seals it; the caller frees it. On failure the
 * message is printed. */
enum exit_code job_read_also(struct job *job, stemma_corpus **out, const char *const *paths,
                             size_t n);
/* The form of the records that --format names; JSON lines without it. */
stemma_format job_format(const struct arguments *args);
/* Prints job->err as the program's last words and returns EXIT_FAILED. */
enum exit_code job_fail(struct job *job);
/* Frees all, and returns the exit code: --strict makes a skipped document a failure. */
enum exit_code job_close(struct job *job, enum exit_code code);

/* output.c: standard output, a file that appears whole or not at all, or a device or pipe */
struct output {
    int fd;
    const char *path;    /* as given; NULL: standard output */
    char *target, *part; /* of a file: what is replaced, and what is written until then */
    char *buffer;
    size_t n, waiting; /* bytes in the buffer; those that the disk was not yet asked to write */
};
bool output_open(struct output *o, const char *path); /* NULL or "-": standard output */
int output_write(void *user, const char *bytes,
                 size_t n); /* a stemma_write_fn; user: struct output */
/* Puts the n bytes that were written into `bytes` and forgets them; of a file that has a part. */
int output_take_back(void *user, char *bytes, size_t n);
int output_flush(struct output *o); /* 0, or an errno value */
bool output_commit(struct output *o);
void output_abandon(struct output *o);

/* pairs.c: pairs of document numbers that the user lists. On failure the message is printed. */
struct pair_list {
    size_t n, capacity;
    uint32_t (*at)[2];
};
bool pairs_read(struct pair_list *list, const stemma_corpus *corpus, const char *path);
void pairs_free(struct pair_list *list);

/* marks.c: families whose mark the user changes. On failure the message is printed. */
bool marks_apply(stemma_matches *matches, const char *path, bool quiet);

/* The commands, one a file. */
enum exit_code command_trace(const struct arguments *args);
enum exit_code command_match(const struct arguments *args);
enum exit_code command_quotes(const struct arguments *args);
enum exit_code command_extract(const struct arguments *args);
enum exit_code command_stories(const struct arguments *args);
enum exit_code command_read(const struct arguments *args);
enum exit_code command_check(const struct arguments *args);
enum exit_code command_export(const struct arguments *args);
enum exit_code command_version(const struct arguments *args);
enum exit_code command_help(const struct arguments *args);

#endif
