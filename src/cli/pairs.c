/*
 * The list of pairs for `match --pairs`: a file of two columns of document ids, or of three as in
 * PAN's lists (class, one id, the other), split by tabs. A first line whose ids are unknown is
 * taken for a heading. Any other line that is not two known ids is told and ends the command: a
 * pair that was asked for is never left out in silence.
 */
#include "cli/cli.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A file of 100 million pairs has some gigabytes; more is not a list that somebody made. */
enum { MAX_PAIRS = 100 * 1000 * 1000 };

/* Cuts the line into two ids: its last two columns of two or three. */
static bool split_line(char *line, const char *ids[2])
{
    char *columns[4] = {line};
    size_t n = 1;
    line[strcspn(line, "\r\n")] = '\0';
    for (char *c = line; *c != '\0'; c++) {
        if (*c != '\t')
            continue;
        if (n == 3)
            return false;
        *c = '\0';
        columns[n++] = c + 1;
    }
    if (n < 2)
        return false;
    ids[0] = columns[n - 2];
    ids[1] = columns[n - 1];
    return true;
}

static bool add_pair(struct pair_list *list, const uint32_t pair[2])
{
    if (list->n == list->capacity) {
        const size_t capacity = list->capacity == 0 ? 1024 : 2 * list->capacity;
        uint32_t(*at)[2] = capacity <= MAX_PAIRS ? realloc(list->at, capacity * sizeof *at) : NULL;
        if (at == NULL) {
            complain("match: there is no room for more than %zu pairs", list->n);
            return false;
        }
        list->at = at;
        list->capacity = capacity;
    }
    memcpy(list->at[list->n++], pair, sizeof list->at[0]);
    return true;
}

static bool pair_line(struct pair_list *list, const stemma_corpus *corpus, const char *path,
                      char *line, size_t number)
{
    const char *ids[2];
    uint32_t pair[2];
    if (line[strspn(line, " \t\r\n")] == '\0')
        return true;
    if (!split_line(line, ids)) {
        complain("%s, line %zu: not two ids split by a tab, nor three columns", path, number);
        return false;
    }
    for (size_t i = 0; i < 2; i++)
        pair[i] = stemma_corpus_find(corpus, ids[i]);
    if (number == 1 && pair[0] == UINT32_MAX && pair[1] == UINT32_MAX)
        return true;
    for (size_t i = 0; i < 2; i++) {
        if (pair[i] != UINT32_MAX)
            continue;
        complain("%s, line %zu: no document read has the id %s; `stemma read` lists the ids", path,
                 number, ids[i]);
        return false;
    }
    return add_pair(list, pair);
}

bool pairs_read(struct pair_list *list, const stemma_corpus *corpus, const char *path)
{
    memset(list, 0, sizeof *list);
    const bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "r");
    path = standard ? "standard input" : path;
    if (file == NULL) {
        complain("%s cannot be read: %s", path, strerror(errno));
        return false;
    }
    char *line = NULL;
    size_t capacity = 0, number = 0;
    bool good = true;
    errno = 0;
    while (good && getline(&line, &capacity, file) >= 0)
        good = pair_line(list, corpus, path, line, ++number);
    if (good && (ferror(file) || errno == ENOMEM)) {
        complain("%s cannot be read: %s", path, strerror(errno));
        good = false;
    }
    free(line);
    if (!standard)
        fclose(file);
    return good;
}

void pairs_free(struct pair_list *list)
{
    free(list->at);
    memset(list, 0, sizeof *list);
}
