/*
 * The counts of the terminal's summary, one aligned line each: a name, a number, and a few words on
 * it.
 */
#include "emit/summary.h"

#include "base/hash.h"
#include "emit/capture.h"
#include "emit/findings.h"
#include "emit/flat.h"
#include "emit/phrase.h"
#include "reuse/furniture.h"

#include <string.h>

#define COLUMNS 76
#define WORDS_AT 22 /* where the words of a line begin */
#define SPEAKERS_NAMED 3
#define SPEAKERS_COUNTED 4096
#define SPEAKER_COLUMNS 24

void summary_count(struct writer *w, const char *name, uint64_t n)
{
    size_t digits = 1;
    for (uint64_t rest = n; rest >= 10; rest /= 10)
        digits++;
    digits += (digits - 1) / 3;
    writer_text(w, "  ");
    writer_text(w, name);
    for (size_t used = strlen(name) + digits; used < 17 || used == strlen(name) + digits; used++)
        writer_char(w, ' ');
    writer_grouped(w, n);
    writer_text(w, "   ");
}

/* The words of a line, broken at a comma where it is full. */
struct list {
    struct writer *w;
    size_t column;
    bool any;
};

static void list_add(struct list *l, char separator, const char *item)
{
    const size_t columns = flat_columns(item, strlen(item));
    if (l->any)
        writer_char(l->w, separator);
    if (l->any && l->column + columns + 3 > COLUMNS) {
        writer_char(l->w, '\n');
        for (l->column = 0; l->column < WORDS_AT; l->column++)
            writer_char(l->w, ' ');
    } else if (l->any) {
        writer_char(l->w, ' ');
        l->column += 2;
    }
    writer_text(l->w, item);
    l->column += columns;
    l->any = true;
}

struct speaker_count {
    const char *name;
    uint32_t n;
};
struct speaker_list {
    struct speaker_count *at; /* SPEAKERS_COUNTED */
    uint32_t n, named;        /* named: quotations with a name, of speakers past the list too */
};

static bool comes_first(const struct speaker_count *a, const struct speaker_count *b)
{
    return a->n != b->n ? a->n > b->n : strcmp(a->name, b->name) < 0;
}

/* Moves the speakers with most quotations to the begin. */
static void put_first(struct speaker_list *l)
{
    for (uint32_t k = 0; k < SPEAKERS_NAMED && k < l->n; k++) {
        uint32_t best = k;
        for (uint32_t i = k + 1; i < l->n; i++)
            best = comes_first(&l->at[i], &l->at[best]) ? i : best;
        const struct speaker_count moved = l->at[k];
        l->at[k] = l->at[best];
        l->at[best] = moved;
    }
}

/* How many quotations each speaker has; the first SPEAKERS_NAMED of the list have most. */
static stemma_status count_speakers(struct speaker_list *l, const struct summary *s,
                                    stemma_error *err)
{
    const stemma_quotes *quotes = s->trace->quotes;
    struct table numbers;
    uint32_t *number;
    *l = (struct speaker_list){ARENA_NEW(s->arena, struct speaker_count, SPEAKERS_COUNTED, err), 0,
                               0};
    if (l->at == NULL)
        return arena_status(s->arena);
    TRY(table_init(&numbers, s->arena, 64, err));
    for (size_t i = 0; i < quotes->quotes.n; i++) {
        const stemma_quote *q = &quotes->quotes.at[i];
        if (!quote_is_speech(q) || q->speaker == NULL)
            continue;
        l->named++;
        const uint64_t key = hash_bytes(q->speaker, strlen(q->speaker), 0);
        if (l->n == SPEAKERS_COUNTED && table_get(&numbers, key) == TABLE_NONE)
            continue;
        TRY(table_slot(&numbers, key, l->n, &number, err));
        if (*number == l->n)
            l->at[l->n++] = (struct speaker_count){q->speaker, 0};
        l->at[*number].n++;
    }
    put_first(l);
    return STEMMA_OK;
}

/* "Ada Merrow 24" as an item. */
static stemma_status add_count(struct list *l, const struct summary *s, const char *name,
                               uint32_t n, stemma_error *err)
{
    struct capture c;
    const char *short_name, *item;
    TRY(flat_copy(&short_name, s->arena, name, strlen(name), SPEAKER_COLUMNS, err));
    struct writer *w = capture_begin(&c, s->arena, err);
    writer_text(w, short_name);
    writer_char(w, ' ');
    writer_grouped(w, n);
    TRY(capture_end(&c, &item));
    list_add(l, ',', item);
    return STEMMA_OK;
}

static stemma_status write_quotations(const struct summary *s, stemma_error *err)
{
    const struct tally *t = &s->tally;
    struct speaker_list speakers;
    uint32_t listed = 0;
    TRY(count_speakers(&speakers, s, err));
    summary_count(s->w, "quotations", t->quotations);
    if (t->quotations == 0) {
        writer_text(s->w, "none is found\n");
        return STEMMA_OK;
    }
    writer_text(s->w, "in ");
    writer_grouped(s->w, t->parts);
    writer_text(s->w, t->parts == 1 ? " part; " : " parts; ");
    struct list list = {s->w, WORDS_AT + 15, false};
    for (uint32_t i = 0; i < speakers.n && i < SPEAKERS_NAMED; i++) {
        TRY(add_count(&list, s, speakers.at[i].name, speakers.at[i].n, err));
        listed += speakers.at[i].n;
    }
    if (speakers.named > listed)
        TRY(add_count(&list, s, "others", speakers.named - listed, err));
    if (t->quotations > speakers.named)
        TRY(add_count(&list, s, "no name", t->quotations - speakers.named, err));
    writer_char(s->w, '\n');
    return STEMMA_OK;
}

