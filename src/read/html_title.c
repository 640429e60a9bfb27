/*
 * The title of the article.
 *
 * In: headings, <title>, <meta>, JSON-LD. Out: one of them, as it is printed. No source can be
 * trusted alone: <title> carries the site's name, the first <h1> is often the site's logo, og:title
 * may be made for sharing. So each form of the title gathers points from the places it stands in;
 * forms are the same when their letters and digits are. A heading that <title> begins with or holds
 * gets more, the longer it is; so does the last heading before the article. A part of <title> cut
 * at a separator counts as a form too. The most points win, then the first found. Weights were set
 * on the pages that docs/internals/extraction.md names.
 *
 * Cost: at most FORMS forms, compared with each other once.
 */
#include "base/bytes.h"
#include "read/html_flow.h"
#include "read/html_meta.h"
#include "text/utf8.h"

#include <string.h>

enum { FORMS = 64, FORM_BYTES = 400, SHORTEST = 3, LONG_ENOUGH = 8, HEADINGS = 24 };

/* Points, in hundredths. */
enum {
    POINTS_H1 = 300,
    POINTS_NEXT_H1 = 280,
    POINTS_ONLY_H1 = 100,
    POINTS_LAST_PART = 80, /* of a heading in parts, such as a kicker and the headline */
    POINTS_PARTS = 150,    /* all parts together get so many fewer */
    POINTS_LINKED = 150,   /* and a heading that is a link, as the site's name often is */
    POINTS_H2 = 65,
    POINTS_LAST_HEADING = 225,
    POINTS_SHARED = 200, /* og:title, JSON-LD */
    POINTS_CARD = 50,
    POINTS_WHOLE_TITLE = 150,
    POINTS_HEAD = 50,
    POINTS_TAIL = 30,
    POINTS_BEGINS_TITLE = 100,
    POINTS_SHARE_OF_TITLE = 150,
    POINTS_BEGINS_SHARED = 100
};

enum source { FROM_H1, FROM_H2, FROM_LAST, FROM_SHARED, FROM_LD, FROM_CARD, FROM_TITLE, FROM_CUT };

struct form {
    const char *text;
    char bare[FORM_BYTES]; /* letters and digits, small */
    size_t n_bare;
    int points;
    unsigned sources;
};

struct forms {
    const struct html_facts *f;
    struct form *at;
    size_t n;
};

static size_t bare_of(const char *text, char *out)
{
    size_t n = 0;
    for (; *text != '\0' && n < FORM_BYTES; text++) {
        char c = byte_lower(*text);
        bool quote = strncmp(text, "\xE2\x80", 2) == 0;
        if (quote && text[2] != '\0')
            text += 2; /* dashes and quotation marks */
        else if (c < 0 || byte_is_alphanumeric(c))
            out[n++] = c;
    }
    return n;
}

/* What may part a title from what stood before it. */
static const char *behind_marks(const char *text)
{
    static const char *const marks[] = {" ", ":", "|", ">", "/", "-", "\u2013", "\u2014", "\u00B7"};
    enum { MARKS = sizeof marks / sizeof marks[0] };
    for (size_t i = 0; i < MARKS; i++)
        if (strncmp(text, marks[i], strlen(marks[i])) == 0) {
            text += strlen(marks[i]);
            i = (size_t)-1;
        }
    return text;
}

static void add(struct forms *l, const char *text, int points, enum source source)
{
    if (text == NULL)
        return;
    text = behind_marks(text);
    struct form form = {.text = text, .points = points, .sources = 1u << source};
    form.n_bare = bare_of(text, form.bare);
    if (form.n_bare < SHORTEST || form.n_bare == FORM_BYTES)
        return;
    for (size_t i = 0; i < l->n; i++) {
        struct form *there = &l->at[i];
        if (there->n_bare != form.n_bare || memcmp(there->bare, form.bare, form.n_bare) != 0)
            continue;
        if ((there->sources & form.sources) == 0)
            there->points += points;
        there->sources |= form.sources;
        return;
    }
    if (l->n < FORMS)
        l->at[l->n++] = form;
}

