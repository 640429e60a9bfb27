/*
 * warc_records: reads every page or text of a web archive, unpacked, and does nothing with it: what
 * bench/warc_rivals.py does with the readers of others.
 *
 *     warc_records FILE.warc[.gz|.zst] [THREADS]
 *
 * The same code as `stemma extract` reads archives with, up to the body of each record.
 */
#include "read/http.h"
#include "read/pieces.h"
#include "read/warc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct count {
    struct pieces pieces;
    uint64_t n_records, n_bytes;
};

struct found {
    uint64_t n_records, n_bytes;
};

static stemma_status produce(void *user, void **item, stemma_error *err)
{
    struct piece *piece;
    TRY(pieces_next(&((struct count *)user)->pieces, &piece, err));
    *item = piece;
    return STEMMA_OK;
}

static stemma_status take_record(struct found *found, struct arena *scratch, const char *at,
                                 struct warc_extent e, stemma_error *err)
{
    struct header_value type = headers_find(at, e.n_headers, "WARC-Type");
    struct http_message m = {.n_body = e.n_body};
    if (header_is(type, "response"))
        TRY(http_read(&m, scratch, at + e.n_headers, e.n_body, (size_t)1 << 30, err));
    else if (!header_is(type, "conversion"))
        return STEMMA_OK;
    found->n_records++;
    found->n_bytes += m.n_body;
    return STEMMA_OK;
}

static stemma_status work(void *user, struct worker *worker, void *item, stemma_error *err)
{
    (void)user;
    struct piece *piece = item;
    struct found *found = ARENA_ZEROED(&piece->arena, struct found, 1, err);
    if (found == NULL)
        return arena_status(&piece->arena);
    piece->made = found;
    for (size_t at = 0; at < piece->n;) {
        struct warc_extent e = warc_extent(piece->at + at, piece->n - at, true);
        struct arena_mark mark = arena_mark(&worker->scratch);
        if (e.n_headers > 0)
            TRY(take_record(found, &worker->scratch, piece->at + at, e, err));
        arena_rewind(&worker->scratch, mark);
        at += e.n;
    }
    return STEMMA_OK;
}

static stemma_status consume(void *user, void *item, stemma_error *err)
{
    (void)err;
    struct count *c = user;
    const struct found *found = ((struct piece *)item)->made;
    c->n_records += found->n_records;
    c->n_bytes += found->n_bytes;
    return STEMMA_OK;
}

static stemma_status count_all(struct count *c, stemma_ctx *ctx, char *path, stemma_error *err)
{
    enum { DEPTH = 6 };
    struct input_file file = {.path = path, .real = path, .name = path};
    struct input_files files = {0};
    struct workers workers;
    stemma_read_options options;
    files.files.at = &file;
    files.files.n = 1;
    stemma_read_options_init(&options, sizeof options);
    TRY(workers_init(&workers, ctx, err));
    stemma_status status = pieces_init(&c->pieces, ctx, &files, &options, DEPTH, err);
    struct pipeline p = {
        .produce = produce, .work = work, .consume = consume, .user = c, .depth = DEPTH};
    if (status == STEMMA_OK)
        status = pipeline_run(&workers, &p, err);
    pieces_clear(&c->pieces);
    workers_clear(&workers);
    return status;
}

int main(int argc, char **argv)
{
    stemma_ctx *ctx = NULL;
    stemma_error err = {0};
    stemma_ctx_options options;
    static struct count c;
    if (argc < 2) {
        fprintf(stderr, "usage: %s FILE.warc [THREADS]\n", argv[0]);
        return 2;
    }
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : 2;
    stemma_status status = stemma_ctx_new(&ctx, &options, &err);
    if (status == STEMMA_OK)
        status = count_all(&c, ctx, argv[1], &err);
    stemma_ctx_free(ctx);
    if (status != STEMMA_OK)
        fprintf(stderr, "%s: %s\n", argv[0], err.message);
    else
        printf("%llu records, %llu bytes\n", (unsigned long long)c.n_records,
               (unsigned long long)c.n_bytes);
    return status == STEMMA_OK ? 0 : 1;
}
