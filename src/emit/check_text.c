/*
 * The check on a terminal: one block a quotation, with its line, its verdict and what there is to
 * say, in lines of 80 columns.
 */
#include "emit/check_say.h"

#include "emit/emit.h"
#include "emit/flat.h"

#include <string.h>

#define COLUMNS 80
#define WORDS_AT 27 /* where the quotation and the words on it begin */

static void spaces(struct writer *w, size_t n)
{
    while (n-- > 0)
        writer_char(w, ' ');
}

void check_wrap(struct writer *w, const char *text, size_t indent)
{
    size_t column = indent;
    for (bool first = true; *text != '\0'; first = false) {
        const size_t n = strcspn(text, " "), columns = flat_columns(text, n);
        if (!first && column + 1 + columns > COLUMNS) {
            writer_char(w, '\n');
            spaces(w, indent);
            column = indent;
        } else if (!first) {
            writer_char(w, ' ');
            column++;
        }
        writer_bytes(w, text, n);
        column += columns;
        text += n + strspn(text + n, " ");
    }
    writer_char(w, '\n');
}

/* "  line  3  verbatim        " */
static void write_head(struct writer *w, struct check_view *v, const stemma_checked *c)
{
    const uint32_t line = check_line(v, c);
    const char *verdict = stemma_verdict_name(c->verdict);
    writer_text(w, line < 10 ? "  line  " : "  line ");
    writer_unsigned(w, line);
    size_t used = 8;
    for (uint32_t rest = line; rest >= 100; rest /= 10)
        used++;
    writer_text(w, "  ");
    writer_text(w, verdict);
    used += 3 + strlen(verdict);
    spaces(w, used < WORDS_AT ? WORDS_AT - used : 1);
}

static stemma_status write_quotation(struct writer *w, struct check_view *v,
                                     const stemma_checked *c, stemma_error *err)
{
    const char *excerpt;
    struct check_lines lines;
    TRY(check_excerpt(&excerpt, v, c, COLUMNS - WORDS_AT, err));
    write_head(w, v, c);
    writer_text(w, excerpt);
    writer_char(w, '\n');
    TRY(check_say(&lines, v, c, err));
    for (size_t i = 0; i < lines.n; i++) {
        spaces(w, WORDS_AT);
        check_wrap(w, lines.at[i], WORDS_AT);
    }
    return STEMMA_OK;
}

static void write_document(struct writer *w, const struct check_view *v, uint32_t doc)
{
    writer_text(w, "\n");
    flat_string(w, check_doc_name(v->check->corpus, doc));
    writer_text(w, "\n");
}

static stemma_status write_all(struct writer *w, struct check_view *v, stemma_error *err)
{
    const char *left, *right, *warning;
    TRY(check_warning(&warning, v, err));
    TRY(check_heading(&left, v, err));
    TRY(check_against(&right, v, err));
    const size_t used = flat_columns(left, strlen(left)) + flat_columns(right, strlen(right));
    writer_text(w, left);
    spaces(w, used + 2 < COLUMNS ? COLUMNS - used : 2);
    writer_text(w, right);
    writer_char(w, '\n');
    if (warning != NULL) {
        writer_text(w, "\n  ");
        check_wrap(w, warning, 2);
        return STEMMA_OK;
    }
    for (size_t i = 0; i < v->check->n; i++) {
        const stemma_checked *c = &v->check->at[i];
        const struct arena_mark mark = arena_mark(v->arena);
        if (v->check->corpus->documents.n > 1 && (i == 0 || c[-1].doc != c->doc))
            write_document(w, v, c->doc);
        else if (i == 0)
            writer_char(w, '\n');
        TRY(write_quotation(w, v, c, err));
        arena_rewind(v->arena, mark);
    }
    return STEMMA_OK;
}

stemma_status stemma_write_check(const stemma_check *check, stemma_write_fn write, void *user,
                                 stemma_error *err)
{
    TRY(emit_want(check, write, err));
    struct arena arena;
    struct writer w;
    struct check_view view;
    arena_init(&arena, check->ctx);
    writer_init(&w, write, user);
    stemma_status status = check_view_make(&view, &arena, check, err);
    if (status == STEMMA_OK)
        status = write_all(&w, &view, err);
    if (status == STEMMA_OK)
        status = writer_end(&w, "the check", err);
    arena_clear(&arena);
    return status;
}
