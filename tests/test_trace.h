/*
 * A trace made by hand over invented documents, for tests of what is written from one. Nothing of
 * it is found by the library: quotations, witnesses and edits are what the test says.
 *
 *     struct test_trace t;
 *     test_trace_begin(&t);
 *     test_add(&t, "kestrel", "Kestrel", "Ferry stops", "2024-03-01", "Ferry stops\n\n“No,” …");
 *     test_seal(&t);
 *     uint32_t q = test_quote(&t, "kestrel", "Ines Vale", "The ferry stops today", NULL);
 *     struct test_utterance *u = test_utterance(&t, "Ines Vale", "The ferry stops today");
 *     stemma_witness *w = test_witness(&t, u, q, 0, 0, 4);
 *     test_edit(&t, w, STEMMA_EDIT_SUBSTITUTION, 3, 4, "today", "soon", "soon");
 *     test_source(&t, "Ines Vale", 1, u);
 *     test_trace_end(&t);           then &t.trace is whole
 *     test_trace_free(&t);
 *
 * Words of a document are given as they stand in it; the n-th place of the same words is asked for
 * by "2:words". test_story makes a small story, and the same with hostile strings.
 */
#ifndef STEMMA_TESTS_TEST_TRACE_H
#define STEMMA_TESTS_TEST_TRACE_H

#include "trace/trace.h"

#include "test_context.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
    TEST_UTTERANCES = 12,
    TEST_WITNESSES = 12,
    TEST_EDITS = 6,
    TEST_QUOTES = 32,
    TEST_DOCS = 12
};

struct test_utterance {
    stemma_utterance record;
    stemma_witness witnesses[TEST_WITNESSES];
    stemma_edit edits[TEST_WITNESSES][TEST_EDITS];
    uint32_t number;
};

struct test_trace {
    stemma_ctx *ctx;
    stemma_corpus *corpus;
    stemma_params *params;
    stemma_trace trace;
    struct stemma_matches matches;
    struct stemma_quotes quotes;
    stemma_quote quote[TEST_QUOTES];
    stemma_span parts[TEST_QUOTES][4];
    size_t first[TEST_DOCS + 1];
    uint32_t text_number[TEST_DOCS];
    struct test_utterance *utterances; /* TEST_UTTERANCES */
    stemma_utterance records[TEST_UTTERANCES];
    stemma_source sources[4];
    stemma_contig contigs[4][8];
    stemma_contig_witness contig_witnesses[4][8][TEST_WITNESSES];
    stemma_order orders[16];
    stemma_join joins[4];
    uint32_t gaps[4][8];
    stemma_hit hits[4];
    stemma_family families[4];
};

static inline void test_want(int good)
{
    if (!good)
        abort();
}

static inline void test_trace_begin_with(struct test_trace *t, stemma_ctx *ctx)
{
    memset(t, 0, sizeof *t);
    t->ctx = ctx;
    test_want(stemma_corpus_new(&t->corpus, ctx, NULL) == STEMMA_OK);
    test_want(stemma_params_new(&t->params, NULL, NULL) == STEMMA_OK);
    t->utterances = calloc(TEST_UTTERANCES, sizeof *t->utterances);
    test_want(t->utterances != NULL);
}

static inline void test_trace_begin(struct test_trace *t)
{
    test_trace_begin_with(t, test_context(1));
}

static inline void test_trace_free(struct test_trace *t)
{
    stemma_params_free(t->params);
    stemma_corpus_free(t->corpus);
    stemma_ctx_free(t->ctx);
    free(t->utterances);
}

static inline void test_add(struct test_trace *t, const char *id, const char *outlet,
                            const char *title, const char *date, const char *text)
{
    const stemma_document d = {.struct_size = sizeof d,
                               .id = id,
                               .outlet = outlet,
                               .title = title,
                               .date = date,
                               .language = "en",
                               .text = text,
                               .n_text = strlen(text)};
    test_want(stemma_corpus_add(t->corpus, &d, NULL) == STEMMA_OK);
}

