/*
 * Labels of paragraphs.
 *
 * In: [{"kind":"text","begin_byte":0,"end_byte":52,…},…], checked to be JSON before. Out: an array
 * of spans in the text. Two passes: one counts the objects, so that the array is made once; one
 * reads them. Members that are not known are passed over.
 */
#include "read/labels.h"

#include "read/json_check.h"

#include <string.h>

static const char *const KINDS[] = {
    [STEMMA_PARAGRAPH_TEXT] = "\"text\"",       [STEMMA_PARAGRAPH_HEADING] = "\"heading\"",
    [STEMMA_PARAGRAPH_LIST] = "\"list\"",       [STEMMA_PARAGRAPH_BLOCKQUOTE] = "\"blockquote\"",
    [STEMMA_PARAGRAPH_CAPTION] = "\"caption\"", [STEMMA_PARAGRAPH_PULLQUOTE] = "\"pullquote\""};
enum { N_KINDS = sizeof KINDS / sizeof KINDS[0], NO_KIND = N_KINDS };
static const uint64_t NO_PLACE = UINT64_MAX;

struct label {
    unsigned kind;
    uint64_t begin, end;
};

struct cursor_json {
    const char *at;
    size_t n;
};

static void pass(struct cursor_json *c, size_t n)
{
    c->at += n;
    c->n -= n;
}

/* The value at the cursor, which moves behind it and the comma or colon that follows; n 0: none. */
static struct cursor_json take_value(struct cursor_json *c)
{
    struct json_fault fault;
    size_t n = 0;
    pass(c, json_space(c->at, c->n));
    if (!json_check_value(c->at, c->n, &n, &fault))
        return (struct cursor_json){c->at, 0};
    struct cursor_json value = {c->at, n};
    pass(c, n);
    pass(c, json_space(c->at, c->n));
    if (c->n > 0 && (*c->at == ',' || *c->at == ':'))
        pass(c, 1);
    return value;
}

static bool is_word(struct cursor_json value, const char *word)
{
    return value.n == strlen(word) && memcmp(value.at, word, value.n) == 0;
}

static uint64_t number_of(struct cursor_json value)
{
    uint64_t number = 0;
    for (size_t i = 0; i < value.n; i++) {
        if (value.at[i] < '0' || value.at[i] > '9' || number > STEMMA_MAX_TEXT)
            return NO_PLACE;
        number = number * 10 + (uint64_t)(value.at[i] - '0');
    }
    return number;
}

static unsigned kind_of(struct cursor_json value)
{
    unsigned kind = 0;
    while (kind < N_KINDS && !is_word(value, KINDS[kind]))
        kind++;
    return kind;
}

static struct label read_label(struct cursor_json object)
{
    struct label label = {NO_KIND, NO_PLACE, NO_PLACE};
    pass(&object, 1);
    for (;;) {
        struct cursor_json key = take_value(&object), value = take_value(&object);
        if (key.n == 0 || value.n == 0)
            return label;
        if (is_word(key, "\"kind\""))
            label.kind = kind_of(value);
        else if (is_word(key, "\"begin_byte\""))
            label.begin = number_of(value);
        else if (is_word(key, "\"end_byte\""))
            label.end = number_of(value);
    }
}

static bool is_boundary(const stemma_document *r, uint64_t at)
{
    return at <= r->n_text && (at == r->n_text || (r->text[at] & 0xC0) != 0x80);
}

stemma_status labels_read(stemma_document *record, const char *json, size_t n, struct arena *arena,
                          stemma_error *err)
{
    size_t n_objects = 0;
    uint64_t last = 0;
    if (n < 2 || json[0] != '[')
        return STEMMA_OK;
    for (size_t i = 0; i < n; i++)
        n_objects += json[i] == '{';
    stemma_paragraph *out = ARENA_NEW(arena, stemma_paragraph, n_objects, err);
    if (out == NULL)
        return arena_status(arena);
    record->paragraphs = out;
    record->n_paragraphs = 0;
    struct cursor_json rest = {json + 1, n - 1}, object;
    while ((object = take_value(&rest)).n > 0) {
        if (*object.at != '{')
            continue;
        struct label label = read_label(object);
        if (label.kind == NO_KIND || label.begin < last || label.end < label.begin ||
            !is_boundary(record, label.begin) || !is_boundary(record, label.end))
            continue;
        out[record->n_paragraphs++] = (stemma_paragraph){
            (stemma_paragraph_kind)label.kind, (uint32_t)label.begin, (uint32_t)label.end};
        last = label.end;
    }
    return STEMMA_OK;
}
