/*
 * The trace as the public API shows it: records by number, records pushed, names of edits.
 */
#include "trace/trace.h"

#include <string.h>

const char *stemma_edit_type_name(stemma_edit_type type)
{
    static const char *const names[] = {
        [STEMMA_EDIT_TYPOGRAPHY] = "typography",
        [STEMMA_EDIT_MARKED_CUT] = "marked-cut",
        [STEMMA_EDIT_SILENT_CUT] = "silent-cut",
        [STEMMA_EDIT_BRACKET] = "bracket",
        [STEMMA_EDIT_INSERTION] = "insertion",
        [STEMMA_EDIT_SUBSTITUTION] = "substitution",
        [STEMMA_EDIT_TRANSPOSITION] = "transposition",
        [STEMMA_EDIT_JOIN] = "join",
        [STEMMA_EDIT_BEND] = "bend",
        [STEMMA_EDIT_SPEAKER] = "speaker",
    };
    const size_t i = (size_t)type;
    return i < sizeof names / sizeof names[0] ? names[i] : NULL;
}

const stemma_corpus *stemma_trace_corpus(const stemma_trace *trace)
{
    return trace != NULL ? trace->corpus : NULL;
}

const stemma_matches *stemma_trace_matches(const stemma_trace *trace)
{
    return trace != NULL ? trace->matches : NULL;
}

const stemma_quotes *stemma_trace_quotes(const stemma_trace *trace)
{
    return trace != NULL ? trace->quotes : NULL;
}

const stemma_utterance *stemma_trace_utterance(const stemma_trace *trace, size_t i)
{
    return trace != NULL && i < trace->utterances.n ? &trace->utterances.at[i] : NULL;
}

const stemma_source *stemma_trace_source(const stemma_trace *trace, size_t i)
{
    return trace != NULL && i < trace->sources.n ? &trace->sources.at[i] : NULL;
}

/* Pushes `n` records of one sort; stops at the first that is refused. */
#define PUSH(function, n, record)                                                        \
    do {                                                                                 \
        for (size_t i = 0; (function) != NULL && i < (n); i++)                           \
            if ((function)(sink->user, (record)) != 0)                                   \
                return fail(err, STEMMA_CANCELLED, "the caller stopped taking records"); \
    } while (0)

stemma_status stemma_trace_push(const stemma_trace *trace, const stemma_sink *given,
                                stemma_error *err)
{
    if (trace == NULL || given == NULL)
        return fail(err, STEMMA_INVAL, "pushing records needs a trace and a sink");
    if (given->struct_size < sizeof given->struct_size)
        return fail(err, STEMMA_INVAL, "the sink has no struct_size");
    stemma_sink known = {0};
    memcpy(&known, given, given->struct_size < sizeof known ? given->struct_size : sizeof known);
    const stemma_sink *sink = &known;
    PUSH(sink->document, stemma_corpus_count(trace->corpus),
         stemma_corpus_document(trace->corpus, i));
    PUSH(sink->hit, trace->matches->hits.n, &trace->matches->hits.at[i]);
    PUSH(sink->family, trace->matches->families.n, &trace->matches->families.at[i]);
    PUSH(sink->quote, trace->quotes->quotes.n, &trace->quotes->quotes.at[i]);
    PUSH(sink->utterance, trace->utterances.n, &trace->utterances.at[i]);
    PUSH(sink->source, trace->sources.n, &trace->sources.at[i]);
    return STEMMA_OK;
}
