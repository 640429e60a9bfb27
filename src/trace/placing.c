/*
 * Placing short fragments. In: utterances and the fragments that have no place; out: a place for
 * each, and more utterances.
 *
 * The words of all utterances that are asked for stand in one table, sorted by cluster and word. A
 * fragment looks its rarest word up and compares its other words around each place found. It must
 * fit exactly one place of a speaker that may be its own, and tell PLACE_BITS or more: "of it" is
 * quoted words too, but could be anywhere. A first or last word that is bent ("misses" for "miss")
 * may differ; it becomes an edit. What fits two places stays by itself, and they are noted: nothing
 * says which.
 *
 * A word that stands at more than PLACES_TRIED places of a cluster is given up: no list that is
 * walked is longer.
 *
 * Fragments are shared out to threads, each with a slot of its own; what is left of them is placed
 * afterwards in an order that their words and clusters give. Linear in the words, and a search a
 * fragment.
 */
#include "trace/placing.h"

#include "base/bisect.h"
#include "base/hash.h"
#include "base/sort.h"
#include "trace/bend.h"
#include "trace/printed.h"

#define PLACE_BITS 9
#define PLACES_TRIED 4096
#define SPEAKERS_TRIED 16
#define ASKED_BITS 16 /* of the filter for each fragment */
#define MAX_FITS 8    /* places noted of a fragment that fits several */
#define MAX_UTTERANCES (UINT32_MAX - 2)
#define BLOCK 256        /* fragments that one item of work has */
#define WORD_BLOCK 65536 /* and words of utterances */

/* Places that a fragment fits equally: numbers of its first word in words. */
struct place_list {
    size_t n; /* more than MAX_FITS are counted only */
    size_t at[MAX_FITS];
};

typedef ARRAY(struct sort_item) item_array;

struct placer {
    struct arena *arena;
    struct workers *workers;
    const stemma_corpus *corpus;
    const struct fragment_list *fragments;
    const struct speaker_list *speakers;
    const uint32_t *cluster;
    struct utterance_list *utterances;
    struct printed printed; /* the words of all utterances */
    uint64_t *asked;        /* bits: hashes of what the index may be asked for */
    uint64_t asked_mask;
    struct sort_item *index; /* key: cluster and word; value: number in words */
    size_t n_index;
    item_array *listed;                /* of each block of words: its part of the index */
    const struct place_list **several; /* of each fragment that fits several places: these */
    ARRAY(uint32_t) fresh;             /* words of the utterances made here */
    ARRAY(struct utterance_fit) fits;
};

static uint64_t index_key(uint32_t cluster, uint64_t word)
{
    return hash_mix(word ^ ((uint64_t)cluster * 0x9e3779b97f4a7c15u));
}

