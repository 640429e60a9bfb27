/*
 * Families of what no family covers.
 *
 * In: the families of all hits. Out: more of them. A core is what all members have, so of a passage
 * that was taken for a member up to a fifth may stick out of it, and if no other passage has that
 * part for its core, it lies in no family. Such a rest, when it is long enough to be a passage,
 * founds a family as the end of a hit does: with what holds it inside a longer passage, and what
 * follows from there. It takes no hit, since all have their families.
 *
 * Which rests there are is asked once, of the families made before: the words of each document that
 * lie in one of its hits and in no family, hit by hit. They found families in the order of
 * documents, the longest of each first, and one is passed over when what it would cover is covered
 * by then. What a rest founds does not depend on the others, so all threads propose and one settles
 * (families.c).
 *
 * Cost: a bit a word, and each end of a hit is looked at once: O(ends × words between bits / 64).
 */
#include "base/sort.h"
#include "read/words.h"
#include "reuse/family_parts.h"

#include <string.h>

#define MAX_RESTS UINT32_MAX

typedef ARRAY(struct hit_end) rest_array;

/* The rests of one document. */
struct rests_of {
    size_t n;
    const struct hit_end *at;
};

struct rest_job {
    const struct family_job *made;
    const struct family_cover *cover;
    struct rests_of *found; /* by document */
};

void family_cover_add(const struct family_cover *cover, const stemma_family *family,
                      const struct word_range *words)
{
    for (size_t m = 0; m < family->n_members; m++) {
        size_t first = cover->first[family->members[m].doc];
        for (size_t i = first + words[m].begin, end = first + words[m].end; i < end;) {
            size_t n = 64 - i % 64 < end - i ? 64 - i % 64 : end - i;
            cover->bits[i / 64] |= UINT64_MAX >> (64 - n) << i % 64;
            i += n;
        }
    }
}

/* The first word from `word` on that is covered, or not, as asked; `end` if there is none. */
static uint32_t next_word(const struct family_cover *cover, uint32_t doc, uint32_t word,
                          uint32_t end, bool covered)
{
    while (word < end) {
        size_t i = cover->first[doc] + word;
        uint64_t unit = (covered ? cover->bits[i / 64] : ~cover->bits[i / 64]) >> i % 64;
        if (unit != 0) {
            word += (uint32_t)__builtin_ctzll(unit);
            return word < end ? word : end;
        }
        word += 64 - (uint32_t)(i % 64);
    }
    return end;
}

/* The next words of begin … end, all in no family, that are enough for a passage; false: there are
 * none. */
static bool next_rest(const struct family_cover *cover, uint32_t doc, struct word_range *rest,
                      uint32_t end)
{
    for (uint32_t word = rest->end; word < end; word = rest->end) {
        rest->begin = next_word(cover, doc, word, end, false);
        rest->end = next_word(cover, doc, rest->begin, end, true);
        if (rest->end - rest->begin >= cover->least)
            return true;
    }
    return false;
}

bool family_cover_open(const struct family_cover *cover, const struct hit_end *rest)
{
    struct word_range found = {rest->begin, rest->begin};
    return next_rest(cover, rest->doc, &found, rest->end);
}

/* Puts the rests of a document by length, the longest first; each counts once. */
static stemma_status sort_rests(rest_array *rests, struct arena *scratch, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, rests->n, err);
    struct hit_end *sorted = items ? ARENA_NEW(scratch, struct hit_end, rests->n, err) : NULL;
    if (sorted == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < rests->n; i++) {
        uint32_t length = rests->at[i].end - rests->at[i].begin;
        items[i] =
            (struct sort_item){(uint64_t)(UINT32_MAX - length) << 32 | rests->at[i].begin, i};
    }
    TRY(sort_items(scratch, items, rests->n, err));
    size_t n = 0;
    for (size_t i = 0; i < rests->n; i++)
        if (i == 0 || items[i].key != items[i - 1].key)
            sorted[n++] = rests->at[items[i].value];
    rests->at = sorted;
    rests->n = n;
    return STEMMA_OK;
}

static stemma_status list_rests(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct rest_job *job = user;
    const struct family_job *made = job->made;
    uint32_t doc = (uint32_t)item;
    rest_array rests = ARRAY_INIT(MAX_RESTS);
    for (size_t i = made->first[doc]; i < made->first[doc + 1]; i++) {
        const struct hit_end *e = &made->ends[i];
        struct word_range found = {e->begin, e->begin};
        while (next_rest(job->cover, doc, &found, e->end)) {
            struct hit_end rest = {doc, found.begin, found.end, FAMILY_NONE, 0};
            TRY(ARRAY_ADD(&worker->scratch, &rests, rest, err));
        }
    }
    if (rests.n == 0)
        return STEMMA_OK;
    TRY(sort_rests(&rests, &worker->scratch, err));
    struct hit_end *kept = ARENA_NEW(&worker->keep, struct hit_end, rests.n, err);
    if (kept == NULL)
        return arena_status(&worker->keep);
    memcpy(kept, rests.at, rests.n * sizeof *kept);
    job->found[doc] = (struct rests_of){rests.n, kept};
    return STEMMA_OK;
}

static stemma_status cover_init(struct family_cover *cover, const struct family_job *made,
                                stemma_error *err)
{
    const struct corpus_words *words;
    size_t n_documents = stemma_corpus_count(made->corpus), n = 0;
    TRY(corpus_words(&words, made->corpus, err));
    size_t *first = ARENA_NEW(made->scratch, size_t, n_documents, err);
    if (first == NULL)
        return arena_status(made->scratch);
    for (size_t d = 0; d < n_documents; d++) {
        first[d] = n;
        n += words->docs[d].n;
    }
    cover->first = first;
    cover->least = made->o->least_words;
    cover->bits = ARENA_ZEROED(made->scratch, uint64_t, n / 64 + 1, err);
    if (cover->bits == NULL)
        return arena_status(made->scratch);
    for (size_t f = 0; f < made->made.n; f++) {
        TRY(ctx_check(made->corpus->ctx, err));
        family_cover_add(cover, &made->matches->families.at[f], made->made.at[f].words);
    }
    return STEMMA_OK;
}

stemma_status family_rests(struct hit_end **out, size_t *n, struct family_cover *cover,
                           const struct family_job *made, struct workers *workers,
                           stemma_error *err)
{
    size_t n_documents = stemma_corpus_count(made->corpus);
    struct rest_job job = {.made = made, .cover = cover};
    TRY(cover_init(cover, made, err));
    job.found = ARENA_ZEROED(made->scratch, struct rests_of, n_documents, err);
    if (job.found == NULL)
        return arena_status(made->scratch);
    TRY(parallel_for(workers, n_documents, list_rests, &job, NULL, NULL, err));
    *n = 0;
    for (size_t d = 0; d < n_documents; d++)
        *n += job.found[d].n;
    struct hit_end *at = ARENA_NEW(made->scratch, struct hit_end, *n, err);
    if (at == NULL)
        return arena_status(made->scratch);
    *out = at;
    for (size_t d = 0; d < n_documents; d++)
        for (size_t i = 0; i < job.found[d].n; i++)
            *at++ = job.found[d].at[i];
    return STEMMA_OK;
}
