/*
 * The table of commands, and the way from argv to one of them.
 */
#include "cli/cli.h"

#include <errno.h>
#include <string.h>

static const struct command commands[] = {
    {"trace", "[OPTIONS] INPUT… -o DIR",
     "put the quoted source together again: all records and the report",
     "Reads the reports, finds the passages they share, their quotations and speakers, and which "
     "report one event, and writes documents, hits, families, quotes, stories, utterances and "
     "sources (.jsonl), manifest.json and report.html into DIR, all or nothing. Where the reports "
     "are of several stories there is index.html, and a report for each story of two independent "
     "texts or more in the folder stories; report.html then stands there for 200 reports at most. "
     "What was found is printed in a few lines.",
     "stemma trace reports/ -o out", FOR_TRACE, true, command_trace},
    {"match", "[OPTIONS] INPUT…", "find the passages that documents share, verbatim or edited",
     "Every pair of documents is looked at, with --pairs only those listed, and with --against "
     "those of a document of INPUT… and one of the inputs named there; each record is one "
     "aligned pair of passages. With --families and no -o no pairs are written; then of documents "
     "that share much only those are compared that families need. The mode exact finds verbatim "
     "runs of 50 words or more, for cleaning a corpus; the mode sensitive finds "
     "shuffled, translated and summarised text "
     "in listed pairs.",
     "stemma match news.jsonl.zst -o hits.jsonl", FOR_MATCH, true, command_match},
    {"quotes", "[OPTIONS] INPUT…", "find quotations and who said them", NULL,
     "stemma quotes reports/ -o quotes.jsonl", FOR_QUOTES, true, command_quotes},
    {"extract", "[OPTIONS] INPUT…", "turn inputs into clean documents, one record each",
     "Every form that stemma reads becomes a line of JSON with the text and what is known about "
     "it. "
     "The records can be read again by every command. They stand in the order of their ids.",
     "stemma extract crawl.warc.gz pages/ -o documents.jsonl", FOR_EXTRACT, true, command_extract},
    {"stories", "[OPTIONS] INPUT…", "find which documents report one event",
     "Each document is in one story, with the reasons; a report of several events stands in "
     "`partial` of each. Copies of one text count as one independent text.",
     "stemma stories news.jsonl.zst -o stories.jsonl", FOR_STORIES, true, command_stories},
    {"read", "[OPTIONS] INPUT…", "show what the reader understood of the inputs", NULL,
     "stemma read reports/", FOR_READ, true, command_read},
    {"check", "[OPTIONS] DRAFT… --against INPUT… | --reference FILE",
     "hold the quotations of a draft against reports, or against what was said",
     "Each quotation of the draft is verbatim, differs (and how), is joined of passages that stand "
     "apart, has another speaker, is found unquoted, or is not found. House style (comma for full "
     "stop, straight marks) does not count. Exit status 0 when all are verbatim, 1 when one is "
     "not, "
     "2 when the draft could not be checked.",
     "stemma check draft.txt --against reports/", FOR_CHECK, true, command_check},
    {"export", "--format FORM [OPTIONS] DIR",
     "write a trace as TEI, an alignment table, a graph, annotations",
     "DIR is a folder that trace wrote. tei is TEI P5 with parallel segmentation; csv an alignment "
     "table, a witness a column; graphml the variant graphs; annotations a page of W3C Web "
     "Annotations.",
     "stemma export --format tei out -o out.xml", FOR_EXPORT, true, command_export},
    {"version", "", "print the version of the program and of the records", NULL, "stemma version",
     FOR_OTHER, false, command_version},
    {"help", "[COMMAND | params | man [COMMAND] | completion]",
     "print the commands, the options of one, or the parameters",
     "man prints a page of the manual, and completion what completes words on the command line of "
     "bash; both are installed with the program.",
     "stemma help trace", FOR_OTHER, false, command_help},
    {0},
};

static enum exit_code run(int argc, char **argv)
{
    if (argc < 2) {
        help_commands(stderr, commands);
        return EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    if (strcmp(name, "--version") == 0)
        name = "version";
    const struct command *command = help_command_named(commands, name);
    if (command == NULL)
        return help_no_command(commands, name);
    struct arguments args;
    const enum exit_code code = options_parse(&args, commands, command, argc - 1, argv + 1);
    if (code != EXIT_DONE)
        return code;
    if (args.help) {
        help_options(stdout, command);
        return EXIT_DONE;
    }
    return command->run(&args);
}

int main(int argc, char **argv)
{
    enum exit_code code = run(argc, argv);
    const bool written = fflush(stdout) == 0 && !ferror(stdout);
    if (!written && code == EXIT_DONE) { /* a failure was told already */
        complain("standard output could not be written: %s", strerror(errno));
        code = EXIT_FAILED;
    }
    return code;
}
