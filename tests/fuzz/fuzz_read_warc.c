/*
 * Any bytes as a web archive and as a response of HTTP: records follow one another without a gap,
 * the parts of each lie inside it, and a body is no longer than its limit.
 */
#include "read/http.h"
#include "read/warc.h"

#include "test_context.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_records(const char *bytes, size_t n)
{
    for (size_t at = 0; at < n;) {
        struct warc_extent whole = warc_extent(bytes + at, n - at, true);
        struct warc_extent sofar = warc_extent(bytes + at, n - at, false);
        if (whole.n == 0 || whole.n > n - at || whole.n_headers + whole.n_body > whole.n)
            abort();
        if (sofar.n > n - at || sofar.n_headers + sofar.n_body > sofar.n)
            abort();
        at += whole.n;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { MOST = 1 << 16 };
    const char *bytes = (const char *)data;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct http_message m;
    arena_init(&arena, ctx);
    check_records(bytes, size);
    if (http_read(&m, &arena, bytes, size, MOST, NULL) != STEMMA_OK)
        abort();
    bool inside = m.body >= bytes && m.body <= bytes + size;
    if (!inside && m.n_body > MOST && m.n_body > size)
        abort();
    for (size_t i = 0; i < m.n_body; i++) /* all of it is there to be read */
        if (m.body[i] == '\0' && m.status > 999)
            abort();
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
