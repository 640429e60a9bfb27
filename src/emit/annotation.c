/*
 * A quotation as a W3C Web Annotation (Recommendation of 23 February 2017), one member of the page
 * that records_quotes.c writes.
 *
 * Each part is a target: the document, with a TextQuoteSelector (the words and some characters
 * on both sides) and a TextPositionSelector (code points, as the data model wants them). The kind
 * is a body that classifies, the speaker's name one that identifies. A document's IRI is its
 * address where that is a full one, else a URN made of its id; a quotation's is a URN of its id.
 * With no_text the words stay out, and positions alone select.
 */
#include "emit/emit.h"
#include "emit/selector.h"

#include <string.h>

/* Bytes that may stand in an IRI; of those, `plain` alone may stand in a name that is made of an
 * id.
 */
static bool stays(unsigned char c, bool name)
{
    static const char plain[] = "-._~:/", others[] = "?#@!$&'()*+,;=%[]";
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
        return true;
    return c != 0 && (strchr(plain, c) != NULL || (!name && strchr(others, c) != NULL));
}

/* Bytes that may not stay are written %XX. */
static void iri(struct writer *w, const char *text, bool name)
{
    for (const char *at = text; *at != '\0'; at++) {
        unsigned char c = (unsigned char)*at;
        const char hex[3] = {'%', "0123456789ABCDEF"[c >> 4], "0123456789ABCDEF"[c & 15]};
        if (stays(c, name))
            writer_char(w, *at);
        else
            writer_bytes(w, hex, sizeof hex);
    }
}

/* The document's own address, or a name made of its id. */
static void member_source(struct json_out *j, const stemma_document *d)
{
    bool full = d->url != NULL &&
                (strncmp(d->url, "https://", 8) == 0 || strncmp(d->url, "http://", 7) == 0);
    json_key(j, "source");
    json_string_begin(j);
    if (!full)
        writer_text(j->w, "urn:stemma:document:");
    iri(j->w, full ? d->url : d->id, !full);
    json_string_end(j);
}

/* A span of the document as a specific resource. */
static void resource(struct json_out *j, const struct quote_form *form, const stemma_document *d,
                     const stemma_span *s, const char *purpose)
{
    json_open(j, '{');
    json_member(j, "type", "SpecificResource");
    if (purpose != NULL)
        json_member(j, "purpose", purpose);
    member_source(j, d);
    json_key(j, "selector");
    json_open(j, '[');
    if (!form->no_text)
        selector_words(j, d, s);
    selector_place(j, s);
    json_close(j, ']');
    json_close(j, '}');
}

static void body(struct json_out *j, const char *purpose, const char *value)
{
    json_open(j, '{');
    json_member(j, "type", "TextualBody");
    json_member(j, "purpose", purpose);
    json_member(j, "value", value);
    json_close(j, '}');
}

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
    body(j, "classifying", stemma_quote_kind_name(q->kind));
    if (q->speaker != NULL)
        body(j, "identifying", q->speaker);
    if (q->source.end_byte > q->source.begin_byte)
        resource(j, form, d, &q->source, "linking");
    json_close(j, ']');
    json_key(j, "target");
    json_open(j, '[');
    for (size_t p = 0; p < q->n_parts; p++)
        resource(j, form, d, &q->parts[p], NULL);
    json_close(j, ']');
    json_close(j, '}');
}
