/*
 * From a page to a document.
 *
 * In: bytes of HTML and what is known beside them. Out: a document whose text is the article's
 * (html.h), in the corpus's arena; what the page was made of is scratch. What a record of documents
 * has no member for passes through as members of its own: the address that the page gives itself,
 * the day of the last change, whether all of the article is there, and each paragraph with its span
 * in the text and in the page. They are written here; of them the kinds of paragraphs are read
 * again (labels.c), so that a documents.jsonl can be read again without a loss.
 */
#include "read/page.h"

#include "read/intake.h"
#include "read/site.h"
#include "text/language.h"

#include <string.h>

/* ------------------------------------------------------------------ members of its own */

static void write_flags(struct json_write *j, unsigned flags)
{
    static const struct {
        unsigned flag;
        const char *name;
    } names[] = {{PAGE_REPAIRED, "repaired"}, {PAGE_BAD_BYTES, "bad-bytes"},
                 {PAGE_CUT, "cut"},           {PAGE_GUESSED_CHARSET, "guessed-charset"},
                 {PAGE_PAYWALL, "paywall"},   {PAGE_INDEX, "index"}};
    bool first = true;
    json_write_key(j, "flags");
    json_write_raw(j, "[");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if ((flags & names[i].flag) == 0)
            continue;
        json_write_raw(j, first ? "" : ",");
        json_write_string(j, names[i].name, strlen(names[i].name));
        first = false;
    }
    json_write_raw(j, "]");
}

/* Sets `n_head`: the bytes before the paragraphs. */
static stemma_status write_extra(struct reading *r, const struct page *page,
                                 stemma_document *record, size_t *n_head, stemma_error *err)
{
    struct json_write j;
    json_write_begin(&j, r->scratch, err);
    json_write_raw(&j, record->extra != NULL ? record->extra : "");
    json_write_member(&j, "canonical_url", page->canonical_url);
    json_write_member(&j, "modified", page->modified);
    json_write_member(&j, "modified_precision", page->modified_precision);
    json_write_member(&j, "date_from", page->date_from);
    json_write_member(&j, "charset", page->charset);
    json_write_member(&j, "representation", page_representation_name(page->representation));
    write_flags(&j, page->flags);
    *n_head = j.out.n;
    page_write_paragraphs(&j, page);
    TRY(j.status);
    record->extra = arena_copy(&r->corpus->arena, j.out.at, j.out.n, err);
    return record->extra != NULL ? STEMMA_OK : arena_status(&r->corpus->arena);
}

/* ------------------------------------------------------------------ the document */

/* Copies what the page says where nothing is known. */
static stemma_status fill(struct reading *r, const char **known, const char *said,
                          stemma_error *err)
{
    if (*known != NULL || said == NULL || said[0] == '\0')
        return STEMMA_OK;
    *known = arena_copy(&r->corpus->arena, said, strlen(said), err);
    return *known != NULL ? STEMMA_OK : arena_status(&r->corpus->arena);
}

/* What the page tells of each paragraph, for the stages that read quotations. */
static stemma_status fill_paragraphs(struct reading *r, stemma_document *d, const struct page *page,
                                     stemma_error *err)
{
    static const stemma_paragraph_kind kinds[] = {
        [PAGE_HEADING] = STEMMA_PARAGRAPH_HEADING, [PAGE_TEXT] = STEMMA_PARAGRAPH_TEXT,
        [PAGE_LIST] = STEMMA_PARAGRAPH_LIST,       [PAGE_BLOCKQUOTE] = STEMMA_PARAGRAPH_BLOCKQUOTE,
        [PAGE_CAPTION] = STEMMA_PARAGRAPH_CAPTION, [PAGE_PULLQUOTE] = STEMMA_PARAGRAPH_PULLQUOTE};
    stemma_paragraph *at = ARENA_NEW(&r->corpus->arena, stemma_paragraph, page->n_paragraphs, err);
    if (at == NULL)
        return arena_status(&r->corpus->arena);
    for (size_t i = 0; i < page->n_paragraphs; i++)
        at[i] = (stemma_paragraph){kinds[page->paragraphs[i].kind], page->paragraphs[i].begin,
                                   page->paragraphs[i].end};
    d->paragraphs = at;
    d->n_paragraphs = page->n_paragraphs;
    return STEMMA_OK;
}