static inline void test_seal(struct test_trace *t)
{
    test_want(stemma_corpus_seal(t->corpus, NULL) == STEMMA_OK);
    test_want(corpus_want_texts(t->corpus, NULL) == STEMMA_OK);
    test_want(t->corpus->documents.n <= TEST_DOCS);
    for (uint32_t i = 0; i < t->corpus->documents.n; i++)
        t->text_number[i] = i;
    t->trace.n_texts = (uint32_t)t->corpus->documents.n;
}

static inline uint32_t test_doc(const struct test_trace *t, const char *id)
{
    for (uint32_t i = 0; i < t->corpus->documents.n; i++)
        if (strcmp(t->corpus->documents.at[i].record.id, id) == 0)
            return i;
    abort();
}

/* Documents that print one text; numbers stay dense. */
static inline void test_one_text(struct test_trace *t, const char *a, const char *b)
{
    const uint32_t gone = t->text_number[test_doc(t, b)];
    t->text_number[test_doc(t, b)] = t->text_number[test_doc(t, a)];
    for (uint32_t i = 0; i < t->corpus->documents.n; i++)
        t->text_number[i] -= t->text_number[i] > gone;
    t->trace.n_texts--;
}

/* The span of words in a document; "2:words" is their second place. An empty string after a place,
 * "words|", is the empty span behind them. */
static inline stemma_span test_span(const struct test_trace *t, uint32_t doc, const char *words)
{
    const struct text *text = &t->corpus->documents.at[doc].text;
    unsigned skip = 0;
    if (words[0] >= '2' && words[0] <= '9' && words[1] == ':') {
        skip = (unsigned)(words[0] - '1');
        words += 2;
    }
    const size_t n = strlen(words), behind = n > 1 && words[n - 1] == '|';
    for (uint32_t i = 0; i + n - behind <= text->n_bytes; i++) {
        if (memcmp(text->bytes + i, words, n - behind) != 0 || skip-- > 0)
            continue;
        const uint32_t end = i + (uint32_t)(n - behind);
        return text_span(text, behind ? end : i, end);
    }
    fprintf(stderr, "the test's document does not print: %s\n", words);
    abort();
}

/* A quotation of kind speech; its parts' words, NULL at the end. Quotations come by document, then
 * place. */
static inline uint32_t test_quote(struct test_trace *t, const char *doc, const char *speaker, ...)
{
    const uint32_t number = (uint32_t)t->quotes.quotes.n++;
    test_want(number < TEST_QUOTES);
    stemma_quote *q = &t->quote[number];
    *q = (stemma_quote){.struct_size = sizeof *q,
                        .id = 0x1000 + number,
                        .doc = test_doc(t, doc),
                        .kind = STEMMA_KIND_SPEECH,
                        .parts = t->parts[number],
                        .speaker = speaker,
                        .how = speaker != NULL ? STEMMA_HOW_CONTEXT : STEMMA_HOW_NONE,
                        .confidence = 0.75};
    va_list parts;
    va_start(parts, speaker);
    for (const char *words; (words = va_arg(parts, const char *)) != NULL;)
        t->parts[number][q->n_parts++] = test_span(t, q->doc, words);
    va_end(parts);
    return number;
}

static inline struct test_utterance *test_utterance(struct test_trace *t, const char *speaker,
                                                    const char *text)
{
    const size_t number = t->trace.utterances.n++;
    test_want(number < TEST_UTTERANCES);
    struct test_utterance *u = &t->utterances[number];
    uint32_t words = 0;
    for (const char *c = text; *c != '\0'; c++)
        words += *c != ' ' && (c == text || c[-1] == ' ');
    u->number = (uint32_t)number;
    u->record = (stemma_utterance){.struct_size = sizeof u->record,
                                   .id = 0x2000 + number,
                                   .speaker = speaker,
                                   .text = text,
                                   .n_words = words,
                                   .witnesses = u->witnesses};
    return u;
}

