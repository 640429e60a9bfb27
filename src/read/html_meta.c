/*
 * Author, outlet, address and language of a page.
 *
 * In: the outline and its JSON-LD. Out: strings. Each comes from the first of its sources that has
 * it: JSON-LD of an article, then <meta>, then an element named for it. What is no name (an
 * address, a handle, a long sentence) is passed over.
 */
#include "read/html_meta.h"

#include "read/html_byline.h"
#include "read/html_flow.h"
#include "text/utf8.h"

#include <string.h>

static char small(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
}

static bool same(struct html_bytes given, const char *word)
{
    size_t n = strlen(word), i = 0;
    while (i < n && i < given.n && small(given.at[i]) == word[i])
        i++;
    return i == n && given.n == n;
}

struct html_bytes html_meta_content(const struct html_outline *o, const char *const *names)
{
    for (; *names != NULL; names++)
        for (size_t i = 0; i < o->metas.n; i++)
            if (same(o->metas.at[i].name, *names))
                return o->metas.at[i].content;
    return (struct html_bytes){"", 0};
}

static bool holds(struct html_bytes in, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= in.n; i++) {
        size_t k = 0;
        while (k < n && small(in.at[i + k]) == word[k])
            k++;
        if (k == n)
            return true;
    }
    return false;
}

bool html_node_has(const struct html_node *node, const char *word)
{
    return holds(node->class, word) || holds(node->id, word) || holds(node->property, word);
}

/* Whether the article's core is the element or lies in it. */
static bool holds_core(const struct html_facts *f, uint32_t node)
{
    const struct html_node *nodes = f->o->nodes.at;
    uint32_t at = f->sight->core;
    while (nodes[at].depth > nodes[node].depth)
        at = nodes[at].parent;
    return at == node;
}

enum { BESIDE_NO = 1, BESIDE_YES };

/* What an element says by itself. */
static bool is_named_beside(const struct html_node *node)
{
    static const char *const words[] = {"comment", "kommentar", "related", "sidebar",
                                        "teaser",  "recent",    "footer",  "calendar"};
    if (node->tag == TAG_aside || node->tag == TAG_footer || node->tag == TAG_nav)
        return true;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (html_node_has(node, words[i]))
            return true;
    return false;
}

/* Upward to the first element whose answer is known, then the same way again to note it: each
 * element is looked at once. */
bool html_is_beside(const struct html_facts *f, uint32_t node)
{
    const struct html_outline *o = f->o;
    uint32_t at = node;
    uint8_t answer = 0;
    while (answer == 0) {
        if (f->beside[at] != 0)
            answer = f->beside[at];
        else if (at == 0 || holds_core(f, at))
            answer = BESIDE_NO;
        else if (is_named_beside(&o->nodes.at[at]))
            answer = BESIDE_YES;
        else
            at = o->nodes.at[at].parent;
    }
    for (;; node = o->nodes.at[node].parent) {
        f->beside[node] = answer;
        if (node == at)
            return answer == BESIDE_YES;
    }
}

/* ------------------------------------------------------------------ author */

/* Bytes of a phrase at the head of a name, in any case; 0: it does not stand there. */
static size_t phrase_bytes(const char *name, const char *phrase)
{
    size_t n = strlen(phrase), k = 0;
    while (k < n && small(name[k]) == phrase[k])
        k++;
    return k == n ? n : 0;
}

/* "By ", "Von ", and what else stands before a name, one behind the other. */
static const char *behind_by(const char *name)
{
    static const char *const words[] = {"by ",
                                        "by: ",
                                        "von ",
                                        "von: ",
                                        "par ",
                                        "por ",
                                        "autor ",
                                        "autor: ",
                                        "autorin: ",
                                        "author ",
                                        "author: ",
                                        "text: ",
                                        "post author ",
                                        "posted ",
                                        "published ",
                                        "written ",
                                        "article ",
                                        "ver\u00F6ffentlicht ",
                                        "geschrieben ",
                                        "publi\u00E9 ",
                                        "publicado ",
                                        "erstellt ",
                                        "posts ",
                                        "view all posts ",
                                        "zeige alle beitr\u00E4ge "};
    const char *before;
    do {
        before = name;
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
            name += phrase_bytes(name, words[i]);
    } while (name != before);
    return name;
}

static bool is_name(const char *name)
{
    enum { SHORTEST = 3, LONGEST = 80 };
    size_t n = strlen(name);
    /* A mark of who wrote it, without a name behind it. */
    static const char *const none[] = {"von", "autor", "author", "admin"};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        if (phrase_bytes(name, none[i]) == n)
            return false;
    return n >= SHORTEST && n <= LONGEST && strstr(name, "://") == NULL &&
           strpbrk(name, "@{}<>|") == NULL && strncmp(name, "www.", 4) != 0;
}

