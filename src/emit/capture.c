/*
 * The writer's bytes go into a growing array; a failed growth sticks, as a failed write does.
 */
#include "emit/capture.h"

#define CAPTURE_MAX ((size_t)1 << 34)

static int take(void *user, const char *bytes, size_t n)
{
    struct capture *c = user;
    if (c->status == STEMMA_OK)
        c->status = bytes_add(c->arena, &c->bytes, bytes, n, c->err);
    return 0;
}

struct writer *capture_begin(struct capture *c, struct arena *arena, stemma_error *err)
{
    c->arena = arena;
    c->bytes = (byte_array)ARRAY_INIT(CAPTURE_MAX);
    c->status = STEMMA_OK;
    c->err = err;
    writer_init(&c->w, take, c);
    return &c->w;
}

stemma_status capture_end(struct capture *c, const char **out)
{
    writer_char(&c->w, '\0');
    (void)writer_end(&c->w, "", NULL);
    *out = c->bytes.at;
    return c->status;
}
