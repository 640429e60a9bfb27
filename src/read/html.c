/*
 * One page to one document.
 *
 * In: bytes and what is known from outside. Out: the article and what the page says about it. The
 * way: bytes to UTF-8 (charset.c), tags and text to an outline (html_outline.c), each block judged
 * (html_features.c, html_model.c), title, author and dates (html_title.c, html_meta.c,
 * html_when.c). Here the blocks that were chosen become paragraphs with their kinds. Linear
 * throughout.
 */
#include "read/html.h"

#include "read/charset.h"
#include "read/html_meta.h"
#include "read/html_model.h"

#include <string.h>

const char *page_kind_name(enum page_kind kind)
{
    static const char *const names[] = {"heading",    "text",    "list",
                                        "blockquote", "caption", "pullquote"};
    return names[kind];
}

const char *page_representation_name(enum page_representation representation)
{
    static const char *const names[] = {"none", "partial", "full"};
    return names[representation];
}

/* ------------------------------------------------------------------ kinds */

static bool named(const struct html_outline *o, uint32_t node, const char *const *words)
{
    enum { STEPS = 3 };
    for (int step = 0; step < STEPS && node != 0; step++, node = o->nodes.at[node].parent)
        for (const char *const *word = words; *word != NULL; word++)
            if (html_node_has(&o->nodes.at[node], *word))
                return true;
    return false;
}

static bool is_caption(const struct html_outline *o, uint32_t node)
{
    static const char *const words[] = {"caption",   "bildunterschrift", "bildtext",
                                        "imagetext", "photo-credit",     NULL};
    return html_above(o, node, TAG_figcaption) != 0 || html_above(o, node, TAG_caption) != 0 ||
           named(o, node, words);
}

static enum page_kind kind_of(const struct html_outline *o, const struct html_block *b, bool pulled)
{
    static const char *const names[] = {"pullquote", "pull-quote", "pull_quote", NULL};
    uint32_t node = b->node;
    while (node != 0 && html_kind_of((enum html_tag)o->nodes.at[node].tag) == KIND_INLINE)
        node = o->nodes.at[node].parent;
    enum html_tag tag = (enum html_tag)o->nodes.at[node].tag;
    if (is_caption(o, b->node))
        return PAGE_CAPTION;
    if (pulled || named(o, b->node, names))
        return PAGE_PULLQUOTE;
    if (tag >= TAG_h1 && tag <= TAG_h6)
        return PAGE_HEADING;
    if (b->quotes > 0)
        return PAGE_BLOCKQUOTE;
    bool listed = tag == TAG_li || tag == TAG_dd || tag == TAG_dt || tag == TAG_td || tag == TAG_th;
    return listed ? PAGE_LIST : PAGE_TEXT;
}

/* ------------------------------------------------------------------ text */

struct writing {
    const struct html_facts *f;
    const struct charset_text *source;
    const uint8_t *pulled; /* a block each */
    size_t max_text;
    byte_array text;
    ARRAY(struct page_paragraph) paragraphs;
};

static stemma_status write_block(struct writing *w, const struct html_block *b, struct page *page)
{
    const struct html_facts *f = w->f;
    size_t n = b->end - b->begin, gap = w->text.n > 0 ? 2 : 0;
    if (w->text.n + gap + n > w->max_text) {
        page->flags |= PAGE_CUT;
        return STEMMA_OK;
    }
    TRY(bytes_add(f->arena, &w->text, "\n\n", gap, f->err));
    bool pulled = w->pulled[b - f->o->blocks.at];
    struct page_paragraph p = {.kind = kind_of(f->o, b, pulled),
                               .begin = (uint32_t)w->text.n,
                               .begin_byte = charset_source(w->source, b->begin_byte),
                               .end_byte = charset_source(w->source, b->end_byte)};
    TRY(bytes_add(f->arena, &w->text, html_block_text(f->o, b), n, f->err));
    p.end = (uint32_t)w->text.n;
    return ARRAY_ADD(f->arena, &w->paragraphs, p, f->err);
}

