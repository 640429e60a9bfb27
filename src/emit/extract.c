/*
 * Documents to records while they are read.
 *
 * In: pieces of the inputs, each read into a small batch. Out: documents.jsonl. The thread that
 * read a piece also writes its records, while their texts are still in its cache; they wait as
 * bytes, and the end puts them out in the order of the ids. So a text is decoded once and written
 * once, no document is kept, and the memory is that of the records, in blocks that may lie on disk.
 * As they are read they go out at once, and only a hash of each id is kept, for two that are equal:
 * 64 bits, so that of a hundred million ids none is taken for another but in one run of thousands.
 *
 * Inputs are often in the order of their ids already. Where the caller can take back what was
 * written, records go out as they come, too, as long as the ids only grow, and are not kept: the
 * caller's file holds them. The first id that does not grow brings them back into memory. So
 * writing and reading share two cores, and a run over ordered inputs keeps 40 bytes a record.
 *
 * Documents made of pages are kept until the end, since what a site repeats is known only then
 * (read/site.c); as they are read it is not looked for.
 */
#include "emit/emit.h"

#include "base/hash.h"
#include "read/id.h"
#include "read/json_string.h"
#include "read/reading.h"
#include "read/site.h"

#include <stdlib.h>
#include <string.h>

/* A record, and where it was read. Of one that was written early neither id nor bytes are at hand,
 * but the last one's id. */
struct entry {
    const char *id, *bytes, *path;
    size_t n;
    uint64_t line;
};
typedef ARRAY(struct entry) entry_array;

/* Where an id was read first. */
struct first_place {
    const char *path;
    uint64_t line;
};
typedef ARRAY(struct first_place) place_array;

struct stemma_extract {
    stemma_corpus *corpus;
    stemma_write_options options;
    stemma_write_fn write;
    void *user;
    struct reading_sink sink;
    struct arena arena;  /* the records, and all ids */
    struct arena lists;  /* `entries` or `places` */
    struct arena tables; /* `ids` */
    stemma_corpus pages; /* that are written at the end */
    entry_array entries;
    bool early;         /* all records so far have been written, and their ids only grow */
    uint64_t n_written; /* bytes of those that were */
    struct table ids;   /* hash to number of a place */
    place_array places;
};

static const size_t MAX_ENTRIES = UINT32_MAX - 1;

/* ------------------------------------------------------------------ a piece */

/* What became of a piece. */
struct made {
    struct arena *arena; /* of the piece */
    byte_array bytes;
    struct entry *entries; /* one a document */
    size_t n;              /* the first n documents of the batch; the others wait */
    stemma_status status;
    stemma_error err;
};

static int keep_bytes(void *user, const char *bytes, size_t n)
{
    struct made *m = user;
    if (m->status == STEMMA_OK)
        m->status = bytes_add(m->arena, &m->bytes, bytes, n, &m->err);
    return m->status != STEMMA_OK;
}

/* About as many bytes as the batch's records take. */
static size_t expected_bytes(const struct document *at, size_t n_documents)
{
    enum { MEMBERS = 600, ESCAPES = 32 };
    size_t n = 0;
    for (size_t i = 0; i < n_documents; i++) {
        const stemma_document *d = &at[i].record;
        n += d->n_text + d->n_text / ESCAPES + MEMBERS + (d->extra != NULL ? strlen(d->extra) : 0);
    }
    return n;
}

/* The records of the documents; an entry's `n` is its record's end until all stand where they stay.
 */
static stemma_status write_records(struct made *m, const struct document *at, bool no_text,
                                   stemma_error *err)
{
    struct writer w;
    writer_init(&w, keep_bytes, m);
    struct json_out j = {&w, false};
    for (size_t i = 0; i < m->n; i++) {
        emit_document(&j, &at[i].record, no_text);
        m->entries[i].n = m->bytes.n + w.n;
    }
    if (writer_end(&w, "a record", NULL) == STEMMA_OK)
        return STEMMA_OK;
    if (err != NULL)
        *err = m->err;
    return m->status;
}

