/*
 * Values that differ, in the terminal's summary: a line a value with the reports that print it, the
 * values of one thing under each other. What fits both sides is left to the report.
 */
#include "emit/capture.h"
#include "emit/flat.h"
#include "emit/summary.h"
#include "emit/value_words.h"

#include <string.h>

enum {
    SHOWN = 3,    /* things whose values differ */
    NAMED = 3,    /* reports of one value */
    MEMBERS = 64, /* places of one value that are looked at */
    INDENT = 7,
    TOPIC = 24,
    VALUE = 21,
    COLUMNS = 80
};

static void column(struct writer *w, const char *text, size_t wide)
{
    size_t n = flat_columns(text, strlen(text));
    writer_text(w, text);
    do
        writer_char(w, ' ');
    while (++n < wide);
}

/* "Ada Merrow’s age", "last sounding": what the values are of. */
static stemma_status topic_of(const char **out, const struct summary *s,
                              const stemma_disagreement *d, stemma_error *err)
{
    struct capture c;
    const char *words;
    struct writer *w = capture_begin(&c, s->arena, err);
    if (d->entity != NULL)
        flat_string(w, d->entity);
    if (d->entity == NULL || d->slot == STEMMA_SLOT_AGE)
        writer_text(w, d->entity != NULL ? "’s " : "a ");
    if (d->entity == NULL || d->slot == STEMMA_SLOT_AGE)
        writer_text(w, stemma_slot_name(d->slot));
    TRY(capture_end(&c, &words));
    return flat_copy(out, s->arena, words, strlen(words), TOPIC - 2, err);
}

/* "61", or the words of a name as a report prints it. */
static stemma_status value_of(const char **out, const struct summary *s,
                              const stemma_disagreement *d, const stemma_value_group *g,
                              const struct fact_value *v, stemma_error *err)
{
    struct capture c;
    const char *words;
    struct writer *w = capture_begin(&c, s->arena, err);
    const bool written = value_words(w, d, g, v->value->unit);
    TRY(capture_end(&c, &words));
    if (!written) {
        const char *text = s->trace->corpus->documents.at[v->doc].record.text;
        return flat_copy(out, s->arena, text + v->value->span.begin_byte,
                         v->value->span.end_byte - v->value->span.begin_byte, VALUE, err);
    }
    return flat_copy(out, s->arena, words, strlen(words), COLUMNS / 2, err);
}

/* The earliest document of the group after rank `after`; FACTS_NONE: there is none. */
static uint32_t next_in_time(const struct summary *s, const stemma_value_group *g, int64_t after)
{
    uint32_t best = FACTS_NONE;
    for (size_t m = 0; m < g->n_members && m < MEMBERS; m++) {
        const size_t i = facts_value(&s->facts, g->members[m]);
        const uint32_t doc = i != SIZE_MAX ? s->facts.values[i].doc : FACTS_NONE;
        if (doc != FACTS_NONE && s->labels.rank[doc] > after &&
            (best == FACTS_NONE || s->labels.rank[doc] < s->labels.rank[best]))
            best = doc;
    }
    return best;
}

static stemma_status names_of(const char **out, const struct summary *s,
                              const stemma_value_group *g, stemma_error *err)
{
    struct capture c;
    const char *words;
    size_t n = 0;
    int64_t at = -1; /* rank in time of the last one named */
    struct writer *w = capture_begin(&c, s->arena, err);
    for (uint32_t doc; (doc = next_in_time(s, g, at)) != FACTS_NONE; n++) {
        at = s->labels.rank[doc];
        if (n >= NAMED)
            continue;
        writer_text(w, n > 0 ? ", " : "");
        writer_text(w, s->labels.of[doc]);
    }
    if (n > NAMED) {
        writer_text(w, " and ");
        writer_grouped(w, n - NAMED);
        writer_text(w, " more");
    }
    TRY(capture_end(&c, &words));
    return flat_copy(out, s->arena, words, strlen(words), COLUMNS - INDENT - TOPIC - 2, err);
}

static stemma_status write_differing(const struct summary *s, const stemma_disagreement *d,
                                     stemma_error *err)
{
    const char *topic, *value, *names;
    size_t told = 0;
    TRY(topic_of(&topic, s, d, err));
    for (size_t g = 0; g < d->n_groups; g++) {
        const size_t first =
            d->groups[g].n_members > 0 ? facts_value(&s->facts, d->groups[g].members[0]) : SIZE_MAX;
        if (d->groups[g].fits || first == SIZE_MAX)
            continue;
        TRY(value_of(&value, s, d, &d->groups[g], &s->facts.values[first], err));
        TRY(names_of(&names, s, &d->groups[g], err));
        column(s->w, "", INDENT);
        column(s->w, told++ == 0 ? topic : "", TOPIC);
        column(s->w, value, VALUE);
        writer_text(s->w, names);
        writer_text(s->w, told > 1 && d->one_text ? ", in the same text\n" : "\n");
    }
    return STEMMA_OK;
}

stemma_status summary_values(const struct summary *s, size_t number, stemma_error *err)
{
    const size_t n = s->facts.n_real;
    if (n == 0)
        return STEMMA_OK;
    writer_text(s->w, "\n  ");
    writer_unsigned(s->w, number);
    writer_text(s->w, "  ");
    phrase_count(s->w, n, true);
    writer_text(s->w, n == 1 ? " value differs\n" : " values differ\n");
    for (size_t i = 0; i < n && i < SHOWN; i++)
        TRY(write_differing(s, s->facts.differ[i], err));
    if (n > SHOWN) {
        column(s->w, "", INDENT);
        writer_text(s->w, "and ");
        writer_grouped(s->w, n - SHOWN);
        writer_text(s->w, " more\n");
    }
    return STEMMA_OK;
}
