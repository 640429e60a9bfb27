/*
 * html_parsers: the processor time of libxml2's HTML parser and of our tokenizer and outline, on
 * pages and on input made to hurt. The figures stand in docs/dependencies.md.
 *
 *     html_parsers PAGES.jsonl        one page a line: {"url": …, "html": …}
 *
 * libxml2 is asked for as it is meant to be with input that nobody trusts: no network, no huge
 * files, errors passed over. Its events do nothing, so that they are its least.
 */
#include "read/html_outline.h"
#include "read/json.h"
#include "read/json_string.h"

#include <libxml/HTMLparser.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const int OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_NODEFDTD;

struct page {
    struct arena *arena;
    struct json_string html;
};

static void nothing_characters(void *user, const xmlChar *text, int n)
{
    (void)user;
    (void)text;
    (void)n;
}

static void nothing_begin(void *user, const xmlChar *name, const xmlChar **attributes)
{
    (void)user;
    (void)name;
    (void)attributes;
}

static void nothing_end(void *user, const xmlChar *name)
{
    (void)user;
    (void)name;
}

static void by_tree(const char *bytes, size_t n, struct arena *arena)
{
    (void)arena;
    htmlDocPtr document = htmlReadMemory(bytes, (int)n, NULL, "utf-8", OPTIONS);
    xmlFreeDoc(document);
}

static void by_events(const char *bytes, size_t n, struct arena *arena)
{
    (void)arena;
    htmlSAXHandler handler = {.startElement = nothing_begin,
                              .endElement = nothing_end,
                              .characters = nothing_characters,
                              .ignorableWhitespace = nothing_characters,
                              .cdataBlock = nothing_characters};
    htmlParserCtxtPtr parser =
        htmlCreatePushParserCtxt(&handler, NULL, bytes, 0, NULL, XML_CHAR_ENCODING_UTF8);
    (void)htmlCtxtUseOptions(parser, OPTIONS);
    (void)htmlParseChunk(parser, bytes, (int)n, 1);
    htmlFreeParserCtxt(parser);
}

static void by_outline(const char *bytes, size_t n, struct arena *arena)
{
    struct html_outline outline;
    struct arena_mark mark = arena_mark(arena);
    (void)html_outline_of(&outline, arena, bytes, n, NULL);
    arena_rewind(arena, mark);
}

static const struct way {
    const char *name;
    void (*parse)(const char *bytes, size_t n, struct arena *arena);
} WAYS[] = {{"libxml2, tree", by_tree},
            {"libxml2, events", by_events},
            {"tokens and outline here", by_outline}};
enum { N_WAYS = sizeof WAYS / sizeof WAYS[0] };

static double seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

/* ------------------------------------------------------------------ pages */

static bool take_member(void *user, const struct json_member *m)
{
    struct page *p = user;
    bool good;
    if (m->n_key == 4 && memcmp(m->key, "html", 4) == 0 && m->n_value >= 2)
        (void)json_decode(&p->html, p->arena, m->value + 1, m->n_value - 2, &good, NULL);
    return true;
}

static void time_pages(FILE *in, struct arena *arena)
{
    struct json_reader *json = json_reader_new();
    double taken[N_WAYS] = {0};
    char *line = NULL;
    size_t capacity = 0, n_pages = 0;
    ssize_t n;
    while ((n = getline(&line, &capacity, in)) > 0) {
        struct page p = {.arena = arena};
        struct arena_mark mark = arena_mark(arena);
        char *padded = arena_zeroed(arena, (size_t)n + JSON_PADDING, 1, NULL);
        if (padded == NULL)
            break;
        memcpy(padded, line, (size_t)n);
        if (json_walk(json, padded, (size_t)n, take_member, &p) == JSON_GOOD && p.html.n > 0) {
            n_pages++;
            for (int i = 0; i < N_WAYS; i++) {
                double begin = seconds();
                WAYS[i].parse(p.html.at, p.html.n, arena);
                taken[i] += seconds() - begin;
            }
        }
        arena_rewind(arena, mark);
    }
    for (int i = 0; i < N_WAYS; i++)
        printf("%s: pages a second\t%.0f\n", WAYS[i].name, (double)n_pages / taken[i]);
    free(line);
    json_reader_free(json);
}

/* ------------------------------------------------------------------ input made to hurt */

/* `head`, then `one` and `two` so many times each, numbers put in. */
static void time_hostile(const char *what, const char *head, const char *one, const char *two,
                         struct arena *arena)
{
    enum { TIMES = 100000, ROOM = 4 << 20 };
    char *bytes = ARENA_NEW(arena, char, ROOM, NULL);
    size_t n = 0;
    if (bytes == NULL)
        return;
    n += (size_t)snprintf(bytes, ROOM, "%s", head);
    for (int i = 0; i < TIMES; i++)
        n += (size_t)snprintf(bytes + n, ROOM - n, "%s%d ", one, i);
    for (int i = 0; i < TIMES && two != NULL; i++)
        n += (size_t)snprintf(bytes + n, ROOM - n, "%s", two);
    for (int i = 0; i < N_WAYS; i++) {
        double begin = seconds();
        WAYS[i].parse(bytes, n, arena);
        printf("%s: %s, seconds\t%.3f\n", WAYS[i].name, what, seconds() - begin);
        fflush(stdout);
    }
}

int main(int argc, char **argv)
{
    stemma_ctx *ctx = NULL;
    struct arena arena;
    FILE *in = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (in == NULL || stemma_ctx_new(&ctx, NULL, NULL) != STEMMA_OK) {
        fprintf(stderr, "usage: %s PAGES.jsonl\n", argv[0]);
        return 2;
    }
    arena_init(&arena, ctx);
    printf("libxml2\t%s\n", LIBXML_DOTTED_VERSION);
    time_pages(in, &arena);
    time_hostile("one tag with 100,000 attributes", "<p ", "a", NULL, &arena);
    time_hostile("100,000 open <i>, 100,000 </b>", "", "<i>", "</b>", &arena);
    time_hostile("100,000 open <div>", "", "<div>", NULL, &arena);
    fclose(in);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
