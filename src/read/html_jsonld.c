/*
 * JSON-LD, read leniently.
 *
 * In: the text of a script. Out: headline, dates, authors and so on of the first object that is an
 * article (or else a page). Scripts in pages are often not JSON to the letter: line breaks stand in
 * strings, commas too many, comments around. So this reader only follows brackets, strings and
 * colons, and takes what it finds. An object's members are kept on a stack until it closes, since
 * its @type may come last; a member that is itself an object (author, publisher) gives its name to
 * the one around it. An author may be an @id alone: then the object of the script that has this @id
 * and a name is looked for at the end, among the first PEOPLE. One pass; DEPTH levels are looked
 * into, deeper ones are passed over.
 */
#include "read/html_jsonld.h"

#include "read/html_flow.h"
#include "read/json_string.h"

#include <string.h>

enum { DEPTH = 32, PEOPLE = 32 };

struct object {
    struct html_ld facts;
    struct html_bytes key, name, id;
    bool is_array;
};

struct named {
    struct html_bytes id, name;
};

struct reader {
    struct html_ld *out;
    struct named people[PEOPLE];
    uint32_t n_people;
    const char *at, *end;
    struct object stack[DEPTH];
    uint32_t depth, beyond;
};

static bool is(struct html_bytes s, const char *word)
{
    return s.n == strlen(word) && memcmp(s.at, word, s.n) == 0;
}

static bool holds(struct html_bytes s, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= s.n; i++)
        if (memcmp(s.at + i, word, n) == 0)
            return true;
    return false;
}

static int rank_of(struct html_bytes type)
{
    static const char *const articles[] = {"Article", "Posting", "Report", "Recipe", "Review"};
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (holds(type, articles[i]) && !holds(type, "Rating"))
            return 2;
    return holds(type, "Page") ? 1 : 0;
}

/* The object whose member a value is: arrays in between do not count. */
static struct object *holder(struct reader *r)
{
    uint32_t at = r->depth;
    while (at > 0 && r->stack[at - 1].is_array)
        at--;
    return at > 0 ? &r->stack[at - 1] : NULL;
}

static void add_author(struct html_ld *facts, struct html_bytes name)
{
    if (name.n > 0 && facts->n_authors < LD_AUTHORS)
        facts->authors[facts->n_authors++] = name;
}

static void set(struct html_bytes *field, struct html_bytes value)
{
    if (field->n == 0)
        *field = value;
}

static void take_string(struct reader *r, struct html_bytes value)
{
    struct object *o = holder(r);
    if (o == NULL)
        return;
    struct html_ld *f = &o->facts;
    struct html_bytes key = o->key;
    if (is(key, "@type"))
        f->rank = rank_of(value) > f->rank ? rank_of(value) : f->rank;
    else if (is(key, "headline"))
        set(&f->headline, value);
    else if (is(key, "name"))
        set(&o->name, value);
    else if (is(key, "@id"))
        set(&o->id, value);
    else if (is(key, "datePublished"))
        set(&f->published, value);
    else if (is(key, "dateModified"))
        set(&f->modified, value);
    else if (is(key, "inLanguage"))
        set(&f->language, value);
    else if (is(key, "url") || is(key, "mainEntityOfPage"))
        set(&f->url, value);
    else if (is(key, "author") || is(key, "creator"))
        add_author(f, value);
    else if (is(key, "publisher"))
        set(&f->publisher, value);
    else if (is(key, "isAccessibleForFree"))
        f->not_free |= is(value, "False") || is(value, "false");
}

/* An author by name, or else by the @id of the object that has it. */
static void take_author(struct html_ld *facts, const struct object *o)
{
    if (o->name.n > 0)
        add_author(facts, o->name);
    else if (o->id.n > 0 && facts->n_author_ids < LD_AUTHORS)
        facts->author_ids[facts->n_author_ids++] = o->id;
}

/* The names of authors that were given by @id; those of the script that is read. */
static void name_authors(struct reader *r)
{
    struct html_ld *f = r->out;
    for (uint32_t i = 0; i < f->n_author_ids; i++)
        for (uint32_t k = 0; k < r->n_people; k++)
            if (f->author_ids[i].n == r->people[k].id.n &&
                memcmp(f->author_ids[i].at, r->people[k].id.at, r->people[k].id.n) == 0) {
                add_author(f, r->people[k].name);
                break;
            }
    f->n_author_ids = 0;
}

