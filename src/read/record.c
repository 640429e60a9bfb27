/*
 * A record of JSON lines: members to fields.
 *
 * In: one line. Out: a document whose strings lie in the corpus's arena, each decoded into its
 * place. The walk over the members only notes where the known ones lie (of two with one name, the
 * last counts); what is not known is collected as it stands, so that it can pass through. Decoding
 * comes after the whole line has been seen, so a damaged record costs nothing. Linear in the line.
 */
#include "read/record.h"

#include "base/bytes.h"
#include "read/intake.h"
#include "read/json_string.h"
#include "read/labels.h"
#include "text/utf8.h"

#include <string.h>
#include <strings.h>

enum field {
    FIELD_ID,
    FIELD_OUTLET,
    FIELD_SOURCE,
    FIELD_SERIES,
    FIELD_TEXT,
    FIELD_HTML,
    FIELD_TITLE,
    FIELD_DATE,
    FIELD_URL,
    FIELD_FETCHED,
    FIELD_LANGUAGE,
    FIELD_AUTHOR,
    FIELD_PARAGRAPHS, /* labels; they pass through, too */
    FIELD_SET_BY_US,  /* members of our own records that are computed anew */
    FIELD_OTHER
};

static const struct {
    const char *name;
    enum field field;
} NAMES[] = {
    {"id", FIELD_ID},
    {"outlet", FIELD_OUTLET},
    {"source", FIELD_SOURCE},
    {"series", FIELD_SERIES},
    {"text", FIELD_TEXT},
    {"html", FIELD_HTML},
    {"title", FIELD_TITLE},
    {"date", FIELD_DATE},
    {"url", FIELD_URL},
    {"fetched", FIELD_FETCHED},
    {"language", FIELD_LANGUAGE},
    {"author", FIELD_AUTHOR},
    {"paragraphs", FIELD_PARAGRAPHS},
    {"date_precision", FIELD_SET_BY_US},
    {"dateline", FIELD_SET_BY_US},
    {"text_hash", FIELD_SET_BY_US},
};

/* A value as printed; at NULL: there is none. */
struct raw_value {
    const char *at;
    size_t n;
};

struct fields {
    struct raw_value at[FIELD_OTHER];
    struct raw_value keys[FIELD_OTHER]; /* as printed */
    struct record_reader *reader;
    struct arena *scratch;
    stemma_status status; /* of the callback */
    stemma_error *err;
    const char *line;
};

static enum field field_of(const char *name, size_t n)
{
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        if (strlen(NAMES[i].name) == n && memcmp(NAMES[i].name, name, n) == 0)
            return NAMES[i].field;
    return FIELD_OTHER;
}

void record_name_fold(char *name, size_t n)
{
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++)
        if (strlen(NAMES[i].name) == n && strncasecmp(NAMES[i].name, name, n) == 0)
            memcpy(name, NAMES[i].name, n);
}

/* ------------------------------------------------------------------ the walk */

/* The member's name, decoded where it holds an escape. */
static stemma_status name_of(struct fields *f, const struct json_member *m, enum field *field,
                             bool *good)
{
    *good = true;
    if (memchr(m->key, '\\', m->n_key) == NULL) {
        *field = field_of(m->key, m->n_key);
        return STEMMA_OK;
    }
    struct json_string name;
    TRY(json_decode(&name, f->scratch, m->key, m->n_key, good, f->err));
    *field = field_of(name.at, name.n);
    return STEMMA_OK;
}

/* Adds "name":value, as it stands. */
static stemma_status add_extra(struct fields *f, const struct json_member *m)
{
    byte_array *extra = &f->reader->extra;
    if (extra->n > 0)
        TRY(bytes_add(&f->reader->kept, extra, ",", 1, f->err));
    TRY(bytes_add(&f->reader->kept, extra, "\"", 1, f->err));
    TRY(bytes_add(&f->reader->kept, extra, m->key, m->n_key, f->err));
    TRY(bytes_add(&f->reader->kept, extra, "\":", 2, f->err));
    return bytes_add(&f->reader->kept, extra, m->value, m->n_value, f->err);
}

