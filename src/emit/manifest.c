/*
 * manifest.json: enough to know what a folder of records holds and to make it again: version,
 * command, parameters, inputs with their hashes, counts, and all that was skipped or mended, and
 * why. No time and no machine stands in it: the same run writes the same bytes.
 */
#include "emit/emit.h"
#include "story/stories.h"
#include "trace/check.h"

#include <string.h>

/* The hash of a short file could be used to guess its words, so it stays out with them. */
static void write_inputs(struct json_out *j, const stemma_corpus *corpus, bool no_text)
{
    json_key(j, "inputs");
    json_open(j, '[');
    for (size_t i = 0; i < corpus->inputs.n; i++) {
        const stemma_input *in = &corpus->inputs.at[i];
        json_open(j, '{');
        json_member(j, "path", in->path);
        json_member_unsigned(j, "bytes", in->n_bytes);
        json_key(j, "xxh3");
        no_text ? json_null(j) : json_hex(j, in->hash);
        json_member_unsigned(j, "documents", in->n_documents);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void member_known(struct json_out *j, const char *key, uint64_t value)
{
    json_key(j, key);
    if (value == STEMMA_NOWHERE)
        json_null(j);
    else
        json_unsigned(j, value);
}

/* Messages quote the input, so they stay out when words must not leave. */
static void write_issues(struct json_out *j, const stemma_corpus *corpus, bool no_text)
{
    json_key(j, "issues");
    json_open(j, '[');
    for (size_t i = 0; i < corpus->issues.n; i++) {
        const stemma_issue *x = &corpus->issues.at[i];
        json_open(j, '{');
        json_member(j, "reason", x->reason);
        json_key(j, "skipped"), json_bool(j, x->skipped != 0);
        json_member(j, "path", x->path);
        json_member(j, "doc", x->doc);
        member_known(j, "line", x->line);
        member_known(j, "offset", x->offset);
        json_member_unsigned(j, "count", x->count);
        json_member(j, "message", no_text ? NULL : x->message);
        json_close(j, '}');
    }
    json_close(j, ']');
}

struct reason_count {
    const char *reason;
    uint64_t count, skipped;
};

/* How many documents or lines each reason stands for, and how many of them were left out. Of one
 * document's bad bytes `count` tells how many there are, and it is one document. */
static void write_reasons(struct json_out *j, const stemma_corpus *corpus)
{
    enum { REASONS = 64 }; /* far more than there are */
    struct reason_count found[REASONS];
    size_t n = 0;
    for (size_t i = 0; i < corpus->issues.n; i++) {
        const stemma_issue *x = &corpus->issues.at[i];
        size_t k = 0;
        while (k < n && strcmp(found[k].reason, x->reason) != 0)
            k++;
        if (k == REASONS)
            continue;
        if (k == n)
            found[n++] = (struct reason_count){x->reason, 0, 0};
        uint64_t stands_for = strcmp(x->reason, "bad-utf8") == 0 ? 1 : x->count;
        found[k].count += stands_for;
        found[k].skipped += x->skipped != 0 ? stands_for : 0;
    }
    json_key(j, "issues_by_reason");
    json_open(j, '{');
    for (size_t k = 0; k < n; k++) {
        json_key(j, found[k].reason);
        json_open(j, '{');
        json_member_unsigned(j, "count", found[k].count);
        json_member_unsigned(j, "skipped", found[k].skipped);
        json_close(j, '}');
    }
    json_close(j, '}');
}

static void write_params(struct json_out *j, const stemma_params *params)
{
    json_key(j, "parameters");
    json_open(j, '{');
    const stemma_param_info *info;
    for (size_t i = 0; (info = stemma_param_at(i)) != NULL; i++) {
        json_key(j, info->name);
        json_fixed(j, stemma_params_get(params, info->name), 3);
    }
    json_close(j, '}');
}

static void write_counts(struct json_out *j, const stemma_trace *trace)
{
    const stemma_match_counts *c = &trace->matches->counts;
    json_key(j, "counts");
    json_open(j, '{');
    json_member_unsigned(j, "documents", trace->corpus->documents.n);
    json_member_unsigned(j, "outlets", trace->corpus->n_outlets);
    json_member_unsigned(j, "independent_texts", trace->n_texts);
    json_member_unsigned(j, "words", c->words);
    json_member_unsigned(j, "seeds", c->seeds);
    json_member_unsigned(j, "distinct_seeds", c->distinct_seeds);
    json_member_unsigned(j, "anchors", c->anchors);
    json_member_unsigned(j, "chains", c->chains);
    json_member_unsigned(j, "hits", c->hits);
    json_member_unsigned(j, "families", c->families);
    json_member_unsigned(j, "skipped_seeds", c->skipped_seeds);
    json_member_unsigned(j, "skipped_anchors", c->skipped_anchors);
    json_member_unsigned(j, "copied_words", c->copied_words);
    json_member_unsigned(j, "quotations", trace->quotes->quotes.n);
    json_member_unsigned(j, "utterances", trace->utterances.n);
    json_member_unsigned(j, "sources", trace->sources.n);
    json_key(j, "stories");
    trace->stories != NULL ? json_unsigned(j, trace->stories->stories.n) : json_null(j);
    json_close(j, '}');
}

static void write_share(struct json_out *j, const char *key, uint64_t part, uint64_t whole)
{
    json_key(j, key);
    json_open(j, '[');
    json_unsigned(j, part);
    json_unsigned(j, whole);
    json_close(j, ']');
}

/* Verdicts on the quotations, and the source beside the reference. */
static void write_reference(struct json_out *j, const stemma_trace *trace,
                            const stemma_check *check, bool no_text)
{
    stemma_source_score score = {.struct_size = sizeof score};
    json_key(j, "reference");
    json_open(j, '{');
    write_inputs(j, check->against, no_text);
    json_key(j, "foreign"), json_bool(j, check->foreign);
    json_key(j, "verdicts");
    json_open(j, '{');
    for (int v = STEMMA_VERBATIM; v <= STEMMA_NOT_FOUND; v++) {
        uint64_t n = 0;
        for (size_t i = 0; i < check->n; i++)
            n += check->at[i].verdict == (stemma_verdict)v;
        json_member_unsigned(j, stemma_verdict_name((stemma_verdict)v), n);
    }
    json_close(j, '}');
    if (stemma_check_source(&score, check, trace, NULL) == STEMMA_OK) {
        write_share(j, "coverage", score.covered_words, score.quoted_words);
        write_share(j, "accuracy", score.right_words, score.contig_words);
        write_share(j, "order", score.right_orders, score.orders);
        json_member_unsigned(j, "joins", score.joins);
    }
    json_close(j, '}');
}

void emit_manifest(struct writer *w, const stemma_trace *trace, const stemma_params *params,
                   const stemma_write_options *options)
{
    struct json_out j = {w, false};
    json_open(&j, '{');
    json_member_unsigned(&j, "format", STEMMA_RECORD_FORMAT);
    json_member(&j, "version", stemma_version());
    json_member(&j, "command", options->command);
    json_key(&j, "no_text"), json_bool(&j, options->no_text != 0);
    json_key(&j, "no_report"), json_bool(&j, options->no_report != 0);
    json_member_unsigned(&j, "excerpt", options->excerpt);
    write_params(&j, params);
    write_inputs(&j, trace->corpus, options->no_text != 0);
    write_counts(&j, trace);
    if (options->reference != NULL)
        write_reference(&j, trace, options->reference, options->no_text != 0);
    write_issues(&j, trace->corpus, options->no_text != 0);
    write_reasons(&j, trace->corpus);
    json_close(&j, '}');
    json_line(&j);
}