/* Where nobody says the language, the first words of the article do. */
static stemma_status guess_language(struct reading *r, stemma_document *d, stemma_error *err)
{
    enum { LOOKED_AT = 4096 };
    struct token_list words;
    size_t n = d->n_text < LOOKED_AT ? d->n_text : LOOKED_AT;
    if (d->language != NULL)
        return STEMMA_OK;
    while (n < d->n_text && (d->text[n] & 0xC0) == 0x80) /* inside a character */
        n--;
    TRY(text_tokens(&words, r->scratch, d->text, n, err));
    const struct text text = {
        .bytes = d->text, .n_bytes = (uint32_t)n, .tokens = words.at, .n_tokens = words.n};
    return fill(r, &d->language, language_guess(&text), err);
}

static stemma_status fill_document(struct reading *r, struct document *document,
                                   const struct page *page, stemma_error *err)
{
    struct arena *arena = &r->corpus->arena;
    stemma_document *d = &document->record;
    size_t n_head;
    bool dated = d->date != NULL;
    TRY(fill(r, &d->title, page->title, err));
    TRY(fill(r, &d->author, page->author, err));
    TRY(fill(r, &d->outlet, page->outlet, err));
    TRY(fill(r, &d->language, page->language, err));
    TRY(fill(r, &d->date, page->date, err));
    if (!dated)
        TRY(fill(r, &d->date_precision, page->date_precision, err));
    TRY(write_extra(r, page, d, &n_head, err));
    TRY(fill_paragraphs(r, d, page, err));
    d->n_text = page->n_text;
    d->text = arena_copy(arena, page->text, page->n_text, err);
    if (d->text == NULL)
        return arena_status(arena);
    TRY(guess_language(r, d, err));
    return r->options.keep_furniture != 0
               ? STEMMA_OK
               : site_note(document, page, n_head, arena, r->scratch, err);
}

static stemma_status note_none(struct reading *r, uint64_t line, stemma_error *err)
{
    static const char message[] = "the page holds no article";
    static const char advice[] = "It may be an index, a form, or a page that a script fills.";
    if (line == STEMMA_NOWHERE)
        return reading_file_issue(r, "no-text",
                                  "the page holds no article\n"
                                  "  It may be an index, a form, or a page that a script fills.",
                                  err);
    if (!reading_listed(r, REASON_NO_TEXT, line))
        return STEMMA_OK;
    return reading_skip(r, REASON_NO_TEXT, line, message, advice, err);
}

/* Whether the longest paragraph is bytes of something else, that a server calls a page. Most bytes
 * of UTF-16 would look so. */
static bool is_noise(const struct page_input *in, const struct page *page)
{
    const struct page_paragraph *longest = page->paragraphs;
    if (page->n_paragraphs == 0 || strncmp(page->charset, "utf-16", 6) == 0)
        return false;
    for (size_t i = 1; i < page->n_paragraphs; i++)
        if (page->paragraphs[i].end - page->paragraphs[i].begin > longest->end - longest->begin)
            longest = &page->paragraphs[i];
    return form_is_noise(in->bytes + longest->begin_byte, longest->end_byte - longest->begin_byte);
}

stemma_status page_take(struct reading *r, const struct page_input *in, bool *taken,
                        stemma_error *err)
{
    struct html_hints hints = {.url = in->known.url,
                               .http_charset = in->http_charset,
                               .max_text = (size_t)r->options.max_document};
    struct document d = {.record = in->known, .path = r->piece->file->path, .line = in->line};
    struct page page;
    struct arena_mark mark = arena_mark(r->scratch);
    *taken = false;
    TRY(html_document(&page, r->scratch, in->bytes, in->n, &hints, err));
    *taken = !text_is_blank(page.text, page.n_text) && !is_noise(in, &page);
    if (*taken)
        TRY(fill_document(r, &d, &page, err));
    uint64_t n_bad = page.n_bad, first_bad = page.first_bad;
    arena_rewind(r->scratch, mark);
    if (!*taken)
        return note_none(r, in->line, err);
    TRY(intake_take(r->corpus, &d, 0, err));
    return n_bad == 0 ? STEMMA_OK : issue_bad_utf8(r->corpus, &d, n_bad, first_bad, err);
}

stemma_status page_read(struct reading *r, stemma_error *err)
{
    const struct piece *piece = r->piece;
    bool taken;
    if (piece->n_whole > 0)
        return reading_too_large(r, err);
    struct page_input in = {.bytes = piece->at, .n = piece->n, .line = STEMMA_NOWHERE};
    in.known.id = plain_id(&r->corpus->arena, piece->file->name, err);
    if (in.known.id == NULL)
        return arena_status(&r->corpus->arena);
    return page_take(r, &in, &taken, err);
}
