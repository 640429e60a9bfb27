/*
 * Readings. In: the differences of each witness; out: which of them are edits, which are contested,
 * and what stands at each place where witnesses differ.
 *
 * A changed, missing or added word is an edit only where more independent texts print the base text
 * there than print the change: then there is something to differ from. Of as many texts those count
 * more that print different stretches: two that print the very same one, word for word, may have it
 * from each other. Else both stand as readings, the place is contested, and nobody is said to have
 * changed anything. A text counts for the base where a witness of it prints all the words of the
 * place, and the words on both sides where the place is empty, without a difference there. House
 * style, marked cuts, brackets and bends show by themselves that the witness departs; they are not
 * weighed.
 *
 * Cost: each place against each witness.
 */
#include "trace/variants.h"

#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

struct witness_list {
    const struct collation *c;
    struct arena *arena, *scratch;
    uint32_t n;
    const uint32_t *piece;         /* of each witness */
    struct difference_list *lists; /* of each witness */
    const uint32_t *text;          /* of each witness: its text, numbered among the witnesses */
    const uint32_t *form;          /* of each such text: its longest form, numbered likewise */
    uint32_t *stamp, *form_stamp;  /* of each such text, and form */
    uint32_t n_counts;
};

/* What speaks for a reading: independent texts, and their different forms. */
struct support {
    uint32_t n_texts, n_forms;
};

/* A difference that is a reading, and whose. */
struct variant {
    struct difference *difference;
    uint32_t witness;
};

static int compare_items(const void *left, const void *right)
{
    const struct sort_item *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->value > b->value) - (a->value < b->value);
}

static const struct fragment *fragment_of(const struct witness_list *w, uint32_t i)
{
    return &w->c->fragments->at[w->c->pieces->at[w->piece[i]].fragment];
}

/* Numbers keys from 0, by their size: of items that are in order by key, into the place that each
 * item's value names. */
static void number_keys(uint32_t *number, struct sort_item *items, uint32_t n)
{
    qsort(items, n, sizeof *items, compare_items);
    for (uint32_t i = 0, last = 0; i < n; i++) {
        last += i > 0 && items[i].key != items[i - 1].key;
        number[items[i].value] = last;
    }
}

/* Numbers the texts of the witnesses, and the longest form of each text. */
static stemma_status number_texts(struct witness_list *w, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(w->scratch, struct sort_item, w->n, err);
    uint32_t *text = ARENA_NEW(w->scratch, uint32_t, w->n, err);
    uint32_t *form = ARENA_NEW(w->scratch, uint32_t, w->n, err);
    w->stamp = ARENA_ZEROED(w->scratch, uint32_t, w->n, err);
    w->form_stamp = ARENA_ZEROED(w->scratch, uint32_t, w->n, err);
    if (items == NULL || text == NULL || form == NULL || w->stamp == NULL || w->form_stamp == NULL)
        return arena_status(w->scratch);
    for (uint32_t i = 0; i < w->n; i++)
        items[i] = (struct sort_item){w->c->text_number[fragment_of(w, i)->doc], i};
    number_keys(text, items, w->n);
    for (uint32_t t = 0; t < w->n; t++)
        items[t] = (struct sort_item){UINT32_MAX, t};
    for (uint32_t i = 0; i < w->n; i++) {
        const uint32_t rank = w->c->forms->of_fragment[w->c->pieces->at[w->piece[i]].fragment];
        items[text[i]].key = rank < items[text[i]].key ? rank : items[text[i]].key;
    }
    number_keys(form, items, w->n);
    w->text = text;
    w->form = form;
    return STEMMA_OK;
}

static bool touches(const stemma_edit *e, uint32_t begin, uint32_t end)
{
    if (e->type == STEMMA_EDIT_TYPOGRAPHY || e->type == STEMMA_EDIT_JOIN)
        return false;
    if (e->base_begin == e->base_end || begin == end)
        return e->base_begin <= end && begin <= e->base_end;
    return e->base_begin < end && begin < e->base_end;
}

