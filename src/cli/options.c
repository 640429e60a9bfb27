/*
 * The one table of options: what is parsed, what --help, the manual and the completion print, and
 * an example of each stand in the same line. A command takes an option when the option's `commands`
 * has the command's bit.
 */
#include "cli/cli.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define FIELD(name) offsetof(struct arguments, name)

static const struct option options[] = {
    {"output", 'o', OPTION_TEXT, "DIR",
     "folder for the records and the report; it is made, or replaced if stemma made it", "-o out",
     FIELD(output), 0, 0, FOR_TRACE},
    {"output", 'o', OPTION_TEXT, "FILE",
     "file for the records; without it they go to standard output", "-o records.jsonl",
     FIELD(output), 0, 0, FOR_MATCH | FOR_QUOTES | FOR_EXTRACT | FOR_STORIES},
    {"format", 0, OPTION_CHOICE, "jsonl|tsv|annotations",
     "form of the records: JSON lines, a table, W3C annotations in JSON-LD (jsonl)", "--format tsv",
     FIELD(format), 0, 0, FOR_QUOTES},
    {"format", 0, OPTION_CHOICE, "jsonl|tsv|passim",
     "form of the records: JSON lines, one passage a line as PAF, or families as clusters of "
     "passim (jsonl)",
     "--format tsv", FIELD(format), 0, 0, FOR_MATCH},
    {"output", 'o', OPTION_TEXT, "FILE", "file for the result; without it, standard output",
     "-o check.html", FIELD(output), 0, 0, FOR_CHECK | FOR_EXPORT},
    {"against", 0, OPTION_INPUTS, "INPUT",
     "reports that the quotations are looked for in: the words after it, to the next option",
     "--against reports/", FIELD(against), 0, 0, FOR_CHECK},
    {"against", 0, OPTION_INPUTS, "INPUT",
     "only passages that INPUT… and these share: the words after it, to the next option",
     "--against archive/", FIELD(against), 0, 0, FOR_MATCH},
    {"reference", 0, OPTION_TEXT, "FILE",
     "what was said or written, as a whole: a transcript, the essay", "--reference letter.txt",
     FIELD(reference), 0, 0, FOR_TRACE | FOR_CHECK},
    {"format", 0, OPTION_CHOICE, "text|jsonl|html",
     "lines for people, records for programs, or a page (text)", "--format html", FIELD(format), 0,
     0, FOR_CHECK},
    {"format", 0, OPTION_CHOICE, "tei|csv|graphml|annotations", "form of the file", "--format tei",
     FIELD(format), 0, 0, FOR_EXPORT},
    {"families", 0, OPTION_TEXT, "FILE",
     "also write families: all the copies of each passage; without -o, these alone",
     "--families families.jsonl", FIELD(families), 0, 0, FOR_MATCH},
    {"furniture", 0, OPTION_TEXT, "FILE",
     "also write furniture: what outlets print on unrelated documents; without -o, this alone",
     "--furniture furniture.jsonl", FIELD(furniture), 0, 0, FOR_MATCH},
    {"furniture-marks", 0, OPTION_TEXT, "LIST",
     "families that are furniture or not, whatever is found: an id, a tab, yes or no a line",
     "--furniture-marks marks.tsv", FIELD(marks), 0, 0, FOR_MATCH},
    {"excerpt", 0, OPTION_NUMBER, "N",
     "the report shows only sentences that hold quotations, and N on each side", "--excerpt 1",
     FIELD(excerpt), 1, 1000000, FOR_TRACE},
    {"no-report", 0, OPTION_FLAG, NULL, "write the records alone: no report, no index of stories",
     "--no-report", FIELD(no_report), 0, 0, FOR_TRACE},
    {"no-text", 0, OPTION_FLAG, NULL, "write lengths and offsets instead of words", "--no-text",
     FIELD(no_text), 0, 0,
     FOR_TRACE | FOR_MATCH | FOR_QUOTES | FOR_EXTRACT | FOR_STORIES | FOR_CHECK},
    {"as-read", 0, OPTION_FLAG, NULL,
     "write each record at once, in the order of reading and not of the ids", "--as-read",
     FIELD(as_read), 0, 0, FOR_EXTRACT},
    {"min-words", 0, OPTION_NUMBER, "N", "words of a passage outside quotations, at least (8)",
     "--min-words 12", FIELD(min_words), 2, 10000, FOR_TRACE},
    {"min-words", 0, OPTION_NUMBER, "N",
     "words of a passage outside quotations, at least (8: shorter ones are mostly names, titles "
     "and idioms; in the mode exact 50: a paragraph, and not a quotation or a law's wording)",
     "--min-words 12", FIELD(min_words), 2, 10000, FOR_MATCH},
    {"mode", 0, OPTION_TEXT, "MODE",
     "set of parameters: news; exact, for long verbatim runs; families (with --families alone); "
     "or sensitive (with --pairs). `stemma help params` lists what each sets",
     "--mode sensitive", FIELD(mode), 0, 0, FOR_MATCH},
    {"mode", 0, OPTION_TEXT, "MODE", "set of parameters: news", "--mode news", FIELD(mode), 0, 0,
     FOR_TRACE | FOR_QUOTES | FOR_CHECK},
    {"pairs", 0, OPTION_TEXT, "FILE", "only these pairs: two ids a line, split by a tab",
     "--pairs pairs.tsv", FIELD(pairs), 0, 0, FOR_MATCH},
    {"set", 0, OPTION_SETTING, "NAME=VALUE",
     "set one parameter, as in --set sketch.k=5; `stemma help params` lists them",
     "--set sketch.k=5", FIELD(settings), 0, 0,
     FOR_TRACE | FOR_MATCH | FOR_QUOTES | FOR_STORIES | FOR_CHECK},
    {"files-from", 0, OPTION_TEXT, "LIST", "also read the inputs that LIST names, one a line",
     "--files-from list.txt", FIELD(files_from), 0, 0, FOR_READERS},
    {"corrections", 0, OPTION_TEXT, "FILE",
     "also write the correction notes, and who still prints what they say is superseded; without "
     "-o, these alone",
     "--corrections corrections.jsonl", FIELD(corrections), 0, 0, FOR_STORIES},
    {"explain", 0, OPTION_TWO_TEXTS, "A B",
     "say why the documents A and B are in one story, or why not; no records",
     "--explain tideline beacon", FIELD(explain), 0, 0, FOR_STORIES},
    {"disagreements", 0, OPTION_TEXT, "FILE",
     "also write where reports of one story differ on an age, a date, a number, a name; without "
     "-o, this alone",
     "--disagreements disagreements.jsonl", FIELD(disagreements), 0, 0, FOR_STORIES},
    {"timeline", 0, OPTION_TEXT, "FILE",
     "also write what happened when, as the reports date it, and when they were printed; without "
     "-o, this alone",
     "--timeline timeline.jsonl", FIELD(timeline), 0, 0, FOR_STORIES},
    {"values", 0, OPTION_TEXT, "FILE",
     "also write the ages, dates, counts, amounts that the reports print; without -o, these alone",
     "--values values.jsonl", FIELD(values), 0, 0, FOR_STORIES},
    {"since", 0, OPTION_TEXT, "DATE", "only documents of this day or later, and undated ones",
     "--since 2025-05-01", FIELD(since), 0, 0, FOR_STORIES | FOR_TRACE},
    {"until", 0, OPTION_TEXT, "DATE", "only documents of this day or earlier, and undated ones",
     "--until 2025-05-31", FIELD(until), 0, 0, FOR_STORIES | FOR_TRACE},
    {"outlet", 0, OPTION_TEXT, "NAME", "only documents of this outlet", "--outlet Tideline",
     FIELD(outlet), 0, 0, FOR_STORIES | FOR_TRACE},
    {"language", 0, OPTION_TEXT, "TAG", "only documents in this language, as in en or de",
     "--language en", FIELD(language), 0, 0, FOR_STORIES | FOR_TRACE},
    {"max-document", 0, OPTION_SIZE, "SIZE", "longest document that is read (64M)",
     "--max-document 8M", FIELD(max_document), 1, UINT64_C(1) << 30, FOR_READERS},
    {"max-ratio", 0, OPTION_NUMBER, "N", "unpacked bytes for each packed one, at most (500)",
     "--max-ratio 2000", FIELD(max_ratio), 1, 1000000, FOR_READERS},
    {"keep-furniture", 0, OPTION_FLAG, NULL,
     "keep paragraphs that a site prints on many of its pages", "--keep-furniture",
     FIELD(keep_furniture), 0, 0, FOR_READERS},
    {"strict", 0, OPTION_FLAG, NULL, "exit with 1 when a document had to be skipped", "--strict",
     FIELD(strict), 0, 0, FOR_READERS},
    {"threads", 't', OPTION_NUMBER, "N", "threads to use (one a core)", "--threads 2",
     FIELD(threads), 1, 1024, FOR_READERS | FOR_EXPORT},
    {"memory", 0, OPTION_SIZE, "SIZE", "memory to keep near; more goes to files", "--memory 2G",
     FIELD(memory), 1 << 20, UINT64_MAX, FOR_READERS | FOR_EXPORT},
    {"temp", 0, OPTION_TEXT, "DIR", "folder for temporary files (TMPDIR, else /tmp)",
     "--temp /var/tmp", FIELD(temp), 0, 0, FOR_READERS | FOR_EXPORT},
    {"quiet", 'q', OPTION_FLAG, NULL, "no progress and no notes, only failures", "--quiet",
     FIELD(quiet), 0, 0, FOR_READERS | FOR_EXPORT},
    {"help", 'h', OPTION_FLAG, NULL, "print this", "--help", FIELD(help), 0, 0,
     FOR_READERS | FOR_EXPORT | FOR_OTHER},
};
#define N_OPTIONS (sizeof options / sizeof options[0])