/* ------------------------------------------------------------------ the sources */

/* The text of a heading: the block, or all blocks of one heading joined. */
static stemma_status heading_text(const struct forms *l, size_t first, size_t n, const char **out)
{
    const struct html_outline *o = l->f->o;
    byte_array text = ARRAY_INIT((size_t)FORM_BYTES * 4);
    *out = NULL;
    for (size_t i = first; i < first + n; i++) {
        const struct html_block *b = &o->blocks.at[i];
        if (text.n + b->end - b->begin + 2 > FORM_BYTES)
            return STEMMA_OK;
        if (i > first)
            TRY(bytes_add(l->f->arena, &text, " ", 1, l->f->err));
        TRY(bytes_add(l->f->arena, &text, html_block_text(o, b), b->end - b->begin, l->f->err));
    }
    TRY(bytes_add(l->f->arena, &text, "", 1, l->f->err));
    for (size_t i = 0; i < text.n; i++)
        text.at[i] = text.at[i] == '\n' ? ' ' : text.at[i];
    *out = text.at;
    return STEMMA_OK;
}

static size_t count_headings(const struct html_outline *o, enum html_tag tag)
{
    size_t n = 0;
    uint32_t last = 0;
    for (size_t i = 0; i < o->blocks.n; i++) {
        uint32_t node = html_above(o, o->blocks.at[i].node, tag);
        n += node != 0 && node != last;
        last = node != 0 ? node : last;
    }
    return n;
}

static stemma_status add_headings(struct forms *l, enum html_tag tag, enum source source)
{
    const struct html_outline *o = l->f->o;
    bool alone = tag == TAG_h1 && count_headings(o, tag) == 1;
    size_t n_found = 0;
    for (size_t i = 0; i < o->blocks.n && n_found < HEADINGS; i++) {
        const char *text;
        uint32_t node = html_above(o, o->blocks.at[i].node, tag);
        size_t n = 1;
        if (node == 0)
            continue;
        while (i + n < o->blocks.n && html_above(o, o->blocks.at[i + n].node, tag) == node)
            n++;
        int points = tag != TAG_h1 ? POINTS_H2
                     : n_found > 0 ? POINTS_NEXT_H1
                                   : POINTS_H1 + (alone ? POINTS_ONLY_H1 : 0);
        if (tag == TAG_h1 &&
            o->blocks.at[i].n_linked == o->blocks.at[i].end - o->blocks.at[i].begin)
            points -= POINTS_LINKED;
        for (size_t k = 0; k < n && n > 1; k++) {
            TRY(heading_text(l, i + k, 1, &text));
            add(l, text, k + 1 < n ? points / 2 : points + POINTS_LAST_PART, source);
        }
        TRY(heading_text(l, i, n, &text));
        add(l, text, n > 1 ? points - POINTS_PARTS : points, source);
        n_found++;
        i += n - 1;
    }
    return STEMMA_OK;
}

/* The last heading before the first paragraph of the article, or the first inside it. */
static stemma_status add_last_heading(struct forms *l)
{
    const struct html_outline *o = l->f->o;
    const char *text;
    size_t first = 0;
    while (first < o->blocks.n && !(l->f->kept[first] && l->f->sight->looks[first].prose))
        first++;
    for (size_t i = first; i-- > 0 && first < o->blocks.n && first - i < 20;) {
        uint32_t node = o->blocks.at[i].node;
        bool heading = html_above(o, node, TAG_h1) != 0 || html_above(o, node, TAG_h2) != 0;
        if (!heading)
            continue;
        TRY(heading_text(l, i, 1, &text));
        add(l, text, POINTS_LAST_HEADING, FROM_LAST);
        break;
    }
    return STEMMA_OK;
}

static stemma_status add_meta(struct forms *l, const char *name, int points, enum source source)
{
    const char *const names[] = {name, NULL};
    struct html_bytes content = html_meta_content(l->f->o, names);
    const char *text;
    TRY(flow_text(l->f->arena, content.at, content.n, &text, l->f->err));
    add(l, text, points, source);
    return STEMMA_OK;
}

