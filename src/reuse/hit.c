/*
 * From passages to hits.
 *
 * In: aligned passages of a pair of documents. Out: records with spans, identity, an edit string,
 * an id and, where the passages are printed in another order, a group.
 *
 * What is worth a hit: enough information, and enough words. A short passage must be rare, for
 * names, titles and idioms of eight or ten words stand in any two texts; what both documents quote
 * may be shorter and less rare, for it is said to be somebody's words.
 *
 * The id is a hash of both documents' ids and both spans, so it does not depend on the rest of the
 * corpus. A group is a smallest block of hits, neighbours in a, that b prints in another order: the
 * hits are cut wherever none that follows in a ends before one of the block begins in b. O(n) in
 * hits and words.
 */
#include "reuse/hit.h"

#include "base/calendar.h"
#include "base/hash.h"
#include "reuse/edge.h"
#include "reuse/edits.h"
#include "reuse/weight.h"

#include <stdlib.h>
#include <string.h>

/* n digits at `at`, or -1. */
static int digits(const char *at, int n)
{
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (at[i] < '0' || at[i] > '9')
            return -1;
        value = value * 10 + at[i] - '0';
    }
    return value;
}

int32_t hit_day(const struct document *document)
{
    const char *date = document->record.date;
    if (date == NULL || strlen(date) < 10 || date[4] != '-' || date[7] != '-')
        return HIT_NO_DAY;
    int year = digits(date, 4), month = digits(date + 5, 2), day = digits(date + 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1)
        return HIT_NO_DAY;
    return (int32_t)calendar_days(year, month, day);
}

