/*
 * Takes documents out of a corpus by date, outlet and language, before it is sealed.
 *
 * In: documents as read; out: those that pass, in their order. Dates are ISO and are compared as
 * far as both go, so that "until 2020-10" takes all of that month. A language that nobody names is
 * guessed from the words (text/language.c). O(documents), and the words of those without a language
 * where one is asked for.
 */
#include "base/bytes.h"
#include "read/corpus.h"
#include "text/language.h"

#include <string.h>

/* A year, a month or a day. */
static bool is_date(const char *date)
{
    static const char form[] = "dddd-dd-dd";
    const size_t n = strlen(date);
    for (size_t i = 0; i < n && i < sizeof form - 1; i++)
        if (form[i] == 'd' ? date[i] < '0' || date[i] > '9' : date[i] != form[i])
            return false;
    return n == 4 || n == 7 || n == 10;
}

/* -1, 0, 1 as far as both are precise. */
static int compare_dates(const char *a, const char *b)
{
    const size_t n_a = strlen(a), n_b = strlen(b);
    return strncmp(a, b, n_a < n_b ? n_a : n_b);
}

static bool right_time(const stemma_document *d, const stemma_filter *f)
{
    return d->date == NULL || ((f->since == NULL || compare_dates(d->date, f->since) >= 0) &&
                               (f->until == NULL || compare_dates(d->date, f->until) <= 0));
}

static bool same_letter(char a, char b)
{
    return byte_lower(a) == byte_lower(b);
}

/* "en" takes "en" and "en-GB". */
static bool takes_language(const char *wanted, const char *tag)
{
    size_t i = 0;
    while (wanted[i] != '\0' && same_letter(wanted[i], tag[i]))
        i++;
    return wanted[i] == '\0' && (tag[i] == '\0' || tag[i] == '-' || tag[i] == '_');
}

static stemma_status right_language(bool *out, stemma_corpus *corpus, const stemma_document *d,
                                    const stemma_filter *f, stemma_error *err)
{
    const char *tag = d->language;
    struct arena scratch;
    struct text text;
    *out = f->language == NULL;
    if (*out)
        return STEMMA_OK;
    arena_init(&scratch, corpus->ctx);
    stemma_status status = STEMMA_OK;
    if (tag == NULL || tag[0] == '\0') {
        status = text_analyse(&text, &scratch, d->text, d->n_text, err);
        tag = status == STEMMA_OK ? language_guess(&text) : NULL;
    }
    *out = tag != NULL && takes_language(f->language, tag);
    arena_clear(&scratch);
    return status;
}

static stemma_status want_dates(const stemma_filter *f, stemma_error *err)
{
    const char *const dates[] = {f->since, f->until};
    for (int i = 0; i < 2; i++)
        if (dates[i] != NULL && !is_date(dates[i]))
            return fail(err, STEMMA_INVAL,
                        "“%.64s” is no date; write a year, a month or a day, as in 2025-05-06",
                        dates[i]);
    return STEMMA_OK;
}

stemma_status stemma_corpus_filter(stemma_corpus *corpus, const stemma_filter *filter,
                                   stemma_error *err)
{
    if (corpus == NULL || filter == NULL || corpus->sealed)
        return fail(err, STEMMA_INVAL, "only a corpus that is not sealed yet can be filtered");
    TRY(want_dates(filter, err));
    if (filter->since == NULL && filter->until == NULL && filter->outlet == NULL &&
        filter->language == NULL)
        return STEMMA_OK;
    size_t n = 0;
    for (size_t i = 0; i < corpus->documents.n; i++) {
        const stemma_document *d = &corpus->documents.at[i].record;
        bool passes = right_time(d, filter);
        if (passes && filter->outlet != NULL)
            passes = d->outlet != NULL && strcmp(d->outlet, filter->outlet) == 0;
        if (passes)
            TRY(right_language(&passes, corpus, d, filter, err));
        if (passes)
            corpus->documents.at[n++] = corpus->documents.at[i];
    }
    if (n == 0 && corpus->documents.n > 0)
        return fail(err, STEMMA_EMPTY,
                    "none of the %zu documents passes the filters (since, until, outlet, language)",
                    corpus->documents.n);
    corpus->documents.n = n;
    return STEMMA_OK;
}