/* True where the witness prints base words begin … end as they stand. */
static bool prints_base(const struct difference_list *l, uint32_t begin, uint32_t end)
{
    if (begin == end ? (l->base_begin >= begin || l->base_end <= begin)
                     : (l->base_begin > begin || l->base_end < end))
        return false;
    for (size_t i = 0; i < l->n; i++)
        if (touches(&l->at[i].edit, begin, end))
            return false;
    return true;
}

static void add_support(struct support *s, struct witness_list *w, uint32_t i)
{
    const uint32_t text = w->text[i], form = w->form[text];
    s->n_texts += w->stamp[text] != w->n_counts;
    s->n_forms += w->form_stamp[form] != w->n_counts;
    w->stamp[text] = w->form_stamp[form] = w->n_counts;
}

static struct support support_of_base(struct witness_list *w, uint32_t begin, uint32_t end)
{
    struct support s = {0, 0};
    w->n_counts++;
    for (uint32_t i = 0; i < w->n; i++)
        if (prints_base(&w->lists[i], begin, end))
            add_support(&s, w, i);
    return s;
}

static struct support support_of_variants(struct witness_list *w, const struct variant *v, size_t n)
{
    struct support s = {0, 0};
    w->n_counts++;
    for (size_t i = 0; i < n; i++)
        add_support(&s, w, v[i].witness);
    return s;
}

static bool outweighs(const struct support *a, const struct support *b)
{
    return a->n_texts > b->n_texts || (a->n_texts == b->n_texts && a->n_forms > b->n_forms);
}

static int compare_variants(const void *left, const void *right)
{
    const struct variant *a = left, *b = right;
    const stemma_edit *x = &a->difference->edit, *y = &b->difference->edit;
    if (x->base_begin != y->base_begin)
        return x->base_begin < y->base_begin ? -1 : 1;
    if (x->base_end != y->base_end)
        return x->base_end < y->base_end ? -1 : 1;
    if (a->difference->reading != b->difference->reading)
        return a->difference->reading < b->difference->reading ? -1 : 1;
    if (x->type != y->type)
        return x->type < y->type ? -1 : 1;
    if (a->witness != b->witness)
        return a->witness < b->witness ? -1 : 1;
    return (x->span.begin_byte > y->span.begin_byte) - (x->span.begin_byte < y->span.begin_byte);
}

static bool same_place(const struct variant *a, const struct variant *b)
{
    return a->difference->edit.base_begin == b->difference->edit.base_begin &&
           a->difference->edit.base_end == b->difference->edit.base_end;
}

static bool same_reading(const struct variant *a, const struct variant *b)
{
    return same_place(a, b) && a->difference->reading == b->difference->reading &&
           a->difference->edit.type == b->difference->edit.type;
}

static stemma_status collect_variants(struct variant **out, size_t *n_out, struct witness_list *w,
                                      stemma_error *err)
{
    size_t n = 0, at = 0;
    for (uint32_t i = 0; i < w->n; i++)
        n += w->lists[i].n;
    struct variant *list = ARENA_NEW(w->scratch, struct variant, n, err);
    if (list == NULL)
        return arena_status(w->scratch);
    for (uint32_t i = 0; i < w->n; i++)
        for (size_t k = 0; k < w->lists[i].n; k++)
            if (w->lists[i].at[k].is_reading)
                list[at++] = (struct variant){&w->lists[i].at[k], i};
    if (at > 0)
        qsort(list, at, sizeof *list, compare_variants);
    *out = list;
    *n_out = at;
    return STEMMA_OK;
}

typedef ARRAY(stemma_reading) reading_array;

