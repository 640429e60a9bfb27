/*
 * What people read: complaints on standard error, text laid out in lines, and one line of progress
 * that is overwritten and in the end erased. The line is shown on a terminal only, never with
 * --quiet, and only once a run has taken a second.
 */
#include "cli/cli.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SHOW_AFTER 1.0 /* seconds */
#define SHOW_EVERY 0.1

/* Bytes of the character at `c` that is not to be shown; 0: it may be. */
static size_t hidden_bytes(const unsigned char *c)
{
    if (c[0] < 0x80)
        return (c[0] < ' ' && c[0] != '\n' && c[0] != '\t') || c[0] == 0x7f;
    if (c[0] == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0)
        return 2;
    if (c[0] == 0xe2 && c[1] == 0x80 && c[2] >= 0xaa && c[2] <= 0xae)
        return 3;
    if (c[0] == 0xe2 && c[1] == 0x81 && c[2] >= 0xa6 && c[2] <= 0xa9)
        return 3;
    return 0;
}

void print_clean(FILE *out, const char *text)
{
    for (const unsigned char *c = (const unsigned char *)text; *c != '\0';) {
        const size_t hidden = hidden_bytes(c);
        if (hidden == 0)
            fputc(*c, out);
        else
            fputc('?', out);
        c += hidden > 0 ? hidden : 1;
    }
}

static void say_clean(const char *format, va_list values)
{
    va_list again;
    va_copy(again, values);
    const int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = n >= 0 ? malloc((size_t)n + 1) : NULL;
    if (text != NULL) {
        vsnprintf(text, (size_t)n + 1, format, values);
        print_clean(stderr, text);
    }
    free(text);
    fputc('\n', stderr);
}

void complain(const char *format, ...)
{
    va_list values;
    fputs("stemma: ", stderr);
    va_start(values, format);
    say_clean(format, values);
    va_end(values);
}

void complain_of(const struct command *command, const char *format, ...)
{
    va_list values;
    fprintf(stderr, "stemma %s: ", command->name);
    va_start(values, format);
    say_clean(format, values);
    va_end(values);
}

static size_t columns_of(const char *text, size_t n)
{
    size_t columns = 0;
    for (size_t i = 0; i < n; i++)
        columns += ((unsigned char)text[i] & 0xc0) != 0x80;
    return columns;
}

void print_wrapped(FILE *out, const char *text, size_t column, size_t indent)
{
    bool first = true;
    while (*text != '\0') {
        const size_t n = strcspn(text, " "), columns = columns_of(text, n);
        if (!first && column + 1 + columns > 80) {
            fprintf(out, "\n%*s", (int)indent, "");
            column = indent;
        } else if (!first) {
            fputc(' ', out);
            column++;
        }
        fprintf(out, "%.*s", (int)n, text);
        column += columns;
        first = false;
        text += n + strspn(text + n, " ");
    }
    fputc('\n', out);
}

static double seconds_between(struct timespec from, struct timespec to)
{
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

void console_init(struct console *c, bool quiet)
{
    memset(c, 0, sizeof *c);
    c->quiet = quiet;
    c->terminal = isatty(STDERR_FILENO) == 1;
    clock_gettime(CLOCK_MONOTONIC, &c->started);
    c->last = c->stage_started = c->started;
}

void console_clear(struct console *c)
{
    if (c->shown)
        fputs("\r\033[K", stderr);
    c->shown = false;
}

static void show_time_left(double so_far, double share)
{
    const double left = so_far / share * (1 - share);
    if (left >= 90)
        fprintf(stderr, "   %.0f min left", left / 60);
    else
        fprintf(stderr, "   %.0f s left", left);
}

/* A stage goes through its documents more than once: each time has a clock of its own. */
static void note_stage(struct console *c, const stemma_progress *p, struct timespec now)
{
    const char *unit = p->unit != NULL ? p->unit : "";
    if (strncmp(c->stage, p->stage, sizeof c->stage - 1) == 0 && c->total == p->total &&
        strncmp(c->unit, unit, sizeof c->unit - 1) == 0)
        return;
    snprintf(c->stage, sizeof c->stage, "%s", p->stage);
    snprintf(c->unit, sizeof c->unit, "%s", unit);
    c->total = p->total;
    c->stage_started = now;
}

int console_progress(void *user, const stemma_progress *p)
{
    struct console *c = user;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    note_stage(c, p, now);
    if (c->quiet || !c->terminal || seconds_between(c->started, now) < SHOW_AFTER ||
        seconds_between(c->last, now) < SHOW_EVERY)
        return 0;
    c->last = now;
    const bool bytes = p->unit != NULL && strcmp(p->unit, "bytes") == 0;
    const uint64_t unit = bytes ? 1000000 : 1;
    fprintf(stderr, "\r\033[K%s   %llu", p->stage, (unsigned long long)(p->done / unit));
    if (p->total > 0)
        fprintf(stderr, " of %llu", (unsigned long long)(p->total / unit));
    fprintf(stderr, " %s", bytes ? "MB" : p->unit != NULL ? p->unit : "");
    if (p->documents > 0)
        fprintf(stderr, "   %llu documents", (unsigned long long)p->documents);
    const double so_far = seconds_between(c->stage_started, now);
    if (p->total > 0 && p->done > 0 && p->done < p->total && so_far > 0.5)
        show_time_left(so_far, (double)p->done / (double)p->total);
    fflush(stderr);
    c->shown = true;
    return 0;
}
