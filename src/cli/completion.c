/*
 * Completion for bash, made of the tables of commands, options and parameters: the command first,
 * then its options; behind an option the words that it takes, and file names behind the others.
 */
#include "cli/cli.h"

#include <string.h>

/* A case of the options of each command. */
static void print_options(const struct command *commands)
{
    fputs("    case ${COMP_WORDS[1]} in\n", stdout);
    for (const struct command *c = commands; c->name != NULL; c++) {
        printf("    %s) options='", c->name);
        for (const struct option *o = NULL; (o = options_next(c, o)) != NULL;)
            printf("--%s ", o->name);
        fputs("' ;;\n", stdout);
    }
    fputs("    esac\n", stdout);
}

/* The words of a list that | parts. */
static void print_parted(const char *list)
{
    for (; *list != '\0'; list++)
        putchar(*list == '|' ? ' ' : *list);
}

/* A case of what stands behind an option, where that is one of some words. */
static void print_values(const struct command *commands)
{
    const stemma_param_info *p;
    const char *name;
    fputs("    case \"${COMP_WORDS[1]} $before\" in\n", stdout);
    for (const struct command *c = commands; c->name != NULL; c++)
        for (const struct option *o = NULL; (o = options_next(c, o)) != NULL;) {
            if (o->type != OPTION_CHOICE)
                continue;
            printf("    '%s --%s') listed='", c->name, o->name);
            print_parted(o->value);
            fputs("' ;;\n", stdout);
        }
    fputs("    *' --mode') listed='", stdout);
    for (size_t i = 0; (name = stemma_mode_name(i)) != NULL; i++)
        printf("%s%s", i > 0 ? " " : "", name);
    fputs("' ;;\n    *' --set') listed='", stdout);
    for (size_t i = 0; (p = stemma_param_at(i)) != NULL; i++)
        printf("%s%s=", i > 0 ? " " : "", p->name);
    fputs("' ;;\n    esac\n", stdout);
}

static void print_names(const struct command *commands)
{
    for (const struct command *c = commands; c->name != NULL; c++)
        printf("%s%s", c > commands ? " " : "", c->name);
}

void completion_print(const struct command *commands)
{
    fputs("# Completion of stemma's commands, options and parameters for bash.\n"
          "_stemma() {\n"
          "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
          "    local options= listed=\n"
          "    COMPREPLY=()\n"
          "    if [ \"$COMP_CWORD\" -eq 1 ] || [ \"${COMP_WORDS[1]}\" = help ]; then\n"
          "        listed='",
          stdout);
    print_names(commands);
    fputs(" params man completion'\n"
          "    fi\n",
          stdout);
    print_options(commands);
    print_values(commands);
    fputs("    if [ -n \"$listed\" ]; then\n"
          "        COMPREPLY=($(compgen -W \"$listed\" -- \"$word\"))\n"
          "    elif [[ $word == -* ]]; then\n"
          "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
          "    else\n"
          "        compopt -o default\n"
          "    fi\n"
          "    [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace\n"
          "}\n"
          "complete -F _stemma stemma\n",
          stdout);
}