static inline stemma_witness *test_witness(struct test_trace *t, struct test_utterance *u,
                                           uint32_t quote, uint32_t part, uint32_t begin,
                                           uint32_t end)
{
    const size_t number = u->record.n_witnesses++;
    test_want(number < TEST_WITNESSES);
    const stemma_quote *q = &t->quote[quote];
    u->witnesses[number] = (stemma_witness){.doc = q->doc,
                                            .quote = quote,
                                            .part = part,
                                            .text = t->text_number[q->doc],
                                            .span = q->parts[part],
                                            .base_begin = begin,
                                            .base_end = end,
                                            .edits = u->edits[number]};
    return &u->witnesses[number];
}

/* `place`: where it stands in the witness's document, as test_span has it. */
static inline void test_edit(struct test_trace *t, stemma_witness *w, stemma_edit_type type,
                             uint32_t begin, uint32_t end, const char *base, const char *text,
                             const char *place)
{
    stemma_edit *edits = (stemma_edit *)(uintptr_t)w->edits;
    test_want(w->n_edits < TEST_EDITS);
    edits[w->n_edits++] = (stemma_edit){.type = type,
                                        .base_begin = begin,
                                        .base_end = end,
                                        .base = base,
                                        .text = text,
                                        .span = test_span(t, w->doc, place)};
}

/* A source of n utterances, in order, with a gap between any two. */
static inline stemma_source *test_source(struct test_trace *t, const char *speaker, size_t n, ...)
{
    const size_t number = t->trace.sources.n++;
    stemma_source *s = &t->sources[number];
    va_list utterances;
    va_start(utterances, n);
    *s = (stemma_source){.struct_size = sizeof *s,
                         .id = 0x3000 + number,
                         .speaker = speaker,
                         .n_contigs = n,
                         .contigs = t->contigs[number],
                         .n_gaps = n - 1,
                         .gaps = t->gaps[number]};
    for (uint32_t i = 0; i < n; i++) {
        const struct test_utterance *u = va_arg(utterances, const struct test_utterance *);
        stemma_contig_witness *witnesses = t->contig_witnesses[number][i];
        t->gaps[number][i] = i;
        t->contigs[number][i] = (stemma_contig){.id = 0x4000 + 16 * number + i,
                                                .utterance = u->number,
                                                .text = u->record.text,
                                                .n_words = u->record.n_words,
                                                .n_witnesses = u->record.n_witnesses,
                                                .witnesses = witnesses};
        s->n_words += u->record.n_words;
        for (size_t k = 0; k < u->record.n_witnesses; k++)
            witnesses[k] = (stemma_contig_witness){u->witnesses[k].doc, u->witnesses[k].quote,
                                                   u->witnesses[k].span, u->witnesses[k].base_begin,
                                                   u->witnesses[k].base_end};
    }
    va_end(utterances);
    return s;
}

static inline void test_trace_end(struct test_trace *t)
{
    size_t q = 0;
    for (uint32_t d = 0; d <= t->corpus->documents.n; d++) {
        t->first[d] = q;
        while (q < t->quotes.quotes.n && t->quote[q].doc == d)
            q++;
    }
    test_want(q == t->quotes.quotes.n);
    t->quotes.ctx = t->trace.ctx = t->matches.ctx = t->ctx;
    t->quotes.quotes.at = t->quote;
    t->quotes.first = t->first;
    t->trace.corpus = t->corpus;
    t->trace.quotes = &t->quotes;
    t->trace.matches = &t->matches;
    t->trace.text_number = t->text_number;
    for (size_t i = 0; i < t->trace.utterances.n; i++)
        t->records[i] = t->utterances[i].record;
    t->trace.utterances.at = t->records;
    t->trace.sources.at = t->sources;
    t->matches.hits.at = t->hits;
    t->matches.families.at = t->families;
}

