/*
 * The walk over a long record, by the checker of JSON.
 *
 * In: one object on a line, of any length. Out: its members, as json_walk gives them. simdjson
 * wants some six bytes of memory for each byte of the line; this walk wants none, so a record of
 * the largest size costs what its line does. It looks at each byte a second time and is some times
 * slower, which does not show where records are long and therefore few. Linear.
 */
#include "read/json_long.h"

#include "read/json_check.h"

struct walk {
    const char *line;
    size_t n, at;
    struct json_member member;
};

/* Passes over space; whether `c` stands behind it, which is passed over, too. */
static bool takes(struct walk *w, char c)
{
    w->at += json_space(w->line + w->at, w->n - w->at);
    if (w->at == w->n || w->line[w->at] != c)
        return false;
    w->at++;
    return true;
}

/* Passes over a value and sets its bytes. */
static bool takes_value(struct walk *w, const char **at, size_t *n)
{
    struct json_fault fault;
    w->at += json_space(w->line + w->at, w->n - w->at);
    if (w->at == w->n || !json_check_value(w->line + w->at, w->n - w->at, n, &fault))
        return false;
    *at = w->line + w->at;
    w->at += *n;
    return true;
}

/* "name": value */
static bool takes_member(struct walk *w)
{
    struct json_member *m = &w->member;
    if (!takes_value(w, &m->key, &m->n_key) || m->key[0] != '"')
        return false;
    m->key++;
    m->n_key -= 2;
    return takes(w, ':') && takes_value(w, &m->value, &m->n_value);
}

enum json_result json_walk_long(const char *line, size_t n,
                                bool (*member)(void *user, const struct json_member *m), void *user)
{
    struct walk w = {.line = line, .n = n};
    if (!takes(&w, '{'))
        return JSON_BAD;
    bool closed = takes(&w, '}');
    while (!closed) {
        if (!takes_member(&w))
            return JSON_BAD;
        if (!member(user, &w.member))
            return JSON_STOPPED;
        closed = takes(&w, '}');
        if (!closed && !takes(&w, ','))
            return JSON_BAD;
    }
    return w.at + json_space(line + w.at, n - w.at) == n ? JSON_GOOD : JSON_BAD;
}
