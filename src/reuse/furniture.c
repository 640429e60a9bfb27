/*
 * Furniture from families: text that one outlet prints on several documents which share little
 * else.
 *
 * In: families and hits. Out: a mark on families, and a list of their bytes in each document. The
 * trailing lists that the layout tells (trailing.c) are looked up when somebody asks (matches.c).
 *
 * A family may be furniture when `documents` or more documents of one outlet are its members and
 * most of them are unrelated to the outlet's first one: what they share beside this passage is
 * little. That parts footers from articles that an outlet prints again with a few lines changed.
 *
 * It is furniture when it also stands like furniture. An outlet that follows a story writes the
 * same clause again ("chairman of the House committee on …"), and a clause runs on into the
 * author's own words on both sides. Furniture is set by a machine, or pasted: it begins or ends
 * where a paragraph does; or it is long, and of this outlet; or it lies beside other furniture, as
 * the headlines do that a page drops into its articles. O(members × families of a document).
 */
#include "reuse/furniture.h"

#include "base/sort.h"
#include "read/words.h"
#include "reuse/related.h"

#include <math.h>
#include <string.h>

#define MAX_SPANS UINT32_MAX
#define RELATED_SHARE 0.3 /* of the shorter document, shared beside the passage */
#define RELATED_WORDS 40
#define LONG_WORDS 20  /* longer than the clauses that a writer has in his fingers */
#define OWN_SHARE 0.8  /* of the members, in one outlet: it is its own text */
#define EDGE_WORDS 1   /* a passage's edge is known to a word or so */
#define BESIDE_WORDS 3 /* between two pieces of furniture */
#define BESIDE_SHARE 0.75

enum standing { NOT_FURNITURE, PERHAPS_BESIDE, FURNITURE };

struct furniture_job {
    const stemma_matches *matches;
    const stemma_corpus *corpus;
    const struct doc_words *words; /* by document */
    struct related *related;       /* by worker: each notes its own document */
    uint8_t *standing;             /* by family */
    uint32_t documents;            /* of one outlet, at least */
};

/* True when two documents, the first of them noted, share much beside the family. */
static bool is_related(const struct furniture_job *job, const struct related *related,
                       const uint32_t docs[2], uint32_t family)
{
    uint32_t n_a = job->words[docs[0]].n, n_b = job->words[docs[1]].n;
    double much = RELATED_SHARE * (n_a < n_b ? n_a : n_b);
    uint32_t enough = much > RELATED_WORDS ? (uint32_t)ceil(much) : RELATED_WORDS;
    return related_words(related, docs, family, enough) >= enough;
}

/* Members of one outlet, by document: true when enough of them are unrelated, and no fewer than
 * are related. They are asked until that is decided. */
static bool outlet_unrelated(const struct furniture_job *job, struct related *related,
                             const stemma_family *family, const struct sort_item *members, size_t n)
{
    uint32_t first = family->members[members[0].value].doc, last = first;
    uint32_t n_related = 0, n_unrelated = 0;
    uint32_t number = (uint32_t)(family - job->matches->families.at);
    related_note(related, first);
    for (size_t i = 1; i < n && n_related <= n_unrelated + (n - i); i++) {
        uint32_t doc = family->members[members[i].value].doc;
        if (doc == last)
            continue;
        last = doc;
        const uint32_t docs[2] = {first, doc};
        if (is_related(job, related, docs, number))
            n_related++;
        else
            n_unrelated++;
    }
    return n_unrelated + 1 >= job->documents && n_unrelated >= n_related;
}

/* The most members that one outlet has on unrelated documents; 0: no outlet has. */
static stemma_status count_unrelated(const struct furniture_job *job, struct worker *worker,
                                     const stemma_family *family, size_t *most, stemma_error *err)
{
    struct arena *scratch = &worker->scratch;
    struct related *related = &job->related[worker->number];
    *most = 0;
    if (family->n_members < job->documents)
        return STEMMA_OK;
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, family->n_members, err);
    if (items == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < family->n_members; i++)
        items[i] =
            (struct sort_item){corpus_document(job->corpus, family->members[i].doc)->outlet, i};
    TRY(sort_items(scratch, items, family->n_members, err)); /* stable: by outlet, then document */
    for (size_t begin = 0, end; begin < family->n_members; begin = end) {
        for (end = begin + 1; end < family->n_members && items[end].key == items[begin].key;)
            end++;
        if (end - begin > *most &&
            outlet_unrelated(job, related, family, items + begin, end - begin))
            *most = end - begin;
    }
    return STEMMA_OK;
}

/* True when a line breaks between two bytes. */
static bool breaks(const struct doc_words *d, uint32_t begin, uint32_t end)
{
    return begin < end && memchr(d->offsets.bytes + begin, '\n', end - begin) != NULL;
}

static bool begins_line(const struct doc_words *d, const stemma_span *span)
{
    uint32_t word = words_at_byte(d, span->begin_byte);
    return word <= EDGE_WORDS ||
           breaks(d, words_end_byte(d, word - EDGE_WORDS - 1), span->begin_byte);
}

static bool ends_line(const struct doc_words *d, const stemma_span *span)
{
    uint32_t next = words_at_byte(d, span->end_byte) + EDGE_WORDS;
    return next >= d->n || breaks(d, span->end_byte, words_begin_byte(d, next));
}