static int compare_days(const void *left, const void *right)
{
    const int32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

uint32_t hit_usual_days(int32_t *days, size_t n)
{
    size_t n_known = 0;
    for (size_t i = 0; i < n; i++)
        if (days[i] != HIT_NO_DAY)
            days[n_known++] = days[i];
    if (n_known == 0)
        return 0;
    qsort(days, n_known, sizeof *days, compare_days);
    return (uint32_t)(days[3 * n_known / 4] - days[n_known / 4]);
}

/* What a short passage must tell more because its documents are not of one time. */
static uint32_t time_bits(int32_t day_a, int32_t day_b, const struct hit_options *options)
{
    uint32_t apart = day_a > day_b ? (uint32_t)(day_a - day_b) : (uint32_t)(day_b - day_a);
    if (day_a == HIT_NO_DAY || day_b == HIT_NO_DAY)
        apart = options->usual_days;
    return weight_log2(1 + apart / 7) / BIT * options->time_bits;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* True when both documents quote a word in the middle of the anchor: trimming takes off less. b is
 * asked first, as its pairs are judged in a row. */
static bool anchor_quoted(const struct anchor *x, uint32_t k, const struct hit_side *a,
                          const struct hit_side *b)
{
    for (uint32_t i = (k - 1) / 2; i <= k / 2; i++)
        if (quoted_words(&b->quoted, x->b + i, x->b + i + 1) &&
            quoted_words(&a->quoted, x->a + i, x->a + i + 1))
            return true;
    return false;
}

/* True when a short passage of at most n words that chain anchors of `most` bits each may tell
 * enough. No word of it is worth more than a word of its best anchor. */
static bool short_may_tell(uint64_t n, uint64_t most, uint32_t k, uint32_t time,
                           const struct hit_options *options)
{
    return n * most + k >= (n * options->short_bits + time) * k;
}

bool hit_within(const struct reach *reach, const struct hit_side *a, const struct hit_side *b,
                const struct hit_options *options)
{
    uint32_t n = least(reach->a_end - reach->a_begin, reach->b_end - reach->b_begin), most = 0;
    if (n >= options->short_words)
        return true;
    for (uint32_t i = 0; i < reach->chain.n; i++)
        most = reach->chain.anchors[i].bits > most ? reach->chain.anchors[i].bits : most;
    uint32_t time = time_bits(a->day, b->day, options);
    if (!short_may_tell(n, most, reach->k, n >= options->words ? time / 2 : time, options))
        return false;
    if (n >= options->words || reach->k < 2 * EDGE_MOST)
        return true;
    for (uint32_t i = 0; n >= options->quoted_words && i < reach->chain.n; i++)
        if (anchor_quoted(&reach->chain.anchors[i], reach->k, a, b))
            return true;
    return false;
}

bool hit_possible(const struct passage *s, const struct hit_options *options)
{
    uint32_t n = least(s->a_end - s->a_begin, s->b_end - s->b_begin);
    uint32_t n_least = least(options->quoted_words, least(options->words, options->short_words));
    return n >= n_least && s->bits >= options->least_bits &&
           s->n_equal >= options->identity * s->n_core;
}

bool hit_wanted(const struct passage *s, const struct hit_side *a, const struct hit_side *b,
                const struct hit_options *options)
{
    uint32_t n = least(s->a_end - s->a_begin, s->b_end - s->b_begin);
    if (!hit_possible(s, options))
        return false;
    if (n >= options->short_words)
        return true;
    bool quoted = quoted_words(&a->quoted, s->a_begin, s->a_end) &&
                  quoted_words(&b->quoted, s->b_begin, s->b_end);
    if (n < (quoted ? options->quoted_words : options->words))
        return false;
    uint32_t time = time_bits(a->day, b->day, options);
    if (quoted && n >= options->words)
        time /= 2; /* famous words are quoted for years */
    return s->bits >= n * options->short_bits + time;
}

/* ------------------------------------------------------------------ ids and groups */

static uint64_t hash_numbers(uint64_t hash, const stemma_span *span)
{
    unsigned char bytes[8];
    for (int i = 0; i < 4; i++) {
        bytes[i] = (unsigned char)(span->begin >> (8 * i));
        bytes[4 + i] = (unsigned char)(span->end >> (8 * i));
    }
    return hash_bytes(bytes, sizeof bytes, hash);
}

static uint64_t hit_id(const stemma_hit *hit, const char *id_a, const char *id_b)
{
    uint64_t hash = hash_bytes(id_a, strlen(id_a), 0);
    hash = hash_numbers(hash, &hit->a_span);
    hash = hash_bytes(id_b, strlen(id_b), hash);
    return hash_numbers(hash, &hit->b_span);
}

stemma_hit hit_begin(uint32_t a, uint32_t b, const struct passage *passage)
{
    return (stemma_hit){.struct_size = sizeof(stemma_hit),
                        .a = a,
                        .b = b,
                        .words = passage->a_end - passage->a_begin,
                        .identity = (double)passage->n_equal / passage->n_columns,
                        .information = (double)passage->bits / BIT};
}

stemma_status hit_make(stemma_hit *hit, struct arena *arena, const stemma_corpus *corpus,
                       const struct word_pair *words, const struct hit_words *at, stemma_error *err)
{
    const struct document *doc_a = corpus_document(corpus, hit->a);
    const struct document *doc_b = corpus_document(corpus, hit->b);
    hit->a_span = words_span(words->a, at->a.begin, at->a.end);
    hit->b_span = words_span(words->b, at->b.begin, at->b.end);
    hit->id = hit_id(hit, doc_a->record.id, doc_b->record.id);
    if (at->runs == NULL)
        return STEMMA_OK;
    struct edits_source source = {.a = words->a,
                                  .b = words->b,
                                  .a_begin = at->a.begin,
                                  .b_begin = at->b.begin,
                                  .runs = at->runs,
                                  .n_runs = at->n_runs};
    return edits_write(&hit->edits, arena, &source, err);
}

void hits_group(stemma_hit *hits, size_t n)
{
    uint32_t least_end = UINT32_MAX; /* of b, over the hits that follow */
    for (size_t i = n; i-- > 0;) {
        hits[i].group = least_end;
        least_end = hits[i].b_span.end < least_end ? hits[i].b_span.end : least_end;
    }
    uint32_t most_begin = 0; /* of b, over the hits of the block */
    for (size_t i = 0, begin = 0; i < n; i++) {
        most_begin = hits[i].b_span.begin > most_begin ? hits[i].b_span.begin : most_begin;
        if (most_begin >= hits[i].group)
            continue; /* one that follows in a ends before in b */
        uint64_t group = i > begin ? hash_mix(hits[begin].id) | 1 : 0;
        for (; begin <= i; begin++)
            hits[begin].group = group;
        most_begin = 0;
    }
}
