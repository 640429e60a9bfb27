/*
 * A traced source beside the reference it was put together for. In: contigs, and the whole
 * reference; out: how many words stand in both, and whether they stand in the same order.
 *
 * Contigs are located in the reference as quotations are (locate.c), each in the document that has
 * most of its words. A word of a contig is right where it has a place there. Two neighbours with
 * places are joined wrongly where the places are no neighbours; a stated order is right where the
 * first places of both contigs are in it. Linear, and one look up of each contig.
 */
#include "trace/check.h"

#include <string.h>

#define NOWHERE UINT64_MAX
#define RARE_BITS 10 /* information of a content word, without a corpus to measure it in */
#define STOP_BITS 3

/* Place of each word of a contig: document of the reference << 32 | word; NOWHERE. */
struct placed_contig {
    struct passage words;
    uint64_t *place;
    uint64_t first; /* place; NOWHERE: it stands nowhere */
    uint32_t n_right;
};

struct scoring {
    const stemma_check *check;
    const stemma_trace *trace;
    struct arena *arena, *scratch;
    struct ground_list grounds;
    struct locate_index index;
    size_t n;
    struct placed_contig *contigs; /* source by source */
    bool **covered;                /* of each word of each document of the reference */
    stemma_source_score *out;
};

static stemma_status read_contig(struct placed_contig *out, struct scoring *s, const char *bytes,
                                 stemma_error *err)
{
    struct text text;
    TRY(text_analyse(&text, s->arena, bytes, strlen(bytes), err));
    struct fragment_word *words = ARENA_ZEROED(s->arena, struct fragment_word, text.n_tokens, err);
    out->place = ARENA_NEW(s->arena, uint64_t, text.n_tokens, err);
    if (words == NULL || out->place == NULL)
        return arena_status(s->arena);
    for (uint32_t i = 0; i < text.n_tokens; i++) {
        const bool stop = (text.tokens[i].flags & TOKEN_STOP) != 0;
        words[i].word = text.tokens[i].word;
        words[i].rarity = (uint16_t)((stop ? STOP_BITS : RARE_BITS) * BIT);
        out->place[i] = NOWHERE;
    }
    out->words = (struct passage){words, text.n_tokens};
    out->first = NOWHERE;
    return STEMMA_OK;
}

static stemma_status read_contigs(struct scoring *s, stemma_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < s->trace->sources.n; i++)
        n += s->trace->sources.at[i].n_contigs;
    s->contigs = ARENA_ZEROED(s->arena, struct placed_contig, n, err);
    struct passage *passages = ARENA_NEW(s->arena, struct passage, n, err);
    if (s->contigs == NULL || passages == NULL)
        return arena_status(s->arena);
    for (size_t i = 0; i < s->trace->sources.n; i++)
        for (size_t c = 0; c < s->trace->sources.at[i].n_contigs; c++) {
            TRY(read_contig(&s->contigs[s->n], s, s->trace->sources.at[i].contigs[c].text, err));
            passages[s->n] = s->contigs[s->n].words;
            s->n++;
        }
    TRY(grounds_whole(&s->grounds, s->arena, s->check->against, err));
    return locate_index_make(&s->index, s->arena, passages, n, &s->grounds, err);
}

/* Segments of the document that has most of the contig's words: at[begin] … at[end]. */
static void best_document(const struct segment_list *found, size_t *begin, size_t *end)
{
    uint32_t most = 0;
    *begin = *end = 0;
    for (size_t i = 0, next; i < found->n; i = next) {
        uint32_t n = 0;
        for (next = i; next < found->n && found->at[next].ground == found->at[i].ground; next++)
            n += found->at[next].n_equal;
        if (n <= most)
            continue;
        most = n;
        *begin = i;
        *end = next;
    }
}