/* Adds a name behind those that are there. */
static stemma_status add_author(const struct html_facts *f, struct page *page, const char *name)
{
    if (name == NULL)
        return STEMMA_OK;
    name = behind_by(name);
    size_t n = strlen(name);
    while (n > 0 && strchr(" ,;|", name[n - 1]) != NULL)
        n--;
    name = arena_copy(f->arena, name, n, f->err);
    if (name == NULL)
        return arena_status(f->arena);
    bool is_outlet = page->outlet != NULL && strcmp(name, page->outlet) == 0;
    if (is_outlet || !is_name(name) || (page->author != NULL && strstr(page->author, name) != NULL))
        return STEMMA_OK;
    const char *before = page->author != NULL ? page->author : "";
    page->author =
        arena_printf(f->arena, f->err, "%s%s%s", before, page->author != NULL ? ", " : "", name);
    return page->author != NULL ? STEMMA_OK : arena_status(f->arena);
}

static stemma_status author_of_meta(const struct html_facts *f, struct page *page)
{
    static const char *const names[] = {
        "author", "article:author", "dc.creator",      "dc:creator",        "dcterms.creator",
        "byl",    "parsely-author", "sailthru.author", "og:article:author", "citation_author"};
    for (size_t i = 0; i < sizeof names / sizeof names[0] && page->author == NULL; i++)
        for (size_t k = 0; k < f->o->metas.n; k++) {
            const char *name;
            const struct html_meta *meta = &f->o->metas.at[k];
            if (!same(meta->name, names[i]))
                continue;
            TRY(flow_text(f->arena, meta->content.at, meta->content.n, &name, f->err));
            TRY(add_author(f, page, name));
        }
    return STEMMA_OK;
}

static stemma_status author_of_link(const struct html_facts *f, struct page *page)
{
    const char *name;
    size_t n = f->o->author_end - f->o->author_begin;
    if (f->o->author_end > f->o->text.n)
        return STEMMA_OK;
    TRY(flow_text(f->arena, f->o->text.at + f->o->author_begin, n, &name, f->err));
    return add_author(f, page, name);
}

/* A short block in an element that is named for an author, not after the article's end. */
static stemma_status author_of_text(const struct html_facts *f, struct page *page)
{
    enum { LONGEST = 60, STEPS = 3 };
    const struct html_outline *o = f->o;
    for (size_t i = 0; i < o->blocks.n && page->author == NULL; i++) {
        const struct html_block *b = &o->blocks.at[i];
        uint32_t node = b->node;
        bool named = false;
        if (html_above(o, node, TAG_form) != 0 || html_is_beside(f, node))
            continue;
        for (int step = 0; step < STEPS && !named; step++, node = o->nodes.at[node].parent)
            named = html_node_has(&o->nodes.at[node], "author") ||
                    html_node_has(&o->nodes.at[node], "byline") ||
                    html_node_has(&o->nodes.at[node], "autor");
        if (!named || b->end - b->begin > LONGEST)
            continue;
        const char *name = arena_copy(f->arena, html_block_text(o, b), b->end - b->begin, f->err);
        if (name == NULL)
            return arena_status(f->arena);
        if (strchr(name, '\n') == NULL && strpbrk(name, "0123456789:") == NULL)
            TRY(add_author(f, page, name));
    }
    return STEMMA_OK;
}

/* A line near the title that says who wrote the article. */
static stemma_status author_of_line(const struct html_facts *f, struct page *page)
{
    enum { LONGEST = 140, NEAR = 15 };
    const struct html_outline *o = f->o;
    size_t title = f->sight->title, first = title > NEAR ? title - NEAR : 0;
    for (size_t i = first; i < o->blocks.n && i <= title + NEAR && page->author == NULL; i++) {
        const struct html_block *b = &o->blocks.at[i];
        enum html_tag tag = (enum html_tag)o->nodes.at[b->node].tag;
        bool heading = tag >= TAG_h1 && tag <= TAG_h6;
        struct html_bytes line = {html_block_text(o, b), b->end - b->begin}, found;
        if (heading || line.n > LONGEST || html_is_beside(f, b->node) || !html_byline(line, &found))
            continue;
        const char *name = arena_copy(f->arena, found.at, found.n, f->err);
        if (name == NULL)
            return arena_status(f->arena);
        TRY(add_author(f, page, name));
    }
    return STEMMA_OK;
}

