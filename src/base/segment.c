/*
 * Segments.
 *
 * In: lists of items. Out: a header, a table of contents, and the lists, each at a multiple of
 * PART_ALIGN, so that a mapped segment is used where it lies, without reading it into memory. The
 * header carries its own sum and that of the table, the table one for each part (XXH3-64). Numbers
 * are written as they lie in memory, least byte first; a machine of the other order finds another
 * magic number and refuses.
 *
 * Opening costs one reading of all bytes for the sums, at the speed of memory. Nothing is believed
 * before it is checked: sizes are compared by subtraction and division, so that none overflows.
 */
#include "base/segment.h"

#include "base/hash.h"

#include <string.h>

#define MAGIC UINT64_C(0x6765734d4d455453) /* "STEMMseg" */
enum { VERSION = 1, PART_ALIGN = 64 };

struct header {
    uint64_t magic;
    uint32_t version, kind;
    uint64_t n_bytes; /* of the whole segment */
    uint32_t n_parts, zero;
    uint64_t table_hash;
    uint64_t own_hash; /* of all before it */
};
_Static_assert(sizeof(struct header) == 48, "the header has no gaps");
#define HASHED_HEADER (sizeof(struct header) - sizeof(uint64_t))

struct entry {
    uint32_t tag, item_bytes;
    uint64_t offset, n, hash;
};
_Static_assert(sizeof(struct entry) == 32, "an entry has no gaps");

static uint64_t align(uint64_t n)
{
    return (n + PART_ALIGN - 1) / PART_ALIGN * PART_ALIGN;
}

/* Fills the table; the size of the whole, 0 where that is too large. */
static uint64_t make_table(struct entry *table, const struct segment_part *parts, size_t n)
{
    if (n > SEGMENT_MOST_PARTS)
        return 0;
    uint64_t end = sizeof(struct header) + n * sizeof *table;
    for (size_t i = 0; i < n; i++) {
        const struct segment_part *p = &parts[i];
        uint64_t from = align(end);
        if (p->item_bytes == 0 || p->n > (UINT64_MAX / 4 - from) / p->item_bytes)
            return 0;
        table[i] = (struct entry){p->tag, p->item_bytes, from, p->n, 0};
        end = from + p->n * p->item_bytes;
    }
    return end;
}

uint64_t segment_size(const struct segment_part *parts, size_t n)
{
    struct entry table[SEGMENT_MOST_PARTS];
    return make_table(table, parts, n);
}

int segment_write(uint32_t kind, const struct segment_part *parts, size_t n, stemma_write_fn write,
                  void *user)
{
    static const char zeros[PART_ALIGN] = {0};
    struct entry table[SEGMENT_MOST_PARTS] = {{0}};
    struct header h = {MAGIC, VERSION, kind, make_table(table, parts, n), (uint32_t)n, 0, 0, 0};
    for (size_t i = 0; i < n; i++)
        table[i].hash = hash_bytes(parts[i].at, parts[i].n * parts[i].item_bytes, 0);
    h.table_hash = hash_bytes(table, n * sizeof *table, 0);
    h.own_hash = hash_bytes(&h, HASHED_HEADER, 0);

    int failed = write(user, (const char *)&h, sizeof h);
    if (failed == 0)
        failed = write(user, (const char *)table, n * sizeof *table);
    uint64_t at = sizeof h + n * sizeof *table;
    for (size_t i = 0; i < n && failed == 0; i++) {
        failed = write(user, zeros, table[i].offset - at);
        if (failed == 0)
            failed = write(user, parts[i].at, parts[i].n * parts[i].item_bytes);
        at = table[i].offset + parts[i].n * parts[i].item_bytes;
    }
    return failed;
}

static stemma_status fail_corrupt(const char *name, const char *what, stemma_error *err)
{
    return fail(err, STEMMA_CORRUPT, "%s is damaged: %s", name, what);
}

static stemma_status check_header(const struct header *h, uint32_t kind, uint64_t n,
                                  const char *name, stemma_error *err)
{
    if (h->magic != MAGIC)
        return fail(err, STEMMA_FORMAT, "%s is no segment of stemma", name);
    if (h->version != VERSION)
        return fail(err, STEMMA_VERSION, "%s is a segment of version %u; this stemma reads %d",
                    name, h->version, VERSION);
    if (h->own_hash != hash_bytes(h, HASHED_HEADER, 0))
        return fail_corrupt(name, "the sum of its header does not hold", err);
    if (h->kind != kind)
        return fail(err, STEMMA_FORMAT, "%s is a segment of another kind (%08x, wanted %08x)", name,
                    h->kind, kind);
    if (h->n_bytes != n)
        return fail_corrupt(name, "it is not as long as it says", err);
    if (h->n_parts > SEGMENT_MOST_PARTS || h->n_parts > (n - sizeof *h) / sizeof(struct entry))
        return fail_corrupt(name, "its table of contents does not fit in", err);
    return STEMMA_OK;
}

/* Parts stand one behind the other, whole and aligned, and hold what was written. */
static stemma_status check_parts(const struct segment *s, const struct entry *table,
                                 const char *name, stemma_error *err)
{
    uint64_t end = sizeof(struct header) + s->n_parts * sizeof *table;
    for (uint32_t i = 0; i < s->n_parts; i++) {
        const struct entry *e = &table[i];
        if (e->offset % PART_ALIGN != 0 || e->offset < end || e->offset > s->n_bytes ||
            e->item_bytes == 0 || e->n > (s->n_bytes - e->offset) / e->item_bytes)
            return fail_corrupt(name, "a part does not lie in it", err);
        end = e->offset + e->n * e->item_bytes;
        if (e->hash != hash_bytes(s->bytes + e->offset, e->n * e->item_bytes, 0))
            return fail_corrupt(name, "the sum of a part does not hold", err);
    }
    return end == s->n_bytes ? STEMMA_OK : fail_corrupt(name, "something follows its parts", err);
}

stemma_status segment_open(struct segment *out, uint32_t kind, const void *bytes, uint64_t n,
                           const char *name, stemma_error *err)
{
    struct header h;
    struct entry table[SEGMENT_MOST_PARTS];
    *out = (struct segment){.bytes = bytes, .n_bytes = n, .kind = kind};
    if (n < sizeof h)
        return fail(err, STEMMA_FORMAT, "%s is too short for a segment of stemma", name);
    memcpy(&h, bytes, sizeof h);
    TRY(check_header(&h, kind, n, name, err));
    memcpy(table, out->bytes + sizeof h, h.n_parts * sizeof *table);
    if (h.table_hash != hash_bytes(table, h.n_parts * sizeof *table, 0))
        return fail_corrupt(name, "the sum of its table of contents does not hold", err);
    out->n_parts = h.n_parts;
    return check_parts(out, table, name, err);
}

stemma_status segment_find(const struct segment *s, uint32_t tag, uint32_t item_bytes,
                           struct segment_part *out, const char *name, stemma_error *err)
{
    for (uint32_t i = 0; i < s->n_parts; i++) {
        struct entry e;
        memcpy(&e, s->bytes + sizeof(struct header) + i * sizeof e, sizeof e);
        if (e.tag == tag && e.item_bytes == item_bytes) {
            *out = (struct segment_part){e.tag, e.item_bytes, e.n, s->bytes + e.offset};
            return STEMMA_OK;
        }
    }
    return fail_corrupt(name, "a part is missing", err);
}