/* Bytes of a separator of <title> at `at`: " | ", " - ", ": "; 0: none. */
static size_t separator(const char *title, size_t at)
{
    static const char *const marks[] = {
        " | ", " - ",  " \u2013 ", " \u2014 ", " \u00BB ", " \u00AB ", " \u00B7 ", " \u2022 ",
        " : ", " :: ", ": ",       " / ",      "| ",       " > ",      " |",       "|"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (strncmp(title + at, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    return 0;
}

static stemma_status add_cuts(struct forms *l, const char *title)
{
    char bare[FORM_BYTES];
    if (strlen(title) > FORM_BYTES)
        return STEMMA_OK;
    for (size_t at = 1; title[at] != '\0'; at++) {
        size_t n = separator(title, at);
        if (n == 0)
            continue;
        const char *head = arena_copy(l->f->arena, title, at, l->f->err);
        if (head == NULL)
            return arena_status(l->f->arena);
        if (bare_of(head, bare) >= LONG_ENOUGH)
            add(l, head, POINTS_HEAD, FROM_CUT);
        if (bare_of(title + at + n, bare) >= LONG_ENOUGH)
            add(l, title + at + n, POINTS_TAIL, FROM_CUT);
        at += n - 1;
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ the choice */

static bool is_inside(const struct form *part, const struct form *whole)
{
    for (size_t i = 0; i + part->n_bare <= whole->n_bare; i++)
        if (memcmp(whole->bare + i, part->bare, part->n_bare) == 0)
            return true;
    return false;
}

static void compare(struct form *form, const struct form *title, const struct form *shared)
{
    if (form->n_bare < LONG_ENOUGH)
        return;
    if (title->n_bare > form->n_bare) {
        int share = (int)(POINTS_SHARE_OF_TITLE * form->n_bare / title->n_bare);
        bool begins = memcmp(title->bare, form->bare, form->n_bare) == 0;
        form->points += begins ? POINTS_BEGINS_TITLE + share : is_inside(form, title) ? share : 0;
    }
    if (shared->n_bare > form->n_bare && memcmp(shared->bare, form->bare, form->n_bare) == 0)
        form->points += POINTS_BEGINS_SHARED;
}

static const char *best(struct forms *l, const char *title)
{
    struct form whole = {.n_bare = 0}, shared = {.n_bare = 0};
    const struct form *found = NULL;
    whole.n_bare = title != NULL ? bare_of(title, whole.bare) : 0;
    for (size_t i = 0; i < l->n; i++)
        if ((l->at[i].sources & 1u << FROM_SHARED) != 0)
            shared = l->at[i];
    for (size_t i = 0; i < l->n; i++) {
        compare(&l->at[i], &whole, &shared);
        if (found == NULL || l->at[i].points > found->points)
            found = &l->at[i];
    }
    return found != NULL ? found->text : NULL;
}

stemma_status html_title_find(const struct html_facts *f, struct page *page)
{
    const char *title, *headline;
    struct forms l = {.f = f, .at = ARENA_NEW(f->arena, struct form, FORMS, f->err)};
    if (l.at == NULL)
        return arena_status(f->arena);
    TRY(flow_text(f->arena, f->o->title.at, f->o->title.n, &title, f->err));
    TRY(add_headings(&l, TAG_h1, FROM_H1));
    TRY(add_last_heading(&l));
    TRY(add_meta(&l, "og:title", POINTS_SHARED, FROM_SHARED));
    TRY(add_meta(&l, "dc.title", POINTS_SHARED, FROM_SHARED));
    TRY(add_meta(&l, "twitter:title", POINTS_CARD, FROM_CARD));
    if (f->ld.rank == 2) {
        TRY(html_ld_text(f->arena, f->ld.headline, &headline, f->err));
        add(&l, headline, POINTS_SHARED, FROM_LD);
    }
    if (title != NULL) {
        add(&l, title, POINTS_WHOLE_TITLE, FROM_TITLE);
        TRY(add_cuts(&l, title));
    }
    TRY(add_headings(&l, TAG_h2, FROM_H2));
    page->title = best(&l, title);
    return STEMMA_OK;
}