/* An object closes: it is the article, or a member of the one around it. */
static void give(struct reader *r, const struct object *o)
{
    struct object *outer = holder(r);
    if (o->id.n > 0 && o->name.n > 0 && r->n_people < PEOPLE)
        r->people[r->n_people++] = (struct named){o->id, o->name};
    if (outer != NULL && (is(outer->key, "author") || is(outer->key, "creator")))
        take_author(&outer->facts, o);
    else if (outer != NULL && is(outer->key, "publisher"))
        set(&outer->facts.publisher, o->name);
    else if (outer != NULL && is(outer->key, "mainEntityOfPage"))
        set(&outer->facts.url, o->id);
    else if (outer != NULL && is(outer->key, "isPartOf"))
        return;
    if (o->facts.rank > r->out->rank)
        *r->out = o->facts;
}

static void open_level(struct reader *r, bool is_array)
{
    if (r->depth == DEPTH || r->beyond > 0) {
        r->beyond++;
        return;
    }
    struct object *o = &r->stack[r->depth++];
    memset(o, 0, sizeof *o);
    o->is_array = is_array;
}

static void close_level(struct reader *r)
{
    if (r->beyond > 0) {
        r->beyond--;
        return;
    }
    if (r->depth == 0)
        return;
    const struct object *o = &r->stack[--r->depth];
    if (!o->is_array)
        give(r, o);
}

/* The string whose opening mark is at r->at. */
static struct html_bytes string_here(struct reader *r)
{
    const char *begin = ++r->at;
    while (r->at < r->end && *r->at != '"')
        r->at += *r->at == '\\' && r->at + 1 < r->end ? 2 : 1;
    struct html_bytes s = {begin, (uint32_t)(r->at - begin)};
    r->at += r->at < r->end;
    return s;
}

/* A string is a member's name where a colon follows. */
static void take_mark(struct reader *r)
{
    struct html_bytes s = string_here(r);
    const char *next = r->at;
    while (next < r->end && strchr(" \t\r\n", *next) != NULL && *next != '\0')
        next++;
    if (r->beyond > 0)
        return;
    bool inside = r->depth > 0 && !r->stack[r->depth - 1].is_array;
    if (inside && next < r->end && *next == ':') {
        r->stack[r->depth - 1].key = s;
        r->at = next + 1;
    } else {
        take_string(r, s);
    }
}

static void take_bare(struct reader *r)
{
    const char *begin = r->at;
    while (r->at < r->end && *r->at >= 'a' && *r->at <= 'z')
        r->at++;
    struct html_bytes word = {begin, (uint32_t)(r->at - begin)};
    if (r->beyond == 0)
        take_string(r, word);
}

void html_ld_read(struct html_ld *ld, const char *bytes, size_t n)
{
    struct reader r = {.out = ld, .at = bytes, .end = bytes + n};
    while (r.at < r.end) {
        char c = *r.at;
        if (c == '"') {
            take_mark(&r);
        } else if (c >= 'a' && c <= 'z') {
            take_bare(&r);
        } else {
            if (c == '{' || c == '[')
                open_level(&r, c == '[');
            else if (c == '}' || c == ']')
                close_level(&r);
            r.at++;
        }
    }
    while (r.depth > 0)
        close_level(&r);
    name_authors(&r);
}

stemma_status html_ld_text(struct arena *arena, struct html_bytes string, const char **out,
                           stemma_error *err)
{
    struct json_string decoded;
    bool good = true;
    *out = NULL;
    char *clean = arena_copy(arena, string.at, string.n, err);
    if (clean == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < string.n; i++)
        clean[i] = (unsigned char)clean[i] < ' ' ? ' ' : clean[i];
    TRY(json_decode(&decoded, arena, clean, string.n, &good, err));
    const char *from = good ? decoded.at : clean;
    return flow_text(arena, from, good ? decoded.n : string.n, out, err);
}
