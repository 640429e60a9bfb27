/*
 * A check as people see it. In: what a check found; out: the names of its documents, the lines its
 * quotations begin in, and the sentences that stand above them all. A translation cannot be held
 * against its source, so a draft in another language than the reports gets a sentence of its own.
 */
#include "emit/check_view.h"

#include "emit/capture.h"
#include "emit/flat.h"
#include "emit/language_names.h"
#include "emit/phrase.h"
#include "text/language.h"

#include <string.h>

stemma_status check_view_make(struct check_view *v, struct arena *arena, const stemma_check *check,
                              stemma_error *err)
{
    *v = (struct check_view){.arena = arena, .check = check, .line = 1};
    for (size_t i = 0; i < check->n; i++)
        v->n_of[check->at[i].verdict]++;
    return labels_make(&v->labels, arena, check->against, err);
}

const char *check_doc_name(const stemma_corpus *corpus, uint32_t doc)
{
    const struct document *d = corpus_document(corpus, doc);
    if (d->path == NULL || d->line != STEMMA_NOWHERE)
        return d->record.id;
    const char *slash = strrchr(d->path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : d->path;
}

static uint32_t lines_between(const char *bytes, uint32_t from, uint32_t to)
{
    uint32_t n = 0;
    for (const char *at = bytes + from; (at = memchr(at, '\n', (size_t)(bytes + to - at))) != NULL;
         at++)
        n++;
    return n;
}

uint32_t check_line(struct check_view *v, const stemma_checked *c)
{
    const struct text *t = &corpus_document(v->check->corpus, c->doc)->text;
    const uint32_t byte = v->check->quotes->quotes.at[c->quote].parts[0].begin_byte;
    if (v->line_doc != c->doc || v->line_byte > byte) {
        v->line_doc = c->doc;
        v->line_byte = 0;
        v->line = 1;
    }
    v->line += lines_between(t->bytes, v->line_byte, byte);
    v->line_byte = byte;
    return v->line;
}

uint32_t check_line_at(const struct check_view *v, uint32_t doc, uint32_t byte)
{
    return 1 + lines_between(corpus_document(v->check->against, doc)->text.bytes, 0, byte);
}

stemma_status check_heading(const char **out, const struct check_view *v, stemma_error *err)
{
    struct capture c;
    struct writer *w = capture_begin(&c, v->arena, err);
    const size_t n = v->check->n, verbatim = v->n_of[STEMMA_VERBATIM];
    const stemma_corpus *corpus = v->check->corpus;
    phrase_things(w, n, "quotation", "quotations", true);
    writer_text(w, " in ");
    if (corpus->documents.n == 1)
        flat_string(w, check_doc_name(corpus, 0));
    else
        phrase_things(w, corpus->documents.n, "document", "documents", false);
    if (n > 0 && !v->check->foreign) {
        writer_text(w, ": ");
        phrase_count(w, verbatim, false);
        writer_text(w, " verbatim");
    }
    if (n > verbatim && !v->check->foreign) {
        writer_text(w, ", ");
        phrase_count(w, n - verbatim, false);
        writer_text(w, " not");
    }
    return capture_end(&c, out);
}

stemma_status check_against(const char **out, const struct check_view *v, stemma_error *err)
{
    struct capture c;
    struct writer *w = capture_begin(&c, v->arena, err);
    const stemma_corpus *against = v->check->against;
    writer_text(w, "against ");
    if (v->check->reference && against->documents.n == 1)
        flat_string(w, check_doc_name(against, 0));
    else
        phrase_things(w, against->documents.n, v->check->reference ? "document" : "report",
                      v->check->reference ? "documents" : "reports", false);
    return capture_end(&c, out);
}

/* "English", else the tag; NULL: not known. Of the longest document, as the others may be notes. */
static const char *name_language(const stemma_corpus *corpus)
{
    size_t longest = 0;
    for (size_t d = 1; d < corpus->documents.n; d++)
        if (corpus->documents.at[d].text.n_tokens > corpus->documents.at[longest].text.n_tokens)
            longest = d;
    const struct document *d = corpus_document(corpus, longest);
    const char *tag = language_of(d->record.language, &d->text);
    return tag != NULL ? language_name(tag) : NULL;
}

stemma_status check_warning(const char **out, const struct check_view *v, stemma_error *err)
{
    struct capture c;
    const char *here = name_language(v->check->corpus), *there = name_language(v->check->against);
    *out = NULL;
    if (!v->check->foreign)
        return STEMMA_OK;
    struct writer *w = capture_begin(&c, v->arena, err);
    writer_text(w, v->check->reference ? "The reference and the quotations"
                                       : "The draft and the reports");
    writer_text(w, " seem to be in two languages");
    if (here != NULL && there != NULL && strcmp(here, there) != 0) {
        writer_text(w, v->check->reference ? ", the reference in " : ", the reports in ");
        flat_string(w, there);
        writer_text(w, v->check->reference ? ", the quotations in " : ", the draft in ");
        flat_string(w, here);
    }
    writer_text(w, ": they have hardly a function word in common. A translation cannot be held "
                   "against its source word by word, so nothing was compared.");
    return capture_end(&c, out);
}
