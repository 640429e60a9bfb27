/*
 * A text file is one document.
 *
 * In: a piece that is a whole file. Out: one document whose text is its text as it stands; bytes
 * that are not UTF-8 become U+FFFD, and that is an issue. The text is copied once, into the batch.
 */
#include "base/bytes.h"
#include "read/decode.h"
#include "read/intake.h"
#include "read/reading.h"

#include <string.h>

/* Bytes of the extension at the end of the name: ".txt". It is up to eight letters and digits, not
 * digits alone (2020.10.27), and never the whole name. */
static size_t extension_bytes(const char *name, size_t n)
{
    enum { LONGEST = 8 };
    size_t n_extension = 0, n_letters = 0;
    while (n_extension < n && n_extension <= LONGEST) {
        char c = name[n - 1 - n_extension];
        bool letter = byte_is_letter(c);
        if (c == '.')
            break;
        if (!letter && !byte_is_digit(c))
            return 0;
        n_letters += letter;
        n_extension++;
    }
    bool dot = n_extension < n && n_extension <= LONGEST && name[n - 1 - n_extension] == '.';
    bool inside = dot && n_extension + 1 < n && name[n - 2 - n_extension] != '/';
    return inside && n_letters > 0 && n_extension > 0 ? n_extension + 1 : 0;
}

static bool is_packing(const char *extension, size_t n)
{
    return (n == 3 && memcmp(extension, ".gz", 3) == 0) ||
           (n == 4 && memcmp(extension, ".zst", 4) == 0);
}

char *plain_id(struct arena *arena, const char *name, stemma_error *err)
{
    size_t n = strlen(name);
    size_t last = extension_bytes(name, n);
    n -= last;
    if (last > 0 && is_packing(name + n, last))
        n -= extension_bytes(name, n);
    return arena_copy(arena, name, n, err);
}

/* Where the text ends: behind its last whole line, where the packed data was cut. */
static size_t text_bytes(const struct piece *piece)
{
    size_t n = piece->n;
    if (piece->ending.fault.reason == NULL || !piece->ending.cut)
        return n;
    while (n > 0 && piece->at[n - 1] != '\n')
        n--;
    return n;
}

/* Copies the text into the corpus; decodes or mends it where it must be. */
static stemma_status take_text(struct reading *r, struct document *d, size_t n, stemma_error *err)
{
    const struct ending *ending = &r->piece->ending;
    struct decoded text;
    TRY(decode_text(&text, &r->corpus->arena, r->scratch, r->piece->at, n, NULL, err));
    if (text.n > STEMMA_MAX_TEXT)
        return reading_too_large(r, err);
    if (text_is_blank(text.at, text.n))
        return reading_file_issue(r, "empty", "holds no text", err);
    d->record.text = text.at;
    d->record.n_text = text.n;
    TRY(intake_take(r->corpus, d, INTAKE_GUESS_TITLE, err));
    if (ending->n_bad > 0) /* of UTF-16 that became UTF-8 */
        return issue_bad_utf8(r->corpus, d, ending->n_bad, ending->first_bad, err);
    return reading_decoded(r, d, &text, err);
}

stemma_status plain_read(struct reading *r, stemma_error *err)
{
    const struct piece *piece = r->piece;
    if (piece->n_whole > 0)
        return reading_too_large(r, err);
    size_t n = text_bytes(piece);
    /* Nothing whole is left of a file that was cut: the issue of the cut says so. */
    if (n == 0 && piece->ending.fault.reason != NULL)
        return STEMMA_OK;
    struct document d = {.path = piece->file->path, .line = STEMMA_NOWHERE};
    d.record.id = plain_id(&r->corpus->arena, piece->file->name, err);
    if (d.record.id == NULL)
        return arena_status(&r->corpus->arena);
    return take_text(r, &d, n, err);
}