/* The reading of the base at a place, with the witnesses that print it. */
static stemma_status add_base_reading(reading_array *out, struct witness_list *w,
                                      const struct base_text *base, const stemma_edit *e,
                                      stemma_error *err)
{
    uint32_t *witnesses = ARENA_NEW(w->arena, uint32_t, w->n, err);
    if (witnesses == NULL)
        return arena_status(w->arena);
    stemma_reading r = {.base_begin = e->base_begin, .base_end = e->base_end};
    for (uint32_t i = 0; i < w->n; i++)
        if (prints_base(&w->lists[i], e->base_begin, e->base_end))
            witnesses[r.n_witnesses++] = i;
    r.witnesses = witnesses;
    if (r.n_witnesses == 0)
        return STEMMA_OK;
    if (e->base_begin < e->base_end)
        r.text = arena_copy(w->arena, base->bytes + base->begin[e->base_begin],
                            base->end[e->base_end - 1] - base->begin[e->base_begin], err);
    else
        r.text = arena_copy(w->arena, "", 0, err);
    return r.text != NULL ? ARRAY_ADD(w->arena, out, r, err) : arena_status(w->arena);
}

static stemma_status add_reading(reading_array *out, struct witness_list *w,
                                 const struct variant *v, size_t n, stemma_error *err)
{
    uint32_t *witnesses = ARENA_NEW(w->arena, uint32_t, n, err);
    if (witnesses == NULL)
        return arena_status(w->arena);
    stemma_reading r = {.base_begin = v->difference->edit.base_begin,
                        .base_end = v->difference->edit.base_end,
                        .text = v->difference->edit.text,
                        .witnesses = witnesses};
    for (size_t i = 0; i < n; i++)
        if (i == 0 || v[i].witness != v[i - 1].witness)
            witnesses[r.n_witnesses++] = v[i].witness;
    return ARRAY_ADD(w->arena, out, r, err);
}

/* Weighs each place, and lists its readings. */
static stemma_status weigh(stemma_utterance *out, struct witness_list *w,
                           const struct base_text *base, stemma_error *err)
{
    struct variant *v = NULL;
    size_t n = 0;
    reading_array readings = ARRAY_INIT(UINT32_MAX);
    TRY(collect_variants(&v, &n, w, err));
    for (size_t begin = 0, end; begin < n; begin = end) {
        const stemma_edit *e = &v[begin].difference->edit;
        const struct support for_base = support_of_base(w, e->base_begin, e->base_end);
        TRY(add_base_reading(&readings, w, base, e, err));
        for (end = begin; end < n && same_place(&v[begin], &v[end]);) {
            const size_t first = end;
            while (end < n && same_reading(&v[first], &v[end]))
                end++;
            const struct support against = support_of_variants(w, &v[first], end - first);
            const bool contested = v[first].difference->weighed && !outweighs(&for_base, &against);
            for (size_t i = first; i < end; i++)
                v[i].difference->contested = contested;
            out->contested |= contested;
            TRY(add_reading(&readings, w, &v[first], end - first, err));
        }
    }
    out->readings = readings.at;
    out->n_readings = readings.n;
    return STEMMA_OK;
}

static int compare_edits(const void *left, const void *right)
{
    const stemma_edit *a = left, *b = right;
    if (a->span.begin_byte != b->span.begin_byte)
        return a->span.begin_byte < b->span.begin_byte ? -1 : 1;
    if (a->span.end_byte != b->span.end_byte)
        return a->span.end_byte < b->span.end_byte ? -1 : 1;
    if (a->type != b->type)
        return a->type < b->type ? -1 : 1;
    return (a->base_begin > b->base_begin) - (a->base_begin < b->base_begin);
}

/* True for a speaker that stands there by name. */
static bool is_named(const struct witness_list *w, const struct fragment *f)
{
    const enum stemma_speaker_how how = w->c->quotes->quotes.at[f->quote].how;
    return how == STEMMA_HOW_NAMED || how == STEMMA_HOW_SURNAME;
}

/* Texts that name a speaker. */
static uint32_t texts_naming(struct witness_list *w, uint32_t speaker)
{
    const uint32_t stamp = ++w->n_counts;
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        const struct fragment *f = fragment_of(w, i);
        if (!is_named(w, f) || speaker_compare(w->c->speakers, f->speaker, speaker) != SPEAKER_SAME)
            continue;
        n += w->stamp[w->text[i]] != stamp;
        w->stamp[w->text[i]] = stamp;
    }
    return n;
}

