/*
 * Records of sources. In: a group in order, and its evidence; out: the record.
 *
 * An order record is made for every two contigs that some document prints both; `before` and
 * `after` follow the order found, so a document that prints them the other way round stands in
 * `against`. A gap lies between any two neighbours: where a witness joined them unbroken and
 * nobody spoke against it, they would be one contig.
 *
 * A join is a place where a document prints on, unbroken, from one contig to another, which was not
 * bridged because others speak against it: `apart` lists those that print something else right
 * after the first passage or right before the second. Both passages must stand in other texts too:
 * else nothing shows that there are two. A split is the same around "she said": adjacent in print,
 * while others print on otherwise without a break; where nobody does, nothing is known.
 */
#include "trace/sources.h"

#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

/* A document that joins two contigs. */
struct joined {
    uint32_t before, before_word, after, after_word, split, doc;
};

typedef ARRAY(struct joined) joined_array;
typedef ARRAY(stemma_join) join_array;
typedef ARRAY(uint32_t) document_array_of_join;

struct builder {
    struct arena *arena;
    const struct source_parts *s;
    stemma_source *out;
};

static stemma_status fill_contigs(struct builder *b, stemma_error *err)
{
    const struct source_group *g = b->s->group;
    stemma_contig *contigs = ARENA_ZEROED(b->arena, stemma_contig, g->n, err);
    if (contigs == NULL)
        return arena_status(b->arena);
    for (uint32_t i = 0; i < g->n; i++) {
        const stemma_utterance *u = &b->s->records[g->utterances[i]];
        stemma_contig_witness *w =
            ARENA_ZEROED(b->arena, stemma_contig_witness, u->n_witnesses, err);
        if (w == NULL)
            return arena_status(b->arena);
        for (size_t k = 0; k < u->n_witnesses; k++)
            w[k] = (stemma_contig_witness){.doc = u->witnesses[k].doc,
                                           .quote = u->witnesses[k].quote,
                                           .span = u->witnesses[k].span,
                                           .contig_begin = u->witnesses[k].base_begin,
                                           .contig_end = u->witnesses[k].base_end};
        contigs[i] = (stemma_contig){.id = hash_mix(u->id ^ 0x636f6e746967u),
                                     .utterance = b->s->number[g->utterances[i]],
                                     .text = u->text,
                                     .n_words = u->n_words,
                                     .n_witnesses = u->n_witnesses,
                                     .witnesses = w};
        b->out->n_words += u->n_words;
    }
    b->out->contigs = contigs;
    b->out->n_contigs = g->n;
    return STEMMA_OK;
}

/* The documents that print the two so, and those that print them the other way round. */
static stemma_status fill_order(stemma_order *o, struct builder *b, const struct arranged_pair *p,
                                stemma_error *err)
{
    const struct order_witness *w = b->s->arrangement->witnesses + p->first;
    uint32_t *docs = ARENA_NEW(b->arena, uint32_t, p->n, err);
    if (docs == NULL)
        return arena_status(b->arena);
    *o = (stemma_order){
        .before = p->a, .after = p->b, .settled = p->settled ? 1 : 0, .support = docs};
    for (size_t i = 0; i < p->n; i++)
        if (w[i].weight > 0)
            docs[o->n_support++] = w[i].doc;
    o->against = docs + o->n_support;
    for (size_t i = 0; i < p->n; i++)
        if (w[i].weight <= 0)
            docs[o->n_support + o->n_against++] = w[i].doc;
    return STEMMA_OK;
}

static stemma_status fill_orders(struct builder *b, stemma_error *err)
{
    const struct arrangement *a = b->s->arrangement;
    stemma_order *orders = ARENA_NEW(b->arena, stemma_order, a->n, err);
    if (orders == NULL)
        return arena_status(b->arena);
    for (size_t i = 0; i < a->n; i++)
        TRY(fill_order(&orders[i], b, &a->pairs[i], err));
    b->out->orders = orders;
    b->out->n_orders = a->n;
    return STEMMA_OK;
}

static stemma_status fill_gaps(struct builder *b, stemma_error *err)
{
    const uint32_t n = b->s->group->n - 1;
    uint32_t *gaps = ARENA_NEW(b->arena, uint32_t, n, err);
    if (gaps == NULL)
        return arena_status(b->arena);
    for (uint32_t i = 0; i < n; i++)
        gaps[i] = i;
    b->out->gaps = gaps;
    b->out->n_gaps = n;
    return STEMMA_OK;
}

