/*
 * Names in German, where every noun has a capital.
 *
 * In: the words of a document. Out: whether a capital begins a name, and where a name of persons
 * ends in a run of capitals. Two capitals in a row are shown to be a name: nouns seldom stand side
 * by side, but "Ada Merrow", "Bürgermeister Karl Bergmann", "Deutsche Bahn" do. A capital alone is
 * one where it ends such a run elsewhere in the document, is a common given name or an abbreviation
 * (SPD), stands without an article behind "laut" or beside a reporting verb in the singular ("sagte
 * Merrow", "Merrow sagte"), as hardly a noun does, or signs a quotation (Merrow: „…“). All other
 * capitals are nouns.
 *
 * Cost: the document's words once, and a search by halves for each capital that stands alone.
 */
#include "quote/phrases.h"

#include "base/array.h"
#include "base/bisect.h"
#include "base/sort.h"

#include <string.h>

enum { MAX_FAMILIES = 1 << 20 };

static bool is_joined(const struct phrase *p, uint32_t i)
{
    return i + 1 < p->text->n_tokens && phrase_is_capital(p, i + 1) && phrase_goes_on(p, i + 1) &&
           !(phrase_word(p, i + 1)->classes & WORD_CALENDAR);
}

stemma_status phrase_find_families(struct phrase *p, struct arena *arena, stemma_error *err)
{
    ARRAY(uint64_t) found = ARRAY_INIT(MAX_FAMILIES);
    const uint32_t never = WORD_SUBJECT | WORD_DETERMINER | WORD_CALENDAR | WORD_PREPOSITION;
    for (uint32_t i = 0; i < p->text->n_tokens; i++) {
        if (!phrase_is_capital(p, i) || phrase_word(p, i)->classes & never || !is_joined(p, i))
            continue;
        const uint32_t first = i;
        while (is_joined(p, i))
            i++;
        const uint32_t last = phrase_person_end(p, first, i + 1) - 1;
        TRY(ARRAY_ADD(arena, &found, p->text->tokens[last].word, err));
    }
    TRY(sort_keys(arena, found.at, found.n, err));
    p->families = found.at;
    p->n_families = found.n;
    return STEMMA_OK;
}

static bool is_family(const struct phrase *p, uint64_t word)
{
    struct bisect search = {.high = p->n_families};
    while (bisect_open(&search))
        bisect_step(&search, p->families[search.middle] < word);
    return search.low < p->n_families && p->families[search.low] == word;
}

/* sagte, erklärt; the plural, sagten, has subjects that no article need precede: Kritiker sagten.
 */
static bool is_singular_cue(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    const struct token *t = &p->text->tokens[i];
    return i < p->text->n_tokens && prose_is_finite_cue(w) && !(w->flags & PROSE_INSIDE) &&
           p->text->bytes[token_end(t) - 1] != 'n';
}

/* Merrow zufolge: "according to" stands behind. */
static bool is_zufolge(const struct phrase *p, uint32_t i)
{
    static const char word[] = "zufolge";
    const struct token *t = &p->text->tokens[i];
    return i < p->text->n_tokens && t->n_bytes == sizeof word - 1 &&
           memcmp(p->text->bytes + t->begin, word, sizeof word - 1) == 0;
}

bool phrase_shows_name(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    const struct token *t = &p->text->tokens[i];
    if (w->classes & (WORD_GIVEN | WORD_HONORIFIC) || t->flags & TOKEN_UPPER || is_joined(p, i))
        return true;
    if (is_family(p, t->word))
        return true;
    const struct prose_word *next = phrase_word(p, i + 1);
    if (prose_is_attributed(p->words, i) || is_zufolge(p, i + 1))
        return true;
    bool alone = w->gap & (GAP_BREAKS | GAP_PARAGRAPH) || w->flags & PROSE_STARTS;
    if (alone && ((!(next->gap & GAP_BREAKS) && is_singular_cue(p, i + 1)) ||
                  (next->gap & GAP_COLON && next->gap & GAP_MARK)))
        return true;
    return i > 0 && !(w->gap & GAP_BREAKS) && is_singular_cue(p, i - 1);
}

uint32_t phrase_person_end(const struct phrase *p, uint32_t first, uint32_t end)
{
    uint32_t i = first;
    while (i < end && !(phrase_word(p, i)->classes & WORD_GIVEN))
        i++;
    while (i < end && phrase_word(p, i)->classes & WORD_GIVEN)
        i++;
    if (i >= end)
        return end;
    while (i + 1 < end &&
           (phrase_word(p, i)->classes & WORD_PARTICLE || phrase_word(p, i + 1)->gap & GAP_HYPHEN))
        i++;
    return i + 1;
}