static bool takes(const struct command *command, const struct option *o)
{
    return (o->commands & command->bit) != 0;
}

const struct option *options_next(const struct command *command, const struct option *after)
{
    for (size_t i = after != NULL ? (size_t)(after - options) + 1 : 0; i < N_OPTIONS; i++)
        if (takes(command, &options[i]))
            return &options[i];
    return NULL;
}

static const struct option *find_long(const struct command *command, const char *name, size_t n)
{
    for (size_t i = 0; i < N_OPTIONS; i++)
        if (takes(command, &options[i]) && strlen(options[i].name) == n &&
            memcmp(options[i].name, name, n) == 0)
            return &options[i];
    return NULL;
}

static const struct option *find_letter(const struct command *command, char letter)
{
    for (size_t i = 0; i < N_OPTIONS; i++)
        if (takes(command, &options[i]) && options[i].letter == letter)
            return &options[i];
    return NULL;
}

/* Digits, for sizes with K, M, G or T behind them (powers of 1,024; an i or B may follow). */
static bool parse_number(const char *text, bool size, uint64_t *out)
{
    static const char units[] = "kmgt";
    char *end;
    if (text[0] < '0' || text[0] > '9')
        return false;
    errno = 0;
    *out = strtoull(text, &end, 10);
    if (errno != 0)
        return false;
    if (size && *end != '\0') {
        const char *unit = strchr(units, *end | 0x20);
        if (unit == NULL)
            return false;
        for (const char *u = units; u <= unit; u++) {
            if (*out > UINT64_MAX / 1024)
                return false;
            *out *= 1024;
        }
        end += 1 + (end[1] == 'i') + (end[1] == 'i' && end[2] == 'B') + (end[1] == 'B');
    }
    return *end == '\0';
}

