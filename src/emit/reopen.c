/*
 * A folder of records back into a trace. In: documents.jsonl and manifest.json; out: the corpus and
 * the trace that wrote them.
 *
 * A trace is a function of its documents and parameters, so it is made again rather than read back:
 * one way leads to a record, and no second reader has to keep up with it. What comes out is written
 * once more, in memory, and compared byte by byte with utterances.jsonl and sources.jsonl of the
 * folder; where they differ, another version wrote it or somebody changed it, and that is told.
 * Cost: that of the trace.
 */
#include "emit/emit.h"

#include "base/file.h"
#include "base/params.h"
#include "read/json.h"
#include "read/json_check.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define MAX_MANIFEST ((size_t)1 << 30)

static bool is_key(const struct json_member *m, const char *name)
{
    return m->n_key == strlen(name) && memcmp(m->key, name, m->n_key) == 0;
}

/* A member of "parameters". Ones that this version does not know are passed over. */
static bool on_param(void *user, const struct json_member *m)
{
    stemma_params *params = user;
    char name[64], number[64];
    if (m->n_key >= sizeof name || m->n_value >= sizeof number)
        return false;
    memcpy(name, m->key, m->n_key);
    name[m->n_key] = '\0';
    memcpy(number, m->value, m->n_value);
    number[m->n_value] = '\0';
    const stemma_param_info *info;
    for (size_t i = 0; (info = stemma_param_at(i)) != NULL; i++)
        if (strcmp(info->name, name) == 0)
            return stemma_params_set(params, name, strtod(number, NULL), NULL) == STEMMA_OK;
    return true;
}

struct found_member {
    const char *params;
    size_t n_params;
    bool no_text;
};

static bool on_member(void *user, const struct json_member *m)
{
    struct found_member *found = user;
    if (is_key(m, "no_text"))
        found->no_text = m->n_value == 4 && memcmp(m->value, "true", 4) == 0;
    if (is_key(m, "parameters")) {
        struct json_fault fault;
        if (!json_check_value(m->value, m->n_value, &found->n_params, &fault))
            return false;
        found->params = m->value;
    }
    return true;
}

/* Sets the parameters of the manifest's bytes, which have JSON_PADDING readable bytes behind them.
 */
static stemma_status parse_manifest(const char *bytes, size_t n, stemma_params *params,
                                    const char *path, stemma_error *err)
{
    struct found_member found = {0};
    struct json_reader *reader = json_reader_new();
    if (reader == NULL)
        return fail_memory(err, "the manifest");
    enum json_result result = json_walk(reader, bytes, n, on_member, &found);
    if (result == JSON_GOOD && found.params == NULL)
        result = JSON_BAD;
    if (result == JSON_GOOD)
        result = json_walk(reader, found.params, found.n_params, on_param, params);
    json_reader_free(reader);
    if (result == JSON_NO_MEMORY)
        return fail_memory(err, "the manifest");
    if (result != JSON_GOOD)
        return fail(err, STEMMA_FORMAT, "%s is not the manifest of a trace", path);
    if (found.no_text)
        return fail(err, STEMMA_FORMAT,
                    "%s says that the records were written with --no-text\n  Words cannot be "
                    "exported from them; trace the reports again without it.",
                    path);
    return STEMMA_OK;
}

static stemma_status read_manifest(stemma_params *params, struct arena *arena, const char *dir,
                                   stemma_error *err)
{
    struct file_bytes file;
    const char *path = arena_printf(arena, err, "%s/manifest.json", dir);
    if (path == NULL)
        return arena_status(arena);
    if (file_kind(path) != FILE_REGULAR)
        return fail(err, STEMMA_IO,
                    "%s holds no manifest.json\n  Give the folder that stemma trace wrote with -o.",
                    dir);
    TRY(file_open(&file, arena->ctx, path, MAX_MANIFEST, err));
    char *padded = arena_zeroed(arena, file.n + JSON_PADDING, 1, err);
    if (padded != NULL && file.n > 0)
        memcpy(padded, file.at, file.n);
    const size_t n = file.n;
    file_close(&file);
    return padded != NULL ? parse_manifest(padded, n, params, path, err) : arena_status(arena);
}

/* Bytes that are compared as they come. */
struct comparison {
    const char *at;
    size_t n;
    bool same;
};

static int compare_bytes(void *user, const char *bytes, size_t n)
{
    struct comparison *c = user;
    c->same = c->same && n <= c->n && memcmp(c->at, bytes, n) == 0;
    c->at += c->same ? n : 0;
    c->n -= c->same ? n : 0;
    return 0;
}

/* emit_utterances, emit_sources */
typedef stemma_status (*emit_fn)(const stemma_trace *trace, const stemma_write_options *options,
                                 stemma_write_fn write, void *user, stemma_error *err);

static stemma_status compare_file(const stemma_trace *trace, struct arena *arena, const char *dir,
                                  const char *name, emit_fn emit, stemma_error *err)
{
    struct file_bytes file;
    const stemma_write_options options = emit_options(NULL);
    const char *path = arena_printf(arena, err, "%s/%s", dir, name);
    if (path == NULL)
        return arena_status(arena);
    TRY(file_open(&file, arena->ctx, path, UINT64_MAX, err));
    struct comparison c = {file.at, file.n, true};
    const stemma_status status = emit(trace, &options, compare_bytes, &c, err);
    const bool same = c.same && c.n == 0;
    file_close(&file);
    if (status == STEMMA_OK && !same)
        return fail(err, STEMMA_VERSION,
                    "%s is not what this version makes of documents.jsonl beside it\n  Another "
                    "version wrote the folder, or a file was changed; trace the reports again.",
                    path);
    return status;
}

static stemma_status reopen(stemma_trace **trace, stemma_corpus **corpus, stemma_params *params,
                            struct arena *arena, const char *dir, stemma_error *err)
{
    TRY(read_manifest(params, arena, dir, err));
    const char *path = arena_printf(arena, err, "%s/documents.jsonl", dir);
    if (path == NULL)
        return arena_status(arena);
    TRY(stemma_corpus_new(corpus, arena->ctx, err));
    TRY(stemma_corpus_read(*corpus, path, NULL, err));
    TRY(stemma_corpus_seal(*corpus, err));
    TRY(stemma_trace_new(trace, *corpus, params, err));
    TRY(compare_file(*trace, arena, dir, "utterances.jsonl", emit_utterances, err));
    return compare_file(*trace, arena, dir, "sources.jsonl", emit_sources, err);
}

stemma_status stemma_trace_open(stemma_trace **trace, stemma_corpus **corpus, stemma_ctx *ctx,
                                const char *dir, stemma_error *err)
{
    if (trace == NULL || corpus == NULL || ctx == NULL || dir == NULL)
        return fail(err, STEMMA_INVAL, "stemma_trace_open needs a folder and places to go");
    *trace = NULL;
    *corpus = NULL;
    stemma_params *params = NULL;
    struct arena arena;
    arena_init(&arena, ctx);
    stemma_status status = stemma_params_new(&params, NULL, err);
    if (status == STEMMA_OK)
        status = reopen(trace, corpus, params, &arena, dir, err);
    stemma_params_free(params);
    arena_clear(&arena);
    if (status != STEMMA_OK) {
        stemma_trace_free(*trace);
        stemma_corpus_free(*corpus);
        *trace = NULL;
        *corpus = NULL;
    }
    return status;
}
