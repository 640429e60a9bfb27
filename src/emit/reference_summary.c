/*
 * The few lines that the terminal's summary has on a reference.
 */
#include "emit/check_say.h"

#include "emit/emit.h"
#include "emit/phrase.h"
#include "emit/summary.h"

static void write_verdicts(struct writer *w, const struct check_view *v)
{
    bool any = false;
    summary_count(w, "held against", v->check->n);
    for (size_t i = 0; i < N_VERDICTS; i++) {
        if (v->n_of[i] == 0)
            continue;
        writer_text(w, any ? ", " : "");
        writer_grouped(w, v->n_of[i]);
        writer_char(w, ' ');
        writer_text(w, stemma_verdict_name((stemma_verdict)i));
        any = true;
    }
    writer_text(w, "\n");
}

static void write_words(struct writer *w, const struct check_view *v,
                        const stemma_source_score *score)
{
    uint64_t words = 0;
    for (size_t d = 0; d < v->check->against->documents.n; d++)
        words += corpus_document(v->check->against, d)->text.n_tokens;
    summary_count(w, "reference", words);
    writer_text(w, "words; ");
    writer_grouped(w, score->quoted_words);
    writer_text(w, score->quoted_words == 1 ? " is quoted\n" : " are quoted\n");
}

static void write_of(struct writer *w, uint64_t whole, const char *what)
{
    writer_text(w, "of ");
    writer_grouped(w, whole);
    writer_text(w, what);
}

static void write_source(struct writer *w, const stemma_source_score *score)
{
    if (score->contig_words == 0)
        return;
    summary_count(w, "coverage", score->covered_words);
    write_of(w, score->quoted_words, " quoted words stand in the source\n");
    summary_count(w, "accuracy", score->right_words);
    write_of(w, score->contig_words, " words of the source stand in the reference\n");
    summary_count(w, "order", score->right_orders);
    write_of(w, score->orders, " stated pairs; ");
    phrase_things(w, score->joins, "neighbour stands apart there\n",
                  "neighbours stand apart there\n", false);
}

static stemma_status write_lines(struct writer *w, const struct check_view *v,
                                 const stemma_source_score *score, stemma_error *err)
{
    const char *warning;
    TRY(check_warning(&warning, v, err));
    writer_char(w, '\n');
    if (warning != NULL) {
        writer_text(w, "  ");
        check_wrap(w, warning, 2);
        return STEMMA_OK;
    }
    write_words(w, v, score);
    write_verdicts(w, v);
    write_source(w, score);
    return STEMMA_OK;
}

stemma_status stemma_write_reference_summary(const stemma_trace *trace, const stemma_check *check,
                                             stemma_write_fn write, void *user, stemma_error *err)
{
    struct arena arena;
    struct writer w;
    struct check_view view;
    stemma_source_score score = {.struct_size = sizeof score};
    TRY(emit_want(check, write, err));
    TRY(stemma_check_source(&score, check, trace, err));
    arena_init(&arena, check->ctx);
    writer_init(&w, write, user);
    stemma_status status = check_view_make(&view, &arena, check, err);
    if (status == STEMMA_OK)
        status = write_lines(&w, &view, &score, err);
    if (status == STEMMA_OK)
        status = writer_end(&w, "the summary", err);
    arena_clear(&arena);
    return status;
}