static enum exit_code wrong_value(const struct command *command, const struct option *o,
                                  const char *value)
{
    if (o->type == OPTION_SIZE)
        complain_of(command, "--%s wants a size such as 512M or 8G, not “%s”", o->name, value);
    else
        complain_of(command, "--%s wants a whole number from %llu to %llu, not “%s”", o->name,
                    (unsigned long long)o->min, (unsigned long long)o->max, value);
    if (o->type == OPTION_SIZE && o->max < UINT64_MAX)
        fprintf(stderr, "  At most %lluM, as in: %s\n", (unsigned long long)(o->max >> 20),
                o->example);
    else if (o->type == OPTION_SIZE)
        fprintf(stderr, "  At least %lluM, as in: %s\n", (unsigned long long)(o->min >> 20),
                o->example);
    else
        fprintf(stderr, "  As in: %s\n", o->example);
    return EXIT_USAGE;
}

/* True for one of the words in `list`, parted by |. */
static bool is_choice(const char *list, const char *word)
{
    for (size_t n; *list != '\0'; list += n + (list[n] == '|')) {
        n = strcspn(list, "|");
        if (strlen(word) == n && memcmp(list, word, n) == 0)
            return true;
    }
    return false;
}

static enum exit_code add_against(struct arguments *args, const char *path)
{
    if (args->n_against == MAX_AGAINST) {
        complain_of(args->command, "--against takes %d inputs at most; name their folder instead",
                    MAX_AGAINST);
        return EXIT_USAGE;
    }
    args->against[args->n_against++] = path;
    return EXIT_DONE;
}