/* What a test collects of what is written; the bytes are NUL-terminated. */
struct test_bytes {
    char *at;
    size_t n, capacity;
    size_t full_at; /* not 0: past so many bytes the disk is full */
    size_t n_calls;
};

static inline int test_take(void *user, const char *bytes, size_t n)
{
    struct test_bytes *out = (struct test_bytes *)user;
    out->n_calls++;
    if (out->full_at != 0 && out->n + n > out->full_at)
        return 28; /* ENOSPC */
    if (out->n + n + 1 > out->capacity) {
        out->capacity = 2 * (out->n + n) + 64;
        out->at = (char *)realloc(out->at, out->capacity);
        test_want(out->at != NULL);
    }
    memcpy(out->at + out->n, bytes, n);
    out->n += n;
    out->at[out->n] = '\0';
    return 0;
}

static inline void test_bytes_free(struct test_bytes *out)
{
    free(out->at);
    memset(out, 0, sizeof *out);
}

static inline size_t test_count(const char *text, const char *words)
{
    size_t n = 0;
    for (; (text = strstr(text, words)) != NULL; text += strlen(words))
        n++;
    return n;
}

/* Strings that come from documents in the story below. */
struct test_strings {
    const char *outlets[4], *ids[4]; /* in byte order of the ids */
    const char *title, *speaker, *date;
    const char *lead; /* the first words of the first document */
};

static const struct test_strings test_plain = {{"Kestrel", "Osprey", "Petrel", "Tern"},
                                               {"kestrel", "osprey", "petrel", "tern"},
                                               "Ferry stays in port",
                                               "Ines Vale",
                                               "2024-03-01T08:00",
                                               "Nobody sailed."};

/* Markup, control characters, overrides of direction, ends of styles and scripts. */
static const struct test_strings test_hostile = {
    {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]></style></script>\x1b[2J",
     "\xe2\x80\xae"
     "lanruoJ\xe2\x81\xa6\xc2\x9b"
     "31m"},
    {"\"><b id=summary>", "</article><script>alert(1)</script>", "a' onclick='alert(1)",
     "javascript:alert(1)"},
    "</title><script>alert(1)</script>\x07 <style>*{display:none}</style>",
    "<svg onload=alert(1)>\r\n\x1b]0;x\x07",
    "2024-03-01\"><script>alert(1)</script>",
    "<!-- <script>alert(1)</script> ]]> </p> &lt; \x1b[31m \xe2\x80\xae"};

/*
 * Four documents, three texts, five quotations, two utterances of one speaker and one of another,
 * every type of edit but transposition. The third document has no date.
 */
