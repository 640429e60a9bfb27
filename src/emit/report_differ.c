/*
 * Where the reports disagree: a table with the sentences of each value, and under it the correction
 * notes, with who still prints what they supersede. A sentence that copies of one text print alike
 * stands once; beside it stand all places. What fits both sides is said so, and no side is called
 * right.
 */
#include "emit/report.h"
#include "emit/value_words.h"

#include <string.h>

enum {
    DIFFER_SHOWN = 60, /* disagreements in the table */
    NOTES_SHOWN = 60,
    EVIDENCE_SHOWN = 8, /* sentences of one value */
    MEMBERS = 64,       /* places of one value that are looked at */
    AROUND = 28         /* words of a sentence on each side of its value */
};

static const struct text *text_of(const struct report *r, uint32_t doc)
{
    return &r->trace->corpus->documents.at[doc].text;
}

/* ---- names of what differs */

#define TOPIC_WORDS 4

struct topic_word {
    const char *at;
    size_t n;
    uint32_t count;
};

static void count_word(struct topic_word *words, size_t *n, size_t most, const char *at, size_t len)
{
    for (size_t i = 0; i < *n; i++)
        if (words[i].n == len && memcmp(words[i].at, at, len) == 0) {
            words[i].count++;
            return;
        }
    if (*n < most)
        words[(*n)++] = (struct topic_word){at, len, 1};
}

/* The words that most sentences have around the value, where nobody is named. */
static void write_topic(struct report *r, const stemma_disagreement *d)
{
    struct topic_word words[64];
    size_t n = 0;
    for (size_t i = 0; i < r->facts.n_values; i++) {
        const struct fact_value *v = &r->facts.values[i];
        if (r->facts.differ[v->differ] != d || v->value->frame == NULL)
            continue;
        for (const char *at = v->value->frame; *at != '\0';) {
            const size_t len = strcspn(at, " ");
            count_word(words, &n, sizeof words / sizeof *words, at, len);
            at += len + (at[len] == ' ');
        }
    }
    size_t told = 0;
    for (uint32_t count = UINT32_MAX; told < TOPIC_WORDS;) {
        const struct topic_word *best = NULL;
        for (size_t i = 0; i < n; i++)
            if (words[i].count > 1 && words[i].count < count &&
                (best == NULL || words[i].count > best->count))
                best = &words[i];
        if (best == NULL)
            break;
        count = best->count;
        for (size_t i = 0; i < n && told < TOPIC_WORDS; i++)
            if (words[i].count == count) {
                writer_text(r->w, told++ > 0 ? ", " : " (");
                html_flat(r->w, words[i].at, words[i].n);
            }
    }
    writer_text(r->w, told > 0 ? ")" : "");
}

/* When “Ada Merrow silenced the horn”: the words that say what happened. False: none do. */
static bool write_happened(struct report *r, const stemma_disagreement *d)
{
    const stemma_value *v = NULL;
    for (size_t i = 0; i < r->facts.n_events && v == NULL; i++)
        if (r->facts.events[i]->disagreement == d->id)
            v = stemma_values_at(r->options.values, r->facts.events[i]->told);
    const uint32_t doc = v != NULL ? facts_doc(&r->facts, v->doc) : FACTS_NONE;
    if (doc == FACTS_NONE || v->told.begin_byte == v->told.end_byte)
        return false;
    say(r->w, REPORT_DATE_WHEN);
    report_words(r, text_of(r, doc)->bytes + v->told.begin_byte,
                 v->told.end_byte - v->told.begin_byte);
    writer_text(r->w, "”");
    return true;
}

void report_differ_title(struct report *r, const stemma_disagreement *d)
{
    static const enum report_string named[] = {REPORT_AGE_OF,   REPORT_DATE_OF,    REPORT_COUNT_OF,
                                               REPORT_MONEY_OF, REPORT_SHARE_OF,   REPORT_NAME_OF,
                                               REPORT_PLACE_OF, REPORT_RELATION_OF};
    static const enum report_string plain[] = {REPORT_AGE,         REPORT_DATE,    REPORT_COUNT,
                                               REPORT_MONEY,       REPORT_SHARE,   REPORT_NAME,
                                               REPORT_PLACE_VALUE, REPORT_RELATION};
    /* Names of persons stay without the words; what is counted is a word. */
    if (d->slot == STEMMA_SLOT_DATE && !r->options.no_text && write_happened(r, d))
        return;
    const bool told = d->entity != NULL && (!r->options.no_text || d->slot == STEMMA_SLOT_AGE);
    if (told)
        say(r->w, named[d->slot], d->entity);
    else
        say(r->w, plain[d->slot]);
    if (!told && !r->options.no_text)
        write_topic(r, d);
}

