/*
 * What is left to say of families once all are made.
 *
 * In: families in the order in which they were made, with their members' words. Out: the spans of
 * the members, the ids, the families of the hits, and all families in their order.
 *
 * While families are made, one after the other, words are all that is asked for. Spans are of the
 * texts: a member costs three or four places in memory that lie apart. They are found here, of each
 * family for itself and so on all threads. O(members × log blocks).
 */
#include "base/hash.h"
#include "base/sort.h"
#include "read/words.h"
#include "reuse/family_parts.h"

#include <string.h>

struct span_job {
    const struct doc_words *docs;
    const stemma_matches *matches;
};

static stemma_status find_spans(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    const struct span_job *job = user;
    const struct member_words *family = &job->matches->member_words.at[item];
    stemma_family *f = &job->matches->families.at[item];
    for (size_t i = 0; i < f->n_members; i++) {
        stemma_member *m = &family->members[i];
        m->span = words_span(&job->docs[m->doc], family->at[i].begin, family->at[i].end);
    }
    f->core = f->members[0].span;
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
    for (size_t i = 0; i < families->n; i++)
        TRY(find_id(&families->at[i].id, &ids, job, &families->at[i].members[0], err));
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
    struct span_job spans = {words->docs, matches};
    TRY(parallel_for(&matches->workers, matches->families.n, find_spans, &spans, NULL, NULL, err));
    TRY(find_ids(job, err));
    return sort_families(job, err);
}
