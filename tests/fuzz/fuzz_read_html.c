/*
 * Any bytes as a page: the text is valid UTF-8, and paragraphs lie in it and in the page, in order.
 */
#include "read/html.h"
#include "text/utf8.h"

#include "test_context.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void want(bool good)
{
    if (!good)
        abort();
}

static void want_text(const char *string)
{
    want(string == NULL || utf8_validate(string, strlen(string)) == strlen(string));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const charsets[] = {NULL, "utf-8", "latin1", "gb18030"};
    struct html_hints hints = {.url = "https://beacon.example/2025/05/06/a",
                               .http_charset = charsets[size % 4]};
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct page page;
    arena_init(&arena, ctx);
    want(html_document(&page, &arena, (const char *)data, size, &hints, NULL) == STEMMA_OK);
    want(utf8_validate(page.text, page.n_text) == page.n_text && page.text[page.n_text] == '\0');
    want_text(page.title);
    want_text(page.author);
    want_text(page.outlet);
    want_text(page.canonical_url);
    want_text(page.language);
    want((page.date == NULL) == (page.date_precision == NULL));
    uint32_t end = 0;
    for (size_t i = 0; i < page.n_paragraphs; i++) {
        const struct page_paragraph *p = &page.paragraphs[i];
        want(p->begin == (i == 0 ? 0 : end + 2) && p->end > p->begin && p->end <= page.n_text);
        want(p->begin_byte <= p->end_byte && p->end_byte <= size);
        end = p->end;
    }
    want(end == page.n_text);
    (void)html_tell((const char *)data, size);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