/* True where the witness names one speaker, and more texts name another. */
static bool differs_in_speaker(struct witness_list *w, const struct fragment *f, uint32_t speaker)
{
    return speaker_compare(w->c->speakers, f->speaker, speaker) == SPEAKER_OTHER &&
           is_named(w, f) && texts_naming(w, speaker) > texts_naming(w, f->speaker);
}

/* The same words, given to somebody else than most texts do. */
static stemma_edit speaker_edit(const struct collation *c, const struct fragment *f,
                                const struct difference_list *l, uint32_t speaker)
{
    const stemma_quote *q = &c->quotes->quotes.at[f->quote];
    return (stemma_edit){.type = STEMMA_EDIT_SPEAKER,
                         .base_begin = l->base_begin,
                         .base_end = l->base_end,
                         .base = c->speakers->at[speaker].name,
                         .text = c->speakers->at[f->speaker].name,
                         .span = q->source};
}

static stemma_status fill_witness(stemma_witness *out, struct witness_list *w, uint32_t i,
                                  uint32_t speaker, stemma_error *err)
{
    const struct collation *c = w->c;
    const struct piece *p = &c->pieces->at[w->piece[i]];
    const struct fragment *f = &c->fragments->at[p->fragment];
    const struct difference_list *l = &w->lists[i];
    stemma_edit *edits = ARENA_NEW(w->arena, stemma_edit, l->n + 1, err);
    if (edits == NULL)
        return arena_status(w->arena);
    *out = (stemma_witness){.doc = f->doc,
                            .quote = f->quote,
                            .part = p->part,
                            .text = c->text_number[f->doc],
                            .base_begin = l->base_begin,
                            .base_end = l->base_end,
                            .edits = edits};
    for (size_t k = 0; k < l->n; k++)
        if (!l->at[k].contested)
            edits[out->n_edits++] = l->at[k].edit;
    if (differs_in_speaker(w, f, speaker))
        edits[out->n_edits++] = speaker_edit(c, f, l, speaker);
    qsort(edits, out->n_edits, sizeof *edits, compare_edits);
    uint32_t begin = f->words[p->word_begin].begin, end = f->words[p->word_end - 1].end;
    const stemma_span *part = fragment_part(c, f, p->part);
    if (p->word_begin == 0 || f->words[p->word_begin - 1].part != p->part)
        begin = part->begin_byte;
    if (p->word_end == f->n_words || f->words[p->word_end].part != p->part)
        end = part->end_byte;
    else
        end = closing_end(fragment_bytes(c, f), end, f->words[p->word_end].begin);
    out->span = text_span(&corpus_document(c->corpus, f->doc)->text, begin, end);
    return STEMMA_OK;
}

stemma_status utterance_record(stemma_utterance *out, struct arena *arena, struct arena *scratch,
                               const struct collation *c, uint32_t u, stemma_error *err)
{
    const uint32_t speaker = c->speaker[u];
    const struct base_text *base = &c->base[u];
    struct witness_list w = {.c = c,
                             .arena = arena,
                             .scratch = scratch,
                             .n = (uint32_t)(c->pieces->first[u + 1] - c->pieces->first[u]),
                             .piece = c->pieces->of_utterance + c->pieces->first[u]};
    w.lists = ARENA_NEW(scratch, struct difference_list, w.n, err);
    stemma_witness *witnesses = ARENA_NEW(arena, stemma_witness, w.n, err);
    if (w.lists == NULL || witnesses == NULL)
        return arena_status(w.lists == NULL ? scratch : arena);
    TRY(number_texts(&w, err));
    for (uint32_t i = 0; i < w.n; i++)
        TRY(differences_find(&w.lists[i], arena, c, w.piece[i], err));
    *out = (stemma_utterance){.struct_size = sizeof *out,
                              .speaker =
                                  speaker != SPEAKER_NONE ? c->speakers->at[speaker].name : NULL,
                              .text = base->bytes,
                              .n_words = base->n_words,
                              .n_witnesses = w.n,
                              .witnesses = witnesses};
    TRY(weigh(out, &w, base, err));
    for (uint32_t i = 0; i < w.n; i++)
        TRY(fill_witness(&witnesses[i], &w, i, speaker, err));
    return STEMMA_OK;
}
