/*
 * Taking one document: the same for every form of input.
 *
 * In: a document as a reader or the caller has it. Out: one more entry in corpus->documents, with
 * its date in ISO 8601, its text hashed (XXH3-64), and what the head of the text tells. The text
 * itself stays as it is. Linear in the text, and one pass: the hash; the head looks at its first
 * few lines only.
 */
#include "read/intake.h"

#include "base/hash.h"
#include "read/date_find.h"
#include "read/front.h"
#include "read/issues.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

bool text_is_blank(const char *bytes, size_t n)
{
    for (size_t at = 0; at < n;) {
        uint32_t length = 1;
        uint32_t c = utf8_decode(bytes + at, &length);
        if (char_class(c) != CHAR_SPACE && char_class(c) != CHAR_IGNORED)
            return false;
        at += length;
    }
    return true;
}

stemma_status intake_date(stemma_corpus *corpus, stemma_document *record, const char *given,
                          bool *understood, stemma_error *err)
{
    record->date = NULL;
    record->date_precision = NULL;
    *understood = true;
    if (given == NULL || text_is_blank(given, strlen(given)))
        return STEMMA_OK;
    struct date date;
    enum date_order order = date_order_of(record->language);
    size_t n = strlen(given);
    *understood = date_parse(given, n, order, &date) || date_find(given, n, order, &date);
    if (!*understood)
        return STEMMA_OK;
    record->date_precision = date.precision;
    record->date = arena_copy(&corpus->arena, date.iso, strlen(date.iso), err);
    return record->date != NULL ? STEMMA_OK : arena_status(&corpus->arena);
}

/* "/2025/05/06/" in the address of a document that has no date of its own: of 12,000 articles of
 * news whose address holds one, 998 of 1,000 have the same date. A page has been asked already. */
static stemma_status date_by_address(stemma_document *record, struct arena *arena,
                                     stemma_error *err)
{
    const char *extra = record->extra != NULL ? record->extra : "";
    struct date date;
    if (record->date != NULL || record->url == NULL || strstr(extra, "\"date_from\"") != NULL ||
        !date_in_url(record->url, &date))
        return STEMMA_OK;
    record->date_precision = date.precision;
    record->date = arena_copy(arena, date.iso, strlen(date.iso), err);
    record->extra =
        arena_printf(arena, err, "%s%s\"date_from\":\"url\"", extra, *extra != '\0' ? "," : "");
    return record->date != NULL && record->extra != NULL ? STEMMA_OK : arena_status(arena);
}

stemma_status intake_take(stemma_corpus *corpus, struct document *d, unsigned flags,
                          stemma_error *err)
{
    if (corpus->sealed)
        return fail(err, STEMMA_INVAL, "the corpus is sealed and takes no more documents");
    d->record.struct_size = sizeof d->record;
    d->record.text_hash = hash_bytes(d->record.text, d->record.n_text, 0);
    d->set = corpus->set;
    TRY(front_find(d, (flags & INTAKE_GUESS_TITLE) != 0, &corpus->arena, err));
    TRY(date_by_address(&d->record, &corpus->arena, err));
    return ARRAY_ADD(&corpus->lists, &corpus->documents, *d, err);
}

/* What was mended in the strings of one document. */
struct mending {
    uint64_t n_bad, first_bad;
};

/* A copy that is valid UTF-8; `n` bytes. */
static stemma_status copy_mended(stemma_corpus *corpus, const char **string, size_t *n,
                                 struct mending *mending, stemma_error *err)
{
    char *copy = NULL;
    if (utf8_validate(*string, *n) == *n) {
        copy = arena_copy(&corpus->arena, *string, *n, err);
        if (copy == NULL)
            return arena_status(&corpus->arena);
    } else {
        uint64_t n_bad, first_bad;
        TRY(utf8_mend(&corpus->arena, *string, *n, &copy, n, &n_bad, &first_bad, err));
        if (mending->n_bad == 0)
            mending->first_bad = first_bad;
        mending->n_bad += n_bad;
    }
    *string = copy;
    return STEMMA_OK;
}

/* The strings about the text. An empty one is "not known". */
static stemma_status copy_strings(stemma_corpus *corpus, stemma_document *r, struct mending *m,
                                  stemma_error *err)
{
    const char **strings[] = {&r->id,  &r->outlet,  &r->title,    &r->date,   &r->dateline,
                              &r->url, &r->fetched, &r->language, &r->author, &r->extra};
    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++) {
        if (*strings[i] != NULL && **strings[i] == '\0')
            *strings[i] = NULL;
        if (*strings[i] == NULL)
            continue;
        size_t n = strlen(*strings[i]);
        TRY(copy_mended(corpus, strings[i], &n, m, err));
    }
    return STEMMA_OK;
}

/* The page's labels of paragraphs; those that do not lie in the text, in order, are left out. */
static stemma_status copy_paragraphs(stemma_corpus *corpus, stemma_document *r, stemma_error *err)
{
    uint32_t at = 0;
    size_t n = 0;
    if (r->n_paragraphs == 0 || r->paragraphs == NULL) {
        r->n_paragraphs = 0;
        return STEMMA_OK;
    }
    stemma_paragraph *copy = ARENA_NEW(&corpus->arena, stemma_paragraph, r->n_paragraphs, err);
    if (copy == NULL)
        return arena_status(&corpus->arena);
    for (size_t i = 0; i < r->n_paragraphs; i++) {
        const stemma_paragraph *p = &r->paragraphs[i];
        if (p->begin_byte < at || p->end_byte < p->begin_byte || p->end_byte > r->n_text)
            continue;
        copy[n++] = *p;
        at = p->end_byte;
    }
    r->n_paragraphs = n;
    r->paragraphs = copy;
    return STEMMA_OK;
}

stemma_status intake_given(stemma_corpus *corpus, const stemma_document *given, stemma_error *err)
{
    if (given->id == NULL || given->id[0] == '\0')
        return fail(err, STEMMA_INVAL, "a document needs an id");
    if (given->text == NULL && given->n_text != 0)
        return fail(err, STEMMA_INVAL, "the document %s has no text", given->id);
    if (given->n_text > STEMMA_MAX_TEXT)
        return fail(err, STEMMA_LIMIT, "the text of %s has %zu bytes; %zu are the most", given->id,
                    given->n_text, STEMMA_MAX_TEXT);
    struct document d = {.record = *given, .line = STEMMA_NOWHERE};
    struct mending text = {0}, strings = {0};
    d.record.text = given->text != NULL ? given->text : "";
    TRY(copy_mended(corpus, &d.record.text, &d.record.n_text, &text, err));
    if (d.record.n_text > STEMMA_MAX_TEXT)
        return fail(err, STEMMA_LIMIT, "the mended text of %s is longer than %zu bytes", given->id,
                    STEMMA_MAX_TEXT);
    TRY(copy_strings(corpus, &d.record, &strings, err));
    if (text.n_bad > 0)
        d.record.n_paragraphs = 0; /* mending moved them */
    TRY(copy_paragraphs(corpus, &d.record, err));

    bool understood;
    const char *date = d.record.date;
    TRY(intake_date(corpus, &d.record, date, &understood, err));
    TRY(intake_take(corpus, &d, 0, err));
    if (!understood)
        TRY(issue_bad_date(corpus, &d, date, err));
    if (text.n_bad + strings.n_bad == 0)
        return STEMMA_OK;
    return issue_bad_utf8(corpus, &d, text.n_bad + strings.n_bad,
                          text.n_bad != 0 ? text.first_bad : strings.first_bad, err);
}
