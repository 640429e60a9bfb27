/*
 * Reads pages and judges their blocks by the gold strings.
 *
 * The blocks, their features and words come from the library's own code, so that training and use
 * cannot differ. The words around a block are looked for the slow way, up to the root for each.
 */
#include "gold.h"

#include "read/json.h"
#include "read/json_string.h"

#include <stdlib.h>
#include <string.h>

#define MAX_STRINGS 100000
#define MAX_WORDS 100000
#define MAX_LINE ((size_t)1 << 28)

typedef ARRAY(struct json_string) string_array;
typedef ARRAY(struct gold_word) word_array;

struct record {
    struct arena *arena;
    stemma_error *err;
    stemma_status status;
    struct json_string url, html;
    string_array with, without;
};

static stemma_status decode(struct record *r, struct json_string *out, const char *raw, size_t n)
{
    bool good = true;
    return json_decode(out, r->arena, raw, n, &good, r->err);
}

/* An array of strings: ["…", "…"]. */
static stemma_status decode_strings(struct record *r, string_array *out, const char *at, size_t n)
{
    size_t i = 0;
    while (i < n && at[i] != ']') {
        if (at[i++] != '"')
            continue;
        size_t begin = i;
        for (; i < n && at[i] != '"'; i++)
            i += at[i] == '\\';
        struct json_string string;
        TRY(decode(r, &string, at + begin, i - begin));
        TRY(ARRAY_ADD(r->arena, out, string, r->err));
        i++;
    }
    return STEMMA_OK;
}

static bool is_key(const struct json_member *m, const char *key)
{
    return m->n_key == strlen(key) && memcmp(m->key, key, m->n_key) == 0;
}

static bool take_member(void *user, const struct json_member *m)
{
    struct record *r = user;
    if (is_key(m, "with"))
        r->status = decode_strings(r, &r->with, m->value, m->n_value);
    else if (is_key(m, "without"))
        r->status = decode_strings(r, &r->without, m->value, m->n_value);
    else if (m->n_value >= 2 && (is_key(m, "url") || is_key(m, "html")))
        r->status = decode(r, is_key(m, "url") ? &r->url : &r->html, m->value + 1, m->n_value - 2);
    return r->status == STEMMA_OK;
}

/* ------------------------------------------------------------------ words and features */

static stemma_status add_word(word_array *words, struct arena *arena, struct html_bytes word,
                              enum html_word_place place, stemma_error *err)
{
    struct gold_word one = {html_word_hash(word, place), place, word};
    for (size_t i = 0; i < words->n; i++)
        if (words->at[i].hash == one.hash)
            return STEMMA_OK;
    return ARRAY_ADD(arena, words, one, err);
}

static stemma_status add_names(word_array *words, struct arena *arena, const struct html_node *node,
                               enum html_word_place place, stemma_error *err)
{
    const struct html_bytes names[] = {node->class, node->id, node->property};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct html_bytes rest = names[i], word;
        for (size_t k = 0; k < NODE_WORDS && html_name_word(&rest, &word); k++)
            TRY(add_word(words, arena, word, place, err));
    }
    return STEMMA_OK;
}

static stemma_status collect_words(word_array *words, struct arena *arena,
                                   const struct html_outline *o, const struct html_block *b,
                                   stemma_error *err)
{
    uint32_t node = b->node;
    for (size_t steps = 0; node != 0; node = o->nodes.at[node].parent, steps++) {
        if (!html_is_named(&o->nodes.at[node]))
            continue;
        if (steps < 2)
            TRY(add_names(words, arena, &o->nodes.at[node], WORD_NEAR, err));
        TRY(add_names(words, arena, &o->nodes.at[node], WORD_AROUND, err));
    }
    struct html_bytes text = {html_block_text(o, b), b->end - b->begin}, inside[TEXT_WORDS];
    enum html_word_place place;
    size_t n = html_text_words(text, inside, &place);
    for (size_t i = 0; i < n; i++)
        TRY(add_word(words, arena, inside[i], place, err));
    return STEMMA_OK;
}

static bool holds(const struct html_outline *o, const struct html_block *b,
                  const struct json_string *s)
{
    const char *text = html_block_text(o, b), *end = text + (b->end - b->begin);
    for (; s->n > 0 && (size_t)(end - text) >= s->n; text++) {
        text = memchr(text, s->at[0], (size_t)(end - text) - s->n + 1);
        if (text == NULL)
            return false;
        if (memcmp(text, s->at, s->n) == 0)
            return true;
    }
    return false;
}

