/*
 * Days of documents. In: dates, and the story of each document; out: a day for each, or none.
 *
 * A document without a date was printed when its story was told: it takes the middle day of the
 * story's dated documents. Otherwise it would be near to everything, and hold together what was
 * said years apart. Documents are sorted by story and day: O(n log n).
 */
#include "trace/days.h"

#include "base/sort.h"
#include "reuse/hit.h"

#include <stdlib.h>

bool days_near(int32_t a, int32_t b, double most)
{
    return a == HIT_NO_DAY || b == HIT_NO_DAY || (double)llabs((long long)a - b) <= most;
}

/* Days that order as unsigned numbers; HIT_NO_DAY comes first. */
static uint64_t rising(int32_t day)
{
    return (uint32_t)day ^ 0x80000000u;
}

/* `items` are the documents of one story, those without a day first. */
static void fill_story(int32_t *day, const struct sort_item *items, size_t n)
{
    size_t undated = 0;
    while (undated < n && day[items[undated].value] == HIT_NO_DAY)
        undated++;
    if (undated == n)
        return;
    const int32_t middle = day[items[undated + (n - undated - 1) / 2].value];
    for (size_t i = 0; i < undated; i++)
        day[items[i].value] = middle;
}

stemma_status days_find(const int32_t **of_document, struct arena *arena,
                        const stemma_corpus *corpus, const uint32_t *story, stemma_error *err)
{
    const size_t n = corpus->documents.n;
    int32_t *day = ARENA_NEW(arena, int32_t, n, err);
    if (day == NULL)
        return arena_status(arena);
    for (size_t d = 0; d < n; d++)
        day[d] = hit_day(corpus_document(corpus, (uint32_t)d));
    *of_document = day;
    if (story == NULL)
        return STEMMA_OK;
    const struct arena_mark mark = arena_mark(arena);
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, n, err);
    if (items == NULL)
        return arena_status(arena);
    for (size_t d = 0; d < n; d++)
        items[d] = (struct sort_item){(uint64_t)story[d] << 32 | rising(day[d]), d};
    TRY(sort_items(arena, items, n, err));
    for (size_t begin = 0, end; begin < n; begin = end) {
        const uint64_t number = items[begin].key >> 32;
        for (end = begin; end < n && items[end].key >> 32 == number;)
            end++;
        fill_story(day, items + begin, end - begin);
    }
    arena_rewind(arena, mark);
    return STEMMA_OK;
}
