/*
 * A quotation as a W3C Web Annotation (Recommendation of 23 February 2017), one member of the page
 * that records_quotes.c writes.
 *
 * Each part is a target: the document, with selectors of the span (selector.h). The kind is a body
 * that classifies, the speaker's name one that identifies. A quotation's IRI is a URN of its id.
 */
#include "emit/emit.h"
#include "emit/selector.h"

static void member_id(struct json_out *j, uint64_t id)
{
    json_key(j, "id");
    json_string_begin(j);
    writer_text(j->w, "urn:stemma:quote:");
    writer_hex(j->w, id);
    json_string_end(j);
}

void emit_quote_annotation(struct writer *w, const struct quote_form *form, const stemma_quote *q)
{
    const stemma_document *d = &form->corpus->documents.at[q->doc].record;
    struct json_out out = {w, false}, *j = &out;
    json_open(j, '{');
    member_id(j, q->id);
    json_member(j, "type", "Annotation");
    json_key(j, "body");
    json_open(j, '[');
    selector_body(j, "classifying", stemma_quote_kind_name(q->kind));
    selector_body(j, "identifying", q->speaker);
    if (q->source.end_byte > q->source.begin_byte)
        selector_resource(j, d, &q->source, "linking", form->no_text);
    json_close(j, ']');
    json_key(j, "target");
    json_open(j, '[');
    for (size_t p = 0; p < q->n_parts; p++)
        selector_resource(j, d, &q->parts[p], NULL, form->no_text);
    json_close(j, ']');
    json_close(j, '}');
}