static uint32_t count_held(const struct html_outline *o, uint32_t block, const string_array *s,
                           uint32_t *block_of)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s->n; i++)
        if (holds(o, &o->blocks.at[block], &s->at[i])) {
            n++;
            block_of[i] = block_of[i] == 0 ? block + 1 : block_of[i];
        }
    return n;
}

static stemma_status make_block(struct gold_block *out, struct arena *arena,
                                const struct html_sight *sight, size_t block, stemma_error *err)
{
    struct html_feature_list features;
    word_array words = ARRAY_INIT(MAX_WORDS);
    html_features(&features, sight, block);
    out->n_features = features.n;
    out->features = ARENA_NEW(arena, uint16_t, out->n_features, err);
    if (out->features == NULL)
        return arena_status(arena);
    memcpy(out->features, features.at, features.n * sizeof *features.at);
    TRY(collect_words(&words, arena, sight->o, &sight->o->blocks.at[block], err));
    out->words = words.at;
    out->n_words = words.n;
    return STEMMA_OK;
}

static const char *host_of(struct arena *arena, const char *url, stemma_error *err)
{
    const char *host = strstr(url, "://");
    host = host != NULL ? host + 3 : url;
    if (strncmp(host, "web.archive.org/", 16) == 0 && strstr(host, "://") != NULL)
        host = strstr(host, "://") + 3;
    if (strncmp(host, "www.", 4) == 0)
        host += 4;
    return arena_copy(arena, host, strcspn(host, "/:?"), err);
}

static stemma_status make_page(struct gold_page *page, struct record *r)
{
    struct html_outline *outline = ARENA_NEW(r->arena, struct html_outline, 1, r->err);
    struct html_sight *sight = ARENA_NEW(r->arena, struct html_sight, 1, r->err);
    if (outline == NULL || sight == NULL)
        return arena_status(r->arena);
    TRY(html_outline_of(outline, r->arena, r->html.at, r->html.n, r->err));
    TRY(html_look_at(sight, r->arena, outline, r->err));
    *page = (struct gold_page){.host = host_of(r->arena, r->url.at, r->err),
                               .sight = sight,
                               .n_blocks = outline->blocks.n,
                               .n_with = (uint32_t)r->with.n,
                               .n_without = (uint32_t)r->without.n};
    page->blocks = ARENA_ZEROED(r->arena, struct gold_block, page->n_blocks, r->err);
    page->with_of = ARENA_ZEROED(r->arena, uint32_t, r->with.n, r->err);
    page->without_of = ARENA_ZEROED(r->arena, uint32_t, r->without.n, r->err);
    if (page->host == NULL || page->blocks == NULL || page->with_of == NULL ||
        page->without_of == NULL)
        return arena_status(r->arena);
    for (uint32_t i = 0; i < page->n_blocks; i++) {
        struct gold_block *b = &page->blocks[i];
        TRY(make_block(b, r->arena, sight, i, r->err));
        b->n_with = count_held(outline, i, &r->with, page->with_of);
        b->n_without = count_held(outline, i, &r->without, page->without_of);
    }
    return STEMMA_OK;
}

static stemma_status read_line(gold_page_array *out, struct json_reader *json, struct arena *arena,
                               const char *line, size_t n, stemma_error *err)
{
    struct record r = {.arena = arena,
                       .err = err,
                       .with = ARRAY_INIT(MAX_STRINGS),
                       .without = ARRAY_INIT(MAX_STRINGS)};
    struct gold_page page;
    char *padded = arena_zeroed(arena, n + JSON_PADDING, 1, err);
    if (padded == NULL)
        return arena_status(arena);
    memcpy(padded, line, n);
    enum json_result result = json_walk(json, padded, n, take_member, &r);
    TRY(r.status);
    if (result != JSON_GOOD || r.html.at == NULL || r.url.at == NULL)
        return fail(err, STEMMA_FORMAT, "line %zu is no page with url and html", out->n + 1);
    TRY(make_page(&page, &r));
    return ARRAY_ADD(arena, out, page, err);
}

stemma_status gold_read(gold_page_array *out, FILE *in, struct arena *arena, stemma_error *err)
{
    struct json_reader *json = json_reader_new();
    char *line = NULL;
    size_t capacity = 0;
    ssize_t n;
    stemma_status status = json != NULL ? STEMMA_OK : STEMMA_NOMEM;
    while (status == STEMMA_OK && (n = getline(&line, &capacity, in)) > 0)
        if ((size_t)n < MAX_LINE)
            status = read_line(out, json, arena, line, (size_t)n, err);
    free(line);
    json_reader_free(json);
    return status;
}
