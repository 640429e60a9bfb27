/*
 * Facts of a page. In: lists over a whole corpus; out: what of them concerns the documents of a
 * page, under the page's numbers.
 *
 * A page of all reports takes the lists whole; one of a story takes the story's stretch of them,
 * since disagreements come by story and notes by document. So all pages of a run together cost no
 * more than the lists. Values are found again by number, which is the order of document and place.
 */
#include "emit/facts.h"

#include "base/bisect.h"
#include "base/sort.h"

#include <stdlib.h>

static uint32_t whole_of(const struct facts *f, uint32_t doc)
{
    return f->whole != NULL ? f->whole[doc] : doc;
}

uint32_t facts_doc(const struct facts *f, uint32_t whole)
{
    const size_t n = f->trace->corpus->documents.n;
    if (f->whole == NULL)
        return whole < n ? whole : FACTS_NONE;
    struct bisect search = {.high = n};
    while (bisect_open(&search))
        bisect_step(&search, f->whole[search.middle] < whole);
    return search.low < n && f->whole[search.low] == whole ? (uint32_t)search.low : FACTS_NONE;
}

static stemma_status find_members(struct facts *f, struct arena *arena, stemma_error *err)
{
    const size_t n = f->trace->corpus->documents.n;
    f->member = ARENA_ZEROED(arena, const stemma_membership *, n, err);
    if (f->member == NULL)
        return arena_status(arena);
    for (uint32_t doc = 0; doc < n; doc++) {
        const uint32_t whole = whole_of(f, doc);
        const stemma_story *s = stemma_stories_at(f->stories, stemma_stories_of(f->stories, whole));
        struct bisect search = {.high = s != NULL ? s->n_documents : 0};
        while (bisect_open(&search))
            bisect_step(&search, s->documents[search.middle].doc < whole);
        f->member[doc] =
            s != NULL && search.low < s->n_documents ? &s->documents[search.low] : NULL;
    }
    return STEMMA_OK;
}

/* ---- disagreements and their values */

static stemma_status choose_differing(struct facts *f, struct arena *arena,
                                      const stemma_values *values, size_t story, stemma_error *err)
{
    size_t first = 0, n = 0;
    if (story != SIZE_MAX)
        n = stemma_values_of_story(values, story, &first);
    else
        n = values->disagreements.n;
    f->differ = ARENA_NEW(arena, const stemma_disagreement *, n, err);
    if (f->differ == NULL)
        return arena_status(arena);
    for (int rounding = 0; rounding < 2; rounding++) {
        for (size_t i = first; i < first + n; i++) {
            const stemma_disagreement *d = &values->disagreements.at[i];
            const bool real =
                d->relation == STEMMA_RELATION_DIFFERS || d->relation == STEMMA_RELATION_UPDATED;
            if (real != (rounding == 0) || d->n_groups == 0)
                continue;
            f->differ[f->n_differ++] = d;
        }
        f->n_real = rounding == 0 ? f->n_differ : f->n_real;
    }
    return STEMMA_OK;
}

static stemma_status list_values(struct facts *f, struct arena *arena, const stemma_values *values,
                                 stemma_error *err)
{
    ARRAY(struct sort_item) found = ARRAY_INIT(SIZE_MAX / 64);
    for (size_t i = 0; i < f->n_differ; i++)
        for (size_t g = 0; g < f->differ[i]->n_groups; g++)
            for (size_t m = 0; m < f->differ[i]->groups[g].n_members; m++) {
                const struct sort_item item = {f->differ[i]->groups[g].members[m], i};
                TRY(ARRAY_ADD(arena, &found, item, err));
            }
    TRY(sort_items(arena, found.at, found.n, err));
    f->values = ARENA_NEW(arena, struct fact_value, found.n, err);
    if (f->values == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < found.n; i++) {
        const uint32_t number = (uint32_t)found.at[i].key;
        const stemma_value *v = stemma_values_at(values, number);
        const uint32_t doc = v != NULL ? facts_doc(f, v->doc) : FACTS_NONE;
        if (doc == FACTS_NONE || (f->n_values > 0 && f->values[f->n_values - 1].number == number))
            continue;
        f->values[f->n_values++] = (struct fact_value){number, doc, (uint32_t)found.at[i].value, v};
    }
    return STEMMA_OK;
}

size_t facts_value(const struct facts *f, uint32_t number)
{
    struct bisect search = {.high = f->n_values};
    while (bisect_open(&search))
        bisect_step(&search, f->values[search.middle].number < number);
    return search.low < f->n_values && f->values[search.low].number == number ? search.low
                                                                              : SIZE_MAX;
}

size_t facts_value_at(const struct facts *f, uint32_t doc, uint32_t byte)
{
    struct bisect search = {.high = f->n_values};
    while (bisect_open(&search)) {
        const struct fact_value *v = &f->values[search.middle];
        bisect_step(&search, v->doc < doc || (v->doc == doc && v->value->span.end_byte <= byte));
    }
    return search.low;
}

static stemma_status list_events(struct facts *f, struct arena *arena, const stemma_values *values,
                                 size_t story, stemma_error *err)
{
    size_t first = 0, n = values->events.n;
    if (story != SIZE_MAX)
        n = stemma_values_events_of_story(values, story, &first);
    f->events = ARENA_NEW(arena, const stemma_event *, n, err);
    if (f->events == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++)
        f->events[i] = &values->events.at[first + i];
    f->n_events = n;
    return STEMMA_OK;
}

/* ---- notes */

static stemma_status list_notes(struct facts *f, struct arena *arena,
                                const stemma_corrections *corrections, stemma_error *err)
{
    const correction_array *all = &corrections->corrections;
    const uint32_t n_docs = (uint32_t)f->trace->corpus->documents.n;
    size_t n = 0;
    for (uint32_t doc = 0; doc < n_docs; doc++)
        n +=
            corrections_first(all, whole_of(f, doc) + 1) - corrections_first(all, whole_of(f, doc));
    f->notes = ARENA_NEW(arena, const stemma_correction *, n, err);
    if (f->notes == NULL)
        return arena_status(arena);
    for (uint32_t doc = 0; doc < n_docs; doc++) {
        const uint32_t whole = whole_of(f, doc);
        for (size_t i = corrections_first(all, whole); i < all->n && all->at[i].doc == whole; i++)
            f->notes[f->n_notes++] = &all->at[i];
    }
    return STEMMA_OK;
}

stemma_status facts_make(struct facts *out, struct arena *arena, const stemma_trace *trace,
                         const stemma_write_options *options, const struct facts_page *page,
                         stemma_error *err)
{
    *out = (struct facts){.trace = trace, .stories = page->stories, .whole = page->whole};
    if (page->stories == NULL)
        return STEMMA_OK;
    TRY(find_members(out, arena, err));
    if (options->values != NULL) {
        TRY(choose_differing(out, arena, options->values, page->story, err));
        TRY(list_values(out, arena, options->values, err));
        TRY(list_events(out, arena, options->values, page->story, err));
    }
    return options->corrections != NULL ? list_notes(out, arena, options->corrections, err)
                                        : STEMMA_OK;
}