/* True when the copies begin or end where a paragraph does, one edge each on the average. */
static bool stands_at_edges(const struct furniture_job *job, const stemma_family *family)
{
    const size_t n = family->n_members;
    size_t n_edges = 0;
    for (size_t i = 0; i < n && n_edges < n && n_edges + 2 * (n - i) >= n; i++) {
        const stemma_member *m = &family->members[i];
        const struct doc_words *d = &job->words[m->doc];
        n_edges += begins_line(d, &m->span);
        n_edges += ends_line(d, &m->span);
    }
    return n_edges >= n;
}

static stemma_status find_standing(void *user, struct worker *worker, size_t item,
                                   stemma_error *err)
{
    const struct furniture_job *job = user;
    const stemma_family *family = &job->matches->families.at[item];
    uint8_t *standing = &job->standing[item];
    size_t most;
    TRY(count_unrelated(job, worker, family, &most, err));
    if (most == 0)
        return STEMMA_OK;
    bool own = (double)most >= OWN_SHARE * (double)family->n_members;
    if (stands_at_edges(job, family) || (own && family->words >= LONG_WORDS))
        *standing = FURNITURE;
    else if (own)
        *standing = PERHAPS_BESIDE;
    return STEMMA_OK;
}

/* True when furniture touches these words of a document, or all but. */
static bool touches_furniture(const struct furniture_job *job, uint32_t doc, uint32_t begin,
                              uint32_t end)
{
    const struct family_parts *parts = &job->matches->parts;
    for (size_t i = parts->first[doc]; i < parts->first[doc + 1]; i++) {
        const struct family_part *part = &parts->at[i];
        if (job->standing[part->family] == FURNITURE && part->begin <= end + BESIDE_WORDS &&
            begin <= part->end + BESIDE_WORDS)
            return true;
    }
    return false;
}

/* True when most copies lie beside furniture. */
static bool stands_beside(const struct furniture_job *job, const stemma_family *family)
{
    size_t n_beside = 0;
    for (size_t i = 0; i < family->n_members; i++) {
        const stemma_member *m = &family->members[i];
        const struct doc_words *d = &job->words[m->doc];
        uint32_t begin = words_at_byte(d, m->span.begin_byte);
        uint32_t end = words_at_byte(d, m->span.end_byte);
        n_beside += touches_furniture(job, m->doc, begin, end);
    }
    return (double)n_beside >= BESIDE_SHARE * (double)family->n_members;
}

static stemma_status mark_family(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    const struct furniture_job *job = user;
    stemma_family *family = &job->matches->families.at[item];
    uint8_t standing = job->standing[item];
    family->furniture =
        standing == FURNITURE || (standing == PERHAPS_BESIDE && stands_beside(job, family));
    return STEMMA_OK;
}

/* Two passes, as a family may ask how those beside it stand. */
static stemma_status mark_families(struct furniture_job *job, struct arena *scratch,
                                   struct workers *workers, stemma_error *err)
{
    const size_t n = job->matches->families.n;
    job->standing = ARENA_ZEROED(scratch, uint8_t, n, err);
    job->related = job->standing ? ARENA_NEW(scratch, struct related, workers->n, err) : NULL;
    if (job->related == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < workers->n; i++)
        TRY(related_init(&job->related[i], scratch, job->matches, err));
    TRY(parallel_for(workers, n, find_standing, job, NULL, NULL, err));
    return parallel_for(workers, n, mark_family, job, NULL, NULL, err);
}

/* ------------------------------------------------------------------ the list by document */

static stemma_status add_families(furniture_array *spans, struct arena *scratch,
                                  const stemma_matches *matches, stemma_error *err)
{
    for (size_t i = 0; i < matches->families.n; i++) {
        const stemma_family *f = &matches->families.at[i];
        for (size_t m = 0; f->furniture && m < f->n_members; m++) {
            const stemma_span *s = &f->members[m].span;
            struct furniture_span span = {f->members[m].doc, s->begin_byte, s->end_byte};
            TRY(ARRAY_ADD(scratch, spans, span, err));
        }
    }
    return STEMMA_OK;
}

/* Sorts the spans and joins those that touch. */
static stemma_status join_spans(stemma_matches *matches, struct arena *scratch,
                                const furniture_array *spans, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, spans->n, err);
    if (items == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < spans->n; i++)
        items[i] = (struct sort_item){(uint64_t)spans->at[i].doc << 32 | spans->at[i].begin, i};
    TRY(sort_items(scratch, items, spans->n, err));
    furniture_array *out = &matches->furniture;
    *out = (furniture_array)ARRAY_INIT(MAX_SPANS);
    for (size_t i = 0; i < spans->n; i++) {
        struct furniture_span s = spans->at[items[i].value];
        struct furniture_span *last = out->n > 0 ? &out->at[out->n - 1] : NULL;
        if (last != NULL && last->doc == s.doc && s.begin <= last->end)
            last->end = s.end > last->end ? s.end : last->end;
        else
            TRY(ARRAY_ADD(&matches->arena, out, s, err));
    }
    return STEMMA_OK;
}

stemma_status furniture_find(stemma_matches *matches, struct arena *scratch,
                             const stemma_corpus *corpus, const struct furniture_options *options,
                             stemma_error *err)
{
    const struct corpus_words *words;
    TRY(corpus_words(&words, corpus, err));
    struct furniture_job job = {.matches = matches,
                                .corpus = corpus,
                                .words = words->docs,
                                .documents = options->documents};
    TRY(mark_families(&job, scratch, &matches->workers, err));
    furniture_array spans = ARRAY_INIT(MAX_SPANS);
    TRY(add_families(&spans, scratch, matches, err));
    return join_spans(matches, scratch, &spans, err);
}
