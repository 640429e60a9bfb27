/*
 * What finding anchors reads: what each seed is worth, and which postings stand for others.
 *
 * In: the index of a corpus and counts, which may be those of a larger corpus. Out: the information
 * of each group, and two marks on postings. A group with more than `crowd` documents of one outlet
 * is mostly a footer or a series' standing text; the outlet's documents then pair through its first
 * one in the group (a star), not each with each. Pairs with other outlets are not touched by that.
 * O(postings), with one counter an outlet. The words are read document by document, on all threads:
 * in the order of the groups each would be a leap across the corpus.
 */
#include "reuse/anchor.h"

#include "reuse/anchor_marks.h"
#include "reuse/weight.h"

#include <string.h>

#define AHEAD 8 /* postings that are fetched before their turn; groups: twice as many */

/* How often the outlets occur in the group that is looked at. */
struct crowd {
    uint32_t *documents; /* by outlet; 0 between groups */
    uint32_t *first;     /* its first document in the group */
};

static void mark_group(const struct anchor_index *index, struct crowd *crowd, uint32_t g,
                       uint8_t *marks)
{
    const stemma_sketches *s = index->sketches;
    uint32_t begin = s->group_first[g], end = s->group_first[g + 1];
    for (uint32_t i = begin; i < end; i++) {
        uint32_t d = seed_place_at(s, i).doc, outlet = index->outlets[d];
        if (crowd->documents[outlet] == 0)
            crowd->first[outlet] = d;
        crowd->documents[outlet] += i == begin || d != seed_place_at(s, i - 1).doc;
    }
    for (uint32_t i = begin; i < end; i++) {
        uint32_t d = seed_place_at(s, i).doc, outlet = index->outlets[d];
        bool crowded = crowd->documents[outlet] > index->options.crowd;
        marks[i] = crowded && d != crowd->first[outlet] ? MARK_STANDS_BACK : 0;
    }
    for (uint32_t i = begin; i < end; i++)
        crowd->documents[index->outlets[seed_place_at(s, i).doc]] = 0;
}

static stemma_status mark_postings(struct anchor_index *index, struct arena *arena,
                                   const stemma_corpus *corpus, stemma_error *err)
{
    const stemma_sketches *s = index->sketches;
    uint32_t n = s->group_first[s->n_groups];
    uint8_t *marks = ARENA_ZEROED(arena, uint8_t, n, err);
    uint32_t *outlets = marks ? ARENA_NEW(arena, uint32_t, s->n_documents, err) : NULL;
    if (outlets == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < s->n_documents; d++)
        outlets[d] = corpus_document(corpus, d)->outlet;
    index->entry_marks = marks;
    index->outlets = outlets;

    struct arena_mark before = arena_mark(arena);
    struct crowd crowd = {.documents = ARENA_ZEROED(arena, uint32_t, corpus->n_outlets, err)};
    crowd.first = crowd.documents ? ARENA_NEW(arena, uint32_t, corpus->n_outlets, err) : NULL;
    if (crowd.first == NULL)
        return arena_status(arena);
    for (uint32_t g = 0; g < s->n_groups; g++)
        if (s->group_documents[g] > index->options.crowd)
            mark_group(index, &crowd, g, marks);
    arena_rewind(arena, before);
    return STEMMA_OK;
}

/* What the number of documents tells. The groups and the counts, if there are any but those of the
 * groups, are both in order of their hashes: one walk over both. */
static void weigh_by_documents(struct anchor_index *index, struct group_head *heads,
                               const stemma_seed_counts *counts)
{
    const stemma_sketches *s = index->sketches;
    size_t c = 0, n_counts = counts != NULL && s->hashes != NULL ? counts->n : 0;
    for (uint32_t g = 0; g < s->n_groups; g++) {
        while (c < n_counts && counts->at[c].hash < s->hashes[g])
            c++;
        uint64_t n = s->group_texts[g];
        if (c < n_counts && counts->at[c].hash == s->hashes[g] && counts->at[c].n > n)
            n = counts->at[c].n;
        uint32_t first = s->group_first[g], n_documents = s->group_documents[g];
        if (n_documents > index->options.frequent)
            index->n_star_postings += s->group_first[g + 1] - first;
        uint32_t most = n_documents < GROUP_MANY ? n_documents : GROUP_MANY;
        heads[g] = (struct group_head){first, (uint16_t)most,
                                       (uint16_t)weight_documents(n, index->n_counted)};
    }
    heads[s->n_groups] = (struct group_head){.first = s->group_first[s->n_groups]};
}

struct weigh_job {
    const stemma_sketches *sketches;
    const struct doc_words *words;
    struct group_head *heads;
};

/* What the words of a group tell at most, where the document has the first posting of it: so each
 * group is bounded by one document, and the words are read in the order of the text. */
static stemma_status bound_by_words(void *user, struct worker *worker, size_t item,
                                    stemma_error *err)
{
    (void)worker, (void)err;
    const struct weigh_job *job = user;
    const stemma_sketches *s = job->sketches;
    const uint32_t *words = job->words[item].at;
    uint32_t end = s->first[item + 1];
    for (uint32_t p = s->first[item]; p < end; p++) {
        if (end - p > 2 * AHEAD) { /* groups and postings lie apart in memory */
            __builtin_prefetch(&job->heads[seed_group(s, p + 2 * AHEAD)]);
            seed_place_fetch(s, job->heads[seed_group(s, p + AHEAD)].first);
        }
        struct group_head *head = &job->heads[seed_group(s, p)];
        uint32_t token = seed_token(s, p);
        if (seed_place_at(s, head->first).doc != item ||
            seed_place_at(s, head->first).token != token)
            continue;
        uint32_t most = weight_words(words + token, s->k);
        uint32_t least = most < head->bits ? most : head->bits;
        head->bits = (uint16_t)(least < 1 ? 1 : least);
    }
    return STEMMA_OK;
}

stemma_status anchor_index_init(struct anchor_index *index, struct arena *arena,
                                struct workers *workers, const stemma_corpus *corpus,
                                const stemma_seed_counts *counts, stemma_error *err)
{
    index->n_counted = index->sketches->n_documents;
    if (counts != NULL && counts->n_documents > index->n_counted)
        index->n_counted = counts->n_documents;
    TRY(mark_postings(index, arena, corpus, err));
    struct group_head *heads =
        ARENA_NEW(arena, struct group_head, index->sketches->n_groups + 1, err);
    if (heads == NULL)
        return arena_status(arena);
    struct weigh_job job = {index->sketches, index->words, heads};
    weigh_by_documents(index, heads, counts);
    index->heads = heads;
    return parallel_for(workers, index->sketches->n_documents, bound_by_words, &job, NULL, NULL,
                        err);
}
