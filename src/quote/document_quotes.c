/*
 * Makes the records of one document.
 *
 * In: a document. Out: its quotations by place, each with parts, kind, source, cue, speaker,
 * addressee and confidence: those between marks and those printed without (article.h), and what is
 * reported in other words (indirect.h). Who speaks in an indirect sentence is told by the same
 * steps as for a quotation, knowing who was quoted before it.
 *
 * Linear in the text.
 */
#include "quote/document_quotes.h"

#include "base/bisect.h"
#include "quote/addressee.h"
#include "quote/indirect.h"
#include "quote/kind.h"
#include "quote/names.h"
#include "quote/speakers.h"
#include "quote/unmarked.h"
#include "read/front.h"
#include "read/late.h"

#include <string.h>

#define UNMARKED (STEMMA_FLAG_TRANSCRIPT | STEMMA_FLAG_DIALOGUE | STEMMA_FLAG_BLOCK)
#define UNMARKED_SAID 0.8

static uint64_t quote_id(const struct document *document, const stemma_span *parts, size_t n)
{
    uint64_t id = hash_bytes(document->record.id, strlen(document->record.id), 0);
    for (size_t i = 0; i < n; i++)
        id = hash_mix(id + ((uint64_t)parts[i].begin << 32 | parts[i].end));
    return id;
}

/* Spans of the parts, and how they are joined. */
static stemma_status fill_parts(stemma_quote *q, struct arena *keep, const struct article *a,
                                uint32_t number, stemma_error *err)
{
    const struct quotation *from = &a->quotations.at[number];
    stemma_span *parts = ARENA_NEW(keep, stemma_span, from->n_parts, err);
    uint8_t *own_joins = ARENA_NEW(keep, uint8_t, from->n_parts, err);
    if (parts == NULL || own_joins == NULL)
        return arena_status(keep);
    for (uint32_t p = 0; p < from->n_parts; p++) {
        const struct marked *m = &a->marks.at[a->quotations.part_marks[from->first_part + p]];
        parts[p] = text_span(a->text, m->begin, m->end);
        own_joins[p] = a->quotations.part_joins[from->first_part + p];
    }
    q->n_parts = from->n_parts;
    q->parts = parts;
    q->joins = own_joins;
    return STEMMA_OK;
}

static stemma_span mention_span(const struct article *a, uint32_t number)
{
    uint32_t begin, end;
    mention_bytes(&a->prose, &a->mentions.at[number], &begin, &end);
    return text_span(a->text, begin, end);
}

/* Names are made once a person: `names` is zeroed, one a person. */
static stemma_status fill_name(const char **out, const char **names, struct arena *keep,
                               const struct article *a, uint32_t person, stemma_error *err)
{
    if (person == NO_PERSON)
        return STEMMA_OK;
    if (names[person] == NULL)
        TRY(person_name(&names[person], keep, a, person, err));
    *out = names[person];
    return STEMMA_OK;
}

static stemma_status fill_addressee(stemma_quote *q, struct arena *keep, const struct article *a,
                                    const struct saying *s, const char **names, stemma_error *err)
{
    struct addressee to;
    if (!addressee_find(&to, a, s))
        return STEMMA_OK;
    q->addressee = text_span(a->text, to.begin, to.end);
    return fill_name(&q->addressee_name, names, keep, a, to.person, err);
}

/* The mention that is the label of a transcript's line; NO_TOKEN: the label names nobody. */
static uint32_t label_of(const struct article *a, uint32_t number)
{
    const struct marked *m =
        &a->marks.at[a->quotations.part_marks[a->quotations.at[number].first_part]];
    uint32_t first = text_token_at(a->text, m->begin);
    struct bisect search = {.high = a->mentions.n};
    while (bisect_open(&search))
        bisect_step(&search, a->mentions.at[search.middle].first < first);
    uint32_t low = (uint32_t)search.low;
    const struct mention *label = low > 0 ? &a->mentions.at[low - 1] : NULL;
    return label != NULL && label->end == first && !transcript_names_nobody(a->text, label->first)
               ? low - 1
               : NO_TOKEN;
}

