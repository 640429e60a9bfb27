/*
 * What is left to say of families once all are made.
 *
 * In: families in the order in which they were made, with their members' words. Out: the spans of
 * the members, the ids, the families of the hits, and all families in their order.
 *
 * While families are made, one after the other, words are all that is asked for. Spans are of the
 * texts: a member costs three or four places in memory that lie apart. So they are found document
 * by document, whose members are put together first by counting, and on all threads. O(members ×
 * log blocks).
 */
#include "base/hash.h"
#include "base/sort.h"
#include "read/words.h"
#include "reuse/family_parts.h"

#include <string.h>

/* A member of a family, as its document has it. */
struct part {
    uint32_t family, member;
    struct word_range words;
};

struct span_job {
    const struct doc_words *docs;
    const stemma_matches *matches;
    size_t *first; /* parts of document d are at[first[d]] … at[first[d + 1] - 1] */
    struct part *at;
};

/* Puts the members by their documents. */
static stemma_status list_parts(struct span_job *job, struct arena *scratch, size_t n_documents,
                                stemma_error *err)
{
    const stemma_matches *matches = job->matches;
    size_t n = 0;
    for (size_t f = 0; f < matches->families.n; f++)
        n += matches->families.at[f].n_members;
    job->at = ARENA_NEW(scratch, struct part, n, err);
    job->first = job->at ? ARENA_ZEROED(scratch, size_t, n_documents + 2, err) : NULL;
    if (job->first == NULL)
        return arena_status(scratch);
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
            job->at[next[matches->families.at[f].members[i].doc]++] =
                (struct part){f, i, matches->member_words.at[f].at[i]};
    }
    return STEMMA_OK;
}

static stemma_status find_spans(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    const struct span_job *job = user;
    for (size_t i = job->first[item]; i < job->first[item + 1]; i++) {
        const struct part *p = &job->at[i];
        job->matches->member_words.at[p->family].members[p->member].span =
            words_span(&job->docs[item], p->words.begin, p->words.end);
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
static stemma_status sort_families(const struct family_job *job, stemma_error *err)
{
    family_array *families = &job->matches->families;
    struct member_words *words = job->matches->member_words.at;
    struct sort_item *items = ARENA_NEW(job->scratch, struct sort_item, families->n, err);
    stemma_family *copy = items ? ARENA_NEW(job->scratch, stemma_family, families->n, err) : NULL;
    struct member_words *words_copy =
        copy ? ARENA_NEW(job->scratch, struct member_words, families->n, err) : NULL;
    if (words_copy == NULL)
        return arena_status(job->scratch);
    for (size_t i = 0; i < families->n; i++) {
        TRY(ctx_check(job->matches->ctx, err));
        items[i] =
            (struct sort_item){(uint64_t)words[i].members[0].doc << 32 | words[i].at[0].begin, i};
        copy[i] = families->at[i];
        words_copy[i] = words[i];
    }
    TRY(sort_items(job->scratch, items, families->n, err));
    for (size_t i = 0; i < families->n; i++) {
        families->at[i] = copy[items[i].value];
        words[i] = words_copy[items[i].value];
    }
    return STEMMA_OK;
}

stemma_status family_finish(struct family_job *job, stemma_error *err)
{
    const struct corpus_words *words;
    stemma_matches *matches = job->matches;
    TRY(corpus_words(&words, job->corpus, err));
    struct span_job spans = {.docs = words->docs, .matches = matches};
    size_t n_documents = stemma_corpus_count(job->corpus);
    TRY(list_parts(&spans, job->scratch, n_documents, err));
    TRY(parallel_for(&matches->workers, n_documents, find_spans, &spans, NULL, NULL, err));
    TRY(find_ids(job, err));
    return sort_families(job, err);
}
