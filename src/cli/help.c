/*
 * stemma help, stemma version. Both print from the tables, as the manual and the completion do;
 * nothing is said twice.
 */
#include "cli/cli.h"

#include <string.h>

const struct command *help_command_named(const struct command *commands, const char *name)
{
    for (; commands->name != NULL; commands++)
        if (strcmp(commands->name, name) == 0)
            return commands;
    return NULL;
}

enum exit_code help_no_command(const struct command *commands, const char *name)
{
    const char *names[MAX_COMMANDS + 1] = {NULL};
    for (size_t i = 0; i < MAX_COMMANDS && commands[i].name != NULL; i++)
        names[i] = commands[i].name;
    const char *near = nearest_word(name, names);
    if (near != NULL)
        complain("there is no command %s; did you mean %s?", name, near);
    else
        complain("there is no command %s", name);
    fputs("  All commands: stemma help\n", stderr);
    return EXIT_USAGE;
}

void help_commands(FILE *out, const struct command *commands)
{
    fprintf(out, "stemma %s: ", stemma_version());
    print_wrapped(out, "what reports share and quote, and the source put together again", 14, 2);
    fprintf(out, "\nusage: stemma COMMAND [OPTIONS] INPUT…\n\ncommands:\n");
    for (const struct command *c = commands; c->name != NULL; c++)
        fprintf(out, "  %-9s %s\n", c->name, c->summary);
    fputc('\n', out);
    print_wrapped(
        out,
        "An INPUT is a file, a folder, or - for standard input: plain text, JSON, tables, "
        "HTML pages or web archives, also packed as .gz or .zst.",
        0, 0);
    print_wrapped(out,
                  "`stemma help COMMAND` lists the options of a command, `stemma help params` the "
                  "parameters of the method.",
                  0, 0);
    fprintf(out, "\nexample:\n  stemma trace reports/ -o out\n");
}

void help_options(FILE *out, const struct command *command)
{
    fprintf(out, "stemma %s: %s\n\nusage: stemma %s %s\n\n", command->name, command->summary,
            command->name, command->usage);
    if (command->details != NULL) {
        print_wrapped(out, command->details, 0, 0);
        fputc('\n', out);
    }
    fprintf(out, "options:\n");
    for (const struct option *o = NULL; (o = options_next(command, o)) != NULL;) {
        char left[64];
        snprintf(left, sizeof left, "%c%c%s --%s%s%s", o->letter ? '-' : ' ',
                 o->letter ? o->letter : ' ', o->letter ? "," : " ", o->name,
                 o->value != NULL ? " " : "", o->value != NULL ? o->value : "");
        fprintf(out, strlen(left) > 24 ? "  %s\n%27s" : "  %-24s %s", left, "");
        print_wrapped(out, o->help, 27, 27);
    }
    fprintf(out, "\nexample:\n  %s\n", command->example);
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

/* What a mode sets to another value than the default. */
static enum exit_code print_mode(const char *name)
{
    const stemma_param_info *p;
    stemma_params *params = NULL;
    stemma_error err;
    char text[2048];
    size_t n = 0;
    if (stemma_params_new(&params, name, &err) != STEMMA_OK) {
        complain("%s", err.message);
        return EXIT_FAILED;
    }
    for (size_t i = 0; (p = stemma_param_at(i)) != NULL && n < sizeof text; i++) {
        const double value = stemma_params_get(params, p->name);
        if (value < p->preset || value > p->preset)
            n += (size_t)snprintf(text + n, sizeof text - n, "%s%s=%g", n > 0 ? " " : "", p->name,
                                  value);
    }
    printf("  %-10s ", name);
    print_wrapped(stdout, n > 0 ? text : "all presets", 13, 13);
    stemma_params_free(params);
    return EXIT_DONE;
}

static enum exit_code print_modes(void)
{
    const char *name;
    enum exit_code code = EXIT_DONE;
    printf("\nModes, and what each sets before --set does:\n\n");
    for (size_t i = 0; code == EXIT_DONE && (name = stemma_mode_name(i)) != NULL; i++)
        code = print_mode(name);
    return code;
}

enum exit_code command_help(const struct arguments *args)
{
    const char *topic = args->n_inputs > 0 ? args->inputs[0] : NULL;
    if (topic == NULL) {
        help_commands(stdout, args->commands);
        return EXIT_DONE;
    }
    if (strcmp(topic, "params") == 0) {
        print_params();
        return print_modes();
    }
    if (strcmp(topic, "completion") == 0) {
        completion_print(args->commands);
        return EXIT_DONE;
    }
    const bool manual = strcmp(topic, "man") == 0;
    const char *name = !manual ? topic : args->n_inputs > 1 ? args->inputs[1] : NULL;
    const struct command *command = name != NULL ? help_command_named(args->commands, name) : NULL;
    if (name != NULL && command == NULL)
        return help_no_command(args->commands, name);
    if (manual)
        manual_print(args->commands, command);
    else
        help_options(stdout, command);
    return EXIT_DONE;
}

enum exit_code command_version(const struct arguments *args)
{
    (void)args;
    printf("stemma %s\n\"format\": %d\n", stemma_version(), STEMMA_RECORD_FORMAT);
#if defined(__VERSION__)
    printf("compiler: %s\n", __VERSION__);
#endif
    return EXIT_DONE;
}
