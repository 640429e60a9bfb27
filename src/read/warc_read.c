/*
 * A web archive: a document for each page that was fetched.
 *
 * In: a piece of whole records. Out: documents of the records that hold a page or a text: responses
 * and resources of HTML or plain text, and conversions (the text that crawlers make of pages). What
 * else archives hold is no document and nothing to be told of: requests, metadata, pictures, pages
 * that a server refused, and revisits, whose page is in another record. A document's id is the
 * address and the time of capture, as an archive of the web names one; where it is to be found
 * again goes with it as a member. Linear in the bytes, and in what bodies unpack to.
 */
#include "base/bytes.h"
#include "read/cut.h"
#include "read/html.h"
#include "read/http.h"
#include "read/intake.h"
#include "read/json_write.h"
#include "read/page.h"
#include "read/warc.h"

#include "text/utf8.h"

#include <string.h>

struct record {
    const char *headers, *body;
    size_t n_headers, n_body;
    uint64_t line;     /* where it begins */
    uint64_t position; /* the same as a byte of the unpacked file */
};

/* A copy as UTF-8, NULL where there is no such header. */
static stemma_status header_text(struct reading *r, const struct record *record, const char *name,
                                 const char **out, stemma_error *err)
{
    struct header_value v = headers_find(record->headers, record->n_headers, name);
    uint64_t n_bad, first_bad;
    char *text = NULL;
    size_t n;
    *out = NULL;
    if (v.at == NULL || v.n == 0)
        return STEMMA_OK;
    if (v.n > 1 && v.at[0] == '<' && v.at[v.n - 1] == '>') /* some wrap addresses and ids */
        v.at++, v.n -= 2;
    TRY(utf8_mend(&r->corpus->arena, v.at, v.n, &text, &n, &n_bad, &first_bad, err));
    for (char *at = text; (at = memchr(at, '\0', n - (size_t)(at - text))) != NULL;)
        *at = ' ';
    *out = text;
    return STEMMA_OK;
}

/* The byte of the file where reading may begin to find the record again. */
static uint64_t file_byte(const struct piece *piece, uint64_t position)
{
    uint64_t byte = piece->n_members > 0 ? piece->members[0].byte : position;
    for (size_t i = 0; i < piece->n_members && piece->members[i].unpacked <= position; i++)
        byte = piece->members[i].byte;
    return byte;
}

/* "warc":{"file":…,"offset":…,"record":…} */
static stemma_status write_place(struct reading *r, const struct record *record, const char *id,
                                 const char **out, stemma_error *err)
{
    struct json_write j;
    json_write_begin(&j, r->scratch, err);
    json_write_key(&j, "warc");
    json_write_raw(&j, "{");
    json_write_member(&j, "file", r->piece->file->name);
    json_write_key(&j, "offset");
    json_write_number(&j, file_byte(r->piece, record->position));
    json_write_member(&j, "record", id);
    json_write_raw(&j, "}");
    TRY(j.status);
    *out = arena_copy(&r->corpus->arena, j.out.at, j.out.n, err);
    return *out != NULL ? STEMMA_OK : arena_status(&r->corpus->arena);
}

/* "https://ost.example/ferry@20250506091400". */
static stemma_status make_id(struct reading *r, const struct record *record, stemma_document *d,
                             const char *record_id, stemma_error *err)
{
    enum { DIGITS = 14 };
    char digits[DIGITS + 1];
    size_t n = 0;
    struct arena *arena = &r->corpus->arena;
    for (const char *at = d->fetched; at != NULL && *at != '\0' && n < DIGITS; at++)
        if (byte_is_digit(*at))
            digits[n++] = *at;
    digits[n] = '\0';
    if (d->url == NULL && record_id != NULL)
        d->id = record_id;
    else if (d->url == NULL)
        d->id = arena_printf(arena, err, "%s#%llu", r->piece->file->name,
                             (unsigned long long)record->line);
    else
        d->id = arena_printf(arena, err, "%s%s%s", d->url, n > 0 ? "@" : "", digits);
    return d->id != NULL ? STEMMA_OK : arena_status(arena);
}

static stemma_status fill_known(struct reading *r, const struct record *record, stemma_document *d,
                                stemma_error *err)
{
    const char *id;
    TRY(header_text(r, record, "WARC-Target-URI", &d->url, err));
    TRY(header_text(r, record, "WARC-Date", &d->fetched, err));
    TRY(header_text(r, record, "WARC-Record-ID", &id, err));
    TRY(make_id(r, record, d, id, err));
    return write_place(r, record, id, &d->extra, err);
}

/* ------------------------------------------------------------------ bodies */

static stemma_status take_text(struct reading *r, const struct record *record,
                               const struct http_message *m, stemma_error *err)
{
    struct document d = {.path = r->piece->file->path, .line = record->line};
    struct decoded text;
    const char *label = m->charset[0] != '\0' ? m->charset : NULL;
    if (text_is_blank(m->body, m->n_body))
        return STEMMA_OK;
    TRY(fill_known(r, record, &d.record, err));
    TRY(decode_text(&text, &r->corpus->arena, r->scratch, m->body, m->n_body, label, err));
    if (form_is_noise(text.at, text.n)) /* servers call much text that is none */
        return STEMMA_OK;
    d.record.text = text.at;
    d.record.n_text = text.n;
    TRY(intake_take(r->corpus, &d, INTAKE_GUESS_TITLE, err));
    return label == NULL || text.charset == NULL ? reading_decoded(r, &d, &text, err) : STEMMA_OK;
}

