/*
 * Selectors of Web Annotations (W3C Recommendation of 23 February 2017). Positions count code
 * points. Linear in what is written.
 */
#include "emit/selector.h"

#include "base/bytes.h"
#include "text/utf8.h"

#include <string.h>

#define CONTEXT 32 /* characters before and after the words */

/* The byte that is `n` characters before `at`. */
static uint32_t step_back(const stemma_document *d, uint32_t at, uint32_t n)
{
    for (uint32_t length; n > 0 && at > 0; n--, at -= length)
        (void)utf8_before(d->text, d->text + at, &length);
    return at;
}

static uint32_t step_on(const stemma_document *d, uint32_t at, uint32_t n)
{
    for (uint32_t length; n > 0 && at < d->n_text; n--, at += length)
        (void)utf8_decode(d->text + at, &length);
    return at;
}

/* Bytes that may stand in an address; of those, `plain` alone may stand in a name that is made of
 * an id. */
static bool stays(unsigned char c, bool name)
{
    static const char plain[] = "-._~:/", others[] = "?#@!$&'()*+,;=%[]";
    if (byte_is_alphanumeric((char)c))
        return true;
    return c != 0 && (strchr(plain, c) != NULL || (!name && strchr(others, c) != NULL));
}

/* Bytes that may not stay are written %XX. */
static void write_escaped(struct writer *w, const char *text, bool name)
{
    for (const char *at = text; *at != '\0'; at++) {
        const unsigned char c = (unsigned char)*at;
        const char hex[3] = {'%', "0123456789ABCDEF"[c >> 4], "0123456789ABCDEF"[c & 15]};
        if (stays(c, name))
            writer_char(w, *at);
        else
            writer_bytes(w, hex, sizeof hex);
    }
}

static void write_source(struct json_out *j, const stemma_document *d)
{
    const bool full = d->url != NULL && (strncmp(d->url, "https://", strlen("https://")) == 0 ||
                                         strncmp(d->url, "http://", strlen("http://")) == 0);
    json_key(j, "source");
    json_string_begin(j);
    if (!full)
        writer_text(j->w, "urn:stemma:document:");
    write_escaped(j->w, full ? d->url : d->id, !full);
    json_string_end(j);
}

static void write_bytes(struct json_out *j, const char *key, const stemma_document *d,
                        uint32_t begin, uint32_t end)
{
    json_key(j, key);
    json_bytes(j, d->text + begin, end - begin);
}

/* A TextQuoteSelector. */
static void write_words(struct json_out *j, const stemma_document *d, const stemma_span *span)
{
    json_open(j, '{');
    json_member(j, "type", "TextQuoteSelector");
    write_bytes(j, "exact", d, span->begin_byte, span->end_byte);
    write_bytes(j, "prefix", d, step_back(d, span->begin_byte, CONTEXT), span->begin_byte);
    write_bytes(j, "suffix", d, span->end_byte, step_on(d, span->end_byte, CONTEXT));
    json_close(j, '}');
}

/* A TextPositionSelector. */
static void write_place(struct json_out *j, const stemma_span *span)
{
    json_open(j, '{');
    json_member(j, "type", "TextPositionSelector");
    json_member_unsigned(j, "start", span->begin);
    json_member_unsigned(j, "end", span->end);
    json_close(j, '}');
}

void selector_resource(struct json_out *j, const stemma_document *d, const stemma_span *span,
                       const char *purpose, bool no_text)
{
    json_open(j, '{');
    json_member(j, "type", "SpecificResource");
    if (purpose != NULL)
        json_member(j, "purpose", purpose);
    write_source(j, d);
    json_key(j, "selector");
    json_open(j, '[');
    if (!no_text)
        write_words(j, d, span);
    write_place(j, span);
    json_close(j, ']');
    json_close(j, '}');
}

void selector_body(struct json_out *j, const char *purpose, const char *value)
{
    if (value == NULL)
        return;
    json_open(j, '{');
    json_member(j, "type", "TextualBody");
    json_member(j, "purpose", purpose);
    json_member(j, "value", value);
    json_close(j, '}');
}
