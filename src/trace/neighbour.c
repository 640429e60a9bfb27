/*
 * Neighbours by shared seeds. In: forms, longest first; out: which earlier forms share what with
 * one.
 *
 * Most quotations are printed once, and most seeds stand in one form only. Two bits for each hash
 * say which may stand in two; these alone are listed and sorted, and those that do stand in one are
 * forgotten. Bits and lists are made by all threads, and are the same whoever comes first.
 * What is left is numbered, so that looking a seed up is a look into a table of words. Of every
 * seed only the first SEED_FORMS forms are looked at, and seeds that stand in more than
 * SEED_FREQUENT forms are looked at only where the others led to nothing: no phrase costs more than
 * that, however often it is repeated. (The directed, short-in-long view is MemeTracker's: Leskovec,
 * Backstrom, Kleinberg 2009.)
 */
#include "trace/neighbour.h"

#include "base/hash.h"
#include "base/sort.h"

#include <stdatomic.h>
#include <string.h>

#define BLOCK 512          /* forms whose seeds one item of work has */
#define BATCH 64           /* seeds looked up together */
#define SEED_FORMS 64      /* forms looked at for one seed */
#define SEED_FREQUENT 1024 /* forms that hold a seed above which it is looked at last */

/* Rarity of the seed that begins at word `i`; 0 where none does. */
static uint32_t seed_rarity(const struct seed_rule *rule, const struct form *f, uint32_t i)
{
    uint32_t sum = 0;
    if (i + rule->n_words > f->n_words)
        return 0;
    for (uint32_t k = i; k < i + rule->n_words; k++) {
        if (k > i && f->words[k].seam != SEAM_SOLID)
            return 0;
        sum += f->words[k].rarity;
    }
    return sum >= rule->bits * BIT ? sum : 0;
}

static uint64_t seed_hash(const struct seed_rule *rule, const struct form *f, uint32_t i,
                          uint32_t cluster)
{
    uint64_t h = cluster;
    for (uint32_t k = i; k < i + rule->n_words; k++)
        h = hash_mix(h * 0x9e3779b97f4a7c15u + f->words[k].word);
    return h;
}

static uint32_t cluster_of(const struct seed_index *t, size_t form)
{
    return t->rule.cluster != NULL ? t->rule.cluster[form] : 0;
}

/* Which hashes were seen once, and twice: two bits for each; more may be set. */
struct seen {
    atomic_uchar *bits;
    uint64_t mask;
};

static stemma_status seen_make(struct seen *s, struct arena *scratch, size_t n, stemma_error *err)
{
    uint64_t slots = 64;
    while (slots < 4 * (uint64_t)n)
        slots *= 2;
    *s = (struct seen){ARENA_ZEROED(scratch, atomic_uchar, slots / 4, err), slots - 1};
    return s->bits != NULL ? STEMMA_OK : arena_status(scratch);
}

/* Threads may do so at once: the one that finds the first bit set sets the second. */
static void seen_add(const struct seen *s, uint64_t hash)
{
    const uint64_t slot = hash & s->mask;
    const uint32_t once = 1u << 2 * (slot % 4), twice = 2 * once;
    atomic_uchar *byte = &s->bits[slot / 4];
    if ((atomic_load_explicit(byte, memory_order_relaxed) & twice) == 0 &&
        (atomic_fetch_or_explicit(byte, (unsigned char)once, memory_order_relaxed) & once) != 0)
        atomic_fetch_or_explicit(byte, (unsigned char)twice, memory_order_relaxed);
}

static void seen_ask(const struct seen *s, uint64_t hash)
{
    __builtin_prefetch((const void *)&s->bits[(hash & s->mask) / 4], 1);
}

static bool seen_twice(const struct seen *s, uint64_t hash)
{
    const uint64_t slot = hash & s->mask;
    const uint32_t byte = atomic_load_explicit(&s->bits[slot / 4], memory_order_relaxed);
    return (byte >> (2 * (slot % 4) + 1) & 1) != 0;
}

