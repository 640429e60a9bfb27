/*
 * What the writers of all records share: a caller's options, of this version or an older one, what
 * cannot be written, and words that may have to stay behind.
 */
#include "emit/emit.h"

#include <string.h>

void stemma_write_options_init(stemma_write_options *options, size_t struct_size)
{
    if (options == NULL || struct_size < sizeof options->struct_size)
        return;
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

stemma_write_options emit_options(const stemma_write_options *options)
{
    stemma_write_options full = {.struct_size = sizeof full};
    if (options != NULL)
        memcpy(&full, options,
               options->struct_size < sizeof full ? options->struct_size : sizeof full);
    full.struct_size = sizeof full;
    return full;
}

stemma_status emit_want(const void *records, stemma_write_fn write, stemma_error *err)
{
    if (records == NULL || write == NULL)
        return fail(err, STEMMA_INVAL, "writing needs records and a function that takes them");
    return STEMMA_OK;
}

const char *stemma_format_name(unsigned i)
{
    static const char *const names[] = {"jsonl", "tsv", "annotations", "passim"};
    return i < sizeof names / sizeof *names ? names[i] : NULL;
}

stemma_status emit_want_format(stemma_format format, const stemma_format *forms, size_t n,
                               const char *what, stemma_error *err)
{
    for (size_t i = 0; i < n; i++)
        if (forms[i] == format)
            return STEMMA_OK;
    const char *name = stemma_format_name((unsigned)format);
    return fail(err, STEMMA_INVAL, "%s are not written in the format %s (%d)", what,
                name != NULL ? name : "of this number", (int)format);
}

void emit_words(struct json_out *j, const char *key, const char *bytes, size_t n, bool no_text)
{
    json_key(j, key);
    if (no_text || bytes == NULL)
        json_null(j);
    else
        json_bytes(j, bytes, n);
}
