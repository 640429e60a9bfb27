/*
 * Tells persons by the suffix of their names.
 *
 * In: the mentions of an article. Out: the family names that a suffix tells apart.
 *
 * Papers print "Ada Merrow Jr." once, and "Merrow" after that: then the suffix is a part of the one
 * name. Where they go on with "Merrow Jr.", or have printed the name without a suffix before (in
 * full, or twice the surname), there are two persons of the name, and the words of one must not be
 * given to the other.
 *
 * Cost: articles without a suffix, which are nearly all, one step a name; the others two and a
 * look-up each.
 */
#include "quote/suffixes.h"

#include <string.h>

static bool is_short(const struct prose *prose, const struct mention *m)
{
    return mention_name_words(prose, m) == 1;
}

/* Notes the families: how often each was printed without a suffix in `bare`, a full name counting
 * double, then those that a suffix tells apart. */
static stemma_status note_families(struct suffix_list *out, struct table *bare,
                                   const struct prose *prose, const struct mention_list *mentions,
                                   stemma_error *err)
{
    enum { ENOUGH = 2 }; /* one surname alone may stand in a caption */
    for (size_t i = 0; i < mentions->n_names; i++) {
        const struct mention *m = &mentions->at[mentions->names[i]];
        const uint64_t family = mention_word_hash(prose, m->core_end - 1);
        uint32_t *slot;
        if (m->flags & MENTION_TITLE)
            continue; /* headlines print the surname first */
        if (suffix_token(prose, m) == NO_TOKEN) {
            TRY(table_slot(bare, family, 0, &slot, err));
            *slot += *slot < ENOUGH ? (is_short(prose, m) ? 1 : 2) : 0;
            continue;
        }
        const uint32_t before = table_get(bare, family);
        if (is_short(prose, m) || (before != TABLE_NONE && before >= ENOUGH))
            TRY(table_slot(&out->apart, family, 1, &slot, err));
    }
    return STEMMA_OK;
}

stemma_status suffixes_find(struct suffix_list *out, struct arena *arena, const struct prose *prose,
                            const struct mention_list *mentions, stemma_error *err)
{
    struct table bare;
    size_t i = 0;
    while (i < mentions->n_names &&
           suffix_token(prose, &mentions->at[mentions->names[i]]) == NO_TOKEN)
        i++;
    out->any = i < mentions->n_names;
    if (!out->any)
        return STEMMA_OK;
    TRY(table_init(&bare, arena, 64, err));
    TRY(table_init(&out->apart, arena, 8, err));
    return note_families(out, &bare, prose, mentions, err);
}

uint64_t suffixes_family(const struct suffix_list *suffixes, const struct prose *prose,
                         const struct mention *m)
{
    const uint64_t family = mention_word_hash(prose, m->core_end - 1);
    const uint32_t suffix = suffixes->any ? suffix_token(prose, m) : NO_TOKEN;
    if (suffix == NO_TOKEN || table_get(&suffixes->apart, family) == TABLE_NONE)
        return family;
    return hash_mix(family) + mention_word_hash(prose, suffix);
}

size_t suffix_begin(const char *name, size_t n)
{
    const size_t end = n > 0 && name[n - 1] == '.' ? n - 1 : n;
    size_t begin = end;
    while (begin > 0 && name[begin - 1] != ' ')
        begin--;
    const char *word = name + begin;
    const size_t length = end - begin;
    const bool generation =
        length == 2 && (memcmp(word, "Jr", 2) == 0 || memcmp(word, "Sr", 2) == 0);
    size_t numeral = 0;
    while (numeral < length && strchr("IVX", word[numeral]) != NULL)
        numeral++;
    const bool numbered = length > 1 && numeral == length;
    return begin > 0 && (generation || numbered) ? begin - 1 : n;
}
