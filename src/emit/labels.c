/*
 * Names of documents, and their order in time.
 *
 * A document is called by its outlet. Without one, by its id where that is short and made of words
 * ("meridian"); a long or hash-like id in every sentence would hide the sentence, so such a
 * document is "Report". Documents that would share a name get letters, earliest first: "Halyard A",
 * "Halyard B". Letters, because numbers count the quotations of a report ("Halyard 4").
 *
 * The order in time: by minute, where a time is known; a date without a time stands at the end of
 * its day, a month without a day at the end of the month: nothing is called earlier than is known.
 * Equal ones by id.
 */
#include "emit/labels.h"

#include "base/calendar.h"
#include "base/hash.h"
#include "base/sort.h"
#include "emit/flat.h"
#include "emit/phrase.h"

#include <string.h>

#define NAME_COLUMNS 36 /* and room for letters */
#define ID_COLUMNS 16
#define HASH_RUN 8 /* so many hexadecimal digits in a row are no name */

static bool between(char c, char low, char high)
{
    return c >= low && c <= high;
}

/* Has a letter, and no long run of hexadecimal digits with a decimal one among them. */
static bool reads_as_name(const char *id)
{
    size_t run = 0, decimal = 0, letters = 0;
    for (const char *c = id; *c != '\0'; c++) {
        const bool digit = between(*c, '0', '9');
        const bool hex = digit || between(*c, 'a', 'f') || between(*c, 'A', 'F');
        letters += between((char)(*c | 0x20), 'a', 'z') || (unsigned char)*c >= 0x80;
        run = hex ? run + 1 : 0;
        decimal = hex ? decimal + digit : 0;
        if (run >= HASH_RUN && decimal > 0)
            return false;
    }
    return letters > 0;
}

/* The name before letters; NULL where the document has none that reads well. */
static stemma_status base_name(const char **out, struct arena *arena, const stemma_document *d,
                               stemma_error *err)
{
    *out = NULL;
    if (d->outlet != NULL) {
        TRY(flat_copy(out, arena, d->outlet, strlen(d->outlet), NAME_COLUMNS, err));
        if ((*out)[0] != '\0')
            return STEMMA_OK;
    }
    const char *slash = strrchr(d->id, '/'), *name = slash != NULL ? slash + 1 : d->id;
    TRY(flat_copy(out, arena, name, strlen(name), NAME_COLUMNS, err));
    if (flat_columns(*out, strlen(*out)) > ID_COLUMNS || !reads_as_name(*out))
        *out = NULL;
    return STEMMA_OK;
}

static int two_digits(const char *s)
{
    return between(s[0], '0', '9') && between(s[1], '0', '9') ? (s[0] - '0') * 10 + s[1] - '0' : -1;
}

/* Seconds of a time such as T09:14, T09:14:05.5Z or T09:14+02:00, its zone taken off; the last of
 * the day where there is none. */
static int64_t seconds_of(const char *time)
{
    const size_t n = strlen(time);
    if (n < 6 || (time[0] != 'T' && time[0] != ' ') || two_digits(time + 1) < 0 || time[3] != ':' ||
        two_digits(time + 4) < 0)
        return 24 * 3600 - 1;
    int64_t seconds = two_digits(time + 1) * 3600 + two_digits(time + 4) * 60;
    if (n >= 9 && time[6] == ':' && two_digits(time + 7) >= 0)
        seconds += two_digits(time + 7);
    const char *zone = strpbrk(time + 6, "+-");
    if (zone != NULL && strlen(zone) >= 6 && two_digits(zone + 1) >= 0 &&
        two_digits(zone + 4) >= 0) {
        const int64_t off = two_digits(zone + 1) * 3600 + two_digits(zone + 4) * 60;
        seconds += zone[0] == '+' ? -off : off;
    }
    return seconds;
}

/* A number that grows with time; UINT64_MAX where there is no date. */
static uint64_t time_key(const char *iso)
{
    struct day d;
    if (!phrase_day(iso, &d))
        return UINT64_MAX;
    int64_t seconds;
    if (d.month == 0)
        seconds = calendar_days(d.year + 1, 1, 1) * 86400 - 1;
    else if (d.day == 0)
        seconds = calendar_days(d.year + d.month / 12, d.month % 12 + 1, 1) * 86400 - 1;
    else
        seconds = calendar_days(d.year, d.month, d.day) * 86400 + seconds_of(iso + 10);
    return (uint64_t)(seconds + (INT64_C(1) << 40));
}

static stemma_status order_by_time(struct labels *l, struct arena *arena,
                                   const stemma_corpus *corpus, stemma_error *err)
{
    const size_t n = corpus->documents.n;
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, n, err);
    l->by_time = ARENA_NEW(arena, uint32_t, n, err);
    l->rank = ARENA_NEW(arena, uint32_t, n, err);
    if (items == NULL || l->by_time == NULL || l->rank == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++)
        items[i] = (struct sort_item){time_key(corpus->documents.at[i].record.date), i};
    TRY(sort_items(arena, items, n, err));
    for (size_t i = 0; i < n; i++) {
        l->by_time[i] = (uint32_t)items[i].value;
        l->rank[items[i].value] = (uint32_t)i;
    }
    return STEMMA_OK;
}

/* "A" … "Z", "AA", …: 1 is A. `out` has room for 8. */
static const char *letters(uint32_t number, char *out)
{
    char *at = out + 7;
    *at = '\0';
    for (; number > 0; number = (number - 1) / 26)
        *--at = (char)('A' + (number - 1) % 26);
    return at;
}

stemma_status labels_make(struct labels *l, struct arena *arena, const stemma_corpus *corpus,
                          stemma_error *err)
{
    const size_t n = corpus->documents.n;
    struct table shared, given; /* documents of one name; letters given so far */
    memset(l, 0, sizeof *l);
    l->of = ARENA_ZEROED(arena, const char *, n, err);
    l->lettered = ARENA_ZEROED(arena, bool, n, err);
    if (l->of == NULL || l->lettered == NULL)
        return arena_status(arena);
    TRY(order_by_time(l, arena, corpus, err));
    TRY(table_init(&shared, arena, n, err));
    TRY(table_init(&given, arena, n, err));
    uint32_t *count;
    for (size_t i = 0; i < n; i++) {
        const stemma_document *d = &corpus->documents.at[i].record;
        TRY(base_name(&l->of[i], arena, d, err));
        l->outlets_known |= d->outlet != NULL;
        if (l->of[i] == NULL)
            continue;
        TRY(table_slot(&shared, hash_bytes(l->of[i], strlen(l->of[i]), 0), 0, &count, err));
        ++*count;
    }
    for (size_t i = 0; i < n; i++) {
        const uint32_t doc = l->by_time[i];
        const char *name = l->of[doc] != NULL ? l->of[doc] : "Report";
        const uint64_t key = hash_bytes(name, strlen(name), 0);
        char buffer[8];
        if (l->of[doc] != NULL && table_get(&shared, key) < 2)
            continue;
        l->lettered[doc] = l->of[doc] == NULL;
        l->n_lettered += l->lettered[doc];
        TRY(table_slot(&given, key, 0, &count, err));
        l->of[doc] = arena_printf(arena, err, "%s %s", name, letters(++*count, buffer));
        if (l->of[doc] == NULL)
            return arena_status(arena);
    }
    return STEMMA_OK;
}