static stemma_status find_author(const struct html_facts *f, struct page *page)
{
    for (uint32_t i = 0; i < f->ld.n_authors; i++) {
        const char *name;
        TRY(html_ld_text(f->arena, f->ld.authors[i], &name, f->err));
        TRY(add_author(f, page, name));
    }
    if (page->author == NULL)
        TRY(author_of_meta(f, page));
    if (page->author == NULL)
        TRY(author_of_link(f, page));
    if (page->author == NULL)
        TRY(author_of_text(f, page));
    return page->author != NULL ? STEMMA_OK : author_of_line(f, page);
}

/* ------------------------------------------------------------------ address */

static bool has_scheme(const char *url)
{
    size_t n = strspn(url, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    return n > 0 && url[n] == ':';
}

/* Bytes of "https://host" at the head of a url; 0: it has none. */
static size_t origin_bytes(const char *url)
{
    const char *host = strstr(url, "://");
    return host != NULL ? (size_t)(host - url) + 3 + strcspn(host + 3, "/?#") : 0;
}

/* A reference made absolute (RFC 3986, 5.2, without dot segments); NULL where there is no base. */
static stemma_status resolve(const struct html_facts *f, const char *reference, const char **out)
{
    const char *base = f->hints->url;
    *out = reference;
    if (reference == NULL || has_scheme(reference))
        return STEMMA_OK;
    size_t origin = base != NULL ? origin_bytes(base) : 0;
    *out = NULL;
    if (origin == 0)
        return STEMMA_OK;
    size_t n = origin;
    if (reference[0] == '/' && reference[1] == '/')
        n = strcspn(base, ":") + 1;
    else if (reference[0] != '/')
        for (size_t i = origin; base[i] != '\0' && base[i] != '?' && base[i] != '#'; i++)
            n = base[i] == '/' ? i + 1 : n;
    const char *slash = reference[0] != '/' && n == origin ? "/" : "";
    *out = arena_printf(f->arena, f->err, "%.*s%s%s", (int)n, base, slash, reference);
    return *out != NULL ? STEMMA_OK : arena_status(f->arena);
}

static stemma_status find_address(const struct html_facts *f, struct page *page)
{
    static const char *const names[] = {"og:url", "twitter:url", "parsely-link", NULL};
    struct html_bytes given = f->o->canonical;
    const char *reference;
    if (given.n == 0)
        given = html_meta_content(f->o, names);
    TRY(flow_text(f->arena, given.at, given.n, &reference, f->err));
    if (reference == NULL)
        TRY(html_ld_text(f->arena, f->ld.url, &reference, f->err));
    return resolve(f, reference, &page->canonical_url);
}

/* ------------------------------------------------------------------ outlet, language */

static stemma_status find_outlet(const struct html_facts *f, struct page *page)
{
    static const char *const names[] = {"og:site_name", "application-name", "dc.publisher",
                                        "publisher", NULL};
    struct html_bytes given = html_meta_content(f->o, names);
    TRY(flow_text(f->arena, given.at, given.n, &page->outlet, f->err));
    return page->outlet != NULL ? STEMMA_OK
                                : html_ld_text(f->arena, f->ld.publisher, &page->outlet, f->err);
}

/* "de_DE" is "de-DE"; what is no tag of two or three letters and parts is not known. */
static stemma_status find_language(const struct html_facts *f, struct page *page)
{
    static const char *const names[] = {"content-language", "og:locale", "dc.language", "language",
                                        NULL};
    enum { LONGEST = 12 };
    struct html_bytes given = f->o->language;
    if (given.n == 0)
        given = html_meta_content(f->o, names);
    if (given.n == 0)
        given = f->ld.language;
    uint32_t letters = 0;
    while (letters < given.n && small(given.at[letters]) >= 'a' && small(given.at[letters]) <= 'z')
        letters++;
    bool ends = letters == given.n || strchr("-_", given.at[letters]) != NULL;
    if (letters < 2 || letters > 3 || !ends || given.n > LONGEST)
        return STEMMA_OK;
    char *language = arena_copy(f->arena, given.at, given.n, f->err);
    if (language == NULL)
        return arena_status(f->arena);
    for (uint32_t i = 0; i < given.n; i++) {
        language[i] = i < letters ? small(language[i]) : language[i];
        language[i] = language[i] == '_' ? '-' : language[i];
    }
    page->language = language;
    return STEMMA_OK;
}

stemma_status html_meta_find(const struct html_facts *f, struct page *page)
{
    TRY(find_outlet(f, page));
    TRY(find_author(f, page));
    TRY(find_address(f, page));
    return find_language(f, page);
}