static enum exit_code apply(struct arguments *args, const struct option *o, const char *value)
{
    char *field = (char *)args + o->field;
    uint64_t number;
    switch (o->type) {
    case OPTION_FLAG:
        *(bool *)field = true;
        break;
    case OPTION_TEXT:
    case OPTION_TWO_TEXTS:
        *(const char **)field = value;
        break;
    case OPTION_CHOICE:
        if (!is_choice(o->value, value)) {
            complain_of(args->command, "--%s is one of %s, not “%s”", o->name, o->value, value);
            fprintf(stderr, "  As in: %s\n", o->example);
            return EXIT_USAGE;
        }
        *(const char **)field = value;
        break;
    case OPTION_INPUTS:
        return add_against(args, value);
    case OPTION_SETTING:
        if (args->n_settings == MAX_SETTINGS) {
            complain_of(args->command, "--set can be given %d times at most", MAX_SETTINGS);
            return EXIT_USAGE;
        }
        args->settings[args->n_settings++] = value;
        break;
    case OPTION_NUMBER:
    case OPTION_SIZE:
        if (!parse_number(value, o->type == OPTION_SIZE, &number) || number < o->min ||
            number > o->max)
            return wrong_value(args->command, o, value);
        *(uint64_t *)field = number;
        break;
    }
    return EXIT_DONE;
}

/* An option of this name that another command takes: says which ones do. False: there is none. */
static bool told_of_others(const struct arguments *args, const char *given)
{
    const char *name = given[0] == '-' && given[1] == '-' ? given + 2 : "";
    const size_t n = strcspn(name, "=");
    const struct option *found = NULL;
    unsigned bits = 0;
    for (size_t i = 0; i < N_OPTIONS && n > 0; i++)
        if (strlen(options[i].name) == n && memcmp(options[i].name, name, n) == 0) {
            found = found != NULL ? found : &options[i];
            bits |= options[i].commands;
        }
    if (found == NULL)
        return false;
    fprintf(stderr, "stemma %s: takes no --%s; it is an option of", args->command->name,
            found->name);
    const char *before = " ";
    for (const struct command *c = args->commands; c->name != NULL; c++)
        if ((bits & c->bit) != 0) {
            fprintf(stderr, "%s%s", before, c->name);
            before = ", ";
        }
    fprintf(stderr, "\n  --%s: ", found->name);
    print_wrapped(stderr, found->help, 6 + n, 2);
    return true;
}

static enum exit_code unknown(const struct arguments *args, const char *given)
{
    const struct command *command = args->command;
    const char *names[N_OPTIONS + 1];
    size_t n = 0;
    for (size_t i = 0; i < N_OPTIONS; i++)
        if (takes(command, &options[i]))
            names[n++] = options[i].name;
    names[n] = NULL;
    const char *near = given[0] == '-' && given[1] == '-' ? nearest_word(given + 2, names) : NULL;
    const struct option *o = near != NULL ? find_long(command, near, strlen(near)) : NULL;
    if (told_of_others(args, given)) {
        ;
    } else if (o != NULL) {
        complain_of(command, "there is no option %s; did you mean --%s%s%s?", given, o->name,
                    o->value != NULL ? " " : "", o->value != NULL ? o->value : "");
        fprintf(stderr, "  --%s: ", o->name);
        print_wrapped(stderr, o->help, 6 + strlen(o->name), 2);
    } else {
        complain_of(command, "there is no option %s", given);
    }
    fprintf(stderr, "  All options: stemma %s --help\n", command->name);
    return EXIT_USAGE;
}

