/*
 * stemma_match_sets: the documents of one set against those of the others.
 *
 * In: a corpus of two sets or more. Out: the hits of stemma_match between documents of two sets,
 * and its families that have members of two sets.
 *
 * What a seed is worth is a matter of all documents, so the corpus is paired as always. A family is
 * found by hits inside a set, too: of a passage that very many documents have, each is looked at
 * through one of them, which may be of either set. So a pair inside a set may not be left out for
 * being one; it may where nothing leads from it to another set. Documents and pairs are a graph,
 * and a family never leaves a component of it: components without a pair of two sets are left out,
 * and the rest comes out as it does without sets. Components by union-find with path halving
 * (Tarjan and van Leeuwen, 1984), all but O(pairs), and small beside aligning.
 */
#include "reuse/matches.h"
#include "reuse/pairs.h"

static bool has_sets(const stemma_corpus *corpus)
{
    size_t n = stemma_corpus_count(corpus);
    for (size_t i = 1; i < n; i++)
        if (corpus_document(corpus, i)->set != corpus_document(corpus, 0)->set)
            return true;
    return false;
}

static bool is_across(const stemma_corpus *corpus, uint32_t a, uint32_t b)
{
    return corpus_document(corpus, a)->set != corpus_document(corpus, b)->set;
}

static uint32_t find_root(uint32_t *parent, uint32_t doc)
{
    while (parent[doc] != doc)
        doc = parent[doc] = parent[parent[doc]];
    return doc;
}

/* Leaves the pairs of components that have a pair of two sets. */
static stemma_status keep_linked(stemma_pairs *pairs, const stemma_corpus *corpus,
                                 struct arena *scratch, stemma_error *err)
{
    size_t n_documents = stemma_corpus_count(corpus), n = 0;
    uint32_t *parent = ARENA_NEW(scratch, uint32_t, n_documents, err);
    bool *across = parent ? ARENA_ZEROED(scratch, bool, n_documents, err) : NULL;
    if (across == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n_documents; i++)
        parent[i] = (uint32_t)i;
    for (size_t i = 0; i < pairs->pairs.n; i++) {
        uint32_t a = find_root(parent, pairs->pairs.at[i].a);
        uint32_t b = find_root(parent, pairs->pairs.at[i].b);
        parent[a > b ? a : b] = a > b ? b : a;
    }
    for (size_t i = 0; i < pairs->pairs.n; i++) {
        const struct doc_pair *p = &pairs->pairs.at[i];
        if (is_across(corpus, p->a, p->b))
            across[find_root(parent, p->a)] = true;
    }
    for (size_t i = 0; i < pairs->pairs.n; i++)
        if (across[find_root(parent, pairs->pairs.at[i].a)])
            pairs->pairs.at[n++] = pairs->pairs.at[i];
    pairs->pairs.n = n;
    return STEMMA_OK;
}

static bool family_across(const stemma_corpus *corpus, const stemma_family *f)
{
    for (size_t m = 1; m < f->n_members; m++)
        if (is_across(corpus, f->members[0].doc, f->members[m].doc))
            return true;
    return false;
}

/* Leaves the hits and families of two sets, in their order. */
static void keep_across(stemma_matches *matches, const stemma_corpus *corpus)
{
    size_t n = 0;
    for (size_t i = 0; i < matches->hits.n; i++)
        if (is_across(corpus, matches->hits.at[i].a, matches->hits.at[i].b)) {
            matches->hit_words.at[n] = matches->hit_words.at[i];
            matches->hits.at[n++] = matches->hits.at[i];
        }
    matches->counts.hits = matches->hits.n = matches->hit_words.n = n;
    n = 0;
    for (size_t i = 0; i < matches->families.n; i++)
        if (family_across(corpus, &matches->families.at[i]))
            matches->families.at[n++] = matches->families.at[i];
    matches->counts.families = matches->families.n = n;
}

stemma_status stemma_match_sets(stemma_matches **out, const stemma_corpus *corpus,
                                const stemma_params *params, stemma_error *err)
{
    stemma_pairs *pairs = NULL;
    struct arena scratch;
    if (out == NULL || corpus == NULL)
        return fail(err, STEMMA_INVAL, "stemma_match_sets needs a corpus and a place for matches");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    if (!has_sets(corpus))
        return fail(err, STEMMA_INVAL,
                    "all documents are of one set; stemma_corpus_next_set begins another");
    arena_init(&scratch, corpus->ctx);
    stemma_status status = pairs_find(&pairs, corpus, params, NULL, err);
    if (status == STEMMA_OK)
        status = keep_linked(pairs, corpus, &scratch, err);
    if (status == STEMMA_OK)
        status = stemma_align(out, corpus, pairs, params, err);
    if (status == STEMMA_OK)
        keep_across(*out, corpus);
    stemma_pairs_free(pairs);
    arena_clear(&scratch);
    return status;
}