/* A line of a transcript is said by whom its label names, or by somebody who is not named. */
static void give_label(struct saying *s, const struct resolver *resolver, uint32_t number)
{
    s->mention = label_of(resolver->article, number);
    s->cue = NO_TOKEN;
    s->person = NO_PERSON;
    s->how = STEMMA_HOW_NONE;
    if (s->mention == NO_TOKEN)
        return;
    struct identity id = resolve_mention(resolver, s->mention);
    s->person = id.person;
    s->how = id.how;
}

/* Words without marks were said, whether or not their speaker is found: the print tells. */
static void vouch(struct saying *s, const struct article *a, uint32_t number)
{
    struct quotation_view view;
    if (s->said || !(a->quotations.at[number].flags & UNMARKED))
        return;
    quotation_look(&view, a, number);
    s->kind = kind_of_said(a, &view, s->mention, s->cue);
    if (s->kind == STEMMA_KIND_UNKNOWN)
        s->kind = STEMMA_KIND_SPEECH;
    s->said = true;
    s->confidence = UNMARKED_SAID;
}

static stemma_status fill_quote(stemma_quote *q, struct arena *keep, const struct article *a,
                                const struct saying *s, const char **names, stemma_error *err)
{
    const struct token *tokens = a->text->tokens;
    q->kind = s->kind;
    q->how = s->how;
    q->confidence = s->confidence;
    if (s->mention != NO_TOKEN)
        q->source = mention_span(a, s->mention);
    if (s->cue != NO_TOKEN)
        q->cue = text_span(a->text, tokens[s->cue].begin, token_end(&tokens[s->cue_end - 1]));
    TRY(fill_addressee(q, keep, a, s, names, err));
    return fill_name(&q->speaker, names, keep, a, s->person, err);
}

/* What is known of one document while its records are made. */
struct filing {
    struct document_quotes *out;
    struct arena *keep;
    const struct article *article;
    uint32_t doc;
    struct saying *sayings;
    const char **names;
    struct office_list offices;
    struct resolver resolver; /* of indirect speech and transcripts */
};

static stemma_quote *next_record(struct filing *f)
{
    stemma_quote *q = &f->out->quotes[f->out->n++];
    q->struct_size = sizeof *q;
    q->doc = f->doc;
    return q;
}

/* Files what was found of the newest record, and asks for the name of an office. */
static stemma_status file_saying(struct filing *f, const struct saying *s, stemma_error *err)
{
    const uint32_t number = (uint32_t)f->out->n - 1;
    const uint64_t key = offices_asked(&f->offices, f->article, s->person);
    const struct office_asking asking = {key, number};
    if (key != 0)
        TRY(ARRAY_ADD(f->keep, &f->out->askings, asking, err));
    return fill_quote(&f->out->quotes[number], f->keep, f->article, s, f->names, err);
}

/* Tells who holds the offices whose holders the article names in full. */
static stemma_status tell_offices(struct filing *f, stemma_error *err)
{
    const struct person *persons = f->article->persons.at;
    for (size_t i = 0; i < f->offices.n; i++) {
        const struct office *office = &f->offices.at[i];
        const struct person *p = &persons[office->person];
        if (!office->full || !(p->flags & PERSON_FULL) || p->given == p->family)
            continue;
        struct office_telling telling = {
            office->key, p->given, NULL,
            (lexicon_get(f->article->lexicon, p->given)->classes & WORD_GIVEN) != 0};
        TRY(fill_name(&telling.name, f->names, f->keep, f->article, office->person, err));
        TRY(ARRAY_ADD(f->keep, &f->out->tellings, telling, err));
    }
    return STEMMA_OK;
}

static stemma_status file_direct(struct filing *f, uint32_t number, stemma_error *err)
{
    const struct article *a = f->article;
    struct saying *s = &f->sayings[number];
    stemma_quote *q = next_record(f);
    q->flags = a->quotations.at[number].flags;
    TRY(fill_parts(q, f->keep, a, number, err));
    vouch(s, a, number);
    if (q->flags & STEMMA_FLAG_TRANSCRIPT)
        give_label(s, &f->resolver, number);
    return file_saying(f, s, err);
}