static stemma_status take_member(struct fields *f, const struct json_member *m, bool *good)
{
    enum field field;
    TRY(name_of(f, m, &field, good));
    if (!*good)
        return STEMMA_OK;
    struct json_member whole = *m;
    if ((field == FIELD_TEXT || field == FIELD_HTML) && m->value[0] == '"') {
        *good = m->n_value >= 2 && m->value[m->n_value - 1] == '"';
    } else {
        struct json_fault fault;
        bool brackets = m->value[0] == '{' || m->value[0] == '[';
        *good = json_check_value(m->value, m->n_value, &whole.n_value, &fault) &&
                (brackets || whole.n_value == m->n_value);
    }
    if (!*good)
        return STEMMA_OK;
    if (field == FIELD_OTHER)
        return add_extra(f, &whole);
    if (field == FIELD_PARAGRAPHS)
        TRY(add_extra(f, &whole));
    f->at[field] = (struct raw_value){whole.value, whole.n_value};
    f->keys[field] = (struct raw_value){whole.key, whole.n_key};
    return STEMMA_OK;
}

static bool on_member(void *user, const struct json_member *m)
{
    struct fields *f = user;
    bool good = true;
    f->status = take_member(f, m, &good);
    return f->status == STEMMA_OK && good;
}

/* ------------------------------------------------------------------ fields to strings */

static bool is_string(const struct raw_value *v)
{
    return v->at != NULL && v->n >= 2 && v->at[0] == '"' && v->at[v->n - 1] == '"';
}

/* NUL bytes would cut a string of C short. */
static void replace_nul(char *string, size_t n)
{
    for (char *at = string; (at = memchr(at, '\0', n - (size_t)(at - string))) != NULL;)
        *at = ' ';
}

/* A string, or a number as its text; NULL for anything else, and for an empty string. */
static stemma_status decode_field(const struct fields *f, enum field field, struct arena *arena,
                                  const char **out, struct record_outcome *o)
{
    const struct raw_value *v = &f->at[field];
    struct json_string string;
    *out = NULL;
    bool number = v->at != NULL && (v->at[0] == '-' || byte_is_digit(v->at[0]));
    if (number) {
        *out = arena_copy(arena, v->at, v->n, f->err);
        return *out != NULL ? STEMMA_OK : arena_status(arena);
    }
    if (!is_string(v))
        return STEMMA_OK;
    bool good;
    TRY(json_decode(&string, arena, v->at + 1, v->n - 2, &good, f->err));
    if (good && o->n_bad == 0 && string.n_mended > 0)
        o->first_bad = (uint64_t)(v->at + 1 - f->line) + string.first_mended;
    o->n_bad += good ? string.n_mended : 0;
    replace_nul(string.at, string.n);
    *out = good && string.n > 0 ? string.at : NULL;
    return STEMMA_OK;
}

/* A record without a text may hold a page. */
static stemma_status decode_page(const struct fields *f, struct record_outcome *o)
{
    const struct raw_value *v = &f->at[FIELD_HTML];
    struct json_string string;
    bool good;
    if (!is_string(v))
        return STEMMA_OK;
    TRY(json_decode(&string, f->scratch, v->at + 1, v->n - 2, &good, f->err));
    o->state = good ? RECORD_PAGE : RECORD_BAD;
    o->n_bad += string.n_mended;
    o->html = string.at;
    o->n_html = string.n;
    return STEMMA_OK;
}

/* From `at` to the end of the piece: so much the texts of its records can still take, which then
 * lie in one block. 0 where the record was put together elsewhere. */
static size_t bytes_left(const struct piece *piece, const char *at)
{
    const uintptr_t begin = (uintptr_t)piece->at, place = (uintptr_t)at;
    return place >= begin && place - begin <= piece->n ? piece->n - (place - begin) : 0;
}

