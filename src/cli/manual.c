/*
 * Pages of the manual, in the language of man(7). In: the tables of commands, options and
 * parameters; out: a page on standard output. docs/man holds what comes out, and a test that it is
 * the same.
 */
#include "cli/cli.h"

#include <ctype.h>
#include <string.h>

/* Text as roff: what it would obey is escaped, and words between backquotes are bold. */
static void print_roff(const char *text)
{
    bool bold = false;
    for (const char *at = text; *at != '\0'; at++) {
        const bool first = at == text || at[-1] == '\n';
        if (first && (*at == '.' || *at == '\''))
            fputs("\\&", stdout);
        if (*at == '\\')
            fputs("\\e", stdout);
        else if (*at == '-')
            fputs("\\-", stdout);
        else if (*at == '`')
            fputs((bold = !bold) ? "\\fB" : "\\fR", stdout);
        else
            putchar(*at);
    }
}

static void print_heading(const char *name)
{
    printf(".SH %s\n", name);
}

static void print_paragraph(const char *text)
{
    print_roff(text);
    fputs("\n.PP\n", stdout);
}

/* A line that is to be typed. */
static void print_example(const char *line)
{
    print_heading("EXAMPLE");
    fputs(".EX\n", stdout);
    print_roff(line);
    fputs("\n.EE\n", stdout);
}

/* The title line; `name` in capitals. */
static void print_title(const char *name)
{
    fputs(".TH \"STEMMA", stdout);
    if (name != NULL)
        putchar('-');
    for (; name != NULL && *name != '\0'; name++)
        putchar(toupper((unsigned char)*name));
    printf("\" \"1\" \"\" \"stemma %s\" \"stemma\"\n", stemma_version());
}

static void print_option(const struct option *o)
{
    fputs(".TP\n", stdout);
    if (o->letter != 0)
        printf("\\fB\\-%c\\fR, ", o->letter);
    fputs("\\fB", stdout);
    print_roff("--");
    print_roff(o->name);
    fputs("\\fR", stdout);
    if (o->value != NULL) {
        fputs(" \\fI", stdout);
        print_roff(o->value);
        fputs("\\fR", stdout);
    }
    putchar('\n');
    print_roff(o->help);
    fputs(". As in: \\fB", stdout);
    print_roff(o->example);
    fputs("\\fR\n", stdout);
}

static void print_command(const struct command *c)
{
    print_title(c->name);
    print_heading("NAME");
    printf("stemma\\-%s \\- %s\n", c->name, c->summary);
    print_heading("SYNOPSIS");
    printf("\\fBstemma %s\\fR ", c->name);
    print_roff(c->usage);
    putchar('\n');
    if (c->details != NULL) {
        print_heading("DESCRIPTION");
        print_paragraph(c->details);
    }
    print_heading("OPTIONS");
    for (const struct option *o = NULL; (o = options_next(c, o)) != NULL;)
        print_option(o);
    print_example(c->example);
    print_heading("SEE ALSO");
    fputs("\\fBstemma\\fR(1)\n", stdout);
}

static void print_parameters(void)
{
    const stemma_param_info *p;
    print_heading("PARAMETERS");
    print_paragraph("Of the method; `--set NAME=VALUE` sets one. In brackets the preset and the "
                    "bounds.");
    for (size_t i = 0; (p = stemma_param_at(i)) != NULL; i++) {
        printf(".TP\n\\fB%s\\fR (%g; %g to %g)\n", p->name, p->preset, p->min, p->max);
        print_roff(p->help);
        putchar('\n');
    }
}

static void print_program(const struct command *commands)
{
    print_title(NULL);
    print_heading("NAME");
    print_roff("stemma - what reports share and quote, and the source put together again");
    putchar('\n');
    print_heading("SYNOPSIS");
    fputs("\\fBstemma\\fR COMMAND [OPTIONS] INPUT…\n", stdout);
    print_heading("DESCRIPTION");
    print_paragraph("Reads reports and tells the passages they share, their quotations and who "
                    "said them, the source they quote, put together again with its gaps, what "
                    "each outlet changed, the stories, and where they differ.");
    print_paragraph("An INPUT is a file, a folder, or `-` for standard input: plain text, JSON, "
                    "tables, HTML pages or web archives, also packed as .gz or .zst.");
    print_heading("COMMANDS");
    for (const struct command *c = commands; c->name != NULL; c++) {
        printf(".TP\n\\fBstemma\\-%s\\fR(1)\n", c->name);
        print_roff(c->summary);
        putchar('\n');
    }
    print_parameters();
    print_heading("EXIT STATUS");
    print_paragraph("0 when all was done, 1 when something failed, 2 when the command was not "
                    "understood. Of check, 1 is a quotation that is not verbatim.");
    print_example("stemma trace reports/ -o out");
}

void manual_print(const struct command *commands, const struct command *command)
{
    if (command != NULL)
        print_command(command);
    else
        print_program(commands);
}