static enum exit_code wants_value(const struct command *command, const struct option *o)
{
    complain_of(command, "--%s wants %s, as in: %s", o->name, o->value, o->example);
    return EXIT_USAGE;
}

/* Takes the option at argv[*i] and its value, which may stand in the next word or after "=". */
static enum exit_code parse_option(struct arguments *args, int argc, char **argv, int *i)
{
    const char *word = argv[*i], *value = NULL;
    const bool is_long = word[1] == '-';
    const size_t name = is_long ? strcspn(word + 2, "=") : 1;
    const struct option *o =
        is_long ? find_long(args->command, word + 2, name) : find_letter(args->command, word[1]);
    if (o == NULL)
        return unknown(args, word);
    if (is_long && word[2 + name] == '=')
        value = word + 3 + name;
    else if (!is_long && word[2] != '\0')
        value = word + 2;
    if (o->type == OPTION_FLAG && value != NULL) {
        complain_of(args->command, "--%s takes no value", o->name);
        return EXIT_USAGE;
    }
    if (o->type != OPTION_FLAG && value == NULL) {
        if (*i + 1 >= argc)
            return wants_value(args->command, o);
        value = argv[++*i];
    }
    if (o->type == OPTION_TWO_TEXTS) {
        if (*i + 1 >= argc)
            return wants_value(args->command, o);
        ((const char **)((char *)args + o->field))[1] = argv[++*i];
    }
    const enum exit_code code = apply(args, o, value);
    while (code == EXIT_DONE && o->type == OPTION_INPUTS && *i + 1 < argc &&
           (argv[*i + 1][0] != '-' || argv[*i + 1][1] == '\0'))
        if (add_against(args, argv[++*i]) != EXIT_DONE)
            return EXIT_USAGE;
    return code;
}

enum exit_code options_parse(struct arguments *out, const struct command *commands,
                             const struct command *command, int argc, char **argv)
{
    memset(out, 0, sizeof *out);
    out->commands = commands;
    out->command = command;
    out->inputs = (const char **)argv + 1;
    bool only_inputs = false;
    for (int i = 1; i < argc; i++) {
        if (!only_inputs && strcmp(argv[i], "--") == 0) {
            only_inputs = true;
        } else if (only_inputs || argv[i][0] != '-' || argv[i][1] == '\0') {
            out->inputs[out->n_inputs++] = argv[i]; /* never ahead of i */
        } else {
            const enum exit_code code = parse_option(out, argc, argv, &i);
            if (code != EXIT_DONE)
                return code;
        }
    }
    if (!out->help && command->wants_inputs && out->n_inputs == 0 && out->files_from == NULL) {
        complain_of(command,
                    "there is nothing to read; name a file, a folder, or - for standard input");
        fprintf(stderr, "  As in: %s\n", command->example);
        return EXIT_USAGE;
    }
    return EXIT_DONE;
}

/* Edit distance of two words of up to 31 letters, with swaps of neighbours. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][32];
    const size_t n = strlen(a), m = strlen(b);
    if (n > 31 || m > 31)
        return SIZE_MAX;
    for (size_t j = 0; j <= m; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= n; i++) {
        size_t *row = rows[i % 3];
        const size_t *up = rows[(i + 2) % 3], *up2 = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t best = up[j - 1] + (a[i - 1] != b[j - 1]);
            if (up[j] + 1 < best)
                best = up[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                up2[j - 2] + 1 < best)
                best = up2[j - 2] + 1;
            row[j] = best;
        }
    }
    return rows[n % 3][m];
}

const char *nearest_word(const char *word, const char *const *words)
{
    const char *best = NULL;
    size_t least = strlen(word) < 4 ? 2 : strlen(word) < 7 ? 3 : 4; /* more is no typing slip */
    for (; *words != NULL; words++) {
        const bool prefix = strlen(word) >= 3 && strncmp(*words, word, strlen(word)) == 0;
        const size_t d = prefix ? 0 : distance(word, *words);
        if (d < least && d < strlen(*words)) {
            least = d;
            best = *words;
        }
    }
    return best;
}
