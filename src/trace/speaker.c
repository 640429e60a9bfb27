/*
 * Which names may stand for one person. In: the names on quotations; out: each different name
 * once, as folded words, and a comparison of two.
 *
 * Two names match when they end in the same word (the family name) and their other words do not
 * contradict, whatever suffix (Jr) follows: the shorter one's words stand in the longer one in
 * order, where an initial stands for a word that begins with it. One word may also be a given name:
 * it then matches the first word. Honorifics and titles (Ms, Dr, President …) tell nothing here.
 * O(words) a comparison.
 *
 * A match is no proof: two people share a surname. It is used only for quotations that share their
 * words or their documents.
 */
#include "trace/speaker.h"

#include "base/hash.h"
#include "quote/suffixes.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

/* Folded, each between two spaces. */
static const char TITLES[] =
    " mr mrs ms miss dr prof professor sir dame lord lady rev herr frau mme president senator sen "
    "rep gov governor secretary mayor judge justice general gen captain sergeant pope king queen "
    "prince princess chancellor minister prime speaker congressman congresswoman representative "
    "chief officer sheriff attorney ambassador former then ";

static bool is_title(const char *folded, size_t n)
{
    for (const char *at = TITLES; (at = strchr(at, ' ')) != NULL; at++)
        if (strncmp(at + 1, folded, n) == 0 && at[n + 1] == ' ')
            return true;
    return false;
}

static void add_word(struct speaker *s, const char *word, size_t n)
{
    char folded[256];
    if (n > sizeof folded / 4) {
        n = sizeof folded / 4;
        while (n > 0 && ((uint8_t)word[n] & 0xc0) == 0x80)
            n--; /* a character is not cut */
    }
    const size_t n_folded = fold_word(word, n, folded, sizeof folded);
    if (n_folded == 0 || is_title(folded, n_folded) || s->n_words == SPEAKER_WORDS)
        return;
    uint32_t length;
    utf8_decode(folded, &length);
    s->initials[s->n_words] = hash_bytes(folded, length, 0);
    s->words[s->n_words++] = hash_bytes(folded, n_folded, 0);
}

static bool in_word(uint32_t c)
{
    const enum char_class class = char_class(c);
    return class == CHAR_LETTER || class == CHAR_DIGIT || class == CHAR_MARK ||
           class == CHAR_IDEOGRAPH || char_is_apostrophe(c);
}

void speaker_read(struct speaker *s, const char *name)
{
    s->name = name;
    s->n_words = 0;
    const char *word = NULL, *at = name, *end = name + suffix_begin(name, strlen(name));
    while (at < end) {
        uint32_t length;
        if (in_word(utf8_decode(at, &length))) {
            word = word != NULL ? word : at;
        } else if (word != NULL) {
            add_word(s, word, (size_t)(at - word));
            word = NULL;
        }
        at += length;
    }
    if (word != NULL)
        add_word(s, word, (size_t)(at - word));
}

stemma_status speakers_read(struct speaker_list *out, struct arena *arena,
                            const stemma_quotes *quotes, stemma_error *err)
{
    const size_t n = quotes->quotes.n;
    uint32_t *of_quote = ARENA_NEW(arena, uint32_t, n, err);
    ARRAY(struct speaker) list = ARRAY_INIT(UINT32_MAX - 1);
    struct table known;
    if (of_quote == NULL)
        return arena_status(arena);
    TRY(table_init(&known, arena, 64, err));
    for (size_t i = 0; i < n; i++) {
        const char *name = quotes->quotes.at[i].speaker;
        of_quote[i] = SPEAKER_NONE;
        if (name == NULL || name[0] == '\0')
            continue;
        uint32_t *slot;
        TRY(table_slot(&known, hash_bytes(name, strlen(name), 0), (uint32_t)list.n, &slot, err));
        of_quote[i] = *slot;
        if (*slot != list.n)
            continue;
        TRY(ARRAY_RESERVE(arena, &list, 1, err));
        speaker_read(&list.at[list.n++], name);
    }
    *out = (struct speaker_list){list.n, list.at, of_quote};
    return STEMMA_OK;
}

static bool word_matches(const struct speaker *a, uint32_t i, const struct speaker *b, uint32_t j)
{
    if (a->words[i] == b->words[j])
        return true;
    const bool initial = a->words[i] == a->initials[i] || b->words[j] == b->initials[j];
    return initial && a->initials[i] == b->initials[j];
}

enum speaker_match speaker_compare(const struct speaker_list *list, uint32_t a, uint32_t b)
{
    if (a == SPEAKER_NONE || b == SPEAKER_NONE)
        return SPEAKER_UNKNOWN;
    if (a == b)
        return SPEAKER_SAME;
    const struct speaker *s = &list->at[a], *l = &list->at[b];
    if (s->n_words > l->n_words) {
        const struct speaker *swap = s;
        s = l;
        l = swap;
    }
    if (s->n_words == 0)
        return SPEAKER_UNKNOWN;
    if (s->n_words == 1 && s->words[0] == l->words[0])
        return SPEAKER_SAME;
    if (s->words[s->n_words - 1] != l->words[l->n_words - 1])
        return SPEAKER_OTHER;
    uint32_t j = 0;
    for (uint32_t i = 0; i + 1 < s->n_words; i++, j++) {
        while (j + 1 < l->n_words && !word_matches(s, i, l, j))
            j++;
        if (j + 1 >= l->n_words)
            return SPEAKER_OTHER;
    }
    return SPEAKER_SAME;
}
