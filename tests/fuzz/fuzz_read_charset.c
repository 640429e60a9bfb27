/*
 * Any bytes in any encoding: the first byte picks the label. The output is valid UTF-8, and each
 * byte of it comes from a byte of the input, in order.
 */
#include "read/charset.h"
#include "text/utf8.h"

#include "test_context.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const labels[] = {NULL,       "utf-8",       "latin1", "gb18030",
                                         "big5",     "iso-2022-jp", "euc-jp", "shift_jis",
                                         "utf-16le", "koi8-r",      "euc-kr", "windows-1257"};
    if (size == 0)
        return 0;
    struct charset_hints hints = {.http = labels[data[0] % (sizeof labels / sizeof labels[0])],
                                  .markup = (data[0] & 0x80) != 0 ? CHARSET_HTML : CHARSET_PLAIN};
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct charset_text text;
    arena_init(&arena, ctx);
    if (charset_decode(&text, &arena, (const char *)data + 1, size - 1, &hints, NULL) != STEMMA_OK)
        abort();
    if (utf8_validate(text.at, text.n) != text.n || (text.n_bad > 0 && text.first_bad >= size))
        abort();
    size_t before = 0;
    for (size_t i = 0; i <= text.n; i++) {
        size_t from = charset_source(&text, i);
        if (from < before || from > size - 1)
            abort();
        before = from;
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
