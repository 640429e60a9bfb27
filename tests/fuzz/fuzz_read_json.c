/*
 * Any bytes as a line of JSON: the fast reader and the slow checker must agree, and the excerpt of
 * the fault must be UTF-8.
 */
#include "test_context.h"
#include "test_json_twin.h"

#include "read/excerpt.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    stemma_ctx *ctx = test_context(1);
    struct json_twin twin = {.reader = json_reader_new()};
    arena_init(&twin.arena, ctx);
    const char *line = (const char *)data;
    struct json_fault fault;
    (void)json_twin_agree(&twin, line, size);
    (void)json_check_record(line, size, &fault);
    const char *shown = excerpt_show(&twin.arena, line, size, fault.at, NULL);
    if (shown == NULL || utf8_validate(shown, strlen(shown)) != strlen(shown))
        abort();
    json_reader_free(twin.reader);
    arena_clear(&twin.arena);
    stemma_ctx_free(ctx);
    return 0;
}
