/*
 * The paragraphs of a page as a member of its record, with their places in the text and in the page
 * (docs/format/pages.md). One pass over the text, which is counted in code points.
 */
#include "read/page.h"

#include "text/utf8.h"

static void write_span(struct json_write *j, const char *const keys[2], uint64_t begin,
                       uint64_t end)
{
    json_write_key(j, keys[0]);
    json_write_number(j, begin);
    json_write_key(j, keys[1]);
    json_write_number(j, end);
}

/* Spans count code points too: the text is counted once, from paragraph to paragraph. */
void page_write_paragraphs(struct json_write *j, const struct page *page)
{
    static const char *const points[] = {"begin", "end"},
                             *const bytes[] = {"begin_byte", "end_byte"},
                             *const source[] = {"page_begin_byte", "page_end_byte"};
    uint64_t at = 0, counted = 0;
    json_write_key(j, "paragraphs");
    json_write_raw(j, "[");
    for (size_t i = 0; i < page->n_paragraphs; i++) {
        const struct page_paragraph *p = &page->paragraphs[i];
        uint64_t begin = counted + utf8_count(page->text + at, p->begin - at);
        uint64_t end = begin + utf8_count(page->text + p->begin, p->end - p->begin);
        at = p->end;
        counted = end;
        json_write_raw(j, i > 0 ? ",{" : "{");
        json_write_member(j, "kind", page_kind_name(p->kind));
        write_span(j, points, begin, end);
        write_span(j, bytes, p->begin, p->end);
        write_span(j, source, p->begin_byte, p->end_byte);
        json_write_raw(j, "}");
    }
    json_write_raw(j, "]");
}
