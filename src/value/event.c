/*
 * What a date is the date of.
 *
 * In: a date's tokens. Out: the kinds of event whose words stand nearest to it in its sentence, and
 * whose name they are told of: the one after "of" ("the death of George Merrow"), else the nearest
 * one before the word, else, where a pronoun stands there, the name that the document prints most.
 *
 * A date is of no event where it is that of words ("said on Tuesday"), of a picture or a tweet (a
 * day of these weeks, printed with its year), or still to come; nor where many are spoken of ("52
 * people were killed on Monday"), as on the next day others may be.
 */
#include "value/seen.h"

#include "base/hash.h"
#include "text/word_table.h"

#include <math.h>

enum {
    EVENT_REACH = 11, /* tokens between a date and a word of its event */
    EVENT_SPREAD = 4,
    NAME_REACH = 14,
    OF_REACH = 5,
    STAMP_DAYS = 60,
    MANY_REACH = 4,
    WORDS_REACH = 5
};

static bool is_plain(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    return t->kind == TOKEN_WORD && word_kinds_of(t->word) >> WORD_MONTH_SHIFT == 0 &&
           word_number_of(t->word) < 0;
}

/* "last" tells an end in "the last time", and none in "last week". */
static bool tells_event(const struct reader *r, uint32_t i)
{
    if (!reader_is(r, i, LEX_EVENT))
        return false;
    return !reader_is(r, i, LEX_LAST) ||
           (i + 1 < r->text->n_tokens && is_plain(r, i + 1) &&
            !reader_is(r, i + 1, LEX_PERIOD | LEX_WEEKDAY) && !reader_says(r, i + 1, "night"));
}

/* "on Tuesday opened up about": a date before a verb is that verb's, and of no other event. */
static bool before_verb(const struct reader *r, uint32_t i)
{
    if (!reader_joined(r, i) || reader_capital(r, i))
        return false;
    return reader_is(r, i, LEX_EVENT) || reader_ends(r, i, "ed", 5);
}

/* "flagged Friday", "filed in April", "is meeting today": a date behind a verb is that verb's, too.
 */
static bool behind_verb(const struct reader *r, uint32_t i)
{
    if (i > 0 && reader_joined(r, i) &&
        (reader_says(r, i - 1, "on") || reader_says(r, i - 1, "in")))
        i--;
    return i > 0 && reader_joined(r, i) &&
           (reader_ends(r, i - 1, "ed", 5) || reader_ends(r, i - 1, "ing", 6)) &&
           !reader_is(r, i - 1, LEX_EVENT);
}

/* "said on Tuesday", "in a letter for the museum on Tuesday": the date of the words, not of what
 * they tell. */
static bool is_of_words(const struct seen *v, const struct reader *r)
{
    for (uint32_t n = 1; n <= WORDS_REACH && n <= v->first && reader_joined(r, v->first - n + 1);
         n++)
        if (reader_is(r, v->first - n, LEX_SAYS))
            return true;
    for (uint32_t i = v->end; i < v->end + 2 && reader_joined(r, i); i++)
        if (reader_is(r, i, LEX_SAYS))
            return true;
    return false;
}

static bool is_stamp(const struct seen *v, const struct reader *r)
{
    return v->record.exact && !v->leans &&
           (r->first_day == NO_REFERENCE || fabs(v->record.low - r->first_day) < STAMP_DAYS);
}

static bool lies_ahead(const struct seen *v, const struct reader *r)
{
    return r->last_day != NO_REFERENCE && v->record.low > r->last_day;
}

/* "Friday", printed on a Thursday: rather the next day by another clock than six days ago. */
static bool may_be_tomorrow(const struct seen *v, const struct reader *r)
{
    return v->weekday != 0 && r->first_day == r->last_day && v->record.exact &&
           v->record.low == r->last_day - 6;
}

