/*
 * Names whom a document knows by office and family name alone.
 *
 * In: the quotations of a corpus. Out: the same, some of them with a full name and how = ELSEWHERE.
 *
 * "President Merrow said" tells no given name, and a surname alone is never taken for a person; but
 * where other documents print "President Ada Merrow", the office and the name together are one
 * person's. Each document tells the offices of those whom it names in full, and asks for those whom
 * it does not. What is told is sorted by office and name; an office has an answer where nineteen of
 * twenty documents give names that agree: the same given name, and no two middle names that begin
 * with other letters (George H. W. and George W.). So two senators of one name stay unknown, and
 * one slip among many does not count. One document alone is believed where the given name is a
 * common one. The form that most documents print is the name.
 *
 * Confidence falls by Laplace's rule of succession: with n documents that agree, to (n + 1) / (n +
 * 2) of itself.
 *
 * Cost: a step a mention; t log t for t tellings; a look-up a quotation that asks.
 */
#include "quote/offices.h"

#include "base/bisect.h"
#include "base/bytes.h"
#include "quote/document_quotes.h"
#include "quote/roles.h"
#include "quote/suffixes.h"

#include <stdlib.h>
#include <string.h>

#define MAX_TELLINGS ((size_t)1 << 30)
enum { MOST_OFFICES = 256, AGREEING = 19, OF_ALL = 20 };

/* The office printed right before a name: its last word, and a word that makes another office of
 * it. 0: none. */
static uint64_t key_of_mention(const struct article *a, const struct mention *m)
{
    const struct prose *prose = &a->prose;
    const uint32_t at = m->core_first;
    const bool joined = at > 0 && !(prose->at[at].gap & GAP_BREAKS & ~GAP_STOP);
    if (!joined || prose->at[at - 1].flags & PROSE_INSIDE || !roles_is_title(&prose->at[at - 1]))
        return 0;
    uint64_t key = roles_short_form(prose, at - 1);
    if (at > 1 && roles_is_part(prose, at - 2))
        key = hash_mix(key) + a->text->tokens[at - 2].word;
    return hash_mix(key) + a->persons.at[m->person].family;
}

stemma_status offices_find(struct office_list *out, struct arena *arena, const struct article *a,
                           stemma_error *err)
{
    struct office *found = ARENA_NEW(arena, struct office, MOST_OFFICES, err);
    *out = (struct office_list){0, found};
    if (found == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < a->mentions.n_names && out->n < MOST_OFFICES; i++) {
        const struct mention *m = &a->mentions.at[a->mentions.names[i]];
        if (m->person == NO_PERSON || m->flags & MENTION_DOUBTFUL ||
            a->persons.at[m->person].flags & PERSON_BODY)
            continue;
        const uint64_t key = key_of_mention(a, m);
        if (key == 0)
            continue;
        const struct office office = {key, m->person, mention_name_words(&a->prose, m) > 1};
        size_t k = 0;
        while (k < out->n && (found[k].key != office.key || found[k].person != office.person ||
                              found[k].full != office.full))
            k++;
        if (k == out->n)
            found[out->n++] = office;
    }
    return STEMMA_OK;
}

uint64_t offices_asked(const struct office_list *offices, const struct article *article,
                       uint32_t person)
{
    size_t i = 0;
    if (person == NO_PERSON || article->persons.at[person].flags & PERSON_FULL)
        return 0;
    while (i < offices->n && offices->at[i].person != person)
        i++;
    return i < offices->n ? offices->at[i].key : 0;
}

/* ---- what all documents tell */

static int compare_tellings(const void *left, const void *right)
{
    const struct office_telling *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return strcmp(a->name, b->name);
}

/* The first letter of what stands between given and family name; 0: nothing does. */
static char middle_of(const char *name)
{
    const char *first = strchr(name, ' '), *last = name + suffix_begin(name, strlen(name));
    while (last > name && last[-1] != ' ')
        last--;
    return first != NULL && first + 1 < last ? byte_lower(first[1]) : '\0';
}

static bool names_agree(const struct office_telling *a, const struct office_telling *b)
{
    const char middle = middle_of(a->name), other = middle_of(b->name);
    return a->given == b->given && (middle == other || middle == '\0' || other == '\0');
}

/* The end of the tellings from `first` on that give the same name as it. */
static size_t same_name_end(const struct office_telling *at, size_t first, size_t end)
{
    size_t i = first + 1;
    while (i < end && strcmp(at[i].name, at[first].name) == 0)
        i++;
    return i;
}

/* Who holds an office, by what is told. */
struct holder {
    uint64_t key;
    const char *name; /* NULL: names differ */
    double sure;
};
typedef ARRAY(struct holder) holder_array;

/* Of at[0…n), all of one office, sorted by name. */
static struct holder find_holder(const struct office_telling *at, size_t n)
{
    size_t best = 0, most = 0, agreeing = 0;
    for (size_t i = 0, end; i < n; i = end) {
        end = same_name_end(at, i, n);
        if (end - i > most) {
            most = end - i;
            best = i;
        }
    }
    for (size_t i = 0; i < n; i++)
        agreeing += names_agree(&at[i], &at[best]);
    const bool one = agreeing * OF_ALL >= n * AGREEING && (agreeing > 1 || at[best].common);
    return (struct holder){at[0].key, one ? at[best].name : NULL,
                           (double)(agreeing + 1) / (double)(agreeing + 2)};
}

/* All that is told, by office. */
static stemma_status find_holders(holder_array *out, struct arena *arena,
                                  const struct document_quotes *documents, size_t n,
                                  stemma_error *err)
{
    office_tellings told = ARRAY_INIT(MAX_TELLINGS);
    for (size_t d = 0; d < n; d++)
        for (size_t i = 0; i < documents[d].tellings.n; i++)
            TRY(ARRAY_ADD(arena, &told, documents[d].tellings.at[i], err));
    if (told.n > 0)
        qsort(told.at, told.n, sizeof *told.at, compare_tellings);
    for (size_t i = 0, end; i < told.n; i = end) {
        end = i + 1;
        while (end < told.n && told.at[end].key == told.at[i].key)
            end++;
        TRY(ARRAY_ADD(arena, out, find_holder(told.at + i, end - i), err));
    }
    return STEMMA_OK;
}

/* ---- whom they tell it */

static const struct holder *holder_of(const holder_array *holders, uint64_t key)
{
    struct bisect search = {.high = holders->n};
    while (bisect_open(&search))
        bisect_step(&search, holders->at[search.middle].key < key);
    const bool found = search.low < holders->n && holders->at[search.low].key == key;
    return found ? &holders->at[search.low] : NULL;
}

static void answer(struct document_quotes *d, const holder_array *holders)
{
    for (size_t i = 0; i < d->askings.n; i++) {
        const struct holder *holder = holder_of(holders, d->askings.at[i].key);
        stemma_quote *q = &d->quotes[d->askings.at[i].quote];
        if (holder == NULL || holder->name == NULL)
            continue;
        q->speaker = holder->name;
        q->how = STEMMA_HOW_ELSEWHERE;
        q->confidence *= holder->sure;
    }
}

stemma_status offices_name(struct document_quotes *documents, size_t n, stemma_ctx *ctx,
                           stemma_error *err)
{
    struct arena arena;
    holder_array holders = ARRAY_INIT(MAX_TELLINGS);
    arena_init(&arena, ctx);
    stemma_status status = find_holders(&holders, &arena, documents, n, err);
    for (size_t d = 0; d < n && status == STEMMA_OK; d++)
        answer(&documents[d], &holders);
    arena_clear(&arena);
    return status;
}
