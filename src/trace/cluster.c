/*
 * Clusters of documents. In: the places of fragments' words; out: for each document the first one
 * of its cluster.
 *
 * Two documents are connected when they print one text, or when both quote the same STRONG_WORDS
 * words, or words that are a share (source.share) of what the one that quotes less prints between
 * its marks; and they must not be more than source.days apart, where their days are known. Clusters
 * are what is connected over others. One famous line would so chain all that is ever said by one
 * who is quoted every day; therefore a line connects only a document that is alone with what it
 * quotes, and only where it leads to one cluster. This keeps from one source what plainly is not;
 * what one speaker says in one cluster is then parted (parted.c).
 *
 * Documents that report one speaker's words, and hardly any others (voice.c), are connected where
 * they share any, and where they are of one story also if they share none: three reports of one
 * letter may each quote another part of it. A speaker whom they quote among others may have said
 * this here and that there.
 *
 * An utterance that many documents print is compared with its first REPRESENTATIVES documents only,
 * so that n copies cost n pairs; so is a document with those of its story. Cost: the pairs, sorted.
 */
#include "trace/cluster.h"

#include "base/disjoint.h"
#include "base/sort.h"
#include "trace/days.h"

#include <stdlib.h>
#include <string.h>

#define REPRESENTATIVES 32
#define STRONG_WORDS 15 /* shared words that connect two documents, whatever else they quote */
#define WEAK_WORDS 6    /* shared words that can connect a document with nothing else */

/* Words of an utterance that a document prints. */
struct share {
    uint32_t utterance, doc, n_words;
};

/* Words that two documents both print. */
struct link {
    uint32_t a, b, n_words;
};

typedef ARRAY(struct share) share_array;
typedef ARRAY(struct link) link_array;

struct linker {
    struct arena *arena;
    const struct trace_inputs *in;
    const struct utterance_list *utterances;
    uint32_t *parent;  /* of each document */
    uint32_t *n_words; /* between the marks of each document */
    share_array shares;
    link_array links;
};

static bool days_agree(const struct trace_inputs *in, uint32_t a, uint32_t b)
{
    return days_near(in->day[a], in->day[b], param(in->params, SOURCE_DAYS));
}

static bool of_one_voice(const struct linker *l, uint32_t a, uint32_t b)
{
    return l->in->voice[a] != SPEAKER_NONE && l->in->voice[b] != SPEAKER_NONE &&
           speaker_compare(&l->in->speakers, l->in->voice[a], l->in->voice[b]) == SPEAKER_SAME;
}