static const struct fact_value *first_member(const struct report *r, const stemma_value_group *g)
{
    for (size_t m = 0; m < g->n_members; m++) {
        const size_t i = facts_value(&r->facts, g->members[m]);
        if (i != SIZE_MAX)
            return &r->facts.values[i];
    }
    return NULL;
}

void report_value(struct report *r, const stemma_disagreement *d, const stemma_value_group *g)
{
    const struct fact_value *v = first_member(r, g);
    if (v == NULL || (!r->options.no_text && value_words(r->w, d, g, v->value->unit)))
        return;
    report_words(r, text_of(r, v->doc)->bytes + v->value->span.begin_byte,
                 v->value->span.end_byte - v->value->span.begin_byte);
}

/* ---- evidence */

void report_value_id(struct report *r, size_t value)
{
    writer_char(r->w, 'v');
    writer_unsigned(r->w, (uint64_t)value + 1);
}

bool report_value_shown(const struct report *r, size_t value)
{
    return r->doc_shown[r->facts.values[value].doc];
}

size_t report_differ_row(const struct report *r, size_t i)
{
    (void)r;
    return i < DIFFER_SHOWN ? i : DIFFER_SHOWN - 1;
}

static void write_place(struct report *r, size_t value, bool again)
{
    const struct fact_value *v = &r->facts.values[value];
    say(r->w, again ? REPORT_DIFFER_AND : REPORT_DIFFER_AT);
    if (report_value_shown(r, value)) {
        writer_text(r->w, "<a href=\"#");
        report_value_id(r, value);
        writer_text(r->w, "\">");
        html_string(r->w, r->labels.of[v->doc]);
        writer_text(r->w, "</a>");
    } else {
        report_doc_link(r, v->doc);
    }
    say(r->w, REPORT_DIFFER_CHARACTERS, (uint64_t)v->value->span.begin,
        (uint64_t)v->value->span.end);
}

/* A sentence, with at most AROUND words on each side of the value. */
static void write_sentence(struct report *r, const struct fact_value *v)
{
    const struct text *t = text_of(r, v->doc);
    const stemma_span *s = &v->value->sentence, *span = &v->value->span;
    uint32_t begin = s->begin_byte, end = s->end_byte;
    const uint32_t first = text_token_at(t, span->begin_byte),
                   last = text_token_at(t, span->end_byte);
    if (first > AROUND && t->tokens[first - AROUND].begin > begin)
        begin = t->tokens[first - AROUND].begin;
    if (last + AROUND < t->n_tokens && t->tokens[last + AROUND].begin < end)
        end = token_end(&t->tokens[last + AROUND]);
    if (begin > span->begin_byte)
        begin = span->begin_byte;
    if (end < span->end_byte)
        end = span->end_byte;
    writer_text(r->w, "<p");
    report_language(r, v->doc);
    writer_text(r->w, begin > s->begin_byte ? ">… " : ">");
    report_words(r, t->bytes + begin, span->begin_byte - begin);
    writer_text(r->w, r->options.no_text ? " <mark>" : "<mark>");
    report_words(r, t->bytes + span->begin_byte, span->end_byte - span->begin_byte);
    writer_text(r->w, r->options.no_text ? "</mark> " : "</mark>");
    report_words(r, t->bytes + span->end_byte, end - span->end_byte);
    writer_text(r->w, end < s->end_byte ? " … " : " ");
}

/* Both stand in copies of one text, in sentences with the same words. */
static bool one_sentence(const struct report *r, const struct fact_value *a,
                         const struct fact_value *b)
{
    const struct text *x = text_of(r, a->doc), *y = text_of(r, b->doc);
    uint32_t i = text_token_at(x, a->value->sentence.begin_byte);
    uint32_t k = text_token_at(y, b->value->sentence.begin_byte);
    const uint32_t n = text_token_at(x, a->value->sentence.end_byte) - i;
    if (r->trace->text_number[a->doc] != r->trace->text_number[b->doc] ||
        text_token_at(y, b->value->sentence.end_byte) - k != n)
        return false;
    for (uint32_t j = 0; j < n; j++)
        if (x->tokens[i + j].word != y->tokens[k + j].word)
            return false;
    return true;
}