static void write_utterances(struct writer *w, uint64_t n, const struct tally *t)
{
    summary_count(w, "utterances", n);
    writer_grouped(w, t->shared_utterances);
    writer_text(w, " of them printed by two reports or more\n");
    if (t->contested == 0)
        return;
    summary_count(w, "contested", t->contested);
    writer_text(w, t->contested == 1 ? "place" : "places");
    writer_text(w, " where two readings have as many texts each\n");
}

static void write_source(const struct summary *s)
{
    const struct tally *t = &s->tally;
    struct writer *w = s->w;
    if (s->mixed) {
        summary_count(w, "sources", s->trace->sources.n);
        writer_text(w, "put together from what two reports or more quote\n");
    }
    if (s->mixed && t->contigs == 0)
        return;
    summary_count(w, s->mixed ? "largest" : "source", t->source_words);
    if (t->contigs == 0) {
        writer_text(w, "words; no quotation gives any\n");
        return;
    }
    writer_text(w, "words in ");
    writer_grouped(w, t->contigs);
    writer_text(w, t->contigs == 1 ? " contig, " : " contigs, ");
    writer_grouped(w, t->gaps);
    writer_text(w, t->gaps == 1 ? " gap; " : " gaps; ");
    writer_grouped(w, t->deep_words);
    writer_text(w, " in two texts or more\n");
}

/* "4 silent cuts" as an item. */
static stemma_status add_number(struct list *l, char separator, const struct summary *s, uint32_t n,
                                const char *noun, stemma_error *err)
{
    struct capture c;
    const char *item;
    struct writer *w = capture_begin(&c, s->arena, err);
    writer_grouped(w, n);
    writer_char(w, ' ');
    writer_text(w, noun);
    TRY(capture_end(&c, &item));
    list_add(l, separator, item);
    return STEMMA_OK;
}

static stemma_status write_edits(const struct summary *s, stemma_error *err)
{
    static const stemma_edit_type order[] = {
        STEMMA_EDIT_SILENT_CUT, STEMMA_EDIT_MARKED_CUT,    STEMMA_EDIT_BRACKET,
        STEMMA_EDIT_INSERTION,  STEMMA_EDIT_SUBSTITUTION,  STEMMA_EDIT_JOIN,
        STEMMA_EDIT_BEND,       STEMMA_EDIT_TRANSPOSITION, STEMMA_EDIT_SPEAKER};
    struct list list = {s->w, WORDS_AT, false};
    summary_count(s->w, "edits", s->tally.edits);
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        const uint32_t n = s->tally.by_type[order[i]];
        if (n > 0)
            TRY(add_number(&list, ',', s, n, edit_noun(order[i], n), err));
    }
    if (s->tally.house_style > 0)
        TRY(add_number(&list, ';', s, s->tally.house_style, "of house style", err));
    if (!list.any)
        writer_text(s->w, "none");
    writer_char(s->w, '\n');
    return STEMMA_OK;
}

/* Lines at the end of documents that list other posts. */
static void write_set_aside(const struct summary *s)
{
    const stemma_corpus *corpus = s->trace->corpus;
    uint64_t lines = 0, documents = 0;
    size_t first = 0;
    for (size_t i = 0; i < corpus->documents.n; i++) {
        const struct text *t = &corpus_document(corpus, i)->text;
        uint32_t begin;
        if (!furniture_trailing(t, &begin))
            continue;
        first = documents++ == 0 ? i : first;
        lines += t->n_paragraphs - text_paragraph_at(t, begin);
    }
    if (lines == 0)
        return;
    summary_count(s->w, "set aside", lines);
    writer_text(s->w, lines == 1 ? "line" : "lines");
    writer_text(s->w, " at the end of ");
    if (documents == 1)
        writer_text(s->w, s->labels.of[first]);
    else
        phrase_things(s->w, documents, "report", "reports", false);
    writer_text(s->w, documents == 1 ? ", a list of other posts\n" : ", lists of other posts\n");
}

static void write_place(const struct summary *s, const char *name, const char *files)
{
    const size_t n = strlen(s->dir);
    writer_text(s->w, name);
    flat_write(s->w, s->dir, n);
    writer_text(s->w, n > 0 && s->dir[n - 1] == '/' ? "" : "/");
    writer_text(s->w, files);
}

static void write_stories(const struct summary *s)
{
    const stemma_stories *stories = s->trace->stories;
    uint64_t told = 0, alone = 0;
    for (size_t i = 0; i < stories->stories.n; i++) {
        told += stories->stories.at[i].n_texts > 1;
        alone += stories->stories.at[i].n_documents == 1;
    }
    summary_count(s->w, "stories", told);
    writer_text(s->w, "told by two texts or more");
    if (alone > 0) {
        writer_text(s->w, "; ");
        phrase_things(s->w, alone, "report stands", "reports stand", false);
        writer_text(s->w, " alone");
    }
    writer_char(s->w, '\n');
}

stemma_status summary_counts(const struct summary *s, stemma_error *err)
{
    if (s->mixed)
        write_stories(s);
    TRY(write_quotations(s, err));
    if (s->trace->utterances.n > 0) {
        write_utterances(s->w, s->trace->utterances.n, &s->tally);
        write_source(s);
        TRY(write_edits(s, err));
    }
    write_set_aside(s);
    if (s->dir != NULL) {
        write_place(s, "\n  records   ", "*.jsonl and ");
        write_place(s, "", "manifest.json\n");
        if (s->plan.index)
            write_place(s, "  index     ", "index.html, with a report for each story\n");
        if (s->plan.whole)
            write_place(s, "  report    ", "report.html\n");
    }
    return STEMMA_OK;
}
