/*
 * Ages of persons.
 *
 * In: a number of 1 to 120. Out: whether it is an age, and whose. Three forms are certain enough:
 *
 *     61-year-old, 61 years old, 61-jährige     the name behind it, or before ", a 61-year-old"
 *     Ada Merrow, 61,   daughter Ilse, 4½       the name before it
 *     aged 61                                   the name before it
 *
 * Those of other languages are told with the word for years (aged.c).
 *
 * A person is known by family and given name; a bare family name is the one person of the article
 * who is printed with both, and nobody where two are. Kin ("her daughter Ilse") is known by the
 * relation and the given name. Whose age it is may stay unknown: nothing is compared then but
 * columns of a shared passage.
 */
#include "value/aged.h"
#include "value/seen.h"

#include "base/hash.h"
#include "text/word_table.h"

#include <string.h>

#define OLDEST 120
#define AMBIGUOUS (UINT32_MAX - 1)
#define SEED_KIN UINT64_C(0x6b696e)
enum { ROLE_WORDS = 4, GROWN = 18 };

/* Family and given name of the run of capitals [first, end): the last two words, initials and
 * "Jr." passed over. */
static bool split_name(const struct reader *r, uint32_t first, uint32_t end, uint64_t *family,
                       uint64_t *given)
{
    while (end > first && (reader_says(r, end - 1, "jr") || reader_says(r, end - 1, "sr") ||
                           reader_says(r, end - 1, "ii") || reader_says(r, end - 1, "iii")))
        end--;
    if (end == first)
        return false;
    *family = reader_name_word(r, end - 1);
    *given = 0;
    for (uint32_t i = end - 1; i > first; i--) {
        const struct token *t = reader_token(r, i - 1);
        if (t->n_bytes > 1 && (word_kinds_of(t->word) & WORD_TITLE) == 0) {
            *given = reader_name_word(r, i - 1);
            break;
        }
    }
    return true;
}

/* Notes every name of two words. */
static stemma_status note_names(struct ages *a, stemma_error *err)
{
    const struct reader *r = a->r;
    TRY(table_init(&a->given, a->arena, 64, err));
    a->names.max = UINT32_MAX - 2;
    for (uint32_t i = 0; i < r->text->n_tokens;) {
        const uint32_t end = reader_capital(r, i) ? reader_name_after(r, i) : i;
        uint64_t family, given;
        if (end > i + 1 && split_name(r, i, end, &family, &given) && given != 0) {
            uint32_t *slot;
            TRY(table_slot(&a->given, family, (uint32_t)a->names.n, &slot, err));
            if (*slot == a->names.n)
                TRY(ARRAY_ADD(a->arena, &a->names, given, err));
            else if (*slot != AMBIGUOUS && a->names.at[*slot] != given)
                *slot = AMBIGUOUS;
        }
        i = end > i ? end : i + 1;
    }
    a->ready = true;
    return STEMMA_OK;
}

/* Sets the person whom the tokens [first, end) print; leaves out what is not certain. */
static stemma_status set_person(struct ages *a, struct seen *v, uint32_t first, uint32_t end,
                                stemma_error *err)
{
    const struct reader *r = a->r;
    uint64_t family, given;
    if (first > 0 && reader_is(r, first - 1, LEX_KIN) && reader_joined(r, first)) {
        v->entity = hash_mix(hash_mix(SEED_KIN + reader_lex(r, first - 1).value) +
                             reader_name_word(r, first));
        v->entity_first = first - 1;
        v->entity_end = end;
        return STEMMA_OK;
    }
    if (!split_name(r, first, end, &family, &given))
        return STEMMA_OK;
    if (given == 0) {
        if (!a->ready)
            TRY(note_names(a, err));
        const uint32_t name = table_get(&a->given, family);
        if (name == TABLE_NONE || name == AMBIGUOUS)
            return STEMMA_OK;
        given = a->names.at[name];
    }
    v->entity = hash_mix(hash_mix(family) + given);
    v->entity_first = first;
    v->entity_end = end;
    return STEMMA_OK;
}

static void set_span(struct seen *v, const struct reader *r, uint32_t first, uint32_t end,
                     uint32_t begin_byte, uint32_t end_byte)
{
    v->first = first;
    v->end = end;
    v->record.span = text_span(r->text, begin_byte, end_byte);
}

/* The token behind "61-year-old", "61 years old", "61-jährige"; 0: it does not stand there. */
static uint32_t end_of_old(const struct reader *r, uint32_t i)
{
    if (!reader_joined(r, i))
        return 0;
    const struct lex l = reader_lex(r, i);
    if (l.kinds & LEX_OLD && l.value == 0)
        return i + 1;
    if (l.kinds & LEX_PERIOD && l.value == PERIOD_YEAR && reader_joined(r, i + 1) &&
        (reader_says(r, i + 1, "old") || reader_says(r, i + 1, "olds")))
        return reader_says(r, i + 1, "old") ? i + 2 : 0;
    return 0;
}

/* "61-year-old keeper Ada Merrow", "her four-year-old daughter Luna", "Ada Merrow, a 61-year-old".
 */