static inline void test_story_in(struct test_trace *t, const struct test_strings *s,
                                 stemma_ctx *ctx)
{
    char text[4][1024];
    snprintf(text[0], sizeof text[0],
             "%s\n\n%s “The ferry will not sail on Monday,” she said. “Bring a book and a lamp.” "
             "Read it.\n\nNobody was there. The sea was calm.\n\nIt rained all night.\n",
             s->title, s->lead);
    snprintf(text[1], sizeof text[1],
             "%s\n\nOn the quay: “The ferry will not sail on Friday. Bring a book.”\n", s->title);
    snprintf(text[2], sizeof text[2],
             "%s\n\nShe said “the boat [of the island] will not sail … Bring a book and a lamp. "
             "I know the way.”\n",
             s->title);
    snprintf(text[3], sizeof text[3], "%s\n\n“The ferry will not sail on Friday. Bring a book.”\n",
             s->title);
    test_trace_begin_with(t, ctx);
    for (size_t i = 0; i < 4; i++)
        test_add(t, s->ids[i], s->outlets[i], s->title, i == 2 ? NULL : s->date, text[i]);
    test_seal(t);
    test_one_text(t, s->ids[1], s->ids[3]);
    const uint32_t k = test_quote(t, s->ids[0], s->speaker, "The ferry will not sail on Monday,",
                                  "Bring a book and a lamp.", NULL);
    const uint32_t o = test_quote(t, s->ids[1], s->speaker,
                                  "The ferry will not sail on Friday. Bring a book.", NULL);
    const uint32_t p = test_quote(t, s->ids[2], NULL,
                                  "the boat [of the island] will not sail … Bring a book and a "
                                  "lamp. I know the way.",
                                  NULL);
    const uint32_t n = test_quote(t, s->ids[3], s->speaker,
                                  "The ferry will not sail on Friday. Bring a book.", NULL);
    struct test_utterance *u = test_utterance(t, s->speaker, "The ferry will not sail on Friday.");
    struct test_utterance *v = test_utterance(t, s->speaker, "Bring a book and a lamp.");
    struct test_utterance *z = test_utterance(t, NULL, "I know the way.");
    stemma_witness *w = test_witness(t, u, k, 0, 0, 7);
    test_edit(t, w, STEMMA_EDIT_SUBSTITUTION, 6, 7, "Friday", "Monday", "Monday");
    test_edit(t, w, STEMMA_EDIT_TYPOGRAPHY, 7, 7, ".", ",", ",");
    w = test_witness(t, u, o, 0, 0, 7);
    w->span = test_span(t, w->doc, "The ferry will not sail on Friday.");
    test_edit(t, w, STEMMA_EDIT_JOIN, 7, 7, "", "", "Friday.|");
    w = test_witness(t, u, p, 0, 0, 7);
    w->span = test_span(t, w->doc, "the boat [of the island] will not sail …");
    test_edit(t, w, STEMMA_EDIT_BEND, 0, 1, "The", "the", "the");
    test_edit(t, w, STEMMA_EDIT_SUBSTITUTION, 1, 2, "ferry", "boat", "boat");
    test_edit(t, w, STEMMA_EDIT_BRACKET, 2, 2, "", "[of the island]", "[of the island]");
    test_edit(t, w, STEMMA_EDIT_MARKED_CUT, 5, 7, "on Friday", "…", "…");
    w = test_witness(t, u, n, 0, 0, 7);
    w->span = test_span(t, w->doc, "The ferry will not sail on Friday.");
    test_edit(t, w, STEMMA_EDIT_JOIN, 7, 7, "", "", "Friday.|");
    test_witness(t, v, k, 1, 0, 6);
    w = test_witness(t, v, o, 0, 0, 3);
    w->span = test_span(t, w->doc, "Bring a book.");
    test_edit(t, w, STEMMA_EDIT_SILENT_CUT, 3, 6, "and a lamp", "", "a book|");
    w = test_witness(t, v, p, 0, 0, 6);
    w->span = test_span(t, w->doc, "Bring a book and a lamp.");
    test_edit(t, w, STEMMA_EDIT_SPEAKER, 0, 6, s->speaker, "nobody", "She");
    w = test_witness(t, v, n, 0, 0, 3);
    w->span = test_span(t, w->doc, "Bring a book.");
    test_edit(t, w, STEMMA_EDIT_SILENT_CUT, 3, 6, "and a lamp", "", "a book|");
    test_witness(t, z, p, 0, 0, 4)->span = test_span(t, test_doc(t, s->ids[2]), "I know the way.");
    stemma_source *source = test_source(t, s->speaker, 2, u, v);
    static const uint32_t both[] = {0, 1}, one[] = {2};
    t->orders[0] = (stemma_order){0, 1, 2, 1, both, one, 1};
    source->n_orders = 1;
    source->orders = t->orders;
    t->joins[0] = (stemma_join){0, 1, 7, 0, 1, 2, one, both, 0};
    source->n_joins = 1;
    source->joins = t->joins;
    test_trace_end(t);
}

static inline void test_story(struct test_trace *t, const struct test_strings *strings)
{
    test_story_in(t, strings, test_context(1));
}

#endif