static void set_asked(struct placer *p, uint64_t key)
{
    const uint64_t bit = key & p->asked_mask;
    p->asked[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool is_asked(const struct placer *p, uint64_t key)
{
    const uint64_t bit = key & p->asked_mask;
    return (p->asked[bit / 64] >> bit % 64 & 1) != 0;
}

static size_t blocks_of(size_t n, size_t block)
{
    return (n + block - 1) / block;
}

static size_t block_end(const struct placer *p, size_t block)
{
    const size_t n = p->fragments->n;
    return n - block * BLOCK < BLOCK ? n : (block + 1) * BLOCK;
}

/* The rarest word but for word `other`; n_words: there is none. */
static uint32_t rarest_word(const struct fragment *f, uint32_t other)
{
    uint32_t best = f->n_words;
    for (uint32_t w = 0; w < f->n_words; w++)
        if (w != other && (best == f->n_words || f->words[w].rarity > f->words[best].rarity))
            best = w;
    return best;
}

static bool has_cut(const struct fragment *f)
{
    for (uint32_t w = 1; w < f->n_words; w++)
        if (f->words[w].seam != SEAM_SOLID)
            return true;
    return false;
}

/* Notes what will be looked for: most words of most utterances never are. */
static stemma_status note_asked(struct placer *p, stemma_error *err)
{
    uint64_t n_bits = 64;
    for (uint32_t f = 0; f < p->fragments->n; f++)
        n_bits += p->utterances->of_fragment[f] == NULL ? ASKED_BITS : 0;
    while ((n_bits & (n_bits - 1)) != 0)
        n_bits += n_bits & -n_bits; /* to the next power of two */
    p->asked = ARENA_ZEROED(p->arena, uint64_t, n_bits / 64, err);
    if (p->asked == NULL)
        return arena_status(p->arena);
    p->asked_mask = n_bits - 1;
    for (uint32_t f = 0; f < p->fragments->n; f++) {
        const struct fragment *fragment = &p->fragments->at[f];
        if (p->utterances->of_fragment[f] != NULL || has_cut(fragment))
            continue;
        const uint32_t rarest = rarest_word(fragment, fragment->n_words);
        const uint32_t next = rarest_word(fragment, rarest);
        set_asked(p, index_key(p->cluster[fragment->doc], fragment->words[rarest].word));
        if (next < fragment->n_words)
            set_asked(p, index_key(p->cluster[fragment->doc], fragment->words[next].word));
    }
    return STEMMA_OK;
}

static stemma_status list_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    struct placer *p = user;
    const size_t n = p->printed.n, begin = block * WORD_BLOCK;
    item_array list = ARRAY_INIT(WORD_BLOCK);
    for (size_t i = begin; i < n && i - begin < WORD_BLOCK; i++) {
        const uint64_t print = printed_at(&p->printed, i);
        if (print == PRINTED_NOWHERE)
            continue;
        const uint64_t key = index_key(p->cluster[printed_fragment(&p->printed, print)->doc],
                                       printed_word(&p->printed, print)->word);
        if (is_asked(p, key))
            TRY(ARRAY_ADD(&worker->keep, &list, ((struct sort_item){key, i}), err));
    }
    p->listed[block] = list;
    return STEMMA_OK;
}

static stemma_status make_index(struct placer *p, stemma_error *err)
{
    const size_t n_blocks = blocks_of(p->printed.n, WORD_BLOCK);
    TRY(note_asked(p, err));
    p->listed = ARENA_NEW(p->arena, item_array, n_blocks, err);
    if (p->listed == NULL)
        return arena_status(p->arena);
    TRY(parallel_for(p->workers, n_blocks, list_block, p, NULL, NULL, err));
    size_t n = 0;
    for (size_t b = 0; b < n_blocks; b++)
        n += p->listed[b].n;
    p->index = ARENA_NEW(p->arena, struct sort_item, n, err);
    if (p->index == NULL)
        return arena_status(p->arena);
    for (size_t b = 0; b < n_blocks; b++)
        for (size_t i = 0; i < p->listed[b].n; i++)
            p->index[p->n_index++] = p->listed[b].at[i];
    return sort_items(p->arena, p->index, n, err);
}

static bool is_bent(const struct placer *p, const struct fragment *f, uint32_t w, uint64_t print)
{
    const char *x = corpus_document(p->corpus, f->doc)->text.bytes;
    const char *y =
        corpus_document(p->corpus, printed_fragment(&p->printed, print)->doc)->text.bytes;
    const struct fragment_word *word = printed_word(&p->printed, print);
    return bend_related(x + f->words[w].begin, f->words[w].end - f->words[w].begin, y + word->begin,
                        word->end - word->begin);
}

/* The rarity of the fragment's words that stand in a row from words[at] on; 0 where they do not.
 * `n_bent`: words at its edges that are bent. */
static uint32_t match_at(const struct placer *p, const struct fragment *f, size_t at,
                         uint32_t *n_bent)
{
    uint32_t rarity = 0;
    *n_bent = 0;
    for (uint32_t w = 0; w < f->n_words; w++) {
        const uint64_t print = printed_at(&p->printed, at + w);
        if (print == PRINTED_NOWHERE)
            return 0;
        if (printed_word(&p->printed, print)->word == f->words[w].word) {
            rarity += f->words[w].rarity;
            continue;
        }
        const bool edge = w == 0 || w + 1 == f->n_words;
        if (!edge || f->n_words < 3 || *n_bent > 0 || !is_bent(p, f, w, print))
            return 0;
        rarity += f->words[w].rarity / 2;
        ++*n_bent;
    }
    return rarity;
}

static size_t index_find(const struct placer *p, uint64_t key)
{
    struct bisect search = {.high = p->n_index};
    while (bisect_open(&search))
        bisect_step(&search, p->index[search.middle].key < key);
    return search.low;
}

/* The places that the fragment fits, by its word `by`; none where there are too many to look at. */
static void find_places_by(struct place_list *out, const struct placer *p, const struct fragment *f,
                           uint32_t by)
{
    const uint64_t key = index_key(p->cluster[f->doc], f->words[by].word);
    uint32_t least_bent = UINT32_MAX;
    size_t tried = 0;
    out->n = 0;
    for (size_t i = index_find(p, key); i < p->n_index && p->index[i].key == key; i++) {
        const size_t word = (size_t)p->index[i].value;
        const uint32_t utterance = printed_utterance(&p->printed, word);
        uint32_t bent;
        if (++tried > PLACES_TRIED) {
            out->n = 0;
            return;
        }
        if (word < p->printed.first[utterance] + by ||
            word - by + f->n_words > p->printed.first[utterance + 1] ||
            speaker_compare(p->speakers, f->speaker, printed_speaker(&p->printed, utterance)) ==
                SPEAKER_OTHER ||
            match_at(p, f, word - by, &bent) < PLACE_BITS * BIT || bent > least_bent)
            continue;
        out->n = bent < least_bent ? 0 : out->n;
        if (out->n < MAX_FITS)
            out->at[out->n] = word - by;
        out->n++;
        least_bent = bent;
    }
}

/* By its rarest word; where that is not found, which it is not when it is bent, by the next one. */
static void find_places(struct place_list *out, const struct placer *p, const struct fragment *f)
{
    const uint32_t rarest = rarest_word(f, f->n_words), next = rarest_word(f, rarest);
    out->n = 0;
    if (has_cut(f))
        return;
    find_places_by(out, p, f, rarest);
    if (out->n == 0 && next < f->n_words)
        find_places_by(out, p, f, next);
}

static stemma_status place_in(const struct placer *p, struct arena *keep, size_t f, size_t at,
                              stemma_error *err)
{
    const struct fragment *fragment = &p->fragments->at[f];
    struct word_place *places = ARENA_NEW(keep, struct word_place, fragment->n_words, err);
    if (places == NULL)
        return arena_status(keep);
    const uint32_t utterance = printed_utterance(&p->printed, at);
    for (uint32_t w = 0; w < fragment->n_words; w++) {
        const bool same = printed_word(&p->printed, printed_at(&p->printed, at + w))->word ==
                          fragment->words[w].word;
        places[w] =
            (struct word_place){same ? utterance : UTTERANCE_NONE,
                                (uint32_t)(at + w - p->printed.first[utterance]), EDGE_LIVE};
    }
    p->utterances->of_fragment[f] = places;
    return STEMMA_OK;
}

/* Looks for the places of the fragments of a block that have none. */
static stemma_status place_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    struct placer *p = user;
    for (size_t f = block * BLOCK; f < block_end(p, block); f++) {
        struct place_list places;
        if (p->utterances->of_fragment[f] != NULL)
            continue;
        find_places(&places, p, &p->fragments->at[f]);
        if (places.n == 1)
            TRY(place_in(p, &worker->keep, f, places.at[0], err));
        if (places.n < 2)
            continue;
        struct place_list *several = ARENA_NEW(&worker->keep, struct place_list, 1, err);
        if (several == NULL)
            return arena_status(&worker->keep);
        *several = places;
        p->several[f] = several;
    }
    return STEMMA_OK;
}