/* A number near the word of an event: it happened to many. */
static bool tells_many(const struct reader *r, uint32_t i)
{
    const uint32_t begin = i > MANY_REACH ? i - MANY_REACH : 0;
    for (uint32_t k = begin; k <= i + MANY_REACH && k < r->text->n_tokens; k++) {
        const struct token *t = reader_token(r, k);
        if (word_kinds_of(t->word) >> WORD_MONTH_SHIFT != 0) /* French "sept" is seven */
            continue;
        if (reader_is(r, k, LEX_HEAD) || word_number_of(t->word) > 1 ||
            (reader_token(r, k)->kind == TOKEN_NUMBER && k < i && reader_joined(r, k + 1)))
            return true;
    }
    return false;
}

static uint32_t name_stem(const struct reader *r, uint32_t i)
{
    const uint32_t stem = (uint32_t)reader_stem(r, i);
    return stem != 0 ? stem : 1;
}

static bool is_name(const struct reader *r, uint32_t i)
{
    return reader_capital(r, i) && !(reader_token(r, i)->flags & TOKEN_STOP) && is_plain(r, i) &&
           !reader_is(r, i, LEX_WEEKDAY);
}

/* in Skarrow: the name is a place's. */
static bool stands_for_place(const struct reader *r, uint32_t i)
{
    return reader_says(r, i, "in") || reader_says(r, i, "at") || reader_says(r, i, "on") ||
           reader_says(r, i, "near");
}

/* a Skarrow Point man: somebody without a name. */
static bool is_nameless(const struct reader *r, uint32_t i)
{
    if (!is_name(r, i))
        return false;
    const uint32_t first = reader_name_before(r, i + 1);
    return first > 0 && reader_joined(r, first) &&
           (reader_says(r, first - 1, "a") || reader_says(r, first - 1, "an"));
}

/* The last word of the name that token i is in; 0: it is in none. */
static uint32_t name_at(const struct reader *r, uint32_t i, uint32_t end)
{
    if (!is_name(r, i) || (i > 0 && reader_joined(r, i) && stands_for_place(r, i - 1)))
        return 0;
    const uint32_t last = reader_name_after(r, i);
    return last > i && last <= end ? name_stem(r, last - 1) : name_stem(r, i);
}

static bool is_pronoun(const struct reader *r, uint32_t i)
{
    return reader_says(r, i, "she") || reader_says(r, i, "her") || reader_says(r, i, "he") ||
           reader_says(r, i, "his") || reader_says(r, i, "him");
}

/* Whom the event at token i is told of. */
static uint32_t find_who(const struct reader *r, uint32_t i, uint32_t begin, uint32_t end,
                         uint32_t main_name)
{
    bool pronoun = false;
    uint32_t who = 0;
    if (reader_says(r, i + 1, "of"))
        for (uint32_t k = i + 2; k < end && k < i + 2 + OF_REACH && who == 0; k++)
            who = name_at(r, k, end);
    for (uint32_t k = i; k-- > begin && i - k <= NAME_REACH && who == 0;) {
        if (is_nameless(r, k))
            return 0;
        who = name_at(r, k, i);
        pronoun |= is_pronoun(r, k);
    }
    return who != 0 ? who : pronoun ? main_name : 0;
}

/* A loss is one of a life where kin or a pregnancy is spoken of. */
static bool tells_kin(const struct reader *r, uint32_t begin, uint32_t end)
{
    for (uint32_t i = begin; i < end; i++)
        if (reader_is(r, i, LEX_KIN) || reader_says(r, i, "baby") ||
            reader_says(r, i, "pregnancy") || reader_says(r, i, "child"))
            return true;
    return false;
}

#define NEAR_NONE UINT32_MAX
/* The nearest word of a kind of event; far NEAR_NONE: none. */
struct near_event {
    uint32_t token, far;
};

/* A verb, a day of its own, a word that begins a clause. */
static bool parts(const struct reader *r, uint32_t k, bool verbs)
{
    return reader_says(r, k, "before") || reader_says(r, k, "after") ||
           reader_says(r, k, "since") || reader_is(r, k, LEX_WEEKDAY) ||
           (verbs && reader_ends(r, k, "ed", 5) && !reader_is(r, k, LEX_EVENT | LEX_AGED) &&
            !reader_says(r, k, "named"));
}

