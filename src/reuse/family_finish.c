/*
 * What is left to say of families once all are made.
 *
 * In: families in the order in which they were made, with their members' words. Out: the spans of
 * the members, the ids, the families of the hits, all families in their order, and their members by
 * document.
 *
 * While families are made, one after the other, words are all that is asked for. Spans are of the
 * texts: a member costs three or four places in memory that lie apart. So members are put by their
 * documents first, by counting, and what is asked of each is asked document by document, from its
 * begin to its end, on all threads. O(members + blocks).
 */
#include "base/hash.h"
#include "base/sort.h"
#include "read/word_walk.h"
#include "reuse/family_parts.h"

#include <string.h>

struct finish_job {
    const struct doc_words *docs;
    const struct made_family *made;
    size_t *first; /* parts of document d are at[first[d]] … at[first[d + 1] - 1] */
    struct family_part *at;
    uint32_t *place; /* by family, as made: its place in the order */
};

/* Puts the members by their documents. */
static stemma_status list_parts(struct finish_job *job, const struct family_job *made,
                                stemma_error *err)
{
    const stemma_matches *matches = made->matches;
    size_t n = 0, n_documents = stemma_corpus_count(made->corpus);
    for (size_t f = 0; f < matches->families.n; f++)
        n += matches->families.at[f].n_members;
    job->at = ARENA_NEW(made->scratch, struct family_part, n, err);
    job->first = job->at ? ARENA_ZEROED(made->scratch, size_t, n_documents + 2, err) : NULL;
    if (job->first == NULL)
        return arena_status(made->scratch);
    size_t *next = job->first + 1; /* next[d] counts, then is where the next part of d goes */
    for (size_t f = 0; f < matches->families.n; f++) {
        TRY(ctx_check(matches->ctx, err));
        for (size_t i = 0; i < matches->families.at[f].n_members; i++)
            next[matches->families.at[f].members[i].doc + 1]++;
    }
    for (size_t d = 0; d < n_documents; d++)
        next[d + 1] += next[d];
    for (uint32_t f = 0; f < matches->families.n; f++) {
        TRY(ctx_check(matches->ctx, err));
        for (uint32_t i = 0; i < matches->families.at[f].n_members; i++)
            job->at[next[matches->families.at[f].members[i].doc]++] = (struct family_part){
                f, i, made->made.at[f].words[i].begin, made->made.at[f].words[i].end};
    }
    return STEMMA_OK;
}

/* Where a part begins or ends, to be put in the order of places. */
static struct sort_item part_edge(const struct family_part *p, size_t i, bool is_end)
{
    uint32_t word = is_end ? p->end - 1 : p->begin;
    return (struct sort_item){(uint64_t)word << 1 | is_end, i};
}

/* The spans of a document's parts: their edges are gone through in order. The members, which lie
 * all over memory, are fetched meanwhile. */
static stemma_status find_spans(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct finish_job *job = user;
    const struct family_part *at = job->at + job->first[item];
    size_t n = job->first[item + 1] - job->first[item];
    if (n == 0)
        return STEMMA_OK;
    struct arena *scratch = &worker->scratch;
    struct sort_item *edges = ARENA_NEW(scratch, struct sort_item, 2 * n, err);
    if (edges == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n; i++) {
        __builtin_prefetch(&job->made[at[i].family].members[at[i].member], 1);
        edges[2 * i] = part_edge(&at[i], i, false);
        edges[2 * i + 1] = part_edge(&at[i], i, true);
    }
    TRY(sort_items(scratch, edges, 2 * n, err));
    struct word_walk walk = word_walk_from(&job->docs[item], (uint32_t)(edges[0].key >> 1));
    for (size_t i = 0; i < 2 * n; i++) {
        const struct family_part *p = &at[edges[i].value];
        uint32_t word = (uint32_t)(edges[i].key >> 1);
        stemma_span *span = &job->made[p->family].members[p->member].span;
        if (edges[i].key & 1) {
            struct text_place end = word_walk_end(&walk, word);
            span->end_byte = end.byte;
            span->end = end.point;
        } else {
            struct text_place begin = word_walk_begin(&walk, word);
            span->begin_byte = begin.byte;
            span->begin = begin.point;
        }
    }
    return STEMMA_OK;
}

