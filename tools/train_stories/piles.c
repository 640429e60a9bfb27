/*
 * In: a corpus with the events of some of its documents. Out: piles of two to four events of one
 * half, or of tens of them, one to three reports of each, with their own days, all with one day, or
 * with none.
 *
 * In a whole corpus a report is held against the thirty nearest of its days. Of a handful each is
 * near to each, and what is rare among them is not rare: the models must see that, or they take
 * reports of one day for reports of one event. Events are drawn by a hash of the pile's number, so
 * nothing is random.
 */
#include "piles.h"

#include "base/hash.h"
#include "trace/texts.h"

enum { PILES = 240, LEAST_EVENTS = 2, MOST_REPORTS = 3, MOST_EVENTS = 60 };
enum { MOST_CHOICES = 500 /* where there are few events */ };

/* Kinds of piles, by turns. */
static const struct kind {
    uint32_t most_events;
    bool dated, one_day;
} kinds[] = {{4, false, false},
             {4, true, true},
             {4, true, true},
             {MOST_EVENTS, true, true},
             {MOST_EVENTS, true, false}};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* A number below `n` for the k-th choice of a pile. */
static uint32_t choose(size_t pile, uint32_t k, uint32_t n)
{
    return (uint32_t)(hash_mix(pile << 16 | k) % n);
}

/* Adds up to `n` reports of the event to the pile, from some place of the corpus on. */
static stemma_status add_reports(struct pile *pile, const struct pile_source *s, uint32_t event,
                                 uint32_t n, const struct kind *kind, stemma_error *err)
{
    for (uint32_t d = 0; d < stemma_corpus_count(s->corpus) && n > 0; d++) {
        if (s->event_of[d] != event)
            continue;
        stemma_document record = *stemma_corpus_document(s->corpus, d);
        record.url = NULL;
        if (!kind->dated || kind->one_day)
            record.date = kind->one_day ? "2020-03-04" : NULL;
        TRY(stemma_corpus_add(pile->corpus, &record, err));
        n--;
    }
    return STEMMA_OK;
}

static bool is_among(const uint32_t *events, uint32_t n, uint32_t event)
{
    for (uint32_t i = 0; i < n; i++)
        if (events[i] == event)
            return true;
    return false;
}

static stemma_status draw(struct pile *pile, size_t number, const struct pile_source *s,
                          stemma_error *err)
{
    const struct kind *kind = &kinds[number / 2 % KINDS];
    uint32_t events[MOST_EVENTS], k = 0;
    const uint32_t n = LEAST_EVENTS + choose(number, k++, kind->most_events - LEAST_EVENTS + 1);
    pile->late = number % 2 == 1;
    for (uint32_t i = 0; i < n && k < MOST_CHOICES;) {
        events[i] = choose(number, k++, s->n_events);
        if (s->is_late(s->user, events[i]) != pile->late || is_among(events, i, events[i]))
            continue;
        TRY(add_reports(pile, s, events[i++], 1 + choose(number, k++, MOST_REPORTS), kind, err));
    }
    return stemma_corpus_seal(pile->corpus, err);
}

static stemma_status find_events(struct pile *pile, struct arena *arena,
                                 const struct pile_source *s, stemma_error *err)
{
    const size_t n = stemma_corpus_count(pile->corpus);
    pile->event_of = ARENA_NEW(arena, uint32_t, n, err);
    if (pile->event_of == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        const char *id = stemma_corpus_document(pile->corpus, i)->id;
        pile->event_of[i] = s->event_of[stemma_corpus_find(s->corpus, id)];
    }
    return STEMMA_OK;
}

static stemma_status gather(struct pile *pile, struct arena *arena, const struct pile_source *s,
                            stemma_error *err)
{
    TRY(corpus_want_texts(pile->corpus, err));
    TRY(stemma_match(&pile->matches, pile->corpus, s->params, err));
    const struct trace_inputs in = {
        .corpus = pile->corpus, .matches = pile->matches, .params = s->params};
    uint32_t n_texts;
    uint32_t *number = ARENA_NEW(arena, uint32_t, stemma_corpus_count(pile->corpus), err);
    if (number == NULL)
        return arena_status(arena);
    TRY(texts_number(number, &n_texts, arena, &in, err));
    const struct evidence_inputs evidence = {pile->corpus, pile->matches, number, s->params};
    return evidence_make(&pile->evidence, &pile->workers, arena, &evidence, err);
}

stemma_status piles_make(struct piles *out, struct arena *arena, const struct pile_source *source,
                         stemma_error *err)
{
    *out = (struct piles){0, ARENA_ZEROED(arena, struct pile, PILES, err)};
    if (out->at == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < PILES; i++) {
        struct pile *pile = &out->at[out->n++];
        TRY(stemma_corpus_new(&pile->corpus, source->ctx, err));
        TRY(workers_init(&pile->workers, source->ctx, err));
        TRY(draw(pile, i, source, err));
        TRY(find_events(pile, arena, source, err));
        TRY(gather(pile, arena, source, err));
    }
    return STEMMA_OK;
}

void piles_free(struct piles *piles)
{
    for (size_t i = 0; i < piles->n; i++) {
        workers_clear(&piles->at[i].workers);
        stemma_matches_free(piles->at[i].matches);
        stemma_corpus_free(piles->at[i].corpus);
    }
    *piles = (struct piles){0};
}