/* The blocks that were chosen, up to the limit. */
static stemma_status write_text(const struct html_facts *f, const struct charset_text *source,
                                struct page *page)
{
    size_t limit = f->hints->max_text;
    uint8_t *pulled = ARENA_ZEROED(f->arena, uint8_t, f->o->blocks.n, f->err);
    if (pulled == NULL)
        return arena_status(f->arena);
    html_pulled_find(f, pulled);
    struct writing w = {.f = f,
                        .source = source,
                        .pulled = pulled,
                        .max_text = limit > 0 && limit < STEMMA_MAX_TEXT ? limit : STEMMA_MAX_TEXT,
                        .text = ARRAY_INIT(STEMMA_MAX_TEXT + 1),
                        .paragraphs = ARRAY_INIT(STEMMA_MAX_TEXT)};
    for (size_t i = 0; i < f->o->blocks.n && (page->flags & PAGE_CUT) == 0; i++)
        if (f->kept[i])
            TRY(write_block(&w, &f->o->blocks.at[i], page));
    TRY(bytes_add(f->arena, &w.text, "", 1, f->err));
    page->text = w.text.at;
    page->n_text = w.text.n - 1;
    page->paragraphs = w.paragraphs.at;
    page->n_paragraphs = w.paragraphs.n;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ how much of it is there */

/* JSON-LD says so, or of a short text an element's name. */
static bool has_paywall(const struct html_facts *f, bool is_short)
{
    if (f->ld.not_free || !is_short)
        return f->ld.not_free;
    for (size_t i = 0; i < f->o->nodes.n; i++)
        if (html_node_has(&f->o->nodes.at[i], "paywall"))
            return true;
    return false;
}

static void judge(const struct html_facts *f, struct page *page)
{
    enum { LEAST = 140, STUB = 2000, MANY_LINKS = 40 };
    uint32_t n_prose = 0, n_links = 0;
    for (size_t i = 0; i < f->o->blocks.n; i++) {
        n_prose += f->kept[i] && f->sight->looks[i].prose;
        n_links += f->o->blocks.at[i].n_links;
    }
    page->flags |= has_paywall(f, page->n_text < STUB) ? PAGE_PAYWALL : 0;
    page->representation = PAGE_FULL;
    if (n_prose == 0 && page->n_text < LEAST) {
        page->representation = PAGE_NONE;
        page->flags |= n_links >= MANY_LINKS ? PAGE_INDEX : 0;
    } else if ((page->flags & PAGE_CUT) != 0 ||
               ((page->flags & PAGE_PAYWALL) != 0 && page->n_text < STUB)) {
        page->representation = PAGE_PARTIAL;
    }
}

/* ------------------------------------------------------------------ the page */

static stemma_status decode(struct charset_text *out, struct page *page, const struct html_facts *f,
                            const char *bytes, size_t n)
{
    struct charset_hints charset = {.http = f->hints->http_charset, .markup = CHARSET_HTML};
    TRY(charset_decode(out, f->arena, bytes, n, &charset, f->err));
    page->charset = out->name;
    page->n_bad = out->n_bad;
    page->first_bad = out->first_bad;
    page->flags |= out->repaired ? PAGE_REPAIRED : 0;
    page->flags |= out->n_bad > 0 ? PAGE_BAD_BYTES : 0;
    page->flags |= out->from >= CHARSET_FROM_BYTES ? PAGE_GUESSED_CHARSET : 0;
    return STEMMA_OK;
}

/* What the page says about its article. */
static stemma_status find_facts(struct html_facts *f, struct page *page)
{
    for (size_t i = 0; i < f->o->data.n; i++)
        html_ld_read(&f->ld, f->o->data.at[i].at, f->o->data.at[i].n);
    TRY(html_title_find(f, page));
    TRY(html_meta_find(f, page));
    return html_when_find(f, page);
}

/* Whether each block is of the article. */
static stemma_status choose(uint8_t *kept, const struct html_facts *f)
{
    int32_t *scores;
    TRY(html_scores(&scores, f->sight, f->arena, f->err));
    TRY(html_company(scores, f->sight, f->arena, f->err));
    for (size_t i = 0; i < f->o->blocks.n; i++)
        kept[i] = scores[i] > 0;
    return STEMMA_OK;
}

stemma_status html_document(struct page *out, struct arena *arena, const char *bytes, size_t n,
                            const struct html_hints *hints, stemma_error *err)
{
    struct charset_text source;
    struct html_outline outline;
    struct html_sight sight;
    struct html_facts facts = {
        .o = &outline, .sight = &sight, .hints = hints, .arena = arena, .err = err};
    *out = (struct page){.text = ""};
    TRY(decode(&source, out, &facts, bytes, n));
    TRY(html_outline_of(&outline, arena, source.at, source.n, err));
    TRY(html_look_at(&sight, arena, &outline, err));
    uint8_t *kept = ARENA_ZEROED(arena, uint8_t, outline.blocks.n, err);
    facts.beside = ARENA_ZEROED(arena, uint8_t, outline.nodes.n, err);
    if (kept == NULL || facts.beside == NULL)
        return arena_status(arena);
    TRY(choose(kept, &facts));
    facts.kept = kept;
    TRY(find_facts(&facts, out));
    TRY(write_text(&facts, &source, out));
    judge(&facts, out);
    out->flags |= outline.cut ? PAGE_CUT : 0;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ is it HTML? */

bool html_tell(const char *head, size_t n)
{
    static const char *const begins[] = {"<!doctype html", "<html",   "<head", "<body",  "<title",
                                         "<meta",          "<script", "<link", "<!--[if"};
    size_t at = n >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    for (;;) {
        while (at < n && strchr(" \t\r\n\f", head[at]) != NULL && head[at] != '\0')
            at++;
        for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++) {
            size_t length = strlen(begins[i]), k = 0;
            while (k < length && at + k < n &&
                   (begins[i][k] == head[at + k] || begins[i][k] == (head[at + k] | 0x20)))
                k++;
            if (k == length)
                return true;
        }
        /* An XML declaration, a comment or another doctype may stand before it. */
        bool passed =
            n - at >= 2 && head[at] == '<' && (head[at + 1] == '?' || head[at + 1] == '!');
        const char *end = passed ? memchr(head + at, '>', n - at) : NULL;
        if (end == NULL)
            return false;
        at = (size_t)(end - head) + 1;
    }
}