static stemma_status place_contig(struct scoring *s, struct placed_contig *c, stemma_error *err)
{
    const struct arena_mark mark = arena_mark(s->scratch);
    struct segment_list found;
    size_t begin, end;
    TRY(locate_passage(&found, s->arena, s->scratch, &s->index, &c->words, UINT16_MAX, err));
    arena_rewind(s->scratch, mark);
    best_document(&found, &begin, &end);
    for (size_t i = begin; i < end; i++)
        for (uint32_t r = 0; r < found.at[i].n_runs; r++)
            for (uint32_t k = 0; k < found.at[i].runs[r].n; k++) {
                const uint32_t at = found.at[i].runs[r].at + k;
                const uint64_t place = (uint64_t)found.at[i].ground << 32 | at;
                c->place[found.at[i].runs[r].word + k] = place;
                c->first = place < c->first ? place : c->first;
                c->n_right++;
            }
    return STEMMA_OK;
}

/* Adds a contig to the score. */
static void count_contig(struct scoring *s, const struct placed_contig *c)
{
    s->out->contig_words += c->words.n_words;
    s->out->right_words += c->n_right;
    for (uint32_t w = 0; w < c->words.n_words; w++) {
        if (c->place[w] == NOWHERE)
            continue;
        s->covered[c->place[w] >> 32][(uint32_t)c->place[w]] = true;
        s->out->joins += w > 0 && c->place[w - 1] != NOWHERE && c->place[w] != c->place[w - 1] + 1;
    }
}

static void count_orders(struct scoring *s, const stemma_source *source,
                         const struct placed_contig *contigs)
{
    for (size_t k = 0; k < source->n_orders; k++) {
        const uint64_t before = contigs[source->orders[k].before].first;
        const uint64_t after = contigs[source->orders[k].after].first;
        if (before == NOWHERE || after == NOWHERE || !source->orders[k].settled)
            continue;
        s->out->orders++;
        s->out->right_orders += before < after;
    }
}

/* Counts the sources of which the reference has half of the words or more: others are none of it.
 */
static void count_sources(struct scoring *s)
{
    const struct placed_contig *contigs = s->contigs;
    for (size_t i = 0; i < s->trace->sources.n; i++) {
        const stemma_source *source = &s->trace->sources.at[i];
        uint64_t n_words = 0, n_right = 0;
        for (size_t c = 0; c < source->n_contigs; c++) {
            n_words += contigs[c].words.n_words;
            n_right += contigs[c].n_right;
        }
        if (2 * n_right >= n_words) {
            for (size_t c = 0; c < source->n_contigs; c++)
                count_contig(s, &contigs[c]);
            count_orders(s, source, contigs);
        }
        contigs += source->n_contigs;
    }
}

static void count_quoted(struct scoring *s)
{
    const stemma_heat *h;
    for (uint32_t d = 0; d < s->grounds.n; d++)
        for (size_t i = 0; (h = stemma_check_heat(s->check, d, i)) != NULL; i++)
            for (uint32_t w = h->word_begin; h->n_docs > 0 && w < h->word_end; w++) {
                s->out->quoted_words++;
                s->out->covered_words += s->covered[d][w];
            }
}

static stemma_status score(struct scoring *s, stemma_error *err)
{
    TRY(read_contigs(s, err));
    s->covered = ARENA_NEW(s->arena, bool *, s->grounds.n, err);
    if (s->covered == NULL)
        return arena_status(s->arena);
    for (size_t d = 0; d < s->grounds.n; d++) {
        s->covered[d] = ARENA_ZEROED(s->arena, bool, s->grounds.at[d].n_words, err);
        if (s->covered[d] == NULL)
            return arena_status(s->arena);
    }
    for (size_t c = 0; c < s->n; c++)
        TRY(place_contig(s, &s->contigs[c], err));
    count_sources(s);
    count_quoted(s);
    return STEMMA_OK;
}

stemma_status stemma_check_source(stemma_source_score *out, const stemma_check *check,
                                  const stemma_trace *trace, stemma_error *err)
{
    if (out == NULL || check == NULL || trace == NULL || !check->reference)
        return fail(err, STEMMA_INVAL, "a score needs a check against a reference, and a trace");
    struct arena arena, scratch;
    arena_init(&arena, check->ctx);
    arena_init(&scratch, check->ctx);
    stemma_source_score own = {.struct_size = sizeof own};
    struct scoring s = {
        .check = check, .trace = trace, .arena = &arena, .scratch = &scratch, .out = &own};
    const stemma_status status = check->foreign ? STEMMA_OK : score(&s, err);
    arena_clear(&arena);
    arena_clear(&scratch);
    *out = own;
    return status;
}
