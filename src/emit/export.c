/*
 * The frame of the writers of other forms.
 */
#include "emit/export.h"

#include "emit/contested.h"
#include "emit/html.h"

#include <string.h>

stemma_status export_write(const stemma_trace *trace, stemma_write_fn write, void *user,
                           stemma_status (*write_all)(struct export *x, stemma_error *err),
                           const char *what, stemma_error *err)
{
    TRY(emit_want(trace, write, err));
    struct arena view_arena, arena;
    struct writer w;
    stemma_trace view;
    arena_init(&view_arena, trace->ctx);
    arena_init(&arena, trace->ctx);
    writer_init(&w, write, user);
    struct export x = {&w, &arena, &view};
    stemma_status status = contested_view(&view, &view_arena, trace, err);
    if (status == STEMMA_OK)
        status = write_all(&x, err);
    if (status == STEMMA_OK)
        status = writer_end(&w, what, err);
    arena_clear(&arena);
    arena_clear(&view_arena);
    return status;
}

void export_xml(struct writer *w, const char *text)
{
    if (text == NULL)
        return;
    for (const char *at = text; *at != '\0';) {
        size_t n = strcspn(at, "\xef");
        while (at[n] != '\0' && strncmp(at + n, "\xef\xbf\xbe", 3) != 0 &&
               strncmp(at + n, "\xef\xbf\xbf", 3) != 0)
            n += 1 + strcspn(at + n + 1, "\xef");
        html_flat(w, at, n);
        at += n + (at[n] != '\0' ? 3 : 0); /* U+FFFE and U+FFFF are no characters of XML */
    }
}