static stemma_status file_indirect(struct filing *f, const struct indirect *from, stemma_error *err)
{
    struct identity id = resolve_mention(&f->resolver, from->mention);
    const struct saying s = {.kind = STEMMA_KIND_INDIRECT,
                             .said = true,
                             .mention = from->mention,
                             .cue = from->cue,
                             .cue_end = from->cue_end,
                             .person = id.person,
                             .how = id.how,
                             .confidence = indirect_sure(from->shape) *
                                           (id.person == NO_PERSON ? 1 : id.sure)};
    stemma_quote *q = next_record(f);
    stemma_span *part = ARENA_NEW(f->keep, stemma_span, 1, err);
    uint8_t *join = ARENA_ZEROED(f->keep, uint8_t, 1, err);
    if (part == NULL || join == NULL)
        return arena_status(f->keep);
    *part = text_span(f->article->text, from->begin, from->end);
    q->parts = part;
    q->joins = join;
    q->n_parts = 1;
    return file_saying(f, &s, err);
}

/* Tells the resolver who spoke last. */
static void note_speaker(struct filing *f, uint32_t person, uint32_t byte)
{
    if (person != NO_PERSON)
        resolver_note(&f->resolver, person, text_paragraph_at(f->article->text, byte));
}

/* Both lists in the order of their places. */
static stemma_status file_all(struct filing *f, const indirect_array *indirect, stemma_error *err)
{
    const struct article *a = f->article;
    size_t next = 0;
    for (uint32_t i = 0; i <= a->quotations.n; i++) {
        bool last = i == a->quotations.n;
        const struct marked *m =
            last ? NULL : &a->marks.at[a->quotations.part_marks[a->quotations.at[i].first_part]];
        for (; next < indirect->n && (last || indirect->at[next].begin < m->begin); next++) {
            uint32_t person = resolve_mention(&f->resolver, indirect->at[next].mention).person;
            TRY(file_indirect(f, &indirect->at[next], err));
            note_speaker(f, person, indirect->at[next].begin);
        }
        if (last)
            break;
        TRY(file_direct(f, i, err));
        if (indirect->n > 0 && f->sayings[i].said)
            note_speaker(f, f->sayings[i].person, m->begin);
    }
    return STEMMA_OK;
}

/* Finds the quotations of an article, and files them. */
static stemma_status find_and_file(struct filing *f, struct arena *scratch, double speech,
                                   stemma_error *err)
{
    const struct article *a = f->article;
    indirect_array indirect = ARRAY_INIT(UINT32_MAX);
    TRY(indirect_find(&indirect, scratch, a, err));
    size_t n = a->quotations.n + indirect.n;
    if (n == 0)
        return STEMMA_OK;
    TRY(resolver_init(&f->resolver, scratch, a, err));
    if (a->quotations.n > 0)
        TRY(speakers_find(&f->sayings, scratch, &f->resolver, speech, err));
    f->names = ARENA_ZEROED(scratch, const char *, a->persons.n, err);
    if (f->names == NULL)
        return arena_status(scratch);
    f->out->quotes = ARENA_ZEROED(f->keep, stemma_quote, n, err);
    f->out->runs = ARENA_NEW(f->keep, struct quote_runs, n, err);
    if (f->out->quotes == NULL || f->out->runs == NULL)
        return arena_status(f->keep);
    TRY(offices_find(&f->offices, scratch, a, err));
    TRY(file_all(f, &indirect, err));
    return tell_offices(f, err);
}

stemma_status document_quotes_find(struct document_quotes *out, struct worker *worker,
                                   const struct quoting *quoting, uint32_t doc, stemma_error *err)
{
    struct document document = *corpus_document(quoting->corpus, doc);
    struct arena *scratch = &worker->scratch;
    struct article article;
    out->tellings.max = out->askings.max = UINT32_MAX;
    struct filing f = {.out = out, .keep = &worker->keep, .article = &article, .doc = doc};
    if (!corpus_has_texts(quoting->corpus))
        TRY(front_find_words(&document, scratch, scratch, err));
    TRY(article_read(&article, scratch, &document, &quoting->lexicon, err));
    TRY(find_and_file(&f, scratch, quoting->speech, err));
    for (size_t i = 0; i < out->n; i++) {
        stemma_quote *q = &out->quotes[i];
        q->id = quote_id(&document, q->parts, q->n_parts);
        TRY(elsewhere_read(&out->runs[i], f.keep, article.text, q, err));
    }
    return STEMMA_OK;
}