static void write_evidence(struct report *r, const stemma_value_group *g)
{
    size_t shown = 0;
    for (size_t m = 0; m < g->n_members && m < MEMBERS; m++) {
        const size_t value = facts_value(&r->facts, g->members[m]);
        bool told = value == SIZE_MAX;
        for (size_t k = 0; k < m && !told; k++) {
            const size_t before = facts_value(&r->facts, g->members[k]);
            told = before != SIZE_MAX &&
                   one_sentence(r, &r->facts.values[before], &r->facts.values[value]);
        }
        if (told || shown++ == EVIDENCE_SHOWN)
            continue;
        write_sentence(r, &r->facts.values[value]);
        write_place(r, value, false);
        for (size_t k = m + 1; k < g->n_members && k < MEMBERS; k++) {
            const size_t other = facts_value(&r->facts, g->members[k]);
            if (other != SIZE_MAX &&
                one_sentence(r, &r->facts.values[value], &r->facts.values[other]))
                write_place(r, other, true);
        }
        writer_text(r->w, "</p>");
    }
}

/* ---- rows */

/* The documents of a group, each once. */
static size_t group_docs(const struct report *r, const stemma_value_group *g, uint32_t *docs,
                         size_t most)
{
    size_t n = 0;
    for (size_t m = 0; m < g->n_members && n < most; m++) {
        const size_t i = facts_value(&r->facts, g->members[m]);
        if (i != SIZE_MAX && (n == 0 || docs[n - 1] != r->facts.values[i].doc))
            docs[n++] = r->facts.values[i].doc;
    }
    return n;
}

/* "seen 6 to 8 May 2025" */
static void write_seen(struct report *r, const uint32_t *docs, size_t n)
{
    struct day first, last;
    bool known = false;
    for (size_t i = 0; i < n; i++) {
        struct day day;
        if (!phrase_day(r->trace->corpus->documents.at[docs[i]].record.date, &day))
            continue;
        first = !known || day_compare(day, first) < 0 ? day : first;
        last = !known || day_compare(day, last) > 0 ? day : last;
        known = true;
    }
    if (!known)
        return;
    say(r->w, REPORT_DIFFER_SEEN);
    phrase_dates(r->w, first, last);
    writer_text(r->w, "</span>");
}

/* How a group stands to the others. */
static void write_relation(struct report *r, const stemma_disagreement *d, size_t group)
{
    static const enum report_string words[] = {REPORT_RELATION_EQUAL, REPORT_RELATION_ROUNDING,
                                               REPORT_RELATION_HEDGED, REPORT_RELATION_UPDATED,
                                               REPORT_RELATION_DIFFERS};
    const stemma_value_group *g = &d->groups[group];
    const struct fact_value *v = first_member(r, g);
    if (g->fits) {
        say(r->w, REPORT_RELATION_FITS);
    } else {
        say(r->w, words[d->relation]);
        if (d->one_text)
            say(r->w, REPORT_DIFFER_ONE_TEXT);
        else if (d->one_document)
            say(r->w, REPORT_DIFFER_ONE_DOCUMENT);
    }
    if (v != NULL && v->value->by == STEMMA_DATE_DOCUMENT && d->slot == STEMMA_SLOT_DATE)
        say(r->w, REPORT_DIFFER_COUNTED);
    else if (v != NULL && v->value->by == STEMMA_DATE_SIBLINGS && d->slot == STEMMA_SLOT_DATE)
        say(r->w, REPORT_DIFFER_SIBLINGS);
}

static void write_group(struct report *r, const stemma_disagreement *d, size_t group)
{
    const stemma_value_group *g = &d->groups[group];
    uint32_t docs[MEMBERS];
    const size_t n = group_docs(r, g, docs, sizeof docs / sizeof *docs);
    if (n == 0)
        return;
    say(r->w, g->fits ? REPORT_DIFFER_FITS_ROW : REPORT_DIFFER_ROW);
    report_value(r, d, g);
    writer_text(r->w, g->fits ? "</td><td role=\"cell\">" : "</b></td><td role=\"cell\">");
    report_outlets(r, docs, n, REPORT_NAMED);
    say(r->w, REPORT_DIFFER_TEXTS, (uint64_t)g->n_texts, (uint64_t)g->n_texts);
    write_seen(r, docs, n);
    writer_text(r->w, "</td><td role=\"cell\" class=\"ev\">");
    write_evidence(r, g);
    writer_text(r->w, "</td><td role=\"cell\">");
    write_relation(r, d, group);
    writer_text(r->w, "</td></tr>\n");
}

static void write_differing(struct report *r, size_t number)
{
    const stemma_disagreement *d = r->facts.differ[number];
    say(r->w, REPORT_DIFFER_BODY, (uint64_t)number + 1);
    report_differ_title(r, d);
    say(r->w, REPORT_DIFFER_TAG, stemma_slot_name(d->slot));
    for (size_t g = 0; g < d->n_groups; g++)
        write_group(r, d, g);
    writer_text(r->w, "</tbody>\n");
}