/* The fragment's words as utterances of their own: one, or one for each stretch that does not
 * break. */
static stemma_status place_alone(struct placer *p, uint32_t f, stemma_error *err)
{
    const struct fragment *fragment = &p->fragments->at[f];
    struct word_place *places = ARENA_NEW(p->arena, struct word_place, fragment->n_words, err);
    if (places == NULL)
        return arena_status(p->arena);
    for (uint32_t w = 0; w < fragment->n_words; w++) {
        if (w == 0 || seam_breaks(fragment->words[w].seam))
            TRY(ARRAY_ADD(p->arena, &p->fresh, 0, err));
        const uint32_t utterance = (uint32_t)(p->utterances->n + p->fresh.n - 1);
        places[w] = (struct word_place){utterance, p->fresh.at[p->fresh.n - 1]++, EDGE_LIVE};
    }
    p->utterances->of_fragment[f] = places;
    return STEMMA_OK;
}

/* Notes where else the fragment, which became utterance `owner`, could stand. */
static stemma_status note_fits(struct placer *p, uint32_t f, uint32_t owner, stemma_error *err)
{
    const struct place_list *places = p->several[f];
    for (size_t i = 0; places != NULL && i < places->n && i < MAX_FITS; i++) {
        const uint32_t utterance = printed_utterance(&p->printed, places->at[i]);
        const uint32_t begin = (uint32_t)(places->at[i] - p->printed.first[utterance]);
        const struct utterance_fit fit = {owner, utterance, begin,
                                          begin + p->fragments->at[f].n_words};
        TRY(ARRAY_ADD(p->arena, &p->fits, fit, err));
    }
    return STEMMA_OK;
}

