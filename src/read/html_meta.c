/*
 * Author, outlet, address and language of a page.
 *
 * In: the outline and its JSON-LD. Out: strings. Each comes from the first of its sources that has
 * it: JSON-LD of an article, then <meta>, then an element named for it. What is no name (an
 * address, a handle, a long sentence) is passed over.
 */
#include "read/html_meta.h"

#include "base/bytes.h"
#include "read/html_byline.h"
#include "read/html_flow.h"
#include "text/utf8.h"

#include <string.h>
#include <strings.h>

static bool same(struct html_bytes given, const char *word)
{
    size_t n = strlen(word), i = 0;
    while (i < n && i < given.n && byte_lower(given.at[i]) == word[i])
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
        while (k < n && byte_lower(in.at[i + k]) == word[k])
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
    while (k < n && byte_lower(name[k]) == phrase[k])
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
                                        "verfasst ",
                                        "escrito ",
                                        "\u00E9crit ",
                                        "auteur ",
                                        "auteur: ",
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
    static const char *const others[] = {"foto", "photo", "video", "bild", "illustration"};
    size_t n = strlen(name);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        char next = name[phrase_bytes(name, others[i])];
        if (phrase_bytes(name, others[i]) > 0 && (next == ' ' || next == ':'))
            return false;
    }
    return n >= SHORTEST && n <= LONGEST && strstr(name, "://") == NULL &&
           strpbrk(name, "@{}<>|?") == NULL && strncmp(name, "www.", 4) != 0 &&
           !same((struct html_bytes){name, (uint32_t)n}, "admin");
}

/* Whether the words name the site and not a person: its outlet, or its host. */
static bool is_site(const struct html_facts *f, const struct page *page, struct html_bytes name)
{
    if (page->outlet != NULL && strlen(page->outlet) == name.n &&
        strncasecmp(page->outlet, name.at, name.n) == 0)
        return true;
    const char *host = f->hints->url != NULL ? strstr(f->hints->url, "://") : NULL;
    if (host == NULL)
        return false;
    host += strncmp(host + 3, "www.", 4) == 0 ? 7 : 3;
    return strcspn(host, "/:?#") == name.n && strncasecmp(host, name.at, name.n) == 0;
}

/* The name without what stands about it: cues, the site ("Harbour News - Ada Merrow"), a handle. */
static struct html_bytes bare_name(const struct html_facts *f, const struct page *page,
                                   const char *text)
{
    static const char between[] = " - ";
    const char *begin = behind_by(text), *handle = strstr(begin, " @");
    size_t n = handle != NULL ? (size_t)(handle - begin) : strlen(begin);
    struct html_bytes name = {begin, (uint32_t)n};
    const char *part = strstr(begin, between);
    if (part != NULL && part + strlen(between) < begin + n) {
        struct html_bytes left = {begin, (uint32_t)(part - begin)},
                          right = {part + strlen(between),
                                   (uint32_t)(begin + n - part - strlen(between))};
        name = is_site(f, page, left) ? right : is_site(f, page, right) ? left : name;
    }
    while (name.n > 0 && strchr(" ,;:|", name.at[name.n - 1]) != NULL)
        name.n--;
    return name;
}

/* Adds a name behind those that are there. A cue alone is none, which the space behind it shows. */
static stemma_status add_author(const struct html_facts *f, struct page *page, const char *text)
{
    if (text == NULL)
        return STEMMA_OK;
    text = arena_printf(f->arena, f->err, "%s ", text);
    if (text == NULL)
        return arena_status(f->arena);
    struct html_bytes bare = bare_name(f, page, text);
    const char *name = arena_copy(f->arena, bare.at, bare.n, f->err);
    if (name == NULL)
        return arena_status(f->arena);
    if (is_site(f, page, bare) || !is_name(name) ||
        (page->author != NULL && strstr(page->author, name) != NULL))
        return STEMMA_OK;
    const char *before = page->author != NULL ? page->author : "";
    page->author =
        arena_printf(f->arena, f->err, "%s%s%s", before, page->author != NULL ? ", " : "", name);
    return page->author != NULL ? STEMMA_OK : arena_status(f->arena);
}

/* What is shared with a label says who wrote it where the label is nothing but a cue. */
static stemma_status author_of_label(const struct html_facts *f, struct page *page)
{
    static const char *const pairs[][2] = {{"twitter:label1", "twitter:data1"},
                                           {"twitter:label2", "twitter:data2"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0] && page->author == NULL; i++) {
        const char *const names[2][2] = {{pairs[i][0], NULL}, {pairs[i][1], NULL}};
        struct html_bytes label = html_meta_content(f->o, names[0]);
        struct html_bytes data = html_meta_content(f->o, names[1]);
        const char *cue = arena_printf(f->arena, f->err, "%.*s ", (int)label.n, label.at), *name;
        if (cue == NULL)
            return arena_status(f->arena);
        if (label.n == 0 || *behind_by(cue) != '\0')
            continue;
        TRY(flow_text(f->arena, data.at, data.n, &name, f->err));
        TRY(add_author(f, page, name));
    }
    return STEMMA_OK;
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

/* A line that is there for the author: the name as a whole, or beside a cue or a date. */
static stemma_status add_line(const struct html_facts *f, struct page *page, struct html_bytes line)
{
    struct html_bytes name = line;
    bool more = false;
    for (uint32_t i = 0; i < line.n; i++)
        more |= line.at[i] != '\0' && strchr("0123456789:\n", line.at[i]) != NULL;
    if (more && !html_byline(line, &name) && !html_byline_head(line, &name))
        return STEMMA_OK;
    const char *text = arena_copy(f->arena, name.at, name.n, f->err);
    return text != NULL ? add_author(f, page, text) : arena_status(f->arena);
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
        if (named && b->end - b->begin <= LONGEST)
            TRY(add_line(f, page, (struct html_bytes){html_block_text(o, b), b->end - b->begin}));
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
    if (page->author == NULL)
        TRY(author_of_line(f, page));
    return page->author != NULL ? STEMMA_OK : author_of_label(f, page);
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
    while (letters < given.n && byte_is_letter(given.at[letters]))
        letters++;
    bool ends = letters == given.n || strchr("-_", given.at[letters]) != NULL;
    if (letters < 2 || letters > 3 || !ends || given.n > LONGEST)
        return STEMMA_OK;
    char *language = arena_copy(f->arena, given.at, given.n, f->err);
    if (language == NULL)
        return arena_status(f->arena);
    for (uint32_t i = 0; i < given.n; i++) {
        language[i] = i < letters ? byte_lower(language[i]) : language[i];
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
