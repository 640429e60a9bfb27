/*
 * Families as passim 2 writes clusters: one JSON line a member, with the facts of its document, so
 * that what was made for passim's output reads this too.
 *
 * A cluster is a family; its number is the family's place in families.jsonl, and its size the
 * documents that it has, as passim counts. Clusters stand by size, the largest first, then by
 * number; members by document, then place. Time O(members + families), by radix.
 */
#include "base/sort.h"
#include "emit/emit.h"

#include <string.h>

static uint32_t count_documents(const stemma_family *f)
{
    uint32_t n = 0;
    for (size_t m = 0; m < f->n_members; m++)
        n += m == 0 || f->members[m].doc != f->members[m - 1].doc;
    return n;
}

/* The byte behind a JSON value or key that begins at `at`, which is well formed: the comma, the
 * colon or the end. */
static const char *skip_value(const char *at)
{
    bool string = false;
    for (size_t depth = 0; *at != '\0'; at++) {
        if (string && *at == '\\' && at[1] != '\0')
            at++;
        else if (*at == '"')
            string = !string;
        else if (string)
            continue;
        else if (depth == 0 && (*at == ',' || *at == ':'))
            break;
        else if (*at == '{' || *at == '[')
            depth++;
        else if (*at == '}' || *at == ']')
            depth--;
    }
    return at;
}

/* True for a member that a cluster has itself. */
static bool is_ours(const char *key, size_t n)
{
    static const char *const ours[] = {
        "id",    "series", "date",   "title", "url", "author",   "cluster",   "size",
        "begin", "end",    "family", "text",  "uid", "identity", "furniture", "language"};
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        if (n == strlen(ours[i]) + 2 && memcmp(key + 1, ours[i], n - 2) == 0)
            return true;
    return false;
}

/* Members of the input's record that the reader does not know, but for those that stand here in
 * another meaning: no name may stand twice. Linear. */
static void write_others(struct json_out *j, const char *extra)
{
    for (const char *end; *extra != '\0'; extra = end + (*end == ',')) {
        const char *key_end = skip_value(extra);
        end = *key_end == ':' ? skip_value(key_end + 1) : key_end;
        if (is_ours(extra, (size_t)(key_end - extra)))
            continue;
        writer_text(j->w, j->comma ? "," : "");
        writer_bytes(j->w, extra, (size_t)(end - extra));
        j->comma = true;
    }
}

static void write_facts(struct json_out *j, const stemma_document *d, bool no_text)
{
    json_member(j, "id", d->id);
    json_member(j, "series", d->outlet);
    json_member(j, "date", d->date);
    emit_words(j, "title", d->title, d->title != NULL ? strlen(d->title) : 0, no_text);
    json_member(j, "url", d->url);
    json_member(j, "language", d->language);
    json_member(j, "author", d->author);
    if (d->extra != NULL && !no_text)
        write_others(j, d->extra);
}

static void write_member(struct json_out *j, const stemma_corpus *corpus, const stemma_family *f,
                         const stemma_member *m, const struct sort_item *cluster, bool no_text)
{
    const stemma_document *d = &corpus_document(corpus, m->doc)->record;
    json_open(j, '{');
    write_facts(j, d, no_text);
    json_member_unsigned(j, "cluster", cluster->value);
    json_member_unsigned(j, "size", UINT32_MAX - cluster->key);
    json_member_unsigned(j, "begin", m->span.begin);
    json_member_unsigned(j, "end", m->span.end);
    json_member_hex(j, "family", f->id);
    json_key(j, "identity"), json_fixed(j, m->identity, 4);
    json_key(j, "furniture"), json_bool(j, f->furniture != 0);
    emit_words(j, "text", d->text + m->span.begin_byte, m->span.end_byte - m->span.begin_byte,
               no_text);
    json_close(j, '}');
    json_line(j);
}

static stemma_status write_clusters(struct writer *w, struct arena *scratch,
                                    const stemma_corpus *corpus, const stemma_matches *matches,
                                    bool no_text, stemma_error *err)
{
    const family_array *families = &matches->families;
    struct json_out j = {w, false};
    struct sort_item *order = ARENA_NEW(scratch, struct sort_item, families->n, err);
    if (order == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < families->n; i++)
        order[i] = (struct sort_item){UINT32_MAX - count_documents(&families->at[i]), i};
    TRY(sort_items(scratch, order, families->n, err));
    for (size_t i = 0; i < families->n; i++) {
        const stemma_family *f = &families->at[order[i].value];
        TRY(ctx_check(corpus->ctx, err));
        for (size_t m = 0; m < f->n_members; m++)
            write_member(&j, corpus, f, &f->members[m], &order[i], no_text);
    }
    return STEMMA_OK;
}

stemma_status emit_clusters(struct writer *w, const stemma_corpus *corpus,
                            const stemma_matches *matches, bool no_text, stemma_error *err)
{
    struct arena scratch;
    arena_init(&scratch, corpus->ctx);
    const stemma_status status = write_clusters(w, &scratch, corpus, matches, no_text, err);
    arena_clear(&scratch);
    return status;
}