static stemma_status read_old(struct ages *a, struct seen *v, const struct quantity *q,
                              uint32_t end, stemma_error *err)
{
    const struct reader *r = a->r;
    set_span(v, r, q->core, end, reader_token(r, q->core)->begin,
             token_end(reader_token(r, end - 1)));
    for (uint32_t i = end; i < end + ROLE_WORDS && reader_joined(r, i); i++) {
        const uint32_t name_end = reader_name_after(r, i);
        if (name_end > i && !reader_gap_begins(r, name_end, "-")) /* a bare one, too: it may be of
                                                                     "61-year-old Holm's friend" */
            return set_person(a, v, i, name_end, err);
        if (reader_token(r, i)->flags & TOKEN_STOP)
            break;
    }
    uint32_t before = v->first;
    v->anaphor = before > 0 && reader_says(r, before - 1, "the") && reader_joined(r, before);
    if (before > 0 && reader_joined(r, before) &&
        (reader_says(r, before - 1, "a") || reader_says(r, before - 1, "an")))
        before--;
    if (before > 0 && reader_gap_is(r, before, ", ") && before < v->first) {
        const uint32_t first = reader_name_before(r, before);
        if (before - first > 1)
            return set_person(a, v, first, before, err);
    }
    if (before > 1 && before == v->first && reader_joined(r, before) &&
        (reader_says(r, before - 1, "is") || reader_says(r, before - 1, "was"))) {
        const uint32_t first = reader_name_before(r, before - 1);
        if (first < before - 1 && reader_joined(r, before - 1))
            return set_person(a, v, first, before - 1, err);
    }
    return STEMMA_OK;
}

/* True where the words before a name make it a place's: "of Skarrow, 61," lists places or scores.
 */
static bool is_place(const struct reader *r, uint32_t first)
{
    return first > 0 && reader_joined(r, first) &&
           (reader_says(r, first - 1, "in") || reader_says(r, first - 1, "at") ||
            reader_says(r, first - 1, "from") || reader_says(r, first - 1, "near"));
}

/* Merrow, 61, sounded the horn: a grown person's age between commas, behind a name that begins its
 * sentence, though nobody says which Merrow it is. */
static bool is_apposition(const struct reader *r, uint32_t first, const struct quantity *q)
{
    return (reader_token(r, first)->flags & TOKEN_SENTENCE_START) != 0 && q->low >= GROWN &&
           reader_gap_is(r, q->core_end, ", ") && q->core_end < r->text->n_tokens &&
           reader_token(r, q->core_end)->kind == TOKEN_WORD && !reader_capital(r, q->core_end);
}

/* "the 61-year-old": whose age it is, where the document gives one person alone this age. */
void ages_name(struct seen *values, size_t n)
{
    uint32_t of_age[OLDEST + 1];
    memset(of_age, 0xff, sizeof of_age);
    for (size_t i = 0; i < n; i++) {
        const struct seen *v = &values[i];
        if (v->record.slot != STEMMA_SLOT_AGE || v->entity == 0)
            continue;
        uint32_t *known = &of_age[(size_t)v->record.low];
        *known = *known == UINT32_MAX || (*known != AMBIGUOUS && values[*known].entity == v->entity)
                     ? (uint32_t)i
                     : AMBIGUOUS;
    }
    for (size_t i = 0; i < n; i++) {
        struct seen *v = &values[i];
        const uint32_t known = v->record.slot == STEMMA_SLOT_AGE && v->entity == 0
                                   ? of_age[(size_t)v->record.low]
                                   : UINT32_MAX;
        if (known == UINT32_MAX || known == AMBIGUOUS || !v->anaphor)
            continue;
        v->entity = values[known].entity;
        v->entity_first = values[known].entity_first;
        v->entity_end = values[known].entity_end;
    }
}

/* An age that another language tells with years. */
static stemma_status read_years(struct ages *a, struct seen *v, const struct quantity *q,
                                bool *found, stemma_error *err)
{
    struct aged aged;
    *found = aged_read(&aged, a->r, q->core, q->core_end);
    if (!*found)
        return STEMMA_OK;
    set_span(v, a->r, q->core, aged.end, reader_token(a->r, q->core)->begin,
             token_end(reader_token(a->r, aged.end - 1)));
    return aged.name_first < aged.name_end ? set_person(a, v, aged.name_first, aged.name_end, err)
                                           : STEMMA_OK;
}

stemma_status ages_read(struct ages *a, struct seen *out, const struct quantity *q, bool *found,
                        stemma_error *err)
{
    const struct reader *r = a->r;
    const uint32_t end = end_of_old(r, q->core_end), i = q->core;
    *found = false;
    if (q->low < .5 || q->low > OLDEST || !q->exact || q->money || q->percent)
        return STEMMA_OK;
    out->step = q->step;
    TRY(read_years(a, out, q, found, err));
    if (*found)
        return STEMMA_OK;
    if (end > 0) {
        *found = true;
        return read_old(a, out, q, end, err);
    }
    set_span(out, r, i, q->core_end, q->begin, q->end_byte);
    const bool closed =
        reader_gap_begins(r, q->core_end, ",.;)]") || q->core_end == r->text->n_tokens;
    const bool aged = i > 0 && reader_is(r, i - 1, LEX_AGED) && reader_joined(r, i) &&
                      (reader_says(r, i - 1, "aged") || reader_gap_begins(r, i - 1, ","));
    const uint32_t name_end = aged ? i - 1 : i;
    if (!closed || name_end == 0 || !q->digits || q->step > 10)
        return STEMMA_OK;
    if (!aged && !reader_gap_is(r, i, ", "))
        return STEMMA_OK;
    const uint32_t first = reader_name_before(r, name_end);
    if (first == name_end) {
        *found = aged;
        return STEMMA_OK;
    }
    if (is_place(r, first))
        return STEMMA_OK;
    TRY(set_person(a, out, first, name_end, err));
    *found = out->entity != 0 || aged || is_apposition(r, first, q) ||
             (word_kinds_of(reader_token(r, first)->word) & WORD_TITLE) != 0;
    return STEMMA_OK;
}
