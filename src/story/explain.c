/*
 * Why two documents are in one story, or why not: the same facts that the stage went by, for one
 * pair. O(words of one document).
 */
#include "reuse/hit.h"
#include "story/stories.h"
#include "story/terms.h"

#include <string.h>

/* The mean likelihood over all cross pairs of two groups, or over all pairs of one; in a crowd,
 * over those that were compared. */
static double mean_between(const stemma_stories *s, uint32_t a, uint32_t b)
{
    const struct likeness *l = &s->evidence.likeness;
    uint64_t n_a = 0, n_b = 0, n_compared = 0;
    bool crowd = false;
    double sum = 0;
    for (uint32_t i = 0; i < l->n; i++) {
        n_a += s->group[i] == a;
        n_b += s->group[i] == b;
        crowd |= a == b && s->group[i] == a && likeness_crowded(l, i);
    }
    for (size_t i = 0; i < l->pairs.n; i++) {
        const uint32_t x = s->group[l->pairs.at[i].a], y = s->group[l->pairs.at[i].b];
        if ((x != a || y != b) && (x != b || y != a))
            continue;
        sum += l->probability[i];
        n_compared++;
    }
    if (crowd)
        return n_compared > 0 ? sum / (double)n_compared : 0;
    const double n = a != b ? (double)n_a * (double)n_b : (double)n_a * (double)(n_a - 1) / 2;
    return n > 0 ? sum / n : 0;
}

static void fill_pair(const stemma_stories *s, stemma_story_reason *out, uint32_t set_a,
                      uint32_t set_b)
{
    const struct likeness *l = &s->evidence.likeness;
    const struct portrait *a = &s->evidence.portraits[set_a], *b = &s->evidence.portraits[set_b];
    const uint32_t pair = likeness_pair(l, set_a, set_b);
    out->same_text = set_a == set_b;
    out->compared = set_a == set_b || pair != UINT32_MAX;
    out->likeness = set_a == set_b ? 1 : pair != UINT32_MAX ? l->probability[pair] : 0;
    out->body = vector_product(&a->view[VIEW_BODY], &b->view[VIEW_BODY]);
    out->lead = vector_product(&a->view[VIEW_LEAD], &b->view[VIEW_LEAD]);
    out->names = vector_product(&a->view[VIEW_NAMES], &b->view[VIEW_NAMES]);
    out->title = vector_product(&a->view[VIEW_TITLE], &b->view[VIEW_TITLE]);
}

static stemma_status fill_terms(stemma_stories *s, stemma_story_reason *out, uint32_t doc,
                                uint32_t set_b, stemma_error *err)
{
    struct printed_terms terms;
    TRY(terms_shared(&terms, &s->arena, s->in.corpus, &s->evidence.of_document[doc],
                     &s->evidence.portraits[set_b], err));
    const char **at = ARENA_NEW(&s->arena, const char *, terms.n, err);
    if (at == NULL)
        return arena_status(&s->arena);
    memcpy(at, terms.at, terms.n * sizeof *at);
    out->terms = at;
    out->n_terms = terms.n;
    return STEMMA_OK;
}

stemma_status stemma_stories_explain(stemma_stories *s, uint32_t a, uint32_t b,
                                     stemma_story_reason *out, stemma_error *err)
{
    if (s == NULL || out == NULL)
        return fail(err, STEMMA_INVAL, "an explanation needs stories and a place to go");
    const size_t n = s->in.corpus->documents.n;
    if (a >= n || b >= n || a == b)
        return fail(err, STEMMA_INVAL, "an explanation is of two documents of the %zu", n);
    const uint32_t set_a = s->evidence.set_of[a], set_b = s->evidence.set_of[b];
    const int32_t day_a = hit_day(corpus_document(s->in.corpus, a)),
                  day_b = hit_day(corpus_document(s->in.corpus, b));
    stemma_story_reason reason = {.struct_size = sizeof reason,
                                  .story_a = s->stories.at[s->story_of[set_a]].id,
                                  .story_b = s->stories.at[s->story_of[set_b]].id,
                                  .needed = s->least,
                                  .stories = mean_between(s, s->group[set_a], s->group[set_b]),
                                  .shared_words = likeness_shared_words(s->in.matches, a, b)};
    reason.days = day_a == HIT_NO_DAY || day_b == HIT_NO_DAY ? INT32_MIN : day_b - day_a;
    fill_pair(s, &reason, set_a, set_b);
    TRY(fill_terms(s, &reason, a, set_b, err));
    *out = reason;
    return STEMMA_OK;
}