/* Seeds of blocks of forms, gone through three times: a hash is sooner found again than kept. */
struct listing {
    const struct seed_index *index;
    struct seen seen;
    uint32_t *group; /* by word: SEED_ALONE, or what may stand in two forms begins there */
    size_t *first;   /* by block: its seeds that may stand in two; before that, their number */
    struct sort_item *items; /* key: the seed; value: form and word */
};

static size_t block_end(const struct listing *l, size_t block)
{
    const size_t n = l->index->forms->n;
    return n - block * BLOCK < BLOCK ? n : (block + 1) * BLOCK;
}

/* Seeds that are looked up together: their bits lie all over memory, and are asked for as soon as a
 * hash is known (Chen, Ailamaki, Gibbons, Mowry 2004, group prefetching). */
struct batch {
    size_t n;
    uint64_t hash[BATCH];
    size_t word[BATCH]; /* counted over all forms */
};

/* Hands the seeds of a block's forms to `visit`, batch by batch; returns the sum of what it gives.
 */
static size_t visit_seeds(const struct listing *l, size_t block,
                          size_t (*visit)(const struct listing *, const struct batch *))
{
    const struct seed_index *t = l->index;
    struct batch batch = {.n = 0};
    size_t sum = 0;
    for (size_t f = block * BLOCK; f < block_end(l, block); f++) {
        const struct form *form = &t->forms->at[f];
        const uint32_t cluster = cluster_of(t, f);
        for (uint32_t i = 0; cluster != SEED_LEFT_OUT && i < form->n_words; i++) {
            if (seed_rarity(&t->rule, form, i) == 0)
                continue;
            batch.hash[batch.n] = seed_hash(&t->rule, form, i, cluster);
            batch.word[batch.n] = t->first_word[f] + i;
            seen_ask(&l->seen, batch.hash[batch.n]);
            if (++batch.n < BATCH)
                continue;
            sum += visit(l, &batch);
            batch.n = 0;
        }
    }
    return sum + visit(l, &batch);
}

static size_t mark_batch(const struct listing *l, const struct batch *batch)
{
    for (size_t i = 0; i < batch->n; i++)
        seen_add(&l->seen, batch->hash[i]);
    return 0;
}

static size_t count_batch(const struct listing *l, const struct batch *batch)
{
    size_t n = 0;
    for (size_t i = 0; i < batch->n; i++)
        if (seen_twice(&l->seen, batch->hash[i])) {
            l->group[batch->word[i]] = 0;
            n++;
        }
    return n;
}

static stemma_status mark_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    (void)worker;
    (void)err;
    visit_seeds(user, block, mark_batch);
    return STEMMA_OK;
}

static stemma_status count_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    struct listing *l = user;
    const size_t *first_word = l->index->first_word;
    const size_t begin = first_word[block * BLOCK], end = first_word[block_end(l, block)];
    (void)worker;
    (void)err;
    memset(l->group + begin, 0xff, (end - begin) * sizeof *l->group); /* SEED_ALONE */
    l->first[block] = visit_seeds(l, block, count_batch);
    return STEMMA_OK;
}

static stemma_status list_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    const struct listing *l = user;
    const struct seed_index *t = l->index;
    struct sort_item *next = l->items + l->first[block];
    (void)worker;
    (void)err;
    for (size_t f = block * BLOCK; f < block_end(l, block); f++)
        for (uint32_t i = 0; i < t->forms->at[f].n_words; i++)
            if (l->group[t->first_word[f] + i] != SEED_ALONE)
                *next++ =
                    (struct sort_item){seed_hash(&t->rule, &t->forms->at[f], i, cluster_of(t, f)),
                                       (uint64_t)f << 32 | i};
    return STEMMA_OK;
}