/* ---- correction notes */

static void write_quoted(struct report *r, uint32_t doc, stemma_span s)
{
    writer_text(r->w, "<q");
    report_language(r, doc);
    writer_char(r->w, '>');
    report_words(r, text_of(r, doc)->bytes + s.begin_byte, s.end_byte - s.begin_byte);
    writer_text(r->w, "</q>");
}

static void write_carriers(struct report *r, const stemma_correction *c)
{
    uint32_t last = FACTS_NONE;
    size_t n = 0;
    for (size_t i = 0; i < c->n_carriers && n < REPORT_NAMED; i++) {
        const uint32_t doc = facts_doc(&r->facts, c->carriers[i].doc);
        if (doc == FACTS_NONE || doc == last)
            continue;
        say(r->w, n++ == 0 ? REPORT_NOTE_CARRIED : REPORT_NOTE_CARRIED_MORE);
        report_doc_link(r, doc);
        say(r->w, REPORT_DIFFER_CHARACTERS_PLAIN, (uint64_t)c->carriers[i].span.begin,
            (uint64_t)c->carriers[i].span.end);
        last = doc;
    }
    if (n > 0)
        writer_char(r->w, '.');
    else if (c->was.begin_byte < c->was.end_byte)
        say(r->w, REPORT_NOTE_NOT_CARRIED);
}

static void write_correction(struct report *r, const stemma_correction *c)
{
    static const enum report_string kinds[] = {REPORT_KIND_CORRECTION, REPORT_KIND_CLARIFICATION,
                                               REPORT_KIND_UPDATE, REPORT_KIND_REFILE,
                                               REPORT_KIND_KILL};
    const uint32_t doc = facts_doc(&r->facts, c->doc);
    writer_text(r->w, "<li><b>");
    report_doc_link(r, doc);
    writer_text(r->w, "</b> ");
    say(r->w, kinds[c->kind]);
    if (c->in_title) {
        say(r->w, REPORT_NOTE_IN_TITLE);
    } else {
        writer_text(r->w, ": ");
        write_quoted(r, doc, c->span);
        writer_char(r->w, '.');
    }
    if (c->was.begin_byte < c->was.end_byte) {
        say(r->w, c->clause ? REPORT_NOTE_WAS_SAID : REPORT_NOTE_WAS);
        write_quoted(r, doc, c->was);
        if (c->now.begin_byte < c->now.end_byte) {
            say(r->w, REPORT_NOTE_NOW);
            write_quoted(r, doc, c->now);
        }
        writer_char(r->w, '.');
    }
    write_carriers(r, c);
    writer_text(r->w, "</li>\n");
}

static void write_corrections(struct report *r)
{
    if (r->facts.n_notes == 0)
        return;
    say(r->w, REPORT_NOTES_TITLE);
    for (size_t i = 0; i < r->facts.n_notes && i < NOTES_SHOWN; i++)
        write_correction(r, r->facts.notes[i]);
    writer_text(r->w, "</ul>\n");
    if (r->facts.n_notes > NOTES_SHOWN)
        say(r->w, REPORT_NOTES_MORE, (uint64_t)(r->facts.n_notes - NOTES_SHOWN),
            (uint64_t)(r->facts.n_notes - NOTES_SHOWN));
}

bool report_has_differ(const struct report *r)
{
    return r->options.values != NULL && r->facts.stories != NULL &&
           r->trace->corpus->documents.n > 1;
}

void report_differ(struct report *r)
{
    const uint64_t n = r->facts.n_real;
    if (!report_has_differ(r) && r->facts.n_notes == 0)
        return;
    report_section(r, "differ");
    say(r->w, REPORT_DIFFER_TITLE);
    writer_text(r->w, "</h2>\n");
    if (r->facts.n_differ == 0)
        say(r->w, REPORT_DIFFER_NONE);
    else
        say(r->w, n > 0 ? REPORT_DIFFER_LEAD : REPORT_DIFFER_ROUNDING_LEAD, n, n);
    if (r->facts.n_differ > 0) {
        say(r->w, REPORT_DIFFER_TABLE);
        for (size_t i = 0; i < r->facts.n_differ && i < DIFFER_SHOWN; i++)
            write_differing(r, i);
        writer_text(r->w, "</table>\n");
    }
    if (r->facts.n_differ > DIFFER_SHOWN)
        say(r->w, REPORT_DIFFER_MORE, (uint64_t)(r->facts.n_differ - DIFFER_SHOWN),
            (uint64_t)(r->facts.n_differ - DIFFER_SHOWN));
    write_corrections(r);
    writer_text(r->w, "</section>\n");
}