/* The text: NUL bytes may stay, and an escape that is none of JSON's makes the record bad. */
static stemma_status decode_words(const struct fields *f, struct arena *arena, stemma_document *r,
                                  struct record_outcome *o)
{
    const struct raw_value *v = &f->at[FIELD_TEXT];
    o->state = RECORD_NO_TEXT;
    if (!is_string(v))
        return decode_page(f, o);
    const struct piece *piece = f->reader->r->piece;
    if (!piece->keeps)
        TRY(arena_reserve(arena, v->n, bytes_left(piece, v->at), f->err));
    struct json_string string;
    bool good;
    TRY(json_decode(&string, arena, v->at + 1, v->n - 2, &good, f->err));
    if (!good) {
        o->state = RECORD_BAD;
        return STEMMA_OK;
    }
    if (string.n_mended > 0)
        o->first_bad = (uint64_t)(v->at + 1 - f->line) + string.first_mended;
    o->n_bad += string.n_mended;
    r->text = string.at;
    r->n_text = string.n;
    if (string.n > STEMMA_MAX_TEXT)
        o->state = RECORD_TOO_LARGE;
    else if (!text_is_blank(string.at, string.n))
        o->state = RECORD_READ;
    return STEMMA_OK;
}

/* Authors in an array are joined by ", "; what is no string among them is left out. */
static stemma_status join_authors(const struct fields *f, struct arena *arena, const char **out)
{
    const struct raw_value *v = &f->at[FIELD_AUTHOR];
    byte_array joined = ARRAY_INIT(SIZE_MAX);
    struct json_fault fault;
    for (size_t at = 1; at < v->n;) {
        size_t n = 0;
        at += json_space(v->at + at, v->n - at);
        if (v->at[at] == ']' || !json_check_value(v->at + at, v->n - at, &n, &fault))
            break;
        struct json_string name = {0};
        bool good = false;
        if (v->at[at] == '"')
            TRY(json_decode(&name, f->scratch, v->at + at + 1, n - 2, &good, f->err));
        if (good && name.n > 0) {
            TRY(bytes_add(f->scratch, &joined, ", ", joined.n > 0 ? 2 : 0, f->err));
            TRY(bytes_add(f->scratch, &joined, name.at, name.n, f->err));
        }
        at += n;
        at += json_space(v->at + at, v->n - at) + 1;
    }
    if (joined.n == 0)
        return STEMMA_OK;
    replace_nul(joined.at, joined.n);
    *out = arena_copy(arena, joined.at, joined.n, f->err);
    return *out != NULL ? STEMMA_OK : arena_status(arena);
}

/* The id of the record, else its URL, else "file#line"; objects of JSON count records. */
static stemma_status find_id(const struct record_reader *reader, struct document *d,
                             stemma_error *err)
{
    if (d->record.id == NULL)
        d->record.id = d->record.url;
    if (d->record.id != NULL)
        return STEMMA_OK;
    struct arena *arena = &reader->r->corpus->arena;
    uint64_t number = reader->record > 0 ? reader->record : d->line;
    d->record.id = arena_printf(arena, err, "%s#%llu", reader->r->piece->file->name,
                                (unsigned long long)number);
    return d->record.id != NULL ? STEMMA_OK : arena_status(arena);
}

/* A member that is known, and not wanted for what it means. */
static stemma_status pass_through(struct fields *f, enum field field)
{
    const struct json_member m = {f->keys[field].at, f->keys[field].n, f->at[field].at,
                                  f->at[field].n};
    return add_extra(f, &m);
}

/* `outlet`, else `source`, else `series`; those that were not taken pass through. */
static stemma_status find_outlet(struct fields *f, struct arena *arena, stemma_document *r,
                                 struct record_outcome *o)
{
    for (enum field field = FIELD_OUTLET; field <= FIELD_SERIES; field++) {
        if (f->at[field].at == NULL)
            continue;
        bool taken = r->outlet != NULL;
        if (!taken)
            TRY(decode_field(f, field, arena, &r->outlet, o));
        if (field == FIELD_OUTLET || (!taken && r->outlet != NULL))
            continue;
        TRY(pass_through(f, field));
    }
    return STEMMA_OK;
}