/* The seeds of all forms that may stand in two: by key, then form and word. */
static stemma_status list_seeds(struct sort_item **out, size_t *n_out, struct arena *scratch,
                                struct workers *workers, struct listing *l, stemma_error *err)
{
    const struct form_list *forms = l->index->forms;
    const size_t n_blocks = (forms->n + BLOCK - 1) / BLOCK;
    size_t n_words = 0, n = 0;
    l->first = ARENA_NEW(scratch, size_t, n_blocks, err);
    if (l->first == NULL)
        return arena_status(scratch);
    for (size_t f = 0; f < forms->n; f++)
        n_words += cluster_of(l->index, f) != SEED_LEFT_OUT ? forms->at[f].n_words : 0;
    TRY(seen_make(&l->seen, scratch, n_words, err));
    TRY(parallel_for(workers, n_blocks, mark_block, l, NULL, NULL, err));
    TRY(parallel_for(workers, n_blocks, count_block, l, NULL, NULL, err));
    for (size_t b = 0; b < n_blocks; b++) {
        const size_t of_block = l->first[b];
        l->first[b] = n;
        n += of_block;
    }
    l->items = ARENA_NEW(scratch, struct sort_item, n, err);
    if (l->items == NULL)
        return arena_status(scratch);
    TRY(parallel_for(workers, n_blocks, list_block, l, NULL, NULL, err));
    *out = l->items;
    *n_out = n;
    return sort_items(scratch, l->items, n, err);
}

static uint32_t form_of(const struct sort_item *seed)
{
    return (uint32_t)(seed->value >> 32);
}

/* The end of the run of equal seeds from `begin` on; sets how many forms hold them. */
static size_t run_of(const struct sort_item *items, size_t n, size_t begin, size_t *n_forms)
{
    size_t end = begin;
    *n_forms = 0;
    for (; end < n && items[end].key == items[begin].key; end++)
        *n_forms += end == begin || form_of(&items[end]) != form_of(&items[end - 1]);
    return end;
}

/* Numbers the seeds that stand in two forms, and lists the forms of each. */
static stemma_status number_seeds(struct seed_index *t, struct arena *arena, uint32_t *group,
                                  const struct sort_item *items, size_t n, stemma_error *err)
{
    size_t n_forms, n_groups = 0, n_holders = 0;
    for (size_t begin = 0; begin < n;) {
        begin = run_of(items, n, begin, &n_forms);
        n_groups += n_forms > 1;
        n_holders += n_forms > 1 ? n_forms : 0;
    }
    uint32_t *holders = ARENA_NEW(arena, uint32_t, n_holders, err);
    size_t *first = ARENA_NEW(arena, size_t, n_groups + 1, err);
    if (holders == NULL || first == NULL)
        return arena_status(arena);
    uint32_t g = 0;
    first[0] = n_holders = 0;
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = run_of(items, n, begin, &n_forms);
        for (size_t i = begin; i < end; i++) {
            group[t->first_word[form_of(&items[i])] + (uint32_t)items[i].value] =
                n_forms > 1 ? g : SEED_ALONE;
            if (n_forms > 1 && (i == begin || form_of(&items[i]) != form_of(&items[i - 1])))
                holders[n_holders++] = form_of(&items[i]);
        }
        g += n_forms > 1;
        first[g] = n_holders;
    }
    t->group = group;
    t->first = first;
    t->holders = holders;
    return STEMMA_OK;
}

static stemma_status index_seeds(struct seed_index *t, struct arena *arena, struct arena *scratch,
                                 struct workers *workers, stemma_error *err)
{
    struct sort_item *items = NULL;
    size_t n = 0;
    struct listing l = {.index = t,
                        .group = ARENA_NEW(arena, uint32_t, t->first_word[t->forms->n], err)};
    if (l.group == NULL)
        return arena_status(arena);
    TRY(list_seeds(&items, &n, scratch, workers, &l, err));
    return number_seeds(t, arena, l.group, items, n, err);
}

stemma_status seed_index_make(struct seed_index *out, struct arena *arena, struct workers *workers,
                              const struct form_list *forms, const struct seed_rule *rule,
                              stemma_error *err)
{
    struct arena scratch;
    size_t *first_word = ARENA_NEW(arena, size_t, forms->n + 1, err);
    if (first_word == NULL)
        return arena_status(arena);
    first_word[0] = 0;
    for (size_t f = 0; f < forms->n; f++)
        first_word[f + 1] = first_word[f] + forms->at[f].n_words;
    *out = (struct seed_index){.rule = *rule, .forms = forms, .first_word = first_word};
    arena_init(&scratch, arena->ctx);
    const stemma_status status = index_seeds(out, arena, &scratch, workers, err);
    arena_clear(&scratch);
    return status;
}

/* ---- the neighbours of a stretch */

