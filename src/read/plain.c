/*
 * A text file is one document.
 *
 * In: the lines of a file. Out: one document whose text is the file's text as it stands; bytes that
 * are not UTF-8 become U+FFFD, and that is an issue. The whole file is in the line buffer once and
 * is copied once into the corpus.
 */
#include "read/intake.h"
#include "read/reading.h"

#include "text/utf8.h"

#include <string.h>

/* Bytes of the extension at the end of the name: ".txt". It is up to eight letters and digits, not
 * digits alone (2020.10.27), and never the whole name. */
static size_t extension_bytes(const char *name, size_t n)
{
    enum { LONGEST = 8 };
    size_t n_extension = 0, n_letters = 0;
    while (n_extension < n && n_extension <= LONGEST) {
        char c = name[n - 1 - n_extension];
        bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (c == '.')
            break;
        if (!letter && !(c >= '0' && c <= '9'))
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
static size_t text_bytes(const struct lines *l)
{
    size_t n = l->end - l->begin;
    if (l->source->fault != SOURCE_TRUNCATED && l->source->fault != SOURCE_TOO_LARGE)
        return n;
    while (n > 0 && l->at[l->begin + n - 1] != '\n')
        n--;
    return n;
}

static stemma_status too_large(struct reading *r, const struct input_file *file, stemma_error *err)
{
    char limit[NUMBER_BYTES];
    const char *message =
        arena_printf(&r->corpus->arena, err,
                     "longer than %s bytes, the limit of one document\n"
                     "  It was left out. Split it, or give a higher max_document.",
                     number_words(r->options.max_document, limit));
    if (message == NULL)
        return arena_status(&r->corpus->arena);
    return reading_file_issue(r, file, "too-large", message, err);
}

/* Copies the text into the corpus; mends it where it must be. */
static stemma_status take_text(struct reading *r, struct input_file *file, struct document *d,
                               size_t n, stemma_error *err)
{
    struct arena *arena = &r->corpus->arena;
    const char *bytes = file->lines.at + file->lines.begin;
    uint64_t n_bad = file->lines.utf16.n_bad, first_bad = file->lines.utf16.first_bad;
    char *text = NULL;
    d->record.n_text = n;
    if (utf8_validate(bytes, n) == n) {
        text = arena_copy(arena, bytes, n, err);
        if (text == NULL)
            return arena_status(arena);
    } else {
        TRY(utf8_mend(arena, bytes, n, &text, &d->record.n_text, &n_bad, &first_bad, err));
    }
    if (d->record.n_text > STEMMA_MAX_TEXT)
        return too_large(r, file, err);
    if (text_is_blank(text, d->record.n_text))
        return reading_file_issue(r, file, "empty", "holds no text", err);
    d->record.text = text;
    TRY(intake_take(r->corpus, d, INTAKE_GUESS_TITLE, err));
    file->n_documents = 1;
    return n_bad == 0 ? STEMMA_OK : issue_bad_utf8(r->corpus, d, n_bad, first_bad, err);
}

stemma_status plain_read(struct reading *r, struct input_file *file, stemma_error *err)
{
    struct lines *l = &file->lines;
    size_t most = (size_t)r->options.max_document;
    while (!l->finished && l->end - l->begin <= most) {
        TRY(lines_fill(l, l->end - l->begin + 1, err));
        TRY(reading_progress(r, file, err));
    }
    if (l->end - l->begin > most)
        return too_large(r, file, err);
    size_t n = text_bytes(l);
    /* Nothing whole is left of a file that was cut: the issue of the cut says so. */
    if (n == 0 && l->source->fault != SOURCE_WHOLE)
        return STEMMA_OK;
    struct document d = {.path = file->path, .line = STEMMA_NOWHERE};
    d.record.id = plain_id(&r->corpus->arena, file->name, err);
    if (d.record.id == NULL)
        return arena_status(&r->corpus->arena);
    return take_text(r, file, &d, n, err);
}