static stemma_status fill_entries(struct made *m, const struct document *at, stemma_error *err)
{
    size_t begin = 0;
    for (size_t i = 0; i < m->n; i++) {
        const struct document *d = &at[i];
        size_t end = m->entries[i].n;
        char *id = arena_copy(m->arena, d->record.id, strlen(d->record.id), err);
        if (id == NULL)
            return arena_status(m->arena);
        m->entries[i] = (struct entry){id, m->bytes.at + begin, d->path, end - begin, d->line};
        begin = end;
    }
    return STEMMA_OK;
}

/* Sets bytes and entries of m->n documents, in `arena`. */
static stemma_status make_records(struct made *m, const struct document *at, struct arena *arena,
                                  bool no_text, stemma_error *err)
{
    enum { SLACK = 256 << 10 }; /* pieces differ by less */
    m->arena = arena;
    m->bytes.max = SIZE_MAX / 2;
    m->entries = ARENA_ZEROED(arena, struct entry, m->n, err);
    if (m->entries == NULL)
        return arena_status(arena);
    /* A block that the arena keeps for the next piece. */
    size_t expected = expected_bytes(at, m->n);
    TRY(arena_reserve(arena, expected, expected + SLACK, err));
    TRY(ARRAY_RESERVE(arena, &m->bytes, expected, err));
    TRY(write_records(m, at, no_text, err));
    return fill_entries(m, at, err);
}

/* Puts pages behind the other documents; how many others there are. */
static size_t part_pages(document_array *documents)
{
    size_t n = 0;
    for (size_t i = 0; i < documents->n; i++) {
        if (documents->at[i].page != NULL)
            continue;
        struct document other = documents->at[i];
        documents->at[i] = documents->at[n];
        documents->at[n++] = other;
    }
    return n;
}

static stemma_status work(void *user, struct piece *piece, stemma_error *err)
{
    const struct stemma_extract *x = user;
    document_array *documents = &piece->batch->documents;
    struct made *m = ARENA_ZEROED(&piece->arena, struct made, 1, err);
    if (m == NULL)
        return arena_status(&piece->arena);
    m->n = x->options.as_read ? documents->n : part_pages(documents);
    piece->made = m;
    return make_records(m, documents->at, &piece->arena, x->options.no_text != 0, err);
}

/* ------------------------------------------------------------------ in order */

static stemma_status hand_over(const struct stemma_extract *x, const char *bytes, size_t n,
                               stemma_error *err)
{
    int failed = n > 0 ? x->write(x->user, bytes, n) : 0;
    return failed == 0 ? STEMMA_OK : fail_errno(err, failed, "the documents could not be written");
}

static stemma_status fail_clash(const struct stemma_extract *x, const struct entry *a,
                                const struct entry *b, size_t n_more, stemma_error *err)
{
    struct document one = {.record.id = a->id, .path = a->path, .line = a->line};
    struct document other = {.record.id = b->id, .path = b->path, .line = b->line};
    return issue_clash(&x->corpus->issues, &one, &other, n_more, err);
}

/* Notes where the id is read first. */
static stemma_status note_id(struct stemma_extract *x, const struct entry *e, stemma_error *err)
{
    uint32_t *slot;
    uint64_t hash = hash_bytes(e->id, strlen(e->id), 0);
    TRY(table_slot(&x->ids, hash, (uint32_t)x->places.n, &slot, err));
    if (*slot != x->places.n) {
        const struct first_place *first = &x->places.at[*slot];
        struct entry earlier = {.id = e->id, .path = first->path, .line = first->line};
        return fail_clash(x, &earlier, e, 0, err);
    }
    struct first_place place = {e->path, e->line};
    return ARRAY_ADD(&x->lists, &x->places, place, err);
}

static stemma_status add_entries(struct stemma_extract *x, const struct made *m, stemma_error *err)
{
    TRY(ARRAY_RESERVE(&x->lists, &x->entries, m->n, err));
    for (size_t i = 0; i < m->n; i++)
        x->entries.at[x->entries.n++] = m->entries[i];
    return STEMMA_OK;
}

/* Moves the documents from the `first` on to those that wait. */
static stemma_status keep_pages(struct stemma_extract *x, stemma_corpus *batch, size_t first,
                                stemma_error *err)
{
    document_array *documents = &batch->documents;
    documents->n -= first;
    memmove(documents->at, documents->at + first, documents->n * sizeof *documents->at);
    return corpus_join(&x->pages, batch, err);
}