/* An earlier fragment with these words in this cluster whose speaker may be the same. */
static uint32_t find_twin(const struct placer *p, const struct sort_item *left, size_t first,
                          size_t i)
{
    const uint32_t f = (uint32_t)left[i].value;
    for (size_t k = i, tried = 0; k > first && tried < SPEAKERS_TRIED; k--, tried++) {
        const uint32_t g = (uint32_t)left[k - 1].value;
        if (speaker_compare(p->speakers, p->fragments->at[f].speaker,
                            p->fragments->at[g].speaker) != SPEAKER_OTHER)
            return g;
    }
    return UINT32_MAX;
}

static stemma_status place_left(struct placer *p, struct sort_item *left, size_t n,
                                stemma_error *err)
{
    TRY(sort_items(p->arena, left, n, err));
    size_t first = 0;
    for (size_t i = 0; i < n; i++) {
        const uint32_t f = (uint32_t)left[i].value;
        if (left[i].key != left[first].key)
            first = i;
        const uint32_t twin = find_twin(p, left, first, i);
        if (twin != UINT32_MAX) {
            p->utterances->of_fragment[f] = p->utterances->of_fragment[twin];
            continue;
        }
        const uint32_t owner = (uint32_t)(p->utterances->n + p->fresh.n);
        TRY(place_alone(p, f, err));
        TRY(note_fits(p, f, owner, err));
    }
    return STEMMA_OK;
}

/* Adds the utterances made here to the list. */
static stemma_status append_fresh(struct placer *p, stemma_error *err)
{
    struct utterance_list *u = p->utterances;
    const size_t n = u->n + p->fresh.n;
    uint32_t *n_words = ARENA_NEW(p->arena, uint32_t, n, err);
    if (n_words == NULL)
        return arena_status(p->arena);
    for (size_t i = 0; i < n; i++)
        n_words[i] = i < u->n ? u->n_words[i] : p->fresh.at[i - u->n];
    u->n = n;
    u->n_words = n_words;
    u->n_fits = p->fits.n;
    u->fits = p->fits.at;
    return STEMMA_OK;
}

stemma_status fragments_place(struct utterance_list *utterances, struct arena *arena,
                              const struct trace_inputs *in, const uint32_t *cluster,
                              stemma_error *err)
{
    const struct fragment_list *fragments = &in->fragments;
    struct placer p = {.arena = arena,
                       .workers = in->workers,
                       .corpus = in->corpus,
                       .fragments = fragments,
                       .speakers = &in->speakers,
                       .cluster = cluster,
                       .utterances = utterances,
                       .fresh = ARRAY_INIT(MAX_UTTERANCES),
                       .fits = ARRAY_INIT(UINT32_MAX)};
    TRY(printed_read(&p.printed, arena, p.workers, fragments, utterances, err));
    TRY(make_index(&p, err));
    p.several = ARENA_ZEROED(arena, const struct place_list *, fragments->n, err);
    struct sort_item *left = ARENA_NEW(arena, struct sort_item, fragments->n, err);
    size_t n_left = 0;
    if (p.several == NULL || left == NULL)
        return arena_status(arena);
    TRY(parallel_for(p.workers, blocks_of(fragments->n, BLOCK), place_block, &p, "tracing",
                     "quotations", err));
    for (uint32_t f = 0; f < fragments->n; f++)
        if (utterances->of_fragment[f] == NULL)
            left[n_left++] = (struct sort_item){
                (uint64_t)in->forms.of_fragment[f] << 32 | cluster[fragments->at[f].doc], f};
    TRY(place_left(&p, left, n_left, err));
    return append_fresh(&p, err);
}