static int compare_shares(const void *left, const void *right)
{
    const struct share *a = left, *b = right;
    if (a->utterance != b->utterance)
        return a->utterance < b->utterance ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

static int compare_links(const void *left, const void *right)
{
    const struct link *a = left, *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

/* The words that each document prints of each utterance. */
static stemma_status find_shares(struct linker *l, stemma_error *err)
{
    for (uint32_t f = 0; f < l->in->fragments.n; f++) {
        const struct fragment *fragment = &l->in->fragments.at[f];
        const struct word_place *places = l->utterances->of_fragment[f];
        l->n_words[fragment->doc] += fragment->n_words;
        for (uint32_t w = 0; places != NULL && w < fragment->n_words; w++) {
            struct share *last = l->shares.n > 0 ? &l->shares.at[l->shares.n - 1] : NULL;
            if (places[w].utterance == UTTERANCE_NONE)
                continue;
            if (last != NULL && last->utterance == places[w].utterance &&
                last->doc == fragment->doc) {
                last->n_words++;
                continue;
            }
            const struct share s = {places[w].utterance, fragment->doc, 1};
            TRY(ARRAY_ADD(l->arena, &l->shares, s, err));
        }
    }
    if (l->shares.n > 0)
        qsort(l->shares.at, l->shares.n, sizeof *l->shares.at, compare_shares);
    size_t n = 0;
    for (size_t i = 0; i < l->shares.n; i++) {
        if (n > 0 && compare_shares(&l->shares.at[n - 1], &l->shares.at[i]) == 0)
            l->shares.at[n - 1].n_words += l->shares.at[i].n_words;
        else
            l->shares.at[n++] = l->shares.at[i];
    }
    l->shares.n = n;
    return STEMMA_OK;
}

static stemma_status find_links(struct linker *l, stemma_error *err)
{
    for (size_t begin = 0, end; begin < l->shares.n; begin = end) {
        const struct share *s = l->shares.at;
        for (end = begin; end < l->shares.n && s[end].utterance == s[begin].utterance;)
            end++;
        for (size_t i = begin + 1; i < end; i++)
            for (size_t k = begin; k < i && k < begin + REPRESENTATIVES; k++) {
                const uint32_t n = s[i].n_words < s[k].n_words ? s[i].n_words : s[k].n_words;
                const struct link link = {s[k].doc, s[i].doc, n};
                TRY(ARRAY_ADD(l->arena, &l->links, link, err));
            }
    }
    if (l->links.n > 0)
        qsort(l->links.at, l->links.n, sizeof *l->links.at, compare_links);
    return STEMMA_OK;
}

/* Connects documents that share much, or anything where both report one speaker. */
static void connect_strong(struct linker *l)
{
    const double share = param(l->in->params, SOURCE_SHARE);
    for (size_t i = 0; i < l->links.n; i++) {
        const struct link *link = &l->links.at[i];
        const uint32_t x = l->n_words[link->a], y = l->n_words[link->b];
        if (link->n_words >= STRONG_WORDS || link->n_words >= share * (x < y ? x : y) ||
            of_one_voice(l, link->a, link->b))
            disjoint_unite(l->parent, link->a, link->b);
    }
}

/* Connects documents of one story that report one speaker's words and hardly any others. */
static stemma_status connect_voices(struct linker *l, stemma_error *err)
{
    const size_t n = l->in->corpus->documents.n;
    struct sort_item *items = ARENA_NEW(l->arena, struct sort_item, n, err);
    if (items == NULL)
        return arena_status(l->arena);
    size_t n_items = 0;
    for (uint32_t d = 0; d < n; d++)
        if (l->in->voice[d] != SPEAKER_NONE)
            items[n_items++] = (struct sort_item){l->in->story[d], d};
    TRY(sort_items(l->arena, items, n_items, err));
    for (size_t begin = 0, i = 0; i < n_items; i++) {
        begin = items[i].key == items[begin].key ? begin : i;
        for (size_t k = begin; k < i && k < begin + REPRESENTATIVES; k++) {
            const uint32_t a = (uint32_t)items[k].value, b = (uint32_t)items[i].value;
            if (of_one_voice(l, a, b) && days_agree(l->in, a, b))
                disjoint_unite(l->parent, a, b);
        }
    }
    return STEMMA_OK;
}

/* The one other cluster that a document shares a line with; UINT32_MAX: none so far. */
static void note_neighbour(uint32_t *neighbour, bool *several, uint32_t cluster)
{
    *several |= *neighbour != UINT32_MAX && *neighbour != cluster;
    *neighbour = cluster;
}

/* Connects a document that is alone so far and shares a line with one other cluster only. */
static stemma_status connect_single(struct linker *l, size_t n, stemma_error *err)
{
    uint32_t *size = ARENA_ZEROED(l->arena, uint32_t, n, err);
    uint32_t *root = ARENA_NEW(l->arena, uint32_t, n, err);
    uint32_t *neighbour = ARENA_NEW(l->arena, uint32_t, n, err);
    bool *several = ARENA_ZEROED(l->arena, bool, n, err);
    if (size == NULL || root == NULL || neighbour == NULL || several == NULL)
        return arena_status(l->arena);
    for (uint32_t d = 0; d < n; d++) {
        root[d] = disjoint_root(l->parent, d);
        neighbour[d] = UINT32_MAX;
        size[root[d]]++;
    }
    for (size_t i = 0; i < l->links.n; i++) {
        const struct link *link = &l->links.at[i];
        if (link->n_words < WEAK_WORDS || root[link->a] == root[link->b])
            continue;
        note_neighbour(&neighbour[link->a], &several[link->a], root[link->b]);
        note_neighbour(&neighbour[link->b], &several[link->b], root[link->a]);
    }
    for (uint32_t d = 0; d < n; d++)
        if (size[root[d]] == 1 && neighbour[d] != UINT32_MAX && !several[d])
            disjoint_unite(l->parent, d, neighbour[d]);
    return STEMMA_OK;
}

/* Sums the links of each pair, and drops those of different days. */
static void sum_links(struct linker *l)
{
    size_t n = 0;
    for (size_t i = 0; i < l->links.n; i++) {
        const struct link link = l->links.at[i];
        if (n > 0 && compare_links(&l->links.at[n - 1], &link) == 0)
            l->links.at[n - 1].n_words += link.n_words;
        else if (days_agree(l->in, link.a, link.b))
            l->links.at[n++] = link;
    }
    l->links.n = n;
}

stemma_status clusters_find(uint32_t **of_document, struct arena *arena,
                            const struct trace_inputs *in, const struct utterance_list *utterances,
                            stemma_error *err)
{
    const size_t n = in->corpus->documents.n;
    const uint32_t *text_number = in->text_number;
    struct linker l = {.arena = arena,
                       .in = in,
                       .utterances = utterances,
                       .parent = ARENA_NEW(arena, uint32_t, n, err),
                       .n_words = ARENA_ZEROED(arena, uint32_t, n, err),
                       .shares = ARRAY_INIT(UINT32_MAX),
                       .links = ARRAY_INIT(UINT32_MAX)};
    uint32_t *first = ARENA_NEW(arena, uint32_t, n, err);
    if (l.parent == NULL || l.n_words == NULL || first == NULL)
        return arena_status(arena);
    memset(first, 0xff, n * sizeof *first);
    for (uint32_t d = 0; d < n; d++) {
        l.parent[d] = d;
        if (first[text_number[d]] == UINT32_MAX)
            first[text_number[d]] = d;
        disjoint_unite(l.parent, first[text_number[d]], d);
    }
    TRY(find_shares(&l, err));
    TRY(find_links(&l, err));
    sum_links(&l);
    connect_strong(&l);
    if (in->story != NULL)
        TRY(connect_voices(&l, err));
    TRY(connect_single(&l, n, err));
    for (uint32_t d = 0; d < n; d++)
        l.parent[d] = disjoint_root(l.parent, d);
    *of_document = l.parent;
    return STEMMA_OK;
}