static stemma_status decode_fields(struct fields *f, stemma_corpus *corpus, stemma_document *r,
                                   struct record_outcome *o)
{
    struct arena *arena = &corpus->arena;
    TRY(decode_field(f, FIELD_ID, arena, &r->id, o));
    TRY(find_outlet(f, arena, r, o));
    TRY(decode_field(f, FIELD_TITLE, arena, &r->title, o));
    TRY(decode_field(f, FIELD_URL, arena, &r->url, o));
    TRY(decode_field(f, FIELD_FETCHED, arena, &r->fetched, o));
    TRY(decode_field(f, FIELD_LANGUAGE, arena, &r->language, o));
    if (f->at[FIELD_AUTHOR].at != NULL && f->at[FIELD_AUTHOR].at[0] == '[')
        TRY(join_authors(f, arena, &r->author));
    else
        TRY(decode_field(f, FIELD_AUTHOR, arena, &r->author, o));

    const char *date;
    bool understood;
    TRY(decode_field(f, FIELD_DATE, f->scratch, &date, o));
    TRY(intake_date(corpus, r, date, &understood, f->err));
    o->bad_date = understood ? NULL : date;

    const byte_array *extra = &f->reader->extra;
    if (extra->n > 0)
        r->extra = arena_copy(arena, extra->at, extra->n, f->err);
    return extra->n == 0 || r->extra != NULL ? STEMMA_OK : arena_status(arena);
}

/* ------------------------------------------------------------------ the record */

/* Walks the line; a line that is not UTF-8 is mended and walked again. */
static stemma_status walk_line(struct fields *f, const char *line, size_t n,
                               struct record_outcome *o)
{
    enum json_result result = json_walk(f->reader->r->json, line, n, on_member, f);
    if (result == JSON_BAD_UTF8) {
        char *mended;
        size_t n_mended;
        TRY(utf8_mend(f->scratch, line, n, &mended, &n_mended, &o->n_bad, &o->first_bad, f->err));
        char *padded =
            arena_grow(f->scratch, mended, n_mended + 1, n_mended + PIECE_PADDING, f->err);
        if (padded == NULL)
            return arena_status(f->scratch);
        memset(padded + n_mended, 0, PIECE_PADDING);
        memset(f->at, 0, sizeof f->at);
        f->reader->extra.n = 0;
        f->line = padded;
        result = json_walk(f->reader->r->json, padded, n_mended, on_member, f);
    }
    TRY(f->status);
    if (result == JSON_NO_MEMORY)
        return fail_memory(f->err, "reading a line of JSON");
    if (result != JSON_GOOD)
        o->state = RECORD_BAD;
    return STEMMA_OK;
}

stemma_status record_read(struct record_reader *reader, const struct line *line, struct document *d,
                          struct record_outcome *out, stemma_error *err)
{
    stemma_corpus *corpus = reader->r->corpus;
    struct fields f = {
        .reader = reader, .scratch = reader->r->scratch, .line = line->at, .err = err};
    *out = (struct record_outcome){.state = RECORD_READ};
    reader->extra.n = 0;
    TRY(walk_line(&f, line->at, line->n, out));
    if (out->state == RECORD_READ)
        TRY(decode_words(&f, &corpus->arena, &d->record, out));
    if (out->state == RECORD_BAD) {
        (void)json_check_record(line->at, line->n, &out->fault);
        return STEMMA_OK;
    }
    if (out->state != RECORD_READ && out->state != RECORD_PAGE)
        return STEMMA_OK;
    if (out->state == RECORD_READ && f.at[FIELD_HTML].at != NULL)
        TRY(pass_through(&f, FIELD_HTML));
    TRY(decode_fields(&f, corpus, &d->record, out));
    const struct raw_value *labels = &f.at[FIELD_PARAGRAPHS];
    if (out->state == RECORD_READ && labels->at != NULL && out->n_bad == 0)
        TRY(labels_read(&d->record, labels->at, labels->n, &corpus->arena, err));
    return find_id(reader, d, err);
}
