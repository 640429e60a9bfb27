/*
 * The summary for the terminal: what was read, at most five differences with the words that show
 * them, then the counts. Lines are aligned and take at most 80 columns; a quotation is shortened
 * around its difference until it fits. Whatever comes from a document passes through flat.c, so
 * that no text can move the cursor. Nothing here is only in the summary: the records and the report
 * say it too.
 */
#include "emit/summary.h"

#include "emit/capture.h"
#include "emit/findings.h"
#include "emit/flat.h"
#include "emit/phrase.h"

#include <string.h>

#define COLUMNS 80
#define WIDTH 76 /* of a line that has something flush right */
#define INDENT 7
#define NAMES 20
#define TEXT (COLUMNS - INDENT - NAMES - 2)
#define LETTERED_SHOWN 9 /* documents whose letters are told */

static void spaces(struct writer *w, size_t n)
{
    while (n-- > 0)
        writer_char(w, ' ');
}

/* `left`, and `right` flush right. */
static void write_ends(struct writer *w, const char *left, const char *right)
{
    const size_t used = flat_columns(left, strlen(left)) + flat_columns(right, strlen(right));
    writer_text(w, left);
    if (right[0] != '\0')
        spaces(w, used + 2 < WIDTH ? WIDTH - used : 2);
    writer_text(w, right);
    writer_char(w, '\n');
}

/* The days of the first and of the last report that has one. */
static void write_dates(struct writer *w, const stemma_corpus *corpus)
{
    struct day first, last;
    if (emit_days(corpus, &first, &last))
        phrase_dates(w, first, last);
}

static stemma_status write_heading(const struct summary *s, stemma_error *err)
{
    struct capture c;
    const char *left, *right;
    struct writer *w = capture_begin(&c, s->arena, err);
    phrase_things(w, s->trace->corpus->documents.n, "report", "reports", true);
    if (s->labels.outlets_known) {
        writer_text(w, ", ");
        phrase_things(w, s->tally.outlets, "outlet", "outlets", false);
    }
    writer_text(w, ", ");
    phrase_things(w, s->trace->n_texts, "independent text", "independent texts", false);
    TRY(capture_end(&c, &left));
    write_dates(capture_begin(&c, s->arena, err), s->trace->corpus);
    TRY(capture_end(&c, &right));
    write_ends(s->w, left, right);
    return STEMMA_OK;
}

/* Which document is "Report A". */
static stemma_status write_letters(const struct summary *s, stemma_error *err)
{
    size_t shown = 0;
    if (s->labels.n_lettered == 0)
        return STEMMA_OK;
    writer_char(s->w, '\n');
    for (size_t i = 0; i < s->trace->corpus->documents.n && shown < LETTERED_SHOWN; i++) {
        const uint32_t doc = s->labels.by_time[i];
        const char *label = s->labels.of[doc], *id;
        if (!s->labels.lettered[doc])
            continue;
        TRY(flat_copy(&id, s->arena, emit_doc_id(s->trace->corpus, doc),
                      strlen(emit_doc_id(s->trace->corpus, doc)), COLUMNS - 16, err));
        writer_text(s->w, "  ");
        writer_text(s->w, label);
        spaces(s->w, flat_columns(label, strlen(label)) < 12 ? 12 - strlen(label) : 1);
        writer_text(s->w, id);
        writer_char(s->w, '\n');
        shown++;
    }
    if (s->labels.n_lettered > shown) {
        writer_text(s->w, "  and ");
        writer_grouped(s->w, s->labels.n_lettered - shown);
        writer_text(s->w, " more; report.html names them\n");
    }
    return STEMMA_OK;
}

/* Bytes begin…end of the line's document, flat, without space at the ends. */
static stemma_status write_slice(struct writer *w, const struct summary *s,
                                 const struct finding_line *line, uint32_t begin, uint32_t end,
                                 stemma_error *err)
{
    const char *text = s->trace->corpus->documents.at[line->doc].record.text, *flat;
    TRY(flat_copy(&flat, s->arena, text + begin, end - begin, SIZE_MAX, err));
    writer_text(w, flat);
    return STEMMA_OK;
}

static bool is_space(const struct summary *s, const struct finding_line *line, uint32_t byte)
{
    return byte < line->end && s->trace->corpus->documents.at[line->doc].record.text[byte] == ' ';
}

/* The line's quotation with its marks: "^" where words are missing, "|" where passages meet. */
static stemma_status quoted_line(const char **out, const struct summary *s, const struct finding *f,
                                 const struct finding_line *line, stemma_error *err)
{
    struct capture c;
    struct writer *w = capture_begin(&c, s->arena, err);
    const bool place = line->focus_begin == line->focus_end;
    if (line->speaker != NULL) {
        flat_string(w, line->speaker);
        writer_text(w, ": ");
    }
    writer_text(w, line->cut_before ? "“... " : "“");
    TRY(write_slice(w, s, line, line->begin, line->focus_begin, err));
    if (place && line->edited && line->speaker == NULL && f->type != CONTESTED)
        writer_text(w, f->type == STEMMA_EDIT_JOIN ? " | " : " ^ ");
    else if (line->focus_begin > line->begin &&
             (is_space(s, line, line->focus_begin - 1) || is_space(s, line, line->focus_begin)))
        writer_char(w, ' ');
    TRY(write_slice(w, s, line, line->focus_begin, line->focus_end, err));
    if (line->cut_focus)
        writer_text(w, " ...");
    else if (!place && is_space(s, line, line->focus_end))
        writer_char(w, ' ');
    TRY(write_slice(w, s, line, line->focus_end, line->end, err));
    writer_text(w, line->cut_after ? " ...”" : "”");
    return capture_end(&c, out);
}

