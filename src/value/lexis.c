/*
 * The tables of words of the value stage.
 *
 * In: a list for each language, one row a kind and value, words separated by spaces, and the
 * weekdays. Out: a hash table of some hundred words for each language, hashed as tokens are
 * (fold_hash), so that a token is looked up by the hash that it carries.
 *
 * A document is read by the words of its own language alone: "fast" hedges a number in German,
 * "hier" is a day in French, "de" stands before a whole in French and Spanish. Lists are short on
 * purpose: closed classes, and the words by which news says that somebody died, was arrested, was
 * elected. What is not in them is compared by the words around it alone.
 */
#include "value/lexis.h"

#include "text/fold.h"
#include "text/weekday_names.h"
#include "text/word_table.h"

#include <string.h>

enum { MOST_WORDS = 2048 };

/* The entry of a word. */
static stemma_status find_word(struct lex **out, struct lexis_words *words, uint64_t hash,
                               stemma_error *err)
{
    const uint32_t fresh = (uint32_t)words->slots.n;
    uint32_t *slot;
    TRY(table_slot(&words->slots, hash, fresh, &slot, err));
    if (*slot >= MOST_WORDS)
        return fail(err, STEMMA_INTERNAL, "the word lists of values are too long");
    *out = &words->at[*slot];
    words->filter[hash % LEXIS_FILTER / 64] |= UINT64_C(1) << hash % 64;
    return STEMMA_OK;
}

/* Adds a row. */
static stemma_status add_row(struct lexis_words *words, const struct lex_row *row,
                             stemma_error *err)
{
    for (const char *at = row->words; *at != '\0';) {
        struct lex *l = NULL;
        const size_t n = strcspn(at, " ");
        TRY(find_word(&l, words, fold_hash(at, n), err));
        if (l == NULL)
            return STEMMA_INTERNAL;
        l->kinds |= row->kinds;
        l->value = row->value != 0 ? row->value : l->value;
        l->clause |= row->clause;
        l->form = row->form != 0 ? row->form : l->form;
        at += n + (at[n] == ' ');
    }
    return STEMMA_OK;
}

/* What a word of the lists may be the first of. */
static uint8_t begins_of(const struct lex *l)
{
    static const uint32_t dates = LEX_WEEKDAY | LEX_DAY | LEX_THIS | LEX_LAST | LEX_NEXT |
                                  LEX_EARLY | LEX_LATE | LEX_MID | LEX_PERIOD;
    const bool half = l->form == FORM_SHARE && l->value == 2;
    const bool number = l->kinds & LEX_MANY || l->form == FORM_ONE || l->form == FORM_GROUP || half;
    return (uint8_t)((l->kinds & dates || l->form == FORM_AGO ? BEGINS_DATE : 0) |
                     (number ? BEGINS_NUMBER : 0));
}

/* Number words and months, and what the lists say of dates and numbers. */
static stemma_status note_begins(struct lexis_words *words, stemma_error *err)
{
    for (size_t i = 0; i < WORD_SLOTS; i++) {
        struct lex *l = NULL;
        const bool number = word_numbers[i] >= 0, month = word_kinds[i] >> WORD_MONTH_SHIFT != 0;
        if (word_hashes[i] == 0 || !(number || month))
            continue;
        TRY(find_word(&l, words, word_hashes[i], err));
        if (l != NULL)
            l->begins |= number ? BEGINS_DATE | BEGINS_NUMBER : BEGINS_DATE;
    }
    for (size_t i = 0; i < words->slots.n; i++)
        words->at[i].begins |= begins_of(&words->at[i]);
    return STEMMA_OK;
}

static stemma_status init_words(struct lexis_words *words, struct arena *arena,
                                const struct lex_row *rows, stemma_error *err)
{
    TRY(table_init(&words->slots, arena, MOST_WORDS, err));
    words->at = ARENA_ZEROED(arena, struct lex, MOST_WORDS, err);
    if (words->at == NULL)
        return arena_status(arena);
    for (const struct lex_row *row = rows; row->words != NULL; row++)
        TRY(add_row(words, row, err));
    for (size_t i = 0; i < n_weekday_names; i++) {
        const struct lex_row row = {
            .kinds = LEX_WEEKDAY, .value = weekday_names[i].day, .words = weekday_names[i].folded};
        if (!weekday_names[i].short_form)
            TRY(add_row(words, &row, err));
    }
    return note_begins(words, err);
}

stemma_status lexis_init(struct lexis *lexis, struct arena *arena, stemma_error *err)
{
    static const struct lex_row *const lists[LEX_LANGUAGES] = {lexis_english, lexis_german,
                                                               lexis_french, lexis_spanish};
    memset(lexis, 0, sizeof *lexis);
    for (size_t i = 0; i < LEX_LANGUAGES; i++)
        TRY(init_words(&lexis->of[i], arena, lists[i], err));
    return STEMMA_OK;
}

const char *lexis_money(unsigned money)
{
    static const char *const names[N_MONEY] = {"",    "USD", "EUR", "GBP",   "JPY", "CNY",
                                               "INR", "RUB", "CHF", "krone", "cent"};
    return money < N_MONEY ? names[money] : "";
}

const char *lexis_kin(unsigned kin)
{
    static const char *const names[N_KIN] = {
        "",         "son",           "daughter",    "brother",     "sister", "father", "mother",
        "husband",  "wife",          "uncle",       "aunt",        "nephew", "niece",  "cousin",
        "grandson", "granddaughter", "grandfather", "grandmother", "fiance"};
    return kin < N_KIN ? names[kin] : "";
}
