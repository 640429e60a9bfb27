/*
 * stemma help, stemma version. Both print from the tables; nothing is said twice.
 */
#include "cli/cli.h"

#include <string.h>

void help_commands(FILE *out)
{
    const struct command *c;
    fprintf(out, "stemma %s: ", stemma_version());
    print_wrapped(out, "what reports share and quote, and the source put together again", 14, 2);
    fprintf(out, "\nusage: stemma COMMAND [OPTIONS] INPUT…\n\ncommands:\n");
    for (size_t i = 0; (c = command_at(i)) != NULL; i++)
        fprintf(out, "  %-9s %s\n", c->name, c->summary);
    fputc('\n', out);
    print_wrapped(out,
                  "An INPUT is a file, a folder, or - for standard input: plain text or JSON "
                  "lines, also packed as .gz or .zst.",
                  0, 0);
    print_wrapped(out,
                  "`stemma help COMMAND` lists the options of a command, `stemma help params` the "
                  "parameters of the method.",
                  0, 0);
    fprintf(out, "\nexample:\n  stemma trace reports/ -o out\n");
}

static void print_params(void)
{
    const stemma_param_info *p;
    printf("Parameters of the method, set by --set NAME=VALUE:\n\n  %-23s %8s  %s\n", "name",
           "preset", "bounds");
    for (size_t i = 0; (p = stemma_param_at(i)) != NULL; i++) {
        printf("  %-23s %8g  %g to %g\n      ", p->name, p->preset, p->min, p->max);
        print_wrapped(stdout, p->help, 6, 6);
    }
}

enum exit_code help_run(const struct arguments *args)
{
    if (args->n_inputs == 0) {
        help_commands(stdout);
        return EXIT_DONE;
    }
    const struct command *command = command_named(args->inputs[0]);
    if (command != NULL) {
        options_help(stdout, command);
        return EXIT_DONE;
    }
    if (strcmp(args->inputs[0], "params") == 0) {
        print_params();
        return EXIT_DONE;
    }
    return no_command(args->inputs[0]);
}

enum exit_code version_run(const struct arguments *args)
{
    (void)args;
    printf("stemma %s\n\"format\": %d\n", stemma_version(), STEMMA_RECORD_FORMAT);
#if defined(__VERSION__)
    printf("compiler: %s\n", __VERSION__);
#endif
    return EXIT_DONE;
}
