/*
 * White space of HTML, joined: what a browser would show.
 *
 * In: printed text with references, piece by piece. Out: the text of a block, in which each run of
 * white space is one space or, where line breaks stand in it, one line feed; none at either end.
 * A no-break space is a space, since pages put it for looks; a soft hyphen and the other invisible
 * marks of layout are dropped, since words would not be found with them. One pass, linear.
 */
#include "read/html_flow.h"

#include "read/html_entities.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/* What waits goes before the next printed byte. Room for it is there. */
static void put_space(struct html_flow *f)
{
    byte_array *t = f->text;
    if (t->n > f->begin && (f->breaks > 0 || f->space))
        t->at[t->n++] = f->breaks > 0 ? '\n' : ' ';
    f->space = false;
    f->breaks = 0;
}

/* Bytes of an invisible or no-break character at `at`, and whether it is white space. */
static size_t special(const char *at, size_t n, bool *space)
{
    const unsigned char *b = (const unsigned char *)at;
    *space = false;
    if (n >= 2 && b[0] == 0xC2 && (b[1] == 0xA0 || b[1] == 0xAD)) {
        *space = b[1] == 0xA0;
        return 2;
    }
    if (n >= 3 && b[0] == 0xE2 && b[1] == 0x80 && (b[2] >= 0x80 && b[2] <= 0x8F)) {
        *space = b[2] <= 0x8A;
        return b[2] == 0x8C || b[2] == 0x8D ? 0 : 3; /* joiners belong to words */
    }
    if (n >= 3 && b[0] == 0xE2 && b[1] == 0x80 && (b[2] == 0xA8 || b[2] == 0xA9 || b[2] == 0xAF)) {
        *space = true;
        return 3;
    }
    if (n >= 3 && b[0] == 0xE2 && b[1] == 0x81 && b[2] == 0xA0)
        return 3;
    return n >= 3 && b[0] == 0xEF && b[1] == 0xBB && b[2] == 0xBF ? 3 : 0;
}

/* Bytes from `at` that are printed as they stand. */
static size_t plain_run(const char *bytes, size_t at, size_t n)
{
    size_t begin = at;
    while (at < n) {
        unsigned char c = (unsigned char)bytes[at];
        if (c <= ' ' || c == '&' || c == 0xC2 || c == 0xE2 || c == 0xEF)
            break;
        at++;
    }
    return at - begin;
}

static void add_piece(struct html_flow *f, const char *bytes, size_t n)
{
    bool space;
    size_t at = 0;
    while (at < n) {
        size_t run = plain_run(bytes, at, n);
        if (run > 0) {
            put_space(f);
            memcpy(f->text->at + f->text->n, bytes + at, run);
            f->text->n += run;
            at += run;
            continue;
        }
        size_t length = special(bytes + at, n - at, &space);
        if (length > 0) {
            f->space |= space;
            at += length;
        } else if (is_space(bytes[at])) {
            f->breaks += f->kept_lines && bytes[at] == '\n';
            f->space = true;
            at++;
        } else {
            /* A control character is dropped, any other byte is printed. */
            if ((unsigned char)bytes[at] >= ' ') {
                put_space(f);
                f->text->at[f->text->n++] = bytes[at];
            }
            at++;
        }
    }
}

stemma_status flow_add(struct html_flow *f, struct arena *arena, const char *bytes, size_t n,
                       size_t *n_added, stemma_error *err)
{
    size_t at = 0, before = f->text->n;
    TRY(ARRAY_RESERVE(arena, f->text, n + n / 4 + ENTITY_BYTES, err));
    while (at < n) {
        const char *mark = memchr(bytes + at, '&', n - at);
        size_t run = mark != NULL ? (size_t)(mark - bytes) - at : n - at;
        add_piece(f, bytes + at, run);
        at += run;
        if (at == n)
            break;
        char text[ENTITY_BYTES] = "&";
        size_t n_text = 1, taken = entity_decode(bytes + at, n - at, false, text, &n_text);
        if (taken == 0 || text[0] == '&') {
            put_space(f);
            f->text->at[f->text->n++] = '&';
        } else {
            add_piece(f, text, n_text);
        }
        at += taken > 0 ? taken : 1;
    }
    *n_added = f->text->n - before;
    return STEMMA_OK;
}

stemma_status flow_mark(struct html_flow *f, struct arena *arena, const char *mark,
                        stemma_error *err)
{
    TRY(ARRAY_RESERVE(arena, f->text, 8, err));
    put_space(f);
    return bytes_add(arena, f->text, mark, strlen(mark), err);
}

stemma_status flow_text(struct arena *arena, const char *bytes, size_t n, const char **out,
                        stemma_error *err)
{
    byte_array text = ARRAY_INIT(SIZE_MAX / 2);
    struct html_flow flow = {.text = &text};
    size_t n_added;
    *out = NULL;
    TRY(flow_add(&flow, arena, bytes, n, &n_added, err));
    TRY(bytes_add(arena, &text, "", 1, err));
    *out = text.n > 1 ? text.at : NULL;
    return STEMMA_OK;
}