/* Whether the records may follow those that were written: their ids, and those among them, grow. */
static bool grows(const struct stemma_extract *x, const struct made *m)
{
    const char *last = x->entries.n > 0 ? x->entries.at[x->entries.n - 1].id : "";
    for (size_t i = 0; i < m->n; last = m->entries[i++].id)
        if (id_compare(last, m->entries[i].id) >= 0)
            return false;
    return true;
}

/* Writes the records; of their ids the last is kept. */
static stemma_status write_early(struct stemma_extract *x, const struct made *m, stemma_error *err)
{
    if (m->n == 0)
        return STEMMA_OK;
    TRY(hand_over(x, m->bytes.at, m->bytes.n, err));
    x->n_written += m->bytes.n;
    const char *last = m->entries[m->n - 1].id;
    last = arena_copy(&x->arena, last, strlen(last), err);
    if (last == NULL)
        return arena_status(&x->arena);
    for (size_t i = 0; i < m->n; i++)
        m->entries[i].id = m->entries[i].bytes = NULL;
    m->entries[m->n - 1].id = last;
    return add_entries(x, m, err);
}

/* The id of a record as it was written: its first member. */
static stemma_status read_id(struct stemma_extract *x, struct entry *e, stemma_error *err)
{
    static const char head[] = "{\"id\":\"";
    const size_t begin = sizeof head - 1;
    struct json_string id;
    size_t end = begin;
    bool good = e->n > begin && memcmp(e->bytes, head, begin) == 0;
    while (good && end < e->n && e->bytes[end] != '"')
        end += e->bytes[end] == '\\' ? 2 : 1;
    if (good && end < e->n)
        TRY(json_decode(&id, &x->arena, e->bytes + begin, end - begin, &good, err));
    if (!good || end >= e->n)
        return fail(err, STEMMA_IO, "the documents that were written are not there any more");
    e->id = id.at;
    return STEMMA_OK;
}

/* What was written early waits in memory again, as if it had not been. */
static stemma_status stop_early(struct stemma_extract *x, stemma_error *err)
{
    x->early = false;
    if (x->n_written == 0)
        return STEMMA_OK;
    char *bytes = ARENA_NEW(&x->arena, char, x->n_written, err);
    if (bytes == NULL)
        return arena_status(&x->arena);
    int failed = x->options.take_back(x->user, bytes, x->n_written);
    if (failed != 0)
        return fail_errno(err, failed, "the documents that were written could not be read again");
    for (size_t i = 0; i < x->entries.n; i++) {
        x->entries.at[i].bytes = bytes;
        bytes += x->entries.at[i].n;
        TRY(read_id(x, &x->entries.at[i], err));
    }
    x->n_written = 0;
    return STEMMA_OK;
}

static stemma_status take(void *user, struct piece *piece, stemma_error *err)
{
    struct stemma_extract *x = user;
    const struct made *m = piece->made;
    size_t n = piece->batch->documents.n;
    if (x->options.as_read) {
        for (size_t i = 0; i < n; i++)
            TRY(note_id(x, &m->entries[i], err));
        return hand_over(x, m->bytes.at, m->bytes.n, err);
    }
    if (x->early && m->n == n && grows(x, m))
        return write_early(x, m, err);
    if (x->early)
        TRY(stop_early(x, err));
    TRY(add_entries(x, m, err));
    arena_adopt(&x->arena, &piece->arena);
    return m->n < n ? keep_pages(x, piece->batch, m->n, err) : STEMMA_OK;
}