static int compare_joined(const void *left, const void *right)
{
    return memcmp(left, right, sizeof(struct joined)) == 0 ? 0 : 1;
}

static int compare_joins(const void *left, const void *right)
{
    const struct joined *a = left, *b = right;
    const uint32_t x[] = {a->before, a->before_word, a->after, a->after_word, a->split, a->doc};
    const uint32_t y[] = {b->before, b->before_word, b->after, b->after_word, b->split, b->doc};
    for (size_t i = 0; i < sizeof x / sizeof x[0]; i++)
        if (x[i] != y[i])
            return x[i] < y[i] ? -1 : 1;
    return 0;
}

/* The contig of an utterance in this group; UINT32_MAX: it belongs to another. */
static uint32_t contig_of(const struct builder *b, uint32_t utterance)
{
    const uint32_t first = b->s->number[b->s->group->utterances[0]];
    const uint32_t number = b->s->number[utterance];
    return number >= first && number - first < b->s->group->n ? number - first : UINT32_MAX;
}

/* The places on both sides of what follows the piece; false where it goes on in no other contig of
 * the group, or nobody else prints one of the sides. */
static bool step_after(const struct builder *b, const struct piece *p, struct joined *out)
{
    const struct collation *c = b->s->c;
    const struct piece *next = p + 1;
    const struct word_place *here = &c->utterances->of_fragment[p->fragment][p->last_word];
    const struct word_place *there = &c->utterances->of_fragment[next->fragment][next->first_word];
    if (next->utterance == p->utterance)
        return false;
    *out = (struct joined){.before = contig_of(b, p->utterance),
                           .before_word = here->word + 1,
                           .after = contig_of(b, next->utterance),
                           .after_word = there->word,
                           .split = next->fragment != p->fragment,
                           .doc = c->fragments->at[p->fragment].doc};
    return out->after != UINT32_MAX && collation_shares(c, p, here->word) &&
           collation_shares(c, next, there->word);
}

/* The fragment goes on, unbroken, in another contig, and others spoke against it. */
static bool joins_after(const struct collation *c, const struct piece *p)
{
    const struct word_place *places = c->utterances->of_fragment[p->fragment];
    bool stopped = false;
    if (p[1].fragment != p->fragment)
        return false;
    for (uint32_t w = p->last_word; w < p[1].first_word; w++)
        stopped |= places[w].next == EDGE_REFUTED || places[w].next == EDGE_CONTESTED;
    return stopped;
}

/* The part ends with the piece, and the quotation's next part begins with the next one. */
static bool splits_after(const struct collation *c, const struct piece *p)
{
    const struct fragment *f = &c->fragments->at[p->fragment];
    const struct fragment *g = &c->fragments->at[p[1].fragment];
    return p[1].fragment != p->fragment && g->quote == f->quote && p[1].part == p->part + 1 &&
           p->last_word + 1 == f->n_words && p[1].first_word == 0;
}

static stemma_status collect_joined(struct builder *b, joined_array *list, stemma_error *err)
{
    const struct collation *c = b->s->c;
    for (uint32_t k = 0; k < b->s->group->n; k++) {
        const uint32_t u = b->s->group->utterances[k];
        for (size_t i = c->pieces->first[u]; i < c->pieces->first[u + 1]; i++) {
            const uint32_t number = c->pieces->of_utterance[i];
            const struct piece *p = &c->pieces->at[number];
            struct joined j;
            if (number + 1 < c->pieces->n && (joins_after(c, p) || splits_after(c, p)) &&
                step_after(b, p, &j))
                TRY(ARRAY_ADD(b->arena, list, j, err));
        }
    }
    if (list->n > 0)
        qsort(list->at, list->n, sizeof *list->at, compare_joins);
    return STEMMA_OK;
}

/* One side of a join: word `word` of utterance `at`, and the word on the other side. */
struct join_side {
    uint32_t at, word, other, other_word;
    bool forward; /* the other side comes after it */
};

/* True where the piece prints the word and goes on (comes from) without a break to another word
 * than that on the other side. */
