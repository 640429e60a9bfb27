/*
 * The records of quotations: as JSON lines, a table or annotations (docs/format/quotes.md).
 *
 * All threads write, in batches that are handed on in order (batches.h). The JSON line stands here,
 * its members in the order of the format page; the other forms have files of their own.
 */
#include "emit/batches.h"
#include "emit/emit.h"

/* {"begin",…,"text"} without the closing brace. */
static void place_begin(struct json_out *j, const stemma_document *d, const stemma_span *span,
                        bool no_text)
{
    json_open(j, '{');
    json_span(j, "", span);
    emit_words(j, "text", d->text + span->begin_byte, span->end_byte - span->begin_byte, no_text);
}

/* A place, or null for an empty span. */
static void member_place(struct json_out *j, const char *key, const stemma_document *d,
                         const stemma_span *span, bool no_text)
{
    json_key(j, key);
    if (span->begin_byte == span->end_byte) {
        json_null(j);
        return;
    }
    place_begin(j, d, span, no_text);
    json_close(j, '}');
}

/* The parts' words as one string, a space between two parts. */
static void member_parts_text(struct json_out *j, const stemma_document *d, const stemma_quote *q,
                              bool no_text)
{
    json_key(j, "text");
    if (no_text) {
        json_null(j);
        return;
    }
    json_string_begin(j);
    for (size_t p = 0; p < q->n_parts; p++) {
        if (p > 0)
            json_string_add(j, " ", 1);
        json_string_add(j, d->text + q->parts[p].begin_byte,
                        q->parts[p].end_byte - q->parts[p].begin_byte);
    }
    json_string_end(j);
}

static void member_speaker(struct json_out *j, const stemma_quote *q)
{
    json_key(j, "speaker");
    if (q->speaker == NULL) {
        json_null(j);
        return;
    }
    json_open(j, '{');
    json_member(j, "name", q->speaker);
    json_member(j, "how", stemma_speaker_how_name(q->how));
    json_key(j, "mention");
    if (q->source.begin_byte == q->source.end_byte) {
        json_null(j);
    } else {
        json_open(j, '{');
        json_span(j, "", &q->source);
        json_close(j, '}');
    }
    json_close(j, '}');
}

static void member_addressee(struct json_out *j, const stemma_document *d, const stemma_quote *q,
                             bool no_text)
{
    json_key(j, "addressee");
    if (q->addressee.begin_byte == q->addressee.end_byte) {
        json_null(j);
        return;
    }
    place_begin(j, d, &q->addressee, no_text);
    json_member(j, "name", q->addressee_name);
    json_close(j, '}');
}

static void member_flags(struct json_out *j, uint32_t flags)
{
    json_key(j, "flags");
    json_open(j, '[');
    for (unsigned i = 0; flags != 0 && stemma_quote_flag_name(i) != NULL; i++, flags >>= 1)
        if (flags & 1)
            json_string(j, stemma_quote_flag_name(i));
    json_close(j, ']');
}

void emit_quote_json(struct writer *w, const struct quote_form *form, const stemma_quote *q)
{
    const stemma_document *d = &form->corpus->documents.at[q->doc].record;
    struct json_out out = {w, false}, *j = &out;
    json_open(j, '{');
    json_member_hex(j, "id", q->id);
    json_member(j, "doc", d->id);
    json_key(j, "parts");
    json_open(j, '[');
    for (size_t p = 0; p < q->n_parts; p++) {
        json_open(j, '{');
        json_span(j, "", &q->parts[p]);
        if (p > 0 && q->joins != NULL)
            json_member(j, "join", stemma_part_join_name((stemma_part_join)q->joins[p]));
        json_close(j, '}');
    }
    json_close(j, ']');
    member_parts_text(j, d, q, form->no_text);
    json_member(j, "kind", stemma_quote_kind_name(q->kind));
    member_place(j, "source", d, &q->source, form->no_text);
    member_place(j, "cue", d, &q->cue, form->no_text);
    member_speaker(j, q);
    member_addressee(j, d, q, form->no_text);
    json_key(j, "confidence"), json_fixed(j, q->confidence, 3);
    member_flags(j, q->flags);
    json_close(j, '}');
    json_line(j);
}

struct all_quotes {
    struct quote_form form;
    stemma_format format;
    const stemma_quotes *quotes;
};

static void write_one(struct writer *w, const void *user, size_t i)
{
    const struct all_quotes *all = user;
    const stemma_quote *q = &all->quotes->quotes.at[i];
    switch (all->format) {
    case STEMMA_FORMAT_TSV:
        emit_quote_row(w, &all->form, q);
        break;
    case STEMMA_FORMAT_ANNOTATIONS:
        if (i > 0)
            writer_text(w, ",\n");
        emit_quote_annotation(w, &all->form, q);
        break;
    default:
        emit_quote_json(w, &all->form, q);
    }
}

/* What stands before the first record and after the last one. */
static stemma_status write_frame(stemma_format format, bool end, stemma_write_fn write, void *user,
                                 stemma_error *err)
{
    struct writer w;
    writer_init(&w, write, user);
    if (format == STEMMA_FORMAT_TSV && !end)
        emit_quote_columns(&w);
    else if (format == STEMMA_FORMAT_ANNOTATIONS)
        writer_text(&w, end ? "\n]}\n"
                            : "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
                              "\"type\":\"AnnotationPage\",\"items\":[\n");
    return writer_end(&w, "the quotations", err);
}

stemma_status stemma_write_quotes(const stemma_corpus *corpus, const stemma_quotes *quotes,
                                  const stemma_write_options *options, stemma_write_fn write,
                                  void *user, stemma_error *err)
{
    TRY(corpus_want_sealed(corpus, err));
    TRY(emit_want(quotes, write, err));
    const stemma_write_options o = emit_options(options);
    static const stemma_format forms[] = {STEMMA_FORMAT_JSONL, STEMMA_FORMAT_TSV,
                                          STEMMA_FORMAT_ANNOTATIONS};
    TRY(emit_want_format(o.format, forms, sizeof forms / sizeof *forms, "quotations", err));
    const struct all_quotes all = {{corpus, o.no_text != 0}, o.format, quotes};
    const struct batches batches = {.ctx = corpus->ctx,
                                    .n = quotes->quotes.n,
                                    .what = "the quotations",
                                    .write_one = write_one,
                                    .user = &all};
    TRY(write_frame(o.format, false, write, user, err));
    TRY(batches_write(&batches, write, user, err));
    return write_frame(o.format, true, write, user, err);
}