static bool better(const struct neighbour *a, const struct neighbour *b)
{
    return a->rarity > b->rarity || (a->rarity == b->rarity && a->form < b->form);
}

/* Puts the neighbour at `i` where it belongs in the heap below (Williams 1964). */
static void sift_down(struct neighbours *list, size_t i)
{
    const struct neighbour down = list->at[i];
    for (size_t child; (child = 2 * i + 1) < list->n; i = child) {
        child += child + 1 < list->n && better(&list->at[child + 1], &list->at[child]);
        if (!better(&list->at[child], &down))
            break;
        list->at[i] = list->at[child];
    }
    list->at[i] = down;
}

struct neighbour neighbours_take(struct neighbours *list)
{
    const struct neighbour best = list->at[0];
    list->at[0] = list->at[--list->n];
    if (list->n > 0)
        sift_down(list, 0);
    return best;
}

/* Forms that hold a seed. */
struct holders {
    const uint32_t *at;
    size_t n;
};

/* Those of a seed that are looked at for a form: the first ones, and before it. */
static struct holders holders_of(const struct seed_index *t, uint32_t group, uint32_t form,
                                 bool frequent)
{
    if (group == SEED_ALONE)
        return (struct holders){NULL, 0};
    const size_t n = t->first[group + 1] - t->first[group];
    struct holders h = {t->holders + t->first[group], 0};
    if ((n > SEED_FREQUENT) == frequent)
        while (h.n < n && h.n < SEED_FORMS && h.at[h.n] < form)
            h.n++;
    return h;
}

/* Sums of seeds by form, in a table that is half full at most; a free place has no seeds. */
struct sums {
    struct neighbour *at;
    size_t mask;
};

static void add_seed(const struct sums *sums, uint32_t form, uint32_t rarity)
{
    size_t i = (size_t)(form * UINT32_C(0x9e3779b1)) & sums->mask;
    while (sums->at[i].n_seeds > 0 && sums->at[i].form != form)
        i = (i + 1) & sums->mask;
    sums->at[i].form = form;
    sums->at[i].rarity += rarity;
    sums->at[i].n_seeds++;
}

static stemma_status sums_make(struct sums *sums, struct arena *scratch, size_t most,
                               stemma_error *err)
{
    size_t size = 16;
    while (size < 2 * most)
        size *= 2;
    *sums = (struct sums){ARENA_ZEROED(scratch, struct neighbour, size, err), size - 1};
    return sums->at != NULL ? STEMMA_OK : arena_status(scratch);
}

/* What is in the table, as a heap in its place. */
static void make_heap(struct neighbours *out, const struct sums *sums)
{
    *out = (struct neighbours){sums->at, 0};
    for (size_t i = 0; i <= sums->mask; i++)
        if (sums->at[i].n_seeds > 0)
            out->at[out->n++] = sums->at[i];
    for (size_t i = out->n / 2; i-- > 0;)
        sift_down(out, i);
}

stemma_status neighbours_find(struct neighbours *out, struct arena *scratch,
                              const struct seed_index *t, const struct stretch *s, bool frequent,
                              stemma_error *err)
{
    const struct form *form = &t->forms->at[s->form];
    const uint32_t *group = t->group + t->first_word[s->form];
    struct holders *holders = ARENA_NEW(scratch, struct holders, form->n_words, err);
    struct sums sums;
    size_t most = 0;
    *out = (struct neighbours){NULL, 0};
    if (holders == NULL)
        return arena_status(scratch);
    for (uint32_t i = s->begin; i + t->rule.n_words <= s->end; i++) {
        holders[i] = holders_of(t, group[i], s->form, frequent);
        most += holders[i].n;
    }
    if (most == 0)
        return STEMMA_OK;
    TRY(sums_make(&sums, scratch, most < s->form ? most : s->form, err));
    for (uint32_t i = s->begin; i + t->rule.n_words <= s->end; i++) {
        const uint32_t rarity = holders[i].n > 0 ? seed_rarity(&t->rule, form, i) : 0;
        for (size_t k = 0; k < holders[i].n; k++)
            add_seed(&sums, holders[i].at[k], rarity);
    }
    make_heap(out, &sums);
    return STEMMA_OK;
}