/* "the death of Merrow, the board unveiled a plan on Monday", "on Aug. 9, the day before she died",
 * "died last Saturday, to the hall on Monday": what stands between a date and the word of an event
 * keeps them apart. */
static bool kept_apart(const struct seen *v, const struct reader *r, uint32_t i)
{
    const bool behind = i >= v->end;
    const uint32_t begin = behind ? v->end : i + 1, end = behind ? i : v->first;
    const uint32_t on = v->first > 0 && reader_joined(r, v->first) ? 1 : 0;
    const bool leads = (reader_token(r, v->first)->flags & TOKEN_SENTENCE_START) != 0 ||
                       (on && reader_token(r, v->first - 1)->flags & TOKEN_SENTENCE_START);
    for (uint32_t k = begin; k < end; k++)
        if (parts(r, k, !behind || !leads) ||
            (behind && (reader_does(r, k, CLAUSE_BEGINS) || reader_says(r, k, "if"))))
            return true;
    return false;
}

static void find_events(struct near_event *near, const struct seen *v, const struct reader *r,
                        uint32_t begin, uint32_t end)
{
    const bool verb = before_verb(r, v->end);
    for (uint32_t e = 0; e < N_EVENTS; e++)
        near[e] = (struct near_event){0, NEAR_NONE};
    for (uint32_t i = begin; i < end; i++) {
        const uint32_t far = i < v->first ? v->first - i : i - v->end + 1;
        if ((i >= v->first && i < v->end) || far > EVENT_REACH || !tells_event(r, i) ||
            (verb && i != v->end) || kept_apart(v, r, i))
            continue;
        struct near_event *e = &near[reader_lex(r, i).value];
        if (far < e->far)
            *e = (struct near_event){i, far};
    }
}

void event_read(struct seen *v, const struct reader *r, uint32_t main_name)
{
    struct near_event near[N_EVENTS];
    uint32_t begin, end, nearest = 0;
    v->events = v->who = 0;
    v->stamp = is_stamp(v, r);
    if (v->stamp || is_of_words(v, r) || lies_ahead(v, r) || may_be_tomorrow(v, r) ||
        behind_verb(r, v->first))
        return;
    frame_reach(v, r, &begin, &end);
    find_events(near, v, r, begin, end);
    for (uint32_t e = 1; e < N_EVENTS; e++)
        if (near[e].far < near[nearest].far)
            nearest = e;
    if (nearest == 0)
        return;
    for (uint32_t e = 1; e < N_EVENTS; e++)
        if (near[e].far != NEAR_NONE && near[e].far <= near[nearest].far + EVENT_SPREAD)
            v->events |= 1u << e;
    if (v->events >> EVENT_LOSS & 1 && tells_kin(r, begin, end))
        v->events |= 1u << EVENT_DEATH;
    v->events &= ~(1u << EVENT_LOSS);
    if (v->record.exact) /* a stay lasts: two days of it are no disagreement */
        v->events &= ~(1u << EVENT_HOSPITAL);
    if (nearest != EVENT_END && tells_many(r, near[nearest].token))
        v->events = 0;
    v->who = find_who(r, near[nearest].token, begin, end, main_name);
}

stemma_status event_main_name(uint32_t *out, struct arena *scratch, const struct reader *r,
                              stemma_error *err)
{
    struct table counts;
    uint32_t most = 0;
    const struct arena_mark mark = arena_mark(scratch);
    TRY(table_init(&counts, scratch, 64, err));
    *out = 0;
    for (uint32_t i = 0; i < r->text->n_tokens; i++) {
        if (!(reader_token(r, i)->flags & TOKEN_CAPITAL) || !is_name(r, i))
            continue;
        uint32_t *n;
        const uint32_t last = reader_name_after(r, i), stem = name_stem(r, last > i ? last - 1 : i);
        i = last > i ? last - 1 : i;
        TRY(table_slot(&counts, stem, 0, &n, err));
        if (++*n > most) {
            most = *n;
            *out = stem;
        }
    }
    arena_rewind(scratch, mark);
    return STEMMA_OK;
}
