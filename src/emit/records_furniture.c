/*
 * The furniture that was found, outlet by outlet (docs/format/furniture.md).
 *
 * In: families with their marks, and the texts, whose layout tells the lists at their ends. Out: a
 * record for each passage and outlet, and one for each such list. They stand by outlet, in the
 * order of the outlets' first documents, then by family; lists come last. One radix sort of all
 * copies: O(copies + paragraphs at the ends).
 */
#include "base/sort.h"
#include "emit/emit.h"
#include "reuse/furniture.h"

#define MAX_COPIES UINT32_MAX
#define LAYOUT UINT32_MAX /* in place of a family's number */

typedef ARRAY(struct sort_item) copy_array;

/* Key: outlet, then family or LAYOUT. Value: number of the member, or of the document. */
static struct sort_item make_copy(const stemma_corpus *corpus, uint32_t doc, size_t family,
                                  uint64_t value)
{
    return (struct sort_item){(uint64_t)corpus_document(corpus, doc)->outlet << 32 | family, value};
}

static stemma_status find_copies(copy_array *out, struct arena *scratch,
                                 const stemma_corpus *corpus, const stemma_matches *matches,
                                 stemma_error *err)
{
    for (size_t i = 0; i < matches->families.n; i++) {
        const stemma_family *f = &matches->families.at[i];
        for (size_t m = 0; f->furniture && m < f->n_members; m++)
            TRY(ARRAY_ADD(scratch, out, make_copy(corpus, f->members[m].doc, i, m), err));
    }
    for (uint32_t d = 0; d < corpus->documents.n; d++) {
        uint32_t begin;
        TRY(ctx_check(corpus->ctx, err));
        if (furniture_trailing(&corpus_document(corpus, d)->text, &begin))
            TRY(ARRAY_ADD(scratch, out, make_copy(corpus, d, LAYOUT, d), err));
    }
    return sort_items(scratch, out->at, out->n, err);
}

static void write_span(struct json_out *j, const stemma_document *d, const stemma_span *s)
{
    json_open(j, '{');
    json_member(j, "doc", d->id);
    json_span(j, "", s);
    json_close(j, '}');
}

static void write_end(struct json_out *j, const stemma_document *d, const stemma_span *s,
                      bool no_text)
{
    json_close(j, ']');
    emit_words(j, "text", d->text + s->begin_byte, s->end_byte - s->begin_byte, no_text);
    json_close(j, '}');
    json_line(j);
}

/* The copies of one family that one outlet has. */
static void write_repeated(struct json_out *j, const stemma_corpus *corpus,
                           const stemma_family *family, const struct sort_item *copies, size_t n,
                           bool no_text)
{
    const stemma_member *first = &family->members[copies[0].value];
    uint64_t n_documents = 0;
    for (size_t i = 0; i < n; i++)
        n_documents += i == 0 || family->members[copies[i].value].doc !=
                                     family->members[copies[i - 1].value].doc;
    json_open(j, '{');
    json_member(j, "outlet", corpus_document(corpus, first->doc)->record.outlet);
    json_member(j, "sign", "repeated");
    json_member_hex(j, "family", family->id);
    json_member_unsigned(j, "words", family->words);
    json_member_unsigned(j, "documents", n_documents);
    json_key(j, "spans");
    json_open(j, '[');
    for (size_t i = 0; i < n; i++) {
        const stemma_member *m = &family->members[copies[i].value];
        write_span(j, &corpus_document(corpus, m->doc)->record, &m->span);
    }
    write_end(j, &corpus_document(corpus, first->doc)->record, &first->span, no_text);
}

static void write_layout(struct json_out *j, const struct document *d, bool no_text)
{
    uint32_t begin = 0;
    furniture_trailing(&d->text, &begin);
    const stemma_span span = text_span(&d->text, begin, d->text.n_bytes);
    json_open(j, '{');
    json_member(j, "outlet", d->record.outlet);
    json_member(j, "sign", "layout");
    json_key(j, "family"), json_null(j);
    json_member_unsigned(j, "words", d->text.n_tokens - text_token_at(&d->text, begin));
    json_member_unsigned(j, "documents", 1);
    json_key(j, "spans");
    json_open(j, '[');
    write_span(j, &d->record, &span);
    write_end(j, &d->record, &span, no_text);
}

static stemma_status write_furniture(struct writer *w, struct arena *scratch,
                                     const stemma_corpus *corpus, const stemma_matches *matches,
                                     bool no_text, stemma_error *err)
{
    struct json_out j = {w, false};
    copy_array copies = ARRAY_INIT(MAX_COPIES);
    TRY(find_copies(&copies, scratch, corpus, matches, err));
    for (size_t i = 0, end; i < copies.n; i = end) {
        const uint32_t family = (uint32_t)copies.at[i].key;
        TRY(ctx_check(corpus->ctx, err));
        for (end = i + 1; end < copies.n && copies.at[end].key == copies.at[i].key;)
            end++;
        if (family != LAYOUT)
            write_repeated(&j, corpus, &matches->families.at[family], &copies.at[i], end - i,
                           no_text);
        for (size_t k = i; family == LAYOUT && k < end; k++)
            write_layout(&j, corpus_document(corpus, copies.at[k].value), no_text);
    }
    return STEMMA_OK;
}

stemma_status stemma_write_furniture(const stemma_corpus *corpus, const stemma_matches *matches,
                                     const stemma_write_options *options, stemma_write_fn write,
                                     void *user, stemma_error *err)
{
    TRY(corpus_want_texts(corpus, err));
    TRY(emit_want(matches, write, err));
    const stemma_write_options o = emit_options(options);
    struct writer w;
    struct arena scratch;
    writer_init(&w, write, user);
    arena_init(&scratch, corpus->ctx);
    const stemma_status status =
        write_furniture(&w, &scratch, corpus, matches, o.no_text != 0, err);
    arena_clear(&scratch);
    return status == STEMMA_OK ? writer_end(&w, "the furniture", err) : status;
}