static stemma_status take_page(struct reading *r, const struct record *record,
                               const struct http_message *m, stemma_error *err)
{
    struct page_input in = {.bytes = m->body,
                            .n = m->n_body,
                            .http_charset = m->charset[0] != '\0' ? m->charset : NULL,
                            .line = record->line};
    bool taken;
    TRY(fill_known(r, record, &in.known, err));
    return page_take(r, &in, &taken, err);
}

static stemma_status note_unreadable(struct reading *r, const struct record *record,
                                     stemma_error *err)
{
    if (!reading_listed(r, REASON_NO_TEXT, record->line))
        return STEMMA_OK;
    return reading_skip(r, REASON_NO_TEXT, record->line,
                        "the page is packed in a way that is not read",
                        "Its header Content-Encoding names it; gzip, deflate, zstd and, where the "
                        "build has it, br are read.",
                        err);
}

static bool is_page(struct header_value type)
{
    return header_is(type, "text/html") || header_is(type, "application/xhtml+xml");
}

static stemma_status take_message(struct reading *r, const struct record *record,
                                  const struct http_message *m, stemma_error *err)
{
    bool text = header_is(m->type, "text/plain");
    bool told = text || m->type.at == NULL || is_page(m->type);
    if (!told || m->n_body == 0)
        return STEMMA_OK;
    if (m->unreadable)
        return note_unreadable(r, record, err);
    if (is_page(m->type) || html_tell(m->body, m->n_body))
        return take_page(r, record, m, err);
    return text ? take_text(r, record, m, err) : STEMMA_OK;
}

static stemma_status take_body(struct reading *r, const struct record *record, stemma_error *err)
{
    struct header_value type = headers_find(record->headers, record->n_headers, "WARC-Type");
    struct header_value content = headers_find(record->headers, record->n_headers, "Content-Type");
    struct http_message m = {.type = content, .body = record->body, .n_body = record->n_body};
    bool http = header_is(content, "application/http");
    if (header_is(type, "conversion") || header_is(type, "resource")) {
        http_charset(content, m.charset);
    } else if (header_is(type, "response") && (http || content.at == NULL)) {
        TRY(http_read(&m, r->scratch, record->body, record->n_body, r->options.max_document, err));
        if (m.status < 200 || m.status > 299)
            return STEMMA_OK;
    } else {
        return STEMMA_OK;
    }
    return take_message(r, record, &m, err);
}

/* ------------------------------------------------------------------ records */

/* A record past the limit is worth a word only where it is a page; its head is there to tell. */
static stemma_status take_long(struct reading *r, stemma_error *err)
{
    const struct piece *piece = r->piece;
    size_t n_headers = headers_end(piece->at, piece->n);
    struct header_value type = headers_find(piece->at, n_headers, "WARC-Type");
    struct http_message m = {.type = headers_find(piece->at, n_headers, "Content-Type")};
    if (header_is(type, "response"))
        TRY(http_read(&m, r->scratch, piece->at + n_headers, piece->n - n_headers, 1, err));
    if (!is_page(m.type) && !header_is(m.type, "text/plain"))
        return STEMMA_OK;
    return reading_skip_long(r, piece->line, piece->n_whole, err);
}

/* The file ends inside the record that begins at the line. */
static stemma_status note_cut(struct reading *r, uint64_t line, stemma_error *err)
{
    stemma_issue issue = {.reason = "truncated",
                          .line = line,
                          .offset = STEMMA_NOWHERE,
                          .count = 1,
                          .message =
                              "the file stops in the middle of this record\n"
                              "  What is there of it was read. Was the file copied in full?"};
    return reading_issue(r, issue, err);
}

stemma_status warc_read(struct reading *r, stemma_error *err)
{
    const struct piece *piece = r->piece;
    uint64_t line = piece->line;
    if (piece->n_whole > piece->n)
        return take_long(r, err);
    for (size_t at = 0; at < piece->n;) {
        struct warc_extent e = warc_extent(piece->at + at, piece->n - at, true);
        const char *begin = piece->at + at;
        size_t gap = 0;
        while (gap < e.n && (begin[gap] == '\r' || begin[gap] == '\n'))
            gap++;
        uint64_t gap_lines = cut_lines(begin, gap);
        if (e.n_headers > gap) {
            struct record record = {begin + gap, begin + e.n_headers, e.n_headers - gap,
                                    e.n_body,    line + gap_lines,    piece->position + at + gap};
            struct arena_mark mark = arena_mark(r->scratch);
            TRY(take_body(r, &record, err));
            arena_rewind(r->scratch, mark);
        }
        if (e.cut)
            TRY(note_cut(r, line + gap_lines, err));
        line += cut_lines(begin, e.n);
        at += e.n;
    }
    return STEMMA_OK;
}