static bool goes_elsewhere(const struct collation *c, const struct piece *p,
                           const struct join_side *side)
{
    const struct fragment *f = &c->fragments->at[p->fragment];
    const struct word_place *places = c->utterances->of_fragment[p->fragment];
    for (uint32_t w = p->first_word; w <= p->last_word; w++) {
        if (places[w].utterance != p->utterance || places[w].word != side->word)
            continue;
        if (side->forward ? w + 1 == f->n_words || f->words[w + 1].seam != SEAM_SOLID
                          : w == 0 || f->words[w].seam != SEAM_SOLID)
            return false;
        const struct word_place *next = side->forward ? &places[w + 1] : &places[w - 1];
        return next->utterance != side->other || next->word != side->other_word;
    }
    return false;
}

/* Adds the documents that go on elsewhere. */
static stemma_status add_apart(struct builder *b, document_array_of_join *docs,
                               const struct join_side *side, stemma_error *err)
{
    const struct collation *c = b->s->c;
    for (size_t i = c->pieces->first[side->at]; i < c->pieces->first[side->at + 1]; i++) {
        const struct piece *p = &c->pieces->at[c->pieces->of_utterance[i]];
        if (goes_elsewhere(c, p, side))
            TRY(ARRAY_ADD(b->arena, docs, c->fragments->at[p->fragment].doc, err));
    }
    return STEMMA_OK;
}

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static bool contains(const uint32_t *docs, size_t n, uint32_t doc)
{
    for (size_t i = 0; i < n; i++)
        if (docs[i] == doc)
            return true;
    return false;
}

/* Sorts documents, each once, without those that join. */
static void tidy_apart(document_array_of_join *docs, const stemma_join *join)
{
    size_t n = 0;
    if (docs->n > 0)
        qsort(docs->at, docs->n, sizeof *docs->at, compare_numbers);
    for (size_t i = 0; i < docs->n; i++)
        if ((n == 0 || docs->at[n - 1] != docs->at[i]) &&
            !contains(join->joined, join->n_joined, docs->at[i]))
            docs->at[n++] = docs->at[i];
    docs->n = n;
}

static stemma_status add_join(struct builder *b, join_array *joins, const struct joined *j,
                              size_t n, stemma_error *err)
{
    const uint32_t before = b->s->group->utterances[j->before];
    const uint32_t after = b->s->group->utterances[j->after];
    uint32_t *joined = ARENA_NEW(b->arena, uint32_t, n, err);
    document_array_of_join apart = ARRAY_INIT(UINT32_MAX);
    if (joined == NULL)
        return arena_status(b->arena);
    stemma_join join = {.before = j->before,
                        .after = j->after,
                        .before_word = j->before_word,
                        .after_word = j->after_word,
                        .joined = joined,
                        .split = (int)j->split};
    for (size_t i = 0; i < n; i++)
        if (join.n_joined == 0 || joined[join.n_joined - 1] != j[i].doc)
            joined[join.n_joined++] = j[i].doc;
    const struct join_side left = {before, j->before_word - 1, after, j->after_word, true};
    const struct join_side right = {after, j->after_word, before, j->before_word - 1, false};
    TRY(add_apart(b, &apart, &left, err));
    TRY(add_apart(b, &apart, &right, err));
    tidy_apart(&apart, &join);
    join.apart = apart.at;
    join.n_apart = apart.n;
    if (join.split && join.n_apart == 0)
        return STEMMA_OK;
    return ARRAY_ADD(b->arena, joins, join, err);
}

static stemma_status fill_joins(struct builder *b, stemma_error *err)
{
    joined_array list = ARRAY_INIT(UINT32_MAX);
    join_array joins = ARRAY_INIT(UINT32_MAX);
    TRY(collect_joined(b, &list, err));
    for (size_t begin = 0, end; begin < list.n; begin = end) {
        struct joined first = list.at[begin];
        for (end = begin; end < list.n; end++) {
            first.doc = list.at[end].doc;
            if (compare_joined(&first, &list.at[end]) != 0)
                break;
        }
        TRY(add_join(b, &joins, &list.at[begin], end - begin, err));
    }
    b->out->joins = joins.at;
    b->out->n_joins = joins.n;
    return STEMMA_OK;
}

stemma_status source_record(stemma_source *out, struct arena *arena, const struct source_parts *s,
                            stemma_error *err)
{
    struct builder b = {arena, s, out};
    const uint32_t speaker = s->group->speaker;
    *out = (stemma_source){.struct_size = sizeof *out};
    out->speaker = speaker != SPEAKER_NONE ? s->c->speakers->at[speaker].name : NULL;
    TRY(fill_contigs(&b, err));
    TRY(fill_orders(&b, err));
    TRY(fill_gaps(&b, err));
    return fill_joins(&b, err);
}