/* The quotation in TEXT columns: with fewer words around the difference until it fits, then with
 * fewer words of the difference. */
static stemma_status fit_line(const char **out, const struct summary *s, const struct finding *f,
                              const struct finding_line *line, stemma_error *err)
{
    struct finding_line shown = *line;
    uint32_t around = FINDING_CONTEXT, of_it = TEXT / 2;
    TRY(quoted_line(out, s, f, &shown, err));
    while (flat_columns(*out, strlen(*out)) > TEXT && (around > 0 || of_it > 1)) {
        if (around > 2 || (of_it == 1 && around > 0))
            finding_narrow(&shown, s->trace->corpus, --around);
        else
            finding_shorten(&shown, s->trace->corpus, --of_it);
        TRY(quoted_line(out, s, f, &shown, err));
    }
    return flat_copy(out, s->arena, *out, strlen(*out), TEXT, err);
}

static stemma_status write_finding_line(const struct summary *s, const struct finding *f,
                                        const struct finding_line *line, stemma_error *err)
{
    const char *names, *text;
    TRY(flat_copy(&names, s->arena, line->outlets, strlen(line->outlets), COLUMNS - INDENT - 1,
                  err));
    TRY(fit_line(&text, s, f, line, err));
    const size_t columns = flat_columns(names, strlen(names));
    spaces(s->w, INDENT);
    writer_text(s->w, names);
    if (columns > NAMES)
        writer_char(s->w, '\n');
    spaces(s->w, columns > NAMES ? INDENT + NAMES + 2 : NAMES + 2 - columns);
    writer_text(s->w, text);
    writer_char(s->w, '\n');
    return STEMMA_OK;
}

static stemma_status write_finding(const struct summary *s, const struct finding *f, size_t number,
                                   stemma_error *err)
{
    struct capture c;
    const char *title, *where;
    struct writer *w = capture_begin(&c, s->arena, err);
    writer_text(w, "  ");
    writer_unsigned(w, number);
    writer_text(w, "  ");
    writer_text(w, finding_title(f->type));
    TRY(capture_end(&c, &title));
    w = capture_begin(&c, s->arena, err);
    writer_text(w, "utterance ");
    writer_grouped(w, f->utterance + 1);
    TRY(capture_end(&c, &where));
    writer_char(s->w, '\n');
    write_ends(s->w, title, where);
    for (size_t k = 0; k < f->n_lines; k++)
        TRY(write_finding_line(s, f, &f->lines[k], err));
    if (f->n_others > 0) {
        spaces(s->w, INDENT);
        writer_text(s->w, "and ");
        writer_grouped(s->w, f->n_others);
        writer_text(s->w, " more ");
        writer_text(s->w, edit_noun(f->type, f->n_others));
        writer_char(s->w, '\n');
    }
    return STEMMA_OK;
}

static stemma_status write_findings(const struct summary *s, stemma_error *err)
{
    struct finding_list findings;
    TRY(findings_choose(&findings, s->arena, s->trace, &s->labels, err));
    if (findings.n == FINDINGS_MAX && s->facts.n_real > 0)
        findings.n--; /* five in all */
    if (findings.n == 0)
        writer_text(s->w, s->tally.shared_utterances > 0
                              ? "\n  No quotation is printed in two ways.\n"
                              : "\n  No quotation is printed by two reports.\n");
    for (size_t i = 0; i < findings.n; i++)
        TRY(write_finding(s, &findings.at[i], i + 1, err));
    return summary_values(s, findings.n + 1, err);
}

static stemma_status write_all(struct summary *s, const stemma_write_options *options,
                               stemma_error *err)
{
    const struct facts_page page = {s->trace->stories, NULL, SIZE_MAX};
    stemma_trace view;
    TRY(facts_make(&s->facts, s->arena, s->trace, options, &page, err));
    TRY(contested_view(&view, s->arena, s->trace, err));
    s->trace = &view;
    TRY(labels_make(&s->labels, s->arena, s->trace->corpus, err));
    TRY(emit_tally(&s->tally, s->arena, s->trace, err));
    TRY(write_heading(s, err));
    if (s->mixed && s->large) {
        TRY(summary_stories(s, err));
        writer_char(s->w, '\n');
        return summary_counts(s, err);
    }
    TRY(write_letters(s, err));
    TRY(write_findings(s, err));
    writer_char(s->w, '\n');
    return summary_counts(s, err);
}

stemma_status stemma_write_summary(const stemma_trace *trace, const char *dir,
                                   const stemma_write_options *options, stemma_write_fn write,
                                   void *user, stemma_error *err)
{
    TRY(emit_want(trace, write, err));
    const stemma_write_options full = emit_options(options);
    struct arena arena;
    struct writer w;
    arena_init(&arena, trace->ctx);
    writer_init(&w, write, user);
    struct summary s = {.w = &w, .arena = &arena, .trace = trace, .dir = dir};
    s.values = full.values;
    s.plan = page_plan(trace, &full);
    s.mixed = page_several(trace, &full);
    s.large = trace->corpus->documents.n > PAGE_DOCUMENTS;
    stemma_status status = write_all(&s, &full, err);
    if (status == STEMMA_OK)
        status = writer_end(&w, "the summary", err);
    arena_clear(&arena);
    return status;
}