/* The hash of the least member; moved on where another family has it, which one document that holds
 * a passage twice can cause. */
static stemma_status find_id(uint64_t *id, struct table *ids, const struct family_job *job,
                             const stemma_member *least, stemma_error *err)
{
    const char *doc = corpus_document(job->corpus, least->doc)->record.id;
    uint64_t place = (uint64_t)least->span.begin << 32 | least->span.end;
    *id = hash_mix(hash_bytes(doc, strlen(doc), 0) + hash_mix(place));
    while (*id == 0 || table_get(ids, *id) != TABLE_NONE)
        *id = hash_mix(*id + 1);
    uint32_t *value;
    return table_slot(ids, *id, 0, &value, err);
}

static stemma_status find_ids(const struct family_job *job, stemma_error *err)
{
    family_array *families = &job->matches->families;
    hit_array *hits = &job->matches->hits;
    struct table ids;
    TRY(table_init(&ids, job->scratch, families->n, err));
    for (size_t i = 0; i < families->n; i++) {
        TRY(ctx_check(job->matches->ctx, err));
        families->at[i].core = families->at[i].members[0].span;
        TRY(find_id(&families->at[i].id, &ids, job, &families->at[i].members[0], err));
    }
    for (size_t i = 0; i < hits->n; i++)
        if (job->family_of[i] != FAMILY_NONE)
            hits->at[i].family = families->at[job->family_of[i]].id;
    return STEMMA_OK;
}

/* Puts the families by their first member's document, then place. */
static stemma_status sort_families(struct finish_job *job, struct arena *scratch,
                                   family_array *families, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, families->n, err);
    stemma_family *copy = items ? ARENA_NEW(scratch, stemma_family, families->n, err) : NULL;
    job->place = copy ? ARENA_NEW(scratch, uint32_t, families->n, err) : NULL;
    if (job->place == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < families->n; i++) {
        const struct made_family *made = &job->made[i];
        TRY(ctx_check(scratch->ctx, err));
        items[i] =
            (struct sort_item){(uint64_t)made->members[0].doc << 32 | made->words[0].begin, i};
        copy[i] = families->at[i];
    }
    TRY(sort_items(scratch, items, families->n, err));
    for (size_t i = 0; i < families->n; i++) {
        families->at[i] = copy[items[i].value];
        job->place[items[i].value] = (uint32_t)i;
    }
    return STEMMA_OK;
}

/* Puts the parts of a document by place; their families have new numbers. */
static stemma_status sort_parts(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct finish_job *job = user;
    struct arena *scratch = &worker->scratch;
    struct family_part *at = job->at + job->first[item];
    size_t n = job->first[item + 1] - job->first[item];
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, n, err);
    struct family_part *copy = items ? ARENA_NEW(scratch, struct family_part, n, err) : NULL;
    if (copy == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n; i++) {
        copy[i] = at[i];
        copy[i].family = job->place[at[i].family];
        items[i] = (struct sort_item){(uint64_t)copy[i].begin << 32 | copy[i].family, i};
    }
    TRY(sort_items(scratch, items, n, err));
    for (size_t i = 0; i < n; i++)
        at[i] = copy[items[i].value];
    return STEMMA_OK;
}

stemma_status family_finish(struct family_job *made, stemma_error *err)
{
    const struct corpus_words *words;
    stemma_matches *matches = made->matches;
    TRY(corpus_words(&words, made->corpus, err));
    struct finish_job job = {.docs = words->docs, .made = made->made.at};
    size_t n_documents = stemma_corpus_count(made->corpus);
    TRY(list_parts(&job, made, err));
    TRY(parallel_for(&matches->workers, n_documents, find_spans, &job, NULL, NULL, err));
    TRY(find_ids(made, err));
    TRY(sort_families(&job, made->scratch, &matches->families, err));
    TRY(parallel_for(&matches->workers, n_documents, sort_parts, &job, NULL, NULL, err));
    matches->parts = (struct family_parts){job.first, job.at};
    return STEMMA_OK;
}
