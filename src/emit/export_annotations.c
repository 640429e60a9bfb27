/*
 * A trace as one W3C Web Annotation page: an annotation for each printing of an utterance, with the
 * utterance it links to and its speaker, and one for each edit of substance, with its type and the
 * words that others print. No place is annotated that a reader could not look up.
 */
#include "emit/export.h"

#include "emit/contested.h"
#include "emit/selector.h"

static void write_id(struct json_out *j, uint64_t utterance, size_t witness, size_t edit)
{
    json_key(j, "id");
    json_string_begin(j);
    writer_text(j->w, "urn:stemma:utterance:");
    writer_hex(j->w, utterance);
    writer_text(j->w, ":witness:");
    writer_unsigned(j->w, witness);
    if (edit != SIZE_MAX) {
        writer_text(j->w, ":edit:");
        writer_unsigned(j->w, edit);
    }
    json_string_end(j);
    json_member(j, "type", "Annotation");
}

static void write_target(struct json_out *j, const stemma_trace *trace, uint32_t doc,
                         const stemma_span *span)
{
    json_key(j, "target");
    selector_resource(j, &trace->corpus->documents.at[doc].record, span, NULL, false);
    json_close(j, '}');
}

static void write_witness(struct json_out *j, const stemma_trace *trace, const stemma_utterance *u,
                          size_t i)
{
    const stemma_witness *w = &u->witnesses[i];
    json_open(j, '{');
    write_id(j, u->id, i, SIZE_MAX);
    json_member(j, "motivation", "linking");
    json_key(j, "body");
    json_open(j, '[');
    json_string_begin(j);
    writer_text(j->w, "urn:stemma:utterance:");
    writer_hex(j->w, u->id);
    json_string_end(j);
    selector_body(j, "identifying", u->speaker);
    json_close(j, ']');
    write_target(j, trace, w->doc, &w->span);
}

static void write_edit(struct json_out *j, const stemma_trace *trace, const stemma_utterance *u,
                       size_t i, size_t k)
{
    const stemma_witness *w = &u->witnesses[i];
    const stemma_edit *e = &w->edits[k];
    json_open(j, '{');
    write_id(j, u->id, i, k);
    json_member(j, "motivation", "describing");
    json_key(j, "body");
    json_open(j, '[');
    selector_body(j, "classifying",
                  e->type == CONTESTED ? "contested" : stemma_edit_type_name(e->type));
    selector_body(j, "describing", e->base);
    json_close(j, ']');
    write_target(j, trace, w->doc, &e->span);
}

static stemma_status write_all(struct export *x, stemma_error *err)
{
    struct json_out out = {x->w, false}, *j = &out;
    json_open(j, '{');
    json_member(j, "@context", "http://www.w3.org/ns/anno.jsonld");
    json_member(j, "id", "urn:stemma:trace");
    json_member(j, "type", "AnnotationPage");
    json_key(j, "items");
    json_open(j, '[');
    for (size_t n = 0; n < x->trace->utterances.n; n++) {
        const stemma_utterance *u = &x->trace->utterances.at[n];
        TRY(ctx_check(x->trace->ctx, err));
        for (size_t i = 0; i < u->n_witnesses; i++) {
            write_witness(j, x->trace, u, i);
            for (size_t k = 0; k < u->witnesses[i].n_edits; k++)
                if (u->witnesses[i].edits[k].type != STEMMA_EDIT_TYPOGRAPHY)
                    write_edit(j, x->trace, u, i, k);
        }
    }
    json_close(j, ']');
    json_close(j, '}');
    json_line(j);
    return STEMMA_OK;
}

stemma_status stemma_write_annotations(const stemma_trace *trace, stemma_write_fn write, void *user,
                                       stemma_error *err)
{
    return export_write(trace, write, user, write_all, "the annotations", err);
}