static int compare_entries(const void *one, const void *other)
{
    const struct entry *a = one, *b = other;
    int order = id_compare(a->id, b->id);
    if (order == 0)
        order = strcmp(a->path, b->path);
    return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

static stemma_status sort_entries(struct stemma_extract *x, stemma_error *err)
{
    struct entry *at = x->entries.at;
    size_t n_clashes = 0, first = 0;
    if (x->entries.n > 1)
        qsort(at, x->entries.n, sizeof *at, compare_entries);
    for (size_t i = 1; i < x->entries.n; i++)
        if (strcmp(at[i - 1].id, at[i].id) == 0 && n_clashes++ == 0)
            first = i;
    return n_clashes == 0 ? STEMMA_OK
                          : fail_clash(x, &at[first - 1], &at[first], n_clashes - 1, err);
}

/* Records lie anywhere in memory: they are gathered, so that few calls hand them over. */
static stemma_status write_entries(struct stemma_extract *x, stemma_error *err)
{
    enum { GATHERED = 1 << 20, RECORDS_A_REPORT = 256 };
    char *gathered = ARENA_NEW(&x->lists, char, GATHERED, err);
    size_t n = 0;
    if (gathered == NULL)
        return arena_status(&x->lists);
    for (size_t i = 0; i < x->entries.n; i++) {
        const struct entry *e = &x->entries.at[i];
        if (i % RECORDS_A_REPORT == 0)
            TRY(ctx_progress(x->corpus->ctx, "writing", i, x->entries.n, "documents", err));
        if (e->n > GATHERED - n) {
            TRY(hand_over(x, gathered, n, err));
            n = 0;
        }
        if (e->n > GATHERED) {
            TRY(hand_over(x, e->bytes, e->n, err));
        } else {
            memcpy(gathered + n, e->bytes, e->n);
            n += e->n;
        }
    }
    return hand_over(x, gathered, n, err);
}

/* What waited, without what its sites repeat, becomes records too. */
static stemma_status end_pages(struct stemma_extract *x, stemma_error *err)
{
    enum { AT_ONCE = 1000 };
    struct site_counts counts;
    document_array *documents = &x->pages.documents;
    TRY(site_clean(documents->at, documents->n, &x->pages.arena, &counts, err));
    TRY(site_issue(x->corpus, &counts, err));
    for (size_t i = 0; i < documents->n; i += AT_ONCE) {
        size_t left = documents->n - i;
        struct made m = {.n = left < AT_ONCE ? left : AT_ONCE};
        TRY(make_records(&m, documents->at + i, &x->arena, x->options.no_text != 0, err));
        TRY(add_entries(x, &m, err));
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ the object */

stemma_status stemma_extract_new(stemma_extract **out, stemma_corpus *corpus,
                                 const stemma_write_options *options, stemma_write_fn write,
                                 void *user, stemma_error *err)
{
    if (out == NULL || corpus == NULL || write == NULL)
        return fail(err, STEMMA_INVAL,
                    "stemma_extract_new needs a corpus and a function that takes the records");
    *out = NULL;
    if (corpus->sealed || corpus->documents.n > 0 || corpus->sink != NULL)
        return fail(err, STEMMA_INVAL, "stemma_extract_new wants a corpus without documents");
    stemma_extract *x = ctx_zeroed(corpus->ctx, 1, sizeof *x);
    if (x == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *x, err);
    x->corpus = corpus;
    x->options = emit_options(options);
    x->write = write;
    x->user = user;
    x->early = x->options.take_back != NULL;
    x->sink = (struct reading_sink){x, work, take, x->options.as_read != 0};
    x->entries.max = x->places.max = MAX_ENTRIES;
    arena_init(&x->arena, corpus->ctx);
    arena_init(&x->lists, corpus->ctx);
    arena_init(&x->tables, corpus->ctx);
    corpus_init(&x->pages, corpus->ctx);
    stemma_status status = table_init(&x->ids, &x->tables, 0, err);
    if (status != STEMMA_OK) {
        stemma_extract_free(x);
        return status;
    }
    corpus->sink = &x->sink;
    *out = x;
    return STEMMA_OK;
}

stemma_status stemma_extract_end(stemma_extract *x, stemma_error *err)
{
    if (x == NULL)
        return fail(err, STEMMA_INVAL, "stemma_extract_end needs what stemma_extract_new gave");
    if (x->entries.n + x->places.n + x->pages.documents.n == 0)
        return fail(err, STEMMA_EMPTY, "no document was read");
    TRY(end_pages(x, err));
    issues_sort(&x->corpus->issues);
    if (x->options.as_read || x->early)
        return STEMMA_OK;
    TRY(sort_entries(x, err));
    return write_entries(x, err);
}

void stemma_extract_free(stemma_extract *x)
{
    if (x == NULL)
        return;
    stemma_ctx *ctx = x->corpus->ctx;
    if (x->corpus->sink == &x->sink)
        x->corpus->sink = NULL;
    arena_clear(&x->arena);
    arena_clear(&x->lists);
    arena_clear(&x->tables);
    corpus_clear(&x->pages);
    ctx_resize(ctx, x, sizeof *x, 0);
}
